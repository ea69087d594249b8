//! Diagnostics for programs: one file for each format.

mod github;
mod json;
mod sarif;

pub use github::to_github;
pub use json::to_json;
pub use sarif::to_sarif;

use super::{Diagnostic, Files, Position, Span};

/// Where a span lies, as all formats need it.
struct Place<'a> {
    file: &'a str,
    span: Span,
    start: Position,
    end: Position,
}

fn place(files: &Files, span: Span) -> Option<Place<'_>> {
    let span = files.clamp(span)?;
    Some(Place {
        file: &files.get(span.file)?.name,
        span,
        start: files.position(span.file, span.start),
        end: files.position(span.file, span.end),
    })
}

/// Message and help in one text, for formats that know no help.
fn full_message(diagnostic: &Diagnostic) -> String {
    match &diagnostic.help {
        Some(help) => format!("{}\nhelp: {help}", diagnostic.message),
        None => diagnostic.message.clone(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{to_github, to_json, to_sarif};
    use crate::diag::code::DUPLICATE_KEY;
    use crate::diag::{Diagnostic, Diagnostics, Files, Span};

    fn example() -> (Diagnostics, Files) {
        let mut files = Files::default();
        let file = files.add("a b.toml", Path::new("a b.toml"), "x = 1\né = 1\n".into());
        let mut all = Diagnostics::new();
        let (start, end) = (6, 8);
        all.push(
            Diagnostic::new(&DUPLICATE_KEY, "100% twice")
                .at(Span { file, start, end }, "here")
                .help("remove it"),
        );
        all.push(Diagnostic::new(&DUPLICATE_KEY, "nowhere"));
        (all, files)
    }

    #[test]
    fn github_escapes_what_it_must() {
        let (all, files) = example();
        assert_eq!(
            to_github(&all, &files),
            "::error file=a b.toml,line=2,col=1,endLine=2,endColumn=2,title=mapper%3A%3Aload%3A%3Aduplicate-key\
             ::100%25 twice%0Ahelp: remove it\n\
             ::error title=mapper%3A%3Aload%3A%3Aduplicate-key::nowhere\n"
        );
    }

    #[test]
    fn json_and_sarif_name_the_place() {
        let (all, files) = example();
        let json = to_json(&all, &files);
        assert_eq!(json["diagnostics"][0]["line"], 2);
        assert_eq!(json["diagnostics"][0]["labels"][0]["end"], 8);
        assert!(json["diagnostics"][1]["file"].is_null());
        assert_eq!(json["errors"], 2);
        let sarif = to_sarif(&all, &files);
        let result = &sarif["runs"][0]["results"][0];
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "a%20b.toml");
        assert_eq!(place["region"]["endColumn"], 2);
        assert_eq!(result["ruleId"], "mapper::load::duplicate-key");
    }
}
