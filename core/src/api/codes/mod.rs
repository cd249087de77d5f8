//! Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.
//!
//! The code lists of the parameters.

mod account_kind;
mod app_request;
mod bank_status;
mod business_type;
mod card_type;
mod client_channel;
mod collection_channel;
mod collection_product;
mod currency;
mod delivery_time;
mod game_account;
mod id_type;
mod identity_check;
mod identity_state;
mod logistics;
mod online_banking_card;
mod passenger_document;
mod pay_type;
mod payment_channel;
mod payment_product;
mod payment_result;
mod refund_state;
mod return_mode;
mod risk_channel;
mod virtual_goods;

pub use account_kind::AccountKind;
pub use app_request::AppRequest;
pub use bank_status::BankStatus;
pub use business_type::BusinessType;
pub use card_type::CardType;
pub use client_channel::ClientChannel;
pub use collection_channel::CollectionChannel;
pub use collection_product::CollectionProduct;
pub use currency::Currency;
pub use delivery_time::DeliveryTime;
pub use game_account::GameAccount;
pub use id_type::IdType;
pub use identity_check::IdentityCheck;
pub use identity_state::IdentityState;
pub use logistics::Logistics;
pub use online_banking_card::OnlineBankingCard;
pub use passenger_document::PassengerDocument;
pub use pay_type::PayType;
pub use payment_channel::PaymentChannel;
pub use payment_product::PaymentProduct;
pub use payment_result::PaymentResult;
pub use refund_state::RefundState;
pub use return_mode::ReturnMode;
pub use risk_channel::RiskChannel;
pub use virtual_goods::VirtualGoods;
