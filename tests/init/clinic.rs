//! How much of the clinic's hand-written mapping set `mapper init` finds by itself. The figures stand in
//! `docs/init.md`, what it does not find in `missed.txt`; `BLESS=1` writes both.

use std::fs;

use super::origins::{Filled, read, schema};
use super::{init, place};
use crate::harness::golden::Findings;
use crate::harness::repository;

/// The lines of the page between which the figures stand.
const MARKS: [&str; 2] = ["<!-- figures -->", "<!-- end of figures -->"];

#[test]
fn the_page_says_how_much_of_the_clinic_is_found() {
    let schemas = ["source", "target"].map(|n| repository().join(format!("schemas/{n}.sql")));
    let [old, new] = [&schemas[0], &schemas[1]].map(|path| schema(path));
    let place = place(&schemas[0], &schemas[1]);
    let outcome = init(place.path(), &[]);
    assert_eq!(outcome.code, 0, "{}", outcome.said());
    let wanted = read(&repository().join("mappings"), &old, &new);
    let drafted = read(&place.path().join("mappings"), &old, &new);

    let mut figures = Figures::default();
    for table in new.keys() {
        figures.table(table, wanted.get(table), drafted.get(table));
    }
    let text = figures.text();
    let page = repository().join("docs/init.md");
    let present = fs::read_to_string(&page).unwrap();
    let (before, rest) = present.split_once(MARKS[0]).unwrap();
    let (_, after) = rest.split_once(MARKS[1]).unwrap();
    let updated = format!("{before}{}\n{text}{}{after}", MARKS[0], MARKS[1]);
    let mut findings = Findings::default();
    findings.compare(&page, &updated);
    let missed = repository().join("tests/init/missed.txt");
    findings.compare(&missed, &(figures.missed.join("\n") + "\n"));
    findings.result().unwrap();
}

/// Found of how many.
#[derive(Debug, Default)]
struct Share(usize, usize);

impl Share {
    fn count(&mut self, found: bool) {
        self.0 += usize::from(found);
        self.1 += 1;
    }

    fn text(&self, what: &str) -> String {
        let percent = (100 * self.0 + self.1 / 2) / self.1.max(1);
        format!("| {what} | {} of {} | {percent}% |\n", self.0, self.1)
    }
}

#[derive(Debug, Default)]
struct Figures {
    tables: Share,
    columns: Share,
    lookups: Share,
    /// Rules that the draft has and that are wrong.
    wrong: Share,
    missed: Vec<String>,
}

impl Figures {
    fn table(&mut self, name: &str, wanted: Option<&Filled>, drafted: Option<&Filled>) {
        let nothing = Filled::default();
        let right = wanted.map(|w| (&w.tables, w.merges)) == drafted.map(|d| (&d.tables, d.merges));
        self.tables.count(right);
        if !right {
            self.missed.push(format!("table {name}"));
        }
        let (Some(wanted), drafted) = (wanted, drafted.unwrap_or(&nothing)) else {
            return;
        };
        for (column, origins) in &wanted.columns {
            let found = drafted.columns.get(column);
            let right = found == Some(origins);
            self.columns.count(right);
            if wanted.lookups.contains(column) {
                self.lookups.count(right);
            }
            let is_given = found.is_some_and(|f| f.iter().all(|(_, origin)| origin != "nothing"));
            if is_given {
                self.wrong.count(!right);
            }
            if !right {
                self.missed.push(format!("{name}.{column}"));
            }
        }
    }

    fn text(&self) -> String {
        let mut text = "\n| what | found | |\n| --- | --- | --- |\n".to_owned();
        text.push_str(
            &self.tables.text(
                "new tables with exactly the right old tables, merged or not, or rightly none",
            ),
        );
        text.push_str(
            &self
                .columns
                .text("columns of filled tables with exactly the right origin"),
        );
        text.push_str(
            &self
                .lookups
                .text("lookups that had to be written, all found"),
        );
        text.push_str(
            &self
                .wrong
                .text("columns that the draft fills, but otherwise than the set"),
        );
        text.push('\n');
        text
    }
}
