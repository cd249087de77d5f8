// Generated from `spec/errata.toml` by `cargo xtask codegen`; do not edit.

//! The errata of LianLian's pages and samples that break a rule here.

use lianlian_core::{Errata, Erratum, Overruled};

/// The catalogue of these errata, sorted by name.
pub const ERRATA: Errata = Errata::new(&[
    Erratum::new(
        "aggregate-app-ids",
        &["aggregate/PaymentApply"],
        &["appid", "openid"],
        &[Overruled {
            rule: "required_if",
            has: None,
        }],
    ),
    Erratum::new(
        "aggregate-bank-and-type",
        &["aggregate/WebRedirect"],
        &["bank_code", "pay_type"],
        &[Overruled {
            rule: "required_if",
            has: None,
        }],
    ),
    Erratum::new(
        "aggregate-version-in-sample",
        &["aggregate/WebRedirect"],
        &["version"],
        &[Overruled {
            rule: "fixed",
            has: Some("1.0"),
        }],
    ),
    Erratum::new(
        "charset",
        &["online_banking/BankRedirect"],
        &["charset_name"],
        &[Overruled {
            rule: "fixed",
            has: Some("GB"),
        }],
    ),
    Erratum::new(
        "credit-card-data",
        &[
            "card/CardBindApply",
            "exchange/PaymentApply",
            "easypay/PaymentApply",
        ],
        &["vali_date", "cvv2"],
        &[Overruled {
            rule: "required_if",
            has: None,
        }],
    ),
    Erratum::new(
        "exchange-agreement-mobile",
        &["exchange/PaymentApply"],
        &["bind_mob"],
        &[Overruled {
            rule: "required",
            has: None,
        }],
    ),
    Erratum::new(
        "h5-demos",
        &["easypay/H5Redirect"],
        &["version", "timestamp"],
        &[Overruled {
            rule: "required",
            has: None,
        }],
    ),
    Erratum::new(
        "id-no-sample-check-digit",
        &[
            "mpay/CardBindApply",
            "card/CardBindApply",
            "exchange/PaymentApply",
        ],
        &["id_no"],
        &[Overruled {
            rule: "resident_id",
            has: Some("330401198001014616"),
        }],
    ),
    Erratum::new(
        "instant-flag-card",
        &["instant_payment/PaymentApply"],
        &["flag_card"],
        &[Overruled {
            rule: "code",
            has: Some("2"),
        }],
    ),
    Erratum::new(
        "instant-query-version",
        &["instant_payment/PaymentQuery"],
        &["query_version", "api_version"],
        &[Overruled {
            rule: "unknown_member",
            has: None,
        }],
    ),
    Erratum::new(
        "payment-parameters-by-revision",
        &["mpay/PaymentApply"],
        &["vali_date", "cvv2", "api_version", "flag_smssend"],
        &[Overruled {
            rule: "unknown_member",
            has: None,
        }],
    ),
    Erratum::new(
        "preauth-amount",
        &["easypay/PreauthComplete", "easypay/PreauthCancel"],
        &["money_order"],
        &[Overruled {
            rule: "required",
            has: None,
        }],
    ),
    Erratum::new(
        "preauth-samples",
        &[
            "easypay/PreauthComplete",
            "easypay/PreauthQuery",
            "easypay/PreauthCancel",
        ],
        &["api_version", "dt_order", "money_order"],
        &[
            Overruled {
                rule: "amount",
                has: None,
            },
            Overruled {
                rule: "timestamp",
                has: None,
            },
        ],
    ),
    Erratum::new(
        "refund-order-date",
        &["refund/RefundApply"],
        &["dt_order"],
        &[Overruled {
            rule: "required_if",
            has: None,
        }],
    ),
    Erratum::new(
        "risk-item-missing-in-java-sample",
        &["mpay/CardBindApply"],
        &["risk_item"],
        &[Overruled {
            rule: "required",
            has: None,
        }],
    ),
    Erratum::new(
        "risk-item-sample-not-json",
        &["mpay/CardBindApply", "mpay/PaymentApply"],
        &["risk_item"],
        &[Overruled {
            rule: "json_object",
            has: Some("”"),
        }],
    ),
    Erratum::new(
        "sample-placeholders",
        &[],
        &["notify_url", "url_order", "url_return", "userreq_ip"],
        &[
            Overruled {
                rule: "http_url",
                has: Some("domain:port"),
            },
            Overruled {
                rule: "ip_underscored",
                has: Some("*"),
            },
        ],
    ),
    Erratum::new(
        "samples-masked",
        &[],
        &["card_no", "notify_url", "url_return", "back_url"],
        &[Overruled {
            rule: "card_number",
            has: Some("*"),
        }],
    ),
    Erratum::new(
        "time-stamp-by-page",
        &[
            "exchange/PaymentApply",
            "exchange/PaymentVerify",
            "easypay/PaymentApply",
        ],
        &["timestamp", "time_stamp"],
        &[Overruled {
            rule: "unknown_member",
            has: None,
        }],
    ),
    Erratum::new(
        "time-stamp-spelling",
        &["unified/PaymentCreate"],
        &["timestamp", "time_stamp"],
        &[Overruled {
            rule: "unknown_member",
            has: None,
        }],
    ),
    Erratum::new(
        "unified-numbers",
        &["unified/PaymentCreate"],
        &["flag_chnl"],
        &[Overruled {
            rule: "type",
            has: None,
        }],
    ),
    Erratum::new(
        "unified-shared-class",
        &["unified/PaymentCreate"],
        &["correlationID", "req_ip"],
        &[Overruled {
            rule: "unknown_member",
            has: None,
        }],
    ),
    Erratum::new(
        "user-address-form",
        &[
            "online_banking/BankRedirect",
            "easypay/WebRedirect",
            "aggregate/WebRedirect",
        ],
        &["userreq_ip"],
        &[Overruled {
            rule: "ip_underscored",
            has: Some("."),
        }],
    ),
    Erratum::new(
        "verify-note",
        &["mpay/PaymentVerify", "easypay/PaymentVerify"],
        &["card_no", "bind_mob", "id_type", "id_no", "no_agree"],
        &[Overruled {
            rule: "unknown_member",
            has: None,
        }],
    ),
]);
