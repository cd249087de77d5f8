//! The encoding of a file, as its bytes show it.

use std::fmt;

use encoding_rs::GBK;

/// The encoding of a file's text.
///
/// LianLian names none. Numbers and codes are the same in both; only the first character beyond ASCII shows which
/// one a file has, and so the file's first line with such a character decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// GBK, in which a character may hold the byte of a `|`.
    Gbk,
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Gbk => "GBK",
        })
    }
}

/// The mark that some programs put before UTF-8.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Makes text of lines.
#[derive(Default)]
pub(super) struct Decoder {
    /// None until a line shows it.
    encoding: Option<Encoding>,
    /// The text of a line in GBK.
    text: String,
}

impl Decoder {
    pub fn of(encoding: Encoding) -> Self {
        Self {
            encoding: Some(encoding),
            ..Self::default()
        }
    }

    /// The encoding, where it is known.
    pub const fn encoding(&self) -> Option<Encoding> {
        self.encoding
    }

    /// The file began with the mark of UTF-8.
    pub fn is_marked(&mut self) {
        self.encoding.get_or_insert(Encoding::Utf8);
    }

    /// The text of a line.
    ///
    /// # Errors
    /// The line is not of the file's encoding.
    pub fn decode<'a>(&'a mut self, line: &'a [u8]) -> Result<&'a str, Encoding> {
        let utf8 = std::str::from_utf8(line);
        match (self.encoding, utf8) {
            (None, Ok(text)) => {
                self.encoding = (!text.is_ascii()).then_some(Encoding::Utf8);
                Ok(text)
            }
            (Some(Encoding::Utf8), Ok(text)) => Ok(text),
            (Some(Encoding::Utf8), Err(_)) => Err(Encoding::Utf8),
            (Some(Encoding::Gbk), Ok(text)) if text.is_ascii() => Ok(text),
            (None | Some(Encoding::Gbk), _) => {
                let text = GBK.decode_without_bom_handling_and_without_replacement(line);
                self.text = text.ok_or(Encoding::Gbk)?.into_owned();
                self.encoding = Some(Encoding::Gbk);
                Ok(&self.text)
            }
        }
    }
}
