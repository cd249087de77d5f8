//! Forms that a user's browser carries, and plain requests: LianLian's side reads them.

use lianlian::api::{aggregate, easypay, mpay, online_banking};
use lianlian::message::RawMessage;
use lianlian::{Body, OperationType, Redirect, Sent, SignedForm};
use url::form_urlencoded;

use crate::parties::{merchant, platform, public_key, signed};
use crate::said;

/// Receives the bytes as each redirect's form; one that was received is written as a page, which holds nothing but it.
pub fn form(data: &[u8]) {
    redirect::<aggregate::WebRedirectRequest>(data);
    redirect::<easypay::H5RedirectRequest>(data);
    redirect::<easypay::WebRedirectRequest>(data);
    redirect::<online_banking::BankRedirectRequest>(data);
    receive::<mpay::CardBindApplyRequest>(data);
    receive::<mpay::PaymentApplyRequest>(data);
}

fn receive<R: Sent>(body: &[u8]) {
    let key = |_: &str| Some(public_key());
    if let Err(rejection) = platform().receive::<R>(body, key) {
        said::commands_nobody(&rejection.to_string());
        said::commands_nobody(rejection.ret_code());
    }
}

fn redirect<R: Sent<Operation: Redirect>>(data: &[u8]) {
    receive::<R>(data);
    let Some(form) = signed_form::<R>(data) else {
        return;
    };
    let key = |_: &str| Some(public_key());
    let Ok(request) = platform().receive::<R>(form.as_bytes(), key) else {
        return;
    };
    let request = request.into_inner();
    // What was received may be what a browser would change on its way.
    if let Ok(form) = merchant().redirect(&request) {
        page(&form);
        platform()
            .receive::<R>(urlencoded(&form).as_bytes(), key)
            .expect("what was sent is received");
    }
}

/// The page has the tags of its own alone.
fn page(form: &SignedForm) {
    let html = form.html();
    let fields = form.fields().count();
    assert_eq!(
        html.matches("<input ").count(),
        fields,
        "an input for each field"
    );
    assert_eq!(
        html.matches('<').count(),
        html.matches('>').count(),
        "no tag but its own"
    );
    assert_eq!(html.matches("<script").count(), 1);
}

fn urlencoded(form: &SignedForm) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(form.fields())
        .finish()
}

/// The fields of a form, or the members of a message, with a right signature.
fn signed_form<R: Sent>(data: &[u8]) -> Option<String> {
    let Body::Form { field } = R::Operation::OPERATION.body else {
        return None;
    };
    let signed = signed(data).or_else(|| {
        let fields = form_urlencoded::parse(data);
        let members: Vec<_> = fields
            .map(|(name, value)| {
                let json = lianlian::message::json_string(&name);
                format!("{}:{}", *json, *lianlian::message::json_string(&value))
            })
            .collect();
        signed(format!("{{{}}}", members.join(",")).as_bytes())
    })?;
    let mut form = form_urlencoded::Serializer::new(String::new());
    match field {
        Some(field) => {
            form.append_pair(field, std::str::from_utf8(&signed).ok()?);
        }
        None => {
            let message = RawMessage::parse(&signed).ok()?;
            for member in message.members() {
                let mut value = String::new();
                member.value.push_to(&mut value);
                form.append_pair(&member.name, &value);
            }
        }
    }
    Some(form.finish())
}
