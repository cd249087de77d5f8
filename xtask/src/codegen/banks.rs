//! `banks.rs`: the banks, sorted so that they can be searched.

use super::header;
use crate::tables::Tables;

pub(super) fn render(tables: &Tables) -> String {
    let mut text = header("banks.toml");
    text += "//!\n//! The banks, by LianLian's codes.\n\nuse crate::bank::Bank;\n\n";
    text += "/// The banks that LianLian documents, sorted by code.\n";
    text += "pub const BANKS: &[Bank] = &[\n";
    for (code, bank) in tables.banks.iter() {
        text += &format!(
            "Bank::new({:?}, {:?}, {:?}),\n",
            code.as_str(),
            bank.name.as_str(),
            bank.english.as_str()
        );
    }
    text + "];\n"
}
