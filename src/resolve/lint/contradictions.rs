//! Rules of which one undoes the other, or that say a thing twice.

use super::super::bind::Output;
use super::Subject;
use crate::backend::vet::tokens::{Token, tokens};
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::diag::resolve::Contradiction;
use crate::model::{Cell, Missing, OnCollision, Origin};
use crate::spec::{self, Links, Rule};

/// Words that a condition may be made of and still name nothing.
const CONSTANT: [&str; 7] = ["true", "false", "not", "and", "or", "is", "null"];

pub(super) fn check(subject: &Subject<'_, '_>, out: &mut Output) {
    only_of_nothing(subject, out);
    defaults(subject, out);
    kept_references(subject, out);
    uniques(subject, out);
    excludes(subject, out);
    links_and_conflicts(subject, out);
}

/// `only = "a"` where `a` gives the column no value.
fn only_of_nothing(subject: &Subject<'_, '_>, out: &mut Output) {
    let rules = subject
        .spec
        .columns
        .iter()
        .map(|(n, r)| (n, &r.survivorship));
    let keys = subject.spec.keys.iter().map(|(n, r)| (n, &r.survivorship));
    for (name, survivorship) in rules.chain(keys) {
        let Some(only) = &survivorship.only else {
            continue;
        };
        let column = subject.table.position(&name.value);
        let filled = column.and_then(|c| subject.mapping.column_at(c));
        let sources = (0..subject.mapping.sources.len())
            .find(|&s| subject.known(s).spec.name.value == only.value);
        let (Some(filled), Some(source)) = (filled, sources) else {
            continue;
        };
        let gives = match &subject.mapping.columns[filled].cells[source] {
            Cell::Value(value) => !matches!(value.origin, Origin::Null),
            Cell::Absent => false,
        };
        if !gives {
            let what = Contradiction::OnlyOfNothing(&name.value, &only.value);
            let other = subject.known(source).spec.name.span;
            out.push(say::contradictory_rules(only.span, other, what));
        }
    }
}

/// A `default` for values that are never null.
fn defaults(subject: &Subject<'_, '_>, out: &mut Output) {
    for rule in subject.column_rules() {
        let Some(default) = &rule.rule.default else {
            continue;
        };
        let is_null = |name: &spec::Name| name.value.ends_with("_to_null");
        let becomes_null = rule.rule.convert.iter().any(is_null)
            || rule
                .rule
                .unmapped
                .as_ref()
                .is_some_and(|u| u.value == Missing::Null);
        let origin = match &rule.rule.origin {
            Some(spec::Origin::Value(value)) => Some((value.span, false)),
            Some(spec::Origin::Template { text, .. }) => Some((text.span, true)),
            _ => None,
        };
        // In a merge, or beside sources with rules of their own, another record may be null.
        let alone =
            subject.mapping.sources.len() == rule.sources.len() && subject.mapping.merge.is_none();
        if let (Some((span, is_template)), true, false) = (origin, alone, becomes_null) {
            let what = Contradiction::DefaultOfNoNull {
                column: &subject.table.columns[rule.column].name,
                is_template,
            };
            out.push(say::contradictory_rules(default.span, span, what));
        }
    }
}

/// `missing = "keep"` in a column whose foreign key can never lead to what was kept.
fn kept_references(subject: &Subject<'_, '_>, out: &mut Output) {
    for (column, rule) in subject.key_rules() {
        let mut keys = subject.table.foreign_keys.iter();
        let Some(key) = keys.find(|key| key.columns == [column]) else {
            continue;
        };
        let Some(parent) = subject.scope.filler(&key.parent) else {
            continue;
        };
        let all_new = subject.drafts[parent.0].mapping.as_ref().is_some_and(|mapping| {
            let cells = mapping.key.iter().flat_map(|&c| &mapping.columns[c].cells);
            let is_new = |cell: &Cell| matches!(cell, Cell::Value(v) if matches!(v.origin, Origin::New(_)));
            !mapping.key.is_empty() && cells.into_iter().all(is_new)
        });
        let kept: Vec<(Span, bool)> = match &rule.rule {
            Rule::Lookups(lookups) => lookups
                .iter()
                .flat_map(|l| [&l.missing, &l.otherwise])
                .flatten()
                .filter(|m| m.value == Missing::Keep)
                .map(|m| (m.span, false))
                .collect(),
            Rule::Keep(_) => vec![(rule.span, true)],
            _ => Vec::new(),
        };
        for (span, all) in kept.into_iter().filter(|_| all_new) {
            let column = &subject.table.columns[column].name;
            let parent_table = &key.parent;
            let what = Contradiction::KeptButRefused {
                column,
                parent: parent_table,
                all,
            };
            let place = subject.scope.span(parent);
            out.push(say::contradictory_rules(span, place, what));
        }
    }
}

/// A `[[unique]]` after one that covers it.
fn uniques(subject: &Subject<'_, '_>, out: &mut Output) {
    let uniques = &subject.mapping.uniques;
    for (at, later) in uniques.iter().enumerate() {
        let covers = uniques[..at].iter().find(|earlier| {
            let within = earlier.columns.iter().all(|c| later.columns.contains(c));
            let settles = earlier.on_collision != OnCollision::Null;
            within && settles && !earlier.columns.is_empty()
        });
        if let Some(earlier) = covers {
            let what = Contradiction::UniqueAfterUnique;
            out.push(say::contradictory_rules(later.span, earlier.span, what));
        }
    }
}

/// The same condition twice, or one that names nothing.
fn excludes(subject: &Subject<'_, '_>, out: &mut Output) {
    for source in &subject.spec.sources {
        for exclude in &source.excludes {
            let sql = exclude.when.value.as_str();
            let is_word = |token: &Token| {
                let name = token.name(sql).unwrap_or_default().to_ascii_lowercase();
                !name.is_empty() && !CONSTANT.contains(&name.as_str())
            };
            if !tokens(sql).iter().any(is_word) {
                out.push(say::constant_exclude(exclude.when.span));
            }
        }
        for (at, later) in source.excludes.iter().enumerate() {
            let same = |e: &&spec::Exclude| e.when.value.trim() == later.when.value.trim();
            if let Some(first) = source.excludes[..at].iter().find(same) {
                let what = Contradiction::ExcludeTwice;
                out.push(say::contradictory_rules(
                    later.when.span,
                    first.when.span,
                    what,
                ));
            }
        }
    }
}

/// A link or a column in conflict rules that is there twice.
fn links_and_conflicts(subject: &Subject<'_, '_>, out: &mut Output) {
    let Some(merge) = &subject.spec.merge else {
        return;
    };
    let said = |name: &spec::Name| name.value.to_ascii_lowercase();
    let link = |link: &Links| match link {
        Links::Column(l) => Some((
            said(&l.source),
            said(&l.to),
            l.from.iter().map(said).collect::<Vec<_>>(),
            l.span,
        )),
        Links::Query(_) => None,
    };
    let links: Vec<_> = merge.links.iter().filter_map(link).collect();
    for (at, later) in links.iter().enumerate() {
        let same = links[..at]
            .iter()
            .find(|l| (&l.0, &l.1, &l.2) == (&later.0, &later.1, &later.2));
        if let Some(first) = same {
            let what = Contradiction::LinkTwice;
            out.push(say::contradictory_rules(later.3, first.3, what));
        }
    }
    let mut seen: Vec<&spec::Name> = Vec::new();
    for name in merge.conflicts.iter().flat_map(|c| &c.columns) {
        if let Some(first) = seen.iter().find(|n| said(n) == said(name)) {
            let what = Contradiction::ConflictTwice(&name.value);
            out.push(say::contradictory_rules(name.span, first.span, what));
        }
        seen.push(name);
    }
}
