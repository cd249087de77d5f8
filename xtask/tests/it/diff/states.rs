//! States from git: what is read, and why one can't be.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use lianlian_test_support::installed;
use xtask::diff::{self, StateError};

use super::lines;
use crate::sound::Spec;

/// Runs git in a folder, and in no other repository that the environment may name.
fn git(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(arguments);
    for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(variable);
    }
    for (who, is) in [("NAME", "Tester"), ("EMAIL", "tester@example.com")] {
        command.env(format!("GIT_AUTHOR_{who}"), is);
        command.env(format!("GIT_COMMITTER_{who}"), is);
    }
    let output = command.output().expect("git runs");
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    output
}

/// Commits the present files, under a tag.
fn commit(spec: &Spec, tag: &str) {
    git(spec.root(), &["add", "--all"]);
    let message = [
        "commit",
        "--quiet",
        "--allow-empty",
        "--no-gpg-sign",
        "-m",
        tag,
    ];
    git(spec.root(), &message);
    git(spec.root(), &["tag", "--no-sign", tag]);
}

/// A repository of the sound tables, tagged `sound`; none where git is not installed.
fn repository() -> Option<Spec> {
    if !installed("git", &["--version"]) {
        return None;
    }
    let spec = Spec::sound();
    git(spec.root(), &["init", "--quiet"]);
    commit(&spec, "sound");
    Some(spec)
}

/// The reason why a revision can't be had.
fn refused(spec: &Spec, revision: &str) -> String {
    let error: StateError = diff::at(spec.root(), revision).expect_err("refused");
    error.to_string()
}

#[test]
fn a_revision_and_the_work_tree() {
    let Some(spec) = repository() else { return };
    spec.edit("shop/pay.toml", "max_len = 32", "max_len = 64");
    let before = git(spec.root(), &["status", "--porcelain"]).stdout;
    let old = diff::at(spec.root(), "HEAD").expect("sound tables");
    let new = diff::present(spec.root()).expect("sound tables");
    assert_eq!(
        lines(&old, &new),
        [
            "change spec/shop/pay.toml:15:14: `user` in the request may have at most 64 characters, it was at most 32 characters"
        ]
    );
    assert_eq!(git(spec.root(), &["status", "--porcelain"]).stdout, before);
}

#[test]
fn two_revisions() {
    let Some(spec) = repository() else { return };
    spec.remove("club/join.toml");
    spec.write("errata.toml", "");
    commit(&spec, "gone");
    fs::remove_dir_all(spec.dir()).expect("removed");
    let old = diff::at(spec.root(), "sound").expect("sound tables");
    let new = diff::at(spec.root(), "gone").expect("sound tables");
    let report = diff::diff(&old, &new);
    assert_eq!(report.count(diff::Impact::Breaking), 1);
    assert_eq!(report.count(diff::Impact::Documentation), 5);
}

/// A repository may hold more than this project.
#[test]
fn a_folder_of_the_repository() {
    let Some(spec) = repository() else { return };
    fs::remove_dir_all(spec.root().join(".git")).expect("removed");
    let outer = tempfile::TempDir::new().expect("a folder for the test");
    let inner = outer.path().join("inner");
    fs::rename(spec.root(), &inner).expect("moved");
    git(outer.path(), &["init", "--quiet"]);
    git(outer.path(), &["add", "--all"]);
    git(
        outer.path(),
        &["commit", "--quiet", "--no-gpg-sign", "-m", "inner"],
    );
    let old = diff::at(&inner, "HEAD").expect("sound tables");
    let new = diff::present(&inner).expect("sound tables");
    assert_eq!(lines(&old, &new), [""; 0]);
}

#[test]
fn no_revision() {
    let Some(spec) = repository() else { return };
    for revision in ["v9", "--all", "HEAD:spec", "sound..HEAD", ""] {
        let expected = format!("git knows no revision `{revision}`");
        assert_eq!(refused(&spec, revision), expected);
    }
}

#[test]
fn no_repository() {
    let Some(spec) = repository() else { return };
    fs::remove_dir_all(spec.root().join(".git")).expect("removed");
    let message = refused(&spec, "HEAD");
    assert!(
        message.starts_with("no git repository to compare with: "),
        "{message}"
    );
}

#[test]
fn no_tables() {
    let Some(spec) = repository() else { return };
    fs::remove_dir_all(spec.dir()).expect("removed");
    commit(&spec, "empty");
    assert_eq!(refused(&spec, "empty"), "revision `empty` has no spec/");
}

#[test]
fn tables_that_are_not_sound() {
    let Some(spec) = repository() else { return };
    spec.edit("shop/pay.toml", "{ name = \"kind\" }", "{ name = \"kin\" }");
    spec.edit("club/join.toml", "/join.htm", "join.htm");
    commit(&spec, "unsound");
    let faults = "has tables that are not sound:\n\
        spec/club/join.toml:3:12: `endpoint` must be a path such as \"/v1/name\"\n\
        spec/shop/pay.toml:16:14: `kin` is not in the dictionary\n\
        spec/shop/pay.toml:17:49: no field `kind` on this side";
    assert_eq!(
        refused(&spec, "unsound"),
        format!("revision `unsound` {faults}")
    );
    let error = diff::present(spec.root()).expect_err("refused");
    assert_eq!(error.to_string(), format!("the work tree {faults}"));
}

#[test]
fn tables_that_can_not_be_parsed() {
    let Some(spec) = repository() else { return };
    spec.edit("fields.toml", "[url]", "[url");
    commit(&spec, "broken");
    assert_eq!(
        refused(&spec, "broken"),
        "revision `broken` has tables that are not sound:\n\
        spec/fields.toml:41:5: unclosed table, expected `]`"
    );
}

/// One sentence, not a fault for every row.
#[test]
fn tables_of_another_form() {
    let Some(spec) = repository() else { return };
    spec.remove("banks.toml");
    commit(&spec, "short");
    assert_eq!(
        refused(&spec, "short"),
        "revision `short`: the present loader does not know the form of its tables: \
        spec/banks.toml:1:1: can't be read: No such file or directory (os error 2)"
    );

    let Some(spec) = repository() else { return };
    let faulty = |number: usize| {
        format!(
            "[n{number}]\ntype = \"a type\"\nmeaning = \"It.\"\nsecrecy = \"public\"\nexample = \"1\"\n"
        )
    };
    let entries: String = (0..12).map(faulty).collect();
    spec.write("fields.toml", &entries);
    commit(&spec, "foreign");
    let message = refused(&spec, "foreign");
    assert!(
        message.starts_with(
            "revision `foreign`: the present loader does not know the form of its tables: spec/"
        ) && message.lines().count() == 1,
        "{message}"
    );
}
