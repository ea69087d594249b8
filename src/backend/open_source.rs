//! The source of a run: read in place where that can be done, else from a private copy.

use std::path::Path;

use rusqlite::Connection;

use super::open::{Configure, Database, RunFiles, attach_read_only, create_private, load};
use super::open_error::OpenError;
use super::private_copy::copy_with_log;

/// Attaches the source, and gives the name under which further connections may do the same.
pub(super) fn attach_source(
    connection: &Connection,
    files: &RunFiles<'_>,
    configure: Configure<'_>,
) -> Result<String, OpenError> {
    let private = files.private_source;
    match files.source {
        Database::Script(script) => {
            create_private(private).map_err(OpenError::file(private))?;
            load(script, private, configure)?;
        }
        Database::File(path) => match attach_read_only(connection, path, "source") {
            Err(OpenError::WalUnreadable { .. }) => copy_with_log(path, private)?,
            outcome => return outcome,
        },
    }
    attach_read_only(connection, private, "source")
        .map_err(|error| on_behalf_of(error, files.source.path()))
}

/// Errors about a private copy are told of the file that the user knows.
fn on_behalf_of(error: OpenError, user: &Path) -> OpenError {
    let path = user.to_owned();
    match error {
        OpenError::NamesMain { name, .. } => OpenError::NamesMain { path, name },
        OpenError::TextEncoding { .. } => OpenError::TextEncoding { path },
        OpenError::Sql { error, .. } => OpenError::Sql { path, error },
        other => other,
    }
}
