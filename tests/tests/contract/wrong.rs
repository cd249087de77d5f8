//! Wrong requests: one that says nothing, and each right one with one thing changed.

use lianlian::check::{CheckOptions, Rule, Violation, Violations};
use lianlian::example::{self, Extent};
use lianlian::message::RawMessage;
use lianlian::{Condition, Length, OperationType, PrepareError, Presence, Row, Sent};
use serde_json::{Map, Value, json};

use crate::fold::{Fold, said};
use crate::members::words;
use crate::place::{Place, places};

/// The section of an operation: `right` is a request that keeps every rule, `send` makes it ready for the wire.
pub fn section<R: Sent>(right: Value, send: impl Fn(&R) -> Result<(), PrepareError>) -> String {
    let mut wrong = Wrong {
        rows: R::ROWS,
        place: Place::default(),
        right,
        check: |request| {
            let json = request.to_string();
            let raw = RawMessage::parse(json.as_bytes()).expect("a message");
            R::Operation::OPERATION.check(&raw, &CheckOptions::default())
        },
        fold: Fold::default(),
    };
    assert_eq!((wrong.check)(&wrong.right), Ok(()), "a right request");
    wrong.empty();
    let changes = [
        Wrong::absent,
        Wrong::given_where_forbidden,
        Wrong::too_long,
        Wrong::another_code,
        Wrong::another_form,
        Wrong::beside_another,
        Wrong::as_a_number,
    ];
    for change in changes {
        for (place, row) in places(R::ROWS) {
            // What is inside of something that was left out can't be changed.
            if place.members(&mut wrong.right.clone()).is_some() {
                wrong.place = place;
                change(&mut wrong, row);
            }
        }
    }
    wrong.place = Place::default();
    let rows = R::ROWS.iter().filter(|row| !row.protocol);
    rows.for_each(|row| wrong.like_a_parameter(row, &send));
    let lines = wrong.fold.lines();
    format!("\nWrong requests, and what is said before anything is signed\n{lines}")
}

struct Wrong {
    /// The rows of the request.
    rows: &'static [Row],
    /// The place of the row that is changed.
    place: Place,
    right: Value,
    check: fn(&Value) -> Result<(), Violations>,
    fold: Fold,
}

impl Wrong {
    fn empty(&mut self) {
        let Err(violations) = (self.check)(&json!({})) else {
            return self.fold.add("nothing given", "the request", "taken");
        };
        for violation in &violations {
            let field = &violation.field;
            self.fold
                .add("nothing given", field, &said(field, [violation]));
        }
    }

    fn absent(&mut self, row: &'static Row) {
        let mut request = self.right.clone();
        self.members(&mut request).remove(row.name);
        let change = match row.presence {
            Presence::Required if row.fixed.is_none() => "absent".to_owned(),
            Presence::RequiredIf(condition) => {
                format!("absent when {}", self.meet(&mut request, condition))
            }
            Presence::RequiredUnless(condition) => {
                self.miss(&mut request, condition);
                format!("absent unless {}", words(condition))
            }
            Presence::EitherOf(label) => return self.absent_together(row, label),
            _ => return assert_eq!((self.check)(&request), Ok(()), "{} is optional", row.name),
        };
        self.report(&change, row, &request);
    }

    /// All of those of which one has to be there.
    fn absent_together(&mut self, first: &Row, label: &str) {
        let is_one = |row: &&Row| matches!(row.presence, Presence::EitherOf(of) if of == label);
        let here = self.place.rows(self.rows).iter().filter(is_one);
        let names: Vec<_> = here.clone().map(|row| row.name).collect();
        if names.first() == Some(&first.name) {
            let mut request = self.right.clone();
            let members = self.members(&mut request);
            members.retain(|name, _| !names.contains(&name.as_str()));
            let ways: Vec<_> = here.map(|row| self.place.way_to(row)).collect();
            self.report_as("absent together", &ways.join(" and "), &request);
        }
    }

    fn given_where_forbidden(&mut self, row: &'static Row) {
        if let Some(condition) = row.forbidden_if {
            let mut request = self.with(row, self.value(row));
            let change = format!("given when {}", self.meet(&mut request, condition));
            self.report(&change, row, &request);
        }
    }

    fn too_long(&mut self, row: &'static Row) {
        let (Length::Max(most), None, []) = (row.length, row.fixed, row.codes) else {
            return;
        };
        let value = self.text(row);
        let last = value.chars().last().unwrap_or('x');
        let longest: String = value
            .chars()
            .chain(std::iter::repeat(last))
            .take(most)
            .collect();
        let found = (self.check)(&self.with(row, &*longest)).err();
        let is_too_long = |violation: &Violation| violation.rule == Rule::MaxLen;
        assert!(!found.iter().flatten().any(is_too_long), "{}", row.name);
        let found = (self.check)(&self.with(row, format!("{longest}{last}")));
        let found = found.expect_err("too long");
        let (length, form): (Vec<_>, Vec<_>) = found.iter().partition(|found| is_too_long(found));
        let form = form
            .iter()
            .map(|found| format!("; [{}]", found.rule.as_str()));
        let way = self.place.way_to(row);
        let said = said(&way, length) + &form.collect::<String>();
        self.fold.add("too long", &way, &said);
    }

    fn another_code(&mut self, row: &'static Row) {
        if row.fixed.is_some() || !row.codes.is_empty() {
            self.report("another code", row, &self.with(row, "?"));
        }
    }

    fn another_form(&mut self, row: &'static Row) {
        let of_type = row.type_formats.iter().filter(|format| !format.by_choice);
        let own = row
            .formats
            .iter()
            .flatten()
            .map(|(condition, _)| *condition);
        let mut conditions: Vec<_> = of_type.map(|_| None).chain(own).collect();
        conditions.dedup();
        for condition in conditions {
            let mut request = self.with(row, "?");
            let change = match condition {
                None => "another form".to_owned(),
                Some(condition) => {
                    format!("another form when {}", self.meet(&mut request, condition))
                }
            };
            self.report(&change, row, &request);
        }
    }

    fn beside_another(&mut self, row: &'static Row) {
        let named = |name| {
            self.place
                .rows(self.rows)
                .iter()
                .find(|row| row.name == name)
        };
        if let Some(other) = row.excludes {
            let mut request = self.with(row, self.text(row));
            let other = named(other).expect("a row");
            self.put(&mut request, other, self.text(other));
            self.report(&format!("beside {}", other.name), row, &request);
        } else if let Some(other) = row.equals {
            let said = self.text(named(other).expect("a row"));
            let another = row.codes.iter().find(|code| **code != said);
            let request = self.with(row, another.copied().unwrap_or("?"));
            self.report(&format!("other than {other}"), row, &request);
        }
    }

    /// Numbers are refused, so only what takes one is worth a line.
    fn as_a_number(&mut self, row: &'static Row) {
        let request = self.with(row, 1);
        match (self.check)(&request) {
            Err(violations) if violations.to_string().contains("must be a JSON string") => {}
            _ => self.report("as a JSON number", row, &request),
        }
    }

    /// A value that reads like a further parameter, on its way to be sent. Where the type has no such value
    /// there is nothing to say; nor where the bytes of the body are signed, in which no value can be taken for
    /// another member.
    fn like_a_parameter<R: Sent>(
        &mut self,
        row: &'static Row,
        send: impl Fn(&R) -> Result<(), PrepareError>,
    ) {
        if row.fixed.is_some() || !row.codes.is_empty() {
            return;
        }
        let value = self.text(row);
        let middle = value.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
        let (start, end) = value.split_at(middle);
        let given = [(row.name, format!("{start}&a=b{end}"))].into();
        let Some(request) = example::request_with::<R>(Extent::All, &given) else {
            return;
        };
        let said = match send(&request) {
            Ok(()) => "taken".to_owned(),
            Err(PrepareError::Check(found)) => {
                let ambiguous = found.iter().filter(|found| found.rule == Rule::Ambiguous);
                said(row.name, ambiguous)
            }
            Err(other) => panic!("{other}"),
        };
        if R::Operation::OPERATION.generation.signs_bytes() {
            assert!(["taken", ""].contains(&said.as_str()), "{said}");
        } else if !said.is_empty() {
            self.fold.add("with &a=b inside", row.name, &said);
        }
    }

    fn report(&mut self, change: &str, row: &'static Row, request: &Value) {
        self.report_as(change, &self.place.way_to(row), request);
    }

    fn report_as(&mut self, change: &str, member: &str, request: &Value) {
        let said = match (self.check)(request) {
            Ok(()) => "taken".to_owned(),
            Err(violations) => said(member, &violations),
        };
        self.fold.add(change, member, &said);
    }

    /// The right request with another value in a row.
    fn with(&self, row: &'static Row, value: impl Into<Value>) -> Value {
        let mut request = self.right.clone();
        self.put(&mut request, row, value);
        request
    }

    fn put(&self, request: &mut Value, row: &'static Row, value: impl Into<Value>) {
        self.members(request)
            .insert(row.name.to_owned(), value.into());
    }

    /// The members at the place of the row that is changed.
    fn members<'m>(&self, request: &'m mut Value) -> &'m mut Map<String, Value> {
        self.place.members(request).expect("a place")
    }

    /// A right text of a row.
    fn text(&self, row: &'static Row) -> String {
        self.value(row).as_str().unwrap_or_default().to_owned()
    }

    /// A right value of a row.
    fn value(&self, row: &'static Row) -> Value {
        right_value(&self.place, row, &self.right)
    }

    /// Makes a condition hold, and says by which value.
    fn meet(&self, request: &mut Value, condition: Condition) -> String {
        let (place, other) = self.target(condition);
        let example = right_value(&place, other, &self.right);
        let value = match (condition.at_least, condition.values.first()) {
            (Some(bound), _) => Value::from(format!("{bound}.00")),
            (None, Some(value)) => Value::from(*value),
            (None, None) => example,
        };
        let said = match (condition.values, &value) {
            ([_, ..], Value::String(value)) => words(Condition::is(condition.field, &[]))
                .replace("is given", &format!("is {value}")),
            _ => words(condition),
        };
        let members = place.members(request).expect("a place");
        members.insert(other.name.to_owned(), value);
        said
    }

    /// Makes a condition fail.
    fn miss(&self, request: &mut Value, condition: Condition) {
        let (place, other) = self.target(condition);
        let right = right_value(&place, other, &self.right);
        let mut codes = right
            .as_str()
            .into_iter()
            .chain(other.codes.iter().copied());
        let another = codes.find(|code| !condition.values.contains(code));
        let members = place.members(request).expect("a place");
        match another.filter(|_| !condition.values.is_empty()) {
            Some(code) => drop(members.insert(other.name.to_owned(), code.into())),
            None => drop(members.remove(other.name)),
        }
    }

    /// The row that a condition speaks of, and its place.
    fn target(&self, condition: Condition) -> (Place, &'static Row) {
        let (mut place, way) = match condition.field.strip_prefix("../") {
            Some(way) => (self.place.around(), way),
            None => (self.place.clone(), condition.field),
        };
        let mut steps = way.split('.').peekable();
        loop {
            let name = steps.next().expect("a name");
            let mut rows = place.rows(self.rows).iter();
            let row = rows.find(|row| row.name == name).expect("a row");
            match steps.peek() {
                Some(_) => place = place.inside(row),
                None => return (place, row),
            }
        }
    }
}

/// The value of a row in a right request, or its example.
fn right_value(place: &Place, row: &'static Row, right: &Value) -> Value {
    let mut right = right.clone();
    let given = place
        .members(&mut right)
        .and_then(|members| members.get(row.name));
    let example = || match row.items {
        Some(rows) => {
            let members = example::members(rows, Extent::All, &Default::default());
            match row.is_object {
                true => Value::from(members),
                false => Value::from(vec![members]),
            }
        }
        None => row.example.unwrap_or_default().into(),
    };
    given.cloned().unwrap_or_else(example)
}
