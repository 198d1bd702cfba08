"""The wrong ideas about `layout_of`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "the two layouts are called by each other's name", "ko": "두 방향의 이름이 서로 바뀌었어요"},
    hint={
        "en": '"rows_true" means: each row belongs to one true class.',
        "ko": '"rows_true"는 행 하나가 실제 클래스 하나라는 뜻이에요.',
    },
    was="x020_layout_names_swapped",
)
class layout_names_swapped:
    class form:
        def layout_of(matrix, y_true, y_pred):
            ours = confusion_matrix(y_true, y_pred)
            a, b = np.array_equal(matrix, ours), np.array_equal(matrix, ours.T)
            return {(1, 1): "either", (1, 0): "rows_predicted", (0, 1): "rows_true", (0, 0): "neither"}[a, b]

    class cell_by_cell:
        def layout_of(matrix, y_true, y_pred):
            theirs, ours = np.asarray(matrix).tolist(), confusion_matrix(y_true, y_pred)
            fits = [theirs == ours.T.tolist(), theirs == ours.tolist()]
            return {(1, 1): "either", (1, 0): "rows_true", (0, 1): "rows_predicted", (0, 0): "neither"}[
                tuple(map(int, fits))
            ]


@misconception(
    title={"en": 'a symmetric matrix is called "rows_true"', "ko": '대칭 행렬을 "rows_true"라고 해요'},
    hint={
        "en": "When both layouts fit, the data cannot tell them apart; the answer has to say that.",
        "ko": "두 방향이 다 맞으면 데이터로는 구별할 수 없어요. 그렇다고 답해야 해요.",
    },
    was="x021_symmetric_called_rows_true",
)
class symmetric_called_rows_true:
    class form:
        def layout_of(matrix, y_true, y_pred):
            ours = confusion_matrix(y_true, y_pred)
            a, b = np.array_equal(matrix, ours), np.array_equal(matrix, ours.T)
            return "rows_true" if a else "rows_predicted" if b else "neither"

    class cell_by_cell:
        def layout_of(matrix, y_true, y_pred):
            theirs, ours = np.asarray(matrix).tolist(), confusion_matrix(y_true, y_pred)
            if theirs == ours.tolist():
                return "rows_true"
            elif theirs == ours.T.tolist():
                return "rows_predicted"
            return "neither"


@misconception(
    title={"en": "a matrix that fits neither way is given a layout", "ko": "어느 쪽도 아닌 행렬에 방향을 말해요"},
    hint={
        "en": "A matrix can belong to other data altogether. Check before you name it.",
        "ko": "아예 다른 데이터의 행렬일 수도 있어요. 이름을 붙이기 전에 확인하세요.",
    },
    was="x022_otherwise_predicted",
)
class otherwise_predicted:
    class form:
        def layout_of(matrix, y_true, y_pred):
            ours = confusion_matrix(y_true, y_pred)
            a, b = np.array_equal(matrix, ours), np.array_equal(matrix, ours.T)
            return "either" if a and b else "rows_true" if a else "rows_predicted"

    class cell_by_cell:
        def layout_of(matrix, y_true, y_pred):
            theirs, ours = np.asarray(matrix).tolist(), confusion_matrix(y_true, y_pred)
            if theirs == ours.tolist():
                return "either" if theirs == ours.T.tolist() else "rows_true"
            return "rows_predicted"


@misconception(
    title={"en": "a matrix of another size can fit", "ko": "크기가 다른 행렬도 맞다고 해요"},
    hint={
        "en": "Comparing arrays of different shapes broadcasts, or fails. Sizes first, then values.",
        "ko": "모양이 다른 배열을 비교하면 브로드캐스트되거나 오류가 나요. 크기부터 비교하세요.",
    },
    was="x023_layout_broadcasts",
)
class layout_broadcasts:
    class form:
        def layout_of(matrix, y_true, y_pred):
            ours, matrix = confusion_matrix(y_true, y_pred), np.asarray(matrix)
            try:
                a, b = bool(np.all(matrix == ours)), bool(np.all(matrix == ours.T))
            except ValueError:
                return "neither"
            return {(1, 1): "either", (1, 0): "rows_true", (0, 1): "rows_predicted", (0, 0): "neither"}[a, b]


@misconception(
    title={"en": "another size raises an error", "ko": "크기가 다르면 오류를 내요"},
    hint={
        "en": "A matrix of another size fits neither way, and there is a word for that.",
        "ko": "크기가 다른 행렬은 어느 쪽으로도 맞지 않아요. 그것을 뜻하는 답이 있어요.",
    },
    was="x024_other_size_raises",
)
class other_size_raises:
    class form:
        def layout_of(matrix, y_true, y_pred):
            if np.shape(matrix) != confusion_matrix(y_true, y_pred).shape:
                raise ValueError("another size")
            ours = confusion_matrix(y_true, y_pred)
            a, b = np.array_equal(matrix, ours), np.array_equal(matrix, ours.T)
            return {(1, 1): "either", (1, 0): "rows_true", (0, 1): "rows_predicted", (0, 0): "neither"}[a, b]


@misconception(
    title={"en": "only the sums of rows and columns are compared", "ko": "행과 열의 합만 비교해요"},
    hint={
        "en": "Different matrices can have the same sums. Compare the cells.",
        "ko": "서로 다른 행렬도 합은 같을 수 있어요. 칸을 비교하세요.",
    },
    was="x025_layout_by_margins",
)
class layout_by_margins:
    class form:
        def layout_of(matrix, y_true, y_pred):
            ours, matrix = confusion_matrix(y_true, y_pred), np.asarray(matrix)
            rows, columns = ours.sum(axis=1), ours.sum(axis=0)
            a = np.array_equal(matrix.sum(axis=1), rows) and np.array_equal(matrix.sum(axis=0), columns)
            b = np.array_equal(matrix.sum(axis=1), columns) and np.array_equal(matrix.sum(axis=0), rows)
            return {(1, 1): "either", (1, 0): "rows_true", (0, 1): "rows_predicted", (0, 0): "neither"}[a, b]


@misconception(
    title={"en": 'any symmetric matrix is called "either"', "ko": '대칭이면 무조건 "either"라고 해요'},
    hint={
        "en": "Symmetry alone says nothing; the counts must be those of the data.",
        "ko": "대칭인 것만으로는 부족해요. 개수가 데이터와 맞아야 해요.",
    },
    was="x026_layout_by_symmetry_alone",
)
class layout_by_symmetry_alone:
    class form:
        def layout_of(matrix, y_true, y_pred):
            ours = confusion_matrix(y_true, y_pred)
            a, b = np.array_equal(matrix, ours), np.array_equal(matrix, ours.T)
            if np.array_equal(matrix, np.transpose(matrix)):
                return "either"
            return "rows_true" if a else "rows_predicted" if b else "neither"
