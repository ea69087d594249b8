//! The names of all files of a target.
//!
//! They lie beside the real file, symbolic links resolved: on the same file system, so that a
//! rename publishes, and in the folder whose owner decided who may read this data.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::target_error::TargetError;
use crate::backend::open::beside;

/// How many links from one to the next are followed.
const MAX_LINKS: usize = 40;

/// What the database may leave beside a file.
const COMPANIONS: [&str; 4] = ["", "-journal", "-wal", "-shm"];

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

    /// Files of a run that came to no end, or is still going on, as far as they exist.
    #[must_use]
    pub fn unfinished(&self) -> Vec<PathBuf> {
        [
            &self.partial,
            &self.copy,
            &self.private_source,
            &self.state_partial,
            &self.again,
            &self.again_state,
        ]
        .into_iter()
        .flat_map(|path| existing(path))
        .collect()
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

    /// Makes renames in the folder survive a power failure.
    pub fn sync_folder(&self) -> Result<(), TargetError> {
        fs::File::open(&self.folder)
            .and_then(|folder| folder.sync_all())
            .map_err(TargetError::file(&self.folder))
    }
}

fn existing(database: &Path) -> Vec<PathBuf> {
    COMPANIONS
        .iter()
        .map(|suffix| beside(database, suffix))
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
