//! The signature in a message's headers, as ACCP has it.

use http::HeaderMap;
use lianlian::explain::Headers;
use lianlian::sign::{
    PublicKey, SIGNATURE_DATA, SIGNATURE_TYPE, SignatureFault, put_signature, verify_body,
};

/// The headers of a signature, of all that a message had.
#[derive(Clone, Default)]
pub(crate) struct Beside(HeaderMap);

impl Beside {
    /// Those among a message's headers.
    pub fn of(headers: &HeaderMap) -> Self {
        let mut kept = HeaderMap::new();
        for name in [SIGNATURE_TYPE, SIGNATURE_DATA] {
            for value in headers.get_all(&name) {
                kept.append(&name, value.clone());
            }
        }
        Self(kept)
    }

    /// Those of a notification that is sent with this signature.
    pub fn sent(signature: Option<&str>) -> Self {
        let mut kept = HeaderMap::new();
        if let Some(signature) = signature {
            put_signature(&mut kept, signature);
        }
        Self(kept)
    }

    /// The names as LianLian writes them, with the values.
    pub fn shown(&self) -> impl Iterator<Item = (&'static str, String)> {
        self.0.iter().map(|(name, value)| {
            let name = match *name == SIGNATURE_TYPE {
                true => "Signature-Type",
                false => "Signature-Data",
            };
            (name, String::from_utf8_lossy(value.as_bytes()).into_owned())
        })
    }

    /// The headers for an explanation; of one that is there twice, the first.
    pub fn headers(&self) -> Headers<'_> {
        let text = |name| self.0.get(name).and_then(|value| value.to_str().ok());
        Headers {
            signature_type: text(SIGNATURE_TYPE),
            signature_data: text(SIGNATURE_DATA),
        }
    }

    /// Verifies a body.
    pub fn verify(&self, body: &[u8], key: PublicKey) -> Result<(), SignatureFault> {
        verify_body(&self.0, body, &[key])
    }

    /// About how much memory it takes beside itself.
    pub fn weight(&self) -> usize {
        self.0.values().map(|value| value.len()).sum()
    }
}
