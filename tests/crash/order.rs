//! Power failure: what is on the disk before what.
//!
//! A process that is killed leaves what it wrote; a machine that loses power leaves what was synced,
//! and of the rest any part. So each file must be synced after its last write and before the rename
//! that gives it its meaning, and the folder after each rename on which the next one relies.

use super::Operation;
use super::scene::Scene;

/// The places of the changes for which `is` holds.
fn places(scene: &Scene, is: impl Fn(&Operation) -> bool) -> Vec<usize> {
    let changes = scene.numbered("change").into_iter();
    changes.filter(|(_, o)| is(o)).map(|(at, _)| at).collect()
}

fn check(scene: &Scene) {
    let name = scene.name;
    let of = |what: &str, file: &str| places(scene, |o| o.what == what && o.file == file);
    let last = |what: &str, file: &str| {
        *of(what, file)
            .last()
            .unwrap_or_else(|| panic!("{name}: no {what} of {file}"))
    };
    let synced = |file: &str, after: usize, before: usize| {
        let found = of("sync", file)
            .iter()
            .any(|at| (after..before).contains(at));
        assert!(
            found,
            "{name}: `{file}` is not synced between {after} and {before}: {:#?}",
            scene.operations
        );
    };
    let (partial, state, next) = (
        "new.db.partial",
        "new.db.mapper.db.partial",
        "new.db.mapper.db.next",
    );
    // What makes a run's files known as its own is there before the first of them.
    let lock = "new.db.mapper.lock";
    let private = |o: &Operation| o.file.starts_with("new.db.") && o.file != lock;
    let first = *places(scene, private).first().unwrap();
    synced(lock, last("write", lock), first);
    synced("", last("write", lock), first);
    // A target that is new gets its name by a link, which never replaces anything.
    let published = if scene.name == "first" {
        last("link", partial)
    } else {
        last("rename", partial)
    };
    let (state_done, state_named) = (last("rename", state), last("rename", next));
    synced(partial, last("write", partial), state_done);
    synced(state, last("write", state), state_done);
    assert!(state_done < published && published < state_named, "{name}");
    // The state is there under a known name before the target can be the new one ...
    synced("", state_done, published);
    // ... the target before the state says so ...
    synced("", published, state_named);
    // ... and both before the run says that it is done.
    let end = scene.numbered("change").len() + 1;
    synced("", state_named, end);
    if name == "replace" {
        assert!(
            last("link", "new.db") < published,
            "the old target is kept before it is replaced"
        );
    }
    // The report and its parts are whole before they get their names, and on the disk at the end.
    let report = "report.json.partial";
    synced(report, last("write", report), last("rename", report));
    assert!(
        last("sync", report) < published,
        "{name}: the report could fail after the target was replaced"
    );
    synced("", last("rename", report), end);
}

#[test]
fn everything_is_on_the_disk_before_it_is_relied_on() {
    for scene in [
        Scene::first(),
        Scene::again(),
        Scene::replace(),
        Scene::wal(),
    ] {
        check(&scene);
    }
}

#[test]
fn the_source_is_never_opened_for_writing() {
    for scene in [Scene::first(), Scene::replace()] {
        let touched = places(&scene, |o| {
            o.file.starts_with("old.db")
                || o.file.starts_with("mappings")
                || o.file == "source.sql"
                || o.file == "target.sql"
        });
        assert!(touched.is_empty(), "{touched:?}");
    }
}
