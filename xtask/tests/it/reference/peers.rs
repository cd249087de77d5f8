//! The document in the hands of those who read it: linters find no error, and generators make types that a program can
//! use. `.ci/reference-peers` installs them and runs these.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use lianlian_test_support::{installed, run};
use tempfile::TempDir;

use super::own_file;

/// A folder with the document in it.
fn folder() -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a folder for the test");
    let path = folder.path().join("openapi.json");
    fs::write(&path, own_file("openapi.json")).expect("written");
    (folder, path)
}

/// A file beside the lock of these programs' versions.
fn beside(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/peers")
        .join(file)
}

#[test]
#[ignore = "needs the programs that .ci/reference-peers installs"]
fn redocly_finds_no_error() {
    if !installed("redocly", &["--version"]) {
        return;
    }
    let (_folder, document) = folder();
    let mut redocly = Command::new("redocly");
    run(
        redocly
            .args(["lint", "--extends", "recommended"])
            .arg(document),
        "",
    );
}

#[test]
#[ignore = "needs the programs that .ci/reference-peers installs"]
fn spectral_finds_no_error() {
    if !installed("spectral", &["--version"]) {
        return;
    }
    let (_folder, document) = folder();
    let mut spectral = Command::new("spectral");
    let spectral = spectral
        .arg("lint")
        .arg("--ruleset")
        .arg(beside("spectral.yaml"));
    run(spectral.arg(document), "");
}

#[test]
#[ignore = "needs the programs that .ci/reference-peers installs"]
fn typescript_has_types_to_work_with() {
    if !installed("openapi-typescript", &["--version"]) || !installed("tsc", &["--version"]) {
        return;
    }
    let (folder, document) = folder();
    let types = folder.path().join("openapi.ts");
    let mut generator = Command::new("openapi-typescript");
    run(generator.arg(document).arg("--output").arg(&types), "");
    let text = fs::read_to_string(&types).expect("the types");
    let is_plain = !text.contains("& unknown") && !text.contains("& (unknown");
    assert!(is_plain, "conditions are no part of a type");
    let consumer = folder.path().join("consumer.ts");
    fs::copy(beside("consumer.ts"), &consumer).expect("copied");
    let mut compiler = Command::new("tsc");
    let options = [
        "--noEmit", "--strict", "--target", "es2022", "--module", "es2022",
    ];
    let compiler = compiler
        .args(options)
        .args(["--moduleResolution", "bundler"]);
    run(compiler.arg(consumer), "");
}

#[test]
#[ignore = "needs the programs that .ci/reference-peers installs"]
fn pydantic_has_models_to_work_with() {
    if !installed("datamodel-codegen", &["--version"]) {
        return;
    }
    let (folder, document) = folder();
    let models = folder.path().join("models.py");
    let mut generator = Command::new("datamodel-codegen");
    let generator = generator.args(["--input-file-type", "openapi"]);
    let generator = generator.args(["--output-model-type", "pydantic_v2.BaseModel"]);
    let generator = generator.args(["--target-python-version", "3.11"]);
    run(
        generator
            .arg("--input")
            .arg(&document)
            .arg("--output")
            .arg(&models),
        "",
    );
    run(python("models.py").arg(models).arg(document), "");
}

#[test]
#[ignore = "needs the programs that .ci/reference-peers installs"]
fn python_has_a_client_to_work_with() {
    if !installed("openapi-python-client", &["--version"]) {
        return;
    }
    let (folder, document) = folder();
    let client = folder.path().join("lianlian_client");
    let mut generator = Command::new("openapi-python-client");
    let generator = generator.args(["generate", "--meta", "none", "--fail-on-warning"]);
    run(
        generator
            .arg("--path")
            .arg(&document)
            .arg("--output-path")
            .arg(&client),
        "",
    );
    run(python("client.py").arg(client).arg(document), "");
}

/// A script that uses what was generated.
fn python(script: &str) -> Command {
    let mut python = Command::new("python3");
    python.arg(beside(script));
    python
}
