//! `mapper validate --fix`: makes the changes that have one safe answer, and shows each.
//!
//! A mistake may hide others, so it goes in rounds, each of which validates anew. A file whose syntax is wrong is never touched, and
//! no change is made after which a file would not be TOML.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::args::Global;
use super::exit::Failure;
use super::output::Output;
use super::project::{self, Checked};
use super::text::counted;
use crate::diag::fix::{Edit, Fix};
use crate::diag::{FileId, Files, code};
use crate::spec::is_toml;

/// Rounds after which what is left is left.
const ROUNDS: usize = 10;

/// Mends what it can; with `only_show`, shows what the first round would change.
pub(super) fn fix(global: &Global, only_show: bool, out: &Output) -> Result<(), Failure> {
    let mut made = 0;
    for _ in 0..ROUNDS {
        let checked = project::check(global, None)?;
        let changes = changes(&checked);
        let round = apply(&checked.files, &changes, only_show, out)?;
        made += round;
        if round == 0 || only_show {
            break;
        }
    }
    let verb = if only_show { "would be made" } else { "made" };
    out.say(&format!("{} {verb}", counted(made, "change")));
    Ok(())
}

/// The changes of each file, in order, none within another.
fn changes(checked: &Checked) -> BTreeMap<FileId, Vec<(Edit, String)>> {
    let broken: Vec<FileId> = checked
        .diagnostics
        .iter()
        .filter(|found| {
            [&code::TOML_SYNTAX, &code::TOML_VERSION, &code::NOT_UTF8].contains(&found.code)
        })
        .filter_map(|found| Some(found.labels.first()?.span.file))
        .collect();
    // What nothing seems to use may be used by what could not be read.
    let is_whole = !checked
        .diagnostics
        .iter()
        .any(|found| found.code.name.starts_with("mapper::load::"));
    let mut ignores: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    let mut fixes: Vec<Fix> = Vec::new();
    for fix in checked
        .diagnostics
        .iter()
        .filter_map(|found| found.fix.as_deref().cloned())
    {
        match fix {
            // One entry for all old tables, one for all columns: people will part them as their reasons differ.
            Fix::Ignore { .. } if !is_whole => {}
            Fix::Ignore { key, names } => ignores.entry(key).or_default().extend(names),
            Fix::Rename { .. } => fixes.push(fix),
        }
    }
    fixes.extend(
        ignores
            .into_iter()
            .map(|(key, names)| Fix::Ignore { key, names }),
    );
    let mut changes: BTreeMap<FileId, Vec<(Edit, String)>> = BTreeMap::new();
    for fix in fixes {
        if let Some(edit) = fix
            .edit(&checked.files)
            .filter(|edit| !broken.contains(&edit.span.file))
        {
            changes
                .entry(edit.span.file)
                .or_default()
                .push((edit, fix.title()));
        }
    }
    for edits in changes.values_mut() {
        edits.sort_by_key(|(edit, _)| (edit.span.start, edit.span.end));
        edits.dedup();
        let mut end = 0;
        edits.retain(|(edit, _)| {
            let apart = edit.span.start >= end;
            end = end.max(edit.span.end);
            apart
        });
    }
    changes
}

/// Makes the changes and tells of each; how many there were.
fn apply(
    files: &Files,
    changes: &BTreeMap<FileId, Vec<(Edit, String)>>,
    only_show: bool,
    out: &Output,
) -> Result<u64, Failure> {
    let mut made = 0;
    for (id, edits) in changes {
        let Some(file) = files.get(*id) else { continue };
        // One by one: a change that would break the file is left out, and only that.
        let mut text = file.text.clone();
        let mut told = Vec::new();
        for (edit, title) in edits.iter().rev() {
            let mut edited = text.clone();
            edited.replace_range(edit.span.start..edit.span.end, &edit.replacement);
            if is_toml(&edited) {
                text = edited;
                made += 1;
                let line = files.position(*id, edit.span.start).line;
                told.push(format!("{}:{line}: {title}", file.name));
            }
        }
        told.iter().rev().for_each(|line| out.say(line));
        if !only_show && text != file.text {
            replace(&file.path, &text)
                .map_err(Failure::because(format!("cannot write `{}`", file.name)))?;
        }
    }
    Ok(made)
}

/// Replaces a file's text by a rename, its mode kept: an editor that reads it meanwhile sees the old text or the new.
fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let path = path.canonicalize()?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    fs::set_permissions(file.path(), fs::metadata(&path)?.permissions())?;
    file.as_file().sync_all()?;
    file.persist(&path)?;
    Ok(())
}
