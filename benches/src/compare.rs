//! Whether two databases hold the same rows.

use rusqlite::Connection;

use crate::Outcome;

pub fn run(one: &str, other: &str, only_tables_of_other: bool) -> Outcome<()> {
    let connection = Connection::open_in_memory()?;
    for (file, name) in [(one, "one"), (other, "other")] {
        connection.execute(
            &format!("ATTACH ?1 AS {name}"),
            [format!("file:{file}?mode=ro")],
        )?;
    }
    connection.execute_batch("PRAGMA temp_store = FILE")?;
    let by = if only_tables_of_other { "other" } else { "one" };
    let mut tables = connection
        .prepare(&format!("SELECT name FROM {by}.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"))?;
    let (mut rows, mut differences) = (0, 0);
    for table in tables.query_map([], |row| row.get::<_, String>(0))? {
        let table = table?;
        let count = |sql: String| connection.query_row(&sql, [], |row| row.get::<_, i64>(0));
        let (ours, theirs) = (
            count(format!("SELECT count(*) FROM one.{table}"))?,
            count(format!("SELECT count(*) FROM other.{table}"))?,
        );
        let only = |a: &str, b: &str| {
            format!("SELECT * FROM {a}.{table} EXCEPT SELECT * FROM {b}.{table}")
        };
        let missing = count(format!("SELECT count(*) FROM ({})", only("one", "other")))?;
        if ours != theirs || missing > 0 {
            differences += 1;
            println!("{table}: {ours} rows and {theirs}, {missing} only in the first");
            for (a, b) in [("one", "other"), ("other", "one")] {
                print_first(&connection, &only(a, b))?;
            }
        }
        rows += ours;
    }
    if differences > 0 {
        return Err(format!("{differences} tables differ").into());
    }
    println!("{rows} rows, all alike");
    Ok(())
}

fn print_first(connection: &Connection, sql: &str) -> Outcome<()> {
    let mut statement = connection.prepare(&format!("{sql} LIMIT 2"))?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let values: Vec<String> = (0..columns)
            .map(|i| {
                row.get_ref(i).map(|value| match value {
                    rusqlite::types::ValueRef::Text(text) => {
                        String::from_utf8_lossy(text).into_owned()
                    }
                    other => format!("{other:?}"),
                })
            })
            .collect::<Result<_, _>>()?;
        println!("    {}", values.join(" | "));
    }
    Ok(())
}
