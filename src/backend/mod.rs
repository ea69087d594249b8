//! Connections: open, vet, execute SQL text.
