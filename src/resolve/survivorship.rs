//! Whose value an entity takes.

use super::bind::Output;
use super::rules::Written;
use super::scope::Scope;
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::diag::resolve::Role;
use crate::model::merge::Picked;
use crate::model::{MappingId, Survivorship};
use crate::spec::{self, Name};

/// The orders in which the sources of a mapping count.
pub(super) struct Ranks {
    /// Header of `[merge]`; none: each record is an entity.
    pub(super) merge: Option<Span>,
    /// Whose value wins.
    pub(super) priority: Vec<usize>,
    /// Whose old key makes the new one.
    pub(super) identity: Vec<usize>,
}

impl Ranks {
    /// Binds `priority` and `identity`; sources they do not name follow in file order.
    pub(super) fn bind(scope: &Scope<'_>, mapping: MappingId, out: &mut Output) -> Self {
        let merge = scope.head(mapping).spec.merge.as_ref();
        let mut order = |names: Option<&Vec<Name>>| {
            let all: Vec<usize> = (0..scope.head(mapping).sources.len()).collect();
            names.map_or(all.clone(), |names| {
                let first = positions(scope, mapping, names, out);
                followed_by(first, &all)
            })
        };
        Self {
            priority: order(merge.and_then(|m| m.priority.as_ref()).map(|p| &p.value)),
            identity: order(merge.and_then(|m| m.identity.as_ref()).map(|i| &i.value)),
            merge: merge.map(|m| m.span),
        }
    }

    /// The survivorship of one column, by its shared rule.
    pub(super) fn survivorship(
        &self,
        scope: &Scope<'_>,
        mapping: MappingId,
        column: &str,
        rule: Option<Written<'_>>,
        is_key: bool,
        out: &mut Output,
    ) -> Survivorship {
        let order = if is_key {
            &self.identity
        } else {
            &self.priority
        };
        let mut survivorship = Survivorship {
            order: order.clone(),
            only: false,
            pick: None,
        };
        let Some((written, (word, span))) =
            rule.and_then(|rule| Some((rule.survivorship(), stated(rule.survivorship())?)))
        else {
            return survivorship;
        };
        let Some(merge) = self.merge else {
            out.push(say::survivorship_without_merge(span, word));
            return survivorship;
        };
        if is_key {
            let label = "the primary key comes from the record that `identity` chooses";
            out.push(say::survivorship_clash(span, merge, column, label));
            return survivorship;
        }
        if let Some(prefer) = &written.prefer {
            let first = positions(scope, mapping, &prefer.value, out);
            survivorship.order = followed_by(first, &self.priority);
        }
        if let Some(only) = &written.only {
            survivorship.order = positions(scope, mapping, std::slice::from_ref(only), out);
            survivorship.only = true;
        }
        survivorship.pick = written.pick.as_ref().map(|pick| Picked {
            pick: pick.value,
            by: written
                .by
                .as_ref()
                .and_then(|by| any_column(scope, mapping, by, out)),
            separator: written
                .separator
                .as_ref()
                .map_or(String::new(), |s| s.value.clone()),
        });
        survivorship
    }
}

/// The first word of survivorship that a rule states, with its place.
pub(super) fn stated(written: &spec::Survivorship) -> Option<(&'static str, Span)> {
    let prefer = written.prefer.as_ref().map(|p| ("prefer", p.span));
    let only = written.only.as_ref().map(|o| ("only", o.span));
    let pick = written.pick.as_ref().map(|p| ("pick", p.span));
    prefer.or(only).or(pick)
}

/// The name, as a record writes it, of a column that at least one source of the mapping has.
pub(super) fn any_column(
    scope: &Scope<'_>,
    mapping: MappingId,
    name: &Name,
    out: &mut Output,
) -> Option<String> {
    let sources = &scope.head(mapping).sources;
    let found = sources
        .iter()
        .find_map(|&s| scope.known(s).source.column(&name.value));
    if found.is_none() && scope.is_complete(mapping) {
        let names: Vec<&str> = sources
            .iter()
            .flat_map(|&s| scope.known(s).column_names())
            .collect();
        out.push(say::unknown_column(
            name.span,
            &name.value,
            "any source of this mapping",
            Role::Other,
            &names,
        ));
    }
    found.map(|column| column.name.clone())
}

fn positions(
    scope: &Scope<'_>,
    mapping: MappingId,
    names: &[Name],
    out: &mut Output,
) -> Vec<usize> {
    let found = names
        .iter()
        .filter_map(|name| scope.own_source(mapping, name, out));
    found.collect()
}

fn followed_by(mut first: Vec<usize>, all: &[usize]) -> Vec<usize> {
    for &position in all {
        if !first.contains(&position) {
            first.push(position);
        }
    }
    first
}
