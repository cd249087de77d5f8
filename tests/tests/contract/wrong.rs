//! Wrong requests: one that says nothing, and each right one with one thing changed.

use lianlian::check::{CheckOptions, Rule, Violation, Violations};
use lianlian::example::{self, Extent};
use lianlian::message::RawMessage;
use lianlian::{Condition, Length, OperationType, PrepareError, Presence, Row, Sent};
use serde_json::{Map, Value};

use crate::fold::{Fold, said};
use crate::members::words;

type Members = Map<String, Value>;

/// The section of an operation: `right` is a request that keeps every rule, `send` makes it ready for the wire.
pub fn section<R: Sent>(right: Members, send: impl Fn(&R) -> Result<(), PrepareError>) -> String {
    let mut wrong = Wrong {
        rows: R::ROWS,
        right,
        check: |request| {
            let json = Value::from(request.clone()).to_string();
            let raw = RawMessage::parse(json.as_bytes()).expect("a message");
            R::Operation::OPERATION.check(&raw, &CheckOptions::default())
        },
        fold: Fold::default(),
    };
    assert_eq!((wrong.check)(&wrong.right), Ok(()), "a right request");
    wrong.empty();
    let rows = || R::ROWS.iter().filter(|row| !row.protocol);
    rows().for_each(|row| wrong.absent(row));
    rows().for_each(|row| wrong.too_long(row));
    rows().for_each(|row| wrong.another_code(row));
    rows().for_each(|row| wrong.another_form(row));
    rows().for_each(|row| wrong.beside_another(row));
    rows().for_each(|row| wrong.as_a_number(row));
    rows().for_each(|row| wrong.like_a_parameter(row, &send));
    let lines = wrong.fold.lines();
    format!("\nWrong requests, and what is said before anything is signed\n{lines}")
}

struct Wrong {
    rows: &'static [Row],
    right: Members,
    check: fn(&Members) -> Result<(), Violations>,
    fold: Fold,
}

impl Wrong {
    fn empty(&mut self) {
        let Err(violations) = (self.check)(&Members::new()) else {
            return self.fold.add("nothing given", "the request", "taken");
        };
        for violation in &violations {
            let field = &violation.field;
            self.fold
                .add("nothing given", field, &said(field, [violation]));
        }
    }

    fn absent(&mut self, row: &Row) {
        let mut request = self.right.clone();
        request.remove(row.name);
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
        self.report(&change, row.name, &request);
    }

    /// All of those of which one has to be there.
    fn absent_together(&mut self, first: &Row, label: &str) {
        let is_one = |row: &&Row| matches!(row.presence, Presence::EitherOf(of) if of == label);
        let names = self.rows.iter().filter(is_one).map(|row| row.name);
        let names: Vec<_> = names.collect();
        if names.first() == Some(&first.name) {
            let mut request = self.right.clone();
            request.retain(|name, _| !names.contains(&name.as_str()));
            self.report("absent together", &names.join(" and "), &request);
        }
    }

    fn too_long(&mut self, row: &Row) {
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
        let mut request = self.right.clone();
        request.insert(row.name.to_owned(), longest.clone().into());
        let found = (self.check)(&request).err();
        let is_too_long = |violation: &Violation| violation.rule == Rule::MaxLen;
        assert!(!found.iter().flatten().any(is_too_long), "{}", row.name);
        request.insert(row.name.to_owned(), format!("{longest}{last}").into());
        let found = (self.check)(&request).expect_err("too long");
        let (length, form): (Vec<_>, Vec<_>) = found.iter().partition(|found| is_too_long(found));
        let form = form
            .iter()
            .map(|found| format!("; [{}]", found.rule.as_str()));
        let said = said(row.name, length) + &form.collect::<String>();
        self.fold.add("too long", row.name, &said);
    }

    fn another_code(&mut self, row: &Row) {
        if row.fixed.is_some() || !row.codes.is_empty() {
            let mut request = self.right.clone();
            request.insert(row.name.to_owned(), "?".into());
            self.report("another code", row.name, &request);
        }
    }

    fn another_form(&mut self, row: &Row) {
        let of_type = row.type_formats.iter().filter(|format| !format.by_choice);
        let own = row
            .formats
            .iter()
            .flatten()
            .map(|(condition, _)| *condition);
        let mut conditions: Vec<_> = of_type.map(|_| None).chain(own).collect();
        conditions.dedup();
        for condition in conditions {
            let mut request = self.right.clone();
            request.insert(row.name.to_owned(), "?".into());
            let change = match condition {
                None => "another form".to_owned(),
                Some(condition) => {
                    format!("another form when {}", self.meet(&mut request, condition))
                }
            };
            self.report(&change, row.name, &request);
        }
    }

    fn beside_another(&mut self, row: &Row) {
        let mut request = self.right.clone();
        if let Some(other) = row.excludes {
            request.insert(row.name.to_owned(), self.text(row).into());
            let other = self.rows.iter().find(|row| row.name == other);
            let other = other.expect("a row");
            request.insert(other.name.to_owned(), self.text(other).into());
            self.report(&format!("beside {}", other.name), row.name, &request);
        } else if let Some(other) = row.equals {
            let another = row
                .codes
                .iter()
                .find(|code| Some(**code) != self.right[other].as_str());
            request.insert(row.name.to_owned(), another.copied().unwrap_or("?").into());
            self.report(&format!("other than {other}"), row.name, &request);
        }
    }

    /// Numbers are refused, so only what takes one is worth a line.
    fn as_a_number(&mut self, row: &Row) {
        let mut request = self.right.clone();
        request.insert(row.name.to_owned(), 1.into());
        match (self.check)(&request) {
            Err(violations) if violations.to_string().contains("must be a JSON string") => {}
            _ => self.report("as a JSON number", row.name, &request),
        }
    }

    /// A value that reads like a further parameter, on its way to be sent. Where the type has no such value
    /// there is nothing to say.
    fn like_a_parameter<R: Sent>(
        &mut self,
        row: &Row,
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
        if !said.is_empty() {
            self.fold.add("with &a=b inside", row.name, &said);
        }
    }

    fn report(&mut self, change: &str, member: &str, request: &Members) {
        let said = match (self.check)(request) {
            Ok(()) => "taken".to_owned(),
            Err(violations) => said(member, &violations),
        };
        self.fold.add(change, member, &said);
    }

    /// A right value of a row.
    fn text(&self, row: &Row) -> String {
        let right = self.right.get(row.name).and_then(Value::as_str);
        right.or(row.example).unwrap_or_default().to_owned()
    }

    /// Makes a condition hold, and says by which value.
    fn meet(&self, request: &mut Members, condition: Condition) -> String {
        let Condition { field, values, .. } = condition;
        let other = self.rows.iter().find(|row| row.name == field);
        let example = other.map(|row| self.text(row)).unwrap_or_default();
        let value = values.first().map_or(example, |value| (*value).to_owned());
        let said = match values {
            [] => words(condition),
            _ => format!("{field} is {value}"),
        };
        request.insert(field.to_owned(), value.into());
        said
    }

    /// Makes a condition fail.
    fn miss(&self, request: &mut Members, condition: Condition) {
        let other = self.rows.iter().find(|row| row.name == condition.field);
        let codes = other.map(|row| row.codes).unwrap_or_default();
        let another = codes.iter().find(|code| !condition.values.contains(code));
        match another.filter(|_| !condition.values.is_empty()) {
            Some(code) => drop(request.insert(condition.field.to_owned(), (*code).into())),
            None => drop(request.remove(condition.field)),
        }
    }
}
