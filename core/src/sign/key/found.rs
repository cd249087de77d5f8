//! The contents that files have where a key was asked for.

use std::fmt;

use crate::crypto::KeyDer;

/// The content that was found in place of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Found {
    /// An empty text.
    Nothing,
    /// An RSA private key.
    PrivateKey,
    /// An RSA public key.
    PublicKey,
    /// A private key under a passphrase.
    EncryptedPrivateKey(Form),
    /// A store of keys and certificates under a passphrase (PKCS#12).
    Pkcs12(Form),
    /// A store of keys that Java's keytool made.
    JavaKeyStore,
    /// A private key in OpenSSH's own form.
    OpenSshKey,
    /// A public key in OpenSSH's own form.
    OpenSshPublicKey,
    /// An X.509 certificate.
    Certificate,
    /// Different keys of the kind that was asked for.
    SeveralKeys,
    /// A key of another algorithm than RSA.
    OtherAlgorithm,
    /// The beginning of a key or of another such document, without its end.
    Cut,
    /// A BEGIN or END line that isn't whole.
    BrokenArmour,
    /// A key in XML.
    Xml,
    /// A text in UTF-16.
    Utf16,
    /// Base64 or binary that is not a key.
    NoKey,
    /// A text that is neither base64 nor PEM.
    OtherText,
}

/// The form that a document has in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// Base64 between BEGIN and END lines.
    Pem,
    /// Base64 without such lines.
    Base64,
    /// Binary, without base64.
    Der,
}

impl Found {
    /// The kind of a document that has this form.
    pub(super) const fn of(der: &KeyDer<'_>, form: Form) -> Self {
        match der {
            KeyDer::RsaPrivate { .. } => Self::PrivateKey,
            KeyDer::RsaPublic { .. } => Self::PublicKey,
            KeyDer::Certificate { .. } => Self::Certificate,
            KeyDer::EncryptedPrivate => Self::EncryptedPrivateKey(form),
            KeyDer::Pkcs12 => Self::Pkcs12(form),
            KeyDer::OtherAlgorithm => Self::OtherAlgorithm,
            KeyDer::Cut => Self::Cut,
            KeyDer::Unknown => Self::NoKey,
        }
    }

    /// Tells whether this would be read where the other half of a pair is asked for.
    pub(super) const fn is_readable(self) -> bool {
        matches!(self, Self::PrivateKey | Self::PublicKey | Self::Certificate)
    }

    /// The command that converts it into a key that is read, with FILE for its name.
    const fn conversion(self) -> Option<&'static str> {
        Some(match self {
            Self::EncryptedPrivateKey(Form::Pem) => "openssl pkey -in FILE -out key.pem",
            Self::EncryptedPrivateKey(Form::Der) => {
                "openssl pkcs8 -inform DER -in FILE -out key.pem"
            }
            Self::EncryptedPrivateKey(Form::Base64) => {
                "base64 -d < FILE | openssl pkcs8 -inform DER -out key.pem"
            }
            Self::Pkcs12(Form::Pem | Form::Der) => "openssl pkcs12 -in FILE -nodes -out key.pem",
            Self::Pkcs12(Form::Base64) => "base64 -d < FILE | openssl pkcs12 -nodes -out key.pem",
            Self::JavaKeyStore => {
                "keytool -importkeystore -srckeystore FILE -destkeystore key.p12 -deststoretype PKCS12"
            }
            Self::OpenSshKey => "ssh-keygen -p -m PKCS8 -f FILE",
            Self::OpenSshPublicKey => "ssh-keygen -e -m PKCS8 -f FILE > key.pem",
            Self::Utf16 => "iconv -f UTF-16 -t UTF-8 FILE > key.pem",
            _ => return None,
        })
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nothing => "nothing",
            Self::PrivateKey => "an RSA private key",
            Self::PublicKey => "an RSA public key",
            Self::EncryptedPrivateKey(_) => "a private key under a passphrase: take it off first",
            Self::Pkcs12(_) => {
                "PKCS#12 (.pfx, .p12): take key and certificate out first, with -legacy where the file is old"
            }
            Self::JavaKeyStore => "a Java keystore: make it PKCS#12 first",
            Self::OpenSshKey => "an OpenSSH key: convert it first, in its place",
            Self::OpenSshPublicKey => "an OpenSSH public key: convert it first",
            Self::Certificate => "a certificate, which has the public key alone",
            Self::SeveralKeys => "several of them: keep the one that is meant",
            Self::OtherAlgorithm => "a key of another algorithm than RSA",
            Self::Cut => "the beginning of one: copy it to its end",
            Self::BrokenArmour => {
                "PEM whose BEGIN or END line is not whole: five hyphens stand on each side of its words"
            }
            Self::Xml => {
                "an XML key: write it as PEM first (.NET: ExportPkcs8PrivateKeyPem, \
                 ExportSubjectPublicKeyInfoPem)"
            }
            Self::Utf16 => "a text in UTF-16: write it in UTF-8 first",
            Self::NoKey => "data that isn't a key",
            Self::OtherText => "text that is neither base64 nor PEM",
        })?;
        match self.conversion() {
            Some(command) => write!(f, " ({command})"),
            None => Ok(()),
        }
    }
}
