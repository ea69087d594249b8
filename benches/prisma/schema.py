#!/usr/bin/env python3
"""Writes a Prisma schema with the models of some tables. Usage: schema.py SCHEMA.sql CLIENT TABLE... > file.prisma"""

import sqlite3
import sys
from pathlib import Path

TYPES = {"INTEGER": "Int", "REAL": "Float", "TEXT": "String", "BLOB": "Bytes"}


def main(schema, client, *tables):
    database = sqlite3.connect(":memory:")
    database.executescript(Path(schema).read_text())
    print('datasource db {\n  provider = "sqlite"\n}\n')
    print(f'generator client {{\n  provider = "prisma-client-js"\n  output   = "./{client}"\n}}')
    for table in tables:
        print(f"\nmodel {table} {{")
        for _, name, kind, required, _, key in database.execute(f"SELECT * FROM pragma_table_info('{table}')"):
            print(f"  {name} {TYPES[kind]}{'' if required or key else '?'}{' @id' if key else ''}")
        print("}")


if __name__ == "__main__":
    main(*sys.argv[1:])
