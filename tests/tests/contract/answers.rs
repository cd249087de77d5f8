//! The answers of an operation: each as LianLian's side signs it and as it is read, and what is not believed.

use lianlian::example::{self, Extent};
use lianlian::{AcceptError, OperationType, Request, Verified};
use lianlian_tests::*;

use crate::fold::{Fold, said};
use crate::masked::signed;
use crate::received::{changed, passed_over};

/// The section of each outcome; those that read alike share one.
pub fn sections<R: Request>(request: &R, received: &Verified<R>) -> String {
    let mut sections: Vec<(String, String, String)> = Vec::new();
    for outcome in R::Operation::OPERATION.outcomes {
        for code in outcome.ret_codes {
            let title = format!("{code} {}", outcome.name);
            let answer = example::answer(request, code, Extent::All).expect("examples");
            let response = platform()
                .answer_as(received, &answer, code)
                .expect("signed");
            let json = response.body();
            let read = merchant().accept(request, &response).expect("genuine");
            assert!(
                read.oddities().is_empty() && read.extras().is_empty(),
                "{read:?}"
            );
            let read = format!("{:#?}", read.into_inner());
            let members = read.lines().skip(2).collect::<String>();
            match sections.iter_mut().find(|(_, known, _)| *known == members) {
                Some((titles, ..)) => *titles += &format!(", {title}"),
                None => {
                    let headers = response.headers();
                    let generation = R::Operation::OPERATION.generation;
                    let signed = signed(generation, headers, json, outcome.rows);
                    let wrong = wrong(request, outcome.rows, json);
                    let text = format!("{read}\n{signed}{wrong}");
                    sections.push((title, members, text));
                }
            }
        }
    }
    let section = |(titles, _, text)| format!("\nAnswer {titles}, as it is read\n{text}");
    sections.into_iter().map(section).collect()
}

/// Reads the answer with one member changed.
fn wrong<R: Request>(request: &R, rows: &'static [lianlian::Row], json: &[u8]) -> String {
    let mut fold = Fold::default();
    let generation = R::Operation::OPERATION.generation;
    changed(
        &mut fold,
        generation,
        rows,
        json,
        |member, headers, json| {
            let mut response = http::Response::new(json);
            *response.headers_mut() = headers.clone();
            match merchant().accept(request, &response) {
                Ok(read) => passed_over(&read),
                Err(AcceptError::OtherRequest { field })
                    if member.rsplit('.').next() == Some(field) =>
                {
                    "the answer is another request's".to_owned()
                }
                Err(AcceptError::Malformed { violations }) => said(member, &violations),
                Err(other) => other.to_string(),
            }
        },
    );
    fold.lines()
}
