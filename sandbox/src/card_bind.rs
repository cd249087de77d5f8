//! Card bind, apply and verify: what LianLian does with a right request.

use lianlian::Verified;
use lianlian::api::mpay::{
    CardBindApplyCodeSent, CardBindApplyRequest, CardBindApplyResponse, CardBindVerifyBound,
    CardBindVerifyRequest, CardBindVerifyResponse,
};
use lianlian::field::CardNumber;

use crate::State;
use crate::declined::Declined;
use crate::tokens::{Pending, TOKEN_LIFETIME};

pub(crate) fn apply(
    state: &State,
    request: &Verified<CardBindApplyRequest>,
) -> Result<CardBindApplyResponse, Declined> {
    let now = state.clock.now();
    let token = draw::<32>(b"0123456789ABCDEF")?;
    let pending = Pending {
        oid_partner: request.oid_partner().to_owned(),
        user_id: request.user_id.clone(),
        card_end: last_four(&request.card_no),
        expires: now.saturating_add(TOKEN_LIFETIME).unwrap_or(now),
        wrong_codes: 0,
    };
    state.tokens.insert(token.clone(), pending, now);
    let sent = CardBindApplyCodeSent::builder()
        .user_id(&request.user_id)
        .maybe_no_order(request.no_order.clone())
        .maybe_dt_order(request.dt_order)
        .token(token)
        .build();
    Ok(CardBindApplyResponse::CodeSent(sent))
}

pub(crate) fn verify(
    state: &State,
    request: &Verified<CardBindVerifyRequest>,
) -> Result<CardBindVerifyResponse, Declined> {
    let is_owner = |pending: &Pending| {
        pending.oid_partner == request.oid_partner() && pending.user_id == request.user_id
    };
    let code_is_right = request.verify_code.expose() == state.sms_code;
    // Before the token is used up: what can fail must not cost the user the binding.
    let no_agree = draw::<16>(b"0123456789")?;
    let now = state.clock.now();
    let pending = state
        .tokens
        .attempt(&request.token, is_owner, code_is_right, now)?;
    let bound = CardBindVerifyBound::builder()
        .user_id(pending.user_id)
        .card_no(pending.card_end)
        .no_agree(no_agree)
        .maybe_no_order(request.no_order.clone())
        .build();
    Ok(CardBindVerifyResponse::Bound(bound))
}

/// All that is kept of a card.
fn last_four(card: &CardNumber) -> String {
    let number = card.expose();
    let start = number.len().saturating_sub(4);
    number.get(start..).unwrap_or_default().to_owned()
}

/// Draws `N` characters of `alphabet`. Where 256 is no multiple of its length, its first characters
/// come up a little more often: no matter for the number of an agreement that exists nowhere.
fn draw<const N: usize>(alphabet: &[u8]) -> Result<String, Declined> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    let pick = |byte: &u8| alphabet.get(usize::from(*byte) % alphabet.len());
    Ok(bytes
        .iter()
        .filter_map(pick)
        .map(|&c| char::from(c))
        .collect())
}
