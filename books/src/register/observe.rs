//! The register's figures, through the `metrics` facade.

use super::connection::Counts;

/// `lianlian_books_open_orders` by age, `lianlian_books_given_up_orders` and `lianlian_books_contradicting_orders`.
#[cfg_attr(
    not(feature = "metrics"),
    allow(unused_variables, reason = "figures alone need them")
)]
pub(super) fn counts(counts: &Counts) {
    #[cfg(feature = "metrics")]
    {
        #[allow(clippy::cast_precision_loss, reason = "a figure is a float")]
        let number = |count: u64| count as f64;
        let ages = ["under_a_minute", "under_an_hour", "under_a_day", "older"];
        for (age, count) in ages.into_iter().zip(counts.open) {
            metrics::gauge!("lianlian_books_open_orders", "age" => age).set(number(count));
        }
        metrics::gauge!("lianlian_books_given_up_orders").set(number(counts.given_up));
        metrics::gauge!("lianlian_books_contradicting_orders").set(number(counts.contradicting));
    }
}
