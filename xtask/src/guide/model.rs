//! The structures of the tables, with their documentation, as their source has them.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::Path;

use lianlian_core::check::format;
use syn::{Attribute, Expr, ExprLit, Fields, GenericArgument, Item, Lit, PathArguments, Type};

use super::invalid::invalid;

/// The files whose structures and words the tables have.
const SOURCES: [&str; 6] = [
    "core/src/report/table.rs",
    "tables/src",
    "core/src/field/secrecy.rs",
    "core/src/ret_code/meaning.rs",
    "core/src/order.rs",
    "core/src/generation.rs",
];

/// The types that are read by hand, and what each is in a file.
const BY_HAND: [(&str, &str); 2] = [("FormatsIf", "FormatIf"), ("Rows", "Row")];

/// The structures by their names.
pub(super) struct Model {
    pub tables: BTreeMap<String, Table>,
    /// The words that a key may have, each with its documentation.
    pub words: BTreeMap<String, Vec<(String, String)>>,
}

/// A structure: a table in TOML.
pub(super) struct Table {
    pub doc: String,
    pub keys: Vec<Key>,
}

/// A key of a table.
pub(super) struct Key {
    pub name: String,
    pub doc: String,
    pub kind: Kind,
    pub is_required: bool,
}

/// The value of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Flag,
    Number,
    /// A table of this name, or one of the words of this name.
    Named(String),
    List(Box<Kind>),
    /// Values by names that the file chooses.
    Map(Box<Kind>),
}

impl Kind {
    /// The name of the tables or words inside.
    pub fn inner(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::List(inner) | Self::Map(inner) => inner.inner(),
            Self::Text | Self::Flag | Self::Number => None,
        }
    }
}

impl Model {
    /// Reads the structures under the workspace's root.
    pub fn read(root: &Path) -> io::Result<Self> {
        let mut model = Self {
            tables: BTreeMap::new(),
            words: BTreeMap::new(),
        };
        for source in SOURCES {
            let path = root.join(source);
            let paths = match path.is_dir() {
                true => fs::read_dir(&path)?
                    .map(|entry| Ok(entry?.path()))
                    .collect::<io::Result<_>>()?,
                false => vec![path],
            };
            let is_rust = |path: &&std::path::PathBuf| path.extension() == Some(OsStr::new("rs"));
            for path in paths.iter().filter(is_rust) {
                let file = syn::parse_file(&fs::read_to_string(path)?);
                let file = file.map_err(|error| invalid(format!("{}: {error}", path.display())))?;
                file.items.iter().for_each(|item| model.add(item));
            }
        }
        let formats = format::OF_TEXTS.iter();
        let formats = formats.map(|form| (form.name.to_owned(), format!("It {}.", form.expected)));
        model.words.insert("Format".to_owned(), formats.collect());
        Ok(model)
    }

    fn add(&mut self, item: &Item) {
        match item {
            Item::Struct(item) if is_read(&item.attrs) => {
                if let Fields::Named(fields) = &item.fields {
                    let table = Table {
                        doc: doc(&item.attrs),
                        keys: fields.named.iter().filter_map(key).collect(),
                    };
                    self.tables.insert(item.ident.to_string(), table);
                }
            }
            Item::Enum(item) => {
                let words = item.variants.iter().map(|variant| {
                    let name = lianlian_tables::names::snake_case(&variant.ident.to_string());
                    (name, doc(&variant.attrs))
                });
                self.words.insert(item.ident.to_string(), words.collect());
            }
            _ => {}
        }
    }
}

fn key(field: &syn::Field) -> Option<Key> {
    let name = field.ident.as_ref()?.to_string();
    let (kind, is_option) = kind(&field.ty);
    Some(Key {
        name: serde(&field.attrs, "rename").unwrap_or(name),
        doc: doc(&field.attrs),
        kind,
        is_required: !is_option && serde(&field.attrs, "default").is_none(),
    })
}

/// The kind of a type, and whether it is an `Option`.
fn kind(of: &Type) -> (Kind, bool) {
    let Type::Path(path) = of else {
        return (Kind::Text, false);
    };
    let Some(last) = path.path.segments.last() else {
        return (Kind::Text, false);
    };
    let arguments = match &last.arguments {
        PathArguments::AngleBracketed(arguments) => arguments.args.iter().collect(),
        _ => Vec::new(),
    };
    let inner = || match arguments.last() {
        Some(GenericArgument::Type(inner)) => kind(inner).0,
        _ => Kind::Text,
    };
    let name = last.ident.to_string();
    let by_hand = BY_HAND.iter().find(|(read, _)| *read == name);
    let kind = match (name.as_str(), by_hand) {
        (_, Some((_, row))) => Kind::List(Box::new(Kind::Named((*row).to_owned()))),
        ("At" | "Box", _) => inner(),
        ("Option", _) => return (inner(), true),
        ("Vec", _) => Kind::List(Box::new(inner())),
        ("BTreeMap", _) => Kind::Map(Box::new(inner())),
        ("String", _) => Kind::Text,
        ("bool", _) => Kind::Flag,
        ("usize", _) => Kind::Number,
        _ => Kind::Named(name),
    };
    (kind, false)
}

fn is_read(attributes: &[Attribute]) -> bool {
    let mut derives = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("derive"));
    derives.any(|derive| {
        let mut is_read = false;
        let read = derive.parse_nested_meta(|meta| {
            is_read |= meta.path.is_ident("Deserialize");
            Ok(())
        });
        read.is_ok() && is_read
    })
}

/// The value of a key of `#[serde(…)]`; empty where it has none.
fn serde(attributes: &[Attribute], key: &str) -> Option<String> {
    let mut found = None;
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
    {
        // Of a key that is written otherwise, nothing is asked here.
        drop(attribute.parse_nested_meta(|meta| {
            let value = match meta.value() {
                Ok(value) => value.parse::<syn::LitStr>()?.value(),
                Err(_) => String::new(),
            };
            if meta.path.is_ident(key) {
                found = Some(value);
            }
            Ok(())
        }));
    }
    found
}

/// The documentation in one line, without the brackets of its links.
fn doc(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| {
        let meta = attribute.meta.require_name_value().ok()?;
        match &meta.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }) if meta.path.is_ident("doc") => Some(text.value().trim().to_owned()),
            _ => None,
        }
    });
    let text = lines.collect::<Vec<_>>().join(" ");
    without_links(&text)
}

/// A text without the brackets and targets of its links to code.
fn without_links(text: &str) -> String {
    let mut parts = text.split("`](");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| part.split_once(')').map_or(part, |(_, rest)| rest));
    let text = rest.fold(first, |text, rest| text + "`" + rest);
    text.replace("[`", "`").replace("`]", "`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_become_plain_code() {
        let text = "As [`Failed`](Self::Failed), or [`Done`]: (see there).";
        assert_eq!(without_links(text), "As `Failed`, or `Done`: (see there).");
    }

    #[test]
    fn types_become_kinds() {
        let kinds = [
            (
                "Option<At<Vec<usize>>>",
                Kind::List(Box::new(Kind::Number)),
                true,
            ),
            (
                "BTreeMap<At<String>, Meaning>",
                Kind::Map(Box::new(Kind::Named("Meaning".into()))),
                false,
            ),
            (
                "At<Rows>",
                Kind::List(Box::new(Kind::Named("Row".into()))),
                false,
            ),
            ("bool", Kind::Flag, false),
        ];
        for (text, is, is_option) in kinds {
            let of: Type = syn::parse_str(text).unwrap();
            assert_eq!(kind(&of), (is, is_option), "{text}");
        }
    }
}
