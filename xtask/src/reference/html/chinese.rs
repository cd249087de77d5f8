//! Chinese words by which operations are found: LianLian's own words for what their English names say.

/// The Chinese words for the words of a name.
pub(super) fn words(name: &str) -> impl Iterator<Item = String> {
    let parts = name.split('_');
    parts.filter_map(|part| {
        let word = WORDS.iter().find(|(english, _)| *english == part);
        word.map(|(_, chinese)| (*chinese).to_owned())
    })
}

const WORDS: &[(&str, &str)] = &[
    ("aggregate", "聚合支付 扫码 微信 支付宝"),
    ("account", "账户"),
    ("apply", "申请"),
    ("balance", "余额"),
    ("bank", "银行"),
    ("banking", "网银"),
    ("banks", "银行"),
    ("bin", "卡BIN 卡信息"),
    ("bind", "绑卡 签约"),
    ("bound", "已绑卡 签约"),
    ("branch", "支行 网点"),
    ("cancel", "撤销"),
    ("capture", "预授权完成"),
    ("card", "银行卡"),
    ("cards", "银行卡"),
    ("confirm", "确认"),
    ("easypay", "快捷支付 认证支付"),
    ("exchange", "跨境支付 外币"),
    ("instant", "实时付款 代付"),
    ("mpay", "移动支付 快捷支付"),
    ("notification", "异步通知 回调"),
    ("pay", "支付"),
    ("payment", "支付 付款"),
    ("preauth", "预授权"),
    ("query", "查询"),
    ("redirect", "收银台 跳转"),
    ("refund", "退款"),
    ("return", "同步返回 跳转"),
    ("supported", "支持银行"),
    ("unbind", "解绑 解约"),
    ("unified", "统一支付 收银台"),
    ("verify", "验证 短信验证码"),
];
