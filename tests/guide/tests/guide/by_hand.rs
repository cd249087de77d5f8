//! The example of docs/client.md of a journal beside another HTTP stack, word for word.

use lianlian::journal::{Journal, JournalError};
use lianlian::{AcceptError, Effect, Merchant, Request, ResponseTo, Verified};

type Answered = http::Response<Vec<u8>>;
type Accepted<R> = Result<Verified<ResponseTo<R>>, AcceptError>;

pub fn journaled<R: Request>(
    (merchant, journal, request): (&Merchant, &Journal, &R),
    send: impl Fn(&R) -> Result<Answered, std::io::Error>,
) -> Result<Option<Accepted<R>>, JournalError> {
    let exchange = journal.sent(merchant, request)?;
    match send(request) {
        Ok(response) => {
            let result = merchant.accept(request, &response);
            journal.answered(&exchange, &response, &result)?;
            Ok(Some(result))
        }
        Err(error) => {
            journal.failed(&exchange, Effect::Unknown, &error.to_string())?;
            Ok(None)
        }
    }
}
