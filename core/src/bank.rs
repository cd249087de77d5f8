//! Banks, by LianLian's codes.

use crate::api::banks::BANKS;

/// A bank as LianLian knows it.
///
/// The lists that LianLian publishes are older than its service: a code that they don't name may be
/// right all the same. The supported banks query tells what holds today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bank {
    /// LianLian's code, 8 digits: the `bank_code` of requests and answers.
    pub code: &'static str,
    /// Its name in Chinese.
    pub name: &'static str,
    /// Its name in English, where LianLian gives one.
    pub english: Option<&'static str>,
}

impl Bank {
    pub(crate) const fn new(code: &'static str, name: &'static str) -> Self {
        Self {
            code,
            name,
            english: None,
        }
    }

    pub(crate) const fn in_english(
        code: &'static str,
        name: &'static str,
        english: &'static str,
    ) -> Self {
        Self {
            english: Some(english),
            ..Self::new(code, name)
        }
    }

    /// All banks of the published lists, sorted by code.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        BANKS.iter().copied().flatten()
    }

    /// The bank of this code, where it is a published one.
    ///
    /// ```
    /// let bank = lianlian::Bank::find("01020000").expect("a published code");
    /// assert_eq!(bank.name, "中国工商银行");
    /// ```
    pub fn find(code: &str) -> Option<&'static Self> {
        Self::all().find(|bank| bank.code == code)
    }
}
