//! The command `lianlian keys`.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use lianlian::sign::PrivateKey;
use serde_json::json;

use crate::args::Generate;
use crate::error::Unusable;
use crate::new_file::{Eyes, create};
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
    let eyes = [Eyes::Owner, Eyes::Owner, Eyes::Everybody, Eyes::Everybody];
    for (done, ((path, text), eyes)) in paths.iter().zip(&texts).zip(eyes).enumerate() {
        if let Err(error) = write(path, text, eyes) {
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

/// Writes a secret key into a new file, for its owner's eyes.
pub(crate) fn write_private(path: &Path, text: &str) -> Result<(), Unusable> {
    write(path, text, Eyes::Owner).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Unusable::Exists {
            path: path.to_owned(),
        },
        _ => unusable(path, error),
    })
}

fn write(path: &Path, text: &str, eyes: Eyes) -> io::Result<()> {
    let mut file = create(path, eyes)?;
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
