"""The wrong ideas about `labels`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "the square of the distance is compared with 2.5", "ko": "거리의 제곱을 2.5와 비교했어요"},
    hint={
        "en": "The distance itself is compared with 2.5. Is (2, 0) inside?",
        "ko": "2.5와 비교하는 것은 거리 자체예요. (2, 0)은 안쪽일까요?",
    },
)
class p01_square_of_the_distance:
    squares = edit("np.hypot(x1, x2) < 2.5", "x1**2 + x2**2 < 2.5")

    class by_sum:
        _right_labels = labels

        def labels(name, X):
            if name != "circle":
                return _right_labels(name, X)
            r = np.sum(np.array(X, dtype=float) ** 2, axis=1)
            y = np.ones(len(r))
            y[r >= 2.5] = -1
            return y

    class point_by_point:
        def labels(name, X):
            out = []
            for a, b in np.asarray(X, dtype=float):
                if name == "circle":
                    out.append(1.0 if a * a + b * b < 2.5 else -1.0)
                elif name == "xor":
                    out.append(1.0 if a * b >= 0 else -1.0)
                elif name == "plane":
                    out.append((a + b) / 10)
                elif name == "bumps":
                    best = 0.0
                    for (u, v), s in BUMPS.items():
                        h = s * max(0.0, 1 - ((a - u) ** 2 + (b - v) ** 2) ** 0.5 / 2)
                        best = h if abs(h) > abs(best) else best
                    out.append(best)
                else:
                    raise ValueError(name)
            return np.array(out)


@misconception(
    title={"en": "the edge of the circle counts as inside", "ko": "원의 경계를 안쪽으로 쳤어요"},
    hint={
        "en": "On the edge, at distance 2.5, is outside. Try (1.5, 2).",
        "ko": "거리가 꼭 2.5인 경계 위는 바깥이에요. (1.5, 2)로 시험해 보세요.",
    },
)
class p01_edge_inside:
    at_most = edit("np.hypot(x1, x2) < 2.5", "np.hypot(x1, x2) <= 2.5")

    class by_norm:
        _right_labels = labels

        def labels(name, X):
            if name == "circle":
                return np.where(np.linalg.norm(np.asarray(X, dtype=float), axis=1) > 2.5, -1.0, 1.0)
            return _right_labels(name, X)

    class squares:
        _right_labels = labels

        def labels(name, X):
            if name == "circle":
                return np.array([1.0 if a * a + b * b <= 6.25 else -1.0 for a, b in np.array(X, dtype=float)])
            return _right_labels(name, X)


@misconception(
    title={"en": "in xor the axes are negative", "ko": "xor에서 축 위를 −로 쳤어요"},
    hint={"en": "On an axis the product is 0, and that is +1.", "ko": "축 위에서 곱은 0이고, 0은 +1이에요."},
)
class p02_axes_negative:
    above = edit("x1 * x2 >= 0.0", "x1 * x2 > 0.0")

    class by_signs:
        _right_labels = labels

        def labels(name, X):
            if name != "xor":
                return _right_labels(name, X)
            X = np.asarray(X, dtype=float)
            both = (X[:, 0] > 0) & (X[:, 1] > 0)
            none = (X[:, 0] < 0) & (X[:, 1] < 0)
            return np.where(both | none, 1.0, -1.0)

    class point_by_point:
        _right_labels = labels

        def labels(name, X):
            if name == "xor":
                return np.array([1.0 if float(p[0]) * float(p[1]) > 0 else -1.0 for p in X])
            return _right_labels(name, X)


@misconception(
    title={"en": "in xor the axes get the label 0", "ko": "xor에서 축 위의 레이블이 0이에요"},
    hint={"en": "The sign of 0 is 0. What should an axis be?", "ko": "0의 부호는 0이에요. 축 위는 무엇이어야 할까요?"},
)
class axes_zero:
    sign = edit("np.where(x1 * x2 >= 0.0, 1.0, -1.0)", "np.sign(x1 * x2)")

    class product_of_signs:
        _right_labels = labels

        def labels(name, X):
            return np.sign(np.asarray(X, dtype=float)).prod(axis=1) if name == "xor" else _right_labels(name, X)

    class quotient:
        _right_labels = labels

        def labels(name, X):
            if name != "xor":
                return _right_labels(name, X)
            p = np.prod(np.array(X, dtype=float), axis=1)
            return np.divide(p, np.abs(p), out=np.zeros_like(p), where=p != 0)


@misconception(
    title={"en": "xor looks at whether the signs differ", "ko": "xor의 부호가 반대예요"},
    hint={
        "en": "Which quarters are + in the Playground: those where the signs agree.",
        "ko": "Playground에서 +인 사분면은 두 좌표의 부호가 같은 곳이에요.",
    },
)
class xor_turned_over:
    below = edit("x1 * x2 >= 0.0, 1.0, -1.0", "x1 * x2 >= 0.0, -1.0, 1.0")

    class logical:
        _right_labels = labels

        def labels(name, X):
            if name != "xor":
                return _right_labels(name, X)
            X = np.asarray(X, dtype=float)
            return np.where(np.logical_xor(X[:, 0] < 0, X[:, 1] < 0), 1.0, -1.0)

    class by_product:
        _right_labels = labels

        def labels(name, X):
            if name == "xor":
                X = np.array(X, dtype=float)
                return np.array([1.0 if a * b < 0 else -1.0 for a, b in X])
            return _right_labels(name, X)


@misconception(
    title={"en": "plane is the mean of the coordinates", "ko": "plane을 두 좌표의 평균으로 했어요"},
    hint={"en": "Divide the sum by 10: at (6, 6) the label is 1.2.", "ko": "합을 10으로 나눠요. (6, 6)에서 1.2예요."},
)
class p03_plane_mean:
    half = edit("(x1 + x2) / 10.0", "(x1 + x2) / 2.0")

    class by_mean:
        _right_labels = labels

        def labels(name, X):
            return np.asarray(X, dtype=float).mean(axis=1) if name == "plane" else _right_labels(name, X)

    class point_by_point:
        _right_labels = labels

        def labels(name, X):
            if name == "plane":
                return np.array([0.5 * float(a) + 0.5 * float(b) for a, b in X])
            return _right_labels(name, X)


@misconception(
    title={"en": "plane is divided by 20", "ko": "plane을 20으로 나눴어요"},
    hint={"en": "Divide the sum by 10: at (6, 6) the label is 1.2.", "ko": "합을 10으로 나눠요. (6, 6)에서 1.2예요."},
)
class p03_plane_twentieth:
    twenty = edit("(x1 + x2) / 10.0", "(x1 + x2) / 20.0")

    class tenth_of_the_mean:
        _right_labels = labels

        def labels(name, X):
            return np.mean(np.asarray(X, dtype=float), axis=1) / 10 if name == "plane" else _right_labels(name, X)

    class each_halved:
        _right_labels = labels

        def labels(name, X):
            if name == "plane":
                return np.array(X, dtype=float) @ np.array([0.05, 0.05])
            return _right_labels(name, X)


@misconception(
    title={"en": "plane is cut off at ±1", "ko": "plane을 ±1에서 잘랐어요"},
    hint={
        "en": "The plane goes on: (6, 6) has 1.2. Only the colours of the picture stop at ±1.",
        "ko": "평면은 계속 이어져요. (6, 6)은 1.2예요. ±1에서 멈추는 것은 그림의 색뿐이에요.",
    },
)
class p03_plane_clipped:
    clipped = edit("plane: Array = (x1 + x2) / 10.0", "plane: Array = np.clip((x1 + x2) / 10.0, -1.0, 1.0)")

    class by_minimum:
        _right_labels = labels

        def labels(name, X):
            y = _right_labels(name, X)
            return np.minimum(1.0, np.maximum(-1.0, y)) if name == "plane" else y

    class scaled_range:
        _right_labels = labels

        def labels(name, X):
            if name != "plane":
                return _right_labels(name, X)
            s = np.asarray(X, dtype=float).sum(axis=1)
            s[s > 10] = 10
            s[s < -10] = -10
            return s / 10


@misconception(
    title={"en": "a bump does not fade", "ko": "봉우리가 약해지지 않아요"},
    hint={
        "en": "A bump is highest on its centre and fades to 0 at distance 2. What is it 1 away?",
        "ko": "봉우리는 중심에서 가장 높고 거리 2에서 0이 돼요. 거리 1에서는 얼마일까요?",
    },
)
class p04_bumps_do_not_fade:
    class nearest_sign:
        _right_labels = labels

        def labels(name, X):
            if name != "bumps":
                return _right_labels(name, X)
            X = np.asarray(X, dtype=float)
            centres, signs = np.array(list(BUMPS)), np.array(list(BUMPS.values()))
            nearest = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
            return signs[nearest]

    class sign_within_two:
        _right_labels = labels

        def labels(name, X):
            if name != "bumps":
                return _right_labels(name, X)
            y = np.zeros(len(X))
            for (a, b), sign in BUMPS.items():
                y[np.hypot(np.array(X)[:, 0] - a, np.array(X)[:, 1] - b) < 2] = sign
            return y

    whole = edit("np.maximum(0.0, 1.0 - np.hypot(x1 - a, x2 - b) / 2.0)", "(np.hypot(x1 - a, x2 - b) < 2.0)")


@misconception(
    title={"en": "bumps go on below 0", "ko": "봉우리가 0 아래로 내려가요"},
    hint={
        "en": "From distance 2 on a bump gives nothing at all. What is far from all centres?",
        "ko": "거리 2부터 봉우리는 아무것도 주지 않아요. 모든 중심에서 먼 점은 얼마일까요?",
    },
)
class p04_bumps_without_end:
    not_cut = edit("np.maximum(0.0, 1.0 - np.hypot(x1 - a, x2 - b) / 2.0)", "(1.0 - np.hypot(x1 - a, x2 - b) / 2.0)")

    class nearest_one:
        _right_labels = labels

        def labels(name, X):
            if name != "bumps":
                return _right_labels(name, X)
            X = np.asarray(X, dtype=float)
            centres, signs = np.array(list(BUMPS)), np.array(list(BUMPS.values()))
            d = np.sqrt(((X[:, None] - centres) ** 2).sum(axis=2))
            k = d.argmin(axis=1)
            return signs[k] * (1 - d[np.arange(len(X)), k] / 2)

    class added:
        _right_labels = labels

        def labels(name, X):
            if name != "bumps":
                return _right_labels(name, X)
            y = 0
            for (a, b), sign in BUMPS.items():
                y = y + sign * (2 - np.linalg.norm(np.asarray(X, dtype=float) - [a, b], axis=1)) / 2
            return y


@misconception(
    title={"en": "a bump ends at distance 1", "ko": "봉우리가 거리 1에서 끝나요"},
    hint={
        "en": "A bump reaches 2 far. What is it halfway?",
        "ko": "봉우리는 거리 2까지 닿아요. 그 절반에서는 얼마일까요?",
    },
)
class bumps_too_narrow:
    not_halved = edit("np.hypot(x1 - a, x2 - b) / 2.0", "np.hypot(x1 - a, x2 - b)")

    class added:
        _right_labels = labels

        def labels(name, X):
            if name != "bumps":
                return _right_labels(name, X)
            X = np.array(X, dtype=float)
            return sum(s * np.clip(1 - np.linalg.norm(X - c, axis=1), 0, None) for c, s in BUMPS.items())


@misconception(
    title={"en": "a bump falls with the square of the distance", "ko": "봉우리가 거리의 제곱으로 낮아져요"},
    hint={
        "en": "1 away from the centre half of the height is left.",
        "ko": "중심에서 거리 1이면 높이의 절반이 남아요.",
    },
)
class bumps_squared:
    class added:
        _right_labels = labels

        def labels(name, X):
            if name != "bumps":
                return _right_labels(name, X)
            X = np.array(X, dtype=float)
            return sum(s * np.maximum(0, 1 - ((X - c) ** 2).sum(axis=1) / 4) for c, s in BUMPS.items())

    squared = edit("np.hypot(x1 - a, x2 - b) / 2.0", "((x1 - a) ** 2 + (x2 - b) ** 2) / 4.0")


@misconception(
    title={"en": "the bumps of each column have one sign", "ko": "한 세로줄의 두 봉우리가 부호가 같아요"},
    hint={
        "en": "Read the six centres once more: a + bump stands above a − bump, and beside one.",
        "ko": "여섯 중심을 다시 읽어 보세요. + 봉우리의 아래와 옆에는 − 봉우리가 있어요.",
    },
)
class bumps_striped:
    class repeated:
        _right_labels = labels

        def labels(name, X):
            if name != "bumps":
                return _right_labels(name, X)
            X = np.asarray(X, dtype=float)
            y = np.zeros(len(X))
            for a, sign in ((-4, 1), (0, -1), (4, 1)):
                for b in (2.5, -2.5):
                    y += sign * np.maximum(0, 1 - np.hypot(X[:, 0] - a, X[:, 1] - b) / 2)
            return y


@misconception(
    title={"en": "all bumps are positive", "ko": "모든 봉우리가 +예요"},
    hint={"en": "Which of the six bumps point down?", "ko": "여섯 봉우리 중 아래로 향한 것은 무엇일까요?"},
)
class bumps_all_positive:
    plain = edit("s * np.maximum(0.0", "abs(s) * np.maximum(0.0")

    class largest:
        _right_labels = labels

        def labels(name, X):
            if name != "bumps":
                return _right_labels(name, X)
            d = [np.linalg.norm(np.asarray(X, dtype=float) - np.array(c), axis=1) for c in BUMPS]
            return np.maximum(0, 1 - np.min(d, axis=0) / 2)


@misconception(
    title={"en": "the largest bump is chosen with its sign", "ko": "부호가 붙은 채로 가장 큰 봉우리를 골랐어요"},
    hint={
        "en": "Of a − bump and nothing, which is larger? Compare absolute values.",
        "ko": "− 봉우리와 0 중에서 무엇이 더 클까요? 절댓값으로 비교해요.",
    },
)
class bumps_maximum:
    signed = edit("np.abs(heights).argmax(axis=0)", "heights.argmax(axis=0)")

    class plain_maximum:
        _right_labels = labels

        def labels(name, X):
            if name != "bumps":
                return _right_labels(name, X)
            X = np.asarray(X, dtype=float)
            return np.max([s * np.maximum(0, 1 - np.hypot(*(X - c).T) / 2) for c, s in BUMPS.items()], axis=0)


@misconception(
    title={"en": "labels are 0 and 1", "ko": "레이블이 0과 1이에요"},
    hint={"en": "The Playground's classes are −1 and +1.", "ko": "Playground의 클래스는 −1과 +1이에요."},
)
class zero_and_one:
    booleans = edit(
        "np.where(np.hypot(x1, x2) < 2.5, 1.0, -1.0)",
        "(np.hypot(x1, x2) < 2.5).astype(float)",
        "np.where(x1 * x2 >= 0.0, 1.0, -1.0)",
        "(x1 * x2 >= 0.0).astype(float)",
    )

    class shifted:
        _right_labels = labels

        def labels(name, X):
            y = _right_labels(name, X)
            return (y + 1) / 2 if name in ("circle", "xor") else y


@misconception(
    title={"en": "labels come as a column (N, 1)", "ko": "레이블이 열 (N, 1)로 나와요"},
    hint={"en": "One label a point: the shape is (N,).", "ko": "점마다 레이블 하나, 모양은 (N,)이에요."},
)
class labels_as_column:
    class reshaped:
        _right_labels = labels

        def labels(name, X):
            return _right_labels(name, X).reshape(-1, 1)

    kept = edit("x1, x2 = X[:, 0], X[:, 1]", "x1, x2 = X[:, :1], X[:, 1:]")


@misconception(
    title={"en": "bytes overflow", "ko": "작은 정수형에서 값이 넘쳐요"},
    hint={
        "en": "Squares and sums of bytes do not fit into bytes. Convert to float64 before you compute.",
        "ko": "uint8의 제곱이나 합은 uint8에 들어가지 않아요. 계산하기 전에 float64로 바꾸세요.",
    },
)
class labels_in_the_type_of_its_inputs:
    as_they_are = edit("np.asarray(X, dtype=np.float64)", "np.asarray(X)")

    class without_numpy_types:
        def labels(name, X):
            X = np.array(X)
            if name == "circle":
                return np.where(np.sqrt(X[:, 0] ** 2 + X[:, 1] ** 2) < 2.5, 1.0, -1.0)
            if name == "xor":
                return np.where(X[:, 0] * X[:, 1] >= 0, 1.0, -1.0)
            if name == "plane":
                return (X[:, 0] + X[:, 1]) / 10
            if name == "bumps":
                return sum(
                    s * np.maximum(0, 1 - np.sqrt(((X - np.array(c)) ** 2).sum(1)) / 2) for c, s in BUMPS.items()
                )
            raise ValueError(name)


@misconception(
    title={"en": "labels are ints", "ko": "레이블이 정수예요"},
    hint={"en": "Results are float64, labels too.", "ko": "결과는 레이블도 float64예요."},
)
class labels_are_ints:
    whole = edit("2.5, 1.0, -1.0)", "2.5, 1, -1)", "0.0, 1.0, -1.0)", "0.0, 1, -1)")

    class cast:
        _right_labels = labels

        def labels(name, X):
            y = _right_labels(name, X)
            return y.astype(int) if name in ("circle", "xor") else y


@misconception(
    title={"en": "gauss and spiral get labels as well", "ko": "gauss와 spiral에도 레이블을 줘요"},
    hint={
        "en": "Where two clouds overlap no rule can tell a point's side. What should labels do then?",
        "ko": "두 구름이 겹친 곳에서는 점만 보고 어느 쪽인지 말할 수 없어요. 그때 labels는 어떻게 해야 할까요?",
    },
)
class labels_for_clouds:
    class by_a_line:
        _right_labels = labels

        def labels(name, X):
            if name in ("gauss", "spiral"):
                return np.where(np.asarray(X, dtype=float).sum(axis=1) >= 0, 1.0, -1.0)
            return _right_labels(name, X)

    class halves:
        _right_labels = labels

        def labels(name, X):
            if name in ("gauss", "spiral"):
                return np.where(np.arange(len(X)) < (len(X) + 1) // 2, 1.0, -1.0)
            return _right_labels(name, X)


@misconception(
    title={"en": "an unknown name passes", "ko": "모르는 이름이 그냥 통과해요"},
    hint={"en": "Whoever mistypes a name should hear of it.", "ko": "이름을 잘못 적은 사람이 알 수 있어야 해요."},
)
class labels_unknown_name_passes:
    class zeros:
        _right_labels = labels

        def labels(name, X):
            return _right_labels(name, X) if name in ("circle", "xor", "plane", "bumps") else np.zeros(len(X))

    nothing = edit('raise ValueError(f"no rule of the point: {name!r}")', "return None")


@misconception(
    title={"en": "another error than ValueError", "ko": "ValueError가 아닌 오류를 내요"},
    hint={"en": "The contract names the exception to raise.", "ko": "함수의 약속에 어떤 예외를 낼지 적혀 있어요."},
)
class labels_another_error:
    key_error = edit("raise ValueError(", "raise KeyError(")

    class table:
        _right_labels = labels

        def labels(name, X):
            known = {"circle": _right_labels, "xor": _right_labels, "plane": _right_labels, "bumps": _right_labels}
            return known[name](name, X)
