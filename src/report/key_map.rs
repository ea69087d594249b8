//! `mapping`: old keys and new keys, nested by the dots in the maps' names.

use serde::ser::{Error as _, SerializeMap};
use serde::{Serialize, Serializer};

use super::ReportError;
use super::read::{all, count};
use super::staging::{Part, Staging};
use super::stream::Stream;
use crate::backend::value::readable;
use crate::backend::{Connection, Error, Row, Value};
use crate::execute::plain::plain;
use crate::sql::report as sql;

/// A level of `mapping`: entries in the order in which their first rows were written.
#[derive(Default)]
pub(super) struct Level<'a>(Vec<(String, Node<'a>)>);

/// What a name stands for.
enum Node<'a> {
    Level(Level<'a>),
    Map(Part<Entries<'a>>),
}

/// The entries of one map, old key → new key or list of new keys.
struct Entries<'a>(Stream<'a, (String, NewKeys)>);

/// What one old key became.
#[derive(Serialize)]
#[serde(untagged)]
enum NewKeys {
    One(String),
    Many(Vec<String>),
}

/// A line of an NDJSON file.
#[derive(Serialize)]
struct Pair {
    old: String,
    new: String,
}

/// Places all maps: in the report, or in files of their own.
pub(super) fn place<'a>(
    state: &'a Connection,
    staging: &mut Staging,
) -> Result<Level<'a>, ReportError> {
    let mut root = Level::default();
    for map in maps(state)? {
        let file = format!("mapping.{}", map.name);
        let (inline, pairs) = map.streams(state);
        let part = staging.place(&file, map.entries(), Entries(inline), &pairs)?;
        root.insert(&map.name, part);
    }
    Ok(root)
}

/// A map, and where its entries are.
struct Map {
    name: String,
    /// The source whose key map it is; else its entries are rows of their own.
    source: Option<String>,
    first: i64,
    last: i64,
    /// Whether no old key has two entries.
    plain: bool,
}

fn maps(state: &Connection) -> Result<Vec<Map>, Error> {
    all(state, sql::MAPS, [], |row| {
        Ok(Map {
            name: row.get(0)?,
            source: row.get(1)?,
            first: row.get(2)?,
            last: row.get(3)?,
            plain: row.get(4)?,
        })
    })
}

impl Map {
    fn entries(&self) -> u64 {
        (self.last - self.first).unsigned_abs() + 1
    }

    /// The entries as the report holds them, and as lines of a file.
    fn streams<'a>(
        &self,
        state: &'a Connection,
    ) -> (Stream<'a, (String, NewKeys)>, Stream<'a, Pair>) {
        if let Some(source) = &self.source {
            let query = sql::key_map(source);
            return (
                Stream::new(state, query.clone(), Vec::new(), |row| {
                    read_kept(row).map(|pair| (pair.old, NewKeys::One(pair.new)))
                }),
                Stream::new(state, query, Vec::new(), read_kept),
            );
        }
        let rows = vec![Value::Integer(self.first), Value::Integer(self.last)];
        let entries = if self.plain {
            sql::MAP_PLAIN
        } else {
            sql::MAP_ENTRIES
        };
        (
            Stream::new(state, entries, rows.clone(), read_entry),
            Stream::new(state, sql::MAP_PAIRS, rows, read_pair),
        )
    }
}

/// A row of a source's key map: keys of any type.
fn read_kept(row: &Row<'_>) -> Result<Pair, Error> {
    Ok(Pair {
        old: plain(&readable(row, 0)?),
        new: plain(&readable(row, 1)?),
    })
}

fn read_entry(row: &Row<'_>) -> Result<(String, NewKeys), Error> {
    let new = if count(row, 1)? == 1 {
        NewKeys::One(row.get(2)?)
    } else {
        let text: String = row.get(3)?;
        let mut keys: Vec<String> = serde_json::from_str(&text).unwrap_or_default();
        let mut seen = std::collections::HashSet::new();
        keys.retain(|key| seen.insert(key.clone()));
        match (keys.len(), keys.pop()) {
            (1, Some(only)) => NewKeys::One(only),
            (_, last) => NewKeys::Many(keys.into_iter().chain(last).collect()),
        }
    };
    Ok((row.get(0)?, new))
}

fn read_pair(row: &Row<'_>) -> Result<Pair, Error> {
    Ok(Pair {
        old: row.get(0)?,
        new: row.get(1)?,
    })
}

impl<'a> Level<'a> {
    /// Puts a map where its dotted name says.
    fn insert(&mut self, name: &str, part: Part<Entries<'a>>) {
        if let Some((first, rest)) = name.split_once('.')
            && let Some(level) = self.level(first)
        {
            return level.insert(rest, part);
        }
        self.0.push((name.to_owned(), Node::Map(part)));
    }

    /// The level of that name, made if there is none; `None` if the name is a map's.
    fn level(&mut self, name: &str) -> Option<&mut Level<'a>> {
        let index = self.0.iter().position(|(n, _)| n == name);
        let index = index.unwrap_or_else(|| {
            let level = Node::Level(Level::default());
            self.0.push((name.to_owned(), level));
            self.0.len() - 1
        });
        match &mut self.0[index].1 {
            Node::Level(level) => Some(level),
            Node::Map(_) => None,
        }
    }
}

impl Serialize for Level<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, node) in &self.0 {
            match node {
                Node::Level(level) => map.serialize_entry(name, level)?,
                Node::Map(part) => map.serialize_entry(name, part)?,
            }
        }
        map.end()
    }
}

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.0.each(S::Error::custom, |(old, new)| {
            map.serialize_entry(&old, &new)
        })?;
        map.end()
    }
}
