//! From a typed request to a signed form for the user's browser.

use super::Merchant;
use crate::check::{Rule, Violation, Violations};
use crate::endpoint::{Body, Endpoint, Redirect, Sent};
use crate::error::PrepareError;
use crate::form::SignedForm;
use crate::message::{Message, Protocol, Slot, Slots};
use crate::sign::pretended_member;

impl Merchant {
    /// Checks and signs a request that the user's browser carries to LianLian's page.
    ///
    /// ```
    /// # use lianlian::{Environment, Merchant, PrepareError, SignedForm, lianlian_api};
    /// /// A payment on LianLian's page.
    /// #[lianlian_api(endpoint = "/pay.htm", host = "wap.lianlianpay.com", body = "form")]
    /// pub struct Pay {
    ///     /// The merchant's number for the order.
    ///     #[request(max_len = 32)]
    ///     no_order: String,
    /// }
    ///
    /// fn page(merchant: &Merchant) -> Result<String, PrepareError> {
    ///     let form = merchant.redirect(&PayRequest::builder().no_order("1").build())?;
    ///     Ok(form.html().to_string())
    /// }
    /// ```
    ///
    /// # Errors
    /// [`PrepareError`], and nothing was sent: all violations at once, or a failure of the signer.
    pub fn redirect<R: Sent<Endpoint: Redirect>>(
        &self,
        request: &R,
    ) -> Result<SignedForm, PrepareError> {
        let operation = R::Endpoint::OPERATION;
        let string = self.checked_sign_string(request)?;
        Violations::none_or(ambiguous(request), operation.page)?;
        let sign = self.signature(&string)?;
        let protocol = self.signed(&sign);
        let field = match operation.body {
            Body::Form { field } => field,
            // No redirect travels otherwise.
            Body::Plain | Body::Envelope => None,
        };
        let url = self.environment.url(operation.host, operation.path);
        let form = SignedForm::new(url, request, protocol, field);
        Violations::none_or(unprintable(&form).collect(), operation.page)?;
        Ok(form)
    }
}

/// Values that would not arrive as they were signed: a browser makes every line break one of two
/// characters, and replaces others.
fn unprintable(form: &SignedForm) -> impl Iterator<Item = Violation> {
    let changed = form
        .fields()
        .filter(|(_, value)| value.contains(char::is_control));
    changed.map(|(name, _)| Violation {
        field: name.to_owned(),
        rule: Rule::Format("printable"),
        message: format!(
            "{name} must have no line break or control character: browsers change them"
        ),
    })
}

/// Values that the user could cut into other parameters, links included: the form is in the user's
/// hands, and the signature would stand.
fn ambiguous(request: &dyn Message) -> Vec<Violation> {
    let slots = Slots::of_message(request, Protocol::default());
    let texts = slots.known.iter().filter_map(|(row, slot)| match slot {
        Slot::Text(text) => Some((row.name, pretended_member(text)?)),
        _ => None,
    });
    let violation = |(name, pretended): (&str, &str)| Violation {
        field: name.to_owned(),
        rule: Rule::Ambiguous,
        message: format!(
            "{name} must not hold `&{pretended}=`: it would be signed like a parameter, and the user \
             could make it one. A link takes one parameter, or a path"
        ),
    };
    texts.map(violation).collect()
}
