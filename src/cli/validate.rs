//! `mapper validate`: checks the mapping files.

use super::args::{DiagnosticFormat, Global, ValidateArgs};
use super::exit::{Exit, Failure};
use super::output::Output;
use super::project::{self, Checked, style};
use super::test::load;
use super::text::counted;
use crate::diag::Severity;
use crate::diag::{export, render};

/// Checks the mapping files.
pub(super) fn validate(
    global: &Global,
    args: &ValidateArgs,
    out: &Output,
) -> Result<Exit, Failure> {
    let checked = with_tests(project::check(global, None)?)?;
    let (found, files) = (&checked.diagnostics, &checked.files);
    let fatal = found.has_errors() || (args.deny_warnings && found.count(Severity::Warning) > 0);
    match args.format {
        DiagnosticFormat::Human => {
            if !found.is_empty() {
                out.error(&render::render_all(found, files, style(out)));
            }
            match &checked.ready {
                Some(ready) if found.is_empty() => {
                    let mappings = ready.project.mappings.len() as u64;
                    let mappings = counted(mappings, "mapping");
                    out.say(&format!("{mappings}, no problems found"));
                }
                _ => out.error(&render::summary(found)),
            }
        }
        DiagnosticFormat::Json => out.print(&format!("{:#}", export::to_json(found, files)))?,
        DiagnosticFormat::Github => out.print(&export::to_github(found, files))?,
        DiagnosticFormat::Sarif => out.print(&format!("{:#}", export::to_sarif(found, files)))?,
    }
    Ok(if fatal { Exit::Usage } else { Exit::Done })
}

/// Checks the mapping tests as well, once the project itself is sound.
pub(super) fn with_tests(mut checked: Checked) -> Result<Checked, Failure> {
    let Some(ready) = &checked.ready else {
        return Ok(checked);
    };
    let (_, files, mistakes) = load(ready, checked.files)?;
    checked.files = files;
    checked.diagnostics.extend(mistakes);
    if checked.diagnostics.has_errors() {
        checked.ready = None;
    }
    Ok(checked)
}
