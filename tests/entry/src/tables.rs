//! Files with tables.

use lianlian_tables::load;

use crate::folder::Folder;
use crate::said;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../../tables/tests/it/sound/", $name)))),*]
    };
}

/// Small tables without a fault.
pub const SOUND_TABLES: [(&str, &str); 13] = files![
    "fields.toml",
    "ret_codes.toml",
    "errata.toml",
    "risk.toml",
    "currencies.toml",
    "banks.toml",
    "shop/product.toml",
    "shop/pay.toml",
    "club/product.toml",
    "club/join.toml",
    "club/join_return.toml",
    "club/order.toml",
    "club/order_notification.toml",
];

/// Loads small tables of which one file is replaced: the first line names it, the rest is its content. Another name
/// makes the text a table of the shop.
pub fn tables(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let (name, content) = text.split_once('\n').unwrap_or(("", text));
    let replaced = SOUND_TABLES.iter().find(|(known, _)| *known == name);
    let replaced = replaced.map_or("shop/more.toml", |(known, _)| *known);
    let folder = Folder::new();
    for (name, sound) in SOUND_TABLES {
        folder.write(&format!("spec/{name}"), sound.as_bytes());
    }
    folder.write(&format!("spec/{replaced}"), content.as_bytes());
    match load(&folder.path().join("spec")) {
        Ok(tables) => assert!(tables.rows().count() > 0),
        Err(faults) => {
            assert!(!faults.is_empty(), "refused, so with a reason");
            assert!(
                faults.len() <= 1_000 + text.lines().count() * 40,
                "{} faults",
                faults.len()
            );
            for fault in faults {
                said::commands_nobody(&fault.to_string());
            }
        }
    }
}
