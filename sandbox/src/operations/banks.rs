//! The banks that can be paid with, and their branches: LianLian's published list, with limits and
//! branches that the sandbox invented.

use lianlian::Bank;
use lianlian::example::Members;
use serde_json::{Value, json};

use crate::asked::{Asked, Told};
use crate::declined::Declined;
use crate::desk::Desk;

/// Limits in whole yuan: of one payment, of a day, of a month.
const DEBIT: [&str; 3] = ["50000", "200000", "1000000"];
const CREDIT: [&str; 3] = ["20000", "50000", "200000"];

/// Without a `bank_code` those banks that LianLian names in English too: the ones that it serves
/// everywhere.
pub(super) async fn supported(_: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let card_type = asked.given("card_type").unwrap_or("2");
    let limits = if card_type == "3" { CREDIT } else { DEBIT };
    let item = |bank: &Bank| {
        let [single, day, month] = limits;
        json!({
            "bank_code": bank.code,
            "bank_name": bank.name,
            "card_type": card_type,
            "single_amt": single,
            "day_amt": day,
            "month_amt": month,
            "bank_status": "0",
        })
    };
    let banks: Vec<_> = match asked.given("bank_code") {
        Some(code) => Bank::find(code).map(item).into_iter().collect(),
        None => Bank::all()
            .filter(|bank| bank.english.is_some())
            .map(item)
            .collect(),
    };
    listed("support_banklist", banks)
}

/// Three branches in the city that is asked for.
pub(super) async fn branches(_: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let bank = Bank::find(asked.text("bank_code")).ok_or(Declined::NoRecord)?;
    let part = asked.text("brabank_name");
    let item = |(number, suffix): (u32, &str)| {
        json!({
            "prcptcd": branch_number(bank.code, asked.text("city_code"), number),
            "brabank_name": format!("{}{part}{suffix}", bank.name),
        })
    };
    let branches = (1..).zip(["分行营业部", "城东支行", "城西支行"]);
    let mut told = listed("card_list", branches.map(item).collect())?;
    told.given.insert("bank_code", bank.code.to_owned());
    Ok(told)
}

/// Twelve digits as such numbers have them: the bank's, the city's, the branch's.
fn branch_number(bank: &str, city: &str, number: u32) -> String {
    let bank = bank.get(1..4).unwrap_or_default();
    let city = city.chars().filter(char::is_ascii_digit).take(4);
    format!("{bank:0<3}{:0<4}{number:05}", city.collect::<String>())
}

fn listed(name: &'static str, items: Vec<Value>) -> Result<Told, Declined> {
    if items.is_empty() {
        return Err(Declined::NoRecord);
    }
    let list = Value::from(items).to_string();
    Ok(Told::done(Members::from([(name, list)])))
}
