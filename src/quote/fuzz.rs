//! Names and texts made to break out of their quotes, by the thousand.

use rusqlite::{Connection, ToSql};

use super::{quote_bytes, quote_ident, quote_text};

/// What names are made of: all that means something to SQL, JSON, templates or a terminal.
const PIECES: [&str; 40] = [
    "'",
    "''",
    "\"",
    "\"\"",
    "`",
    "[",
    "]",
    "]]",
    "\\",
    "\\'",
    ";",
    "--",
    "/*",
    "*/",
    "(",
    ")",
    ",",
    ".",
    " ",
    "\n",
    "\r\n",
    "\t",
    "\u{1b}[2J",
    "\u{7f}",
    "\u{202e}",
    "\u{feff}",
    "é",
    "e\u{301}",
    "𝕏",
    "名",
    "a",
    "Z",
    "0",
    "_",
    "?",
    ":a",
    "@",
    "$",
    "%s",
    "DROP TABLE t",
];

/// A small generator of its own: the same cases in every run.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    /// A text, perhaps with a NUL in it.
    pub(crate) fn text(&mut self, nul: bool) -> String {
        let length = 1 + self.below(7);
        let mut text: String = (0..length)
            .map(|_| PIECES[self.below(PIECES.len())])
            .collect();
        if nul {
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            text.insert(places[self.below(places.len())], '\0');
        }
        text
    }
}

pub(crate) fn one(connection: &Connection, sql: &str) -> String {
    connection
        .query_row(sql, [], |row| row.get(0))
        .unwrap_or_else(|error| panic!("{sql:?}: {error}"))
}

#[test]
fn any_name_and_text_survives_a_round_trip() {
    let connection = Connection::open_in_memory().unwrap();
    let mut random = Random(0x5eed);
    for _ in 0..3000 {
        let [table, column, text] = [(); 3].map(|()| random.text(false));
        let (t, c) = (quote_ident(&table), quote_ident(&column));
        let made = format!(
            "CREATE TABLE {t} ({c}); INSERT INTO {t} ({c}) VALUES ({})",
            quote_text(&text)
        );
        // SQLite keeps some names for itself, and compares them without regard to case.
        if table.to_ascii_lowercase().starts_with("sqlite_") {
            continue;
        }
        connection
            .execute_batch(&made)
            .unwrap_or_else(|error| panic!("{made:?}: {error}"));
        assert_eq!(one(&connection, &format!("SELECT {t}.{c} FROM {t}")), text);
        let named = "SELECT name FROM sqlite_schema";
        assert_eq!(one(&connection, named), table);
        let named = format!("SELECT name FROM pragma_table_info({})", quote_text(&table));
        assert_eq!(one(&connection, &named), column);
        connection
            .execute_batch(&format!("DROP TABLE {t}"))
            .unwrap();
        let left: i64 = connection
            .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
            .unwrap();
        assert_eq!(left, 0, "{made:?} left something behind");
    }
}

#[test]
fn a_nul_in_text_is_kept_and_in_a_name_refused() {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch("CREATE TABLE t (a)").unwrap();
    let mut random = Random(0xbad);
    for _ in 0..2000 {
        let text = random.text(true);
        let sql = format!("SELECT {}", quote_text(&text));
        let read: String = one(&connection, &sql);
        assert_eq!(read, text);
        let sql = format!("SELECT 1 AS {}", quote_ident(&text));
        // SQL text ends at the NUL: within the quotes, so nothing of it can be run.
        if let Ok(statement) = connection.prepare(&sql) {
            panic!("{sql:?} is read as {:?}", statement.column_name(0));
        }
    }
    assert_eq!(one(&connection, "SELECT name FROM sqlite_schema"), "t");
}

#[test]
fn any_bytes_survive() {
    let connection = Connection::open_in_memory().unwrap();
    let mut random = Random(7);
    for length in 0..300 {
        let bytes: Vec<u8> = (0..length)
            .map(|_| u8::try_from(random.below(256)).unwrap())
            .collect();
        let same: bool = connection
            .query_row(
                &format!("SELECT {} IS ?1", quote_bytes(&bytes)),
                [&bytes as &dyn ToSql],
                |row| row.get(0),
            )
            .unwrap();
        assert!(same, "{bytes:?}");
    }
}
