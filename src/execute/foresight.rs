//! What is known of rows before they are written: their keys, so that whatever asks them can be written beside.

use super::accounts;
use super::failure::Failure;
use super::held;
use super::lane::Beside;
use super::lane_choice::Moment;
use super::work::Work;
use crate::model::MappingId;
use crate::sql::tree::Statement;

/// Who hears that the rows of a component are about to be written, so that what asks its key maps can begin.
pub(super) struct Foresight<'a, 'scope> {
    beside: Option<(&'a mut Beside<'scope>, Moment)>,
    /// How to take the key maps back that were made before the rows were there.
    made: Vec<Statement>,
}

impl<'a, 'scope> Foresight<'a, 'scope> {
    /// As for a component of the plan.
    pub(super) fn of(beside: Option<&'a mut Beside<'scope>>, component: usize) -> Self {
        Self {
            beside: beside.map(|beside| (beside, Moment::known(component))),
            made: Vec::new(),
        }
    }

    /// Whether anything waits for that.
    pub(super) fn is_due(&self) -> bool {
        (self.beside.as_ref()).is_some_and(|(beside, moment)| beside.is_due(*moment))
    }

    /// Says that no row of a mapping was refused, and all are about to be written.
    pub(super) fn rows_are_known(&mut self, work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
        if let Some((beside, moment)) = &mut self.beside {
            self.made = accounts::keep_maps(work, id, false)?;
            beside.hand_over(work, *moment)?;
        }
        Ok(())
    }

    /// As [`Self::rows_are_known`] before any row is made, if no record of the mapping was left out so far: where all is well with
    /// the records, it is most often with the rows.
    pub(super) fn guess(&mut self, work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
        if self.is_due() && !work.is_decided(id) {
            self.rows_are_known(work, id)?;
        }
        Ok(())
    }

    /// Says that not all of them went in: the key maps are not these, and whatever asked them has to be written again.
    pub(super) fn was_wrong(&mut self, work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
        let Some((beside, moment)) = &mut self.beside else {
            return Ok(());
        };
        if !self.made.is_empty() {
            beside.take_back(id, *moment);
            held::forget(work, id);
        }
        let doing = work.mapping(id, "make the key maps anew of");
        for statement in self.made.drain(..).rev() {
            work.run(doing, &statement, &[])?;
        }
        Ok(())
    }

    /// Whether the key maps were made, and are right.
    pub(super) fn has_kept_maps(&self) -> bool {
        !self.made.is_empty()
    }
}
