//! Binding a card: the user agrees with the code of an SMS.

use std::error::Error;
use std::{fs, io};

use lianlian::api::codes::{IdType, PayType};
use lianlian::api::mpay::{CardBindApplyRequest, CardBindApplyResponse};
use lianlian::api::mpay::{CardBindVerifyRequest, CardBindVerifyResponse};
use lianlian::client::Client;
use lianlian::field::RiskItem;

/// The user's id in this shop.
pub const USER: &str = "u1";

/// The file that holds the agreement. In a real shop it is in the database, beside the user.
pub const AGREEMENT: &str = "agreement.txt";

/// Binds a card, and keeps the agreement with which it pays from now on.
pub async fn bind(client: &Client) -> Result<(), Box<dyn Error>> {
    let card = CardBindApplyRequest::builder()
        .user_id(USER)
        .pay_type(PayType::QuickDebit)
        .id_type(IdType::IdCard)
        .id_no("11010519491231002X")
        .acct_name("李天增")
        .card_no("8888888888888888")
        .bind_mob("18667341234")
        .risk_item(RiskItem::from_text("{}"))
        .build();
    println!("binding {:?}", card.card_no);
    let CardBindApplyResponse::CodeSent(sent) = client.call(&card).await?.into_inner();

    println!("the user has an SMS with a code: type it");
    let mut code = String::new();
    io::stdin().read_line(&mut code)?;
    let verify = CardBindVerifyRequest::builder()
        .user_id(USER)
        .token(sent.token.ok_or("LianLian sent no token")?)
        .verify_code(code.trim())
        .build();
    let CardBindVerifyResponse::Bound(bound) = client.call(&verify).await?.into_inner();

    fs::write(
        AGREEMENT,
        bound.no_agree.ok_or("LianLian named no agreement")?,
    )?;
    println!("bound: the agreement is in {AGREEMENT}");
    Ok(())
}
