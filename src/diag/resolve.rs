//! Constructors of diagnostics.
