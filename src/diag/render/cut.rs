//! Lines of a file that are wider than the screen, cut to what is marked in them; texts of marks, broken
//! where the screen ends. The library that draws does neither.

/// What a cut leaves out, on the screen.
pub(super) const GAP: char = '⋯';

/// A text some of whose lines were cut, and where its bytes are now.
#[derive(Debug)]
pub(super) struct CutText {
    /// The text to draw.
    pub(super) text: String,
    lines: Vec<Line>,
}

/// A line of the old text, without its end, and what is left of it in the new one.
#[derive(Debug)]
struct Line {
    old: usize,
    old_end: usize,
    /// The bytes that are left, in the old text.
    kept: (usize, usize),
    /// Where they begin in the new text.
    new: usize,
}

impl CutText {
    /// Cuts lines of more than `limit` characters around those of `places` that lie in them, so that
    /// `beside` columns are left for the text that begins below the middle of a place.
    pub(super) fn new(text: &str, places: &[(usize, usize)], limit: usize, beside: usize) -> Self {
        let mut cut = Self {
            text: String::with_capacity(text.len()),
            lines: Vec::new(),
        };
        let mut old = 0;
        for line in text.split_inclusive('\n') {
            let body = line.trim_end_matches(['\n', '\r']);
            let old_end = old + body.len();
            let kept = window(body, inside(places, old, old_end), limit, beside);
            if kept.0 > 0 {
                cut.text.push(GAP);
            }
            let new = cut.text.len();
            cut.text.push_str(&body[kept.0..kept.1]);
            if kept.1 < body.len() {
                cut.text.push(GAP);
            }
            cut.text.push_str(&line[body.len()..]);
            cut.lines.push(Line {
                old,
                old_end,
                kept: (old + kept.0, old + kept.1),
                new,
            });
            old += line.len();
        }
        cut
    }

    /// Where a byte of the old text is in the new one; what was cut away is at the cut.
    pub(super) fn place(&self, offset: usize) -> usize {
        let at = self.lines.partition_point(|line| line.old <= offset);
        let Some(line) = at.checked_sub(1).and_then(|at| self.lines.get(at)) else {
            return offset.min(self.text.len());
        };
        let inside = offset.min(line.old_end).clamp(line.kept.0, line.kept.1);
        let beyond = offset.saturating_sub(line.old_end);
        (line.new + inside - line.kept.0 + beyond).min(self.text.len())
    }

    /// How many characters of its line were cut away before a byte of the new text.
    pub(super) fn cut_before(&self, place: usize, old_text: &str) -> usize {
        let at = self.lines.partition_point(|line| line.new <= place);
        let line = at.checked_sub(1).and_then(|at| self.lines.get(at));
        line.filter(|l| l.kept.0 > l.old).map_or(0, |l| {
            let gone = old_text
                .get(l.old..l.kept.0)
                .map_or(0, |s| s.chars().count());
            gone.saturating_sub(1) // the mark of the gap stands there
        })
    }
}

/// What a line holds of the places, counted from its beginning.
fn inside(places: &[(usize, usize)], start: usize, end: usize) -> Option<(usize, usize)> {
    let own = places
        .iter()
        .filter(|(from, to)| *from <= end && *to >= start);
    let own = own.map(|(from, to)| (from.saturating_sub(start), to.saturating_sub(start)));
    own.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

/// Which part of a line is shown.
fn window(
    line: &str,
    place: Option<(usize, usize)>,
    limit: usize,
    beside: usize,
) -> (usize, usize) {
    let starts: Vec<usize> = line
        .char_indices()
        .map(|(at, _)| at)
        .chain([line.len()])
        .collect();
    let count = starts.len() - 1;
    let position = |offset: usize| starts.partition_point(|at| *at < offset).min(count);
    let room = limit.saturating_sub(2).max(1);
    let (from, to) = place.map_or((0, 0), |(start, end)| (position(start), position(end)));
    let length = to.saturating_sub(from).min(room);
    let is_near = place.is_none() || from + length / 2 + beside <= limit;
    if count <= limit && is_near {
        return (0, line.len());
    }
    let first = if is_near && from + length <= room {
        0
    } else {
        let middle = (room - length) / 2;
        let first = from.saturating_sub(middle.min(room.saturating_sub(length / 2 + beside)));
        if beside == 0 {
            first.min(count.saturating_sub(room))
        } else {
            first
        }
    };
    (starts[first], starts[(first + room).min(count)])
}

/// A text in lines of at most so many characters, broken between words.
pub(super) fn broken(text: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{CutText, GAP, broken};

    #[test]
    fn long_lines_keep_what_is_marked() {
        let long = format!("{}NEEDLE{}", "a".repeat(100), "b".repeat(100));
        let text = format!("short\n{long}\r\nend");
        let place = text.find("NEEDLE").unwrap();
        let cut = CutText::new(&text, &[(place, place + 6)], 30, 0);
        let lines: Vec<&str> = cut.text.lines().collect();
        assert_eq!(lines[0], "short");
        assert!(
            lines[1].contains("NEEDLE") && lines[1].chars().count() <= 30,
            "{}",
            lines[1]
        );
        assert!(lines[1].starts_with(GAP) && lines[1].ends_with(GAP));
        assert_eq!(&cut.text[cut.place(place)..cut.place(place + 6)], "NEEDLE");
        assert_eq!(&cut.text[cut.place(text.find("end").unwrap())..], "end");
        let shown = lines[1].chars().take_while(|c| *c != 'N').count();
        assert_eq!(shown + cut.cut_before(cut.place(place), &text), 100);
        // Nothing is marked in it: the beginning is shown; what is short stays.
        let plain = CutText::new(&long, &[], 30, 0);
        assert!(plain.text.starts_with("aaa") && plain.text.ends_with(GAP));
        let same = CutText::new("é = 1\n", &[(0, 2)], 30, 0);
        assert_eq!(
            (same.text.as_str(), same.place(6), same.place(7)),
            ("é = 1\n", 6, 7)
        );
    }

    #[test]
    fn marks_longer_than_the_screen_are_cut_as_well() {
        let text = format!("x = \"{}\"", "é".repeat(200));
        let cut = CutText::new(&text, &[(4, text.len())], 40, 0);
        assert!(cut.text.chars().count() <= 40);
        assert!(cut.place(4) < cut.place(text.len()));
        // A short line gives way, too, where its place stands too far to the right.
        let cut = CutText::new("0123456789", &[(8, 9)], 10, 6);
        assert_eq!((cut.text.as_str(), cut.place(8)), ("⋯6789", 5));
    }

    #[test]
    fn texts_break_between_words() {
        assert_eq!(broken("one two three", 7), "one two\nthree");
        assert_eq!(broken("unbreakable", 3), "unbreakable");
    }
}
