# What one does here; `just` lists it.

_default:
    @just --list

# everything that must hold before a change is merged
check:
    .ci/run

# the tests; `just test mission` runs only the cases whose name holds the word
test case="":
    CASE={{case}} cargo test

# rewrites expected files; look at the diff before you commit it
bless case="":
    BLESS=1 CASE={{case}} cargo test

# moves the demo
demo:
    cargo run --release -- run

# measures the engine against hand-written SQL; `just bench --smoke` takes a minute, `--shapes` measures unusual databases
bench *options:
    python3 benches/bench.py {{options}}

# compares the engine with the reference interpreter on many random projects; minutes
soak cases="10000":
    MAPPER_CASES={{cases}} cargo test --test main oracle -- --nocapture
