//! A private database without users' data, in which the linter tries constants: what a column makes
//! of a value, and whether a `CHECK` refuses it.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::quote::quote_ident;

/// A column as it is declared, with the value it shall hold.
#[derive(Debug, Clone)]
pub struct Tried<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its declared type.
    pub declared: &'a str,
    /// How it compares.
    pub collation: &'a str,
    /// What is stored in it.
    pub value: Value,
}

/// The private database.
#[derive(Debug)]
pub struct Constants {
    connection: Connection,
}

impl Constants {
    /// An empty one.
    pub fn open() -> rusqlite::Result<Self> {
        Ok(Self {
            connection: Connection::open_in_memory()?,
        })
    }

    /// Whether a condition is false of a row with these values, as the columns store them. None if it
    /// cannot be told, such as for a condition that names something else.
    #[must_use]
    pub fn refuses(&self, row: &[Tried<'_>], condition: &str) -> Option<bool> {
        self.ask(row, &format!("SELECT NOT (\n{condition}\n) FROM tried"))
            .ok()
            .map(Option::unwrap_or_default)
    }

    /// What kind of value a column makes of this one: `integer`, `real`, `text`, `blob` or `null`.
    #[must_use]
    pub fn stored_as(&self, tried: &Tried<'_>) -> Option<String> {
        let name = quote_ident(tried.name);
        self.ask(
            std::slice::from_ref(tried),
            &format!("SELECT typeof({name}) FROM tried"),
        )
        .ok()
    }

    fn ask<T: rusqlite::types::FromSql>(
        &self,
        row: &[Tried<'_>],
        question: &str,
    ) -> rusqlite::Result<T> {
        let columns: Vec<String> = row
            .iter()
            .map(|c| {
                let (name, collation) = (quote_ident(c.name), quote_ident(c.collation));
                format!("{name} {} COLLATE {collation}", c.declared)
            })
            .collect();
        let marks = vec!["?"; row.len()].join(", ");
        self.connection.execute_batch(&format!(
            "DROP TABLE IF EXISTS tried; CREATE TABLE tried ({})",
            columns.join(", ")
        ))?;
        self.connection.execute(
            &format!("INSERT INTO tried VALUES ({marks})"),
            params_from_iter(row.iter().map(|c| c.value.clone())),
        )?;
        self.connection.query_row(question, [], |row| row.get(0))
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::types::Value;

    use super::{Constants, Tried};

    fn tried(declared: &'static str, value: Value) -> Tried<'static> {
        Tried {
            name: "a b",
            declared,
            collation: "NOCASE",
            value,
        }
    }

    #[test]
    fn conditions_see_what_the_column_stores() {
        let desk = Constants::open().unwrap();
        let text = |text: &str| Value::Text(text.to_owned());
        let condition = "\"a b\" IN ('x', 5)";
        let refuses = |declared, value| desk.refuses(&[tried(declared, value)], condition);
        assert_eq!(refuses("TEXT", text("X")), Some(false)); // NOCASE
        assert_eq!(refuses("TEXT", text("y")), Some(true));
        assert_eq!(refuses("INTEGER", text("5")), Some(false)); // affinity
        assert_eq!(refuses("TEXT", Value::Null), Some(false)); // unknown is not refused
        assert_eq!(desk.refuses(&[tried("TEXT", text("x"))], "other > 1"), None);
        let stored = |declared, value| desk.stored_as(&tried(declared, value));
        assert_eq!(stored("INTEGER", text("12")).as_deref(), Some("integer"));
        assert_eq!(stored("INTEGER", text("a")).as_deref(), Some("text"));
    }
}
