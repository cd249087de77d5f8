//! From a typed request to a signed form for the user's browser.

use super::Merchant;
use crate::check::{ambiguous, unprintable};
use crate::error::PrepareError;
use crate::form::SignedForm;
use crate::operation::{Body, OperationType, Redirect, Sent};
use crate::violation::Violations;

impl Merchant {
    /// Checks and signs a request that the user's browser carries to LianLian's page.
    ///
    /// ```
    /// # extern crate lianlian_core as lianlian;
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
    pub fn redirect<R: Sent<Operation: Redirect>>(
        &self,
        request: &R,
    ) -> Result<SignedForm, PrepareError> {
        let operation = R::Operation::OPERATION;
        let draft = self.draft(request)?;
        Violations::none_or(ambiguous(request), operation.page)?;
        let sign = self.signature(&draft)?;
        let protocol = self.signed(&sign);
        let field = match operation.body {
            Body::Form { field } => field,
            // No redirect travels otherwise.
            Body::Plain | Body::Envelope => None,
        };
        let url = self.environment.url(operation.host, operation.path);
        let form = SignedForm::new(url, request, protocol, field);
        Violations::none_or(unprintable(form.fields()), operation.page)?;
        Ok(form)
    }
}
