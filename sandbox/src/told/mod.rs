//! The facts that are told of orders and refunds, in answers and in notifications.

pub(crate) mod accp;
pub(crate) mod classic;
mod times;

pub(crate) use times::{CHINA, day};
