//! New keys and key maps.
//!
//! Each entity has one new key, made by the rule of its identity record's source. A key map repeats it for every
//! old key of the entity, and for every record that collapsed into it.

use super::anchors;
use super::names;
use super::records::{open, plain};
use super::rows::{is_sequence, numbered_part};
use super::tree::{ColumnDef, Expr, From, Operator, Select, Statement};
use super::values::Values;
use crate::catalog::Affinity;
use crate::model::{Cell, MappingId, NewKey, Origin, Project, SourceId, Value};

/// Why a record is rejected whose new key an earlier one has: a code, and in words.
pub const TAKEN: (&str, &str) = ("taken", "an earlier record has the same new key");

/// Makes the table of a mapping's new keys, which compare as the target's primary key does.
pub fn create(project: &Project, id: MappingId) -> Statement {
    let mapping = project.mapping(id);
    let table = project.table(id);
    let mut columns = vec![super::records::numbered(names::E)];
    columns.extend(mapping.key.iter().enumerate().map(|(part, &column)| {
        let column = &table.columns[mapping.columns[column].column];
        ColumnDef {
            name: names::new(part),
            affinity: column.affinity,
            collation: column.collation.clone(),
            row_number: false,
            first_of: Vec::new(),
        }
    }));
    Statement::CreateTable {
        table: names::keys(project, id),
        columns,
        key: Vec::new(),
    }
}

/// Whether the new keys of a mapping are the old ones of its only source, each of which is whole and its record's own: there is
/// nothing to be made then, and nothing that could fail or be taken.
pub fn are_own(project: &Project, id: MappingId) -> bool {
    let mapping = project.mapping(id);
    let &[source] = mapping.sources.as_slice() else {
        return false;
    };
    let record = project.source(source);
    let kept = mapping.key.iter().map(|&part| {
        let Cell::Value(Value {
            origin: Origin::Column(name),
            convert,
            values: None,
            ..
        }) = mapping.columns[part].cells.first()?
        else {
            return None;
        };
        let old = record.column(name)?;
        let new = &project.table(id).columns[mapping.columns[part].column];
        let binary = |collation: &str| collation.eq_ignore_ascii_case("BINARY");
        let alike =
            old.affinity == new.affinity && binary(&old.collation) && binary(&new.collation);
        (alike && convert.is_empty()).then_some(name)
    });
    let Some(kept) = kept.collect::<Option<Vec<_>>>() else {
        return false;
    };
    let is_kept = |key: &String| kept.iter().any(|kept| kept.eq_ignore_ascii_case(key));
    mapping.merge.is_none()
        && !mapping.late_key
        && anchors::own_key(project, source).is_some()
        && record.key.iter().all(is_kept)
}

/// Gives the new keys of a mapping whose keys are [its own](are_own), under the name that other mappings have a table under.
pub fn show_own(project: &Project, id: MappingId) -> Option<Statement> {
    let mapping = project.mapping(id);
    let source = *mapping.sources.first().filter(|_| are_own(project, id))?;
    let values = Values::of_records(project, source);
    let select = Select::from(names::records(project, source).alias("r"))
        .named(Expr::column("r", names::N), names::E)
        .filter(open("r"));
    let parts = mapping.key.iter().enumerate();
    let select = parts.fold(select, |select, (part, &column)| {
        select.named(values.cell(column), &names::new(part))
    });
    Some(Statement::CreateView {
        table: names::keys(project, id),
        select,
    })
}

/// Removes the new keys of a mapping.
pub fn drop(project: &Project, id: MappingId) -> Statement {
    let made = names::keys(project, id);
    if are_own(project, id) {
        Statement::DropView(made)
    } else {
        Statement::DropTable(made)
    }
}

/// Makes the key map of a source.
pub fn create_map(project: &Project, id: SourceId) -> Statement {
    let source = project.source(id);
    let key: Vec<String> = (0..source.key.len()).map(names::key).collect();
    let mut columns: Vec<ColumnDef> = key.iter().map(|k| plain(k, Affinity::Blob)).collect();
    columns.push(plain(names::E, Affinity::Integer));
    let parts = project.mapping(source.mapping).key.len();
    columns.extend((0..parts).map(|part| plain(&names::new(part), Affinity::Blob)));
    Statement::CreateTable {
        table: names::key_map(project, id),
        columns,
        key,
    }
}

/// Makes the new keys of the entities whose identity record is of that source; of keys that are known only with the rows,
/// the numbers.
pub fn insert(project: &Project, id: SourceId) -> Statement {
    let source = project.source(id);
    let mapping = project.mapping(source.mapping);
    let mut columns = vec![names::E.to_owned()];
    let mut select =
        Select::from(names::records(project, id).alias("r")).column(Expr::column("r", names::N));
    let values = Values::of_records(project, id);
    for (part, &column) in mapping.key.iter().enumerate() {
        if mapping.late_key && numbered_part(project, id, column).is_none() {
            continue;
        }
        columns.push(names::new(part));
        select = select.column(values.cell(column));
    }
    let identity = Expr::column("r", names::N).eq(Expr::column("r", names::E));
    Statement::Insert {
        into: names::keys(project, source.mapping),
        columns,
        select: select
            .filter(open("r"))
            .filter(identity)
            .order(vec![Expr::column("r", names::N).ascending()]),
    }
}

/// Numbers the entities of the sources that give a sequence, for each such part of the key, leaving gaps for rejected
/// records.
pub fn number(project: &Project, id: MappingId) -> Vec<Statement> {
    let mapping = project.mapping(id);
    let parts = mapping
        .key
        .iter()
        .enumerate()
        .filter(|(_, column)| mapping.columns[**column].cells.iter().any(is_sequence));
    parts
        .map(|(part, &column)| {
            let cells = &mapping.columns[column].cells;
            let sources = mapping.sources.iter().zip(cells);
            let sources = sources.filter(|(_, cell)| is_sequence(cell));
            let mut counted = sources.map(|(&source, _)| {
                let identity = Expr::column("r", names::N).eq(Expr::column("r", names::E));
                let kept = Expr::Or(vec![
                    open("r"),
                    Expr::column("r", names::STATE).eq(Expr::text("rejected")),
                ]);
                Select::from(names::records(project, source).alias("r"))
                    .named(Expr::column("r", names::N), "n")
                    .filter(identity)
                    .filter(kept)
            });
            let mut all = counted.next().unwrap_or_default();
            all.union_all = counted.collect();
            let numbered = Select::from(From::Select(Box::new(all), "c".to_owned()))
                .named(Expr::column("c", "n"), "n")
                .named(
                    Expr::Window {
                        call: "row_number",
                        arguments: Vec::new(),
                        partition: Vec::new(),
                        order: vec![Expr::column("c", "n").ascending()],
                    },
                    "number",
                );
            Statement::Update {
                table: names::keys(project, id),
                alias: "k".to_owned(),
                set: vec![(names::new(part), Expr::column("s", "number"))],
                from: Some(From::Select(Box::new(numbered), "s".to_owned())),
                filter: Some(Expr::column("s", "n").eq(Expr::column("k", names::E))),
            }
        })
        .collect()
}

/// Takes the new keys from the rows, for a mapping whose keys are known only there.
pub fn insert_late(project: &Project, id: MappingId) -> Statement {
    let mapping = project.mapping(id);
    let table = project.table(id);
    let mut columns = vec![names::E.to_owned()];
    let mut select =
        Select::from(names::rows(project, id).alias("w")).column(Expr::column("w", names::E));
    for (part, &column) in mapping.key.iter().enumerate() {
        columns.push(names::new(part));
        select = select.column(Expr::column(
            "w",
            &table.columns[mapping.columns[column].column].name,
        ));
    }
    let select = select.filter(Expr::column("w", names::CODE).is_null());
    Statement::Insert {
        into: names::keys(project, id),
        columns,
        select,
    }
}

/// Finds the keys that could not be made: entity, code and words, which leave out values of private columns unless they
/// may be shown.
pub fn failed(project: &Project, id: MappingId, show_sensitive: bool) -> Statement {
    let mapping = project.mapping(id);
    let parts = || (0..mapping.key.len()).map(|part| Expr::column("k", &names::new(part)));
    let bad = |e: Expr| Expr::Call("mapper_failed", vec![e]);
    let code = Expr::Case(
        parts()
            .map(|p| (bad(p.clone()), Expr::Call("mapper_failure_code", vec![p])))
            .collect(),
        None,
    );
    let why = Expr::Case(
        parts()
            .zip(&mapping.key)
            .map(|(p, &column)| {
                let show = show_sensitive || !mapping.columns[column].sensitive;
                let show = Expr::Integer(i64::from(show));
                (
                    bad(p.clone()),
                    Expr::Call("mapper_failure_message", vec![p, show]),
                )
            })
            .collect(),
        None,
    );
    let null = parts().map(Expr::is_null);
    let select = Select::from(names::keys(project, id).alias("k"))
        .column(Expr::column("k", names::E))
        .column(Expr::coalesce(vec![code, Expr::text("null-key")]))
        .column(Expr::coalesce(vec![why, Expr::text("the new key is null")]))
        .filter(Expr::Or(parts().map(bad).chain(null).collect()))
        .order(vec![Expr::column("k", names::E).ascending()]);
    Statement::Select(select)
}

/// Whether no two entities can have the same new key: part of it is a hash of the source's name and the old key, which no other
/// record has.
pub fn cannot_collide(project: &Project, id: MappingId) -> bool {
    let mapping = project.mapping(id);
    let is_hashed = |column: &usize| {
        let hashed = |cell: &Cell| {
            matches!(cell, Cell::Value(value)
                if matches!(value.origin, Origin::New(NewKey::Uuid5 | NewKey::Uuid7 { .. })))
        };
        mapping.columns[*column].cells.iter().all(hashed)
    };
    mapping.key.iter().any(is_hashed)
}

/// Finds the entities whose key an earlier one has taken.
pub fn taken(project: &Project, id: MappingId) -> Statement {
    let parts = project.mapping(id).key.len();
    let first = Expr::Window {
        call: "first_value",
        arguments: vec![Expr::column("k", names::E)],
        partition: (0..parts)
            .map(|part| Expr::column("k", &names::new(part)))
            .collect(),
        order: vec![Expr::column("k", names::E).ascending()],
    };
    let ranked = Select::from(names::keys(project, id).alias("k"))
        .named(Expr::column("k", names::E), "e")
        .named(first, "first");
    let [e, first] = ["e", "first"].map(|name| Expr::column("t", name));
    let select = Select::from(From::Select(Box::new(ranked), "t".to_owned()))
        .column(e.clone())
        .filter(e.clone().op(Operator::NotEqual, first))
        .order(vec![e.ascending()]);
    Statement::Select(select)
}

/// Forgets the new key of one entity, parameter 1.
pub fn forget(project: &Project, id: MappingId) -> Statement {
    Statement::Delete {
        table: names::keys(project, id),
        alias: "k".to_owned(),
        filter: Some(Expr::column("k", names::E).eq(Expr::Parameter(1))),
    }
}

/// The old keys of a key map of one part, and that part of the new ones.
pub fn entries(project: &Project, id: SourceId, take: usize) -> Statement {
    let map = Select::from(names::key_map(project, id).alias("m"));
    let old = map.column(Expr::column("m", &names::key(0)));
    Statement::Select(old.column(Expr::column("m", &names::new(take))))
}

/// Whether the key maps of a mapping are known as soon as none of its rows was refused, before they are written.
pub fn are_foreseen(project: &Project, id: MappingId) -> bool {
    let mapping = project.mapping(id);
    !mapping.key.is_empty() && !mapping.late_key && mapping.uniques.is_empty()
}

/// Fills the key map of a source from what stands: a record's own entity, or the one it collapsed into.
pub fn fill_map(project: &Project, id: SourceId) -> Statement {
    let source = project.source(id);
    let parts = project.mapping(source.mapping).key.len();
    let mut columns: Vec<String> = (0..source.key.len()).map(names::key).collect();
    let mut select = standing(project, id);
    for column in &columns {
        select = select.column(Expr::column("r", column));
    }
    select = select.column(Expr::column("k", names::E));
    columns.push(names::E.to_owned());
    for part in 0..parts {
        select = select.column(Expr::column("k", &names::new(part)));
        columns.push(names::new(part));
    }
    let key = |part| Expr::column("r", &names::key(part));
    for part in 0..source.key.len() {
        if let Some(given) = can_be_referred_to(project, id, part, key(part)) {
            select = select.filter(given);
        }
    }
    let order = (0..source.key.len())
        .map(|part| key(part).ascending())
        .collect();
    Statement::Insert {
        into: names::key_map(project, id),
        columns,
        select: select.order(order),
    }
}

/// The condition that a part of an old key must meet, if any, lest no reference can lead to it: where blank text is missing,
/// a blank reference is null. Key maps leave such keys out, so that a text may be looked up as it is.
pub(super) fn can_be_referred_to(
    project: &Project,
    id: SourceId,
    part: usize,
    key: Expr,
) -> Option<Expr> {
    let source = project.source(id);
    let name = &source.key[part];
    let table = source.anchor.filter(|_| source.is_table);
    let table = table.map(|anchor| &project.source.tables[anchor]);
    let is_rowid = table.is_some_and(|table| {
        let mut columns = table.columns.iter();
        columns.any(|c| c.rowid_alias && c.name.eq_ignore_ascii_case(name))
    });
    if !project.blank_is_missing || is_rowid {
        return None;
    }
    let given = Expr::Call("mapper_missing", vec![key.clone()]).negated();
    // A column of integers may hold text, but hardly ever does: numbers, which come before all texts, are not asked.
    let is_integer = source
        .column(name)
        .is_some_and(|c| c.affinity == Affinity::Integer);
    Some(if is_integer {
        Expr::Or(vec![key.op(Operator::Less, Expr::text("")), given])
    } else {
        given
    })
}

/// The records `r` that have a new row, with the new key `k` of that row.
pub fn standing(project: &Project, id: SourceId) -> Select {
    let source = project.source(id);
    let entity = Expr::coalesce(vec![
        Expr::column("r", names::TO),
        Expr::column("r", names::E),
    ]);
    let collapsed = Expr::column("r", names::STATE).eq(Expr::text("collapsed"));
    Select::from(names::records(project, id).alias("r"))
        .join(
            names::keys(project, source.mapping).alias("k"),
            Expr::column("k", names::E).eq(entity),
        )
        .filter(Expr::Or(vec![open("r"), collapsed]))
}
