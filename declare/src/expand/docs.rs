//! Documentation that follows from a declaration: what the table says of each part, in sentences.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Attribute, Ident, LitStr, Path};

use super::role::Role;
use crate::declaration::{
    Body, Condition, Declaration, Field, Length, Notification, Operation, Presence, Report, Row,
};

/// A paragraph below the text that a declaration brings along.
pub(super) fn paragraph(text: &str) -> TokenStream {
    let text = format!(" {text}");
    quote!(#[doc = ""] #[doc = #text])
}

/// Documentation of an operation: its URL, LianLian's page, the query that asks after its order.
pub(super) fn operation(docs: &[Attribute], operation: &Operation) -> TokenStream {
    let url = format!("`https://{}{}`", operation.host, operation.endpoint);
    let sent = match &operation.body {
        Body::Plain => format!("Sent to {url} as signed JSON."),
        Body::Envelope => format!("Sent to {url} as signed JSON, sealed in an envelope."),
        Body::Form(_) => format!("Sent to {url} by the user's browser, as a signed form."),
    };
    let query = operation.queried_by.as_ref().map(|by| {
        let names: Vec<String> = by.fields.iter().map(|by| in_code(&by.field)).collect();
        let query = link(&by.query);
        let what = match &operation.order {
            Some(_) => "its order",
            None => "it",
        };
        format!("{query} asks after {what}, by {}.", list(&names, "and"))
    });
    let asks = (operation.is_query && operation.queried_by.is_none())
        .then(|| "It asks, and changes nothing.".to_owned());
    let sentences = [Some(sent), page(&operation.page), query, asks];
    let said = said(sentences);
    quote!(#(#docs)* #said)
}

/// Documentation of a notification: the way in which it comes, LianLian's page, and the members by which a
/// repetition is known.
pub(super) fn notification(docs: &[Attribute], notification: &Notification) -> TokenStream {
    let sent = match &notification.form {
        None => "Sent by LianLian's server as signed JSON.",
        Some(_) => "Sent by the user's browser as a signed form.",
    };
    let names = notification.identity.iter();
    let names: Vec<String> = names.map(|way| in_code(way.end())).collect();
    let identity = (!names.is_empty()).then(|| {
        let names = list(&names, "and");
        format!("A repetition is known by {names}.")
    });
    let said = said([Some(sent.to_owned()), page(&notification.page), identity]);
    quote!(#(#docs)* #said)
}

/// Documentation of a report: the names of its files, and LianLian's page.
pub(super) fn report(docs: &[Attribute], report: &Report) -> TokenStream {
    let prefix = &report.prefix;
    let names: Vec<String> = report
        .periods
        .iter()
        .map(|period| match period.value().as_str() {
            "month" => format!("`{prefix}_<oid_partner>_<yyyyMM>.txt`"),
            _ => format!("`{prefix}_<oid_partner>_<yyyyMMdd>.txt`"),
        })
        .collect();
    let files = format!("In files named {}.", list(&names, "and"));
    let said = said([Some(files), page(&report.page)]);
    quote!(#(#docs)* #said)
}

/// One message of a declaration, whose fields are documented.
pub(super) struct Message<'a> {
    pub declaration: &'a Declaration,
    pub name: &'a Ident,
    pub role: Role,
    pub rows: &'a [(&'a Field, &'a Row)],
}

impl Message<'_> {
    /// The fixed values, which are no fields.
    pub fn fixed(&self) -> Option<TokenStream> {
        let values: Vec<String> = self
            .rows
            .iter()
            .filter_map(|(field, row)| {
                let value = row.fixed.as_ref()?;
                let accepts = match row.accepts.as_slice() {
                    [] => String::new(),
                    others => format!(" (taken as well: {})", list(&texts(others), "or")),
                };
                Some(format!("`{}` is `{}`{accepts}", field.wire, value.value()))
            })
            .collect();
        let text = format!("Always sent: {}.", list(&values, "and"));
        (!values.is_empty()).then(|| paragraph(&text))
    }

    /// Documentation of a field: its meaning, the demands of the message on it, an example.
    pub fn field(&self, field: &Field, row: &Row) -> TokenStream {
        let docs = &field.docs;
        let is_renamed = field.name.unraw() != field.wire;
        let sentences = [
            Some(self.presence(field, &row.presence)),
            is_renamed.then(|| format!("On the wire: `{}`.", field.wire)),
            row.length.as_ref().map(length),
            self.formats(row),
            codes(&row.codes),
            row.forbidden_if
                .as_ref()
                .map(|condition| format!("Not allowed if {}.", self.condition(condition))),
            row.excludes
                .as_ref()
                .map(|other| format!("Not together with {}.", self.other(other))),
            row.equals
                .as_ref()
                .map(|other| format!("Equal to {} where both are there.", self.other(other))),
            row.alias
                .as_ref()
                .map(|name| format!("Also read under the name `{}`.", name.value())),
            self.echo(field, row),
            row.unsigned
                .then(|| "Outside the signature: anyone may have changed it.".to_owned()),
        ];
        let said = said(sentences);
        let example = field
            .example
            .as_ref()
            .map(|text| paragraph(&format!("Example: `{}`", text.value())));
        quote!(#(#docs)* #said #example)
    }

    fn is_received(&self) -> bool {
        matches!(
            self.role,
            Role::Response | Role::Notification | Role::Report
        )
    }

    fn presence(&self, field: &Field, presence: &Presence) -> String {
        let (required, optional) = match self.is_received() {
            true => ("Always there", "May be absent"),
            false => ("Required", "Optional"),
        };
        match presence {
            Presence::Required => format!("{required}."),
            Presence::Optional => format!("{optional}."),
            Presence::RequiredIf(condition) => {
                format!("{required} if {}.", self.condition(condition))
            }
            Presence::RequiredUnless(condition) => {
                format!("{required} unless {}.", self.condition(condition))
            }
            Presence::EitherOf(label) => {
                let others: Vec<String> = self
                    .rows
                    .iter()
                    .filter(|(other, row)| other.name != field.name && is_labelled(row, label))
                    .map(|(other, _)| self.other(&other.name))
                    .collect();
                format!("{required} unless {} is there.", list(&others, "or"))
            }
        }
    }

    fn condition(&self, condition: &Condition) -> String {
        let is_here = !condition.is_outside && condition.inside.is_empty();
        let other = match is_here {
            true => self.other(&condition.field),
            false => {
                let way = self.declaration.way_to(condition);
                format!("`{}`", way.trim_start_matches("../"))
            }
        };
        match condition.values.as_slice() {
            _ if let Some(bound) = &condition.at_least => {
                format!("{other} is {} or more", bound.value())
            }
            [] => format!("{other} is there"),
            values => format!("{other} is {}", list(&texts(values), "or")),
        }
    }

    /// Another field of the message: its wire name, with a link unless its value is fixed.
    fn other(&self, name: &Ident) -> String {
        let (message, wire) = (self.name, self.declaration.wire_of(name));
        let is_field = |(field, row): &(&Field, &Row)| field.name == *name && row.fixed.is_none();
        match self.rows.iter().any(is_field) {
            true => format!("[`{wire}`]({message}::{})", name.unraw()),
            false => format!("`{wire}`"),
        }
    }

    fn formats(&self, row: &Row) -> Option<String> {
        let rules: Vec<String> = row
            .formats
            .iter()
            .map(|rule| {
                let format = link(&rule.format);
                match &rule.condition {
                    None => format,
                    Some(condition) => format!("{format} if {}", self.condition(condition)),
                }
            })
            .collect();
        (!rules.is_empty()).then(|| format!("Format: {}.", rules.join("; ")))
    }

    /// The relation of an answer's field to the request's.
    fn echo(&self, field: &Field, row: &Row) -> Option<String> {
        let is_asked = field.sides.iter().any(|side| side.is_request());
        let is_echo = matches!(self.role, Role::Response) && is_asked && field.item.is_none();
        is_echo.then(|| {
            match row.assigned {
                true => {
                    "Repeats the request's; LianLian fills it in where the request left it out."
                }
                false => "Repeats the request's.",
            }
            .to_owned()
        })
    }
}

/// Names as they are listed in a sentence: "a, b or c".
pub(super) fn list(names: &[String], word: &str) -> String {
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => {
            format!("{} {word} {last}", others.join(", "))
        }
        _ => names.concat(),
    }
}

/// LianLian's page, where the declaration names one.
fn page(url: &str) -> Option<String> {
    (!url.is_empty()).then(|| format!("[LianLian's page]({url}) documents it."))
}

fn is_labelled(row: &Row, label: &LitStr) -> bool {
    matches!(&row.presence, Presence::EitherOf(other) if other.value() == label.value())
}

fn length(length: &Length) -> String {
    match length {
        Length::Max(1) => "At most 1 character.".to_owned(),
        Length::Max(most) => format!("At most {most} characters."),
        Length::Exact(lengths) => {
            let lengths: Vec<String> = lengths.iter().map(usize::to_string).collect();
            format!("Exactly {} characters.", list(&lengths, "or"))
        }
    }
}

fn codes(codes: &[LitStr]) -> Option<String> {
    (!codes.is_empty()).then(|| format!("Codes: {}.", list(&texts(codes), "or")))
}

/// The sentences as a paragraph.
fn said(sentences: impl IntoIterator<Item = Option<String>>) -> TokenStream {
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    paragraph(&sentences.join(" "))
}

fn texts(values: &[LitStr]) -> Vec<String> {
    let values = values.iter().map(LitStr::value);
    values.map(|value| format!("`{value}`")).collect()
}

fn in_code(name: &Ident) -> String {
    format!("`{}`", name.unraw())
}

/// A link that shows the last part of a path.
fn link(path: &Path) -> String {
    let name = path.segments.last().map(|last| last.ident.to_string());
    let path = path.to_token_stream().to_string().replace(' ', "");
    format!("[`{}`]({path})", name.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use quote::quote;
    use syn::{Expr, Item, Lit, Meta};

    use super::*;

    fn text(docs: &[Attribute]) -> String {
        let lines = docs.iter().filter_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) => match &pair.value {
                Expr::Lit(literal) => match &literal.lit {
                    Lit::Str(line) => Some(format!("{}\n", line.value().trim())),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        });
        lines.collect()
    }

    /// The documentation of each type, `Type`, and of each field, `Type::field`, of an expansion.
    fn documented(arguments: TokenStream, item: TokenStream) -> Vec<(String, String)> {
        let file: syn::File = syn::parse2(crate::declare(arguments, item, false)).expect("Rust");
        let mut documented = Vec::new();
        for item in file.items {
            let Item::Struct(item) = item else { continue };
            documented.push((item.ident.to_string(), text(&item.attrs)));
            for field in item.fields {
                let name = field.ident.expect("a name");
                documented.push((format!("{}::{name}", item.ident), text(&field.attrs)));
            }
        }
        documented
    }

    #[track_caller]
    fn assert_says(documented: &[(String, String)], of: &str, expected: &str) {
        let text = documented.iter().find(|(name, _)| name == of);
        let (_, text) = text.expect("documented");
        assert!(text.contains(expected), "{of}: no {expected:?} in\n{text}");
    }

    #[test]
    fn a_field_says_all_that_its_row_says() {
        let documented = documented(
            quote!(endpoint = "/x", host = "a.b", outcome(Done = "0000")),
            quote! {
                struct Pay {
                    /// The interface's version.
                    #[request(fixed = "2.1", accepts("2.0"))]
                    api_version: String,
                    /// The way of paying.
                    #[example = "P"]
                    #[request(codes("2", "P"))]
                    #[response(open, optional, codes("2"))]
                    pay_type: PayType,
                    #[request(required_if(pay_type = "2" | "P"), len = 4)]
                    vali_date: String,
                    #[request(required_unless(id_type), len = [15, 18])]
                    id_no: String,
                    #[request(optional, max_len = 1, excludes(vali_date), equals(api_version))]
                    id_type: String,
                    #[request(either_of = "who", format_if(id_type = "0", format::DIGITS))]
                    user: String,
                    #[request(either_of = "who", format = format::HTTP_URL)]
                    #[wire = "cardNo"]
                    card: String,
                    #[request(either_of = "who")]
                    #[response(assigned, alias = "nr", unsigned)]
                    number: String,
                }
            },
        );
        let request = |field: &str, expected: &str| {
            assert_says(&documented, &format!("PayRequest::{field}"), expected);
        };
        assert_says(
            &documented,
            "PayRequest",
            "Always sent: `api_version` is `2.1` (taken as well: `2.0`).",
        );
        request("pay_type", "Required. Codes: `2` or `P`.");
        request("pay_type", "The way of paying.\n\nRequired.");
        request("pay_type", "\n\nExample: `P`\n");
        request(
            "vali_date",
            "Required if [`pay_type`](PayRequest::pay_type) is `2` or `P`. Exactly 4 characters.",
        );
        request(
            "id_no",
            "Required unless [`id_type`](PayRequest::id_type) is there. Exactly 15 or 18 characters.",
        );
        request(
            "id_type",
            "Optional. At most 1 character. Not together with [`vali_date`](PayRequest::vali_date). \
             Equal to `api_version` where both are there.",
        );
        request(
            "user",
            "Required unless [`cardNo`](PayRequest::card) or [`number`](PayRequest::number) is there. \
             Format: [`DIGITS`](format::DIGITS) if [`id_type`](PayRequest::id_type) is `0`.",
        );
        request(
            "card",
            "On the wire: `cardNo`. Format: [`HTTP_URL`](format::HTTP_URL).",
        );
        assert_says(
            &documented,
            "PayDone::pay_type",
            "May be absent. Codes: `2`. Repeats the request's.",
        );
        assert_says(
            &documented,
            "PayDone::number",
            "Always there. Also read under the name `nr`. Repeats the request's; LianLian fills it in \
             where the request left it out. Outside the signature",
        );
    }

    #[test]
    fn an_operation_says_its_url_its_page_and_its_query() {
        let documented = documented(
            quote!(
                endpoint = "/x",
                host = "a.b",
                body = "envelope",
                page = "https://a.b/page",
                outcome(Done = "0000"),
                queried_by(super::Query, no_order)
            ),
            quote! {
                /// Pays an order.
                struct Pay {
                    #[request]
                    no_order: String,
                }
            },
        );
        assert_says(
            &documented,
            "Pay",
            "Pays an order.\n\nSent to `https://a.b/x` as signed JSON, sealed in an envelope. \
             [LianLian's page](https://a.b/page) documents it. [`Query`](super::Query) asks after it, by \
             `no_order`.",
        );
    }

    #[test]
    fn a_notification_says_how_it_comes() {
        let documented = documented(
            quote!(notification, body = "form", identity(no_order)),
            quote! {
                /// An order was paid.
                struct Paid {
                    #[notification]
                    no_order: String,
                }
            },
        );
        assert_says(
            &documented,
            "Paid",
            "Sent by the user's browser as a signed form. A repetition is known by `no_order`.",
        );
        assert_says(&documented, "Paid::no_order", "Always there.");
    }
}
