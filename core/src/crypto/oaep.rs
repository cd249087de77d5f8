//! The padding of RSA-OAEP, for a library whose own padding doesn't take the caller's random numbers.
//!
//! Padding needs no secret but the text itself. Its removal, of which the timing would tell, is the library's.

use openssl::sha::{Sha1, sha1};
use zeroize::Zeroizing;

/// The length of the seed, and of SHA-1's digest.
pub(super) const SEED: usize = 20;

/// EME-OAEP of RFC 8017, 7.1.1, with SHA-1, MGF1 with SHA-1 and an empty label: a block of `size` bytes. `None`
/// for a text that is too long for it.
pub(super) fn pad(text: &[u8], seed: &[u8; SEED], size: usize) -> Option<Zeroizing<Vec<u8>>> {
    let mut block = Zeroizing::new(vec![0; size]);
    let (masked_seed, data) = block.get_mut(1..)?.split_at_mut_checked(SEED)?;
    // Data is the label's digest, zeros, a one, and the text.
    let start = data.len().checked_sub(text.len())?;
    let (head, tail) = data.split_at_mut_checked(start)?;
    let (one, head) = head.split_last_mut()?;
    head.get_mut(..SEED)?.copy_from_slice(&sha1(b""));
    *one = 1;
    tail.copy_from_slice(text);

    mask(data, seed);
    masked_seed.copy_from_slice(seed);
    mask(masked_seed, data);
    Some(block)
}

/// Adds the mask that MGF1 makes of `seed`.
fn mask(bytes: &mut [u8], seed: &[u8]) {
    for (counter, chunk) in (0_u32..).zip(bytes.chunks_mut(SEED)) {
        let mut hash = Sha1::new();
        hash.update(seed);
        hash.update(&counter.to_be_bytes());
        for (byte, mask) in chunk.iter_mut().zip(hash.finish()) {
            *byte ^= mask;
        }
    }
}
