//! Rows that tables share.

use crate::sound::Spec;

const JOIN: &str = "club/join.toml";
const RETURN: &str = "club/join_return.toml";
const ORDER: &str = "club/order.toml";
const SIGNED: &str = "shared/signed.toml";

/// The head of each message, where it is written in the tables.
const ROWS: &str = "    { name = \"oid_partner\", max_len = 18 },\n    { name = \"sign\" },\n";

/// The sound tables, of which two share the head of their messages.
fn spec() -> Spec {
    let spec = Spec::sound();
    spec.write(SIGNED, &format!("# The head.\n\nrows = [\n{ROWS}]\n"));
    spec.edit(JOIN, ROWS, "    \"shared/signed\",\n");
    spec.edit(RETURN, ROWS, "    \"shared/signed\",\n");
    spec
}

fn names(spec: &Spec) -> Vec<String> {
    let tables = spec.load().expect("sound tables");
    let operations = tables.products.iter().flat_map(|it| &it.operations);
    let join = operations.filter(|file| file.stem() == "join");
    join.flat_map(|file| file.request.iter().map(|row| row.name.to_string()))
        .collect()
}

#[test]
fn they_are_in_their_place() {
    assert_eq!(spec().faults(), [""; 0]);
    assert_eq!(names(&spec()), ["oid_partner", "sign", "user"]);
}

#[test]
fn a_row_of_the_table_replaces_one_of_the_group() {
    let spec = spec();
    spec.edit(
        JOIN,
        "\"shared/signed\",",
        "\"shared/signed\",\n    { name = \"oid_partner\", max_len = 20 },",
    );
    assert_eq!(names(&spec), ["oid_partner", "sign", "user"]);
    let tables = spec.load().expect("sound tables");
    let club = tables.products.first().expect("the club");
    let join = club.operations.first().expect("its first table");
    let lengths = join
        .request
        .iter()
        .map(|row| row.max_len.as_deref().copied());
    assert_eq!(lengths.collect::<Vec<_>>(), [Some(20), None, Some(32)]);
}

#[test]
fn groups_hold_groups() {
    let spec = spec();
    spec.write(
        "shared/user.toml",
        "rows = [\"shared/signed\", { name = \"user\" }]\n",
    );
    spec.edit(JOIN, "\"shared/signed\"", "\"shared/user\"");
    spec.edit(JOIN, "    { name = \"user\", max_len = 32 },\n", "");
    assert_eq!(spec.faults(), [""; 0]);
    assert_eq!(names(&spec), ["oid_partner", "sign", "user"]);
    spec.edit(SIGNED, "rows = [", "rows = [\"shared/user\",");
    assert_eq!(
        spec.faults(),
        [
            "spec/shared/signed.toml:3:9: the group `shared/user` includes itself (in spec/club/join.toml)",
            "spec/shared/user.toml:1:9: the group `shared/signed` includes itself (in spec/club/join_return.toml)",
        ]
    );
}

#[test]
fn a_mistake_is_one_of_the_shared_file() {
    let spec = spec();
    spec.edit(
        SIGNED,
        "{ name = \"sign\" },",
        "{ name = \"sign\" },\n    { name = \"colour\" },",
    );
    assert_eq!(
        spec.faults(),
        [
            "spec/shared/signed.toml:6:14: `colour` is not in the dictionary (in spec/club/join.toml)",
        ]
    );
    spec.edit(
        SIGNED,
        "{ name = \"colour\" },",
        "{ name = \"day\", nullable = true },",
    );
    assert_eq!(
        spec.faults(),
        [
            "spec/shared/signed.toml:6:21: unknown field `nullable`, expected one of `name`, `field`, `alias`, `needed`, `optional`, `required_if`, `required_unless`, `forbidden_if`, `either_of`, `fixed`, `accepts`, `max_len`, `len`, `codes`, `format_if`, `excludes`, `equals`, `unsigned`, `assigned`, `numbers`, `items` (in spec/club/join.toml)",
        ]
    );
}

#[test]
fn a_group_that_is_not_there() {
    let spec = spec();
    spec.edit(JOIN, "shared/signed", "shared/sealed");
    spec.edit(
        ORDER,
        "rows = [\n    { name = \"ret_code\"",
        "rows = [\n    3,\n    { name = \"ret_code\"",
    );
    assert_eq!(
        spec.faults(),
        [
            "spec/club/join.toml:9:5: there is no group `shared/sealed`: there are `shared/signed`",
            "spec/club/order.toml:25:5: invalid type: integer `3`, expected a row, or the name of a group of them",
        ]
    );
}

#[test]
fn a_group_of_nobody() {
    let spec = spec();
    spec.write("shared/lonely.toml", "rows = []");
    assert_eq!(
        spec.faults(),
        ["spec/shared/lonely.toml:1:1: no table includes these rows"]
    );
}
