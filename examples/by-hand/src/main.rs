//! Signs a message by hand, as a program without this library does.

#![forbid(unsafe_code)]

mod sign_string;

use std::collections::BTreeMap;
use std::error::Error;
use std::{fs, io};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian::sign::{PrivateKey, SignType, Signer as _};

use sign_string::sign_string;

fn main() -> Result<(), Box<dyn Error>> {
    let key = PrivateKey::parse(fs::read("lianlian-sandbox/merchant_private.pem")?)?;
    let mut message: BTreeMap<String, String> = serde_json::from_reader(io::stdin())?;
    let string = sign_string(&message);
    let signature = key.sign(SignType::Md5WithRsa, string.as_bytes())?;
    message.insert("sign".to_owned(), STANDARD.encode(signature));
    println!("{}", serde_json::to_string(&message)?);
    Ok(())
}
