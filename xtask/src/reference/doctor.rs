//! The doctor's WebAssembly, made ready for the page that runs it.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// The name of the profile, and of the folder that cargo puts its output into.
const PROFILE: &str = "doctor";

/// The reason why the doctor could not be built.
#[derive(Debug)]
pub enum DoctorError {
    /// Cargo failed; it said why.
    Cargo(ExitStatus),
    /// The WebAssembly can't be made ready for a page.
    Bindgen(String),
    /// A file can't be read or written.
    Io(PathBuf, io::Error),
}

impl fmt::Display for DoctorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cargo(status) => write!(
                f,
                "cargo: {status} (`rustup target add {TARGET}` adds what it compiles for)"
            ),
            Self::Bindgen(reason) => f.write_str(reason),
            Self::Io(path, error) => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for DoctorError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(_, error) => Some(error),
            Self::Cargo(_) | Self::Bindgen(_) => None,
        }
    }
}

/// Builds the crate `lianlian-doctor` for browsers. Gives the files that the page loads, both scripts: a page that is
/// opened from a disk may run a script, and may not fetch a binary file.
///
/// # Errors
/// [`DoctorError`]: the target is missing, or a file can't be written.
pub fn build(root: &Path) -> Result<Vec<(PathBuf, String)>, DoctorError> {
    let folder = tempfile::tempdir().map_err(at(&std::env::temp_dir()))?;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled(root)?)
        .out_name("doctor")
        .typescript(false);
    bindgen
        .no_modules(true)
        .and_then(|bindgen| bindgen.generate(folder.path()))
        .map_err(|error| DoctorError::Bindgen(format!("{error:#}")))?;
    let glue = folder.path().join("doctor.js");
    let glue = fs::read_to_string(&glue).map_err(at(&glue))?;
    let wasm = folder.path().join("doctor_bg.wasm");
    let wasm = STANDARD.encode(fs::read(&wasm).map_err(at(&wasm))?);
    let place = Path::new("html/doctor");
    Ok(vec![
        (place.join("glue.js"), glue),
        (
            place.join("wasm.js"),
            format!("const doctorWasm = \"{wasm}\";\n"),
        ),
    ])
}

/// Compiles the crate, and gives the path of the WebAssembly.
fn compiled(root: &Path) -> Result<PathBuf, DoctorError> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let folder = root.join("target");
    let mut command = Command::new(&cargo);
    command
        .current_dir(root)
        .args(["build", "--package", "lianlian-doctor", "--lib"])
        .args(["--target", TARGET, "--profile", PROFILE])
        .arg("--target-dir")
        .arg(&folder);
    let status = command.status().map_err(at(Path::new(&cargo)))?;
    match status.success() {
        true => Ok(folder
            .join(TARGET)
            .join(PROFILE)
            .join("lianlian_doctor.wasm")),
        false => Err(DoctorError::Cargo(status)),
    }
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> DoctorError {
    let path = path.to_owned();
    move |error| DoctorError::Io(path, error)
}
