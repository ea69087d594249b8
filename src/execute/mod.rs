//! Runs a plan.

pub mod paths;
pub mod progress;

pub use paths::TargetFiles;
pub use progress::{Progress, Silent};
