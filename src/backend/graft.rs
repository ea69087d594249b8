//! Moving whole b-trees from one database file into another, page by page, while nobody has either of them open.
//!
//! Two connections cannot write one file, but each may fill a file of its own; what one of them wrote is then moved into the
//! other's file as it is, for a fraction of what it costs to insert the rows again. A b-tree takes the place of an empty one
//! whose root the schema names already, so that the schema stays as it is; all its other pages are appended.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt as _;

use super::pages::{self, Format, HEADER, Header, Number, Pointer, Role, is_empty_root, pointers};

/// How much is written at once.
const PIECE: usize = 1 << 20;

/// The roots of a b-tree: where it is, and where it is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Roots {
    /// In the file that it is taken from.
    pub from: Number,
    /// In the file that receives it: an empty b-tree.
    pub to: Number,
}

/// How large the pages of a file are, if b-trees can be moved into it: it is a plain database with UTF-8 text.
///
/// # Errors
/// The file cannot be read. Nobody may have it open as a database: closing it would end the locks that this process has.
pub fn page_size(file: &File) -> io::Result<Option<u32>> {
    let mut bytes = [0; HEADER];
    match file.read_exact_at(&mut bytes, 0) {
        Ok(()) => Ok(Header::read(&bytes).map(|header| header.format.page_size)),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error),
    }
}

/// Is told now and then how many of how many pages were moved, and says whether to go on.
pub type Check<'a> = &'a dyn Fn(u32, u32) -> io::Result<()>;

/// Moves b-trees; `check` is asked now and then.
///
/// # Errors
/// A file cannot be read or written, does not have the form that is expected, or `check` fails. What was received so far makes no
/// sense then.
pub fn graft(from: &File, to: &File, trees: &[Roots], check: Check<'_>) -> io::Result<()> {
    let (source, target) = (header(from)?, header(to)?);
    if source.format != target.format {
        return Err(broken("pages of another size"));
    }
    let mut mover = Mover {
        from,
        source,
        format: source.format,
        seen: vec![false; source.pages as usize + 1],
        next: target.pages,
        kept: target.pages,
        out: Out {
            file: to,
            format: target.format,
            begin: 0,
            pages: 0,
            bytes: Vec::with_capacity(PIECE),
        },
        to_come: Vec::new(),
        found: Vec::new(),
        check,
    };
    for roots in trees {
        mover.tree(*roots)?;
    }
    mover.out.flush()?;
    let pages = mover.next;
    let mut bytes = [0; HEADER];
    to.read_exact_at(&mut bytes, 0)?;
    Header::set_pages(&mut bytes, pages);
    to.write_all_at(&bytes, 0)?;
    to.set_len(target.format.place(pages) + u64::from(target.format.page_size))
}

fn header(file: &File) -> io::Result<Header> {
    let mut bytes = [0; HEADER];
    file.read_exact_at(&mut bytes, 0)?;
    let header = Header::read(&bytes).ok_or_else(|| broken("a header of another form"))?;
    let length = u64::from(header.pages) * u64::from(header.format.page_size);
    if file.metadata()?.len() == length {
        Ok(header)
    } else {
        Err(broken("another length than its header says"))
    }
}

fn broken(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("the file has {what}"))
}

/// A page on its way.
struct Page {
    old: Number,
    new: Number,
    role: Role,
}

struct Mover<'a> {
    from: &'a File,
    source: Header,
    format: Format,
    /// Which pages were moved.
    seen: Vec<bool>,
    /// The last page that was given away.
    next: Number,
    /// How many pages there were before.
    kept: Number,
    out: Out<'a>,
    to_come: Vec<Page>,
    found: Vec<Pointer>,
    check: Check<'a>,
}

impl Mover<'_> {
    fn tree(&mut self, Roots { from, to }: Roots) -> io::Result<()> {
        let mut root = vec![0; self.format.size()];
        let mut empty = root.clone();
        self.from
            .read_exact_at(&mut root, self.format.place(from))?;
        self.out
            .file
            .read_exact_at(&mut empty, self.format.place(to))?;
        if !is_empty_root(&empty, &root) {
            return Err(broken("an entry where there should be none"));
        }
        let role = Role::Node;
        self.to_come.push(Page {
            old: from,
            new: to,
            role,
        });
        while let Some(page) = self.to_come.pop() {
            self.page(&page)?;
        }
        Ok(())
    }

    /// Moves one page, after which those that it names are to come in their order.
    fn page(&mut self, page: &Page) -> io::Result<()> {
        if page.old < 2 || page.old > self.source.pages {
            return Err(broken("the number of a page that it does not have"));
        }
        if std::mem::replace(&mut self.seen[page.old as usize], true) {
            return Err(broken("a page that belongs to two others"));
        }
        let bytes = self.out.page(page.new)?;
        self.from
            .read_exact_at(bytes, self.format.place(page.old))?;
        pointers(bytes, page.role, &mut self.found)
            .ok_or_else(|| broken("a page that makes no sense"))?;
        for Pointer { at, page, role } in &self.found {
            self.next = self
                .format
                .after(self.next)
                .ok_or_else(|| broken("more pages than a file can have"))?;
            pages::put(bytes, *at, self.next);
            self.to_come.push(Page {
                old: *page,
                new: self.next,
                role: *role,
            });
        }
        let named = self.to_come.len() - self.found.len();
        self.to_come[named..].reverse();
        if self.out.is_full() {
            self.out.flush()?;
            (self.check)(self.next - self.kept, self.source.pages)?;
        }
        Ok(())
    }
}

/// Pages that follow each other, gathered to be written at once.
struct Out<'a> {
    file: &'a File,
    format: Format,
    /// The first of them, and how many there are.
    begin: Number,
    pages: Number,
    bytes: Vec<u8>,
}

impl Out<'_> {
    /// Room for a page.
    fn page(&mut self, number: Number) -> io::Result<&mut [u8]> {
        let size = self.format.size();
        if self.begin + self.pages != number {
            self.flush()?;
            self.begin = number;
        }
        let place = self.bytes.len();
        self.bytes.resize(place + size, 0);
        self.pages += 1;
        Ok(&mut self.bytes[place..])
    }

    fn is_full(&self) -> bool {
        self.bytes.len() >= PIECE
    }

    fn flush(&mut self) -> io::Result<()> {
        if !self.bytes.is_empty() {
            let place = self.format.place(self.begin);
            self.file.write_all_at(&self.bytes, place)?;
            self.begin += self.pages;
            self.pages = 0;
            self.bytes.clear();
        }
        Ok(())
    }
}
