//! Reports as files, written anew when something happened.

use std::path::Path;
use std::time::Duration;
use std::{fs, io};

use jiff::{SignedDuration, Timestamp};
use lianlian::api::report::{SummaryRow, TransactionRow};
use lianlian::report::ReportRow as _;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

use super::ReportTroubles;
use crate::live::Beat;
use crate::told::day;
use crate::{Sandbox, StoreError};

/// The time for which changes are gathered before they are written.
const PAUSE: Duration = Duration::from_millis(500);

/// The time that a request may take until what it moved is in the database.
const UNDER_WAY: SignedDuration = SignedDuration::from_hours(1);

impl Sandbox {
    /// Writes the reports whenever something happened, until the sandbox ends; without a folder for them, nothing.
    pub(crate) async fn keep_reports(&self) {
        if self.0.reports.is_none() {
            return;
        }
        let mut pulse = self.0.live.follow();
        let mut from = Timestamp::UNIX_EPOCH;
        // It may have ended before anybody followed.
        while *pulse.borrow() == Beat::Changed {
            let now = self.now().await;
            // What can't be written now is written after the next change, or at the end.
            if let (Ok(now), Ok(())) = (now, self.write_reports(from).await) {
                from = now.checked_sub(UNDER_WAY).unwrap_or(from);
            }
            let nothing_changes = pulse.changed().await.is_err();
            if nothing_changes || *pulse.borrow() == Beat::Ends {
                return;
            }
            sleep(PAUSE).await;
        }
    }

    /// Writes the reports of the days on which money moved from a time on.
    pub(crate) async fn write_reports(&self, from: Timestamp) -> io::Result<()> {
        let Some(folder) = &self.0.reports else {
            return Ok(());
        };
        for oid_partner in self.0.merchants.keys() {
            let days = self.days_settled(oid_partner, from).await;
            for begins in days.map_err(io::Error::other)? {
                for prefix in [TransactionRow::REPORT.prefix, SummaryRow::REPORT.prefix] {
                    let name = format!("{prefix}_{oid_partner}_{}.txt", day(begins));
                    let report = self.report(&name, &ReportTroubles::default()).await;
                    let Some(report) = report.map_err(io::Error::other)? else {
                        continue;
                    };
                    let path = folder.join(name);
                    spawn_blocking(move || put(&path, &report)).await??;
                }
            }
        }
        Ok(())
    }

    async fn days_settled(
        &self,
        oid_partner: &str,
        from: Timestamp,
    ) -> Result<Vec<Timestamp>, StoreError> {
        let mut work = self.0.store.begin().await?;
        Ok(work.days_settled(oid_partner, from).await?)
    }
}

/// Puts a file where another may be, which it replaces at once: nobody reads half of it. Where it would be the same,
/// nothing is written.
fn put(path: &Path, content: &str) -> io::Result<()> {
    if fs::read(path).is_ok_and(|there| there == content.as_bytes()) {
        return Ok(());
    }
    let part = path.with_extension("part");
    let is_put = fs::write(&part, content).and_then(|()| fs::rename(&part, path));
    is_put.map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}
