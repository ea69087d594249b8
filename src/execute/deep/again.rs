//! Making the target and its state again, from the source and nothing else, in private files beside the target.
//!
//! The load goes the careful way throughout, without the short ways of a run. It starts from the schema that
//! the run found, and from the rows of tables that no mapping fills, to which foreign keys may lead.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::config::DbConfig;

use super::frame::{Declared, holders};
use crate::backend::open::{
    Configure, Database, Journal, RunFiles, attach_read_only, create_private, run_connection,
};
use crate::backend::{Connection, Result};
use crate::execute::failure::Failure;
use crate::execute::load::{self, Way};
use crate::execute::load_mode::{Indexes, LoadMode};
use crate::execute::paths::TargetFiles;
use crate::execute::progress::Progress;
use crate::execute::state_file::{self, Origin};
use crate::execute::target_error::TargetError;
use crate::execute::work::Setting;
use crate::model::{Budget, Project};
use crate::plan::Plan;
use crate::sql::{deep as sql, lifecycle};

/// What a second load needs to know.
#[derive(Debug, Clone, Copy)]
pub struct Means<'a> {
    /// What its connection has in common with those of the run, but for what the run counts.
    pub setting: Setting<'a>,
    /// The order.
    pub plan: &'a Plan,
}

/// Where a second load starts from.
#[derive(Debug, Clone, Copy)]
pub struct Start<'a> {
    /// The schema to be made.
    pub declared: &'a [Declared],
    /// A database with the rows of the tables that no mapping fills.
    pub rows: &'a Path,
    /// The tables that mappings fill, in lower case.
    pub mapped: &'a BTreeSet<String>,
}

/// The names of the tables that mappings fill, in lower case.
#[must_use]
pub fn mapped(project: &Project) -> BTreeSet<String> {
    let tables = project.mappings.iter().map(|m| m.table);
    tables
        .map(|table| project.target.tables[table].name.to_lowercase())
        .collect()
}

/// Makes the files.
pub fn prepare(
    paths: &TargetFiles,
    start: &Start<'_>,
    configure: Configure<'_>,
) -> std::result::Result<(), TargetError> {
    create_private(&paths.again).map_err(TargetError::file(&paths.again))?;
    let at = || TargetError::sql(&paths.shown);
    let mut connection = Connection::open(&paths.again).map_err(at())?;
    declare(&mut connection, start.declared, configure).map_err(at())?;
    attach_read_only(&connection, start.rows, "old")?;
    copy_rest(&connection, start.mapped).map_err(at())?;
    connection.close().map_err(|(_, error)| at()(error))?;
    state_file::create(&paths.again_state, &paths.target, &Origin::default())
}

/// Opens them beside the source, of which a snapshot is held from now on.
pub fn open(
    paths: &TargetFiles,
    source: &Database,
    configure: Configure<'_>,
) -> std::result::Result<Connection, TargetError> {
    let files = RunFiles {
        source,
        private_source: &paths.private_source,
        partial: &paths.again,
        state: &paths.again_state,
        beside: None,
    };
    Ok(run_connection(&files, Journal::Off, configure)?)
}

/// Loads them.
pub fn load(
    mut connection: Connection,
    means: &Means<'_>,
    progress: &dyn Progress,
) -> std::result::Result<(), Failure> {
    connection.set_prepared_statement_cache_capacity(256);
    let own = |step: &'static str| move |error| Failure::own(step, "the second target", error);
    let project = means.setting.project;
    let tables = project.mappings.iter().map(|m| m.table);
    let tables: Vec<String> = tables
        .map(|table| project.target.tables[table].name.clone())
        .collect();
    LoadMode::enter(&mut connection, &tables, Indexes::Aside).map_err(own("prepare"))?;
    let work = means.setting.work(&connection);
    let way = Way::Careful;
    load::load(&work, means.plan, Budget::Unlimited, way, None, progress)?;
    connection
        .execute_batch(lifecycle::COMMIT)
        .map_err(own("finish"))?;
    connection.close().map_err(|(_, error)| own("close")(error))
}

/// Attaches what was made to the connection that has what stands.
pub fn attach(
    connection: &Connection,
    paths: &TargetFiles,
) -> std::result::Result<(), TargetError> {
    attach_read_only(connection, &paths.again, sql::AGAIN)?;
    attach_read_only(connection, &paths.again_state, sql::AGAIN_STATE)?;
    Ok(())
}

fn declare(
    connection: &mut Connection,
    declared: &[Declared],
    configure: Configure<'_>,
) -> Result<()> {
    connection.execute_batch(lifecycle::UNSAFE_AND_FAST)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    configure.apply(connection)?;
    for Declared { name, sql, .. } in declared {
        // What the database makes by itself is there already, or comes when it is needed.
        let own = sql.is_empty() || name.starts_with("sqlite_");
        let there = || connection.query_row(sql::EXISTS, [name], |row| row.get::<_, bool>(0));
        if !own && !there()? {
            connection.execute_batch(sql)?;
        }
    }
    Ok(())
}

/// Copies the rows of the tables that no mapping fills. Those that cannot be copied are left out: that they are
/// not what they were is found by their digest.
fn copy_rest(connection: &Connection, mapped: &BTreeSet<String>) -> Result<()> {
    for (name, hidden) in holders(connection, "main")? {
        if hidden || name.starts_with("sqlite_") || mapped.contains(&name.to_lowercase()) {
            continue;
        }
        let columns: Vec<String> = connection
            .prepare(sql::WRITABLE)?
            .query_map([&name], |row| row.get(0))?
            .collect::<Result<_>>()?;
        let _ = connection.execute(&sql::copy_rows(&name, &columns), []);
    }
    Ok(())
}
