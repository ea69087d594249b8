//! Column affinity: which type a column prefers.

/// What a column makes of the values stored in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Affinity {
    /// Numbers become text.
    Text,
    /// Text that looks like a number becomes one.
    Numeric,
    /// As numeric; reals without a fraction become integers.
    Integer,
    /// As numeric; integers become reals.
    Real,
    /// Values stay as they are.
    Blob,
}

impl Affinity {
    /// The affinity of a declared type, by the rules of SQLite's "Datatypes In SQLite", section 3.1.
    #[must_use]
    pub fn of(declared: &str) -> Self {
        let upper = declared.to_ascii_uppercase();
        let has = |part: &str| upper.contains(part);
        if has("INT") {
            Self::Integer
        } else if has("CHAR") || has("CLOB") || has("TEXT") {
            Self::Text
        } else if has("BLOB") || upper.trim().is_empty() || upper.trim() == "ANY" {
            Self::Blob
        } else if has("REAL") || has("FLOA") || has("DOUB") {
            Self::Real
        } else {
            Self::Numeric
        }
    }

    /// A declared type that has this affinity.
    #[must_use]
    pub fn type_name(self) -> &'static str {
        match self {
            Self::Text => "TEXT",
            Self::Numeric => "NUM",
            Self::Integer => "INT",
            Self::Real => "REAL",
            Self::Blob => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Affinity;

    #[test]
    fn declared_types_have_the_affinity_sqlite_documents() {
        for (declared, affinity) in [
            ("INTEGER", Affinity::Integer),
            ("VARCHAR(30)", Affinity::Text),
            ("CHARINT", Affinity::Integer),
            ("", Affinity::Blob),
            ("BLOB", Affinity::Blob),
            ("DOUBLE PRECISION", Affinity::Real),
            ("DATETIME", Affinity::Numeric),
            ("BOOLEAN", Affinity::Numeric),
        ] {
            assert_eq!(Affinity::of(declared), affinity, "{declared}");
        }
    }
}
