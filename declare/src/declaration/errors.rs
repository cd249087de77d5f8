//! All mistakes at once.

use std::collections::HashSet;

use proc_macro2::Span;

/// Mistakes found so far. They must be [finished](Self::finish): one that were dropped would be a mistake that
/// nobody hears of.
pub(super) struct Errors(Option<Vec<syn::Error>>);

impl Default for Errors {
    fn default() -> Self {
        Self(Some(Vec::new()))
    }
}

impl Errors {
    /// Notes a mistake on the token that is wrong.
    pub fn push(&mut self, span: Span, message: impl std::fmt::Display) {
        self.add(syn::Error::new(span, message));
    }

    /// Keeps a value, or notes why there is none.
    pub fn keep<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.add(error)).ok()
    }

    /// Notes each name that is among the others before.
    pub fn repeated(&mut self, names: impl IntoIterator<Item = (String, Span)>) {
        let mut seen = HashSet::new();
        for (name, span) in names {
            if !seen.insert(name.clone()) {
                self.push(span, format!("`{name}` is here twice"));
            }
        }
    }

    /// `Ok` where there were none.
    pub fn finish(mut self) -> syn::Result<()> {
        let all = self.0.take().unwrap_or_default();
        let combined = all.into_iter().reduce(|mut all, error| {
            all.combine(error);
            all
        });
        combined.map_or(Ok(()), Err)
    }

    fn add(&mut self, error: syn::Error) {
        self.0.get_or_insert_default().push(error);
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert!(self.0.is_none(), "mistakes were dropped unchecked");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "dropped unchecked")]
    fn what_nobody_checks_panics() {
        drop(Errors::default());
    }

    #[test]
    fn all_mistakes_come_together() {
        let mut errors = Errors::default();
        errors.push(Span::call_site(), "one");
        errors.push(Span::call_site(), "two");
        let all: Vec<_> = errors.finish().expect_err("two").into_iter().collect();
        assert_eq!(all.len(), 2);
        assert!(Errors::default().finish().is_ok());
    }
}
