CREATE TABLE things (
    id TEXT NOT NULL PRIMARY KEY, newest TEXT, oldest TEXT, longest TEXT, least INTEGER, most INTEGER, words TEXT);
