//! The coverage lint: every old table is read, every column of it goes somewhere, every new table
//! is filled, or an `[[ignore]]` says why not.

use std::collections::{BTreeMap, BTreeSet};

use super::bind::Output;
use super::inputs;
use super::mapping::Draft;
use super::named;
use super::scope::{Head, Known, Scope};
use crate::catalog::Kind;
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::model::{Cell, Mapping, MappingId, Origin, SourceId, Value};
use crate::spec::{Links, Name};

/// A table and a column in lower case.
type Place = (String, String);

/// What of the old database is used, names in lower case.
#[derive(Default)]
pub(super) struct Uses {
    /// Tables whose rows a source or a link accounts for, and where it says so.
    pub(super) tables: BTreeMap<String, Span>,
    /// Tables that some query looks at.
    looked_at: BTreeSet<String>,
    /// Columns that go somewhere.
    pub(super) columns: BTreeSet<Place>,
    /// Tables read by mappings with errors: of their columns nothing is said.
    uncertain: BTreeSet<String>,
}

/// Reports what is left behind or left empty; gives what is used.
pub(super) fn check(scope: &Scope<'_>, drafts: &[Draft], out: &mut Output) -> Uses {
    let mut uses = Uses::default();
    for (id, draft) in drafts.iter().enumerate() {
        uses.add_mapping(scope, MappingId(id), draft, out);
    }
    let ignored = Ignored::of(scope);
    if !is_blind(scope, drafts) {
        check_source(scope, &uses, &ignored, out);
    }
    if scope.heads.iter().all(|head| head.table.is_some()) {
        check_target(scope, &ignored, out);
    }
    uses
}

/// Whether it is unknown which tables some query reads: then nothing is said of the old side.
fn is_blind(scope: &Scope<'_>, drafts: &[Draft]) -> bool {
    let links = |head: &Head<'_>| {
        let merge = head.spec.merge.as_ref();
        merge.is_some_and(|m| m.links.iter().any(|l| matches!(l, Links::Query(_))))
    };
    let mut mappings = scope.heads.iter().zip(drafts);
    mappings.any(|(head, draft)| !draft.sound && links(head))
        || scope.sources.iter().any(|known| !known.complete)
}

fn check_source(scope: &Scope<'_>, uses: &Uses, ignored: &Ignored, out: &mut Output) {
    for table in &scope.inputs.source_catalog.tables {
        let name = table.name.to_ascii_lowercase();
        let is_data = matches!(table.kind, Kind::Table | Kind::Virtual);
        if !is_data || ignored.source.contains(&name) {
            continue;
        }
        let Some(span) = uses.tables.get(&name) else {
            let place = scope.specs.project.source.span;
            let only_queried = uses.looked_at.contains(&name);
            out.push(say::unread_table(place, &table.name, only_queried));
            continue;
        };
        let unread: Vec<String> = table
            .columns
            .iter()
            .filter(|column| !column.generated)
            .map(|column| (column, (name.clone(), column.name.to_ascii_lowercase())))
            .filter(|(_, place)| !uses.columns.contains(place) && !ignored.columns.contains(place))
            .map(|(column, _)| column.name.clone())
            .collect();
        if !unread.is_empty() && !uses.uncertain.contains(&name) {
            out.push(say::unread_column(*span, &table.name, &unread));
        }
    }
}

fn check_target(scope: &Scope<'_>, ignored: &Ignored, out: &mut Output) {
    for (position, table) in scope.inputs.target_catalog.tables.iter().enumerate() {
        let filled = scope.heads.iter().any(|head| head.table == Some(position));
        let is_data = table.kind == Kind::Table;
        if is_data && !filled && !ignored.target.contains(&table.name.to_ascii_lowercase()) {
            let place = scope.specs.project.target.span;
            out.push(say::unfilled_table(place, &table.name));
        }
    }
}

/// What `[[ignore]]` names, in lower case.
struct Ignored {
    source: BTreeSet<String>,
    target: BTreeSet<String>,
    columns: BTreeSet<Place>,
}

impl Ignored {
    fn of(scope: &Scope<'_>) -> Self {
        let ignores = &scope.specs.project.ignores;
        let lower = |name: &Name| name.value.to_ascii_lowercase();
        Self {
            source: ignores.iter().flat_map(|i| &i.source).map(lower).collect(),
            target: ignores.iter().flat_map(|i| &i.target).map(lower).collect(),
            columns: ignores
                .iter()
                .flat_map(|i| &i.columns)
                .filter_map(|name| {
                    let (table, column) = name.value.split_once('.')?;
                    Some((table.to_ascii_lowercase(), column.to_ascii_lowercase()))
                })
                .collect(),
        }
    }
}

fn lower((table, column): &Place) -> Place {
    (table.to_ascii_lowercase(), column.to_ascii_lowercase())
}

impl Uses {
    fn add_mapping(&mut self, scope: &Scope<'_>, id: MappingId, draft: &Draft, out: &Output) {
        for place in &draft.conditions {
            self.condition(place);
        }
        for &source in &scope.head(id).sources {
            let known = scope.known(source);
            self.add_tables(scope, known);
            let reads = known.reads.iter().chain(&known.conditions);
            if !draft.sound {
                self.uncertain
                    .extend(reads.map(|(table, _)| table.to_ascii_lowercase()));
            }
            let record = &known.source;
            let mut columns = known.looked_at.clone();
            columns.extend(record.key.iter().cloned());
            columns.extend(record.each.iter().cloned());
            if let Some(mapping) = &draft.mapping {
                columns.extend(by_rules(scope, mapping, source, out));
                self.add_sql(known, mapping, source, out);
            }
            self.add_columns(scope, known, &columns);
            for read in &known.conditions {
                self.condition(read);
            }
        }
        let merge = scope.head(id).spec.merge.as_ref();
        for link in merge.iter().flat_map(|merge| &merge.links) {
            if let Links::Query(link) = link {
                for (table, _) in &draft.conditions {
                    let table = table.to_ascii_lowercase();
                    self.tables.entry(table).or_insert(link.span);
                }
            }
        }
    }

    /// The anchor; of a view, the tables that its columns come from.
    fn add_tables(&mut self, scope: &Scope<'_>, known: &Known<'_>) {
        let span = known
            .spec
            .table
            .as_ref()
            .map_or(known.spec.span, |t| t.span);
        let tables = known
            .reads
            .iter()
            .map(|(table, _)| table.to_ascii_lowercase());
        self.looked_at.extend(tables);
        let Some(anchor) = known.source.anchor else {
            return;
        };
        let anchor = &scope.inputs.source_catalog.tables[anchor];
        let name = anchor.name.to_ascii_lowercase();
        self.tables.entry(name).or_insert(span);
        if anchor.kind == Kind::View {
            for column in &known.source.columns {
                if let Some((table, _)) = &column.origin {
                    let table = table.to_ascii_lowercase();
                    self.tables.entry(table).or_insert(span);
                }
            }
        }
    }

    /// Record columns in use count through their origins; what a query reads and no result
    /// column shows is a condition.
    fn add_columns(&mut self, scope: &Scope<'_>, known: &Known<'_>, used: &BTreeSet<String>) {
        let mut shown = BTreeSet::new();
        // `*` shows what the condition of a join uses, too.
        let conditions = if known.source.is_table {
            Vec::new()
        } else {
            named::in_joins(scope, &known.source.sql)
        };
        for column in &known.source.columns {
            let Some(origin) = column.origin.as_ref().map(lower) else {
                continue;
            };
            let is_named = |(table, name): &named::Joined| {
                *name == origin.1 && table.as_ref().is_none_or(|table| *table == origin.0)
            };
            if used.contains(&column.name) || conditions.iter().any(is_named) {
                self.columns.insert(origin.clone());
            }
            shown.insert(origin);
        }
        let reads = known.reads.iter().map(lower);
        self.columns
            .extend(reads.filter(|place| !shown.contains(place)));
    }

    /// What expressions of rules read beside the record.
    fn add_sql(&mut self, known: &Known<'_>, mapping: &Mapping, source: SourceId, out: &Output) {
        for value in values(mapping, source) {
            if let Origin::Sql(text) = &value.origin {
                let inputs = out.sql_inputs(source, text);
                for read in inputs.iter().flat_map(|i| &i.reads) {
                    if !known.reads.contains(read) {
                        self.condition(read);
                    }
                }
            }
        }
    }

    fn condition(&mut self, place: &Place) {
        let place = lower(place);
        self.looked_at.insert(place.0.clone());
        self.columns.insert(place);
    }
}

fn values(mapping: &Mapping, source: SourceId) -> impl Iterator<Item = &Value> {
    let position = mapping.sources.iter().position(|s| *s == source);
    mapping
        .columns
        .iter()
        .filter_map(move |column| match column.cells.get(position?) {
            Some(Cell::Value(value)) => Some(value),
            _ => None,
        })
}

/// The record columns that rules, links, orders, picks, messages and the report use.
fn by_rules(
    scope: &Scope<'_>,
    mapping: &Mapping,
    source: SourceId,
    out: &Output,
) -> BTreeSet<String> {
    let known = scope.known(source);
    let mut names = BTreeSet::new();
    for value in values(mapping, source) {
        names.extend(inputs::of_value(scope, source, value, out));
    }
    let orders = mapping.uniques.iter().flat_map(|u| &u.order_by);
    names.extend(orders.map(|order| order.column.clone()));
    let picks = mapping.columns.iter().map(|c| &c.survivorship.pick);
    names.extend(picks.flatten().filter_map(|pick| pick.by.clone()));
    let shown = mapping.report_maps.iter().filter(|m| m.source == source);
    names.extend(shown.flat_map(|map| map.by.iter().cloned()));
    if let Some(merge) = &mapping.merge {
        for link in merge.links.iter().filter(|link| link.query.is_none()) {
            if mapping.sources.get(link.a.source) == Some(&source) {
                names.extend(link.b.from.iter().cloned());
            }
        }
        let prefix = format!("{}.", known.spec.name.value);
        for conflict in &merge.conflicts {
            let used = crate::template::used_names(&conflict.message).unwrap_or_default();
            let own = used.iter().filter_map(|name| name.strip_prefix(&prefix));
            names.extend(own.map(str::to_owned));
        }
    }
    // Every source writes the name in its own case.
    let columns = names.iter().filter_map(|name| known.source.column(name));
    columns.map(|column| column.name.clone()).collect()
}
