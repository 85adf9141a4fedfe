"""What is handed out of the program: pages of HTML that need nothing but themselves.

A page is one file. It holds its pictures, runs nothing and opens no connection, and prints well.
"""

from model.documents.gathering import make_handin
from model.documents.handin import write_handin
from model.documents.moving_picture import as_png, few_colours, moving
from model.documents.page_file import page_target, save_page
from model.documents.report import write_report
from model.documents.run_story import RunStory, story_of_lab
from model.documents.translation import speaker

__all__ = [
    "RunStory",
    "as_png",
    "few_colours",
    "make_handin",
    "moving",
    "page_target",
    "save_page",
    "speaker",
    "story_of_lab",
    "write_handin",
    "write_report",
]
