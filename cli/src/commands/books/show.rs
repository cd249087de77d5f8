//! `lianlian books show`

use lianlian_books::register::Filter;

use super::opened;
use super::order::to_json;
use crate::Verdict;
use crate::args::BooksShow;
use crate::error::Unusable;
use crate::output::Form;

pub(super) async fn run(arguments: &BooksShow, form: Form) -> Result<Verdict, Unusable> {
    let filter = Filter {
        number: Some(arguments.number.clone()),
        ..Filter::default()
    };
    let orders = opened::open(&arguments.db)
        .await?
        .list(&filter, None)
        .await?;
    for order in &orders {
        form.say(&to_json(order))?;
    }
    match orders.is_empty() {
        true => Ok(Verdict::No),
        false => Ok(Verdict::Yes),
    }
}
