//! The names that a module knows.

use std::collections::BTreeMap;

use syn::Item;

use super::id::Id;
use super::tree_of_use::brought;

/// One meaning of a name; types, values and macros may share it.
#[derive(Clone)]
pub(super) enum Name {
    /// Defined in the module itself.
    Item,
    /// A child module.
    Module(Id),
    /// Brought in by a `use` of this path.
    Use(Vec<String>),
}

/// The names of a module.
#[derive(Default)]
pub(super) struct Names {
    single: BTreeMap<String, Vec<Name>>,
    /// The modules whose names were all brought in, by their paths.
    pub(super) globs: Vec<Vec<String>>,
}

impl Names {
    /// The names that items give; children are added as they are found.
    pub(super) fn of(items: &[Item]) -> Self {
        let mut names = Self::default();
        for item in items {
            match item {
                Item::Use(item) => {
                    for one in brought(&item.tree) {
                        match one.name {
                            None => names.globs.push(one.path),
                            Some(name) => names.add(name, Name::Use(one.path)),
                        }
                    }
                }
                item => {
                    if let Some(name) = name(item) {
                        names.add(name, Name::Item);
                    }
                }
            }
        }
        names
    }

    pub(super) fn add_module(&mut self, name: String, module: Id) {
        self.add(name, Name::Module(module));
    }

    /// All meanings of a name.
    pub(super) fn get(&self, name: &str) -> &[Name] {
        self.single.get(name).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, name: String, meaning: Name) {
        self.single.entry(name).or_default().push(meaning);
    }
}

/// The name that an item has in its module.
fn name(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(ident.to_string())
}
