//! Values: what one record gives to one target column, as an expression over the record.
//!
//! A value that cannot be computed is a failure marker, a blob that carries code and reason; rows with a marker are
//! refused later. Nothing here raises an error, which would stop the whole statement.

use super::joined::Joined;
use super::names;
use super::tree::{Expr, From, Select};
use crate::model::{
    Cell, JsonRewrite, Lookup, LookupBy, MappingId, Missing, NewKey, Origin, Project, Scalar,
    SourceId, TemplateArgument, Value, ValueMap,
};

/// Lowers the values that a source's records, under an alias, give to its mapping's columns.
#[derive(Debug, Clone, Copy)]
pub struct Values<'a> {
    /// The migration.
    pub project: &'a Project,
    /// The mapping.
    pub mapping: MappingId,
    /// One of its sources.
    pub source: SourceId,
    /// The alias of its records.
    pub alias: &'a str,
    /// How references that are kept or nulled are counted.
    pub counts: Counts<'a>,
    /// Collects the key maps that the statement joins; none if lookups are subqueries.
    pub joined: Option<&'a Joined<'a>>,
}

/// How references that are kept or nulled are counted.
#[derive(Debug, Clone, Copy)]
pub enum Counts<'a> {
    /// Later, from the records.
    Later,
    /// While the values are evaluated, each once.
    InPassing,
    /// While this value, of the column at that position, is evaluated.
    Of(usize, &'a Value),
}

/// A constant.
pub fn scalar(value: &Scalar) -> Expr {
    match value {
        Scalar::Boolean(value) => Expr::Integer(i64::from(*value)),
        Scalar::Integer(value) => Expr::Integer(*value),
        Scalar::Real(value) => Expr::Real(*value),
        Scalar::Text(value) | Scalar::Json(value) => Expr::text(value),
    }
}

/// A failure marker.
pub(super) fn fail(code: &str, message: Expr) -> Expr {
    Expr::Call("mapper_fail", vec![Expr::text(code), message])
}

/// The code of a reference whose type has no key map.
pub const TYPE: &str = "reference-type";

/// The code of a reference into that source that has no new row.
pub fn missing_code(source: SourceId) -> String {
    format!("lookup:{}", source.0)
}

impl<'a> Values<'a> {
    /// Those of a source's records in their working table, under the alias `r`; references are counted later.
    pub(super) fn of_records(project: &'a Project, source: SourceId) -> Self {
        Self {
            project,
            mapping: project.source(source).mapping,
            source,
            alias: "r",
            counts: Counts::Later,
            joined: None,
        }
    }
}

impl Values<'_> {
    /// What a record gives to a column of the mapping, before survivorship and default.
    pub fn cell(&self, column: usize) -> Expr {
        let source = self.project.source(self.source);
        let target = &self.project.mapping(self.mapping).columns[column];
        match &target.cells[source.position] {
            Cell::Absent => {
                let column = &self.project.table(self.mapping).columns[target.column];
                column
                    .default
                    .as_ref()
                    .map_or(Expr::Null, |default| Expr::User(default.clone()))
            }
            Cell::Value(value) => match self.counts {
                Counts::Later => self.value(value),
                Counts::InPassing | Counts::Of(..) => {
                    let counts = Counts::Of(column, value);
                    Values { counts, ..*self }.value(value)
                }
            },
        }
    }

    /// A column of the record.
    pub fn column(&self, name: &str) -> Expr {
        Expr::column(self.alias, name)
    }

    fn value(&self, value: &Value) -> Expr {
        let mut expr = self.origin(&value.origin);
        if !value.convert.is_empty() {
            expr = Expr::Call(
                "mapper_convert",
                vec![Expr::text(value.convert.join(",")), expr],
            );
        }
        match &value.values {
            Some(values) => replaced(expr, values),
            None => expr,
        }
    }

    fn origin(&self, origin: &Origin) -> Expr {
        match origin {
            Origin::Column(name) => self.column(name),
            Origin::Null => Expr::Null,
            Origin::Constant(value) => scalar(value),
            Origin::Sql(text) => Expr::User(text.clone()),
            Origin::Template {
                template,
                arguments,
            } => {
                let number = i64::try_from(*template).unwrap_or(i64::MAX);
                let arguments = arguments.iter().map(|argument| match argument {
                    TemplateArgument::Column(name) => self.column(name),
                    TemplateArgument::Lookups(lookups) => self.lookups(lookups),
                    TemplateArgument::Null => Expr::Null,
                });
                let arguments = std::iter::once(Expr::Integer(number))
                    .chain(arguments)
                    .collect();
                Expr::Call("mapper_template", arguments)
            }
            Origin::New(new) => self.new_key(new),
            Origin::Lookups(lookups) => self.lookups(lookups),
            Origin::Json { from, rewrites } => self.rewritten(from, rewrites),
            Origin::Retyped { column, lookup } => self.retyped(column, lookup),
        }
    }

    fn new_key(&self, new: &NewKey) -> Expr {
        let source = self.project.source(self.source);
        let key = source.key.iter().map(|k| self.column(k));
        let name = Expr::text(&source.name);
        match new {
            NewKey::Uuid5 => Expr::Call("mapper_uuid5", std::iter::once(name).chain(key).collect()),
            NewKey::Uuid7 { at } => Expr::Call(
                "mapper_uuid7",
                [name, self.column(&at.value)]
                    .into_iter()
                    .chain(key)
                    .collect(),
            ),
            // Numbered once all entities are known; until then the entity itself stands in.
            NewKey::Sequence => self.column(names::E),
        }
    }

    /// The JSON text of a column after some rewrites, one after another.
    pub fn rewritten(&self, from: &str, rewrites: &[JsonRewrite]) -> Expr {
        rewrites
            .iter()
            .fold(self.column(from), |document, rewrite| {
                self.rewrite(document, rewrite)
            })
    }

    fn rewrite(&self, document: Expr, rewrite: &JsonRewrite) -> Expr {
        let path = Expr::text(&rewrite.path);
        let (by, entry) = self.replacement(&rewrite.lookup);
        let ids = Expr::Call(
            "mapper_json_ids",
            vec![document.clone(), path.clone(), by.clone()],
        );
        // A marker is no JSON; `mapper_json_put` gives it again.
        let failed = Expr::Call("mapper_failed", vec![ids.clone()]);
        let ids = Expr::when(failed, Expr::text("[]"), Some(ids));
        let list = Select::from(From::Elements(ids, "i".to_owned())).column(Expr::Call(
            "mapper_json_list",
            vec![Expr::column("i", "key"), entry],
        ));
        Expr::Call(
            "mapper_json_put",
            vec![document, path, by, Expr::Scalar(Box::new(list))],
        )
    }

    /// The sibling that holds the type, and what one place `i` of the document is replaced by, as JSON.
    fn replacement(&self, lookup: &Lookup) -> (Expr, Expr) {
        let id = Expr::Call(
            "mapper_ref",
            vec![Expr::Call(
                "json_extract",
                vec![place(), Expr::text("$.id")],
            )],
        );
        let object = |pairs: Vec<(&str, Expr)>| {
            Expr::Call(
                "json_object",
                pairs
                    .into_iter()
                    .flat_map(|(k, v)| [Expr::text(k), v])
                    .collect(),
            )
        };
        let kind = match &lookup.by {
            LookupBy::Source(_) => Expr::Null,
            LookupBy::Type { .. } => Expr::Call("json_extract", vec![place(), Expr::text("$.by")]),
        };
        let unresolved = |rule: Missing, code: String, shown: Expr| match rule {
            Missing::Keep => self.counted(
                lookup,
                rule,
                kind.clone(),
                object(vec![("keep", Expr::Integer(1))]),
            ),
            Missing::Null => self.counted(
                lookup,
                rule,
                kind.clone(),
                object(vec![("null", Expr::Integer(1))]),
            ),
            Missing::Reject => {
                let shown = Expr::Call("mapper_show", vec![shown]);
                object(vec![("fail", shown), ("code", Expr::text(code))])
            }
        };
        let of = |source: SourceId, new_type: Option<&String>| {
            let new = self.new_key_of(source, lookup.take(source), std::slice::from_ref(&id));
            let resolved = match new_type {
                Some(name) => object(vec![("v", new.clone()), ("t", Expr::text(name))]),
                None => object(vec![("v", new.clone())]),
            };
            Expr::when(
                new.not_null(),
                resolved,
                Some(unresolved(lookup.missing, missing_code(source), id.clone())),
            )
        };
        let (by, found) = match &lookup.by {
            LookupBy::Source(source) => (Expr::Null, of(*source, None)),
            LookupBy::Type {
                column,
                types,
                otherwise,
            } => {
                let kind = Expr::Call("mapper_ref", vec![kind.clone()]);
                let types = types
                    .iter()
                    .map(|(name, source, new)| (Expr::text(name), of(*source, new.as_ref())));
                let other = unresolved(*otherwise, TYPE.to_owned(), Expr::Null);
                (
                    Expr::text(column),
                    Expr::Switch(Box::new(kind), types.collect(), Some(Box::new(other))),
                )
            }
        };
        (
            by,
            Expr::when(
                id.is_null(),
                object(vec![("keep", Expr::Integer(1))]),
                Some(found),
            ),
        )
    }
}

/// One place of a JSON document, as `mapper_json_ids` describes it.
pub fn place() -> Expr {
    Expr::column("i", "value")
}

fn replaced(value: Expr, map: &ValueMap) -> Expr {
    let pairs = map
        .pairs
        .iter()
        .map(|(old, new)| (Expr::text(old), scalar(new)))
        .collect();
    let otherwise = match map.unmapped {
        Missing::Keep => value.clone(),
        Missing::Null => {
            let failed = Expr::Call("mapper_failed", vec![value.clone()]);
            Expr::when(failed, value.clone(), None)
        }
        Missing::Reject => Expr::Call("mapper_unmapped", vec![value.clone()]),
    };
    Expr::Switch(
        Box::new(Expr::Call("mapper_key", vec![value])),
        pairs,
        Some(Box::new(otherwise)),
    )
}
