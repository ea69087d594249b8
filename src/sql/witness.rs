//! A witness beside the second load: plain cells of the target, compared with the old tables through the key maps that the state
//! keeps, by one join that has nothing of the engine's evaluation in it.
//!
//! Plain is a cell that a record's column, a constant or one lookup gives as it is. Values are compared as SQLite compares
//! columns of two types; that they are stored to the letter is the second load's business.

use super::state_maps::new_key_columns;
use super::tree::{Expr, From, Operator, Select, Statement, Table};
use super::{anchors, values};
use crate::catalog::Affinity;
use crate::model::{
    Cell, Lookup, LookupBy, Lookups, MappingId, Missing, OnCollision, Origin, Project, SourceId,
    Value,
};

/// Unicode's white space: text of it only is no reference.
const WHITE_SPACE: &str = "\t\n\u{b}\u{c}\r \u{85}\u{a0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\
    \u{2007}\u{2008}\u{2009}\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}";

const RECORD: &str = "r";
const ROW: &str = "t";
const MAP: &str = "k";

/// What is known of a state before it is asked.
pub struct Kept<'a> {
    /// Whether it has the key map of a source.
    pub has_map: &'a dyn Fn(SourceId) -> bool,
    /// Whether every record of the source in question has a row of its own.
    pub all_written: bool,
}

/// The plain cells of one source's records.
pub struct Witness {
    /// The columns, by position in the target table.
    pub columns: Vec<usize>,
    /// Counts the rows that records meet, then those of them that hold another value in any column.
    pub meet: Statement,
    /// Counts, for each column, the rows that hold another value.
    pub count: Statement,
    /// For each column: the primary key, what is there and what should be, of the first rows that hold another value.
    pub samples: Vec<Statement>,
}

/// The witness for a source; none where it has nothing to say.
#[must_use]
pub fn of(project: &Project, id: SourceId, kept: &Kept<'_>) -> Option<Witness> {
    let source = project.source(id);
    let mapping = project.mapping(source.mapping);
    let loses = |rule: &crate::model::Unique| rule.on_collision == OnCollision::Null;
    let is_apart = kept.all_written || anchors::own_key(project, id).is_some();
    if mapping.merge.is_some()
        || mapping.key.is_empty()
        || mapping.uniques.iter().any(loses)
        || source.each.is_some()
        || !is_apart
    {
        return None;
    }
    let rows = joined(project, id, kept)?;
    let mut columns = Vec::new();
    let mut count = rows.clone();
    let mut all = Vec::new();
    let mut samples = Vec::new();
    for (position, column) in mapping.columns.iter().enumerate() {
        if mapping.key.contains(&position) {
            continue;
        }
        let Some(should) = plain(project, id, position, kept) else {
            continue;
        };
        let is = row_column(project, source.mapping, column.column);
        // As it is: it takes on the affinity of the column that holds it.
        let same = Expr::Binarily(Box::new(is.clone())).is(Expr::Plainly(Box::new(should.clone())));
        let differs = same.clone().negated();
        columns.push(column.column);
        all.push(same);
        count = count.column(counted(differs.clone()));
        let mut sample = rows.clone();
        for &part in &mapping.key {
            let part = mapping.columns[part].column;
            sample = sample.column(row_column(project, source.mapping, part));
        }
        let mut sample = sample.column(is).column(should).filter(differs);
        sample.limit = Some(3);
        samples.push(Statement::Select(sample));
    }
    let any_differs = counted(Expr::And(all).negated());
    let meet = rows.column(Expr::CountAll).column(any_differs);
    Some(Witness {
        columns,
        meet: Statement::Select(meet),
        count: Statement::Select(count),
        samples,
    })
}

fn counted(condition: Expr) -> Expr {
    let one = Expr::when(condition, Expr::Integer(1), None);
    Expr::Call("count", vec![one])
}

/// Counts of the ledger for a source, parameter 1: written, collapsed, excluded and rejected records.
pub const LEDGER: &str =
    "SELECT written, collapsed, excluded + rejected FROM key_map.mapper_ledger WHERE source = ?1";

fn row_column(project: &Project, id: MappingId, column: usize) -> Expr {
    Expr::column(ROW, &project.table(id).columns[column].name)
}

/// The records of a source, each with its row: through the kept key map, or by the key that stays as it is.
fn joined(project: &Project, id: SourceId, kept: &Kept<'_>) -> Option<Select> {
    let source = project.source(id);
    let mapping = project.mapping(source.mapping);
    let records = match source.anchor.filter(|_| source.is_table) {
        Some(anchor) => Table::source(&project.source.tables[anchor].name).alias(RECORD),
        None => From::User(source.sql.clone(), RECORD.to_owned()),
    };
    let select = Select::from(records);
    let row = Table::target(&project.table(source.mapping).name).alias(ROW);
    if (kept.has_map)(id) {
        let old = source.key.iter();
        let same = old.map(|key| Expr::column(MAP, key).eq(Expr::column(RECORD, key)));
        let new = new_key_columns(project, source.mapping);
        let parts = mapping.key.iter().zip(&new).map(|(&part, new)| {
            let own = row_column(project, source.mapping, mapping.columns[part].column);
            own.eq(Expr::column(MAP, new))
        });
        return Some(
            select
                .join(
                    Table::state(&source.name).alias(MAP),
                    Expr::And(same.collect()),
                )
                .join(row, Expr::And(parts.collect())),
        );
    }
    let parts = mapping.key.iter().map(|&part| {
        let old = copied(&mapping.columns[part].cells[source.position])?;
        let declared = &project.table(source.mapping).columns[mapping.columns[part].column];
        let alike = declared.affinity == source.column(old)?.affinity;
        let own = Expr::column(ROW, &declared.name);
        alike.then(|| own.eq(Expr::Binarily(Box::new(Expr::column(RECORD, old)))))
    });
    let parts = parts.collect::<Option<Vec<_>>>()?;
    (mapping.sources.len() == 1).then(|| select.join(row, Expr::And(parts)))
}

/// The record column that a cell is a copy of.
fn copied(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Value(Value {
            origin: Origin::Column(name),
            convert,
            values: None,
            ..
        }) if convert.is_empty() => Some(name),
        _ => None,
    }
}

/// What a plain cell should hold; none if it is not plain.
fn plain(project: &Project, id: SourceId, position: usize, kept: &Kept<'_>) -> Option<Expr> {
    let source = project.source(id);
    let column = &project.mapping(source.mapping).columns[position];
    let Cell::Value(value) = &column.cells[source.position] else {
        return None;
    };
    if !value.convert.is_empty() || value.values.is_some() {
        return None;
    }
    let declared = &project.table(source.mapping).columns[column.column];
    let found = match &value.origin {
        Origin::Column(name) => {
            // A whole number in a column of reals may lose digits.
            let rounded = declared.affinity == Affinity::Real
                && source.column(name)?.affinity != Affinity::Real;
            (!rounded).then(|| Expr::column(RECORD, name))?
        }
        Origin::Constant(value) => values::scalar(value),
        Origin::Lookups(Lookups {
            alternatives,
            default: None,
        }) => match alternatives.as_slice() {
            [lookup] => looked_up(project, id, lookup, kept)?,
            _ => return None,
        },
        _ => return None,
    };
    Some(match &column.default {
        Some(default) => Expr::coalesce(vec![found, values::scalar(default)]),
        None => found,
    })
}

/// The new key of a reference by one column, as the kept key map or the parent's own row has it.
fn looked_up(project: &Project, id: SourceId, lookup: &Lookup, kept: &Kept<'_>) -> Option<Expr> {
    let LookupBy::Source(parent) = &lookup.by else {
        return None;
    };
    let ([from], [old]) = (
        lookup.from.as_slice(),
        project.source(*parent).key.as_slice(),
    ) else {
        return None;
    };
    let affinity = project.source(id).column(from)?.affinity;
    let alike = project.source(*parent).column(old)?.affinity == affinity;
    if !alike || !matches!(affinity, Affinity::Text | Affinity::Integer) {
        return None;
    }
    let given = Expr::column(RECORD, from);
    let found = if (kept.has_map)(*parent) {
        let new = new_key_columns(project, project.source(*parent).mapping);
        Select::from(Table::state(&project.source(*parent).name).alias("m"))
            .column(Expr::column("m", new.get(lookup.take(*parent))?))
            .filter(Expr::column("m", old).eq(given.clone()))
    } else {
        let id = project.source(*parent).mapping;
        let mapping = project.mapping(id);
        let [part] = mapping.key.as_slice() else {
            return None;
        };
        let stays = copied(mapping.columns[*part].cells.first()?)?.eq_ignore_ascii_case(old);
        let declared = &project.table(id).columns[mapping.columns[*part].column];
        if !stays || mapping.sources.len() != 1 || declared.affinity != affinity {
            return None;
        }
        Select::from(Table::target(&project.table(id).name).alias("m"))
            .column(Expr::column("m", &declared.name))
            .filter(Expr::column("m", &declared.name).eq(given.clone()))
    };
    let found = Expr::Scalar(Box::new(found));
    let found = match lookup.missing {
        Missing::Keep => Expr::coalesce(vec![found, given.clone()]),
        Missing::Null | Missing::Reject => found,
    };
    let trimmed = Expr::Call("trim", vec![given.clone(), Expr::text(WHITE_SPACE)]);
    // White space lies before the first and beyond the last letter, which spares nearly every reference the look at its letters.
    let below = given.clone().op(Operator::Less, Expr::text("!"));
    let beyond = given.op(Operator::Greater, Expr::text("~"));
    let blank = if project.blank_is_missing {
        let is_empty = trimmed.op(Operator::Is, Expr::text(""));
        Expr::And(vec![Expr::Or(vec![below, beyond]), is_empty])
    } else {
        Expr::Integer(0)
    };
    Some(Expr::when(blank, Expr::Null, Some(found)))
}
