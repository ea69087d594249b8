//! The names of all files of a target.
//!
//! They lie beside the real file, symbolic links resolved: on the same file system, so that a
//! rename publishes, and in the folder whose owner decided who may read this data.

use std::fs;
use std::io;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::target_error::TargetError;
use crate::backend::open::{beside, companions};
use crate::backend::private_folder::{RANDOM, is_in_use, is_private, left_temporary};

/// How many links from one to the next are followed.
const MAX_LINKS: usize = 40;

/// What the names of kept targets have behind the target's name, before the time.
const BACKUP: &str = ".backup-";

/// A target file and everything that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetFiles {
    /// The target as the user names it, for messages.
    pub shown: PathBuf,
    /// The real file.
    pub target: PathBuf,
    /// The folder of all these files.
    pub folder: PathBuf,
    /// `<target>.partial`: the new database while it is built.
    pub partial: PathBuf,
    /// `<target>.partial-copy`: a copy of the existing target, from which `partial` is made.
    pub copy: PathBuf,
    /// `<target>.mapper.source`: a source that had to be loaded or copied.
    pub private_source: PathBuf,
    /// `<target>.mapper.db`: the state of the last run.
    pub state: PathBuf,
    /// `<target>.mapper.db.partial`: the state of this run.
    pub state_partial: PathBuf,
    /// `<target>.mapper.db.next`: the finished state of a run that is being published.
    pub next: PathBuf,
    /// `<target>.mapper.beside-first` and `<target>.mapper.beside`: tables that are written beside the others, before they join
    /// them.
    pub beside: [PathBuf; 2],
    /// `<target>.mapper.again`: the target made again, to be compared.
    pub again: PathBuf,
    /// `<target>.mapper.again.db`: the state made again.
    pub again_state: PathBuf,
    /// `<target>.mapper.lock`: held while a run is going on.
    pub lock: PathBuf,
}

impl TargetFiles {
    /// The files of the target that the user names as `path`.
    pub fn of(path: &Path) -> io::Result<Self> {
        let target = resolve(path)?;
        let folder = target.parent().unwrap_or(Path::new("/")).to_owned();
        Ok(Self {
            partial: beside(&target, ".partial"),
            copy: beside(&target, ".partial-copy"),
            private_source: beside(&target, ".mapper.source"),
            state: beside(&target, ".mapper.db"),
            state_partial: beside(&target, ".mapper.db.partial"),
            next: beside(&target, ".mapper.db.next"),
            beside: [".mapper.beside-first", ".mapper.beside"].map(|name| beside(&target, name)),
            again: beside(&target, ".mapper.again"),
            again_state: beside(&target, ".mapper.again.db"),
            lock: beside(&target, ".mapper.lock"),
            shown: path.to_owned(),
            folder,
            target,
        })
    }

    /// A file that a crash of another program left beside the target and that would be taken for
    /// part of the new one.
    #[must_use]
    pub fn stray(&self) -> Option<PathBuf> {
        ["-wal", "-journal"]
            .map(|suffix| beside(&self.target, suffix))
            .into_iter()
            .find(|path| path.symlink_metadata().is_ok())
    }

    /// Every name that a run may use, whether a file has it or not.
    #[must_use]
    pub fn all(&self) -> Vec<PathBuf> {
        let target = std::iter::once(&self.target);
        let all = target.chain(self.own_names());
        all.flat_map(|path| companions(path)).collect()
    }

    /// The names of the files that a run makes and replaces or removes, the target aside.
    fn own_names(&self) -> [&PathBuf; 11] {
        let [first, second] = &self.beside;
        [
            &self.partial,
            &self.copy,
            &self.private_source,
            &self.state,
            &self.state_partial,
            &self.next,
            first,
            second,
            &self.again,
            &self.again_state,
            &self.lock,
        ]
    }

    /// Whether a file is one that a run would replace or remove, by whatever name or link it is called here.
    #[must_use]
    pub fn claims(&self, path: &Path) -> bool {
        let identity = |path: &Path| path.metadata().ok().map(|file| (file.dev(), file.ino()));
        let Some(file) = identity(path) else {
            return false;
        };
        let names = self.own_names().into_iter();
        let mut names = names.flat_map(|path| companions(path));
        names.any(|name| identity(&name) == Some(file))
    }

    /// Files of a run that came to no end, or is still going on, as far as they exist.
    #[must_use]
    pub fn unfinished(&self) -> Vec<PathBuf> {
        let [first, second] = &self.beside;
        [
            &self.partial,
            &self.copy,
            &self.private_source,
            &self.state_partial,
            first,
            second,
            &self.again,
            &self.again_state,
        ]
        .into_iter()
        .flat_map(|path| existing(path))
        .chain(self.second_names())
        .collect()
    }

    /// What the names of copies of the source begin with; see [`PrivateCopy`](crate::backend::private_copy::PrivateCopy).
    #[must_use]
    pub fn source_copy(&self) -> PathBuf {
        beside(&self.private_source, "-")
    }

    /// What the name of the folder begins with in which `validate` looks at the data.
    #[must_use]
    pub fn rehearsal(&self) -> PathBuf {
        beside(&self.target, ".mapper.validate-")
    }

    /// Copies of the source, rehearsals and mapping tests that commands which were cut off left; those that are in use are not among them.
    #[must_use]
    pub fn private_folders(&self) -> Vec<PathBuf> {
        let stems = [self.source_copy(), self.rehearsal()];
        let named = |stem: &PathBuf| {
            let length = stem.as_os_str().len() + RANDOM;
            let mut found = self.beginning_with(stem);
            found.retain(|path| path.as_os_str().len() == length);
            found
        };
        let mut found: Vec<PathBuf> = stems.iter().flat_map(named).collect();
        found.retain(|path| is_private(path) && !is_in_use(path));
        found.extend(left_temporary());
        found
    }

    /// Removes the folders of [`Self::private_folders`].
    pub(super) fn remove_private_folders(&self) -> Result<(), TargetError> {
        for path in self.private_folders() {
            fs::remove_dir_all(&path).map_err(TargetError::file(&path))?;
        }
        Ok(())
    }

    /// What lies in the folder and has a name that begins so.
    fn beginning_with(&self, stem: &Path) -> Vec<PathBuf> {
        let stem = stem.file_name().unwrap_or_default().as_bytes();
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut found: Vec<PathBuf> = entries
            .filter(|entry| entry.file_name().as_bytes().starts_with(stem))
            .map(|entry| entry.path())
            .collect();
        found.sort();
        found
    }

    /// Backups that are the target itself: a run made them and was cut off before it replaced the
    /// target.
    fn second_names(&self) -> Vec<PathBuf> {
        let identity = |path: &Path| path.symlink_metadata().map(|file| (file.dev(), file.ino()));
        let Ok(target) = identity(&self.target) else {
            return Vec::new();
        };
        let mut found = self.beginning_with(&beside(&self.target, BACKUP));
        found.retain(|path| identity(path).is_ok_and(|file| file == target));
        found
    }

    /// Where the present target may be kept when it is replaced at that time.
    #[must_use]
    pub fn backup(&self, now: Timestamp) -> PathBuf {
        let time = now.strftime("%Y%m%dT%H%M%SZ");
        let stem = beside(&self.target, &format!("{BACKUP}{time}"));
        std::iter::once(stem.clone())
            .chain((2..1000).map(|number| beside(&stem, &format!("-{number}"))))
            .find(|path| path.symlink_metadata().is_err())
            .unwrap_or(stem)
    }

    /// A state that was finished, but has not got its name, and what may lie beside it. If it fits
    /// the target, the target was published and this state is the true one.
    #[must_use]
    pub fn unpublished(&self) -> Vec<PathBuf> {
        existing(&self.next)
    }

    /// Removes the files of [`Self::unfinished`].
    pub fn remove_unfinished(&self) -> Result<(), TargetError> {
        for path in self.unfinished() {
            fs::remove_file(&path).map_err(TargetError::file(&path))?;
        }
        Ok(())
    }

    /// As [`Self::remove_unfinished`], for a process that is about to end: their names go at once, and the room they took is given
    /// back when it has ended. That takes a second for some gigabytes, for which nobody has to wait before he is answered.
    pub fn remove_unfinished_names(&self) -> Result<(), TargetError> {
        let unfinished = self.unfinished().into_iter();
        let files = unfinished.filter(|path| path.symlink_metadata().is_ok_and(|f| f.is_file()));
        let open: Vec<fs::File> = files.filter_map(|path| fs::File::open(path).ok()).collect();
        std::mem::forget(open);
        self.remove_unfinished()
    }

    /// Makes renames in the folder survive a power failure.
    pub fn sync_folder(&self) -> Result<(), TargetError> {
        fs::File::open(&self.folder)
            .and_then(|folder| folder.sync_all())
            .map_err(TargetError::file(&self.folder))
    }
}

fn existing(database: &Path) -> Vec<PathBuf> {
    companions(database)
        .into_iter()
        .filter(|path| path.symlink_metadata().is_ok())
        .collect()
}

/// The real path of a file that need not exist yet, in a folder that does.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut path = std::path::absolute(path)?;
    for _ in 0..MAX_LINKS {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
            return Err(io::ErrorKind::InvalidFilename.into());
        };
        let real = folder.canonicalize()?.join(name);
        match fs::read_link(&real) {
            Ok(link) => path = real.parent().unwrap_or(Path::new("/")).join(link),
            Err(_) => return Ok(real),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn links_are_followed_even_to_a_file_that_does_not_exist() {
        let folder = tempfile::tempdir().unwrap();
        let real = folder.path().canonicalize().unwrap();
        fs::create_dir(real.join("data")).unwrap();
        symlink("data/new.db", real.join("a")).unwrap();
        symlink(real.join("a"), real.join("b")).unwrap();
        let paths = TargetFiles::of(&folder.path().join("b")).unwrap();
        assert_eq!(paths.target, real.join("data/new.db"));
        assert_eq!(paths.partial, real.join("data/new.db.partial"));
        assert_eq!(paths.folder, real.join("data"));
    }
}
