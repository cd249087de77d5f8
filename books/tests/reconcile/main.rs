//! The comparison of a merchant's books with LianLian's reports.

#![cfg(feature = "reconcile")]

mod files;
mod naive;
mod random;
mod support;
mod verdicts;
