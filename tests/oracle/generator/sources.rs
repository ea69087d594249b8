//! Old tables and the sources that read them.

use super::{Generator, KeyPlan, Plan, SourcePlan};
use crate::oracle::bytes;
use crate::oracle::model::{Column, Condition, Join, Query, Source, Table, Warn};
use crate::oracle::value::{Affinity, Value};

/// A column without constraints.
pub(super) fn column(name: &str, affinity: Affinity) -> Column {
    Column {
        name: name.to_owned(),
        affinity,
        nocase: false,
        not_null: false,
        default: None,
        check: None,
        generated: None,
    }
}

impl Generator {
    /// Plans a mapping with its sources.
    pub(super) fn plan(&mut self, target: &str) -> (KeyPlan, Vec<Source>) {
        let pair = self.random.chance(8);
        let count = if pair {
            1
        } else {
            1 + self
                .random
                .weighted(if self.unions { &[1, 5, 3] } else { &[6, 3, 2] })
        };
        let often = if self.calm { 70 } else { 50 };
        let merge = !pair && self.random.chance(if count > 1 { often } else { 12 }) && !self.unions;
        let mut sources = Vec::new();
        let mut plans = Vec::new();
        for _ in 0..count {
            // Two sources may read one table.
            let same = (self.random.chance(12) && !sources.is_empty()).then(|| {
                let last: &Source = sources.last().unwrap();
                last.table.clone()
            });
            let two = pair || merge && self.random.chance(15);
            let (source, plan) = self.source(two, merge, same.flatten().as_deref());
            self.named += 1;
            sources.push(source);
            plans.push(plan);
        }
        let each = plans.iter().any(|plan| plan.each);
        let has = |name: &str| plans.iter().all(|p| p.columns.iter().any(|c| c == name));
        let (by_column, beside) = (has("id"), has("n"));
        let key = if pair {
            if self.random.chance(70) {
                KeyPlan::Pair
            } else {
                KeyPlan::Sequence
            }
        } else {
            match self.random.weighted(&[6, 3, 2, 4, 4, 2, 1, 2]) {
                _ if self.unions && by_column && !each => KeyPlan::Keep,
                7 if beside => KeyPlan::Mixed,
                6 if !merge => KeyPlan::None,
                0 => KeyPlan::Sequence,
                1 => KeyPlan::Uuid5,
                2 => KeyPlan::Uuid7,
                3 if by_column && !each => KeyPlan::Keep,
                4 if by_column && !each => KeyPlan::Copy,
                5 if by_column && !merge => KeyPlan::Late,
                _ => KeyPlan::Sequence,
            }
        };
        let new_key = match key {
            KeyPlan::Pair => vec!["k", "n"],
            KeyPlan::Mixed => vec!["id", "n"],
            KeyPlan::None => vec![],
            _ => vec!["id"],
        };
        self.plans.push(Plan {
            target: target.to_owned(),
            sources: plans,
            merge,
            key,
            new_key,
        });
        (key, sources)
    }

    fn source(&mut self, pair: bool, merge: bool, same: Option<&str>) -> (Source, SourcePlan) {
        let place = same.and_then(|name| self.case.source.iter().position(|t| t.name == name));
        let (table, rows) = if let Some(at) = place {
            (self.case.source[at].clone(), self.case.rows[at].clone())
        } else {
            let keyed = merge || pair || self.random.chance(88);
            let at = self.case.source.len();
            let table = self.old_table(at, pair, keyed, merge);
            let rows = self.rows(&table);
            (table, rows)
        };
        let keyed = !table.key.is_empty();
        let mut source = Source {
            name: format!("s{}", self.named),
            table: Some(table.name.clone()),
            query: None,
            key: Vec::new(),
            each: None,
            unread: false,
            raw: self.random.chance(6),
            excludes: Vec::new(),
            keys: Vec::new(),
            columns: Vec::new(),
        };
        let mut columns: Vec<String> = table.columns.iter().map(|c| c.name.clone()).collect();
        if !keyed || !pair && !merge && self.random.chance(4) {
            source.key = vec!["id".to_owned()];
            if !merge && columns.iter().any(|c| c == "n") && self.random.chance(25) {
                source.key.push("n".to_owned());
            }
        }
        let has_list = columns.iter().any(|c| c == "list");
        let each = has_list
            && !pair
            && table.key.len() < 2
            && self.random.chance(if merge { 25 } else { 50 });
        let nullable_key = rows
            .iter()
            .any(|row| table.key.iter().any(|k| row[table.place(k)].is_null()));
        let plain_key = keyed && source.key.is_empty() && !nullable_key;
        if plain_key && self.random.chance(20) {
            let query = self.narrowed(&table, each);
            columns = query
                .columns
                .iter()
                .map(|(_, _, name)| name.clone())
                .collect();
            source.query = Some(query);
            source.unread = self.random.chance(95);
            let joined = columns.iter().any(|c| c == "j");
            if !merge && !each && !pair && self.random.chance(15) {
                source.table = None;
                source.key = vec!["id".to_owned()];
                source.unread = false;
            } else if joined && !merge && self.random.chance(30) {
                source.key = vec!["j".to_owned()];
            }
        }
        if each {
            source.each = Some("list".to_owned());
            columns.extend(["each_value".to_owned(), "each_index".to_owned()]);
        }
        while self.random.chance(if self.calm { 8 } else { 15 }) {
            let name = self.random.pick(&columns).clone();
            // What looks like a template is a text where nothing is rendered.
            let when = if source.raw && self.random.chance(50) {
                Condition::Equal(name, Value::text("{{ x }}"))
            } else {
                self.condition(name)
            };
            let reason = *self.random.pick(&["one reason", "another"]);
            source.excludes.push((when, reason.to_owned()));
        }
        if place.is_none() {
            self.case.source.push(table);
            self.case.rows.push(rows);
        }
        let width = super::super::interpreter::width(&self.case, &source);
        let plan = SourcePlan {
            name: source.name.clone(),
            columns,
            width,
            each,
        };
        (source, plan)
    }

    fn old_table(&mut self, at: usize, pair: bool, keyed: bool, merge: bool) -> Table {
        let kinds = [Affinity::Integer, Affinity::Text, Affinity::None];
        let kind = kinds[match self.flavour {
            0 | 2 if self.typed => 0,
            1 if self.typed => 1,
            0 => self.random.weighted(&[6, 1, 2]),
            1 => self.random.weighted(&[1, 6, 2]),
            _ => self.random.weighted(&[2, 2, 4]),
        }];
        let mut columns = if pair {
            vec![column("k", kind), column("n", Affinity::Integer)]
        } else {
            vec![column("id", kind)]
        };
        let key: Vec<String> = columns.iter().map(|c| c.name.clone()).collect();
        for name in ["a", "b", "c", "d", "kind", "list", "meta", "n", "q", "r"] {
            let wanted = match name {
                "list" | "meta" => 25,
                "n" => 40,
                "r" if merge => 100,
                _ => 75,
            };
            if self.random.chance(wanted) && !(pair && name == "n") {
                let kinds = [
                    Affinity::Integer,
                    Affinity::Text,
                    Affinity::None,
                    Affinity::Real,
                ];
                let affinity = match name {
                    "kind" => Affinity::None,
                    "list" | "meta" => *self.random.pick(&[Affinity::Text, Affinity::None]),
                    "r" | "q" => *self.random.pick(&kinds[..3]),
                    "n" => Affinity::Integer,
                    _ => kinds[self.random.weighted(&[2, 4, 4, 1])],
                };
                let mut made = column(name, affinity);
                made.nocase = affinity == Affinity::Text && self.random.chance(12);
                columns.push(made);
            }
        }
        let without_rowid = keyed && self.random.chance(20);
        let view = !keyed && self.random.chance(30);
        let key = if keyed { key } else { Vec::new() };
        Table {
            without_rowid,
            view,
            ..Table::plain(format!("o{at}"), columns, key)
        }
    }

    /// A query that leaves out columns or rows, or joins.
    fn narrowed(&mut self, table: &Table, each: bool) -> Query {
        let mut columns: Vec<(bool, String, String)> = Vec::new();
        for column in &table.columns {
            let name = &column.name;
            let needed = table.in_key(name) || name == "r" || each && name == "list";
            if needed || self.random.chance(80) {
                columns.push((false, name.clone(), name.clone()));
            }
        }
        if self.random.chance(40) {
            let plain: Vec<&Column> = table
                .columns
                .iter()
                .filter(|c| "abcd".contains(&c.name))
                .collect();
            if !plain.is_empty() {
                let name = self.random.pick(&plain).name.clone();
                columns.push((false, name, "e".to_owned()));
            }
        }
        let mut join = None;
        let others = self.case.source.iter().filter(|t| t.key == ["id"]);
        let others: Vec<Table> = others.cloned().collect();
        let has = |name: &str| table.columns.iter().any(|c| c.name == name);
        if !others.is_empty() && has("q") && self.random.chance(30) {
            let other = self.random.pick(&others);
            let by = *self.random.pick(&["id", "id", "a"]);
            if other.columns.iter().any(|c| c.name == by) {
                join = Some(Join {
                    table: other.name.clone(),
                    column: by.to_owned(),
                    of: "q".to_owned(),
                    left: self.random.chance(70),
                });
                columns.push((true, "id".to_owned(), "j".to_owned()));
            }
        }
        let filter = self.random.chance(50).then(|| {
            let names: Vec<&String> = table.columns.iter().map(|c| &c.name).collect();
            let name = (*self.random.pick(&names)).clone();
            self.condition(name)
        });
        Query {
            from: table.name.clone(),
            columns,
            join,
            filter,
        }
    }

    /// A condition on a column.
    pub(super) fn condition(&mut self, name: String) -> Condition {
        let literal = self.literal();
        let condition = match self.random.below(4) {
            0 => Condition::Null(name),
            1 => Condition::Greater(name, literal),
            _ => Condition::Equal(name, literal),
        };
        if self.random.chance(20) {
            Condition::Not(Box::new(condition))
        } else {
            condition
        }
    }

    /// A constant that TOML and SQL can write.
    pub(super) fn literal(&mut self) -> Value {
        loop {
            match self.data() {
                Value::Null | Value::Blob(_) => {}
                Value::Real(number) if number.is_infinite() => {}
                Value::Text(text)
                    if text.contains("{{") || text.contains('\0') || !bytes::is_utf8(&text) => {}
                other => return other,
            }
        }
    }

    /// A declared warning.
    pub(super) fn warn(&mut self) -> Warn {
        let at = self.random.below(self.case.source.len());
        let table = self.case.source[at].clone();
        let name = table.columns[0].name.clone();
        let filter = Some(self.condition(self.random_column(&table)));
        let mut columns = vec![(false, name.clone(), name)];
        for column in table.columns.iter().skip(1) {
            if self.random.chance(20) {
                columns.push((false, column.name.clone(), column.name.clone()));
            }
        }
        Warn {
            query: Query {
                from: table.name,
                columns,
                join: None,
                filter,
            },
        }
    }

    fn random_column(&self, table: &Table) -> String {
        table.columns[table.columns.len() / 2].name.clone()
    }
}
