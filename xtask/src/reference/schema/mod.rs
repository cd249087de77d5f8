//! JSON Schemas (draft 2020-12): one per message, and one per group of risk parameters.

mod answer;
mod code_list;
mod form;
mod object;
mod parts;
mod presence;
mod property;
mod set;
mod source;

use std::path::{Path, PathBuf};

use serde_json::Value;

use self::parts::Dialect;
use self::set::set;
use super::text::text;
use lianlian_tables::Tables;

pub(super) use answer::{answers, given};
pub(super) use form::rows as forms;
pub(super) use parts::Parts;

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schemas' files. Each holds all that it refers to.
pub(super) fn files(tables: &Tables) -> Vec<(PathBuf, String)> {
    let sources = source::all(tables).into_iter();
    sources
        .map(|source| {
            let mut parts = Parts::new(Dialect::Draft);
            let mut schema = source.schema(tables, &mut parts);
            set(&mut schema, "$schema", DRAFT.into());
            set(&mut schema, "title", source.name().into());
            let parts = parts.into_schemas();
            if !parts.is_empty() {
                set(&mut schema, "$defs", Value::Object(parts));
            }
            let path = Path::new("schemas").join(source.path());
            (path, text(&Value::Object(schema)))
        })
        .collect()
}

/// The same schemas as parts of one document.
pub(super) fn parts(tables: &Tables) -> Parts {
    let mut parts = Parts::new(Dialect::OpenApi);
    for source in source::all(tables) {
        let schema = source.schema(tables, &mut parts);
        parts.add(&source.name(), schema);
    }
    parts
}
