//! The databases of a trial: made, taken away, given back, and read at the end.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use lianlian_notify::inbox::SqliteInbox;
#[cfg(feature = "postgres")]
use sqlx::Executor as _;
use tokio::runtime::Runtime;

/// A database with an inbox and a table of deliveries.
pub struct Database {
    /// As the shop is told.
    pub inbox: String,
    runtime: Runtime,
    /// A server's administrator; none for a file.
    #[cfg(feature = "postgres")]
    server: Option<Server>,
}

/// A PostgreSQL server on which the database is one of several.
#[cfg(feature = "postgres")]
struct Server {
    admin: String,
    database: String,
    /// It may be crashed as a whole.
    is_ours: bool,
}

const DELIVERIES: &str = "CREATE TABLE deliveries (no_order TEXT NOT NULL)";

impl Database {
    pub fn sqlite(folder: &Path) -> Self {
        let (runtime, file) = (runtime(), folder.join("shop.db"));
        runtime.block_on(async {
            let inbox = SqliteInbox::open(&file).await.expect("opened");
            let made = sqlx::query(DELIVERIES).execute(inbox.pool()).await;
            made.expect("made");
        });
        Self {
            inbox: format!("sqlite:{}", file.display()),
            runtime,
            #[cfg(feature = "postgres")]
            server: None,
        }
    }

    /// A new database on a server, which goes down as a whole where it is ours alone.
    #[cfg(feature = "postgres")]
    pub fn postgres(admin: &str, is_ours: bool) -> Self {
        let (runtime, database) = (runtime(), format!("crashes_{}", std::process::id()));
        let (server, _) = admin.rsplit_once('/').expect("a URL with a database");
        let inbox = format!("{server}/{database}");
        runtime.block_on(async {
            let mut connection = connect(admin).await;
            let create = format!("CREATE DATABASE {database}");
            let made = connection.execute(sqlx::AssertSqlSafe(create)).await;
            made.expect("made");
            let made = connect(&inbox).await.execute(DELIVERIES).await;
            made.expect("made");
        });
        let server = Server {
            admin: admin.to_owned(),
            database,
            is_ours,
        };
        Self {
            inbox,
            runtime,
            server: Some(server),
        }
    }

    pub fn name(&self) -> &str {
        match self.inbox.split_once(':') {
            Some(("sqlite", _)) => "SQLite",
            _ => "PostgreSQL",
        }
    }

    /// Takes it away in the middle of whatever is under way, for so long.
    pub fn away(&self, time: Duration) {
        match &self.inbox.strip_prefix("sqlite:") {
            Some(file) => self.runtime.block_on(locked(file, time)),
            #[cfg(feature = "postgres")]
            None => {
                let server = self.server.as_ref().expect("a server");
                self.runtime.block_on(server.away(&self.inbox, time));
            }
            #[cfg(not(feature = "postgres"))]
            None => unreachable!("no other database"),
        }
    }

    /// The number of deliveries of each order.
    pub fn delivered(&self) -> BTreeMap<String, usize> {
        let orders: Vec<(String,)> = match &self.inbox.strip_prefix("sqlite:") {
            Some(file) => self.runtime.block_on(async {
                let inbox = SqliteInbox::open(file).await.expect("opened");
                let all = sqlx::query_as("SELECT no_order FROM deliveries");
                all.fetch_all(inbox.pool()).await.expect("read")
            }),
            #[cfg(feature = "postgres")]
            None => self.runtime.block_on(async {
                let all = sqlx::query_as("SELECT no_order FROM deliveries");
                let all = all.fetch_all(&mut connect(&self.inbox).await).await;
                all.expect("read")
            }),
            #[cfg(not(feature = "postgres"))]
            None => unreachable!("no other database"),
        };
        let mut delivered = BTreeMap::new();
        for (order,) in orders {
            *delivered.entry(order).or_default() += 1;
        }
        delivered
    }
}

fn runtime() -> Runtime {
    Runtime::new().expect("a runtime")
}

/// Another process's work on the file: nobody else can write.
async fn locked(file: &str, time: Duration) {
    let inbox = SqliteInbox::open(file).await.expect("opened");
    let transaction = inbox.pool().begin_with("BEGIN EXCLUSIVE").await;
    let transaction = transaction.expect("locked");
    tokio::time::sleep(time).await;
    transaction.rollback().await.expect("unlocked");
}

/// A connection, as soon as there is one.
#[cfg(feature = "postgres")]
async fn connect(url: &str) -> sqlx::PgConnection {
    use sqlx::Connection as _;
    loop {
        match sqlx::PgConnection::connect(url).await {
            Ok(connection) => return connection,
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

#[cfg(feature = "postgres")]
impl Server {
    /// Kills one of the server's processes, where it is ours: it ends all connections, and recovers. On a server that
    /// others use too, the connections to this database end, and no new ones are let in.
    async fn away(&self, inbox: &str, time: Duration) {
        if self.is_ours {
            let mut connection = connect(inbox).await;
            let (pid,): (i32,) = sqlx::query_as("SELECT pg_backend_pid()")
                .fetch_one(&mut connection)
                .await
                .expect("a process");
            let mut kill = std::process::Command::new("kill");
            lianlian_test_support::run(kill.args(["-9", &pid.to_string()]), "");
            tokio::time::sleep(time).await;
            return;
        }
        let mut admin = connect(&self.admin).await;
        let name = &self.database;
        let ended = format!(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        );
        let allow = |allowed: bool| format!("ALTER DATABASE {name} ALLOW_CONNECTIONS {allowed}");
        for statement in [allow(false), ended] {
            let done = admin.execute(sqlx::AssertSqlSafe(statement)).await;
            done.expect("away");
        }
        tokio::time::sleep(time).await;
        let done = admin.execute(sqlx::AssertSqlSafe(allow(true))).await;
        done.expect("back");
    }
}
