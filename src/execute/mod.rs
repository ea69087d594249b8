//! Runs a plan.

pub mod fingerprint;
pub mod hold;
pub mod interrupt;
pub mod keep;
pub mod load_mode;
pub mod lock;
pub mod partial;
pub mod paths;
pub mod progress;
pub mod publish;
pub mod recover;
pub mod shape;
pub mod state_file;
pub mod target_error;

pub use paths::TargetFiles;
pub use progress::{Progress, Silent};

#[cfg(test)]
mod life_test;
#[cfg(test)]
mod load_mode_test;
