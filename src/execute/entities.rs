//! Entities: records joined by links, directly or through others, are one thing.
//!
//! The pairs come out of the database, a union-find joins them (Tarjan, "Efficiency of a Good But Not Linear Set Union
//! Algorithm", 1975), and only the records of entities with several members are written back. Every oddity
//! of a link is a warning of its own.

use std::collections::BTreeMap;

use petgraph::unionfind::UnionFind;

use super::failure::Failure;
use super::plain::plain;
use super::read::Reads;
use super::warnings;
use super::work::{Doing, Work};
use crate::backend::Value;
use crate::diag::warning::{self, Warning};
use crate::model::{Link, Mapping, MappingId, Merge, SourceId};
use crate::sql::tree::Statement;
use crate::sql::{beside, links};

/// How many records are named at once.
const SOME: usize = 64;

/// The links of one declaration: numbers of the two records.
struct Pairs {
    found: Vec<(i64, i64)>,
    in_column: bool,
}

/// Joins the records of a merge into entities. With `beside`, it is written down which have two records of
/// one source.
pub fn join(work: &Work<'_>, id: MappingId, reads: &Reads, beside: bool) -> Result<(), Failure> {
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
    let joined = write(work, id, merge, reads, &all)?;
    if beside && beside::fits(work.project, id) {
        lay_beside(work, id, reads, joined)?;
    }
    Ok(())
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
    let statement = links::pairs(work.project, mapping, link, work.is_decided(id));
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

/// Writes the entity of every record that is not alone; gives each record that is not its own entity with that.
fn write(
    work: &Work<'_>,
    id: MappingId,
    merge: &Merge,
    reads: &Reads,
    all: &[Pairs],
) -> Result<Vec<[i64; 2]>, Failure> {
    let mapping = work.project.mapping(id);
    let size = usize::try_from(reads.total())
        .unwrap_or(usize::MAX)
        .saturating_add(1);
    let mut sets = UnionFind::<usize>::new(size);
    let index = |number: i64| usize::try_from(number).unwrap_or(0);
    let mut linked = Vec::new();
    for &(a, b) in all.iter().flat_map(|p| &p.found) {
        sets.union(index(a), index(b));
        linked.extend([a, b]);
    }
    let mut members: Vec<(usize, i64)> = linked
        .into_iter()
        .map(|number| (sets.find_mut(index(number)), number))
        .collect();
    members.sort_unstable();
    members.dedup();
    let place = |number: i64| {
        let source = reads.source_of(number);
        (merge.identity.iter().position(|s| *s == source), number)
    };
    let mut joined = Vec::new();
    for members in members.chunk_by(|a, b| a.0 == b.0) {
        let numbers = members.iter().map(|(_, number)| *number);
        let Some(identity) = numbers.clone().min_by_key(|n| place(*n)) else {
            continue;
        };
        let others = numbers.filter(|number| *number != identity);
        joined.extend(others.map(|number| [number, identity]));
    }
    // In the order in which the records lie.
    joined.sort_unstable();
    let doing = work.mapping(id, "join the entities of");
    work.run(doing, &links::create_joined(), &[])?;
    insert_all(work, doing, links::insert_joined, &joined)?;
    let mut counts: BTreeMap<SourceId, u64> = BTreeMap::new();
    for [number, _] in &joined {
        let source = mapping.sources[reads.source_of(*number)];
        *counts.entry(source).or_default() += 1;
    }
    for &source in counts.keys() {
        let doing = work.source(source, "join the entities of");
        work.run(doing, &links::join_entities(work.project, source), &[])?;
    }
    work.run(doing, &links::drop_joined(), &[])?;
    work.joined.borrow_mut().extend(counts);
    Ok(joined)
}

/// Inserts rows of numbers, by a statement that takes so many at once.
fn insert_all<const N: usize>(
    work: &Work<'_>,
    doing: Doing<'_>,
    insert: impl Fn(usize) -> Statement,
    rows: &[[i64; N]],
) -> Result<(), Failure> {
    let (many, rest) = rows.split_at(rows.len() - rows.len() % SOME);
    let values = |rows: &[[i64; N]]| rows.iter().flatten().copied().map(Value::Integer).collect();
    for many in many.chunks(SOME * SOME) {
        let many: Vec<Vec<Value>> = many.chunks(SOME).map(values).collect();
        work.run_each(doing, &insert(SOME), &many)?;
    }
    let rest: Vec<Vec<Value>> = rest.chunks(1).map(values).collect();
    work.run_each(doing, &insert(1), &rest)
}

/// Names the records of each source by their entity, so that they can be read beside each other, and all records of entities that have
/// two of one source.
fn lay_beside(
    work: &Work<'_>,
    id: MappingId,
    reads: &Reads,
    joined: Vec<[i64; 2]>,
) -> Result<(), Failure> {
    let of = |number| reads.source_of(number);
    let mut members: Vec<(i64, usize, i64)> = joined
        .into_iter()
        .map(|[number, entity]| (entity, of(number), number))
        .collect();
    members.sort_unstable();
    let mut beside = vec![Vec::new(); reads.starts.len()];
    let mut crowded = Vec::new();
    for members in members.chunk_by(|a, b| a.0 == b.0) {
        let entity = members[0].0;
        let mut sources: Vec<usize> = members.iter().map(|member| member.1).collect();
        sources.push(of(entity));
        sources.sort_unstable();
        if sources.windows(2).any(|pair| pair[0] == pair[1]) {
            crowded.push([entity]);
            crowded.extend(members.iter().map(|member| [member.2]));
        } else {
            for &(entity, source, number) in members {
                beside[source].push([entity, number]);
            }
        }
    }
    crowded.sort_unstable();
    let doing = work.mapping(id, "join the entities of");
    work.run(doing, &beside::create_crowded(work.project, id), &[])?;
    let insert = |rows| beside::insert_crowded(work.project, id, rows);
    insert_all(work, doing, insert, &crowded)?;
    for (&source, members) in work.project.mapping(id).sources.iter().zip(&beside) {
        let doing = work.source(source, "join the entities of");
        work.run(doing, &beside::create_members(work.project, source), &[])?;
        let insert = |rows| beside::insert_members(work.project, source, rows);
        insert_all(work, doing, insert, members)?;
    }
    work.beside.borrow_mut().insert(id);
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
            let others = pairs.found.iter().filter(|(a, b)| a != b);
            let mut claims: Vec<(i64, i64)> = others.map(|&(a, b)| (b, a)).collect();
            claims.sort_unstable();
            claims.dedup();
            let holders = claims.chunk_by(|a, b| a.0 == b.0);
            for holders in holders.filter(|holders| holders.len() > 1) {
                let names = holders
                    .iter()
                    .take(5)
                    .map(|(_, holder)| self.named(*holder))
                    .collect::<Result<Vec<_>, _>>()?;
                let (record, _) = holders[0];
                let name = self.named(record)?;
                let warning = warning::link_shared(&name, holders.len(), &names);
                self.keep(Some(record), warning)?;
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
        let of_columns = || all.iter().filter(|p| p.in_column).flat_map(|p| &p.found);
        let others = || of_columns().filter(|(a, b)| a != b);
        let mut holders: Vec<i64> = others().map(|(a, _)| *a).collect();
        holders.sort_unstable();
        let held = others().map(|(_, b)| *b);
        let mut middles: Vec<i64> = held.filter(|b| holders.binary_search(b).is_ok()).collect();
        middles.sort_unstable();
        middles.dedup();
        for number in middles {
            let key = self.work.key_of(self.source(number), number)?;
            let warning = warning::link_chain(&self.named_by(number, &key));
            self.keep_of(Some(key), warning)?;
        }
        Ok(())
    }
}
