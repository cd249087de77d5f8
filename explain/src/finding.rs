//! The mistakes that a message's signature can have.

use std::fmt;

use super::made::Made;
use super::text_form::TextForm;
use crate::crypto::Hash;
use lianlian_core::sign::SignType;
use lianlian_core::words::{Sentence, Value, Words};

/// One thing that is wrong; holds no value of the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The message isn't UTF-8; it was read as GBK.
    NotUtf8,
    /// The message is UTF-16, as Windows' tools write it.
    Utf16,
    /// The message begins with a byte order mark.
    ByteOrderMark,
    /// The message has a member twice.
    MemberTwice,
    /// `sign` is missing or empty.
    SignAbsent,
    /// `sign` is neither base64 nor anything that usually replaces it.
    SignUnreadable,
    /// `sign` was cut: it is base64 that is shorter than any key's signature, and has no end.
    SignCut {
        /// The characters that are there.
        characters: usize,
        /// The characters that a signature of each of the keys has.
        expected: Vec<usize>,
    },
    /// `sign` is the old signature with an MD5 key: 32 hex digits.
    Md5Key,
    /// `sign` is not base64, but can be read.
    SignForm(TextForm),
    /// `sign_type` is absent, or none of the protocol's.
    SignType,
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
    OtherKey {
        /// The number of keys tried that have its length.
        tried: usize,
    },
    /// The signature was made with another hash than `sign_type` promises.
    OtherHash {
        /// The hash found in the signature.
        found: Hash,
        /// The algorithm that the message names.
        promised: SignType,
    },
    /// The signature was made with a hash that isn't known here.
    UnknownHash,
    /// The signature holds the digest without its DigestInfo, or the text itself.
    NoDigestInfo,
    /// The DigestInfo lacks the NULL after the name of the hash.
    NoNull,
    /// The signature has PSS padding.
    Pss {
        /// The hash that it is made with.
        hash: Hash,
    },
    /// The right key signed a string that was made by mistake.
    Mistake(Made),
    /// The right key signed something else, and no usual mistake explains it.
    OtherContent {
        /// The number of strings tried.
        tried: usize,
    },
    /// The signature is right, but a value reads like further members.
    Ambiguous,
}

impl Finding {
    /// Its name, for programs.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::NotUtf8 => "not_utf8",
            Self::Utf16 => "message_utf16",
            Self::ByteOrderMark => "message_byte_order_mark",
            Self::MemberTwice => "member_twice",
            Self::SignAbsent => "sign_absent",
            Self::SignUnreadable => "sign_unreadable",
            Self::SignCut { .. } => "sign_cut",
            Self::Md5Key => "md5_key",
            Self::SignForm(form) => form.name(),
            Self::SignType => "sign_type",
            Self::NoKey => "no_key",
            Self::KeySize { .. } => "key_size",
            Self::OtherKey { .. } => "other_key",
            Self::OtherHash { .. } => "other_hash",
            Self::UnknownHash => "unknown_hash",
            Self::NoDigestInfo => "no_digest_info",
            Self::NoNull => "no_null",
            Self::Pss { .. } => "pss",
            Self::Mistake(made) => made.mistake().name(),
            Self::OtherContent { .. } => "other_content",
            Self::Ambiguous => "ambiguous",
        }
    }

    /// The names of the members that it is about, where it is about some and not about all alike.
    pub fn members(&self) -> &[String] {
        match self {
            Self::Mistake(made) => made.members(),
            _ => &[],
        }
    }

    /// The mistake in a sentence.
    pub fn what(&self) -> Sentence {
        match self {
            Self::NotUtf8 => Words::new(
                "The message is not UTF-8; read as GBK it makes sense.",
                "报文不是 UTF-8；按 GBK 读则有意义。",
            )
            .into(),
            Self::Utf16 => {
                Words::new("The message is UTF-16, not UTF-8.", "报文是 UTF-16，不是 UTF-8。").into()
            }
            Self::ByteOrderMark => Words::new(
                "The message begins with a byte order mark.",
                "报文以 BOM 开头。",
            )
            .into(),
            Self::MemberTwice => {
                Words::new("A member is in the message twice.", "报文里有参数重复。").into()
            }
            Self::SignAbsent => Words::new(
                "The message has no sign, or an empty one.",
                "报文里没有 sign，或 sign 为空。",
            )
            .into(),
            Self::SignUnreadable => Words::new(
                "sign is not base64, nor anything like it.",
                "sign 不是 base64，也不像 base64。",
            )
            .into(),
            Self::SignCut { characters, expected } => {
                let expected = expected.iter().map(usize::to_string).collect();
                Words::new(
                    "sign was cut: it has {0} characters, and a signature of the keys given has {1}.",
                    "sign 被截断：现有 {0} 个字符，而所给密钥的签名应有 {1} 个。",
                )
                .with([(*characters).into(), Value::AnyOf(expected)])
            }
            Self::Md5Key => Words::new(
                "sign is the old signature with an MD5 key (32 hex digits), which isn't served here.",
                "sign 是旧的 MD5 密钥签名（32 位十六进制），这里不支持。",
            )
            .into(),
            Self::SignForm(form) => Words::new(
                "sign can be read, but not as it should: {0}",
                "sign 能读出，但形式不对：{0}",
            )
            .with([form.what().into()]),
            Self::SignType => Words::new(
                "sign_type is neither RSA nor SHA256withRSA.",
                "sign_type 既不是 RSA 也不是 SHA256withRSA。",
            )
            .into(),
            Self::NoKey => Words::new(
                "There is no key to verify the signature with.",
                "没有可用来验签的密钥。",
            )
            .into(),
            Self::KeySize { signature, keys } => {
                let keys: Vec<_> = keys.iter().map(usize::to_string).collect();
                Words::new(
                    "The signature has {0} bits, the keys given have {1}: another key made it, or it was cut.",
                    "签名有 {0} 位，所给密钥有 {1} 位：签名用的是另一把密钥，或签名被截断。",
                )
                .with([(*signature).into(), keys.join(", ").into()])
            }
            Self::OtherKey { tried: 1 } => Words::new(
                "The key given doesn't open the signature: another key made it, or its bytes were changed.",
                "所给密钥解不开签名：签名用的是另一把密钥，或签名的字节被改动。",
            )
            .into(),
            Self::OtherKey { tried } => Words::new(
                "None of the {0} keys of the right length opens the signature: another key made it, or its bytes were changed.",
                "长度相符的 {0} 把密钥都解不开签名：签名用的是另一把密钥，或签名的字节被改动。",
            )
            .with([(*tried).into()]),
            Self::OtherHash { found, promised } => Words::new(
                "The signature was made with {0}, but sign_type {1} promises {2}.",
                "签名用的摘要是 {0}，而 sign_type {1} 应为 {2}。",
            )
            .with([
                found.as_str().into(),
                promised.as_str().into(),
                Hash::of(*promised).as_str().into(),
            ]),
            Self::UnknownHash => Words::new(
                "The signature was made with a hash that this protocol never has.",
                "签名用了本协议从不使用的摘要算法。",
            )
            .into(),
            Self::NoDigestInfo => Words::new(
                "The signature holds bare data: the DigestInfo, which names the hash, is missing.",
                "签名里是裸数据：缺少标明摘要算法的 DigestInfo。",
            )
            .into(),
            Self::NoNull => Words::new(
                "The DigestInfo in the signature lacks the NULL after the hash's name.",
                "签名里的 DigestInfo 在摘要算法之后缺少 NULL。",
            )
            .into(),
            Self::Pss { hash } => Words::new(
                "The signature has PSS padding (with {0}), not PKCS#1 v1.5.",
                "签名用了 PSS 填充（{0}），不是 PKCS#1 v1.5。",
            )
            .with([hash.as_str().into()]),
            Self::Mistake(made) => made.what(),
            Self::OtherContent { tried } => Words::new(
                "The right key signed, but something else than this message: it was changed after it was signed, or signed in a way that none of {0} usual mistakes and pairs of them explains.",
                "签名的密钥没错，但签的不是这份报文：报文在签名后被改动，或签名方式不在 {0} 种常见错误及其组合之内。",
            )
            .with([(*tried).into()]),
            Self::Ambiguous => Words::new(
                "The signature is right, but a value reads like further members, so that it fits two messages.",
                "签名正确，但有一个值读起来像另外的参数，因而同时适用于两份报文。",
            )
            .into(),
        }
    }

    /// The remedy in a sentence.
    pub const fn remedy(&self) -> Words {
        match self {
            Self::NotUtf8 => Words::new(
                "Send the message in UTF-8, and say charset=utf-8 in its Content-Type.",
                "请用 UTF-8 发送报文，并在 Content-Type 里写明 charset=utf-8。",
            ),
            Self::Utf16 => Words::new(
                "Write the message in UTF-8 (PowerShell's > and Notepad's Unicode write UTF-16).",
                "请用 UTF-8 写报文（PowerShell 的 > 和记事本的 Unicode 会写成 UTF-16）。",
            ),
            Self::ByteOrderMark => Words::new(
                "Send the message in UTF-8 without a byte order mark.",
                "请用不带 BOM 的 UTF-8 发送报文。",
            ),
            Self::MemberTwice => Words::new(
                "Send every member once: two readers could see two messages.",
                "每个参数只发送一次：否则两方可能读出不同的报文。",
            ),
            Self::SignAbsent => Words::new(
                "Don't believe an answer without it; put the signature in base64 into sign when you send.",
                "没有签名的应答不可信；发送时请把 base64 的签名放进 sign。",
            ),
            Self::SignUnreadable => Words::new(
                "Put the bytes of the signature in standard base64.",
                "请把签名的字节转成标准 base64。",
            ),
            Self::SignCut { .. } => Words::new(
                "Make room for it: a database column, a log or a form field of 100, 128 or 255 characters is too short.",
                "请留足长度：100、128 或 255 个字符的数据库列、日志或表单字段太短。",
            ),
            Self::Md5Key => Words::new(
                "Sign with an RSA key (sign_type RSA), whose public half is registered at LianLian.",
                "请用 RSA 密钥签名（sign_type 为 RSA），其公钥须已在连连登记。",
            ),
            Self::SignForm(form) => form.remedy(),
            Self::SignType => Words::new(
                "Name the algorithm: RSA (MD5withRSA) or SHA256withRSA.",
                "请写明算法：RSA（即 MD5withRSA）或 SHA256withRSA。",
            ),
            Self::NoKey => Words::new(
                "Give the public key of whoever signed.",
                "请给出签名方的公钥。",
            ),
            Self::KeySize { .. } | Self::OtherKey { .. } => Words::new(
                "Compare keys: for an answer it must be LianLian's public key (of the same environment), for your request the one registered at LianLian, whose private half signed.",
                "请核对密钥：验应答须用（同一环境的）连连公钥；验自己的请求须用在连连登记的、与签名私钥配对的商户公钥。",
            ),
            Self::OtherHash { .. } => Words::new(
                "Sign with the hash of the sign_type that you send: RSA is MD5withRSA.",
                "请按所发送的 sign_type 选用摘要：RSA 即 MD5withRSA。",
            ),
            Self::UnknownHash => Words::new(
                "Sign with MD5withRSA (sign_type RSA) or SHA256withRSA.",
                "请用 MD5withRSA（sign_type 为 RSA）或 SHA256withRSA 签名。",
            ),
            Self::NoDigestInfo => Words::new(
                "Use a function that signs (MD5withRSA), not one that encrypts with the private key.",
                "请用签名函数（MD5withRSA），不要用私钥加密函数。",
            ),
            Self::NoNull => Words::new(
                "Use a library's signature (MD5withRSA) instead of a DigestInfo made by hand.",
                "请用库里的签名函数（MD5withRSA），不要手工拼 DigestInfo。",
            ),
            Self::Pss { .. } => Words::new(
                "Sign with PKCS#1 v1.5 padding (MD5withRSA, SHA256withRSA).",
                "请用 PKCS#1 v1.5 填充签名（MD5withRSA、SHA256withRSA）。",
            ),
            Self::Mistake(made) => made.mistake().remedy(),
            Self::OtherContent { .. } => Words::new(
                "Ask for the string that was signed: given it, this diagnosis shows where it differs.",
                "请向签名方要签名原串：有了它，这里就能指出哪里不同。",
            ),
            Self::Ambiguous => Words::new(
                "Don't let values hold & followed by a member's name.",
                "值里不要出现 & 后面紧跟参数名的内容。",
            ),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.what(), self.remedy())
    }
}
