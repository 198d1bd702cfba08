"""The wrong ideas about `jacobian_norms`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class backwards:
    def jacobian_norms(H, Wh):
        H, Wh = np.array(H, dtype=float), np.array(Wh, dtype=float)
        J = np.eye(Wh.shape[0])
        norms = [1.0]
        for t in range(len(H) - 1, 0, -1):
            J = Wh @ np.diag(1 - H[t] ** 2) @ J
            norms.append(np.linalg.norm(J, 2))
        return np.array(norms)


@base
class as_columns:
    def jacobian_norms(H, Wh):
        H, Wh = np.asarray(H, dtype=np.float64), np.asarray(Wh, dtype=np.float64)
        T, n = H.shape
        out = np.zeros(T)
        chain = np.eye(n)
        for k in range(T):
            out[k] = np.linalg.svd(chain, compute_uv=False)[0]
            h = H[T - 1 - k]
            slope = (1 - h) * (1 + h)
            chain = chain @ (slope[:, None] * Wh.T)
        return out


@misconception(
    title={"en": "the slopes of tanh are missing", "ko": "tanh의 기울기가 빠졌어요"},
    hint={
        "en": "Each step back costs one Wh and one slope. Near ±1 a state lets hardly anything through.",
        "ko": "한 단계 뒤로 갈 때마다 Wh 하나와 기울기 하나가 곱해져요. ±1에 가까운 상태는 거의 아무것도 통과시키지 않아요.",
    },
)
class r23_slopes_missing:
    powers = edit("(Wh * slopes) @ jacobian", "Wh @ jacobian")

    class by_matrix_power:
        def jacobian_norms(H, Wh):
            H, Wh = np.asarray(H, dtype=np.float64), np.asarray(Wh, dtype=np.float64)
            return np.array([np.linalg.norm(np.linalg.matrix_power(Wh, k), 2) for k in range(len(H))])

    class by_loop:
        def jacobian_norms(H, Wh):
            Wh, J, out = np.array(Wh, dtype=float), np.eye(len(Wh)), []
            for _ in H:
                out.append(np.linalg.svd(J, compute_uv=False)[0])
                J = J.dot(Wh.T)
            return np.array(out)


@misconception(
    title={"en": "the slopes are one step off", "ko": "기울기가 한 단계 어긋났어요"},
    hint={
        "en": "From state t − 1 to state t you pass the tanh that made state t: the slope is that of the *later* state.",
        "ko": "t − 1번 상태에서 t번 상태로 갈 때 지나는 것은 t번을 만든 tanh예요. *나중* 상태의 기울기지요.",
    },
)
class r23_slopes_one_step_off:
    earlier_state = edit("H[T - k]", "H[T - k - 1]")

    class earlier_by_loop:
        def jacobian_norms(H, Wh):
            H, Wh = np.asarray(H, dtype=np.float64), np.asarray(Wh, dtype=np.float64)
            J, norms = np.eye(len(Wh)), [1.0]
            for t in range(len(H) - 2, -1, -1):
                J = J @ np.diag(1 - H[t] ** 2) @ Wh.T
                norms.append(np.linalg.norm(J, ord=2))
            return np.array(norms)

    class last_state_twice:
        def jacobian_norms(H, Wh):
            H, Wh = np.asarray(H, dtype=np.float64), np.asarray(Wh, dtype=np.float64)
            J, norms = np.diag(1 - H[-1] ** 2), [1.0]
            for k in range(1, len(H)):
                J = Wh @ np.diag(1 - H[-k] ** 2) @ J
                norms.append(np.linalg.norm(J, ord=2))
            return np.array(norms)

    class own_slope_in_entry_0:
        def jacobian_norms(H, Wh):
            H, Wh = np.asarray(H, dtype=np.float64), np.asarray(Wh, dtype=np.float64)
            J, norms = np.eye(len(Wh)), []
            for h in H[::-1]:
                J = (Wh * (1 - h**2)) @ J
                norms.append(np.linalg.norm(J, 2))
            return np.array(norms)


@convention(
    title={"en": "Frobenius's norm", "ko": "프로베니우스 노름이에요"},
    hint={
        "en": "The root of the sum of squares is another measure. Here it is the longest stretch: the largest singular value.",
        "ko": "제곱합의 제곱근은 다른 척도예요. 여기서는 가장 크게 늘이는 배수, 곧 가장 큰 특잇값이에요.",
    },
)
class r24_frobenius:
    default = edit("np.linalg.norm(jacobian, 2)", "np.linalg.norm(jacobian)")
    with_entry_0 = edit(
        "norms = np.ones(T)",
        "norms = np.full(T, np.sqrt(size))",
        "np.linalg.norm(jacobian, 2)",
        "np.linalg.norm(jacobian)",
    )

    class root_of_squares:
        def jacobian_norms(H, Wh):
            H, Wh = np.asarray(H, dtype=np.float64), np.asarray(Wh, dtype=np.float64)
            J, norms = np.eye(len(Wh)), []
            for h in H[::-1]:
                norms.append(np.sqrt(np.sum(J**2)))
                J = Wh @ np.diag(1 - h**2) @ J
            return np.array(norms)


@misconception(
    title={"en": "norms multiplied instead of matrices", "ko": "행렬 대신 노름을 곱했어요"},
    hint={
        "en": "The norm of a product is at most the product of norms: multiply the matrices first.",
        "ko": "곱의 노름은 노름의 곱보다 작을 수 있어요. 행렬을 먼저 곱하세요.",
    },
)
class r24_norm_to_the_k:
    class power_of_one_norm:
        def jacobian_norms(H, Wh):
            H, Wh = np.asarray(H, dtype=np.float64), np.asarray(Wh, dtype=np.float64)
            return np.linalg.norm(Wh, 2) ** np.arange(len(H))

    class product_of_norms:
        def jacobian_norms(H, Wh):
            H, Wh = np.asarray(H, dtype=np.float64), np.asarray(Wh, dtype=np.float64)
            norms = [1.0]
            for h in H[:0:-1]:
                norms.append(norms[-1] * np.linalg.norm(Wh * (1 - h**2), 2))
            return np.array(norms)

    class with_largest_slopes:
        def jacobian_norms(H, Wh):
            H, Wh = np.asarray(H, dtype=np.float64), np.asarray(Wh, dtype=np.float64)
            stretch = np.linalg.svd(Wh, compute_uv=False).max()
            slopes = (1 - H[:0:-1] ** 2).max(axis=1)
            return np.concatenate([[1.0], np.cumprod(stretch * slopes)])


@misconception(
    title={"en": "the slopes are on the other side of Wh", "ko": "기울기가 Wh의 반대쪽에 붙었어요"},
    hint={
        "en": "Column j of Wh leads into neuron j of the later state: which slope belongs to it?",
        "ko": "Wh의 j번째 열은 나중 상태의 뉴런 j로 들어가요. 어느 기울기가 거기에 붙나요?",
    },
)
class jacobian_slopes_on_the_other_side:
    rows = edit("Wh * slopes", "Wh * slopes[:, np.newaxis]")

    class diag_first:
        def jacobian_norms(H, Wh):
            H, Wh = np.asarray(H, dtype=np.float64), np.asarray(Wh, dtype=np.float64)
            J, norms = np.eye(len(Wh)), [1.0]
            for h in H[:0:-1]:
                J = np.diag(1 - h**2) @ Wh @ J
                norms.append(np.linalg.norm(J, 2))
            return np.array(norms)

    as_columns = edit("slope[:, None] * Wh.T", "slope * Wh.T", of="as_columns")


@misconception(
    title={"en": "the matrices are multiplied in the wrong order", "ko": "행렬을 곱한 순서가 달라요"},
    hint={
        "en": "The chain from h_{T−k} to h_T passes the steps in order. Where does the earliest one stand?",
        "ko": "h_{T−k}에서 h_T까지의 사슬은 단계를 차례로 지나요. 가장 이른 단계는 어느 쪽에 있나요?",
    },
)
class jacobian_order:
    other_side = edit("(Wh * slopes) @ jacobian", "jacobian @ (Wh * slopes)")

    class transposed_other_side:
        def jacobian_norms(H, Wh):
            H, Wh = np.asarray(H, dtype=np.float64), np.asarray(Wh, dtype=np.float64)
            J, norms = np.eye(len(Wh)), [1.0]
            for h in H[:0:-1]:
                J = np.diag(1 - h**2) @ Wh.T @ J
                norms.append(np.linalg.norm(J, 2))
            return np.array(norms)

    backwards = edit("Wh @ np.diag(1 - H[t] ** 2) @ J", "J @ Wh @ np.diag(1 - H[t] ** 2)", of="backwards")


@misconception(
    title={"en": "eigenvalues for singular values", "ko": "특잇값 대신 고윳값을 썼어요"},
    hint={
        "en": "A matrix can stretch a vector by more than any of its eigenvalues; only a symmetric one cannot.",
        "ko": "행렬은 어떤 고윳값보다도 더 크게 벡터를 늘일 수 있어요. 대칭 행렬만 그렇지 않아요.",
    },
)
class jacobian_eigenvalues:
    form = edit("np.linalg.norm(jacobian, 2)", "np.abs(np.linalg.eigvals(jacobian)).max()")
    not_rooted = edit("np.linalg.norm(jacobian, 2)", "np.linalg.eigvalsh(jacobian.T @ jacobian).max()")
    backwards = edit("np.linalg.norm(J, 2)", "max(abs(np.linalg.eigvals(J)))", of="backwards")


@misconception(
    title={"en": "another norm", "ko": "다른 노름이에요"},
    hint={
        "en": "The spectral norm is the largest singular value; rows, columns or entries alone do not show it.",
        "ko": "스펙트럼 노름은 가장 큰 특잇값이에요. 행이나 열, 원소만 보아서는 알 수 없어요.",
    },
)
class jacobian_other_norm:
    rows = edit("np.linalg.norm(jacobian, 2)", "np.linalg.norm(jacobian, np.inf)")
    columns = edit("np.linalg.norm(jacobian, 2)", "np.linalg.norm(jacobian, 1)")
    entries = edit("np.linalg.norm(jacobian, 2)", "np.abs(jacobian).max()")
    determinant = edit("np.linalg.norm(jacobian, 2)", "abs(np.linalg.det(jacobian))")
    smallest = edit("np.linalg.norm(jacobian, 2)", "np.linalg.norm(jacobian, -2)")


@misconception(
    title={"en": "the norms stand in the order of time", "ko": "노름이 시간 순서대로 놓였어요"},
    hint={
        "en": "Entry 0 is the last state itself, so 1; entry k is k steps back.",
        "ko": "0번은 마지막 상태 자신이라 1이고, k번은 k단계 앞이에요.",
    },
)
class jacobian_reversed:
    form = edit("return norms", "return norms[::-1]")
    backwards = edit("return np.array(norms)", "return np.array(norms[::-1])", of="backwards")
    as_columns = edit("out[k]", "out[T - 1 - k]", of="as_columns")


@misconception(
    title={"en": "the chain starts at the first state", "ko": "사슬이 첫 상태에서 시작해요"},
    hint={
        "en": "Everything here is felt by the *last* state, h_T.",
        "ko": "여기서는 모두 *마지막* 상태 h_T가 느끼는 것이에요.",
    },
)
class jacobian_from_the_first:
    form = edit("H[T - k]", "H[k]")
    backwards = edit("range(len(H) - 1, 0, -1)", "range(1, len(H))", of="backwards")
    as_columns = edit("H[T - 1 - k]", "H[k]", of="as_columns")


@misconception(
    title={"en": "one norm too few or too many", "ko": "노름이 하나 모자라거나 남아요"},
    hint={"en": "k = 0 … T − 1: T entries, the first of them 1.", "ko": "k = 0 … T − 1이니 T개이고, 첫 값은 1이에요."},
)
class jacobian_count:
    one_less = edit("return norms", "return norms[1:]")

    class one_more:
        def jacobian_norms(H, Wh):
            H, Wh = np.asarray(H, dtype=np.float64), np.asarray(Wh, dtype=np.float64)
            J, norms = np.eye(len(Wh)), [1.0]
            for h in H[::-1]:
                J = (Wh * (1 - h**2)) @ J
                norms.append(np.linalg.norm(J, 2))
            return np.array(norms)

    backwards = edit("norms = [1.0]", "norms = []", of="backwards")


@misconception(
    title={"en": "the slope is 1 − |h|, or h itself", "ko": "기울기를 1 − |h|나 h로 봤어요"},
    hint={"en": "For tanh the slope is 1 − h².", "ko": "tanh의 기울기는 1 − h²이에요."},
)
class jacobian_other_slope:
    no_square = edit("1.0 - H[T - k] ** 2", "1.0 - H[T - k]")
    tanh_again = edit("1.0 - H[T - k] ** 2", "1.0 - np.tanh(H[T - k]) ** 2")
    inverse = edit("1.0 - H[T - k] ** 2", "1.0 / (1.0 - H[T - k] ** 2)")


@misconception(
    title={"en": "the inputs are not turned into float64", "ko": "입력을 float64로 바꾸지 않았어요"},
    hint={
        "en": "Lists cannot be squared, float32 has seven digits.",
        "ko": "리스트는 제곱할 수 없고 float32는 일곱 자리뿐이에요.",
    },
)
class jacobian_keeps_kind:
    form = edit(
        "H, Wh = _floats(H, Wh)",
        "H, Wh = np.asarray(H), np.asarray(Wh)",
        "np.eye(size)",
        "np.eye(size, dtype=H.dtype)",
        "np.ones(T)",
        "np.ones(T, dtype=H.dtype)",
    )
    no_lists = edit("    H, Wh = _floats(H, Wh)\n", "")
    backwards = edit("np.array(H, dtype=float), np.array(Wh, dtype=float)", "np.array(H), np.array(Wh)", of="backwards")


@misconception(
    title={"en": "a list comes back", "ko": "리스트를 돌려줘요"},
    hint={"en": "Results are float64 arrays.", "ko": "결과는 float64 배열이에요."},
)
class jacobian_returns_list:
    form = edit("return norms", "return norms.tolist()")
    backwards = edit("return np.array(norms)", "return norms", of="backwards")
    as_columns = edit("return out", "return tuple(out)", of="as_columns")
