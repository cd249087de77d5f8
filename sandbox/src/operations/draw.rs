//! Random numbers and tokens.

/// Draws `N` digits.
pub(super) fn digits<const N: usize>() -> Result<String, getrandom::Error> {
    draw::<N>(b"0123456789")
}

/// Draws a token as LianLian's look: 32 characters.
pub(super) fn token() -> Result<String, getrandom::Error> {
    draw::<32>(b"0123456789ABCDEF")
}

/// Draws `N` characters of `alphabet`. Where 256 can't be divided by its length, its first
/// characters come up a little more often, which does not matter for numbers that exist nowhere
/// else.
fn draw<const N: usize>(alphabet: &[u8]) -> Result<String, getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    let pick = |byte: &u8| alphabet.get(usize::from(*byte) % alphabet.len());
    Ok(bytes
        .iter()
        .filter_map(pick)
        .map(|&c| char::from(c))
        .collect())
}
