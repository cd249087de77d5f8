//! `lianlian books settled`

use lianlian_books::register::Filter;

use super::opened;
use super::order::to_json;
use crate::args::BooksSettled;
use crate::error::Unusable;
use crate::output::Form;
use crate::{Verdict, output};

pub(super) async fn run(arguments: &BooksSettled, form: Form) -> Result<Verdict, Unusable> {
    let filter = Filter {
        number: Some(arguments.number.clone()),
        product: arguments.product.clone(),
        ..Filter::default()
    };
    let books = opened::open(&arguments.db).await?;
    let mut orders = books.list(&filter, None).await?;
    if arguments.series.is_some() {
        orders.retain(|order| order.key.series == arguments.series);
    }
    let order = match &orders[..] {
        [order] => order,
        [] => {
            output::words("lianlian: no order has such a number");
            return Ok(Verdict::No);
        }
        several => {
            let keys: Vec<_> = several.iter().map(|order| order.key.to_string()).collect();
            let names = keys.join(", ");
            return Err(Unusable::SeveralOrders { names });
        }
    };
    books.decide(&order.key, arguments.state.into()).await?;
    match books.order(&order.key).await? {
        Some(order) => form.verdict(&to_json(&order), Verdict::Yes),
        None => Ok(Verdict::No),
    }
}
