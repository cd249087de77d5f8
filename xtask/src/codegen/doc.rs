//! Writing of documentation comments.

/// The lines of a text as `///` comments.
pub(super) fn outer(text: &str) -> String {
    lines("///", text)
}

/// The lines of a text as `//!` comments.
pub(super) fn inner(text: &str) -> String {
    lines("//!", text)
}

fn lines(marker: &str, text: &str) -> String {
    let lines = text.trim().lines().map(str::trim_end);
    lines
        .map(|line| match line {
            "" => format!("{marker}\n"),
            line => format!("{marker} {line}\n"),
        })
        .collect()
}
