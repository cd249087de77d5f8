//! What the generated code costs whoever compiles it: build times, beside the same structs with serde's
//! derives alone.

mod baseline;
mod measure;
mod scratch;

use std::fmt;
use std::io;
use std::path::Path;
use std::time::Duration;

use crate::tables::Tables;
use measure::{Build, Times};

/// The times of all builds that are compared.
#[derive(Debug)]
pub struct Report {
    runtime: Times,
    one: Pair,
    all: Pair,
}

/// The same tables, in two ways.
#[derive(Debug, Clone, Copy)]
struct Pair {
    lianlian: Times,
    serde: Times,
}

/// Measures in a copy of the workspace, under `target/build-times/`.
///
/// # Errors
/// The copy can't be made, or a build fails.
pub fn run(root: &Path, tables: &Tables) -> io::Result<Report> {
    let scratch = scratch::make(root, &baseline::render(tables))?;
    let lianlian = |features: &[&str]| {
        Build {
            folder: scratch.workspace.clone(),
            package: "lianlian",
            features: features.iter().map(ToString::to_string).collect(),
            library: scratch.workspace.join("core/src/lib.rs"),
            changed: scratch
                .workspace
                .join("core/src/api/mpay/card_bind_apply.rs"),
            line: "    /// One more.\n    #[request(optional)]\n    one_more: String,\n",
        }
        .measure()
    };
    let serde = |feature: &str| {
        Build {
            folder: scratch.serde.clone(),
            package: "serde-structs",
            features: vec![feature.to_owned()],
            library: scratch.serde.join("src/lib.rs"),
            changed: scratch.serde.join("src/mpay.rs"),
            line: "    pub one_more: Option<String>,\n",
        }
        .measure()
    };
    Ok(Report {
        runtime: lianlian(&[])?,
        one: Pair {
            lianlian: lianlian(&["mpay"])?,
            serde: serde("mpay")?,
        },
        all: Pair {
            lianlian: lianlian(&["all-products"])?,
            serde: serde("all-products")?,
        },
    })
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:38} {:>10} {:>16}", "", "clean", "one line changed")?;
        let rows = [
            ("lianlian without products", self.runtime),
            ("lianlian, mpay", self.one.lianlian),
            ("serde's derives alone, mpay", self.one.serde),
            ("lianlian, all products", self.all.lianlian),
            ("serde's derives alone, all products", self.all.serde),
        ];
        for (name, times) in rows {
            let (clean, changed) = (seconds(times.clean), seconds(times.changed));
            writeln!(f, "{name:38} {clean:>10} {changed:>16}")?;
        }
        for (name, pair) in [("mpay", self.one), ("all products", self.all)] {
            let clean = ratio(pair.lianlian.clean, pair.serde.clean);
            let changed = ratio(pair.lianlian.changed, pair.serde.changed);
            writeln!(
                f,
                "{:38} {clean:>10} {changed:>16}",
                format!("ratio, {name}")
            )?;
        }
        Ok(())
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}

fn ratio(time: Duration, floor: Duration) -> String {
    format!("{:.2}", time.as_secs_f64() / floor.as_secs_f64())
}
