"""The wrong ideas about `impurity`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@convention(
    title={"en": "the entropy is not in bits", "ko": "엔트로피의 단위가 비트가 아니에요"},
    hint={"en": "Half and half is one bit.", "ko": "반반이면 1비트예요."},
)
class impurity_in_nats:
    natural = edit("np.log2(p)", "np.log(p)")

    class loop:
        def impurity(y, criterion="gini"):
            y = np.array(y, dtype=int).tolist()
            if not y and criterion in ("gini", "entropy"):
                return 0.0
            shares = [y.count(label) / len(y) for label in set(y)]
            if criterion == "gini":
                return float(1 - sum(p * p for p in shares))
            if criterion == "entropy":
                return float(-sum(p * np.log(p) for p in shares))
            raise ValueError("criterion")

    class arrays:
        def impurity(y, criterion="gini"):
            if criterion not in ("gini", "entropy"):
                raise ValueError("criterion")
            if len(y) == 0:
                return 0.0
            _, counts = np.unique(np.asarray(y), return_counts=True)
            p = counts / np.sum(counts)
            if criterion == "gini":
                return float(1 - np.sum(p**2))
            return float(np.sum(p * np.log(1 / p)))


@misconception(
    title={"en": "an empty y breaks it, or is mixed", "ko": "빈 y에서 멈추거나 섞였다고 해요"},
    hint={
        "en": "Where there is no label there is nothing mixed: 0.0.",
        "ko": "레이블이 없으면 섞인 것도 없어요. 0.0이에요.",
    },
)
class impurity_of_nothing:
    one = edit("return float(1.0 - np.sum(p**2)) if len(labels) else 0.0", "return float(1.0 - np.sum(p**2))")

    raises = edit(
        "p = counts / max(len(labels), 1)",
        'if not len(labels):\n        raise ValueError("empty")\n    p = counts / len(labels)',
    )

    class not_a_number:
        def impurity(y, criterion="gini"):
            y = np.array(y, dtype=int).tolist()
            if not y and criterion in ("gini", "entropy"):
                return float("nan")
            shares = [y.count(label) / len(y) for label in set(y)]
            if criterion == "gini":
                return float(1 - sum(p * p for p in shares))
            if criterion == "entropy":
                return float(-sum(p * np.log2(p) for p in shares))
            raise ValueError("criterion")


@misconception(
    title={"en": "it grows with purity, or has the wrong sign", "ko": "순수할수록 커지거나 부호가 거꾸로예요"},
    hint={
        "en": "One kind of label only is 0, many kinds are more.",
        "ko": "레이블이 한 가지면 0이고 여러 가지면 더 커요.",
    },
)
class impurity_purity:
    gini = edit("float(1.0 - np.sum(p**2))", "float(np.sum(p**2))")

    class loop:
        def impurity(y, criterion="gini"):
            y = np.array(y, dtype=int).tolist()
            if not y and criterion in ("gini", "entropy"):
                return 0.0
            shares = [y.count(label) / len(y) for label in set(y)]
            if criterion == "gini":
                return float(sum(p**2 for p in shares))
            if criterion == "entropy":
                return float(-sum(p * np.log2(p) for p in shares))
            raise ValueError("criterion")

    class arrays:
        def impurity(y, criterion="gini"):
            if criterion not in ("gini", "entropy"):
                raise ValueError("criterion")
            if len(y) == 0:
                return 0.0
            _, counts = np.unique(np.asarray(y), return_counts=True)
            p = counts / np.sum(counts)
            if criterion == "gini":
                return float(p @ p)
            return float(-np.sum(p * np.log2(p)))


@misconception(
    title={"en": "the share of the minority, not Gini", "ko": "지니가 아니라 소수의 비율이에요"},
    hint={"en": "1 minus the sum of all squared shares.", "ko": "1에서 모든 비율의 제곱의 합을 빼요."},
)
class impurity_misclassified:
    largest = edit("1.0 - np.sum(p**2)", "1.0 - np.max(p)")

    class loop:
        def impurity(y, criterion="gini"):
            y = np.array(y, dtype=int).tolist()
            if not y and criterion in ("gini", "entropy"):
                return 0.0
            shares = [y.count(label) / len(y) for label in set(y)]
            if criterion == "gini":
                return float(1 - max(shares))
            if criterion == "entropy":
                return float(-sum(p * np.log2(p) for p in shares))
            raise ValueError("criterion")

    class arrays:
        def impurity(y, criterion="gini"):
            if criterion not in ("gini", "entropy"):
                raise ValueError("criterion")
            if len(y) == 0:
                return 0.0
            _, counts = np.unique(np.asarray(y), return_counts=True)
            p = counts / np.sum(counts)
            if criterion == "gini":
                return float(1 - p.max())
            return float(1 - p.max())


@misconception(
    title={"en": "only two kinds of labels are known", "ko": "레이블을 두 가지만 알아요"},
    hint={"en": "Try three kinds in shares ½, ¼, ¼.", "ko": "비율이 ½, ¼, ¼인 세 가지로 해 보세요."},
)
class impurity_two_kinds_only:
    form = edit(
        "p = counts / max(len(labels), 1)",
        "p = counts / max(len(labels), 1)\n    p = np.array([p[0], 1.0 - p[0]]) if len(p) > 1 else p",
    )

    class formula_of_two:
        def impurity(y, criterion="gini"):
            if criterion not in ("gini", "entropy"):
                raise ValueError("criterion")
            if len(y) == 0:
                return 0.0
            _, counts = np.unique(np.asarray(y), return_counts=True)
            p = counts / np.sum(counts)
            if criterion == "gini":
                return float(2 * p[0] * (1 - p[0]))
            return float(-np.sum(p * np.log2(p)))

    class share_of_one_label:
        def impurity(y, criterion="gini"):
            y = np.array(y, dtype=int)
            if criterion not in ("gini", "entropy"):
                raise ValueError("criterion")
            if len(y) == 0:
                return 0.0
            p = np.mean(y == y.min())
            if p == 1:
                return 0.0
            if criterion == "gini":
                return float(2 * p * (1 - p))
            return float(-p * np.log2(p) - (1 - p) * np.log2(1 - p))


@misconception(
    title={"en": "the criterion is not looked at", "ko": "criterion을 보지 않아요"},
    hint={"en": "'gini' or 'entropy': two answers.", "ko": "'gini'와 'entropy'는 답이 서로 달라요."},
)
class impurity_criterion_ignored:
    form = edit('if criterion == "gini":', 'if criterion in ("gini", "entropy"):')

    class gini_alone:
        def impurity(y, criterion="gini"):
            if criterion not in ("gini", "entropy"):
                raise ValueError("criterion")
            y = np.asarray(y)
            return float(1 - sum(np.mean(y == label) ** 2 for label in set(y.tolist()))) if len(y) else 0.0

    class entropy_alone:
        def impurity(y, criterion="gini"):
            if criterion not in ("gini", "entropy"):
                raise ValueError("criterion")
            y = np.asarray(y)
            shares = [np.mean(y == label) for label in set(y.tolist())]
            return float(-sum(p * np.log2(p) for p in shares))


@misconception(
    title={"en": "an unknown criterion is let pass", "ko": "모르는 criterion을 그냥 넘겨요"},
    hint={"en": "A name that nobody knows raises ValueError.", "ko": "모르는 이름이면 ValueError를 내요."},
)
class impurity_unknown_criterion:
    form = edit('if criterion == "entropy":', 'if criterion != "gini":')

    zero = edit('raise ValueError(f"unknown criterion: {criterion!r}")', "return 0.0")

    class none:
        def impurity(y, criterion="gini"):
            y = np.array(y, dtype=int).tolist()
            if not y and criterion in ("gini", "entropy"):
                return 0.0
            shares = [y.count(label) / len(y) for label in set(y)]
            if criterion == "gini":
                return float(1 - sum(p * p for p in shares))
            if criterion == "entropy":
                return float(-sum(p * np.log2(p) for p in shares))
            return None
