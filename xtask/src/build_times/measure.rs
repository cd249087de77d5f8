//! One crate, built again and again.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

/// So many builds of a kind; their median counts.
const BUILDS: usize = 7;

/// A crate to build, its dependencies built beforehand.
pub(super) struct Build {
    /// The folder of the workspace or package.
    pub folder: PathBuf,
    /// The package.
    pub package: &'static str,
    /// Its features; the default ones are off.
    pub features: Vec<String>,
    /// The crate's root.
    pub library: PathBuf,
    /// A file with a struct that is changed, and
    pub changed: PathBuf,
    /// the field that comes and goes.
    pub line: &'static str,
}

/// The median times of a crate's builds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Times {
    /// All of the crate anew.
    pub clean: Duration,
    /// After a field was added or taken out.
    pub changed: Duration,
}

impl Build {
    /// Measures both times.
    pub fn measure(&self) -> io::Result<Times> {
        let root = fs::read_to_string(&self.library)?;
        let clean = self.median(false, |_| fs::write(&self.library, &root))?;

        let without = fs::read_to_string(&self.changed)?;
        let with = self.with_line(&without);
        let texts = [&with, &without];
        let toggle = |build: usize| fs::write(&self.changed, texts[build % 2]);
        let changed = self.median(true, toggle)?;
        fs::write(&self.changed, without)?;
        Ok(Times { clean, changed })
    }

    /// The field at the end of the first struct.
    fn with_line(&self, text: &str) -> String {
        text.replacen("\n}\n", &format!("\n{}}}\n", self.line), 1)
    }

    fn median(
        &self,
        incremental: bool,
        change: impl Fn(usize) -> io::Result<()>,
    ) -> io::Result<Duration> {
        self.build(incremental)?;
        let mut times = Vec::new();
        for build in 0..BUILDS {
            change(build)?;
            let start = Instant::now();
            self.build(incremental)?;
            times.push(start.elapsed());
        }
        times.sort();
        Ok(times.get(BUILDS / 2).copied().unwrap_or_default())
    }

    fn build(&self, incremental: bool) -> io::Result<()> {
        let status = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--no-default-features", "--package"])
            .arg(self.package)
            .args(["--features", &self.features.join(",")])
            .env("CARGO_INCREMENTAL", if incremental { "1" } else { "0" })
            .env("CARGO_TARGET_DIR", self.folder.join("../target"))
            .current_dir(&self.folder)
            .status()?;
        match status.success() {
            true => Ok(()),
            false => Err(io::Error::other(format!("{} doesn't build", self.package))),
        }
    }
}
