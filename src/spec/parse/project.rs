//! `mapper.toml`.

use uuid::Uuid;

use super::checks;
use super::cursor::Cursor;
use super::mapping::ON_ERROR;
use super::reader::Reader;
use super::report;
use super::value::Value;
use crate::diag::code::LINTS;
use crate::diag::{Span, Spanned, load as say};
use crate::spec::{Blank, Budget, Database, Defaults, Ignore, Level, Lints, Name, Project, Scalar};

pub(in crate::spec) const BLANK: &[(&str, Blank)] =
    &[("missing", Blank::Missing), ("value", Blank::Value)];

pub(in crate::spec) const LEVELS: &[(&str, Level)] = &[
    ("allow", Level::Allow),
    ("warn", Level::Warn),
    ("deny", Level::Deny),
];

/// Reads the project file.
pub(super) fn read(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> Option<Project> {
    let example = "`[project]` with a `name` and a `namespace`";
    let identity = table.required(reader, "project", example, identity);
    let source = table.optional(reader, "source", |v, r| database(v, "`[source]`", r));
    let target = table.optional(reader, "target", |v, r| database(v, "`[target]`", r));
    let absent = |span: Span| Database {
        span,
        database: None,
        schema: None,
    };
    let head = reader.head();
    let defaults = table.optional(reader, "defaults", defaults);
    let vars = table.optional(reader, "vars", vars);
    let sensitive = table.optional(reader, "privacy", |value, reader| {
        let mut table = value.table(reader, "`[privacy]`")?;
        let sensitive = table.optional(reader, "sensitive", Value::names);
        table.finish(reader);
        sensitive
    });
    let lints = table.optional(reader, "lints", lints);
    let ignores = table.each(reader, "ignore", "`[[ignore]]`", ignore);
    let verifies = table.each(reader, "verify", "`[[verify]]`", checks::verify);
    let report = table.optional(reader, "report", report::of_project);
    table.finish(reader);
    let (name, namespace) = identity?;
    Some(Project {
        file: reader.file(),
        name,
        namespace,
        source: source.unwrap_or_else(|| absent(head)),
        target: target.unwrap_or_else(|| absent(head)),
        defaults: defaults.unwrap_or_default(),
        vars: vars.unwrap_or_default(),
        sensitive: sensitive.unwrap_or_default(),
        lints: lints.unwrap_or_default(),
        ignores,
        verifies,
        report: report.unwrap_or_default(),
    })
}

fn identity(value: Value<'_>, reader: &mut Reader<'_>) -> Option<(Name, Spanned<Uuid>)> {
    let mut table = value.table(reader, "`[project]`")?;
    let name = table.required(reader, "name", "`name = \"…\"`", Value::name);
    let example = "`namespace = \"…\"`, a UUID of your own: it seeds stable ids";
    let namespace = table.required(reader, "namespace", example, namespace);
    table.finish(reader);
    Some((name?, namespace?))
}

fn namespace(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Spanned<Uuid>> {
    let key = value.key;
    let text = value.name(reader)?;
    let uuid = Uuid::try_parse(&text.value).ok();
    if uuid.is_none() {
        let help = "give a UUID of your own, such as `uuidgen` prints";
        reader.report(say::invalid_value(key, text.span, "is no UUID", help));
    }
    Some(Spanned::new(uuid?, text.span))
}

fn database(value: Value<'_>, place: &'static str, reader: &mut Reader<'_>) -> Option<Database> {
    let mut table = value.table(reader, place)?;
    let database = Database {
        span: table.span,
        database: table.optional(reader, "database", Value::name),
        schema: table.optional(reader, "schema", Value::name),
    };
    table.finish(reader);
    Some(database)
}

fn defaults(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Defaults> {
    let mut table = value.table(reader, "`[defaults]`")?;
    let defaults = Defaults {
        on_error: table.optional(reader, "on_error", |v, r| v.choice(r, ON_ERROR)),
        max_rejects: table.optional(reader, "max_rejects", budget),
        blank: table.optional(reader, "blank", |v, r| v.choice(r, BLANK)),
    };
    table.finish(reader);
    Some(defaults)
}

/// How grave findings are.
pub(super) fn lints(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Lints> {
    let mut table = value.table(reader, "`[lints]`")?;
    let mut levels = Vec::new();
    for lint in LINTS {
        let level = table.optional(reader, lint.short(), |v, r| v.choice(r, LEVELS));
        levels.extend(level.map(|level| (*lint, level)));
    }
    table.finish(reader);
    Some(levels)
}

/// A number of records, a share of them, or no limit.
fn budget(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Spanned<Budget>> {
    const FORMS: &str = "write a number such as `10`, a share such as `\"1%\"`, or `\"unlimited\"`";
    let (key, span) = (value.key, value.span);
    if value.inner().is_integer() {
        let count = value.count(reader)?;
        return Some(Spanned::new(Budget::Records(count.value), span));
    }
    let Some(text) = value.inner().as_str() else {
        return value.mismatch(reader, "a number or a string", Some(FORMS.to_owned()));
    };
    let percent = text
        .strip_suffix('%')
        .and_then(|number| number.trim().parse::<f64>().ok())
        .filter(|number| (0.0..=100.0).contains(number));
    match percent {
        _ if text == "unlimited" => Some(Spanned::new(Budget::Unlimited, span)),
        Some(percent) => Some(Spanned::new(Budget::Percent(percent), span)),
        None => {
            reader.report(say::invalid_value(key, span, "is no limit", FORMS));
            None
        }
    }
}

fn vars(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Vec<(Name, Spanned<Scalar>)>> {
    let entries = value.entries(reader)?;
    let vars = entries
        .iter()
        .filter_map(|entry| Some((entry.name(), Value::of(entry).scalar(reader)?)));
    Some(vars.collect())
}

fn ignore(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> Option<Ignore> {
    let subjects = ["source", "target", "columns"];
    if table.first_of(&subjects).is_none() && !subjects.iter().any(|key| table.is_misspelt(key)) {
        reader.report(say::missing_one_of(&subjects, table.span, table.place()));
    }
    let source = table.optional(reader, "source", Value::names);
    let target = table.optional(reader, "target", Value::names);
    let columns = table.optional(reader, "columns", Value::names);
    let example = "`reason = \"…\"`: nothing is left out silently";
    let reason = table.required(reader, "reason", example, Value::name);
    let span = table.span;
    table.finish(reader);
    Some(Ignore {
        span,
        source: source.unwrap_or_default(),
        target: target.unwrap_or_default(),
        columns: columns.unwrap_or_default(),
        reason: reason?,
    })
}
