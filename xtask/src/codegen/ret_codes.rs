//! `ret_codes.rs`: the return codes, sorted so that they can be searched.

use super::header;
use crate::tables::{Meaning, Tables};

pub(super) fn render(tables: &Tables) -> String {
    let groups = tables.ret_codes.iter();
    let mut entries: Vec<_> = groups
        .flat_map(|(meaning, group)| group.iter().map(|entry| (entry, variant(*meaning))))
        .collect();
    entries.sort();

    let mut text = header("ret_codes.toml");
    text += "\nuse crate::ret_code::{Entry, Meaning};\n\n";
    text += "/// The documented return codes, sorted by code.\n";
    text += "pub(crate) const RET_CODES: &[Entry] = &[\n";
    for ((code, message), meaning) in entries {
        text += &format!(
            "Entry::new({:?}, {message:?}, Meaning::{meaning}),\n",
            code.as_str()
        );
    }
    text + "];\n"
}

fn variant(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Done => "Done",
        Meaning::NextStep => "NextStep",
        Meaning::Refused => "Refused",
        Meaning::Processing => "Processing",
        Meaning::Duplicate => "Duplicate",
        Meaning::Unknown => "Unknown",
    }
}
