//! `cargo xtask`: the project's own tasks.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::{codegen, conform, diff, guide, reference, rooms, words};

/// The project's own tasks.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Generate api/src/ from the tables in spec/.
    Codegen {
        /// Change nothing; fail where a generated file is not what the tables say.
        #[arg(long)]
        check: bool,
    },
    /// Hold the tables in spec/ against the official ones and against LianLian's code, and report
    /// every difference.
    Conform {
        /// The official tables as JSON, in one file or several; docs/conformance.md describes both formats.
        #[arg(long, value_name = "PATH", required = true)]
        official: Vec<PathBuf>,
        /// The messages that LianLian's code sends and reads, as JSON; left out, only the pages are
        /// compared.
        #[arg(long, value_name = "PATH")]
        code: Option<PathBuf>,
        /// The second generation's tables as JSON; left out, only the first is compared.
        #[arg(long, value_name = "PATH")]
        accp: Option<PathBuf>,
    },
    /// Say what changed between two states of spec/, and whether it breaks callers.
    Diff {
        /// The old state, as git names it: HEAD, a tag, a commit.
        #[arg(value_name = "REV")]
        old: String,
        /// The new state; the work tree unless said.
        #[arg(value_name = "REV2")]
        new: Option<String>,
        /// Fail where a change breaks callers.
        #[arg(long)]
        fail_on_breaking: bool,
    },
    /// Write docs/tables.md: every key of the tables, with an example and the error of a wrong value.
    Guide {
        /// Change nothing; fail where the page is behind.
        #[arg(long)]
        check: bool,
    },
    /// Write the reference: JSON Schemas, an OpenAPI document and static pages.
    Reference {
        /// The folder to put it into; target/reference in the workspace unless said.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Draw what imports what; fail on a circle of crates or files, or where docs/architecture.md
    /// shows another picture.
    Rooms {
        /// Write the picture into docs/architecture.md.
        #[arg(long)]
        picture: bool,
    },
    /// List the doc comments that break the house style; fail where there are any.
    Words,
}

fn main() -> ExitCode {
    let task = Cli::parse().task;
    let root = xtask::root().map_err(|error| error.to_string());
    match root.and_then(|root| run(task, &root)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task, root: &Path) -> Result<(), String> {
    match task {
        Task::Codegen { check } => generate(root, check),
        Task::Conform {
            official,
            code,
            accp,
        } => compare(root, &official, code.as_deref(), accp.as_deref()),
        Task::Diff {
            old,
            new,
            fail_on_breaking,
        } => changes(root, &old, new.as_deref(), fail_on_breaking),
        Task::Guide { check } => guide::write(root, check).map_err(|error| error.to_string()),
        Task::Reference { out } => {
            let out = out.unwrap_or_else(|| root.join(reference::FOLDER));
            refer(root, &out)
        }
        Task::Rooms { picture } => draw(root, picture),
        Task::Words => offenders(root),
    }
}

fn generate(root: &Path, check: bool) -> Result<(), String> {
    let tables = lianlian_tables::load(&root.join("spec")).map_err(|faults| lines(&faults))?;
    let files = codegen::render(&tables).map_err(|error| error.to_string())?;
    let changes = codegen::write::changes(root, &files).map_err(|error| error.to_string())?;
    match (check, changes.as_slice()) {
        (_, []) => {}
        (true, changes) => return Err(format!("{}\nrun `cargo xtask codegen`", lines(changes))),
        (false, changes) => {
            codegen::write::apply(root, changes).map_err(|error| error.to_string())?
        }
    }
    let missing = codegen::missing_features(root, &tables).map_err(|error| error.to_string())?;
    match missing.as_slice() {
        [] => Ok(()),
        missing => Err(lines(missing)),
    }
}

fn compare(
    root: &Path,
    official: &[PathBuf],
    code: Option<&Path>,
    accp: Option<&Path>,
) -> Result<(), String> {
    let tables = lianlian_tables::load(&root.join("spec")).map_err(|faults| lines(&faults))?;
    let report =
        conform::conform(&tables, official, code, accp).map_err(|faults| lines(&faults))?;
    print!("{report}");
    match report.is_conform() {
        true => Ok(()),
        false => Err("spec/ differs: change a table, or explain it in spec/errata.toml".to_owned()),
    }
}

fn changes(root: &Path, old: &str, new: Option<&str>, fail: bool) -> Result<(), String> {
    let say = |error: diff::StateError| error.to_string();
    let old = diff::at(root, old).map_err(say)?;
    let new = match new {
        Some(revision) => diff::at(root, revision),
        None => diff::present(root),
    };
    let report = diff::diff(&old, &new.map_err(say)?);
    print!("{report}");
    match report.count(diff::Impact::Breaking) {
        breaking if fail && breaking > 0 => Err(format!("changes that break callers: {breaking}")),
        _ => Ok(()),
    }
}

fn refer(root: &Path, out: &Path) -> Result<(), String> {
    let tables = lianlian_tables::load(&root.join("spec")).map_err(|faults| lines(&faults))?;
    let files = reference::render(&tables).into_iter();
    #[cfg(feature = "doctor")]
    let files = files.chain(reference::build_doctor(root).map_err(|error| error.to_string())?);
    let files: Vec<_> = files.collect();
    reference::replace(out, &files).map_err(|error| error.to_string())?;
    println!("{}", out.join("html/index.html").display());
    Ok(())
}

fn draw(root: &Path, write: bool) -> Result<(), String> {
    let report = rooms::rooms(root).map_err(|error| error.to_string())?;
    print!("{report}");
    let path = root.join(rooms::PICTURE);
    let say = |error: io::Error| format!("{}: {error}", path.display());
    let shown = fs::read_to_string(&path).map_err(say)?;
    let mut faults = report.faults().to_vec();
    match rooms::with_picture(&shown, &report) {
        None => faults.push(format!("{} has no place for the picture", rooms::PICTURE)),
        Some(current) if current == shown => {}
        Some(current) if write => fs::write(&path, current).map_err(say)?,
        Some(_) => faults.push(format!(
            "{} shows another picture: run `cargo xtask rooms --picture`",
            rooms::PICTURE
        )),
    }
    match faults.as_slice() {
        [] => Ok(()),
        faults => Err(lines(faults)),
    }
}

fn offenders(root: &Path) -> Result<(), String> {
    let offenders = words::words(root).map_err(|error| error.to_string())?;
    match offenders.as_slice() {
        [] => Ok(()),
        offenders => Err(format!(
            "{}\noffenders: {}",
            lines(offenders),
            offenders.len()
        )),
    }
}

fn lines<T: ToString>(items: &[T]) -> String {
    let items: Vec<String> = items.iter().map(T::to_string).collect();
    items.join("\n")
}
