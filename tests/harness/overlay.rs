//! Edits of the shipped project: what a case of the clinic changes before it runs.
//!
//! ```toml
//! [[edit]]
//! file    = "mappings/persons.toml"
//! find    = "priority = [\"patient\", \"child\"]"   # exactly once
//! replace = "priority = [\"child\", \"patient\"]"
//! ```
//!
//! Instead of `find` and `replace`: `append = "…"`, or `remove = true`.

use std::fs;
use std::path::Path;

use serde::Deserialize;

/// `edits.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Edits {
    edit: Vec<Edit>,
}

/// One edit of one file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Edit {
    file: String,
    find: Option<String>,
    replace: Option<String>,
    append: Option<String>,
    #[serde(default)]
    remove: bool,
}

/// Makes the edits in `root`.
pub(crate) fn apply(edits: &str, root: &Path) -> Result<(), String> {
    let edits: Edits = toml::from_str(edits).map_err(|error| error.to_string())?;
    make(&edits.edit, root).map_err(|why| format!("edits.toml, {why}"))
}

/// Makes each edit.
pub(crate) fn make(edits: &[Edit], root: &Path) -> Result<(), String> {
    for edit in edits {
        one(edit, root).map_err(|why| format!("{}: {why}", edit.file))?;
    }
    Ok(())
}

fn one(edit: &Edit, root: &Path) -> Result<(), String> {
    let path = root.join(&edit.file);
    let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
    let text = match (&edit.find, &edit.replace, &edit.append, edit.remove) {
        (None, None, None, true) => {
            return fs::remove_file(&path).map_err(|error| error.to_string());
        }
        (Some(find), Some(replace), None, false) => match text.matches(find.as_str()).count() {
            1 => text.replacen(find.as_str(), replace, 1),
            count => return Err(format!("`{find}` occurs {count} times, not once")),
        },
        (None, None, Some(append), false) => format!("{text}\n{append}"),
        _ => return Err("give `find` and `replace`, or `append`, or `remove = true`".to_owned()),
    };
    fs::write(&path, text).map_err(|error| error.to_string())
}

#[test]
fn a_text_to_find_occurs_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.toml");
    fs::write(&file, "a = 1\nb = 1\n").unwrap();
    let edit = |find: &str| format!("[[edit]]\nfile = 'a.toml'\nfind = '{find}'\nreplace = 'x'\n");
    assert!(apply(&edit("= 1"), folder.path()).is_err());
    assert!(apply(&edit("c = 1"), folder.path()).is_err());
    apply(&edit("b = 1"), folder.path()).unwrap();
    let append = "[[edit]]\nfile = 'a.toml'\nappend = 'c = 2'";
    apply(append, folder.path()).unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), "a = 1\nx\n\nc = 2");
}
