//! The merchant's handling of a notification.

use std::error::Error;
use std::ops::Deref;

use lianlian::Verified;

/// A notification that is to be dealt with.
#[derive(Debug)]
pub struct Told<N> {
    /// The notification from LianLian, verified.
    pub notification: Verified<N>,
    /// Names what is told of which order: the same each time it is told.
    pub key: String,
    /// Another end of the same order was told before, whether it was dealt with or not: a success
    /// before this failure, or the reverse. Query the order. A notification of money that came back
    /// after a success contradicts it too.
    pub contradicts: bool,
}

impl<N> Deref for Told<N> {
    type Target = N;

    fn deref(&self) -> &N {
        &self.notification
    }
}

/// The reason why a notification was not dealt with. It goes to the log: keep secrets out of it.
pub type HandlerError = Box<dyn Error + Send + Sync>;

/// Deals with notifications. Any function from a [`Told`] to a future does.
pub trait Handler<N>: Send + Sync + 'static {
    /// Deals with one. Success acknowledges it.
    fn handle(&self, told: Told<N>) -> impl Future<Output = Result<(), HandlerError>> + Send;
}

impl<N, F, R> Handler<N> for F
where
    F: Fn(Told<N>) -> R + Send + Sync + 'static,
    R: Future<Output = Result<(), HandlerError>> + Send,
{
    fn handle(&self, told: Told<N>) -> impl Future<Output = Result<(), HandlerError>> + Send {
        self(told)
    }
}

/// Deals with notifications in the inbox's own transaction, through a connection `C`.
pub trait SharingHandler<N, C>: Send + Sync + 'static {
    /// Deals with one. Success commits what was written, with the note that it is done; after an error
    /// nothing of it is there.
    fn handle(
        &self,
        connection: &mut C,
        told: Told<N>,
    ) -> impl Future<Output = Result<(), HandlerError>> + Send;
}
