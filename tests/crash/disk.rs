//! A real disk that fills up: a small file system in memory, in a mount namespace of its own, which
//! ends with the processes in it.

use std::process::Command;

use super::scene::project;

/// What is done in the namespace. `$1` is the folder, `$2` the program, `$3` the room in KiB.
const SCRIPT: &str = r#"
mkdir "$1/disk" && mount -t tmpfs -o size=$3k small "$1/disk" || { echo "cannot mount"; exit 0; }
run() { "$2" run --now 2026-01-04T12:30:00Z --target "$1/disk/new.db" --report "$1/disk/report.json"; }
cd "$1"
run "$@" >said 2>&1
echo "exit $?"
grep -o 'mapper::[a-z:-]*\|panicked' said
ls disk
mount -o remount,size=4096k "$1/disk" && run "$@" >/dev/null && "$2" verify --target "$1/disk/new.db" >/dev/null && echo "then well"
ls disk
"#;

#[test]
fn a_disk_that_fills_up_leaves_nothing_and_the_next_run_succeeds() {
    for room in [16, 120, 200] {
        let folder = tempfile::tempdir().unwrap();
        project(folder.path());
        let output = Command::new("unshare")
            .args(["--mount", "sh", "-c", SCRIPT, "sh"])
            .args([
                folder.path().to_str().unwrap(),
                &crate::harness::program::program(),
                &room.to_string(),
            ])
            .output();
        let said = match output {
            Ok(output) if output.status.success() => String::from_utf8(output.stdout).unwrap(),
            _ => "cannot mount".to_owned(),
        };
        if said.contains("cannot mount") {
            crate::harness::skip("mounting is not permitted here");
            return;
        }
        let expected = "exit 1\nmapper::run::disk-full\nthen well\nnew.db\nnew.db.mapper.db\nreport.json\n\
                        report.mapping.authorIds.ndjson\n";
        assert_eq!(said, expected, "with {room} KiB");
    }
}
