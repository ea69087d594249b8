//! Values and rows.

use super::Generator;
use crate::oracle::bytes;
use crate::oracle::model::Table;
use crate::oracle::value::{Affinity, Value};

/// What private texts begin with.
pub(in crate::oracle) const CANARY: &str = "canary";

impl Generator {
    /// The key of a number in a calm case.
    fn plain_key(&mut self, number: usize) -> Value {
        match self.flavour {
            1 => Value::Text(format!("k{number}")),
            2 if self.random.chance(30) => Value::Text(number.to_string()),
            _ => Value::Int(i64::try_from(number).unwrap()),
        }
    }

    /// An old key, or what could be one.
    pub(super) fn key_value(&mut self) -> Value {
        if self.calm {
            let number = 1 + self.random.below(self.keys);
            return self.plain_key(number);
        }
        let text = match self.flavour {
            0 => 10,
            1 => 90,
            _ => 50,
        };
        if self.random.chance(text) {
            let texts = ["k1", "k2", "k3", "K1", "k 4", "1", "2"];
            return Value::text(*self.random.pick(&texts));
        }
        match self.random.below(40) {
            0 => Value::Real(1.5),
            1 => Value::Real(2.0),
            2 => Value::Blob(vec![1, 127]),
            3 => Value::Int(-4),
            _ => Value::Int(1 + i64::try_from(self.random.below(7)).unwrap()),
        }
    }

    /// A reference: often to a key that is there.
    fn reference(&mut self) -> Value {
        if self.calm {
            return if self.random.chance(25) {
                Value::Null
            } else {
                self.key_value()
            };
        }
        match self.random.below(20) {
            0 | 1 => Value::Null,
            2 => Value::text(*self.random.pick(&["", " ", "\u{a0}"])),
            3 => Value::text(*self.random.pick(&["07", "1", "3", "k9", " 1"])),
            4 => Value::Int(9),
            _ => self.key_value(),
        }
    }

    /// Any value.
    pub(super) fn data(&mut self) -> Value {
        if self.calm && self.random.chance(96) {
            return match self.random.below(10) {
                0 | 1 => Value::Null,
                2..=5 => Value::text(*self.random.pick(&["x", "X", "ab", "abc", "y", "p", ""])),
                6..=8 => Value::Int(*self.random.pick(&[1, 2, 3, 5, 8, 13])),
                _ => Value::Real(2.5),
            };
        }
        match self.random.below(24) {
            0..=3 => Value::Null,
            4 => Value::text(""),
            5 => Value::text(*self.random.pick(&[" ", "\t", "\u{a0}", "  "])),
            6..=8 => Value::text(
                *self
                    .random
                    .pick(&["x", "X", "y", "ab", "AB", "abcd", "é", "É"]),
            ),
            9 => Value::text(
                *self
                    .random
                    .pick(&["1", "0", "12", " 7 ", "-3", "1e2", "2.5", "+5"]),
            ),
            10 => Value::text(*self.random.pick(&[
                "2020-01-02",
                "2021/03/04 05:06",
                "20200229",
                "2020-01-01T23:30:00-05:00",
                "2020-13-01",
                "9999-12-31",
                "2020-01-02t03:04z",
                "20200102T030405.1239",
                "2020/01/02 03",
                "2020-01-02 03:04:60,5 -02",
                "2020-01-02T0304+02:00:30",
                "+002020-01-02",
                "2020-01-02 3:04",
            ])),
            11 => Value::text(
                *self
                    .random
                    .pick(&["yes", "off", "TRUE", "a\"b", "o'x", "a, b"]),
            ),
            12..=17 => Value::Int(*self.random.pick(&[0, 1, 1, 2, 3, -3, 10])),
            18 => Value::Real(*self.random.pick(&[1.5, 2.0, -0.25, 100.0])),
            19 => Value::Blob(b"ab".to_vec()),
            20 => self.odd(),
            _ => Value::text(*self.random.pick(&["p", "q", "P"])),
        }
    }

    /// What is at the edge of a type, or of a conversion.
    fn odd(&mut self) -> Value {
        match self.random.below(8) {
            6 => Value::text(*self.random.pick(&["\0", "a\0b", "x\0", "q\0", "\0x"])),
            7 => {
                let texts: [&[u8]; 5] = [b"\xff", b"a\xffb", b"\xe2\x82", b"x\x80", b" \xc3 "];
                Value::text(bytes::decode(texts[self.random.below(texts.len())]))
            }
            0 => Value::Int(*self.random.pick(&[
                i64::MAX,
                i64::MIN + 1,
                9_007_199_254_740_993,
                1_767_529_800_123,
            ])),
            1 => Value::Real(*self.random.pick(&[9_007_199_254_740_992.0, f64::INFINITY])),
            2 => Value::text(*self.random.pick(&[
                "9223372036854775808",
                "-9223372036854775808",
                "1e999",
                "9007199254740993",
            ])),
            3 => Value::text(*self.random.pick(&[
                "550e8400-E29B-41d4-a716-446655440000",
                "{550e8400e29b41d4a716446655440000}",
                "550e8400",
            ])),
            4 => Value::text(*self.random.pick(&[
                "{\"b\": 1, \"a\": [1.50, null]}",
                "[1, \"x\"]",
                "61 62",
                "6162",
            ])),
            _ => Value::text(
                *self
                    .random
                    .pick(&["a\nb", "\u{2003}x", "a  b", "{{ x }}", "ß"]),
            ),
        }
    }

    /// What stands in a column.
    fn cell(&mut self, table: &Table, name: &str) -> Value {
        let column = table.column(name);
        if table.in_key(name) {
            let nullable = !table.key_is_rowid() && !table.without_rowid;
            if nullable && !self.calm && self.random.chance(4) {
                return Value::Null;
            }
            if name == "n" {
                return Value::Int(i64::try_from(self.random.below(3)).unwrap());
            }
            if column.affinity == Affinity::Integer || self.calm && self.flavour == 2 {
                let most = if self.calm { self.keys } else { 7 };
                return Value::Int(1 + i64::try_from(self.random.below(most)).unwrap());
            }
            return self.key_value();
        }
        match name {
            "r" | "q" => self.reference(),
            "n" | "m" => Value::Int(i64::try_from(self.random.below(3)).unwrap()),
            "kind" => self.kind(),
            "list" => self.list(),
            "meta" => self.meta(),
            _ if self.case.private.as_deref() == Some(name) && self.random.chance(50) => {
                // A word that is nowhere else, so that one may look for it where it must not be.
                Value::Text(format!("{CANARY}{}", self.random.below(4)))
            }
            _ => self.data(),
        }
    }

    fn kind(&mut self) -> Value {
        if self.calm {
            return Value::text(*self.random.pick(&["ka", "kb"]));
        }
        match self.random.below(12) {
            0 => Value::Null,
            1 => Value::text(""),
            2 => Value::text("ghost"),
            3 => Value::text("KA"),
            4..=6 => Value::text("kb"),
            7 => Value::Int(5),
            _ => Value::text("ka"),
        }
    }

    fn list(&mut self) -> Value {
        if self.calm {
            return Value::text(
                *self
                    .random
                    .pick(&["[1, 2]", "[\"k1\"]", "[]", "[3,\"x\",4]"]),
            );
        }
        let lists = [
            "[1e5, 2E-1]",
            "[]",
            "[1]",
            "[\"k1\", 2]",
            "[null, true, {\"a\": [1]}]",
            "[1.5, \"\"]",
            "oops",
            "",
            "null",
            "{\"a\":1}",
            " [ 3 , 1 ] ",
            "[\"x\",\"x\"]",
            "[[]]",
        ];
        match self.random.below(8) {
            0 => Value::Null,
            1 => Value::Int(3),
            _ => Value::text(*self.random.pick(&lists)),
        }
    }

    fn meta(&mut self) -> Value {
        let calm = self.calm;
        let id = match self.key_value() {
            Value::Int(number) => number.to_string(),
            Value::Text(text) => format!("\"{text}\""),
            _ => (*self.random.pick(&["null", "1.5", "\"\"", "true", "\"07\""])).to_owned(),
        };
        let kind = *self.random.pick(&["ka", "kb", "ghost"]);
        match self.random.below(10) {
            0 => Value::Null,
            1 => Value::text("{}"),
            _ if calm => Value::text(format!("{{\"id\":{id},\"ids\":[{id}],\"n\":1e5}}")),
            2 => Value::text(*self.random.pick(&[
                "",
                "oops",
                "[1]",
                "5",
                "\"t\"",
                "{\"ids\":7}",
                "{\"ids\":{}}",
            ])),
            3 => Value::text(format!("{{\"id\": {id}, \"ids\":null}}")),
            4 => Value::text(format!("{{ \"ids\" : [ {id}, 1.50, null ] }}")),
            5 => Value::text(format!(
                "{{\"more\":[{{\"type\":\"{kind}\",\"id\":{id}}}, {{\"id\" :null}},{{}}], \"a.b\":{id}}}"
            )),
            _ => Value::text(format!(
                "{{\"type\": \"{kind}\", \"id\": {id}, \"ids\":[{id}, 3], \"n\": 1.50}}"
            )),
        }
    }

    /// The rows of a source table that its primary key allows.
    pub(super) fn rows(&mut self, table: &Table) -> Vec<Vec<Value>> {
        let most = match self.random.below(20) {
            0 => 1,
            _ if self.calm => self.keys,
            _ => 8,
        };
        // Each row may refer to another one: then what is merged is one record of a table and one of another.
        let one_by_one = self.calm && self.random.chance(60);
        let first = self.random.below(4);
        let mut rows: Vec<Vec<Value>> = Vec::new();
        let least = if self.calm && most > 1 { self.keys } else { 0 };
        for _ in 0..least + self.random.below(most) {
            let row: Vec<Value> = table
                .columns
                .iter()
                .map(|column| {
                    let value = if one_by_one && column.name == "r" {
                        self.plain_key(first + rows.len())
                    } else {
                        self.cell(table, &column.name)
                    };
                    let value = value.stored(column.affinity);
                    if column.nocase && matches!(value, Value::Blob(_)) {
                        Value::Null
                    } else {
                        value
                    }
                })
                .collect();
            let same = |other: &Vec<Value>| {
                !table.key.is_empty()
                    && table.key.iter().all(|name| {
                        let (at, column) = (table.place(name), table.column(name));
                        !row[at].is_null() && row[at].order(&other[at], column.nocase).is_eq()
                    })
            };
            if !rows.iter().any(same) {
                rows.push(row);
            }
        }
        rows
    }
}
