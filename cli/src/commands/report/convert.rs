//! `lianlian report convert`.

use lianlian::report::ReportRow;
use lianlian_books::report::convert::{Target, converter};
use serde_json::json;

use super::files;
use crate::Verdict;
use crate::args::{Format, ReportConvert};
use crate::error::Unusable;
use crate::new_file::{Eyes, create};
use crate::output::{self, Form};

pub(super) fn run<T: ReportRow>(
    arguments: &ReportConvert,
    form: Form,
) -> Result<Verdict, Unusable> {
    let target = target(arguments.to)?;
    let out = &arguments.out;
    // Whoever sees it sees what the merchant earns.
    let file = create(out, Eyes::Owner).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Unusable::Exists { path: out.clone() },
        _ => Unusable::File {
            path: out.clone(),
            error,
        },
    })?;
    let mut converter = converter::<T, _>(target, file)?;
    let (mut rows, mut unreadable, mut remarks) = (0_u64, 0_u64, 0);
    for path in &arguments.reports.files {
        let file = path.display();
        for line in files::open::<T>(&arguments.reports, path)? {
            match line {
                Ok(line) => {
                    for remark in &line.remarks {
                        output::words(&format!("{file}: line {}: {remark}", line.number));
                    }
                    remarks += line.remarks.len();
                    converter.row(&line.row)?;
                    rows += 1;
                }
                Err(error) => {
                    output::words(&format!("{file}: {error}"));
                    unreadable += 1;
                }
            }
        }
    }
    converter.finish()?;
    let verdict = match unreadable {
        0 => Verdict::Yes,
        _ => Verdict::No,
    };
    let result = json!({
        "rows": rows,
        "unreadable": unreadable,
        "remarks": remarks,
        "out": out.display().to_string(),
    });
    form.verdict(&result, verdict)
}

fn target(format: Format) -> Result<Target, Unusable> {
    match format {
        Format::Csv => Ok(Target::Csv),
        Format::Ndjson => Ok(Target::Ndjson),
        #[cfg(feature = "parquet")]
        Format::Parquet => Ok(Target::Parquet),
        #[cfg(not(feature = "parquet"))]
        Format::Parquet => Err(Unusable::NoParquet),
    }
}
