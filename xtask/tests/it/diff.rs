//! What a change of the tables means for callers.

use std::path::Path;
use std::process::Command;

use lianlian_tests::installed;
use xtask::diff::{self, Report};

use crate::sound::Spec;

fn git(root: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
    let output = Command::new("git")
        .arg("-C")
        .arg(root)
        .args(identity)
        .args(arguments)
        .output()
        .expect("git runs");
    assert!(output.status.success(), "{arguments:?}: {output:?}");
}

/// The sound tables, committed; none where git is not installed.
fn committed() -> Option<Spec> {
    if !installed("git", &["--version"]) {
        return None;
    }
    let spec = Spec::sound();
    git(spec.root(), &["init", "--quiet"]);
    git(spec.root(), &["add", "spec"]);
    git(spec.root(), &["commit", "--quiet", "--message", "Sound"]);
    Some(spec)
}

fn since_head(spec: &Spec) -> Report {
    let old = diff::at_revision(spec.root(), "HEAD").expect("sound");
    let new = diff::in_folder(spec.root()).unwrap_or_else(|error| panic!("{error}"));
    diff::diff(&old, &new)
}

/// One edit, and what is said of it; places are left out.
#[test]
fn each_change_is_judged() {
    let pay = "shop/pay.toml";
    let cases: &[(&str, &str, &str, &str)] = &[
        (
            pay,
            "optional = true },\n]\n\n[[response]]\nrows",
            "},\n]\n\n[[response]]\nrows",
            "breaking `url` became required",
        ),
        (
            pay,
            "{ name = \"url\", optional = true }",
            "{ name = \"url\", optional = true, max_len = 9 }",
            "breaking `url` may be at most 9 characters long, it was any number of characters",
        ),
        (
            pay,
            "{ name = \"user\", max_len = 32 }",
            "{ name = \"user\", max_len = 64 }",
            "change `user` may be at most 64 characters long, it was at most 32 characters",
        ),
        (
            pay,
            "{ name = \"user\", max_len = 32 }",
            "{ name = \"user\", max_len = 32, optional = true }",
            "change `user` became optional",
        ),
        (
            pay,
            "    { name = \"user\", max_len = 32 },\n",
            "",
            "breaking `user` is gone",
        ),
        (
            pay,
            "{ name = \"kind\" }",
            "{ name = \"kind\", codes = [\"1\"] }",
            "breaking `kind` no longer has the codes 2",
        ),
        (
            pay,
            "{ name = \"kind\" }",
            "{ name = \"kind\", fixed = \"1\" }",
            "breaking `kind` is always 1 now: callers no longer set it",
        ),
        (
            pay,
            "is = [\"1\"] } }",
            "is = [\"1\", \"2\"] } }",
            "breaking `card_no` became required if kind is 1 or 2",
        ),
        (
            pay,
            "    { name = \"url\", optional = true },\n",
            "    { name = \"url\", optional = true },\n    { name = \"state\" },\n",
            "breaking `state` is new, and required",
        ),
        (
            pay,
            "    { name = \"url\", optional = true },\n",
            "    { name = \"url\", optional = true },\n    { name = \"state\", optional = true },\n",
            "addition `state` is new, and optional",
        ),
        (
            pay,
            "    { name = \"user\" },\n",
            "    { name = \"user\", optional = true },\n",
            "breaking answer Asked: `user` became optional: its type changes",
        ),
        (
            pay,
            "    { name = \"user\" },\n",
            "    { name = \"user\", unsigned = true },\n",
            "breaking answer Asked: `user` stands outside the signature now: its type changes",
        ),
        (
            pay,
            "endpoint = \"/pay\"",
            "endpoint = \"/pay2\"",
            "breaking goes to api.example/pay2, it went to api.example/pay",
        ),
        (
            pay,
            "body = \"plain\"",
            "body = \"envelope\"",
            "breaking travels as Envelope, it was Plain",
        ),
        (
            pay,
            "code = \"8888\"",
            "code = \"8888\", or = [\"8889\"]",
            "change the outcome `Asked` has the code 8889 besides",
        ),
        (
            pay,
            "code = \"8888\"",
            "code = \"8887\"",
            "breaking the outcome `Asked` no longer has the code 8888",
        ),
        (
            pay,
            "summary = \"Pays.\"",
            "summary = \"Pays now.\"",
            "documentation is described in other words",
        ),
        (
            "fields.toml",
            "name = \"Two\"",
            "name = \"Second\"",
            "breaking Kind::Two (2) is called Second",
        ),
        (
            "fields.toml",
            "type = \"CardNumber\"\nmeaning = \"The card.\"\nsecrecy = \"card\"",
            "type = \"String\"\nmeaning = \"The card.\"\nsecrecy = \"public\"",
            "breaking `card_no` is shown as Public, it was Card",
        ),
        (
            "ret_codes.toml",
            "meaning = \"done\"",
            "meaning = \"unknown\"",
            "breaking 0000 means Unknown, it was Done",
        ),
    ];
    for (file, from, to, expected) in cases {
        let Some(spec) = committed() else { return };
        spec.edit(file, from, to);
        let report = since_head(&spec);
        let said: Vec<String> = report
            .changes()
            .iter()
            .map(|change| format!("{} {}", change.impact, change.what.message))
            .collect();
        assert!(
            said.iter().any(|line| line == expected),
            "{expected}\n{said:#?}"
        );
        assert_eq!(
            report.breaks(),
            said.iter().any(|line| line.starts_with("breaking"))
        );
    }
}

#[test]
fn a_report_names_each_place() {
    let Some(spec) = committed() else { return };
    assert_eq!(since_head(&spec).changes(), []);
    spec.edit(
        "shop/pay.toml",
        "{ name = \"user\", max_len = 32 }",
        "{ name = \"user\", max_len = 8 }",
    );
    spec.edit("fields.toml", "The first.", "The very first.");
    spec.edit(
        "ret_codes.toml",
        "meaning = \"done\"",
        "meaning = \"processing\"",
    );
    spec.remove("club/order_notification.toml");
    insta::assert_snapshot!(since_head(&spec).to_string());
}

#[test]
fn a_state_that_cannot_be_read_is_named() {
    let Some(spec) = committed() else { return };
    let error = |revision: &str| match diff::at_revision(spec.root(), revision) {
        Err(error) => error.to_string(),
        Ok(_) => panic!("{revision} is no state"),
    };
    assert!(
        error("nothing").starts_with("nothing: fatal: "),
        "{}",
        error("nothing")
    );
    assert_eq!(error("--help"), "--help: no revision begins with a dash");

    spec.edit("shop/pay.toml", "summary", "sumary");
    let faulty = match diff::in_folder(spec.root()) {
        Err(error) => error.to_string(),
        Ok(_) => panic!("not sound"),
    };
    let expected =
        "the work tree: its tables are not sound\nspec/shop/pay.toml:1:1: unknown field `sumary`";
    assert!(faulty.starts_with(expected), "{faulty}");

    git(spec.root(), &["rm", "-r", "--quiet", "--cached", "spec"]);
    git(spec.root(), &["commit", "--quiet", "--message", "None"]);
    assert_eq!(error("HEAD"), "HEAD has no spec/");
}
