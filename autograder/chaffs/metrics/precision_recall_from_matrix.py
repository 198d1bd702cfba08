"""The wrong ideas about `precision_recall_from_matrix`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "the first cell is taken for TP", "ko": "첫 칸을 TP로 봤어요"},
    hint={
        "en": "Find the cell where truth and prediction are both positive; it need not be the first.",
        "ko": "실제와 예측이 모두 양성인 칸을 찾으세요. 첫 칸이 아닐 수 있어요.",
    },
)
class e04_ravel_order:
    class form:
        def precision_recall_from_matrix(matrix, rows="true", positive=1):
            counts = to_rows_true(matrix, rows)[::-1, ::-1]
            tp, called, actual = counts[positive, positive], counts[:, positive].sum(), counts[positive].sum()
            return float(_ratio(tp, called, 0.0)), float(_ratio(tp, actual, 0.0))

    class two_by_two:
        def precision_recall_from_matrix(matrix, rows="true", positive=1):
            counts = to_rows_true(matrix, rows)
            if len(counts) == 2:
                tp, fp, fn, _ = counts.ravel()
            else:
                tp = counts[positive, positive]
                fp, fn = counts[:, positive].sum() - tp, counts[positive].sum() - tp
            return float(_ratio(tp, tp + fp, 0.0)), float(_ratio(tp, tp + fn, 0.0))


@misconception(
    title={"en": "precision and recall are swapped", "ko": "정밀도와 재현율이 바뀌었어요"},
    hint={
        "en": "The chatbot's mistake of the lecture (00:00): along which line of the matrix do you add up?",
        "ko": "강의에서 챗봇이 한 실수예요(00:00). 행렬의 어느 줄을 따라 더하나요?",
    },
    was="x065_matrix_pair_swapped",
)
class matrix_pair_swapped:
    as_an_edit = edit(
        "return float(_ratio(tp, called, 0.0)), float(_ratio(tp, actual, 0.0))",
        "return float(_ratio(tp, actual, 0.0)), float(_ratio(tp, called, 0.0))",
    )

    class with_loops:
        def precision_recall_from_matrix(matrix, rows="true", positive=1):
            M = np.asarray(matrix) if rows == "true" else np.asarray(matrix).T
            tp = M[positive, positive]
            called = sum(M[i, positive] for i in range(len(M)))
            actual = sum(M[positive, i] for i in range(len(M)))
            return (tp / actual if actual else 0.0), (tp / called if called else 0.0)


@misconception(
    title={"en": "`rows` has no effect", "ko": "`rows`를 줘도 그대로예요"},
    hint={
        "en": "The figure said what its rows were and was not believed: the story of the lecture (00:00).",
        "ko": "그림에 방향이 적혀 있었는데도 짐작한 것, 그것이 강의의 이야기예요(00:00).",
    },
    was="x066_matrix_rows_not_used",
)
class matrix_rows_not_used:
    class form:
        def precision_recall_from_matrix(matrix, rows="true", positive=1):
            if rows not in ("true", "predicted"):
                raise ValueError(rows)
            counts = np.array(matrix)
            tp, called, actual = counts[positive, positive], counts[:, positive].sum(), counts[positive].sum()
            return float(_ratio(tp, called, 0.0)), float(_ratio(tp, actual, 0.0))

    class with_loops:
        def precision_recall_from_matrix(matrix, rows="true", positive=1):
            M = np.asarray(matrix)
            tp = M[positive, positive]
            called = sum(M[i, positive] for i in range(len(M)))
            actual = sum(M[positive, i] for i in range(len(M)))
            return (tp / called if called else 0.0), (tp / actual if actual else 0.0)


@misconception(
    title={"en": "`positive` has no effect", "ko": "`positive`를 줘도 그대로예요"},
    hint={
        "en": "`positive` is the row and column of the class asked for.",
        "ko": "`positive`는 물어보는 클래스의 행과 열이에요.",
    },
    was="x067_matrix_positive_not_used",
)
class matrix_positive_not_used:
    as_an_edit = edit(
        "tp, called, actual = counts[positive, positive], counts[:, positive].sum(), counts[positive].sum()",
        "tp, called, actual = counts[1, 1], counts[:, 1].sum(), counts[1].sum()",
    )

    class with_loops:
        def precision_recall_from_matrix(matrix, rows="true", positive=1):
            M = np.asarray(matrix) if rows == "true" else np.asarray(matrix).T
            called = sum(M[i, 1] for i in range(len(M)))
            actual = sum(M[1, i] for i in range(len(M)))
            return (M[1, 1] / called if called else 0.0), (M[1, 1] / actual if actual else 0.0)


@misconception(
    title={"en": "only one other class is counted", "ko": "다른 클래스를 하나만 세요"},
    hint={
        "en": "With more classes there are several cells of wrong predictions in the row and in the column.",
        "ko": "클래스가 더 많으면 행과 열에 틀린 칸이 여럿 있어요.",
    },
    was="x068_matrix_of_two_only",
)
class matrix_of_two_only:
    class form:
        def precision_recall_from_matrix(matrix, rows="true", positive=1):
            counts = to_rows_true(matrix, rows)
            other = 0 if positive else 1
            tp, fp, fn = counts[positive, positive], counts[other, positive], counts[positive, other]
            return float(_ratio(tp, tp + fp, 0.0)), float(_ratio(tp, tp + fn, 0.0))


@convention(
    title={"en": "nan where nothing was called positive", "ko": "양성이라고 부른 것이 없으면 nan이에요"},
    hint={
        "en": "Nothing called positive counts 0.0 here; others leave nan.",
        "ko": "여기서는 양성이라고 부른 것이 없으면 0.0으로 쳐요. nan으로 두는 곳도 있어요.",
    },
    was="x069_matrix_nan",
)
class matrix_nan:
    as_an_edit = edit(
        "return float(_ratio(tp, called, 0.0)), float(_ratio(tp, actual, 0.0))",
        "return float(_ratio(tp, called, np.nan)), float(_ratio(tp, actual, np.nan))",
    )
