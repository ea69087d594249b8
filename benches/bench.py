#!/usr/bin/env python3
"""Moves one old clinic in several ways, in turn, and compares time and memory.

Standard library only. `benches/README.md` says what is compared and how to read it.
"""

import argparse
import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
TOOL = TARGET / "bench-tool" / "release" / "clinic"
FOLDER = TARGET / "bench"
REFERENCE = "expert"

WAYS = {
    "expert": "hand-written SQL, every setting tuned: the reference",
    "mapper": "`mapper run`: ledger, rejects, key maps, verification and report included",
    "bad": "`mapper run`, one row in a hundred broken",
    "usual": "hand-written SQL with the usual fast settings",
    "python": "Python, row by row, main tables only",
}


def main():
    options = arguments()
    build(options)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for bad in {way == "bad" for way in options.ways}:
        generate(options.children, bad)
    measured = {way: [] for way in options.ways}
    for turn in range(options.runs):
        for way in options.ways:
            figures = measure(command(way, options), FOLDER / f"{way}.log")
            figures["rows"] = rows_of(new(way, options.children))
            measured[way].append(figures)
            say(f"{turn + 1}/{options.runs} {way}: {figures['wall']:.2f} s, {figures['memory'] / 1e6:.0f} MB")
    if options.compare:
        for way in options.ways:
            compare(way, options)
    table = markdown(measured, options)
    (FOLDER / f"result-{options.children}.md").write_text(table)
    print(table)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("ways", nargs="*", metavar="WAY", help=f"any of: {', '.join(WAYS)} (default: expert mapper usual)")
    parser.add_argument("--children", type=int, default=100_000, metavar="N", help="size of the old clinic: some 15.5 rows a child")
    parser.add_argument("--runs", type=int, default=5, metavar="N")
    parser.add_argument("--smoke", action="store_true", help="every way once with 1,000 children: whether it works at all")
    parser.add_argument("--mapper", type=Path, metavar="FILE", help="the program to measure, instead of building this one")
    parser.add_argument("--keep", action="store_true", help="keeps the new databases of the last turn")
    options = parser.parse_args()
    if options.smoke:
        options.children, options.runs = 1_000, 1
        options.ways = options.ways or list(WAYS)
    options.ways = options.ways or ["expert", "mapper", "usual"]
    if unknown := set(options.ways) - set(WAYS):
        parser.error(f"no such way: {', '.join(sorted(unknown))}")
    options.compare = REFERENCE in options.ways
    return options


def build(options):
    cargo = ["cargo", "build", "--release", "--quiet", "--manifest-path"]
    subprocess.run([*cargo, HERE / "Cargo.toml", "--target-dir", TARGET / "bench-tool"], check=True)
    if options.mapper is None:
        subprocess.run([*cargo, ROOT / "Cargo.toml"], check=True)
        options.mapper = TARGET / "release" / "mapper"


def old(children, bad):
    return FOLDER / f"old-{children}{'-bad' if bad else ''}.db"


def new(way, children):
    return FOLDER / f"new-{children}-{way}.db"


def generate(children, bad):
    """The old database; one that is there is used again, for it is always the same."""
    file, stamp = old(children, bad), FOLDER / f"{old(children, bad).name}.stamp"
    sources = [*HERE.glob("sql/old/*.sql"), *HERE.glob("src/*.rs"), ROOT / "schemas" / "source.sql"]
    newest = str(max(source.stat().st_mtime for source in sources))
    if not (file.exists() and stamp.exists() and stamp.read_text() == newest):
        subprocess.run([TOOL, "generate", file, str(children), *(["bad"] if bad else [])], check=True, stdout=sys.stderr)
        stamp.write_text(newest)


def command(way, options):
    source, target = old(options.children, way == "bad"), new(way, options.children)
    for stale in FOLDER.glob(f"{target.name}*"):
        stale.unlink()
    if way in ("expert", "usual"):
        return [TOOL, "load", way, source, target]
    if way == "python":
        return [sys.executable, HERE / "row_by_row.py", source, target]
    run = [options.mapper, "--project", project(way), "--source", source, "--target", target, "run"]
    return [*run, "--report", FOLDER / f"{target.name}.report.json"]


def project(way):
    """The clinic's mappings; where rows are broken, none of them stops the run."""
    if way != "bad":
        return ROOT / "mappings"
    copy = FOLDER / "bad" / "mappings"
    shutil.rmtree(copy.parent, ignore_errors=True)
    shutil.copytree(ROOT / "mappings", copy)
    shutil.copytree(ROOT / "schemas", copy.parent / "schemas")
    for file in copy.glob("*.toml"):
        file.write_text(re.sub(r'^on_error\s*= "abort"', 'on_error = "reject"', file.read_text(), flags=re.MULTILINE))
    manifest = copy / "mapper.toml"
    manifest.write_text("".join(without_checks(manifest.read_text())))
    return copy


def without_checks(text):
    """Checks across tables count on every row: they fail where rows are rejected."""
    kept = True
    for line in text.splitlines(keepends=True):
        if line.startswith("["):
            kept = line.strip() != "[[verify]]"
        if kept:
            yield line


def measure(arguments, log):
    """The whole process as the kernel accounts for it."""
    subprocess.run(["sync"], check=False)
    with open(log, "wb") as output:
        start = time.monotonic()
        child = subprocess.Popen([str(a) for a in arguments], stdout=output, stderr=output)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 3):  # 3: done, with rejects
        tail = log.read_text(errors="replace")[-2000:]
        sys.exit(f"{tail}\n{' '.join(str(a) for a in arguments)}\nended with {child.returncode}")
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss * 1024}


def rows_of(file):
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        tables = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'")
        return sum(database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables.fetchall())


def compare(way, options):
    """Every way must have written the same rows as the reference."""
    children = options.children
    if way not in (REFERENCE, "bad"):
        tables = ["--tables-of-other"] if way == "python" else []
        done = subprocess.run([TOOL, "compare", new(REFERENCE, children), new(way, children), *tables], capture_output=True, text=True)
        say(f"{way}: {done.stdout.strip()}")
        if done.returncode != 0:
            sys.exit(f"{way} and {REFERENCE} wrote different rows: {done.stderr.strip()}")
        if not options.keep:
            new(way, children).unlink()


def markdown(measured, options):
    middle = lambda way, figure: statistics.median(run[figure] for run in measured[way])
    heads = ["way", "rows written", "seconds", "CPU seconds", "ratio", "CPU ratio", "µs a row", "rows a second", "peak memory"]
    lines = [f"{options.children:,} children, {options.runs} runs in turn, medians; ratios pair by pair to `{REFERENCE}`", ""]
    lines += ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    for way, runs in measured.items():
        wall, rows = middle(way, "wall"), runs[-1]["rows"]
        cells = [f"{way}: {WAYS[way]}", f"{rows:,}", f"{wall:.2f}", f"{middle(way, 'cpu'):.2f}"]
        for figure in ("wall", "cpu"):
            pairs = zip(runs, measured.get(REFERENCE, []))
            # The row-by-row script does a part of the job: time for a row is compared.
            ratios = [a[figure] / a["rows"] / (b[figure] / b["rows"]) for a, b in pairs]
            cells.append(f"{statistics.median(ratios):.2f}" if ratios else "")
        cells += [f"{wall / rows * 1e6:.1f}", f"{rows / wall:,.0f}", f"{middle(way, 'memory') / 1e6:.0f} MB"]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def say(text):
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
