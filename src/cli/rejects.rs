//! `mapper rejects`: the records that the last run could not write.
//!
//! CSV and JSON are written record by record: there may be millions.

use std::io::{self, Write};

use super::args::{Global, RejectsArgs, TableFormat};
use super::csv;
use super::exit::{Exit, Failure};
use super::locate;
use super::look::Look;
use super::output::Output;
use super::table::table;
use super::text::{counted, number, visible};
use crate::backend::{self, Connection};
use crate::report::{Reject, each_reject, reject_count};

/// How many are shown to people who did not say.
const FOR_PEOPLE: u64 = 50;

/// Lists rejects.
pub(super) fn rejects(global: &Global, args: &RejectsArgs, out: &Output) -> Result<Exit, Failure> {
    let files = locate::target(global)?;
    let state = locate::state(&files)?;
    let unreadable = format!("cannot list the rejects in `{}`", files.state.display());
    list(&Selection::of(args), args.format, &state, out).map_err(Failure::because(unreadable))?;
    Ok(Exit::Done)
}

fn list(
    selection: &Selection<'_>,
    format: TableFormat,
    state: &Connection,
    out: &Output,
) -> Result<(), ListError> {
    match format {
        TableFormat::Human => {
            let (text, shown) = human(&out.data, state, selection)?;
            out.stream(|out| out.write_all(text.as_bytes()))?;
            out.say(&remark(shown, selection.count(state)?, selection));
            Ok(())
        }
        TableFormat::Csv => selection.stream(state, out, &mut Csv),
        TableFormat::Json => selection.stream(state, out, &mut Json { first: true }),
    }
}

/// Which rejects were asked for.
struct Selection<'a> {
    mapping: Option<&'a str>,
    reason: Option<&'a str>,
    limit: Option<u64>,
}

impl<'a> Selection<'a> {
    fn of(args: &'a RejectsArgs) -> Self {
        let for_people = args.format == TableFormat::Human;
        let default = for_people.then_some(FOR_PEOPLE);
        Self {
            mapping: args.mapping.as_deref(),
            reason: args.reason.as_deref(),
            limit: args.limit.or(default).filter(|limit| *limit > 0),
        }
    }

    fn count(&self, state: &Connection) -> Result<u64, backend::Error> {
        reject_count(state, self.mapping, self.reason)
    }

    fn each(
        &self,
        state: &Connection,
        each: impl FnMut(Reject) -> bool,
    ) -> Result<(), backend::Error> {
        each_reject(state, self.mapping, self.reason, self.limit, each)
    }

    /// Writes all to stdout, one by one; stops when nobody reads any more.
    fn stream(
        &self,
        state: &Connection,
        out: &Output,
        format: &mut dyn Format,
    ) -> Result<(), ListError> {
        let mut read = Ok(());
        out.stream(|out| {
            let mut written = format.begin(out);
            if written.is_ok() {
                read = self.each(state, |reject| {
                    written = format.reject(out, &reject);
                    written.is_ok()
                });
            }
            written?;
            format.end(out)
        })?;
        Ok(read?)
    }
}

/// Why a list was not written to its end.
#[derive(Debug, thiserror::Error)]
enum ListError {
    #[error(transparent)]
    Read(#[from] backend::Error),
    #[error(transparent)]
    Write(#[from] io::Error),
}

/// A format for programs.
trait Format {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()>;
    fn reject(&mut self, out: &mut dyn Write, reject: &Reject) -> io::Result<()>;
    fn end(&mut self, out: &mut dyn Write) -> io::Result<()>;
}

struct Csv;

impl Format for Csv {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let header = ["mapping", "source", "key", "reason", "error", "record"];
        out.write_all(csv::line(header).as_bytes())
    }

    fn reject(&mut self, out: &mut dyn Write, r: &Reject) -> io::Result<()> {
        let (key, record) = (r.key.to_string(), r.record.to_string());
        let fields = [&r.mapping, &r.source, &key, &r.reason, &r.error, &record];
        out.write_all(csv::line(fields).as_bytes())
    }

    fn end(&mut self, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// One list, a record a line.
struct Json {
    first: bool,
}

impl Format for Json {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b"[")
    }

    fn reject(&mut self, out: &mut dyn Write, reject: &Reject) -> io::Result<()> {
        out.write_all(if self.first { b"\n  " } else { b",\n  " })?;
        self.first = false;
        Ok(serde_json::to_writer(out, reject)?)
    }

    fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.first { b"]\n" } else { b"\n]\n" })
    }
}

/// A table for people, and how many records it shows.
fn human(
    look: &Look,
    state: &Connection,
    selection: &Selection<'_>,
) -> Result<(String, u64), backend::Error> {
    let mut rows = Vec::new();
    selection.each(state, |reject| {
        let cells = [
            &*reject.mapping,
            &reject.item(),
            &reject.reason,
            &reject.error,
        ];
        rows.push(cells.map(visible).to_vec());
        true
    })?;
    let shown = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    if rows.is_empty() {
        return Ok((String::new(), 0));
    }
    let header = ["mapping", "record", "reason", "error"];
    Ok((table(look, &header, 0..0, rows) + "\n", shown))
}

/// What the table does not show.
fn remark(shown: u64, total: u64, selection: &Selection<'_>) -> String {
    let such = if selection.mapping.or(selection.reason).is_some() {
        " such"
    } else {
        ""
    };
    match (total, shown) {
        (0, _) => format!("no{such} rejects"),
        _ if shown < total => format!(
            "\n{} of {} rejects shown; `--limit 0` shows all, `--format json` their values",
            number(shown),
            number(total)
        ),
        _ => format!(
            "\n{}; `--format json` shows their values",
            counted(total, "reject")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    fn all() -> Selection<'static> {
        Selection {
            mapping: None,
            reason: None,
            limit: None,
        }
    }

    fn written(format: &mut dyn Format, selection: &Selection<'_>) -> String {
        let mut out = Vec::new();
        format.begin(&mut out).unwrap();
        selection
            .each(&fixture::state(), |r| format.reject(&mut out, &r).is_ok())
            .unwrap();
        format.end(&mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn as_csv_and_json() {
        let csv = written(&mut Csv, &all());
        assert_eq!(csv.lines().count(), 4);
        assert!(
            csv.contains(r#"access_passes,license_grant,"[""g9"",2]",unmapped,"#),
            "{csv}"
        );
        let json = written(&mut Json { first: true }, &all());
        let list: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
        assert_eq!(list[2]["key"], serde_json::json!(["g9", 2]));
        assert_eq!(list[0]["record"]["pupil_id"], "c404");
        let none = Selection {
            mapping: Some("x"),
            ..all()
        };
        assert_eq!(written(&mut Json { first: true }, &none), "[]\n");
    }

    #[test]
    fn for_people() {
        let selection = Selection {
            reason: Some("lookup"),
            limit: Some(1),
            ..all()
        };
        let state = fixture::state();
        let (text, shown) = human(&Look::plain(100), &state, &selection).unwrap();
        assert!(text.contains("license_grant:g7"), "{text}");
        let total = selection.count(&state).unwrap();
        assert_eq!((shown, total), (1, 2));
        assert!(remark(shown, total, &selection).starts_with("\n1 of 2 rejects shown"));
    }
}
