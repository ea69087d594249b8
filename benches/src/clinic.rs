//! Old clinic databases of any size, and their migration written by hand.

mod compare;
mod generate;
mod ids;
mod load;
mod random;
mod script;

use std::error::Error;
use std::process::ExitCode;

pub type Outcome<T> = Result<T, Box<dyn Error>>;

const USAGE: &str = "\
clinic generate FILE CHILDREN [bad]        an old database; `bad`: one row in a hundred is broken
clinic load expert|usual OLD NEW [times]   the migration in hand-written SQL; `times`: of each statement
clinic compare ONE OTHER [--tables-of-other]
                                           whether two new databases hold the same rows
clinic make FILE SCRIPT                    a database of another shape
clinic move OLD NEW SCRIPT                 its migration in hand-written SQL";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments[..] {
        ["generate", file, children] => {
            number(children).and_then(|n| generate::run(file, n, false))
        }
        ["generate", file, children, "bad"] => {
            number(children).and_then(|n| generate::run(file, n, true))
        }
        ["load", way, old, new] => load::run(way, old, new, false),
        ["load", way, old, new, "times"] => load::run(way, old, new, true),
        ["compare", one, other] => compare::run(one, other, false),
        ["compare", one, other, "--tables-of-other"] => compare::run(one, other, true),
        ["make", file, script] => script::make(file, script),
        ["move", old, new, script] => script::shift(old, new, script),
        _ => Err(USAGE.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // An error in SQL text holds the whole text.
            eprintln!(
                "{}",
                error.to_string().chars().take(1000).collect::<String>()
            );
            ExitCode::FAILURE
        }
    }
}

fn number(text: &str) -> Outcome<i64> {
    text.replace('_', "")
        .parse()
        .map_err(|_| format!("`{text}` is not a number").into())
}
