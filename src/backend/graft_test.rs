//! B-trees of every kind are moved, and nothing else of the file that receives them changes.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::graft::{Roots, graft, page_size};

const KEPT: &str = "CREATE TABLE kept (id INTEGER PRIMARY KEY, t TEXT UNIQUE);";
const SCHEMA: &str = "
CREATE TABLE numbered (id INTEGER PRIMARY KEY, t, u);
CREATE INDEX numbered_t ON numbered (t);
CREATE UNIQUE INDEX numbered_u ON numbered (u, id) WHERE u IS NOT NULL;
CREATE TABLE named (name TEXT PRIMARY KEY, t);
CREATE TABLE ordered (a, b, c, PRIMARY KEY (b, a)) WITHOUT ROWID;
CREATE INDEX ordered_c ON ordered (c);
CREATE TABLE empty (a PRIMARY KEY);
";
const MOVED: [&str; 4] = ["numbered", "named", "ordered", "empty"];

struct Place {
    _folder: tempfile::TempDir,
    from: PathBuf,
    to: PathBuf,
}

impl Place {
    fn new(page_size: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from.db"), folder.path().join("to.db"));
        for (path, kept) in [(&from, ""), (&to, KEPT)] {
            let sql = format!("PRAGMA page_size = {page_size}; {kept} {SCHEMA}");
            Connection::open(path).unwrap().execute_batch(&sql).unwrap();
        }
        Self {
            _folder: folder,
            from,
            to,
        }
    }

    fn fill(&self, rows: &[(i64, Vec<u8>)]) {
        let mut from = Connection::open(&self.from).unwrap();
        let change = from.transaction().unwrap();
        for (n, value) in rows {
            for sql in [
                "INSERT OR REPLACE INTO numbered VALUES (?1, ?2, nullif(?1 % 3, 0))",
                "INSERT OR REPLACE INTO named VALUES (hex(?2) || ?1, ?1)",
                "INSERT OR REPLACE INTO ordered VALUES (?1, ?2, ?1 % 7)",
            ] {
                change.execute(sql, (n, value)).unwrap();
            }
        }
        // Pages that nobody uses stay behind.
        change
            .execute_batch(
                "DELETE FROM numbered WHERE id % 5 = 0; CREATE TABLE gone (a); DROP TABLE gone",
            )
            .unwrap();
        change.commit().unwrap();
    }

    fn graft(&self) -> io::Result<()> {
        let trees = trees(&self.from).into_iter().zip(trees(&self.to));
        let trees: Vec<Roots> = trees.map(|(from, to)| Roots { from, to }).collect();
        graft(
            &File::open(&self.from)?,
            &changed(&self.to),
            &trees,
            &|_, _| Ok(()),
        )
    }
}

fn trees(path: &Path) -> Vec<u32> {
    let connection = Connection::open(path).unwrap();
    let sql = "SELECT rootpage FROM sqlite_schema WHERE tbl_name <> 'kept' ORDER BY name";
    let mut statement = connection.prepare(sql).unwrap();
    let roots = statement.query_map([], |row| row.get(0)).unwrap();
    roots.collect::<rusqlite::Result<_>>().unwrap()
}

fn rows_of(path: &Path, table: &str) -> Vec<String> {
    let connection = Connection::open(path).unwrap();
    let mut statement = connection
        .prepare(&format!("SELECT * FROM {table}"))
        .unwrap();
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| {
        let values = (0..columns).map(|i| Ok(format!("{:?}", row.get_ref(i)?)));
        values.collect::<rusqlite::Result<String>>()
    });
    rows.unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

fn is_sound(path: &Path) -> String {
    let connection = Connection::open(path).unwrap();
    let sql = "PRAGMA integrity_check";
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

fn length(path: &Path) -> u64 {
    std::fs::metadata(path).unwrap().len()
}

/// A file that is read and written.
fn changed(path: &Path) -> File {
    let mut options = OpenOptions::new();
    options.read(true).write(true).open(path).unwrap()
}

/// How many pages a file says it has.
fn pages(path: &Path) -> u64 {
    let mut bytes = [0; 4];
    let file = File::open(path).unwrap();
    file.read_exact_at(&mut bytes, 28).unwrap();
    u32::from_be_bytes(bytes).into()
}

fn arrives(page_size: u32, values: &[(i64, Vec<u8>)]) {
    let place = Place::new(page_size);
    let to = Connection::open(&place.to).unwrap();
    to.execute_batch(
        "INSERT INTO kept VALUES (1, 'a'), (2, 'b'); CREATE TABLE more (a); DROP TABLE more",
    )
    .unwrap();
    drop(to);
    place.fill(values);
    place.graft().unwrap();
    assert_eq!(is_sound(&place.to), "ok");
    for table in MOVED {
        assert_eq!(rows_of(&place.to, table), rows_of(&place.from, table));
    }
    assert_eq!(rows_of(&place.to, "kept").len(), 2);
    assert_eq!(length(&place.to), pages(&place.to) * u64::from(page_size));
    // It is a database like any other.
    let to = Connection::open(&place.to).unwrap();
    to.execute_batch(
        "DELETE FROM named; INSERT INTO numbered SELECT id + 1000000, t, u FROM numbered; VACUUM",
    )
    .unwrap();
    assert_eq!(is_sound(&place.to), "ok");
}

/// Numbers that look random and are the same each time (Knuth's MMIX generator).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn row(&mut self) -> (i64, Vec<u8>) {
        let n = i64::try_from(self.below(1 << 30)).unwrap() - (1 << 29);
        let most = [9, 60, 700, 20_000][self.below(4)];
        let length = self.below(most);
        let bytes = (0..length).map(|_| self.below(256).to_le_bytes()[0]);
        (n, bytes.collect())
    }
}

#[test]
fn whatever_it_holds_arrives() {
    let mut random = Random(1);
    for page_size in [512, 1024, 2048, 4096, 8192] {
        for _ in 0..2 {
            let rows = random.below(250);
            arrives(
                page_size,
                &(0..rows).map(|_| random.row()).collect::<Vec<_>>(),
            );
        }
    }
}

#[test]
fn deep_trees_and_long_values_arrive() {
    let many = (0..9000).map(|n: i64| (n * 7919 % 9001, n.to_be_bytes().to_vec()));
    let many: Vec<_> = many.collect();
    arrives(512, &many);
    arrives(4096, &many);
    let long = (0..6).map(|n| (n, vec![b'x'; 1_000_000]));
    let long: Vec<_> = long.collect();
    arrives(1024, &long);
    arrives(65_536, &long);
}

#[test]
fn lengths_at_which_an_entry_leaves_its_node_arrive() {
    let lengths = (0..)
        .zip(0..1200)
        .map(|(n, length)| (n, vec![b'x'; length]));
    arrives(512, &lengths.collect::<Vec<_>>());
}

#[test]
fn the_same_bytes_come_of_the_same_files() {
    let bytes = || {
        let place = Place::new(4096);
        place.fill(&(0..2000).map(|n| (n, vec![7; 90])).collect::<Vec<_>>());
        place.graft().unwrap();
        std::fs::read(&place.to).unwrap()
    };
    assert!(bytes() == bytes());
}

#[test]
fn what_does_not_fit_is_refused() {
    let said = |place: &Place| place.graft().unwrap_err().to_string();
    let (small, large) = (Place::new(512), Place::new(4096));
    let mixed = Place {
        from: small.from.clone(),
        to: large.to.clone(),
        _folder: tempfile::tempdir().unwrap(),
    };
    assert!(said(&mixed).contains("pages of another size"));
    // A table that has rows already.
    let place = Place::new(512);
    let to = Connection::open(&place.to).unwrap();
    to.execute("INSERT INTO named VALUES (1, 2)", []).unwrap();
    drop(to);
    assert!(said(&place).contains("an entry where there should be none"));
    // A file that is longer than it says.
    let place = Place::new(512);
    let file = OpenOptions::new().append(true).open(&place.from).unwrap();
    file.set_len(file.metadata().unwrap().len() + 512).unwrap();
    assert!(said(&place).contains("another length"));
    // Two trees that share a page, and one that leads out of the file.
    let place = Place::new(512);
    let root = trees(&place.from)[0];
    let second = |from: u32| {
        let to = trees(&place.to);
        let both = [(root, to[0]), (from, to[1])].map(|(from, to)| Roots { from, to });
        let file = changed(&place.to);
        graft(&File::open(&place.from).unwrap(), &file, &both, &|_, _| {
            Ok(())
        })
        .unwrap_err()
    };
    assert!(second(root).to_string().contains("belongs to two others"));
    assert_eq!(second(9999).kind(), io::ErrorKind::UnexpectedEof);
}

#[test]
fn it_tells_how_far_it_is_and_stops_when_it_is_told_to() {
    let place = Place::new(4096);
    place.fill(&(0..9000).map(|n| (n, vec![7; 300])).collect::<Vec<_>>());
    let trees = trees(&place.from).into_iter().zip(trees(&place.to));
    let trees: Vec<Roots> = trees.map(|(from, to)| Roots { from, to }).collect();
    // What the file that receives had before does not count.
    let to = Connection::open(&place.to).unwrap();
    to.execute("INSERT INTO kept VALUES (1, zeroblob(60000000))", [])
        .unwrap();
    drop(to);
    assert!(pages(&place.to) > 2 * pages(&place.from));
    let to = changed(&place.to);
    let stop = |done: u32, all: u32| {
        assert!(256 <= done && done < all);
        Err(io::ErrorKind::Interrupted.into())
    };
    let outcome = graft(&File::open(&place.from).unwrap(), &to, &trees, &stop);
    assert_eq!(outcome.unwrap_err().kind(), io::ErrorKind::Interrupted);
}

#[test]
fn pages_that_make_no_sense_are_refused() {
    let place = Place::new(512);
    place.fill(&(0..900).map(|n| (n, vec![7; 90])).collect::<Vec<_>>());
    let root = u64::from(trees(&place.from)[3]);
    let file = changed(&place.from);
    let whole = std::fs::read(&place.from).unwrap();
    let said = |at: u64, bytes: &[u8]| {
        file.write_all_at(&whole, 0).unwrap();
        file.write_all_at(bytes, at).unwrap();
        let begun = std::fs::read(&place.to).unwrap();
        let error = place.graft().unwrap_err();
        std::fs::write(&place.to, begun).unwrap();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData);
        error.to_string()
    };
    let last = (root - 1) * 512 + 8;
    let after = u32::try_from(pages(&place.from) + 1).unwrap();
    for number in [0, 1, after, u32::MAX] {
        let said = said(last, &number.to_be_bytes());
        assert!(said.contains("the number of a page"), "{number}: {said}");
    }
    let own = u32::try_from(root).unwrap();
    assert!(said(last, &own.to_be_bytes()).contains("belongs to two others"));
    assert!(said((root - 1) * 512, &[7]).contains("where there should be none"));
    let below = &whole[usize::try_from(last).unwrap()..][..4];
    let below = u64::from(u32::from_be_bytes(below.try_into().unwrap()));
    assert!(said((below - 1) * 512, &[7]).contains("a page that makes no sense"));
    // A cell that would stand beyond the page.
    assert!(said((below - 1) * 512 + 12, &[255; 2]).contains("a page that makes no sense"));
    // A root that is neither a table's nor an index's, and one of the other kind.
    let trees = (trees(&place.from), trees(&place.to));
    let roots = |from: usize, to: usize| {
        let roots = Roots {
            from: trees.0[from],
            to: trees.1[to],
        };
        graft(&file, &changed(&place.to), &[roots], &|_, _| Ok(()))
    };
    file.write_all_at(&whole, 0).unwrap();
    let (index, table) = (0, 3);
    assert!(roots(index, table).is_err() && roots(table, index).is_err());
    assert!(roots(index, index).is_ok());
}

#[test]
fn only_plain_files_can_receive() {
    let of = |sql: &str| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t.db");
        Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        page_size(&File::open(&path).unwrap()).unwrap()
    };
    assert_eq!(of("CREATE TABLE t (a)"), Some(4096));
    assert_eq!(
        of("PRAGMA page_size = 65536; CREATE TABLE t (a)"),
        Some(65_536)
    );
    assert_eq!(of("PRAGMA auto_vacuum = FULL; CREATE TABLE t (a)"), None);
    assert_eq!(of("PRAGMA encoding = 'UTF-16le'; CREATE TABLE t (a)"), None);
    assert_eq!(of(""), None);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("text");
    std::fs::write(&path, [b'x'; 5000]).unwrap();
    assert_eq!(page_size(&File::open(&path).unwrap()).unwrap(), None);
    // What cannot be read is no database of another form.
    assert!(page_size(&File::open(folder.path()).unwrap()).is_err());
}

/// A page that would hold the byte at 1 GiB is left out. The file that receives has a hole up to there.
#[test]
fn the_page_where_locks_are_taken_stays_free() {
    let place = Place::new(65_536);
    let rows = (0..3000).map(|n| (n, vec![b'x'; 900]));
    place.fill(&rows.collect::<Vec<_>>());
    let file = OpenOptions::new().write(true).open(&place.to).unwrap();
    let pages = (1 << 30) / 65_536 - 3_u32;
    file.write_all_at(&pages.to_be_bytes(), 28).unwrap();
    file.set_len(u64::from(pages) * 65_536).unwrap();
    drop(file);
    place.graft().unwrap();
    for table in MOVED {
        assert_eq!(rows_of(&place.to, table), rows_of(&place.from, table));
    }
    let mut empty = vec![1; 65_536];
    let file = File::open(&place.to).unwrap();
    file.read_exact_at(&mut empty, 1 << 30).unwrap();
    assert!(empty.iter().all(|byte| *byte == 0));
    assert!(length(&place.to) > (1 << 30) + 65_536);
    assert_eq!(length(&place.to), self::pages(&place.to) * 65_536);
}
