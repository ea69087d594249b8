#!/usr/bin/env python3
"""Moves one old clinic in several ways, in turn, and compares time and memory.

Standard library only. `benches/README.md` says what is compared and how to read it.
"""

import argparse
import json
import os
import platform
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

import ways as way_of
from shapes import SHAPES
from tables import clinic_table, shapes_table
from ways import FOLDER, HERE, PARTIAL, REFERENCE, ROOT, TARGET, TOOL, WAYS


def main():
    options = arguments()
    build(options)
    FOLDER.mkdir(parents=True, exist_ok=True)
    if options.shapes is not None:
        run_shapes(options)
    else:
        run_ways(options)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("ways", nargs="*", metavar="WAY", help=f"any of: {', '.join(WAYS)} (default: expert mapper usual)")
    parser.add_argument("--children", type=int, default=100_000, metavar="N", help="size of the old clinic: some 15.5 rows a child")
    parser.add_argument("--runs", type=int, default=5, metavar="N")
    parser.add_argument("--smoke", action="store_true", help="every way once with 1,000 children: whether it works at all")
    parser.add_argument("--shapes", nargs="*", metavar="SHAPE", help=f"databases of other shapes instead: {', '.join(SHAPES)} (default: all)")
    parser.add_argument("--narrow", type=int, metavar="N", help="rows of the shape `narrow`: 2,000,000 unless told")
    parser.add_argument("--mapper", type=Path, metavar="FILE", help="the program to measure, instead of building this one")
    parser.add_argument("--keep", action="store_true", help="keeps the new databases of the last turn")
    options = parser.parse_args()
    if options.smoke:
        options.children, options.runs = 1_000, 1
        options.ways = options.ways or list(WAYS)
    options.ways = options.ways or ["expert", "mapper", "usual"]
    for given, known, what in ((options.ways, WAYS, "way"), (options.shapes or [], SHAPES, "shape")):
        if unknown := set(given) - set(known):
            parser.error(f"no such {what}: {', '.join(sorted(unknown))}")
    return options


def build(options):
    cargo = ["cargo", "build", "--release", "--quiet", "--manifest-path"]
    subprocess.run([*cargo, HERE / "Cargo.toml", "--target-dir", TARGET / "bench-tool"], check=True)
    if options.mapper is None:
        subprocess.run([*cargo, ROOT / "Cargo.toml"], check=True)
        options.mapper = TARGET / "release" / "mapper"


def run_ways(options):
    if "prisma" in options.ways and (reason := way_of.prepare_prisma()):
        say(f"prisma is left out: {reason}")
        options.ways.remove("prisma")
    for bad in {way == "bad" for way in options.ways}:
        way_of.generate(options.children, bad)
    measured = {way: [] for way in options.ways}
    for turn in range(options.runs):
        for way in options.ways:
            arguments = way_of.command(way, options.children, options.mapper)
            prepare_memory(way_of.old(options.children, way == "bad"))
            figures = measure(arguments, FOLDER / f"{way}.log")
            figures["rows"] = rows_of(way_of.new(way, options.children))
            measured[way].append(figures)
            say(f"{turn + 1}/{options.runs} {way}: {figures['cpu']:.2f} s of the processor, {figures['wall']:.2f} s, {figures['memory'] / 1e6:.0f} MB")
    if "bad" in options.ways:
        tell_rejects(options)
    if REFERENCE in options.ways:
        for way in options.ways:
            compare(way, options)
    result = {"machine": machine(), "children": options.children, "measured": measured}
    keep(f"result-{options.children}", result, clinic_table(result))


def run_shapes(options):
    """Each shape by hand and by the program, as often as it is asked for; both must write the same rows."""
    measured = {}
    for name in options.shapes or SHAPES:
        shape = SHAPES[name](options.narrow) if name == "narrow" and options.narrow else SHAPES[name]()
        folder = FOLDER / "shapes" / name
        for file, text in {**shape.files(name), "old.sql": shape.old, "hand.sql": shape.target + shape.hand}.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(text)
        subprocess.run([TOOL, "make", folder / "old.db", folder / "old.sql"], check=True)
        runs = {"hand": [], "mapper": []}
        for _ in range(options.runs):
            runs["hand"].append(measure([TOOL, "move", folder / "old.db", folder / "hand.db", folder / "hand.sql"], folder / "hand.log"))
            for stale in folder.glob("new.db*"):
                stale.unlink()
            run = [options.mapper, "--project", folder / "mappings", "run", "--report", folder / "report.json"]
            runs["mapper"].append(measure(run, folder / "run.log"))
        done = subprocess.run([TOOL, "compare", folder / "hand.db", folder / "new.db"], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{name}: {done.stdout}{done.stderr}")
        cpu = {way: statistics.median(run["cpu"] for run in runs[way]) for way in runs}
        say(f"{name}: by hand {cpu['hand']:.2f} s of the processor, mapper {cpu['mapper']:.2f} s; {done.stdout.strip()}")
        measured[name] = {"what": shape.what, "rows": shape.rows, **runs}
        if not options.keep:
            for file in folder.glob("*.db"):
                file.unlink()
    result = {"machine": machine(), "shapes": measured}
    keep("shapes", result, shapes_table(result))


def keep(name, result, table):
    (FOLDER / f"{name}.json").write_text(json.dumps(result, indent=1) + "\n")
    print(table)
    say(f"kept in {FOLDER / name}.json")


def prepare_memory(old):
    """Every way finds the old database in the page cache, and nothing there of what other ways have written."""
    subprocess.run(["sync"], check=False)
    for file in FOLDER.glob("new-*"):
        with open(file, "rb") as written:
            os.posix_fadvise(written.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    with open(old, "rb", buffering=0) as rows:
        while rows.read(1 << 24):
            pass


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
    return {"wall": round(wall, 3), "cpu": round(usage.ru_utime + usage.ru_stime, 3), "memory": usage.ru_maxrss * 1024}


def machine():
    with open("/proc/meminfo") as file:
        memory = int(file.readline().split()[1]) // 1_000_000
    return f"{os.cpu_count()} processors, {memory} GB of memory, {platform.system()} {platform.machine()}"


def rows_of(file):
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        tables = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'")
        return sum(database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables.fetchall())


def tell_rejects(options):
    """How many records were rejected for which reason: a reason that never occurs measures nothing."""
    state = way_of.new("bad", options.children).with_suffix(".db.mapper.db")
    with sqlite3.connect(f"file:{state}?mode=ro", uri=True) as database:
        reasons = database.execute("SELECT reason, count(*) FROM mapper_rejects GROUP BY reason ORDER BY 2 DESC").fetchall()
    say("bad: rejected for " + ", ".join(f"{code} {count:,}" for code, count in reasons))


def compare(way, options):
    """Every way must have written the same rows as the reference."""
    children = options.children
    if way not in (REFERENCE, "bad"):
        tables = ["--tables-of-other"] if way in PARTIAL else []
        done = subprocess.run([TOOL, "compare", way_of.new(REFERENCE, children), way_of.new(way, children), *tables], capture_output=True, text=True)
        say(f"{way}: {done.stdout.strip()}")
        if done.returncode != 0:
            sys.exit(f"{way} and {REFERENCE} wrote different rows: {done.stderr.strip()}")
    if way != REFERENCE and not options.keep:
        for file in FOLDER.glob(f"{way_of.new(way, children).name}*"):
            file.unlink()


def say(text):
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
