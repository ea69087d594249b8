//! Names of tables and columns as the files write them: plain, or awkward in every way.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::oracle::model::{Case, Mapping, Origin};

/// What awkward names stand for what. A sign that is nowhere else lets them be found again, those of
/// tables first: the end of one and the name behind it may look like another.
const AWKWARD: [(&str, &str); 26] = [
    ("ash", "ash ¤tree"),
    ("bay", "group"),
    ("elm", "elm.¤\"elm\""),
    ("fig", "fig'¤s"),
    ("oak", "Öak¤"),
    ("a", "a ¤b"),
    ("b", "b\"¤"),
    ("c", "select"),
    ("d", "dé¤ñ"),
    ("e", "¤e's"),
    ("f", "f¤-- "),
    ("g", "g¤/*"),
    ("id", "i¤[d]"),
    ("k", "k¤%s"),
    ("kind", "¤kind;"),
    ("list", "l¤`ist"),
    ("meta", "meta¤{"),
    ("n", "n,¤n"),
    ("q", "q.¤q"),
    ("r", "where"),
    ("u", "u¤?1"),
    ("v", "¤:v"),
    ("w", "\\w¤"),
    ("x", "x¤#"),
    ("y", "¤ y"),
    ("z", "z¤\u{301}"),
];

/// Old tables and sources have numbers; so many of them have awkward names.
const NUMBERED: usize = 40;

/// Every name and what stands for it.
fn awkward() -> impl Iterator<Item = (String, String)> {
    let listed = AWKWARD.iter();
    let listed = listed.map(|(of, awkward)| ((*of).to_owned(), (*awkward).to_owned()));
    let numbered = (0..NUMBERED).flat_map(|number| {
        let table = match number % 4 {
            0 => format!("o {number}¤"),
            1 => format!("o'{number}¤\""),
            2 => format!("o.{number}¤;"),
            _ => format!("o{number}¤-- "),
        };
        let source = match number % 4 {
            0 => format!("s\"{number}¤"),
            1 => format!("s.{number}¤"),
            2 => format!("s {number}¤{{"),
            _ => format!("Sé{number}¤;"),
        };
        [
            (format!("o{number}"), table),
            (format!("s{number}"), source),
        ]
    });
    listed.chain(numbered)
}

thread_local! {
    /// Names that stay plain although others are awkward; none if all are plain.
    static PLAIN: RefCell<Option<BTreeSet<String>>> = const { RefCell::new(None) };
}

/// Writes something with the names of a case.
pub(crate) fn of<T>(case: &Case, write: impl FnOnce() -> T) -> T {
    PLAIN.set(case.odd.then(|| rendered(case)));
    let written = write();
    PLAIN.set(None);
    written
}

/// Names that stand in templates and messages, where only words can.
fn rendered(case: &Case) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let of_mapping = |mapping: &Mapping, names: &mut BTreeSet<String>| {
        let own = mapping.sources.iter().flat_map(|s| &s.columns);
        for (_, rule) in own.chain(&mapping.columns) {
            if let Some(Origin::Template(columns, _)) = &rule.origin {
                names.extend(columns.iter().cloned());
            }
        }
        let shown = mapping.warns.iter().flat_map(|warn| &warn.query.columns);
        names.extend(shown.flat_map(|(_, column, name)| [column.clone(), name.clone()]));
        if mapping
            .merge
            .as_ref()
            .is_some_and(|merge| !merge.conflicts.is_empty())
        {
            names.extend(["id".to_owned(), "k".to_owned()]);
            names.extend(mapping.sources.iter().map(|source| source.name.clone()));
        }
    };
    for mapping in &case.mappings {
        of_mapping(mapping, &mut names);
    }
    names
}

/// A name as it stands in TOML.
pub(crate) fn name(name: &str) -> String {
    PLAIN.with_borrow(|plain| match plain {
        Some(plain) if !plain.contains(name) => {
            let of = |(of, awkward): (String, String)| (of == name).then_some(awkward);
            awkward().find_map(of).unwrap_or_else(|| name.to_owned())
        }
        _ => name.to_owned(),
    })
}

/// Names as they stand in TOML.
pub(crate) fn names(of: &[String]) -> Vec<String> {
    of.iter().map(|of| name(of)).collect()
}

/// A name in TOML in another case, where it is an awkward one: names are compared without regard to it.
pub(crate) fn shouted(of: &str) -> String {
    let awkward = name(of);
    if awkward.contains('¤') {
        awkward.to_ascii_uppercase()
    } else {
        awkward
    }
}

/// A name in SQL.
pub(crate) fn quoted(of: &str) -> String {
    let name = name(of);
    if name == of {
        name
    } else {
        format!("\"{}\"", name.replace('"', "\"\""))
    }
}

/// What the program said, with plain names again.
pub(crate) fn plain(said: &str) -> String {
    let mut text = said.to_owned();
    for (plain, awkward) in awkward() {
        text = text.replace(&awkward, &plain);
        if awkward.contains('¤') {
            text = text.replace(&awkward.to_ascii_uppercase(), &plain);
        }
    }
    text
}
