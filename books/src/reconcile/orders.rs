//! The merchant's side: the orders in its books, from a file or one by one.

use std::io::{self, BufRead as _, BufReader, Read};

use super::mapping::{Mapping, OrderFault};
use super::order::Order;
use super::record::OrderRecord;
use super::spill::Spill;

/// The merchant's side: the orders in its books.
pub struct Orders(pub(super) Spill);

/// A line of the merchant's file that can't be read, or its header.
#[derive(Debug, thiserror::Error)]
#[error("line {line}: {fault}")]
#[non_exhaustive]
pub struct OrderError {
    /// The number of the line, from 1.
    pub line: u64,
    /// The reason for it.
    #[source]
    pub fault: OrderFault,
}

impl Orders {
    /// Books without an order.
    pub fn new() -> Self {
        Self(Spill::new())
    }

    /// Adds an order.
    ///
    /// # Errors
    /// A temporary file that can't be written.
    pub fn add(&mut self, order: &Order<'_>) -> io::Result<()> {
        self.0.push(order.no_order, &OrderRecord::new(order))
    }

    /// Reads the orders of a CSV file, whose first line names its columns; hands over what is wrong with its lines.
    /// Gives the number of orders.
    ///
    /// # Errors
    /// A temporary file that can't be written. A file that can't be read further is handed over.
    pub fn read_csv(
        &mut self,
        file: impl Read,
        mapping: &Mapping,
        mut wrong: impl FnMut(OrderError),
    ) -> io::Result<u64> {
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .from_reader(file);
        let columns = match reader.headers() {
            Ok(header) if header.is_empty() => return Ok(0),
            Ok(header) => {
                let unmarked = |name: &str| name.trim_start_matches('\u{feff}').to_owned();
                mapping.columns(&header.iter().map(unmarked).collect::<Vec<_>>())
            }
            Err(error) => Err(OrderFault::Csv(error)),
        };
        let columns = match columns {
            Ok(columns) => columns,
            Err(fault) => {
                wrong(OrderError { line: 1, fault });
                return Ok(0);
            }
        };
        let mut record = csv::StringRecord::new();
        let mut orders = 0;
        loop {
            let line = reader.position().line();
            match reader.read_record(&mut record) {
                Ok(false) => return Ok(orders),
                Ok(true) => {
                    let text = |column: Option<usize>| column.and_then(|at| record.get(at));
                    match mapping.order(&columns.map(|column| text(*column))) {
                        Ok(order) => {
                            self.add(&order)?;
                            orders += 1;
                        }
                        Err(fault) => wrong(OrderError { line, fault }),
                    }
                }
                Err(error) => {
                    let is_over = error.is_io_error();
                    wrong(OrderError {
                        line,
                        fault: OrderFault::Csv(error),
                    });
                    if is_over {
                        return Ok(orders);
                    }
                }
            }
        }
    }

    /// Reads the orders of a file of JSON objects, one on each line; hands over what is wrong with its lines. Gives
    /// the number of orders.
    ///
    /// # Errors
    /// A temporary file that can't be written. A file that can't be read further is handed over.
    pub fn read_ndjson(
        &mut self,
        file: impl Read,
        mapping: &Mapping,
        mut wrong: impl FnMut(OrderError),
    ) -> io::Result<u64> {
        let mut orders = 0;
        for (line, text) in (1..).zip(BufReader::new(file).lines()) {
            let text = match text {
                Ok(text) => text,
                Err(error) => {
                    wrong(OrderError {
                        line,
                        fault: OrderFault::Io(error),
                    });
                    return Ok(orders);
                }
            };
            if text.trim().is_empty() {
                continue;
            }
            match mapping.object(&text) {
                Ok(values) => match mapping.order(&values.map(Option::as_deref)) {
                    Ok(order) => {
                        self.add(&order)?;
                        orders += 1;
                    }
                    Err(fault) => wrong(OrderError { line, fault }),
                },
                Err(fault) => wrong(OrderError { line, fault }),
            }
        }
        Ok(orders)
    }
}

impl Default for Orders {
    fn default() -> Self {
        Self::new()
    }
}
