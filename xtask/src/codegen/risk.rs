//! `risk/`: the groups of parameters inside `risk_item`, a file each.

use super::writer::Writer;
use super::{doc, header::header};
use lianlian_tables::names;
use lianlian_tables::{Dictionary, Risk, RiskGroup, Row, Side};

const TABLE: &str = "risk.toml";

/// The files, by their names without ending.
pub(super) fn render(dictionary: &Dictionary, risk: &Risk) -> Vec<(String, String)> {
    let writer = Writer { dictionary };
    let mut files = vec![("mod".to_owned(), module(risk))];
    let groups = risk.groups.iter();
    files.extend(groups.map(|group| (names::snake_case(&group.name), file(&writer, group))));
    files
}

fn module(risk: &Risk) -> String {
    let mut text = header(TABLE);
    text += "//!\n//! The data for LianLian's risk control, in groups: each kind of goods asks for some.\n";
    for line in ["mod {};", "pub use {}::*;"] {
        text += "\n";
        for group in &risk.groups {
            text += &line.replace("{}", &names::snake_case(&group.name));
            text += "\n";
        }
    }
    text
}

fn file(writer: &Writer, group: &RiskGroup) -> String {
    let rows: Vec<(Side, &Row)> = group.rows.iter().map(|row| (Side::Request, row)).collect();
    let name = format!("{}Risk", group.name);
    [
        header(TABLE),
        writer.imports(&rows),
        "\n".to_owned(),
        doc::outer(&group.summary),
        format!("#[lianlian_api(item)]\npub struct {name} {{\n"),
        writer.fields("item", Side::Request, &group.rows),
        "}\n".to_owned(),
        group
            .list
            .as_ref()
            .map_or_else(String::new, |list| constant(&name, list)),
    ]
    .concat()
}

fn constant(name: &str, list: &str) -> String {
    format!(
        "\nimpl {name} {{\n/// The member of `risk_item` that holds several of these, as a list.\npub const LIST: &str = {list:?};\n}}\n"
    )
}
