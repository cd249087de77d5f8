//! The tutorials of `site/`, run as they are printed: their files are written, their commands typed into terminals, and
//! what they show is compared with what comes.

// The terminals are those of util-linux.
#![cfg(target_os = "linux")]

mod desk;
mod page;
mod shown;
mod terminal;
mod translated;
mod tutorial;

/// The tutorials, by the names of their files.
const TUTORIALS: [&str; 7] = [
    "bind-and-pay",
    "pay-out",
    "notifications",
    "bad-day",
    "accp",
    "endpoint",
    "signature",
];

#[test]
fn bind_and_pay() {
    tutorial::run("bind-and-pay");
}

#[test]
fn pay_out() {
    tutorial::run("pay-out");
}

#[test]
fn notifications() {
    tutorial::run("notifications");
}

#[test]
fn bad_day() {
    tutorial::run("bad-day");
}

#[test]
fn accp() {
    tutorial::run("accp");
}

#[test]
fn endpoint() {
    tutorial::run("endpoint");
}

#[test]
fn signature() {
    tutorial::run("signature");
}
