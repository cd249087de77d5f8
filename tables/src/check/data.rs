//! The tables beside the messages: risk parameters, currencies and banks.

use super::{Report, declared, row};
use crate::names;
use crate::{Declaration, Fault, RiskGroup, Row, Side, Tables};

pub(super) fn check(tables: &Tables, faults: &mut Vec<Fault>) {
    check_risk(tables, faults);

    let mut report = Report::new(&tables.currencies.source, faults);
    for (code, currency) in tables.currencies.iter() {
        if code.len() != 3 || !code.chars().all(|c| c.is_ascii_uppercase()) {
            let message = format!("`{code}` can't be a currency: expected one like `USD`");
            report.at(code, message);
        }
        report.not_empty(&currency.name);
    }

    let mut report = Report::new(&tables.banks.source, faults);
    for (code, bank) in tables.banks.iter() {
        if code.len() != 8 || !code.chars().all(|c| c.is_ascii_digit()) {
            let message = format!("`{code}` can't be a bank: expected one like `01020000`");
            report.at(code, message);
        }
        report.not_empty(&bank.name);
        if let Some(english) = &bank.english {
            report.not_empty(english);
        }
    }
}

fn check_risk(tables: &Tables, faults: &mut Vec<Fault>) {
    let mut report = Report::new(&tables.risk.source, faults);
    let groups = &tables.risk.groups;
    report.repeated("group", groups.iter().map(|group| &group.name));
    report.repeated("section", groups.iter().map(|group| &group.section));
    for group in groups {
        check_group(group, &mut report);
        let rows: Vec<(Side, &Row)> = group.rows.iter().map(|row| (Side::Request, row)).collect();
        row::check_all(&tables.dictionary, &rows, &mut report);
        let declaration = |_| Declaration::of_group(&tables.dictionary, group);
        declared::check(&tables.dictionary, "", &rows, declaration, &mut report);
        for row in &group.rows {
            if row.items.is_some() {
                let message = format!("`{}` can't stand inside risk_item", row.name);
                report.at(&row.name, message);
            }
        }
    }
}

fn check_group(group: &RiskGroup, report: &mut Report) {
    let name = &group.name;
    if !names::is_camel_case(name) || !names::is_module(&names::snake_case(name)) {
        report.at(
            name,
            format!("`{name}` can't be a group: expected one like `RealName`"),
        );
    }
    if let Some(list) = &group.list
        && !names::is_snake_case(list)
    {
        report.at(
            list,
            format!("`{list}` can't be a list: expected one like `airline_list`"),
        );
    }
    report.not_empty(&group.section);
}
