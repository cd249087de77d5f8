//! Changes of a parameter that both states have.

use std::collections::BTreeSet;

use super::demand::Demand;
use super::message::Parameter;
use super::pair::Pair;
use super::presence::presence_in_words;
use super::report::Impact::{self, Addition, Breaking, Change, Documentation};
use super::when::When;
use super::words;
use super::{length, secrecy};
use lianlian_tables::{At, Format};

type Difference = Option<(Impact, String)>;

/// The differences of the parameter. The dictionary's statements on its entry are compared there,
/// unless the row has another entry than before.
pub(super) fn differences(pair: &Pair<'_, '_>) -> Vec<(Impact, String)> {
    let fixed = fixed(pair);
    let is_fixed = pair.now.row.fixed.is_some() || fixed.is_some();
    let mut found = vec![entry(pair), kind(pair), shown(pair), fixed];
    if !is_fixed {
        found.extend([presence(pair), length::compare(pair), lost_codes(pair)]);
        found.extend([won_codes(pair), unsigned(pair), on_page(pair)]);
        found.extend([alias(pair), excluded(pair), equal(pair)]);
    }
    let formats = if is_fixed { Vec::new() } else { formats(pair) };
    found.into_iter().flatten().chain(formats).collect()
}

fn entry(pair: &Pair<'_, '_>) -> Difference {
    let (is, was) = (pair.now.row.entry(), pair.before.row.entry());
    (is != was).then(|| {
        (
            Documentation,
            format!("is described by `{is}`, it was by `{was}`"),
        )
    })
}

fn kind(pair: &Pair<'_, '_>) -> Difference {
    let (is, was) = (&pair.now.field.rust_type, &pair.before.field.rust_type);
    (pair.has_other_entry() && is != was).then(|| (Breaking, words::kind(is, was)))
}

fn shown(pair: &Pair<'_, '_>) -> Difference {
    let (is, was) = (*pair.now.field.secrecy, *pair.before.field.secrecy);
    pair.has_other_entry()
        .then(|| secrecy::compare(was, is))
        .flatten()
}

/// Only a request's parameter is fixed: it has no field then.
fn fixed(pair: &Pair<'_, '_>) -> Difference {
    match (&pair.before.row.fixed, &pair.now.row.fixed) {
        (None, None) => None,
        (Some(was), Some(is)) if was == is => accepts(pair),
        (Some(was), Some(is)) => {
            Some((Change, format!("is always sent as `{is}`, it was `{was}`")))
        }
        (None, Some(is)) => Some((
            Breaking,
            format!("is always sent as `{is}`: code that sets it no longer compiles"),
        )),
        (Some(was), None) if pair.now.row.may_be_absent() => Some((
            Breaking,
            format!("is no longer always sent as `{was}`: code that doesn't set it sends none"),
        )),
        (Some(was), None) => Some((
            Breaking,
            format!(
                "is no longer always sent as `{was}`: code that doesn't set it no longer compiles"
            ),
        )),
    }
}

/// A difference for the sandbox alone: those who send notice nothing.
fn accepts(pair: &Pair<'_, '_>) -> Difference {
    let (was, is) = (&pair.before.row.accepts, &pair.now.row.accepts);
    (was != is).then(|| {
        (
            Change,
            "is accepted with other values beside the one sent".to_owned(),
        )
    })
}

fn presence(pair: &Pair<'_, '_>) -> Difference {
    let (before, now) = (pair.before, pair.now);
    let (was, is) = (before.presence(), now.presence());
    let mut says = format!("is {is}, it was {was}");
    match (before.is_option(), now.is_option(), pair.is_sent()) {
        _ if before.is_list() != now.is_list() => return None, // Its type says it.
        (false, true, true) => {
            says += ": builders stay as they are, code that reads it meets an Option";
            return Some((Breaking, says));
        }
        (false, true, false) => return Some((Breaking, says + ": its type is an Option now")),
        (true, false, true) => {
            return Some((
                Breaking,
                says + ": code that doesn't set it no longer compiles",
            ));
        }
        (true, false, false) => {
            says += ": messages without it are refused, and its type is not an Option any more";
            return Some((Breaking, says));
        }
        _ if is == was => return None,
        // The choice as a whole is compared, not its parameters.
        (_, _, true) if now.row.either_of.is_some() => return None,
        _ => {}
    }
    let demand = Demand::presence(now.row);
    let is_wider = demand.is_wider(Demand::presence(before.row), pair.old, pair.new);
    match pair.refuses(is_wider) {
        Breaking => Some((Breaking, says + ": requests without it are refused")),
        impact => Some((impact, says)),
    }
}

/// The page's statements on LianLian's messages are compared with the page, and ask nothing of
/// anybody.
fn on_page(pair: &Pair<'_, '_>) -> Difference {
    let (was, is) = (pair.before.row, pair.now.row);
    let (was, is) = (presence_in_words(was), presence_in_words(is));
    (!pair.is_sent() && was != is)
        .then(|| (Documentation, format!("is {is} on the page, it was {was}")))
}

/// Another spelling is read besides, or no longer.
fn alias(pair: &Pair<'_, '_>) -> Difference {
    let (was, is) = (&pair.before.row.alias, &pair.now.row.alias);
    let spelled = |name: &str| format!("is read as `{name}` too");
    match (was, is) {
        (was, is) if was == is => None,
        (Some(was), Some(is)) => Some((Breaking, format!("{}, no longer as `{was}`", spelled(is)))),
        (Some(was), None) => Some((Breaking, format!("is no longer read as `{was}`"))),
        (None, is) => is.as_ref().map(|is| (Addition, spelled(is))),
    }
}

fn excluded(pair: &Pair<'_, '_>) -> Difference {
    among_rows(
        (&pair.before.row.excludes, &pair.now.row.excludes),
        "must not stand beside",
        "may stand beside",
    )
}

fn equal(pair: &Pair<'_, '_>) -> Difference {
    among_rows(
        (&pair.before.row.equals, &pair.now.row.equals),
        "must be the same as",
        "may be something else than",
    )
}

fn among_rows(
    (was, is): (&Option<At<String>>, &Option<At<String>>),
    must: &str,
    may: &str,
) -> Difference {
    match (was, is) {
        (was, is) if was == is => None,
        (_, Some(is)) => Some((
            Breaking,
            format!("{must} `{is}`: other requests are refused"),
        )),
        (was, None) => was.as_ref().map(|was| (Change, format!("{may} `{was}`"))),
    }
}

/// A code that its list no longer has is compared with the list.
fn lost_codes(pair: &Pair<'_, '_>) -> Difference {
    let lost: BTreeSet<_> = &pair.before.codes() - &pair.now.codes();
    let lost = &lost & &pair.now.listed();
    says_codes(pair, &lost).then(|| {
        let may = if pair.is_sent() { "may be" } else { "is" };
        let says = format!("{may} {} no longer", words::any_of(lost));
        (pair.refuses(true), says)
    })
}

fn won_codes(pair: &Pair<'_, '_>) -> Difference {
    let won = &pair.now.codes() - &pair.before.codes();
    says_codes(pair, &won).then(|| (Addition, format!("may be {} besides", words::any_of(won))))
}

/// Tells whether the row says more than its list. A row without codes of its own follows its list.
fn says_codes(pair: &Pair<'_, '_>, codes: &BTreeSet<&str>) -> bool {
    let is_same = pair.before.row.codes == pair.now.row.codes;
    let has_list = pair.before.field.rust_type == pair.now.field.rust_type;
    !codes.is_empty() && !is_same && has_list
}

/// The formats and when they hold: the row's own, or else the dictionary's.
fn formats_of<'a>(parameter: &Parameter<'a>) -> Vec<(Format, Demand<'a>)> {
    let own = parameter.row.formats_if().iter();
    let own: Vec<_> = own
        .map(|own| (own.format, Demand::If(When::from(own))))
        .collect();
    let general = parameter.field.format.as_deref();
    match own.is_empty() {
        true => general
            .map(|format| (*format, Demand::Always))
            .into_iter()
            .collect(),
        false => own,
    }
}

fn formats(pair: &Pair<'_, '_>) -> Vec<(Impact, String)> {
    let has_changed = pair.has_other_entry() || pair.before.row.format_if != pair.now.row.format_if;
    let (was, is) = (formats_of(pair.before), formats_of(pair.now));
    if !has_changed || was == is {
        return Vec::new();
    }
    let gone = was
        .iter()
        .filter(|(was, _)| is.iter().all(|(is, _)| is != was));
    let gone = gone.map(|(was, _)| {
        let says = match is.is_empty() {
            true => words::no_form(*was),
            false => was
                .expected
                .to_string()
                .replacen("must", "need no longer", 1),
        };
        (Change, says)
    });
    let came = is.iter().filter(|form| !was.contains(form));
    let came = came.map(|(form, demand)| {
        let same = was.iter().find(|(was, _)| was == form);
        let before = same.map_or(Demand::Never, |(_, before)| *before);
        let impact = pair.refuses(demand.is_wider(before, pair.old, pair.new));
        let when = match demand {
            Demand::If(when) => format!(" if {}", words::condition(*when)),
            _ => String::new(),
        };
        (impact, format!("{}{when}", form.expected))
    });
    // Of a row that has one format in another's place, the new one says it.
    let is_other = was.len() == 1 && is.len() == 1;
    match is_other {
        true => came.collect(),
        false => gone.chain(came).collect(),
    }
}

/// Only what is received can stand outside the signature.
fn unsigned(pair: &Pair<'_, '_>) -> Difference {
    match (pair.before.row.unsigned, pair.now.row.unsigned) {
        (false, true) => {
            let says = "is outside the signature: its type is an Unsigned now";
            Some((Breaking, says.to_owned()))
        }
        (true, false) => {
            let says = "is signed: its type is not an Unsigned any more";
            Some((Breaking, says.to_owned()))
        }
        _ => None,
    }
}
