// Moves the main tables of the old clinic row by row in one transaction, as a team that uses Prisma would
// write it: persons, both views, grants and four feature tables. Usage: move.mjs OLD NEW
//
// NEW exists and has the tables; `old` and `new` beside this file are the generated clients.

import { createHash } from "node:crypto";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import * as Old from "./old/index.js";
import * as New from "./new/index.js";

const NAMESPACE = Buffer.from("5f0c7a0e3c1b4c1e9d550a6f3f6a1b11", "hex");
const GENDERS = { M: "male", F: "female", X: "non-binary" };
const LEVELS = { read: "view", write: "edit", full: "manage" };
const ADDRESS = { address_line1: "street_address", address_line2: null, city: "city", state: "state", postal_code: "postal_code" };
const NAMES = {
  MCHAT_RF: "M-CHAT-R/F", ASQ_3: "ASQ-3", SDQ: "Strengths and Difficulties Questionnaire",
  VINELAND_3: "Vineland-3", ADOS_2: "ADOS-2", BAYLEY_4: "Bayley-4", CARS_2: "CARS-2",
};
const SHARED_BY_VIEWS = ["secondary_diagnoses", "primary_diagnosis", "diagnosis_code", "diagnosis_date", "medical_history", "current_medications",
  "allergies", "family_history", "clinician_id", "case_number", "referral_source", "referral_reason", "referral_date", "created_at", "updated_at", "deleted_at"];
const A_DAY = 24 * 60 * 60 * 1000;

const [oldFile, newFile] = process.argv.slice(2);
const old = new Old.PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${oldFile}` }) });
const prisma = new New.PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${newFile}` }) });
const people = { patient: new Map(), child: new Map() };

// The rows that these refer to belong to tables which this script leaves out.
await prisma.$executeRawUnsafe("PRAGMA foreign_keys = OFF");
await prisma.$transaction(async (tx) => {
  await persons(tx);
  await parentViews(tx);
  await clinicianViews(tx);
  await grants(tx);
  await features(tx);
}, { maxWait: A_DAY, timeout: A_DAY });
await old.$disconnect();
await prisma.$disconnect();

function newId(source, key) {
  const hash = createHash("sha1").update(NAMESPACE).update(`["${source}","${key}"]`).digest().subarray(0, 16);
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  return hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function first(...values) {
  return values.find((value) => value) ?? null;
}

async function persons(tx) {
  const linked = new Map();
  for (const { id, linked_child_id } of await old.patients.findMany({ orderBy: { id: "asc" }, select: { id: true, linked_child_id: true } })) {
    if (linked_child_id) linked.set(linked_child_id, [...(linked.get(linked_child_id) ?? []), id]);
  }
  for (const patient of await old.patients.findMany()) {
    const together = linked.get(patient.linked_child_id) ?? [patient.id];
    const person = newId("patient", together[0]);
    people.patient.set(patient.id, person);
    if (patient.id !== together[0]) continue;
    const child = patient.linked_child_id && await old.children.findUnique({ where: { id: patient.linked_child_id } });
    const others = [];
    for (const id of together.slice(1)) others.push(await old.patients.findUnique({ where: { id } }));
    if (child) people.child.set(child.id, person);
    await tx.persons.create({ data: personRow(person, [patient, ...others], child) });
  }
  for (const child of await old.children.findMany()) {
    if (people.child.has(child.id)) continue;
    const person = newId("child", child.id);
    people.child.set(child.id, person);
    await tx.persons.create({ data: personRow(person, [], child) });
  }
}

function personRow(id, patients, child) {
  const ours = (column) => first(...patients.map((patient) => patient[column]));
  const theirs = (column) => (child ? child[column] : null);
  const everybody = child ? [...patients, child] : patients;
  const row = { id, middle_name: ours("middle_name"), nickname: theirs("nickname"), photo_url: theirs("photo_url") };
  for (const column of ["first_name", "last_name", "date_of_birth"]) row[column] = first(ours(column), theirs(column));
  row.gender = first(ours("gender"), GENDERS[theirs("gender")], "not specified");
  row.primary_language = first(ours("primary_language")) ?? theirs("home_language");
  row.languages_spoken = ours("languages_spoken") || "[]";
  const columns = Object.keys(ADDRESS);
  const address = patients.find((patient) => columns.some((column) => patient[column])) ?? (child ? null : patients[0]);
  for (const column of columns) row[column] = address ? address[column] : ADDRESS[column] ? theirs(ADDRESS[column]) : null;
  row.created_at = everybody.map((record) => record.created_at).reduce((a, b) => (a < b ? a : b));
  row.updated_at = everybody.map((record) => record.updated_at).reduce((a, b) => (a > b ? a : b));
  return row;
}

async function parentViews(tx) {
  const seen = new Set();
  const view = async (source, key, child, parent_id, rest) => {
    const person_id = people.child.get(child.id);
    if (seen.has(`${person_id} ${parent_id}`)) return;
    seen.add(`${person_id} ${parent_id}`);
    const { school_name, grade_level, medical_history, current_concerns, developmental_notes, updated_at } = child;
    const data = { id: newId(source, key), person_id, parent_id, school_name, grade_level, medical_history, current_concerns, developmental_notes, updated_at, ...rest };
    await tx.parent_child_views.create({ data });
  };
  for (const link of await old.parent_children.findMany()) {
    const child = await old.children.findUnique({ where: { id: link.child_id } });
    await view("parent_child", link.id, child, link.parent_id, { relationship_type: link.relationship, is_primary: link.is_primary, added_at: link.added_at });
  }
  for (const child of await old.children.findMany()) {
    if (child.parent_id) await view("legacy_parent", child.id, child, child.parent_id, { relationship_type: "parent", is_primary: 0, added_at: child.created_at });
  }
}

async function clinicianViews(tx) {
  const seen = new Set();
  const rank = (a, b) => (a.deleted_at === null ? 0 : 1) - (b.deleted_at === null ? 0 : 1) || compare(b.updated_at, a.updated_at) || compare(a.id, b.id);
  for (const patient of (await old.patients.findMany()).sort(rank)) {
    const person_id = people.patient.get(patient.id);
    if (seen.has(`${person_id} ${patient.clinician_id}`)) continue;
    seen.add(`${person_id} ${patient.clinician_id}`);
    const data = { id: newId("patient_record", patient.id), person_id, case_status: patient.status };
    for (const column of SHARED_BY_VIEWS) data[column] = patient[column];
    await tx.clinician_patient_views.create({ data });
  }
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function grants(tx) {
  for (const { parent_id, patient_id, child_id, clinician_id, clinician_email, access_level, ...data } of await old.consent_grants.findMany()) {
    let clinician = clinician_id;
    if (!clinician && patient_id) clinician = (await old.patients.findUnique({ where: { id: patient_id } })).clinician_id;
    data.person_id = people.patient.get(patient_id) ?? people.child.get(child_id);
    data.grantor_type = "parent";
    data.grantor_id = parent_id;
    data.grantee_type = "clinician";
    data.grantee_id = clinician ?? "";
    data.grantee_email = (clinician_email ?? "").trim().toLowerCase() || null;
    data.access_level = LEVELS[access_level];
    await tx.access_grants.create({ data });
  }
}

async function features(tx) {
  for (const { patient_id, ...data } of await old.patient_contacts.findMany()) {
    await tx.contacts.create({ data: { ...data, person_id: people.patient.get(patient_id) } });
  }
  for (const { patient_id, file_key, ...data } of await old.patient_documents.findMany()) {
    await tx.documents.create({ data: { ...data, person_id: people.patient.get(patient_id), url: `https://files.clinic.example/${file_key}` } });
  }
  for (const kind of ["screening", "assessment"]) {
    const type = `${kind}_type`;
    const types = new Map();
    for (const { [type]: code, _min } of await old[`${kind}s`].groupBy({ by: [type], _min: { created_at: true } })) {
      types.set(code, newId(type, code));
      await tx[`${type}s`].create({ data: { id: types.get(code), code, name: NAMES[code] ?? code, created_at: _min.created_at } });
    }
    for (const { patient_id, child_id, [type]: code, ...data } of await old[`${kind}s`].findMany()) {
      const person_id = people.patient.get(patient_id) ?? people.child.get(child_id);
      await tx[`${kind}s`].create({ data: { ...data, person_id, [`${type}_id`]: types.get(code) } });
    }
  }
}
