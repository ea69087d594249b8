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

# measures the engine against hand-written SQL; `--smoke` takes a minute, `--shapes` measures unusual databases
bench *options:
    python3 benches/bench.py {{options}}

# compares the engine with the reference interpreter on many random projects, from a seed on; minutes
soak cases="10000" seed="1":
    MAPPER_CASES={{cases}} MAPPER_SEED={{seed}} cargo test --test main oracle -- --nocapture

# kills and breaks runs at every file operation, and at random times; minutes
crash:
    MAPPER_CRASH=all cargo test --test main -- crash:: neighbours:: --nocapture
