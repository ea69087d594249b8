//! `--statement-timeout`: how long one statement may take.

use std::time::Duration;

use clap::Args;

/// What a command gives each statement that checks or tests, where nothing is said: these must not hang on a mapping
/// that somebody sent.
pub const OF_CHECKS: Duration = Duration::from_secs(60);

/// How long one statement may take.
#[derive(Debug, Clone, Copy, Default, Args)]
pub struct Timeout {
    /// Stops a statement that takes longer: seconds, such as 30 or 0.5, or none [default: 60 for checks and tests, none for run and verify]
    #[arg(long, global = true, value_name = "SECONDS", value_parser = parse)]
    statement_timeout: Option<Limit>,
}

/// A time, or for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Limit(Option<Duration>);

impl Timeout {
    /// What was said, else `default`.
    #[must_use]
    pub fn or(self, default: Option<Duration>) -> Option<Duration> {
        self.statement_timeout.map_or(default, |limit| limit.0)
    }
}

fn parse(text: &str) -> Result<Limit, String> {
    if text == "none" {
        return Ok(Limit(None));
    }
    let seconds = text.strip_suffix('s').unwrap_or(text).parse().ok();
    seconds
        .filter(|seconds| *seconds > 0.0)
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
        .map(|time| Limit(Some(time)))
        .ok_or_else(|| "expected seconds, such as `30` or `0.5`, or `none`".to_owned())
}

#[cfg(test)]
#[test]
fn times() {
    let limit = |text| parse(text).map(|limit| limit.0);
    assert_eq!(limit("30"), Ok(Some(Duration::from_secs(30))));
    assert_eq!(limit("0.5s"), Ok(Some(Duration::from_millis(500))));
    assert_eq!(limit("none"), Ok(None));
    for wrong in ["", "0", "-1", "1m", "NaN", "inf", "1e400"] {
        assert!(parse(wrong).is_err(), "{wrong}");
    }
}
