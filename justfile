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

# interrupts a run, or `deep`, `verify`, `verify-deep`, at many moments: when is it answered, when is the process gone? minutes
ctrl-c *options:
    python3 benches/ctrl_c.py {{options}}

# compares the engine with the reference interpreter on many random projects, from a seed on; minutes
soak cases="10000" seed="1":
    MAPPER_CASES={{cases}} MAPPER_SEED={{seed}} cargo test --test main oracle -- --nocapture

# spoils files in many ways: diagnostics, never a panic, never a hang; minutes
fuzz cases="20000":
    MAPPER_FUZZ_CASES={{cases}} cargo test --test main fuzz -- --nocapture

# kills and breaks runs at every file operation, and at random times; minutes
crash:
    MAPPER_CRASH=all cargo test --test main -- crash:: neighbours:: --nocapture

# damages what the shipped project makes in every fourth of some 1,400 ways, and asks what finds each; minutes. `just damage 1`: all
damage step="4":
    MAPPER_DAMAGE={{step}} cargo test --test main -- deep::clinic --nocapture

# changes the engine in small ways and asks whether a test notices (needs cargo-mutants); `just mutants 7/200` is a sample of minutes
mutants shard:
    CASE=language cargo mutants --shard {{shard}} --sharding round-robin --timeout 300 \
        -f 'src/sql/**' -f 'src/execute/**' -f 'src/resolve/**' \
        -- --lib --test main -- cases::every_case execute:: sql:: resolve::
