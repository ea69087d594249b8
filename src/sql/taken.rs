//! Records whose new key a record of an earlier source took: none of them has a row, whatever becomes of the earlier one.
//!
//! Where new keys are old ones, this shows in the old tables alone, before any row is written.

use super::anchors::own_key;
use super::direct::{self, KeyPart, RECORD, standing};
use super::reading::Reading;
use super::records::{open, plain};
use super::tree::{Expr, From, Select, Statement, Table};
use super::{direct_maps, keys, names};
use crate::catalog::Affinity;
use crate::model::{MappingId, Project, SourceId};

const TAKEN: &str = "x";
const HOLDER: &str = "h";

/// The sources before one whose records may have taken keys of its records, if the old tables tell which did: each of these
/// records has an old key for itself, and keeps it.
fn earlier(project: &Project, id: MappingId, source: SourceId) -> Option<&[SourceId]> {
    let position = project.source(source).position;
    let earlier = project.mapping(id).sources.get(..position)?;
    let tells = |&of: &SourceId| {
        let holds = own_key(project, of).is_some() && project.source(of).each.is_none();
        holds && direct_maps::is_kept(project, id, of)
    };
    let told = !earlier.is_empty() && project.source(source).each.is_none();
    let told = told && direct_maps::is_kept(project, id, source) && earlier.iter().all(tells);
    told.then_some(earlier)
}

fn table(project: &Project, source: SourceId) -> Table {
    names::work(&format!("taken_{}", project.source(source).name))
}

/// Makes the list of the records of a source whose keys were taken, by old key; none if that cannot be told.
pub fn create(project: &Project, id: MappingId, source: SourceId) -> Option<[Statement; 2]> {
    let earlier = earlier(project, id, source)?;
    let columns: Vec<String> = (0..project.source(source).key.len())
        .map(names::key)
        .collect();
    let held = earlier.iter().map(|&of| {
        let mut records = standing(project, of, Reading::AlongTheKey);
        records.order = Vec::new();
        let same = project.mapping(id).key.iter().filter_map(|&column| {
            let parts = [(HOLDER, of), (RECORD, source)].map(|(alias, source)| {
                match direct::key_part(project, id, source, column) {
                    Some(KeyPart::Kept(key)) => {
                        Some(Expr::Binarily(Box::new(Expr::column(alias, key))))
                    }
                    _ => None,
                }
            });
            let [Some(holder), Some(own)] = parts else {
                return None;
            };
            Some(holder.eq(own))
        });
        let same = Expr::And(same.collect());
        for key in &project.source(of).key {
            records = records.named(Expr::column(RECORD, key), key);
        }
        let holder = Select::from(From::Select(Box::new(records), HOLDER.to_owned()));
        Expr::Exists(Box::new(holder.column(Expr::Integer(1)).filter(same)))
    });
    let mut select = standing(project, source, Reading::AlongTheKey);
    select = direct::key_columns(project.source(source)).fold(select, Select::column);
    Some([
        Statement::CreateTable {
            table: table(project, source),
            columns: columns.iter().map(|k| plain(k, Affinity::Blob)).collect(),
            key: columns.clone(),
        },
        Statement::Insert {
            into: table(project, source),
            columns,
            select: select.filter(Expr::Or(held.collect())),
        },
    ])
}

/// Removes the list.
#[must_use]
pub fn drop(project: &Project, source: SourceId) -> Statement {
    Statement::DropTable(table(project, source))
}

/// Whether the key of the record under that alias was taken.
pub(super) fn is_listed(project: &Project, source: SourceId, alias: &str) -> Expr {
    let own = project.source(source).key.iter().enumerate();
    let same =
        own.map(|(part, key)| Expr::column(TAKEN, &names::key(part)).eq(Expr::column(alias, key)));
    let listed = Select::from(table(project, source).alias(TAKEN))
        .column(Expr::Integer(1))
        .filter(Expr::And(same.collect()));
    Expr::Exists(Box::new(listed))
}

/// Whether these parts of an old key, in the order of the key, are those of a listed record; `part` is how they look there.
pub(super) fn are_listed(
    project: &Project,
    source: SourceId,
    parts: Vec<Expr>,
    part: impl Fn(Expr) -> Expr,
) -> Expr {
    let listed = Select::from(table(project, source).alias(TAKEN));
    let listed = (0..parts.len()).fold(listed, |listed, number| {
        listed.column(part(Expr::column(TAKEN, &names::key(number))))
    });
    Expr::In(parts, Box::new(listed))
}

/// Rejects those of the records of a source that were read.
pub fn reject(project: &Project, source: SourceId) -> Statement {
    let (code, why) = keys::TAKEN;
    let set = [
        (names::STATE, "rejected"),
        (names::CODE, code),
        (names::WHY, why),
    ];
    Statement::Update {
        table: names::records(project, source),
        alias: RECORD.to_owned(),
        set: set
            .map(|(name, text)| (name.to_owned(), Expr::text(text)))
            .into(),
        from: None,
        filter: Some(Expr::And(vec![
            open(RECORD),
            is_listed(project, source, RECORD),
        ])),
    }
}

/// Removes their old keys from the key map of their source.
pub fn prune_map(project: &Project, source: SourceId) -> Statement {
    let parts = 0..project.source(source).key.len();
    let own = parts.map(|part| Expr::column("m", &names::key(part)));
    let canonical = |key: Expr| Expr::Call("mapper_key", vec![key]);
    Statement::Delete {
        table: names::key_map(project, source),
        alias: "m".to_owned(),
        filter: Some(are_listed(project, source, own.collect(), canonical)),
    }
}
