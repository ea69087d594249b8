//! What a draft leaves undecided is what `mapper validate` finds in it, and nothing else: on the clinic, and on other
//! applications, which nobody had in view when the weights and limits were chosen.

use std::fs;
use std::path::Path;

use serde_json::Value as Json;

use super::{init, place};
use crate::harness::program::mapper;
use crate::harness::repository;

/// Pairs of schemas, the old rows aside.
const PAIRS: [[&str; 2]; 4] = [
    ["schemas/source.sql", "schemas/target.sql"],
    [
        "tests/cases/shop/accounts/source.sql",
        "tests/cases/shop/accounts/target.sql",
    ],
    [
        "tests/cases/erp/partners/source.sql",
        "tests/cases/erp/partners/target.sql",
    ],
    [
        "tests/cases/forum/actors/source.sql",
        "tests/cases/forum/actors/target.sql",
    ],
];

#[test]
fn errors_of_a_draft_are_its_questions() {
    for pair in PAIRS {
        let [old, new] = pair.map(|path| repository().join(path));
        let place = place(&old, &new);
        assert_eq!(init(place.path(), &[]).code, 0, "{pair:?}");
        let arguments = ["validate", "--no-data", "--format", "json"];
        let outcome = mapper(place.path(), &arguments);
        let found: Json = serde_json::from_str(&outcome.stdout).unwrap();
        let mut errors = 0;
        for diagnostic in found["diagnostics"].as_array().unwrap() {
            if diagnostic["severity"] != "error" {
                continue;
            }
            errors += 1;
            let wrong = question(place.path(), diagnostic).err();
            assert_eq!(wrong, None, "{pair:?}: {diagnostic:#}");
        }
        assert_eq!(
            errors > 0,
            outcome.code == 2,
            "{pair:?}\n{}",
            outcome.said()
        );
    }
}

/// Finds the question that the draft asks about what a diagnostic says.
fn question(folder: &Path, diagnostic: &Json) -> Result<(), String> {
    let code = diagnostic["code"].as_str().unwrap_or_default();
    if code != "mapper::resolve::required-column" {
        return Err(format!("{code} is no question"));
    }
    let message = diagnostic["message"].as_str().unwrap_or_default();
    let names: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let drafted = fs::read_dir(folder.join("mappings")).unwrap();
    let texts = drafted.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let asked = |text: &str| {
        let of = |name: &&str| text.contains(&format!("# decide: `{name}` must be given"));
        let is_table = |name: &&str| text.contains(&format!("target = \"{name}\""));
        names.iter().any(of) && names.iter().any(is_table)
    };
    let asks = texts.into_iter().any(|text| asked(&text));
    asks.then_some(())
        .ok_or_else(|| "nothing asks about it".to_owned())
}
