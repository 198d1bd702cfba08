"""Make a notebook of an assignment from what students get anyway: the handout, one function a cell, and checks.

It lies in the starter's folder in place of the module, which its last cell writes.
"""

from __future__ import annotations

import ast
import base64
import re
from collections.abc import Iterator, Mapping

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from ..grading.assignment import Assignment
from ..grading.cases import asked_functions
from ..grading.results import Language
from ..messages import sentence
from ..tutor.stages import PAGES

_PICTURE = re.compile(r"!\[([^\]]*)\]\((images/(?:ko/)?([\w.-]+\.png))\)")
_SECTION = re.compile(r"^(?=## )", re.MULTILINE)

SETUP = """\
# {say}
import zipfile
from pathlib import Path

if not Path("autograder").is_dir():
    for archive in Path().glob("*.zip"):
        zipfile.ZipFile(archive).extractall()

from autograder.tutor.notebook import Notebook

practice = Notebook("{assignment}", language="{language}")
check, hint, save = practice.check, practice.hint, practice.save
"""


def with_notebook(assignment: Assignment, files: Mapping[str, bytes], language: Language) -> dict[str, bytes]:
    """The starter's `files` with a notebook in place of the module.

    Args:
        assignment: which one.
        files: of the starter, by name.
        language: of the handout and the messages in the notebook.
    """
    made = {name: data for name, data in files.items() if name != assignment.module}
    made[f"{assignment.name}.ipynb"] = notebook(assignment, files, language).encode()
    return made


def notebook(assignment: Assignment, files: Mapping[str, bytes], language: Language) -> str:
    """The notebook as text; the same for the same files."""
    skeleton = files[assignment.module].decode()
    checked = public_functions(assignment)
    setup = SETUP.format(say=sentence("notebook_setup", language), assignment=assignment.name, language=language)
    how = sentence("notebook_how", language, function=checked[0], file=assignment.module)
    cells = [*handout(files, language), new_markdown_cell(f"## {sentence('notebook_write', language)}\n\n{how}")]
    cells.append(new_code_cell(setup.rstrip()))
    for name, text in functions(skeleton):
        cells.append(new_code_cell(text))
        if name in checked:
            cells.append(new_code_cell(f'check("{name}")'))
    cells.append(new_code_cell("save()"))
    for number, cell in enumerate(cells):
        cell.id = f"cell-{number}"
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    made: str = nbformat.writes(new_notebook(cells=cells, metadata=kernel))
    return made + "\n"


def public_functions(assignment: Assignment) -> list[str]:
    """The functions that public cases ask for, in the handout's order."""
    cases = [case for _, case in assignment.cases if not case.hidden]
    return list(dict.fromkeys(name for case in cases for name in asked_functions(case)))


def handout(files: Mapping[str, bytes], language: Language) -> Iterator[nbformat.NotebookNode]:
    """The handout, one section a cell, with its pictures attached: Colab cannot see the folder."""
    for section in _SECTION.split(files[PAGES[language]].decode()):
        cell = new_markdown_cell(_PICTURE.sub(r"![\1](attachment:\3)", section).strip())
        pictures = {name: files[path] for _, path, name in _PICTURE.findall(section)}
        if pictures:
            cell.attachments = {n: {"image/png": base64.b64encode(data).decode()} for n, data in pictures.items()}
        yield cell


def functions(skeleton: str) -> Iterator[tuple[str, str]]:
    """The skeleton in parts: first, without a name, what stands around them; then each public function or class."""
    lines = skeleton.split("\n")
    body = ast.parse(skeleton).body
    public = [n for n in body if isinstance(n, (ast.FunctionDef, ast.ClassDef)) and not n.name.startswith("_")]
    imports = next(n for n in body if isinstance(n, (ast.Import, ast.ImportFrom)))
    done = min(n.lineno for n in [public[0], *public[0].decorator_list]) - 1
    around = ["\n".join(lines[imports.lineno - 1 : done]), "\n".join(lines[public[-1].end_lineno :])]
    yield "", "\n\n\n".join(text.strip() for text in around).strip()
    for node in public:
        yield node.name, "\n".join(lines[done : node.end_lineno]).strip("\n")
        done = node.end_lineno or done
