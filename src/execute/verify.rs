//! Verification: the engine's own checks and those that the user declares.
//!
//! Everything is asked of the three databases alone, so that a finished target can be verified again at any time, and
//! nothing is written, so that several connections can ask side by side.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::thread;

use super::built_in::{Ask, CLAIMS};
use super::declared;
use super::failure::Failure;
use super::figures;
use super::progress::Progress;
use super::reason;
use super::weight::{Rows, Weigh};
use super::work::{Setting, Work};
use crate::backend::{Connection, Result, Value};
use crate::diag::{Diagnostic, Diagnostics, Span, outcome as diag, run};
use crate::model::{CheckSeverity, Figure, Project, Verify};
use crate::sql::state;

/// How many violating rows are shown.
pub(super) const SHOWN: usize = 5;

/// One check and its outcome.
#[derive(Debug, Clone)]
pub struct Check {
    /// What is claimed.
    pub name: String,
    /// Whether it fails the run.
    pub severity: CheckSeverity,
    /// Whether the claim is true.
    pub passed: bool,
    /// What was found instead.
    pub detail: String,
    /// Where it is declared; none for the engine's own.
    pub span: Option<Span>,
}

/// What verification found.
#[derive(Debug, Clone, Default)]
pub struct Verified {
    /// The outcome of every check, in the order in which they are told.
    pub checks: Vec<Check>,
    /// Names and values of the figures, in file order.
    pub figures: Vec<(String, serde_json::Value)>,
}

/// What is asked.
enum Question<'a> {
    BuiltIn(&'static str, Ask, Weigh),
    Declared(&'a Verify),
    Figure(&'a Figure),
}

impl Question<'_> {
    fn name(&self) -> &str {
        match self {
            Self::BuiltIn(name, ..) => name,
            Self::Declared(check) => &check.name,
            Self::Figure(figure) => &figure.name,
        }
    }

    fn weight(&self, rows: &Rows, project: &Project) -> u64 {
        match self {
            Self::BuiltIn(.., weigh) => weigh(rows, project),
            Self::Declared(check) => rows.of_demand(&check.demand),
            Self::Figure(figure) => rows.of_query(&figure.query),
        }
    }
}

enum Answer {
    Check(Check),
    Figure(String, serde_json::Value),
}

/// Makes every check and counts these figures, on as many connections at once as there are.
pub fn verify(
    setting: Setting<'_>,
    figures: &[Figure],
    connections: &mut [Connection],
    progress: &dyn Progress,
) -> std::result::Result<Verified, Failure> {
    let questions = questions(setting.project, figures);
    let mut verified = Verified::default();
    for answer in side_by_side(setting, connections, &questions, progress)? {
        match answer? {
            Answer::Check(check) => verified.checks.push(check),
            Answer::Figure(name, value) => verified.figures.push((name, value)),
        }
    }
    Ok(verified)
}

fn questions<'a>(project: &'a Project, figures: &'a [Figure]) -> Vec<Question<'a>> {
    let own = CLAIMS.map(|(name, ask, weigh)| Question::BuiltIn(name, ask, weigh));
    own.into_iter()
        .chain(project.verifies.iter().map(Question::Declared))
        .chain(figures.iter().map(Question::Figure))
        .collect()
}

/// Asks all questions, each connection taking the next that is open, and gives the answers in the order of the questions.
///
/// The engine's own are taken last to first: those that read most stand last among them.
fn side_by_side(
    setting: Setting<'_>,
    connections: &mut [Connection],
    questions: &[Question<'_>],
    progress: &dyn Progress,
) -> std::result::Result<Vec<std::result::Result<Answer, Failure>>, Failure> {
    let own = CLAIMS.len();
    let next = AtomicUsize::new(0);
    let take = || match next.fetch_add(1, Ordering::Relaxed) {
        place if place < own => own - 1 - place,
        place => place,
    };
    let (all, done) = (questions.len() as u64, AtomicU64::new(0));
    let weights = weights(setting, connections, questions)
        .map_err(|error| Failure::own("read back", "state", error))?;
    let (weight, weighed) = (weights.iter().sum(), AtomicU64::new(0));
    progress.share(0, weight);
    let ask = |setting: Setting<'_>, connection: &Connection| {
        let work = setting.work(connection);
        let mut answers = Vec::new();
        while let Some((place, question)) = {
            let place = take();
            questions.get(place).map(|question| (place, question))
        } {
            progress.part(question.name(), done.load(Ordering::Relaxed), all);
            answers.push((place, answer(&work, question)));
            done.fetch_add(1, Ordering::Relaxed);
            let before = weighed.fetch_add(weights[place], Ordering::Relaxed);
            progress.share(before + weights[place], weight);
        }
        answers
    };
    let mut answers = match connections {
        [only] => Ok(ask(setting, only)),
        several => thread::scope(|scope| {
            let ask = &ask;
            let asking: Vec<_> = several
                .iter_mut()
                .map(|connection| scope.spawn(move || ask_apart(setting, connection, ask)))
                .collect();
            let done = asking.into_iter().map(|asking| {
                let done = asking.join();
                done.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            });
            done.collect::<Result<Vec<_>>>()
                .map(|parts| parts.into_iter().flatten().collect::<Vec<_>>())
        }),
    }
    .map_err(|error| Failure::own("verify", "target", error))?;
    answers.sort_by_key(|(place, _)| *place);
    Ok(answers.into_iter().map(|(_, answer)| answer).collect())
}

/// About how much each question has to read.
fn weights(
    setting: Setting<'_>,
    connections: &[Connection],
    questions: &[Question<'_>],
) -> Result<Vec<u64>> {
    let rows = match connections.first() {
        Some(connection) => Rows::known(&setting.work(connection))?,
        None => Rows::default(),
    };
    let weights = questions
        .iter()
        .map(|question| question.weight(&rows, setting.project));
    Ok(weights.collect())
}

/// Asks with a clock of this connection's own: every statement has its time for itself.
pub(super) fn ask_apart<T>(
    setting: Setting<'_>,
    connection: &mut Connection,
    ask: impl FnOnce(Setting<'_>, &Connection) -> T,
) -> Result<T> {
    let interrupt = setting.interrupt.timed(setting.interrupt.clock().limit());
    interrupt.watch(connection)?;
    let own = Setting {
        interrupt: &interrupt,
        ..setting
    };
    Ok(ask(own, connection))
}

fn answer(work: &Work<'_>, question: &Question<'_>) -> std::result::Result<Answer, Failure> {
    work.check_interrupt()?;
    let name = question.name();
    let span = match question {
        Question::BuiltIn(..) => None,
        Question::Declared(check) => Some(check.span),
        Question::Figure(figure) => Some(figure.span),
    };
    ask(work, question, name, span).map_err(|error| failure(work, name, span, &error))
}

fn ask(work: &Work<'_>, question: &Question<'_>, name: &str, span: Option<Span>) -> Result<Answer> {
    let (severity, detail) = match question {
        Question::BuiltIn(_, ask, _) => (CheckSeverity::Error, shortened(&ask(work)?)),
        Question::Declared(check) => {
            let fault = declared::contradiction(work, check)?;
            (check.severity, fault.unwrap_or_default())
        }
        Question::Figure(figure) => {
            let value = figures::value(work, figure)?;
            return Ok(Answer::Figure(name.to_owned(), value));
        }
    };
    Ok(Answer::Check(Check {
        name: name.to_owned(),
        severity,
        passed: detail.is_empty(),
        detail,
        span,
    }))
}

/// Keeps the checks and the figures in the state file.
pub fn keep(work: &Work<'_>, verified: &Verified) -> std::result::Result<(), Failure> {
    keep_checks(work, &verified.checks)?;
    for (name, value) in &verified.figures {
        let parameters = [Value::Text(name.clone()), Value::Text(value.to_string())];
        work.keep("keep the figure", name, state::INSERT_FIGURE, &parameters)?;
    }
    Ok(())
}

/// Keeps checks in the state file.
pub fn keep_checks(work: &Work<'_>, checks: &[Check]) -> std::result::Result<(), Failure> {
    let text = |value: &str| Value::Text(value.to_owned());
    for check in checks {
        let severity = if check.severity == CheckSeverity::Error {
            "error"
        } else {
            "warn"
        };
        let detail = Some(check.detail.as_str()).filter(|detail| !detail.is_empty());
        let parameters = [
            text(&check.name),
            text(severity),
            Value::Integer(check.passed.into()),
            detail.map_or(Value::Null, text),
        ];
        work.keep(
            "keep the check",
            &check.name,
            state::INSERT_CHECK,
            &parameters,
        )?;
    }
    Ok(())
}

/// The failed checks as diagnostics; those of severity `warn` are warnings.
pub fn diagnostics(checks: &[Check]) -> Diagnostics {
    let mut found = Diagnostics::new();
    for check in checks.iter().filter(|c| !c.passed) {
        let mut diagnostic: Diagnostic = diag::check_failed(check.span, &check.name, &check.detail);
        if check.severity == CheckSeverity::Warn {
            diagnostic.severity = crate::diag::Severity::Warning;
        }
        found.push(diagnostic);
    }
    found
}

pub(super) fn failure(
    work: &Work<'_>,
    check: &str,
    span: Option<Span>,
    error: &crate::backend::Error,
) -> Failure {
    if let Err(interrupted) = work.check_interrupt() {
        return interrupted;
    }
    if let Some(limit) = work.interrupt.clock().expired() {
        return run::statement_timeout(span, &format!("make the check `{check}`"), limit).into();
    }
    diag::statement_failed(
        span,
        &format!("make the check `{check}`"),
        &reason::said(error, work.hides()),
    )
    .into()
}

/// The first faults, and how many there are beyond them.
pub fn shortened(faults: &[String]) -> String {
    told(&faults[..faults.len().min(SHOWN)], faults.len())
}

/// What is shown of so many faults.
pub(super) fn told(shown: &[String], all: usize) -> String {
    let mut text = shown.join("; ");
    if all > shown.len() {
        text += &format!("; and {} more", all - shown.len());
    }
    text
}
