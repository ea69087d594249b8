//! What a rehearsal found odd about the links of merges, told at the links.

use crate::backend::{Connection, Error};
use crate::diag::{Code, Diagnostics, Span, code, data as say};
use crate::model::{Link, LinkEnd, MappingId, Merge, Project};
use crate::sql::data as sql;

/// How many messages a finding shows.
const SHOWN: usize = 3;

/// The run's warnings about links.
const ODDITIES: [&Code; 4] = [
    &code::LINK_DANGLING,
    &code::LINK_SHARED,
    &code::LINK_SELF,
    &code::LINK_CHAIN,
];

/// What is odd about the links of every mapping.
pub(super) fn findings(
    project: &Project,
    state: &Connection,
    findings: &mut Diagnostics,
) -> Result<(), Error> {
    for id in (0..project.mappings.len()).map(MappingId) {
        let Some(merge) = &project.mapping(id).merge else {
            continue;
        };
        for oddity in ODDITIES {
            told(project, id, merge, oddity, state, findings)?;
        }
    }
    Ok(())
}

/// Messages that are about the same links.
#[derive(Default)]
struct Told {
    count: u64,
    words: Vec<String>,
}

fn told(
    project: &Project,
    id: MappingId,
    merge: &Merge,
    oddity: &'static Code,
    state: &Connection,
    findings: &mut Diagnostics,
) -> Result<(), Error> {
    // One for each link, and one for what cannot be told apart.
    let mut all: Vec<Told> = (0..=merge.links.len()).map(|_| Told::default()).collect();
    let mut statement = state.prepare(sql::WARNINGS_OF)?;
    let mut rows = statement.query((oddity.name, &project.table(id).name))?;
    while let Some(row) = rows.next()? {
        let message: String = row.get(0)?;
        let mut about = (0..merge.links.len()).filter(|link| {
            merge.links.len() == 1 || names(project, id, &merge.links[*link], (oddity, &message))
        });
        let place = match (about.next(), about.next()) {
            (Some(only), None) => only,
            _ => merge.links.len(),
        };
        let told = &mut all[place];
        told.count += 1;
        if told.words.len() < SHOWN {
            told.words.push(message);
        }
    }
    for (place, told) in all.iter().enumerate().filter(|(_, told)| told.count > 0) {
        let spans: Vec<Span> = match merge.links.get(place) {
            Some(link) => vec![link.span],
            None => merge.links.iter().map(|link| link.span).collect(),
        };
        findings.push(say::links(oddity, &spans, told.count, &told.words));
    }
    Ok(())
}

/// Whether a message is about a link of that kind, as far as its words tell.
fn names(project: &Project, id: MappingId, link: &Link, (oddity, message): (&Code, &str)) -> bool {
    let mapping = project.mapping(id);
    let name = |end: &LinkEnd| &project.source(mapping.sources[end.source]).name;
    let (a, b) = (name(&link.a), name(&link.b));
    let begins = |source: &str| message.starts_with(&format!("`{source}` "));
    let leads = |end: &LinkEnd| {
        let by = format!(" by `{}`, but ", end.from.join(", "));
        message.contains(&format!(" `{}` ", name(end))) && message.contains(&by)
    };
    if *oddity == code::LINK_DANGLING {
        match link.query {
            None => begins(a) && leads(&link.b),
            Some(_) => !message.starts_with('`') && (leads(&link.a) || leads(&link.b)),
        }
    } else if *oddity == code::LINK_SHARED {
        begins(b) && message.contains(&format!(" records: `{a}` "))
    } else {
        *oddity == code::LINK_SELF && a == b && begins(a)
    }
}
