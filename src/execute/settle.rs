//! Settling collisions by the `[[unique]]` rules, and what follows when a survivor falls.

use super::failure::Failure;
use super::reason::Reason;
use super::work::{Doing, Work};
use crate::backend::Value;
use crate::diag::outcome as diag;
use crate::model::{MappingId, OnCollision, Unique};
use crate::sql::tree::Statement;
use crate::sql::{rows, settle as sql};

/// Settles the collisions among the rows that may be written; gives the number of rows that lost.
pub fn settle(work: &Work<'_>, id: MappingId, attempt: i64) -> Result<u64, Failure> {
    let project = work.project;
    let mut lost = 0;
    for (number, rule) in project.mapping(id).uniques.iter().enumerate() {
        let doing = Doing {
            span: rule.span,
            ..work.mapping(id, "settle collisions in")
        };
        let attempt = [Value::Integer(attempt)];
        match rule.on_collision {
            OnCollision::Collapse => {
                lost += work.run(doing, &sql::remember_lost(project, id, rule), &attempt)?;
                work.run(doing, &sql::collapse_rows(project, id), &[])?;
            }
            OnCollision::Reject => lost += work.run(doing, &sql::refuse(project, id, rule), &[])?,
            OnCollision::Null => {
                work.run(doing, &sql::null_rows(project, id, rule, number), &[])?;
                lost += work.run(
                    doing,
                    &sql::remember_nulled(project, id, rule, number),
                    &attempt,
                )?;
                work.run(doing, &sql::null_rows(project, id, rule, number), &[])?;
            }
            OnCollision::Abort => stop_on_collision(work, id, rule)?,
        }
    }
    Ok(lost)
}

/// Takes the values that rows lost in collisions before.
pub fn take_lost_values(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    let rules = work.project.mapping(id).uniques.iter().enumerate();
    for (number, rule) in rules.filter(|(_, rule)| rule.on_collision == OnCollision::Null) {
        let statement = sql::null_rows(work.project, id, rule, number);
        work.run(work.mapping(id, "settle collisions in"), &statement, &[])?;
    }
    Ok(())
}

/// Whether rows collide under a rule that stops the run or changes the losers: who collides must be certain then.
pub fn is_delicate(work: &Work<'_>, id: MappingId) -> Result<bool, Failure> {
    for rule in &work.project.mapping(id).uniques {
        if matches!(rule.on_collision, OnCollision::Null | OnCollision::Abort) {
            let doing = work.mapping(id, "settle collisions in");
            let mut losers = sql::losers(work.project, id, rule);
            losers.limit = Some(1);
            let losers = work.query(doing, &Statement::Select(losers), &[], |_| Ok(()))?;
            if !losers.is_empty() {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn stop_on_collision(work: &Work<'_>, id: MappingId, rule: &Unique) -> Result<(), Failure> {
    let doing = Doing {
        span: rule.span,
        ..work.mapping(id, "settle collisions in")
    };
    let statement = Statement::Select(sql::losers(work.project, id, rule));
    let losers = work.query(doing, &statement, &[], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?))
    })?;
    let Some(&(loser, survivor)) = losers.first() else {
        return Ok(());
    };
    let key = |entity| super::rejects::identity_key(work, id, entity);
    let names = rows::columns(work.project, id);
    let columns: Vec<String> = rule.columns.iter().map(|&c| names[c].clone()).collect();
    Err(diag::collision(
        rule.span,
        &columns,
        &key(loser)?,
        &key(survivor)?,
        losers.len(),
    )
    .into())
}

/// Points every loser at the row that survived in the end; those whose survivor was refused are refused with it.
pub fn resolve(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    let project = work.project;
    let doing = work.mapping(id, "follow collapsed rows of");
    while work.run(doing, &sql::follow_lost(project, id), &[])? > 0 {}
    let orphans = work.query(doing, &sql::orphaned(project, id), &[], |row| {
        row.get::<_, i64>(0)
    })?;
    let reason = Reason::new("survivor", "the row it collapsed into was rejected");
    for entity in orphans {
        work.run(
            doing,
            &sql::forget_lost(project, id),
            &[Value::Integer(entity)],
        )?;
        super::write::refuse_one(work, id, entity, &reason)?;
        super::component::reject(work, id, entity, &reason)?;
    }
    Ok(())
}
