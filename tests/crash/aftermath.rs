//! What must hold after a run that was cut off or failed, wherever that was.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::scene::{Files, Scene, read};
use crate::harness::program::{NOW, Outcome, mapper};

/// A run that is over, and the folder that it left.
pub(crate) struct Aftermath<'a> {
    scene: &'a Scene,
    root: &'a Path,
    after: Files,
    /// Whether the target is another file than before.
    replaced: bool,
    found: Vec<String>,
}

/// Tells everything that does not hold, then lets the program recover and tells what does not hold
/// then. `inode` is the target's at the beginning, if there was one.
pub(crate) fn judge(
    scene: &Scene,
    root: &Path,
    inode: Option<u64>,
    outcome: &Outcome,
    clean: bool,
) -> Vec<String> {
    let mut judged = Aftermath {
        scene,
        root,
        after: read(root),
        replaced: target_inode(root) != inode,
        found: Vec::new(),
    };
    judged.source_and_target();
    judged.words(outcome);
    judged.litter();
    if clean {
        judged.clean();
    }
    judged.next_run();
    if !judged.found.is_empty() {
        judged.found.push(outcome.said());
    }
    judged.found
}

/// Which file the target is.
pub(crate) fn target_inode(root: &Path) -> Option<u64> {
    fs::metadata(root.join("new.db"))
        .ok()
        .map(|file| file.ino())
}

impl Aftermath<'_> {
    fn add(&mut self, finding: impl Into<String>) {
        self.found.push(finding.into());
    }

    /// The source is as it was; the target is the old one, whole, or the new one, whole.
    fn source_and_target(&mut self) {
        for name in ["old.db", "source.sql", "mappings/mapper.toml"] {
            let name = Path::new(name);
            if self.after.get(name) != self.scene.before.get(name) {
                self.add(format!("`{}` changed", name.display()));
            }
        }
        let (target, state) = (Path::new("new.db"), Path::new("new.db.mapper.db"));
        if self.replaced {
            if self.after.get(target) != Some(&self.scene.finished) {
                self.add("the new target is not the finished one");
            }
        } else if self.after.get(target) != self.scene.before.get(target) {
            self.add("the old target changed");
        } else if self.after.get(state) != self.scene.before.get(state) {
            self.add("the old target has another state");
        }
    }

    /// The exit code and the words fit what happened.
    fn words(&mut self, outcome: &Outcome) {
        let said = &outcome.stderr;
        if said.contains("panicked") || outcome.stdout.contains("panicked") {
            self.add("it panicked");
        }
        let is_late = said.contains("after-publishing") || said.contains("is published");
        match outcome.code {
            -1 => {}
            0 => {
                if !self.replaced {
                    self.add("exit code 0, and nothing is published");
                }
                self.state_fits();
            }
            1 | 2 => {
                if !said.contains("mapper::") && !said.contains("error:") {
                    self.add("it says nothing");
                }
                if self.replaced != is_late {
                    let replaced = self.replaced;
                    self.add(format!("published: {replaced}, said so: {is_late}"));
                }
            }
            code => self.add(format!("exit code {code}")),
        }
    }

    /// The state names the target as it is.
    fn state_fits(&mut self) {
        let state = Connection::open(self.root.join("new.db.mapper.db")).unwrap();
        let sql = "SELECT value FROM mapper_run WHERE name = 'fingerprint'";
        let said: Result<String, _> = state.query_row(sql, [], |row| row.get(0));
        let bytes = fs::read(self.root.join("new.db")).unwrap();
        if said.ok() != Some(blake3::hash(&bytes).to_string()) {
            self.add("the state does not fit the target");
        }
    }

    /// What SQLite keeps beside a database in write-ahead mode that somebody has open, or had when he was killed. It is part
    /// of the old target, and nobody's to remove; nothing may be in it, and beside a new target it must not be.
    fn is_companion(&self, name: &Path) -> bool {
        let old = self.scene.before.get(Path::new("new.db"));
        let is_write_ahead = old.is_some_and(|bytes| bytes[18] == 2);
        let is_harmless = match name.to_str() {
            Some("new.db-wal") => fs::metadata(self.root.join(name)).is_ok_and(|f| f.len() == 0),
            Some("new.db-shm") => true,
            _ => false,
        };
        is_write_ahead && is_harmless && !self.replaced
    }

    /// Files that should not be there.
    fn leftovers(&self) -> BTreeSet<PathBuf> {
        let names = read(self.root).into_keys();
        let is_backup = |name: &Path| name.to_string_lossy().contains(".backup-");
        names
            .filter(|name| {
                let is_before = self.scene.before.contains_key(name);
                let is_product = self.scene.names.contains(name);
                let is_early = is_backup(name) && !self.replaced && !is_before;
                !(is_before || is_product || self.is_companion(name)) || is_early
            })
            .collect()
    }

    /// `mapper status` names each of them.
    fn litter(&mut self) {
        let left = self.leftovers();
        if left.is_empty() {
            return;
        }
        let status = mapper(self.root, &["status"]);
        let said = status.said();
        let unnamed = left.iter().find(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            !said.lines().any(|line| line.ends_with(&name))
        });
        if let Some(path) = unnamed {
            let path = path.display();
            self.add(format!("`status` does not name `{path}`:\n{said}"));
        }
    }

    /// `mapper clean` removes all of them and loses nothing.
    fn clean(&mut self) {
        let target = fs::read(self.root.join("new.db")).ok();
        let outcome = mapper(self.root, &["clean"]);
        if outcome.code != 0 {
            self.add(format!("`clean` fails:\n{}", outcome.said()));
        }
        let left = self.leftovers();
        if !left.is_empty() {
            self.add(format!("`clean` leaves {left:?}:\n{}", outcome.said()));
        }
        if target != fs::read(self.root.join("new.db")).ok() {
            self.add("`clean` changed the target");
        }
        if self.replaced {
            self.state_fits();
        }
    }

    /// The next run goes well, gives the same bytes and clears up.
    fn next_run(&mut self) {
        let args = if self.replaced {
            vec!["run", "--now", NOW]
        } else {
            self.scene.args.clone()
        };
        let outcome = mapper(self.root, &args);
        if outcome.code != 0 {
            self.add(format!("the next run fails:\n{}", outcome.said()));
            return;
        }
        self.replaced = true;
        let after = read(self.root);
        if after.get(Path::new("new.db")) != Some(&self.scene.finished) {
            self.add("the next run gives other bytes");
        }
        if after.get(Path::new("old.db")) != self.scene.before.get(Path::new("old.db")) {
            self.add("the next run changed the source");
        }
        if !after.contains_key(Path::new("report.json")) {
            self.add("the next run writes no report");
        }
        let left = self.leftovers();
        if !left.is_empty() {
            self.add(format!("the next run leaves {left:?}"));
        }
        self.state_fits();
    }
}
