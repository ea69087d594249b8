//! What two names have in common: the words they are made of, in the singular, and their letters.
//!
//! `orderLines`, `order_line` and `ORDER_LINES` are the same words; `line_order` has them in
//! another order; `order` is a part of them. What is left is a matter of degree.

/// Words that say what kind of column it is, not which one: they count for little.
const MARKS: [&str; 8] = ["id", "at", "on", "by", "is", "has", "key", "no"];

/// What a mark counts for, where another word counts for one.
const MARK: f64 = 0.3;

/// A name taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// In lower case.
    pub(super) text: String,
    /// Its words in the singular.
    pub(super) words: Vec<String>,
}

impl Name {
    pub(super) fn of(text: &str) -> Self {
        Self {
            text: text.to_lowercase(),
            words: split(text).iter().map(|word| singular(word)).collect(),
        }
    }

    /// The words that say which one it is.
    pub(super) fn telling(&self) -> impl Iterator<Item = &String> {
        self.words.iter().filter(|word| weight(word) > MARK)
    }
}

/// How much two names are alike: 1 for the same, 0 for nothing in common.
pub(super) fn likeness(one: &Name, other: &Name) -> f64 {
    if one.text == other.text {
        return 1.0;
    }
    if one.words == other.words {
        return 0.97;
    }
    let (total, shared) = (sum(&one.words) + sum(&other.words), shared(one, other));
    if total <= 0.0 {
        return 0.0;
    }
    let dice = 2.0 * shared / total;
    let smaller = sum(&one.words).min(sum(&other.words));
    let telling = one.telling().next().is_some() && other.telling().next().is_some();
    let by_words = if dice > 0.999 {
        0.93
    } else if telling && shared > smaller - 0.001 {
        0.05 + 1.05 * dice
    } else {
        0.75 * dice
    };
    let (joined, others) = (one.words.concat(), other.words.concat());
    let by_letters = 0.9 * strsim::normalized_damerau_levenshtein(&joined, &others);
    if by_letters >= 0.75 && by_letters > by_words {
        by_letters
    } else {
        by_words
    }
}

/// The weight of the words that both have; words that nearly agree count in part.
fn shared(one: &Name, other: &Name) -> f64 {
    let mut left: Vec<&String> = other.words.iter().collect();
    let mut shared = 0.0;
    for word in &one.words {
        let best = left
            .iter()
            .enumerate()
            .map(|(place, candidate)| (word_likeness(word, candidate), place))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((alike, place)) = best.filter(|(alike, _)| *alike > 0.0) {
            shared += alike * weight(word);
            left.remove(place);
        }
    }
    shared
}

fn word_likeness(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    let alike = strsim::jaro_winkler(one, other);
    if one.len().min(other.len()) >= 4 && alike >= 0.9 {
        0.9 * alike
    } else {
        0.0
    }
}

fn sum(words: &[String]) -> f64 {
    words.iter().map(|word| weight(word)).sum()
}

fn weight(word: &str) -> f64 {
    let is_number = word.bytes().all(|b| b.is_ascii_digit());
    if is_number || MARKS.contains(&word) {
        MARK
    } else {
        1.0
    }
}

/// The words of a name in lower case: between marks, at capitals, digits apart.
pub(super) fn split(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in text.chars() {
        let begins = !last.is_alphanumeric()
            || (c.is_uppercase() && last.is_lowercase())
            || (c.is_ascii_digit() != last.is_ascii_digit());
        if c.is_alphanumeric() {
            match words.last_mut() {
                Some(word) if !begins => word.extend(c.to_lowercase()),
                _ => words.push(c.to_lowercase().collect()),
            }
        }
        last = c;
    }
    words
}

/// One of them: English plurals by their endings.
pub(super) fn singular(word: &str) -> String {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let without = |letters: usize| word[..word.len() - letters].to_owned();
    if word.len() <= 3 || !word.is_ascii() || ends(&["ss", "us", "is"]) {
        word.to_owned()
    } else if word.ends_with("dren") {
        without(3)
    } else if word.ends_with("ies") && word.len() > 4 {
        without(3) + "y"
    } else if ends(&["sses", "shes", "ches", "xes", "zes", "uses"]) {
        without(2)
    } else if word.ends_with('s') {
        without(1)
    } else {
        word.to_owned()
    }
}

/// What one row of a table is called: its name with the last word in the singular.
pub(super) fn one_of(table: &str) -> String {
    let mut words = split(table);
    if let Some(last) = words.last_mut() {
        *last = singular(last);
    }
    let name = words.join("_");
    let reserved = ["mapper_", "sqlite_"];
    if name.is_empty() || reserved.iter().any(|prefix| name.starts_with(prefix)) {
        return format!("old_{name}");
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str) -> f64 {
        likeness(&Name::of(one), &Name::of(other))
    }

    #[test]
    fn plurals() {
        for (many, one) in [
            ("orders", "order"),
            ("entries", "entry"),
            ("addresses", "address"),
            ("statuses", "status"),
            ("status", "status"),
            // An old plural, as few words have it.
            ("eldren", "eld"),
            ("responses", "response"),
            ("boxes", "box"),
            ("bus", "bus"),
        ] {
            assert_eq!(singular(many), one, "{many}");
        }
        assert_eq!(one_of("orderLines"), "order_line");
        assert_eq!(one_of("mapper_things"), "old_mapper_thing");
    }

    #[test]
    fn names_of_the_same_words_are_alike() {
        assert!(alike("name", "NAME") > 0.999);
        assert!(alike("orderLine", "order_lines") > 0.96);
        assert!(alike("line_order", "order_line") > 0.9);
        assert!(alike("status", "case_status") > 0.7);
        assert!(alike("adress", "address") > 0.7);
        assert!(alike("linked_order_id", "order_id") > 0.8);
    }

    #[test]
    fn marks_alone_say_nothing() {
        assert!(alike("id", "order_id") < 0.5);
        assert!(alike("created_at", "sold_at") < 0.5);
        assert!(alike("iep_id", "pep_id") < 0.6);
        assert!(alike("", "x") < 0.001);
    }
}
