// Generated from `spec/banks.toml` by `cargo xtask codegen`; do not edit.

use super::Bank;

pub(super) const BANKS: &[Bank] = &[
    Bank::new("99900007", "大兴安岭农村商业银行"),
    Bank::new("99900020", "武汉众邦银行"),
    Bank::new("99900023", "哈尔滨农村商业银行股份有限公司"),
    Bank::new("99900025", "北京中关村银行"),
    Bank::new("99900028", "百信银行"),
    Bank::new("99900033", "吉林亿联银行"),
    Bank::new("99999900", "新网银行"),
];
