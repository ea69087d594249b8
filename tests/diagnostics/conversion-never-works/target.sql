CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, pages TEXT, printed INTEGER, lent INTEGER);
