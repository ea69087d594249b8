//! References without a new row that are kept or nulled, asked for while the records are there: how many of each type
//! for the ledger, which ones for whoever looks at the data beforehand.

use super::names;
use super::records::open;
use super::tree::{Expr, From, Select, Statement};
use super::values::{Values, place};
use crate::model::{JsonRewrite, Lookup, LookupBy, Missing, Project, SourceId};

/// Where a lookup finds its references in a JSON column.
#[derive(Debug, Clone, Copy)]
pub struct JsonPlace<'a> {
    /// The column of the record.
    pub from: &'a str,
    /// What was rewritten in it before.
    pub earlier: &'a [JsonRewrite],
    /// The path.
    pub path: &'a str,
}

/// The references of a lookup that have no new row and become what `rule` says.
pub struct Softened {
    /// All of them, without results.
    select: Select,
    /// Their types; null without one.
    kind: Expr,
    /// The parts of each, in canonical form.
    given: Vec<Expr>,
}

impl Softened {
    /// Counts them by type: type and number of references.
    #[must_use]
    pub fn by_type(&self) -> Statement {
        let mut select = self
            .select
            .clone()
            .column(self.kind.clone())
            .column(Expr::CountAll);
        select.group = vec![self.kind.clone()];
        Statement::Select(select.order(vec![self.kind.clone().ascending()]))
    }

    /// Counts them by type and old key: type, number of references, parts of the key as text; the commonest first,
    /// at most so many.
    #[must_use]
    pub fn by_reference(&self, most: u64) -> Statement {
        let mut select = self
            .select
            .clone()
            .column(self.kind.clone())
            .column(Expr::CountAll)
            .column(Expr::Call("mapper_show", self.given.clone()));
        select.group = std::iter::once(self.kind.clone())
            .chain(self.given.iter().cloned())
            .collect();
        let first = Expr::Call("min", vec![Expr::column("r", names::N)]);
        let mut order = vec![Expr::CountAll.ascending(), first.ascending()];
        order[0].descending = true;
        select.limit = Some(most);
        Statement::Select(select.order(order))
    }

    /// The numbers of the first records that have one.
    #[must_use]
    pub fn records(&self, most: u64) -> Statement {
        let number = Expr::column("r", names::N);
        let mut select = self.select.clone().column(number.clone());
        select.group = vec![number.clone()];
        select.limit = Some(most);
        Statement::Select(select.order(vec![number.ascending()]))
    }
}

/// The references of a lookup that are kept or nulled, whichever `rule` is; none if the lookup never does that. `json` is
/// the place in a JSON column instead of the lookup's own columns; `listed` leaves out those of types without a key map.
pub fn softened(
    project: &Project,
    source: SourceId,
    lookup: &Lookup,
    json: Option<JsonPlace<'_>>,
    rule: Missing,
    listed: bool,
) -> Option<Softened> {
    let values = Values::of_records(project, source);
    let mut select = Select::from(names::records(project, source).alias("r"));
    let extract = |name: &str| Expr::Call("json_extract", vec![place(), Expr::text(name)]);
    let given: Vec<Expr> = match json {
        None => lookup
            .from
            .iter()
            .map(|c| Expr::Call("mapper_ref", vec![values.column(c)]))
            .collect(),
        Some(JsonPlace {
            from,
            earlier,
            path,
        }) => {
            let by = match &lookup.by {
                LookupBy::Type { column, .. } => Expr::text(column),
                LookupBy::Source(_) => Expr::Null,
            };
            let ids = Expr::Call(
                "mapper_json_ids",
                vec![values.rewritten(from, earlier), Expr::text(path), by],
            );
            let list = Expr::when(
                Expr::Call("mapper_failed", vec![ids.clone()]),
                Expr::text("[]"),
                Some(ids),
            );
            select = select.join(From::Elements(list, "i".to_owned()), Expr::Integer(1));
            vec![Expr::Call("mapper_ref", vec![extract("$.id")])]
        }
    };
    let (kind, unresolved) = match &lookup.by {
        LookupBy::Source(map) => {
            if lookup.missing != rule {
                return None;
            }
            (
                Expr::Null,
                values.new_key_of(*map, lookup.take(*map), &given).is_null(),
            )
        }
        LookupBy::Type {
            column,
            types,
            otherwise,
        } => {
            let by = if json.is_some() {
                extract("$.by")
            } else {
                values.column(column)
            };
            let known = types.iter().map(|(name, map, _)| {
                let null = values.new_key_of(*map, lookup.take(*map), &given).is_null();
                (
                    Expr::text(name),
                    if lookup.missing == rule {
                        null
                    } else {
                        Expr::Integer(0)
                    },
                )
            });
            let other = Expr::Integer(i64::from(*otherwise == rule && !listed));
            let subject = Expr::Call("mapper_ref", vec![by.clone()]);
            (
                by,
                Expr::Switch(Box::new(subject), known.collect(), Some(Box::new(other))),
            )
        }
    };
    let select = select
        .filter(open("r"))
        .filter(Expr::And(
            given.iter().cloned().map(Expr::not_null).collect(),
        ))
        .filter(unresolved);
    Some(Softened {
        select,
        kind,
        given,
    })
}
