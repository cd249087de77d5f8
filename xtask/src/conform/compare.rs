//! The rows that face each other: which are missing, which are too many, and how the others differ.

use super::facing::{Codes, Facing, Ours, Theirs};
use super::row;
use lianlian_tables::{Difference, Fault, Field, Row, Tables};

/// A difference between `spec/` and a page.
pub(super) struct Found {
    pub kind: Difference,
    /// The names under which errata know the parameter.
    pub names: Vec<String>,
    /// The number of the page's row; none where the page has no such row.
    pub number: Option<usize>,
    /// The place to look at here, and what differs.
    pub fault: Fault,
}

/// The differences between our rows and the page's.
pub(super) fn compare(tables: &Tables, page: &str, facing: &Facing) -> Vec<Found> {
    let mut comparison = Comparison {
        tables,
        page,
        facing,
        found: Vec::new(),
    };
    for (index, theirs) in facing.theirs.iter().enumerate() {
        comparison.row(index, theirs);
    }
    for (index, ours) in facing.ours.iter().enumerate() {
        comparison.own_row(index, ours);
    }
    comparison.found
}

struct Comparison<'a> {
    tables: &'a Tables,
    page: &'a str,
    facing: &'a Facing<'a>,
    found: Vec<Found>,
}

impl<'a> Comparison<'a> {
    /// A row of the page.
    fn row(&mut self, index: usize, theirs: &'a Theirs<'a>) {
        let name = &theirs.row.name;
        let ours = self.counterparts(theirs);
        let Some(first) = ours.first().copied() else {
            let message = format!("`{name}`: missing: it is on {}", self.where_is(theirs));
            let place = self.facing.place;
            self.push(Difference::Missing, Some(theirs), None, place, message);
            return;
        };
        let mut earlier = self.facing.theirs.iter().take(index);
        let is_same = |other: &Theirs| {
            other.row.name == *name && other.codes == theirs.codes && other.when == theirs.when
        };
        if earlier.any(is_same) {
            let message = format!("`{name}`: twice on {}", self.where_is(theirs));
            let kind = Difference::Twice;
            self.push(kind, Some(theirs), Some(first), place(first), message);
        }
        self.check_name(theirs, first);
        self.check_condition(theirs, &ours);
        for ours in overlapping(theirs, &ours) {
            self.check_row(theirs, ours);
        }
    }

    /// A row of ours: whether the page has it too, under no fewer return codes.
    fn own_row(&mut self, index: usize, ours: &'a Ours<'a>) {
        let theirs: Vec<&Theirs> = self
            .facing
            .theirs
            .iter()
            .filter(|theirs| self.counterparts(theirs).iter().any(|row| same(row, ours)))
            .collect();
        let name = &ours.row.name;
        let Some(first) = theirs.first().copied() else {
            let earlier = self.facing.ours.iter().take(index);
            if earlier.clone().all(|earlier| earlier.row.name != *name) {
                let message = format!("`{name}`: extra: does not stand on {}", self.page);
                self.push(Difference::Extra, None, Some(ours), place(ours), message);
            }
            return;
        };
        if theirs.iter().any(|theirs| theirs.when.is_some()) {
            return; // The page leaves the return codes open.
        }
        let covered = theirs.iter().flat_map(|theirs| &theirs.codes);
        let covered: Codes = covered.copied().collect();
        let beyond: Codes = ours.codes.difference(&covered).copied().collect();
        if !beyond.is_empty() {
            let message = format!(
                "`{name}`: condition: here also under {}, not on {}",
                row::list(&beyond),
                self.where_is(first)
            );
            let kind = Difference::Condition;
            self.push(kind, Some(first), Some(ours), place(ours), message);
        }
    }

    /// Our rows for one of the page's: those of its name; or the list that has no other counterpart.
    fn counterparts(&self, theirs: &Theirs) -> Vec<&'a Ours<'a>> {
        let named = |name: &str| -> Vec<&'a Ours<'a>> {
            let ours = self.facing.ours.iter();
            ours.filter(|ours| ours.row.name.as_str() == name).collect()
        };
        let mut ours = named(&theirs.row.name);
        if ours.is_empty() {
            ours = theirs.items_of.map(named).unwrap_or_default();
        }
        ours
    }

    /// A list that the page calls by two names, or that has another name here.
    fn check_name(&mut self, theirs: &Theirs<'a>, ours: &'a Ours<'a>) {
        let name = &theirs.row.name;
        let caption = theirs.items_of.filter(|caption| caption != name);
        let Some(caption) = caption else { return };
        let message = format!(
            "`{}`: name: `{name}` and `{caption}` on {}",
            ours.row.name,
            self.where_is(theirs)
        );
        let kind = Difference::Name;
        self.push(kind, Some(theirs), Some(ours), place(ours), message);
        if let Some(found) = self.found.last_mut() {
            found.names.push(caption.to_owned());
        }
    }

    /// Under each return code that the page names, and under the same further condition.
    fn check_condition(&mut self, theirs: &Theirs<'a>, ours: &[&'a Ours<'a>]) {
        let kind = Difference::Condition;
        let overlapping = overlapping(theirs, ours);
        let mut others = overlapping.into_iter();
        if let Some(ours) = others.find(|ours| !row::same_condition(ours.when, theirs.when)) {
            let always = || "always".to_owned();
            let here = ours.when.map_or_else(always, row::condition);
            let there = theirs.when.map_or_else(always, ToString::to_string);
            self.differ(kind, theirs, ours, &here, &there);
            return;
        }
        if theirs.when.is_some() {
            return; // The page leaves the return codes open.
        }
        let covered: Codes = ours.iter().flat_map(|ours| &ours.codes).copied().collect();
        let lacking: Codes = theirs.codes.difference(&covered).copied().collect();
        if let (Some(ours), false) = (ours.first(), lacking.is_empty()) {
            let here = format!("under {}", row::list(&covered));
            let there = format!("also under {}", row::list(&lacking));
            self.differ(kind, theirs, ours, &here, &there);
        }
    }

    fn check_row(&mut self, theirs: &Theirs<'a>, ours: &'a Ours<'a>) {
        let Some(field) = self.field(ours.row) else {
            return; // The loader reports it.
        };
        // The codes of `ret_code` are the outcomes.
        let is_outcome = *ours.row.name == "ret_code" && !self.facing.is_plain();
        let codes = match is_outcome {
            true => self.facing.all.clone(),
            false => row::codes_of(ours.row, field),
        };
        for (kind, here, there) in row::differences(ours.row, field, &codes, theirs.row) {
            self.differ(kind, theirs, ours, &here, &there);
        }
    }

    fn field(&self, row: &Row) -> Option<&'a Field> {
        self.tables.dictionary.get(row.entry().as_str())
    }

    fn differ(
        &mut self,
        kind: Difference,
        theirs: &Theirs<'a>,
        ours: &'a Ours<'a>,
        here: &str,
        there: &str,
    ) {
        let message = format!(
            "`{}`: {kind}: here {here}, on {}: {there}",
            ours.row.name,
            self.where_is(theirs)
        );
        self.push(kind, Some(theirs), Some(ours), place(ours), message);
    }

    fn where_is(&self, theirs: &Theirs) -> String {
        format!("{} ({})", self.page, theirs.section)
    }

    fn push(
        &mut self,
        kind: Difference,
        theirs: Option<&Theirs>,
        ours: Option<&Ours>,
        place: usize,
        message: String,
    ) {
        let mut names: Vec<String> = theirs
            .map(|theirs| theirs.row.name.clone())
            .into_iter()
            .collect();
        names.extend(ours.map(|ours| ours.row.name.to_string()));
        names.dedup();
        self.found.push(Found {
            kind,
            names,
            number: theirs.map(|theirs| theirs.number),
            fault: self.facing.source.fault(place, message),
        });
    }
}

fn place(ours: &Ours) -> usize {
    ours.row.name.offset()
}

fn same(one: &Ours, other: &Ours) -> bool {
    std::ptr::eq(one.row, other.row)
}

/// Those that stand under some return code of the page's row; where none does, the first.
fn overlapping<'a>(theirs: &Theirs, ours: &[&'a Ours<'a>]) -> Vec<&'a Ours<'a>> {
    let overlapping = ours.iter().copied();
    let found: Vec<_> = overlapping
        .filter(|ours| !ours.codes.is_disjoint(&theirs.codes))
        .collect();
    match found.is_empty() {
        true => ours.first().copied().into_iter().collect(),
        false => found,
    }
}
