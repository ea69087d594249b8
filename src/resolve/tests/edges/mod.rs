//! Where each lint ends: beside a mapping that has the fault stands its nearest neighbour that has none.

mod rules;
mod texts;

use super::case;

const OLD: &str =
    "CREATE TABLE users (id TEXT PRIMARY KEY, mail TEXT UNIQUE, made_at TEXT, n INTEGER, \
    team_id TEXT REFERENCES teams(id));
    CREATE TABLE teams (id TEXT PRIMARY KEY, name TEXT, n INTEGER);";
const USER: &str = "source = [{ name = 'user', table = 'users' }]\n";
const ALLOW: &str =
    "[lints]\nunread-column = 'allow'\nunread-table = 'allow'\nreference-copied = 'allow'\n";

/// The target's columns beside the key, and a mapping of them.
fn one(columns: &str, mapping: &str) -> super::Case {
    of(OLD, columns, &format!("{USER}{mapping}"))
}

fn of(old: &str, columns: &str, mapping: &str) -> super::Case {
    let target = format!("CREATE TABLE people (id TEXT PRIMARY KEY, {columns});");
    case(old, &target)
        .project(ALLOW)
        .file("people", mapping)
        .linted()
}

/// Whether that is found.
#[track_caller]
fn holds(case: &super::Case, code: &str, expected: bool) {
    let outcome = case.resolve();
    let found = outcome.diagnostics.iter().any(|d| d.code.short() == code);
    assert_eq!(found, expected, "{code}\n{}", outcome.shown());
}

#[test]
fn keys_that_the_old_table_keeps_apart() {
    let code = "collision-without-rule";
    let settled = "[[unique]]\ncolumns = ['mail']\non_collision = 'reject'\n";
    let lower = "columns.mail = { from = 'mail', convert = ['lower'] }\n";
    holds(&one("mail TEXT UNIQUE", lower), code, true);
    holds(
        &one("mail TEXT UNIQUE", &format!("{lower}{settled}")),
        code,
        false,
    );
    // What the old table did not keep apart is the data's business.
    let day = "columns.day = { from = 'made_at', convert = ['lower'] }\n";
    holds(&one("day TEXT UNIQUE", day), code, false);
    let in_part = format!("{OLD}CREATE UNIQUE INDEX of_day ON users (made_at) WHERE n > 1;");
    let users = format!("{USER}{day}");
    holds(&of(&in_part, "day TEXT UNIQUE", &users), code, false);
    // Beside a column that stays unique by itself another may become what it likes.
    let both = "mail TEXT, day TEXT, UNIQUE (mail, day)";
    holds(&one(both, day), code, false);
    let pairs = OLD.replace("mail TEXT UNIQUE", "mail TEXT").replace(
        "team_id TEXT REFERENCES teams(id)",
        "team_id TEXT REFERENCES teams(id), UNIQUE (mail, made_at)",
    );
    holds(&of(&pairs, both, &format!("{USER}{day}")), code, true);
    let copied = format!("{USER}columns.day = 'made_at'\n");
    holds(&of(&pairs, both, &copied), code, false);
    // Letters are looser in the new column only if they were not in the old one.
    let nocase = "mail TEXT COLLATE NOCASE UNIQUE";
    holds(&one(nocase, ""), code, true);
    let same = OLD.replace("mail TEXT UNIQUE", nocase);
    holds(&of(&same, nocase, USER), code, false);
    // A query whose rows another key tells apart is not looked into.
    let query = "source = [{ name = 'user', table = 'users', query = 'SELECT * FROM users', key = 'mail' }]\n";
    holds(
        &of(OLD, "mail TEXT UNIQUE", &format!("{query}{lower}")),
        code,
        false,
    );
}

#[test]
fn keys_that_several_sources_share() {
    let code = "collision-without-rule";
    let old = "CREATE TABLE a (id TEXT PRIMARY KEY, owner TEXT UNIQUE);\n\
        CREATE TABLE b (id TEXT PRIMARY KEY, owner TEXT UNIQUE);";
    let sources = "[[source]]\nname = 'a'\ntable = 'a'\n[[source]]\nname = 'b'\ntable = 'b'\n";
    let new = format!("{sources}[keys]\nid = {{ new = 'uuid5' }}\n");
    holds(&of(old, "owner TEXT UNIQUE", &new), code, true);
    // The new key alone tells them apart.
    holds(
        &of(old, "owner TEXT, UNIQUE (id, owner)", &new),
        code,
        false,
    );
    // A source without the column gives nothing that could collide.
    let lacking = old.replace(
        "b (id TEXT PRIMARY KEY, owner TEXT UNIQUE)",
        "b (id TEXT PRIMARY KEY)",
    );
    holds(&of(&lacking, "owner TEXT UNIQUE", &new), code, false);
    let named = format!("{new}[columns]\nowner = 'owner'\n");
    holds(&of(&lacking, "owner TEXT UNIQUE", &named), code, false);
}

#[test]
fn conflicts_of_records_that_there_is_one_of() {
    let code = "conflict-never-happens";
    let with = |giver: &str, links: &str| {
        let name = |table: &str| if table == giver { ", name TEXT" } else { "" };
        let old = format!(
            "CREATE TABLE a (id TEXT PRIMARY KEY, b_id TEXT, twin TEXT{});\n\
             CREATE TABLE b (id TEXT PRIMARY KEY{});",
            name("a"),
            name("b")
        );
        let sources = "[[source]]\nname = 'a'\ntable = 'a'\n[[source]]\nname = 'b'\ntable = 'b'\n";
        let text = format!(
            "{sources}[keys]\nid = {{ new = 'uuid5' }}\n[merge]\nlinks = [{links}]\n\
             [[merge.conflict]]\ncolumns = ['name']\nmessage = 'x'\n"
        );
        of(&old, "name TEXT", &text)
    };
    let link = "{ source = 'a', from = 'b_id', to = 'b' }";
    let twins = "{ source = 'a', from = 'twin', to = 'a' }";
    // Many may point at the one, and it points nowhere.
    holds(&with("b", link), code, true);
    holds(&with("a", link), code, false);
    holds(&with("a", twins), code, false);
    holds(&with("b", &format!("{link}, {twins}")), code, false);
}

#[test]
fn constants_that_refer() {
    let code = "constant-reference";
    let with = |key: &str, value: &str| {
        let target = "CREATE TABLE people (id TEXT PRIMARY KEY, team TEXT REFERENCES teams(id));\n\
            CREATE TABLE teams (id TEXT PRIMARY KEY);";
        let teams = format!("source = [{{ name = 'team', table = 'teams' }}]\n{key}");
        case(OLD, target)
            .project(ALLOW)
            .file(
                "people",
                &format!("{USER}columns.team = {{ value = {value} }}"),
            )
            .file("teams", &teams)
            .linted()
    };
    let new = "keys.id = { new = 'uuid5' }";
    holds(&with(new, "'red'"), code, true);
    holds(&with(new, "7"), code, true);
    holds(
        &with(new, "'5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11'"),
        code,
        false,
    );
    // Where keys are kept it may be one of them.
    holds(&with("", "'red'"), code, false);
}

#[test]
fn constants_that_become_others() {
    let code = "check-never-holds";
    let checked = "a INTEGER, b INTEGER, CHECK (a < b)";
    let values = "columns.a = { value = '9', values = { 9 = '1' } }\ncolumns.b = { value = 3 }";
    holds(&one(checked, values), code, false);
    let plain = "columns.a = { value = 9 }\ncolumns.b = { value = 3 }";
    holds(&one(checked, plain), code, true);
}

#[test]
fn defaults_of_what_is_never_null() {
    let code = "contradictory-rules";
    for (rule, found) in [
        ("{ value = 'x', default = 'y' }", true),
        ("{ template = 'x{{ n }}', default = 'y' }", true),
        (
            "{ value = 'x', convert = ['zero_to_null'], default = 'y' }",
            false,
        ),
        (
            "{ value = 'x', values = { x = 'z' }, unmapped = 'null', default = 'y' }",
            false,
        ),
        (
            "{ value = 'x', values = { x = 'z' }, unmapped = 'keep', default = 'y' }",
            true,
        ),
        ("{ from = 'mail', default = 'y' }", false),
    ] {
        holds(
            &one("kind TEXT", &format!("columns.kind = {rule}")),
            code,
            found,
        );
    }
    // Another record of the entity may have none.
    let merged = "columns.kind = { value = 'x', default = 'y' }\nkeys.id = { new = 'uuid5' }\n\
        [merge]\nlinks = [{ source = 'user', from = 'made_at', to = 'user' }]\n";
    holds(&one("kind TEXT", merged), code, false);
}

#[test]
fn references_that_are_kept_in_vain() {
    let code = "contradictory-rules";
    let with = |declared: &str, key: &str| {
        let target = format!(
            "CREATE TABLE people (id TEXT PRIMARY KEY, team_id TEXT {declared});\n\
             CREATE TABLE teams (id TEXT PRIMARY KEY);"
        );
        let teams = format!("source = [{{ name = 'team', table = 'teams' }}]\n{key}");
        let people = "keys.team_id = { lookup = 'team', from = 'team_id', missing = 'keep' }";
        case(OLD, &target)
            .project(ALLOW)
            .file("people", &format!("{USER}{people}"))
            .file("teams", &teams)
            .linted()
    };
    let new = "keys.id = { new = 'uuid5' }";
    holds(&with("REFERENCES teams(id)", new), code, true);
    holds(&with("", new), code, false);
    holds(&with("REFERENCES teams(id)", ""), code, false);
}

#[test]
fn rules_for_unique_keys_and_conditions_that_say_nothing() {
    let code = "contradictory-rules";
    let unique =
        |columns: &str| format!("[[unique]]\ncolumns = {columns}\non_collision = 'reject'\n");
    let columns = "mail TEXT, n INTEGER";
    let both = unique("['mail']") + &unique("['mail', 'n']");
    holds(&one(columns, &both), code, true);
    let apart = unique("['mail']") + &unique("['n']");
    holds(&one(columns, &apart), code, false);
    for (when, found) in [
        ("1", true),
        ("true", true),
        ("n = 1", false),
        ("n IS NULL", false),
    ] {
        let source = format!(
            "[[source]]\nname = 'user'\ntable = 'users'\n\
             [[source.exclude]]\nwhen = \"{when}\"\nreason = 'x'\n"
        );
        holds(&of(OLD, columns, &source), code, found);
    }
}

#[test]
fn keys_that_no_rule_of_the_old_table_holds() {
    let with = |declared: &str| {
        let old = format!(
            "CREATE TABLE users (id TEXT PRIMARY KEY, code TEXT NOT NULL {declared}, other TEXT UNIQUE);"
        );
        of(
            &old,
            "n INTEGER",
            "source = [{ name = 'user', table = 'users', key = 'code' }]\ncolumns.n = { value = 1 }",
        )
    };
    holds(&with("UNIQUE"), "key-not-unique", false);
    holds(&with(""), "key-not-unique", true);
    let in_part = ", other TEXT UNIQUE);CREATE UNIQUE INDEX of_code ON users (code) WHERE id > 'b'; CREATE TABLE x (id TEXT";
    holds(&with(in_part), "key-not-unique", true);
}

#[test]
fn nulls_that_a_default_fills() {
    let rule = |more: &str| {
        format!(
            "columns.kind = {{ from = 'mail', values = {{ a = 'b' }}, unmapped = 'null'{more} }}"
        )
    };
    let kind = "kind TEXT NOT NULL";
    holds(&one(kind, &rule("")), "contradictory-rules", true);
    holds(
        &one(kind, &rule(", default = 'c'")),
        "contradictory-rules",
        false,
    );
    holds(&one("kind TEXT", &rule("")), "contradictory-rules", false);
}

#[test]
fn old_keys_that_stand_beside_the_new() {
    let with = |old: &str, rules: &str| {
        let target = "CREATE TABLE people (id TEXT PRIMARY KEY, team_id TEXT, old_team TEXT);\n\
            CREATE TABLE teams (id TEXT PRIMARY KEY);";
        let teams = "source = [{ name = 'team', table = 'teams' }]\nkeys.id = { new = 'uuid5' }";
        case(old, target)
            .project("[lints]\nunread-column = 'allow'\nunread-table = 'allow'\n")
            .file("people", &format!("{USER}{rules}"))
            .file("teams", teams)
            .linted()
    };
    let code = "reference-copied";
    let copied = "columns.old_team = 'team_id'\n";
    holds(
        &with(OLD, &format!("{copied}columns.team_id = {{ value = 'x' }}")),
        code,
        true,
    );
    holds(
        &with(
            OLD,
            &format!("{copied}keys.team_id = {{ lookup = 'team' }}"),
        ),
        code,
        false,
    );
    // A foreign key that leads elsewhere tells more than the name.
    let elsewhere = OLD.replace("REFERENCES teams(id)", "REFERENCES halls(id)")
        + "CREATE TABLE halls (id TEXT PRIMARY KEY);";
    let other = format!("{copied}columns.team_id = {{ value = 'x' }}");
    holds(&with(&elsewhere, &other), code, false);
    holds(
        &with(&OLD.replace("REFERENCES teams(id)", ""), &other),
        code,
        true,
    );
}
