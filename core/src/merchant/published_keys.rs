//! Private keys that LianLian's public documents and samples contain.

use crate::sign::PublicKey;

/// SHA-256 of the public halves (SubjectPublicKeyInfo).
const FINGERPRINTS: [&str; 4] = [
    // The test merchant 201408071000001539, in the Java and PHP samples.
    "5114a1c0512ea034603fca5a751de31b7089e159a99918377bfdb240362bd975",
    // The instant payment sample.
    "553b7708d1538b61fb6f22ccc0221f95e7421f45a31977ef65894db4ac799edf",
    // The page on configuring keys.
    "2befe8fac7e572c5ed8ff35996c3a9b56b8340b4954476a1a3159bdb31c2fc79",
    // The test merchant 2020042200284052 of the second generation, in the Java and PHP samples.
    "2b1dc63eff1224c8b73f13916924ffa7d615ca7f97e3601077647f36c80097c8",
];

/// Tells whether the private half of this key is public.
pub(super) fn contain(key: &PublicKey) -> bool {
    let fingerprint: String = key
        .fingerprint()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    FINGERPRINTS.contains(&fingerprint.as_str())
}
