"""The wrong ideas about `one_hot`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@misconception(
    title={"en": "the columns stand in sorted order", "ko": "열이 정렬한 순서로 놓여요"},
    hint={
        "en": "The order you were given: the first category has the first column.",
        "ko": "받은 순서대로예요. 첫 범주가 첫 열이에요.",
    },
)
class f30_one_hot_sorted:
    class sorted_first:
        def one_hot(values, categories):
            categories = sorted(categories)
            if not set(np.asarray(values).tolist()) <= set(np.asarray(categories).tolist()):
                raise ValueError("unknown value")
            return np.array([[1.0 if v == c else 0.0 for c in categories] for v in values])

    class unique:
        def one_hot(values, categories):
            return (np.asarray(values)[:, None] == np.unique(categories)[None, :]).astype(float)

    class searchsorted:
        def one_hot(values, categories):
            order = np.sort(np.asarray(categories))
            out = np.zeros((len(values), len(order)))
            out[np.arange(len(values)), np.searchsorted(order, np.asarray(values)).clip(0, len(order) - 1)] = 1
            return out

    class sorted_with_an_error:
        def one_hot(values, categories):
            index = {c: i for i, c in enumerate(sorted(np.asarray(categories).tolist()))}
            try:
                return np.eye(len(index))[[index[v] for v in np.asarray(values).tolist()]]
            except KeyError:
                raise ValueError("unknown value") from None


@misconception(
    title={"en": "the columns stand in the order in which values appear", "ko": "열이 값이 나온 순서로 놓여요"},
    hint={
        "en": "The order you were given, not the order of the values; a category without values has a column, too.",
        "ko": "값이 나온 순서가 아니라 받은 범주의 순서예요. 값이 없는 범주에도 열이 있어요.",
    },
)
class f30_one_hot_order_of_appearance:
    class from_the_values:
        def one_hot(values, categories):
            seen = list(dict.fromkeys(np.asarray(values).tolist()))
            return np.array([[1.0 if v == c else 0.0 for c in seen] for v in np.asarray(values).tolist()])

    class values_then_the_rest:
        def one_hot(values, categories):
            values, categories = np.asarray(values).tolist(), np.asarray(categories).tolist()
            for v in values:
                if v not in categories:
                    raise ValueError(v)
            order = list(dict.fromkeys(values + categories))
            return np.array([[float(v == c) for c in order] for v in values])

    class unique_values:
        def one_hot(values, categories):
            seen, codes = np.unique(np.asarray(values), return_inverse=True)
            return np.eye(len(seen))[codes]

    class a_growing_table:
        def one_hot(values, categories):
            index, rows = {}, []
            for v in values:
                rows.append(index.setdefault(v, len(index)))
            out = np.zeros((len(rows), len(categories)))
            for n, k in enumerate(rows):
                out[n, k] = 1.0
            return out


@misconception(
    title={"en": "an unknown value becomes a row of zeros", "ko": "모르는 값이 0으로 된 행이 돼요"},
    hint={
        "en": "Say that you do not know it: raise ValueError.",
        "ko": "모른다고 말하세요. ValueError를 내세요.",
    },
)
class f31_one_hot_silent_zeros:
    class broadcast:
        def one_hot(values, categories):
            return (np.asarray(values)[:, None] == np.asarray(categories)[None, :]).astype(float)

    class loops:
        def one_hot(values, categories):
            out = np.zeros((len(values), len(categories)))
            for i in range(len(values)):
                for j in range(len(categories)):
                    if values[i] == categories[j]:
                        out[i][j] = 1
            return out

    class dictionary_with_default:
        def one_hot(values, categories):
            rows = dict(zip(np.asarray(categories).tolist(), np.eye(len(categories)), strict=True))
            return np.array([rows.get(v, np.zeros(len(categories))) for v in np.asarray(values).tolist()])

    class only_when_all_are_unknown:
        def one_hot(values, categories):
            out = np.array([[1.0 if v == c else 0.0 for c in categories] for v in values])
            if not out.any():
                raise ValueError("nothing is known")
            return out


@misconception(
    title={"en": "another error than ValueError", "ko": "ValueError가 아닌 오류를 내요"},
    hint={
        "en": "Callers wait for ValueError: turn a KeyError into one.",
        "ko": "부르는 쪽은 ValueError를 기다려요. KeyError를 바꿔 주세요.",
    },
)
class one_hot_another_error:
    class key_error:
        def one_hot(values, categories):
            index = {c: i for i, c in enumerate(np.asarray(categories).tolist())}
            return np.eye(len(index))[[index[v] for v in np.asarray(values).tolist()]]

    class assertion:
        def one_hot(values, categories):
            same = np.asarray(values)[:, None] == np.asarray(categories)
            assert same.any(axis=1).all()
            return same.astype(float)

    class index_error:
        def one_hot(values, categories):
            categories = np.asarray(categories)
            return np.eye(len(categories))[[np.where(categories == v)[0][0] for v in np.asarray(values)]]


@misconception(
    title={"en": "the values themselves are taken for column numbers", "ko": "값 자체를 열 번호로 썼어요"},
    hint={
        "en": "A value is a name, not a place: look its place up in the categories.",
        "ko": "값은 이름이지 자리가 아니에요. 범주에서 자리를 찾으세요.",
    },
)
class values_are_indices:
    class identity:
        def one_hot(values, categories):
            return np.eye(len(categories))[np.asarray(values)]

    class put:
        def one_hot(values, categories):
            out = np.zeros((len(values), len(categories)))
            out[np.arange(len(values)), values] = 1
            return out

    class loop:
        def one_hot(values, categories):
            out = np.zeros((len(values), len(categories)))
            for n, v in enumerate(values):
                out[n, v] = 1.0
            return out


@misconception(
    title={"en": "categories are rows, samples are columns", "ko": "범주가 행, 샘플이 열이에요"},
    hint={
        "en": "A row is a sample: (N, K).",
        "ko": "행이 샘플이에요: (N, K).",
    },
)
class turned:
    class transposed:
        def one_hot(values, categories):
            return np.array([[1.0 if v == c else 0.0 for v in values] for c in categories])

    class stacked:
        def one_hot(values, categories):
            values, categories = np.array(values), np.array(categories)
            if not np.isin(values, categories).all():
                raise ValueError("unknown value")
            return np.stack([(values == c).astype(float) for c in categories])

    class broadcast:
        def one_hot(values, categories):
            values, categories = np.asarray(values), np.asarray(categories)
            same = categories[:, None] == values[None, :]
            if not same.any(axis=0).all():
                raise ValueError("unknown value")
            return np.where(same, 1.0, 0.0)


@convention(
    title={"en": "one category has no column (dummy coding)", "ko": "범주 하나에 열이 없어요(더미 코딩)"},
    hint={
        "en": "Statisticians drop one column; here every category has its own.",
        "ko": "통계에서는 열 하나를 빼기도 해요. 여기서는 범주마다 열이 있어요.",
    },
)
class first_dropped:
    class first:
        def one_hot(values, categories):
            same = np.asarray(values)[:, None] == np.asarray(categories)
            if not same.any(axis=1).all():
                raise ValueError("unknown value")
            return same[:, 1:].astype(float)

    class last:
        def one_hot(values, categories):
            return np.array([[float(v == c) for c in list(categories)[:-1]] for v in values])

    class loop:
        def one_hot(values, categories):
            categories = np.array(categories).tolist()
            rows = []
            for v in np.array(values).tolist():
                if v not in categories:
                    raise ValueError("unknown value")
                rows.append([1.0 if v == c else 0.0 for c in categories[1:]])
            return np.array(rows)


@misconception(
    title={"en": "the number of the category comes back, not a row", "ko": "행이 아니라 범주의 번호를 돌려줘요"},
    hint={
        "en": "A category is not larger than another: a column for each.",
        "ko": "범주끼리는 크고 작음이 없어요. 범주마다 열 하나예요.",
    },
)
class codes_returned:
    class index:
        def one_hot(values, categories):
            categories = np.asarray(categories).tolist()
            return np.array([categories.index(v) for v in np.asarray(values).tolist()], dtype=float)

    class dictionary:
        def one_hot(values, categories):
            code = {c: float(k) for k, c in enumerate(np.array(categories).tolist())}
            out = []
            for v in np.array(values).tolist():
                if v not in code:
                    raise ValueError("unknown value")
                out.append(code[v])
            return np.array(out)

    class one_column:
        def one_hot(values, categories):
            values, categories = np.asarray(values), np.asarray(categories)
            if not np.isin(values, categories).all():
                raise ValueError("unknown value")
            codes = [np.flatnonzero(categories == v)[0] for v in values]
            return np.array(codes, dtype=float).reshape(-1, 1)
