"""What an operation of the chain does, as a formula, with its numbers, and in a sentence."""

from PySide6.QtCore import QCoreApplication

from gui.style import text
from gui.style.language import fill
from gui.widgets.words.equals import equals, exponential, logarithm, ratio, value_of
from model.backprop import Chain, ChainOperation

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def subscript(number: int) -> str:
    """Write a number below the line: "₁₂"."""
    return str(number).translate(_SUBSCRIPTS)


def compact(value: float) -> str:
    """Write a number of any size and sign in few letters: "−0.40", "0.004", "2.1 × 10⁻⁷"."""
    if value == 0:
        return "0"
    size = text.size(abs(value)) if abs(value) < 1e4 else text.scientific(abs(value))
    return text.MINUS + size if value < 0 else size


class ChainWords:
    """The words for one chain, in the language of the moment.

    Exponentials are written from their logarithms, so that none is too large to be written.
    """

    def __init__(self, chain: Chain) -> None:
        self._chain = chain
        self._names = (self.tr("dog"), self.tr("cat"))

    def value(self, made: ChainOperation) -> str:
        """Write what an operation makes in as few letters as possible; "" for many numbers."""
        chain = self._chain
        score = chain.scores[made.side if made.side is not None else chain.label]
        match made.kind:
            case "score":
                return text.signed(float(score), 2)
            case "exponential":
                return text.exponential(float(score))
            case "sum":
                return text.exponential(chain.log_sum)
            case "probability":
                return text.probability(float(chain.probabilities[made.side or 0]))
            case "by_probability":
                return text.MINUS + text.exponential(chain.loss)
            case "by_sum":
                return text.exponential(-chain.log_sum)
            case "by_weights":
                return ""
            case _:
                return compact(float(made.value))

    def local(self, made: ChainOperation, way: int) -> str:
        """Write the local derivative on one of the ways back of an operation."""
        chain, side = self._chain, made.side
        match made.kind, way:
            case "by_probability", _:
                return self.value(made)
            case "by_exponential", 0:
                return text.exponential(-chain.log_sum)
            case "by_exponential", _:
                return "1"
            case "by_score", _:
                return text.exponential(float(chain.scores[side or 0]))
            case _:
                return compact(float(made.ways[way].local))

    def formula(self, made: ChainOperation) -> str:
        """Write the operation in letters."""
        names = self._names
        k = names[made.side or 0]
        y = names[self._chain.label]
        is_label = made.side == self._chain.label
        match made.kind:
            case "score":
                return f"s {k} = W {k} · x + b {k}"
            case "exponential":
                return f"e {k} = exp(s {k})"
            case "sum":
                return "Σ = " + " + ".join(f"e {name}" for name in names)
            case "probability":
                return f"p {k} = e {k} ÷ Σ"
            case "loss":
                return f"L = −log p {y}"
            case "by_probability":
                return f"∂L/∂p {y} = −1 ÷ p {y}"
            case "by_sum":
                return f"∂L/∂Σ = ∂L/∂p {y} · (−p {y} ÷ Σ)"
            case "by_exponential":
                return f"∂L/∂e {k} = ∂L/∂p {k} · 1 ÷ Σ + ∂L/∂Σ · 1"
            case "by_score":
                return f"∂L/∂s {k} = ∂L/∂e {k} · e {k} = p {k}" + (" − 1" if is_label else " − 0")
            case "by_bias":
                return f"∂L/∂b {k} = ∂L/∂s {k} · 1"
            case "by_weights":
                return f"∂L/∂W {k} = ∂L/∂s {k} · x = (p {k} − y {k}) · x"

    def filled(self, made: ChainOperation, pixel: int) -> str:
        """Write the operation in numbers; of a whole row of weights the one of input `pixel`."""
        chain, k = self._chain, made.side or 0
        e = [text.exponential(float(score)) for score in chain.scores]
        total, result = text.exponential(chain.log_sum), self.value(made)
        p = [text.probability(float(probability)) for probability in chain.probabilities]
        above = [compact(float(way.above)) for way in made.ways]
        match made.kind:
            case "score":
                b = float(chain.params.b[k])
                sum_of_x = text.number(float(chain.scores[k]) - b, 2)
                made_of = value_of(sum_of_x) + value_of(compact(b))
                return f"{sum_of_x} + {_bracketed(b)} {equals(made_of, result)} {result}"
            case "exponential":
                score = text.number(float(chain.scores[k]), 2)
                return f"exp({score}) {equals(exponential(value_of(score)), result)} {result}"
            case "sum":
                return f"{' + '.join(e)} {equals(sum(map(value_of, e)), result)} {result}"
            case "probability":
                share = ratio(value_of(e[k]), value_of(total))
                return f"{e[k]} ÷ {total} {equals(share, result)} {result}"
            case "loss":
                loss = -logarithm(value_of(p[chain.label]))
                return f"−log {p[chain.label]} {equals(loss, result)} {result}"
            case "by_probability":
                slope = ratio(-1.0, value_of(p[chain.label]))
                return f"−1 ÷ {p[chain.label]} {equals(slope, result)} {result}"
            case "by_sum":
                label = chain.label
                slope = -value_of(above[label]) * ratio(value_of(p[label]), value_of(total))
                return f"{above[label]} × (−{p[label]} ÷ {total}) {equals(slope, result)} {result}"
            case "by_exponential":
                local = self.local(made, 0)
                slope = value_of(above[0]) * value_of(local) + value_of(above[1])
                return f"{above[0]} × {local} + {above[1]} × 1 {equals(slope, result)} {result}"
            case "by_score":
                target = 1 if k == chain.label else 0
                first = equals(value_of(above[0]) * value_of(e[k]), result)
                second = equals(value_of(p[k]) - target, result)
                return f"{above[0]} × {e[k]} {first} {p[k]} − {target} {second} {result}"
            case "by_bias":
                return f"{above[0]} × 1 = {result}"
            case "by_weights":
                x, factor = text.rounded(float(chain.x[pixel])), float(made.ways[0].above)
                words, product = text.rounded(factor), text.rounded(float(made.value[pixel]))
                return fill(
                    self.tr("for x{number}: {above} × {x} {equals} {product}"),
                    number=subscript(pixel + 1),
                    above=words,
                    x=f"({x})" if x.startswith(text.MINUS) else x,
                    equals=equals(value_of(words) * value_of(x), product),
                    product=product,
                )

    def correction(self, made: ChainOperation, pixel: int) -> str:
        """Write what comes to the weight of input `pixel`, or to the bias: "= 0.16"."""
        value = made.value[pixel] if made.kind == "by_weights" else made.value
        return f"= {text.rounded(float(value))}"

    def is_rounded(self, made: ChainOperation) -> bool:
        """Say whether the numbers of an operation, as they are written, make another result."""
        return bool(made.ways) and "≈" in self.filled(made, 0)

    def headline(self, made: ChainOperation, *, pixels: bool) -> str:
        """Say what happens, forward or back; pixels: whether x is a picture."""
        chain = self._chain
        if made.kind == "loss":
            words = self.tr("Forward is done: the loss is {loss}. Now back, to ask who made it.")
            return fill(words, loss=self.value(made))
        if made.is_forward:
            return self.tr("Forward: the photo becomes two scores, two shares of 1, and a loss.")
        if made.kind != "by_weights":
            return self.tr("Back again: every arrow multiplies what arrives by its own slope.")
        k = made.side or 0
        words = self.tr(
            "It said {name} {p}, and {y} would be right. The mistake, times each feature, says "
            "how to correct its weight."
        )
        if pixels:
            words = self.tr(
                "It said {name} {p}, and {y} would be right. The mistake, times the photo, says "
                "how to correct the weights."
            )
        return fill(
            words,
            name=self._names[k],
            p=text.probability(float(chain.probabilities[k])),
            y="1" if k == chain.label else "0",
        )

    def explanation(self, made: ChainOperation) -> str:
        """Say in a sentence what happens."""
        match made.kind:
            case "score":
                return self.tr("Every number of x times its weight, all added up, and the bias.")
            case "exponential":
                return self.tr(
                    "The exponential makes every score positive, and large ones stand out."
                )
            case "sum":
                return self.tr("All exponentials together: what each of them will be measured by.")
            case "probability":
                return self.tr("A share of the sum: the probabilities add up to 1.")
            case "loss":
                return self.tr(
                    "Nothing when the label has probability 1, and the more the less it has."
                )
            case "by_probability":
                return self.tr(
                    "The way back begins. The loss looks at the label's probability alone; "
                    "the other one gets 0."
                )
            case "by_sum":
                return self.tr(
                    "The sum divides every exponential. A larger one makes the loss larger."
                )
            case "by_exponential":
                return self.tr(
                    "It was used twice, for its share and in the sum: what comes back on both "
                    "ways is added."
                )
            case "by_score":
                return self.tr(
                    "The exponential is its own derivative. What is left is p − y: how wrong the "
                    "classifier was."
                )
            case "by_bias":
                return self.tr("The bias was added as it is: what comes back goes to it whole.")
            case "by_weights":
                return self.tr(
                    "The rate times this is taken from the weight: down the slope of the loss."
                )

    def tr(self, words: str) -> str:
        """Translate as a QObject would."""
        return QCoreApplication.translate("ChainWords", words)

    def place(self, index: int) -> str:
        """Say which operation it is, of how many, and on which way."""
        operations = self._chain.operations
        words = (
            self.tr("{number} of {count}, forward")
            if operations[index].is_forward
            else self.tr("{number} of {count}, backward")
        )
        return fill(words, number=index + 1, count=len(operations))


def _bracketed(value: float) -> str:
    written = compact(value)
    return f"({written})" if written.startswith(text.MINUS) else written
