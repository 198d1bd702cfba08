"""The wrong ideas about `polynomial_features`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@misconception(
    title={"en": "powers only: the products are missing", "ko": "거듭제곱뿐이고 곱이 없어요"},
    hint={
        "en": "Products of different columns are monomials, too.",
        "ko": "서로 다른 열의 곱도 단항식이에요.",
    },
)
class f36_polynomial_powers_only:
    class stacked_powers:
        def polynomial_features(X, degree):
            X = np.asarray(X, float)
            return np.hstack([X**n for n in range(1, degree + 1)])

    class loops:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            columns = []
            for n in range(1, degree + 1):
                for j in range(X.shape[1]):
                    columns.append(X[:, j] ** n)
            return np.array(columns).T

    class column_by_column:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            return np.column_stack([X[:, j] ** n for j in range(X.shape[1]) for n in range(1, degree + 1)])


@misconception(
    title={"en": "x₁x₂ and x₂x₁ both have a column", "ko": "x₁x₂와 x₂x₁에 열이 따로 있어요"},
    hint={
        "en": "They are the same monomial: each once.",
        "ko": "같은 단항식이에요. 한 번씩만 두세요.",
    },
)
class f37_polynomial_twice:
    class product:
        def polynomial_features(X, degree):
            from itertools import product

            X = np.asarray(X, float)
            return np.stack(
                [
                    X[:, list(m)].prod(axis=1)
                    for n in range(1, degree + 1)
                    for m in product(range(X.shape[1]), repeat=n)
                ],
                axis=1,
            )

    class outer_products:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            parts = [X]
            for _ in range(degree - 1):
                parts.append((parts[-1][:, :, None] * X[:, None, :]).reshape(len(X), -1))
            return np.hstack(parts)

    class every_column_times_every_column:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            last = [X[:, j] for j in range(X.shape[1])]
            columns = list(last)
            for _ in range(2, degree + 1):
                last = [c * X[:, j] for c in last for j in range(X.shape[1])]
                columns += last
            return np.array(columns).T.copy()


@convention(
    title={"en": "a column of ones stands in front", "ko": "맨 앞에 1로 된 열이 있어요"},
    hint={
        "en": "scikit-learn puts it there unless told otherwise; here the network brings its own 1 (13:10).",
        "ko": "scikit-learn은 기본으로 붙여요. 여기서는 신경망이 1을 스스로 갖고 있어요(13:10).",
    },
)
class f38_polynomial_ones:
    class degree_from_zero:
        def polynomial_features(X, degree):
            X = np.asarray(X, float)
            return np.stack(
                [
                    X[:, list(m)].prod(axis=1)
                    for n in range(degree + 1)
                    for m in combinations_with_replacement(range(X.shape[1]), n)
                ],
                axis=1,
            )

    class ones_stacked:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            columns = [np.ones(len(X))]
            stage = [(np.ones(len(X)), 0)]
            for _ in range(degree):
                stage = [(c * X[:, j], j) for c, k in stage for j in range(k, X.shape[1])]
                columns += [c for c, _ in stage]
            return np.column_stack(columns)

    class powers_table:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            d = X.shape[1]
            table = sorted(
                (e for e in np.ndindex(*(degree + 1,) * d) if sum(e) <= degree), key=lambda e: (sum(e), [-k for k in e])
            )
            return np.array([[np.prod(row ** np.array(e)) for e in table] for row in X])


@misconception(
    title={"en": "a column of ones stands at the end", "ko": "맨 끝에 1로 된 열이 있어요"},
    hint={
        "en": "No column of ones: the network brings its own.",
        "ko": "1로 된 열은 없어요. 신경망이 스스로 갖고 있어요.",
    },
)
class ones_at_the_end:
    class appended:
        def polynomial_features(X, degree):
            X = np.asarray(X, float)
            columns = [
                X[:, list(m)].prod(axis=1)
                for n in range(1, degree + 1)
                for m in combinations_with_replacement(range(X.shape[1]), n)
            ]
            return np.stack([*columns, np.ones(len(X))], axis=1)

    class loop:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            rows = []
            for x in X:
                row = []
                for m in _monomials(len(x), degree):
                    row.append(np.prod([x[j] for j in m]))
                rows.append([*row, 1.0])
            return np.array(rows)

    class hstack:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            columns = [X[:, list(m)].prod(axis=1, keepdims=True) for m in _monomials(X.shape[1], degree)]
            return np.hstack(columns + [np.ones((len(X), 1))])


@misconception(
    title={"en": "ordered by column: x², then xy", "ko": "열 순서로 놓였어요: x² 다음에 xy"},
    hint={
        "en": "By degree first, then as in a dictionary.",
        "ko": "먼저 차수 순서, 그다음은 사전 순서예요.",
    },
)
class f39_polynomial_by_column:
    class sorted_as_texts:
        def polynomial_features(X, degree):
            X = np.asarray(X, float)
            found = [m for n in range(1, degree + 1) for m in combinations_with_replacement(range(X.shape[1]), n)]
            return np.stack([X[:, list(m)].prod(axis=1) for m in sorted(found)], axis=1)

    class depth_first:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            columns = []

            def grow(product, start, left):
                for j in range(start, X.shape[1]):
                    columns.append(product * X[:, j])
                    if left > 1:
                        grow(columns[-1], j, left - 1)

            grow(np.ones(len(X)), 0, degree)
            return np.array(columns).T.copy()

    class row_by_row:
        def polynomial_features(X, degree):
            def row_of(row, start, left):
                found = []
                for j in range(start, len(row)):
                    found.append(row[j])
                    if left > 1:
                        found += [row[j] * v for v in row_of(row, j, left - 1)]
                return found

            return np.array([row_of([float(v) for v in row], 0, degree) for row in X])


@misconception(
    title={
        "en": "the powers of a degree stand before its products",
        "ko": "같은 차수에서 거듭제곱이 곱보다 앞에 있어요",
    },
    hint={
        "en": "Within a degree as in a dictionary: x₁², x₁x₂, x₂².",
        "ko": "같은 차수에서는 사전 순서예요: x₁², x₁x₂, x₂².",
    },
)
class powers_before_products:
    class powers_first:
        def polynomial_features(X, degree):
            X = np.asarray(X, float)
            found = []
            for n in range(1, degree + 1):
                found += sorted(combinations_with_replacement(range(X.shape[1]), n), key=lambda m: (len(set(m)), m))
            return np.stack([X[:, list(m)].prod(axis=1) for m in found], axis=1)

    class products_at_the_very_end:
        def polynomial_features(X, degree):
            X = np.asarray(X, float)
            found = [m for n in range(1, degree + 1) for m in combinations_with_replacement(range(X.shape[1]), n)]
            found.sort(key=lambda m: (len(set(m)) > 1, len(m), m))
            return np.stack([X[:, list(m)].prod(axis=1) for m in found], axis=1)

    class squares_then_pairs:
        def polynomial_features(X, degree):
            from itertools import combinations_with_replacement as pick

            X = np.array(X, dtype=float)
            columns = []
            for n in range(1, degree + 1):
                columns += [X[:, j] ** n for j in range(X.shape[1])]
                columns += [X[:, list(m)].prod(axis=1) for m in pick(range(X.shape[1]), n) if len(set(m)) > 1]
            return np.column_stack(columns)


@misconception(
    title={"en": "within a degree the last column comes first", "ko": "같은 차수에서 마지막 열이 먼저 와요"},
    hint={
        "en": "Within a degree x₁ comes first: x₁², x₁x₂, x₂².",
        "ko": "같은 차수에서는 x₁이 먼저예요: x₁², x₁x₂, x₂².",
    },
)
class from_the_last_column:
    class rising_exponents:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            table = sorted(
                (e for e in np.ndindex(*(degree + 1,) * X.shape[1]) if 0 < sum(e) <= degree), key=lambda e: (sum(e), e)
            )
            return np.array([[np.prod(row ** np.array(e)) for e in table] for row in X])

    class highest_degree_first:
        def polynomial_features(X, degree):
            X = np.asarray(X, float)
            found = [m for n in range(degree, 0, -1) for m in combinations_with_replacement(range(X.shape[1]), n)]
            return np.stack([X[:, list(m)].prod(axis=1) for m in found], axis=1)

    class reversed_columns:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)[:, ::-1]
            return np.column_stack([X[:, list(m)].prod(axis=1) for m in _monomials(X.shape[1], degree)])


@misconception(
    title={"en": "only the highest degree is there", "ko": "가장 높은 차수만 있어요"},
    hint={
        "en": "All degrees from 1 up to the degree.",
        "ko": "1차부터 그 차수까지 모두예요.",
    },
)
class f40_polynomial_one_degree:
    class combinations:
        def polynomial_features(X, degree):
            X = np.asarray(X, float)
            return np.stack(
                [X[:, list(m)].prod(axis=1) for m in combinations_with_replacement(range(X.shape[1]), degree)], axis=1
            )

    class stage_not_kept:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            stage = [(X[:, j], j) for j in range(X.shape[1])]
            for _ in range(degree - 1):
                stage = [(c * X[:, j], j) for c, k in stage for j in range(k, X.shape[1])]
            return np.array([c for c, _ in stage]).T.copy()

    class exponents:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            table = [e for e in np.ndindex(*(degree + 1,) * X.shape[1]) if sum(e) == degree][::-1]
            return np.array([[np.prod(row ** np.array(e)) for e in table] for row in X])


@misconception(
    title={"en": "one degree is missing at the end", "ko": "끝에서 한 차수가 빠졌어요"},
    hint={
        "en": "`degree` itself belongs to it: range leaves its end out.",
        "ko": "`degree`차까지 들어가요. range는 끝을 빼요.",
    },
)
class one_degree_short:
    class range:
        def polynomial_features(X, degree):
            X = np.asarray(X, float)
            degrees = range(1, degree) if degree > 1 else [1]
            return np.stack(
                [
                    X[:, list(m)].prod(axis=1)
                    for n in degrees
                    for m in combinations_with_replacement(range(X.shape[1]), n)
                ],
                axis=1,
            )

    class range_without_care:
        def polynomial_features(X, degree):
            X = np.asarray(X, float)
            columns = [
                X[:, list(m)].prod(axis=1)
                for n in range(1, degree)
                for m in combinations_with_replacement(range(X.shape[1]), n)
            ]
            return np.array(columns).T.copy()

    class one_too_many:
        def polynomial_features(X, degree):
            X = np.asarray(X, float)
            return np.stack(
                [
                    X[:, list(m)].prod(axis=1)
                    for n in range(1, degree + 2)
                    for m in combinations_with_replacement(range(X.shape[1]), n)
                ],
                axis=1,
            )


@convention(
    title={"en": "products of different columns only, no squares", "ko": "서로 다른 열의 곱뿐이고 제곱이 없어요"},
    hint={
        "en": "scikit-learn calls this interaction_only; here a column may meet itself: x₁².",
        "ko": "scikit-learn에서는 interaction_only예요. 여기서는 열이 자신과도 곱해져요: x₁².",
    },
)
class different_columns_only:
    class combinations:
        def polynomial_features(X, degree):
            from itertools import combinations

            X = np.asarray(X, float)
            return np.stack(
                [X[:, list(m)].prod(axis=1) for n in range(1, degree + 1) for m in combinations(range(X.shape[1]), n)],
                axis=1,
            )

    class loops:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            stage = [(X[:, j], j) for j in range(X.shape[1])]
            columns = [c for c, _ in stage]
            for _ in range(degree - 1):
                stage = [(c * X[:, j], j) for c, k in stage for j in range(k + 1, X.shape[1])]
                columns += [c for c, _ in stage]
            return np.column_stack(columns)

    class filtered:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            keep = [m for m in _monomials(X.shape[1], degree) if len(set(m)) == len(m)]
            return np.array([[np.prod(x[list(m)]) for m in keep] for x in X])


@misconception(
    title={"en": "the degree is fixed at 2", "ko": "차수를 2로 고정했어요"},
    hint={
        "en": "Use the degree that is given.",
        "ko": "받은 차수를 쓰세요.",
    },
)
class degree_two_for_ever:
    class two:
        def polynomial_features(X, degree):
            X = np.asarray(X, float)
            return np.stack(
                [
                    X[:, list(m)].prod(axis=1)
                    for n in (1, 2)
                    for m in combinations_with_replacement(range(X.shape[1]), n)
                ],
                axis=1,
            )

    class by_hand:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            d = X.shape[1]
            columns = [X[:, j] for j in range(d)]
            for j in range(d):
                for k in range(j, d):
                    columns.append(X[:, j] * X[:, k])
            return np.array(columns).T.copy()

    class default:
        def polynomial_features(X, degree=2):
            X = np.array(X, dtype=float)
            pairs = [(j, k) for j in range(X.shape[1]) for k in range(j, X.shape[1])]
            products = np.array([[x[j] * x[k] for j, k in pairs] for x in X])
            return np.hstack([X, products])


@misconception(
    title={"en": "works for two columns only", "ko": "열이 둘일 때만 돼요"},
    hint={
        "en": "There may be one column, or five.",
        "ko": "열은 하나일 수도, 다섯일 수도 있어요.",
    },
)
class two_columns_only:
    class x1_x2:
        def polynomial_features(X, degree):
            x1, x2 = np.asarray(X, float)[:, :2].T
            return np.stack([x1 ** (n - k) * x2**k for n in range(1, degree + 1) for k in range(n + 1)], axis=1)

    class loops:
        def polynomial_features(X, degree):
            rows = []
            for x in np.array(X, dtype=float):
                row = []
                for n in range(1, degree + 1):
                    for k in range(n + 1):
                        row.append(x[0] ** (n - k) * x[1] ** k)
                rows.append(row)
            return np.array(rows)

    class columns:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            a, b = X[:, 0], X[:, 1]
            out = []
            for n in range(1, degree + 1):
                for power in range(n, -1, -1):
                    out.append(a**power * b ** (n - power))
            return np.array(out).T.copy()


@misconception(
    title={"en": "the columns of a monomial are added", "ko": "단항식의 열들을 더했어요"},
    hint={
        "en": "A monomial is a product.",
        "ko": "단항식은 곱이에요.",
    },
)
class sums_for_products:
    class sum:
        def polynomial_features(X, degree):
            X = np.asarray(X, float)
            return np.stack([X[:, list(m)].sum(axis=1) for m in _monomials(X.shape[1], degree)], axis=1)

    class loop:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            columns = []
            for m in _monomials(X.shape[1], degree):
                column = np.zeros(len(X))
                for j in m:
                    column = column + X[:, j]
                columns.append(column)
            return np.column_stack(columns)

    class python_sum:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            return np.array([[sum(x[j] for j in m) for m in _monomials(len(x), degree)] for x in X])


@misconception(
    title={"en": "monomials are rows, samples columns", "ko": "단항식이 행, 샘플이 열이에요"},
    hint={
        "en": "A row is a sample: (N, M).",
        "ko": "행이 샘플이에요: (N, M).",
    },
)
class monomials_are_rows:
    class stacked:
        def polynomial_features(X, degree):
            X = np.asarray(X, float)
            return np.stack([X[:, list(m)].prod(axis=1) for m in _monomials(X.shape[1], degree)])

    class list_of_columns:
        def polynomial_features(X, degree):
            X = np.array(X, dtype=float)
            columns = []
            for m in _monomials(X.shape[1], degree):
                column = np.ones(len(X))
                for j in m:
                    column = column * X[:, j]
                columns.append(column)
            return np.array(columns)

    class vstack:
        def polynomial_features(X, degree):
            columns = np.array(X, dtype=float).T
            return np.vstack([np.prod(columns[list(m)], axis=0) for m in _monomials(len(columns), degree)])


@misconception(
    title={"en": "works for float64 arrays only", "ko": "float64 배열에서만 돼요"},
    hint={
        "en": "Lists, ints and float32 are welcome: convert to float64 before you compute.",
        "ko": "리스트, 정수, float32도 받아요. 계산하기 전에 float64로 바꾸세요.",
    },
)
class polynomial_only_float64:
    class narrow_products:
        def polynomial_features(X, degree):
            X = np.asarray(X)
            columns = []
            for m in _monomials(X.shape[1], degree):
                column = X[:, m[0]]
                for j in m[1:]:
                    column = column * X[:, j]
                columns.append(column)
            return np.stack(columns, axis=1).astype(float)

    class no_conversion:
        def polynomial_features(X, degree):
            return np.stack([X[:, list(m)].prod(axis=1) for m in _monomials(X.shape[1], degree)], axis=1)

    class as_it_came:
        def polynomial_features(X, degree):
            X = np.array(X)
            out = np.ones((len(X), len(_monomials(X.shape[1], degree))), dtype=X.dtype)
            for k, m in enumerate(_monomials(X.shape[1], degree)):
                for j in m:
                    out[:, k] *= X[:, j]
            return out


@misconception(
    title={"en": "products by logarithms: no sign, no zero", "ko": "로그로 곱해서 부호와 0이 사라져요"},
    hint={
        "en": "Logarithms know positive numbers only.",
        "ko": "로그는 양수만 알아요.",
    },
)
class through_logarithms:
    class exp_of_sum:
        def polynomial_features(X, degree):
            logs = np.log(np.abs(np.asarray(X, float)) + 1e-300)
            return np.stack([np.exp(logs[:, list(m)].sum(axis=1)) for m in _monomials(logs.shape[1], degree)], axis=1)
