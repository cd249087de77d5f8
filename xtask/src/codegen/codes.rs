//! `codes.rs`: the code lists of the dictionary.

use super::{doc, header};
use crate::tables::{Field, Tables};

pub(super) fn render(tables: &Tables) -> String {
    let mut lists: Vec<&Field> = tables
        .dictionary
        .values()
        .filter(|field| !field.codes.is_empty())
        .collect();
    lists.sort_by_key(|field| &field.rust_type);

    let mut text = header("fields.toml");
    text += "//!\n//! The code lists of the parameters.\n\nuse crate::code_enum;\n";
    for list in lists {
        text += &format!("\ncode_enum! {{\n{}}}\n", indented(&code_enum(list)));
    }
    text
}

fn code_enum(list: &Field) -> String {
    let mut text = doc::outer(&list.meaning);
    text += &format!("pub enum {} {{\n", list.rust_type);
    for code in &list.codes {
        let variant = format!("{} = {:?},\n", code.name, code.code.as_str());
        text += &indented(&(doc::outer(&code.meaning) + &variant));
    }
    text + "}\n"
}

/// `rustfmt` leaves the inside of a macro call as it is.
fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}
