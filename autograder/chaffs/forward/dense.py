"""The wrong ideas about `dense`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class loops:
    def dense(X, W, b):
        X, W, b = np.array(X, dtype=float), np.array(W, dtype=float), np.array(b, dtype=float)
        out = np.zeros((X.shape[0], W.shape[1]))
        for n in range(X.shape[0]):
            for h in range(W.shape[1]):
                out[n, h] = sum(X[n, d] * W[d, h] for d in range(X.shape[1])) + b[h]
        return out


@base
class einsum:
    def dense(X, W, b):
        X, W, b = np.asarray(X, float), np.asarray(W, float), np.asarray(b, float)
        if X.ndim != 2 or W.ndim != 2 or X.shape[1] != len(W) or b.shape != (W.shape[1],):
            raise ValueError("shapes do not fit")
        return np.einsum("nd,dh->nh", X, W) + b


@misconception(
    title={"en": "the bias is added before the weights", "ko": "편향을 가중치보다 먼저 더했어요"},
    hint={
        "en": "First multiply and sum, then add one bias for each neuron. There are H of them, not D.",
        "ko": "먼저 곱하고 더한 다음, 뉴런마다 편향 하나를 더해요. 편향은 D개가 아니라 H개예요.",
    },
)
class b05_bias_before_the_map:
    class form:
        def dense(X, W, b):
            X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
            return (X + b) @ W

    in_einsum = edit('np.einsum("nd,dh->nh", X, W) + b', 'np.einsum("nd,dh->nh", X + b, W)', of="einsum")

    with_loops = edit(
        "X[n, d] * W[d, h] for d in range(X.shape[1])) + b[h]",
        "(X[n, d] + b[d]) * W[d, h] for d in range(X.shape[1]))",
        of="loops",
    )


@misconception(
    title={"en": "the bias is missing", "ko": "편향이 빠졌어요"},
    hint={"en": "With X = 0 the output must be b.", "ko": "X가 0이면 출력은 b여야 해요."},
)
class b06_bias_forgotten:
    class form:
        def dense(X, W, b):
            X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
            if X.ndim != 2 or X.shape[1:] != W.shape[:1] or b.shape != W.shape[1:]:
                raise ValueError("shapes do not fit")
            return X @ W

    with_loops = edit(" + b[h]", "", of="loops")

    in_einsum = edit("X, W) + b", "X, W)", of="einsum")


@convention(
    title={"en": "the weights are taken as (out, in)", "ko": "가중치를 (out, in) 모양으로 봤어요"},
    hint={
        "en": "Look at the declared shape: W is (D, H) here, inputs first. A square W hides the difference.",
        "ko": "여기서 W는 입력이 먼저인 (D, H)예요. 정사각이면 차이가 보이지 않아요.",
    },
)
class b11_weights_out_in:
    class form:
        def dense(X, W, b):
            X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
            return X @ W.T + b

    with_loops = edit(
        "W[d, h]",
        "W[h, d]",
        "np.zeros((X.shape[0], W.shape[1]))",
        "np.zeros((X.shape[0], W.shape[0]))",
        "range(W.shape[1])",
        "range(W.shape[0])",
        of="loops",
    )

    in_einsum = edit(
        '"nd,dh->nh"',
        '"nd,hd->nh"',
        "X.shape[1] != len(W) or b.shape != (W.shape[1],)",
        "X.shape[1] != W.shape[1] or b.shape != (len(W),)",
        of="einsum",
    )


@convention(
    title={"en": "samples are taken as columns", "ko": "샘플을 열로 봤어요"},
    hint={
        "en": "Rows are samples here: X is (N, D), and so is the result (N, H).",
        "ko": "여기서는 행이 샘플이에요. X는 (N, D)이고 결과는 (N, H)예요.",
    },
)
class b12_samples_in_columns:
    class form:
        def dense(X, W, b):
            X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
            return W.T @ X + b[:, np.newaxis]

    class with_a_bias_as_column:
        def dense(X, W, b):
            X, W, b = (np.asarray(a, dtype=np.float64) for a in (X, W, b))
            return W @ X + b.reshape(-1, 1)

    class with_weights_turned:
        def dense(X, W, b):
            X, W, b = (np.asarray(a, dtype=np.float64) for a in (X, W, b))
            return W.T @ X + b.reshape(-1, 1)


@misconception(
    title={"en": "every row is the first sample", "ko": "모든 행이 첫 샘플이에요"},
    hint={
        "en": "Try a batch of several unlike samples: every row of X has a row of its own in the result.",
        "ko": "서로 다른 샘플 여러 개로 시험해 보세요. X의 행마다 결과의 행이 하나씩 있어요.",
    },
)
class b15_first_sample_only:
    class form:
        def dense(X, W, b):
            X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
            if X.ndim != 2 or X.shape[1:] != W.shape[:1] or b.shape != W.shape[1:]:
                raise ValueError("shapes do not fit")
            return np.repeat((X[0] @ W + b)[np.newaxis], len(X), axis=0)

    in_einsum = edit('np.einsum("nd,dh->nh", X, W) + b', "np.tile(X[0] @ W + b, (len(X), 1))", of="einsum")

    with_loops = edit("X[n, d]", "X[0, d]", of="loops")


@misconception(
    title={"en": "axes of length one are dropped", "ko": "길이가 1인 축이 사라져요"},
    hint={
        "en": "A batch of one is still a batch: the result is (N, H), also for N = 1 or H = 1.",
        "ko": "샘플이 하나여도 배치예요. N = 1이나 H = 1이어도 결과는 (N, H)예요.",
    },
)
class b15_squeezes_one_sample:
    class form:
        def dense(X, W, b):
            X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
            if X.ndim != 2 or X.shape[1:] != W.shape[:1] or b.shape != W.shape[1:]:
                raise ValueError("shapes do not fit")
            return np.squeeze(X @ W + b)

    with_loops = edit("return out", "return np.squeeze(out)", of="loops")

    in_einsum = edit('np.einsum("nd,dh->nh", X, W) + b', '(np.einsum("nd,dh->nh", X, W) + b).squeeze()', of="einsum")


@misconception(
    title={"en": "a bias that does not fit is stretched", "ko": "맞지 않는 편향이 늘어나요"},
    hint={
        "en": "NumPy broadcasts quietly. Compare the shapes yourself: (N, D), (D, H), (H,).",
        "ko": "NumPy는 말없이 브로드캐스트해요. (N, D), (D, H), (H,)인지 직접 비교하세요.",
    },
    was="x04_dense_lets_shapes_broadcast",
)
class dense_lets_shapes_broadcast:
    class form:
        def dense(X, W, b):
            X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
            return X @ W + b

    class by_dot:
        def dense(X, W, b):
            return np.dot(np.asarray(X, dtype=float), np.asarray(W, dtype=float)) + np.asarray(b, dtype=float)

    class added_in_place:
        def dense(X, W, b):
            z = np.matmul(np.array(X, dtype=float), np.array(W, dtype=float))
            z += b
            return z


@misconception(
    title={"en": "the inputs are not turned into float64", "ko": "입력을 float64로 바꾸지 않았어요"},
    hint={
        "en": "Ints can overflow and float32 has seven digits; turn what comes in into float64 first.",
        "ko": "정수는 넘칠 수 있고 float32는 일곱 자리뿐이에요. 들어온 값을 먼저 float64로 바꾸세요.",
    },
    was="x05_dense_in_the_type_of_its_inputs",
)
class dense_in_the_type_of_its_inputs:
    class form:
        def dense(X, W, b):
            X, W, b = np.asarray(X), np.asarray(W), np.asarray(b)
            if X.ndim != 2 or X.shape[1:] != W.shape[:1] or b.shape != W.shape[1:]:
                raise ValueError("shapes do not fit")
            return X @ W + b

    in_einsum = edit(
        "np.asarray(X, float), np.asarray(W, float), np.asarray(b, float)",
        "np.asarray(X), np.asarray(W), np.asarray(b)",
        of="einsum",
    )

    class by_dot:
        def dense(X, W, b):
            return np.dot(X, W) + b


@misconception(
    title={"en": "the product is elementwise", "ko": "원소끼리 곱했어요"},
    hint={
        "en": "Every input meets every neuron and the products are summed: that is a matrix product.",
        "ko": "모든 입력이 모든 뉴런과 만나고 그 곱을 더해요. 곧 행렬곱이에요.",
    },
    was="x06_multiplies_elementwise",
)
class multiplies_elementwise:
    class form:
        def dense(X, W, b):
            X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
            return X * W + b

    in_einsum = edit('np.einsum("nd,dh->nh", X, W)', "np.multiply(X, W)", of="einsum")

    class by_star:
        def dense(X, W, b):
            return np.asarray(X, dtype=float) * np.asarray(W, dtype=float) + b


@misconception(
    title={"en": "dense applies an activation", "ko": "dense가 활성화까지 적용해요"},
    hint={
        "en": "dense stops before the activation; the network decides which one follows.",
        "ko": "dense는 활성화 앞에서 멈춰요. 무엇이 뒤따를지는 신경망이 정해요.",
    },
    was="x07_activates_in_dense",
)
class activates_in_dense:
    class form:
        def dense(X, W, b):
            X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
            if X.ndim != 2 or X.shape[1:] != W.shape[:1] or b.shape != W.shape[1:]:
                raise ValueError("shapes do not fit")
            return np.tanh(X @ W + b)

    relu_with_loops = edit("return out", "return np.maximum(out, 0)", of="loops")

    sigmoid_in_einsum = edit(
        'np.einsum("nd,dh->nh", X, W) + b', '1 / (1 + np.exp(-(np.einsum("nd,dh->nh", X, W) + b)))', of="einsum"
    )

    tanh_in_einsum = edit('np.einsum("nd,dh->nh", X, W) + b', 'np.tanh(np.einsum("nd,dh->nh", X, W) + b)', of="einsum")


@convention(
    title={"en": "the bias is subtracted", "ko": "편향을 뺐어요"},
    hint={
        "en": "Here the bias is added: it is the weight of an input that is always 1.",
        "ko": "여기서는 편향을 더해요. 항상 1인 입력의 가중치니까요.",
    },
    was="x08_dense_subtracts_the_bias",
)
class dense_subtracts_the_bias:
    class form:
        def dense(X, W, b):
            X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
            if X.ndim != 2 or X.shape[1:] != W.shape[:1] or b.shape != W.shape[1:]:
                raise ValueError("shapes do not fit")
            return X @ W - b

    with_loops = edit("+ b[h]", "- b[h]", of="loops")

    in_einsum = edit("X, W) + b", "X, W) - b", of="einsum")
