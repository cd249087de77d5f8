//! One signature covers a message's members and not its kind: which tables can still take another table's
//! genuine message for their own, and which can't.

mod answers;
mod notifications;
mod signed;
