//! Rules of columns that are no references.

use super::Generator;
use crate::oracle::model::{self, ColumnRule, Expression, Mapping, Missing, Origin};
use crate::oracle::value::Value;

const COLUMNS: [&str; 10] = ["a", "b", "c", "d", "e", "n", "q", "r", "kind", "each_value"];

/// Dates are text as written, lists and tables compact JSON.
const WRITTEN: [(&str, &str); 9] = [
    ("2020-01-02", "2020-01-02"),
    ("07:32:00", "07:32:00"),
    ("1979-05-27T07:32:00Z", "1979-05-27T07:32:00Z"),
    ("1979-05-27 07:32:00.5-05:00", "1979-05-27 07:32:00.5-05:00"),
    ("[]", "[]"),
    ("[ \"a\", 1, 1.5, true ]", "[\"a\",1,1.5,true]"),
    ("[[1, 2], [2020-01-02]]", "[[1,2],[\"2020-01-02\"]]"),
    ("{ z = 1, a = \"é\\n\" }", "{\"z\":1,\"a\":\"é\\n\"}"),
    ("{ a = { b = [] } }", "{\"a\":{\"b\":[]}}"),
];

impl Generator {
    /// Adds a rule for a column, perhaps some for single sources; whether there is one now.
    pub(super) fn rule(&mut self, at: usize, name: &str, mapping: &mut Mapping) -> bool {
        let Some(rule) = self.column_rule(at, mapping, None) else {
            return false;
        };
        let skipped = rule.skip;
        mapping.columns.push((name.to_owned(), rule));
        let common = self.names_are_common(at, mapping, name);
        if !skipped && common && mapping.sources.len() > 1 && self.random.chance(25) {
            let source = self.random.below(mapping.sources.len());
            if let Some(mut rule) = self.column_rule(at, mapping, Some(source))
                && !rule.skip
            {
                rule.default = None;
                mapping.sources[source]
                    .columns
                    .push((name.to_owned(), rule));
            }
        }
        true
    }

    /// A rule for one source, or for all.
    fn column_rule(
        &mut self,
        at: usize,
        mapping: &Mapping,
        source: Option<usize>,
    ) -> Option<ColumnRule> {
        let of_source = source.map(|s| self.plans[at].sources[s].columns.clone());
        let any = |this: &mut Self| match &of_source {
            Some(columns) => {
                let found: Vec<&&str> = COLUMNS
                    .iter()
                    .filter(|c| columns.iter().any(|o| o == **c))
                    .collect();
                (!found.is_empty()).then(|| (**this.random.pick(&found)).to_owned())
            }
            None => this.shared_column(mapping, &COLUMNS),
        };
        let mut rule = ColumnRule::default();
        let own = any(self);
        let has_own = own.is_some();
        rule.origin = match self.random.weighted(&[5, 3, 4, 3, 1]) {
            0 => own.map(Origin::Column),
            1 if self.random.chance(20) => Some(self.written()),
            1 => Some(Origin::Value(self.literal())),
            2 => {
                let other = any(self);
                own.map(|column| Origin::Sql(self.expression(column, other)))
            }
            3 => {
                let mut names: Vec<String> = own.into_iter().collect();
                while !names.is_empty() && self.random.chance(40) && names.len() < 3 {
                    names.extend(match self.random.below(12) {
                        0 => Some(model::CLOCK.to_owned()),
                        1 => Some(model::variable(&self.literal())),
                        _ => any(self),
                    });
                }
                (!names.is_empty()).then_some(Origin::Template(names, Vec::new()))
            }
            _ if source.is_none() => {
                rule.skip = true;
                return Some(rule);
            }
            _ => own.map(Origin::Column),
        };
        if rule.origin.is_none() || !has_own {
            rule.origin = Some(Origin::Value(self.literal()));
        }
        if self.random.chance(30) {
            rule.convert = self.conversions();
        }
        if self.random.chance(15) {
            for key in ["x", "1", "ab", "0", ""] {
                if self.random.chance(60) {
                    rule.values.push((key.to_owned(), self.literal()));
                }
            }
            if !rule.values.is_empty() {
                let choices = [
                    None,
                    Some(Missing::Reject),
                    Some(Missing::Null),
                    Some(Missing::Keep),
                ];
                let choices = &choices[if self.calm { 2 } else { 0 }..];
                rule.unmapped = *self.random.pick(choices);
            }
        }
        if self.random.chance(15) {
            rule.default = Some(self.literal());
        }
        Some(rule)
    }

    /// A constant that TOML writes in a way of its own.
    fn written(&mut self) -> Origin {
        let (toml, text) = *self.random.pick(&WRITTEN);
        Origin::Written(toml, Value::text(text))
    }

    fn expression(&mut self, column: String, other: Option<String>) -> Expression {
        match self.random.below(8) {
            0 | 1 => Expression::Lower(column),
            2 => Expression::Append(column, "z".to_owned()),
            3 | 4 => Expression::Coalesce(column.clone(), other.unwrap_or(column)),
            5 if !self.calm => Expression::Fail(column, self.literal()),
            _ => Expression::Equal(column, self.literal()),
        }
    }

    fn conversions(&mut self) -> Vec<String> {
        let chains: [&[&str]; 23] = [
            &["trim"],
            &["trim", "lower"],
            &["upper", "blank_to_null"],
            &["blank_to_null"],
            &["blank_to_null", "integer"],
            &["zero_to_null"],
            &["text", "collapse_spaces"],
            &["digits"],
            &["boolean"],
            &["real"],
            &["date"],
            &["blank_to_null", "datetime"],
            &["integer", "epoch_ms_to_datetime"],
            &["hex"],
            &["hex", "unhex"],
            &["unhex"],
            &["uuid"],
            &["json"],
            &["json_compact"],
            &["json_list"],
            &["datetime", "datetime_to_epoch_s"],
            &["datetime_to_epoch_ms"],
            &["epoch_s_to_datetime"],
        ];
        let chain = if self.calm {
            *self.random.pick(&chains[..3])
        } else {
            *self.random.pick(&chains)
        };
        chain.iter().map(|name| (*name).to_owned()).collect()
    }
}

/// A constant for a reference's default.
pub(super) fn default_key() -> Value {
    Value::text("k1")
}
