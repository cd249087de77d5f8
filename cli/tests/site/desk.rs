//! A new user's desk: a folder beside a checkout, terminals, and programs that share the target folder of the tests.

use std::collections::BTreeMap;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::terminal::{self, Terminal};

/// The ports of the pages.
const PORTS: [&str; 2] = ["8899", "8700"];

/// The profile of the tests' own build, which whoever shares its target folder has to share.
const PROFILE: &str = include_str!("../../../Cargo.toml");

/// A folder in which a tutorial is followed.
pub struct Desk {
    root: PathBuf,
    /// The folder in which the next command runs.
    here: PathBuf,
    ports: BTreeMap<&'static str, String>,
    terminals: BTreeMap<String, Terminal>,
}

impl Desk {
    /// A new folder, with the checkout beside what will be made. Its path is the same each time, because a dependency
    /// at another path is another one, and is built again.
    pub fn new(name: &str) -> Self {
        let checkout = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let checkout = checkout.canonicalize().expect("a checkout");
        let told_apart = checkout.display().to_string().replace('/', "-");
        let root = std::env::temp_dir().join(format!("lianlian-site{told_apart}"));
        fs::create_dir_all(root.join(".cargo")).expect("a folder");
        let link = root.join("lianlian");
        if !link.exists() {
            std::os::unix::fs::symlink(&checkout, link).expect("a link");
        }
        fs::write(root.join(".cargo/config.toml"), cargo_settings()).expect("written");
        let here = root.clone();
        remove(&root.join(name));
        Self {
            root,
            here,
            ports: PORTS.iter().map(|port| (*port, free_port())).collect(),
            terminals: BTreeMap::new(),
        }
    }

    /// The text with the ports of this desk in place of the pages'.
    fn ported(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (page, here) in &self.ports {
            text = text.replace(page, here);
        }
        text
    }

    /// Writes a file. A block of TOML that begins with a table which the file has replaces the file from there on.
    pub fn write(&self, path: &str, text: &str) {
        let file = self.here.join(path);
        let there = fs::read_to_string(&file).unwrap_or_default();
        let table = text.lines().next().unwrap_or_default();
        let kept = match there.split_once(table) {
            Some((kept, _)) if table.starts_with('[') => kept,
            _ => "",
        };
        fs::write(&file, format!("{kept}{}\n", self.ported(text))).expect("written");
        if path == "Cargo.toml" {
            // The versions that the tests were built with.
            let lock = self.root.join("lianlian/Cargo.lock");
            fs::copy(lock, self.here.join("Cargo.lock")).expect("copied");
        }
    }

    /// Runs commands to their end: whether they succeeded, and what they showed.
    pub fn run(&mut self, script: &str) -> (bool, String) {
        let place = self.root.join("place");
        let script = format!(
            "{}\nstatus=$?\npwd > {}\nexit $status",
            self.ported(script),
            place.display()
        );
        let mut command = self.command(&script);
        let output = command.stdin(Stdio::null()).output().expect("script runs");
        let here = fs::read_to_string(place).expect("a place");
        self.here = here.trim_end().into();
        let came = String::from_utf8_lossy(&output.stdout);
        (output.status.success(), terminal::plain(&came))
    }

    /// Starts commands in a terminal of their own.
    pub fn start(&mut self, terminal: &str, script: &str) {
        let [sandbox, listener] = PORTS.map(|port| self.ports[port].clone());
        let script = self
            .ported(script)
            .replace(
                "lianlian sandbox",
                &format!("lianlian sandbox --port {sandbox}"),
            )
            .replace(
                "lianlian notify listen",
                &format!("lianlian notify listen --port {listener}"),
            );
        let opened = Terminal::open(self.command(&format!("exec {script}")));
        self.terminals.insert(terminal.to_owned(), opened);
    }

    /// Waits until a terminal shows this.
    #[track_caller]
    pub fn await_shown(&self, terminal: &str, text: &str) {
        let opened = self.terminals.get(terminal);
        let opened = opened.unwrap_or_else(|| panic!("no terminal {terminal}"));
        opened.await_shown(&self.ported(text));
    }

    fn command(&self, script: &str) -> Command {
        let program = Path::new(env!("CARGO_BIN_EXE_lianlian"));
        let programs = program.parent().expect("target/debug");
        let path = std::env::var("PATH").expect("a path");
        let mut command = terminal::command(script);
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("LIANLIAN_") {
                command.env_remove(name);
            }
        }
        command
            .env("PATH", format!("{}:{path}", programs.display()))
            .env("CARGO_TARGET_DIR", programs.parent().expect("target"))
            .env("CARGO_NET_OFFLINE", "true")
            .current_dir(&self.here);
        command
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.terminals.clear();
        if !std::thread::panicking() {
            remove(&self.here);
        }
    }
}

fn remove(folder: &Path) {
    if folder.exists() {
        fs::remove_dir_all(folder).expect("removed");
    }
}

fn free_port() -> String {
    let free = TcpListener::bind("127.0.0.1:0").expect("a port");
    free.local_addr().expect("bound").port().to_string()
}

/// The profiles of the workspace, as cargo's settings: without them the programs' dependencies would be built anew.
fn cargo_settings() -> String {
    let manifest: toml::Table = PROFILE.parse().expect("TOML");
    let mut settings = toml::Table::new();
    settings.insert("profile".to_owned(), manifest["profile"].clone());
    settings.to_string()
}
