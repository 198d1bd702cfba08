"""Archives are looked into, never unpacked and never believed."""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import time
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.collect.archives import MAX_MEMBERS, Archive, ArchiveError, Budget, Member, readable
from autograder.messages import sentence
from tests.slow import slow

NAME = "activations.py"


def zip_of(*files: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of two members of one name, which is what some tests want
        for name, content in files:
            archive.writestr(name, content)
    return data.getvalue()


def tar_of(*files: tuple[str | tarfile.TarInfo, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w", format=form) as archive:
        for name, content in files:
            info = name if isinstance(name, tarfile.TarInfo) else tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return data.getvalue()


def members(data: bytes) -> list[Member]:
    return Archive(io.BytesIO(data)).members


def refusal(data: bytes) -> str:
    """The key of the sentence with which an archive, or reading its first member, is refused."""
    with pytest.raises(ArchiveError) as caught:
        members(data)[0].read(1 << 20)
    for language in ("en", "ko"):
        assert sentence(caught.value.problem.link, language, **caught.value.problem.facts)
    assert not caught.value.problem.of_the_student
    return caught.value.problem.link


@pytest.mark.parametrize("pack", [zip_of, tar_of, lambda *files: gzip.compress(tar_of(*files))])
def test_members_are_listed_and_read_in_any_order(pack) -> None:  # type: ignore[no-untyped-def]  # three packers
    found = members(pack((f"kim/{NAME}", b"x = 1\n"), ("lee/a.py", b"y" * 5000), ("empty.py", b"")))
    assert [(str(m.path), m.kind, m.fault) for m in found] == [
        (f"kim/{NAME}", "file", None),
        ("lee/a.py", "file", None),
        ("empty.py", "file", None),
    ]
    assert [found[i].read(100) for i in (2, 0, 1)] == [b"", b"x = 1\n", b"y" * 100]


@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT])
def test_long_and_korean_names_in_every_kind_of_tar(form: int) -> None:
    long = f"{'d' * 90}/김민수/{NAME}" if form == tarfile.USTAR_FORMAT else f"{'d' * 240}/김민수/{NAME}"
    found = members(tar_of((long, b"xyz"), ("b", b"z"), form=form))
    assert [(str(m.path), m.read(9)) for m in found] == [(long, b"xyz"), ("b", b"z")]


def test_tar_with_headers_that_are_no_member() -> None:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w", pax_headers={"comment": "0" * 40}) as archive:  # as git archive does
        info = tarfile.TarInfo(NAME)
        info.size, info.pax_headers = 3, {"mtime": "1.5"}
        archive.addfile(info, io.BytesIO(b"abc"))
    assert [(str(m.path), m.read(9)) for m in members(data.getvalue())] == [(NAME, b"abc")]


def test_folders_are_folders() -> None:
    folder = tarfile.TarInfo("kim")
    folder.type = tarfile.DIRTYPE
    assert [m.kind for m in members(zip_of(("kim/", b""), ("kim/a.py", b"")))] == ["folder", "file"]
    assert [m.kind for m in members(tar_of((folder, b""), ("kim/a.py", b"")))] == ["folder", "file"]


BAD_NAMES = [
    f"../{NAME}",
    f"a/../../{NAME}",
    f"/etc/{NAME}",
    f"a\\{NAME}",
    f"..\\{NAME}",
    f"C:\\{NAME}",
    f"C:/{NAME}",
]


@pytest.mark.parametrize("name", BAD_NAMES)
@pytest.mark.parametrize("pack", [zip_of, tar_of])
def test_a_path_that_leaves_the_archive_is_a_fault(pack, name: str) -> None:  # type: ignore[no-untyped-def]  # two packers
    (member,) = members(pack((name, b"x")))
    assert member.fault == "archive_name"
    assert member.path.name == NAME, "it is still seen as what it wants to be"
    assert ".." not in member.path.parts and not member.path.is_absolute()


def test_unpacking_such_a_path_would_write_outside(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    with tarfile.open(fileobj=io.BytesIO(tar_of((f"../{NAME}", b"x")))) as archive:
        if hasattr(tarfile, "fully_trusted_filter"):  # what extractall did by itself before 3.12
            archive.extraction_filter = staticmethod(tarfile.fully_trusted_filter)
        archive.extractall(inside)
    assert (tmp_path / NAME).exists()
    before = sorted(tmp_path.rglob("*"))
    members(tar_of((f"../other_{NAME}", b"x")))[0].read(10)
    assert sorted(tmp_path.rglob("*")) == before, "looking into an archive writes nothing"


def test_a_name_with_nul_is_a_fault() -> None:
    data = zip_of(("activationsXpy.txt", b"x")).replace(b"activationsXpy.txt", b"activations.py\0txt")
    assert members(data)[0].fault == "archive_name"


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE])
def test_links_and_devices_are_no_files(kind: bytes) -> None:
    info = tarfile.TarInfo(NAME)
    info.type, info.linkname = kind, "/etc/passwd"
    assert [m.kind for m in members(tar_of((info, b""), ("b", b"")))] == ["other", "file"]


def test_a_link_in_a_zip_is_no_file() -> None:
    info = zipfile.ZipInfo(NAME)
    info.create_system, info.external_attr = 3, 0o120777 << 16
    assert members(zip_of((info, b"/etc/passwd")))[0].kind == "other"


def test_two_members_of_one_name_are_both_there() -> None:
    data = zip_of((NAME, b"first"), (NAME, b"second"))
    with zipfile.ZipFile(io.BytesIO(data)) as naive:
        assert naive.read(NAME) == b"second", "what a naive reader would have taken"
    assert [m.read(9) for m in members(data)] == [b"first", b"second"]


def test_an_encrypted_member_is_a_fault() -> None:
    data = bytearray(zip_of((NAME, b"x")))
    data[data.index(b"PK\1\2") + 8] |= 1
    assert members(bytes(data))[0].fault == "archive_locked"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_that_cannot_be_read_piecemeal_are_a_fault(method: int) -> None:
    assert members(zip_of((NAME, b"0" * 10_000), method=method))[0].fault == "archive_method"


def test_a_wrong_checksum_is_damage() -> None:
    data = zip_of((NAME, b"x = 12345678\n"), method=zipfile.ZIP_STORED).replace(b"12345678", b"87654321", 1)
    assert refusal(data) == "archive_damaged"


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\5\6", b"no archive", b"\x1f\x8b", b"\x1f\x8bjunk", b"\0" * 100])
def test_what_is_no_archive_is_damage(data: bytes) -> None:
    assert refusal(data) == "archive_damaged"


@pytest.mark.parametrize("part", [0.1, 0.2, 0.5, 0.7])
def test_half_an_archive_is_damage(part: float) -> None:
    files = [(f"{number}.py", b"x" * 900) for number in range(10)]
    for data in (zip_of(*files), tar_of(*files), gzip.compress(tar_of(*files))):
        assert refusal(data[: int(len(data) * part)]) == "archive_damaged"


def test_a_tar_without_an_end_is_damage() -> None:
    """Cut between two members it would look whole, and students would be missing."""
    data = tar_of((NAME, b"x"))[:1024]
    with tarfile.open(fileobj=io.BytesIO(data)) as naive:
        assert naive.getnames() == [NAME], "what a naive reader would have taken for everything"
    assert refusal(data) == "archive_damaged"


def test_a_zip_bomb_costs_what_was_asked_for() -> None:
    data = zip_of((NAME, bytes(60 << 20)))
    assert len(data) < 1 << 20 and zipfile.ZipFile(io.BytesIO(data)).infolist()[0].file_size == 60 << 20
    started = time.process_time()
    assert len(members(data)[0].read((1 << 20) + 1)) == (1 << 20) + 1
    assert time.process_time() - started < 0.5


def test_a_size_that_lies_gives_no_more_than_it_says() -> None:
    data = zip_of((NAME, b"x" * 100_000))
    size = struct.pack("<I", 100_000)
    assert data.count(size) == 2
    assert refusal(data.replace(size, struct.pack("<I", 10))) == "archive_damaged"


def test_a_gzip_bomb_is_not_followed() -> None:
    """Whether its zeros are one member, or come before the first header."""
    zeros = gzip.compress(bytes(64 << 20))
    bomb = gzip.compress(tar_of(("big", bytes(48 << 20)), (NAME, b"x")))
    assert refusal(bomb) == "archive_too_large"
    assert len(zeros) < 100_000 and members(zeros) == []


@slow
def test_a_hundred_thousand_members_are_too_many() -> None:
    data = zip_of(("000000.py", b""))
    directory, end = data.index(b"PK\1\2"), data.index(b"PK\5\6")
    entry = data[directory:end]
    many = b"".join(entry.replace(b"000000", b"%06d" % number) for number in range(100_000))
    ending = data[end : end + 12] + struct.pack("<II", len(many), directory) + bytes(2)
    data = data[:directory] + many + ending
    assert len(zipfile.ZipFile(io.BytesIO(data)).namelist()) == 100_000
    started = time.process_time()
    assert refusal(data) == "archive_too_large"
    block = tarfile.TarInfo("a.py").tobuf()
    assert refusal(gzip.compress(block * (MAX_MEMBERS + 1) + bytes(1024))) == "archive_too_large"
    assert time.process_time() - started < 10


def test_a_directory_of_a_gibibyte_is_not_read() -> None:
    """The size of a zip's directory is what the zip says; it is read in one piece."""
    data = bytearray(zip_of((NAME, b"x")))
    end = data.index(b"PK\5\6")
    directory = data[data.index(b"PK\1\2") : end]
    many = bytes(directory) * 200_000
    struct.pack_into("<II", data, end + 12, len(many), data.index(b"PK\1\2"))
    assert refusal(bytes(data[: data.index(b"PK\1\2")]) + many + bytes(data[end:])) == "archive_too_large"


@pytest.mark.parametrize("kind", [tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME])
def test_a_long_header_is_not_read(kind: bytes) -> None:
    info = tarfile.TarInfo("h")
    info.type = kind
    assert refusal(tar_of((info, b"1" * (1 << 20)), (NAME, b"x"))) == "archive_too_large"


@pytest.mark.parametrize("kind", [tarfile.REGTYPE, tarfile.XHDTYPE, b"Z"])
@pytest.mark.parametrize("size", [-512, -1024, -(1 << 62), 1 << 62])
def test_a_tar_with_an_impossible_size_ends(kind: bytes, size: int) -> None:
    block = bytearray(tarfile.TarInfo(NAME).tobuf())
    block[124:136] = (b"\xff" if size < 0 else b"\x80") + (size % (1 << 88)).to_bytes(11, "big")
    block[156:157] = kind
    block[148:156] = b"        "
    block[148:156] = b"%06o\0 " % sum(block)
    for data in (bytes(block) * 3 + bytes(1024), gzip.compress(bytes(block) * 3 + bytes(1024))):
        assert refusal(data) in ("archive_damaged", "archive_too_large")


@pytest.mark.parametrize("body", [b"0 path=x\n", b"-9 path=x\n", b"junk", b"99999999999 path=a\n", b"x path=a\n"])
def test_a_broken_extended_header_ends(body: bytes) -> None:
    info = tarfile.TarInfo("h")
    info.type = tarfile.XHDTYPE
    try:
        assert len(members(tar_of((info, body), (NAME, b"x")))) == 1
    except ArchiveError as error:
        assert error.problem.link == "archive_damaged"


def test_a_sparse_file_is_no_file() -> None:
    info = tarfile.TarInfo(NAME)
    info.pax_headers = {"GNU.sparse.major": "1", "GNU.sparse.minor": "0"}
    assert members(tar_of((info, b"1\n0\n512\n")))[0].kind == "other"


def test_names_in_odd_encodings() -> None:
    """Korean Windows writes cp949, old tools UTF-8 without saying so, macOS takes syllables apart."""
    for raw in ("김민수".encode("cp949"), "김민수".encode()):
        flagless = zip_of(("ABCDEFGHI"[: len(raw)] + "/a.py", b"x")).replace(
            b"ABCDEFGHI"[: len(raw)] + b"/", raw + b"/"
        )
        assert str(members(flagless)[0].path) == "김민수/a.py"
    apart = "\u1100\u1175\u11b7/a.py"
    assert str(members(zip_of((apart, b"x")))[0].path) == "김/a.py"
    assert str(members(tar_of((apart, b"x")))[0].path) == "김/a.py"
    assert readable(b"\xff\xff") == "\ufffd\ufffd"


def test_a_very_deep_path_is_cut() -> None:
    assert len(members(zip_of(("a/" * 20_000 + NAME, b"x")))[0].path.parts) == 64


CUT = st.integers(0, 600)


@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\3\4", b"PK\5\6", b"\x1f\x8b\x08"]))
@settings(derandomize=True, max_examples=300)
def test_any_bytes_end_in_members_or_an_error(data: bytes, head: bytes) -> None:
    look_at_all(head + data)


@given(
    st.sampled_from(["zip", "tar", "gz"]),
    st.lists(st.tuples(CUT, st.binary(min_size=1, max_size=4)), max_size=4),
)
@settings(derandomize=True, max_examples=400)
def test_any_damage_ends_in_members_or_an_error(form: str, damage: list[tuple[int, bytes]]) -> None:
    files = (f"kim/{NAME}", b"x = 1\n"), ("b/김.py", b"y" * 300)
    data = bytearray(zip_of(*files) if form == "zip" else tar_of(*files))
    for at, new in damage:
        data[at : at + len(new)] = new
    look_at_all(gzip.compress(bytes(data)) if form == "gz" else bytes(data))


def look_at_all(data: bytes) -> None:
    try:
        for member in members(data):
            assert len(member.read(100)) <= 100
            assert ".." not in member.path.parts and not member.path.is_absolute()
    except ArchiveError as error:
        assert sentence(error.problem.link, "ko", **error.problem.facts)


def test_backslashes_of_windows_powershell_are_separators() -> None:
    info = zipfile.ZipInfo("kim")
    info.filename, info.create_system = f"kim\\src\\{NAME}", 0
    (member,) = members(zip_of((info, b"x")))
    assert (str(member.path), member.fault, member.read(9)) == (f"kim/src/{NAME}", None, b"x")
    mixed = zipfile.ZipInfo("kim")
    mixed.filename, mixed.create_system = f"kim/src\\{NAME}", 0
    assert members(zip_of((mixed, b"x")))[0].fault == "archive_name", "Info-ZIP takes it for a name, and so do we not"


def test_a_name_that_no_disk_has_is_a_fault_and_is_cut() -> None:
    for data in (zip_of(("k" * 60_000 + ".py", b"x")), tar_of(("한" * 90 + ".py", b"x"))):
        (member,) = members(data)
        assert member.fault == "archive_name" and len(member.path.name.encode()) <= 255


def records(size: int) -> tuple[tarfile.TarInfo, bytes]:
    info = tarfile.TarInfo("x")
    info.size, info.type = size, tarfile.XHDTYPE
    return info, b"2 " * (size // 2)


def test_an_extended_header_of_thousands_of_records_is_not_read() -> None:
    started = time.process_time()
    info, body = records(16 << 10)
    data = gzip.compress((info.tobuf(tarfile.USTAR_FORMAT) + body) * 470 + bytes(1024))
    with pytest.raises(ArchiveError, match="too large when unpacked"):
        members(data)
    assert time.process_time() - started < 0.5


def test_archives_that_share_a_budget_cost_no_more_together() -> None:
    data = tar_of(*((f"{n}.py", b"x") for n in range(300)))
    budget = Budget(headers=700)
    assert Archive(io.BytesIO(data), budget).members and Archive(io.BytesIO(data), budget).members
    with pytest.raises(ArchiveError, match="too large when unpacked"):
        Archive(io.BytesIO(data), budget)
    budget = Budget(archives=2)
    for _ in range(2):
        Archive(io.BytesIO(data), budget)
    with pytest.raises(ArchiveError):
        Archive(io.BytesIO(data), budget)


def test_going_back_in_a_compressed_archive_is_paid_for() -> None:
    data = gzip.compress(tar_of(*((f"{n}.py", bytes(100_000)) for n in range(10))))
    archive = Archive(io.BytesIO(data), Budget(unpacked=3_000_000))
    with pytest.raises(ArchiveError, match="too large when unpacked"):
        for _ in range(10):
            archive.members[-1].read(100_000)
            archive.members[0].read(100_000)
