//! Variables whose values are made to break out of a query, by the thousand.

use rusqlite::Connection;

use super::{Vetted, Vetter};
use crate::quote::fuzz::{Random, one};
use crate::template::{Globals, Renderer};

/// A variable's value in a query, alone, in a list, in an expression and as a name, stays a value or a name.
#[test]
fn any_variable_stays_inside_its_quotes() {
    let connection = Connection::open_in_memory().unwrap();
    connection
        .execute_batch("ATTACH ':memory:' AS source; CREATE TABLE source.t (a)")
        .unwrap();
    let vetter = Vetter::new(connection, &["source"]).unwrap();
    let plain = Connection::open_in_memory().unwrap();
    let mut random = Random(0xface);
    for case in 0..500 {
        let text = random.text(case % 5 == 0);
        let list = serde_json::json!([text, 1, text]);
        let vars = [
            ("v".to_owned(), text.clone().into()),
            ("l".to_owned(), list),
        ];
        let renderer = Renderer::new(&Globals::new(&vars.into(), ""), None).unwrap();
        let render = |sql: &str| renderer.sql(sql).unwrap().text;
        for sql in [
            "SELECT {{ vars.v }} AS x",
            "SELECT {{ vars.v ~ '' }} AS x",
            "SELECT x FROM (SELECT {{ vars.v }} AS x) WHERE x IN ({{ vars.l }})",
        ] {
            let sql = render(sql);
            let Vetted { columns, .. } = vetter
                .query(&sql)
                .unwrap_or_else(|e| panic!("{sql:?}: {e}"));
            assert_eq!(columns.len(), 1, "{sql:?}");
            assert_eq!(one(&plain, &sql), text, "{sql:?}");
        }
        let sql = render("SELECT 1 AS {{ vars.v | ident }}");
        match vetter.query(&sql) {
            Ok(found) => assert_eq!(found.columns[0].name, text, "{sql:?}"),
            Err(error) => assert!(text.contains('\0'), "{sql:?}: {error}"),
        }
    }
}
