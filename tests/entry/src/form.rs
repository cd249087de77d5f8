//! Forms that a user's browser carries, and plain requests: LianLian's side reads them.

use lianlian::api::{aggregate, easypay, mpay, online_banking};
use lianlian::{Body, OperationType, Redirect, Sent, SignedForm};
use url::form_urlencoded;

use crate::parties::{merchant, platform, public_key};
use crate::said;
use crate::sent::{as_form, fields_as_json, signed};

/// Receives the bytes as each redirect's form; one that was received is written as a page, which holds nothing but it.
pub fn form(data: &[u8]) {
    let signed = signed(data).or_else(|| signed(&fields_as_json(data)));
    let signed = signed.as_deref();
    redirect::<aggregate::WebRedirectRequest>(data, signed);
    redirect::<easypay::H5RedirectRequest>(data, signed);
    redirect::<easypay::WebRedirectRequest>(data, signed);
    redirect::<online_banking::BankRedirectRequest>(data, signed);
    receive::<mpay::CardBindApplyRequest>(data);
    receive::<mpay::PaymentApplyRequest>(data);
}

fn receive<R: Sent>(body: &[u8]) {
    let key = |_: &str| Some(public_key());
    if let Err(rejection) = platform().receive::<R>(&http::HeaderMap::new(), body, key) {
        said::commands_nobody(&rejection.to_string());
        said::commands_nobody(rejection.ret_code());
    }
}

fn redirect<R: Sent<Operation: Redirect>>(data: &[u8], signed: Option<&[u8]>) {
    receive::<R>(data);
    let (Body::Form { field }, Some(signed)) = (R::Operation::OPERATION.body, signed) else {
        return;
    };
    let key = |_: &str| Some(public_key());
    let Ok(request) =
        platform().receive::<R>(&http::HeaderMap::new(), &as_form(signed, field), key)
    else {
        return;
    };
    let request = request.into_inner();
    // What was received may be what a browser would change on its way.
    if let Ok(form) = merchant().redirect(&request) {
        page(&form);
        platform()
            .receive::<R>(&http::HeaderMap::new(), urlencoded(&form).as_bytes(), key)
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
