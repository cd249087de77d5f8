// Generated from `spec/` by `cargo xtask codegen`; do not edit.

//! A macro per product, which keeps its code where the product's feature is on.

#[cfg(feature = "account")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_account {
    ($($code:tt)*) => {
        $($code)*
    };
}

#[cfg(not(feature = "account"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_account {
    ($($code:tt)*) => {};
}

#[cfg(feature = "accp-account")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_accp_account {
    ($($code:tt)*) => {
        $($code)*
    };
}

#[cfg(not(feature = "accp-account"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_accp_account {
    ($($code:tt)*) => {};
}

#[cfg(feature = "accp-trade")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_accp_trade {
    ($($code:tt)*) => {
        $($code)*
    };
}

#[cfg(not(feature = "accp-trade"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_accp_trade {
    ($($code:tt)*) => {};
}

#[cfg(feature = "aggregate")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_aggregate {
    ($($code:tt)*) => {
        $($code)*
    };
}

#[cfg(not(feature = "aggregate"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_aggregate {
    ($($code:tt)*) => {};
}

#[cfg(feature = "card")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_card {
    ($($code:tt)*) => {
        $($code)*
    };
}

#[cfg(not(feature = "card"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_card {
    ($($code:tt)*) => {};
}

#[cfg(feature = "easypay")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_easypay {
    ($($code:tt)*) => {
        $($code)*
    };
}

#[cfg(not(feature = "easypay"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_easypay {
    ($($code:tt)*) => {};
}

#[cfg(feature = "exchange")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_exchange {
    ($($code:tt)*) => {
        $($code)*
    };
}

#[cfg(not(feature = "exchange"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_exchange {
    ($($code:tt)*) => {};
}

#[cfg(feature = "instant-payment")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_instant_payment {
    ($($code:tt)*) => {
        $($code)*
    };
}

#[cfg(not(feature = "instant-payment"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_instant_payment {
    ($($code:tt)*) => {};
}

#[cfg(feature = "mpay")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_mpay {
    ($($code:tt)*) => {
        $($code)*
    };
}

#[cfg(not(feature = "mpay"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_mpay {
    ($($code:tt)*) => {};
}

#[cfg(feature = "online-banking")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_online_banking {
    ($($code:tt)*) => {
        $($code)*
    };
}

#[cfg(not(feature = "online-banking"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_online_banking {
    ($($code:tt)*) => {};
}

#[cfg(feature = "refund")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_refund {
    ($($code:tt)*) => {
        $($code)*
    };
}

#[cfg(not(feature = "refund"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_refund {
    ($($code:tt)*) => {};
}

#[cfg(feature = "report")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_report {
    ($($code:tt)*) => {
        $($code)*
    };
}

#[cfg(not(feature = "report"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_report {
    ($($code:tt)*) => {};
}

#[cfg(feature = "unified")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_unified {
    ($($code:tt)*) => {
        $($code)*
    };
}

#[cfg(not(feature = "unified"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_unified {
    ($($code:tt)*) => {};
}
