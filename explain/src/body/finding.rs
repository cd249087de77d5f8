//! The findings about a signature beside a body.

use lianlian_core::words::{Sentence, Value, Words};

use super::BodyMistake;
use crate::crypto::Hash;
use crate::text_form::TextForm;

/// One thing that is wrong with a signature in headers; holds no value of the body.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum BodyFinding {
    /// No `Signature-Data`, or an empty one.
    Absent,
    /// `Signature-Type` is there, and not `RSA`.
    SignatureType,
    /// `Signature-Data` is neither base64 nor anything that usually replaces it.
    Unreadable,
    /// `Signature-Data` has line breaks or blanks in it.
    Breaks,
    /// `Signature-Data` is not base64, but can be read.
    Form(TextForm),
    /// No key to verify with.
    NoKey,
    /// The signature is as long as none of the keys.
    KeySize {
        /// Its length in bits.
        signature: usize,
        /// The keys' lengths in bits.
        keys: Vec<usize>,
    },
    /// None of the keys opens the signature.
    OtherKey,
    /// The signature was made with another hash than MD5.
    OtherHash {
        /// The hash that was found.
        found: Hash,
    },
    /// The signature has another padding, or none of the usual content.
    OtherPadding,
    /// The right key signed something that is made by mistake.
    Mistake(BodyMistake),
    /// The right key signed something else, and no usual mistake explains it.
    OtherContent {
        /// The number of strings tried.
        tried: usize,
    },
}

impl BodyFinding {
    /// Its name, for programs.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Absent => "signature_absent",
            Self::SignatureType => "signature_type",
            Self::Unreadable => "signature_unreadable",
            Self::Breaks => "base64_with_breaks",
            Self::Form(form) => form.name(),
            Self::NoKey => "no_key",
            Self::KeySize { .. } => "key_size",
            Self::OtherKey => "other_key",
            Self::OtherHash { .. } => "other_hash",
            Self::OtherPadding => "other_padding",
            Self::Mistake(mistake) => mistake.name(),
            Self::OtherContent { .. } => "other_content",
        }
    }

    /// The mistake in a sentence.
    pub fn what(&self) -> Sentence {
        match self {
            Self::Absent => Words::new(
                "There is no Signature-Data: nobody signed it.",
                "没有 Signature-Data：无人签名。",
            )
            .into(),
            Self::SignatureType => {
                Words::new("Signature-Type is not RSA.", "Signature-Type 不是 RSA。").into()
            }
            Self::Unreadable => Words::new(
                "Signature-Data is not base64, nor anything like it.",
                "Signature-Data 不是 base64，也不像 base64。",
            )
            .into(),
            Self::Breaks => Words::new(
                "Signature-Data is base64 with line breaks or blanks in it.",
                "Signature-Data 是夹着换行或空白的 base64。",
            )
            .into(),
            Self::Form(form) => Words::new(
                "Signature-Data can be read, but not as it should: {0}",
                "Signature-Data 能读出，但形式不对：{0}",
            )
            .with([form.what().into()]),
            Self::NoKey => Words::new(
                "There is no key to verify the signature with.",
                "没有可用来验签的密钥。",
            )
            .into(),
            Self::KeySize { signature, keys } => {
                let keys = keys.iter().map(usize::to_string).collect();
                Words::new(
                    "The signature has {0} bits, the keys given have {1}: another key made it, or it was cut.",
                    "签名有 {0} 位，所给密钥有 {1} 位：签名用的是另一把密钥，或签名被截断。",
                )
                .with([(*signature).into(), Value::AnyOf(keys)])
            }
            Self::OtherKey => Words::new(
                "No key given opens the signature: another key made it, or its bytes were changed.",
                "所给密钥都解不开签名：签名用的是另一把密钥，或签名的字节被改动。",
            )
            .into(),
            Self::OtherHash { found } => Words::new(
                "The signature was made with {0}, not with MD5.",
                "签名用的摘要是 {0}，而不是 MD5。",
            )
            .with([found.as_str().into()]),
            Self::OtherPadding => Words::new(
                "The signature's padding or content is not that of MD5withRSA.",
                "签名的填充或内容不是 MD5withRSA 的。",
            )
            .into(),
            Self::Mistake(mistake) => mistake.what().into(),
            Self::OtherContent { tried } => Words::new(
                "The right key signed, but something else than this body: it was changed after it was signed, or signed in a way that none of {0} usual mistakes explains.",
                "签名的密钥没错，但签的不是这份报文：报文在签名后被改动，或签名方式不在 {0} 种常见错误之内。",
            )
            .with([(*tried).into()]),
        }
    }

    /// The remedy in a sentence.
    pub const fn remedy(&self) -> Words {
        match self {
            Self::Absent => Words::new(
                "Don't believe a success without it; when you send, put the signature into the header Signature-Data.",
                "没有签名的成功应答不可信；发送时请把签名放进 Signature-Data 请求头。",
            ),
            Self::SignatureType => {
                Words::new("Send Signature-Type: RSA.", "请发送 Signature-Type: RSA。")
            }
            Self::Unreadable => Words::new(
                "Put the bytes of the signature in standard base64.",
                "请把签名的字节转成标准 base64。",
            ),
            Self::Breaks => Words::new(
                "Encode without line breaks (Java: Base64.getEncoder; OpenSSL: base64 -A).",
                "编码时不要换行（Java 用 Base64.getEncoder，OpenSSL 用 base64 -A）。",
            ),
            Self::Form(form) => form.remedy(),
            Self::NoKey => Words::new(
                "Give the public key of whoever signed.",
                "请给出签名方的公钥。",
            ),
            Self::KeySize { .. } | Self::OtherKey => Words::new(
                "Compare keys: for an answer or a notification it must be LianLian's public key, for your request the one registered at LianLian, whose private half signed.",
                "请核对密钥：验应答和通知须用连连公钥；验自己的请求须用在连连登记的、与签名私钥配对的商户公钥。",
            ),
            Self::OtherHash { .. } | Self::OtherPadding => Words::new(
                "Sign with MD5withRSA (PKCS#1 v1.5), over the hexadecimal digits of the body's MD5.",
                "请用 MD5withRSA（PKCS#1 v1.5）对报文 MD5 的十六进制文本签名。",
            ),
            Self::Mistake(mistake) => mistake.remedy(),
            Self::OtherContent { .. } => Words::new(
                "Log the bytes that were hashed, and compare them with the body as it was sent.",
                "请记录被散列的字节，与实际发送的报文比较。",
            ),
        }
    }
}
