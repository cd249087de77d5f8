//! Message JSON and its sign string.

use lianlian::api::OPERATIONS;
use lianlian::check::CheckOptions;
use lianlian::message::RawMessage;

use crate::said;

/// Reads a message and writes it: what is written is the same message. Each operation checks it.
pub fn message_json(data: &[u8]) {
    let message = match RawMessage::parse(data) {
        Ok(message) => message,
        Err(error) => return said::error(&error, data.len()),
    };
    let names: Vec<_> = message
        .members()
        .iter()
        .map(|member| &member.name)
        .collect();
    assert!(names.is_sorted(), "sorted");
    assert!(
        names.iter().all(|name| message.get(name).is_some()),
        "found"
    );

    let written = message.to_json();
    let again = RawMessage::parse(&written).expect("what was written is read");
    assert_eq!(*again.to_json(), *written);
    for unsigned in [&[] as &[&str], &["memo", "card_no"]] {
        let string = message.sign_string(unsigned);
        assert_eq!(*again.sign_string(unsigned), *string);
        assert!(
            string.len() <= 2 * data.len() + 1,
            "no longer than its JSON"
        );
        let signed = message.signed(unsigned);
        let whole: usize = signed
            .map(|member| {
                let mut value = String::new();
                member.value.push_to(&mut value);
                member.name.len() + value.len() + 2
            })
            .sum();
        assert_eq!(whole.saturating_sub(1), string.len(), "each member once");
    }
    // Some of them: all would take most of the time for what is the same code.
    for operation in OPERATIONS.iter().step_by(5) {
        if let Err(violations) = operation.check(&message, &CheckOptions::default().with_luhn()) {
            said::error(&violations, data.len());
        }
    }
}
