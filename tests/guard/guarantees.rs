//! `docs/guarantees.md` names a test for each promise; each must be there.

use std::fs;
use std::path::Path;

use crate::harness::repository;

#[test]
fn the_named_tests_exist() {
    let page = fs::read_to_string(repository().join("docs/guarantees.md")).unwrap();
    let mut named = 0;
    for link in page.split('[').skip(1) {
        let Some((name, rest)) = link.split_once("](") else {
            continue;
        };
        let file = rest.split(')').next().unwrap_or_default();
        if Path::new(file)
            .extension()
            .is_none_or(|extension| extension != "rs")
        {
            continue;
        }
        let path = repository().join("docs").join(file);
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
        named += 1;
        // A folder of tests is named by its module.
        if file.ends_with("/mod.rs") {
            assert!(text.contains("#[test]"), "{file} has no test");
            continue;
        }
        let at = text.find(&format!("fn {name}("));
        let before = at.map_or("", |at| text[..at].trim_end());
        let is_test = before
            .lines()
            .rev()
            .take(3)
            .any(|line| line.trim() == "#[test]");
        assert!(is_test, "{file} has no test `{name}`");
    }
    assert!(named > 20, "docs/guarantees.md names {named} tests");
}
