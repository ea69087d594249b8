//! The `mapper` program; everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    mapper::cli::main()
}
