//! The result of all that may fail here.

use std::error::Error;

/// A result, or the reason for which the report ends.
pub type Done<T> = Result<T, Box<dyn Error>>;
