//! A table is without its unique keys while its rows are written, and has them afterwards as before: the same schema, the same
//! first page for each index, and no two rows that share a key.

use std::time::Duration;

use super::bare;
use super::failure::Failure;
use super::interrupt::Interrupt;
use super::lane_chooser_test::Case;
use super::testing;
use super::work::Work;
use super::write::is_of_the_data;
use crate::backend::Connection;
use crate::template::Globals;

const TABLE: &str = "CREATE TABLE target.prizes (id TEXT PRIMARY KEY, thing TEXT UNIQUE, place INTEGER CHECK (place > 0), UNIQUE (place, thing));
CREATE UNIQUE INDEX target.by_place ON prizes (place);
CREATE UNIQUE INDEX target.by_sum ON prizes (abs(place));
CREATE UNIQUE INDEX target.by_some ON prizes (place) WHERE place > 1;
CREATE TABLE target.later (x);";

const ROWS: &str =
    "INSERT INTO target.prizes VALUES ('a', 't3', 3), ('b', 't1', 2), ('c', 't2', 1)";

/// The outcome of writing so many rows by a statement, and the database with the indexes that the table had meanwhile.
fn write(
    declared: &str,
    rows: u64,
    sql: &str,
) -> (Result<Option<()>, Failure>, Connection, String) {
    write_within(None, declared, rows, sql)
}

/// As [`write`], each statement having so much time.
fn write_within(
    limit: Option<Duration>,
    declared: &str,
    rows: u64,
    sql: &str,
) -> (Result<Option<()>, Failure>, Connection, String) {
    let case = Case::new();
    let mut connection = Connection::open_in_memory().unwrap();
    connection
        .execute_batch("ATTACH ':memory:' AS target")
        .unwrap();
    let interrupt = Interrupt::new().timed(limit);
    interrupt.watch(&mut connection).unwrap();
    connection.execute_batch(declared).unwrap();
    connection.execute_batch("BEGIN").unwrap();
    let environment = testing::environment();
    let globals = Globals::default();
    let setting = testing::setting(&case.project, &globals, &environment, &interrupt);
    let mut meanwhile = String::new();
    let work: Work<'_> = setting.work(&connection);
    let id = case.id("prizes");
    let outcome = bare::write(&work, id, rows, || {
        meanwhile = indexes(&connection);
        work.run_text(work.mapping(id, "write the rows of"), sql)
            .map(|_| Some(()))
    });
    drop(work);
    (outcome, connection, meanwhile)
}

fn indexes(connection: &Connection) -> String {
    let sql = "SELECT group_concat(name, ' ') FROM (SELECT name FROM pragma_index_list('prizes', 'target') ORDER BY name)";
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

fn schema(connection: &Connection) -> String {
    let sql = "SELECT json_group_array(json_array(rowid, type, name, tbl_name, rootpage, sql)) FROM target.sqlite_schema";
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

fn is_sound(connection: &Connection) -> bool {
    let sql = "PRAGMA target.integrity_check";
    connection
        .query_row(sql, [], |row| row.get::<_, String>(0))
        .unwrap()
        == "ok"
}

const ALL: &str = "by_place by_some by_sum sqlite_autoindex_prizes_1 sqlite_autoindex_prizes_2 sqlite_autoindex_prizes_3";

#[test]
fn unique_keys_are_there_again_once_the_rows_are() {
    let plain = Connection::open_in_memory().unwrap();
    plain.execute_batch("ATTACH ':memory:' AS target").unwrap();
    plain.execute_batch(TABLE).unwrap();
    let (outcome, connection, meanwhile) = write(TABLE, 3, ROWS);
    assert!(matches!(outcome, Ok(Some(()))));
    assert_eq!(write(TABLE, 2, ROWS).2, meanwhile);
    // What may fail for other reasons, or holds some rows alone, stays.
    assert_eq!(meanwhile, "by_some by_sum sqlite_autoindex_prizes_1");
    assert_eq!(indexes(&connection), ALL);
    assert_eq!(schema(&connection), schema(&plain));
    assert!(is_sound(&connection));
    for taken in ["('d', 't1', 9)", "('d', 't9', 3)", "('a', 't9', 9)"] {
        let sql = format!("INSERT INTO target.prizes VALUES {taken}");
        let error = connection.execute(&sql, []).unwrap_err();
        assert!(error.to_string().contains("UNIQUE"), "{error}");
    }
}

#[test]
fn two_rows_that_share_a_key_are_found_as_an_insert_finds_them() {
    let (outcome, connection, _) = write(TABLE, 3, &format!("{ROWS}, ('d', 't1', 4)"));
    let Err(Failure::Statement(failed)) = outcome else {
        panic!("{outcome:?}");
    };
    assert!(is_of_the_data(&failed.error), "{:?}", failed.error);
    assert_eq!(indexes(&connection), ALL);
    connection
        .execute_batch("DELETE FROM target.prizes")
        .unwrap();
    connection.execute_batch(ROWS).unwrap();
    assert!(is_sound(&connection));
}

#[test]
fn rows_that_cannot_be_written_leave_the_keys_as_they_were() {
    let (outcome, connection, _) = write(TABLE, 3, &format!("{ROWS}, ('d', 't4', -4)"));
    assert!(matches!(outcome, Err(Failure::Statement(_))));
    assert_eq!(indexes(&connection), ALL);
}

#[test]
fn a_statement_that_takes_too_long_is_told_as_itself() {
    let endless = "INSERT INTO target.prizes SELECT x, x, x FROM \
         (WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c)";
    let limit = Some(Duration::from_millis(50));
    let (outcome, _, _) = write_within(limit, TABLE, 3, endless);
    let Err(Failure::Stopped(told)) = outcome else {
        panic!("{outcome:?}");
    };
    assert!(
        told.message.contains("write the rows of"),
        "{}",
        told.message
    );
}

#[test]
fn a_full_disk_is_told_as_itself() {
    let declared = format!("{TABLE} PRAGMA target.max_page_count = 20");
    let many = "INSERT INTO target.prizes SELECT x, x, x FROM \
         (WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 9999) SELECT x FROM c)";
    let Err(Failure::Statement(failed)) = write(&declared, 3, many).0 else {
        panic!("it fits");
    };
    assert_eq!(failed.step, "write the rows of");
    assert!(!is_of_the_data(&failed.error), "{}", failed.error);
}

#[test]
fn a_few_rows_and_keys_before_the_primary_one_are_left_alone() {
    let (_, _, meanwhile) = write(TABLE, 1, ROWS);
    assert_eq!(meanwhile, ALL);
    let before = TABLE.replace(
        "id TEXT PRIMARY KEY, thing TEXT UNIQUE",
        "thing TEXT UNIQUE, id TEXT PRIMARY KEY",
    );
    let rows = "INSERT INTO target.prizes (id, thing, place) VALUES ('a', 't', 1)";
    let (outcome, connection, meanwhile) = write(&before, 3, rows);
    assert!(matches!(outcome, Ok(Some(()))));
    assert_eq!(
        meanwhile,
        "by_some by_sum sqlite_autoindex_prizes_1 sqlite_autoindex_prizes_2 sqlite_autoindex_prizes_3"
    );
    assert_eq!(indexes(&connection), ALL);
}
