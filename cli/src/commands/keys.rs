//! `lianlian keys`

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use lianlian::sign::PrivateKey;
use serde_json::json;

use crate::args::Generate;
use crate::error::Unusable;
use crate::{Verdict, output};

pub(crate) fn generate(arguments: &Generate) -> Result<Verdict, Unusable> {
    let file = |name: &str| arguments.out.join(name);
    let paths = [
        file("merchant_private.pem"),
        file("merchant_private.b64"),
        file("merchant_public.pem"),
        file("merchant_public.b64"),
    ];
    // Before the first is written, so that an old pair is never half replaced.
    if let Some(path) = paths.iter().find(|path| path.symlink_metadata().is_ok()) {
        return Err(Unusable::Exists { path: path.clone() });
    }
    let key = PrivateKey::generate(arguments.bits)?;
    let public = key.public_key();
    fs::create_dir_all(&arguments.out).map_err(|error| unusable(&arguments.out, error))?;
    let texts = [
        key.to_pem(),
        key.to_base64(),
        public.to_pem().into(),
        public.to_base64().into(),
    ];
    let is_private = [true, true, false, false];
    for (done, ((path, text), is_private)) in paths.iter().zip(&texts).zip(is_private).enumerate() {
        if let Err(error) = write(path, text, is_private) {
            // Half a pair is none.
            for written in paths.iter().take(done) {
                let _is_ours = fs::remove_file(written);
            }
            return Err(unusable(path, error));
        }
    }
    let [private_pem, private_b64, public_pem, public_b64] = &paths;
    let fingerprint = public
        .fingerprint()
        .map(|byte| format!("{byte:02x}"))
        .concat();
    output::json(&json!({
        "bits": public.bits(),
        "fingerprint": fingerprint,
        "private": [private_pem, private_b64],
        "public": [public_pem, public_b64],
    }))?;
    output::words(
        "Register the content of merchant_public.b64 with LianLian; keep the private files.",
    );
    Ok(Verdict::Yes)
}

/// Writes a private key into a new file.
pub(crate) fn write_private(path: &Path, text: &str) -> Result<(), Unusable> {
    write(path, text, true).map_err(|error| unusable(path, error))
}

/// Makes a new file; a private one is never readable by others, not even while it is written.
fn write(path: &Path, text: &str, is_private: bool) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if is_private {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(text.trim_end().as_bytes())?;
    file.write_all(b"\n")?;
    file.sync_all()
}

fn unusable(path: &Path, error: io::Error) -> Unusable {
    Unusable::File {
        path: path.to_owned(),
        error,
    }
}
