//! Reports: what happened, per day of settlement, and what was planted in it.

use std::fs;
use std::time::{Duration, Instant};

use jiff::SignedDuration;
use lianlian::api::codes::TransactionStatus;
use lianlian::api::report::{SummaryRow, TransactionRow};
use lianlian::report::{ReportRow, read};

use crate::payments::{made, paid};
use crate::refunds::refund;
use crate::world::{OID_PARTNER, Settings, World};

/// The lines of a report of this world's day.
fn report<T: ReportRow>(world: &World, prefix: &str, period: &str, troubles: &str) -> Vec<T> {
    let path = format!("api/reports/{prefix}_{OID_PARTNER}_{period}.txt{troubles}");
    let report = world.page(&path);
    let lines = report.lines().map(|line| {
        let cells: Vec<_> = line.split('|').collect();
        assert_eq!(cells.len(), T::REPORT.columns.len(), "{line}");
        let read = read::<T>(&|column| cells[column]).expect("a readable line");
        assert!(read.remarks.is_empty(), "{:?}", read.remarks);
        read.row
    });
    lines.collect()
}

fn today(world: &World, format: &str) -> String {
    let now = *world.clock.hold();
    jiff::tz::Offset::constant(8)
        .to_datetime(now)
        .strftime(format)
        .to_string()
}

fn numbers(lines: &[TransactionRow]) -> Vec<(&str, String)> {
    let shown = lines
        .iter()
        .map(|line| (line.no_order.as_str(), line.money_order.to_string()));
    shown.collect()
}

#[test]
fn a_day_is_reported() {
    let world = World::new();
    let day = today(&world, "%Y%m%d");
    made(&world, "A0", "1.00");
    paid(&world, "A1", "10.00");
    paid(&world, "A2", "55.44");
    world.call(&refund("R1", "A1", "4.00")).expect("refunded");
    let lines: Vec<TransactionRow> = report(&world, "JYMX", &day, "");
    let money = [("A1", "10.00"), ("A2", "55.44"), ("R1", "-4.00")];
    assert_eq!(
        numbers(&lines),
        money.map(|(number, money)| (number, money.to_owned()))
    );
    assert_eq!(lines[2].oid_paybill, "A1");
    assert_eq!(
        lines[2].transaction_status,
        TransactionStatus::Refunded.into()
    );
    assert_eq!(lines[1].transaction_fee.expect("a fee").to_string(), "0.27");
    assert_eq!(lines[1].settle_date.to_string(), day);
    let sums: Vec<SummaryRow> = report(&world, "JYMXSUM", &day, "");
    assert_eq!(sums[0].write(), ["3", "2", "65.44", "1", "-4.00", "0", ""]);

    world.clock.advance(SignedDuration::from_hours(24));
    world.call(&refund("R2", "A1", "6.00")).expect("refunded");
    let next: Vec<TransactionRow> = report(&world, "JYMX", &today(&world, "%Y%m%d"), "");
    assert_eq!(numbers(&next), [("R2", "-6.00".to_owned())]);
    let month: Vec<TransactionRow> = report(&world, "JYMX", &day[..6], "");
    assert!(month.len() >= 3, "{}", month.len());
}

#[test]
fn troubles_are_planted() {
    let world = World::new();
    let day = today(&world, "%Y%m%d");
    for number in ["A1", "A2", "A3", "A4"] {
        paid(&world, number, "10.00");
    }
    world.call(&refund("R1", "A4", "10.00")).expect("refunded");
    let troubles = "?missing=A1,A4&twice=A2&amount=A3";
    let lines: Vec<TransactionRow> = report(&world, "JYMX", &day, troubles);
    let planted = [
        ("A2", "10.00"),
        ("A2", "10.00"),
        ("A3", "10.01"),
        ("R1", "-10.00"),
    ];
    assert_eq!(
        numbers(&lines),
        planted.map(|(number, money)| (number, money.to_owned()))
    );
    let lines: Vec<TransactionRow> = report(&world, "JYMX", &day, "");
    assert_eq!(lines.len(), 5);
}

#[test]
fn what_is_no_report_is_said() {
    let world = World::new();
    for (path, status) in [
        ("JYMX_1_2017.txt", 404),
        ("JYMX_1_20171216.txt?lost=A1", 400),
    ] {
        let path = format!("reports/{path}");
        assert_eq!(world.admin("GET", &path, "").0, status, "{path}");
    }
}

#[test]
fn reports_are_files_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let reports = folder.path().join("reports");
    let world = World::with(Settings {
        reports: Some(reports.clone()),
        ..Settings::default()
    });
    let file = |prefix: &str, day: &str| {
        let path = reports.join(format!("{prefix}_{OID_PARTNER}_{day}.txt"));
        fs::read_to_string(path).unwrap_or_default()
    };
    let first = today(&world, "%Y%m%d");
    paid(&world, "A1", "10.00");
    // While it runs.
    let give_up = Instant::now() + Duration::from_secs(20);
    while file("JYMX", &first).is_empty() {
        assert!(Instant::now() < give_up, "no report is written");
        std::thread::sleep(Duration::from_millis(20));
    }
    world.clock.advance(SignedDuration::from_hours(24));
    let second = today(&world, "%Y%m%d");
    paid(&world, "A2", "1.00");
    world.stop();
    assert!(file("JYMX", &first).starts_with("A1|"));
    assert!(file("JYMX", &second).starts_with("A2|"));
    assert_eq!(file("JYMXSUM", &first), "1|1|10.00|0||0|\n");
    assert_eq!(file("JYMXSUM", &second), "1|1|1.00|0||0|\n");
    // A report and a summary of two days, and of nothing else.
    assert_eq!(fs::read_dir(&reports).expect("a folder").count(), 4);
}
