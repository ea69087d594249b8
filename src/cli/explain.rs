//! `mapper explain`: the long text of a diagnostic.

use super::args::ExplainArgs;
use super::exit::{Exit, Failure};
use super::look::Look;
use super::output::Output;
use crate::diag::{Code, Severity, code, pages};

/// Prints the page of a code, or the list of all codes.
pub(super) fn explain(args: &ExplainArgs, out: &Output) -> Result<Exit, Failure> {
    let Some(asked) = &args.code else {
        out.print(&list(&out.data, code::ALL))?;
        return Ok(Exit::Done);
    };
    let code = find(code::ALL, asked)?;
    let page = pages::page(code.short())
        .ok_or_else(|| Failure::failed(format!("there is no page about `{}` yet", code.name)))?;
    out.print(page)?;
    Ok(Exit::Done)
}

/// All codes with their severities, in the order of the stages.
fn list(look: &Look, codes: &[&Code]) -> String {
    let lines: Vec<String> = codes
        .iter()
        .map(|code| {
            let severity = match code.severity {
                Severity::Error => look.red("error  "),
                Severity::Warning => look.yellow("warning"),
                Severity::Advice => look.dim("advice "),
            };
            format!("{severity}  {}", code.name)
        })
        .collect();
    lines.join("\n")
}

/// The code of that full or short name.
fn find<'a>(codes: &[&'a Code], asked: &str) -> Result<&'a Code, Failure> {
    let asked = asked.trim();
    codes
        .iter()
        .find(|code| code.name == asked || code.short() == asked)
        .copied()
        .ok_or_else(|| {
            let unknown = Failure::usage(format!("there is no diagnostic `{asked}`"));
            match nearest(codes, asked) {
                Some(code) => unknown.help(format!("did you mean `{}`?", code.short())),
                None => unknown.help("`mapper explain` without a code lists all"),
            }
        })
}

fn nearest<'a>(codes: &[&'a Code], asked: &str) -> Option<&'a Code> {
    let short = asked.rsplit("::").next().unwrap_or(asked);
    codes
        .iter()
        .map(|code| (strsim::damerau_levenshtein(short, code.short()), *code))
        .filter(|(distance, code)| *distance <= 1 + code.short().len() / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, code)| code)
}

#[cfg(test)]
mod tests {
    use super::*;

    static CODE: Code = Code {
        name: "mapper::resolve::unknown-column",
        severity: Severity::Error,
    };

    #[test]
    fn codes_are_found_by_either_name() {
        for asked in ["unknown-column", "mapper::resolve::unknown-column"] {
            assert_eq!(find(&[&CODE], asked), Ok(&CODE));
        }
        let wrong = find(&[&CODE], "unkown-colum").unwrap_err();
        assert_eq!(
            wrong.help.as_deref(),
            Some("did you mean `unknown-column`?")
        );
        assert_eq!(wrong.exit, Exit::Usage);
    }
}
