//! The source of keys and nonces.

/// A source of random bytes.
///
/// [`SystemRandomness`] is the one to use. A test hands in its own, to get the same bytes twice.
pub trait Randomness {
    /// Fills `bytes` with random bytes.
    ///
    /// # Errors
    /// [`RandomnessError`] when there are none to be had; nothing is sent then.
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), RandomnessError>;
}

/// The source gave no random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the operating system's random generator failed: try again")]
pub struct RandomnessError;

/// The operating system's generator.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), RandomnessError> {
        getrandom::fill(bytes).map_err(|_| RandomnessError)
    }
}
