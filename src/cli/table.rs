//! Tables on a screen.

use std::ops::Range;

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, Table,
    TableStyle,
};

use super::look::Look;

const UNICODE: TableStyle = style('─');
const ASCII: TableStyle = style('-');

/// Nothing but a rule under the header.
const fn style(rule: char) -> TableStyle {
    TableStyle::new()
        .header_separator(LineStyle::none().fill(rule).junction(rule))
        .header_lines(ContentLineStyle::none())
        .content_lines(ContentLineStyle::none())
}

/// A table: a header, and rows of as many cells. The columns of `numbers` are set flush right and
/// keep their width; the others are broken into lines where the screen is too narrow.
pub(super) fn table(
    look: &Look,
    header: &[&str],
    numbers: Range<usize>,
    rows: Vec<Vec<String>>,
) -> String {
    let mut table = Table::new();
    table
        .load_style(if look.unicode { UNICODE } else { ASCII })
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(look.width).unwrap_or(u16::MAX))
        .set_header(header.iter().copied())
        .add_rows(rows);
    let widths = table.column_max_content_widths();
    let gap = gap(&widths, look.width);
    for (index, column) in table.column_iter_mut().enumerate() {
        // One blank of the gap is the style's own.
        column.set_padding((if index > 0 { gap - 1 } else { 0 }, 0));
        if numbers.contains(&index) {
            column.set_cell_alignment(CellAlignment::Right);
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    paint(look, &table.trim_fmt())
}

/// The widest gap between columns, of 1 to 3, that lets the content stay whole.
fn gap(widths: &[u16], width: usize) -> u16 {
    let content: usize = widths.iter().map(|w| usize::from(*w)).sum();
    let gaps = widths.len().saturating_sub(1);
    [3, 2]
        .into_iter()
        .find(|gap| content + gaps * usize::from(*gap) <= width)
        .unwrap_or(1)
}

/// The header in bold, the rule under it dim.
fn paint(look: &Look, text: &str) -> String {
    let rule = look.or_ascii("─", "-");
    let mut in_header = true;
    let mut lines = Vec::new();
    for line in text.lines() {
        let is_rule = in_header && line.starts_with(rule);
        lines.push(match (in_header, is_rule) {
            (_, true) => look.dim(line),
            (true, false) => look.bold(line),
            (false, false) => line.to_owned(),
        });
        in_header &= !is_rule;
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_give_way_before_names_do() {
        let rows = || {
            vec![vec![
                "a_long_name".to_owned(),
                "1".to_owned(),
                "2".to_owned(),
            ]]
        };
        let header = ["name", "read", "written"];
        let wide = table(&Look::plain(40), &header, 1..3, rows());
        assert!(wide.ends_with("a_long_name      1         2"), "{wide}");
        let narrow = table(&Look::plain(24), &header, 1..3, rows());
        assert!(narrow.ends_with("a_long_name    1       2"), "{narrow}");
    }
}
