//! The messages of a load, signed before it begins.

use std::sync::Arc;
use std::thread;

use lianlian::api::account::BalanceQueryRequest;
use lianlian::api::mpay::{CardBindApplyRequest, PaymentNotification};
use lianlian::example::{self, Extent, Members};
use lianlian::sign::{PrivateKey, SignType};
use lianlian::{Environment, Merchant, Platform, Request};
use lianlian_test_support::{MERCHANT_KEY, OID_PARTNER, PLATFORM_KEY};

use crate::done::Done;

/// The number of requests that the sandbox gets again and again.
const REQUESTS: usize = 200;

/// The keys of both sides: 2048 bits, but LianLian signs notifications with 1024.
pub struct Keys {
    pub notifying: PrivateKey,
}

impl Keys {
    pub fn new() -> Done<Self> {
        Ok(Self {
            notifying: PrivateKey::generate(1024)?,
        })
    }

    /// The merchant whom the servers know.
    pub fn merchant(&self) -> Done<Merchant> {
        let merchant = Merchant::builder()
            .oid_partner(OID_PARTNER)
            .signer(MERCHANT_KEY.clone())
            .platform_keys(vec![PLATFORM_KEY.public_key(), self.notifying.public_key()])
            .sealing_key(PLATFORM_KEY.public_key())
            .environment(Environment::at("http://127.0.0.1:9")?);
        Ok(merchant.build()?)
    }
}

/// Messages, in the order in which they are sent.
#[derive(Clone)]
pub struct Bodies {
    all: Arc<Vec<Vec<u8>>>,
    again: bool,
}

impl Bodies {
    pub fn queries(keys: &Keys) -> Done<Self> {
        Self::requests::<BalanceQueryRequest>(keys)
    }

    pub fn bindings(keys: &Keys) -> Done<Self> {
        Self::requests::<CardBindApplyRequest>(keys)
    }

    /// A notification for each of so many orders, whose numbers begin like that.
    pub fn notifications(keys: &Keys, prefix: &'static str, count: usize) -> Done<Self> {
        let threads = thread::available_parallelism()?.get();
        let signers: Vec<_> = (0..threads)
            .map(|first| {
                let platform = Platform::new(keys.notifying.clone());
                thread::spawn(move || {
                    let numbers = (first..count).step_by(threads);
                    let bodies =
                        numbers.map(|number| told(&platform, &format!("{prefix}{number}")));
                    bodies.collect::<Option<Vec<_>>>()
                })
            })
            .collect();
        let mut all = Vec::with_capacity(count);
        for signer in signers {
            let signed = signer.join().map_err(|_| "a signer panicked")?;
            all.extend(signed.ok_or("a notification can't be made")?);
        }
        let all = Arc::new(all);
        Ok(Self { all, again: false })
    }

    pub fn get(&self, number: usize) -> Option<&[u8]> {
        let place = match self.again {
            true => number % self.all.len(),
            false => number,
        };
        self.all.get(place).map(Vec::as_slice)
    }

    fn requests<R: Request>(keys: &Keys) -> Done<Self> {
        let merchant = keys.merchant()?;
        let made = (0..REQUESTS).map(|number| {
            let given = Members::from([("user_id", format!("u{number}"))]);
            let request: R = example::request_with(Extent::Required, &given).ok_or("no example")?;
            Ok(merchant.prepare(&request)?.into_body())
        });
        let all = Arc::new(made.collect::<Done<Vec<_>>>()?);
        Ok(Self { all, again: true })
    }
}

fn told(platform: &Platform, no_order: &str) -> Option<Vec<u8>> {
    let given = Members::from([("no_order", no_order.to_owned())]);
    let told: PaymentNotification = example::notification_with(Extent::Required, &given)?;
    let request = platform.notify(
        &told,
        OID_PARTNER,
        SignType::Md5WithRsa,
        "http://localhost/",
    );
    Some(request.ok()?.into_body())
}
