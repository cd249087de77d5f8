//! Malformed redirects, notifications, conditions and aliases.

use super::refused;

const JOIN: &str = "club/join.toml";
const RETURN: &str = "club/join_return.toml";
const ORDER: &str = "club/order.toml";
const NOTIFICATION: &str = "club/order_notification.toml";

#[test]
fn a_redirect_with_an_answer() {
    refused(
        JOIN,
        "form_field = \"req_data\"\n",
        "nameless_answers = true\noutcomes = [{ name = \"Joined\", code = \"0000\", meaning = \"Done.\" }]\n",
        &[
            "spec/club/join.toml:3:12: an operation whose body is a form has no `nameless_answers`",
            "spec/club/join.toml:7:22: an operation whose body is a form has no `outcome`",
            "spec/club/join.toml:7:22: outcome `Joined` lacks the protocol's row `ret_code`",
            "spec/club/join.toml:7:22: outcome `Joined` lacks the protocol's row `sign`",
        ],
    );
}

#[test]
fn a_form_field_without_a_form() {
    refused(
        ORDER,
        "body = \"envelope\"\n",
        "body = \"envelope\"\nform_field = \"req_data\"\n",
        &["spec/club/order.toml:6:14: an operation whose body is not a form has no `form_field`"],
    );
    refused(
        RETURN,
        "body = \"form\"",
        "body = \"json\"",
        &["spec/club/join_return.toml:4:14: only a form has a `form_field`"],
    );
}

#[test]
fn an_impossible_form_field() {
    refused(
        JOIN,
        "\"req_data\"",
        "\"req data\"",
        &["spec/club/join.toml:6:14: `form_field` must be a name"],
    );
}

#[test]
fn a_notification_with_an_endpoint() {
    refused(
        NOTIFICATION,
        "body = \"json\"",
        "body = \"json\"\nendpoint = \"/order\"",
        &[
            "spec/club/order_notification.toml:6:1: unknown field `endpoint`, expected one of `summary`, `doc`, `page`, `source`, `body`, `form_field`, `identity`, `order`, `amount`, `state`, `foreign`, `notification`",
        ],
    );
}

#[test]
fn a_sealed_notification() {
    refused(
        NOTIFICATION,
        "body = \"json\"",
        "body = \"envelope\"",
        &[
            "spec/club/order_notification.toml:5:8: unknown variant `envelope`, expected `json` or `form`",
        ],
    );
}

#[test]
fn a_notification_without_signature() {
    refused(
        NOTIFICATION,
        "    { name = \"sign\" },\n",
        "",
        &[
            "spec/club/order_notification.toml:7:16: the notification lacks the protocol's row `sign`",
        ],
    );
}

#[test]
fn a_notification_twice_in_one_row() {
    refused(
        NOTIFICATION,
        "{ name = \"bill\", needed = true }",
        "{ name = \"bill\", fixed = \"1\", needed = true }, { name = \"bill\", assigned = true }",
        &[
            "spec/club/order_notification.toml:10:30: `fixed` is for requests only",
            "spec/club/order_notification.toml:10:61: `assigned` is for responses and items only",
            "spec/club/order_notification.toml:10:61: there is another field `bill`",
        ],
    );
}

/// A member of an answer's protocol is an ordinary row of a notification, and of nothing else.
#[test]
fn a_return_code_in_a_redirect() {
    refused(
        JOIN,
        "{ name = \"user\", max_len = 32 }",
        "{ name = \"user\", max_len = 32 }, { name = \"ret_code\" }",
        &["spec/club/join.toml:11:47: `ret_code` belongs to the protocol: leave it out"],
    );
}

#[test]
fn a_source_without_a_path() {
    refused(
        NOTIFICATION,
        "\"Sample: Order\"",
        "\"Sample\"",
        &[
            "spec/club/order_notification.toml:4:10: source `Sample` must be like `Project: path/in/it`",
        ],
    );
}

#[test]
fn no_source() {
    refused(
        NOTIFICATION,
        "source = \"Sample: Order\"\n",
        "",
        &[
            "spec/club/order_notification.toml:3:8: page `https://github.com/Shop/Sample/Order.java` is not an English page (`.md`): name the `source`",
        ],
    );
}

#[test]
fn a_table_under_no_code() {
    refused(
        ORDER,
        "when = { field = \"state\", is = [\"SUCCESS\"] }",
        "when = { field = \"state\", is = [\"WAITING\"] }",
        &["spec/club/order.toml:39:33: `WAITING` is none of the codes of `state` here"],
    );
}

#[test]
fn a_table_under_a_field_of_another_outcome() {
    refused(
        ORDER,
        "outcomes = [\"Ordered\"]\nwhen",
        "outcomes = [\"Ordered\", \"Asked\"]\nwhen",
        &["spec/club/order.toml:39:18: no field `state` under `Asked`"],
    );
}

#[test]
fn a_row_under_a_field_of_another_outcome() {
    refused(
        ORDER,
        "{ name = \"sign\" },\n]\n\n[[response]]\noutcomes = [\"Ordered\"]\nrows",
        "{ name = \"sign\" },\n    { name = \"user\", required_if = { field = \"state\" } },\n]\n\n[[response]]\noutcomes = [\"Ordered\"]\nrows",
        &["spec/club/order.toml:28:46: no field `state` under `Asked`"],
    );
}

#[test]
fn a_table_under_the_return_code() {
    refused(
        ORDER,
        "when = { field = \"state\", is = [\"SUCCESS\"] }",
        "when = { field = \"ret_code\", is = [\"0000\"] }",
        &["spec/club/order.toml:39:18: `ret_code` belongs to the protocol: no field depends on it"],
    );
}

#[test]
fn a_condition_under_a_condition() {
    refused(
        ORDER,
        "{ name = \"rate\" }",
        "{ name = \"rate\", required_unless = { field = \"currency\" } }",
        &["spec/club/order.toml:42:14: `rate`: under `when` a row is required or optional"],
    );
}

#[test]
fn assigned_though_always_sent() {
    refused(
        ORDER,
        "{ name = \"bill\", either_of = \"order\" },\n    { name = \"user\", either_of = \"order\" },",
        "{ name = \"bill\" },",
        &["spec/club/order.toml:32:14: `assigned` is for a field that the request may leave out"],
    );
}

#[test]
fn assigned_though_never_sent() {
    refused(
        ORDER,
        "{ name = \"rate\" }",
        "{ name = \"rate\", assigned = true }",
        &["spec/club/order.toml:42:14: `assigned` is for a field that the request may leave out"],
    );
}

#[test]
fn an_assigned_request() {
    refused(
        ORDER,
        "{ name = \"count\", optional = true }",
        "{ name = \"count\", optional = true, assigned = true }",
        &["spec/club/order.toml:19:14: `assigned` is for responses and items only"],
    );
}

#[test]
fn two_types_of_a_name() {
    refused(
        ORDER,
        "{ name = \"day\", optional = true, max_len = 8 },\n]\n\n[[response]]\nrows",
        "{ name = \"day\", field = \"ticket_day\", optional = true },\n]\n\n[[response]]\nrows",
        &[
            "spec/club/order.toml:43:14: `day` is `Date` here, and `Timestamp` by its entry `ticket_day` in another row",
        ],
    );
}

#[test]
fn an_alias_of_nothing() {
    refused(
        ORDER,
        "{ name = \"rate\" }",
        "{ name = \"rate\", field = \"ratio\" }",
        &[
            "spec/club/order.toml:42:30: `ratio` is not in the dictionary",
            "spec/fields.toml:81:2: `rate` is in no table",
        ],
    );
}

#[test]
fn an_alias_without_need() {
    refused(
        ORDER,
        "{ name = \"rate\" }",
        "{ name = \"rate\", field = \"rate\" }",
        &["spec/club/order.toml:42:30: the entry is `rate` anyway: leave out `field`"],
    );
}

#[test]
fn an_alias_of_the_protocol() {
    refused(
        ORDER,
        "{ name = \"rate\" }",
        "{ name = \"rate\" }, { name = \"seal\", field = \"sign\" }",
        &["spec/club/order.toml:42:49: `sign` belongs to the protocol: it has no alias"],
    );
}

#[test]
fn an_impossible_name_beside_an_alias() {
    refused(
        ORDER,
        "{ name = \"rate\" }",
        "{ name = \"the rate\", field = \"rate\" }",
        &[
            "spec/club/order.toml:42:14: `the rate` can't be a field's name: expected one like `card_no`",
        ],
    );
}

#[test]
fn an_item_type_of_a_tables_name() {
    refused(
        "fields.toml",
        "\"Vec<Card>\"",
        "\"Vec<Pay>\"",
        &["spec/shop/pay.toml:37:14: the item type `Pay` is taken by the table `pay`"],
    );
}

#[test]
fn two_names_of_a_field() {
    refused(
        ORDER,
        "{ name = \"rate\" }",
        "{ name = \"rate\" }, { name = \"dAy\", field = \"count\" }, { name = \"d_ay\", field = \"count\" }",
        &["spec/club/order.toml:42:68: `d_ay` and `dAy` become one field"],
    );
}

#[test]
fn needed_though_sent() {
    refused(
        ORDER,
        "{ name = \"count\", optional = true }",
        "{ name = \"count\", needed = true }",
        &[
            "spec/club/order.toml:19:14: `count`: what is sent is required or not: only LianLian's side has needed rows",
        ],
    );
}

#[test]
fn needed_under_a_condition() {
    refused(
        ORDER,
        "{ name = \"rate\" }",
        "{ name = \"rate\", needed = true }",
        &[
            "spec/club/order.toml:42:14: `rate`: what is under `when` is not always there, and so not needed",
        ],
    );
}

#[test]
fn a_second_spelling_of_what_is_sent() {
    refused(
        ORDER,
        "{ name = \"count\", optional = true }",
        "{ name = \"count\", alias = \"number\" }",
        &[
            "spec/club/order.toml:19:31: `alias` is for responses, notifications, columns and items only",
        ],
    );
}

#[test]
fn an_impossible_second_spelling() {
    refused(
        ORDER,
        "{ name = \"rate\" }",
        "{ name = \"rate\", alias = \"the rate\" }",
        &["spec/club/order.toml:42:30: a wire name has letters, digits and `_`"],
    );
    refused(
        ORDER,
        "{ name = \"rate\" }",
        "{ name = \"rate\", alias = \"state\" }",
        &["spec/club/order.toml:42:30: `state` is a name of the field `state`"],
    );
}

#[test]
fn rows_that_are_held_against_others() {
    refused(
        ORDER,
        "{ name = \"count\", optional = true }",
        "{ name = \"count\", excludes = \"rate\", equals = \"count\" }",
        &[
            "spec/club/order.toml:19:34: no field `rate` on this side",
            "spec/club/order.toml:19:51: `count` can't depend on itself",
        ],
    );
    refused(
        ORDER,
        "{ name = \"rate\" }",
        "{ name = \"rate\", excludes = \"day\" }",
        &["spec/club/order.toml:42:33: `excludes` is for requests only"],
    );
}
