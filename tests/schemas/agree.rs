//! Parser and schema agree, by trying: every key of every table that a schema knows, alone, in pairs and
//! with values of every type, and every key that the parser says it knows.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use mapper::diag::{Diagnostic, Severity, code};
use mapper::spec;
use serde_json::{Map, Value, json};

use super::sample::Schema;
use super::{schema, toml_json};
use crate::harness::json_schema::violations;

/// A table of a schema and a document that has one at some place.
struct Place<'a> {
    shape: &'a Value,
    /// The whole document around a table.
    around: Box<dyn Fn(Value) -> Value + 'a>,
    /// Where it is, for people.
    path: String,
}

/// Every table with keys of ours in a schema.
fn places<'a>(schema: &Schema<'a>) -> Vec<Place<'a>> {
    let mut found = vec![Place {
        shape: schema.root,
        around: Box::new(|table| table),
        path: String::new(),
    }];
    let mut at = 0;
    while at < found.len() {
        let (shape, path) = (found[at].shape, found[at].path.clone());
        for (key, property) in shape["properties"].as_object().unwrap() {
            for (inner, wrap) in tables(schema, property) {
                let base = |value: Value| {
                    let mut table = Map::new();
                    table.insert(key.clone(), value);
                    table
                };
                // What must stand around it does not depend on what is tried inside.
                let sample = wrap(schema.table(inner));
                let Some(Value::Object(frame)) = schema.completed(shape, base(sample)) else {
                    panic!("{path}.{key} has no sample");
                };
                let chain = chain(&found, at);
                found.push(Place {
                    shape: inner,
                    around: Box::new(move |value| {
                        let mut table = frame.clone();
                        table.insert(key.clone(), wrap(value));
                        chain(Value::Object(table))
                    }),
                    path: format!("{path}.{key}"),
                });
            }
        }
        at += 1;
    }
    found
}

/// The document around the table of a place, as a function of its own.
fn chain<'a>(found: &[Place<'a>], at: usize) -> impl Fn(Value) -> Value + use<'a> {
    // A place's frame is data: filled once with a mark, which is replaced later.
    let frame = (found[at].around)(json!("\u{1}here"));
    move |value| replaced(&frame, &value)
}

fn replaced(frame: &Value, value: &Value) -> Value {
    match frame {
        Value::String(text) if text == "\u{1}here" => value.clone(),
        Value::Array(list) => list
            .iter()
            .map(|element| replaced(element, value))
            .collect(),
        Value::Object(table) => {
            let members = table.iter().map(|(k, v)| (k.clone(), replaced(v, value)));
            Value::Object(members.collect())
        }
        other => other.clone(),
    }
}

type Wrap<'a> = Box<dyn Fn(Value) -> Value + 'a>;

/// The tables inside a property's shape, with what is put around them.
fn tables<'a>(schema: &Schema<'a>, shape: &'a Value) -> Vec<(&'a Value, Wrap<'a>)> {
    let mut found: Vec<(&Value, Wrap)> = Vec::new();
    for shape in schema.shapes(shape) {
        if shape.get("properties").is_some() {
            found.push((shape, Box::new(|value| value)));
        } else if let Some(items) = shape.get("items") {
            for (inner, wrap) in tables(schema, items) {
                found.push((inner, Box::new(move |value| json!([wrap(value)]))));
            }
        } else if let Some(value) = shape
            .get("additionalProperties")
            .filter(|value| value.is_object())
        {
            for (inner, wrap) in tables(schema, value) {
                found.push((inner, Box::new(move |value| json!({ "k": wrap(value) }))));
            }
        }
    }
    found
}

/// Values of every type.
fn values() -> Vec<Value> {
    vec![
        json!(true),
        json!(1),
        json!(-1),
        json!(1.5),
        json!("x"),
        json!(""),
        json!(" "),
        json!([]),
        json!(["x"]),
        json!(["x", "x"]),
        json!(["x", "y"]),
        json!([1]),
        json!({}),
        json!({ "k": "x" }),
        json!({ "k": 1 }),
        json!({ "k": {} }),
        json!([{}]),
        json!([{ "k": 1 }]),
    ]
}

/// The documents that are tried at one place.
///
/// A key of the same name and shape is read by the same code: values of every type are tried on the first.
fn documents(
    schema: &Schema,
    place: &Place,
    more: &BTreeSet<String>,
    seen: &mut BTreeSet<(String, String)>,
) -> Vec<Value> {
    let properties = place.shape["properties"].as_object().unwrap();
    let mut tried = vec![schema.table(place.shape)];
    let samples: BTreeMap<&str, Vec<Value>> = properties
        .iter()
        .map(|(name, shape)| (name.as_str(), schema.samples(name, shape)))
        .collect();
    let smallest = schema.table(place.shape);
    for (name, usual) in &samples {
        // In the company that a usual value needs.
        let first = Map::from_iter([((*name).to_owned(), usual[0].clone())]);
        let company = schema.completed(place.shape, first);
        let is_new = seen.insert(((*name).to_owned(), properties[*name].to_string()));
        let others = if is_new { values() } else { Vec::new() };
        for value in usual.iter().chain(&others) {
            for around in [Some(&smallest), company.as_ref()].into_iter().flatten() {
                let mut table = around.clone();
                table[*name] = value.clone();
                tried.push(table);
            }
        }
        for (other, values) in samples.iter().filter(|(other, _)| other > &name) {
            for value in few(name, usual) {
                for second in few(other, values) {
                    let mut pair = schema.table(place.shape);
                    pair[*name] = value.clone();
                    pair[*other] = second.clone();
                    tried.push(pair);
                }
            }
        }
    }
    for name in more
        .iter()
        .filter(|name| !samples.contains_key(name.as_str()))
    {
        for value in [
            json!("x"),
            json!(true),
            json!(["x"]),
            json!({ "k": "x" }),
            json!([{}]),
        ] {
            let mut table = schema.table(place.shape);
            table[name.as_str()] = value;
            tried.push(table);
        }
    }
    tried
        .into_iter()
        .map(|table| (place.around)(table))
        .collect()
}

/// Values enough for pairs: the first, but every word of the choice that decides which companions are needed.
fn few<'v>(name: &str, values: &'v [Value]) -> &'v [Value] {
    let most = if ["pick", "new", "skip"].contains(&name) {
        6
    } else {
        1
    };
    &values[..values.len().min(most)]
}

/// What the parser says of each document of a kind.
fn parsed(kind: &str, documents: &[Value]) -> Vec<Vec<Diagnostic>> {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let project = root.join("mapper.toml");
    let written: Vec<String> = documents.iter().map(toml_json::write).collect();
    if kind == "project" {
        let load = |text: &String| {
            fs::write(&project, text).unwrap();
            let loaded = spec::load(&project, root);
            loaded
                .diagnostics
                .iter()
                .filter(|d| d.severity == Severity::Error)
                .cloned()
                .collect()
        };
        return written.iter().map(load).collect();
    }
    let sound = "[project]\nname = 'p'\nnamespace = '5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11'\n";
    fs::write(&project, sound).unwrap();
    let inside = if kind == "test" {
        root.join("tests")
    } else {
        root.to_owned()
    };
    fs::create_dir_all(&inside).unwrap();
    for (number, text) in written.iter().enumerate() {
        fs::write(inside.join(format!("{number}.toml")), text).unwrap();
    }
    let loaded = spec::load(&project, root);
    let (files, found) = if kind == "test" {
        let tests = spec::load_tests(root, root, loaded.files);
        (tests.files, tests.diagnostics)
    } else {
        (loaded.files, loaded.diagnostics)
    };
    let mut all = vec![Vec::new(); documents.len()];
    for diagnostic in found.iter().filter(|d| d.severity == Severity::Error) {
        let file = files.get(diagnostic.labels[0].span.file).unwrap();
        let number = file.path.file_stem().unwrap().to_str().unwrap();
        all[number.parse::<usize>().unwrap()].push(diagnostic.clone());
    }
    all
}

/// The keys that the parser knows where it met one that it does not know.
fn known(diagnostics: &[Diagnostic]) -> BTreeSet<String> {
    let unknown = diagnostics.iter().find(|d| *d.code == code::UNKNOWN_KEY);
    let help = unknown
        .and_then(|d| d.help.clone())
        .expect("an unknown key");
    let list = help.split("known here: ").last().unwrap().to_owned();
    list.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// What the parser alone can know.
fn is_beyond_a_schema(diagnostics: &[Diagnostic]) -> bool {
    let beyond = [
        &code::INVALID_VALUE,
        &code::DUPLICATE_ENTRY,
        &code::EMPTY_FILE,
    ];
    diagnostics.iter().all(|d| beyond.contains(&d.code))
}

fn agree(kind: &str) {
    let root = schema(kind);
    let schema = Schema::new(&root);
    let places = places(&schema);
    let stray: Vec<Value> = places
        .iter()
        .map(|place| {
            let mut table = schema.table(place.shape);
            table["qqqqqqqq"] = json!(1);
            (place.around)(table)
        })
        .collect();
    let (mut tried, mut seen) = (Vec::new(), BTreeSet::new());
    for (place, found) in places.iter().zip(parsed(kind, &stray)) {
        assert!(
            !found.is_empty(),
            "{kind}{}: any key may stand here",
            place.path
        );
        let documents = documents(&schema, place, &known(&found), &mut seen);
        tried.extend(
            documents
                .into_iter()
                .map(|document| (place.path.clone(), document)),
        );
    }
    let documents: Vec<Value> = tried.iter().map(|(_, document)| document.clone()).collect();
    let (mut taken, mut refused) = (0, 0);
    let mut findings = Vec::new();
    for ((path, document), found) in tried.iter().zip(parsed(kind, &documents)) {
        let wrong = violations(&root, document);
        match (found.is_empty(), wrong.is_empty()) {
            (true, true) => taken += 1,
            (false, false) => refused += 1,
            (false, true) if is_beyond_a_schema(&found) => refused += 1,
            (true, false) => findings.push(format!(
                "{path}: the schema refuses {document}\n  {wrong:?}"
            )),
            (false, true) => findings.push(format!(
                "{path}: the parser refuses {document}\n  {}",
                found[0].message
            )),
        }
    }
    findings.truncate(20);
    assert!(findings.is_empty(), "{}", findings.join("\n"));
    assert!(
        taken > 20 && refused > 20,
        "{kind}: {taken} taken, {refused} refused"
    );
}

#[test]
fn on_the_project_file() {
    agree("project");
}

#[test]
fn on_mappings() {
    agree("mapping");
}

#[test]
fn on_mapping_tests() {
    agree("test");
}
