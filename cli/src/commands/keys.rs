//! The command `lianlian keys`.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use lianlian::sign::{PrivateKey, PublicKey};
use serde_json::json;

use crate::args::Generate;
use crate::error::Unusable;
use crate::new_file::{Eyes, create};
use crate::output::Form;
use crate::{Verdict, output};

/// The files of a key pair.
pub(crate) struct Files {
    pub private_pem: PathBuf,
    private_b64: PathBuf,
    public_pem: PathBuf,
    public_b64: PathBuf,
    folder: PathBuf,
}

pub(crate) fn generate(arguments: &Generate, form: Form) -> Result<Verdict, Unusable> {
    let files = Files::in_folder(&arguments.out);
    let public = files.make(arguments.bits)?;
    let fingerprint = public
        .fingerprint()
        .map(|byte| format!("{byte:02x}"))
        .concat();
    form.say(&json!({
        "bits": public.bits(),
        "fingerprint": fingerprint,
        "private": [files.private_pem, files.private_b64],
        "public": [files.public_pem, files.public_b64],
    }))?;
    output::words(
        "Register the content of merchant_public.b64 with LianLian; keep the private files.",
    );
    Ok(Verdict::Yes)
}

impl Files {
    /// The files of the pair in this folder.
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            private_pem: folder.join("merchant_private.pem"),
            private_b64: folder.join("merchant_private.b64"),
            public_pem: folder.join("merchant_public.pem"),
            public_b64: folder.join("merchant_public.b64"),
            folder: folder.to_owned(),
        }
    }

    /// Makes a pair, and gives its public half. A file that is there is never written over.
    pub fn make(&self, bits: usize) -> Result<PublicKey, Unusable> {
        let paths = [
            &self.private_pem,
            &self.private_b64,
            &self.public_pem,
            &self.public_b64,
        ];
        // Before the first is written, so that an old pair is never half replaced.
        if let Some(path) = paths.iter().find(|path| path.symlink_metadata().is_ok()) {
            return Err(Unusable::Exists {
                path: path.to_path_buf(),
            });
        }
        let key = PrivateKey::generate(bits)?;
        let public = key.public_key();
        fs::create_dir_all(&self.folder).map_err(|error| unusable(&self.folder, error))?;
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
        Ok(public)
    }
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
