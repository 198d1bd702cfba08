"""Make a notebook of an assignment: the handout, a cell for each function, and checks.

In the starter it replaces the module, which its last cell writes.
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

_IMAGE = re.compile(r"!\[([^\]]*)\]\((images/(?:ko/)?([\w.-]+\.png))\)")
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
    heading = sentence("notebook_write", language)
    how = sentence("notebook_how", language, function=checked[0], file=assignment.module)
    cells = list(handout(files, language))
    cells.append(new_markdown_cell(f"## {heading}\n\n{how}"))
    cells.append(new_code_cell(setup.rstrip()))
    for name, text in functions(skeleton):
        cells.append(new_code_cell(text))
        if name in checked:
            cells.append(new_code_cell(f'check("{name}")'))
    cells.append(new_code_cell("save()"))
    for number, cell in enumerate(cells):
        cell.id = f"cell-{number}"  # nbformat makes random ids
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    made: str = nbformat.writes(new_notebook(cells=cells, metadata=kernel))
    return made + "\n"


def public_functions(assignment: Assignment) -> list[str]:
    """The functions that public cases ask for, in the handout's order."""
    names: dict[str, None] = {}
    for _, case in assignment.cases:
        if not case.hidden:
            names |= dict.fromkeys(asked_functions(case))
    return list(names)


def handout(files: Mapping[str, bytes], language: Language) -> Iterator[nbformat.NotebookNode]:
    """The handout, a cell for each section, with its images attached, because Colab cannot see the folder."""
    for section in _SECTION.split(files[PAGES[language]].decode()):
        text = _IMAGE.sub(r"![\1](attachment:\3)", section)
        cell = new_markdown_cell(text.strip())
        attachments = {}
        for _, path, name in _IMAGE.findall(section):
            attachments[name] = {"image/png": base64.b64encode(files[path]).decode()}
        if attachments:
            cell.attachments = attachments
        yield cell


def functions(skeleton: str) -> Iterator[tuple[str, str]]:
    """The parts of the skeleton by name: first, without a name, the rest; then each public function or class."""
    lines = skeleton.split("\n")
    body = ast.parse(skeleton).body
    public = []
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            public.append(node)
    first_import = next(node for node in body if isinstance(node, (ast.Import, ast.ImportFrom)))
    # A decorator stands above the line where `ast` says that a function begins.
    decorators = [decorator.lineno for decorator in public[0].decorator_list]
    done = min([public[0].lineno, *decorators]) - 1
    before = "\n".join(lines[first_import.lineno - 1 : done]).strip()
    after = "\n".join(lines[public[-1].end_lineno :]).strip()
    yield "", f"{before}\n\n\n{after}".strip()
    for node in public:
        # From the end of the function before, so that comments and private helpers above one stay with it.
        yield node.name, "\n".join(lines[done : node.end_lineno]).strip("\n")
        done = node.end_lineno or done
