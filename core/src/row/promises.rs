//! Promises of a declaration that only the compiler can keep, for only it knows the types: each ends the compilation
//! where it is broken.

use super::{Condition, Length, Presence, Row};

impl Row {
    /// Ends the compilation where an item that LianLian sends could not be read one day.
    ///
    /// # Panics
    /// While compiling: a field of the item is a closed code list, or a CVV2.
    #[doc(hidden)]
    pub const fn check_answer_items(items: &[Row]) {
        let mut rest = items;
        while let [row, others @ ..] = rest {
            assert!(
                row.in_answers,
                "an item of a list in an answer can't hold a closed code list (write `open` in its \
                 `#[item(…)]`, which keeps unknown codes), nor a CVV2 (it never comes back)"
            );
            if let Some(inside) = row.items {
                Self::check_answer_items(inside);
            }
            rest = others;
        }
    }

    /// Ends the compilation where a row allows a code that its type doesn't have.
    ///
    /// # Panics
    /// While compiling.
    #[doc(hidden)]
    pub const fn check_codes(of_type: &[&str], codes: &[&str]) {
        assert!(
            of_type.is_empty() || are_among(codes, of_type),
            "the type has no such code: take codes of its list, or add them there"
        );
    }

    /// Ends the compilation where a way into an object, or into a list's items, leads to no parameter.
    ///
    /// # Panics
    /// While compiling.
    #[doc(hidden)]
    pub const fn check_way(rows: &[Row], way: &str) {
        assert!(
            end_of(way.as_bytes(), rows).is_some(),
            "nothing inside has this name: the way takes names on the wire, through objects and lists"
        );
    }

    /// Ends the compilation where the way to the member that names an order leads to none, or to one that may be absent
    /// or unsigned.
    ///
    /// # Panics
    /// While compiling.
    #[doc(hidden)]
    pub const fn check_named(rows: &[Row], way: &str) {
        Self::check_way(rows, way);
        assert!(
            is_always_there(way.as_bytes(), rows),
            "it can't tell orders apart, for it may be absent or unsigned, or is a list or an object"
        );
    }

    /// Ends the compilation where a condition names a value that the other field can't have.
    ///
    /// # Panics
    /// While compiling.
    #[doc(hidden)]
    pub const fn check_condition(rows: &[Row], way: &str, values: &[&str]) {
        // Where it leads nowhere, `check_way` says so.
        let Some(row) = end_of(way.as_bytes(), rows) else {
            return;
        };
        let mut rest = values;
        while let [value, others @ ..] = rest {
            assert!(
                row.items.is_none(),
                "a list or an object has no value: name a member inside"
            );
            assert!(
                row.allows(value) || is_among(value, row.accepts),
                "the field of the condition can't have this value: mind its fixed value, its codes and \
                 its length"
            );
            rest = others;
        }
    }

    /// Ends the compilation where a condition of what is inside (`super.…`) can never hold in the message around it.
    ///
    /// # Panics
    /// While compiling.
    #[doc(hidden)]
    pub const fn check_around(rows: &[Row], inside: &[Row]) {
        let mut rest = inside;
        while let [row, others @ ..] = rest {
            if let Presence::RequiredIf(condition) | Presence::RequiredUnless(condition) =
                row.presence
            {
                check_outside(rows, condition);
            }
            if let Some(condition) = row.forbidden_if {
                check_outside(rows, condition);
            }
            let mut formats: &[_] = &row.formats;
            while let [format, more @ ..] = formats {
                if let Some((Some(condition), _)) = format {
                    check_outside(rows, *condition);
                }
                formats = more;
            }
            rest = others;
        }
    }

    /// Ends the compilation where an example is not a value that may be sent.
    ///
    /// # Panics
    /// While compiling.
    #[doc(hidden)]
    pub const fn check_example(rows: &[Row], field: &str) {
        let Some(row) = end_of(field.as_bytes(), rows) else {
            return;
        };
        let Some(example) = row.example else { return };
        assert!(
            row.allows(example),
            "the example isn't a value that may be sent: mind the fixed value, the codes and the length"
        );
    }

    /// Tells whether each message has the parameter under its signature.
    const fn is_asked_for(&self) -> bool {
        self.signed && matches!(self.presence, Presence::Required)
    }

    /// Tells whether fixed value, codes and length allow a text. Formats are asked when a message is
    /// checked.
    const fn allows(&self, text: &str) -> bool {
        let is_fixed = match self.fixed {
            Some(fixed) => is_same(fixed.as_bytes(), text.as_bytes()),
            None => true,
        };
        let fits = match self.length {
            Length::Any => true,
            Length::Max(most) => characters(text) <= most,
            Length::Exact(lengths) => has(lengths, characters(text)),
        };
        is_fixed && fits && (self.codes.is_empty() || is_among(text, self.codes))
    }
}

/// Checks a condition on the message around, where it is one.
const fn check_outside(rows: &[Row], condition: Condition) {
    if let [b'.', b'.', b'/', way @ ..] = condition.field.as_bytes() {
        assert!(
            end_of(way, rows).is_some(),
            "a condition of what is inside names a member of the message around it (`super.…`) that isn't there: \
             the way takes names on the wire"
        );
    }
}

/// The row at the end of a way: of a name, or of names with dots between them.
const fn end_of<'a>(way: &[u8], rows: &'a [Row]) -> Option<&'a Row> {
    match step(way) {
        (name, None) => named(name, rows),
        (name, Some(rest)) => match named(name, rows) {
            Some(Row {
                items: Some(items), ..
            }) => end_of(rest, items),
            _ => None,
        },
    }
}

/// Tells whether a way leads to a value that no message lacks and each signature covers.
const fn is_always_there(way: &[u8], rows: &[Row]) -> bool {
    let (name, rest) = step(way);
    match (named(name, rows), rest) {
        (Some(row), None) => row.is_asked_for() && row.items.is_none(),
        (
            Some(
                row @ Row {
                    items: Some(items), ..
                },
            ),
            Some(rest),
        ) => row.is_asked_for() && row.is_object && is_always_there(rest, items),
        _ => false,
    }
}

/// The first name of a way, and the rest of it behind the dot.
const fn step(way: &[u8]) -> (&[u8], Option<&[u8]>) {
    let mut length = 0;
    let mut rest = way;
    while let [first, others @ ..] = rest {
        if *first == b'.' {
            let (name, _) = way.split_at(length);
            return (name, Some(others));
        }
        length += 1;
        rest = others;
    }
    (way, None)
}

const fn named<'a>(name: &[u8], rows: &'a [Row]) -> Option<&'a Row> {
    let mut rest = rows;
    while let [row, others @ ..] = rest {
        if is_same(row.name.as_bytes(), name) {
            return Some(row);
        }
        rest = others;
    }
    None
}

const fn are_among(texts: &[&str], known: &[&str]) -> bool {
    let mut rest = texts;
    while let [text, others @ ..] = rest {
        if !is_among(text, known) {
            return false;
        }
        rest = others;
    }
    true
}

const fn is_among(text: &str, known: &[&str]) -> bool {
    let mut rest = known;
    while let [other, others @ ..] = rest {
        if is_same(text.as_bytes(), other.as_bytes()) {
            return true;
        }
        rest = others;
    }
    false
}

const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, rest_of_one @ ..], [b, rest_of_other @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (rest_of_one, rest_of_other);
    }
    one.is_empty() && other.is_empty()
}

const fn has(lengths: &[usize], length: usize) -> bool {
    let mut rest = lengths;
    while let [known, others @ ..] = rest {
        if *known == length {
            return true;
        }
        rest = others;
    }
    false
}

/// The number of characters: bytes that do not continue one.
const fn characters(text: &str) -> usize {
    let (mut rest, mut count) = (text.as_bytes(), 0);
    while let [byte, others @ ..] = rest {
        if *byte & 0xC0 != 0x80 {
            count += 1;
        }
        rest = others;
    }
    count
}
