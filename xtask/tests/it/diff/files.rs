//! Tables and products that came, went, or have another name.

use super::lines;
use crate::sound::{Spec, pay_without_cards};

/// Expects these lines of a change of the files, and those of taking it back.
#[track_caller]
fn changes(change: impl Fn(&Spec), there: &[&str], back: &[&str]) {
    let (old, new) = (Spec::sound(), Spec::sound());
    change(&new);
    let old = old.load().expect("sound tables");
    let new = new.load().expect("sound tables");
    assert_eq!(lines(&old, &new), there);
    assert_eq!(lines(&new, &old), back);
}

#[test]
fn an_operation() {
    let query = pay_without_cards().replace("\"/pay\"", "\"/query\"");
    changes(
        |spec| spec.write("shop/query.toml", &query),
        &["addition spec/shop/query.toml:1:1: the operation is new"],
        &["breaking spec/shop/query.toml:1:1: the operation is gone"],
    );
}

#[test]
fn another_name() {
    changes(
        |spec| {
            spec.remove("club/join.toml");
            spec.write(
                "club/enter.toml",
                include_str!("../../../../tables/tests/it/sound/club/join.toml"),
            );
        },
        &[
            "addition spec/club/enter.toml:1:1: the redirect is new",
            "breaking spec/club/join.toml:1:1: the redirect is gone: `club/enter` has its URL",
        ],
        &[
            "breaking spec/club/enter.toml:1:1: the redirect is gone: `club/join` has its URL",
            "addition spec/club/join.toml:1:1: the redirect is new",
        ],
    );
}

#[test]
fn a_notification() {
    let text = include_str!("../../../../tables/tests/it/sound/club/join_return.toml");
    changes(
        |spec| spec.write("shop/paid.toml", text),
        &["addition spec/shop/paid.toml:1:1: the notification is new"],
        &["breaking spec/shop/paid.toml:1:1: the notification is gone"],
    );
}

#[test]
fn a_product() {
    changes(
        |spec| {
            spec.write("big_shop/product.toml", "title = \"Big shop.\"");
            spec.write(
                "big_shop/buy.toml",
                &pay_without_cards().replace("/pay\"", "/buy\""),
            );
        },
        &[
            "addition spec/big_shop/buy.toml:1:1: the operation is new",
            "addition spec/big_shop/product.toml:1:1: the product `big_shop` is new",
        ],
        &[
            "breaking spec/big_shop/buy.toml:1:1: the operation is gone",
            "breaking spec/big_shop/product.toml:1:1: the product `big_shop` is gone, and the feature `big-shop`",
        ],
    );
}

#[test]
fn nothing_changed() {
    changes(
        |spec| {
            // Neither remarks nor the order of rows are anybody's business.
            spec.edit("shop/pay.toml", "summary", "# A remark.\nsummary");
            spec.edit("shop/pay.toml", "{ name = \"kind\" },\n", "");
            spec.edit(
                "shop/pay.toml",
                "{ name = \"url\", optional = true },\n",
                "{ name = \"url\", optional = true },\n{ name = \"kind\" },\n",
            );
        },
        &[],
        &[],
    );
}
