//! Whose demands a declaration makes.

/// The demands on what LianLian sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Those of the program: what is needed is required, and all else is optional.
    Used,
    /// Those of the page, which the program doesn't make, but which have to make sense. The needs of the program
    /// itself are left out.
    Page,
}
