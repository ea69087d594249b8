"""Old databases of unusual shapes, their mappings, and the same move in one plain SQL statement a table.

A shape is here so that a cliff would show: something that grows worse than it should with columns, with the length of
values, with tables, with rows, with links.
"""

from dataclasses import dataclass, field

PROJECT = """[project]
name      = "{name}"
namespace = "5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11"
[source]
database = "old.db"
[target]
database = "new.db"
schema   = "target.sql"
"""


@dataclass
class Shape:
    """`old` makes and fills the old tables, `target` is the new schema, `hand` fills it from `old`."""

    what: str
    rows: int
    old: str
    target: str
    hand: str
    mappings: dict = field(default_factory=dict)

    def files(self, name):
        """The files of the project by their names."""
        tables = {f"mappings/{table}.toml": text for table, text in self.mappings.items()}
        return {"mappings/mapper.toml": PROJECT.format(name=name).replace('"old.db"', '"../old.db"').replace('"new.db"', '"../new.db"')
                .replace('"target.sql"', '"../target.sql"'), "target.sql": self.target, **tables}


def numbers(rows):
    return f"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {rows}) "


def wide(rows=20_000, columns=200):
    """Two hundred columns: one table copied as it is, one whose rows get new keys."""
    names = [f"c{i}" for i in range(1, columns)]
    kinds = ["TEXT", "INTEGER", "REAL", "TEXT"]
    declared = ", ".join(f"{name} {kinds[i % 4]}" for i, name in enumerate(names))
    values = ", ".join(["hex16(i, '{0}')", "rnd(i, '{0}') % 1000", "rnd(i, '{0}') / 7.0", "NULL"][i % 4].format(name) for i, name in enumerate(names))
    old, target, hand, mappings = "", "", "", {}
    for table, key, rule in (("kept", "id", ""), ("keyed", "uuid5('keyed', id)", '[keys]\nid = { new = "uuid5" }\n')):
        old += f"CREATE TABLE {table} (id TEXT NOT NULL PRIMARY KEY, {declared});\n"
        old += f"INSERT INTO {table} {numbers(rows)}SELECT uuid('{table}', i), {values} FROM n;\n"
        target += f"CREATE TABLE {table} (id TEXT NOT NULL PRIMARY KEY, {declared});\n"
        hand += f"INSERT INTO {table} SELECT {key}, {', '.join(names)} FROM old.{table} ORDER BY 1;\n"
        mappings[table] = f'target = "{table}"\n[[source]]\nname = "{table}"\ntable = "{table}"\n{rule}'
    return Shape(f"{columns} columns, twice {rows:,} rows", 2 * rows, old, target, hand, mappings)


def merged(rows=20_000, columns=200):
    """Two hundred columns of pairs of records, the first one that has a value wins."""
    names = [f"c{i}" for i in range(1, columns)]
    declared = ", ".join(f"{name} TEXT" for name in names)
    values = lambda word: ", ".join(f"iif(rnd(i, '{word}{name}') % 2, hex16(i, '{name}'), NULL)" for name in names)
    old = f"CREATE TABLE a (id TEXT NOT NULL PRIMARY KEY, {declared}, same TEXT);\nCREATE TABLE b (id TEXT NOT NULL PRIMARY KEY, {declared});\n"
    old += f"INSERT INTO a {numbers(rows)}SELECT uuid('a', i), {values('a')}, uuid('b', i) FROM n;\n"
    old += f"INSERT INTO b {numbers(rows)}SELECT uuid('b', i), {values('b')} FROM n;\n"
    target = f"CREATE TABLE both (id TEXT NOT NULL PRIMARY KEY, {declared});\n"
    hand = f"INSERT INTO both SELECT uuid5('a', a.id), {', '.join(f'coalesce(a.{n}, b.{n})' for n in names)} FROM old.a a JOIN old.b b ON b.id = a.same ORDER BY 1;\n"
    mapping = ('target = "both"\n[[source]]\nname = "a"\ntable = "a"\n[[source]]\nname = "b"\ntable = "b"\n'
               '[merge]\nlinks = [{ source = "a", from = "same", to = "b" }]\n[keys]\nid = { new = "uuid5" }\n')
    return Shape(f"{columns} columns, {rows:,} pairs merged", 2 * rows, old, target, hand, {"both": mapping})


def long(rows=100, size=1_000_000):
    """Texts and blobs of a megabyte: kept, and under a new key with one of them trimmed."""
    old, target, hand, mappings = "", "", "", {}
    for table, key, rule in (("kept", "id", ""), ("keyed", "uuid5('keyed', id)", '[keys]\nid = { new = "uuid5" }\n[columns]\nbody = { from = "body", convert = ["trim"] }\n')):
        old += f"CREATE TABLE {table} (id TEXT NOT NULL PRIMARY KEY, body TEXT, scan BLOB, note TEXT);\n"
        old += (f"INSERT INTO {table} {numbers(rows)}SELECT uuid('{table}', i), hex(zeroblob({size // 2})) || hex16(i, 'body'), "
                f"CAST(hex16(i, 'scan') AS BLOB) || zeroblob({size}), hex16(i, 'note') FROM n;\n")
        target += f"CREATE TABLE {table} (id TEXT NOT NULL PRIMARY KEY, body TEXT, scan BLOB, note TEXT);\n"
        body = "trim(body)" if rule else "body"
        hand += f"INSERT INTO {table} SELECT {key}, {body}, scan, note FROM old.{table};\n"
        mappings[table] = f'target = "{table}"\n[[source]]\nname = "{table}"\ntable = "{table}"\n{rule}'
    return Shape(f"texts and blobs of 1 MB, twice {rows:,} rows", 2 * rows, old, target, hand, mappings)


def many(tables=300, rows=100):
    """Three hundred small tables, each referring to the one before; every third gets new keys."""
    old, target, hand, mappings = "", "", "", {}
    for t in range(tables):
        name, before = f"t{t}", f"t{t - 1}"
        new = t % 3 == 1
        declared = f"CREATE TABLE {name} (id TEXT NOT NULL PRIMARY KEY, name TEXT" + (f", before_id TEXT NOT NULL REFERENCES {before} (id));\n" if t else ");\n")
        reference = f", uuid('{before}', rnd(i, '{name}') % {rows})" if t else ""
        old += declared + f"INSERT INTO {name} {numbers(rows)}SELECT uuid('{name}', i), hex16(i, '{name}'){reference} FROM n;\n"
        target += declared
        key = lambda column, of, is_new: f"uuid5('{of}', {column})" if is_new else column
        hand += f"INSERT INTO {name} SELECT {key('id', name, new)} AS id, name" + (f", {key('before_id', before, (t - 1) % 3 == 1)}" if t else "")
        hand += f" FROM old.{name} ORDER BY 1;\n"
        keys = ('id = { new = "uuid5" }\n' if new else "") + (f'before_id = {{ lookup = "{before}", from = "before_id" }}\n' if t else "")
        mappings[name] = f'target = "{name}"\n[[source]]\nname = "{name}"\ntable = "{name}"\n' + (f"[keys]\n{keys}" if keys else "")
    return Shape(f"{tables} tables of {rows:,} rows", tables * rows, old, target, hand, mappings)


def narrow(rows=2_000_000):
    """Many narrow rows with integer keys and a reference."""
    owners = 10_000
    old = (f"CREATE TABLE owners (id INTEGER PRIMARY KEY, name TEXT NOT NULL);\nINSERT INTO owners {numbers(owners)}SELECT i + 1, hex16(i, 'o') FROM n;\n"
           f"CREATE TABLE readings (id INTEGER PRIMARY KEY, owner_id INTEGER NOT NULL REFERENCES owners (id), value INTEGER);\n"
           f"INSERT INTO readings {numbers(rows)}SELECT i + 1, 1 + rnd(i, 'r') % {owners}, rnd(i, 'v') % 1000 FROM n;\n")
    target = ("CREATE TABLE owners (id INTEGER PRIMARY KEY, name TEXT NOT NULL);\n"
              "CREATE TABLE readings (id INTEGER PRIMARY KEY, owner_id INTEGER NOT NULL REFERENCES owners (id), value INTEGER);\n")
    hand = ("INSERT INTO owners SELECT * FROM old.owners;\nINSERT INTO readings SELECT * FROM old.readings;\n"
            "SELECT count(*) FROM (SELECT DISTINCT owner_id AS id FROM readings) d WHERE NOT EXISTS (SELECT 1 FROM owners p WHERE p.id = d.id);\n")
    mappings = {"owners": '[[source]]\nname = "owner"\ntable = "owners"\n',
                "readings": '[[source]]\nname = "reading"\ntable = "readings"\n[keys]\nowner_id = { lookup = "owner", from = "owner_id" }\n'}
    return Shape(f"{rows:,} narrow rows with integer keys", rows + owners, old, target, hand, mappings)


def renumbered(rows=500_000):
    """Narrow rows that get new integer keys, and others that refer to them."""
    old = (f"CREATE TABLE things (id INTEGER PRIMARY KEY, value INTEGER);\nINSERT INTO things {numbers(rows)}SELECT (i + 1) * 3, rnd(i, 'v') % 1000 FROM n;\n"
           f"CREATE TABLE uses (id INTEGER PRIMARY KEY, thing_id INTEGER NOT NULL REFERENCES things (id));\n"
           f"INSERT INTO uses {numbers(rows)}SELECT i + 1, 3 * (1 + rnd(i, 'u') % {rows}) FROM n;\n")
    target = ("CREATE TABLE things (id INTEGER PRIMARY KEY, value INTEGER);\n"
              "CREATE TABLE uses (id INTEGER PRIMARY KEY, thing_id INTEGER NOT NULL REFERENCES things (id));\n")
    hand = ("CREATE TEMP TABLE map (old INTEGER PRIMARY KEY, new INTEGER NOT NULL);\nINSERT INTO map SELECT id, row_number() OVER (ORDER BY id) FROM old.things;\n"
            "INSERT INTO things SELECT m.new, t.value FROM old.things t JOIN map m ON m.old = t.id;\n"
            "INSERT INTO uses SELECT u.id, m.new FROM old.uses u JOIN map m ON m.old = u.thing_id;\n")
    mappings = {"things": '[[source]]\nname = "thing"\ntable = "things"\n[keys]\nid = { new = "sequence" }\n',
                "uses": '[[source]]\nname = "use"\ntable = "uses"\n[keys]\nthing_id = { lookup = "thing", from = "thing_id" }\n'}
    return Shape(f"{rows:,} narrow rows renumbered, as many that refer to them", 2 * rows, old, target, hand, mappings)


def chains(length=100_000, count=1):
    """Records that each link to the next: every chain is one entity."""
    rows = length * count
    old = "CREATE TABLE links (id TEXT NOT NULL PRIMARY KEY, next_id TEXT, name TEXT);\n"
    old += (f"INSERT INTO links {numbers(rows)}SELECT printf('%08d', i), iif(i % {length} = {length} - 1, NULL, printf('%08d', i + 1)), hex16(i, 'name') FROM n;\n")
    target = "CREATE TABLE things (id TEXT NOT NULL PRIMARY KEY, name TEXT);\n"
    # By hand it is known that a chain's numbers follow each other; finding that out is the engine's work.
    hand = f"INSERT INTO things SELECT uuid5('thing', id), name FROM old.links WHERE CAST(id AS INTEGER) % {length} = 0 ORDER BY 1;\n"
    mapping = ('[[source]]\nname = "thing"\ntable = "links"\n[merge]\nlinks = [{ source = "thing", from = "next_id", to = "thing" }]\n'
               '[keys]\nid = { new = "uuid5" }\n')
    return Shape(f"{count:,} chains of {length:,} links" if count > 1 else f"a chain of {length:,} links", rows, old, target, hand, {"things": mapping})


SHAPES = {
    "wide": wide,
    "merged": merged,
    "long": long,
    "many": many,
    "narrow": narrow,
    "renumbered": renumbered,
    "chain": chains,
    "pairs": lambda: chains(2, 50_000),
}
