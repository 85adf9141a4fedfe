"""What is done in a process of its own, because it may never end or fill the memory.

A network that somebody brings is a program of a stranger. ONNX Runtime lets it compute and nothing
else, but for as long and with as much memory as it likes; and nothing can stop a computation from
inside. So a second process asks it, which can be ended at any moment. docs/decisions/0023 says why.

`networks` is this side: it says which process is asked what, and begins and ends them. `process` is
one of them, seen from here, and `child` is what goes on in it. `frames` is what the two say to each
other.
"""
