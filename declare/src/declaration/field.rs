//! The keys on a field.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, GenericArgument, Ident, LitStr, Meta, PathArguments, Type, Visibility};

use super::errors::Errors;
use super::keys::{self, Key};
use super::model::{Field, FormatRule, Kind, Length, Place, Presence, Row, Side};

const ALLOWED: &str = "`optional`, `required_if`, `required_unless`, `either_of`, `max_len`, `len`, \
                       `format`, `format_if`, `codes`, `fixed`, `accepts`, `unsigned`, `open`, \
                       `alias`, `excludes`, `forbidden_if`, `equals`, `numbers` and `assigned`";

pub(super) fn parse(field: &syn::Field, kind: &Kind, errors: &mut Errors) -> Field {
    // Only fields with names come here.
    let name = field
        .ident
        .clone()
        .unwrap_or_else(|| Ident::new("_", field.span()));
    if !matches!(field.vis, Visibility::Inherited) {
        errors.push(
            field.vis.span(),
            "leave `pub` out: a message's fields are always public",
        );
    }
    if generic_argument(&field.ty, "Option").is_some() {
        let message = "write the type without `Option`, and the key `optional`";
        errors.push(field.ty.span(), message);
    }
    let mut parsed = Field {
        docs: docs(&field.attrs),
        wire: name.unraw().to_string(),
        wire_span: name.span(),
        example: None,
        name,
        ty: field.ty.clone(),
        item: generic_argument(&field.ty, "Vec").cloned(),
        is_object: false,
        sides: Vec::new(),
    };
    for name in ["wire", "example", "object"] {
        let mut same = field
            .attrs
            .iter()
            .filter(|attribute| attribute.path().is_ident(name));
        if let Some(second) = same.nth(1) {
            errors.push(second.path().span(), format!("`{name}` is here twice"));
        }
    }
    for attribute in &field.attrs {
        parse_attribute(attribute, kind, &mut parsed, errors);
    }
    if parsed.sides.is_empty() {
        let expected = match kind {
            Kind::Operation(operation) if operation.is_redirect() => "`#[request]`",
            Kind::Operation(_) => "`#[request]`, `#[response]` or both",
            Kind::Notification(_) => "`#[notification]`",
            Kind::Report(_) => "`#[column]`",
            Kind::Item => "`#[item]`",
        };
        let message = format!("`{}` is on no side: put {expected} on it", parsed.name);
        errors.push(parsed.name.span(), message);
    }
    parsed
}

/// The documentation among the attributes.
pub(super) fn docs(attributes: &[Attribute]) -> Vec<Attribute> {
    let docs = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("doc"));
    docs.cloned().collect()
}

fn parse_attribute(attribute: &Attribute, kind: &Kind, field: &mut Field, errors: &mut Errors) {
    let name = attribute
        .path()
        .get_ident()
        .map(Ident::to_string)
        .unwrap_or_default();
    let place = match (name.as_str(), kind) {
        ("doc", _) => return,
        ("wire", _) => {
            if let Some(wire) = parse_text(attribute, "wire", errors) {
                field.wire = wire.value();
                field.wire_span = wire.span();
            }
            return;
        }
        ("example", _) => {
            field.example = parse_text(attribute, "example", errors);
            return;
        }
        ("object", _) => return parse_object(attribute, field, errors),
        ("request", Kind::Operation(_)) => Place::Request,
        ("response", Kind::Operation(operation)) if !operation.is_redirect() => {
            Place::Response(Vec::new())
        }
        ("notification", Kind::Notification(_)) => Place::Notification,
        ("column", Kind::Report(_)) => Place::Column,
        ("item", Kind::Item) => Place::Item,
        _ => {
            let allowed = match kind {
                Kind::Operation(operation) if operation.is_redirect() => {
                    "`#[request]`, `#[wire]`, `#[object]` and `#[example]`: the browser gets the answer"
                }
                Kind::Operation(_) => {
                    "`#[request]`, `#[response]`, `#[wire]`, `#[object]` and `#[example]`"
                }
                Kind::Notification(_) => {
                    "`#[notification]`, `#[wire]`, `#[object]` and `#[example]`"
                }
                Kind::Report(_) => "`#[column]`, `#[wire]` and `#[example]`",
                Kind::Item => "`#[item]`, `#[wire]`, `#[object]` and `#[example]`",
            };
            let message = format!("allowed on a field are {allowed}");
            return errors.push(attribute.path().span(), message);
        }
    };
    let tokens = match &attribute.meta {
        Meta::Path(_) => TokenStream::new(),
        Meta::List(list) => list.tokens.clone(),
        Meta::NameValue(pair) => {
            errors.push(pair.eq_token.span(), format!("write `#[{name}(…)]`"));
            TokenStream::new()
        }
    };
    let side = parse_side(place, attribute.path().span(), tokens, errors);
    field.sides.push(side);
}

/// Reads `#[object]`: the field's type is a message of its own.
fn parse_object(attribute: &Attribute, field: &mut Field, errors: &mut Errors) {
    if errors.keep(attribute.meta.require_path_only()).is_none() {
        return;
    }
    if field.item.is_some() {
        let message = "a list is not one object: leave `#[object]` out";
        return errors.push(attribute.path().span(), message);
    }
    field.item = Some(field.ty.clone());
    field.is_object = true;
}

/// The text of `#[name = "text"]`.
fn parse_text(attribute: &Attribute, name: &str, errors: &mut Errors) -> Option<LitStr> {
    let text: syn::Result<LitStr> = match &attribute.meta {
        Meta::NameValue(pair) => syn::parse2(pair.value.to_token_stream()),
        _ => Err(syn::Error::new(
            attribute.path().span(),
            format!("write `#[{name} = \"…\"]`"),
        )),
    };
    errors.keep(text)
}

fn parse_side(place: Place, span: Span, tokens: TokenStream, errors: &mut Errors) -> Side {
    let mut side = Side {
        place,
        span,
        row: Row::default(),
    };
    for key in keys::parse(tokens, errors) {
        match &mut side.place {
            Place::Response(outcomes) if key.is_camel_case() => {
                errors.keep(key.flag());
                outcomes.push(key.name);
            }
            _ => parse_key(&key, &mut side, errors),
        }
    }
    side
}

fn parse_key(key: &Key, side: &mut Side, errors: &mut Errors) {
    let only = |errors: &mut Errors, allowed: bool, place: &str| {
        if !allowed {
            let message = format!("`{}` is for {place} only", key.name);
            errors.push(key.span(), message);
        }
    };
    let is_request = side.is_request();
    let row = &mut side.row;
    match key.name.to_string().as_str() {
        "optional" => {
            let flag = key.flag().map(|()| Presence::Optional);
            set_presence(row, key, flag, errors);
        }
        "required_if" => {
            set_presence(row, key, key.condition().map(Presence::RequiredIf), errors);
        }
        "required_unless" => {
            set_presence(
                row,
                key,
                key.condition().map(Presence::RequiredUnless),
                errors,
            );
        }
        "either_of" => set_presence(row, key, key.text().map(Presence::EitherOf), errors),
        "max_len" => set_length(row, key, key.number().map(Length::Max), errors),
        "len" => set_length(row, key, key.numbers().map(Length::Exact), errors),
        "format" => {
            let rule = key.path().map(|format| FormatRule {
                condition: None,
                format,
            });
            add_format(row, key, rule, errors);
        }
        "format_if" => add_format(row, key, key.conditional_format(), errors),
        "alias" => {
            row.alias = errors.keep(key.text());
            only(
                errors,
                !is_request,
                "responses, notifications, columns and items",
            );
        }
        "excludes" => {
            row.excludes = errors.keep(key.field_in_parentheses());
            only(errors, is_request, "requests");
        }
        "forbidden_if" => {
            row.forbidden_if = errors.keep(key.condition());
            let is_sent = is_request || matches!(side.place, Place::Item);
            only(errors, is_sent, "requests and items");
        }
        "numbers" => {
            row.numbers = errors.keep(key.flag()).is_some();
            let is_sent = is_request || matches!(side.place, Place::Item);
            only(errors, is_sent, "requests and items");
        }
        "equals" => {
            row.equals = errors.keep(key.field_in_parentheses());
            only(errors, is_request, "requests");
        }
        "codes" => row.codes = errors.keep(key.texts()).unwrap_or_default(),
        "fixed" => {
            row.fixed = errors.keep(key.text());
            only(errors, is_request, "requests");
        }
        "accepts" => {
            row.accepts = errors.keep(key.texts()).unwrap_or_default();
            only(errors, is_request, "requests");
        }
        "unsigned" => {
            row.unsigned = errors.keep(key.flag()).is_some();
            let from_lianlian = matches!(side.place, Place::Response(_) | Place::Notification);
            only(errors, from_lianlian, "responses and notifications");
        }
        "assigned" => {
            row.assigned = errors.keep(key.flag()).is_some();
            let answered = matches!(side.place, Place::Response(_) | Place::Item);
            only(errors, answered, "responses and items");
        }
        "open" => {
            row.open = errors.keep(key.flag()).is_some();
            only(
                errors,
                !is_request,
                "responses, notifications, columns and items",
            );
        }
        _ => {
            let message = format!("unknown key `{}`: allowed are {ALLOWED}", key.name);
            errors.push(key.span(), message);
        }
    }
}

fn set_presence(row: &mut Row, key: &Key, presence: syn::Result<Presence>, errors: &mut Errors) {
    if !matches!(row.presence, Presence::Required) {
        let message =
            "a field has one of `optional`, `required_if`, `required_unless`, `either_of`";
        errors.push(key.span(), message);
    }
    if let Some(presence) = errors.keep(presence) {
        row.presence = presence;
    }
}

fn set_length(row: &mut Row, key: &Key, length: syn::Result<Length>, errors: &mut Errors) {
    if row.length.is_some() {
        errors.push(key.span(), "a field has `max_len` or `len`, not both");
    }
    row.length = errors.keep(length);
}

fn add_format(row: &mut Row, key: &Key, rule: syn::Result<FormatRule>, errors: &mut Errors) {
    let Some(rule) = errors.keep(rule) else {
        return;
    };
    let is_alone = |rule: &FormatRule| rule.condition.is_none();
    match row.formats.as_slice() {
        [] => {}
        [first] if !is_alone(first) && !is_alone(&rule) => {}
        [_] => errors.push(key.span(), "a field has `format` or `format_if`, not both"),
        _ => errors.push(key.span(), "a field has at most two `format_if`"),
    }
    row.formats.push(rule);
}

/// `T` of `Vec<T>` or `Option<T>`, by the name of the type.
fn generic_argument<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first() {
        Some(GenericArgument::Type(inner)) if last.ident == name => Some(inner),
        _ => None,
    }
}
