//! Unique keys that rows of several sources may share, and which sources count.

use super::case;

const S: &str = "
CREATE TABLE a (id TEXT PRIMARY KEY, owner TEXT UNIQUE);
CREATE TABLE b (id TEXT PRIMARY KEY, owner TEXT UNIQUE);
CREATE TABLE p (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE q (id TEXT PRIMARY KEY, name TEXT);";
const T: &str = "
CREATE TABLE seats (id TEXT PRIMARY KEY, owner TEXT UNIQUE);
CREATE TABLE owners (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE others (id TEXT PRIMARY KEY, name TEXT);";
const KEYS: &str = "[keys]\nid = { new = 'uuid5' }\n";

fn source(name: &str, rules: &str) -> String {
    format!("[[source]]\nname = '{name}'\ntable = '{name}'\n{rules}\n")
}

/// Seats of both sources, whose owner is looked up among the sources of the two other mappings.
fn seats(a: &str, b: &str, owners: &str) -> super::Case {
    let looked_up =
        |of: &str| format!("[source.keys]\nowner = {{ lookup = '{of}', from = 'owner' }}");
    let seats = source("a", &looked_up(a)) + &source("b", &looked_up(b)) + KEYS;
    case(S, T)
        .file("seats", &seats)
        .file("owners", &(source("p", "") + KEYS + owners))
        .file("others", &(source("q", "") + KEYS))
        .linted()
}

#[test]
fn lookups_that_lead_to_different_rows() {
    seats("p", "q", "").good();
    seats("p", "p", "").finds("collision-without-rule", "[[source]]");
    // Rows that are joined, or of which some may be left out, are not looked into.
    for joined in [
        "[merge]\nlinks = [{ source = 'p', from = 'name', to = 'p' }]\n",
        "[[unique]]\ncolumns = ['name']\non_collision = 'reject'\n",
    ] {
        let codes = seats("p", "q", joined).codes();
        assert!(codes.contains(&"collision-without-rule"), "{codes:?}");
    }
}

#[test]
fn a_source_that_offers_nothing_collides_with_none() {
    let target = "CREATE TABLE seats (id TEXT PRIMARY KEY, owner TEXT UNIQUE);";
    let seats = |rule: &str| {
        let links = "[merge]\nlinks = [{ source = 'a', from = 'id', to = 'b' }]\n";
        let text = source("a", "") + &source("b", "") + KEYS + links + rule;
        let ignore = "[[ignore]]\nsource = ['p', 'q']\nreason = 'x'\n";
        let ignore = format!("{ignore}[lints]\nunread-column = 'allow'\n");
        case(S, target)
            .project(&ignore)
            .file("seats", &text)
            .linted()
    };
    seats("[columns]\nowner = { from = 'owner', only = 'a' }").good();
    let codes = seats("").codes();
    assert!(codes.contains(&"collision-without-rule"), "{codes:?}");
}
