-- The gradebook's schema, version 1. docs/gradebook.md explains it for those who open the file by hand.
PRAGMA application_id = 1313752642;  -- "NNFB"
PRAGMA user_version = 1;

-- Every verdict ever formed; nothing is changed or deleted here.
CREATE TABLE results (
    id INTEGER PRIMARY KEY,
    submission TEXT NOT NULL,
    assignment TEXT NOT NULL AS (json_extract(result, '$.assignment')) STORED,
    key TEXT NOT NULL,          -- hash of submission + suite + environment
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
CREATE INDEX results_of ON results (submission, assignment);
CREATE TRIGGER results_fixed BEFORE UPDATE ON results BEGIN SELECT RAISE(ABORT, 'verdicts are kept'); END;
CREATE TRIGGER results_kept BEFORE DELETE ON results BEGIN SELECT RAISE(ABORT, 'verdicts are kept'); END;

-- Which verdict counts now, and whose it is.
CREATE TABLE submissions (
    submission TEXT NOT NULL,
    assignment TEXT NOT NULL,
    result_id INTEGER NOT NULL REFERENCES results,
    student TEXT NOT NULL,      -- JSON: name, id, login, email, … as far as they are known
    found TEXT NOT NULL,        -- where the submission was found
    PRIMARY KEY (submission, assignment)
);

-- Scores that a person decided. The newest counts, before any verdict; NULL takes the earlier one back.
CREATE TABLE overrides (
    id INTEGER PRIMARY KEY,
    submission TEXT NOT NULL,
    assignment TEXT NOT NULL,
    score INTEGER CHECK (score >= 0),
    who TEXT NOT NULL CHECK (trim(who) <> ''),
    why TEXT NOT NULL CHECK (trim(why) <> ''),
    made_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now')),
    FOREIGN KEY (submission, assignment) REFERENCES submissions
);
CREATE TRIGGER overrides_fixed BEFORE UPDATE ON overrides BEGIN SELECT RAISE(ABORT, 'overrides are kept'); END;
CREATE TRIGGER overrides_kept BEFORE DELETE ON overrides BEGIN SELECT RAISE(ABORT, 'overrides are kept'); END;

-- What the instructor should know about the last run: kind is missing, doubled, could not judge, ….
CREATE TABLE notes (
    assignment TEXT NOT NULL,
    kind TEXT NOT NULL,
    submission TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (assignment, kind, submission, text)
);

-- One line for each submission: what counts now. `final_score` is empty where nobody has judged it.
CREATE VIEW grades AS
    SELECT
        s.submission, s.assignment, s.found, r.graded_at, r.key, s.student, r.result,
        o.score AS override_score, o.who, o.why, o.made_at,
        r.status, r.score, r.max_score, coalesce(o.score, r.score) AS final_score
    FROM submissions s
    JOIN results r ON r.id = s.result_id
    LEFT JOIN overrides o ON o.id = (
        SELECT max(id) FROM overrides WHERE submission = s.submission AND assignment = s.assignment
    )
    ORDER BY s.submission, s.assignment;
