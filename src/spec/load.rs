//! From a path to everything that was written: finds the project, reads its files, parses them.

use std::io;
use std::path::{Path, PathBuf};

use super::reading::{Reading, toml_files};
use super::{Lost, Specs, parse};
use crate::diag::{Diagnostic, Diagnostics, FileId, Files, load as say};

/// The project file's name.
pub const PROJECT_FILE: &str = "mapper.toml";
/// The folder it is looked for in.
pub const PROJECT_FOLDER: &str = "mappings";
/// The file with macros for queries, beside it.
pub const MACROS_FILE: &str = "macros.jinja";

/// What [`load`] found.
#[derive(Debug)]
pub struct Loaded {
    /// The parsed files, without what could not be read; `None` when too little is left to check anything.
    pub specs: Option<Specs>,
    /// The texts; diagnostics point into them.
    pub files: Files,
    /// What is wrong with them, ordered by place.
    pub diagnostics: Diagnostics,
    /// The folder of `mapper.toml`: paths in it are relative to this one.
    pub root: PathBuf,
}

/// The path of the project's `mapper.toml`: what `explicit` names (a file or a folder), else
/// `mapper.toml` in `cwd`, else `mappings/mapper.toml` there or in a folder above.
pub fn find_project(explicit: Option<&Path>, cwd: &Path) -> Result<PathBuf, Diagnostic> {
    if let Some(path) = explicit {
        let path = cwd.join(path);
        return candidates(&path)
            .into_iter()
            .find(|path| path.is_file())
            .ok_or_else(|| say::no_project_at(path.strip_prefix(cwd).unwrap_or(&path)));
    }
    let here = cwd.join(PROJECT_FILE);
    let above = cwd
        .ancestors()
        .map(|folder| folder.join(PROJECT_FOLDER).join(PROJECT_FILE));
    std::iter::once(here)
        .chain(above)
        .find(|path| path.is_file())
        .ok_or_else(|| say::no_project_here(cwd))
}

fn candidates(path: &Path) -> [PathBuf; 3] {
    [
        path.to_owned(),
        path.join(PROJECT_FILE),
        path.join(PROJECT_FOLDER).join(PROJECT_FILE),
    ]
}

/// Reads and parses the project file at `project`, the mappings and the macros beside it. Names
/// of files are shown relative to `cwd`.
#[must_use]
pub fn load(project: &Path, cwd: &Path) -> Loaded {
    let root = project.parent().unwrap_or(Path::new("")).to_owned();
    let mut reading = Reading::new(&root, cwd, Files::default());
    let project_file = reading.read(project);
    let mapping_files: Vec<FileId> = match mapping_paths(&root, project) {
        Ok(paths) => paths.iter().filter_map(|path| reading.read(path)).collect(),
        Err(error) => {
            let name = reading.display_name(&root);
            reading
                .diagnostics
                .push(say::unreadable_file(&name, &error));
            Vec::new()
        }
    };
    let macros_path = root.join(MACROS_FILE);
    let macros_file = macros_path
        .is_file()
        .then(|| reading.read(&macros_path))
        .flatten();
    let folder = reading.display_name(&root);
    let Reading {
        files,
        mut diagnostics,
        ..
    } = reading;

    let parsed = project_file.and_then(|file| parse::project(&files, file, &mut diagnostics));
    let mut mappings = Vec::new();
    for file in &mapping_files {
        mappings.extend(parse::mapping(&files, *file, &mut diagnostics));
    }
    if let Some(file) = project_file.filter(|_| mappings.is_empty() && !diagnostics.has_errors()) {
        let folder = if folder.is_empty() { "." } else { &folder };
        diagnostics.push(say::no_mappings(files.head(file), folder));
    }
    diagnostics.sort();
    let lost = Lost::of(&files, &diagnostics);
    mappings.retain(|mapping| !lost.is_whole(mapping));
    let macros = macros_file.and_then(|id| Some((id, files.get(id)?.text.clone())));
    let specs = parsed
        .filter(|project| lost.leaves_databases(project, &files))
        .map(|project| Specs {
            project,
            mappings,
            macros,
            lost,
        });
    Loaded {
        specs,
        files,
        diagnostics,
        root,
    }
}

/// The other TOML files of the folder, ordered by name.
fn mapping_paths(root: &Path, project: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = toml_files(root)?;
    paths.retain(|path| {
        path.file_name() != project.file_name() && path.file_name() != Some(PROJECT_FILE.as_ref())
    });
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{find_project, load};

    #[test]
    fn the_project_is_found_from_inside_and_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let deep = root.join("mappings/tests");
        fs::create_dir_all(&deep).unwrap();
        let project = root.join("mappings/mapper.toml");
        assert!(find_project(None, root).is_err());
        fs::write(&project, "").unwrap();
        for cwd in [root, &root.join("mappings"), &deep] {
            assert_eq!(find_project(None, cwd).unwrap(), project);
        }
        for named in ["mappings", ".", "mappings/mapper.toml"] {
            let found = find_project(Some(named.as_ref()), root).unwrap();
            assert_eq!(found.canonicalize().unwrap(), project);
        }
        assert!(find_project(Some("nowhere".as_ref()), root).is_err());
    }

    #[test]
    fn a_sound_project_gives_its_parts_in_order_of_their_names() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let project = root.join("mapper.toml");
        let namespace = "5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11";
        let text = format!("[project]\nname = 'p'\nnamespace = '{namespace}'\n");
        fs::write(&project, text).unwrap();
        let alone = load(&project, root);
        let codes: Vec<_> = alone.diagnostics.iter().map(|d| d.code.short()).collect();
        assert_eq!(codes, ["no-mappings"]);
        assert!(alone.specs.is_some());
        for name in ["b", "a"] {
            let text = format!("[[source]]\nname = 's{name}'\ntable = 't'\n");
            fs::write(root.join(format!("{name}.toml")), text).unwrap();
        }
        fs::write(root.join("macros.jinja"), "{# none #}").unwrap();
        let specs = load(&project, root).specs.unwrap();
        let targets: Vec<_> = specs.mappings.iter().map(|m| &m.target.value).collect();
        assert_eq!(targets, ["a", "b"]);
        assert_eq!(specs.macros.unwrap().1, "{# none #}");
    }

    #[test]
    fn files_that_are_no_text_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir(root.join("tests.toml")).unwrap();
        fs::write(root.join(".#members.toml"), "x").unwrap();
        fs::write(root.join("mapper.toml"), "# nothing\n").unwrap();
        fs::write(root.join("a.toml"), b"target = \"\xff\"").unwrap();
        let loaded = load(&root.join("mapper.toml"), root);
        let found: Vec<_> = loaded
            .diagnostics
            .iter()
            .map(|d| (d.code.short(), d.message.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                ("empty-file", "`mapper.toml` says nothing"),
                ("not-utf8", "`a.toml` is not UTF-8 text")
            ]
        );
        assert!(loaded.specs.is_none());
        let missing = load(&root.join("other.toml"), root);
        let first = missing.diagnostics.iter().next().unwrap();
        assert!(!first.labels.is_empty() || first.code.short() == "unreadable-file");
    }
}
