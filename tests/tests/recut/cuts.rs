//! Cuts of a signed message: all messages that one signature fits.

use lianlian::message::{RawMessage, RawValue};

/// Members by name, in the order of the sign string.
pub type Members = Vec<(String, String)>;

/// The members of a message that was signed, and its `sign`.
pub fn members_of(message: &RawMessage<'_>) -> (Members, String) {
    let text = |value: &RawValue<'_>| value.scalar().expect("a text").to_owned();
    let members = message.signed(&[]);
    let members = members.map(|member| (member.name.to_string(), text(&member.value)));
    let sign = message.text("sign").expect("signed").to_owned();
    (members.collect(), sign)
}

/// Every message with the sign string of these members, the members themselves among them: each `&` either parts two
/// members or belongs to a value. At most `most_moved` of them do otherwise than in these members, for all choices
/// would be too many.
pub fn all(members: &Members, most_moved: u32) -> Vec<Members> {
    let pairs = members
        .iter()
        .map(|(name, value)| format!("{name}={value}"));
    let pairs: Vec<_> = pairs.collect();
    let string = pairs.join("&");
    let places: Vec<usize> = string.match_indices('&').map(|(at, _)| at).collect();
    let mut end = 0;
    let mut ends = Vec::new();
    for pair in &pairs {
        end += pair.len() + 1;
        ends.push(end - 1);
    }
    let is_here = |at: &usize| u32::from(ends.contains(at));
    let here = places
        .iter()
        .enumerate()
        .map(|(bit, at)| is_here(at) << bit);
    let here: u32 = here.sum();
    let choices = (0..1_u32 << places.len()).filter(|cut| (cut ^ here).count_ones() <= most_moved);
    choices
        .filter_map(|cut| cut_at(&string, &places, cut))
        .collect()
}

/// The members between the `&`s chosen; none where they would have another string.
fn cut_at(string: &str, places: &[usize], chosen: u32) -> Option<Members> {
    let chosen = places
        .iter()
        .enumerate()
        .filter(|(bit, _)| chosen & (1 << bit) != 0);
    let ends = chosen.map(|(_, at)| *at).chain([string.len()]);
    let mut start = 0;
    let pairs = ends.map(|end| {
        string
            .get(std::mem::replace(&mut start, end + 1)..end)?
            .split_once('=')
    });
    let pairs = pairs.map(|pair| pair.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let members = pairs.collect::<Option<Members>>()?;
    let is_sorted = members.is_sorted_by(|one, other| one.0 < other.0);
    (is_sorted && members.iter().all(|(_, value)| !value.is_empty())).then_some(members)
}

/// The cut as JSON, under the signature.
pub fn json(cut: &Members, sign: &str) -> String {
    let members = cut
        .iter()
        .map(|(name, value)| (name.clone(), value.clone().into()));
    let signed = members.chain([("sign".to_owned(), sign.into())]);
    serde_json::Value::Object(signed.collect()).to_string()
}

/// The cut as a form's fields, under the signature.
pub fn form(cut: &Members, sign: &str) -> String {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    form.extend_pairs(cut).append_pair("sign", sign).finish()
}
