//! Schemas with names of their own, to which others refer.

use serde_json::{Map, Value, json};

use super::set::set;

/// The language of a schema.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::reference) enum Dialect {
    /// Of the draft alone, for files: a strict validator refuses other keywords.
    Draft,
    /// Of an OpenAPI document, which has extensions and discriminators.
    OpenApi,
}

/// The named schemas of a file, or of the document.
pub(in crate::reference) struct Parts {
    dialect: Dialect,
    named: Map<String, Value>,
}

impl Parts {
    /// An empty set of parts.
    pub(in crate::reference) fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            named: Map::new(),
        }
    }

    /// Adds a schema under its name, and gives a reference to it.
    pub(in crate::reference) fn add(
        &mut self,
        name: &str,
        mut schema: Map<String, Value>,
    ) -> Map<String, Value> {
        set(&mut schema, "title", name.into());
        self.named.insert(name.to_owned(), Value::Object(schema));
        self.reference(name)
    }

    /// A reference to a schema by its name.
    pub(in crate::reference) fn reference(&self, name: &str) -> Map<String, Value> {
        let folder = match self.dialect {
            Dialect::Draft => "$defs",
            Dialect::OpenApi => "components/schemas",
        };
        Map::from_iter([("$ref".to_owned(), format!("#/{folder}/{name}").into())])
    }

    /// Says what no keyword says: as an extension, or, in the draft's own language, as a comment.
    pub(super) fn remark(&self, schema: &mut Map<String, Value>, remarks: &[(&str, Value)]) {
        match self.dialect {
            Dialect::OpenApi => {
                for (key, value) in remarks {
                    set(schema, &format!("x-{key}"), value.clone());
                }
            }
            Dialect::Draft => {
                let remarks = remarks.iter();
                let remarks = remarks.map(|(key, value)| match value {
                    Value::String(text) => format!("{key}: {text}"),
                    value => format!("{key}: {value}"),
                });
                let comment = remarks.collect::<Vec<_>>().join(", ");
                set(schema, "$comment", comment.into());
            }
        }
    }

    /// Alternatives that a member tells apart: the names of the schemas, by the member's values.
    pub(super) fn one_of(&self, member: &str, mapping: &[(&str, String)]) -> Map<String, Value> {
        let mut names: Vec<&String> = mapping.iter().map(|(_, name)| name).collect();
        names.dedup();
        let alternatives: Vec<Value> = names
            .into_iter()
            .map(|name| Value::Object(self.reference(name)))
            .collect();
        let mut schema = Map::new();
        set(&mut schema, "oneOf", alternatives.into());
        if self.dialect == Dialect::OpenApi {
            let mapping = mapping.iter();
            let mapping = mapping.map(|(value, name)| {
                let reference = self.reference(name).remove("$ref");
                ((*value).to_owned(), reference.unwrap_or_default())
            });
            let mapping: Map<String, Value> = mapping.collect();
            let discriminator = json!({ "propertyName": member, "mapping": mapping });
            set(&mut schema, "discriminator", discriminator);
        }
        schema
    }

    /// All of them, by their names.
    pub(in crate::reference) fn into_schemas(self) -> Map<String, Value> {
        self.named
    }
}
