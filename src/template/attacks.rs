//! What templates must not do: reach for files, run for ever, grow without end.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use super::{Context, Globals, Renderer, TextTemplate, TextValue};

/// Reaches for what is outside.
const OUTSIDE: [&str; 14] = [
    "{% include '/etc/passwd' %}",
    "{% include '../../../../etc/passwd' %}",
    "{% include 'mapper.toml' %}",
    "{% import '/etc/passwd' as x %}{{ x }}",
    "{% from '/etc/passwd' import x %}{{ x }}",
    "{% extends '/etc/passwd' %}",
    "{{ debug() }}",
    "{{ env('HOME') }}",
    "{{ environ.HOME }}",
    "{{ open('/etc/passwd') }}",
    "{{ read_file('/etc/passwd') }}",
    "{{ ''.__class__ }}",
    "{{ self.x }}",
    "{{ vars.__init__ }}",
];

/// Runs for ever, or makes a text that nothing can hold.
const ENDLESS: [&str; 17] = [
    "{% for a in range(9999) %}{% for b in range(9999) %}{{ a * b }}{% endfor %}{% endfor %}",
    "{{ range(10 ** 9) | list }}",
    "{% for i in range(1000000000) %}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% macro m(x) %}{{ m(x ~ x) }}{% endmacro %}{{ m('ab') }}",
    "{{ 'x' * 1000000000 }}",
    "{{ 1000000000 * 'x' }}",
    "{{ ('x' * 1000000) * 1000000 }}",
    "{{ ([1] * 1000000000) | list | length }}",
    "{% set ns = namespace(t='x') %}{% for i in range(60) %}{% set ns.t = ns.t ~ ns.t %}{% endfor %}{{ ns.t }}",
    "{{ 'x' | indent(2000000000) }}{{ 'x\ny' | indent(2000000000) }}",
    "{{ ('x' * 100000) | replace('x', 'y' * 100000) }}",
    "{{ range(100000) | join('x' * 100000) }}",
    "{{ range(100000) | map('string') | join('x') | replace('x', 'xxxxxxxxxxxxxxxx' * 9999) }}",
    "{% for a in range(9999) recursive %}{{ loop(range(9999)) }}{% endfor %}",
    "{{ range(100000) | batch(1) | list | tojson }}{{ range(100000) | sort | list }}{{ range(100000) | unique | list }}",
    "{% filter replace('a', 'a' * 99999) %}{{ 'a' * 99999 }}{% endfilter %}",
];

fn renderer() -> Renderer {
    Renderer::new(&Globals::new(&BTreeMap::new(), ""), None).unwrap()
}

/// What a text gives, compiled and rendered as a message is.
fn message(text: &str) -> Result<String, String> {
    let template = TextTemplate::compile(text, &Globals::default()).map_err(|e| e.message)?;
    let context = Context::from_pairs([("id".to_owned(), TextValue::Text("x"))]);
    template.render(context).map_err(|e| e.message)
}

#[test]
fn nothing_outside_can_be_reached() {
    for text in OUTSIDE {
        for outcome in [
            message(text),
            renderer().sql(text).map(|r| r.text).map_err(|e| e.message),
            Renderer::new(&Globals::default(), Some(text)).map_or_else(
                |error| Err(error.message),
                |with_macros| {
                    with_macros
                        .sql("{{ 1 }}")
                        .map(|r| r.text)
                        .map_err(|e| e.message)
                },
            ),
        ] {
            let why = outcome.unwrap_err();
            assert!(!why.contains("root:"), "{text}: {why}");
        }
    }
}

#[test]
fn nothing_runs_or_grows_for_ever() {
    for text in ENDLESS {
        let started = Instant::now();
        assert!(message(text).is_err(), "{text}");
        assert!(renderer().sql(text).is_err(), "{text}");
        let macros = format!("{{% macro evil() %}}{text}{{% endmacro %}}");
        let with_macros = Renderer::new(&Globals::default(), Some(&macros));
        assert!(
            with_macros.and_then(|r| r.sql("{{ evil() }}")).is_err(),
            "{text}"
        );
        assert!(started.elapsed() < Duration::from_secs(5), "{text}");
    }
}
