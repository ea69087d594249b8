//! `mapping`: old keys and new keys, nested by the dots in the maps' names.

use serde::ser::{Error as _, SerializeMap};
use serde::{Serialize, Serializer};

use super::ReportError;
use super::read::{all, count};
use super::staging::{Part, Staging};
use super::stream::Stream;
use crate::backend::{Connection, Error, Row, Value};
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
    for (name, params, entries) in maps(state)? {
        let inline = Entries(Stream::new(
            state,
            sql::MAP_ENTRIES,
            params.clone(),
            read_entry,
        ));
        let file = format!("mapping.{name}");
        let pairs = Stream::new(state, sql::MAP_PAIRS, params, read_pair);
        let part = staging.place(&file, entries, inline, &pairs)?;
        root.insert(&name, part);
    }
    Ok(root)
}

/// Name, parameters of its queries, and number of entries of each map.
fn maps(state: &Connection) -> Result<Vec<(String, Vec<Value>, u64)>, Error> {
    all(state, sql::MAPS, [], |row| {
        let name: String = row.get(0)?;
        let params = vec![Value::Text(name.clone()), row.get(1)?, row.get(2)?];
        Ok((name, params, count(row, 3)?))
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
