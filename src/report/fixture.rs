//! A state file as a run of the mission's example would leave it.

use crate::backend::Connection;
use crate::sql::state::TABLES;

const ROWS: &str = r#"
INSERT INTO mapper_run VALUES
 ('target', 'dev-v2.db'), ('project', 'clinic'), ('tool', '0.1.0'), ('source', 'dev.db'),
 ('started', '2026-01-04T12:30:00Z'), ('now', '2026-01-04T12:30:00Z'), ('seconds', '45.21'),
 ('verified', '1'), ('fingerprint', 'f1'), ('checksum.source', 's1'), ('checksum.mappings', 'm1');
INSERT INTO mapper_ledger VALUES
 (1, 'persons', 'patient', 80, 80, 0, 0, 0, 0), (2, 'persons', 'child', 100, 30, 70, 0, 0, 0),
 (3, 'parent_child_views', 'parent_child', 99, 99, 0, 0, 0, 0),
 (4, 'parent_child_views', 'legacy_parent', 100, 1, 0, 98, 1, 0),
 (5, 'clinician_patient_views', 'patient_view', 80, 80, 0, 0, 0, 0),
 (6, 'access_grants', 'consent_grant', 28, 25, 0, 0, 0, 3),
 (7, 'screenings', 'screening', 150, 150, 0, 0, 0, 0),
 (8, 'assessments', 'assessment', 80, 80, 0, 0, 0, 0);
INSERT INTO mapper_anchor VALUES
 ('persons', 'patients', 80, 80, 0, 0, NULL), ('persons', 'children', 100, 100, 0, 0, NULL),
 ('screenings', 'screenings', 152, 150, 2, 0, 'drafts stay behind');
INSERT INTO mapper_excluded VALUES ('parent_child_views', 'legacy_parent', 'no legacy parent', 1);
INSERT INTO mapper_written VALUES
 (1, 'persons', 110, 'personsCreated'), (2, 'parent_child_views', 100, 'parentChildViewsCreated'),
 (3, 'clinician_patient_views', 80, 'clinicianPatientViewsCreated'),
 (4, 'access_grants', 25, 'accessGrantsCreated'), (5, 'screenings', 150, 'screeningsMigrated'),
 (6, 'assessments', 80, 'assessmentsMigrated');
INSERT INTO mapper_rejects (mapping, source, key, reason, message, record) VALUES
 ('access_grants', 'consent_grant', '["g7"]', 'lookup', '`child_id`: there is no child `c404`', '{"id":"g7","child_id":"c404"}'),
 ('access_grants', 'consent_grant', '["g8"]', 'lookup', '`child_id`: there is no child `c405`', '{"id":"g8","child_id":"c405"}'),
 ('access_grants', 'consent_grant', '["g9",2]', 'unmapped', '`level`: no value for `all, or "none"`', '{"id":"g9","level":"all"}');
INSERT INTO mapper_references VALUES ('audit_logs', 'resource_id', 'invoice', 'kept', 12), ('screenings', 'assigned_by', NULL, 'nulled', 4);
INSERT INTO mapper_warnings (code, mapping, kind, key, message) VALUES
 ('mapper::run::declared', 'parent_child_views', 'orphaned data', '["child-999"]', 'Child ''child-999'' has no parent_children record - orphaned data'),
 ('mapper::run::conflict', 'persons', 'date_of_birth differs', '["p3"]', 'Date mismatch for c3/p3: 2019-05-10 vs 2019-05-11');
INSERT INTO mapper_checks VALUES
 (1, 'the ledger balances', 'error', 1, NULL), (2, 'foreign keys hold', 'error', 1, NULL),
 (3, 'no two persons look alike', 'warn', 0, '2 rows: Emma Smith 2020-01-15, John Doe 2018-03-02');
INSERT INTO mapper_figures VALUES (1, 'oldChildrenCount', '100'), (2, 'oldPatientsCount', '80'), (3, 'newPersonsCount', '110'), (4, 'deduplicationCount', '70');
INSERT INTO mapper_report_map (name, old, new) VALUES
 ('childIdMap', 'child-123', 'person-abc'), ('childIdMap', 'child-456', 'person-def'),
 ('viewIdMap.parentChildViews', 'child-123', 'view-001'), ('viewIdMap.parentChildViews', 'child-456', 'view-003'),
 ('viewIdMap.parentChildViews', 'child-123', 'view-004'), ('viewIdMap.parentChildViews', 'child-456', 'view-003'),
 ('patientIdMap', 'patient-789', 'person-abc'),
 ('viewIdMap.clinicianPatientViews', 'patient-789', 'view-002');
INSERT INTO mapper_timings VALUES (1, 'read', NULL, 1.5), (2, 'rows', 'persons', 0.25);
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
