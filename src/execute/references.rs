//! References without a new row that are kept or nulled: the ledger counts them; a rehearsal tells which they are.

use std::cell::RefCell;

use super::failure::Failure;
use super::fate;
use super::plain::plain;
use super::rejects::lead_nowhere;
use super::work::{MASK, Work};
use crate::backend::Value;
use crate::backend::value::readable;
use crate::model::{
    Cell, Lookup, LookupBy, MappingId, Missing, Origin, SourceId, TargetColumn, TemplateArgument,
};
use crate::sql::references::{JsonPlace, softened};
use crate::sql::state;

/// References of one type, from one column, that have no new row and were not rejected for it.
#[derive(Debug, Clone)]
pub struct Unresolved {
    /// The column, by position in the mapping.
    pub column: usize,
    /// Whether they are kept; else they are nulled.
    pub is_kept: bool,
    /// The type, if the reference has one.
    pub kind: Option<String>,
    /// How many there are.
    pub references: u64,
}

/// References of one lookup that have no new row, with samples.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The mapping.
    pub mapping: MappingId,
    /// The source whose records have them.
    pub source: SourceId,
    /// The column, by position in the mapping.
    pub column: usize,
    /// Where the lookup is written.
    pub span: crate::diag::Span,
    /// Whether they are kept; else they are nulled.
    pub is_kept: bool,
    /// How many there are.
    pub references: u64,
    /// Old keys of the first records that have one, as JSON lists.
    pub keys: Vec<String>,
    /// Whether there are further records.
    pub has_more: bool,
    /// Why they have no new row, the commonest first, and how many each.
    pub words: Vec<(String, u64)>,
}

/// Where references of single records are told.
pub type Teller = RefCell<Vec<Told>>;

/// How many records are shown.
const KEYS: u64 = 3;
/// How many different references are shown.
const WORDS: u64 = 5;

/// A lookup of a mapping that meets the references of a source's records.
struct Asked<'p> {
    column: usize,
    source: SourceId,
    lookup: &'p Lookup,
    json: Option<JsonPlace<'p>>,
}

fn asked<'p>(work: &Work<'p>, id: MappingId) -> Vec<Asked<'p>> {
    let mapping = work.project.mapping(id);
    let mut all = Vec::new();
    for (position, column) in mapping.columns.iter().enumerate() {
        for (place, (&source, cell)) in mapping.sources.iter().zip(&column.cells).enumerate() {
            let Cell::Value(value) = cell else { continue };
            if !column.offers(place) {
                continue;
            }
            let mut add = |lookup, json| {
                all.push(Asked {
                    column: position,
                    source,
                    lookup,
                    json,
                });
            };
            match &value.origin {
                Origin::Lookups(lookups) => {
                    lookups.alternatives.iter().for_each(|l| add(l, None));
                }
                Origin::Template { arguments, .. } => {
                    let lookups = arguments.iter().filter_map(|a| match a {
                        TemplateArgument::Lookups(lookups) => Some(&lookups.alternatives),
                        TemplateArgument::Column(_) | TemplateArgument::Null => None,
                    });
                    lookups.flatten().for_each(|l| add(l, None));
                }
                Origin::Json { from, rewrites } => {
                    for (number, rewrite) in rewrites.iter().enumerate() {
                        let place = JsonPlace {
                            from,
                            earlier: &rewrites[..number],
                            path: &rewrite.path,
                        };
                        add(&rewrite.lookup, Some(place));
                    }
                }
                _ => {}
            }
        }
    }
    all
}

/// Keeps, per column and type, how many references were kept or nulled.
pub fn keep(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    for asked in asked(work, id) {
        for (rule, is_kept) in RULES {
            let found = softened(
                work.project,
                asked.source,
                asked.lookup,
                asked.json,
                rule,
                false,
            );
            let Some(found) = found else { continue };
            let doing = work.source(asked.source, "count the references of");
            let counts = work.query(doing, &found.by_type(), &[], |row| {
                Ok((readable(row, 0)?, row.get::<_, i64>(1)?))
            })?;
            for (kind, references) in counts {
                let kind = match kind {
                    Value::Null => None,
                    other => Some(other),
                };
                let counted = (is_kept, references.unsigned_abs());
                keep_count(work, id, asked.column, kind, counted)?;
            }
        }
    }
    Ok(())
}

const RULES: [(Missing, bool); 2] = [(Missing::Keep, true), (Missing::Null, false)];

/// Keeps the references that were counted while a mapping was written.
pub fn keep_counted(
    work: &Work<'_>,
    id: MappingId,
    unresolved: &[Unresolved],
) -> Result<(), Failure> {
    for counted in unresolved {
        let kind = counted.kind.clone().map(Value::Text);
        keep_count(
            work,
            id,
            counted.column,
            kind,
            (counted.is_kept, counted.references),
        )?;
    }
    Ok(())
}

fn keep_count(
    work: &Work<'_>,
    id: MappingId,
    column: usize,
    kind: Option<Value>,
    (is_kept, references): (bool, u64),
) -> Result<(), Failure> {
    let table = work.project.table(id);
    let TargetColumn {
        column, sensitive, ..
    } = work.project.mapping(id).columns[column];
    let kind = kind.map(|kind| plain(&work.shown(kind, sensitive)));
    let parameters = [
        Value::Text(table.name.clone()),
        Value::Text(table.columns[column].name.clone()),
        kind.map_or(Value::Null, Value::Text),
        Value::Text(if is_kept { "kept" } else { "nulled" }.to_owned()),
        Value::Integer(i64::try_from(references).unwrap_or(i64::MAX)),
    ];
    let insert = state::INSERT_REFERENCES;
    work.keep("keep the references of", &table.name, insert, &parameters)
}

/// Whether a mapping keeps or nulls references, so that there may be something to tell.
#[must_use]
pub fn softens(work: &Work<'_>, id: MappingId) -> bool {
    asked(work, id).iter().any(|asked| {
        let other = match &asked.lookup.by {
            LookupBy::Type { otherwise, .. } => *otherwise,
            LookupBy::Source(_) => Missing::Reject,
        };
        asked.lookup.missing != Missing::Reject || other != Missing::Reject
    })
}

/// Tells the references of a mapping that are kept or nulled although a key map is given for them.
pub fn tell(work: &Work<'_>, id: MappingId, teller: &Teller) -> Result<(), Failure> {
    for asked in asked(work, id) {
        for (rule, is_kept) in RULES {
            teller
                .borrow_mut()
                .extend(tell_one(work, id, &asked, rule, is_kept)?);
        }
    }
    Ok(())
}

fn tell_one(
    work: &Work<'_>,
    id: MappingId,
    asked: &Asked<'_>,
    rule: Missing,
    is_kept: bool,
) -> Result<Option<Told>, Failure> {
    let Asked {
        source,
        lookup,
        json,
        ..
    } = *asked;
    let Some(found) = softened(work.project, source, lookup, json, rule, true) else {
        return Ok(None);
    };
    let doing = work.source(source, "count the references of");
    let counts = work.query(doing, &found.by_type(), &[], |row| row.get::<_, i64>(1))?;
    let references: u64 = counts.iter().map(|n| n.unsigned_abs()).sum();
    if references == 0 {
        return Ok(None);
    }
    let numbers = work.query(doing, &found.records(KEYS + 1), &[], |row| {
        row.get::<_, i64>(0)
    })?;
    let has_more = numbers.len() as u64 > KEYS;
    let keys = numbers.iter().take(usize::try_from(KEYS).unwrap_or(0));
    let keys = keys
        .map(|number| work.key_of(source, *number))
        .collect::<Result<Vec<_>, _>>()?;
    let private = work.project.mapping(id).columns[asked.column].sensitive
        || lookup.from.iter().any(|c| work.is_private(source, c))
        || json.is_some_and(|json| work.is_private(source, json.from));
    let groups = work.query(doing, &found.by_reference(WORDS), &[], |row| {
        Ok((
            readable(row, 0)?,
            row.get::<_, i64>(1)?.unsigned_abs(),
            row.get::<_, Option<String>>(2)?.unwrap_or_default(),
        ))
    })?;
    let mut words = Vec::new();
    for (kind, count, reference) in groups {
        let map = match &lookup.by {
            LookupBy::Source(map) => Some(*map),
            LookupBy::Type { types, .. } => {
                let kind = plain(&kind);
                let known = types.iter().find(|(name, ..)| *name == kind);
                known.map(|(_, map, _)| *map)
            }
        };
        let Some(map) = map else { continue };
        let why = fate::of(work, map, &reference)?;
        let shown = if private { MASK } else { &reference };
        words.push((lead_nowhere(work, map, shown, &why), count));
    }
    Ok(Some(Told {
        mapping: id,
        source,
        column: asked.column,
        span: lookup.span,
        is_kept,
        references,
        keys,
        has_more,
        words,
    }))
}
