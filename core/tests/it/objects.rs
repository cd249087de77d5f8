//! Rules for a message hold inside its objects and lists.

use http::Response;

use crate::accp::merchant;
use lianlian::field::{AccountNumber, Mobile, PersonName};
use lianlian::sign::SignError;
use lianlian::{PrepareError, SystemRandomness, lianlian_api};

/// Pays with a card.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/card-pay",
    host = "accpapi.lianlianpay.com",
    outcome(Paid = "0000")
)]
pub struct CardPay {
    /// The card that pays.
    #[object]
    #[wire = "bankCardInfo"]
    #[request]
    bank_card_info: Card,
    /// Those who are paid.
    #[wire = "payeeInfo"]
    #[request]
    payee_info: Vec<Payee>,
}

/// A card, and its holder.
#[lianlian_api(item)]
pub struct Card {
    /// Number of the card.
    #[item]
    linked_acctno: AccountNumber,
    /// Name of the holder.
    #[object]
    #[item]
    holder: Payee,
}

/// One who is paid.
#[lianlian_api(item)]
pub struct Payee {
    /// Name of the person.
    #[item]
    name: PersonName,
    /// The person's telephone.
    #[item(optional)]
    phone: Mobile,
    /// Words for the payee.
    #[item(optional)]
    memo: String,
}

/// A card is told of.
#[lianlian_api(protocol = "accp", notification)]
pub struct CardTold {
    /// The reason of the failure.
    #[notification]
    failure_reason: String,
}

const CARD: &str = "6222021001115220281";
const SECRETS: [&str; 4] = [CARD, "李天增", "13958069593", "13208123456"];

fn card_pay() -> CardPayRequest {
    let person = |phone: &str| {
        let person = Payee::builder().name("李天增").phone(phone).memo("a&b=c");
        person.build()
    };
    let card = Card::builder()
        .linked_acctno(CARD)
        .holder(person("13958069593"))
        .build();
    CardPayRequest::builder()
        .bank_card_info(card)
        .payee_info(vec![person("13208123456")])
        .build()
}

/// LianLian's words may quote what is inside an object, inside one in it, or in a list's item.
#[test]
fn secrets_inside_are_masked_in_lianlians_words() {
    let words = SECRETS.join("，");
    let body = format!(r#"{{"ret_code":"1024","ret_msg":"卡号错误：{words}"}}"#);
    let refused = merchant().accept(&card_pay(), &Response::new(body.into_bytes()));
    let shown = format!("{refused:?} {}", refused.as_ref().expect_err("a refusal"));
    assert!(shown.contains("卡号错误"), "{shown}");
    for secret in SECRETS {
        assert!(!shown.contains(secret), "{secret}: {shown}");
    }
}

/// Text that looks like further members of a sign string means nothing where bytes are signed.
#[test]
fn a_text_may_look_like_further_members() {
    assert_eq!(card_pay().check(&Default::default()), Ok(()));
    let told = CardTold::builder().failure_reason("x&user_id=1").build();
    assert_eq!(told.check(&Default::default()), Ok(()));
    let payee = Payee::builder().name("李天增").memo("x&user_id=1").build();
    assert_eq!(payee.check(&Default::default()), Ok(()));
}

/// A device that breaks its base64 into lines is told so.
#[test]
fn a_signature_is_on_one_line() {
    let (merchant, request) = (merchant(), card_pay());
    let draft = merchant.draft(&request).expect("right");
    let sealed = merchant.seal(&request, draft, "AAAA\r\nAAAA", &mut SystemRandomness);
    let error = sealed.expect_err("two lines");
    assert_eq!(error, PrepareError::Sign(SignError::NotOneLine));
}
