//! Records to entities: links, their audit, identity.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{Entity, Fate, World, report, sources, sql};
use crate::oracle::model::{Link, Merge};
use crate::oracle::value::Value;

impl World<'_> {
    /// Joins the records of every mapping.
    pub(super) fn join(&mut self) {
        for at in 0..self.loads.len() {
            let mut parents: Vec<usize> = (0..self.loads[at].records.len()).collect();
            if let Some(merge) = &self.loads[at].mapping.merge {
                for (from, to) in self.links(at, merge) {
                    let (a, b) = (root(&parents, from), root(&parents, to));
                    parents[a.max(b)] = a.min(b);
                }
            }
            self.collect(at, &parents);
        }
    }

    fn collect(&mut self, at: usize, parents: &[usize]) {
        let load = &mut self.loads[at];
        let mut members: HashMap<usize, Vec<usize>> = HashMap::new();
        for record in (0..load.records.len()).filter(|r| load.records[*r].left.is_none()) {
            members
                .entry(root(parents, record))
                .or_default()
                .push(record);
        }
        let empty = Vec::new();
        let ranks = ranks(
            load,
            load.mapping.merge.as_ref().map_or(&empty, |m| &m.identity),
        );
        let mut entities: Vec<Entity> = members
            .into_values()
            .map(|records| {
                let by = |r: &&usize| (ranks[load.records[**r].source], **r);
                let identity = *records.iter().min_by_key(by).unwrap();
                Entity {
                    records,
                    identity,
                    key: None,
                    fate: Fate::Open,
                    nulled: BTreeSet::new(),
                    row: Vec::new(),
                    traces: super::values::Traces::default(),
                }
            })
            .collect();
        entities.sort_by_key(|entity| entity.identity);
        for (place, entity) in entities.iter().enumerate() {
            for record in &entity.records {
                let record = &load.records[*record];
                let source = &load.mapping.sources[record.source].name;
                let map = self.maps.entry(source.clone()).or_default();
                map.insert(sources::canonical(&record.key), (at, place));
            }
        }
        load.entities = entities;
    }

    /// The pairs that are joined, and what is said of links.
    fn links(&mut self, at: usize, merge: &Merge) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        let mut said = [const { Vec::<String>::new() }; 4];
        let mut aims: HashSet<usize> = HashSet::new();
        let mut further: HashSet<usize> = HashSet::new();
        for link in &merge.links {
            let found = match link {
                Link::Column { source, from, to } => self.column_links(at, source, from, to),
                Link::Query { query, a, b } => {
                    let (fields, rows) = sql::query(self.case, query);
                    let key = |row: &Vec<Value>, columns: &[String]| {
                        let place = |c: &String| fields.iter().position(|f| f.name == *c).unwrap();
                        columns
                            .iter()
                            .map(|c| row[place(c)].clone())
                            .collect::<Vec<_>>()
                    };
                    let mut found = Vec::new();
                    for row in &rows {
                        let (a_key, b_key) = (key(row, &a.1), key(row, &b.1));
                        if a_key.iter().chain(&b_key).any(|v| self.missing(v)) {
                            continue;
                        }
                        let ends = [(&a.0, &a_key), (&b.0, &b_key)]
                            .map(|(source, key)| self.record(at, source, key));
                        found.push((
                            ends[0].ok_or((a.0.clone(), a_key)),
                            ends[1].ok_or((b.0.clone(), b_key)),
                        ));
                    }
                    found
                }
            };
            let columns: Vec<String> = match link {
                Link::Column { from, .. } => vec![from.join(", ")],
                Link::Query { a, b, .. } => vec![a.1.join(", "), b.1.join(", ")],
            };
            let by_column = matches!(link, Link::Column { .. });
            let mut claims: HashMap<usize, BTreeSet<usize>> = HashMap::new();
            for (from, to) in found {
                match (from, to) {
                    (Ok(from), Ok(to)) if from == to => {
                        said[2].push(format!("{} links to itself", self.name(at, from)));
                    }
                    (Ok(from), Ok(to)) => {
                        pairs.push((from, to));
                        claims.entry(to).or_default().insert(from);
                        if by_column {
                            aims.insert(to);
                            further.insert(from);
                        }
                    }
                    (Ok(from), Err((source, key))) if by_column => {
                        let (from, to) = (self.name(at, from), name(&source, &key));
                        said[0].push(format!("{from} links to {to} by `{}`", columns[0]));
                    }
                    (from, to) => {
                        for (end, column) in [(from, &columns[0]), (to, &columns[1])] {
                            if let Err((source, key)) = end {
                                // What a query gave may be private wherever anything is.
                                let hidden = self.case.private.is_some();
                                let name = if hidden {
                                    format!("`{source}` ***")
                                } else {
                                    name(&source, &key)
                                };
                                said[0].push(format!("a link names {name} by `{column}`"));
                            }
                        }
                    }
                }
            }
            let shared = claims.iter().filter(|(_, by)| by.len() > 1);
            said[1].extend(shared.map(|(to, by)| {
                format!("{} is linked by {} records", self.name(at, *to), by.len())
            }));
        }
        said[3].extend(
            aims.intersection(&further)
                .map(|r| format!("{} is linked to and links further", self.name(at, *r))),
        );
        let mapping = &self.loads[at].mapping.target;
        let codes = ["link-dangling", "link-shared", "link-self", "link-chain"];
        for (code, names) in codes.into_iter().zip(said) {
            let mut lines: Vec<String> = names
                .iter()
                .map(|name| format!("mapper::run::{code} {mapping} {name}"))
                .collect();
            lines.sort();
            self.warnings.extend(lines);
        }
        pairs
    }

    #[expect(clippy::type_complexity, reason = "it is looked at in one place")]
    fn column_links(
        &self,
        at: usize,
        source: &str,
        from: &[String],
        to: &str,
    ) -> Vec<(
        Result<usize, (String, Vec<Value>)>,
        Result<usize, (String, Vec<Value>)>,
    )> {
        let load = &self.loads[at];
        let mut found = Vec::new();
        for (place, record) in load.records.iter().enumerate() {
            if record.left.is_some() || load.mapping.sources[record.source].name != source {
                continue;
            }
            let key: Vec<Value> = from
                .iter()
                .map(|c| load.value(place, c).unwrap().clone())
                .collect();
            if key.iter().any(|value| self.missing(value)) {
                continue;
            }
            found.push((
                Ok(place),
                self.record(at, to, &key).ok_or((to.to_owned(), key)),
            ));
        }
        found
    }

    /// The record of a source with a key, unless it has left.
    fn record(&self, at: usize, source: &str, key: &[Value]) -> Option<usize> {
        let load = &self.loads[at];
        let wanted = sources::canonical(key);
        load.records.iter().position(|record| {
            record.left.is_none()
                && load.mapping.sources[record.source].name == source
                && sources::canonical(&record.key) == wanted
        })
    }

    /// A record's name in warnings.
    fn name(&self, at: usize, record: usize) -> String {
        let load = &self.loads[at];
        let record = &load.records[record];
        name(&load.mapping.sources[record.source].name, &record.key)
    }
}

fn name(source: &str, key: &[Value]) -> String {
    format!("`{source}` {}", report::shown(key))
}

fn root(parents: &[usize], mut of: usize) -> usize {
    while parents[of] != of {
        of = parents[of];
    }
    of
}

/// For each source of a mapping its rank: the named ones first, the others in file order.
pub(super) fn ranks(load: &super::Load<'_>, first: &[String]) -> Vec<usize> {
    let sources = &load.mapping.sources;
    let rank = |(at, source): (usize, &crate::oracle::model::Source)| {
        let named = first.iter().position(|name| *name == source.name);
        named.unwrap_or(first.len() + at)
    };
    sources.iter().enumerate().map(rank).collect()
}
