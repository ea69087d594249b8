//! The outcome of tests as XML in the form that `JUnit` made customary: a suite per file.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::Results;
use crate::cli::exit::Failure;
use crate::diag::render::{self, Style};
use crate::trial::{Trial, Verdict};

/// Failures are drawn without colours and of this width.
const STYLE: Style = Style::GOLDEN;

/// One `testsuite` for each file of tests.
pub(super) fn render(results: &Results<'_>) -> Result<String, Failure> {
    let bytes = write(results).map_err(Failure::because("cannot write XML"))?;
    String::from_utf8(bytes).map_err(Failure::because("cannot write XML"))
}

type Test<'a> = (&'a Trial, &'a Verdict);

fn write(results: &Results<'_>) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let all: Vec<Test<'_>> = results.tests.clone();
    xml.create_element("testsuites")
        .with_attributes(counts("mapper test", &all).iter().map(pair))
        .write_inner_content(|xml| {
            let mut rest = all.as_slice();
            while let Some((first, _)) = rest.first() {
                let len = rest.partition_point(|(trial, _)| trial.file == first.file);
                let (suite, others) = rest.split_at(len);
                rest = others;
                write_suite(xml, results, suite)?;
            }
            Ok(())
        })?;
    Ok(xml.into_inner())
}

fn write_suite(
    xml: &mut Writer<Vec<u8>>,
    results: &Results<'_>,
    suite: &[Test<'_>],
) -> io::Result<()> {
    let name = suite
        .first()
        .map_or("", |(trial, _)| results.place(trial).0);
    xml.create_element("testsuite")
        .with_attributes(counts(name, suite).iter().map(pair))
        .write_inner_content(|xml| {
            suite
                .iter()
                .try_for_each(|test| write_case(xml, results, test))
        })?;
    Ok(())
}

fn write_case(
    xml: &mut Writer<Vec<u8>>,
    results: &Results<'_>,
    (trial, verdict): &Test<'_>,
) -> io::Result<()> {
    let (file, line) = results.place(trial);
    let (line, seconds) = (line.to_string(), time(&[(trial, verdict)]));
    let (name, class) = (legal(&trial.name), legal(file));
    let case = xml.create_element("testcase").with_attributes([
        ("name", name.as_str()),
        ("classname", class.as_str()),
        ("file", class.as_str()),
        ("line", line.as_str()),
        ("time", seconds.as_str()),
    ]);
    if verdict.passed() {
        case.write_empty()?;
        return Ok(());
    }
    let first = verdict.found.iter().next();
    let message = legal(first.map_or("", |found| found.message.as_str()));
    let text = legal(&render::render_all(&verdict.found, results.files, STYLE));
    case.write_inner_content(|xml| {
        xml.create_element("failure")
            .with_attribute(("message", message.as_str()))
            .with_attribute(("type", first.map_or("", |found| found.code.name)))
            .write_text_content(BytesText::new(&text))?;
        Ok(())
    })?;
    Ok(())
}

/// The attributes that suites have in common.
fn counts(name: &str, tests: &[Test<'_>]) -> Vec<(&'static str, String)> {
    let failed = tests
        .iter()
        .filter(|(_, verdict)| !verdict.passed())
        .count();
    vec![
        ("name", legal(name)),
        ("tests", tests.len().to_string()),
        ("failures", failed.to_string()),
        ("errors", "0".to_owned()),
        ("time", time(tests)),
    ]
}

fn pair<'p>((name, value): &'p (&'static str, String)) -> (&'p str, &'p str) {
    (name, value)
}

fn time(tests: &[Test<'_>]) -> String {
    let seconds: f64 = tests.iter().map(|(_, v)| v.took.as_secs_f64()).sum();
    format!("{seconds:.3}")
}

/// Text without the characters that XML 1.0 cannot hold, not even as references.
fn legal(text: &str) -> String {
    let is_legal = |c: char| {
        matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'))
    };
    text.chars()
        .map(|c| if is_legal(c) { c } else { '\u{fffd}' })
        .collect()
}
