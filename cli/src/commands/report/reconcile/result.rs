//! The result of a comparison, for programs and for people.

use lianlian_books::reconcile::{Finding, SumDiffers, SummedUp, Total};
use serde_json::{Value, json};

use super::reports::Summary;
use crate::output::Grid;

/// The columns of a difference.
pub(super) const HEADER: [&str; 8] = [
    "no_order",
    "verdict",
    "ours",
    "state",
    "theirs",
    "given back",
    "settles",
    "report:line",
];

/// The columns of the sums.
pub(super) const TOTALS: [&str; 8] = [
    "settle_date",
    "product",
    "currency",
    "payments",
    "paid",
    "refunds",
    "refunded",
    "fees (CNY)",
];

/// All that there is to say beside the differences.
pub(super) struct Comparison {
    pub summed_up: SummedUp,
    /// The summaries, each with the values in which it differs from the rows.
    pub summaries: Vec<(String, Vec<SumDiffers>)>,
    pub remarks: u64,
}

impl Comparison {
    pub fn new(summed_up: SummedUp, summaries: &[Summary], remarks: u64) -> Self {
        let summaries = summaries.iter().map(|summary| {
            let differs = summed_up.totals.against(summary.day, &summary.row);
            (summary.file.clone(), differs)
        });
        Self {
            summaries: summaries.collect(),
            summed_up,
            remarks,
        }
    }

    /// Tells whether all agrees, and every line could be compared.
    pub fn agrees(&self) -> bool {
        let summaries = self.summaries.iter().all(|(_, differs)| differs.is_empty());
        self.summed_up.agrees() && summaries && self.remarks == 0
    }

    /// The sums, as texts.
    pub fn totals(&self) -> impl Iterator<Item = [String; 8]> {
        let totals = self.summed_up.totals.by_heading.iter();
        totals.map(|(heading, total)| {
            let Total {
                payments,
                paid,
                refunds,
                refunded,
                fees,
            } = total;
            [
                heading.settle_date.to_string(),
                heading.product.clone(),
                heading.currency.clone(),
                payments.to_string(),
                paid.to_string(),
                refunds.to_string(),
                refunded.to_string(),
                fees.to_string(),
            ]
        })
    }
}

/// The cells of a difference.
pub(super) fn cells(finding: &Finding) -> [String; 8] {
    let (ours, theirs) = (finding.ours.as_ref(), finding.theirs.as_ref());
    let or_none = |text: Option<String>| text.unwrap_or_default();
    [
        finding.no_order.clone(),
        finding.verdict.to_string(),
        or_none(ours.map(|ours| format!("{} {}", ours.money_order, ours.currency))),
        or_none(ours.map(|ours| ours.state.as_str().to_owned())),
        or_none(theirs.map(|theirs| format!("{} {}", theirs.money_order, theirs.currency))),
        or_none(theirs.map(|theirs| theirs.refunded.to_string())),
        or_none(theirs.map(|theirs| theirs.settle_date.to_string())),
        or_none(theirs.map(|theirs| format!("{}:{}", theirs.place.report + 1, theirs.place.line))),
    ]
}

/// The result as JSON.
pub(super) fn result(comparison: &Comparison) -> Value {
    let counts = comparison.summed_up.counts.iter();
    let counts: serde_json::Map<_, _> = counts
        .map(|(verdict, count)| (verdict.as_str().to_owned(), (*count).into()))
        .collect();
    let names = [
        "settle_date",
        "product",
        "currency",
        "payments",
        "paid",
        "refunds",
        "refunded",
        "fees",
    ];
    let totals = comparison.totals().map(|total| {
        let members = names.into_iter().zip(total);
        let member = |(name, text): (&str, String)| match (name, text.parse::<u64>()) {
            ("payments" | "refunds", Ok(count)) => (name.to_owned(), count.into()),
            _ => (name.to_owned(), Value::from(text)),
        };
        Value::Object(members.map(member).collect())
    });
    let summaries = comparison.summaries.iter();
    let summaries = summaries.map(|(file, differs)| json!({ "file": file, "differs": differs }));
    json!({
        "agrees": comparison.agrees(),
        "counts": counts,
        "totals": totals.collect::<Value>(),
        "summaries": summaries.collect::<Value>(),
        "remarks": comparison.remarks,
    })
}

/// The result in words.
pub(super) fn words(comparison: &Comparison) -> String {
    let mut counts = Grid::new();
    for (verdict, count) in &comparison.summed_up.counts {
        counts.add([verdict.as_str(), &count.to_string()]);
    }
    let mut totals = Grid::with_header(TOTALS);
    for total in comparison.totals() {
        totals.add_cells(total);
    }
    let mut text = match comparison.summed_up.counts.is_empty() {
        true => "no orders, and no rows".to_owned(),
        false => format!("{}\n\n{}", counts.text(), totals.text()),
    };
    for (file, differs) in &comparison.summaries {
        text += &format!("\n\n{file}: ");
        match differs.as_slice() {
            [] => text += "the summary agrees with the rows",
            differs => text += &differs.iter().map(in_words).collect::<Vec<_>>().join("; "),
        }
    }
    text + match comparison.agrees() {
        true => "\n\nAll agrees.",
        false => "\n\nNot all agrees.",
    }
}

/// A difference between a summary and the rows, in words.
pub(super) fn in_words(differs: &SumDiffers) -> String {
    format!(
        "{} is {}, and the rows come to {}",
        differs.column, differs.stated, differs.counted
    )
}
