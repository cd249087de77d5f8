//! Other ciphers than AES-256-CTR from the counter block nonce, 1.
//!
//! Their output is not authenticated. Only a diagnosis may use them: the result is judged by whether it
//! reads as JSON, for the eyes of whoever owns the key.

use zeroize::Zeroizing;

use super::json::reads_as_json;
use super::opened::Opened;
use crate::catalogue::catalogue;
use crate::crypto::{aes_cbc_decrypt, aes_counting, aes_ecb_decrypt, aes_gcm_decrypt};

catalogue! {
    /// A wrong way of encrypting the plaintext.
    CipherMistake {
        KeysSwapped "keys_swapped"
            "The two keys are swapped: E1 holds the AES key, E2 the HMAC key."
            "两个密钥放反了：E1 是 AES 密钥，E2 是 HMAC 密钥。"
            "Put the sealed HMAC key first, then the sealed AES key."
            "先放加密后的 HMAC 密钥，再放加密后的 AES 密钥。"
        HmacKey "encrypted_with_hmac_key"
            "The plaintext was encrypted with the HMAC key."
            "明文是用 HMAC 密钥加密的。"
            "Encrypt with the AES key, the one in E2."
            "请用 E2 里的 AES 密钥加密。"
        CounterFromZero "counter_from_zero"
            "The counter began at 0."
            "计数器从 0 开始。"
            "Begin at 1: the first counter block is the nonce and 00 00 00 00 00 00 00 01."
            "请从 1 开始：第一个计数器块是 nonce 加 00 00 00 00 00 00 00 01。"
        CounterFromTwo "counter_from_two"
            "The counter began at 2."
            "计数器从 2 开始。"
            "Begin at 1: the first counter block is the nonce and 00 00 00 00 00 00 00 01."
            "请从 1 开始：第一个计数器块是 nonce 加 00 00 00 00 00 00 00 01。"
        CounterLittleEndian "counter_little_endian"
            "The counter was written little-endian."
            "计数器写成了小端序。"
            "Count big-endian: the first counter block ends with 01."
            "请用大端序计数：第一个计数器块以 01 结尾。"
        CounterLittleEndianFromZero "counter_little_endian_from_zero"
            "The counter was written little-endian and began at 0."
            "计数器写成了小端序，并从 0 开始。"
            "Count big-endian from 1: the first counter block ends with 01."
            "请用大端序从 1 计数：第一个计数器块以 01 结尾。"
        CounterFirst "counter_first"
            "The counter block has the counter before the nonce."
            "计数器块里计数器排在 nonce 前面。"
            "Put the nonce first, then the 64-bit counter."
            "先放 nonce，再放 64 位计数器。"
        NonceIgnored "nonce_ignored"
            "The nonce wasn't used: the counter block began with zeros."
            "没有用到 nonce：计数器块以零开头。"
            "The first counter block is the nonce and 00 00 00 00 00 00 00 01."
            "第一个计数器块是 nonce 加 00 00 00 00 00 00 00 01。"
        LongNonceFromOne "long_nonce_from_one"
            "The counter block is a nonce of 12 bytes and a 32-bit counter from 1."
            "计数器块是 12 字节的 nonce 加从 1 开始的 32 位计数器。"
            "Take a nonce of 8 bytes and a 64-bit counter."
            "请用 8 字节的 nonce 和 64 位计数器。"
        LongNonceFromZero "long_nonce_from_zero"
            "The counter block is a nonce of 12 bytes and a 32-bit counter from 0."
            "计数器块是 12 字节的 nonce 加从 0 开始的 32 位计数器。"
            "Take a nonce of 8 bytes and a 64-bit counter."
            "请用 8 字节的 nonce 和 64 位计数器。"
        NonceAsBlock "nonce_as_block"
            "A nonce of 16 bytes was taken for the whole counter block."
            "16 字节的 nonce 被当作整个计数器块。"
            "Take a nonce of 8 bytes and a 64-bit counter from 1."
            "请用 8 字节的 nonce 和从 1 开始的 64 位计数器。"
        Base64Nonce "base64_nonce"
            "The characters of the nonce's base64 were taken for the nonce."
            "nonce 的 base64 字符被当作了 nonce 本身。"
            "Take the 8 bytes of the nonce itself."
            "请用 nonce 本身的 8 个字节。"
        Gcm "gcm"
            "It was encrypted with AES-GCM, whose tag is at the end of C or in M."
            "加密用了 AES-GCM，其 tag 在 C 的末尾或在 M 里。"
            "Use AES-256-CTR, and HMAC-SHA256 for the MAC."
            "请用 AES-256-CTR，MAC 用 HMAC-SHA256。"
        Cbc "cbc"
            "It was encrypted with AES-CBC; the initialisation vector is the nonce."
            "加密用了 AES-CBC，初始向量是 nonce。"
            "Use AES-256-CTR without padding."
            "请用不带填充的 AES-256-CTR。"
        CbcZero "cbc_zero_iv"
            "It was encrypted with AES-CBC; the initialisation vector is all zeros."
            "加密用了 AES-CBC，初始向量全为零。"
            "Use AES-256-CTR without padding."
            "请用不带填充的 AES-256-CTR。"
        Ecb "ecb"
            "It was encrypted with AES-ECB (the name AES alone means that in Java)."
            "加密用了 AES-ECB（Java 里只写 AES 就是它）。"
            "Use AES-256-CTR (AES/CTR/NoPadding)."
            "请用 AES-256-CTR（AES/CTR/NoPadding）。"
        None "not_encrypted"
            "C is the plaintext itself, in base64."
            "C 就是明文本身的 base64。"
            "Encrypt with AES-256-CTR."
            "请用 AES-256-CTR 加密。"
    }
}

/// The plaintext as the protocol has it; `None` where key or nonce have wrong lengths.
pub(super) fn decrypt(opened: &Opened<'_>) -> Option<Zeroizing<Vec<u8>>> {
    counting(opened, &opened.aes_key, |nonce, n| {
        Some(joined(nonce.try_into().ok()?, (n + 1).to_be_bytes()))
    })
}

/// The plaintext, had it been encrypted by this mistake.
pub(super) fn decrypt_as(
    mistake: CipherMistake,
    opened: &Opened<'_>,
) -> Option<Zeroizing<Vec<u8>>> {
    let counted = |block: fn(&[u8; 8], u64) -> [u8; 16]| {
        counting(opened, &opened.aes_key, |nonce, n| {
            Some(block(nonce.try_into().ok()?, n))
        })
    };
    let long = |start: u32| {
        counting(opened, &opened.aes_key, |nonce, n| {
            let nonce: &[u8; 12] = nonce.try_into().ok()?;
            let counter = start.wrapping_add(u32::try_from(n).ok()?);
            block_of(nonce, &counter.to_be_bytes())
        })
    };
    let key = || <&[u8; 32]>::try_from(opened.aes_key.as_slice()).ok();
    match mistake {
        CipherMistake::KeysSwapped | CipherMistake::HmacKey => {
            counting(opened, &opened.hmac_key, |nonce, n| {
                Some(joined(nonce.try_into().ok()?, (n + 1).to_be_bytes()))
            })
        }
        CipherMistake::CounterFromZero => counted(|nonce, n| joined(nonce, n.to_be_bytes())),
        CipherMistake::CounterFromTwo => counted(|nonce, n| joined(nonce, (n + 2).to_be_bytes())),
        CipherMistake::CounterLittleEndian => {
            counted(|nonce, n| joined(nonce, (n + 1).to_le_bytes()))
        }
        CipherMistake::CounterLittleEndianFromZero => {
            counted(|nonce, n| joined(nonce, n.to_le_bytes()))
        }
        CipherMistake::CounterFirst => counted(|nonce, n| joined(&(n + 1).to_be_bytes(), *nonce)),
        CipherMistake::NonceIgnored => [0, 1].into_iter().find_map(|start| {
            let text = counting(opened, &opened.aes_key, |_, n| {
                Some(joined(&[0; 8], (n + start).to_be_bytes()))
            })?;
            reads_as_json(&text).then_some(text)
        }),
        CipherMistake::LongNonceFromOne => long(1),
        CipherMistake::LongNonceFromZero => long(0),
        CipherMistake::NonceAsBlock => counting(opened, &opened.aes_key, |nonce, n| {
            let start = u128::from_be_bytes(nonce.try_into().ok()?);
            Some(start.wrapping_add(n.into()).to_be_bytes())
        }),
        CipherMistake::Base64Nonce => [0, 1].into_iter().find_map(|start| {
            let nonce = opened.parts.nonce.trim();
            let text = counting(opened, &opened.aes_key, |_, n| {
                let counter = u32::try_from(n + start).ok()?;
                block_of(nonce.as_bytes(), &counter.to_be_bytes())
            })?;
            reads_as_json(&text).then_some(text)
        }),
        CipherMistake::Gcm => {
            let with_mac = [&*opened.ciphertext, &opened.mac].concat();
            aes_gcm_decrypt(key()?, &opened.nonce, &opened.ciphertext)
                .or_else(|| aes_gcm_decrypt(key()?, &opened.nonce, &with_mac))
        }
        CipherMistake::Cbc => {
            let mut iv = [0; 16];
            for (byte, nonce) in iv.iter_mut().zip(opened.nonce.iter()) {
                *byte = *nonce;
            }
            let mut counted = iv;
            if let ([.., last], 8) = (&mut counted, opened.nonce.len()) {
                *last = 1;
            }
            [iv, counted].into_iter().find_map(|iv| {
                let text = aes_cbc_decrypt(key()?, iv, &opened.ciphertext)?;
                reads_as_json(&text).then_some(text)
            })
        }
        CipherMistake::CbcZero => aes_cbc_decrypt(key()?, [0; 16], &opened.ciphertext),
        CipherMistake::Ecb => aes_ecb_decrypt(key()?, &opened.ciphertext),
        CipherMistake::None => Some(Zeroizing::new(opened.ciphertext.clone())),
    }
}

/// Decrypts in counter mode, with the counter blocks that `block` makes of nonce and number.
fn counting(
    opened: &Opened<'_>,
    key: &[u8],
    block: impl Fn(&[u8], u64) -> Option<[u8; 16]>,
) -> Option<Zeroizing<Vec<u8>>> {
    let key = key.try_into().ok()?;
    block(&opened.nonce, 0)?;
    let mut text = Zeroizing::new(opened.ciphertext.clone());
    let counter = |number| block(&opened.nonce, number).unwrap_or_default();
    aes_counting(key, counter, &mut text);
    Some(text)
}

fn joined(start: &[u8; 8], end: [u8; 8]) -> [u8; 16] {
    (u128::from(u64::from_be_bytes(*start)) << 64 | u128::from(u64::from_be_bytes(end)))
        .to_be_bytes()
}

fn block_of(start: &[u8], end: &[u8]) -> Option<[u8; 16]> {
    [start, end].concat().try_into().ok()
}
