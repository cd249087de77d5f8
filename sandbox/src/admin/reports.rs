//! Reports, as files.

use axum::extract::{Path, Query, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use http::header::CONTENT_TYPE;

use super::json::wrong;
use super::notifications::failed;
use crate::{ReportTroubles, Sandbox};

pub(super) async fn show(
    Shared(sandbox): Shared<Sandbox>,
    Path(name): Path<String>,
    troubles: Result<Query<ReportTroubles>, axum::extract::rejection::QueryRejection>,
) -> Response {
    let Ok(Query(troubles)) = troubles else {
        return wrong(
            StatusCode::BAD_REQUEST,
            "no such trouble: a report has missing, twice and amount, each with numbers of orders",
        );
    };
    match sandbox.report(&name, &troubles).await {
        Ok(Some(report)) => {
            let content_type = [(CONTENT_TYPE, "text/plain; charset=utf-8")];
            (content_type, report).into_response()
        }
        Ok(None) => wrong(
            StatusCode::NOT_FOUND,
            "no such report: ask for JYMX_<oid_partner>_<yyyyMMdd>.txt, JYMX_<oid_partner>_<yyyyMM>.txt or \
             JYMXSUM_<oid_partner>_<yyyyMMdd>.txt",
        ),
        Err(error) => failed(&error),
    }
}
