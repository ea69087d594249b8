CREATE TABLE services (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, owner TEXT REFERENCES papers (id));
CREATE TABLE papers (id TEXT NOT NULL PRIMARY KEY, size INTEGER, weight REAL, body BLOB, extra ANY) STRICT;
CREATE TABLE steps (
    id TEXT NOT NULL PRIMARY KEY, number INTEGER, service TEXT REFERENCES services (id), paper TEXT REFERENCES papers (id)
);
