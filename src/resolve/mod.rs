//! Specs and catalogs to the model; all lints.
