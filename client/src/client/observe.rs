//! Observation of a call from outside: spans, events and figures. No secret is in them.

use std::error::Error;
use std::time::Instant;

use tracing::{Span, debug, info, info_span, warn};

use super::CallError;
use lianlian_core::check::Violation;
use lianlian_core::{Effect, Extra, Operation, Response, Sent, Verified, order_number};

/// A call under way.
pub(super) struct Call {
    pub span: Span,
    #[cfg_attr(
        not(feature = "metrics"),
        expect(dead_code, reason = "figures alone need it")
    )]
    operation: &'static Operation,
    begun: Instant,
    has_ended: bool,
}

/// Whoever waited for it went away: nobody but the log will learn that the order may exist.
impl Drop for Call {
    fn drop(&mut self) {
        if self.has_ended {
            return;
        }
        let (elapsed_ms, effect) = (self.elapsed_ms(), Effect::Unknown.as_str());
        let _inside = self.span.enter();
        warn!(effect, elapsed_ms, "dropped before its end");
        #[cfg(feature = "metrics")]
        self.count(effect, "none");
    }
}

/// LianLian verifies another string: this is the one that was signed.
pub(super) fn signature_refused(masked_sign_string: &str) {
    warn!(
        sign_string = masked_sign_string,
        "LianLian doesn't verify the signature of this string"
    );
}

impl Call {
    pub fn begin<R: Sent>(operation: &'static Operation, oid_partner: &str, request: &R) -> Self {
        let order = order_number(request);
        let span = info_span!(
            "lianlian.call",
            product = operation.product,
            operation = operation.name,
            oid_partner,
            order = order.as_deref().unwrap_or_default(),
        );
        Self {
            span,
            operation,
            begun: Instant::now(),
            has_ended: false,
        }
    }

    fn elapsed_ms(&self) -> u64 {
        u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// The request is checked and signed; it is masked only where somebody looks.
    pub fn prepared(&self, masked_sign_string: impl FnOnce() -> String) {
        if tracing::enabled!(tracing::Level::DEBUG) {
            debug!(sign_string = masked_sign_string(), "signed");
        }
    }

    pub fn end<A: Response>(mut self, result: &Result<Verified<A>, CallError>) {
        self.has_ended = true;
        match result {
            Ok(answer) => self.answered(answer.ret_code(), answer.oddities(), answer.extras()),
            Err(error) => self.failed(error),
        }
    }

    fn answered(&self, ret_code: &str, oddities: &[Violation], extras: &[Extra]) {
        let elapsed_ms = self.elapsed_ms();
        let _inside = self.span.enter();
        info!(ret_code, elapsed_ms, "answered");
        for oddity in oddities {
            let (member, rule) = (oddity.field.as_str(), oddity.rule.as_str());
            warn!(member, rule, "a member of the answer was passed over");
        }
        for extra in extras {
            let (member, signed) = (extra.name(), extra.is_signed());
            info!(
                member,
                signed, "the answer has a member that no table lists"
            );
        }
        #[cfg(feature = "metrics")]
        self.count("answered", "signed");
    }

    fn failed(&self, error: &CallError) {
        let (elapsed_ms, effect) = (self.elapsed_ms(), error.effect());
        let _inside = self.span.enter();
        let refusal = error.refusal();
        if let Some(refusal) = &refusal {
            let (ret_code, signed) = (refusal.ret_code.as_str(), refusal.is_signed);
            info!(ret_code, signed, ret_msg = refusal.ret_msg, "refused");
        }
        // With what lies under it: whether it was the name, the port or the certificate.
        let error = error as &(dyn Error + 'static);
        match effect {
            Effect::Unknown => {
                warn!(
                    effect = effect.as_str(),
                    elapsed_ms, error, "the outcome is unknown"
                );
            }
            _ => info!(effect = effect.as_str(), elapsed_ms, error, "failed"),
        }
        #[cfg(feature = "metrics")]
        self.count(
            effect.as_str(),
            match refusal {
                Some(refusal) if refusal.is_signed => "signed",
                Some(_) => "unsigned",
                None => "none",
            },
        );
    }

    /// `lianlian_calls_total` and `lianlian_call_duration_seconds`.
    #[cfg(feature = "metrics")]
    fn count(&self, outcome: &'static str, signature: &'static str) {
        let labels = [
            ("product", self.operation.product.unwrap_or_default()),
            ("operation", self.operation.name),
            ("outcome", outcome),
            ("signature", signature),
        ];
        metrics::counter!("lianlian_calls_total", &labels).increment(1);
        metrics::histogram!("lianlian_call_duration_seconds", &labels)
            .record(self.begun.elapsed().as_secs_f64());
    }
}
