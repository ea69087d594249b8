//! Finding the project, its target and the state of the last run.
//!
//! `status`, `rejects` and `clean` must work while a project is half edited: they read no more of
//! `mapper.toml` than the target's path.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::args::Global;
use super::exit::Failure;
use crate::backend::open::refuse_pipes;
use crate::backend::{Connection, OpenFlags};
use crate::execute::TargetFiles;

/// The name of a project's file.
const PROJECT_FILE: &str = "mapper.toml";

/// Where the report goes if the project does not say.
pub(super) const REPORT: &str = "migration-report.json";

/// The folder of mappings, where a project's file is looked for.
const MAPPINGS: &str = "mappings";

/// The project's file: the one asked for, else `mappings/mapper.toml` here or in a parent folder.
pub(super) fn project_file(global: &Global) -> Result<PathBuf, Failure> {
    if let Some(path) = &global.project {
        return asked_for(path);
    }
    let here = env::current_dir().map_err(Failure::because("cannot tell the current folder"))?;
    // Relative where it can be: messages show this path.
    let near = Path::new(MAPPINGS).join(PROJECT_FILE);
    if near.is_file() {
        return Ok(near);
    }
    here.ancestors()
        .skip(1)
        .map(|folder| folder.join(&near))
        .find(|file| file.is_file())
        .ok_or_else(|| {
            Failure::usage(format!(
                "there is no `{}` here or in a parent folder",
                near.display()
            ))
            .help("change to the project's folder or name it with `--project PATH`")
        })
}

fn asked_for(path: &Path) -> Result<PathBuf, Failure> {
    if path.is_file() {
        return Ok(path.to_owned());
    }
    [
        path.join(PROJECT_FILE),
        path.join(MAPPINGS).join(PROJECT_FILE),
    ]
    .into_iter()
    .find(|file| file.is_file())
    .ok_or_else(|| Failure::usage(format!("there is no project at `{}`", path.display())))
}

/// The target: `--target`, else the project's.
pub(super) fn target(global: &Global) -> Result<TargetFiles, Failure> {
    let target = match &global.target {
        Some(path) => path.clone(),
        None => project_target(&project_file(global)?)?,
    };
    TargetFiles::of(&target).map_err(Failure::because(format!(
        "cannot follow the link `{}`",
        target.display()
    )))
}

/// The source: `--source`, else the project's. None where neither can be told.
pub(super) fn source(global: &Global) -> Option<PathBuf> {
    if let Some(source) = &global.source {
        return Some(source.clone());
    }
    named(&project_file(global).ok()?, "source", "database").ok()?
}

/// The report: the one asked for, else the project's. None where neither can be told.
pub(super) fn report(global: &Global, asked_for: Option<&Path>) -> Option<PathBuf> {
    if let Some(report) = asked_for {
        return Some(report.to_owned());
    }
    let file = project_file(global).ok()?;
    let named = named(&file, "report", "path").ok()?;
    Some(named.unwrap_or_else(|| tidy(&beside(&file, REPORT))))
}

/// `[target] database`, which is relative to the project's file.
fn project_target(file: &Path) -> Result<PathBuf, Failure> {
    named(file, "target", "database")?.ok_or_else(|| {
        let name = file.display();
        Failure::usage(format!("`{name}` names no target database"))
            .help("add `database` to `[target]` or give `--target FILE`")
    })
}

/// A path in the project's file.
fn named(file: &Path, section: &str, key: &str) -> Result<Option<PathBuf>, Failure> {
    let name = file.display();
    let text = fs::read_to_string(file).map_err(wrong(format!("cannot read `{name}`")))?;
    let project: toml::Table = text
        .parse()
        // Not the lines themselves, which may be anybody's: the file may be a link.
        .map_err(|error: toml::de::Error| {
            Failure::usage(format!("`{name}` is not TOML: {}", error.message()))
                .help("`mapper validate` shows the place")
        })?;
    let path = project.get(section).and_then(|section| section.get(key));
    let path = path.and_then(toml::Value::as_str);
    Ok(path.map(|path| tidy(&beside(file, path))))
}

/// A path relative to the project's file.
fn beside(file: &Path, path: &str) -> PathBuf {
    file.parent().unwrap_or(Path::new("")).join(path)
}

/// For `map_err`: the project's files are at fault.
fn wrong<E: std::error::Error>(message: String) -> impl FnOnce(E) -> Failure {
    |error| Failure {
        exit: super::exit::Exit::Usage,
        ..Failure::because(message)(error)
    }
}

/// `mappings/../new.db` is shown as `new.db`, unless a link makes the two differ.
pub(super) fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        let parent = part == std::path::Component::ParentDir;
        if parent && tidy.file_name().is_some() && !tidy.is_symlink() {
            tidy.pop();
        } else {
            tidy.push(part);
        }
    }
    tidy
}

/// Opens the state of the last run, for reading only.
pub(super) fn state(files: &TargetFiles) -> Result<Connection, Failure> {
    let shown = files.state.display();
    if !files.state.exists() {
        let target = files.shown.display();
        return Err(
            Failure::failed(format!("there is no finished run of `{target}`"))
                .help(format!("`mapper run` writes `{shown}`")),
        );
    }
    refuse_pipes(&files.state).map_err(Failure::because(format!("cannot open `{shown}`")))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(&files.state, flags)
        .map_err(Failure::because(format!("cannot open `{shown}`")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_target_is_relative_to_the_project_file() {
        let folder = tempfile::tempdir().unwrap();
        let mappings = folder.path().join("mappings");
        fs::create_dir(&mappings).unwrap();
        fs::write(
            mappings.join("mapper.toml"),
            "[target]\ndatabase = \"../new.db\"\n",
        )
        .unwrap();
        for project in [
            folder.path().to_owned(),
            mappings.clone(),
            mappings.join("mapper.toml"),
        ] {
            let global = Global {
                project: Some(project),
                ..Global::default()
            };
            assert_eq!(
                target(&global).unwrap().target,
                folder.path().join("new.db")
            );
        }
    }

    #[test]
    fn paths_are_shown_without_detours() {
        assert_eq!(tidy(Path::new("mappings/../new.db")), Path::new("new.db"));
        assert_eq!(tidy(Path::new("../../new.db")), Path::new("../../new.db"));
        assert_eq!(tidy(Path::new("/a/../b")), Path::new("/b"));
    }
}
