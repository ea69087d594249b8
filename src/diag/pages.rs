//! The long texts of the codes, `docs/diagnostics/<short>.md`, carried in the binary.

/// Declares the table: one line per page, ordered by name.
macro_rules! pages {
    ($($short:literal),* $(,)?) => {
        /// Short name of a code, and its page.
        pub static PAGES: &[(&str, &str)] = &[
            $(($short, include_str!(concat!("../../docs/diagnostics/", $short, ".md")))),*
        ];
    };
}

pages! {
    "given-rows",
    "outcome-differs",
    "rows-differ",
}

/// The page of a code, by the last part of its name.
#[must_use]
pub fn page(short: &str) -> Option<&'static str> {
    PAGES
        .iter()
        .find(|(name, _)| *name == short)
        .map(|(_, text)| *text)
}
