//! Every type that a polymorphic reference has in the data, and those for which no key map is given.

use std::collections::BTreeSet;

use super::Stopped;
use super::found::{key_is_private, shown_key};
use crate::backend::Connection;
use crate::backend::value::readable;
use crate::diag::{Diagnostics, data as say};
use crate::execute::plain::json;
use crate::execute::work::MASK;
use crate::model::{
    Cell, Lookup, LookupBy, MappingId, Missing, OnError, Origin, Project, SourceId,
    TemplateArgument,
};
use crate::sql::data::{self as sql, TypeAt};

/// Types whose records are shown.
const SAMPLES: usize = 3;

/// A column of a mapping and a source whose types are told.
pub(super) type Typed = (MappingId, SourceId, usize);

/// Asks each source for the types of its references; gives where there are some without a key map.
pub(super) fn findings(
    project: &Project,
    source: &Connection,
) -> Result<(Diagnostics, BTreeSet<Typed>), Stopped> {
    let mut findings = Diagnostics::new();
    let mut typed = BTreeSet::new();
    for id in (0..project.mappings.len()).map(MappingId) {
        for (column, of, lookup, at) in lookups(project, id) {
            if look(project, (id, of), (lookup, at), source, &mut findings)? {
                typed.insert((id, of, column));
            }
        }
    }
    Ok((findings, typed))
}

/// The lookups by type of a mapping: column, source, and where the type stands.
fn lookups(project: &Project, id: MappingId) -> Vec<(usize, SourceId, &Lookup, TypeAt<'_>)> {
    let mapping = project.mapping(id);
    let mut found = Vec::new();
    for (column, filled) in mapping.columns.iter().enumerate() {
        for (&of, cell) in mapping.sources.iter().zip(&filled.cells) {
            let Cell::Value(value) = cell else {
                continue;
            };
            let mut add = |lookup, at| found.push((column, of, lookup, at));
            // A retyped column repeats its reference.
            match &value.origin {
                Origin::Lookups(lookups) => {
                    for lookup in &lookups.alternatives {
                        add_plain(lookup, &mut add);
                    }
                }
                Origin::Template { arguments, .. } => {
                    for argument in arguments {
                        if let TemplateArgument::Lookups(lookups) = argument {
                            for lookup in &lookups.alternatives {
                                add_plain(lookup, &mut add);
                            }
                        }
                    }
                }
                Origin::Json { from, rewrites } => {
                    for rewrite in rewrites {
                        if let LookupBy::Type { column: by, .. } = &rewrite.lookup.by {
                            let path = &rewrite.path;
                            add(&rewrite.lookup, TypeAt::Json { from, path, by });
                        }
                    }
                }
                _ => {}
            }
        }
    }
    found
}

fn add_plain<'p>(lookup: &'p Lookup, add: &mut impl FnMut(&'p Lookup, TypeAt<'p>)) {
    if let LookupBy::Type { column, .. } = &lookup.by {
        add(lookup, TypeAt::Column(column));
    }
}

/// Looks at the types of one lookup; whether some have no key map.
fn look(
    project: &Project,
    (id, of): (MappingId, SourceId),
    (lookup, at): (&Lookup, TypeAt<'_>),
    source: &Connection,
    findings: &mut Diagnostics,
) -> Result<bool, Stopped> {
    let LookupBy::Type {
        column,
        types,
        otherwise,
    } = &lookup.by
    else {
        return Ok(false);
    };
    let records = project.source(of);
    let read = match at {
        TypeAt::Column(column) => column,
        TypeAt::Json { from, .. } => from,
    };
    let Some(read) = records.column(read) else {
        return Ok(false);
    };
    let private = read.sensitive;
    let hidden = key_is_private(project, of);
    let mut statement = source.prepare(&sql::types(records, at))?;
    let mut rows = statement.query([])?;
    let (mut listed, mut unlisted) = (Vec::new(), Vec::new());
    let mut keys = Vec::new();
    while let Some(row) = rows.next()? {
        let name = match json(&readable(row, 0)?) {
            serde_json::Value::Null => continue, // a null type is no reference
            serde_json::Value::String(text) => text,
            other => other.to_string(),
        };
        let count = row.get::<_, i64>(1)?.unsigned_abs();
        let known = types.iter().any(|(known, ..)| *known == name);
        let shown = if private {
            MASK.to_owned()
        } else {
            format!("`{name}`")
        };
        if known {
            listed.push((shown, count));
        } else {
            if keys.len() < SAMPLES {
                keys.push(shown_key(&row.get::<_, String>(2)?, hidden));
            }
            unlisted.push((shown, count));
        }
    }
    if unlisted.is_empty() {
        return Ok(false);
    }
    let outcome = match otherwise {
        Missing::Keep => say::Outcome::Kept,
        Missing::Null => say::Outcome::Nulled,
        Missing::Reject if project.mapping(id).on_error == OnError::Abort => say::Outcome::Stops,
        Missing::Reject => say::Outcome::Rejected,
    };
    let span = lookup.span;
    let unlisted = say::Unlisted {
        types: unlisted,
        keys,
        outcome,
    };
    findings.push(say::types(column, span, &listed, &unlisted));
    Ok(true)
}
