//! Paths into JSON: `$`, then `.name`, `."any name"`, `[0]` and `[*]`.

/// A path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Its steps from the root.
    pub steps: Vec<Step>,
}

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// `.name`: the member of that name.
    Member(String),
    /// `[n]`: the element of that number, from 0.
    Index(usize),
    /// `[*]`: every element.
    Each,
}

/// Reads a path; the error says what is wrong with it.
pub fn parse_path(text: &str) -> Result<Path, String> {
    let mut rest = text
        .strip_prefix('$')
        .ok_or_else(|| format!("the path `{text}` does not begin with `$`"))?;
    let mut steps = Vec::new();
    while !rest.is_empty() {
        let (step, after) = parse_step(rest)
            .ok_or_else(|| format!("`{rest}` in the path is not `.name`, `[0]` or `[*]`"))?;
        steps.push(step);
        rest = after;
    }
    Ok(Path { steps })
}

/// Reads one step and yields what follows it.
fn parse_step(text: &str) -> Option<(Step, &str)> {
    if let Some(rest) = text.strip_prefix(".\"") {
        let end = rest.find('"')?;
        return Some((Step::Member(rest[..end].to_owned()), &rest[end + 1..]));
    }
    if let Some(rest) = text.strip_prefix('.') {
        let end = rest.find(['.', '[']).unwrap_or(rest.len());
        let (name, rest) = rest.split_at(end);
        let fits = !name.is_empty() && !name.contains([']', '"', '*', '$', ' ']);
        return fits.then(|| (Step::Member(name.to_owned()), rest));
    }
    let inside = text.strip_prefix('[')?;
    let end = inside.find(']')?;
    let (index, rest) = (&inside[..end], &inside[end + 1..]);
    if index == "*" {
        return Some((Step::Each, rest));
    }
    let plain = !index.is_empty() && index.bytes().all(|b| b.is_ascii_digit());
    plain
        .then(|| index.parse().ok())
        .flatten()
        .map(|n| (Step::Index(n), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        let member = |name: &str| Step::Member(name.to_owned());
        let cases = [
            ("$", vec![]),
            ("$.a", vec![member("a")]),
            ("$[*].id", vec![Step::Each, member("id")]),
            (
                "$.a_b.c[3][*]",
                vec![member("a_b"), member("c"), Step::Index(3), Step::Each],
            ),
            ("$.\"a.b [x]\".é", vec![member("a.b [x]"), member("é")]),
        ];
        for (text, steps) in cases {
            assert_eq!(parse_path(text), Ok(Path { steps }), "{text}");
        }
    }

    #[test]
    fn malformed_paths() {
        for text in [
            "", "a", "$a", "$.", "$..a", "$[", "$[]", "$[-1]", "$[#-1]", "$[a]", "$.a]", "$.*",
            "$[*", "$.\"a",
        ] {
            assert!(parse_path(text).is_err(), "{text}");
        }
    }
}
