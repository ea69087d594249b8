//! The projects that are spoiled, and what is asked of the library about them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use mapper::backend::functions::Environment;
use mapper::backend::open::{Database, schemas};
use mapper::backend::open_error::OpenError;
use mapper::backend::vet::Vetter;
use mapper::catalog;
use mapper::diag::render::{Style, render_all};
use mapper::diag::{Diagnostics, Files, export};
use mapper::execute::Silent;
use mapper::execute::interrupt::{Interrupt, Watched};
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

/// How long a step may take before it is interrupted, as a user would: a query may go on for ever.
const LONG_ENOUGH: std::time::Duration = std::time::Duration::from_secs(5);

/// A project as it is: every file of it with its name below the root.
struct Base {
    files: Vec<(PathBuf, Vec<u8>)>,
}

/// All projects, and the words that their files are made of.
pub(super) struct Subjects {
    bases: Vec<Base>,
    /// The project that ships, every mapping of which takes its turn.
    shipped: Base,
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
        let shipped = Base::of_folders(repository(), &["mappings", "schemas", "examples"]);
        assert!(shipped.mappings().len() > 50, "where is the clinic?");
        let texts = bases
            .iter()
            .chain([&shipped])
            .flat_map(|base| &base.files)
            .filter(|(name, _)| is_toml(name));
        let mut words: Vec<String> = texts
            .flat_map(|(_, bytes)| mapper_words(&String::from_utf8_lossy(bytes)))
            .collect();
        words.sort();
        words.dedup();
        Self {
            bases,
            shipped,
            words,
        }
    }

    /// Spoils a project and asks everything of it.
    pub(super) fn try_out(&self, seed: u64) {
        let mut random = Random::new(seed);
        let (base, turn) = self.turn(seed, &mut random);
        let folder = place(seed);
        base.write(&folder);
        let spoilt: Vec<&(PathBuf, Vec<u8>)> = base
            .files
            .iter()
            .filter(|(name, _)| is_spoilt(name))
            .collect();
        for round in 0..=random.below(2) {
            let (name, bytes) = match turn.filter(|_| round == 0) {
                Some(mapping) => mapping,
                None => random.pick(&spoilt),
            };
            let others = &random.pick(&spoilt).1;
            let mut mutator = Mutator::new(&mut random, &self.words, others);
            fs::write(folder.join(name), mutator.spoil(bytes)).unwrap();
        }
        validate(&folder, random.chance(30));
        fs::remove_dir_all(&folder).unwrap();
    }

    /// The project of a case, and the file whose turn it is: every third case has the next mapping that ships.
    fn turn(&self, seed: u64, random: &mut Random) -> (&Base, Option<&(PathBuf, Vec<u8>)>) {
        if seed.is_multiple_of(3) {
            let mappings = self.shipped.mappings();
            let number = usize::try_from(seed / 3).unwrap() % mappings.len();
            return (&self.shipped, Some(mappings[number]));
        }
        (&self.bases[random.below(self.bases.len())], None)
    }
}

fn is_toml(name: &Path) -> bool {
    name.extension()
        .is_some_and(|extension| extension == "toml")
}

fn is_spoilt(name: &Path) -> bool {
    is_toml(name)
        || name.ends_with("macros.jinja")
        || name.extension().is_some_and(|extension| extension == "sql")
}

fn mapper_words(text: &str) -> Vec<String> {
    let words = text
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| word.len() > 1);
    words.map(str::to_owned).collect()
}

impl Base {
    fn of(root: &Path) -> Self {
        Self::from_files(root, files(root))
    }

    fn of_folders(root: &Path, folders: &[&str]) -> Self {
        let all = folders.iter().flat_map(|folder| files(&root.join(folder)));
        Self::from_files(root, all.collect())
    }

    /// The files of mappings, the project's own among them.
    fn mappings(&self) -> Vec<&(PathBuf, Vec<u8>)> {
        let is_mapping = |(name, _): &&(PathBuf, Vec<u8>)| {
            is_toml(name)
                && name
                    .parent()
                    .is_some_and(|folder| folder.ends_with("mappings"))
        };
        self.files.iter().filter(is_mapping).collect()
    }

    fn from_files(root: &Path, all: Vec<PathBuf>) -> Self {
        let files = all
            .into_iter()
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
    let bound = with_patience(|interrupt| bind(&specs, &files, (&source, &schema), interrupt));
    let Some((project, found)) = bound else {
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
        if waits.recv_timeout(LONG_ENOUGH) == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
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
    (source, target): (&Database, &Database),
    interrupt: &Interrupt,
) -> Option<(Option<Project>, Diagnostics)> {
    let now: Timestamp = NOW.parse().unwrap();
    let clock = format!("{now:.3}");
    let known = Arc::new(Environment::new(
        clock.clone(),
        specs.project.namespace.value,
        true,
        Vec::new(),
    ));
    let configure = Watched {
        environment: &known,
        interrupt,
        measured: false,
    };
    let opened =
        |target: Option<&Database>, maps: Option<&str>| schemas(source, target, maps, &configure);
    let all = opened(Some(target), None).ok()?;
    let source_catalog = catalog::read(&all, "source").ok()?;
    let target_catalog = catalog::read(&all, "target").ok()?;
    let vetter = Vetter::new(opened(None, None).ok()?, &["source"]).ok()?;
    let checks = |maps: &str| {
        let open = opened(Some(target), Some(maps)).map_err(|error| error.diagnostic(files))?;
        Vetter::new(open, &["source", "target", "key_map"])
            .map_err(|error| OpenError::classify(target.path(), error).diagnostic(files))
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
