//! Tables as the declarations that are generated from them. The declaration's own language says what is wrong
//! in one.

mod annotated;
mod attribute;
mod fields;
mod head;
mod place;
mod view;

pub use annotated::Declaration;
pub use view::View;
