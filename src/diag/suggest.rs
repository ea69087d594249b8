//! "Did you mean …": the candidate that a misspelt name most probably stands for.

/// The candidate closest to `name`, if one is close enough to be meant; the first of equals. If none is
/// spelt nearly alike, the only one with the same words counts, or the only one that begins alike.
pub fn suggest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let candidates: Vec<&str> = candidates.filter(|c| *c != name).collect();
    let near = nearest(name, candidates.iter().copied());
    near.or_else(|| only_one(&candidates, |c| has_the_words_of(c, name)))
        .or_else(|| only_one(&candidates, |c| begins_like(c, name)))
}

/// The candidate with the fewest wrong letters.
fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = folded(name);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let distance = distance(&wanted, &folded(candidate));
        if let Some(distance) = distance.filter(|d| best.is_none_or(|(least, _)| *d < least)) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// How far two names are apart, if they are near. Of names with a dot one part must be right.
fn distance(wanted: &str, candidate: &str) -> Option<usize> {
    let (wanted, candidate) = match (wanted.rsplit_once('.'), candidate.rsplit_once('.')) {
        (Some((a, wanted)), Some((b, candidate))) if a == b => (wanted, candidate),
        (Some((wanted, a)), Some((candidate, b))) if a == b => (wanted, candidate),
        (Some(_), Some(_)) => return None,
        _ => (wanted, candidate),
    };
    let limit = (wanted.chars().count() / 3).max(1);
    let distance = strsim::damerau_levenshtein(wanted, candidate);
    (distance <= limit).then_some(distance)
}

fn only_one<'a>(candidates: &[&'a str], is_meant: impl Fn(&str) -> bool) -> Option<&'a str> {
    let mut found = candidates.iter().filter(|c| is_meant(c));
    let first = found.next()?;
    found.all(|c| c == first).then_some(*first)
}

/// `day_of_sale` for `sale_day`, `is_main` for `main`.
fn has_the_words_of(candidate: &str, name: &str) -> bool {
    let (candidate, name) = (folded(candidate), folded(name));
    let words: Vec<&str> = candidate.split('_').collect();
    name.len() > 3 && name.split('_').all(|word| words.contains(&word))
}

/// `classes` for `class`.
fn begins_like(candidate: &str, name: &str) -> bool {
    let (candidate, name) = (folded(candidate), folded(name));
    let pairs = candidate.chars().zip(name.chars());
    let same = pairs.take_while(|(a, b)| a == b).count();
    let rest = candidate.chars().count().abs_diff(same);
    same > 3 && 3 * same >= 2 * name.chars().count() && rest <= 3
}

/// Case and the choice between `-`, `_` and blank are not what tells names apart.
fn folded(name: &str) -> String {
    name.trim().to_lowercase().replace(['-', ' '], "_")
}

#[cfg(test)]
mod tests {
    use super::suggest;

    fn of(name: &str, candidates: &[&'static str]) -> Option<&'static str> {
        suggest(name, candidates.iter().copied())
    }

    #[test]
    fn close_names_are_suggested() {
        assert_eq!(of("lokup", &["from", "lookup"]), Some("lookup"));
        assert_eq!(
            of("On-Error", &["on_error", "on_collision"]),
            Some("on_error")
        );
        assert_eq!(of("form", &["from", "for"]), Some("from"));
        assert_eq!(of("visitor", &["visitors"]), Some("visitors"));
        assert_eq!(
            of("sale_day", &["day_of_sale", "shop"]),
            Some("day_of_sale")
        );
        assert_eq!(of("main", &["is_main", "domain"]), Some("is_main"));
        assert_eq!(of("name", &["first_name", "last_name"]), None);
        assert_eq!(of("class", &["classes", "pupils"]), Some("classes"));
        assert_eq!(of("classes", &["class_reports"]), None);
    }

    #[test]
    fn one_part_of_a_name_with_a_dot_is_right() {
        let known = ["book.title", "scan.title", "book.kind"];
        assert_eq!(of("book.titel", &known), Some("book.title"));
        assert_eq!(of("bok.title", &known), Some("book.title"));
        assert_eq!(of("bok.titel", &known), None);
    }

    #[test]
    fn far_names_are_not() {
        assert_eq!(of("where", &["table", "query"]), None);
        assert_eq!(of("a", &["xyz"]), None);
        assert_eq!(of("same", &["same"]), None);
        assert_eq!(of("", &[]), None);
    }
}
