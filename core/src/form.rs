//! Signed forms, which the user's browser carries.

use std::fmt;

use zeroize::Zeroizing;

use crate::message::{JsonBody, Message, Protocol, fields};
#[cfg(feature = "platform")]
use crate::sign::SignType;

/// A signed form: what a browser has to post, and where.
///
/// Answer the user's request with [`html`](Self::html), or put the fields into a page of your own.
pub struct SignedForm {
    action: String,
    fields: Vec<(&'static str, Zeroizing<String>)>,
}

impl SignedForm {
    /// The form of a message, in one field as JSON where `field` names one.
    pub(crate) fn new(
        action: String,
        message: &dyn Message,
        protocol: Protocol<'_>,
        field: Option<&'static str>,
    ) -> Self {
        let fields = match field {
            None => fields(message, protocol),
            Some(field) => vec![(field, JsonBody::text_of(message, protocol))],
        };
        Self { action, fields }
    }

    /// The form of a signed body, whose signature has fields of its own.
    #[cfg(feature = "platform")]
    pub(crate) fn beside(action: String, field: &'static str, body: &[u8], sign: &str) -> Self {
        let body = String::from_utf8_lossy(body).into_owned();
        let fields = [
            ("Signature-Type", SignType::Md5WithRsa.as_str().to_owned()),
            ("Signature-Data", sign.to_owned()),
            (field, body),
        ];
        let fields = fields.map(|(name, text)| (name, Zeroizing::new(text)));
        Self {
            action,
            fields: fields.into(),
        }
    }

    /// The URL to post to.
    pub fn action(&self) -> &str {
        &self.action
    }

    /// The fields in the order of their names. They hold the user's data in full.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
    }

    /// A page that posts itself, in UTF-8; where scripts don't run, it has a button.
    ///
    /// Serve it as `text/html;charset=utf-8`. A content security policy must allow its inline script
    /// and `form-action` to [`action`](Self::action).
    pub fn html(&self) -> Zeroizing<String> {
        let mut html = Zeroizing::new(String::with_capacity(4096));
        html.push_str("<!doctype html>\n<html lang=\"zh\">\n<meta charset=\"utf-8\">\n");
        html.push_str("<title>连连支付</title>\n<form method=\"post\" action=\"");
        push_escaped(&mut html, &self.action);
        html.push_str("\" accept-charset=\"utf-8\">\n");
        for (name, value) in self.fields() {
            html.push_str("<input type=\"hidden\" name=\"");
            push_escaped(&mut html, name);
            html.push_str("\" value=\"");
            push_escaped(&mut html, value);
            html.push_str("\">\n");
        }
        html.push_str("<button>继续支付</button>\n</form>\n");
        html.push_str("<script>document.forms[0].submit()</script>\n</html>\n");
        html
    }

    /// The form as a browser posts it.
    #[cfg(feature = "platform")]
    pub(crate) fn urlencoded(&self) -> String {
        url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(self.fields())
            .finish()
    }
}

/// Without the values, which are the user's.
impl fmt::Debug for SignedForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.fields().map(|(name, _)| name).collect();
        f.debug_struct("SignedForm")
            .field("action", &self.action)
            .field("fields", &names)
            .finish()
    }
}

/// Appends text for the inside of a quoted attribute.
fn push_escaped(html: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            _ => html.push(character),
        }
    }
}
