//! The comparison of reports with orders at scale: 1 and 10 million of each, in files, beside DuckDB over the same
//! files where Python has it. The differences are planted, and both have to find them.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

use lianlian_books::reconcile::{Mapping, Orders, Reports, reconcile};

/// Of so many orders, one is missing here, one there, one has another amount, and so on.
const ROUND: u64 = 1_000;

/// The orders of each round that were given back, as both sides know.
const RETURNED: std::ops::Range<u64> = 6..56;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    if let (Some("--compare"), Some(folder)) = (arguments.next().as_deref(), arguments.next()) {
        return compare(Path::new(&folder));
    }
    println!("{:<12} {:>10} {:>8} {:>10}", "", "orders", "s", "MiB");
    for orders in [1_000_000, 10_000_000] {
        let folder = tempfile::tempdir().expect("a folder");
        generate(folder.path(), orders).expect("room for the files");
        let own = std::env::current_exe().expect("this program");
        let ours = run(Command::new(own).arg("--compare").arg(folder.path()));
        let peer = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/reconcile.py");
        let theirs = run(Command::new("python3").arg(peer).arg(folder.path()));
        let Some(ours) = ours else {
            return ExitCode::FAILURE;
        };
        println!(
            "{:<12} {orders:>10} {:>8.1} {:>10}",
            "lianlian", ours.seconds, ours.mebibytes
        );
        assert_eq!(ours.counts, planted(orders));
        match theirs {
            Some(theirs) => {
                println!(
                    "{:<12} {orders:>10} {:>8.1} {:>10}",
                    "DuckDB", theirs.seconds, theirs.mebibytes
                );
                assert_eq!(theirs.counts, ours.counts, "DuckDB finds the same");
                println!("{:<12} {:>19.2}", "ratio", theirs.seconds / ours.seconds);
            }
            None => println!("DuckDB is not there: python3 -m pip install duckdb"),
        }
    }
    ExitCode::SUCCESS
}

/// The result of one side: a line for the time, a line for the memory, and a line for each result.
struct Outcome {
    seconds: f64,
    mebibytes: u64,
    counts: BTreeMap<String, u64>,
}

fn run(command: &mut Command) -> Option<Outcome> {
    let output = command
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    let text = String::from_utf8(output.stdout).ok()?;
    let mut lines = text.lines().filter_map(|line| line.split_once(' '));
    let seconds = lines.next()?.1.parse().ok()?;
    let kibibytes: u64 = lines.next()?.1.parse().ok()?;
    let counts = lines.map(|(name, count)| Some((name.to_owned(), count.parse().ok()?)));
    Some(Outcome {
        seconds,
        mebibytes: kibibytes / 1024,
        counts: counts.collect::<Option<_>>()?,
    })
}

/// Compares the files of a folder, and says how long it took and how much memory at most.
fn compare(folder: &Path) -> ExitCode {
    let start = Instant::now();
    let (mut reports, mut orders) = (Reports::new(), Orders::new());
    let open = |name: &str| File::open(folder.join(name));
    let mut read = || -> io::Result<_> {
        let (report, books) = (open("report.txt")?, open("orders.csv")?);
        std::thread::scope(|scope| {
            let ours = scope
                .spawn(|| orders.read_csv(books, &Mapping::default(), |error| panic!("{error}")));
            reports.read(report, |remark| panic!("{remark}"))?;
            ours.join()
                .map_err(|_| io::Error::other("the orders can't be read"))?
        })?;
        reconcile(&reports, &orders, |_| ())
    };
    let summed_up = read().expect("readable files");
    println!("seconds {:.3}", start.elapsed().as_secs_f64());
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.and_then(|peak| peak.split_whitespace().next());
    println!("kibibytes {}", peak.unwrap_or("0"));
    for (verdict, count) in &summed_up.counts {
        println!("{verdict} {count}");
    }
    ExitCode::SUCCESS
}

/// The results that both must find.
fn planted(orders: u64) -> BTreeMap<String, u64> {
    let rounds = orders / ROUND;
    let single = [
        "only_merchant",
        "only_lianlian",
        "amount_differs",
        "state_differs",
        "refunded_in_part",
        "refunded_in_whole",
    ];
    let mut planted: BTreeMap<_, _> = single.map(|name| (name.to_owned(), rounds)).into();
    planted.insert("agrees".to_owned(), rounds * (ROUND - 6));
    planted
}

/// Writes a report, and the orders in another order.
fn generate(folder: &Path, orders: u64) -> io::Result<()> {
    let file = |name: &str| Ok::<_, io::Error>(BufWriter::new(File::create(folder.join(name))?));
    let mut report = file("report.txt")?;
    for order in 0..orders {
        let (money, paybill) = (money(order), 2_013_031_300_000_000 + order);
        let mut line = |number: &str, paybill: &str, sign: &str, money: &str, status: &str| {
            writeln!(
                report,
                "{number}|201304121000001004|20130313 01:51:25|101001|{paybill}|20130313|CNY|{sign}{money}|CNY|\
                 {sign}{money}|CNY|{sign}{money}|1|{status}|20130313 01:52:00|{sign}0.10|WEB|P|goods"
            )
        };
        let number = number(order);
        let round = order % ROUND;
        if round != 0 {
            line(&number, &paybill.to_string(), "", &money, "0")?;
        }
        match round {
            4 => line(&format!("R{number}"), &number, "-", "0.01", "5")?,
            5 => line(&format!("R{number}"), &number, "-", &money, "5")?,
            round if RETURNED.contains(&round) => {
                line(&format!("R{number}"), &number, "-", &money, "5")?;
            }
            _ => {}
        }
    }
    report.flush()?;
    let mut books = file("orders.csv")?;
    writeln!(books, "no_order,money_order,state")?;
    for at in 0..orders {
        // A prime that divides no number of orders: each comes once, and none beside its neighbour.
        let order = at * 7_654_321 % orders;
        let money = money(order);
        let (money, state) = match order % ROUND {
            1 => continue,
            2 => (format!("1{money}"), "succeeded"),
            3 => (money, "failed"),
            round if RETURNED.contains(&round) => (money, "returned"),
            _ => (money, "succeeded"),
        };
        writeln!(books, "{},{money},{state}", number(order))?;
    }
    books.flush()
}

fn number(order: u64) -> String {
    format!("20130313{order:012}")
}

fn money(order: u64) -> String {
    let fen = 100 + order * 7_919 % 1_000_000;
    format!("{}.{:02}", fen / 100, fen % 100)
}
