//! The lines of reports.

use jiff::Timestamp;
use lianlian::api::report::{SummaryRow, TransactionRow};
use lianlian::example::Members;
use lianlian::report::ReportRow;

use crate::asked::yuan;
use crate::store::{GivenBack, Kind, Order};
use crate::told::{CHINA, day};

/// The fee of so many fen is one fen.
const FEE: i64 = 200;

/// A line of the transaction report.
#[derive(Clone)]
pub(super) struct Line<'a> {
    oid_partner: &'a str,
    /// The merchant's number, of a refund its own.
    pub number: &'a str,
    /// LianLian's number, of a refund the merchant's number of the payment.
    oid_paybill: &'a str,
    made_at: &'a str,
    settled_at: Timestamp,
    /// The amount, negative where it was given back.
    pub fen: i64,
    facts: &'a Members,
    product: &'static str,
}

impl<'a> Line<'a> {
    /// A payment, or a pay-out, whose money moved.
    pub fn paid(order: &'a Order) -> Option<Self> {
        Some(Self {
            oid_partner: &order.oid_partner,
            number: &order.no_order,
            oid_paybill: &order.oid_paybill,
            made_at: fact(&order.facts, "dt_order"),
            settled_at: order.settled_at?,
            fen: order.fen,
            facts: &order.facts,
            product: match order.kind {
                Kind::Payout => "付款",
                Kind::Payment | Kind::Preauth => "API渠道",
            },
        })
    }

    /// An order whose money came back by itself: it has no number beside its own.
    pub fn came_back(order: &'a Order) -> Option<Self> {
        Some(Self {
            oid_paybill: &order.no_order,
            settled_at: order.returned_at?,
            fen: -order.fen,
            ..Self::paid(order)?
        })
    }

    /// A refund that was settled.
    pub fn given_back(back: &'a GivenBack) -> Option<Self> {
        let refund = &back.refund;
        Some(Self {
            oid_partner: &refund.oid_partner,
            number: &refund.no_refund,
            oid_paybill: &back.no_order,
            made_at: fact(&refund.facts, "dt_refund"),
            settled_at: refund.settled_at?,
            fen: -refund.fen,
            facts: &refund.facts,
            product: "API渠道",
        })
    }

    /// True for money that was given back.
    pub const fn is_refund(&self) -> bool {
        self.fen < 0
    }

    /// The line as LianLian writes it.
    pub fn written(&self) -> String {
        let amount = signed(self.fen);
        let currency = match fact(self.facts, "currency_order") {
            "" => "CNY",
            currency => currency,
        };
        written::<TransactionRow>(|column| match column {
            "no_order" => self.number.to_owned(),
            "oid_partner" => self.oid_partner.to_owned(),
            "dt_order" => spaced(self.made_at),
            "oid_paybill" => self.oid_paybill.to_owned(),
            "settle_date" => day(self.settled_at),
            "currency_order" => currency.to_owned(),
            "currency_pay" | "currency_settle" => "CNY".to_owned(),
            "money_order" | "money_pay" | "money_settle" => amount.clone(),
            "exchange_rate" => "1.00".to_owned(),
            "transaction_status" => if self.is_refund() { "5" } else { "0" }.to_owned(),
            "dt_update" => CHINA
                .to_datetime(self.settled_at)
                .strftime("%Y%m%d %H:%M:%S")
                .to_string(),
            "transaction_fee" => signed(self.fen / FEE),
            "pay_product" => self.product.to_owned(),
            name @ ("pay_type" | "info_order") => plain(fact(self.facts, name)),
            _ => String::new(),
        })
    }
}

/// The summary of these lines.
pub(super) fn summary(lines: &[Line<'_>]) -> String {
    let count = |is_refund: bool| {
        lines
            .iter()
            .filter(|line| line.is_refund() == is_refund)
            .count()
    };
    let sum = |is_refund: bool| {
        let of_these = lines.iter().filter(|line| line.is_refund() == is_refund);
        match of_these.map(|line| line.fen).sum() {
            0 => String::new(),
            fen => signed(fen),
        }
    };
    written::<SummaryRow>(|column| match column {
        "total_transaction_count" => lines.len().to_string(),
        "successful_transaction_count" => count(false).to_string(),
        "successful_transaction_amount_summary" => sum(false),
        "refunded_transaction_count" => count(true).to_string(),
        "refunded_transaction_amount_summary" => sum(true),
        "canceled_transaction_count" => "0".to_owned(),
        _ => String::new(),
    })
}

fn written<T: ReportRow>(text: impl Fn(&'static str) -> String) -> String {
    let texts = T::REPORT.columns.iter().map(|column| text(column.name));
    let line = texts
        .collect::<Vec<_>>()
        .join(&T::REPORT.joiner.to_string());
    line + "\n"
}

fn fact<'a>(facts: &'a Members, name: &str) -> &'a str {
    facts.get(name).map_or("", String::as_str)
}

/// Yuan with two decimals and a sign.
fn signed(fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    format!("{sign}{}", yuan(fen.abs()))
}

/// A time of the wire, 20171216015125, as reports have it: 20171216 01:51:25.
fn spaced(time: &str) -> String {
    let part = |range: std::ops::Range<usize>| time.get(range);
    match (part(0..8), part(8..10), part(10..12), part(12..14)) {
        (Some(day), Some(hour), Some(minute), Some(second)) => {
            format!("{day} {hour}:{minute}:{second}")
        }
        _ => String::new(),
    }
}

/// A text without what would end its column or its line.
fn plain(text: &str) -> String {
    text.replace(['|', '\r', '\n'], " ").trim().to_owned()
}
