-- The gradebook's schema, version 2. docs/gradebook.md explains it for those who open the file by hand.
PRAGMA application_id = 1313752642;  -- "NNFB"
PRAGMA user_version = 2;

-- The people of the course: from the roster, or provisional until one comes.
CREATE TABLE students (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,  -- of the row and of the folder; it never changes by itself
    facts TEXT NOT NULL,        -- JSON: name, id, login, email, section, … as far as they are known
    place INTEGER,              -- in the roster, from 1; empty: provisional
    merged_into INTEGER REFERENCES students,
    forgotten INTEGER NOT NULL DEFAULT 0
);

-- Under which names a student's files were found; the assignment is empty where the name says it for all.
CREATE TABLE labels (
    assignment TEXT NOT NULL,
    label TEXT NOT NULL,
    student INTEGER NOT NULL REFERENCES students,
    PRIMARY KEY (assignment, label)
);

-- What was found of a student, each content once.
CREATE TABLE attempts (
    id INTEGER PRIMARY KEY,
    student INTEGER NOT NULL REFERENCES students,
    assignment TEXT NOT NULL,
    content TEXT NOT NULL,      -- SHA-256 of the text, or of why there is none
    source BLOB,                -- the text, compressed with zlib; empty where there is none
    found TEXT NOT NULL,        -- where
    facts TEXT NOT NULL,        -- JSON: what the place says of the student in this assignment
    notes TEXT NOT NULL,        -- JSON: list of remarks; each is the key of a sentence and its facts
    handed_in TEXT,             -- UTC, ISO 8601, as the place says; empty: it does not
    marked_late INTEGER NOT NULL DEFAULT 0,  -- the place says late, and not by how much
    run INTEGER NOT NULL,       -- the run that found it last; larger is newer
    UNIQUE (student, assignment, content)
);

-- Every verdict ever formed; nothing is changed or deleted here.
CREATE TABLE verdicts (
    id INTEGER PRIMARY KEY,
    attempt INTEGER NOT NULL REFERENCES attempts,
    key TEXT NOT NULL,          -- hash of what the verdict depends on
    graded_at TEXT NOT NULL,    -- UTC, ISO 8601
    status TEXT NOT NULL AS (json_extract(result, '$.status')) STORED,
    score INTEGER AS (json_extract(result, '$.score')) STORED,
    max_score INTEGER NOT NULL AS (json_extract(result, '$.max_score')) STORED,
    jail TEXT NOT NULL AS (json_extract(result, '$.jail')) STORED,
    seed INTEGER NOT NULL AS (json_extract(result, '$.seed')) STORED,
    versions TEXT NOT NULL AS (json_extract(result, '$.versions')) STORED,
    result TEXT NOT NULL,       -- the whole result.json; the columns above are taken from it
    CHECK (status IN ('graded', 'error')),
    CHECK ((status = 'graded') = (score IS NOT NULL))
);
CREATE INDEX verdicts_of ON verdicts (attempt);
CREATE TRIGGER verdicts_fixed BEFORE UPDATE ON verdicts BEGIN SELECT RAISE(ABORT, 'verdicts are kept'); END;
CREATE TRIGGER verdicts_kept BEFORE DELETE ON verdicts BEGIN SELECT RAISE(ABORT, 'verdicts are kept'); END;

-- What a person decided. Of the same kind and subject the newest counts; an empty value takes it back.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('override', 'void', 'file', 'merge', 'rename', 'forget')),
    assignment TEXT NOT NULL,   -- empty: all
    student INTEGER REFERENCES students,  -- empty: the class
    subject TEXT NOT NULL,      -- void: the case; file: where it lay; merge, rename: the other name
    value TEXT,                 -- override: the score; void: points or total; file: the content
    who TEXT NOT NULL CHECK (trim(who) <> ''),
    why TEXT NOT NULL CHECK (trim(why) <> ''),
    made_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now'))
);
CREATE TRIGGER decisions_fixed BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are kept'); END;
CREATE TRIGGER decisions_kept BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are kept'); END;

-- What counts now, computed from all of the above and course.toml, and written anew by every command.
CREATE TABLE standings (
    student INTEGER NOT NULL REFERENCES students,
    assignment TEXT NOT NULL,
    verdict INTEGER NOT NULL REFERENCES verdicts,
    standing TEXT NOT NULL,     -- JSON: raw, score, max_score, the decision, the late rule, what is waiting
    PRIMARY KEY (student, assignment)
);

-- What is kept of the course beside its people: language.
CREATE TABLE course (key TEXT PRIMARY KEY, value TEXT NOT NULL);

-- What the instructor should know about the last run: kind is missing, doubled, trouble, ….
CREATE TABLE notes (
    assignment TEXT NOT NULL,
    kind TEXT NOT NULL,
    submission TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (assignment, kind, submission, text)
);

-- One line for each student and assignment: what counts now. `final_score` is empty where nobody has judged it.
CREATE VIEW grades AS
    SELECT
        s.name AS submission, n.assignment, a.found, v.graded_at, v.key,
        json_patch(s.facts, a.facts) AS student, v.result, n.standing,
        v.status, v.score, v.max_score, json_extract(n.standing, '$.score') AS final_score,
        json_extract(n.standing, '$.override[0]') AS override_score,
        json_extract(n.standing, '$.override[1]') AS who, json_extract(n.standing, '$.override[2]') AS why,
        s.id AS student_id, s.place, a.id AS attempt_id,
        (SELECT min(graded_at) FROM verdicts WHERE attempt = a.id) AS first_graded_at
    FROM standings n
    JOIN students s ON s.id = n.student
    JOIN verdicts v ON v.id = n.verdict
    JOIN attempts a ON a.id = v.attempt
    ORDER BY s.name, n.assignment;
