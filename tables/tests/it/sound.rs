//! Small tables, sound until a test breaks them.

use std::fs;
use std::path::{Path, PathBuf};

use lianlian_tables::{Fault, Tables};
use tempfile::TempDir;

const FILES: [(&str, &str); 17] = [
    ("fields.toml", include_str!("sound/fields.toml")),
    ("ret_codes.toml", include_str!("sound/ret_codes.toml")),
    (
        "ret_codes_accp.toml",
        include_str!("sound/ret_codes_accp.toml"),
    ),
    ("errata.toml", include_str!("sound/errata.toml")),
    ("shop/product.toml", include_str!("sound/shop/product.toml")),
    ("shop/pay.toml", PAY_TABLE),
    ("risk.toml", include_str!("sound/risk.toml")),
    ("currencies.toml", include_str!("sound/currencies.toml")),
    ("banks.toml", include_str!("sound/banks.toml")),
    ("club/product.toml", include_str!("sound/club/product.toml")),
    ("club/join.toml", include_str!("sound/club/join.toml")),
    (
        "club/join_return.toml",
        include_str!("sound/club/join_return.toml"),
    ),
    ("club/order.toml", include_str!("sound/club/order.toml")),
    (
        "club/order_notification.toml",
        include_str!("sound/club/order_notification.toml"),
    ),
    (
        "stall/product.toml",
        include_str!("sound/stall/product.toml"),
    ),
    ("stall/hold.toml", include_str!("sound/stall/hold.toml")),
    (
        "stall/hold_notification.toml",
        include_str!("sound/stall/hold_notification.toml"),
    ),
];

/// The shop's one operation.
pub const PAY_TABLE: &str = include_str!("sound/shop/pay.toml");

/// The same without its list, whose items' type there can be only once in a product.
pub fn pay_without_cards() -> String {
    let lines = PAY_TABLE.lines().filter(|line| !line.contains("cards"));
    lines.map(|line| format!("{line}\n")).collect()
}

/// A folder of tables.
pub struct Spec {
    folder: TempDir,
}

impl Spec {
    /// Tables without a fault.
    pub fn sound() -> Self {
        let folder = TempDir::new().expect("a folder for the test");
        let spec = Self { folder };
        for (path, text) in FILES {
            spec.write(path, text);
        }
        spec
    }

    /// The folder to load.
    pub fn dir(&self) -> PathBuf {
        self.root().join("spec")
    }

    /// The folder in which code may be generated.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Makes a file, and its folder.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.dir().join(path);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    /// Removes a file.
    pub fn remove(&self, path: &str) {
        fs::remove_file(self.dir().join(path)).expect("removed");
    }

    /// Replaces a text that appears exactly once in a file.
    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.dir().join(path)).expect("read");
        assert_eq!(text.matches(from).count(), 1, "`{from}` in {path}");
        self.write(path, &text.replace(from, to));
    }

    /// Reads the tables.
    pub fn load(&self) -> Result<Tables, Vec<Fault>> {
        lianlian_tables::load(&self.dir())
    }
}
