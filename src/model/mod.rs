//! What the specs mean: every name bound.
