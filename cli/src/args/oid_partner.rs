//! `--oid-partner ID`.

/// A merchant's number, as the merchant's settings take it.
pub(super) fn oid_partner(text: &str) -> Result<String, &'static str> {
    match (1..=18).contains(&text.trim().chars().count()) {
        true => Ok(text.to_owned()),
        false => Err("write the number that LianLian assigned, of 1 to 18 characters"),
    }
}
