//! Comparing what stands in a finished target and its state with what was made again from the source.
//!
//! First all rows are compared in their places, which is cheap and settles the matter nearly always. Only where that finds a
//! difference are rows looked up by key, to name it. Values are compared byte by byte and by type, whatever the
//! collation and affinity of their columns.

use crate::backend::quote::{quote_ident, quote_text};

/// The schema name of the target that was made again.
pub const AGAIN: &str = "again";
/// The schema name of the state that was made again.
pub const AGAIN_STATE: &str = "again_map";
/// The schema name of the target.
pub const TARGET: &str = "target";
/// The schema name of the state.
pub const STATE: &str = "key_map";

/// A table that stands, and the same table as it was made again.
#[derive(Debug, Clone)]
pub struct Pair {
    /// The table's name, on both sides.
    pub table: String,
    /// The schema of the one that was made again.
    pub made: &'static str,
    /// The schema of the one that stands.
    pub stands: &'static str,
    /// What is compared.
    pub columns: Vec<Compared>,
    /// The columns by which rows meet; empty where a row is told from others by nothing but its values.
    pub key: Vec<String>,
    /// The columns that a row is named by.
    pub named: Vec<String>,
    /// Whether the table's rows have no number of their own.
    pub without_rowid: bool,
    /// Rows that are left out, as a condition.
    pub unless: Option<&'static str>,
}

/// A column that is compared.
#[derive(Debug, Clone)]
pub struct Compared {
    /// Its name.
    pub name: String,
    /// Whether numbers of two types may be stored in it side by side.
    pub typeless: bool,
}

impl Pair {
    /// Counts the rows that are the same in the same place on both sides; none where rows have no place.
    #[must_use]
    pub fn same_in_place(&self) -> Option<String> {
        let place = self.place()?;
        let indexed = if self.without_rowid {
            ""
        } else {
            " NOT INDEXED"
        };
        Some(format!(
            "SELECT count(*) FROM {} AS a{indexed} CROSS JOIN {} AS b{indexed} ON {place} WHERE {}{}",
            self.of(self.made),
            self.of(self.stands),
            self.same(),
            self.also("a")
        ))
    }

    /// Counts the rows of both sides: as made again, as it stands.
    #[must_use]
    pub fn counts(&self) -> String {
        let count = |schema| {
            let indexed = if self.without_rowid {
                ""
            } else {
                " NOT INDEXED"
            };
            format!(
                "(SELECT count(*) FROM {} AS a{indexed} WHERE 1{})",
                self.of(schema),
                self.also("a")
            )
        };
        format!("SELECT {}, {}", count(self.made), count(self.stands))
    }

    /// The rows, as they are named, that were made again and do not stand.
    #[must_use]
    pub fn missing(&self) -> String {
        self.without_partner(self.made, self.stands)
    }

    /// The rows, as they are named, that stand and were not made again.
    #[must_use]
    pub fn extra(&self) -> String {
        self.without_partner(self.stands, self.made)
    }

    /// The rows of one key that are not the same: what they are named by, then each column as made again, then each as it stands.
    #[must_use]
    pub fn differing(&self) -> String {
        let columns = |alias: &str| {
            let names = self.columns.iter();
            names
                .map(|c| format!("{alias}.{}", quote_ident(&c.name)))
                .collect::<Vec<_>>()
        };
        let named = list("a", &self.named).into_iter();
        let all: Vec<String> = named.chain(columns("a")).chain(columns("b")).collect();
        format!(
            "SELECT {} FROM {} AS a JOIN {} AS b ON {} WHERE NOT ({}){} ORDER BY {}",
            all.join(", "),
            self.of(self.made),
            self.of(self.stands),
            self.meet(),
            self.same(),
            self.also("a"),
            list("a", &self.key).join(", ")
        )
    }

    /// For rows without a key: each distinct row that one side holds more often, with all columns, how often it was made again
    /// and how often it stands.
    #[must_use]
    pub fn unbalanced(&self) -> String {
        let names: Vec<String> = self.columns.iter().map(|c| quote_ident(&c.name)).collect();
        let exact: Vec<String> = names
            .iter()
            .map(|n| format!("typeof({n}) || ':' || coalesce(hex({n}), '')"))
            .collect();
        let exact = exact.join(" || ',' || ");
        let list = names.join(", ");
        let side = |schema, made: u8| {
            format!(
                "SELECT {exact} AS __mapper_row, {made} AS __mapper_made, {} AS __mapper_stands, {list} FROM {} AS a WHERE 1{}",
                1 - made,
                self.of(schema),
                self.also("a")
            )
        };
        format!(
            "SELECT {list}, sum(__mapper_made), sum(__mapper_stands) FROM ({} UNION ALL {}) GROUP BY __mapper_row \
             HAVING sum(__mapper_made) <> sum(__mapper_stands)",
            side(self.made, 1),
            side(self.stands, 0)
        )
    }

    /// The same table with rows that meet by their numbers; none where they have none.
    #[must_use]
    pub fn by_number(&self) -> Option<Self> {
        let name = self.number().filter(|_| !self.without_rowid)?;
        Some(Self {
            key: vec![name.to_owned()],
            named: vec![name.to_owned()],
            ..self.clone()
        })
    }

    fn without_partner(&self, from: &str, of: &str) -> String {
        format!(
            "SELECT {} FROM {} AS a WHERE NOT EXISTS (SELECT 1 FROM {} AS b WHERE {}){} ORDER BY {}",
            list("a", &self.named).join(", "),
            self.of(from),
            self.of(of),
            self.meet(),
            self.also("a"),
            list("a", &self.key).join(", ")
        )
    }

    fn meet(&self) -> String {
        let pairs = list("b", &self.key).into_iter().zip(list("a", &self.key));
        let pairs: Vec<String> = pairs.map(|(b, a)| format!("{b} = {a}")).collect();
        pairs.join(" AND ")
    }

    fn place(&self) -> Option<String> {
        if self.without_rowid {
            return (!self.key.is_empty()).then(|| self.meet());
        }
        self.number().map(|name| format!("b.{name} = a.{name}"))
    }

    /// What a row's number is called here.
    fn number(&self) -> Option<&'static str> {
        let is_taken = |name: &&str| {
            let mut columns = self.columns.iter();
            !columns.any(|c| c.name.eq_ignore_ascii_case(name))
        };
        ["rowid", "_rowid_", "oid"].into_iter().find(is_taken)
    }

    fn same(&self) -> String {
        let same = self.columns.iter().map(|column| {
            let name = quote_ident(&column.name);
            let value = format!("a.{name} IS b.{name} COLLATE BINARY");
            if column.typeless {
                format!("{value} AND typeof(a.{name}) = typeof(b.{name})")
            } else {
                value
            }
        });
        same.collect::<Vec<_>>().join(" AND ")
    }

    fn of(&self, schema: &str) -> String {
        format!("{schema}.{}", quote_ident(&self.table))
    }

    fn also(&self, alias: &str) -> String {
        let left_out = |condition: &str| format!(" AND NOT ({})", condition.replace('$', alias));
        self.unless.map_or(String::new(), left_out)
    }
}

fn list(alias: &str, names: &[String]) -> Vec<String> {
    let names = names.iter();
    names
        .map(|name| format!("{alias}.{}", quote_ident(name)))
        .collect()
}

/// Everything a database declares, in its order: type, name, table and SQL. What ANALYZE adds is left out.
#[must_use]
pub fn declared(schema: &str) -> String {
    format!(
        "SELECT type, name, tbl_name, coalesce(sql, '') FROM {schema}.sqlite_schema \
         WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY rowid"
    )
}

/// The tables of a database that hold rows of their own, the hidden ones of virtual tables too: name, whether hidden.
#[must_use]
pub fn holders(schema: &str) -> String {
    format!(
        "SELECT s.name, t.type = 'shadow' FROM {schema}.sqlite_schema AS s \
         JOIN pragma_table_list AS t ON t.name = s.name AND t.schema = {} \
         WHERE s.type = 'table' AND s.rootpage > 0 AND s.name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY s.rowid",
        quote_text(schema)
    )
}

/// Every row of a table, in its place.
#[must_use]
pub fn all_rows(schema: &str, table: &str) -> String {
    format!("SELECT * FROM {schema}.{} NOT INDEXED", quote_ident(table))
}

/// Numbers that a database keeps about itself.
pub const PRAGMAS: [&str; 2] = ["user_version", "application_id"];

/// Asks for such a number.
#[must_use]
pub fn pragma(schema: &str, name: &str) -> String {
    format!("PRAGMA {schema}.{name}")
}

/// Whether `main` has something of that name: parameter 1.
pub const EXISTS: &str = "SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = ?1)";

/// Copies the rows of a table of `old` to that of `main`, which has none; columns that are computed are left out.
#[must_use]
pub fn copy_rows(table: &str, columns: &[String]) -> String {
    let columns: Vec<String> = columns.iter().map(|c| quote_ident(c)).collect();
    let (name, list) = (quote_ident(table), columns.join(", "));
    format!("INSERT INTO main.{name} ({list}) SELECT {list} FROM old.{name}")
}

/// The columns of a table of `main` that can be written: parameter 1.
pub const WRITABLE: &str =
    "SELECT name FROM pragma_table_xinfo(?1, 'main') WHERE hidden = 0 ORDER BY cid";

/// Keeps something that the target declares, in a state that is `main`: type, name, table and SQL.
pub const KEEP_DECLARED: &str =
    "INSERT INTO mapper_schema (type, name, tbl_name, sql) VALUES (?1, ?2, ?3, ?4)";
/// Everything the target declared when its run ended.
pub const KEPT_DECLARED: &str =
    "SELECT type, name, tbl_name, sql FROM key_map.mapper_schema ORDER BY ordinal";
/// Keeps what a table that no mapping fills holds, likewise: name, rows and digest.
pub const KEEP_CONTENT: &str =
    "INSERT INTO mapper_content (name, rows, digest) VALUES (?1, ?2, ?3)";
/// What the tables that no mapping fills held when the run ended.
pub const KEPT_CONTENT: &str =
    "SELECT name, rows, digest FROM key_map.mapper_content ORDER BY name";
/// The source's key maps that the state has.
pub const KEPT_MAPS: &str = "SELECT name FROM key_map.sqlite_schema WHERE type = 'table' \
     AND name NOT LIKE 'mapper\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

/// Counts the entries of a key map, made again, whose new key is another than the old one.
#[must_use]
pub fn changed_keys(map: &str, old: &[String], new: &[String]) -> String {
    let same: Vec<String> = old
        .iter()
        .zip(new)
        .map(|(old, new)| format!("{} IS {}", quote_ident(old), quote_ident(new)))
        .collect();
    format!(
        "SELECT count(*) FROM {AGAIN_STATE}.{} WHERE NOT ({})",
        quote_ident(map),
        same.join(" AND ")
    )
}

/// Whether a state has a table of that name.
#[must_use]
pub fn has_table(schema: &str) -> String {
    format!(
        "SELECT EXISTS (SELECT 1 FROM {schema}.sqlite_schema WHERE type = 'table' AND name = ?1 COLLATE NOCASE)"
    )
}

/// The columns of a table of the state.
#[must_use]
pub fn columns_of(schema: &str, table: &str) -> String {
    format!(
        "SELECT name FROM pragma_table_info({}, {}) ORDER BY cid",
        quote_text(table),
        quote_text(schema)
    )
}

/// The fact that holds the seal.
pub const SEAL: &str = "seal";

/// What is under the seal of a state: its small tables, row by row, and the names of all others.
#[must_use]
pub fn sealed(schema: &str) -> Vec<String> {
    let tables = [
        "mapper_ledger",
        "mapper_anchor",
        "mapper_excluded",
        "mapper_written",
        "mapper_references",
        "mapper_checks",
        "mapper_figures",
        "mapper_timings",
        "mapper_schema",
        "mapper_content",
    ];
    let all = tables.map(|table| format!("SELECT * FROM {schema}.{table}"));
    let others = [
        format!("SELECT name, value FROM {schema}.mapper_run WHERE name <> '{SEAL}' ORDER BY name"),
        format!("SELECT type, name, sql FROM {schema}.sqlite_schema ORDER BY rowid"),
    ];
    all.into_iter().chain(others).collect()
}

/// A fact about the run that a state holds: parameter 1 is its name.
#[must_use]
pub fn fact(schema: &str) -> String {
    format!("SELECT value FROM {schema}.mapper_run WHERE name = ?1")
}
