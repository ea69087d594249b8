CREATE TABLE stones (id TEXT PRIMARY KEY, since, on_top_of TEXT) WITHOUT ROWID;
INSERT INTO stones VALUES ('1', '2020-01-01T00:00:00Z', '3'), ('2', '2020-01-02T00:00:00Z', NULL), ('3', NULL, NULL), ('4', 'soon', '2');
