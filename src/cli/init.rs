//! `mapper init`: a first project from two databases or schemas.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;

use super::args::{Global, InitArgs};
use super::exit::{Exit, Failure};
use super::locate::tidy;
use super::output::Output;
use super::project::style;
use crate::backend::functions::{self, Environment};
use crate::backend::open::{self, Database};
use crate::backend::open_error::OpenError;
use crate::backend::{Connection, schema as sql};
use crate::catalog::{self, Catalog, Kind};
use crate::diag::{Diagnostics, Files, render};
use crate::draft::{self, Draft, text};

/// Writes a first project.
pub(super) fn init(global: &Global, args: &InitArgs, out: &Output) -> Result<Exit, Failure> {
    let (source, target) = (named(global, true)?, named(global, false)?);
    let place = Place::of(&args.into, source, target)?;
    let read = Database::at(source).and_then(|old| Ok((old, Database::at(target)?)));
    let read = read.and_then(|(old, new)| {
        let connection = connect(&old, &new)?;
        Ok((old, new, connection))
    });
    let (old, new, connection) = match read {
        Ok(read) => read,
        Err(error) => {
            let files = Files::default();
            let mut found = Diagnostics::new();
            found.push(error.diagnostic(&files));
            out.error(&render::render_all(&found, &files, style(out)));
            return Ok(Exit::Usage);
        }
    };
    let unreadable = "cannot read the schemas";
    let side = |schema| Side::of(&connection, schema).map_err(Failure::because(unreadable));
    let (from, to) = (side("source")?, side("target")?);
    let draft = draft::draft(&from.catalog, &to.catalog);
    let header = place.header(args, &old, from.is_empty);
    let mut files: Vec<(PathBuf, String)> = text::files(&draft, &header)
        .into_iter()
        .map(|file| (place.into.join(file.name), file.text))
        .collect();
    let questions: usize = files.iter().map(|(_, text)| text::questions(text)).sum();
    files.extend(schema_file(&place.source_schema, &old, &from));
    files.extend(schema_file(&place.target_schema, &new, &to));
    refuse(&place, &files, args.force)?;
    for (path, text) in &files {
        write(path, text)?;
    }
    tell(&draft, &place, questions, out);
    Ok(Exit::Done)
}

fn named(global: &Global, old: bool) -> Result<&Path, Failure> {
    let (given, option) = if old {
        (&global.source, "--source")
    } else {
        (&global.target, "--target")
    };
    given.as_deref().ok_or_else(|| {
        Failure::usage(format!("`mapper init` needs `{option}`"))
            .help("give both databases or schemas: `mapper init --source old.db --target new.sql`")
    })
}

fn connect(old: &Database, new: &Database) -> Result<Connection, OpenError> {
    let now = format!("{:.3}", Timestamp::now());
    let environment = Arc::new(Environment::new(now, Uuid::nil(), true, Vec::new()));
    open::schemas(old, Some(new), None, &|connection: &mut Connection| {
        functions::register(connection, &environment)
    })
}

/// One of the two databases.
struct Side {
    catalog: Catalog,
    /// The statements that create it.
    ddl: String,
    /// Whether its tables have no rows.
    is_empty: bool,
}

impl Side {
    fn of(connection: &Connection, schema: &str) -> crate::backend::Result<Self> {
        let catalog = catalog::read(connection, schema)?;
        let mut ddl = String::new();
        let mut statement = connection.prepare(&sql::statements(schema))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (table, text): (String, String) = (row.get(0)?, row.get(1)?);
            let known = catalog.table(&table).map(|t| t.kind);
            if known != Some(Kind::Shadow) {
                ddl.push_str(&format!("{text};\n\n"));
            }
        }
        let mut is_empty = true;
        for table in catalog.tables.iter().filter(|t| t.kind == Kind::Table) {
            let exists = sql::has_rows(schema, &table.name);
            is_empty &= !connection.query_row(&exists, [], |row| row.get::<_, bool>(0))?;
        }
        Ok(Self {
            catalog,
            ddl: format!("{}\n", ddl.trim_end()),
            is_empty,
        })
    }
}

/// Where everything is and goes.
struct Place {
    /// The folder of mappings.
    into: PathBuf,
    source: PathBuf,
    target: PathBuf,
    source_schema: PathBuf,
    target_schema: PathBuf,
}

impl Place {
    fn of(into: &Path, source: &Path, target: &Path) -> Result<Self, Failure> {
        let here = std::path::absolute(".").map_err(Failure::because("cannot tell the folder"))?;
        let at = |path: &Path| tidy(&here.join(path));
        let into = at(into);
        let schemas = into.parent().unwrap_or(&into).join("schemas");
        Ok(Self {
            source: at(source),
            target: at(target),
            source_schema: schemas.join("source.sql"),
            target_schema: schemas.join("target.sql"),
            into,
        })
    }

    fn header(&self, args: &InitArgs, old: &Database, old_is_empty: bool) -> text::Header {
        let is_script = |path: &Path| path.extension().is_some_and(|e| e == "sql");
        let target_is_proposed = is_script(&self.target);
        let target = if target_is_proposed {
            let folder = self.into.parent().unwrap_or(&self.into);
            folder.join("new.db")
        } else {
            self.target.clone()
        };
        let folder = self.into.parent().and_then(Path::file_name);
        let name = folder.map_or("migration".into(), |name| name.to_string_lossy());
        text::Header {
            name: args.name.clone().unwrap_or_else(|| name.into_owned()),
            namespace: args.namespace.unwrap_or_else(Uuid::new_v4).to_string(),
            source: relative(&self.into, &self.source),
            source_is_schema: old_is_empty && matches!(old, Database::Script(_)),
            source_schema: relative(&self.into, &self.source_schema),
            target: relative(&self.into, &target),
            target_is_proposed,
            target_schema: relative(&self.into, &self.target_schema),
        }
    }
}

/// The way from a folder to a file, with `..` as far as they have a root in common.
fn relative(folder: &Path, file: &Path) -> String {
    let common = folder
        .components()
        .zip(file.components())
        .take_while(|(one, other)| one == other)
        .count();
    let mut way = PathBuf::new();
    for _ in folder.components().skip(common) {
        way.push("..");
    }
    way.extend(file.components().skip(common));
    way.to_string_lossy().into_owned()
}

/// The schema as it was written, comments and all, if it was given as text without data; else
/// as the database tells it. None where the file given is the one to be written.
fn schema_file(path: &Path, database: &Database, side: &Side) -> Option<(PathBuf, String)> {
    let same = |one: &Path, other: &Path| match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    };
    let text = match database {
        Database::Script(script) if same(&script.path, path) => return None,
        Database::Script(script) if side.is_empty => script.text.clone(),
        Database::Script(_) | Database::File(_) => side.ddl.clone(),
    };
    Some((path.to_owned(), text))
}

/// Nothing that a person may have written is overwritten unasked.
fn refuse(place: &Place, files: &[(PathBuf, String)], force: bool) -> Result<(), Failure> {
    if force {
        return Ok(());
    }
    let into = place.into.display();
    let is_toml = |path: &Path| path.extension().is_some_and(|e| e == "toml");
    let entries = fs::read_dir(&place.into).into_iter().flatten().flatten();
    if entries.map(|entry| entry.path()).any(|path| is_toml(&path)) {
        return Err(Failure::usage(format!("there is a project in `{into}`"))
            .help("choose another folder with `--into`, or overwrite its files with `--force`"));
    }
    let written = files.iter().find(|(path, text)| {
        let known = fs::read_to_string(path);
        path.exists() && known.ok().as_ref() != Some(text)
    });
    match written {
        Some((path, _)) => {
            let path = path.display();
            Err(Failure::usage(format!("`{path}` exists"))
                .help("remove it, or overwrite it with `--force`"))
        }
        None => Ok(()),
    }
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let shown = path.display();
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .map_err(Failure::because(format!("cannot write `{shown}`")))
}

fn tell(draft: &Draft, place: &Place, questions: usize, out: &Output) {
    let into = place.into.display();
    let mappings = draft.mappings.len();
    let all = mappings + draft.unfilled.len();
    out.say(&format!(
        "wrote `{into}`: mappings for {mappings} of {all} new tables; old tables without a home: {}",
        draft.unread.len()
    ));
    out.say(&format!(
        "questions left: {questions}; look for `{}` in the files, then `mapper validate`",
        text::QUESTION
    ));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_a_file() {
        let way = |folder, file| relative(Path::new(folder), Path::new(file));
        assert_eq!(way("/a/mappings", "/a/old.db"), "../old.db");
        assert_eq!(way("/a/mappings", "/a/mappings/x.sql"), "x.sql");
        assert_eq!(way("/a/b/c", "/d/old.db"), "../../../d/old.db");
    }
}
