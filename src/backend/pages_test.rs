//! Headers, page numbers and numbers of several bytes, each at the edge of what it can be.

use rusqlite::Connection;

use super::pages::{Format, HEADER, Header, varint};

#[test]
fn a_header_of_another_form_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.db");
    let database = Connection::open(&path).unwrap();
    database
        .execute_batch("PRAGMA page_size = 1024; CREATE TABLE t (a)")
        .unwrap();
    let whole = std::fs::read(&path).unwrap();
    let good: [u8; HEADER] = whole[..HEADER].try_into().unwrap();
    let page_size = |header: Option<Header>| header.map(|header| header.format.page_size);
    assert_eq!(page_size(Header::read(&good)), Some(1024));
    for (at, byte) in [
        (0, b's'),
        (15, 1),
        // 5,120 is no power of two, and 256 too small.
        (16, 20),
        (16, 1),
        (20, 8),
        (27, good[27] + 1),
        (47, 1),
        (55, 3),
        (59, 2),
        (95, good[95] + 1),
    ] {
        let mut bytes = good;
        bytes[at] = byte;
        assert_eq!(page_size(Header::read(&bytes)), None, "{at}");
    }
    for (high, low, size) in [(2, 0, 512), (128, 0, 32_768), (0, 1, 65_536)] {
        let mut bytes = good;
        (bytes[16], bytes[17]) = (high, low);
        assert_eq!(page_size(Header::read(&bytes)), Some(size));
    }
}

#[test]
fn pages_follow_each_other_up_to_the_last() {
    for page_size in [512, 65_536] {
        let format = Format { page_size };
        let lock = (1 << 30) / page_size + 1;
        assert_eq!(format.after(lock - 2), Some(lock - 1));
        assert_eq!(format.after(lock - 1), Some(lock + 1));
        assert_eq!(format.after(lock + 1), Some(lock + 2));
        assert_eq!(format.after(u32::MAX - 2), Some(u32::MAX - 1));
        assert_eq!(format.after(u32::MAX - 1), None);
        assert_eq!(format.after(u32::MAX), None);
        let place = format.place(u32::MAX);
        assert_eq!(place, (u64::from(u32::MAX) - 1) * u64::from(page_size));
    }
}

#[test]
fn numbers_of_one_to_nine_bytes_are_read() {
    assert_eq!(varint(&[0, 0x7f], 1), Some((127, 1)));
    assert_eq!(varint(&[0x81, 0x01], 0), Some((129, 2)));
    let eight = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f];
    assert_eq!(varint(&eight, 0), Some(((1 << 56) - 1, 8)));
    let nine = [9, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x80, 0x05];
    assert_eq!(varint(&nine, 1), Some((0xffff_ffff_ffff_8005, 9)));
    assert_eq!(varint(&nine[..9], 1), None);
}
