//! LianLian's page for the user's browser: shows the order, and takes or declines the payment.

mod page;
mod place;

use axum::Router;
use axum::extract::{Path, State as Shared};
use axum::middleware::from_fn_with_state;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use http::StatusCode;
use http::header::CONTENT_TYPE;

use crate::Sandbox;
use crate::declined::Declined;
use crate::desk::Desk;
use crate::dialect::Dialect;
use crate::guard::{cashier_page, guard_cashier, guard_entrance};
use crate::store::{Order, State};

pub(crate) use place::PATH;
use place::STYLESHEET;

pub(crate) fn routes(sandbox: &Sandbox) -> Router<Sandbox> {
    let entrance = Router::new()
        // The user's browser gets it, or posts to it what the merchant's page had.
        .route(&format!("{PATH}/{{oid_paybill}}"), get(show).post(show))
        .route_layer(from_fn_with_state(sandbox.clone(), guard_entrance));
    Router::new()
        .route(&format!("{PATH}/{{oid_paybill}}/pay"), post(pay))
        .route(&format!("{PATH}/{{oid_paybill}}/decline"), post(decline))
        .route(STYLESHEET, get(style))
        .route_layer(from_fn_with_state(sandbox.clone(), guard_cashier))
        .merge(entrance)
}

async fn style() -> Response {
    ([(CONTENT_TYPE, "text/css")], page::STYLE).into_response()
}

async fn show(Shared(sandbox): Shared<Sandbox>, Path(oid_paybill): Path<String>) -> Response {
    sandbox.cashier(&oid_paybill).await
}

async fn pay(Shared(sandbox): Shared<Sandbox>, Path(oid_paybill): Path<String>) -> Response {
    sandbox.decide(&oid_paybill, true).await
}

async fn decline(Shared(sandbox): Shared<Sandbox>, Path(oid_paybill): Path<String>) -> Response {
    sandbox.decide(&oid_paybill, false).await
}

impl Sandbox {
    /// The page of an order.
    pub(crate) async fn cashier(&self, oid_paybill: &str) -> Response {
        match self.desk_of(oid_paybill).await {
            Ok((desk, order)) => respond(self.page(&desk, &order)),
            Err(error) => fault(&error),
        }
    }

    /// Applies the user's choice. An order that is decided already stays as it is.
    async fn decide(&self, oid_paybill: &str, pays: bool) -> Response {
        match self.decided(oid_paybill, pays).await {
            Ok(()) => self.cashier(oid_paybill).await,
            Err(error) => fault(&error),
        }
    }

    async fn decided(&self, oid_paybill: &str, pays: bool) -> Result<(), Declined> {
        let (mut desk, order) = self.desk_of(oid_paybill).await?;
        if order.state == State::Waiting {
            match pays {
                true => desk.conclude(&order).await?,
                false => desk.set(&order, State::Failed).await?,
            }
        }
        Ok(desk.work.commit().await?)
    }

    async fn desk_of(&self, oid_paybill: &str) -> Result<(Desk<'_>, Order), Declined> {
        let mut desk = self.desk().await?;
        desk.ripen().await?;
        let order = desk.work.order_by_bill(oid_paybill).await?;
        Ok((desk, order.ok_or(Declined::NoRecord)?))
    }

    fn page(&self, desk: &Desk<'_>, order: &Order) -> String {
        let mut told = desk.told_of(order, false);
        told.insert("ret_code", "0000".to_owned());
        told.insert("ret_msg", "交易成功".to_owned());
        let is_over = (Dialect::of(order.generation()).goes_back)(order.state);
        let is_over = is_over && !order.url_return.is_empty();
        let form = order.return_table.filter(|_| is_over).and_then(|table| {
            let (platform, url) = (&self.0.platform, &order.url_return);
            (table.form)(platform, &told, &order.oid_partner, order.sign_type, url)
        });
        page::render(order, form.as_ref()).into_string()
    }
}

fn respond(page: String) -> Response {
    // The page of a redirect comes from the address of its operation.
    cashier_page(Html(page).into_response())
}

fn fault(error: &Declined) -> Response {
    let status = match error {
        Declined::NoRecord => StatusCode::NOT_FOUND,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    (status, error.to_string()).into_response()
}
