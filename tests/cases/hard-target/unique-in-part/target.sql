CREATE TABLE plans (id INTEGER PRIMARY KEY, account TEXT NOT NULL, mail TEXT, ended TEXT, seat INTEGER, label TEXT);
CREATE UNIQUE INDEX one_active_plan ON plans (account) WHERE ended IS NULL;
CREATE UNIQUE INDEX one_mail ON plans (lower(mail));
CREATE UNIQUE INDEX one_seat ON plans (seat DESC) WHERE ended IS NULL AND seat > 1;
CREATE UNIQUE INDEX one_label ON plans (label COLLATE NOCASE DESC);
CREATE INDEX by_end ON plans (ended DESC, account COLLATE NOCASE) WHERE ended IS NOT NULL;
CREATE TABLE current (id INTEGER PRIMARY KEY, account TEXT, ended TEXT, label TEXT);
CREATE UNIQUE INDEX one_current ON current (account) WHERE ended IS NULL;
CREATE UNIQUE INDEX one_name ON current (label COLLATE NOCASE);
