//! Rejects, warnings and the end of a run against those that a test expects.

use serde_json::Value as Json;

use super::Outcome;
use super::value::stored;
use crate::diag::{Diagnostic, Diagnostics, Span, trial as say};
use crate::execute::plain::json;
use crate::report::Reject;
use crate::spec::test::Reject as Wanted;

/// Compares rejects; each expected one stands for one record.
pub(super) fn rejects(outcome: &Outcome, mut actual: Vec<Reject>, found: &mut Diagnostics) {
    let (place, wanted) = &outcome.rejects;
    let mut missing: Vec<&Wanted> = Vec::new();
    for reject in by_precision(wanted) {
        match actual.iter().position(|other| is_like(reject, other)) {
            Some(position) => {
                actual.remove(position);
            }
            None => missing.push(reject),
        }
    }
    for reject in missing {
        let same = |other: &&Reject| {
            other.source == reject.source.value
                && reject.key.as_ref().is_none_or(|k| has_key(&k.value, other))
        };
        let instead = actual.iter().find(same).map(|other| {
            let Reject {
                key, reason, error, ..
            } = other;
            format!("{} ({reason}): {error}", key_shown(key))
        });
        let source = &reject.source.value;
        found.push(say::reject_missing(reject.span, source, instead.as_deref()));
    }
    for reject in actual {
        let Reject {
            source,
            key,
            reason,
            error,
            ..
        } = &reject;
        let key = key_shown(key);
        found.push(say::reject_unexpected(*place, source, &key, reason, error));
    }
}

/// Those that say most come first, so that a vague one does not take what a precise one means.
fn by_precision(wanted: &[Wanted]) -> Vec<&Wanted> {
    let mut wanted: Vec<&Wanted> = wanted.iter().collect();
    wanted.sort_by_key(|r| {
        let said = [r.key.is_some(), r.reason.is_some(), r.message.is_some()];
        std::cmp::Reverse(said.into_iter().filter(|said| *said).count())
    });
    wanted
}

fn is_like(wanted: &Wanted, actual: &Reject) -> bool {
    wanted.source.value == actual.source
        && wanted
            .key
            .as_ref()
            .is_none_or(|key| has_key(&key.value, actual))
        && wanted
            .reason
            .as_ref()
            .is_none_or(|reason| reason.value == actual.reason)
        && wanted
            .message
            .as_ref()
            .is_none_or(|part| actual.error.contains(&part.value))
}

fn has_key(key: &[crate::spec::Scalar], actual: &Reject) -> bool {
    let parts: Json = key.iter().map(|part| json(&stored(part))).collect();
    parts == actual.key
}

/// A key as a test would write it.
fn key_shown(key: &Json) -> String {
    match key.as_array().map(Vec::as_slice) {
        Some([only]) => only.to_string(),
        _ => key.to_string(),
    }
}

/// Compares warnings; each expected text is a part of one warning.
pub(super) fn warnings(outcome: &Outcome, mut actual: Vec<String>, found: &mut Diagnostics) {
    let Some((place, wanted)) = &outcome.warnings else {
        return;
    };
    let mut wanted: Vec<&(Span, String)> = wanted.iter().collect();
    wanted.sort_by_key(|(_, text)| std::cmp::Reverse(text.len()));
    for (span, text) in wanted {
        let exact = actual.iter().position(|warning| warning == text);
        match exact.or_else(|| actual.iter().position(|warning| warning.contains(text))) {
            Some(position) => {
                actual.remove(position);
            }
            None => found.push(say::warning_missing(*span)),
        }
    }
    for warning in actual {
        found.push(say::warning_unexpected(*place, &warning));
    }
}

/// Compares what a run said when it stopped.
pub(super) fn failure(outcome: &Outcome, test: Span, said: &[Diagnostic], found: &mut Diagnostics) {
    match &outcome.fails {
        None => {
            found.push(say::run_failed(test));
            for diagnostic in said {
                found.push(diagnostic.clone());
            }
        }
        Some((span, part)) => {
            let is_it = |d: &Diagnostic| d.message.contains(part) || d.code.short() == part;
            if !said.iter().any(is_it) {
                let said = said.first().map_or("", |d| d.message.as_str());
                found.push(say::run_not_failed(*span, Some(said)));
            }
        }
    }
}
