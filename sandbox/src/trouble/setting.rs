//! Setting troubles and taking them back, which the inspector's pages hear of.

use super::TroubleSpec;
use crate::Sandbox;

impl Sandbox {
    /// Sets a trouble and gives its number; `None` where too many wait.
    pub(crate) fn add_trouble(&self, spec: TroubleSpec) -> Option<u64> {
        let added = self.0.script.add(spec);
        self.0.live.changed();
        added
    }

    /// Takes a trouble back; `false` where there is none of this number.
    pub(crate) fn remove_trouble(&self, number: u64) -> bool {
        let removed = self.0.script.remove(number);
        self.0.live.changed();
        removed
    }

    /// Takes all troubles back.
    pub(crate) fn clear_troubles(&self) {
        self.0.script.clear();
        self.0.live.changed();
    }
}
