//! Examples in Markdown: fenced blocks, and what the words behind a fence say of them.

/// One fenced block.
#[derive(Debug)]
pub(super) struct Block {
    /// What follows the fence: `sql source`.
    pub(super) info: String,
    /// What stands between the fences.
    pub(super) text: String,
}

/// The blocks between two headings.
#[derive(Debug)]
pub(super) struct Example {
    /// The heading above them.
    pub(super) heading: String,
    /// In order.
    pub(super) blocks: Vec<Block>,
}

/// All headings with their blocks; blocks without a second word are only there to be read.
pub(super) fn examples(text: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(heading) = line.strip_prefix('#') {
            let heading = heading.trim_start_matches('#').trim().to_owned();
            let blocks = Vec::new();
            examples.push(Example { heading, blocks });
        } else if let Some(info) = line.strip_prefix("```") {
            let inside = lines.by_ref().take_while(|line| *line != "```");
            let text = inside.fold(String::new(), |text, line| text + line + "\n");
            let info = info.to_owned();
            if let (true, Some(example)) = (info.contains(' '), examples.last_mut()) {
                example.blocks.push(Block { info, text });
            }
        }
    }
    examples.retain(|example| !example.blocks.is_empty());
    examples
}

/// What a block's info string says.
#[derive(Debug, PartialEq)]
pub(super) enum Kind<'a> {
    /// Script of the old database.
    Source,
    /// Schema of the new one.
    Target,
    /// A file of the project.
    File(&'a str),
    /// A file that takes the place of another and must be refused with that code.
    Refused(&'a str, &'a str),
    /// Further arguments of the run.
    Options,
    /// Rows of a target table.
    Rows(&'a str),
    /// What could not be written.
    Rejects,
    /// What was said.
    Warnings,
    /// What became of the records.
    Ledger,
    /// A part of the report.
    Report,
}

impl Block {
    /// What it is; none for words that mean nothing.
    pub(super) fn kind(&self) -> Option<Kind<'_>> {
        let words: Vec<&str> = self.info.split(' ').collect();
        Some(match words.as_slice() {
            ["sql", "source"] => Kind::Source,
            ["sql", "target"] => Kind::Target,
            ["toml" | "jinja", file] => Kind::File(file),
            ["toml" | "jinja", file, "error", code] => Kind::Refused(file, code),
            ["text", "options"] => Kind::Options,
            ["text", "rows", table] => Kind::Rows(table),
            ["text", "rejects"] => Kind::Rejects,
            ["text", "warnings"] => Kind::Warnings,
            ["text", "ledger"] => Kind::Ledger,
            ["json", "report"] => Kind::Report,
            _ => return None,
        })
    }
}
