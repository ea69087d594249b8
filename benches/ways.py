"""The ways in which the old clinic is moved: what each runs, and what it needs beforehand."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
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
    "deep": "`mapper run --deep`: everything made twice and compared",
    "bad": "`mapper run`, one row in a hundred broken, in every way there is",
    "usual": "hand-written SQL with the usual fast settings",
    "python": "Python's sqlite3, row by row, main tables only",
    "prisma": "Prisma on Node, row by row in a transaction, main tables only",
}

# The program's own ways: held against `mapper` as well.
OWN = ("mapper", "deep", "bad")

# These move a part of the tables: time for a row is compared.
PARTIAL = ("python", "prisma")
MAIN_TABLES = {
    "old": ["children", "patients", "parent_children", "consent_grants", "patient_contacts", "patient_documents", "screenings", "assessments"],
    "new": ["persons", "parent_child_views", "clinician_patient_views", "access_grants", "contacts", "documents",
            "screening_types", "screenings", "assessment_types", "assessments"],
}

# What else the broken rows need so that every reason to reject one occurs: file, what stands there, what shall.
EDITS = [
    ("mappings/plan_services.toml", 'table = "iep_services"', 'table = "iep_services"\nkey   = "id"'),
    ("mappings/journal_attachments.toml", "{{ file_key }}", "{{ file_key + '' }}"),
    ("mappings/intervention_strategies.toml", 'table = "intervention_strategies"',
     'table = "intervention_strategies"\n\n[columns]\ndescription = { sql = "iif(description = \'broken\', json(description), description)" }'),
    ("schemas/target.sql", "    uploaded_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP\n);", "    uploaded_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP\n) STRICT;"),
]


def old(children, bad=False):
    return FOLDER / f"old-{children}{'-bad' if bad else ''}.db"


def new(way, children):
    return FOLDER / f"new-{children}-{way}.db"


def generate(children, bad):
    """The old database; one that is there is used again, for it is always the same."""
    file, stamp = old(children, bad), FOLDER / f"{old(children, bad).name}.stamp"
    sources = [*HERE.glob("sql/old/*.sql"), HERE / "src/generate.rs", HERE / "src/random.rs", ROOT / "schemas" / "source.sql"]
    newest = str(max(source.stat().st_mtime for source in sources))
    if not (file.exists() and stamp.exists() and stamp.read_text() == newest):
        subprocess.run([TOOL, "generate", file, str(children), *(["bad"] if bad else [])], check=True, stdout=sys.stderr)
        stamp.write_text(newest)


def command(way, children, mapper):
    """What is run, after what an earlier run left is gone."""
    source, target = old(children, way == "bad"), new(way, children)
    for stale in FOLDER.glob(f"{target.name}*"):
        stale.unlink()
    if way in ("expert", "usual"):
        return [TOOL, "load", way, source, target]
    if way == "python":
        return [sys.executable, HERE / "row_by_row.py", source, target]
    if way == "prisma":
        empty_main_tables(target)
        return ["node", FOLDER / "prisma" / "move.mjs", source, target]
    run = [mapper, "--project", project(way), "--source", source, "--target", target, "run"]
    return [*run, *(["--deep"] if way == "deep" else []), "--report", FOLDER / f"{target.name}.report.json"]


def project(way):
    """The clinic's mappings; where rows are broken, none of them stops the run."""
    if way != "bad":
        return ROOT / "mappings"
    copy = FOLDER / "bad"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(ROOT / "mappings", copy / "mappings")
    shutil.copytree(ROOT / "schemas", copy / "schemas")
    for file in (copy / "mappings").glob("*.toml"):
        file.write_text(re.sub(r'^on_error\s*= "abort"', 'on_error = "reject"', file.read_text(), flags=re.MULTILINE))
    for name, there, shall in EDITS:
        text = (copy / name).read_text()
        if there not in text:
            sys.exit(f"{name} no longer says {there!r}: benches/ways.py needs a look")
        (copy / name).write_text(text.replace(there, shall))
    manifest = copy / "mappings" / "mapper.toml"
    manifest.write_text("".join(without_checks(manifest.read_text())))
    return copy / "mappings"


def without_checks(text):
    """Checks across tables count on every row: they fail where rows are rejected."""
    kept = True
    for line in text.splitlines(keepends=True):
        if line.startswith("["):
            kept = line.strip() != "[[verify]]"
        if kept:
            yield line


def empty_main_tables(file):
    schema = (ROOT / "schemas" / "target.sql").read_text()
    names = "|".join(MAIN_TABLES["new"])
    with sqlite3.connect(file) as database:
        database.executescript("".join(re.findall(rf"^CREATE TABLE (?:{names}) \(.*?^\);$", schema, re.M | re.S)))
        database.executescript("\n".join(re.findall(rf"^CREATE INDEX \w+ ON (?:{names}) .*;$", schema, re.M)))


def prepare_prisma():
    """Installs Prisma and makes its clients; what keeps that from being possible, if anything does."""
    if not (shutil.which("node") and shutil.which("npm")):
        return "Node and npm are not here"
    folder = FOLDER / "prisma"
    folder.mkdir(parents=True, exist_ok=True)
    for file in (HERE / "prisma").glob("*.*"):
        shutil.copy(file, folder)
    # Neither is needed: no schema engine, and nothing that would be checked is downloaded.
    quiet = os.environ | {"PRISMA_SCHEMA_ENGINE_BINARY": "/bin/true", "PRISMA_ENGINES_CHECKSUM_IGNORE_MISSING": "1", "CI": "1"}
    steps = [] if (folder / "node_modules" / ".bin" / "prisma").exists() else [["npm", "install", "--no-audit", "--no-fund"]]
    for side, file in (("old", "source.sql"), ("new", "target.sql")):
        tables = MAIN_TABLES[side]
        made = subprocess.run([sys.executable, "schema.py", ROOT / "schemas" / file, side, *tables], cwd=folder, check=True, capture_output=True)
        (folder / f"{side}.prisma").write_bytes(made.stdout)
        steps.append(["npx", "prisma", "generate", "--schema", f"{side}.prisma"])
    for step in steps:
        done = subprocess.run(step, cwd=folder, env=quiet, capture_output=True, text=True)
        if done.returncode != 0:
            return f"`{' '.join(step)}` failed: {(done.stderr or done.stdout).strip()[-400:]}"
    return None
