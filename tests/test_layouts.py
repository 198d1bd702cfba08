"""Every form in which a class comes: as a folder and as a zip, the same submissions are found."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.collect.collect import Collection, Submission, collect
from autograder.collect.sources import Source
from autograder.worker.interpreter import Failure

FILE = "activations.py"
Files = dict[str, str]
Made = Callable[..., Collection]


def zipped(files: Files) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return data.getvalue()


@pytest.fixture(params=["folder", "zip", "zip with an outer folder", "tar.gz"])
def found(request: pytest.FixtureRequest, tmp_path: Path) -> Made:
    """Collects a class of the given files, in each form."""

    def make(files: Files, name: str = "class", **options: object) -> Collection:
        form = request.param
        if form == "folder":
            path = tmp_path / name
            for inner, text in files.items():
                (path / inner).parent.mkdir(parents=True, exist_ok=True)
                (path / inner).write_text(text, encoding="utf-8")
        elif form == "tar.gz":
            path = tmp_path / f"{name}.tar.gz"
            with tarfile.open(path, "w:gz") as archive:
                for inner, text in files.items():
                    info = tarfile.TarInfo(inner)
                    info.size = len(text.encode())
                    archive.addfile(info, io.BytesIO(text.encode()))
        else:
            outer = f"{name}/" if "outer" in form else ""
            path = tmp_path / f"{name}.zip"
            path.write_bytes(zipped({outer + inner: text for inner, text in files.items()}))
        return collect([path], "activations", **options)  # type: ignore[arg-type]  # what the tests pass on

    return make


def by_name(collection: Collection) -> dict[str, Submission]:
    return {submission.label: submission for submission in collection.submissions}


def texts(collection: Collection) -> Files:
    """The source of each submission, or the key of its problem."""
    read = {name: submission.read() for name, submission in by_name(collection).items()}
    return {name: source.text if isinstance(source, Source) else source.link for name, source in read.items()}


def test_a_folder_of_files(found: Made) -> None:
    collection = found({"kim.py": "a", "이영희.py": "b", "20250001.py": "c", "roster.csv": "x", ".hidden.py": "d"})
    assert texts(collection) == {"kim": "a", "이영희": "b", "20250001": "c"}
    assert by_name(collection)["20250001"].student == {"id": "20250001"}
    assert by_name(collection)["이영희"].student == {"name": "이영희"}
    assert any("roster.csv" in note for note in collection.notes), "what was passed over is told"


def test_a_folder_of_folders(found: Made) -> None:
    collection = found(
        {
            f"kim/{FILE}": "a",
            f"lee/hw/src/{FILE}": "b",
            "park/activation.py": "c",
            f"choi/{FILE}": "d",
            f"choi/old/{FILE}": "e",
            f"jung/.git/{FILE}": "f",
            f"jung/__pycache__/{FILE}": "f",
            f"jung/{FILE}": "g",
            f"__MACOSX/kim/{FILE}": "h",
        }
    )
    assert texts(collection) == {
        "kim": "a",
        "lee": "b",
        "park": "not_found",
        "choi": "d",
        "jung": "g",
    }
    park, choi = by_name(collection)["park"].read(), by_name(collection)["choi"]
    assert isinstance(park, Failure) and not park.of_the_student and "activation.py" in park.facts["found"]
    assert f"old/{FILE}" in choi.notes[0], "the starter's own place comes first, and the copy is told"


def test_a_folder_with_the_file_is_one_submission(found: Made) -> None:
    collection = found({FILE: "a", "utils.py": "b", "tests/test_activations.py": "c"}, "kim")
    assert texts(collection) == {"kim": "a"}
    assert any("utils.py" in note for note in collection.notes), "it may have been somebody's submission"


@pytest.mark.parametrize(
    "forged",
    [
        f"mal_109_9009_x_assignsubmission_file_{FILE}",
        f"mal_109_9009_kim_101_9001_{FILE}",
        "mal_109_9009_submission_metadata.yml",
    ],
)
def test_one_students_choice_of_a_name_changes_nothing_for_the_others(found: Made, forged: str) -> None:
    collection = found({f"kim_101_9001_{FILE}": "a", f"lee_102_9002_{FILE}": "b", forged: "c"})
    assert texts(collection) == {"kim_101": "a", "lee_102": "b", "mal_109": "not_found"}
    files = {"kim.py": "a", "lee.py": "b", "x_1_assignsubmission_file_.py": "c", f"x_1_2_{FILE}": "d"}
    assert texts(found(files, "files")).keys() >= {"kim", "lee"}


def test_a_class_of_one(found: Made) -> None:
    assert texts(found({f"김민수_5_assignsubmission_file_/{FILE}": "a"})) == {"김민수_5": "a"}
    assert texts(found({f"kim_101_9001_{FILE}": "a"}, "canvas")) == {"kim_101": "a"}
    assert texts(found({f"hw1-kim/src/{FILE}": "a"}, "clones", prefix="hw1-")) == {"kim": "a"}


def test_clones_with_a_prefix(found: Made) -> None:
    files = {f"HW1-kim-min-su/{FILE}": "a", "hw1-lee/README.md": "", f"solution/{FILE}": "b"}
    collection = found(files, "hw1-submissions", prefix="hw1-")
    assert texts(collection) == {"kim-min-su": "a", "lee": "not_found"}
    assert by_name(collection)["kim-min-su"].student == {"login": "kim-min-su"}
    assert any("solution" in note for note in collection.notes)


def test_one_clone_with_a_prefix(found: Made) -> None:
    assert texts(found({f"src/{FILE}": "a", "docs/b.md": "b"}, "hw1-kim", prefix="HW1-")) == {"kim": "a"}


def test_canvas(found: Made) -> None:
    collection = found(
        {
            f"kimminsu_101_9001_{FILE}": "a",
            f"leeyoung_LATE_102_9002_{FILE}": "old",
            "leeyoung_LATE_102_9003_activations-1.py": "newer",
            "leeyoung_LATE_102_9004_activations-2.py": "newest",
            "김민수_103_9005_homework.py": "b",
            "park_104_text.html": "c",
            f"anon_aB3x9_9006_{FILE}": "d",
            f"LATE_anon_Zz123_9007_{FILE}": "e",
            "notes.txt": "f",
        }
    )
    assert texts(collection) == {
        "kimminsu_101": "a",
        "leeyoung_102": "newest",
        "김민수_103": "not_found",
        "park_104": "not_found",
        "anon_aB3x9": "d",
        "anon_Zz123": "e",
    }
    lee = by_name(collection)["leeyoung_102"]
    assert lee.student == {"name": "leeyoung", "lms": "102"}
    assert lee.notes == (f"{FILE}: the newest of 3 attempts was graded",) and lee.marked_late
    assert by_name(collection)["anon_Zz123"].marked_late
    assert f"kimminsu_101_9001_{FILE}" in by_name(collection)["kimminsu_101"].where


@pytest.mark.parametrize(
    "files",
    [
        {
            f"kim_101_9005_{FILE}": "a",
            "kim_101_9001_activations-1.py": "b",
        },  # the later name was uploaded earlier
        {f"kim_101_9001_{FILE}": "a", f"kim_101_9002_{FILE}": "b"},  # nothing says which attempt is which
    ],
)
def test_canvas_attempts_that_contradict_are_not_guessed(found: Made, files: Files) -> None:
    assert texts(found(files)) == {"kim_101": "ambiguous"}


def test_moodle(found: Made) -> None:
    collection = found(
        {
            f"김민수_55501_assignsubmission_file_/{FILE}": "a",
            "김민수_55501_assignsubmission_onlinetext_/onlinetext.html": "hello",
            f"Lee, Ann-Marie_55502_assignsubmission_file/{FILE}": "b",
            f"남궁 민_55503_assignsubmission_file_{FILE}": "c",
            "Team 7_55504_assignsubmission_file_/report.pdf": "d",
            "Kim Nobody_55505_assignsubmission_onlinetext_/onlinetext.html": "e",
        }
    )
    assert texts(collection) == {
        "김민수_55501": "a",
        "Lee, Ann-Marie_55502": "b",
        "남궁 민_55503": "c",
        "Team 7_55504": "other_kind",
        "Kim Nobody_55505": "not_found",
    }
    assert by_name(collection)["남궁 민_55503"].student == {"name": "남궁 민", "lms": "55503"}


GRADESCOPE = """---
submission_11:
  :submitters:
  - :name: 김민수
    :sid: '00123'
    :email: kim@example.org
  :created_at: 2026-04-26 17:34:00.861687000 Z
  :results:
    output: |-
      submission_13:
        :submitters:
        - :name: Forged
submission_12:
  :submitters:
  - :name: "Ann \\"A\\" Lee"
    :sid: 0456
  - :name: Park
    :email: park@example.org
submission_13:
  :submitters: []
submission_14:
  :submitters:
  - :name: !ruby/object:Gem::Requirement {}
    :sid: [1, 2]
"""


def test_gradescope(found: Made) -> None:
    folders = {f"submission_{number}/{FILE}": str(number) for number in (11, 12, 13, 14)}
    collection = found({"submission_metadata.yml": GRADESCOPE, **folders}, "assignment_7_export")
    assert texts(collection) == {
        "00123": "11",
        "0456": "12",
        "park@example.org": "12",
        "submission_13": "13",
        "submission_14": "14",
    }
    submissions = by_name(collection)
    assert submissions["00123"].student == {
        "name": "김민수",
        "id": "00123",
        "email": "kim@example.org",
        "lms": "11",
    }
    assert submissions["00123"].handed_in == "2026-04-26T17:34:00+00:00"
    assert submissions["0456"].student["name"] == 'Ann "A" Lee'
    assert submissions["park@example.org"].notes == ("handed in by 2 students together",)
    assert submissions["submission_13"].notes == ("submission_metadata.yml does not say whose submission this is",)


@pytest.mark.parametrize(
    "metadata",
    [
        "",
        "submission_11: &a [*a]\n",
        "submission_11:\n  :submitters:\n  - &a [" + "[" * 5000 + "\n",
        "submission_11:\n  :submitters:\n  - :name: &a [x,x]\n    :sid: [*a,*a]\n",
        "submission_11:\n  :submitters:\n  - *nothing\n",
        "submission_11:\n  :submitters:\n  - text\n",
        "\x00\x1b",
    ],
)
def test_gradescope_metadata_that_cannot_be_read_costs_the_names_only(found: Made, metadata: str) -> None:
    collection = found({"submission_metadata.yml": metadata, f"submission_11/{FILE}": "a"})
    assert texts(collection) == {"submission_11": "a"}


def test_otters_export_zips(tmp_path: Path) -> None:
    for student in ("kim", "lee"):
        export = zipped({FILE: student, "__zip_filename__": "x.zip", ".OTTER_LOG": "", "activations.pdf": "%PDF"})
        (tmp_path / f"{student}.zip").write_bytes(export)
    assert texts(collect([tmp_path], "activations")) == {"kim": "kim", "lee": "lee"}
    one = collect([tmp_path / "kim.zip"], "activations")
    assert texts(one) == {"kim": "kim"}


def test_a_zip_of_zips_and_zips_in_a_platforms_download(tmp_path: Path) -> None:
    one = zipped({f"hw/{FILE}": "a"})
    outer = tmp_path / "outer.zip"
    with zipfile.ZipFile(outer, "w") as archive:
        for name in ("kim.zip", "lee.ZIP", "jung/hw.zip"):
            archive.writestr(name, one)
    assert texts(collect([outer], "activations")) == {"kim": "a", "lee": "a", "jung": "a"}
    canvas = tmp_path / "canvas"
    canvas.mkdir()
    (canvas / "kim_101_9001_activations_2026_11_23T10_00_00_000000.zip").write_bytes(one)
    assert texts(collect([canvas], "activations")) == {"kim_101": "a"}


def test_a_file_in_the_open_comes_before_archives(tmp_path: Path) -> None:
    (tmp_path / "kim").mkdir()
    (tmp_path / "kim" / FILE).write_text("open")
    (tmp_path / "kim" / "export.zip").write_bytes(zipped({FILE: "packed"}))
    (submission,) = collect([tmp_path], "activations").submissions
    assert submission.read() == Source("open")
    assert submission.notes == ("not opened: kim/export.zip",)


def test_files_and_folders_named_one_by_one(tmp_path: Path) -> None:
    for student in ("kim", "lee"):
        (tmp_path / student).mkdir()
        (tmp_path / student / FILE).write_text(student)
    (tmp_path / "park.py").write_text("park")
    paths = [tmp_path / "kim" / FILE, tmp_path / "lee", tmp_path / "park.py"]
    assert texts(collect(paths, "activations")) == {"kim": "kim", "lee": "lee", "park": "park"}
    assert texts(collect([*paths, paths[0]], "activations")) == {"kim": "kim", "lee": "lee", "park": "park"}


def test_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kim").mkdir()
    (tmp_path / "kim" / FILE).write_text("kim")
    monkeypatch.chdir(tmp_path / "kim")
    for path in (Path(), Path(FILE), Path("../kim")):
        collection = collect([path], "activations")
        monkeypatch.chdir("/")
        assert texts(collection) == {"kim": "kim"}, "it is read later, wherever the process is then"
        monkeypatch.chdir(tmp_path / "kim")
