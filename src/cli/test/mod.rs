//! `mapper test`: runs the mapping tests.

mod human;
mod json;
mod junit;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::args::{Global, OF_CHECKS, TestArgs, TestFormat};
use super::exit::{Exit, Failure};
use super::output::Output;
use super::project::{self, Against, Checked, Ready, style};
use super::signal;
use crate::backend::private_folder::PrivateFolder;
use crate::diag::{Diagnostics, Files, render};
use crate::execute::interrupt::Interrupt;
use crate::spec::load_tests::{TESTS_FOLDER, load_tests};
use crate::trial::{Bench, Sides, Trial, Verdict, bind, run_all};

/// What is shown of all tests.
struct Results<'a> {
    /// Each test and what became of it.
    tests: Vec<(&'a Trial, &'a Verdict)>,
    files: &'a Files,
    took: Duration,
}

impl Results<'_> {
    fn failed(&self) -> usize {
        let failed = |(_, verdict): &&(&Trial, &Verdict)| !verdict.passed();
        self.tests.iter().filter(failed).count()
    }

    /// The name of a test's file, and the line of the test in it.
    fn place(&self, trial: &Trial) -> (&str, usize) {
        let name = self.files.get(trial.file).map_or("", |f| f.name.as_str());
        let line = self.files.position(trial.file, trial.span.start).line;
        (name, line)
    }
}

/// Runs the mapping tests.
pub(super) fn test(global: &Global, args: &TestArgs, out: &Output) -> Result<Exit, Failure> {
    let started = Instant::now();
    let interrupt = signal::listen(out)?.timed(global.timeout.or(Some(OF_CHECKS)));
    let (ready, files) = match ready(global, args.now, out)? {
        Ok(ready) => ready,
        Err(exit) => return Ok(exit),
    };
    let (trials, files, mistakes) = load(&ready, files)?;
    if mistakes.has_errors() {
        out.error(&render::render_all(&mistakes, &files, style(out)));
        out.error(&render::summary(&mistakes));
        return Ok(Exit::Usage);
    }
    let chosen = chosen(&trials, &files, args, &ready.root)?;
    let Some(verdicts) = run(global, args, &ready, (&chosen, &files), &interrupt, out)? else {
        return Ok(Exit::Usage);
    };
    let verdicts: Vec<&Verdict> = verdicts.iter().flatten().collect();
    if interrupt.requested() || verdicts.len() < chosen.len() {
        out.error("interrupted: no outcome is shown");
        return Ok(Exit::Interrupted);
    }
    let results = Results {
        tests: chosen.iter().copied().zip(verdicts).collect(),
        files: &files,
        took: started.elapsed(),
    };
    match args.format {
        TestFormat::Human => out.print(&human::render(&results, out))?,
        TestFormat::Junit => out.print(&junit::render(&results)?)?,
        TestFormat::Json => out.print(&format!("{:#}", json::render(&results)))?,
    }
    Ok(if results.failed() == 0 {
        Exit::Done
    } else {
        Exit::Failed
    })
}

/// The project with a clock. Its warnings are the business of `mapper validate`.
fn ready(
    global: &Global,
    now: Timestamp,
    out: &Output,
) -> Result<Result<(Ready, Files), Exit>, Failure> {
    let checked = project::check_against(Against::Schemas, global, Some(now))?;
    Ok(match checked {
        Checked {
            ready: Some(ready),
            files,
            ..
        } => Ok((ready, files)),
        failed => failed.told(out),
    })
}

/// The mistakes in how the tests beside a project are written, with the files they point into.
pub(super) fn written(root: &Path, files: Files) -> Result<(Files, Diagnostics), Failure> {
    let here =
        std::env::current_dir().map_err(Failure::because("cannot tell the current folder"))?;
    let loaded = load_tests(root, &here, files);
    Ok((loaded.files, loaded.diagnostics))
}

/// The tests beside the project, with the files they point into and their mistakes.
pub(super) fn load(
    ready: &Ready,
    files: Files,
) -> Result<(Vec<Trial>, Files, Diagnostics), Failure> {
    let here =
        std::env::current_dir().map_err(Failure::because("cannot tell the current folder"))?;
    let loaded = load_tests(&ready.root, &here, files);
    let (mut found, mut trials) = (loaded.diagnostics, Vec::new());
    for file in &loaded.tests {
        let (bound, mistakes) = bind(&ready.project, file);
        trials.extend(bound);
        found.extend(mistakes);
    }
    found.sort();
    Ok((trials, loaded.files, found))
}

/// The tests that were asked for.
fn chosen<'t>(
    trials: &'t [Trial],
    files: &Files,
    args: &TestArgs,
    root: &Path,
) -> Result<Vec<&'t Trial>, Failure> {
    if trials.is_empty() {
        let folder = project::from_here(&root.join(TESTS_FOLDER));
        let message = format!("there are no tests in `{}`", folder.display());
        return Err(Failure::usage(message)
            .help("write `[[test]]`s with `given` and `expect` into a TOML file there"));
    }
    let Some(filter) = &args.filter else {
        return Ok(trials.iter().collect());
    };
    let part = filter.to_lowercase();
    let holds = |text: &str| text.to_lowercase().contains(&part);
    let file = |trial: &Trial| {
        let path = files.get(trial.file).map(|file| file.path.as_path());
        path.and_then(Path::file_name)
            .is_some_and(|name| holds(&name.to_string_lossy()))
    };
    let chosen: Vec<&Trial> = trials
        .iter()
        .filter(|trial| holds(&trial.name) || file(trial))
        .collect();
    if chosen.is_empty() {
        let message = format!("no test has `{filter}` in its name or its file's name");
        let help = format!("run without `--filter` for all {} tests", trials.len());
        return Err(Failure::usage(message).help(help));
    }
    Ok(chosen)
}

/// Runs the tests, those of each clock together. No verdicts if the project is wrong at a test's time.
fn run(
    global: &Global,
    args: &TestArgs,
    ready: &Ready,
    (trials, files): (&[&Trial], &Files),
    interrupt: &Interrupt,
    out: &Output,
) -> Result<Option<Vec<Option<Verdict>>>, Failure> {
    let folder = PrivateFolder::temporary("mapper-test-")
        .map_err(Failure::because("cannot make a temporary folder"))?;
    let mut by_clock: BTreeMap<Timestamp, Vec<usize>> = BTreeMap::new();
    for (position, trial) in trials.iter().enumerate() {
        let now = trial.now.unwrap_or(args.now);
        by_clock.entry(now).or_default().push(position);
    }
    let mut verdicts: Vec<Option<Verdict>> = trials.iter().map(|_| None).collect();
    for (number, (now, positions)) in by_clock.into_iter().enumerate() {
        let own;
        let ready = if now == args.now {
            ready
        } else {
            let Ok((other, _)) = self::ready(global, now, out)? else {
                return Ok(None);
            };
            own = other;
            &own
        };
        let place = folder.path().join(number.to_string());
        fs::create_dir(&place).map_err(Failure::because("cannot make a temporary folder"))?;
        let bench = bench(ready, now, files, &place)?;
        let own: Vec<&Trial> = positions.iter().map(|position| trials[*position]).collect();
        for (position, verdict) in positions.iter().zip(run_all(&bench, &own, interrupt)) {
            verdicts[*position] = verdict;
        }
    }
    Ok(Some(verdicts))
}

fn bench<'a>(
    ready: &'a Ready,
    now: Timestamp,
    files: &'a Files,
    folder: &'a Path,
) -> Result<Bench<'a>, Failure> {
    let sides = Sides {
        source: &ready.source_schema,
        target: &ready.target,
        schema: ready.schema.as_ref(),
    };
    let clock = (&ready.environment, now);
    Bench::new(&ready.project, &sides, clock, files, folder)
        .map_err(|error| Failure::failed(error.diagnostic(files).message))
}
