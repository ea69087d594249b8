CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, kind TEXT, state TEXT, origin TEXT);
