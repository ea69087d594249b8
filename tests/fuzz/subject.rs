//! The projects that are spoiled, and what is asked of the library about them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use mapper::backend::Connection;
use mapper::backend::functions::{self, Environment};
use mapper::backend::open::{Database, schemas};
use mapper::backend::vet::Vetter;
use mapper::catalog;
use mapper::diag::render::{Style, render_all};
use mapper::diag::{Diagnostics, Files, export};
use mapper::execute::Silent;
use mapper::execute::interrupt::Interrupt;
use mapper::execute::run::environment;
use mapper::model::Project;
use mapper::rehearsal::{self, rehearse};
use mapper::resolve::{Inputs, resolve};
use mapper::spec::{self, Specs};

use super::mutate::Mutator;
use crate::harness::place::Place;
use crate::harness::program::NOW;
use crate::harness::{files, folders, repository};
use crate::oracle::generator::random::Random;

/// How long a rehearsal may take before it is interrupted, as a user would: a query may go on for ever.
const REHEARSAL: std::time::Duration = std::time::Duration::from_secs(5);

/// A project as it is: every file of it with its name below the root.
struct Base {
    files: Vec<(PathBuf, Vec<u8>)>,
}

/// All projects, and the words that their files are made of.
pub(super) struct Subjects {
    bases: Vec<Base>,
    words: Vec<String>,
}

/// The folder of a case, which stays if the case hangs.
pub(super) fn place(seed: u64) -> PathBuf {
    std::env::temp_dir().join(format!("mapper-fuzz-{}-{seed}", std::process::id()))
}

impl Subjects {
    /// Reads them from the cases of the test suite; the clinic is one of them.
    pub(super) fn load() -> Self {
        let root = repository().join("tests/cases");
        let cases = folders(&root, |folder| folder.join("README.md").exists());
        let wanted = [
            "language",
            "shop",
            "forum",
            "erp",
            "hard-target",
            "clinic/types",
        ];
        let mut bases = Vec::new();
        for case in &cases {
            let name = case.strip_prefix(&root).unwrap();
            if wanted.iter().any(|prefix| name.starts_with(prefix)) {
                let place = Place::of(case, &root).unwrap();
                bases.push(Base::of(place.root()));
            }
        }
        assert!(bases.len() > 20, "only {} projects", bases.len());
        let texts = bases
            .iter()
            .flat_map(|base| &base.files)
            .filter(|(name, _)| is_toml(name));
        let mut words: Vec<String> = texts
            .flat_map(|(_, bytes)| mapper_words(&String::from_utf8_lossy(bytes)))
            .collect();
        words.sort();
        words.dedup();
        Self { bases, words }
    }

    /// Spoils a project and asks everything of it.
    pub(super) fn try_out(&self, seed: u64) {
        let mut random = Random::new(seed);
        let base = &self.bases[random.below(self.bases.len())];
        let folder = place(seed);
        base.write(&folder);
        let spoilt: Vec<&(PathBuf, Vec<u8>)> = base
            .files
            .iter()
            .filter(|(name, _)| is_spoilt(name))
            .collect();
        for _ in 0..=random.below(2) {
            let (name, bytes) = random.pick(&spoilt);
            let others = &random.pick(&spoilt).1;
            let mut mutator = Mutator::new(&mut random, &self.words, others);
            fs::write(folder.join(name), mutator.spoil(bytes)).unwrap();
        }
        validate(&folder, random.chance(30));
        fs::remove_dir_all(&folder).unwrap();
    }
}

fn is_toml(name: &Path) -> bool {
    name.extension()
        .is_some_and(|extension| extension == "toml")
}

fn is_spoilt(name: &Path) -> bool {
    is_toml(name) || name.ends_with("macros.jinja") || name.ends_with("target.sql")
}

fn mapper_words(text: &str) -> Vec<String> {
    let words = text
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| word.len() > 1);
    words.map(str::to_owned).collect()
}

impl Base {
    fn of(root: &Path) -> Self {
        let all = files(root).into_iter();
        let files = all
            .map(|path| {
                (
                    path.strip_prefix(root).unwrap().to_owned(),
                    fs::read(&path).unwrap(),
                )
            })
            .collect();
        Self { files }
    }

    fn write(&self, folder: &Path) {
        for (name, bytes) in &self.files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
}

/// Everything that `mapper validate` does, shown in every format.
pub(super) fn validate(folder: &Path, with_data: bool) {
    let project = folder.join("mappings/mapper.toml");
    let loaded = spec::load(&project, folder);
    let tests = spec::load_tests(&loaded.root, folder, loaded.files);
    let (files, mut found) = (tests.files, loaded.diagnostics);
    found.extend(tests.diagnostics);
    show(&found, &files);
    let Some(specs) = loaded.specs else { return };
    let path = |name: &Option<spec::Name>| name.as_ref().map(|name| loaded.root.join(&name.value));
    let sides = [&specs.project.source.database, &specs.project.target.schema].map(path);
    let [Some(source), Some(schema)] = sides else {
        return;
    };
    if [&source, &schema]
        .iter()
        .any(|path| path.extension().is_none_or(|e| e != "sql"))
    {
        return; // a file that was renamed is the business of other tests
    }
    let (Ok(source), Ok(schema)) = (Database::at(&source), Database::at(&schema)) else {
        return;
    };
    let Some((project, found)) = bind(&specs, &files, &source, &schema) else {
        return;
    };
    show(&found, &files);
    let Some(project) = project.filter(|_| with_data && !found.has_errors()) else {
        return;
    };
    let (Ok(known), Database::Script(script)) = (environment(&project), &schema) else {
        return;
    };
    let subject = rehearsal::Subject {
        project: &project,
        source: &source,
        target: &folder.join("never.db"),
        schema: Some(script),
        environment: &Arc::new(known),
        now: NOW.parse().unwrap(),
        files: &files,
    };
    if let Ok(found) = with_patience(|interrupt| rehearse(&subject, interrupt, &Silent)) {
        show(&found, &files);
    }
}

/// Interrupts what takes too long, as Ctrl-C does.
fn with_patience<T>(work: impl FnOnce(&Interrupt) -> T) -> T {
    let interrupt = Interrupt::new();
    let raised = interrupt.clone();
    let (done, waits) = std::sync::mpsc::channel::<()>();
    let timer = std::thread::spawn(move || {
        if waits.recv_timeout(REHEARSAL) == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
            raised.raise();
        }
    });
    let outcome = work(&interrupt);
    drop(done);
    timer.join().unwrap();
    outcome
}

fn bind(
    specs: &Specs,
    files: &Files,
    source: &Database,
    target: &Database,
) -> Option<(Option<Project>, Diagnostics)> {
    let now: Timestamp = NOW.parse().unwrap();
    let clock = format!("{now:.3}");
    let known = Arc::new(Environment::new(
        clock.clone(),
        specs.project.namespace.value,
        true,
        Vec::new(),
    ));
    let configure = |connection: &mut Connection| functions::register(connection, &known);
    let opened =
        |target: Option<&Database>, maps: Option<&str>| schemas(source, target, maps, &configure);
    let all = opened(Some(target), None).ok()?;
    let source_catalog = catalog::read(&all, "source").ok()?;
    let target_catalog = catalog::read(&all, "target").ok()?;
    let vetter = Vetter::new(opened(None, None).ok()?, &["source"]).ok()?;
    let checks = |maps: &str| {
        let open = opened(Some(target), Some(maps)).map_err(|error| error.diagnostic(files))?;
        Ok(Vetter::new(open, &["source", "target", "key_map"]).unwrap())
    };
    let inputs = Inputs {
        source: &vetter,
        checks: &checks,
        source_catalog: &source_catalog,
        target_catalog: &target_catalog,
        now: &clock,
        vars: &[],
    };
    Some(resolve(specs, files, &inputs))
}

/// Shows findings in every way there is.
fn show(found: &Diagnostics, files: &Files) {
    for width in [20, 100] {
        let style = Style::Fancy {
            color: true,
            unicode: width > 50,
            width,
        };
        assert_eq!(render_all(found, files, style).is_empty(), found.is_empty());
    }
    let all = found.iter().count();
    let json = export::to_json(found, files);
    assert_eq!(json["diagnostics"].as_array().unwrap().len(), all);
    assert_eq!(export::to_github(found, files).lines().count(), all);
    let sarif = export::to_sarif(found, files);
    assert_eq!(sarif["runs"][0]["results"].as_array().unwrap().len(), all);
}
