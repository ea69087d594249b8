//! Data flows one way: a module imports only from those above it in the list of `src/lib.rs`.

use std::fs;

use super::{none, rust_files};
use crate::harness::repository;

/// The top-level modules in their order.
fn order() -> Vec<String> {
    let text = fs::read_to_string(repository().join("src/lib.rs")).unwrap();
    text.lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .map(str::to_owned)
        .collect()
}

#[test]
fn modules_import_only_from_those_above_them() {
    let order = order();
    assert!(order.len() > 5, "src/lib.rs lists {order:?}");
    let rank = |module: &str| order.iter().position(|known| known == module);
    let mut findings = Vec::new();
    for file in rust_files("src") {
        let Some(of) = path(&file.name).first().cloned() else {
            continue; // lib.rs and main.rs
        };
        let Some(own) = rank(&of) else {
            findings.push(format!("`{of}` is not in the list of src/lib.rs"));
            continue;
        };
        for (line, used) in imports(&file.text, path(&file.name).len()) {
            if rank(&used).is_some_and(|used| used > own) {
                findings.push(format!("{}:{line}: `{of}` uses `{used}`", file.name));
            }
        }
    }
    none("imports against the flow", &findings);
}

/// `src/sql/dialect/mod.rs` is `sql::dialect`.
fn path(file: &str) -> Vec<String> {
    let inside = file.trim_start_matches("src/").trim_end_matches(".rs");
    let mut path: Vec<String> = inside.split('/').map(str::to_owned).collect();
    if path.last().is_some_and(|last| last == "mod") {
        path.pop();
    }
    if path == ["lib"] || path == ["main"] {
        path.clear();
    }
    path
}

/// Top-level modules that a file of that depth names, with the line.
fn imports(text: &str, depth: usize) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut depth = depth;
    for (number, line) in text.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        // Tests inside a file come last and are one module deeper.
        if code.starts_with("mod tests {") {
            depth += 1;
        }
        let from_root = ["crate::".to_owned(), "super::".repeat(depth)];
        for root in from_root {
            for (at, _) in code.match_indices(&root) {
                let before = code[..at].chars().next_back();
                if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                    continue;
                }
                let names = names(&code[at + root.len()..]).into_iter();
                found.extend(names.map(|name| (number + 1, name)));
            }
        }
    }
    found
}

/// The first names of a path or of a list in braces.
fn names(rest: &str) -> Vec<String> {
    let first = |path: &str| -> String {
        path.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    match rest.strip_prefix('{') {
        Some(list) => list.split(',').map(|path| first(path.trim())).collect(),
        None => vec![first(rest)],
    }
}

#[test]
fn every_file_is_part_of_the_program() {
    let files = rust_files("src");
    let mut findings = Vec::new();
    for file in &files {
        let Some((module, parents)) = path(&file.name)
            .split_last()
            .map(|(m, p)| (m.clone(), p.to_vec()))
        else {
            continue;
        };
        let declared = files.iter().any(|other| {
            path(&other.name) == parents && other.text.contains(&format!("mod {module};"))
                || other.text.contains(&format!("#[path = \"{module}.rs\"]"))
        });
        if !declared {
            findings.push(file.name.clone());
        }
    }
    none(
        "files that no `mod` names, so that the compiler never sees them",
        &findings,
    );
}

#[test]
fn imports_are_found_in_every_form() {
    let text = "use crate::plan::Plan;\nuse super::super::sql;\n// use crate::cli;\n\
                use crate::{model, diag::Code};\nmod tests {\n  use super::super::super::report::x;\n}";
    let found: Vec<String> = imports(text, 2).into_iter().map(|(_, name)| name).collect();
    assert_eq!(found, ["plan", "sql", "model", "diag", "report"]);
}
