//! minijinja: rendering of queries, messages and template columns.
