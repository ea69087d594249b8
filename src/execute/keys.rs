//! New keys: one per entity, before any row is evaluated.

use super::component::reject;
use super::failure::Failure;
use super::reason::Reason;
use super::work::Work;
use crate::backend::Value;
use crate::model::MappingId;
use crate::sql::{keys, rows};

/// Makes the key tables of a mapping and the new keys that need no row.
pub fn make(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    let project = work.project;
    let mapping = project.mapping(id);
    if mapping.key.is_empty() {
        return Ok(());
    }
    let doing = work.mapping(id, "make the keys of");
    if let Some(view) = keys::show_own(project, id) {
        return work.run(doing, &view, &[]).map(|_| ());
    }
    work.run(doing, &keys::create(project, id), &[])?;
    let is_early = rows::has_early_key(project, id);
    for &source in &mapping.sources {
        if !is_early && !rows::has_numbered_part(project, source) {
            continue;
        }
        work.run(
            work.source(source, "make the keys of"),
            &keys::insert(project, source),
            &[],
        )?;
    }
    for statement in keys::number(project, id) {
        work.run(doing, &statement, &[])?;
    }
    if !is_early {
        return Ok(());
    }
    let failed = keys::failed(project, id, work.show_sensitive);
    let failed = work.query(doing, &failed, &[], |row| {
        Ok((
            row.get::<_, i64>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, String>(2)?,
        ))
    })?;
    for (entity, code, why) in failed {
        refuse(work, id, entity, &Reason::new(code, why))?;
    }
    if keys::cannot_collide(project, id) {
        return Ok(());
    }
    let taken = work.query(doing, &keys::taken(project, id), &[], |row| {
        row.get::<_, i64>(0)
    })?;
    let reason = Reason::new(keys::TAKEN.0, keys::TAKEN.1);
    for entity in taken {
        refuse(work, id, entity, &reason)?;
    }
    Ok(())
}

fn refuse(work: &Work<'_>, id: MappingId, entity: i64, reason: &Reason) -> Result<(), Failure> {
    reject(work, id, entity, reason)?;
    let doing = work.mapping(id, "make the keys of");
    work.run(
        doing,
        &keys::forget(work.project, id),
        &[Value::Integer(entity)],
    )
    .map(|_| ())
}
