//! Rows that stand against rows made again: what differs, named.

use std::collections::BTreeMap;

use crate::backend::value::comparable;
use crate::backend::{Connection, Result, Row, Value};
use crate::diag::deep as words;
use crate::execute::plain::json;
use crate::execute::work::MASK;
use crate::sql::deep::Pair;

/// How many characters of a value are shown.
const SHOWN: usize = 60;

/// Two tables, and how their rows are spoken of.
pub(super) struct Comparison<'a> {
    pub(super) pair: Pair,
    /// Columns whose values must not be shown.
    pub(super) private: Vec<&'a str>,
}

impl Comparison<'_> {
    /// What is wrong with the table that stands; none if nothing is.
    pub(super) fn fault(&self, connection: &Connection) -> Result<Option<String>> {
        let name = &self.pair.table;
        let faults = match self.faults(connection) {
            Ok(faults) => faults,
            Err(error) if is_damage(&error) => {
                return Ok(Some(words::unreadable(name, &error.to_string())));
            }
            Err(error) => return Err(error),
        };
        Ok((!faults.is_empty()).then(|| words::table(name, &faults)))
    }

    fn faults(&self, connection: &Connection) -> Result<Vec<String>> {
        let pair = &self.pair;
        let (made, stand) = connection.query_row(&pair.counts(), [], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?))
        })?;
        if let Some(query) = pair.same_in_place() {
            let same: i64 = connection.query_row(&query, [], |row| row.get(0))?;
            if same == made && same == stand {
                return Ok(Vec::new());
            }
        }
        if !pair.key.is_empty() {
            let mut faults = self.by_key(connection, pair)?;
            // A row that stands twice under one key, past an index that should forbid it.
            if faults.is_empty() && made != stand {
                faults.push(words::count(stand, made));
            }
            return Ok(faults);
        }
        let unbalanced = self.unbalanced(connection)?;
        match pair.by_number() {
            // The same number of rows: what is wrong is wrong in some cells.
            Some(numbered) if !unbalanced.is_empty() && made == stand => {
                self.by_key(connection, &numbered)
            }
            _ => Ok(unbalanced),
        }
    }

    /// What differs between rows of the same key.
    fn by_key(&self, connection: &Connection, pair: &Pair) -> Result<Vec<String>> {
        let mut faults = Vec::new();
        let lists = [
            (
                pair.missing(),
                words::missing as fn(u64, &[String]) -> String,
            ),
            (pair.extra(), words::extra),
        ];
        for (query, words) in lists {
            let mut count = 0;
            let mut named = Vec::new();
            let mut statement = connection.prepare(&query)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                count += 1;
                if named.len() < words::NAMED {
                    named.push(self.key(pair, row)?);
                }
            }
            if count > 0 {
                faults.push(words(count, &named));
            }
        }
        faults.extend(self.cells(connection, pair)?);
        Ok(faults)
    }

    fn cells(&self, connection: &Connection, pair: &Pair) -> Result<Option<String>> {
        let (keys, columns) = (pair.named.len(), pair.columns.len());
        let mut count = 0;
        let mut named: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        let mut statement = connection.prepare(&pair.differing())?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let before = count;
            for (place, column) in pair.columns.iter().enumerate() {
                let should = comparable(row, keys + place)?;
                let is = comparable(row, keys + columns + place)?;
                if same(&should, &is) {
                    continue;
                }
                count += 1;
                let of_column = named.entry(place).or_default();
                if of_column.len() < words::NAMED {
                    let row = self.key(pair, row)?;
                    let [is, should] = [is, should].map(|v| self.shown(&column.name, &v));
                    of_column.push(words::cell(&column.name, &row, &is, &should));
                }
            }
            if count == before {
                count += 1;
                let named = named.entry(columns).or_default();
                named.push(words::somewhere(&self.key(pair, row)?));
            }
        }
        let named: Vec<String> = named.into_values().flatten().collect();
        Ok((count > 0).then(|| words::differing(count, &named)))
    }

    /// Rows without a key that one side holds more often.
    fn unbalanced(&self, connection: &Connection) -> Result<Vec<String>> {
        let columns = self.pair.columns.len();
        let mut lists = [(0, Vec::new()), (0, Vec::new())];
        let mut statement = connection.prepare(&self.pair.unbalanced())?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (made, stand): (i64, i64) = (row.get(columns)?, row.get(columns + 1)?);
            let (count, named) = &mut lists[usize::from(stand > made)];
            *count += made.abs_diff(stand);
            if named.len() < words::NAMED {
                let all = self.pair.columns.iter().map(|c| c.name.as_str());
                named.push(format!("({})", self.row(all, row)?));
            }
        }
        let [(missing, named), (extra, more)] = lists;
        let missing = (missing > 0).then(|| words::missing(missing, &named));
        let extra = (extra > 0).then(|| words::extra(extra, &more));
        Ok(missing.into_iter().chain(extra).collect())
    }

    fn key(&self, pair: &Pair, row: &Row<'_>) -> Result<String> {
        self.row(pair.named.iter().map(String::as_str), row)
    }

    fn row<'b>(&self, names: impl Iterator<Item = &'b str>, row: &Row<'_>) -> Result<String> {
        let cells = names
            .enumerate()
            .map(|(place, name)| Ok((name.to_owned(), self.shown(name, &comparable(row, place)?))));
        Ok(words::row(&cells.collect::<Result<Vec<_>>>()?))
    }

    fn shown(&self, column: &str, value: &Value) -> String {
        let mut private = self.private.iter();
        shown(value, private.any(|p| p.eq_ignore_ascii_case(column)))
    }
}

/// A value as a message shows it.
pub(super) fn shown(value: &Value, private: bool) -> String {
    if *value != Value::Null && private {
        return MASK.to_owned();
    }
    match value {
        Value::Text(text) => shortened(&format!("'{text}'")),
        Value::Blob(_) => {
            let digits = json(value);
            shortened(&format!("x'{}'", digits.as_str().unwrap_or_default()))
        }
        other => json(other).to_string(),
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Whether two values are the same to the last bit.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Real(a), Value::Real(b)) => a.to_bits() == b.to_bits(),
        _ => a == b,
    }
}

/// Whether an error says that what stands is damaged, rather than that the question was wrong.
pub(super) fn is_damage(error: &crate::backend::Error) -> bool {
    use crate::backend::ErrorCode;
    match error {
        crate::backend::Error::SqliteFailure(error, _) => !matches!(
            error.code,
            ErrorCode::OperationInterrupted | ErrorCode::OutOfMemory | ErrorCode::DiskFull
        ),
        crate::backend::Error::SqlInputError { .. } => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::ffi::{SQLITE_CORRUPT, SQLITE_FULL, SQLITE_INTERRUPT, SQLITE_NOTADB};

    use super::*;
    use crate::backend::{Connection, Error};

    #[test]
    fn what_cannot_be_read_is_damage_and_what_was_stopped_is_none() {
        let failure = |code| {
            let error = rusqlite::ffi::Error::new(code);
            Error::SqliteFailure(error, None)
        };
        assert!(
            [SQLITE_CORRUPT, SQLITE_NOTADB]
                .iter()
                .all(|&code| is_damage(&failure(code)))
        );
        assert!(
            ![SQLITE_INTERRUPT, SQLITE_FULL]
                .iter()
                .any(|&code| is_damage(&failure(code)))
        );
        let connection = Connection::open_in_memory().unwrap();
        let unreadable = connection.prepare("SELECT nothing").unwrap_err();
        assert!(is_damage(&unreadable));
        assert!(!is_damage(&Error::InvalidQuery));
    }
}
