"""The wrong ideas about `rbf_kernel`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "the distance is not squared", "ko": "거리를 제곱하지 않았어요"},
    hint={"en": "Squared distance: no root.", "ko": "거리의 제곱이에요. 근을 씌우지 마세요."},
)
class k18_distance_not_squared:
    form = edit("np.sum(difference**2, axis=2)", "np.sqrt(np.sum(difference**2, axis=2))")

    class norm:
        def rbf_kernel(A, B, gamma=1.0):
            A, B = np.array(A, float), np.array(B, float)
            return np.exp(-gamma * np.linalg.norm(A[:, None] - B[None], axis=2))

    class loops:
        def rbf_kernel(A, B, gamma=1.0):
            K = np.zeros((len(A), len(B)))
            for i, a in enumerate(np.asarray(A, float)):
                for j, b in enumerate(np.asarray(B, float)):
                    K[i, j] = np.exp(-gamma * sum((a - b) ** 2) ** 0.5)
            return K


@misconception(
    title={
        "en": "‖a‖² + ‖b‖² − 2ab loses its digits far from the origin",
        "ko": "‖a‖² + ‖b‖² − 2ab는 원점에서 멀면 자릿수를 잃어요",
    },
    hint={"en": "Large squares cancel; subtract first.", "ko": "큰 제곱끼리 지워져요. 먼저 빼세요."},
)
class k19_expanded_far_away:
    form = edit(
        "np.sum(difference**2, axis=2)", "(A**2).sum(axis=1)[:, np.newaxis] + (B**2).sum(axis=1) - 2.0 * A @ B.T"
    )

    class clipped:
        def rbf_kernel(A, B, gamma=1.0):
            A, B = np.array(A, float), np.array(B, float)
            squares = np.sum(A**2, 1)[:, None] + np.sum(B**2, 1)[None, :] - 2 * np.dot(A, B.T)
            return np.exp(-gamma * np.maximum(squares, 0))

    class loops:
        def rbf_kernel(A, B, gamma=1.0):
            A, B = np.asarray(A, float), np.asarray(B, float)
            return np.array([[np.exp(-gamma * (a @ a + b @ b - 2 * (a @ b))) for b in B] for a in A])


@misconception(
    title={
        "en": "the result is no kernel: it grows with the distance, or turns negative",
        "ko": "커널이 아니에요. 멀수록 커지거나 음수가 돼요",
    },
    hint={
        "en": "A point is most like itself: 1 on the diagonal, less everywhere else, never below 0; no eigenvalue of rbf_kernel(X, X) is negative.",
        "ko": "점은 자기 자신과 가장 비슷해요. 대각선은 1, 나머지는 그보다 작고 음수는 없어요. rbf_kernel(X, X)의 고윳값은 음수가 아니에요.",
    },
)
class f16_not_positive_semidefinite:
    grows = edit("-gamma *", "gamma *")

    without_exp = edit("np.exp(-gamma * np.sum(difference**2, axis=2))", "-gamma * np.sum(difference**2, axis=2)")

    class straight:
        def rbf_kernel(A, B, gamma=1.0):
            A, B = np.array(A, float), np.array(B, float)
            return 1.0 - gamma * ((A[:, None] - B) ** 2).sum(-1)


@convention(
    title={"en": "gamma is taken for a width σ", "ko": "gamma를 너비 σ로 여겼어요"},
    hint={
        "en": "gamma multiplies the squared distance as it is; others write 1/(2σ²).",
        "ko": "gamma를 거리의 제곱에 그대로 곱해요. 1/(2σ²)으로 쓰는 책도 있어요.",
    },
)
class rbf_by_width:
    two_sigma_squared = edit(
        "-gamma * np.sum(difference**2, axis=2)", "-np.sum(difference**2, axis=2) / (2.0 * gamma**2)"
    )

    divided = edit("-gamma * np.sum(difference**2, axis=2)", "-np.sum(difference**2, axis=2) / gamma")

    class loops:
        def rbf_kernel(A, B, gamma=1.0):
            A, B = np.array(A, dtype=float), np.array(B, dtype=float)
            return np.array([[np.exp(-np.sum((a - b) ** 2) / (2 * gamma**2)) for b in B] for a in A])


@convention(
    title={
        "en": "gamma is divided by the number of columns, or not used",
        "ko": "gamma를 열의 수로 나누거나 쓰지 않았어요",
    },
    hint={
        "en": "gamma is what was passed. scikit-learn's default 'scale' is another matter.",
        "ko": "gamma는 넘긴 값 그대로예요. scikit-learn의 기본값 'scale'은 다른 이야기예요.",
    },
)
class rbf_gamma_scaled:
    by_columns = edit("-gamma * np.sum(difference**2, axis=2)", "-gamma / A.shape[1] * np.sum(difference**2, axis=2)")

    class loops:
        def rbf_kernel(A, B, gamma=1.0):
            A, B = np.array(A, dtype=float), np.array(B, dtype=float)
            return np.array([[np.exp(-gamma * np.mean((a - b) ** 2)) for b in B] for a in A])

    class not_used:
        def rbf_kernel(A, B, gamma=1.0):
            A, B = np.asarray(A, dtype=float), np.asarray(B, dtype=float)
            return np.exp(-np.sum((A[:, None] - B[None]) ** 2, axis=-1))
