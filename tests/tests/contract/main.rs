//! The contract: a page per operation, notification and report, made of the tables' examples, to be read beside
//! LianLian's own page.

mod answers;
mod call;
mod fold;
mod head;
mod masked;
mod members;
mod notification;
mod place;
mod received;
mod report;
mod states;
mod wrong;

use std::any::TypeId;
use std::collections::{BTreeSet, HashMap};
use std::path::Path;

#[test]
fn a_page_per_table() {
    let mut states = HashMap::new();
    macro_rules! state {
        (query $request:path) => {
            states.insert(TypeId::of::<$request>(), states::asked::<$request>());
        };
        (order $request:path) => {};
    }
    lianlian::for_each_order!(state);

    let mut pages = BTreeSet::new();
    macro_rules! page {
        (call $request:path) => {
            let states = states.remove(&TypeId::of::<$request>());
            page!(call::page::<$request>(states.unwrap_or_default()))
        };
        (redirect $request:path) => {
            page!(call::redirect::<$request>())
        };
        (notification $message:path) => {
            page!(notification::page::<$message>())
        };
        ($made:expr) => {
            let (name, page) = $made;
            insta::with_settings!({ omit_expression => true }, {
                insta::assert_snapshot!(&*name, page);
            });
            pages.insert(format!("contract__{name}.snap"));
        };
    }
    lianlian::for_each_table!(page);
    page!(report::page::<lianlian::api::report::SummaryRow>());
    page!(report::page::<lianlian::api::report::TransactionRow>());
    assert_eq!(lianlian::api::REPORTS.len(), 2, "a report has no page");

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/contract/snapshots");
    let files = std::fs::read_dir(folder).expect("the pages");
    let names = files.map(|file| file.expect("a page").file_name().display().to_string());
    let found: BTreeSet<_> = names.filter(|name| name.ends_with(".snap")).collect();
    assert_eq!(found, pages, "a page has lost its table");
}
