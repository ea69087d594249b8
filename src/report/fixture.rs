//! A state file as a run of the mission's example would leave it.

use crate::backend::Connection;
use crate::sql::state::TABLES;

const ROWS: &str = r#"
INSERT INTO mapper_run VALUES
 ('target', 'dev-v2.db'), ('project', 'school'), ('tool', '0.1.0'), ('source', 'dev.db'),
 ('started', '2026-01-04T12:30:00Z'), ('now', '2026-01-04T12:30:00Z'), ('seconds', '45.21'),
 ('verified', '1'), ('fingerprint', 'f1'), ('checksum.source', 's1'), ('checksum.mappings', 'm1');
INSERT INTO mapper_ledger VALUES
 (1, 'members', 'visitor', 80, 80, 0, 0, 0, 0), (2, 'members', 'pupil', 100, 30, 70, 0, 0, 0),
 (3, 'parent_pupil_views', 'parent_pupil', 99, 99, 0, 0, 0, 0),
 (4, 'parent_pupil_views', 'legacy_parent', 100, 1, 0, 98, 1, 0),
 (5, 'counselor_visitor_views', 'visitor_view', 80, 80, 0, 0, 0, 0),
 (6, 'access_passes', 'license_grant', 28, 25, 0, 0, 0, 3),
 (7, 'interviews', 'interview', 150, 150, 0, 0, 0, 0),
 (8, 'evaluations', 'evaluation', 80, 80, 0, 0, 0, 0);
INSERT INTO mapper_anchor VALUES
 ('members', 'visitors', 80, 80, 0, 0, NULL), ('members', 'students', 100, 100, 0, 0, NULL),
 ('interviews', 'interviews', 152, 150, 2, 0, 'drafts stay behind');
INSERT INTO mapper_excluded VALUES ('parent_pupil_views', 'legacy_parent', 'no legacy parent', 1);
INSERT INTO mapper_written VALUES
 (1, 'members', 110, 'membersCreated'), (2, 'parent_pupil_views', 100, 'parentPupilViewsCreated'),
 (3, 'counselor_visitor_views', 80, 'counselorVisitorViewsCreated'),
 (4, 'access_passes', 25, 'accessPassesCreated'), (5, 'interviews', 150, 'interviewsMigrated'),
 (6, 'evaluations', 80, 'evaluationsMigrated');
INSERT INTO mapper_rejects (mapping, source, key, reason, message, record) VALUES
 ('access_passes', 'license_grant', '["g7"]', 'lookup', '`pupil_id`: there is no pupil `c404`', '{"id":"g7","pupil_id":"c404"}'),
 ('access_passes', 'license_grant', '["g8"]', 'lookup', '`pupil_id`: there is no pupil `c405`', '{"id":"g8","pupil_id":"c405"}'),
 ('access_passes', 'license_grant', '["g9",2]', 'unmapped', '`level`: no value for `all, or "none"`', '{"id":"g9","level":"all"}');
INSERT INTO mapper_references VALUES ('event_logs', 'resource_id', 'invoice', 'kept', 12), ('interviews', 'assigned_by', NULL, 'nulled', 4);
INSERT INTO mapper_warnings (code, mapping, kind, key, message) VALUES
 ('mapper::run::declared', 'parent_pupil_views', 'orphaned data', '["pupil-999"]', 'Pupil ''pupil-999'' has no parent_students record - orphaned data'),
 ('mapper::run::conflict', 'members', 'date_of_issue differs', '["p3"]', 'Date mismatch for c3/p3: 2019-05-10 vs 2019-05-11');
INSERT INTO mapper_checks VALUES
 (1, 'the ledger balances', 'error', 1, NULL), (2, 'foreign keys hold', 'error', 1, NULL),
 (3, 'no two members look alike', 'warn', 0, '2 rows: Emma Smith 2020-01-15, John Doe 2018-03-02');
INSERT INTO mapper_figures VALUES (1, 'oldStudentsCount', '100'), (2, 'oldVisitorsCount', '80'), (3, 'newMembersCount', '110'), (4, 'deduplicationCount', '70');
INSERT INTO mapper_report_map (map, old, new) VALUES
 (2, 'pupil-123', 'view-001'), (2, 'pupil-456', 'view-003'),
 (2, 'pupil-123', 'view-004'), (2, 'pupil-456', 'view-003'),
 (3, 'visitor-789', 'member-abc'),
 (4, 'visitor-789', 'view-002');
INSERT INTO mapper_report_maps VALUES
 (1, 'pupilIdMap', 'pupil', 1, 2, 1), (2, 'viewIdMap.parentPupilViews', NULL, 1, 4, 0),
 (3, 'visitorIdMap', NULL, 5, 5, 1), (4, 'viewIdMap.counselorVisitorViews', NULL, 6, 6, 1);
CREATE TABLE pupil (id PRIMARY KEY, new_key) WITHOUT ROWID;
INSERT INTO pupil VALUES ('pupil-456', 'member-def'), ('pupil-123', 'member-abc');
INSERT INTO mapper_timings VALUES (1, 'read', NULL, 1.5), (2, 'rows', 'members', 0.25);
"#;

/// An in-memory state.
pub(crate) fn state() -> Connection {
    let state = Connection::open_in_memory().unwrap();
    fill(&state);
    state
}

/// Fills an empty database.
pub(crate) fn fill(state: &Connection) {
    state.execute_batch(TABLES).unwrap();
    state.execute_batch(ROWS).unwrap();
}
