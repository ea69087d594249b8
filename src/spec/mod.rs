//! The TOML files exactly as written, every value with its place.
//!
//! Nothing is decided here: a name is text, an absent key is `None`. What it all means is worked
//! out by `resolve`.

pub mod load;
pub mod load_tests;
pub mod lost;
pub mod mapping;
mod parse;
pub mod project;
mod reading;
pub mod rule;
pub mod schema;
mod syntax;
pub mod test;
mod toml10;

pub use load::{Loaded, find_project, load};
pub use load_tests::{LoadedTests, load_tests};
pub use lost::Lost;
pub use mapping::{
    CheckSeverity, Conflict, Copy, Exclude, Group, KeyMapName, Link, LinkQuery, LinkSide, Links,
    Mapping, MappingReport, Merge, OnCollision, Source, Unique, Verify, VerifyKind, Warn,
};
pub use project::{
    Blank, Budget, Database, Defaults, Ignore, Level, Lints, OnError, Project, ProjectReport,
};
pub use rule::{
    ColumnRule, JsonRewrite, KeyRule, Lookup, LookupMaps, Missing, NewKey, Origin, Pick, Rule,
    Scalar, Survivorship, TemplateInput,
};

use crate::diag::{FileId, Spanned};

/// Everything that was written: the project file, its mappings and the macros for queries.
#[derive(Debug, Clone)]
pub struct Specs {
    /// `mapper.toml`.
    pub project: Project,
    /// The mapping files, ordered by file name.
    pub mappings: Vec<Mapping>,
    /// The text of `macros.jinja`, if there is one.
    pub macros: Option<(FileId, String)>,
    /// What of the files could not be read; then they serve to find further mistakes only.
    pub lost: Lost,
}

/// Whether a text is TOML as these files must be.
#[must_use]
pub fn is_toml(text: &str) -> bool {
    let mut found = crate::diag::Diagnostics::new();
    syntax::parse(text, FileId(0), &mut found);
    found.is_empty()
}

/// A name as written, with its place.
pub type Name = Spanned<String>;
