//! Whom the program trusts: each dependency has its reason, none comes from elsewhere, none comes twice unawares.
//!
//! `.ci/run` holds licences too, with cargo-deny and the policy of `deny.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::harness::repository;

fn read(name: &str) -> String {
    fs::read_to_string(repository().join(name)).unwrap()
}

fn names(list: impl IntoIterator<Item = String>) -> BTreeSet<String> {
    list.into_iter().collect()
}

/// The names below the dependency sections of `Cargo.toml`.
fn declared() -> BTreeSet<String> {
    let manifest: toml::Table = read("Cargo.toml").parse().unwrap();
    let sections = ["dependencies", "dev-dependencies", "build-dependencies"];
    let tables = sections.iter().filter_map(|s| manifest.get(*s)?.as_table());
    names(tables.flat_map(|table| table.keys().cloned()))
}

#[test]
fn every_dependency_has_its_reason() {
    let page = read("docs/decisions/0020-dependencies.md");
    let rows = page.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| ")?.split(" | ");
        let (name, why) = (cells.next()?, cells.next()?);
        (why.len() > 10).then(|| name.to_owned())
    });
    let mut reasons = names(rows);
    reasons.remove("---");
    reasons.remove("dependency");
    assert_eq!(declared(), reasons, "docs/decisions/0020-dependencies.md");
}

#[test]
fn nothing_comes_from_elsewhere_or_twice_unawares() {
    let lock: toml::Table = read("Cargo.lock").parse().unwrap();
    let mut sources = BTreeSet::new();
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in lock["package"].as_array().unwrap() {
        let text = |key: &str| package.get(key).and_then(|v| v.as_str());
        sources.extend(text("source").map(str::to_owned));
        let version = text("version").unwrap().to_owned();
        let name = text("name").unwrap().to_owned();
        assert!(
            text("source").is_none() || text("checksum").is_some(),
            "{name} has no checksum"
        );
        versions.entry(name).or_default().insert(version);
    }
    assert_eq!(sources.len(), 1, "one registry is enough: {sources:?}");
    assert!(sources.iter().all(|s| s.starts_with("registry+")));
    versions.retain(|_, versions| versions.len() > 1);
    let twice = names(versions.into_keys());
    let policy: toml::Table = read("deny.toml").parse().unwrap();
    let skipped = policy["bans"]["skip"].as_array().unwrap().iter();
    let skipped = names(skipped.map(|entry| {
        let name = entry["crate"].as_str().unwrap();
        name.split('@').next().unwrap().to_owned()
    }));
    assert_eq!(
        twice, skipped,
        "crates in two versions, and `skip` in deny.toml"
    );
}
