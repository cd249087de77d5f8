//! The mistakes that an envelope can have.

use std::fmt;

use super::{CipherMistake, MacMistake, Part, PlaintextMistake, SealMistake};
use crate::TextForm;
use lianlian_core::words::{Sentence, Words};

/// One thing that is wrong with an envelope; holds no value of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnvelopeFinding {
    /// It doesn't begin with the version.
    Version,
    /// It has not six parts.
    PartCount {
        /// The number of parts found.
        found: usize,
    },
    /// A part is not base64, but can be read.
    Form {
        /// The part at fault.
        part: Part,
        /// The form that it has instead.
        form: TextForm,
    },
    /// A part is neither base64 nor anything that usually replaces it.
    Unreadable {
        /// The part at fault.
        part: Part,
    },
    /// A private key to open it with is missing.
    NoKey,
    /// A part that was sealed is not as long as the private key.
    KeySize {
        /// The part at fault.
        part: Part,
        /// Its length in bits.
        sealed: usize,
        /// The private key's length in bits.
        key: usize,
    },
    /// A part has a wrong length.
    Length {
        /// The part at fault.
        part: Part,
        /// Its length in bytes.
        found: usize,
        /// The length that it must have.
        expected: usize,
    },
    /// A key was sealed in another way.
    Sealed {
        /// The part at fault.
        part: Part,
        /// In which way.
        mistake: SealMistake,
    },
    /// A part was sealed for another key.
    OtherKey {
        /// The part at fault.
        part: Part,
    },
    /// A key inside has characters that LianLian's software never draws.
    KeyAlphabet {
        /// The part at fault.
        part: Part,
    },
    /// The MAC was made by mistake of something else.
    Mac(MacMistake),
    /// The MAC is of something else, and no usual mistake explains it.
    MacMismatch,
    /// The plaintext was encrypted in another way.
    Cipher(CipherMistake),
    /// No usual mistake explains how it was encrypted.
    CipherUnknown,
    /// The plaintext is not what it should be.
    Plaintext(PlaintextMistake),
}

impl EnvelopeFinding {
    /// Its name, for programs.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Version => "envelope_version",
            Self::PartCount { .. } => "part_count",
            Self::Form { form, .. } => form.name(),
            Self::Unreadable { .. } => "part_unreadable",
            Self::NoKey => "no_private_key",
            Self::KeySize { .. } => "sealed_key_size",
            Self::Length { .. } => "part_length",
            Self::Sealed { mistake, .. } => mistake.name(),
            Self::OtherKey { .. } => "sealed_for_other_key",
            Self::KeyAlphabet { .. } => "key_alphabet",
            Self::Mac(mistake) => mistake.name(),
            Self::MacMismatch => "mac_mismatch",
            Self::Cipher(mistake) => mistake.name(),
            Self::CipherUnknown => "cipher_unknown",
            Self::Plaintext(mistake) => mistake.name(),
        }
    }

    /// The mistake in a sentence.
    pub fn what(&self) -> Sentence {
        match self {
            Self::Version => Words::new("pay_load doesn't begin with {0}$.", "pay_load 没有以 {0}$ 开头。")
                .with([lianlian_core::envelope::VERSION.into()]),
            Self::PartCount { found } => Words::new(
                "pay_load has {0} parts between its $, it must have 6.",
                "pay_load 按 $ 分成 {0} 段，应为 6 段。",
            )
            .with([(*found).into()]),
            Self::Form { part, form } => Words::new(
                "The {0} can be read, but not as it should: {1}",
                "{0}能读出，但形式不对：{1}",
            )
            .with([part.words().into(), form.what().into()]),
            Self::Unreadable { part } => Words::new(
                "The {0} is not base64, nor anything like it.",
                "{0}不是 base64，也不像 base64。",
            )
            .with([part.words().into()]),
            Self::NoKey => Words::new(
                "There is no private key to open the envelope with.",
                "没有可用来解密 pay_load 的私钥。",
            )
            .into(),
            Self::KeySize { part, sealed, key } => Words::new(
                "The {0} has {1} bits, the private key {2}: it was sealed for another key.",
                "{0}有 {1} 位，私钥有 {2} 位：它是为另一把密钥加密的。",
            )
            .with([part.words().into(), (*sealed).into(), (*key).into()]),
            Self::Length { part, found, expected } => Words::new(
                "The {0} has {1} bytes, it must have {2}.",
                "{0}有 {1} 字节，应为 {2} 字节。",
            )
            .with([part.words().into(), (*found).into(), (*expected).into()]),
            Self::Sealed { part, mistake } => Words::new(
                "The {0} opens, but not as it should: {1}",
                "{0}能解开，但方式不对：{1}",
            )
            .with([part.words().into(), mistake.what().into()]),
            Self::OtherKey { part } => Words::new(
                "The {0} doesn't open: it was sealed for another key, or damaged.",
                "{0}解不开：它是为另一把密钥加密的，或已损坏。",
            )
            .with([part.words().into()]),
            Self::KeyAlphabet { part } => Words::new(
                "The {0} holds other characters than 0-9 and A-Z.",
                "{0}含有 0-9、A-Z 以外的字符。",
            )
            .with([part.words().into()]),
            Self::Mac(mistake) => mistake.what().into(),
            Self::MacMismatch => Words::new(
                "The MAC doesn't match: the envelope was changed on its way, or the MAC made in a way that no usual mistake explains.",
                "MAC 不符：pay_load 在途中被改动，或 MAC 的计算方式不在常见错误之内。",
            )
            .into(),
            Self::Cipher(mistake) => mistake.what().into(),
            Self::CipherUnknown => Words::new(
                "Decrypted, the text makes no sense: it was encrypted in a way that no usual mistake explains.",
                "解密后的内容没有意义：加密方式不在常见错误之内。",
            )
            .into(),
            Self::Plaintext(mistake) => mistake.what().into(),
        }
    }

    /// The remedy in a sentence.
    pub const fn remedy(&self) -> Words {
        match self {
            Self::Version | Self::PartCount { .. } => Words::new(
                "Join version, HMAC key, AES key, nonce, ciphertext and MAC with $.",
                "请用 $ 依次连接版本号、HMAC 密钥、AES 密钥、nonce、密文和 MAC。",
            ),
            Self::Form { form, .. } => form.remedy(),
            Self::Unreadable { .. } => Words::new(
                "Put every part but the version in standard base64.",
                "除版本号外，各段都请用标准 base64。",
            ),
            Self::NoKey => Words::new(
                "Give the private key that it was sealed for: your own test key, or the sandbox's. LianLian's own is known to nobody else.",
                "请给出对应的私钥：自己的测试密钥，或沙箱的私钥。连连自己的私钥只有连连知道。",
            ),
            Self::KeySize { .. } | Self::OtherKey { .. } => Words::new(
                "Seal with the public half of this private key; check that test and production keys weren't mixed up.",
                "请用与这把私钥配对的公钥加密；并检查测试与生产密钥有没有混用。",
            ),
            Self::Length { .. } => Words::new(
                "HMAC key and AES key have 32 characters, the nonce 8, the MAC 32 bytes.",
                "HMAC 密钥和 AES 密钥各 32 个字符，nonce 8 个，MAC 32 字节。",
            ),
            Self::Sealed { mistake, .. } => mistake.remedy(),
            Self::KeyAlphabet { .. } => Words::new(
                "Draw keys from 0-9 and A-Z and use their ASCII bytes, as LianLian's software does.",
                "密钥请从 0-9、A-Z 中随机选取并用其 ASCII 字节，与连连的软件一致。",
            ),
            Self::Mac(mistake) => mistake.remedy(),
            Self::MacMismatch => Words::new(
                "Take HMAC-SHA256, under the HMAC key, of N, $ and C exactly as they stand in the envelope.",
                "请用 HMAC 密钥，对 pay_load 里原样的 N、$ 和 C 计算 HMAC-SHA256。",
            ),
            Self::Cipher(mistake) => mistake.remedy(),
            Self::CipherUnknown => Words::new(
                "Encrypt with AES-256-CTR; the first counter block is the nonce and a 64-bit big-endian 1.",
                "请用 AES-256-CTR 加密；第一个计数器块是 nonce 加 64 位大端序的 1。",
            ),
            Self::Plaintext(mistake) => mistake.remedy(),
        }
    }
}

impl fmt::Display for EnvelopeFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.what(), self.remedy())
    }
}
