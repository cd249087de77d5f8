//! LianLian's page: the browser brings a form, the user pays, the browser goes back.

use lianlian::api::codes::PaymentResult;
use lianlian::api::online_banking::{BankRedirectRequest, BankReturn, PaymentNotification};
use lianlian::api::unified::{PaymentCreateRequest, PaymentCreateResponse};

use crate::admin::raw;
use crate::world::{Listener, World, request, send};

fn page(world: &World, path: &str, body: impl Into<Vec<u8>>) -> String {
    let answer = world.post(path, body);
    assert_eq!(answer.status(), 200);
    String::from_utf8(answer.into_body()).expect("UTF-8")
}

/// The text between two others.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = text
        .split_once(before)
        .unwrap_or_else(|| panic!("no {before} in {text}"));
    rest.split_once(after).expect("its end").0
}

/// Brings an order to the page, and gives the page.
fn brought(world: &World, no_order: &str, notify_url: &str) -> String {
    let redirect: BankRedirectRequest = request(&[
        ("no_order", no_order),
        ("money_order", "8.00"),
        ("notify_url", notify_url),
        ("url_return", "https://shop.example/back?a=<b>"),
        ("name_goods", "<script>alert(1)</script>"),
    ]);
    let form = world.merchant.redirect(&redirect).expect("signed");
    let fields: Vec<_> = form.fields().collect();
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(&fields)
        .finish();
    page(world, "/payment/bankgateway.htm", body)
}

#[test]
fn the_user_pays_and_goes_back() {
    let world = World::new();
    let listener = Listener::new(0);
    let shown = brought(&world, "B1", &listener.url);
    assert!(shown.contains("¥ 8.00"), "{shown}");
    assert!(!shown.contains("<script>alert"), "escaped");
    assert_eq!(listener.count(), 0);

    let pay = between(&shown, "action=\"", "\"").to_owned();
    assert!(pay.ends_with("/pay"));
    let done = page(&world, &pay, "");
    assert!(done.contains("It is paid."), "{done}");
    assert!(
        done.contains("https://shop.example/back?a=&lt;b&gt;"),
        "{done}"
    );
    let told = listener.received(1);
    let told = world
        .merchant
        .notification::<PaymentNotification>(&http::HeaderMap::new(), &told[0])
        .expect("genuine");
    assert_eq!(told.no_order, "B1");

    // What the button posts is believed.
    let fields = done
        .split("<input type=\"hidden\" name=\"")
        .skip(1)
        .map(|field| {
            let (name, rest) = field.split_once('"').expect("a name");
            let value = between(rest, "value=\"", "\"")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
            (name.to_owned(), value)
        });
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    let back = world
        .merchant
        .notification::<BankReturn>(&http::HeaderMap::new(), body.as_bytes())
        .expect("genuine");
    assert_eq!(back.result_pay, Some(PaymentResult::Success.into()));

    // Once.
    page(&world, &pay, "");
    page(&world, &pay.replace("/pay", "/decline"), "");
    assert!(page(&world, &pay, "").contains("It is paid."));
    assert_eq!(listener.count(), 1);
    world.stop();
}

#[test]
fn the_user_declines() {
    let world = World::new();
    let listener = Listener::new(0);
    let shown = brought(&world, "B1", &listener.url);
    let pay = between(&shown, "action=\"", "\"").to_owned();
    let declined = page(&world, &pay.replace("/pay", "/decline"), "");
    assert!(declined.contains("The payment was declined."));
    assert!(page(&world, &pay, "").contains("The payment was declined."));
    assert_eq!(listener.count(), 0);
    world.stop();
}

#[test]
fn an_order_that_a_server_made_has_a_page_too() {
    let world = World::new();
    let listener = Listener::new(0);
    let create: PaymentCreateRequest = request(&[
        ("no_order", "U1"),
        ("money_order", "9.00"),
        ("notify_url", &listener.url),
    ]);
    let PaymentCreateResponse::Made(made) = world.call(&create).expect("made").into_inner();
    let gateway = serde_json::to_value(&made).expect("JSON");
    assert_eq!(gateway["gateway_url"], "***", "the user's, so masked");
    let address = format!("/_sandbox/cashier/{}", made.oid_paybill.expect("a bill"));
    // A merchant's page may link to it, or post to it.
    let url = format!("http://{}{address}", world.address);
    let linked = send(http::Request::get(url).body(Vec::new()).expect("a request"));
    let posted = page(&world, &address, "x=1");
    assert!(posted.contains("¥ 9.00"), "{posted}");
    assert_eq!(linked.body(), posted.as_bytes());
    let address = format!("{address}/pay");
    assert!(page(&world, &address, "").contains("It is paid."));
    let told = listener.received(1);
    let told = world
        .merchant
        .notification::<lianlian::api::aggregate::PaymentNotification>(
            &http::HeaderMap::new(),
            &told[0],
        );
    assert_eq!(told.expect("genuine").no_order, "U1");
    world.stop();
}

#[test]
fn an_unknown_order_has_no_page() {
    let world = World::new();
    assert_eq!(world.post("/_sandbox/cashier/1/pay", "").status(), 404);
    world.stop();
}

/// No other site shows the page in a frame, or presses its buttons; the merchant's page may lead to it.
#[test]
fn the_page_is_the_users_alone() {
    let world = World::new();
    let listener = Listener::new(0);
    let shown = brought(&world, "B1", &listener.url);
    let pay = between(&shown, "action=\"", "\"").to_owned();
    let page = pay.trim_end_matches("/pay").to_owned();
    let host = format!("host: {}\r\n", world.address);
    let form = "content-type: application/x-www-form-urlencoded\r\n";
    let shop = format!("{host}{form}origin: https://shop.example\r\n");
    let gateway = raw(&world, "POST", "/payment/bankgateway.htm", &shop, "x=1");
    assert!(gateway.starts_with("HTTP/1.1 400 "), "{gateway}");
    for answer in [
        raw(&world, "POST", &page, &shop, "x=1"),
        raw(&world, "GET", &page, &host, ""),
    ] {
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
        for said in [
            "Content-Security-Policy: default-src 'none'",
            "frame-ancestors 'none'",
            "X-Frame-Options: DENY",
            "X-Content-Type-Options: nosniff",
        ] {
            assert!(answer.contains(said), "{said}: {answer}");
        }
        assert!(
            !answer.contains("style=") && !answer.contains("<style"),
            "{answer}"
        );
    }
    for button in [pay.clone(), pay.replace("/pay", "/decline")] {
        for origin in ["origin: https://evil.example\r\n", "origin: null\r\n"] {
            let answer = raw(
                &world,
                "POST",
                &button,
                &format!("{host}{form}{origin}"),
                "",
            );
            assert!(answer.starts_with("HTTP/1.1 403 "), "{answer}");
        }
    }
    for path in [&page, &pay] {
        let answer = raw(&world, "POST", path, "host: evil.example\r\n", "");
        assert!(answer.starts_with("HTTP/1.1 403 "), "{answer}");
    }
    assert_eq!(listener.count(), 0);
    let ours = format!("{host}{form}origin: http://{}\r\n", world.address);
    let paid = raw(&world, "POST", &pay, &ours, "");
    assert!(paid.contains("It is paid."), "{paid}");
    world.stop();
}
