//! What tests of the engine have in common: projects that were read and resolved, and a setting for their work.

use std::path::Path;
use std::sync::Arc;

use uuid::Uuid;

use super::interrupt::Interrupt;
use super::work::Setting;
use crate::backend::functions::Environment;
use crate::backend::open::{Database, schemas};
use crate::backend::vet::Vetter;
use crate::backend::{Connection, Result};
use crate::catalog;
use crate::model::Project;
use crate::resolve::{Inputs, resolve};
use crate::spec;
use crate::template::Globals;

/// The clock of these tests.
pub(super) const NOW: &str = "2026-01-04T12:30:00.000Z";

/// What functions know in these tests.
pub(super) fn environment() -> Arc<Environment> {
    Arc::new(Environment::new(NOW, Uuid::from_u128(7), true, Vec::new()))
}

/// The setting in which private values are not shown.
pub(super) fn setting<'a>(
    project: &'a Project,
    globals: &'a Globals,
    environment: &'a Environment,
    interrupt: &'a Interrupt,
) -> Setting<'a> {
    Setting {
        project,
        show_sensitive: false,
        globals,
        environment,
        interrupt,
    }
}

/// The project in a folder's `mappings/mapper.toml`, resolved against a source and a target.
pub(super) fn resolved(
    root: &Path,
    source: &Database,
    target: &Database,
    configure: &dyn Fn(&mut Connection) -> Result<()>,
) -> Project {
    let loaded = spec::load(&root.join("mappings/mapper.toml"), root);
    let open = |target: Option<&Database>, maps: Option<&str>| {
        schemas(source, target, maps, &configure).unwrap()
    };
    let both = open(Some(target), None);
    let checks = |maps: &str| {
        let all = open(Some(target), Some(maps));
        Ok(Vetter::new(all, &["source", "target", "key_map"]).unwrap())
    };
    let inputs = Inputs {
        source: &Vetter::new(open(None, None), &["source"]).unwrap(),
        checks: &checks,
        source_catalog: &catalog::read(&both, "source").unwrap(),
        target_catalog: &catalog::read(&both, "target").unwrap(),
        now: NOW,
        vars: &[],
    };
    let specs = loaded.specs;
    let specs = specs.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics));
    let (project, diagnostics) = resolve(&specs, &loaded.files, &inputs);
    project.unwrap_or_else(|| panic!("{diagnostics:?}"))
}
