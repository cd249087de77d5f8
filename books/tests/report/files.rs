//! Files as LianLian, older programs and accidents make them.

use encoding_rs::GBK;
use lianlian::api::codes::TransactionStatus;
use lianlian::api::report::{SummaryRow, TransactionRow};
use lianlian::field::Open;
use lianlian::report::ReportRow;
use lianlian_books::report::{Encoding, LONGEST_LINE, Reader, Records};

use crate::support::{PAGE_HEADER, payment, read, told};

#[test]
fn an_empty_file_is_an_empty_day() {
    for file in ["", "\n", "\r\n \r\n", "\u{feff}", PAGE_HEADER] {
        assert!(read(file.as_bytes()).is_empty(), "{file:?}");
    }
}

#[test]
fn a_file_is_read_with_and_without_header_with_blanks_and_other_ends_of_lines() {
    let line = payment("1001", "");
    let spaced = line.replace('|', " | ");
    for file in [
        format!("{line}\n"),
        line.clone(),
        format!("{line}\r\n"),
        format!("\n\n{spaced}  \n\n"),
        format!("\u{feff}{line}\n"),
        format!("{PAGE_HEADER}\n{line}\n"),
        format!("\u{feff}\r\n{}\r\n{spaced}", PAGE_HEADER.replace(' ', "")),
    ] {
        let lines = read(file.as_bytes());
        let [Ok(line)] = lines.as_slice() else {
            panic!("{file:?}: {lines:?}");
        };
        assert_eq!(line.row.no_order, "1001");
        assert_eq!(line.row.money_order.to_string(), "8.32");
        assert_eq!(line.row.settle_date.to_string(), "20171216");
        assert_eq!(line.row.info_order, None);
        assert_eq!(
            line.row.transaction_status,
            Open::Known(TransactionStatus::Successful)
        );
        assert!(line.remarks.is_empty());
    }
}

#[test]
fn a_header_may_have_another_order_and_fewer_columns() {
    let file = "transaction_status|money_order|no_order|oid_paybill|currency_order|settle_date\n\
                5|-8.32|1002|1001|USD|20171217\n";
    let lines = read(file.as_bytes());
    let [Ok(line)] = lines.as_slice() else {
        panic!("{lines:?}");
    };
    assert_eq!(line.number, 2);
    assert_eq!(line.row.oid_paybill, "1001");
    assert!(line.row.money_order.is_sign_negative());
    assert_eq!(line.row.transaction_fee, None);
}

#[test]
fn a_header_that_is_not_the_reports_is_named_and_ends_the_file() {
    let line = payment("1001", "");
    for (header, expected) in [
        (
            format!("{PAGE_HEADER}|no_such|neither\u{1b}"),
            r"line 1: the header has columns that the report lacks: no_such, neither\u{1b}",
        ),
        (
            format!("{PAGE_HEADER}|currency_pay"),
            "line 1: the header has columns twice: currency_pay",
        ),
        (
            PAGE_HEADER.replace("money_order | ", ""),
            "line 1: the header lacks columns that every line must have: money_order",
        ),
    ] {
        assert_eq!(told(format!("{header}\n{line}\n").as_bytes()), [expected]);
    }
}

#[test]
fn one_bad_line_loses_no_other() {
    let good = |number: usize| payment(&number.to_string(), "");
    let bad = payment("", "")
        .replace("|8.32|CNY", "|8,32|CNY")
        .replace("|20171216|", "|20171232|");
    let unread = payment("8", "").replace("20171216 01:52:00", "yesterday");
    let file = [
        good(1),
        "x|y".to_owned(),
        bad,
        good(4) + "|",
        "x".repeat(LONGEST_LINE + 1),
        good(6),
        "15,0,0, ,20140528 16:32:53,1,2,3,4,5,6,7,8,9,10".to_owned(),
        unread,
        good(9).chars().take(40).collect(),
    ]
    .join("\n");
    let told = told(file.as_bytes());
    assert_eq!(
        told,
        [
            "line 1: 1",
            "line 2: the line has 2 columns, not 19: a value with the joiner in it can't be told apart",
            "line 3: column 1, no_order is required; column 6, settle_date must be a real day as yyyyMMdd; column \
             8, money_order must be a decimal number",
            "line 4: the line has 20 columns, not 19: a value with the joiner in it can't be told apart",
            "line 5: the line has more than 65536 bytes: this file must be something else than a report",
            "line 6: 6",
            "line 7: the line is of the older layout of 14 columns joined by commas, whose columns are others: it is \
             not read",
            "line 8: 8",
            "line 9: the file ends in this line, in column 4 of 19: fetch it again",
        ]
    );
    let remarks = read(file.as_bytes())
        .into_iter()
        .filter_map(Result::ok)
        .flat_map(|line| line.remarks);
    let remarks: Vec<String> = remarks.map(|remark| remark.to_string()).collect();
    assert_eq!(
        remarks,
        ["column 15, dt_update must be a real time as yyyyMMdd HH:mm:ss in UTC+8"]
    );
}

#[test]
fn gbk_and_utf_8_are_told_apart_by_the_first_line_beyond_ascii() {
    // The second character's last byte is that of `|` in GBK.
    let remark = "羽毛倈球";
    let text = [
        payment("1001", ""),
        payment("1002", remark),
        payment("1003", "订单"),
    ]
    .join("\n");
    let (gbk, _, _) = GBK.encode(&text);
    assert!(gbk.contains(&0x82), "the character is a pair of bytes");
    for file in [text.as_bytes(), &gbk] {
        let lines = read(file);
        let remarks: Vec<_> = lines
            .iter()
            .map(|line| {
                line.as_ref()
                    .ok()
                    .and_then(|line| line.row.info_order.clone())
            })
            .collect();
        assert_eq!(
            remarks,
            [None, Some(remark.to_owned()), Some("订单".to_owned())]
        );
    }
    let mut records = Records::new(&gbk[..], TransactionRow::REPORT);
    while records.next_record().is_some() {}
    assert_eq!(records.encoding(), Some(Encoding::Gbk));

    // Two files joined: the line of the other encoding is named, and the next one read.
    let mut joined = payment("1", "订单").into_bytes();
    joined.push(b'\n');
    joined.extend(GBK.encode(&payment("2", "订单")).0.iter());
    joined.extend(format!("\n{}", payment("3", "订单")).bytes());
    assert_eq!(
        told(&joined),
        [
            "line 1: 1",
            "line 2: the line is not UTF-8, as the file is otherwise: was it cut or joined of two files?",
            "line 3: 3",
        ]
    );
    // Text that is both: only the merchant knows.
    let (both, _, _) = GBK.encode("模");
    assert!(std::str::from_utf8(&both).is_ok());
    let line = [payment("1", "").as_bytes(), &both].concat();
    let lines: Vec<_> = Reader::<_, TransactionRow>::new(&line[..])
        .in_encoding(Encoding::Gbk)
        .collect();
    let remark = lines[0]
        .as_ref()
        .ok()
        .and_then(|line| line.row.info_order.as_deref());
    assert_eq!(remark, Some("模"));
}

#[test]
fn a_summary_is_the_pages_example() {
    for (file, refunded) in [
        ("8|8|551.23|0||0|", None),
        ("8|8|551.23|0|None|0|None", None),
        ("9 | 8 | 551.23 | 1 | -20.5 | 0 | null\n", Some("-20.5")),
    ] {
        let lines: Vec<_> = Reader::<_, SummaryRow>::new(file.as_bytes()).collect();
        let [Ok(line)] = lines.as_slice() else {
            panic!("{file:?}: {lines:?}");
        };
        assert!(line.remarks.is_empty(), "{file:?}");
        let row = &line.row;
        assert_eq!(row.successful_transaction_count, 8);
        let refunds = row.refunded_transaction_amount_summary;
        assert_eq!(refunds.map(|sum| sum.to_string()).as_deref(), refunded);
        assert_eq!(row.canceled_transaction_amount_summary, None);
    }
}

#[test]
fn a_file_that_fails_is_over() {
    struct Failing;
    impl std::io::Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the disk is gone"))
        }
    }
    let lines: Vec<_> = Reader::<_, TransactionRow>::new(Failing).collect();
    let told: Vec<String> = lines
        .iter()
        .filter_map(|line| Some(line.as_ref().err()?.to_string()))
        .collect();
    assert_eq!(
        told,
        ["line 0: the file can't be read further: the disk is gone"]
    );
}

#[test]
fn a_rows_debug_text_shows_what_its_table_allows() {
    let lines = read(payment("1001", "a remark").as_bytes());
    let row = &lines[0].as_ref().expect("a line in order").row;
    let shown = format!("{row:?}");
    assert!(shown.starts_with(r#"TransactionRow { no_order: "1001", oid_partner: "#));
}
