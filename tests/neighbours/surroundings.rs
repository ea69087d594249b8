//! Names with a meaning elsewhere, and an environment that lacks nearly everything.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::process::Command;

use rusqlite::Connection;

use super::{House, count, expect, output, products};

#[test]
fn every_name_is_fine_for_folders_sources_targets_and_reports() {
    let names: [&[u8]; 12] = [
        b"a b",
        b"it's",
        b"\"quoted\"",
        b"what?mode=memory",
        b"a#b",
        b"50%25",
        b"a;b&c=d",
        b"-dash",
        b"line\nbreak",
        "\u{e4}\u{4e2d}\u{1f600}".as_bytes(),
        b"not \xff\xfe text",
        b"file:x",
    ];
    for name in names {
        let house = House::new();
        let name = OsStr::from_bytes(name);
        let folder = house.root().join(name);
        fs::create_dir(&folder).unwrap();
        let with = |suffix: &str| {
            let mut name = name.to_owned();
            name.push(suffix);
            folder.join(name)
        };
        fs::copy(house.path("old.db"), with(".old")).unwrap();
        let source = fs::read(with(".old")).unwrap();
        let mut args: Vec<OsString> = vec!["run".into()];
        for (option, suffix) in [
            ("--source=", ".old"),
            ("--target=", ".db"),
            ("--report=", ".json"),
        ] {
            let mut argument = OsString::from(option);
            argument.push(with(suffix));
            args.push(argument);
        }
        for _ in 0..2 {
            let outcome = output(
                Command::new(crate::harness::program::program()),
                house.root(),
                &args,
            );
            expect(&outcome, 0, "");
        }
        args[0] = "verify".into();
        args.pop();
        let outcome = output(
            Command::new(crate::harness::program::program()),
            house.root(),
            &args,
        );
        expect(&outcome, 0, "");
        let target = Connection::open(with(".db")).unwrap();
        assert_eq!(count(&target, "works"), 300, "{name:?}");
        assert!(fs::read(with(".old")).unwrap() == source);
        // The source, the target, its state, the report and its part; and nothing anywhere else.
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 5, "{name:?}");
        assert_eq!(house.names().len(), 1, "{name:?}: {:?}", house.names());
    }
}

#[test]
fn a_project_in_a_folder_of_any_name_is_found() {
    for name in [&b"a b?#%'\""[..], b"not \xff\xfe text"] {
        let house = House::new();
        let inner = house.root().join(OsStr::from_bytes(name));
        fs::create_dir(&inner).unwrap();
        for part in ["mappings", "source.sql", "target.sql", "old.db"] {
            fs::rename(house.path(part), inner.join(part)).unwrap();
        }
        let program = || Command::new(crate::harness::program::program());
        expect(&output(program(), &inner, &["run".into()]), 0, "");
        expect(
            &output(program(), &inner.join("mappings"), &["verify".into()]),
            0,
            "",
        );
        let args = ["status".into(), "--project".into(), inner.clone().into()];
        expect(&output(program(), house.root(), &args), 0, "");
        assert_eq!(
            count(&Connection::open(inner.join("new.db")).unwrap(), "works"),
            300
        );
    }
}

/// No home, no terminal, no locale, no place for temporary files.
#[test]
fn nothing_is_needed_from_the_environment() {
    let house = House::new();
    for variables in [
        &[][..],
        &[
            ("TMPDIR", "/nowhere"),
            ("SQLITE_TMPDIR", "/nowhere"),
            ("HOME", "/nowhere"),
        ],
        &[
            ("LC_ALL", "xx_YY.nonsense"),
            ("TZ", "Nowhere/Land"),
            ("TERM", "nonsense"),
        ],
        &[("COLUMNS", "0"), ("NO_COLOR", ""), ("CLICOLOR_FORCE", "1")],
        &[("COLUMNS", "99999999999999999999")],
    ] {
        let ran = Command::new(crate::harness::program::program())
            .arg("run")
            .current_dir(house.root())
            .env_clear()
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&ran.stderr);
        assert_eq!(ran.status.code(), Some(0), "{variables:?}: {said}");
        assert_eq!(house.names(), products());
    }
}
