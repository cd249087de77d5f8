//! The result as one page that finance can read and print: no script, no file beside it.

use lianlian_books::reconcile::Finding;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::result::{Comparison, HEADER, TOTALS, cells, in_words};

const STYLE: &str = include_str!("page.css");

/// The page; of so many differences it holds these.
pub(super) fn page(comparison: &Comparison, findings: &[Finding], count: usize) -> Markup {
    let counts = comparison.summed_up.counts.iter();
    let counts = counts.map(|(verdict, count)| [verdict.to_string(), count.to_string()]);
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Reconciliation with LianLian's reports" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { "Reconciliation with LianLian's reports" }
                    p.verdict { (if comparison.agrees() { "All agrees." } else { "Not all agrees." }) }
                    @if comparison.remarks > 0 {
                        p { (comparison.remarks) " lines were not compared, or are not as they should be." }
                    }
                    h2 { "Orders" }
                    (table(&["verdict", "orders"], counts))
                    h2 { "Totals" }
                    (table(&TOTALS, comparison.totals()))
                    @if !comparison.summaries.is_empty() {
                        h2 { "Summaries" }
                        ul {
                            @for (file, differs) in &comparison.summaries {
                                li {
                                    (file) ": "
                                    @if differs.is_empty() { "agrees with the rows" }
                                    (differs.iter().map(in_words).collect::<Vec<_>>().join("; "))
                                }
                            }
                        }
                    }
                    h2 { "Differences" }
                    @if count > findings.len() {
                        p { "The first " (findings.len()) " of " (count) "." }
                    }
                    @if findings.is_empty() { p { "None." } }
                    @else { (table(&HEADER, findings.iter().map(cells))) }
                }
            }
        }
    }
}

fn table<const N: usize>(header: &[&str; N], rows: impl Iterator<Item = [String; N]>) -> Markup {
    html! {
        div.wide tabindex="0" {
            table {
                thead { tr { @for name in header { th scope="col" { (name) } } } }
                tbody {
                    @for row in rows { tr { @for cell in &row { td { (cell) } } } }
                }
            }
        }
    }
}
