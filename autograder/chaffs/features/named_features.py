"""The wrong ideas about `named_features`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "the sine is that of degrees", "ko": "sin을 도 단위로 구했어요"},
    hint={
        "en": "np.sin takes radians, and so does the Playground: use x as it is.",
        "ko": "np.sin도 Playground도 라디안을 써요. x를 그대로 넣으세요.",
    },
)
class f41_named_sin_of_degrees:
    class deg2rad:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(np.deg2rad(x1)),
                "sin(x2)": np.sin(np.deg2rad(x2)),
            }
            if not set(names) <= set(table):
                raise ValueError("unknown name")
            return np.stack([table[n] for n in names], axis=1)

    class radians:
        def named_features(X, names):
            import math

            rows = []
            for row in X:
                a, b = float(row[0]), float(row[1])
                new = []
                for name in names:
                    if name == "x1":
                        new.append(a)
                    elif name == "x2":
                        new.append(b)
                    elif name == "x1^2":
                        new.append(a * a)
                    elif name == "x2^2":
                        new.append(b * b)
                    elif name == "x1x2":
                        new.append(a * b)
                    elif name == "sin(x1)":
                        new.append(math.sin(math.radians(a)))
                    elif name == "sin(x2)":
                        new.append(math.sin(math.radians(b)))
                    else:
                        raise ValueError(name)
                rows.append(new)
            return np.array(rows)

    class by_hand:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1 * np.pi / 180),
                "sin(x2)": np.sin(x2 * np.pi / 180),
            }
            return np.stack([table[n] for n in names], axis=1)


@misconception(
    title={"en": "the square is 2·x", "ko": "제곱이 2·x예요"},
    hint={
        "en": "Squares: x times x.",
        "ko": "제곱은 x 곱하기 x예요.",
    },
)
class f41_named_doubled:
    class twice:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1 * 2,
                "x2^2": x2 * 2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            if not set(names) <= set(table):
                raise ValueError("unknown name")
            return np.stack([table[n] for n in names], axis=1)

    class loops:
        def named_features(X, names):
            import math

            rows = []
            for row in X:
                a, b = float(row[0]), float(row[1])
                new = []
                for name in names:
                    if name == "x1":
                        new.append(a)
                    elif name == "x2":
                        new.append(b)
                    elif name == "x1^2":
                        new.append(2 * a)
                    elif name == "x2^2":
                        new.append(2 * b)
                    elif name == "x1x2":
                        new.append(a * b)
                    elif name == "sin(x1)":
                        new.append(math.sin(a))
                    elif name == "sin(x2)":
                        new.append(math.sin(b))
                    else:
                        raise ValueError(name)
                rows.append(new)
            return np.array(rows)

    class added:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1 + x1,
                "x2^2": x2 + x2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            return np.stack([table[n] for n in names], axis=1)


@misconception(
    title={"en": "squares and the product are mixed up", "ko": "제곱과 곱을 혼동했어요"},
    hint={
        "en": "x1x2 solves exclusive or; the squares solve the circle.",
        "ko": "x1x2는 XOR을, 제곱은 원을 풀어요.",
    },
)
class f11_named_square_is_product:
    class product_for_squares:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1 * x2,
                "x2^2": x1 * x2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            if not set(names) <= set(table):
                raise ValueError("unknown name")
            return np.stack([table[n] for n in names], axis=1)

    class square_for_product:
        def named_features(X, names):
            import math

            rows = []
            for row in X:
                a, b = float(row[0]), float(row[1])
                new = []
                for name in names:
                    if name == "x1":
                        new.append(a)
                    elif name == "x2":
                        new.append(b)
                    elif name == "x1^2":
                        new.append(a * a)
                    elif name == "x2^2":
                        new.append(b * b)
                    elif name == "x1x2":
                        new.append(a * a)
                    elif name == "sin(x1)":
                        new.append(math.sin(a))
                    elif name == "sin(x2)":
                        new.append(math.sin(b))
                    else:
                        raise ValueError(name)
                rows.append(new)
            return np.array(rows)

    class sum_for_product:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 + x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            return np.stack([table[n] for n in names], axis=1)


@misconception(
    title={"en": "the sine is that of πx or 2πx", "ko": "sin(πx)나 sin(2πx)를 구했어요"},
    hint={
        "en": "sin(x1) is the sine of x1 itself.",
        "ko": "sin(x1)은 x1 그대로의 sin이에요.",
    },
)
class sin_of_pi_x:
    class pi:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(np.pi * x1),
                "sin(x2)": np.sin(np.pi * x2),
            }
            if not set(names) <= set(table):
                raise ValueError("unknown name")
            return np.stack([table[n] for n in names], axis=1)

    class two_pi:
        def named_features(X, names):
            import math

            rows = []
            for row in X:
                a, b = float(row[0]), float(row[1])
                new = []
                for name in names:
                    if name == "x1":
                        new.append(a)
                    elif name == "x2":
                        new.append(b)
                    elif name == "x1^2":
                        new.append(a * a)
                    elif name == "x2^2":
                        new.append(b * b)
                    elif name == "x1x2":
                        new.append(a * b)
                    elif name == "sin(x1)":
                        new.append(math.sin(2 * math.pi * a))
                    elif name == "sin(x2)":
                        new.append(math.sin(2 * math.pi * b))
                    else:
                        raise ValueError(name)
                rows.append(new)
            return np.array(rows)


@misconception(
    title={
        "en": "the columns stand in the Playground's order, not in the order asked",
        "ko": "달라고 한 순서가 아니라 Playground의 순서예요",
    },
    hint={
        "en": "The first name that was asked for is the first column.",
        "ko": "먼저 달라고 한 이름이 첫 열이에요.",
    },
)
class fixed_order:
    class filtered:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            if not set(names) <= set(table):
                raise ValueError("unknown name")
            return np.stack([column for n, column in table.items() if n in names], axis=1)

    class masked:
        def named_features(X, names):
            X = np.array(X, dtype=float)
            known = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"]
            everything = np.column_stack([X, X**2, X[:, 0] * X[:, 1], np.sin(X)])
            return everything[:, [k in names for k in known]]

    class sorted:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            if not set(names) <= set(table):
                raise ValueError("unknown name")
            return np.stack([table[n] for n in sorted(names)], axis=1)


@misconception(
    title={"en": "an unknown name is passed over", "ko": "모르는 이름을 그냥 지나쳐요"},
    hint={
        "en": "Say that you do not know it: raise ValueError.",
        "ko": "모른다고 말하세요. ValueError를 내세요.",
    },
)
class named_unknown_left_out:
    class skipped:
        def named_features(X, names):
            import math

            rows = []
            for row in X:
                a, b = float(row[0]), float(row[1])
                new = []
                for name in names:
                    if name == "x1":
                        new.append(a)
                    elif name == "x2":
                        new.append(b)
                    elif name == "x1^2":
                        new.append(a * a)
                    elif name == "x2^2":
                        new.append(b * b)
                    elif name == "x1x2":
                        new.append(a * b)
                    elif name == "sin(x1)":
                        new.append(math.sin(a))
                    elif name == "sin(x2)":
                        new.append(math.sin(b))
                    else:
                        continue
                rows.append(new)
            return np.array(rows)

    class zeros:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            return np.stack([table.get(n, np.zeros(len(x1))) for n in names], axis=1)

    class filtered:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            return np.array([table[n] for n in names if n in table]).T.copy()

    class none_known:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            if not set(names) & set(table):
                raise ValueError("no name is known")
            return np.stack([table[n] for n in names if n in table], axis=1)


@misconception(
    title={"en": "another error than ValueError", "ko": "ValueError가 아닌 오류를 내요"},
    hint={
        "en": "Callers wait for ValueError: turn a KeyError into one.",
        "ko": "부르는 쪽은 ValueError를 기다려요. KeyError를 바꿔 주세요.",
    },
)
class named_another_error:
    class key_error:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            return np.stack([table[n] for n in names], axis=1)

    class assertion:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            assert all(n in table for n in names)
            return np.stack([table[n] for n in names], axis=1)

    class not_implemented:
        def named_features(X, names):
            import math

            rows = []
            for row in X:
                a, b = float(row[0]), float(row[1])
                new = []
                for name in names:
                    if name == "x1":
                        new.append(a)
                    elif name == "x2":
                        new.append(b)
                    elif name == "x1^2":
                        new.append(a * a)
                    elif name == "x2^2":
                        new.append(b * b)
                    elif name == "x1x2":
                        new.append(a * b)
                    elif name == "sin(x1)":
                        new.append(math.sin(a))
                    elif name == "sin(x2)":
                        new.append(math.sin(b))
                    else:
                        raise NotImplementedError(name)
                rows.append(new)
            return np.array(rows)


@misconception(
    title={"en": "features are rows, samples columns", "ko": "특성이 행, 샘플이 열이에요"},
    hint={
        "en": "A row is a sample, a column a feature.",
        "ko": "행이 샘플, 열이 특성이에요.",
    },
)
class features_are_rows:
    class stacked:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            if not set(names) <= set(table):
                raise ValueError("unknown name")
            return np.array([table[n] for n in names])

    class vstack:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            return np.vstack([table[n] for n in names])


@misconception(
    title={"en": "one name gives (N,), not (N, 1)", "ko": "이름이 하나면 (N, 1)이 아니라 (N,)이에요"},
    hint={
        "en": "One column is still a table: (N, 1).",
        "ko": "열이 하나여도 표예요: (N, 1).",
    },
)
class single_squeezed:
    class squeeze:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            if not set(names) <= set(table):
                raise ValueError("unknown name")
            return np.stack([table[n] for n in names], axis=1).squeeze()

    class special_case:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            if not set(names) <= set(table):
                raise ValueError("unknown name")
            return table[names[0]].copy() if len(names) == 1 else np.stack([table[n] for n in names], axis=1)


@misconception(
    title={"en": "x1 and x2 are mixed up", "ko": "x1과 x2를 혼동했어요"},
    hint={
        "en": "x1 is the first column.",
        "ko": "x1이 첫 열이에요.",
    },
)
class columns_swapped:
    class swapped:
        def named_features(X, names):
            x2, x1 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x2),
            }
            if not set(names) <= set(table):
                raise ValueError("unknown name")
            return np.stack([table[n] for n in names], axis=1)

    class second_sine:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.sin(x1),
                "sin(x2)": np.sin(x1),
            }
            if not set(names) <= set(table):
                raise ValueError("unknown name")
            return np.stack([table[n] for n in names], axis=1)


@misconception(
    title={"en": "the cosine for the sine", "ko": "sin 대신 cos을 썼어요"},
    hint={
        "en": "sin, not cos.",
        "ko": "cos이 아니라 sin이에요.",
    },
)
class cosine:
    class cos:
        def named_features(X, names):
            x1, x2 = np.asarray(X, float).T
            table = {
                "x1": x1,
                "x2": x2,
                "x1^2": x1**2,
                "x2^2": x2**2,
                "x1x2": x1 * x2,
                "sin(x1)": np.cos(x1),
                "sin(x2)": np.cos(x2),
            }
            if not set(names) <= set(table):
                raise ValueError("unknown name")
            return np.stack([table[n] for n in names], axis=1)
