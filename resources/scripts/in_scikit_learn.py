"""Downhill's classifier in scikit-learn, and what scikit-learn finds by itself on the same photos.

    pip install numpy scikit-learn
    python in_scikit_learn.py

Softmax of two scores is what others call logistic regression: P(cat) = 1 / (1 + exp(−d)) with d the
score of cat less that of dog. Downhill walks to the lowest point of the loss step by step;
scikit-learn goes there at once, with second derivatives (L-BFGS), and shows nothing on the way.
"""

import json
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

HERE = Path(__file__).parent


def with_weights(W, b):
    """Put weights (2, D) and biases (2,) into a classifier of scikit-learn's."""
    model = LogisticRegression()
    model.classes_ = np.array([0, 1])
    model.coef_ = (W[1] - W[0])[np.newaxis].astype(np.float64)
    model.intercept_ = np.array([b[1] - b[0]], np.float64)
    model.n_features_in_ = W.shape[1]
    return model


def trained(X, labels, l2):
    """Let scikit-learn find the lowest point of Downhill's loss with L2 = `l2`.

    Downhill's loss is  mean −log P(label) + l2/2 · (‖W_dog‖² + ‖W_cat‖²),  which is lowest where
    W_cat = −W_dog. With w = W_cat − W_dog the second term is l2/4 · ‖w‖² there. scikit-learn's is
    C · sum −log P(label) + ‖w‖²/2,  so C = 2 / (N · l2).
    """
    C = 2 / (len(labels) * l2) if l2 else np.inf
    return LogisticRegression(C=C, tol=1e-8, max_iter=10_000).fit(X, labels)


def told(name, model, X, labels):
    """Print the loss, and of how many photos the answer is right."""
    P = model.predict_proba(X.astype(np.float64))
    loss = -np.log(P[np.arange(len(labels)), labels]).mean()
    right = int((P.argmax(axis=1) == labels).sum())
    print(f"  {name:28} loss {loss:.6f}, right {right} of {len(labels)}")


def main():
    run = json.loads((HERE / "run.json").read_text("utf-8"))
    numbers = np.load(HERE / "numbers.npz", allow_pickle=False)
    now = run["now"]
    W, b = numbers["W"], numbers["b"]

    def x_of(side):
        seen = numbers["seen"][numbers[f"{side}_now"]]
        return (seen.astype(np.float32) - numbers["mean"]) * numbers["scale"]

    downhill, x = with_weights(W, b), x_of("training")
    labels = numbers["training_labels_now"]
    P = downhill.predict_proba(x.astype(np.float64))
    off = np.abs(P - numbers["probabilities"]).max()
    print(f"Downhill's classifier of step {run['shown']}, in scikit-learn:")
    print(f"  the probabilities of {len(x)} photos differ by {off:.1e} at most")
    found = trained(x, labels, now["l2"])
    if now["start"] == "given" and now["l2"]:
        print("L2 of this run pulls W towards its start, that of scikit-learn towards 0: the")
        print("lowest points are not the same.")
    for side, words in (("training", "Photos learnt from:"), ("held_out", "Never seen:")):
        labels = numbers[f"{side}_labels_now"]
        if len(labels):
            print(words)
            told(f"Downhill, step {run['shown']}", downhill, x_of(side), labels)
            told(f"scikit-learn, {found.n_iter_[0]} iterations", found, x_of(side), labels)


if __name__ == "__main__":
    main()
