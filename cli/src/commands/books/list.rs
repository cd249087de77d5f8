//! `lianlian books list` and `lianlian books open`

use lianlian_books::register::{Books, Filter, Order, Which};

use super::opened;
use super::order::to_json;
use crate::args::{BooksList, BooksOpen};
use crate::error::Unusable;
use crate::output::{Form, Grid};
use crate::{Verdict, output};

pub(super) async fn run(arguments: &BooksList, form: Form) -> Result<Verdict, Unusable> {
    let which = match arguments {
        BooksList { open: true, .. } => Which::Open,
        BooksList { given_up: true, .. } => Which::GivenUp,
        BooksList {
            contradicting: true,
            ..
        } => Which::Contradicting,
        _ => Which::All,
    };
    let filter = Filter {
        which,
        product: arguments.product.clone(),
        state: arguments.state.clone(),
        number: None,
    };
    print(&opened::open(&arguments.db).await?, &filter, form).await?;
    Ok(Verdict::Yes)
}

pub(super) async fn open(arguments: &BooksOpen, form: Form) -> Result<Verdict, Unusable> {
    let which = match arguments.given_up {
        true => Which::GivenUp,
        false => Which::Open,
    };
    let filter = Filter {
        which,
        ..Filter::default()
    };
    match print(&opened::open(&arguments.db).await?, &filter, form).await? {
        0 => Ok(Verdict::Yes),
        _ => Ok(Verdict::Unknown),
    }
}

/// Prints orders page by page, and gives their number. Words come as one table.
async fn print(books: &Books, filter: &Filter, form: Form) -> Result<usize, Unusable> {
    let mut grid = Grid::with_header([
        "intended",
        "product",
        "order",
        "amount",
        "",
        "state",
        "last word",
        "",
    ]);
    let (mut count, mut last) = (0, None::<Order>);
    loop {
        let page = books.list(filter, last.as_ref()).await?;
        for order in &page {
            count += 1;
            match form {
                Form::Json => output::json(&to_json(order))?,
                Form::Words => add(&mut grid, order),
            }
        }
        match page.into_iter().next_back() {
            None => break,
            order => last = order,
        }
    }
    if form == Form::Words {
        output::line(&grid.text())?;
    }
    Ok(count)
}

fn add(grid: &mut Grid, order: &Order) {
    let amount = order.amount.map(|amount| amount.to_string());
    grid.add([
        &order.intended_at.strftime("%Y-%m-%d %H:%M:%SZ").to_string(),
        &order.key.product_and_series(),
        &order.key.number,
        &amount.unwrap_or_default(),
        order.currency.as_deref().unwrap_or_default(),
        order.state.as_str(),
        &order
            .words
            .last()
            .map(ToString::to_string)
            .unwrap_or_default(),
        mark(order),
    ]);
}

/// The word for what a person has to look at.
const fn mark(order: &Order) -> &'static str {
    match order {
        Order {
            contradicts: true, ..
        } => "contradicts",
        Order {
            given_up: Some(_), ..
        } => "given up",
        Order {
            next_at: Some(_), ..
        } => "open",
        _ => "",
    }
}
