//! What may be shown of the old data: values, or what stands in for them, and the keys of records.

use std::rc::Rc;

use super::failure::Failure;
use super::plain::json;
use super::work::{MASK, Work};
use crate::backend::Value;
use crate::backend::value::readable;
use crate::model::SourceId;
use crate::sql::tree::{Expr, Select, Statement};
use crate::sql::{names, write};

impl Work<'_> {
    /// Whether there is anything that must not be shown.
    pub fn hides(&self) -> bool {
        !self.show_sensitive && !self.project.privacy.patterns.is_empty()
    }

    /// A value as it may be shown: a private one is masked, and counted.
    pub fn shown(&self, value: Value, private: bool) -> Value {
        if !private || self.show_sensitive || value == Value::Null {
            return value;
        }
        self.environment.mask();
        Value::Text(MASK.to_owned())
    }

    /// Whether any column of a source's records is private.
    pub fn has_sensitive(&self, source: SourceId) -> bool {
        !self.show_sensitive
            && self
                .project
                .source(source)
                .columns
                .iter()
                .any(|c| c.sensitive)
    }

    /// The old key of a record as a JSON list.
    pub fn key_of(&self, source: SourceId, number: i64) -> Result<String, Failure> {
        let key = &self.project.source(source).key;
        let text = self.text_of_keys(source);
        let doing = self.source(source, "read a key of");
        let found = self
            .rows(&text, &[Value::Integer(number)], |row| {
                let parts = key.iter().enumerate().map(|(i, column)| {
                    let private = self.is_private(source, column);
                    Ok(json(&self.shown(readable(row, i)?, private)))
                });
                parts.collect::<crate::backend::Result<Vec<_>>>()
            })
            .map_err(|e| self.failure(doing, e))?;
        Ok(serde_json::Value::Array(found.into_iter().next().unwrap_or_default()).to_string())
    }

    /// The query for the old key of a numbered record: it may be asked for every record of a source.
    fn text_of_keys(&self, source: SourceId) -> Rc<str> {
        let mut texts = self.texts_of_keys.borrow_mut();
        let text = texts.entry(source).or_insert_with(|| {
            let mut select = Select::from(names::records(self.project, source).alias("r"));
            for column in &self.project.source(source).key {
                select = select.column(Expr::column("r", column));
            }
            let select = select.filter(Expr::column("r", names::N).eq(Expr::Parameter(1)));
            write(&Statement::Select(select)).into()
        });
        Rc::clone(text)
    }

    /// Whether a column of a source's records is private.
    pub fn is_private(&self, source: SourceId, column: &str) -> bool {
        let column = self.project.source(source).column(column);
        column.is_some_and(|column| column.sensitive)
    }
}
