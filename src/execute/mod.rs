//! Runs a plan.

pub mod accounts;
mod ahead;
mod aside;
mod awaited;
mod bare;
mod built_in;
pub mod check;
pub mod component;
pub mod conflicts;
mod declared;
pub mod deep;
pub mod direct;
mod direct_maps;
mod elsewhere;
pub mod entities;
mod evaluate;
pub mod failure;
mod fallen;
pub mod fate;
mod figures;
mod fill;
pub mod fingerprint;
mod foresight;
mod held;
pub mod hold;
pub mod interrupt;
pub mod keep;
pub mod keys;
pub mod lane;
mod lane_choice;
mod lane_chooser;
mod lane_writer;
pub mod load;
pub mod load_mode;
pub mod lock;
pub mod partial;
pub mod paths;
pub mod plain;
pub mod progress;
pub mod publish;
pub mod read;
mod reading;
mod reason;
pub mod recover;
pub mod references;
pub mod rejects;
mod report_maps;
pub mod run;
pub mod settle;
pub mod shape;
mod shown;
mod sieve;
mod sound;
mod source_check;
mod staged;
pub mod state_file;
mod steps;
mod stoppable;
pub mod target_error;
pub mod verify;
pub mod warnings;
mod weight;
pub mod work;
pub mod write;

pub use paths::TargetFiles;
pub use progress::{Progress, Silent};

#[cfg(test)]
mod bare_test;
#[cfg(test)]
mod files_test;
#[cfg(test)]
mod lane_chooser_test;
#[cfg(test)]
mod lane_writer_test;
#[cfg(test)]
mod life_test;
#[cfg(test)]
mod load_mode_test;
#[cfg(test)]
mod testing;
