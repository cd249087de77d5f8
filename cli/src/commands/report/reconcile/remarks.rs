//! Remarks on what is compared.

use crate::output::{self, Form};

/// Remarks on lines that are not compared, or not as they should be.
pub(super) struct Remarks {
    form: Form,
    count: u64,
}

impl Remarks {
    pub const fn new(form: Form) -> Self {
        Self { form, count: 0 }
    }

    /// The number of remarks.
    pub const fn count(&self) -> u64 {
        self.count
    }

    pub fn add(&mut self, file: &str, remark: &str) {
        self.count += 1;
        // Nobody reads the rest where standard output is closed; the verdict is the same.
        let _closed = match self.form {
            Form::Json => output::json(&serde_json::json!({ "file": file, "remark": remark })),
            Form::Words => {
                output::words(&format!("{file}: {remark}"));
                Ok(())
            }
        };
    }
}
