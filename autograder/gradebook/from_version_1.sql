-- From version 1 of the schema to version 2: what a row called a submission becomes a student and its attempts.
DROP VIEW grades;
ALTER TABLE results RENAME TO old_results;
ALTER TABLE submissions RENAME TO old_submissions;
ALTER TABLE overrides RENAME TO old_overrides;
ALTER TABLE notes RENAME TO old_notes;
-- new tables --
INSERT INTO students (name, facts) SELECT submission, student FROM old_submissions GROUP BY submission HAVING max(rowid);
INSERT INTO labels SELECT '', name, id FROM students;
-- Version 1 kept no text: its key stands for the content, so an attempt is graded once more when it is found again.
INSERT INTO attempts (student, assignment, content, found, facts, notes, run)
    SELECT s.id, r.assignment, r.key, o.found, o.student, '[]', max(r.id = o.result_id)
    FROM old_results r
    JOIN students s ON s.name = r.submission
    JOIN old_submissions o ON o.submission = r.submission AND o.assignment = r.assignment
    GROUP BY s.id, r.assignment, r.key ORDER BY min(r.id);
INSERT INTO verdicts (attempt, key, graded_at, result)
    SELECT a.id, r.key, r.graded_at, r.result
    FROM old_results r
    JOIN students s ON s.name = r.submission
    JOIN attempts a ON a.student = s.id AND a.assignment = r.assignment AND a.content = r.key
    ORDER BY r.id;
INSERT INTO decisions (kind, assignment, student, subject, value, who, why, made_at)
    SELECT 'override', o.assignment, s.id, '', o.score, o.who, o.why, o.made_at
    FROM old_overrides o JOIN students s ON s.name = o.submission ORDER BY o.id;
INSERT INTO notes SELECT * FROM old_notes;
DROP TABLE old_overrides;
DROP TABLE old_submissions;
DROP TABLE old_results;
DROP TABLE old_notes;
