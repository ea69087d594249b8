//! The project as a rehearsal runs it: nothing in it stops the run, so that all is found at once.

use crate::model::{CheckSeverity, OnCollision, OnError, Project};

/// A project that rejects where the user's own would stop, and that leaves declared checks and figures to real runs.
pub(super) fn project(project: &Project) -> Project {
    let mut gentle = project.clone();
    gentle.verifies = Vec::new();
    gentle.figures = Vec::new();
    for mapping in &mut gentle.mappings {
        mapping.on_error = OnError::Reject;
        mapping.warns = Vec::new();
        mapping.report_maps = Vec::new();
        for unique in &mut mapping.uniques {
            if unique.on_collision == OnCollision::Abort {
                unique.on_collision = OnCollision::Reject;
            }
        }
        // Those that warn are left to real runs, too.
        if let Some(merge) = &mut mapping.merge {
            merge
                .conflicts
                .retain(|rule| rule.severity == CheckSeverity::Error);
            for rule in &mut merge.conflicts {
                rule.severity = CheckSeverity::Warn;
            }
        }
    }
    for source in &mut gentle.sources {
        if !source.is_table && source.anchor.is_some() && source.unread.is_none() {
            source.unread = Some(String::new());
        }
    }
    gentle
}
