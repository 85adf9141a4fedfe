"""Write an expression as a program: with our tape, with TensorFlow's, and with PyTorch.

All three compute the same value and the same gradients of the same numbers. Someone who has
understood the tape here finds it again there: only the names differ.
"""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from model.autodiff.expression.recording import Values, as_one_dtype, with_lists
from model.autodiff.expression.tree import Apply, Expression, Named, Node, Number, Reduce, Reshape
from model.params import Floats

READABLE = 64
"""Numbers that an array may have and still be written out one by one."""

LARGEST_INTEGER = 1e15
"""Up to here a number without decimals is written as an integer."""

# How tightly an operation binds; what binds less goes into brackets.
_SUM, _PRODUCT, _SIGN, _POWER, _CALL = range(5)

_ARITHMETIC = {"+": ("+", _SUM), "−": ("-", _SUM), "×": ("*", _PRODUCT), "÷": ("/", _PRODUCT)}


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a library writes in a way of its own.

    imports:       the first lines; {functions} are those that the expression uses.
    variable:      an {array} that has a gradient.
    constant:      a plain {number} made into what functions take, in a {dtype}.
    functions:     their names; one with a dot in front is a method of its first argument.
    softmax_along: what softmax needs to be told to work along the last axis.
    axis, kept:    what a reduction calls its axis, and keeping it.
    product:       the function for @, if it is not @.
    ending:        record the {loss}, compute its gradients by {names}, and print both.
    """

    imports: str
    variable: str
    constant: str
    functions: Mapping[str, str]
    softmax_along: tuple[str, ...]
    axis: str
    kept: str
    product: tuple[str, tuple[str, ...]] | None
    ending: str


_PRINTING = """
print("loss =", {value})
for name, gradient in zip([{quoted}], gradients):
    print(f"slope by {{name}} =", gradient)
"""

NUMPY = Dialect(
    imports="from model.autodiff.tape import GradientTape, Variable{functions}",
    variable="Variable({array})",
    constant="Variable(np.{dtype}({number}))",
    functions={
        "exp": "exp",
        "log": "log",
        "softmax": "softmax",
        "log_softmax": "log_softmax",
        "maximum": "maximum",
        "sum": ".sum",
        "mean": ".mean",
        "max": ".max",
        "reshape": ".reshape",
        "transpose": ".T",
    },
    softmax_along=(),
    axis="axis",
    kept="keepdims",
    product=None,
    ending="""
with GradientTape() as tape:
    loss = {loss}
gradients = tape.gradient(loss, [{names}])
"""
    + _PRINTING.replace("{value}", "loss.value"),
)

TENSORFLOW = Dialect(
    imports="import tensorflow as tf",
    variable="tf.Variable({array})",
    constant="tf.constant({number}, dtype=tf.{dtype})",
    functions={
        "exp": "tf.exp",
        "log": "tf.math.log",
        "softmax": "tf.nn.softmax",
        "log_softmax": "tf.nn.log_softmax",
        "maximum": "tf.maximum",
        "sum": "tf.reduce_sum",
        "mean": "tf.reduce_mean",
        "max": "tf.reduce_max",
        "reshape": "tf.reshape",
        "transpose": "tf.transpose",
    },
    softmax_along=(),
    axis="axis",
    kept="keepdims",
    product=("tf.tensordot", ("axes=1",)),  # @ there takes no vectors
    ending="""
with tf.GradientTape() as tape:
    loss = {loss}
gradients = tape.gradient(loss, [{names}])
"""
    + _PRINTING.replace("{value}", "loss.numpy()"),
)

PYTORCH = Dialect(
    imports="import torch",
    variable="torch.tensor({array}, requires_grad=True)",
    constant="torch.tensor({number}, dtype=torch.{dtype})",
    functions={
        "exp": "torch.exp",
        "log": "torch.log",
        "softmax": "torch.softmax",
        "log_softmax": "torch.log_softmax",
        "maximum": "torch.maximum",
        "sum": "torch.sum",
        "mean": "torch.mean",
        "max": "torch.amax",
        "reshape": "torch.reshape",
        "transpose": "torch.t",
    },
    softmax_along=("dim=-1",),
    axis="dim",
    kept="keepdim",
    product=None,
    ending="""
loss = {loss}
gradients = torch.autograd.grad(loss, [{names}])
"""
    + _PRINTING.replace("{value}", "loss.item()"),
)


def code(expression: Expression, values: Values, dialect: Dialect) -> str:
    """Write a program that computes an expression and its gradients, and prints them.

    The values are those that `record` takes, and it must have taken them with this expression.
    An array of many numbers is written as base64: exact, and only one line.

        >>> import numpy as np
        >>> from model.autodiff.expression.parser import parse
        >>> program = code(parse("sum(x ** 2)", ["x"]), {"x": np.array([1.0, -2.0])}, PYTORCH)
        >>> print(program.splitlines()[3])
        x = torch.tensor(np.array([1.0, -2.0], dtype=np.float64), requires_grad=True)
    """
    values = with_lists(expression, values)
    arrays = as_one_dtype(values)
    writer = _Writer(dialect, arrays)
    loss, _ = writer.write(expression.root)
    used = [name for name in values if name in writer.names]
    names = [name for name in used if name in arrays]
    functions = "".join(f", {name}" for name in sorted(writer.functions))
    lines = ["import numpy as np", dialect.imports.format(functions=functions), ""]
    if any(arrays[name].size > READABLE for name in names):
        lines.insert(0, "import base64")
    for name in used:
        if name in arrays:
            value = dialect.variable.format(array=_array(arrays[name]))
        else:
            value = str(values[name])
        lines.append(f"{name} = {value}")
    quoted = ", ".join(f'"{name}"' for name in names)
    ending = dialect.ending.format(loss=loss, names=", ".join(names), quoted=quoted)
    return "\n".join(lines) + "\n" + ending


class _Writer:
    """Writes the nodes of one tree, and notes the names and functions that it needs."""

    def __init__(self, dialect: Dialect, arrays: Mapping[str, Floats]) -> None:
        self.names: set[str] = set()
        self.functions: set[str] = set()
        self._dialect = dialect
        self._arrays = arrays
        self._dtype = next((array.dtype.name for array in arrays.values()), "float64")

    def write(self, node: Node, *, floating: bool = False) -> tuple[str, int]:
        """Write a node; says also how tightly its outermost operation binds.

        Numbers that are reckoned with among themselves are `floating`, as they are on the tape.
        """
        match node:
            case Number(value):
                as_integer = not floating and value.is_integer() and value <= LARGEST_INTEGER
                return (str(int(value)) if as_integer else repr(value)), _CALL
            case Named(name):
                self.names.add(name)
                return name, _CALL
            case Apply(name, arguments) if name in _ARITHMETIC or name == "**":
                return self._arithmetic(name, arguments, floating=self._plain(node))
            case Apply("@", [a, b]) if self._dialect.product is None:
                return f"{self._tensor(a, _PRODUCT)} @ {self._tensor(b, _SIGN)}", _PRODUCT
            case Apply("@", arguments) if self._dialect.product is not None:
                function, along = self._dialect.product
                written = [*(self._tensor(each, _SUM) for each in arguments), *along]
                return f"{function}({', '.join(written)})", _CALL
            case Apply(name, arguments):
                along = self._dialect.softmax_along if "softmax" in name else ()
                return self._call(name, arguments, along), _CALL
            case Reduce(name, argument, axis, keepdims):
                options = [] if axis is None else [f"{self._dialect.axis}={axis}"]
                if keepdims:
                    options.append(f"{self._dialect.kept}=True")
                return self._call(name, (argument,), options), _CALL
            case Reshape(argument, shape):
                return self._call("reshape", (argument,), [str(shape)]), _CALL
        places = ", ".join(map(self._place, node.index)) or "()"
        return f"{self._tensor(node.argument, _CALL)}[{places}]", _CALL

    def _arithmetic(
        self, name: str, arguments: tuple[Node, ...], *, floating: bool
    ) -> tuple[str, int]:
        if len(arguments) == 1:
            return f"-{self._operand(arguments[0], _SIGN, floating=floating)}", _SIGN
        if name == "**":
            sign, binding, left_binding, right_binding = "**", _POWER, _CALL, _SIGN
        else:
            sign, binding = _ARITHMETIC[name]
            left_binding, right_binding = binding, binding + 1
        left = self._operand(arguments[0], left_binding, floating=floating)
        right = self._operand(arguments[1], right_binding, floating=floating)
        return f"{left} {sign} {right}", binding

    def _operand(self, node: Node, binding: int, *, floating: bool = False) -> str:
        """Write an operand, in brackets where it binds less than what stands around it."""
        text, own = self.write(node, floating=floating)
        return text if own >= binding else f"({text})"

    def _tensor(self, node: Node, binding: int) -> str:
        """Write an operand that must not be a plain number."""
        if self._plain(node):
            number = self._operand(node, _SUM, floating=True)
            return self._dialect.constant.format(number=number, dtype=self._dtype)
        return self._operand(node, binding)

    def _call(self, name: str, arguments: tuple[Node, ...], options: Sequence[str]) -> str:
        function = self._dialect.functions[name]
        if function == ".T":
            return f"{self._tensor(arguments[0], _CALL)}.T"
        if function.startswith("."):
            return f"{self._tensor(arguments[0], _CALL)}{function}({', '.join(options)})"
        self.functions.add(function)
        written = [*(self._tensor(argument, _SUM) for argument in arguments), *options]
        return f"{function}({', '.join(written)})"

    def _plain(self, node: Node) -> bool:
        """Tell whether a node is worked out of plain numbers alone, without a tensor."""
        match node:
            case Number():
                return True
            case Named(name):
                return name not in self._arrays
            case Apply(name, arguments) if name in _ARITHMETIC or name == "**":
                return all(map(self._plain, arguments))
        return False

    def _place(self, part: int | str | slice) -> str:
        if isinstance(part, str):
            self.names.add(part)
        if isinstance(part, slice):
            first, last = ("" if end is None else end for end in (part.start, part.stop))
            return f"{first}:{last}"
        return str(part)


def _array(array: Floats) -> str:
    if array.size <= READABLE:
        return f"np.array({_numbers(array)}, dtype=np.{array.dtype.name})"
    kind = array.dtype.newbyteorder("<")
    text = base64.b64encode(array.astype(kind).tobytes()).decode("ascii")
    return f'np.frombuffer(base64.b64decode("{text}"), dtype="{kind.str}").reshape({array.shape})'


def _numbers(array: Floats) -> str:
    """Write numbers with as many digits as tell them apart in their dtype."""
    if array.ndim == 0:
        return str(array[()])
    return f"[{', '.join(map(_numbers, array))}]"
