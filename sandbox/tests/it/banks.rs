//! Banks and branches are listed.

use lianlian::Bank;
use lianlian::api::account::{
    BranchQueryRequest, BranchQueryResponse, SupportedBanksQueryRequest,
    SupportedBanksQueryResponse,
};
use lianlian::api::codes::CardType;

use crate::world::{World, assert_answered, request};

#[test]
fn banks_with_their_limits() {
    let world = World::new();
    let banks = |given: &[(&'static str, &str)]| {
        let query: SupportedBanksQueryRequest = request(given);
        let answer = world.call(&query).map(|answer| answer.into_inner());
        answer.map(|SupportedBanksQueryResponse::Found(found)| found.support_banklist)
    };
    let all = banks(&[]).expect("a list");
    assert!(all.len() > 10, "{}", all.len());
    for bank in &all {
        let code = bank.bank_code.as_deref().expect("a code");
        let published = Bank::find(code).expect("a published code");
        assert_eq!(bank.bank_name.as_deref(), Some(published.name));
        assert_eq!(bank.card_type, Some(CardType::Debit.into()));
        let limits = (bank.single_amt, bank.day_amt, bank.month_amt);
        assert!(limits.0 <= limits.1 && limits.1 <= limits.2, "{limits:?}");
    }
    let one = banks(&[("bank_code", "01020000"), ("card_type", "3")]).expect("a list");
    assert_eq!(one.len(), 1);
    assert_eq!(one[0].card_type, Some(CardType::Credit.into()));
    assert!(one[0].single_amt < all[0].single_amt);
    assert_answered(banks(&[("bank_code", "99999999")]), "8901");
    world.stop();
}

#[test]
fn branches_of_a_bank_in_a_city() {
    let world = World::new();
    let branches = |bank_code: &str| {
        let query: BranchQueryRequest = request(&[
            ("bank_code", bank_code),
            ("brabank_name", "拉萨"),
            ("city_code", "540000"),
        ]);
        let answer = world.call(&query).map(|answer| answer.into_inner());
        answer.map(|BranchQueryResponse::Found(found)| found.card_list)
    };
    let found = branches("01020000").expect("a list");
    assert_eq!(found.len(), 3);
    for branch in &found {
        let (name, number) = (branch.brabank_name.as_deref(), branch.prcptcd.as_deref());
        let (name, number) = (name.expect("a name"), number.expect("a number"));
        assert!(name.contains("拉萨"), "{name}");
        assert!(
            number.starts_with("1025400") && number.len() == 12,
            "{number}"
        );
    }
    assert_ne!(found[0].prcptcd, found[1].prcptcd);
    assert_answered(branches("99999999"), "8901");
    world.stop();
}
