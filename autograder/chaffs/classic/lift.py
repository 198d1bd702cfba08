"""The wrong ideas about `lift`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "the cross terms lack √2", "ko": "교차항에 √2가 없어요"},
    hint={"en": "Cross terms come twice in (a·b + 1)².", "ko": "(a·b + 1)²에서 교차항은 두 번 나와요."},
)
class k15_no_root_two:
    form = edit("* np.where(rows == columns, 1.0, np.sqrt(2.0))", "* 1.0")

    class appended:
        def lift(X):
            X = np.asarray(X, float)
            D = X.shape[1]
            columns = [np.ones(len(X))] + [X[:, i] for i in range(D)]
            columns += [X[:, i] * X[:, j] for i in range(D) for j in range(i, D)]
            return np.stack(columns, axis=1)

    class row_by_row:
        def lift(X):
            out = []
            for x in np.array(X, float):
                z = [1.0, *x]
                out.append([z[i] * z[j] for i in range(len(z)) for j in range(i + 1)])
            return np.array(out)


@misconception(
    title={
        "en": "√2 stands only at some of the cross terms, or is 2",
        "ko": "√2가 일부 교차항에만 있거나 2로 되어 있어요",
    },
    hint={
        "en": "x₁·x₂ and the plain x₁ both come twice; the root makes twice of the product.",
        "ko": "x₁·x₂도, 그냥 x₁도 두 번 나와요. 근을 곱하면 내적에서 두 배가 돼요.",
    },
)
class lift_root_two_in_places:
    not_at_the_linear = edit(
        "np.where(rows == columns, 1.0, np.sqrt(2.0))", "np.where((rows == columns) | (rows == 0), 1.0, np.sqrt(2.0))"
    )

    not_at_the_products = edit(
        "np.where(rows == columns, 1.0, np.sqrt(2.0))", "np.where((rows == 0) & (columns > 0), np.sqrt(2.0), 1.0)"
    )

    class twos:
        def lift(X):
            X = np.array(X, dtype=float)
            D = X.shape[1]
            columns = [np.ones(len(X))]
            columns += [2 * X[:, i] for i in range(D)]
            for i in range(D):
                columns.append(X[:, i] ** 2)
                columns += [2 * X[:, i] * X[:, j] for j in range(i + 1, D)]
            return np.column_stack(columns)


@misconception(
    title={"en": "columns are missing", "ko": "열이 모자라요"},
    hint={
        "en": "The constant, D columns, D squares, and each pair once: (D+1)(D+2)/2.",
        "ko": "상수, 열 D개, 제곱 D개, 쌍마다 하나: 모두 (D+1)(D+2)/2개예요.",
    },
)
class lift_columns_missing:
    constant = edit("return with_one[:, rows]", "rows, columns = rows[1:], columns[1:]\n    return with_one[:, rows]")

    squares_and_products_only = edit("with_one = np.column_stack([np.ones(len(X)), X])", "with_one = X")

    class squares_first:
        def lift(X):
            (X,) = _floats(X)
            rows, columns = np.triu_indices(X.shape[1], 1)
            return np.column_stack([X**2, np.sqrt(2.0) * X[:, rows] * X[:, columns]])

    class products_first:
        def lift(X):
            (X,) = _floats(X)
            rows, columns = np.triu_indices(X.shape[1], 1)
            return np.column_stack([np.sqrt(2.0) * X[:, rows] * X[:, columns], X**2])


@misconception(
    title={"en": "each pair of columns comes twice", "ko": "열의 쌍마다 두 번 나와요"},
    hint={
        "en": "The inner products are right, but there are too many columns: put the two equal ones into one.",
        "ko": "내적은 맞지만 열이 너무 많아요. 같은 열 둘을 하나로 합치세요.",
    },
)
class lift_every_pair_twice:
    class form:
        def lift(X):
            X = np.asarray(X, float)
            Z = np.column_stack([np.ones(len(X)), X])
            return np.einsum("ni,nj->nij", Z, Z).reshape(len(X), -1)

    class loops:
        def lift(X):
            X = np.array(X, dtype=float)
            D = X.shape[1]
            columns = [np.ones(len(X))]
            columns += [np.sqrt(2) * X[:, i] for i in range(D)]
            columns += [X[:, i] * X[:, j] for i in range(D) for j in range(D)]
            return np.column_stack(columns)

    class outer:
        def lift(X):
            rows = []
            for x in np.asarray(X, dtype=float):
                z = np.append(1.0, x)
                rows.append(np.outer(z, z).ravel())
            return np.array(rows)
