//! Refusals of ACCP: signed, except its gateway's.

use lianlian::OperationType as _;
use lianlian::api::accp_trade::TradeCreate;

use crate::accp::*;
use crate::world::{World, assert_signed, assert_unsigned, stranger};

#[test]
fn every_code_but_the_gateways_is_signed() {
    let world = World::new();
    let catalogue = TradeCreate::OPERATION.ret_codes;
    // 3003 among them, which the first generation does not sign and which means something else there.
    assert!(catalogue.find("3003").is_some_and(|known| !known.gate));
    for known in catalogue.iter() {
        let code = known.code;
        if TradeCreate::OPERATION.outcome(code).is_some() {
            continue;
        }
        let trouble = format!(r#"{{"trouble":"ret_code","ret_code":"{code}"}}"#);
        world.trouble(&trouble);
        let answer = world.call(&trade("USER_TOPUP", "T1", "5.00", ""));
        match known.gate {
            true => assert_unsigned(answer, code),
            false => assert_signed(answer, code),
        };
    }
    let stranger = stranger(&world.address);
    let opened = trade("USER_TOPUP", "T1", "5.00", "");
    assert_unsigned(crate::world::call(&stranger, &opened), "1001");
    world.stop();
}
