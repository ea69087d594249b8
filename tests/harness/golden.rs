//! Expected files: compared, or rewritten under `BLESS=1`.

use std::path::Path;
use std::{env, fs};

use similar::TextDiff;

/// Whether expected files are to be rewritten. Never where `CI` is set: what is expected there has
/// been looked at by someone.
pub(crate) fn is_blessing() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
    assert!(
        !(set("BLESS") && set("CI")),
        "BLESS is for people, not for continuous integration"
    );
    set("BLESS")
}

/// What one case found to differ.
#[derive(Debug, Default)]
pub(crate) struct Findings(Vec<String>);

impl Findings {
    /// Adds a finding.
    pub(crate) fn add(&mut self, finding: impl Into<String>) {
        self.0.push(finding.into());
    }

    /// Compares text with an expected file, or writes the file.
    pub(crate) fn compare(&mut self, expected: &Path, actual: &str) {
        let name = expected.file_name().unwrap_or_default().to_string_lossy();
        let wanted = fs::read_to_string(expected).unwrap_or_default();
        if wanted == actual {
            return;
        }
        if is_blessing() {
            fs::create_dir_all(expected.parent().unwrap()).unwrap();
            fs::write(expected, actual).unwrap();
            return;
        }
        self.add(format!("{name} differs:\n{}", diff(&wanted, actual)));
    }

    /// All findings in one text, or none.
    pub(crate) fn result(self) -> Result<(), String> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(self.0.join("\n"))
        }
    }
}

/// A unified diff: `-` is what was expected, `+` what came.
pub(crate) fn diff(wanted: &str, actual: &str) -> String {
    TextDiff::from_lines(wanted, actual)
        .unified_diff()
        .context_radius(2)
        .header("expected", "actual")
        .to_string()
}
