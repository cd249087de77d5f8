//! Users: their state, their accounts, and the random factor of the password's control. The sandbox registers nobody:
//! whoever is asked for is a user.

use lianlian::example::Members;
use serde_json::json;

use super::draw;
use crate::asked::{Asked, Told, yuan};
use crate::declined::Declined;
use crate::desk::Desk;

/// The random factor, with a genuine RSA key. The sandbox takes any password.
pub async fn random(desk: &mut Desk<'_>, _: &Asked) -> Result<Told, Declined> {
    let key = desk.sandbox.platform.public_key().to_der();
    let mut given = Members::from([
        ("random_key", draw::token()?),
        ("random_value", draw::digits::<32>()?),
    ]);
    if let Some(content) = rsa_public_key(&key) {
        given.insert("rsa_public_content", hex::encode(content));
    }
    Ok(Told::done(given))
}

pub async fn query(_: &mut Desk<'_>, _: &Asked) -> Result<Told, Declined> {
    let given = Members::from([("user_status", "NORMAL".to_owned())]);
    Ok(Told::done(given))
}

/// The account of a user, or the merchant's own.
pub async fn accounts(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let is_users = asked.text("user_type").starts_with("INNERUSER");
    let (account, kind) = match (is_users, asked.given("user_id")) {
        (true, Some(user_id)) => (user_id, "USEROWN_AVAILABLE"),
        _ => (asked.oid_partner.as_str(), "MCHOWN_AVAILABLE"),
    };
    let balance = yuan(desk.held(&asked.oid_partner, account).await?);
    let list = json!([{
        "acct_state": "NORMAL",
        "acct_type": kind,
        "amt_balcur": balance,
        "amt_balaval": balance,
        "amt_balfrz": yuan(0),
    }]);
    let given = Members::from([
        ("user_id", account.to_owned()),
        ("acctinfo_list", list.to_string()),
    ]);
    Ok(Told::done(given))
}

/// The `RSAPublicKey` inside a key's DER, which begins with the name of the algorithm.
fn rsa_public_key(der: &[u8]) -> Option<&[u8]> {
    const RSA: [u8; 13] = [
        0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00,
    ];
    let at = der.windows(RSA.len()).position(|window| window == RSA)?;
    let bit_string = der.get(at + RSA.len()..)?;
    // Tag and length of the bit string, and the number of its unused bits.
    let length = *bit_string.get(1)?;
    let more = if length < 0x80 { 0 } else { length & 0x7F };
    bit_string.get(3 + usize::from(more)..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_in_its_der() {
        for bits in [1024, 2048] {
            let key = lianlian::sign::PrivateKey::generate(bits).expect("a key");
            let der = key.public_key().to_der();
            let content = rsa_public_key(&der).expect("it is inside");
            assert_eq!(content.first(), Some(&0x30), "{bits}");
            // A sequence of the modulus and the exponent 65537.
            assert!(content.ends_with(&[0x02, 0x03, 0x01, 0x00, 0x01]));
            assert!(der.ends_with(content));
        }
    }
}
