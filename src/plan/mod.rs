//! The model as ordered steps.
