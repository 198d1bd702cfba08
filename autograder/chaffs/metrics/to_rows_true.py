"""The wrong ideas about `to_rows_true`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "every matrix is transposed", "ko": "모든 행렬을 전치해요"},
    hint={
        "en": "A matrix whose rows are already true needs nothing.",
        "ko": "행이 이미 실제인 행렬은 손댈 것이 없어요.",
    },
    was="x013_always_turned",
)
class always_turned:
    class form:
        def to_rows_true(matrix, rows):
            if rows not in ("true", "predicted"):
                raise ValueError(rows)
            return np.array(matrix).T

    class with_a_list:
        def to_rows_true(matrix, rows):
            if rows not in ("true", "predicted"):
                raise ValueError(rows)
            return np.array(list(zip(*np.asarray(matrix).tolist())))

    class transposed:
        def to_rows_true(matrix, rows):
            return np.transpose(matrix)


@misconception(
    title={"en": "no matrix is transposed", "ko": "어떤 행렬도 전치하지 않아요"},
    hint={
        "en": "If the rows are predictions, where does the count of (true i, predicted j) stand?",
        "ko": "행이 예측이라면 (실제 i, 예측 j)의 개수는 어디에 있을까요?",
    },
    was="x014_never_turned",
)
class never_turned:
    class form:
        def to_rows_true(matrix, rows):
            if rows not in ("true", "predicted"):
                raise ValueError(rows)
            return np.array(matrix)

    class copied:
        def to_rows_true(matrix, rows):
            return np.copy(matrix)

    class same_on_both_sides:
        def to_rows_true(matrix, rows):
            if rows == "true" or rows == "predicted":
                return np.array(matrix)
            raise ValueError(rows)


@misconception(
    title={"en": "`rows` is read as the layout wanted", "ko": "`rows`를 원하는 방향으로 읽었어요"},
    hint={
        "en": "`rows` says what the rows of the matrix are now; what comes out always has true rows.",
        "ko": "`rows`는 지금 행렬의 행이 무엇인지예요. 결과의 행은 늘 실제예요.",
    },
    was="x015_turned_the_wrong_one",
)
class turned_the_wrong_one:
    class form:
        def to_rows_true(matrix, rows):
            if rows not in ("true", "predicted"):
                raise ValueError(rows)
            return np.array(matrix).T if rows == "true" else np.array(matrix)

    class with_a_list:
        def to_rows_true(matrix, rows):
            M = np.array(matrix)
            if rows == "true":
                return np.array([[M[j, i] for j in range(len(M))] for i in range(len(M))])
            return M

    class transposed:
        def to_rows_true(matrix, rows):
            if rows == "predicted":
                return np.array(matrix)
            return np.array(matrix).T


@misconception(
    title={"en": "counts become floats", "ko": "개수가 실수로 바뀌어요"},
    hint={
        "en": "Turning a matrix moves counts to other places; they stay ints.",
        "ko": "행렬을 돌리면 개수의 자리만 바뀌어요. 정수는 정수로 남아요.",
    },
    was="x016_counts_become_floats",
)
class counts_become_floats:
    class form:
        def to_rows_true(matrix, rows):
            if rows not in ("true", "predicted"):
                raise ValueError(rows)
            counts = np.array(matrix, dtype=np.float64)
            return counts if rows == "true" else counts.T

    class transposed:
        def to_rows_true(matrix, rows):
            M = np.array(matrix, dtype=float)
            return M.T if rows == "predicted" else M

    class filled:
        def to_rows_true(matrix, rows):
            M = np.asarray(matrix)
            out = np.zeros(M.shape)
            for i in range(len(M)):
                for j in range(len(M)):
                    out[i, j] = M[i, j] if rows == "true" else M[j, i]
            return out


@misconception(
    title={"en": "the matrix is rotated instead of transposed", "ko": "전치하지 않고 회전했어요"},
    hint={
        "en": "Turning the layout keeps the diagonal in its place: right predictions stay right.",
        "ko": "방향을 바꿔도 대각선은 그대로예요. 맞힌 예측은 여전히 맞힌 예측이에요.",
    },
    was="x017_turned_about_other_diagonal",
)
class turned_about_other_diagonal:
    class form:
        def to_rows_true(matrix, rows):
            if rows not in ("true", "predicted"):
                raise ValueError(rows)
            counts = np.array(matrix)
            return counts if rows == "true" else counts[::-1, ::-1]

    class rotated:
        def to_rows_true(matrix, rows):
            return np.rot90(matrix) if rows == "predicted" else np.array(matrix)

    class both_reversed:
        def to_rows_true(matrix, rows):
            M = np.array(matrix)
            return M[::-1, ::-1].T if rows == "predicted" else M


@misconception(
    title={"en": "an unknown `rows` is accepted", "ko": "모르는 `rows`를 받아들여요"},
    hint={
        "en": "A name that is neither of the two is a mistake; guessing is what went wrong in the lecture.",
        "ko": "둘 중 어느 이름도 아니면 부른 쪽의 실수예요. 강의에서 문제가 된 것이 바로 짐작이었어요.",
    },
    was="x018_any_name_of_rows",
)
class any_name_of_rows:
    class form:
        def to_rows_true(matrix, rows):
            return np.array(matrix) if rows == "true" else np.array(matrix).T


@misconception(
    title={"en": "the caller's matrix is overwritten", "ko": "받은 행렬을 덮어써요"},
    hint={
        "en": "Whoever gave you the matrix still needs it; return a new one.",
        "ko": "행렬을 준 쪽에서 아직 필요해요. 새 행렬을 돌려주세요.",
    },
    was="x019_turned_in_place",
)
class turned_in_place:
    class form:
        def to_rows_true(matrix, rows):
            if rows not in ("true", "predicted"):
                raise ValueError(rows)
            counts = np.asarray(matrix)
            if rows == "predicted":
                turned = counts.T.copy()
                if counts.flags.writeable:
                    counts[...] = turned
                return turned
            return counts
