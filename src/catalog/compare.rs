//! How a database differs from the schema that should describe it, as far as mappings can tell.

use super::{Catalog, Column, Table};
use crate::diag::resolve::Difference;

/// What the database `found` has otherwise than its schema says.
#[must_use]
pub fn compare(schema: &Catalog, found: &Catalog) -> Vec<Difference> {
    let mut differences = Vec::new();
    for table in &schema.tables {
        match found.table(&table.name) {
            None => differences.push(Difference::Missing(table.name.clone())),
            Some(other) => of_table(table, other, &mut differences),
        }
    }
    let unknown = found
        .tables
        .iter()
        .filter(|t| schema.table(&t.name).is_none());
    differences.extend(unknown.map(|t| Difference::Unknown(t.name.clone())));
    differences
}

fn of_table(schema: &Table, found: &Table, differences: &mut Vec<Difference>) {
    let lacks = |a: &Table, b: &Table| -> Vec<String> {
        let missing = a.columns.iter().filter(|c| b.column(&c.name).is_none());
        missing.map(|c| c.name.clone()).collect()
    };
    let (missing, unknown) = (lacks(schema, found), lacks(found, schema));
    let same_columns = missing.is_empty() && unknown.is_empty();
    if !missing.is_empty() {
        differences.push(Difference::MissingColumns(schema.name.clone(), missing));
    }
    if !unknown.is_empty() {
        differences.push(Difference::UnknownColumns(schema.name.clone(), unknown));
    }
    for column in &schema.columns {
        if found
            .column(&column.name)
            .is_some_and(|other| facts(column) != facts(other))
        {
            differences.push(Difference::Column(format!(
                "{}.{}",
                schema.name, column.name
            )));
        }
    }
    if same_columns && keys(schema) != keys(found) {
        differences.push(Difference::Keys(schema.name.clone()));
    }
}

fn facts(column: &Column) -> (String, bool, Option<&String>, bool, &str) {
    (
        column.declared.to_ascii_uppercase(),
        column.not_null,
        column.default.as_ref(),
        column.generated,
        &column.collation,
    )
}

/// Everything about a table that names several columns, in an order that does not matter.
fn keys(table: &Table) -> Vec<String> {
    let name = |&c: &usize| table.columns[c].name.to_ascii_lowercase();
    let names = |columns: &[usize]| columns.iter().map(name).collect::<Vec<_>>().join(", ");
    let mut keys = vec![format!("primary {}", names(&table.primary_key))];
    let uniques = table.uniques.iter();
    keys.extend(uniques.map(|u| {
        format!(
            "unique {} {:?} {}",
            names(&u.columns),
            u.collations,
            u.partial
        )
    }));
    let foreign = table.foreign_keys.iter();
    keys.extend(foreign.map(|k| {
        let parent = k.parent.to_ascii_lowercase();
        format!(
            "foreign {} {parent} {}",
            names(&k.columns),
            k.parent_columns.join(", ").to_ascii_lowercase()
        )
    }));
    let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    keys.extend(
        table
            .checks
            .iter()
            .map(|c| format!("check {}", spaced(&c.text))),
    );
    keys.sort_unstable();
    keys
}

#[cfg(test)]
mod tests {
    use super::compare;
    use crate::backend::Connection;
    use crate::catalog::read;
    use crate::diag::resolve::Difference;

    fn differences(schema: &str, found: &str) -> Vec<Difference> {
        let catalog = |ddl: &str| {
            let connection = Connection::open_in_memory().unwrap();
            connection.execute_batch(ddl).unwrap();
            read(&connection, "main").unwrap()
        };
        compare(&catalog(schema), &catalog(found))
    }

    #[test]
    fn what_mappings_can_tell_is_compared_and_nothing_else() {
        let schema = "CREATE TABLE a (x INTEGER PRIMARY KEY, y TEXT CHECK (y > ''));";
        let same = "CREATE TABLE A (X integer primary key,\n y text check (y  > '')); CREATE INDEX i ON a (y);";
        assert_eq!(differences(schema, same), []);
        let other = "CREATE TABLE a (x INTEGER PRIMARY KEY, z TEXT); CREATE TABLE b (x)";
        assert_eq!(
            differences(schema, other),
            [
                Difference::MissingColumns("a".to_owned(), vec!["y".to_owned()]),
                Difference::UnknownColumns("a".to_owned(), vec!["z".to_owned()]),
                Difference::Unknown("b".to_owned()),
            ]
        );
        let looser = "CREATE TABLE a (x INTEGER PRIMARY KEY, y BLOB)";
        assert_eq!(
            differences(schema, looser),
            [
                Difference::Column("a.y".to_owned()),
                Difference::Keys("a".to_owned())
            ]
        );
        assert_eq!(
            differences(schema, ""),
            [Difference::Missing("a".to_owned())]
        );
    }
}
