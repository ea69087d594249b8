//! Lookups: old references replaced by the new keys that key maps have for them.

use super::joined;
use super::names;
use super::slot::Slot;
use super::tree::{Expr, Select};
use super::values::{Counts, TYPE, Values, fail, missing_code, scalar};
use crate::catalog::Affinity;
use crate::model::{Lookup, LookupBy, Lookups, Missing, SourceId};

impl Values<'_> {
    pub(super) fn lookups(&self, lookups: &Lookups) -> Expr {
        let mut found: Vec<Expr> = lookups
            .alternatives
            .iter()
            .map(|l| self.lookup(l))
            .collect();
        let first = if found.len() == 1 {
            found.remove(0)
        } else {
            Expr::Call("mapper_agree", found)
        };
        match &lookups.default {
            Some(default) => Expr::coalesce(vec![first, scalar(default)]),
            None => first,
        }
    }

    /// The new key of a reference; null for a null reference.
    fn lookup(&self, lookup: &Lookup) -> Expr {
        let kept = lookup.from.first().map_or(Expr::Null, |c| self.column(c));
        let found = match &lookup.by {
            LookupBy::Source(source) => self.found(*source, lookup, &kept, None),
            LookupBy::Type {
                column,
                types,
                otherwise,
            } => {
                let types = types.iter().map(|(name, source, _)| {
                    let found = self.found(*source, lookup, &kept, Some(name));
                    (Expr::text(name), found)
                });
                let other = self.missing(lookup, *otherwise, &kept, || {
                    fail(TYPE, Expr::Call("mapper_show", vec![self.column(column)]))
                });
                let other = self.unless_null(lookup, other);
                Expr::Switch(
                    Box::new(self.kind(column)),
                    types.collect(),
                    Some(Box::new(other)),
                )
            }
        };
        let given = lookup.from.iter().map(|c| self.column(c).is_null());
        Expr::when(Expr::Or(given.collect()), Expr::Null, Some(found))
    }

    /// The value that chooses the key map.
    fn kind(&self, column: &str) -> Expr {
        let source = self.project.source(self.source);
        let is_text = source.is_table
            && source
                .column(column)
                .is_some_and(|c| c.affinity == Affinity::Text && c.collation == "BINARY");
        if is_text {
            self.column(column)
        } else {
            Expr::Call("mapper_ref", vec![self.column(column)])
        }
    }

    /// A reference in canonical form, null if any part is missing.
    pub(super) fn canonical(&self, lookup: &Lookup) -> Vec<Expr> {
        let parts = lookup.from.iter();
        parts
            .map(|c| Expr::Call("mapper_ref", vec![self.column(c)]))
            .collect()
    }

    /// The value, or null for a reference that counts as null.
    fn unless_null(&self, lookup: &Lookup, value: Expr) -> Expr {
        let parts = self.canonical(lookup).into_iter().map(Expr::is_null);
        Expr::when(Expr::Or(parts.collect()), Expr::Null, Some(value))
    }

    fn found(&self, source: SourceId, lookup: &Lookup, kept: &Expr, of_type: Option<&str>) -> Expr {
        let otherwise = self.missing(lookup, lookup.missing, kept, || {
            let shown = lookup.from.iter().map(|c| self.column(c)).collect();
            fail(&missing_code(source), Expr::Call("mapper_show", shown))
        });
        let canonical = self.canonical(lookup);
        if let Some(first) = self.at_once(source, lookup, of_type) {
            let take = lookup.take(source);
            let then = self.new_key_of(source, take, &canonical);
            let then = self.unless_null(lookup, Expr::coalesce(vec![then, otherwise]));
            Expr::coalesce(vec![first, then])
        } else {
            let found = self.first_found(source, lookup, &canonical, of_type);
            self.unless_null(lookup, Expr::coalesce(vec![found, otherwise]))
        }
    }

    /// The new key of a reference from a map in memory, which has all keys in canonical form; none if it is not held.
    fn held(&self, source: SourceId, take: usize, given: &[Expr]) -> Option<Expr> {
        self.joined.and_then(|maps| maps.held(source, take, given))
    }

    /// The new key of a reference as it is; none if only its canonical form is worth looking up. Where there is none, that
    /// form must be looked up too.
    fn at_once(&self, source: SourceId, lookup: &Lookup, of_type: Option<&str>) -> Option<Expr> {
        let given: Vec<Expr> = lookup.from.iter().map(|c| self.column(c)).collect();
        let held = self.held(source, lookup.take(source), &given);
        held.or_else(|| {
            let given = self.as_it_is(lookup)?;
            Some(self.first_found(source, lookup, &given, of_type))
        })
    }

    /// The new key of a reference from a joined map, or by a subquery; for references of that type, if it has one.
    fn first_found(
        &self,
        source: SourceId,
        lookup: &Lookup,
        given: &[Expr],
        of_type: Option<&str>,
    ) -> Expr {
        let joined = self.joined.and_then(|joined| {
            let of_type = match (&lookup.by, of_type) {
                (LookupBy::Type { types, .. }, _) if types.len() > joined::MOST_TYPES => None?,
                (LookupBy::Type { column, .. }, Some(name)) => {
                    Some((self.kind(column), name.to_owned()))
                }
                _ => None,
            };
            joined.alias(source, given, of_type)
        });
        match joined {
            Some(alias) => Expr::column(&alias, &names::new(lookup.take(source))),
            None => self.new_key_of(source, lookup.take(source), given),
        }
    }

    /// A reference that is worth looking up as it is before its canonical form: nearly every text is in that form, and no
    /// key map has a blank key where a blank reference is null.
    fn as_it_is(&self, lookup: &Lookup) -> Option<Vec<Expr>> {
        let source = self.project.source(self.source);
        let is_text = |name: &String| {
            let column = source.column(name);
            column.is_some_and(|c| c.affinity == Affinity::Text)
        };
        let plainly = |name: &String| Expr::Plainly(Box::new(self.column(name)));
        (!lookup.from.is_empty() && lookup.from.iter().all(is_text))
            .then(|| lookup.from.iter().map(plainly).collect())
    }

    /// What a reference without a new row becomes.
    fn missing(
        &self,
        lookup: &Lookup,
        rule: Missing,
        kept: &Expr,
        reject: impl FnOnce() -> Expr,
    ) -> Expr {
        let kind = match &lookup.by {
            LookupBy::Source(_) => Expr::Null,
            LookupBy::Type { column, .. } => self.column(column),
        };
        match rule {
            Missing::Reject => reject(),
            Missing::Null => self.counted(lookup, rule, kind, Expr::Null),
            Missing::Keep => self.counted(lookup, rule, kind, kept.clone()),
        }
    }

    /// The value of an unresolved reference of a type, counted where references are counted in passing.
    pub(super) fn counted(&self, lookup: &Lookup, rule: Missing, kind: Expr, value: Expr) -> Expr {
        let Counts::Of(column, of) = self.counts else {
            return value;
        };
        let lookups = of.lookups();
        let place = lookups.iter().position(|l| std::ptr::eq(*l, lookup));
        let source = self.project.source(self.source).position;
        let slot = Slot::new(column, source, place.unwrap_or(0), rule);
        Expr::Call(
            "mapper_unresolved",
            vec![Expr::Integer(slot.0), kind, value],
        )
    }

    /// A part of the new key that a key map has for an old key in canonical form; null if it has none.
    pub fn new_key_of(&self, source: SourceId, take: usize, old: &[Expr]) -> Expr {
        if let Some(held) = self.held(source, take, old) {
            return held;
        }
        let parts = old.iter().enumerate();
        let same = parts
            .map(|(part, value)| Expr::column("m", &names::key(part)).eq(value.clone()))
            .collect();
        let map = Select::from(names::key_map(self.project, source).alias("m"))
            .column(Expr::column("m", &names::new(take)))
            .filter(Expr::And(same));
        Expr::Scalar(Box::new(map))
    }

    pub(super) fn retyped(&self, column: &str, lookup: &Lookup) -> Expr {
        let by = self.column(column);
        let LookupBy::Type { types, .. } = &lookup.by else {
            return by;
        };
        let branches = types.iter().filter_map(|(name, source, new)| {
            let new = new.as_ref()?;
            let canonical = self.canonical(lookup);
            let found = match self.at_once(*source, lookup, Some(name)) {
                Some(first) => Expr::coalesce(vec![
                    first,
                    self.new_key_of(*source, lookup.take(*source), &canonical),
                ]),
                None => self.first_found(*source, lookup, &canonical, Some(name)),
            };
            let resolved = found.not_null();
            Some((
                Expr::text(name),
                Expr::when(resolved, Expr::text(new), Some(by.clone())),
            ))
        });
        Expr::Switch(
            Box::new(self.kind(column)),
            branches.collect(),
            Some(Box::new(by.clone())),
        )
    }
}
