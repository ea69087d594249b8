//! What a step says of itself, with a clock that the tests turn.

use std::time::{Duration, Instant};

use super::step::Step;
use crate::execute::progress::Unit;

/// A step, and how late it is.
struct Watch {
    step: Step,
    began: Instant,
    now: Instant,
}

impl Watch {
    fn of(word: &str, mapping: Option<&str>, rows: Option<u64>) -> Self {
        let now = Instant::now();
        Self {
            step: Step::new(word, mapping, rows, now),
            began: now,
            now,
        }
    }

    /// So many rows into a table, in that time, looked at all along.
    fn rows(&mut self, database: &str, table: &str, rows: u64, milliseconds: u64) {
        let count = self.step.rows_into(database, table, self.now);
        let pieces = (milliseconds / 100).max(1);
        for piece in 0..pieces {
            let share = rows * (piece + 1) / pieces - rows * piece / pieces;
            (0..share).for_each(|_| count.add());
            self.wait(milliseconds / pieces);
        }
    }

    fn wait(&mut self, milliseconds: u64) {
        for _ in 0..(milliseconds / 100).max(1) {
            self.now += Duration::from_millis(milliseconds.min(100));
            self.step.look(self.now);
        }
    }

    /// Name and figures.
    fn shown(&self) -> String {
        let shown = self.step.shown(self.now);
        format!("{}: {}", shown.name, shown.figures)
    }
}

#[test]
fn rows_have_a_rate_and_a_time_that_is_left() {
    let mut watch = Watch::of("rows", Some("members"), Some(1000));
    watch.wait(4000);
    assert_eq!(watch.shown(), "rows members: 0/1,000  4s");
    watch.rows("target", "members", 200, 2000);
    assert_eq!(watch.shown(), "writing members: 200/1,000  100/s  8s left");
    watch.rows("target", "members", 800, 2000);
    assert_eq!(watch.shown(), "writing members: 1,000/1,000  250/s");
}

#[test]
fn a_rate_is_that_of_late() {
    let mut watch = Watch::of("rows", Some("members"), Some(100_000));
    watch.rows("target", "members", 50_000, 5000);
    watch.rows("target", "members", 1000, 10_000);
    let shown = watch.shown();
    assert!(
        shown.starts_with("writing members: 51,000/100,000"),
        "{shown}"
    );
    let rate = shown.split("  ").nth(1).unwrap();
    let rate: u64 = rate
        .trim_end_matches("/s")
        .replace(',', "")
        .parse()
        .unwrap();
    assert!((100..1000).contains(&rate), "{shown}");
}

#[test]
fn without_a_row_there_is_neither_rate_nor_end() {
    let mut watch = Watch::of("rows", Some("members"), Some(1000));
    watch.rows("temp", "__mapper_stage_members", 900, 3000);
    watch.wait(12_000);
    assert_eq!(
        watch.shown(),
        "evaluating members: 900/1,000  last row 12s ago"
    );
    watch.rows("temp", "__mapper_stage_members", 100, 1000);
    assert!(watch.shown().contains("/s"), "{}", watch.shown());
}

#[test]
fn what_is_written_is_what_was_evaluated_and_did_not_lose() {
    let mut watch = Watch::of("rows", Some("members"), Some(1000));
    watch.rows("temp", "__mapper_stage_members", 500, 500);
    watch.rows("temp", "__mapper_stage_members", 400, 500);
    assert!(watch.shown().starts_with("evaluating members: 900/1,000"));
    watch.rows("temp", "__mapper_stage_lost_members", 300, 500);
    let shown = watch.shown();
    assert!(
        shown.starts_with("settling collisions in members: 300 rows"),
        "{shown}"
    );
    watch.rows("target", "members", 600, 1000);
    assert_eq!(watch.shown(), "writing members: 600/600  600/s");
    watch.rows("key_map", "mapper_ledger", 1, 100);
    assert!(watch.shown().starts_with("writing members: 600/600"));
    watch.rows("key_map", "member", 900, 1000);
    assert_eq!(watch.shown(), "keeping keys of members: 900 rows  900/s");
}

#[test]
fn sources_are_read_one_after_the_other() {
    let mut watch = Watch::of("read", Some("members"), Some(1000));
    watch.rows("temp", "__mapper_rec_member", 400, 1000);
    watch.rows("temp", "__mapper_rec_guest", 200, 1000);
    assert_eq!(watch.shown(), "reading members: 600/1,000  300/s  2s left");
}

#[test]
fn comparing_does_not_say_how_many_are_written() {
    let mut watch = Watch::of("rows", Some("members"), Some(1000));
    watch.rows("temp", "__mapper_row_members", 700, 1000);
    watch.rows("temp", "__mapper_cand_members", 3, 1000);
    assert!(watch.shown().starts_with("comparing members: 3 rows"));
    watch.rows("target", "members", 7, 100);
    assert!(watch.shown().starts_with("writing members: 7/700"));
}

#[test]
fn more_rows_than_expected_have_no_end() {
    let mut watch = Watch::of("rows", Some("members"), Some(10));
    watch.rows("target", "members", 11, 1000);
    assert_eq!(watch.shown(), "writing members: 11 rows  11/s");
    assert_eq!(watch.step.shown(watch.now).part, None);
}

#[test]
fn tables_of_one_component_are_told_apart() {
    let mut watch = Watch::of("rows", Some("members"), None);
    watch.rows("temp", "__mapper_row_members", 5, 1000);
    watch.rows("temp", "__mapper_row_guests", 3, 1000);
    assert!(watch.shown().starts_with("evaluating guests: 3 rows"));
    watch.rows("target", "members", 5, 1000);
    assert!(watch.shown().starts_with("writing members: 5/5"));
    watch.rows("target", "guests", 3, 1000);
    assert!(watch.shown().starts_with("writing guests: 3/3"));
}

#[test]
fn things_are_counted_and_their_end_is_told_by_their_shares() {
    let mut watch = Watch::of("indexes", None, None);
    watch.step.share(0, 100, watch.now);
    watch.step.part("small", 0, 3);
    watch.wait(1000);
    // Of the first nothing is known until it is done.
    assert_eq!(watch.shown(), "indexes small: 0/3  1s");
    watch.step.share(10, 100, watch.now);
    watch.step.part("large", 1, 3);
    assert_eq!(watch.shown(), "indexes large: 1/3  1s  9s left");
    assert_eq!(watch.step.shown(watch.now).part, Some((10, 100)));
    watch.wait(4000);
    assert_eq!(watch.shown(), "indexes large: 1/3  5s  5s left");
    watch.step.share(5, 100, watch.now);
    assert_eq!(watch.step.shown(watch.now).part, Some((10, 100)));
    // It takes longer than it should: nobody knows how long.
    watch.wait(6000);
    assert_eq!(watch.shown(), "indexes large: 1/3  11s");
    // Rows that the database writes for itself change nothing.
    watch.rows("target", "members", 5, 100);
    assert!(watch.shown().starts_with("indexes large: 1/3"));
}

#[test]
fn a_share_counts_from_where_it_was_first_told() {
    let mut watch = Watch::of("beside", None, None);
    watch.step.share(90, 100, watch.now);
    watch.step.part("late", 9, 10);
    watch.wait(2000);
    assert_eq!(watch.shown(), "beside late: 9/10  2s");
    watch.step.share(95, 100, watch.now);
    assert_eq!(watch.shown(), "beside late: 9/10  2s  2s left");
}

#[test]
fn amounts_have_a_unit() {
    let mut watch = Watch::of("checksum", None, None);
    let megabytes = |n: u64| n * 1_000_000;
    watch
        .step
        .amount("old.db", Unit::Bytes, 0, megabytes(4000), watch.now);
    watch.wait(1000);
    assert_eq!(watch.shown(), "checksum old.db: 0/4,000 MB  1s");
    for done in 1..=2 {
        let of = megabytes(4000);
        watch.wait(500);
        watch
            .step
            .amount("old.db", Unit::Bytes, megabytes(500 * done), of, watch.now);
        watch.step.look(watch.now);
    }
    assert_eq!(
        watch.shown(),
        "checksum old.db: 1,000/4,000 MB  500 MB/s  6s left"
    );
    watch.step.amount("pages", Unit::Pages, 50, 200, watch.now);
    assert!(watch.shown().starts_with("checksum pages: 50/200"));
}

#[test]
fn a_line_tells_what_was_and_a_heartbeat_what_is() {
    let mut watch = Watch::of("rows", Some("members"), Some(1000));
    watch.rows("target", "members", 500, 10_000);
    assert_eq!(
        watch.step.heartbeat(watch.now),
        "writing members after 10.0s: 500/1,000  50/s  10s left"
    );
    watch.step.advance(900);
    assert_eq!(
        watch.step.line(watch.now),
        "rows members: 900 rows in 10.0s"
    );
    assert_eq!(watch.step.took(watch.now), watch.now - watch.began);
    let mut watch = Watch::of("warn", None, None);
    watch.wait(10_000);
    assert_eq!(watch.step.heartbeat(watch.now), "warn after 10.0s");
}
