//! Ids inside JSON values.

use super::bind::{Binder, Need};
use super::lookup;
use crate::backend::functions::parse_path;
use crate::diag::resolve as say;
use crate::model::{JsonRewrite, Origin};
use crate::spec::{self, Name};

/// Binds the rewriting of a JSON column for one source.
pub(super) fn bind(
    binder: &mut Binder<'_, '_>,
    from: &Name,
    rewrites: &[spec::JsonRewrite],
) -> Option<Origin> {
    let column = binder.record_column(from, Need::Other);
    let mut bound = Vec::new();
    for rewrite in rewrites {
        let path = &rewrite.path;
        let parsed = parse_path(&path.value);
        if let Err(error) = &parsed {
            let wrong = say::bad_json_path(path.span, &path.value, error);
            binder.out.push(wrong);
        }
        let lookup = lookup::inside_json(binder, &rewrite.lookup);
        if let (Ok(_), Some(lookup)) = (parsed, lookup) {
            bound.push(JsonRewrite {
                path: path.value.clone(),
                lookup,
            });
        }
    }
    if bound.len() < rewrites.len() {
        return None;
    }
    Some(match column {
        Some(from) => Origin::Json {
            from,
            rewrites: bound,
        },
        None => Origin::Null,
    })
}
