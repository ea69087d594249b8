//! A deep run: what its first load did wrong, its second load finds; and both see one state of the source.

use std::cell::Cell;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::thread;

use uuid::Uuid;

use super::again::Means;
use super::second::Second;
use crate::backend::functions::{self, Environment};
use crate::backend::open::{Database, Journal, RunFiles, create_private, run_connections};
use crate::backend::readers::Readers;
use crate::backend::{Connection, Result};
use crate::execute::TargetFiles;
use crate::execute::check;
use crate::execute::interrupt::Interrupt;
use crate::execute::load::{self, Way};
use crate::execute::progress::Silent;
use crate::execute::state_file::{self, Origin};
use crate::execute::target_error::TargetError;
use crate::execute::testing::{NOW, resolved};
use crate::execute::verify::Check;
use crate::execute::work::{Setting, Work};
use crate::model::{Budget, Project};
use crate::plan::plan;
use crate::template::Globals;

const OLD: &str = "PRAGMA journal_mode = WAL;
CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, shelf TEXT);
CREATE TABLE shelves (id TEXT PRIMARY KEY, room TEXT);
INSERT INTO shelves VALUES ('s1', 'north'), ('s2', 'south');
INSERT INTO books VALUES ('b1', 'Emma', 's1'), ('b2', 'Howl', 's2'), ('b3', 'Ulysses', NULL);";

const NEW: &str = "CREATE TABLE shelves (id INTEGER PRIMARY KEY, room TEXT);
CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, shelf INTEGER REFERENCES shelves (id));
CREATE TABLE settings (name TEXT PRIMARY KEY, value);
INSERT INTO settings VALUES ('colour', 'blue');";

const FILES: [(&str, &str); 3] = [
    (
        "mapper.toml",
        "[project]\nname = \"x\"\nnamespace = \"5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11\"\n\
         [source]\ndatabase = \"../old.db\"\n[target]\ndatabase = \"../new.db\"\nschema = \"../new.sql\"\n\
         [[ignore]]\ntarget = [\"settings\"]\nreason = \"the application's own\"\n",
    ),
    (
        "shelves.toml",
        "source = [{ name = \"shelf\", table = \"shelves\" }]\nkeys.id = { new = \"sequence\" }\n",
    ),
    (
        "books.toml",
        "source = [{ name = \"book\", table = \"books\" }]\nkeys.shelf = { lookup = \"shelf\", from = \"shelf\" }\n",
    ),
];

struct Place {
    folder: tempfile::TempDir,
    environment: Arc<Environment>,
    paths: TargetFiles,
    source: Database,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for (name, text) in FILES {
            fs::create_dir_all(root.join("mappings")).unwrap();
            fs::write(root.join("mappings").join(name), text).unwrap();
        }
        fs::write(root.join("new.sql"), NEW).unwrap();
        let old = Connection::open(root.join("old.db")).unwrap();
        old.execute_batch(OLD).unwrap();
        let namespace = Uuid::from_u128(7);
        let paths = TargetFiles::of(&root.join("new.db")).unwrap();
        create_private(&paths.partial).unwrap();
        let partial = Connection::open(&paths.partial).unwrap();
        partial.execute_batch(NEW).unwrap();
        state_file::create(&paths.state_partial, &paths.target, &Origin::default()).unwrap();
        Self {
            environment: Arc::new(Environment::new(NOW, namespace, true, Vec::new())),
            source: Database::File(root.join("old.db")),
            paths,
            folder,
        }
    }

    fn configure(&self, connection: &mut Connection) -> Result<()> {
        functions::register(connection, &self.environment)
    }

    fn project(&self) -> Project {
        let root = self.folder.path();
        let target = Database::at(&root.join("new.sql")).unwrap();
        let configure = |connection: &mut Connection| self.configure(connection);
        resolved(root, &self.source, &target, &configure)
    }

    fn files(&self) -> RunFiles<'_> {
        RunFiles {
            source: &self.source,
            private_source: &self.paths.private_source,
            partial: &self.paths.partial,
            state: &self.paths.state_partial,
            beside: None,
        }
    }

    fn first(&self) -> std::result::Result<(Connection, Readers), TargetError> {
        let configure = |connection: &mut Connection| self.configure(connection);
        let readers = 2;
        Ok(run_connections(
            &self.files(),
            Journal::Off,
            readers,
            &configure,
        )?)
    }

    fn write_to_source(&self) {
        let source = Connection::open(self.source.path()).unwrap();
        source
            .execute_batch("UPDATE books SET title = title || '!'")
            .unwrap();
    }

    /// Loads, does something to what was loaded, and gives the checks of the second load that fail.
    fn failing(&self, tamper: &str) -> Vec<Check> {
        let project = self.project();
        let configure = |connection: &mut Connection| self.configure(connection);
        let second = Second::prepare(&self.paths, &project, &configure).unwrap();
        let (mut first, readers) = second
            .beside(&self.source, &configure, || self.first())
            .unwrap();
        // Whoever writes now writes too late for both.
        self.write_to_source();
        let plan = plan(&project);
        let globals = Globals::default();
        let interrupt = Interrupt::new();
        let setting = Setting {
            project: &project,
            show_sensitive: false,
            globals: &globals,
            environment: &self.environment,
            interrupt: &interrupt,
        };
        load::load(
            &setting.work(&first),
            &plan,
            Budget::Unlimited,
            Way::Shortest,
            None,
            &Silent,
        )
        .unwrap();
        first.execute_batch(tamper).unwrap();
        let means = Means {
            setting,
            plan: &plan,
        };
        // What is looked at before the second load is done was not written then, either.
        let checks = thread::scope(|scope| {
            let loading = second.begin(scope, means, &Silent);
            let look = |work: &Work<'_>| second.look(work, &Silent);
            let files = self.files();
            let (_, looked) = check::check(setting, &mut first, readers, &files, &Silent, look)?;
            second.compare(&setting.work(&first), &Silent, loading, looked)
        });
        let checks = checks.unwrap();
        assert_eq!(checks.len(), 7);
        checks.into_iter().filter(|check| !check.passed).collect()
    }
}

#[test]
fn what_the_first_load_did_well_is_confirmed() {
    let found = Place::new().failing("");
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn what_the_first_load_did_wrong_is_found() {
    for (tamper, named) in [
        (
            "UPDATE target.books SET title = 'Another' WHERE id = 'b2'",
            "`title` of `id` 'b2' is 'Another', not 'Howl'",
        ),
        (
            "UPDATE target.books SET shelf = 1 WHERE id = 'b2'",
            "`shelf` of `id` 'b2' is 1, not 2",
        ),
        (
            "DELETE FROM target.books WHERE id = 'b3'",
            "1 row is missing: `id` 'b3'",
        ),
        (
            "INSERT INTO target.books VALUES ('b4', 'More', NULL)",
            "1 row is too many: `id` 'b4'",
        ),
        (
            "UPDATE key_map.shelf SET new_key = 3 WHERE id = 's2'",
            "`new_key` of `id` 's2' is 3, not 2",
        ),
        (
            "DELETE FROM key_map.mapper_ledger WHERE source = 'book'",
            "`source` 'book'",
        ),
        (
            "UPDATE target.settings SET value = 'red'",
            "`settings` holds other values",
        ),
        ("CREATE TABLE target.more (x)", "`more` was added"),
    ] {
        let found = Place::new().failing(tamper);
        let told = found.iter().any(|check| check.detail.contains(named));
        assert!(told, "{tamper}: {found:?}");
    }
}

#[test]
fn both_loads_begin_anew_when_somebody_writes_in_between() {
    let place = Place::new();
    let configure = |connection: &mut Connection| place.configure(connection);
    let second = Second::prepare(&place.paths, &place.project(), &configure).unwrap();
    let begun = Cell::new(0);
    let first = second.beside(&place.source, &configure, || {
        let first = place.first();
        begun.set(begun.get() + 1);
        if begun.get() < 3 {
            place.write_to_source();
        }
        first
    });
    let title = first
        .unwrap()
        .0
        .query_row("SELECT title FROM source.books", [], |row| {
            row.get::<_, String>(0)
        });
    assert_eq!((title.unwrap().as_str(), begun.get()), ("Emma!!", 3));
}

#[test]
fn a_source_that_is_never_quiet_is_refused() {
    let place = Place::new();
    let configure = |connection: &mut Connection| place.configure(connection);
    let second = Second::prepare(&place.paths, &place.project(), &configure).unwrap();
    let opened = second.beside(&place.source, &configure, || {
        let first = place.first();
        place.write_to_source();
        first
    });
    assert!(
        matches!(opened, Err(TargetError::SourceWritten(path)) if path == *place.source.path())
    );
}

#[test]
fn nothing_is_left_of_the_second_load() {
    let place = Place::new();
    place.failing("");
    assert!(place.paths.again.exists());
    place.paths.remove_unfinished().unwrap();
    let left = |path: &Path| path.exists();
    assert!(!left(&place.paths.again) && !left(&place.paths.again_state));
}
