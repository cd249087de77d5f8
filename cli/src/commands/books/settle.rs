//! `lianlian books settle`

use std::time::Duration;

use lianlian::client::Client;
use lianlian_books::register::{NotFound, Settling};
use serde_json::json;

use super::opened;
use crate::args::{BooksSettle, Missing};
use crate::error::Unusable;
use crate::output::Form;
use crate::stopped::stopped;
use crate::{Verdict, output, prepared};

pub(super) async fn run(arguments: &BooksSettle, form: Form) -> Result<Verdict, Unusable> {
    let books = opened::open(&arguments.db).await?;
    let config = prepared::settings_for(arguments.config.as_deref(), arguments.production)?;
    let client = Client::from_config(config)?;
    if arguments.given_up {
        books.take_up_again(client.merchant().oid_partner()).await?;
    }
    let settling = Settling {
        give_up_after: Duration::from_secs(arguments.give_up_after),
        not_found: match arguments.not_found {
            Missing::GiveUp => NotFound::GiveUp,
            Missing::Failed => NotFound::Failed,
        },
        ..Settling::default()
    };
    if arguments.watch {
        output::words("Asking after open orders. Ctrl-C stops it.");
        books.settle_until(&client, &settling, stopped()).await;
        return Ok(Verdict::Yes);
    }
    let waiting = output::waiting("asking after the orders");
    let pass = books.settle_open(&client, &settling).await?;
    drop(waiting);
    let said = json!({
        "asked": pass.asked,
        "settled": pass.settled,
        "given_up": pass.given_up,
        "open": pass.open,
    });
    let verdict = match pass.open == 0 && pass.given_up == 0 {
        true => Verdict::Yes,
        false => Verdict::Unknown,
    };
    form.verdict(&said, verdict)
}
