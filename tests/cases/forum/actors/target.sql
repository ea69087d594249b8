CREATE TABLE actors (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, nick TEXT NOT NULL COLLATE NOCASE UNIQUE,
  owner_id INTEGER REFERENCES actors (id), since TEXT);
CREATE TABLE badges (id INTEGER PRIMARY KEY, label TEXT, level TEXT);
CREATE TABLE grants (badge_id INTEGER REFERENCES badges (id), actor_id INTEGER REFERENCES actors (id),
  PRIMARY KEY (badge_id, actor_id)) WITHOUT ROWID;
CREATE TABLE threads (id TEXT PRIMARY KEY, parent_id TEXT REFERENCES threads (id),
  first_post_id TEXT NOT NULL REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED, title TEXT NOT NULL);
CREATE TABLE posts (id TEXT PRIMARY KEY, thread_id TEXT NOT NULL REFERENCES threads (id), reply_to TEXT REFERENCES posts (id),
  author_kind TEXT, author_id INTEGER REFERENCES actors (id), body TEXT NOT NULL);
CREATE TABLE files (id INTEGER PRIMARY KEY, post_id TEXT NOT NULL REFERENCES posts (id), place INTEGER, meta TEXT);
CREATE TABLE likes (post_id TEXT REFERENCES posts (id), user_id INTEGER REFERENCES actors (id), at TEXT,
  PRIMARY KEY (post_id, user_id)) WITHOUT ROWID;
CREATE TABLE settings (owner, name TEXT, val, PRIMARY KEY (owner, name));
