#!/usr/bin/env python3
"""Moves the main tables of the old clinic row by row, as such scripts are usually written.

Persons, both views, grants and four feature tables (contacts, documents, screenings with their
types, assessments with theirs). Usage: row_by_row.py OLD NEW
"""

import re
import sqlite3
import sys
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAMESPACE = uuid.UUID("5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11")
GENDERS = {"M": "male", "F": "female", "X": "non-binary"}
LEVELS = {"read": "view", "write": "edit", "full": "manage"}
ADDRESS = [("address_line1", "street_address"), ("address_line2", None), ("city", "city"), ("state", "state"), ("postal_code", "postal_code")]
NAMES = {
    "MCHAT_RF": "M-CHAT-R/F", "ASQ_3": "ASQ-3", "SDQ": "Strengths and Difficulties Questionnaire",
    "VINELAND_3": "Vineland-3", "ADOS_2": "ADOS-2", "BAYLEY_4": "Bayley-4", "CARS_2": "CARS-2",
}


TABLES = ["persons", "parent_child_views", "clinician_patient_views", "access_grants", "contacts", "documents",
          "screening_types", "screenings", "assessment_types", "assessments"]


def new_id(source, key):
    return str(uuid.uuid5(NAMESPACE, f'["{source}","{key}"]'))


def main(old_path, new_path):
    Path(new_path).unlink(missing_ok=True)
    old = sqlite3.connect(f"file:{old_path}?mode=ro", uri=True)
    old.row_factory = sqlite3.Row
    new = sqlite3.connect(new_path, isolation_level=None)
    new.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF")
    schema = (ROOT / "schemas" / "target.sql").read_text()
    new.executescript("".join(re.findall(r"^CREATE TABLE (?:" + "|".join(TABLES) + r") \(.*?^\);$", schema, re.M | re.S)))
    new.execute("BEGIN")
    people = persons(old, new)
    parent_views(old, new, people)
    clinician_views(old, new, people)
    grants(old, new, people)
    features(old, new, people)
    new.execute("COMMIT")
    new.executescript("\n".join(re.findall(r"^CREATE INDEX \w+ ON (?:" + "|".join(TABLES) + r") .*;$", schema, re.M)))


def insert(new, table, row):
    new.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))


def first(*values):
    return next((value for value in values if value), None)


def persons(old, new):
    """One row per human; returns the new ids by the old ones."""
    linked, of_patient, of_child = {}, {}, {}
    for row in old.execute("SELECT id, linked_child_id FROM patients ORDER BY id"):
        if row["linked_child_id"]:
            linked.setdefault(row["linked_child_id"], []).append(row["id"])
    for patient in old.execute("SELECT * FROM patients"):
        together = linked.get(patient["linked_child_id"], [patient["id"]])
        of_patient[patient["id"]] = person = new_id("patient", together[0])
        if patient["id"] != together[0]:
            continue
        child = old.execute("SELECT * FROM children WHERE id = ?", [patient["linked_child_id"]]).fetchone()
        others = [old.execute("SELECT * FROM patients WHERE id = ?", [key]).fetchone() for key in together[1:]]
        if child:
            of_child[child["id"]] = person
        insert(new, "persons", person_row(person, [patient, *others], child))
    for child in old.execute("SELECT * FROM children"):
        if child["id"] not in of_child:
            of_child[child["id"]] = person = new_id("child", child["id"])
            insert(new, "persons", person_row(person, [], child))
    return of_patient, of_child


def person_row(person, patients, child):
    ours = lambda column: first(*(patient[column] for patient in patients))
    theirs = lambda column: child[column] if child else None
    everybody = [*patients, *([child] if child else [])]
    row = {"id": person, "middle_name": ours("middle_name"), "nickname": theirs("nickname"), "photo_url": theirs("photo_url")}
    for column in ("first_name", "last_name", "date_of_birth"):
        row[column] = first(ours(column), theirs(column))
    row["gender"] = first(ours("gender"), GENDERS.get(theirs("gender")), "not specified")
    row["primary_language"] = first(ours("primary_language")) or theirs("home_language")
    row["languages_spoken"] = ours("languages_spoken") or "[]"
    address = next((p for p in patients if any(p[column] for column, _ in ADDRESS)), patients[0] if patients and not child else None)
    for column, of_child in ADDRESS:
        row[column] = address[column] if address else theirs(of_child) if of_child else None
    row["created_at"] = min(record["created_at"] for record in everybody)
    row["updated_at"] = max(record["updated_at"] for record in everybody)
    return row


def parent_views(old, new, people):
    seen = set()
    query = """
        SELECT 'parent_child' AS source, pc.id, pc.parent_id, pc.child_id, pc.relationship, pc.is_primary, pc.added_at, c.school_name, c.grade_level,
          c.medical_history, c.current_concerns, c.developmental_notes, c.updated_at
        FROM parent_children pc JOIN children c ON c.id = pc.child_id
        UNION ALL
        SELECT 'legacy_parent', id, parent_id, id, 'parent', 0, created_at, school_name, grade_level,
          medical_history, current_concerns, developmental_notes, updated_at
        FROM children WHERE parent_id <> ''"""
    for row in old.execute(query):
        view = dict(row)
        person = people[1][view.pop("child_id")]
        if (person, view["parent_id"]) in seen:
            continue
        seen.add((person, view["parent_id"]))
        view |= {"id": new_id(view.pop("source"), view["id"]), "person_id": person, "relationship_type": view.pop("relationship")}
        insert(new, "parent_child_views", view)


def clinician_views(old, new, people):
    same = "secondary_diagnoses primary_diagnosis diagnosis_code diagnosis_date medical_history current_medications allergies family_history"
    same += " clinician_id case_number referral_source referral_reason referral_date created_at updated_at deleted_at"
    seen = set()
    for patient in old.execute("SELECT * FROM patients ORDER BY deleted_at IS NULL DESC, updated_at DESC, id"):
        person = people[0][patient["id"]]
        if (person, patient["clinician_id"]) in seen:
            continue
        seen.add((person, patient["clinician_id"]))
        row = {column: patient[column] for column in same.split()}
        insert(new, "clinician_patient_views", row | {"id": new_id("patient_record", patient["id"]), "person_id": person, "case_status": patient["status"]})


def grants(old, new, people):
    for grant in old.execute("SELECT * FROM consent_grants"):
        row = dict(grant)
        patient, child, clinician = (row.pop(column) for column in ("patient_id", "child_id", "clinician_id"))
        if not clinician and patient:
            clinician = old.execute("SELECT clinician_id FROM patients WHERE id = ?", [patient]).fetchone()[0]
        row |= {"person_id": people[0].get(patient) or people[1][child], "grantor_type": "parent", "grantor_id": row.pop("parent_id"),
                "grantee_type": "clinician", "grantee_id": clinician or "", "access_level": LEVELS[row["access_level"]],
                "grantee_email": (row.pop("clinician_email") or "").strip().lower() or None}
        insert(new, "access_grants", row)


def features(old, new, people):
    for row in map(dict, old.execute("SELECT * FROM patient_contacts")):
        insert(new, "contacts", {"person_id": people[0][row.pop("patient_id")], **row})
    for row in map(dict, old.execute("SELECT * FROM patient_documents")):
        person, url = people[0][row.pop("patient_id")], "https://files.clinic.example/" + row.pop("file_key")
        insert(new, "documents", row | {"person_id": person, "url": url})
    for kind in ("screening", "assessment"):
        types = {}
        for code, created in old.execute(f"SELECT {kind}_type, min(created_at) FROM {kind}s GROUP BY 1"):
            types[code] = new_id(f"{kind}_type", code)
            insert(new, f"{kind}_types", {"id": types[code], "code": code, "name": NAMES.get(code, code), "created_at": created})
        for row in map(dict, old.execute(f"SELECT * FROM {kind}s")):
            patient, child = row.pop("patient_id"), row.pop("child_id", None)
            row |= {"person_id": people[0].get(patient) or people[1][child], f"{kind}_type_id": types[row.pop(f"{kind}_type")]}
            insert(new, f"{kind}s", row)


if __name__ == "__main__":
    main(*sys.argv[1:])
