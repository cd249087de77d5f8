// Generated from `spec/banks.toml` by `cargo xtask codegen`; do not edit.

//! The banks, by LianLian's codes.

mod from_0;
mod from_1;
mod from_2;
mod from_6;
mod from_9;

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
    const fn new(code: &'static str, name: &'static str) -> Self {
        Self {
            code,
            name,
            english: None,
        }
    }

    const fn in_english(code: &'static str, name: &'static str, english: &'static str) -> Self {
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
    /// let bank = lianlian_api::Bank::find("01020000").expect("a published code");
    /// assert_eq!(bank.name, "中国工商银行");
    /// ```
    pub fn find(code: &str) -> Option<&'static Self> {
        Self::all().find(|bank| bank.code == code)
    }
}

/// All of them; the slices, and the codes within each, are sorted.
const BANKS: &[&[Bank]] = &[
    from_0::BANKS,
    from_1::BANKS,
    from_2::BANKS,
    from_6::BANKS,
    from_9::BANKS,
];
