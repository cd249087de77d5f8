//! An unknown code can't be put into a request.
use lianlian::api::codes::PayType;
use lianlian::api::mpay::CardBindApplyRequest;
use lianlian::field::Open;

fn main() {
    let unknown: Open<PayType> = Open::Unknown("27".to_owned());
    let _ = CardBindApplyRequest::builder().pay_type(unknown);
}
