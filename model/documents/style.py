"""The style sheet that every page has: calm, readable on paper, and as wide as there is room."""

DOG, CAT, INK, MUTED, LINE = "#d9730d", "#1f6f9f", "#1d2430", "#616b7c", "#e3e6ea"
"""The colours of the window by day: orange for the dog, blue for the cat, ink for all else."""

FAINT = "#b4bac4"
"""Of a line behind another one."""

STYLE = f"""
:root {{ color-scheme: light; }}
body {{ margin: 0 auto; max-width: 46rem; padding: 1.5rem; color: {INK}; background: #fff;
  font: 15px/1.5 Pretendard, "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; word-break: keep-all; }}
h1 {{ font-size: 1.6rem; margin: 0 0 .2rem; }}
h2 {{ font-size: 1.1rem; margin: 1.6rem 0 .4rem; break-after: avoid; }}
h3 {{ font-size: .9rem; margin: .6rem 0 .1rem; break-after: avoid; }}
p, blockquote {{ margin: .4rem 0; }}
blockquote {{ border-left: 3px solid {INK}; padding-left: .8rem; }}
.muted {{ color: {MUTED}; }}
.wide {{ overflow-x: auto; }}
.guesses {{ columns: 18rem 2; column-gap: 1.5rem; font-size: .85rem; line-height: 1.4; }}
.guesses p {{ margin: 0 0 .2rem; padding-left: 1.1rem; text-indent: -1.1rem; break-inside: avoid; }}
.dog {{ color: #a85506; }}
.cat {{ color: {CAT}; }}
table {{ border-collapse: collapse; width: 100%; font-size: .9rem; }}
th, td {{ border-bottom: 1px solid {LINE}; padding: .25rem .5rem; text-align: left;
  vertical-align: top; }}
th {{ font-weight: 600; }}
td.number, th.number {{ text-align: right; }}
td.number {{ white-space: nowrap; }}
.wide table {{ overflow-wrap: break-word; }}
tr {{ break-inside: avoid; }}
figure {{ margin: .6rem 0; break-inside: avoid; }}
figcaption {{ color: {MUTED}; font-size: .85rem; }}
svg {{ display: block; width: 100%; height: auto; }}
.photos {{ display: flex; flex-wrap: wrap; gap: .5rem; }}
.photos figure {{ width: 5.5rem; margin: 0; }}
.worst figure {{ width: 6.9rem; }}
.worst figcaption {{ line-height: 1.35; }}
.photos img {{ width: 100%; border-radius: 4px; }}
.photos .wrong img {{ outline: 2px solid {INK}; }}
.beside {{ display: flex; flex-wrap: wrap; gap: 1.5rem; }}
.beside > * {{ flex: 1 1 14rem; min-width: 0; }}
table.facts {{ width: auto; }}
.facts th {{ color: {MUTED}; font-weight: 400; padding-left: 0; }}
img.weights {{ width: 10rem; image-rendering: pixelated; border: 1px solid {LINE}; }}
@page {{ margin: 14mm; }}
@media print {{ html {{ font-size: 11px; }}
  body {{ padding: 0; font-size: 11px; line-height: 1.4; max-width: none; }}
  h2 {{ margin-top: .9rem; }}
  .guesses {{ columns: 3; font-size: 8.5px; line-height: 1.25; column-gap: 1rem; }} }}
"""
