//! The bare calls of OpenSSL, through its crate, in the fastest way that the crate has.

use std::hint::black_box;

use lianlian::sign::{PrivateKey, PublicKey};
use openssl::cipher::Cipher;
use openssl::cipher_ctx::CipherCtx;
use openssl::hash::MessageDigest;
use openssl::pkey::{PKey, Private, Public};
use openssl::rsa::{Padding, Rsa};
use openssl::sha::Sha256;
use openssl::sign::{Signer, Verifier};

/// The calls that no implementation can avoid, with the same keys.
pub struct Bare {
    private: PKey<Private>,
    opener: Rsa<Private>,
    public: PKey<Public>,
    sealer: Rsa<Public>,
}

impl Bare {
    /// Signs and opens with one key, verifies and seals with another.
    ///
    /// # Panics
    /// A key can't be read.
    pub fn new(private: &PrivateKey, public: &PublicKey) -> Self {
        let private = PKey::private_key_from_der(&private.to_der()).expect("a key");
        let public = PKey::public_key_from_der(&public.to_der()).expect("a key");
        Self {
            opener: private.rsa().expect("an RSA key"),
            sealer: public.rsa().expect("an RSA key"),
            private,
            public,
        }
    }

    /// Signs with MD5withRSA, blinded.
    pub fn sign(&self, text: &[u8]) -> Vec<u8> {
        let mut signer = Signer::new(MessageDigest::md5(), &self.private).expect("a signer");
        signer.sign_oneshot_to_vec(black_box(text)).expect("signed")
    }

    /// Verifies a signature of MD5withRSA.
    pub fn verify(&self, text: &[u8], signature: &[u8]) -> bool {
        let verifier = Verifier::new(MessageDigest::md5(), &self.public);
        let verified = verifier.and_then(|mut v| v.verify_oneshot(signature, black_box(text)));
        verified.expect("verified")
    }

    /// Seals a key with RSA-OAEP and SHA-1.
    pub fn seal_key(&self, key: &[u8; 32]) -> Vec<u8> {
        let mut sealed = vec![0; self.public.size()];
        self.sealer
            .public_encrypt(black_box(key), &mut sealed, Padding::PKCS1_OAEP)
            .expect("sealed");
        sealed
    }

    /// Opens a key with RSA-OAEP and SHA-1, blinded.
    pub fn open_key(&self, sealed: &[u8]) -> Vec<u8> {
        let mut opened = vec![0; self.private.size()];
        self.opener
            .private_decrypt(sealed, &mut opened, Padding::PKCS1_OAEP)
            .expect("opened");
        opened
    }

    /// Encrypts with AES-256-CTR.
    pub fn encrypt(&self, text: &[u8]) -> Vec<u8> {
        let mut data = black_box(text).to_vec();
        let length = data.len();
        let mut context = CipherCtx::new().expect("a context");
        context
            .encrypt_init(Some(Cipher::aes_256_ctr()), Some(&[1; 32]), Some(&[1; 16]))
            .and_then(|()| context.cipher_update_inplace(&mut data, length))
            .expect("encrypted");
        data
    }

    /// Authenticates with HMAC-SHA256: the text hashed behind one block, and its digest behind another.
    pub fn mac(&self, text: &[u8]) -> [u8; 32] {
        let keyed = |mask: u8, text: &[u8]| {
            let mut hash = Sha256::new();
            hash.update(&[mask; 64]);
            hash.update(black_box(text));
            hash.finish()
        };
        keyed(0x5c, &keyed(0x36, text))
    }
}
