//! `mapper_template(number, value, …)`: a message or template column for one record.

use std::sync::Arc;

use rusqlite::Connection;
use rusqlite::functions::Context as Arguments;
use rusqlite::types::{Value, ValueRef};

use super::marker::TEMPLATE;
use super::{Environment, Output, failed_argument, scalar};
use crate::template::{Context, TextValue};

pub(super) fn register(
    connection: &Connection,
    environment: &Arc<Environment>,
) -> rusqlite::Result<()> {
    scalar(connection, environment, "mapper_template", -1, render)
}

fn render(env: &Environment, args: &Arguments<'_>) -> Output {
    if let Some(failed) = failed_argument(env, args) {
        return Output::Argument(failed);
    }
    let number = if args.is_empty() {
        None
    } else {
        args.get::<u32>(0).ok()
    };
    let Some(template) = number.and_then(|n| env.templates.get(n as usize)) else {
        return env.failure(TEMPLATE, "no such template", None).into();
    };
    if args.len() - 1 != template.arguments.len() {
        let message = format!(
            "the template takes {} values, not {}",
            template.arguments.len(),
            args.len() - 1
        );
        return env.failure(TEMPLATE, &message, None).into();
    }
    let values = (1..args.len()).map(|i| text_value(args.get_raw(i)));
    match template
        .template
        .render(Context::new(&template.arguments, values))
    {
        Ok(text) => Value::Text(text).into(),
        Err(error) => env.failure(TEMPLATE, &error.message, None).into(),
    }
}

fn text_value(value: ValueRef<'_>) -> TextValue<'_> {
    match value {
        ValueRef::Null => TextValue::Null,
        ValueRef::Integer(i) => TextValue::Integer(i),
        ValueRef::Real(r) => TextValue::Real(r),
        ValueRef::Text(bytes) => {
            std::str::from_utf8(bytes).map_or(TextValue::Blob(bytes), TextValue::Text)
        }
        ValueRef::Blob(bytes) => TextValue::Blob(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn templates_see_their_arguments() {
        let c = connection();
        let cases = [
            ("mapper_template(0, 1, 'x')", "'1 of x'"),
            ("mapper_template(0, NULL, x'AB')", "' of ab'"),
            ("mapper_template(0, 1.5, 2.0)", "'1.5 of 2.0'"),
        ];
        for (expression, expected) in cases {
            assert_eq!(quoted(&c, expression), expected, "{expression}");
        }
    }

    #[test]
    fn failures_are_markers() {
        let c = connection();
        for call in [
            "mapper_template(1)",
            "mapper_template(9)",
            "mapper_template()",
            "mapper_template(NULL)",
            "mapper_template(0, 1)",
        ] {
            assert_eq!(failure(&c, call).0, TEMPLATE, "{call}");
        }
        let passed = failure(&c, "mapper_template(0, mapper_fail('x', 'y'), 1)");
        assert_eq!(passed, ("x".to_owned(), "y".to_owned()));
    }
}
