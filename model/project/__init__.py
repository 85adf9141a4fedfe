"""Projects: NAME.downhill, photos and films in a file, written whole, read as if it were hostile.

Read `project` first, what a project is; then `project_file`, which writes and reads it. `inventory`
numbers all things that it is made of, `heaps` lays their arrays one behind the other, and each of
the others writes and reads one kind of thing.
"""

from model.project.project import Project
from model.project.project_file import open_project, save_project

__all__ = [
    "Project",
    "open_project",
    "save_project",
]
