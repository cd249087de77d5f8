//! Files with journals.

use std::fs;

use lianlian::OrderState;
use lianlian::journal::{Journal, Line, Records, unsettled, verify};

use crate::folder::Folder;
use crate::parties::journal_key;

/// Reads the bytes as a journal, and settles what is open in it: a record is added, and nothing else changes.
pub fn journal(data: &[u8]) {
    let folder = Folder::new();
    let path = folder.write("journal.jsonl", data);
    let key = journal_key();
    let before = verify(&path, &key).expect("read");
    let lines = Records::open(&path)
        .expect("opened")
        .map(|line| line.expect("read"));
    let mut records = 0;
    for line in lines {
        if let Line::Record(record) = line {
            records += 1;
            let _opened = record.open(&key);
        }
    }
    assert_eq!(before.records, records);
    assert!(before.torn.len() + records <= data.split(|byte| *byte == b'\n').count());

    let open = unsettled(&path).expect("read");
    let Some(first) = open.first() else { return };
    let journal = Journal::open_existing(&path, &key).expect("opened");
    journal
        .settled(first, OrderState::Succeeded)
        .expect("written");
    let after = verify(&path, &key).expect("read");
    assert_eq!(after.records, before.records + 1);
    assert_eq!(after.faults, before.faults, "a right record, in its place");
    assert!(
        fs::read(&path).expect("read").starts_with(data),
        "nothing is overwritten"
    );
    let left = unsettled(&path).expect("read");
    assert!(
        left.iter().all(|header| header.exchange != first.exchange),
        "settled"
    );
}
