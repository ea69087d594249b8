//! A draft as TOML files that read as if a person had written them.
//!
//! Whatever a person must look at stands in a comment that begins with [`QUESTION`], so that a search for it
//! lists what is left to do.

mod mapping;
mod project;
mod write;

pub use project::Header;

use super::model::Draft;

/// What every question in a drafted file begins with.
pub const QUESTION: &str = "decide:";

/// A file of a drafted project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, in the folder of mappings.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// The files of a draft, the project's first.
#[must_use]
pub fn files(draft: &Draft, header: &Header) -> Vec<File> {
    let mut files = vec![File {
        name: "mapper.toml".to_owned(),
        text: project::text(draft, header),
    }];
    files.extend(draft.mappings.iter().map(|mapping| File {
        name: file_name(&mapping.target),
        text: mapping::text(mapping),
    }));
    files
}

/// How many questions a text asks.
#[must_use]
pub fn questions(text: &str) -> usize {
    text.matches(&format!("# {QUESTION}")).count()
}

/// The table's name, as far as it is fit for a file and not the project's own.
fn file_name(table: &str) -> String {
    let fit = |c: char| {
        if c.is_alphanumeric() || "_-.".contains(c) {
            c
        } else {
            '_'
        }
    };
    let name: String = table.chars().map(fit).collect();
    let name = name
        .strip_prefix('.')
        .map_or(name.clone(), |rest| format!("_{rest}"));
    if name.eq_ignore_ascii_case("mapper") {
        format!("{name}_.toml")
    } else {
        format!("{name}.toml")
    }
}
