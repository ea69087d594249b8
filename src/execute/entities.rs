//! Entities: records joined by links, directly or through others, are one thing.
//!
//! The pairs come out of the database, a union-find joins them (Tarjan, "Efficiency of a Good But Not Linear Set Union
//! Algorithm", 1975), and only the records of entities with several members are written back. Every oddity
//! of a link is a warning of its own.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::unionfind::UnionFind;

use super::failure::Failure;
use super::read::Reads;
use super::warnings;
use super::work::{Doing, Work, plain};
use crate::backend::Value;
use crate::diag::warning::{self, Warning};
use crate::model::{Link, Mapping, MappingId, Merge, SourceId};
use crate::sql::links;

/// How many records are named at once.
const SOME: usize = 1024;

/// The links of one declaration: numbers of the two records.
struct Pairs {
    found: Vec<(i64, i64)>,
    in_column: bool,
}

/// Joins the records of a merge into entities.
pub fn join(work: &Work<'_>, id: MappingId, reads: &Reads) -> Result<(), Failure> {
    let mapping = work.project.mapping(id);
    let Some(merge) = &mapping.merge else {
        return Ok(());
    };
    let mut all = Vec::new();
    for link in &merge.links {
        let pairs = match &link.query {
            None => pairs_of_column(work, id, link, reads)?,
            Some(query) => pairs_of_query(work, id, link, query)?,
        };
        all.push(pairs);
    }
    let audit = Audit {
        work,
        id,
        mapping,
        reads,
    };
    audit.shared(&all)?;
    audit.selves(&all)?;
    audit.chains(&all)?;
    write(work, id, merge, reads, &all)
}

fn pairs_of_column(
    work: &Work<'_>,
    id: MappingId,
    link: &Link,
    reads: &Reads,
) -> Result<Pairs, Failure> {
    let mapping = work.project.mapping(id);
    let doing = Doing {
        span: link.span,
        ..work.mapping(id, "read the links of")
    };
    let statement = links::pairs(work.project, mapping, link);
    let rows = work.query(doing, &statement, &[], |row| {
        let b = row.get::<_, Option<i64>>(1)?;
        // There may be millions of links, and few that dangle.
        let dangling = b.is_none().then(|| row.get::<_, String>(2));
        Ok((row.get::<_, i64>(0)?, b, dangling.transpose()?))
    })?;
    let audit = Audit {
        work,
        id,
        mapping,
        reads,
    };
    let mut found = Vec::new();
    for (a, b, reference) in rows {
        if let Some(b) = b {
            found.push((a, b));
        } else {
            let reference = reference.unwrap_or_default();
            audit.dangling(link, Some(a), link.b.source, &link.b.from, &reference)?;
        }
    }
    Ok(Pairs {
        found,
        in_column: true,
    })
}

fn pairs_of_query(
    work: &Work<'_>,
    id: MappingId,
    link: &Link,
    query: &str,
) -> Result<Pairs, Failure> {
    let mapping = work.project.mapping(id);
    let doing = Doing {
        span: link.span,
        ..work.mapping(id, "read the links of")
    };
    let statement = links::query_pairs(work.project, mapping, link, query);
    let number = |row: &crate::backend::Row<'_>, i| row.get::<_, Option<i64>>(i);
    let rows = work.query(doing, &statement, &[], |row| {
        Ok((
            number(row, 0)?,
            number(row, 1)?,
            row.get::<_, String>(2)?,
            row.get::<_, String>(3)?,
        ))
    })?;
    let reads = Reads::default();
    let audit = Audit {
        work,
        id,
        mapping,
        reads: &reads,
    };
    let mut found = Vec::new();
    for (a, b, left, right) in rows {
        if let (Some(a), Some(b)) = (a, b) {
            found.push((a, b));
        } else {
            if a.is_none() {
                audit.dangling(link, None, link.a.source, &link.a.from, &left)?;
            }
            if b.is_none() {
                audit.dangling(link, None, link.b.source, &link.b.from, &right)?;
            }
        }
    }
    Ok(Pairs {
        found,
        in_column: false,
    })
}

/// Writes the entity of every record that is not alone.
fn write(
    work: &Work<'_>,
    id: MappingId,
    merge: &Merge,
    reads: &Reads,
    all: &[Pairs],
) -> Result<(), Failure> {
    let mapping = work.project.mapping(id);
    let size = usize::try_from(reads.total())
        .unwrap_or(usize::MAX)
        .saturating_add(1);
    let mut sets = UnionFind::<usize>::new(size);
    let index = |number: i64| usize::try_from(number).unwrap_or(0);
    let mut linked = BTreeSet::new();
    for &(a, b) in all.iter().flat_map(|p| &p.found) {
        sets.union(index(a), index(b));
        linked.extend([a, b]);
    }
    let mut entities: BTreeMap<usize, Vec<i64>> = BTreeMap::new();
    for number in linked {
        entities
            .entry(sets.find_mut(index(number)))
            .or_default()
            .push(number);
    }
    let place = |number: i64| {
        let source = reads.source_of(number);
        (merge.identity.iter().position(|s| *s == source), number)
    };
    let (mut joined, mut sources) = (Vec::new(), BTreeSet::new());
    for members in entities.values() {
        let Some(&identity) = members.iter().min_by_key(|n| place(**n)) else {
            continue;
        };
        for &number in members.iter().filter(|n| **n != identity) {
            sources.insert(mapping.sources[reads.source_of(number)]);
            joined.push([number, identity]);
        }
    }
    // In the order in which the records lie.
    joined.sort_unstable();
    let doing = work.mapping(id, "join the entities of");
    work.run(doing, &links::create_joined(), &[])?;
    for some in joined.chunks(SOME) {
        let some: Vec<[Value; 2]> = some.iter().map(|p| p.map(Value::Integer)).collect();
        work.run_each(doing, &links::insert_joined(), &some)?;
    }
    for source in sources {
        let doing = work.source(source, "join the entities of");
        work.run(doing, &links::join_entities(work.project, source), &[])?;
    }
    work.run(doing, &links::drop_joined(), &[])?;
    Ok(())
}

/// Tells what is odd about links.
struct Audit<'a> {
    work: &'a Work<'a>,
    id: MappingId,
    mapping: &'a Mapping,
    reads: &'a Reads,
}

impl Audit<'_> {
    fn source(&self, number: i64) -> SourceId {
        self.mapping.sources[self.reads.source_of(number)]
    }

    fn named(&self, number: i64) -> Result<String, Failure> {
        let key = self.work.key_of(self.source(number), number)?;
        Ok(self.named_by(number, &key))
    }

    fn named_by(&self, number: i64, key: &str) -> String {
        let source = &self.work.project.source(self.source(number)).name;
        format!("`{source}` {}", super::fate::shown(key))
    }

    fn keep(&self, number: Option<i64>, warning: Warning) -> Result<(), Failure> {
        let key = number
            .map(|n| self.work.key_of(self.source(n), n))
            .transpose()?;
        self.keep_of(key, warning)
    }

    fn keep_of(&self, key: Option<String>, warning: Warning) -> Result<(), Failure> {
        let mapping = &self.work.project.table(self.id).name;
        warnings::keep(self.work, mapping, key, warning)
    }

    fn dangling(
        &self,
        link: &Link,
        holder: Option<i64>,
        end: usize,
        columns: &[String],
        reference: &str,
    ) -> Result<(), Failure> {
        let to = self.mapping.sources[end];
        let fate = super::fate::of(self.work, to, reference)?;
        let holder_of = self
            .work
            .project
            .source(self.mapping.sources[link.a.source]);
        let private = match link.query {
            // What a query reads may come from anywhere.
            Some(_) => self.work.hides(),
            None => columns
                .iter()
                .any(|c| holder_of.column(c).is_some_and(|c| c.sensitive)),
        };
        let shown = self.work.shown(Value::Text(reference.to_owned()), private);
        let reference = &plain(&shown);
        let reference = &super::fate::quoted(reference, columns.len());
        let name = &self.work.project.source(to).name;
        let columns = columns.join(", ");
        let who = holder.map(|number| self.named(number)).transpose()?;
        let who = who.as_deref();
        let warning = warning::link_dangling(who, name, reference, &columns, &fate);
        self.keep(holder, warning)
    }

    fn shared(&self, all: &[Pairs]) -> Result<(), Failure> {
        for pairs in all {
            let mut claims: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
            for &(a, b) in pairs.found.iter().filter(|(a, b)| a != b) {
                claims.entry(b).or_default().insert(a);
            }
            for (record, holders) in claims.iter().filter(|(_, holders)| holders.len() > 1) {
                let names = holders
                    .iter()
                    .take(5)
                    .map(|n| self.named(*n))
                    .collect::<Result<Vec<_>, _>>()?;
                let name = self.named(*record)?;
                let warning = warning::link_shared(&name, holders.len(), &names);
                self.keep(Some(*record), warning)?;
            }
        }
        Ok(())
    }

    fn selves(&self, all: &[Pairs]) -> Result<(), Failure> {
        for &(a, _) in all.iter().flat_map(|p| &p.found).filter(|(a, b)| a == b) {
            self.keep(Some(a), warning::link_self(&self.named(a)?))?;
        }
        Ok(())
    }

    fn chains(&self, all: &[Pairs]) -> Result<(), Failure> {
        let columns = || {
            all.iter()
                .filter(|p| p.in_column)
                .flat_map(|p| &p.found)
                .filter(|(a, b)| a != b)
        };
        let holders: BTreeSet<i64> = columns().map(|(a, _)| *a).collect();
        let middles: BTreeSet<i64> = columns()
            .map(|(_, b)| *b)
            .filter(|b| holders.contains(b))
            .collect();
        for number in middles {
            let key = self.work.key_of(self.source(number), number)?;
            let warning = warning::link_chain(&self.named_by(number, &key));
            self.keep_of(Some(key), warning)?;
        }
        Ok(())
    }
}
