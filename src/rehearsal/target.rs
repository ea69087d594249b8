//! The private target of a rehearsal: never the user's own file, and like it where that matters.
//!
//! Rows of tables that no mapping fills decide whether foreign keys hold, so a target that has such rows is
//! copied. Any other is made anew from its schema.

use std::path::{Path, PathBuf};

use super::{Stopped, Subject};
use crate::backend::open::{Database, create_private};
use crate::backend::script::Script;
use crate::backend::{Connection, OpenFlags};
use crate::execute::interrupt::Interrupt;
use crate::sql::data as sql;
use crate::trial::old::schema_of;

/// Where it is, and what creates it if the user gave no script.
pub(super) struct Private {
    pub(super) path: PathBuf,
    pub(super) schema: Option<Script>,
}

/// Prepares the private target at that path.
pub(super) fn prepare(
    subject: &Subject<'_>,
    path: &Path,
    interrupt: &Interrupt,
) -> Result<Private, Stopped> {
    let path = path.to_owned();
    let is_there = subject
        .target
        .metadata()
        .is_ok_and(|file| file.is_file() && file.len() > 0);
    if !is_there {
        return Ok(Private { path, schema: None });
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut target = Connection::open_with_flags(subject.target, flags)?;
    interrupt.watch(&mut target)?;
    if has_other_rows(subject, &target) {
        create_private(&path)?;
        target.execute(sql::COPY, [path.to_string_lossy()])?;
        return Ok(Private { path, schema: None });
    }
    let schema = match subject.schema {
        Some(_) => None,
        None => Some(schema_of(
            &Database::File(subject.target.to_owned()),
            subject.environment,
        )?),
    };
    Ok(Private { path, schema })
}

/// Whether a table that no mapping fills has rows.
fn has_other_rows(subject: &Subject<'_>, target: &Connection) -> bool {
    let project = subject.project;
    for (position, table) in project.target.tables.iter().enumerate() {
        if project.mapping_of_table(position).is_some() {
            continue;
        }
        // A table of the schema script may be missing from the file: a run tells that.
        let has_rows = target.query_row(&sql::has_rows(&table.name), [], |row| row.get(0));
        if has_rows.unwrap_or(false) {
            return true;
        }
    }
    false
}
