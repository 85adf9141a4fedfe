"""A chapter to try things on."""

from model.lesson.chapter import Chapter
from model.lesson.reading import read_chapter

GLOSSARY = {"loss", "softmax"}

CHAPTER = r"""title = "그 고양이의 손실"
slide = "Softmax Loss"
minutes = 4
uses = "numbers"

[[beat]]
kind = "recall"
page = "scores"
[beat.question]
id = "recall"
text = "점수가 같으면 손실은 얼마인가요?"
[[beat.question.choice]]
text = "0"
reveals = "손실이 0이려면 정답 확률이 1이어야 합니다."
[[beat.question.choice]]
text = "{lecture.even:2}"
right = true
reveals = "확률이 반이면 ln 2입니다."

[[beat]]
kind = "slide"
text = "[손실](word:loss)은 정답 확률의 **−log**입니다."
pose = "lecture"
marks = ["scores.cat"]
[beat.formula]
tex = '''L = -\log \frac{e^{s_y}}{\sum_j e^{s_j}}'''
note = "y는 정답"
[[beat.formula.number]]
part = 'e^{s_y}'
value = "{scores.exp_label:2}"

[[beat]]
kind = "predict"
text = "고양이의 점수를 3.5 올립니다."
marks = ["scores.cat"]
[beat.question]
id = "guess"
text = "손실은?"
[[beat.question.choice]]
text = "0"
reveals = "0이 되지는 않습니다."
[[beat.question.choice]]
text = "0.69"
right = true
reveals = "두 점수가 같아집니다."

[[beat]]
kind = "do"
text = "고양이의 점수를 끌어서 손실을 0.1보다 작게 만들어 보세요."
hint = "두 점수의 차이를 보세요."
lab = "sketches"
eye = "pixels32"
start = "zero"
rate = 0.01
step = 20
[[beat.goal]]
text = "손실이 0.1보다 작다"
check = "scores.loss < 0.1"
[[beat.goal]]
text = "고양이의 점수가 더 크다"
check = "scores.gap < 0 and scores.dog > -10"

[[beat]]
kind = "why"
text = "정답의 확률이 {scores.share_label:2:이라} 그렇습니다."
[beat.question]
id = "transfer"
text = "손실이 3.5라면?"
[[beat.question.choice]]
text = "350 % 틀렸다"
reveals = "손실에는 끝이 없습니다."
[[beat.question.choice]]
text = "정답 확률이 0.03이다"
right = true
reveals = "그렇습니다."

[[beat]]
kind = "own"
page = "one_photo"
text = "이제 내 사진으로 해 보세요."
words = 2
"""


def make_chapter(name: str = "08-loss-of-the-cat", text: str = CHAPTER) -> Chapter:
    return read_chapter(text.encode(), f"{name}.toml", GLOSSARY)
