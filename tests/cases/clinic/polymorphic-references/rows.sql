INSERT INTO conversations (id) VALUES ('talk');
INSERT INTO messages (id, conversation_id, sender_id, sender_type, recipient_id, recipient_type, body, sent_at) VALUES
    ('m-1', 'talk', 'mom', 'parent', 'doc', 'clinician', 'Hello', 0),
    ('m-2', 'talk', 'bot', 'system', 'u-dad', 'user', 'Welcome', 1000),
    ('m-3', 'talk', 'gone', 'parent', 'doc', 'clinician', 'Lost', 1000);
INSERT INTO notifications (id, user_id, user_type, notification_type, title, created_at) VALUES
    ('n-1', 'mom', 'parent', 'message', 'New', 0),
    ('n-2', 'principal-7', 'school_admin', 'message', 'New', 0);
INSERT INTO audit_logs (id, user_id, action, resource_type, resource_id, created_at) VALUES
    ('a-1', 'u-mom', 'read', 'child', 'emma', 0),
    ('a-2', 'u-doc', 'read', 'patient', 'p-emma', 0),
    ('a-3', 'u-doc', 'read', 'parent_child', 'mom-emma', 0),
    ('a-4', 'u-doc', 'delete', 'child', 'long gone', 0),
    ('a-5', 'u-doc', 'create', 'appointment_reminder', 'r-1', 0),
    ('a-6', NULL, 'login', 'user', NULL, 0);
