//! The bare calls of RustCrypto's crates.

use std::hint::black_box;

use aes::Aes256;
use ctr::Ctr128BE;
use ctr::cipher::{KeyIvInit, StreamCipher};
use getrandom::SysRng;
use hmac::{Hmac, KeyInit, Mac};
use lianlian::sign::{PrivateKey, PublicKey};
use md5::Md5;
use rsa::pkcs8::{DecodePrivateKey, DecodePublicKey};
use rsa::{Oaep, Pkcs1v15Sign};
use sha1::Sha1;
use sha2::{Digest, Sha256};

/// The calls that no implementation can avoid, with the same keys.
pub struct Bare {
    private: rsa::PrivateKey,
    public: rsa::PublicKey,
}

impl Bare {
    /// Signs and opens with one key, verifies and seals with another.
    ///
    /// # Panics
    /// A key can't be read.
    pub fn new(private: &PrivateKey, public: &PublicKey) -> Self {
        Self {
            private: rsa::PrivateKey::from_pkcs8_der(&private.to_der()).expect("a key"),
            public: rsa::PublicKey::from_public_key_der(&public.to_der()).expect("a key"),
        }
    }

    /// Signs with MD5withRSA, blinded.
    pub fn sign(&self, text: &[u8]) -> Vec<u8> {
        let digest = Md5::digest(black_box(text));
        let padding = Pkcs1v15Sign::new::<Md5>();
        let signed = self.private.sign_with_rng(&mut SysRng, padding, &digest);
        signed.expect("signed")
    }

    /// Verifies a signature of MD5withRSA.
    pub fn verify(&self, text: &[u8], signature: &[u8]) -> bool {
        let digest = Md5::digest(black_box(text));
        let padding = Pkcs1v15Sign::new::<Md5>();
        self.public.verify(padding, &digest, signature).is_ok()
    }

    /// Seals a key with RSA-OAEP and SHA-1.
    pub fn seal_key(&self, key: &[u8; 32]) -> Vec<u8> {
        let padding = Oaep::<Sha1>::new();
        let sealed = self.public.encrypt(&mut SysRng, padding, black_box(key));
        sealed.expect("sealed")
    }

    /// Opens a key with RSA-OAEP and SHA-1, blinded.
    pub fn open_key(&self, sealed: &[u8]) -> Vec<u8> {
        let padding = Oaep::<Sha1>::new();
        let opened = self.private.decrypt_blinded(&mut SysRng, padding, sealed);
        opened.expect("opened")
    }

    /// Encrypts with AES-256-CTR.
    pub fn encrypt(&self, text: &[u8]) -> Vec<u8> {
        let mut data = black_box(text).to_vec();
        Ctr128BE::<Aes256>::new(&[1; 32].into(), &[1; 16].into()).apply_keystream(&mut data);
        data
    }

    /// Authenticates with HMAC-SHA256.
    pub fn mac(&self, text: &[u8]) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&[1; 32]).expect("any length");
        mac.update(black_box(text));
        mac.finalize().into_bytes().into()
    }
}
