//! The inspector's pages: what they show, and what only to whom asks for it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian::api::{card, easypay, mpay};
use lianlian::message::{RawMessage, json_string};
use lianlian::sign::{self, SignType, Signer as _};
use lianlian::{envelope, envelope_body};
use lianlian_test_support::Counting;

use crate::world::*;

/// A card that appears nowhere else, with its check digit.
const CARD: &str = "6217000010012345674";

/// Texts that a page must not have before somebody asks.
const SECRETS: [&str; 6] = [
    CARD,
    "李天增",
    "18667341234",
    "G00000000",
    "\"2811\"",
    "canary-risk",
];

fn bind(world: &World) {
    let request: mpay::CardBindApplyRequest = request(&[
        ("card_no", CARD),
        ("acct_name", "李天增"),
        ("bind_mob", "18667341234"),
        ("id_type", "2"),
        ("id_no", "G00000000"),
        ("pay_type", "3"),
        ("vali_date", "2811"),
        ("cvv2", "222"),
        ("risk_item", r#"{"x":"canary-risk"}"#),
    ]);
    world.call(&request).expect("bound");
}

#[track_caller]
fn assert_hides(page: &str) {
    for secret in SECRETS {
        assert!(!page.contains(secret), "it shows {secret}");
    }
}

#[test]
fn values_are_masked_until_somebody_asks() {
    let world = World::new();
    bind(&world);
    let list = world.page("");
    assert_hides(&list);
    for shown in [
        "mpay/CardBindApply",
        OID_PARTNER,
        "8888",
        "/_sandbox/exchanges/1",
    ] {
        assert!(list.contains(shown), "no {shown}");
    }
    let masked = world.page("exchanges/1");
    assert_hides(&masked);
    for shown in [
        "Ciphertext",
        "HMAC key, sealed",
        "pay_load",
        "621700*********5674",
        "card_no=621700*********5674&amp;",
        "the signature itself",
        "/_sandbox/exchanges/1/in-full",
    ] {
        assert!(masked.contains(shown), "no {shown}");
    }
    let full = world.page("exchanges/1/in-full");
    for secret in [CARD, "李天增", "18667341234", "G00000000", "canary-risk"] {
        assert!(full.contains(secret), "no {secret}");
    }
    assert!(full.contains(&format!("card_no={CARD}&amp;")));
    world.stop();
}

/// The sign string that the page shows is the one that is verified.
#[test]
fn the_sign_string_is_the_merchants() {
    let world = World::new();
    let request = verify("u1", "t1", "123456");
    let http = world.merchant.prepare(&request).expect("right");
    let body = http.body().clone();
    send(http);
    let message = RawMessage::parse(&body).expect("a message");
    let string = message.sign_string(&[]).replace('&', "&amp;");
    assert!(
        world
            .page("exchanges/1/in-full")
            .contains(&format!(">{string}<"))
    );
    let masked = world
        .merchant
        .masked_sign_string(&request)
        .replace('&', "&amp;");
    assert!(world.page("exchanges/1").contains(&masked));
    world.stop();
}

#[test]
fn what_is_made_of_examples_says_so() {
    let world = World::new();
    bind(&world);
    let is_marked = |number: usize| {
        let list = world.page("");
        let row = list
            .split("<tr id=\"e")
            .find(|row| row.starts_with(&format!("{number}\"")));
        row.expect("a row").contains("by example")
    };
    assert!(!is_marked(1) && !world.newest().contains("Answered by example"));
    world
        .call(&request::<card::CardBinQueryRequest>(&[]))
        .expect("found");
    assert!(is_marked(2) && world.newest().contains("Answered by example"));
    world.trouble(r#"{"trouble":"ret_code","ret_code":"8888"}"#);
    bind(&world);
    assert!(is_marked(3) && world.newest().contains("Answered by example"));
    world.stop();
}

/// Operations whose requests travel in the open, also as forms, and what should have been sealed.
#[test]
fn plain_requests_are_masked_too() {
    let world = World::new();
    let old: card::CardBindApplyRequest = request(&[("card_no", CARD)]);
    world.call(&old).expect("bound");

    let redirect: easypay::WebRedirectRequest = request(&[("card_no", CARD)]);
    let form = world.merchant.redirect(&redirect).expect("right");
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(form.fields())
        .finish();
    assert!(body.contains(CARD));
    let path = form.action().split_once(&world.address).expect("ours").1;
    assert_eq!(world.post(path, body).status(), 200);

    world.post(
        APPLY,
        signed(&format!(r#"{{"card_no":"{CARD}","colour":"{CARD}"}}"#)),
    );
    world.post(
        APPLY,
        format!(r#"{{"oid_partner":"1","pay_load":"{CARD}"}}"#),
    );
    world.post(APPLY, format!("card {CARD}"));
    world.post(VERIFY, format!(r#"{{"card_no":"{CARD}","card_no":"1"}}"#));
    world.post("/v1/unknown", format!(r#"{{"card_no":"{CARD}"}}"#));
    let inside = envelope::seal(CARD.as_bytes(), &PLATFORM_KEY.public_key()).expect("sealed");
    world.post(APPLY, envelope_body(OID_PARTNER, &inside));

    assert!(!world.page("").contains(CARD));
    for number in 1..=8 {
        let masked = world.page(&format!("exchanges/{number}"));
        assert!(!masked.contains(CARD), "{number}");
        let full = world.page(&format!("exchanges/{number}/in-full"));
        assert!(full.contains(CARD), "{number}");
    }
    world.stop();
}

/// A message that was put into the envelope's place instead of being encrypted: in base64 or as it is, under a MAC that
/// holds or doesn't, in any of the parts, at any address.
#[test]
fn what_was_not_encrypted_is_hidden() {
    let world = World::new();
    let message = format!(r#"{{"card_no":"{CARD}","cvv2":"871"}}"#);
    let texts = [
        STANDARD.encode(&message),
        message.clone(),
        CARD.to_owned(),
        STANDARD.encode(CARD),
    ];
    let bare = envelope::seal(b"{}", &PLATFORM_KEY.public_key()).expect("sealed");
    let sealed = envelope::Parts::parse(&bare).expect("ours");
    let mut bodies = Vec::new();
    for text in &texts {
        let parts = [
            envelope::Parts {
                ciphertext: text,
                ..sealed
            },
            envelope::Parts {
                hmac_key: text,
                ..sealed
            },
            envelope::Parts {
                aes_key: text,
                ..sealed
            },
            envelope::Parts {
                nonce: text,
                ..sealed
            },
            envelope::Parts {
                mac: text,
                ..sealed
            },
        ];
        bodies.extend(parts.map(|parts| parts.to_string()));
    }
    bodies.push(authentic(&message));
    let escaped = |text: &str| text.replace('"', "&quot;");
    let hides = |page: &str, body: &str| {
        for text in &texts {
            let is_shown = page.contains(text.as_str()) || page.contains(&escaped(text));
            assert!(!is_shown, "{body}: {text}");
        }
    };
    let mut number = 0;
    for (path, pay_load) in [APPLY, VERIFY, "/v1/unknown"]
        .into_iter()
        .flat_map(|path| bodies.iter().map(move |body| (path, body)))
    {
        world.post(path, envelope_body(OID_PARTNER, pay_load));
        number += 1;
        hides(&world.page(&format!("exchanges/{number}")), pay_load);
        let full = world.page(&format!("exchanges/{number}/in-full"));
        assert!(
            full.contains(&escaped(&json_string(pay_load))),
            "{pay_load}"
        );
    }
    for page in [
        "",
        "notifications",
        "troubles",
        "api/notifications",
        "api/troubles",
    ] {
        hides(&world.page(page), page);
    }
    world.stop();
}

/// An envelope whose MAC holds, with the text itself in the ciphertext's place: what was sealed is the text under the
/// same stream of the cipher, which takes it off again.
fn authentic(text: &str) -> String {
    let key = PLATFORM_KEY.public_key();
    let seal = |plaintext: &[u8]| {
        let sealed = envelope::seal_with(plaintext, &key, &mut Counting(1));
        sealed.expect("random numbers enough")
    };
    let ciphertext = |pay_load: &str| {
        let parts = envelope::Parts::parse(pay_load).expect("ours");
        STANDARD.decode(parts.ciphertext).expect("base64")
    };
    let stream = ciphertext(&seal(&vec![0; text.len()]));
    let under_it: Vec<_> = stream
        .iter()
        .zip(text.bytes())
        .map(|(a, b)| a ^ b)
        .collect();
    let pay_load = seal(&under_it);
    assert_eq!(ciphertext(&pay_load), text.as_bytes());
    pay_load
}

#[test]
fn everything_is_escaped() {
    let world = World::new();
    let script = "<script>alert(1)</script>";
    let mut message = RawMessage::parse(b"{}").expect("a message");
    message.set("oid_partner", OID_PARTNER);
    message.set("user_id", script);
    message.set("\"><img src=x>", script);
    message.set("token", "</pre></main>");
    sign::sign(&mut message, &*MERCHANT_KEY, SignType::Md5WithRsa).expect("signed");
    world.post(VERIFY, message.to_json().to_vec());
    world.post("/v1/%3Cscript%3E", script);
    world.post(APPLY, script);
    world.trouble(
        r#"{"trouble":"hang","order":"<script>alert(1)</script>","merchant":"\"><img src=x>"}"#,
    );
    for path in [
        "",
        "?q=%3Cscript%3E&state=%22%3E%3Cimg",
        "notifications?q=%3Cscript%3E",
        "exchanges/1",
        "exchanges/1/in-full",
        "exchanges/2",
        "exchanges/2/in-full",
        "exchanges/3/in-full",
        "troubles",
        "notifications",
    ] {
        let page = world.page(path);
        assert!(
            !page.contains("<script>") && !page.contains("<img"),
            "{path}"
        );
        assert_eq!(page.matches("</main>").count(), 1, "{path}");
    }
    assert!(
        world
            .page("exchanges/1/in-full")
            .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
    );
    world.stop();
}

#[test]
fn failed_checks_are_listed_with_their_page() {
    let world = World::new();
    world.post(
        VERIFY,
        signed(r#"{"token":"t","user_id":"u1","colour":"red"}"#),
    );
    let page = world.page("exchanges/1");
    for shown in [
        "Checks that failed",
        "colour",
        "verify_code",
        "in no table",
        "LianLian's page",
        "1004",
    ] {
        assert!(page.contains(shown), "no {shown}");
    }
    assert!(page.contains("href=\"https://"));

    let stranger = stranger(&world.address);
    assert!(call(&stranger, &apply("u1")).is_err());
    assert!(
        world
            .page("exchanges/2")
            .contains("the signature doesn't stand")
    );
    assert_answered(world.call(&verify("u1", "t", "c")), "1000");
    assert!(world.page("exchanges/3").contains("no such token"));
    world.stop();
}

/// A signature over the sign string and a line break, and an envelope for another key.
#[test]
fn what_probably_happened_is_said() {
    let world = World::new();
    let mut message = RawMessage::parse(b"{}").expect("a message");
    for (name, value) in [
        ("oid_partner", OID_PARTNER),
        ("sign_type", "RSA"),
        ("user_id", "u1"),
    ] {
        message.set(name, value);
    }
    let string = format!("{}\n", *message.sign_string(&[]));
    let signature = MERCHANT_KEY.sign(SignType::Md5WithRsa, string.as_bytes());
    message.set("sign", &STANDARD.encode(signature.expect("signed")));
    world.post(VERIFY, message.to_json().to_vec());
    let page = world.page("exchanges/1");
    assert!(
        page.contains("What probably happened") && page.contains("line break"),
        "{page}"
    );

    let sealed = envelope::seal(&signed("{}"), &MERCHANT_KEY.public_key()).expect("sealed");
    world.post(APPLY, envelope_body(OID_PARTNER, &sealed));
    assert!(world.page("exchanges/2").contains("sealed for another key"));
    world.stop();
}

#[test]
fn trouble_is_shown_with_what_was_sent_of_the_answer() {
    let world = World::new();
    let made = |money: &str| {
        request::<mpay::PaymentApplyRequest>(&[("no_order", money), ("money_order", money)])
    };
    for money in ["670010.00", "670012.00"] {
        let http = world.merchant.prepare(&made(money)).expect("right");
        assert!(try_send(http, std::time::Duration::from_secs(20)).is_err());
    }
    let page = world.page("exchanges/1");
    assert!(page.contains("no_answer") && page.contains("No byte."));
    assert!(world.page("exchanges/2").contains("half an answer"));
    let list = world.page("");
    assert!(list.contains("no answer") && list.contains("half_answer"));
    world.stop();
}

#[test]
fn unknown_paths_are_listed_and_the_inspectors_own_are_not() {
    let world = World::new();
    world.post("/v1/unknown", "{}");
    world.post(APPLY, vec![b' '; lianlian_sandbox::MAX_BODY + 1]);
    world.page("");
    world.page("troubles");
    let list = world.page("");
    assert!(
        list.contains("POST /v1/unknown") && list.contains("HTTP 404") && list.contains("HTTP 413")
    );
    assert!(!list.contains("id=\"e3\""));
    world.stop();
}

#[test]
fn buttons_set_and_remove_troubles() {
    let world = World::new();
    let set = "trouble=ret_code&ret_code=9999&seconds=&times=2&operation=mpay%2FCardBindApply&merchant=&order=";
    let answer = world.post("/_sandbox/troubles", set);
    assert_eq!(answer.status(), 303);
    assert_eq!(answer.headers()["location"], "/_sandbox/troubles");
    assert!(world.page("troubles").contains("ret_code 9999"));
    let request: mpay::CardBindApplyRequest = request(&[]);
    assert_answered(world.call(&request), "9999");
    world.post("/_sandbox/troubles/1/remove", "");
    assert!(world.call(&request).is_ok());

    let wrong = world.post("/_sandbox/troubles", "trouble=ret_code&ret_code=");
    assert_eq!(wrong.status(), 400);
    assert!(String::from_utf8_lossy(wrong.body()).contains("ret_code must be a documented code"));
    // What belongs to another trouble than the chosen one is left alone.
    let answer = world.post(
        "/_sandbox/troubles",
        "trouble=no_answer&ret_code=9999&seconds=3",
    );
    assert_eq!(answer.status(), 303);
    world.post("/_sandbox/troubles/clear", "");
    assert!(
        world
            .page("troubles")
            .contains("Nothing waits to go wrong.")
    );
    world.stop();
}

#[test]
fn magic_values_are_printed() {
    let world = World::new();
    let page = world.page("troubles");
    for shown in [
        "66CCCC.00",
        "670041.00",
        "6299670041000008",
        "669999.00",
        "6299669999000002",
    ] {
        assert!(page.contains(shown), "no {shown}");
    }
    world.stop();
}

#[test]
fn exchanges_are_forgotten_on_request() {
    let world = World::new();
    bind(&world);
    world.post("/_sandbox/exchanges/forget", "");
    assert!(world.page("").contains("Nothing yet."));
    let gone = format!("http://{}/_sandbox/exchanges/1", world.address);
    let gone = send(
        http::Request::get(gone)
            .body(Vec::new())
            .expect("a request"),
    );
    assert_eq!(gone.status(), 404);
    world.stop();
}

#[test]
fn pages_load_nothing_from_elsewhere() {
    let world = World::new();
    bind(&world);
    for path in [
        "",
        "exchanges/1",
        "troubles",
        "notifications",
        "clock",
        "style.css",
        "live.js",
        "copy.js",
        "icon.svg",
    ] {
        let url = format!("http://{}/_sandbox/{path}", world.address);
        let answer = send(http::Request::get(url).body(Vec::new()).expect("a request"));
        let header = |name: &str| answer.headers()[name].to_str().expect("text").to_owned();
        let policy = header("content-security-policy");
        assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe"));
        assert!(policy.contains("frame-ancestors 'none'"));
        assert_eq!(header("cache-control"), "no-store");
        assert_eq!(header("x-content-type-options"), "nosniff");
        let text = String::from_utf8_lossy(answer.body());
        assert!(
            !text.contains(" style=") && !text.contains(" onclick="),
            "{path}"
        );
    }
    world.stop();
}

/// More than a page of them.
#[test]
fn older_exchanges_have_a_page_of_their_own() {
    let world = World::new();
    (0..102).for_each(|_| drop(world.post("/v1/unknown", "")));
    let newest = world.page("");
    assert!(
        newest.contains("id=\"e102\"")
            && newest.contains("id=\"e3\"")
            && !newest.contains("id=\"e2\"")
    );
    assert!(newest.contains("/_sandbox/?before=3"));
    let older = world.page("?before=3");
    assert!(older.contains("id=\"e2\"") && !older.contains("id=\"e3\""));
    world.stop();
}
