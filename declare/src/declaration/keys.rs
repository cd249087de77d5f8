//! The keys of an attribute: `name`, `name = value`, `name(…)`, separated by commas.
//!
//! Each key is read on its own, so that a mistake in one hides none in the next.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Ident, LitInt, LitStr, Path, Token, bracketed, parenthesized, token};

use super::errors::Errors;
use super::model::{AskedBy, Condition, FormatRule, Way};

/// A key with what follows it.
pub(super) struct Key {
    pub name: Ident,
    value: Value,
}

/// The keys that a field may repeat.
const REPEATED: [&str; 1] = ["format_if"];

/// Takes the tokens of an attribute apart.
pub(super) fn parse(tokens: TokenStream, errors: &mut Errors) -> Vec<Key> {
    let mut keys: Vec<Key> = Vec::new();
    for key in split_at_commas(tokens) {
        let Some(key) = errors.keep(syn::parse2::<Key>(key)) else {
            continue;
        };
        let may_repeat = REPEATED.iter().any(|name| key.name == name);
        if !may_repeat && keys.iter().any(|earlier| earlier.name == key.name) {
            errors.push(key.span(), format!("`{}` is here twice", key.name));
            continue;
        }
        keys.push(key);
    }
    keys
}

enum Value {
    None,
    Equals(TokenStream),
    /// With its parentheses, so that what is missing at the end is reported there.
    List(Group),
}

fn split_at_commas(tokens: TokenStream) -> Vec<TokenStream> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    tokens
        .split(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','))
        .filter(|key| !key.is_empty())
        .map(|key| key.iter().cloned().collect())
        .collect()
}

impl Parse for Key {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name = input.call(Ident::parse_any)?;
        let value = if input.is_empty() {
            Value::None
        } else if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            Value::Equals(input.parse()?)
        } else if input.peek(token::Paren) {
            Value::List(input.parse()?)
        } else {
            return Err(input.error(format!("expected `=`, `(` or `,` after `{name}`")));
        };
        match input.is_empty() {
            true => Ok(Self { name, value }),
            false => Err(input.error("expected `,`")),
        }
    }
}

impl Key {
    pub fn span(&self) -> Span {
        self.name.span()
    }

    /// Tells whether it is a name in camel case, as an outcome's is.
    pub fn is_camel_case(&self) -> bool {
        self.name
            .to_string()
            .starts_with(|c: char| c.is_ascii_uppercase())
    }

    /// Reads a key that takes neither a value nor parentheses.
    pub fn flag(&self) -> syn::Result<()> {
        match self.value {
            Value::None => Ok(()),
            _ => Err(self.form(&format!("`{}` alone", self.name))),
        }
    }

    /// `name = "text"`
    pub fn text(&self) -> syn::Result<LitStr> {
        self.equals(&format!("`{} = \"…\"`", self.name))
    }

    /// `name = path`
    pub fn path(&self) -> syn::Result<Path> {
        self.equals(&format!("`{} = path`", self.name))
    }

    /// `name = 32`
    pub fn number(&self) -> syn::Result<usize> {
        positive(&self.equals(&format!("`{} = 32`", self.name))?)
    }

    /// `name = 15` or `name = [15, 18]`
    pub fn numbers(&self) -> syn::Result<Vec<usize>> {
        let form = format!("`{0} = 15` or `{0} = [15, 18]`", self.name);
        let Value::Equals(tokens) = &self.value else {
            return Err(self.form(&form));
        };
        let parser = |input: ParseStream<'_>| {
            if !input.peek(token::Bracket) {
                return Ok(Punctuated::from_iter([input.parse::<LitInt>()?]));
            }
            let content;
            bracketed!(content in input);
            Punctuated::<LitInt, Token![,]>::parse_terminated(&content)
        };
        let numbers = parser
            .parse2(tokens.clone())
            .map_err(|error| at(&error, &form))?;
        if numbers.is_empty() {
            return Err(self.form(&form));
        }
        numbers.iter().map(positive).collect()
    }

    /// Reads the texts of `name("a", "b")`.
    pub fn texts(&self) -> syn::Result<Vec<LitStr>> {
        let form = format!("`{}(\"a\", \"b\")`", self.name);
        let texts: Punctuated<LitStr, Token![,]> =
            self.list(&form, Punctuated::parse_terminated)?;
        match texts.is_empty() {
            true => Err(self.form(&form)),
            false => Ok(texts.into_iter().collect()),
        }
    }

    /// Reads the field of `name(field)`.
    pub fn field_in_parentheses(&self) -> syn::Result<Ident> {
        let form = format!("`{}(field)`", self.name);
        self.list(&form, |input| input.call(Ident::parse_any))
    }

    /// `name(field)`, `name(field = "a" | "b")` or `name(field >= "9")`
    pub fn condition(&self) -> syn::Result<Condition> {
        let form = format!(
            "`{0}(field)`, `{0}(field = \"a\" | \"b\")` or `{0}(field >= \"9\")`",
            self.name
        );
        self.list(&form, parse_condition)
    }

    /// `name(field = "a", path)`
    pub fn conditional_format(&self) -> syn::Result<FormatRule> {
        let form = format!("`{}(field = \"a\", path)`", self.name);
        self.list(&form, |input| {
            let condition = parse_condition(input)?;
            input.parse::<Token![,]>()?;
            Ok(FormatRule {
                condition: Some(condition),
                format: input.parse()?,
            })
        })
    }

    /// `name(Name = "code", Other = "a" | "b")`
    pub fn names_with_codes(&self) -> syn::Result<Vec<(Ident, Vec<LitStr>)>> {
        let form = format!("`{}(Name = \"code\", Other = \"a\" | \"b\")`", self.name);
        let pairs: Punctuated<(Ident, Vec<LitStr>), Token![,]> = self.list(&form, |input| {
            Punctuated::parse_terminated_with(input, |input: ParseStream<'_>| {
                let name = input.parse()?;
                input.parse::<Token![=]>()?;
                Ok((name, parse_alternatives(input)?))
            })
        })?;
        match pairs.is_empty() {
            true => Err(self.form(&form)),
            false => Ok(pairs.into_iter().collect()),
        }
    }

    /// `name = field`
    pub fn field(&self) -> syn::Result<Ident> {
        self.equals(&format!("`{} = field`", self.name))
    }

    /// `name = field` or `name = field.other`
    pub fn way(&self) -> syn::Result<Way> {
        let form = format!("`{} = field`", self.name);
        match &self.value {
            Value::Equals(tokens) if !tokens.is_empty() => parse_way
                .parse2(tokens.clone())
                .map_err(|error| at(&error, &form)),
            _ => Err(self.form(&form)),
        }
    }

    /// Reads the fields of `name(field, other)`.
    pub fn ways(&self) -> syn::Result<Vec<Way>> {
        let form = format!("`{}(field, other)`", self.name);
        let fields: Punctuated<Way, Token![,]> = self.list(&form, |input| {
            Punctuated::parse_terminated_with(input, parse_way)
        })?;
        match fields.is_empty() {
            true => Err(self.form(&form)),
            false => Ok(fields.into_iter().collect()),
        }
    }

    /// `name(path, field, other)`, where `asked = field` gives the query's field another name.
    pub fn path_with_fields(&self) -> syn::Result<(Path, Vec<AskedBy>)> {
        let form = format!("`{}(path, field, other)`", self.name);
        let (path, fields) = self.list(&form, |input| {
            let path = input.parse()?;
            input.parse::<Token![,]>()?;
            let fields: Punctuated<AskedBy, Token![,]> =
                Punctuated::parse_terminated_with(input, parse_asked_by)?;
            Ok((path, fields))
        })?;
        match fields.is_empty() {
            true => Err(self.form(&form)),
            false => Ok((path, fields.into_iter().collect())),
        }
    }

    fn equals<T: Parse>(&self, form: &str) -> syn::Result<T> {
        match &self.value {
            Value::Equals(tokens) if !tokens.is_empty() => {
                syn::parse2(tokens.clone()).map_err(|error| at(&error, form))
            }
            _ => Err(self.form(form)),
        }
    }

    fn list<T>(
        &self,
        form: &str,
        parser: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
    ) -> syn::Result<T> {
        let Value::List(group) = &self.value else {
            return Err(self.form(form));
        };
        let in_parentheses = |input: ParseStream<'_>| {
            let content;
            parenthesized!(content in input);
            parser(&content)
        };
        let parsed = in_parentheses.parse2(TokenTree::from(group.clone()).into());
        parsed.map_err(|error| at(&error, form))
    }

    fn form(&self, form: &str) -> syn::Error {
        syn::Error::new(self.span(), format!("write {form}"))
    }
}

/// The place of an error, with the form that was expected.
fn at(error: &syn::Error, form: &str) -> syn::Error {
    syn::Error::new(error.span(), format!("write {form}"))
}

fn positive(number: &LitInt) -> syn::Result<usize> {
    match number.base10_parse() {
        Ok(0) | Err(_) => Err(syn::Error::new(number.span(), "write a number above 0")),
        Ok(number) => Ok(number),
    }
}

/// `field`, `field.member` for a member inside of it, or `super.member` for one of the message around; then the
/// values.
fn parse_condition(input: ParseStream<'_>) -> syn::Result<Condition> {
    let mut field = input.call(Ident::parse_any)?;
    let is_outside = field == "super" && input.peek(Token![.]);
    if is_outside {
        input.parse::<Token![.]>()?;
        field = input.call(Ident::parse_any)?;
    }
    let inside = parse_inside(input)?;
    let mut values = Vec::new();
    let mut at_least = None;
    if input.peek(Token![>=]) {
        input.parse::<Token![>=]>()?;
        at_least = Some(parse_bound(input)?);
    } else if input.peek(Token![=]) {
        input.parse::<Token![=]>()?;
        values = parse_alternatives(input)?;
    }
    Ok(Condition {
        field,
        is_outside,
        inside,
        values,
        at_least,
    })
}

/// A number as text, such as `"50000"` or `"0.01"`.
fn parse_bound(input: ParseStream<'_>) -> syn::Result<LitStr> {
    let bound: LitStr = input.parse()?;
    let text = bound.value();
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit());
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, "0"));
    match is_digits(whole) && is_digits(decimals) {
        true => Ok(bound),
        false => Err(syn::Error::new(
            bound.span(),
            "a bound is a number such as \"50000\" or \"0.01\"",
        )),
    }
}

/// `field` or `field.other`
fn parse_way(input: ParseStream<'_>) -> syn::Result<Way> {
    let field = input.call(Ident::parse_any)?;
    let inside = parse_inside(input)?;
    Ok(Way { field, inside })
}

/// `.other.further`, or nothing.
fn parse_inside(input: ParseStream<'_>) -> syn::Result<Vec<Ident>> {
    let mut inside = Vec::new();
    while input.peek(Token![.]) {
        input.parse::<Token![.]>()?;
        inside.push(input.call(Ident::parse_any)?);
    }
    Ok(inside)
}

/// `field`, or `asked = field` where the query has another name for it.
fn parse_asked_by(input: ParseStream<'_>) -> syn::Result<AskedBy> {
    let way = parse_way(input)?;
    if !input.peek(Token![=]) {
        let field = way.end().clone();
        return Ok(AskedBy { field, way });
    }
    let Way { field, inside } = way;
    if let Some(further) = inside.first() {
        let message = "a field of the query has one name: the way into the request follows the `=`";
        return Err(syn::Error::new(further.span(), message));
    }
    input.parse::<Token![=]>()?;
    let way = parse_way(input)?;
    Ok(AskedBy { field, way })
}

/// `"a" | "b"`
fn parse_alternatives(input: ParseStream<'_>) -> syn::Result<Vec<LitStr>> {
    let texts = Punctuated::<LitStr, Token![|]>::parse_separated_nonempty(input)?;
    Ok(texts.into_iter().collect())
}
