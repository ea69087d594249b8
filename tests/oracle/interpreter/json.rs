//! Ids rewritten inside JSON text, nothing else of which changes.

use std::ops::Range;

use super::World;
use super::lookups::{Found, kind_name};
use crate::oracle::model::Lookup;
use crate::oracle::value::{Value, json_text};

/// A JSON value and where it stands in the text.
struct Node {
    place: Range<usize>,
    kind: Kind,
}

enum Kind {
    Scalar(Value),
    /// True and false.
    Truth,
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

/// The text with the ids at a path rewritten.
pub(super) fn rewrite(
    world: &World<'_>,
    value: &Value,
    path: &str,
    lookup: &Lookup,
    mut count: impl FnMut(Option<String>, &'static str),
) -> Result<Value, &'static str> {
    if value.is_null() {
        return Ok(Value::Null);
    }
    let text = value.shown();
    let root = parse(&text).ok_or("json")?;
    let mut places = Vec::new();
    walk(&root, None, &steps(path), &mut places)?;
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    for (node, siblings) in places {
        let Kind::Scalar(id) = &node.kind else {
            return Err("json");
        };
        if world.missing(id) {
            continue;
        }
        let sibling = |name: &String| {
            let (_, node) = siblings?.iter().find(|(member, _)| member == name)?;
            Some(node)
        };
        let by = lookup.by.as_ref().map(sibling);
        let kind = by.map(|node| match node.map(|n| &n.kind) {
            Some(Kind::Scalar(value)) => value.clone(),
            _ => Value::Null,
        });
        match world.resolve(lookup, std::slice::from_ref(id), kind.as_ref(), &mut count)? {
            Found::Old(_) => {}
            Found::Null => edits.push((node.place.clone(), "null".to_owned())),
            Found::New(new) => {
                edits.push((node.place.clone(), new.json()));
                let name = kind.as_ref().and_then(kind_name);
                let renamed = lookup
                    .retype
                    .iter()
                    .find(|(from, _)| Some(from) == name.as_ref());
                if let (Some((_, to)), Some(Some(node))) = (renamed, by) {
                    edits.push((node.place.clone(), json_text(to)));
                }
            }
        }
    }
    let mut text = text;
    edits.sort_by_key(|(place, _)| place.start);
    for (place, new) in edits.into_iter().rev() {
        text.replace_range(place, &new);
    }
    Ok(Value::Text(text))
}

/// A step of a path.
enum Step {
    Member(String),
    Element(usize),
    All,
}

fn steps(path: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut rest = &path[1..];
    while !rest.is_empty() {
        if let Some(quoted) = rest.strip_prefix(".\"") {
            let (name, after) = quoted.split_once('"').unwrap();
            steps.push(Step::Member(name.to_owned()));
            rest = after;
        } else if let Some(name) = rest.strip_prefix('.') {
            let end = name.find(['.', '[']).unwrap_or(name.len());
            steps.push(Step::Member(name[..end].to_owned()));
            rest = &name[end..];
        } else {
            let end = rest.find(']').unwrap();
            steps.push(rest[1..end].parse().map_or(Step::All, Step::Element));
            rest = &rest[end + 1..];
        }
    }
    steps
}

type Siblings<'n> = Option<&'n [(String, Node)]>;

fn walk<'n>(
    node: &'n Node,
    siblings: Siblings<'n>,
    steps: &[Step],
    places: &mut Vec<(&'n Node, Siblings<'n>)>,
) -> Result<(), &'static str> {
    let Some((step, rest)) = steps.split_first() else {
        places.push((node, siblings));
        return Ok(());
    };
    match (&node.kind, step) {
        (Kind::Scalar(Value::Null), _) => Ok(()),
        (Kind::Object(members), Step::Member(name)) => {
            match members.iter().find(|(member, _)| member == name) {
                Some((_, member)) => walk(member, Some(members), rest, places),
                None => Ok(()),
            }
        }
        (Kind::List(elements), Step::Element(at)) => match elements.get(*at) {
            Some(element) => walk(element, None, rest, places),
            None => Ok(()),
        },
        (Kind::List(elements), Step::All) => elements
            .iter()
            .try_for_each(|element| walk(element, None, rest, places)),
        _ => Err("json"),
    }
}

/// The text without white space between its parts; none if it is no JSON.
pub(super) fn compact(text: &str) -> Option<String> {
    parse(text)?;
    let mut compact = String::new();
    let (mut quoted, mut escaped) = (false, false);
    for character in text.chars() {
        if quoted || !character.is_ascii_whitespace() {
            compact.push(character);
        }
        quoted ^= character == '"' && !escaped;
        escaped = quoted && character == '\\' && !escaped;
    }
    Some(compact)
}

fn parse(text: &str) -> Option<Node> {
    let mut at = 0;
    let node = value(text, &mut at)?;
    skip(text, &mut at);
    (at == text.len()).then_some(node)
}

fn skip(text: &str, at: &mut usize) {
    while text[*at..].starts_with([' ', '\t', '\n', '\r']) {
        *at += 1;
    }
}

fn take(text: &str, at: &mut usize, word: &str) -> bool {
    skip(text, at);
    let found = text[*at..].starts_with(word);
    if found {
        *at += word.len();
    }
    found
}

fn value(text: &str, at: &mut usize) -> Option<Node> {
    skip(text, at);
    let start = *at;
    let kind = if take(text, at, "{") {
        let mut members = Vec::new();
        while !take(text, at, "}") {
            if !members.is_empty() && !take(text, at, ",") {
                return None;
            }
            let Kind::Scalar(Value::Text(name)) = value(text, at)?.kind else {
                return None;
            };
            if !take(text, at, ":") {
                return None;
            }
            members.push((name, value(text, at)?));
        }
        Kind::Object(members)
    } else if take(text, at, "[") {
        let mut elements = Vec::new();
        while !take(text, at, "]") {
            if !elements.is_empty() && !take(text, at, ",") {
                return None;
            }
            elements.push(value(text, at)?);
        }
        Kind::List(elements)
    } else {
        if let Some(end) = beyond(&text[start..]) {
            *at = start + end;
            let number = text[start..*at].parse().ok()?;
            let place = start..*at;
            let kind = Kind::Scalar(Value::Real(number));
            return Some(Node { place, kind });
        }
        let mut stream = serde_json::Deserializer::from_str(&text[start..]).into_iter();
        let scalar: serde_json::Value = stream.next()?.ok()?;
        *at = start + stream.byte_offset();
        match scalar {
            serde_json::Value::Null => Kind::Scalar(Value::Null),
            serde_json::Value::String(text) => Kind::Scalar(Value::Text(text)),
            serde_json::Value::Number(number) => Kind::Scalar(match number.as_i64() {
                Some(number) => Value::Int(number),
                None => Value::Real(number.as_f64()?),
            }),
            _ => Kind::Truth,
        }
    };
    Some(Node {
        place: start..*at,
        kind,
    })
}

/// The length of a number that is too large for `serde_json`, though JSON: infinite here.
fn beyond(text: &str) -> Option<usize> {
    let is_part = |c: char| c.is_ascii_digit() || "+-.eE".contains(c);
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let number = &text[..end];
    let digits = number.strip_prefix('-').unwrap_or(number);
    let begins = digits.starts_with(|c: char| ('1'..='9').contains(&c));
    let infinite = number.parse().is_ok_and(f64::is_infinite);
    (begins && infinite).then_some(end)
}
