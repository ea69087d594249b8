//! The authorizer: what users' SQL may do while it is prepared.

use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::hooks::{AuthAction, AuthContext, Authorization};

/// Functions that differ from run to run or from build to build, reach outside or past the schemas that may be read, write
/// (`optimize` an index), or take a private blob apart.
pub(super) const FORBIDDEN: [&str; 18] = [
    "changes",
    "fts3_tokenizer",
    "fts5",
    "fts5_source_id",
    "last_insert_rowid",
    "load_extension",
    "optimize",
    "random",
    "randomblob",
    "rtreecheck",
    "rtreedepth",
    "rtreenode",
    "sqlite_compileoption_get",
    "sqlite_compileoption_used",
    "sqlite_log",
    "sqlite_source_id",
    "sqlite_version",
    "total_changes",
];

/// Tables that every connection has and nobody created: they tell of its files and tokenizers.
pub(super) const OF_THE_CONNECTION: [&str; 2] = ["dbstat", "fts3tokenize"];

/// Table-valued functions that may be read; they belong to no attached database.
pub(super) const TABLE_FUNCTIONS: [&str; 4] =
    ["json_each", "json_tree", "jsonb_each", "jsonb_tree"];

/// Pragmas that virtual tables read for themselves when they are opened.
const OF_VIRTUAL_TABLES: [&str; 2] = ["page_size", "data_version"];

/// What was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refused {
    Function(String),
    Action(String),
    Table(String),
}

/// What was asked for while a statement was prepared.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    /// Tables and columns; the column is empty where none was used.
    pub(super) reads: Vec<(String, String)>,
    /// Columns of the record view that the text itself uses.
    pub(super) record: Vec<String>,
    /// The first thing refused.
    pub(super) refused: Option<Refused>,
}

#[derive(Debug, Default)]
struct State {
    watching: bool,
    asked: Asked,
}

/// The authorizer's memory, shared with the closure that SQLite calls.
#[derive(Debug, Clone)]
pub(super) struct Guard {
    state: Arc<Mutex<State>>,
    schemas: Arc<[String]>,
    record: &'static str,
}

impl Guard {
    /// A guard that lets the tables of some schemas be read, and the view `temp.<record>`.
    pub(super) fn new(schemas: &[&str], record: &'static str) -> Self {
        Self {
            state: Arc::default(),
            schemas: schemas.iter().map(|s| (*s).to_owned()).collect(),
            record,
        }
    }

    /// The schemas that may be read.
    pub(super) fn schemas(&self) -> &[String] {
        &self.schemas
    }

    /// Watches while `work` is done, and tells what was asked for.
    pub(super) fn watch<T>(&self, work: impl FnOnce() -> T) -> (T, Asked) {
        self.set(true);
        let result = work();
        (result, self.set(false))
    }

    fn set(&self, watching: bool) -> Asked {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.watching = watching;
        std::mem::take(&mut state.asked)
    }

    /// SQLite's question.
    pub(super) fn authorize(&self, context: &AuthContext<'_>) -> Authorization {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if !state.watching {
            return Authorization::Allow;
        }
        match self.judge(context, &mut state.asked) {
            Ok(()) => Authorization::Allow,
            Err(refused) => {
                state.asked.refused.get_or_insert(refused);
                Authorization::Deny
            }
        }
    }

    fn judge(&self, context: &AuthContext<'_>, asked: &mut Asked) -> Result<(), Refused> {
        match context.action {
            AuthAction::Select | AuthAction::Recursive => Ok(()),
            AuthAction::Read {
                table_name,
                column_name,
            } => self.read(context, table_name, column_name, asked),
            AuthAction::Function { function_name } => {
                let name = function_name.to_ascii_lowercase();
                if FORBIDDEN.contains(&name.as_str()) || name.starts_with("mapper_") {
                    Err(Refused::Function(name))
                } else {
                    Ok(())
                }
            }
            // Opening an R-tree asks for these; whether the statement itself writes is seen later.
            AuthAction::Insert { .. } | AuthAction::Delete { .. } | AuthAction::Update { .. }
                if self.is_open(context.database_name) =>
            {
                Ok(())
            }
            AuthAction::Pragma {
                pragma_name,
                pragma_value: None,
            } if OF_VIRTUAL_TABLES.contains(&pragma_name)
                && self.is_open(context.database_name) =>
            {
                Ok(())
            }
            other => Err(Refused::Action(describe(&other))),
        }
    }

    fn is_open(&self, schema: Option<&str>) -> bool {
        schema.is_some_and(|name| self.schemas.iter().any(|s| s.eq_ignore_ascii_case(name)))
    }

    fn read(
        &self,
        context: &AuthContext<'_>,
        table: &str,
        column: &str,
        asked: &mut Asked,
    ) -> Result<(), Refused> {
        if context.database_name == Some("temp") && table == self.record {
            if context.accessor.is_none() && !column.is_empty() {
                note(&mut asked.record, column.to_owned());
            }
            return Ok(());
        }
        if self.is_open(context.database_name) {
            note(&mut asked.reads, (table.to_owned(), column.to_owned()));
            return Ok(());
        }
        // Without a column SQLite names no database, and the name may be that of a CTE.
        let internal = ["sqlite_", "pragma_"]
            .iter()
            .any(|p| table.to_ascii_lowercase().starts_with(p));
        if context.database_name.is_none() && !internal {
            note(&mut asked.reads, (table.to_owned(), String::new()));
            return Ok(());
        }
        let known = TABLE_FUNCTIONS
            .iter()
            .any(|f| f.eq_ignore_ascii_case(table));
        if known && context.database_name == Some("main") {
            return Ok(());
        }
        Err(Refused::Table(table.to_owned()))
    }
}

/// Adds what is not there yet.
fn note<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// An action by the SQL word for it.
fn describe(action: &AuthAction<'_>) -> String {
    let word = match action {
        AuthAction::Insert { .. } => "INSERT",
        AuthAction::Update { .. } => "UPDATE",
        AuthAction::Delete { .. } => "DELETE",
        AuthAction::Pragma { .. } => "PRAGMA",
        AuthAction::Attach { .. } => "ATTACH",
        AuthAction::Detach { .. } => "DETACH",
        AuthAction::Transaction { .. } => "BEGIN",
        AuthAction::Savepoint { .. } => "SAVEPOINT",
        AuthAction::AlterTable { .. } => "ALTER",
        AuthAction::Reindex { .. } => "REINDEX",
        AuthAction::Analyze { .. } => "ANALYZE",
        other => {
            let name = format!("{other:?}");
            return if name.starts_with("Drop") {
                "DROP".to_owned()
            } else {
                "CREATE".to_owned()
            };
        }
    };
    word.to_owned()
}
