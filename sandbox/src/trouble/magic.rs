//! Magic values: amounts and card numbers that bring trouble by themselves.
//!
//! Six digits choose it, the same in both: the yuan of an amount without fen, or the digits 5 to 10 of
//! a card number `6299######00000L`, where `L` is the check digit.

use std::time::Duration;

use lianlian::api::ACCP_RET_CODES;
use lianlian::ret_code;

use super::Trouble;

/// These digits and a return code's four.
const RET_CODES: &str = "66";

/// A magic value: six digits, and the trouble that they bring.
pub(crate) struct Magic {
    pub digits: &'static str,
    pub trouble: Trouble,
}

/// All magic values but those for return codes, which are `66` and the code.
pub(crate) static MAGIC: [Magic; 19] = [
    of("670001", Trouble::Slow(Duration::from_secs(3))),
    of("670002", Trouble::Slow(Duration::from_secs(35))),
    of("670010", Trouble::NoAnswer),
    of("670011", Trouble::Hang),
    of("670012", Trouble::HalfAnswer),
    of("670020", Trouble::WrongSignature),
    of("670021", Trouble::OtherMerchant),
    of("670022", Trouble::ExtraMembers),
    of("670023", Trouble::LowerSignType),
    of("670024", Trouble::UpperSignType),
    of("670030", Trouble::Http500),
    of("670031", Trouble::Http502),
    of("670040", Trouble::NotificationTwice),
    of("670041", Trouble::NotificationLate),
    of("670050", Trouble::FailsLater),
    of("670051", Trouble::ProcessingFirst),
    of("670052", Trouble::Returned),
    of("670060", Trouble::UnsignedRefusal),
    of("670061", Trouble::SignedRefusal),
];

impl Magic {
    /// The amount, in yuan.
    pub fn amount(&self) -> String {
        format!("{}.00", self.digits)
    }

    /// The card number.
    pub fn card(&self) -> String {
        card(self.digits)
    }
}

/// The troubles that a request brings on itself with this amount (in fen) and this card number: at most one
/// by each, the amount's first.
pub(crate) fn magic(fen: Option<i64>, card_no: &str) -> impl Iterator<Item = Trouble> {
    let of_amount = fen.and_then(of_amount);
    of_amount.into_iter().chain(of_card(card_no))
}

/// The trouble that an amount, in fen, brings on its order.
pub(crate) fn of_amount(fen: i64) -> Option<Trouble> {
    match fen % 100 {
        0 => of_digits(&(fen / 100).to_string()),
        _ => None,
    }
}

/// A documented return code that does not mean success.
pub(super) fn documented(code: &str) -> Option<Trouble> {
    let known = ret_code::find(code).or_else(|| ACCP_RET_CODES.find(code));
    let known = known.filter(|known| known.code != "0000");
    known.map(|known| Trouble::RetCode(known.code))
}

/// The card number with these six digits.
pub(crate) fn card(digits: &str) -> String {
    let number = format!("6299{digits}00000");
    let sum: u32 =
        number
            .bytes()
            .rev()
            .zip([2, 1].iter().cycle())
            .fold(0, |sum, (digit, factor)| {
                let product = u32::from(digit.saturating_sub(b'0')) * factor;
                sum + product / 10 + product % 10
            });
    format!("{number}{}", (10 - sum % 10) % 10)
}

const fn of(digits: &'static str, trouble: Trouble) -> Magic {
    Magic { digits, trouble }
}

fn of_card(number: &str) -> Option<Trouble> {
    let digits = number.get(4..10)?;
    (number == card(digits)).then(|| of_digits(digits))?
}

fn of_digits(digits: &str) -> Option<Trouble> {
    let known = MAGIC.iter().find(|magic| magic.digits == digits);
    known.map(|magic| magic.trouble.clone()).or_else(|| {
        let code = digits.strip_prefix(RET_CODES)?;
        documented(code)
    })
}

/// The magic values as a table in Markdown, as the documentation has it.
#[cfg(test)]
fn table() -> String {
    let mut rows = String::from(
        "| amount | card number | trouble | what happens |\n|---|---|---|---|\n\
         | 66CCCC.00 | 629966CCCC00000L | `ret_code` | the documented return code CCCC, other than 0000; nothing is done |\n",
    );
    for magic in &MAGIC {
        let (name, meaning) = (magic.trouble.name(), magic.trouble.meaning());
        let seconds = match magic.trouble {
            Trouble::Slow(time) => format!(", {} s", time.as_secs()),
            _ => String::new(),
        };
        rows += &format!(
            "| {} | {} | `{name}` | {meaning}{seconds} |\n",
            magic.amount(),
            magic.card()
        );
    }
    rows
}

#[cfg(test)]
mod tests {
    use lianlian::field::Amount;

    use super::*;

    /// The documentation's tables are this one.
    #[test]
    fn the_table_is_documented() {
        let crate_docs: String = include_str!("../lib.rs")
            .lines()
            .filter_map(|line| line.strip_prefix("//!"))
            .map(|line| format!("{}\n", line.trim()))
            .collect();
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/sandbox.md");
        let page = std::fs::read_to_string(path).expect("docs/sandbox.md");
        assert!(crate_docs.contains(&table()), "lib.rs needs:\n{}", table());
        assert!(
            page.contains(&table()),
            "docs/sandbox.md needs:\n{}",
            table()
        );
    }

    #[test]
    fn every_kind_has_a_value() {
        for kind in Trouble::KINDS {
            let named = |magic: &Magic| magic.trouble.name() == kind.name();
            let has_words_of_its_own = matches!(kind, Trouble::RetCode(_) | Trouble::Answer(_));
            assert!(has_words_of_its_own || MAGIC.iter().any(named), "{kind:?}");
        }
    }

    #[test]
    fn values_are_read_back() {
        for known in &MAGIC {
            let amount: Amount = known.amount().parse().expect("in range");
            let fen = i64::try_from(amount.fen()).ok();
            assert_eq!(magic(fen, "").next().as_ref(), Some(&known.trouble));
            assert_eq!(
                magic(None, &known.card()).next().as_ref(),
                Some(&known.trouble)
            );
        }
        for known in ret_code::documented() {
            let trouble = (known.code != "0000").then_some(Trouble::RetCode(known.code));
            let digits = format!("66{}", known.code);
            let amount: Amount = format!("{digits}.00").parse().expect("in range");
            assert_eq!(
                of_amount(i64::try_from(amount.fen()).expect("small")),
                trouble
            );
            assert_eq!(magic(Some(1), &card(&digits)).next(), trouble);
        }
    }

    #[test]
    fn other_values_bring_none() {
        for fen in [
            1,
            66_999_901,
            6_699_990,
            6_666_666_600,
            66_666_600,
            -66_999_900,
        ] {
            assert_eq!(of_amount(fen), None, "{fen}");
        }
        for number in [
            "",
            "6299",
            "8888888888888888",
            "6299669999000001",
            "李天增李天增",
        ] {
            assert_eq!(magic(None, number).next(), None, "{number}");
        }
    }
}
