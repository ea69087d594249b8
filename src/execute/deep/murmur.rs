//! What a second load is at, for those who watch: it works unheard beside the first, and is told once the run waits for it.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::execute::progress::Progress;

/// Hears the steps of a second load, and tells them as parts of the step of who waits for it.
pub struct Murmur<'a> {
    progress: &'a dyn Progress,
    /// How many steps will have written rows in the end.
    all: u64,
    at: Mutex<At>,
}

#[derive(Default)]
struct At {
    step: String,
    done: u64,
    writes: bool,
    is_heard: bool,
}

impl<'a> Murmur<'a> {
    /// Of a load that writes rows in so many steps. Nobody hears it yet.
    pub fn new(progress: &'a dyn Progress, all: usize) -> Self {
        Self {
            progress,
            all: all as u64,
            at: Mutex::default(),
        }
    }

    /// From now on it is heard.
    pub fn speak_up(&self) {
        let mut at = self.at();
        at.is_heard = true;
        self.tell(&at);
    }

    fn at(&self) -> MutexGuard<'_, At> {
        self.at.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self, at: &At) {
        if at.is_heard && !at.step.is_empty() {
            self.progress.part(&at.step, at.done, self.all);
        }
    }
}

impl Progress for Murmur<'_> {
    fn begin(&self, step: &str, mapping: Option<&str>, _rows: Option<u64>) {
        let mut at = self.at();
        at.writes = step == "rows";
        at.step = mapping.map_or_else(|| step.to_owned(), |mapping| format!("{step} {mapping}"));
        self.tell(&at);
    }

    fn advance(&self, _rows: u64) {}

    fn end(&self) {
        let mut at = self.at();
        if std::mem::take(&mut at.writes) {
            at.done += 1;
        }
    }

    fn note(&self, _text: &str) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Heard(Mutex<Vec<String>>);

    impl Progress for Heard {
        fn begin(&self, _: &str, _: Option<&str>, _: Option<u64>) {}
        fn advance(&self, _: u64) {}
        fn part(&self, name: &str, done: u64, of: u64) {
            let mut heard = self.0.lock().unwrap();
            heard.push(format!("{name} {done}/{of}"));
        }
        fn end(&self) {}
        fn note(&self, _: &str) {}
    }

    #[test]
    fn it_is_heard_from_where_it_is_on() {
        let heard = Heard::default();
        let murmur = Murmur::new(&heard, 2);
        let step = |step: &str, mapping: Option<&str>| {
            murmur.begin(step, mapping, None);
            murmur.end();
        };
        step("read", Some("members"));
        step("rows", Some("members"));
        assert!(heard.0.lock().unwrap().is_empty());
        murmur.speak_up();
        step("rows", Some("guests"));
        step("warn", None);
        let heard = heard.0.into_inner().unwrap();
        assert_eq!(heard, ["rows members 1/2", "rows guests 1/2", "warn 2/2"]);
    }

    #[test]
    fn before_its_first_step_there_is_nothing_to_tell() {
        let heard = Heard::default();
        Murmur::new(&heard, 1).speak_up();
        assert!(heard.0.into_inner().unwrap().is_empty());
    }
}
