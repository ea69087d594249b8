//! Which files belong to a target, which of them a run made, and what an empty one is.

use std::collections::BTreeSet;
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::interrupt::Interrupt;
use super::partial::{Kind, Prepared, TargetSpec, prepare};
use super::paths::TargetFiles;
use super::state_file::{self, Origin};
use crate::backend::script::Script;

fn files(folder: &tempfile::TempDir) -> (PathBuf, TargetFiles) {
    let real = folder.path().canonicalize().unwrap();
    let paths = TargetFiles::of(&real.join("new.db")).unwrap();
    (real, paths)
}

fn folder_of_mode(path: &Path, mode: u32) {
    fs::create_dir(path).unwrap();
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_run_knows_the_names_that_it_may_use() {
    let folder = tempfile::tempdir().unwrap();
    let (real, paths) = files(&folder);
    let all = paths.all();
    for name in [
        "new.db",
        "new.db-wal",
        "new.db.partial",
        "new.db.partial-journal",
        "new.db.mapper.db",
        "new.db.mapper.beside-first",
        "new.db.mapper.beside",
        "new.db.mapper.lock",
    ] {
        assert!(all.contains(&real.join(name)), "{name}");
    }
    let different: BTreeSet<&PathBuf> = all.iter().collect();
    assert_eq!(different.len(), all.len());
    // A file that has such a name, however it is called otherwise.
    let other = real.join("precious.db");
    fs::write(&other, "x").unwrap();
    assert!(!paths.claims(&other) && !paths.claims(&real.join("nothing")));
    fs::hard_link(&other, &paths.state).unwrap();
    assert!(paths.claims(&other));
}

#[test]
fn a_log_that_another_program_left_is_seen() {
    for suffix in ["wal", "journal"] {
        let folder = tempfile::tempdir().unwrap();
        let (real, paths) = files(&folder);
        assert_eq!(paths.stray(), None);
        let log = real.join(format!("new.db-{suffix}"));
        fs::write(&log, "").unwrap();
        assert_eq!(paths.stray(), Some(log));
    }
}

#[test]
fn private_folders_are_told_by_name_and_mode() {
    let folder = tempfile::tempdir().unwrap();
    let (real, paths) = files(&folder);
    let left = [
        "new.db.mapper.source-abc123",
        "new.db.mapper.validate-abc123",
    ]
    .map(|n| real.join(n));
    for path in &left {
        folder_of_mode(path, 0o700);
    }
    let others = [
        ("new.db.mapper.source-abc12", 0o700),
        ("new.db.mapper.source-abc1234", 0o700),
        ("new.db.mapper.validate-in-public", 0o700),
        ("new.db.mapper.validate-open12", 0o755),
        ("old.db.mapper.validate-abc123", 0o700),
    ];
    for (name, mode) in others {
        folder_of_mode(&real.join(name), mode);
    }
    let mut found = paths.private_folders();
    found.retain(|path| path.starts_with(&real));
    assert_eq!(found, left);
    paths.remove_private_folders().unwrap();
    assert!(left.iter().all(|path| !path.exists()));
    assert!(others.iter().all(|(name, _)| real.join(name).exists()));
}

#[test]
fn a_backup_that_is_the_target_itself_is_unfinished() {
    let folder = tempfile::tempdir().unwrap();
    let (real, paths) = files(&folder);
    fs::write(&paths.target, "x").unwrap();
    let [same, other] = ["new.db.backup-1", "new.db.backup-2"].map(|name| real.join(name));
    fs::hard_link(&paths.target, &same).unwrap();
    fs::write(&other, "x").unwrap();
    assert_eq!(paths.unfinished(), std::slice::from_ref(&same));
    paths.remove_unfinished().unwrap();
    assert!(!same.exists() && other.exists() && paths.target.exists());
}

#[test]
fn a_folder_that_is_gone_cannot_be_synced() {
    let folder = tempfile::tempdir().unwrap();
    let (_, paths) = files(&folder);
    paths.sync_folder().unwrap();
    drop(folder);
    assert!(paths.sync_folder().is_err());
}

#[test]
fn a_state_is_told_from_what_is_somebodys() {
    let folder = tempfile::tempdir().unwrap();
    let (real, paths) = files(&folder);
    let origin = Origin {
        script: None,
        mapped: ["a", "b"].map(str::to_owned).into(),
    };
    let whole = real.join("whole");
    state_file::create(&whole, &paths.target, &origin).unwrap();
    assert!(state_file::is_one(&whole));
    assert_eq!(state_file::mapped(&whole).unwrap(), origin.mapped);
    let with = |name: &str, content: &[u8]| {
        let path = real.join(name);
        fs::write(&path, content).unwrap();
        state_file::is_one(&path)
    };
    assert!(with("empty", b""));
    assert!(with("cut off", &fs::read(&whole).unwrap()[..100]));
    assert!(!with("text", &[b'x'; 200]));
    let link = real.join("link");
    symlink(&whole, &link).unwrap();
    assert!(!state_file::is_one(&link) && !state_file::is_one(&real.join("nothing")));
    // Of earlier versions, which left no mark.
    let earlier = real.join("earlier");
    let facts = "CREATE TABLE mapper_run (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;\
        INSERT INTO mapper_run VALUES ('target', 'new.db');";
    Connection::open(&earlier)
        .unwrap()
        .execute_batch(facts)
        .unwrap();
    assert!(state_file::is_one(&earlier));
    let without = real.join("without");
    let facts = facts.replace("'target'", "'tool'");
    Connection::open(&without)
        .unwrap()
        .execute_batch(&facts)
        .unwrap();
    assert!(!state_file::is_one(&without));
    assert_eq!(state_file::not_ours(&paths), None);
    fs::copy(&without, &paths.next).unwrap();
    assert_eq!(state_file::not_ours(&paths), Some(paths.next.clone()));
}

/// Prepares a run with that script over a target that somebody made, whose table `t` is filled.
fn over(target: &str, script: &str, replace: bool) -> (tempfile::TempDir, Prepared) {
    let folder = tempfile::tempdir().unwrap();
    let (real, paths) = files(&folder);
    let source = real.join("old.db");
    let made = |path: &Path, sql: &str| Connection::open(path).unwrap().execute_batch(sql).unwrap();
    made(&source, "CREATE TABLE o (id)");
    made(&paths.target, target);
    let schema = Script {
        path: PathBuf::from("target.sql"),
        text: script.to_owned(),
    };
    let spec = TargetSpec {
        path: &paths.target,
        source: &source,
        schema: Some(&schema),
        mapped_tables: &["t".to_owned()],
        replace,
        now: jiff::Timestamp::UNIX_EPOCH,
    };
    let prepared = prepare(&spec, &|_: &mut Connection| Ok(()), &Interrupt::new()).unwrap();
    (folder, prepared)
}

#[test]
fn another_schema_is_made_anew_where_that_was_asked_for_and_costs_no_row() {
    let target = "PRAGMA journal_mode = wal; CREATE TABLE t (id); CREATE TABLE empty (id);";
    let (_folder, prepared) = over(target, "CREATE TABLE t (id, n)", true);
    assert_eq!(prepared.kind, Kind::Rebuilt);
    // The script says nothing of the journal, so it stays what it was.
    assert!(prepared.finish.wal);
}

#[test]
fn a_target_of_any_size_is_kept_whole() {
    let large = "CREATE TABLE t (id); CREATE TABLE rest (x);\
        INSERT INTO rest VALUES (zeroblob(70000000)), ('last');";
    let (_folder, prepared) = over(large, "CREATE TABLE t (id); CREATE TABLE rest (x)", false);
    assert_eq!(prepared.kind, Kind::Kept);
    let kept = Connection::open(&prepared.partial).unwrap();
    let rest = "SELECT group_concat(length(x)) FROM rest";
    let lengths: String = kept.query_row(rest, [], |row| row.get(0)).unwrap();
    assert_eq!(lengths, "70000000,4");
}

#[test]
fn an_empty_file_is_no_target_yet() {
    let folder = tempfile::tempdir().unwrap();
    let (real, paths) = files(&folder);
    let source = real.join("old.db");
    Connection::open(&source)
        .unwrap()
        .execute_batch("CREATE TABLE o (id)")
        .unwrap();
    fs::write(&paths.target, "").unwrap();
    let schema = Script {
        path: PathBuf::from("target.sql"),
        text: "CREATE TABLE t (id)".to_owned(),
    };
    let spec = TargetSpec {
        path: &paths.target,
        source: &source,
        schema: Some(&schema),
        mapped_tables: &["t".to_owned()],
        replace: false,
        now: jiff::Timestamp::UNIX_EPOCH,
    };
    let prepared = prepare(&spec, &|_: &mut Connection| Ok(()), &Interrupt::new()).unwrap();
    assert_eq!(prepared.kind, Kind::Created);
    let facts = state_file::facts(&prepared.state);
    let checksum = blake3::hash(schema.text.as_bytes()).to_hex().to_string();
    assert_eq!(facts.get("checksum.target_schema"), Some(&checksum));
    drop(prepared);
    assert_eq!(fs::metadata(&paths.target).unwrap().len(), 0);
}
