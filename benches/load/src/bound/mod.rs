//! The most that this machine can do, without a server around it.

mod pgbench;
mod rsa;
mod sqlite;

pub use pgbench::pgbench;
pub use rsa::rsa;
pub use sqlite::sqlite;
