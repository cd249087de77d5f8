//! Columns and paragraphs as wide as the terminal; a Chinese character counts as two columns.

use std::io;

use comfy_table::presets::NOTHING;
use comfy_table::{ContentArrangement, Table};
use lianlian::words::one_line;
use terminal_size::{Width, terminal_size_of};

/// Rows with aligned columns. Elsewhere than on a terminal each row is one line, however long.
pub(crate) struct Grid(Table);

impl Grid {
    /// Rows below a header.
    pub fn with_header<const N: usize>(header: [&str; N]) -> Self {
        let mut grid = Self::new();
        grid.0.set_header(header);
        grid
    }

    /// Rows below a header of any number of columns.
    pub fn with_columns<'a>(header: impl IntoIterator<Item = &'a str>) -> Self {
        let mut grid = Self::new();
        grid.0.set_header(header);
        grid
    }

    /// Rows without a header.
    pub fn new() -> Self {
        Self(table(width_of(&io::stdout())))
    }

    /// Adds a row. Whoever wrote a cell's text makes no row of its own by a line break.
    pub fn add<const N: usize>(&mut self, row: [&str; N]) {
        self.0.add_row(row.map(one_line));
    }

    /// Adds a row of any number of cells.
    pub fn add_cells(&mut self, row: impl IntoIterator<Item = String>) {
        self.0.add_row(row.into_iter().map(|cell| one_line(&cell)));
    }

    /// The rows as text.
    pub fn text(&self) -> String {
        self.0.trim_fmt()
    }
}

/// A text as wide as the terminal, line by line.
pub(crate) fn paragraph(text: &str) -> String {
    wrapped(text, width_of(&io::stdout()))
}

/// A text at most so wide, line by line.
pub(super) fn wrapped(text: &str, width: Option<u16>) -> String {
    if width.is_none() {
        return text.to_owned();
    }
    let wrap = |line: &str| {
        let mut table = table(width);
        table.add_row([line]);
        table.column_iter_mut().for_each(|column| {
            column.set_padding((0, 0));
        });
        table.trim_fmt()
    };
    text.split('\n').map(wrap).collect::<Vec<_>>().join("\n")
}

/// The width of the terminal that reads this output, if one does.
#[cfg(unix)]
pub(super) fn width_of(output: &impl std::os::fd::AsFd) -> Option<u16> {
    terminal_size_of(output).map(|(Width(width), _)| width)
}

/// The width of the terminal that reads this output, if one does.
#[cfg(windows)]
pub(super) fn width_of(output: &impl std::os::windows::io::AsHandle) -> Option<u16> {
    terminal_size_of(output).map(|(Width(width), _)| width)
}

fn table(width: Option<u16>) -> Table {
    let mut table = Table::new();
    table.load_style(NOTHING);
    match width {
        None => table.set_content_arrangement(ContentArrangement::Disabled),
        Some(width) => table
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width),
    };
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_characters_are_two_columns_wide() {
        assert_eq!(wrapped("签名签名 签名签名", Some(9)), "签名签名\n签名签名");
        assert_eq!(wrapped("签名签名 签名签名", Some(17)), "签名签名 签名签名");
        assert_eq!(wrapped("签名签名 签名签名", None), "签名签名 签名签名");
        let mut grid = Grid(table(Some(20)));
        grid.add(["签名", "a"]);
        grid.add(["sign", "b\nc"]);
        assert_eq!(grid.text(), " 签名  a\n sign  b\\nc");
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(
            wrapped("one two\nthree\n\nfour", Some(7)),
            "one two\nthree\n\nfour"
        );
    }
}
