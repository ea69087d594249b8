//! The outcome of tests for people.

use super::Results;
use crate::cli::look::Look;
use crate::cli::output::Output;
use crate::cli::text::{counted, duration, visible, wrapped};
use crate::diag::render::{self, Style};
use crate::trial::{Trial, Verdict};

/// All tests by file, what differs in those that failed, and how many there are.
pub(super) fn render(results: &Results<'_>, out: &Output) -> String {
    let look = &out.data;
    let mut text = String::new();
    if !out.quiet {
        text.push_str(&list(results, look, out.verbose));
    }
    for (trial, verdict) in results.tests.iter().filter(|(_, v)| !v.passed()) {
        text.push_str(&failure(results, trial, verdict, look));
    }
    text.push_str(&summary(results, look));
    text
}

fn list(results: &Results<'_>, look: &Look, with_times: bool) -> String {
    let (mut text, mut file) = (String::new(), "");
    for (trial, verdict) in &results.tests {
        let (name, _) = results.place(trial);
        if name != file {
            text.push_str(&format!("{}\n", look.bold(name)));
            file = name;
        }
        let mark = if verdict.passed() {
            look.green(look.or_ascii("✓", "ok  "))
        } else {
            look.red(look.or_ascii("✗", "FAIL"))
        };
        let shown = wrapped(&visible(&trial.name), look.width, 4);
        let time = if with_times {
            look.dim(&format!("  {}", duration(verdict.took.as_secs_f64())))
        } else {
            String::new()
        };
        text.push_str(&format!("  {mark} {}{time}\n", shown.trim_start()));
    }
    text.push('\n');
    text
}

fn failure(results: &Results<'_>, trial: &Trial, verdict: &Verdict, look: &Look) -> String {
    let (file, line) = results.place(trial);
    let title = wrapped(&visible(&trial.name), look.width, 2);
    let place = look.dim(&format!("{file}:{line}"));
    let rule = look.or_ascii("──", "--");
    let title = look.bold(title.trim_start());
    let style = Style::Fancy {
        color: look.color,
        unicode: look.unicode,
        width: look.width,
    };
    let found = render::render_all(&verdict.found, results.files, style);
    format!("{rule} {title}\n   {place}\n\n{found}")
}

fn summary(results: &Results<'_>, look: &Look) -> String {
    let failed = results.failed();
    let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let passed = number(results.tests.len() - failed);
    let time = duration(results.took.as_secs_f64());
    if failed == 0 {
        let passed = format!("{} passed", counted(passed, "test"));
        return format!("{} in {time}", look.green(&passed));
    }
    let failed = look.red(&format!("{} failed", counted(number(failed), "test")));
    format!("{failed}, {passed} passed in {time}")
}
