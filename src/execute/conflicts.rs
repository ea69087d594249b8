//! Conflicts and declared warnings: what the user wants to be told of the data.

use std::collections::BTreeMap;

use super::failure::Failure;
use super::fate;
use super::plain::plain;
use super::read::Reads;
use super::warnings;
use super::work::{Doing, Work};
use crate::backend::value::readable;
use crate::backend::{Row, Value};
use crate::diag::{outcome as diag, warning};
use crate::model::{CheckSeverity, Conflict, MappingId, SourceId, Warn};
use crate::sql::{accounts, conflicts as sql, rows};
use crate::template::{Context, TextTemplate, TextValue};

/// A losing value of an entity.
struct Loss {
    entity: i64,
    loser: (i64, usize),
    winner: (i64, usize),
    values: (Value, Value),
}

/// Tells, for every conflict rule of a mapping, each losing record.
pub fn tell(work: &Work<'_>, id: MappingId, reads: &Reads) -> Result<(), Failure> {
    let Some(rules) = work
        .project
        .mapping(id)
        .merge
        .as_ref()
        .map(|m| &m.conflicts)
    else {
        return Ok(());
    };
    for rule in rules {
        let template = compile(work, &rule.message, rule.span)?;
        for &column in &rule.columns {
            for loss in losses(work, id, rule, column)? {
                tell_one(work, id, reads, rule, column, &template, &loss)?;
            }
        }
    }
    Ok(())
}

fn compile(
    work: &Work<'_>,
    message: &str,
    span: crate::diag::Span,
) -> Result<TextTemplate, Failure> {
    TextTemplate::compile(message, work.globals)
        .map_err(|e| diag::message_failed(span, None, &e.message).into())
}

fn render(
    template: &TextTemplate,
    named: &[(String, Value)],
    span: crate::diag::Span,
    whose: &dyn Fn() -> Result<String, Failure>,
) -> Result<String, Failure> {
    let pairs = named.iter().map(|(name, value)| {
        let value = match value {
            Value::Null => TextValue::Null,
            Value::Integer(value) => TextValue::Integer(*value),
            Value::Real(value) => TextValue::Real(*value),
            Value::Text(value) => TextValue::Text(value),
            Value::Blob(value) => TextValue::Blob(value),
        };
        (name.clone(), value)
    });
    match template.render(Context::from_pairs(pairs)) {
        Ok(text) => Ok(text),
        Err(error) => Err(diag::message_failed(span, Some(&whose()?), &error.message).into()),
    }
}

fn losses(
    work: &Work<'_>,
    id: MappingId,
    rule: &Conflict,
    column: usize,
) -> Result<Vec<Loss>, Failure> {
    let doing = Doing {
        span: rule.span,
        ..work.mapping(id, "compare the values of")
    };
    let source = |value: i64| usize::try_from(value).unwrap_or(0);
    work.query(doing, &sql::losers(work.project, id, column), &[], |row| {
        Ok(Loss {
            entity: row.get(0)?,
            loser: (row.get(1)?, source(row.get(2)?)),
            winner: (row.get(3)?, source(row.get(4)?)),
            values: (readable(row, 5)?, readable(row, 6)?),
        })
    })
}

fn tell_one(
    work: &Work<'_>,
    id: MappingId,
    reads: &Reads,
    rule: &Conflict,
    column: usize,
    template: &TextTemplate,
    loss: &Loss,
) -> Result<(), Failure> {
    let mapping = work.project.mapping(id);
    let name = &rows::columns(work.project, id)[column];
    let private = mapping.columns[column].sensitive;
    let shown = |value: &Value| work.shown(value.clone(), private);
    let mut named = vec![
        ("column".to_owned(), Value::Text(name.clone())),
        ("loser".to_owned(), shown(&loss.values.0)),
        ("winner".to_owned(), shown(&loss.values.1)),
    ];
    for (position, &source) in mapping.sources.iter().enumerate() {
        // Of two records of one source the loser is meant: the winner's value has a name of its own.
        let number = [loss.loser, loss.winner]
            .into_iter()
            .find(|(_, s)| *s == position)
            .map(|(n, _)| n);
        let number = match number {
            Some(number) => Some(number),
            None => first(work, source, loss.entity)?,
        };
        let record = match number {
            Some(number) => record(work, source, number)?,
            None => work
                .project
                .source(source)
                .columns
                .iter()
                .map(|c| (c.name.clone(), Value::Null))
                .collect(),
        };
        let source = &work.project.source(source).name;
        named.extend(
            record
                .into_iter()
                .map(|(column, value)| (format!("{source}.{column}"), value)),
        );
    }
    let loser = mapping.sources[reads.source_of(loss.loser.0)];
    let whose = || {
        let key = work.key_of(loser, loss.loser.0)?;
        let name = &work.project.source(loser).name;
        Ok(format!("`{name}` {}", fate::shown(&key)))
    };
    let message = render(template, &named, rule.span, &whose)?;
    if rule.severity == CheckSeverity::Error {
        return Err(diag::conflict(rule.span, &message).into());
    }
    let key = work.key_of(loser, loss.loser.0)?;
    let table = &work.project.table(id).name;
    let warning = warning::merge_conflict(name, message);
    warnings::keep(work, table, Some(key), warning)
}

fn first(work: &Work<'_>, source: SourceId, entity: i64) -> Result<Option<i64>, Failure> {
    let doing = work.source(source, "read a record of");
    let statement = sql::first_of_source(work.project, source);
    Ok(work
        .query(doing, &statement, &[Value::Integer(entity)], |row| {
            row.get(0)
        })?
        .first()
        .copied())
}

fn record(
    work: &Work<'_>,
    source: SourceId,
    number: i64,
) -> Result<BTreeMap<String, Value>, Failure> {
    let columns = &work.project.source(source).columns;
    let doing = work.source(source, "read a record of");
    let statement = accounts::record(work.project, source);
    let mut found = work.query(doing, &statement, &[Value::Integer(number)], |row| {
        columns
            .iter()
            .enumerate()
            .map(|(i, column)| {
                let value = readable(row, i)?;
                Ok((column.name.clone(), work.shown(value, column.sensitive)))
            })
            .collect::<crate::backend::Result<BTreeMap<_, _>>>()
    })?;
    Ok(found.pop().unwrap_or_default())
}

/// What the queries of declared warnings gave: of each rule of each mapping the rows, ready to be shown.
#[derive(Debug, Default)]
pub struct Asked {
    rows: BTreeMap<(MappingId, usize), Vec<Named>>,
    count: usize,
    /// How many values in them were masked.
    masked: u64,
}

type Named = Vec<(String, Value)>;

impl Asked {
    /// Asks the declared warnings of all mappings before their time, as far as little memory is enough for that: they ask nothing
    /// but the source.
    pub fn ahead(work: &Work<'_>) -> Result<Self, Failure> {
        const MOST: usize = 10_000;
        let mut asked = Self::default();
        let masked = work.environment.masked();
        for id in (0..work.project.mappings.len()).map(MappingId) {
            for (place, rule) in work.project.mapping(id).warns.iter().enumerate() {
                if asked.count > MOST {
                    return Ok(asked);
                }
                let Ok(rows) = ask(work, id, rule) else {
                    // What stops the run is told in its time.
                    work.check_interrupt()?;
                    return Ok(asked);
                };
                asked.count += rows.len();
                asked.rows.insert((id, place), rows);
                asked.masked = work.environment.masked() - masked;
            }
        }
        Ok(asked)
    }

    /// As if this connection had asked.
    #[must_use]
    pub fn as_own(self, work: &Work<'_>) -> Self {
        (0..self.masked).for_each(|_| work.environment.mask());
        self
    }
}

fn ask(work: &Work<'_>, id: MappingId, rule: &Warn) -> Result<Vec<Named>, Failure> {
    let doing = Doing {
        span: rule.span,
        ..work.mapping(id, "ask a warning of")
    };
    let shown = |row: &Row<'_>| {
        let mut named = Vec::new();
        for (i, name) in row.as_ref().column_names().enumerate() {
            let value = readable(row, i)?;
            let private = rule.sensitive.iter().any(|c| c.eq_ignore_ascii_case(name));
            named.push((name.to_owned(), work.shown(value, private)));
        }
        Ok(named)
    };
    work.rows(&rule.query, &[], shown)
        .map_err(|e| work.failure(doing, e))
}

/// Tells the declared warnings of a mapping; asks those that were not asked before.
pub fn warn(work: &Work<'_>, id: MappingId, asked: &mut Asked) -> Result<(), Failure> {
    let table = &work.project.table(id).name;
    for (place, rule) in work.project.mapping(id).warns.iter().enumerate() {
        let template = compile(work, &rule.message, rule.span)?;
        let rows = match asked.rows.remove(&(id, place)) {
            Some(rows) => rows,
            None => ask(work, id, rule)?,
        };
        for named in rows {
            let message = render(&template, &named, rule.span, &|| Ok(row_of(&named)))?;
            let warning = warning::declared(&rule.message, message);
            warnings::keep(work, table, None, warning)?;
        }
    }
    Ok(())
}

/// A row of a declared warning by its first columns, whose private values are hidden already.
fn row_of(named: &[(String, Value)]) -> String {
    const SHOWN: usize = 3;
    let shown = named.iter().take(SHOWN).map(|(name, value)| {
        let value = match value {
            Value::Null => "null".to_owned(),
            Value::Integer(_) | Value::Real(_) => plain(value),
            Value::Text(_) | Value::Blob(_) => format!("'{}'", plain(value)),
        };
        format!("`{name}` = {value}")
    });
    let shown: Vec<String> = shown.collect();
    format!("the row with {}", shown.join(", "))
}
