CREATE TABLE people (
    id INTEGER PRIMARY KEY, name TEXT, sex TEXT, active INTEGER, joined TEXT, born TEXT, rank INTEGER, hobby TEXT, pastime TEXT);
