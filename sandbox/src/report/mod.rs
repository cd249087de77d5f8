//! Reports: what LianLian writes down each day of what happened, by the sandbox's own clock.

mod file;
mod folder;
mod line;
mod planted;

pub use planted::ReportTroubles;

use crate::{Sandbox, StoreError};
use file::ReportFile;
use line::{Line, summary};

impl Sandbox {
    /// The file of this name, `JYMX_201304121000001004_20171216.txt`, of a day, or of a month (`201712`), or the
    /// summary of a day (`JYMXSUM_…`), with these troubles in it; `None` where no report has such a name.
    ///
    /// It is made when it is asked for, of what happened so far, in UTF-8 and without a header. The summary tells of
    /// what happened, without troubles. The fee is half a per cent.
    ///
    /// # Errors
    /// [`StoreError`] where the sandbox's database can't be read.
    pub async fn report(
        &self,
        name: &str,
        troubles: &ReportTroubles,
    ) -> Result<Option<String>, StoreError> {
        let Some(file) = ReportFile::of_name(name) else {
            return Ok(None);
        };
        let ReportFile {
            oid_partner,
            from,
            until,
            is_summary,
        } = file;
        let mut work = self.0.store.begin().await?;
        let settled = work.settled(oid_partner, from, until).await?;
        let came_back = work.came_back(oid_partner, from, until).await?;
        let given_back = work.given_back(oid_partner, from, until).await?;
        let mut lines: Vec<_> = settled.iter().filter_map(Line::paid).collect();
        lines.extend(came_back.iter().filter_map(Line::came_back));
        lines.extend(given_back.iter().filter_map(Line::given_back));
        Ok(Some(match is_summary {
            true => summary(&lines),
            false => troubles.plant(&lines).iter().map(Line::written).collect(),
        }))
    }
}
