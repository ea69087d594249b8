//! A drafted project: data, before it is text.

/// A first project for two schemas.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// One per new table that something was found for.
    pub mappings: Vec<Mapping>,
    /// Old tables that nothing was found for.
    pub unread: Vec<String>,
    /// New tables that nothing was found for.
    pub unfilled: Vec<String>,
    /// Old tables that are read, with their columns that go nowhere.
    pub lost: Vec<(String, Vec<String>)>,
}

/// How one new table is filled.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// The table.
    pub target: String,
    /// Where its rows come from.
    pub sources: Vec<Source>,
    /// Which of them are the same thing.
    pub merge: Option<Merge>,
    /// Rules of `[keys]`.
    pub keys: Vec<Rule>,
    /// Rules of `[columns]`.
    pub columns: Vec<Rule>,
    /// Columns that are copied by name from some source.
    pub copies: Vec<String>,
    /// Columns that nothing was found for and that need nothing.
    pub defaults: Vec<String>,
}

/// A named set of records.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// What is read.
    pub from: From,
    /// How much the tables are alike, from 0 to 1.
    pub likeness: f64,
    /// What tells records apart, where the table has no primary key.
    pub key: Vec<String>,
    /// Rules of `[source.keys]`.
    pub keys: Vec<Rule>,
    /// Rules of `[source.columns]`.
    pub columns: Vec<Rule>,
}

/// What a source reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum From {
    /// All rows of a table.
    Table(String),
    /// The distinct values of columns (table, column), under one name.
    Values(Vec<(String, String)>, String),
    /// The elements of the list in a table's column.
    Elements(String, String),
}

/// Records of two tables that are one thing.
#[derive(Debug, Clone)]
pub struct Merge {
    /// The source whose records name those of the other.
    pub source: String,
    /// By this column.
    pub from: String,
    /// The table that names records of both, and its column that names those of the other.
    pub through: Option<(String, String)>,
    /// The other source.
    pub to: String,
    /// Columns that both always have: where they differ, someone should know.
    pub shared: Vec<String>,
}

/// What becomes of one new column.
#[derive(Debug, Clone)]
pub struct Rule {
    /// The column.
    pub column: String,
    /// Its value.
    pub value: Value,
    /// What a person should know or decide.
    pub note: Note,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A new key of that kind.
    New(&'static str),
    /// The old key under another name.
    Keep(String),
    /// The first of these references that is not null.
    Lookups(Vec<Lookup>),
    /// The old column of this name.
    Column(String),
    /// A column whose values are of another kind now.
    Convert(Option<String>, &'static str),
    /// A reference to rows of the kind that the named column says: a proposal.
    ByType(String),
    /// Nothing fits: a constant is proposed.
    Constant,
}

/// A reference replaced by a new key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookup {
    /// The source whose key map is asked.
    pub source: String,
    /// The old columns, one for each part of the old key.
    pub from: Vec<String>,
    /// The part of the new key that is wanted, where it has several.
    pub take: Option<String>,
}

/// What is said beside a rule.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    /// Nothing: it follows from the schemas.
    None,
    /// How much the names are alike.
    Likeness(f64),
    /// The rule stands, but a person must confirm it.
    Confirm(String),
    /// The rule is a proposal, written as a comment.
    Decide(String),
}

impl Rule {
    /// Whether it is written as a rule and not as a comment.
    #[must_use]
    pub fn stands(&self) -> bool {
        !matches!(self.note, Note::Decide(_))
    }
}
