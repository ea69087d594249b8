//! How far a step is, in figures that are true: what is not known is not shown.
//!
//! A statement reads and sorts before its first row comes, and may work on when the last is there. Nobody can say how long that
//! takes: then it is told for how long, and neither a rate nor a time that is left.

use std::collections::{BTreeMap, VecDeque};
use std::time::{Duration, Instant};

use super::text::{counted, duration, number, rate, seconds};
use crate::backend::written::Count;
use crate::execute::progress::{Kind, Unit, going};

/// For how long no row must come before that is told.
const STILL: Duration = Duration::from_secs(1);

/// How far back a rate looks.
const WINDOW: Duration = Duration::from_secs(10);

/// How long it must have looked.
const ENOUGH: Duration = Duration::from_millis(300);

/// How far apart it keeps what it saw.
const APART: Duration = Duration::from_millis(500);

/// A megabyte, as disks are sold.
const MEGABYTE: u32 = 1_000_000;

/// The step at work.
pub(super) struct Step {
    word: String,
    mapping: Option<String>,
    /// How many rows are to come.
    expected: Option<u64>,
    /// How many are done, as was told.
    done: u64,
    began: Instant,
    at: Part,
    /// How many rows of each table may be written.
    standing: BTreeMap<String, u64>,
    share: Option<Share>,
}

/// What a step is at.
struct Part {
    name: String,
    kind: Counts,
    done: Count,
    expected: Option<u64>,
    began: Instant,
    pace: Pace,
}

/// What a part counts.
#[derive(Clone, PartialEq, Eq)]
enum Counts {
    /// Nothing yet.
    Open,
    /// Rows, of that table if that is known.
    Rows(Kind, Option<String>),
    /// Things to do, of which so many are done.
    Things(u64),
    /// So many pages or bytes.
    Amount(Unit, u64),
}

/// What a bar shows.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shown {
    pub name: String,
    pub figures: String,
    /// How much of how much, if that is known.
    pub part: Option<(u64, u64)>,
    /// Whether it is one of several things, of which each has a name of its own.
    pub of_several: bool,
}

impl Step {
    /// A step begins.
    pub(super) fn new(word: &str, mapping: Option<&str>, rows: Option<u64>, now: Instant) -> Self {
        let name = mapping.map_or_else(|| word.to_owned(), |mapping| format!("{word} {mapping}"));
        Self {
            word: word.to_owned(),
            mapping: mapping.map(str::to_owned),
            expected: rows,
            done: 0,
            began: now,
            at: Part::new(name, Counts::Open, rows, now),
            standing: BTreeMap::new(),
            share: None,
        }
    }

    /// So many more rows are done.
    pub(super) fn advance(&mut self, rows: u64) {
        self.done += rows;
    }

    /// Rows go into another table than before; gives where they are to be counted.
    pub(super) fn rows_into(&mut self, database: &str, table: &str, now: Instant) -> Count {
        let going = going(database, table);
        let Some(going) = going.filter(|_| matches!(self.at.kind, Counts::Open | Counts::Rows(..)))
        else {
            return Count::default();
        };
        let of = going.of.map(str::to_owned);
        let name = match of.as_ref().or(self.mapping.as_ref()) {
            Some(of) => format!("{} {of}", going.doing),
            None => going.doing.trim_end_matches(" of").to_owned(),
        };
        // Several sources, or several rules, are gone through one after the other.
        if self.at.name != name || self.at.kind == Counts::Open {
            self.leave();
            let expected = match (going.kind, &of) {
                (Kind::Record | Kind::Evaluated, _) => self.expected,
                (Kind::Written, Some(of)) => self.standing.get(of).copied().or(self.expected),
                _ => None,
            };
            self.at = Part::new(name, Counts::Rows(going.kind, of), expected, now);
        }
        self.at.done.clone()
    }

    /// Remembers what the part that ends says about rows that are to come.
    fn leave(&mut self) {
        let rows = self.at.done.rows();
        match &self.at.kind {
            Counts::Rows(Kind::Evaluated, Some(of)) => {
                self.standing.insert(of.clone(), rows);
            }
            Counts::Rows(Kind::Lost, Some(of)) => {
                if let Some(standing) = self.standing.get_mut(of) {
                    *standing = standing.saturating_sub(rows);
                }
            }
            _ => {}
        }
    }

    /// Several things are to be done, and this one is at work.
    pub(super) fn part(&mut self, name: &str, done: u64, of: u64) {
        let label = format!("{} {name}", self.word);
        self.at = Part::new(label, Counts::Things(done), Some(of), self.began);
    }

    /// How far all of them are together.
    pub(super) fn share(&mut self, done: u64, of: u64, now: Instant) {
        match &mut self.share {
            // Who works side by side does not tell in order.
            Some(share) if done < share.at.1 => {}
            Some(share) => share.at = (now, done),
            share => *share = Some(Share::new(done, of, now)),
        }
    }

    /// So many pages or bytes are done.
    pub(super) fn amount(&mut self, name: &str, unit: Unit, done: u64, of: u64, now: Instant) {
        let is_new = !matches!(self.at.kind, Counts::Amount(..)) || self.at.expected != Some(of);
        if is_new {
            let label = format!("{} {name}", self.word);
            let label = label.trim_end().to_owned();
            self.at = Part::new(label, Counts::Amount(unit, 0), Some(of), now);
            self.at.pace = Pace::new(done, now);
        }
        self.at.kind = Counts::Amount(unit, done);
    }

    /// Looks how far it is.
    pub(super) fn look(&mut self, now: Instant) {
        let done = self.at.done();
        self.at.pace.see(done, now);
    }

    /// How long it takes so far.
    pub(super) fn took(&self, now: Instant) -> Duration {
        now.duration_since(self.began)
    }

    /// What is to be shown of it, after a look.
    pub(super) fn shown(&self, now: Instant) -> Shown {
        let part = match (&self.at.kind, &self.share) {
            (Counts::Things(_), Some(share)) if share.of > 0 => Some((share.at.1, share.of)),
            _ => (self.at.known()).map(|of| (self.at.done(), of)),
        };
        Shown {
            name: self.at.name.clone(),
            figures: self.figures(now, true),
            part,
            of_several: matches!(self.at.kind, Counts::Things(_)),
        }
    }

    fn figures(&self, now: Instant, with_elapsed: bool) -> String {
        let at = &self.at;
        let (done, known) = (at.done(), at.known());
        let elapsed = with_elapsed.then(|| seconds(now.duration_since(at.began)));
        let mut figures = vec![match (&at.kind, known) {
            (Counts::Amount(Unit::Bytes, _), Some(of)) => {
                let of = number(of.div_ceil(MEGABYTE.into()));
                format!("{}/{of} MB", number(done / u64::from(MEGABYTE)))
            }
            (_, Some(of)) => format!("{}/{}", number(done), number(of)),
            _ if done > 0 => counted(done, "row"),
            _ => String::new(),
        }];
        let rate_now = at.pace.rate(now);
        let still = now.duration_since(at.pace.moved);
        match &at.kind {
            Counts::Things(_) => {
                figures.extend(elapsed);
                figures.extend(self.share.as_ref().and_then(|share| share.left(now)));
            }
            _ if done == 0 => figures.extend(elapsed),
            Counts::Rows(..) if still >= STILL => {
                figures.push(format!("last row {} ago", seconds(still)));
            }
            kind => {
                figures.extend(rate_now.map(|rate_now| match kind {
                    Counts::Amount(Unit::Bytes, _) => {
                        format!("{:.0} MB/s", rate_now / f64::from(MEGABYTE))
                    }
                    _ => rate(rate_now),
                }));
                figures.extend(rate_now.and_then(|rate| at.left(rate)));
            }
        }
        figures.retain(|figure| !figure.is_empty());
        figures.join("  ")
    }

    /// `rows orders: 110 rows in 0.3s`.
    pub(super) fn line(&self, now: Instant) -> String {
        let took = duration(self.took(now).as_secs_f64());
        let mapping = self.mapping.as_deref().map(|mapping| format!(" {mapping}"));
        let name = format!("{}{}", self.word, mapping.unwrap_or_default());
        let done = Some(self.done).filter(|done| *done > 0);
        match done.or(self.expected).unwrap_or_default() {
            0 => format!("{name}: {took}"),
            rows => format!("{name}: {} in {took}", counted(rows, "row")),
        }
    }

    /// `evaluating orders after 10.0s: 5,000/10,000  500/s  10s left`.
    pub(super) fn heartbeat(&self, now: Instant) -> String {
        let after = duration(self.took(now).as_secs_f64());
        let figures = self.figures(now, false);
        let figures = Some(figures).filter(|figures| !figures.is_empty());
        let figures = figures.map_or_else(String::new, |figures| format!(": {figures}"));
        format!("{} after {after}{figures}", self.at.name)
    }
}

impl Part {
    fn new(name: String, kind: Counts, expected: Option<u64>, now: Instant) -> Self {
        Self {
            name,
            kind,
            done: Count::default(),
            expected,
            began: now,
            pace: Pace::new(0, now),
        }
    }

    fn done(&self) -> u64 {
        match self.kind {
            Counts::Things(done) | Counts::Amount(_, done) => done,
            _ => self.done.rows(),
        }
    }

    /// How many there will be, unless there are more than that.
    fn known(&self) -> Option<u64> {
        self.expected.filter(|of| *of >= self.done())
    }

    /// How long what is left takes at that rate.
    fn left(&self, rate: f64) -> Option<String> {
        let left = self.known()?.saturating_sub(self.done());
        #[allow(clippy::cast_precision_loss)] // shown in whole seconds
        let left = Duration::try_from_secs_f64(left as f64 / rate).ok()?;
        (left > Duration::ZERO).then(|| in_words(left))
    }
}

fn in_words(left: Duration) -> String {
    let whole = left.as_secs() + u64::from(left.subsec_nanos() > 0);
    format!("{} left", seconds(Duration::from_secs(whole)))
}

/// How fast something goes, by what was seen of it lately.
struct Pace {
    seen: VecDeque<(Instant, u64)>,
    last: u64,
    moved: Instant,
}

impl Pace {
    fn new(done: u64, now: Instant) -> Self {
        Self {
            seen: VecDeque::from([(now, done)]),
            last: done,
            moved: now,
        }
    }

    fn see(&mut self, done: u64, now: Instant) {
        if done != self.last {
            (self.last, self.moved) = (done, now);
        }
        let is_due = |(at, _): &(Instant, u64)| now.duration_since(*at) >= APART;
        if self.seen.back().is_none_or(is_due) {
            self.seen.push_back((now, done));
        }
        let old = |(at, _): &(Instant, u64)| now.duration_since(*at) > WINDOW;
        while self.seen.len() > 2 && self.seen.get(1).is_some_and(old) {
            self.seen.pop_front();
        }
    }

    /// How many a second, if it was looked at for long enough and anything came.
    #[allow(clippy::cast_precision_loss)] // nobody reads more than a few digits of it
    fn rate(&self, now: Instant) -> Option<f64> {
        let (at, before) = self.seen.front()?;
        let (took, came) = (now.duration_since(*at), self.last.saturating_sub(*before));
        (took >= ENOUGH && came > 0).then(|| came as f64 / took.as_secs_f64())
    }
}

/// How far all parts of a step are.
struct Share {
    base: (Instant, u64),
    at: (Instant, u64),
    of: u64,
}

impl Share {
    fn new(done: u64, of: u64, now: Instant) -> Self {
        Self {
            base: (now, done),
            at: (now, done),
            of,
        }
    }

    /// How long what is left takes if it goes on as before; nothing once that time is over.
    #[allow(clippy::cast_precision_loss)] // shown in whole seconds
    fn left(&self, now: Instant) -> Option<String> {
        let ((began, base), (at, done)) = (self.base, self.at);
        let took = at.duration_since(began);
        let came = done.checked_sub(base).filter(|came| *came > 0)?;
        let left = self.of.checked_sub(done)? as f64 * took.as_secs_f64() / came as f64;
        let left = Duration::try_from_secs_f64(left).ok()?;
        let left = left.checked_sub(now.duration_since(at))?;
        (took >= ENOUGH && left > Duration::ZERO).then(|| in_words(left))
    }
}
