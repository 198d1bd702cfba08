"""The wrong ideas about `init_params`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, base, convention, edit, essential, misconception

essential("distribution")


@base
class pairs_of_sizes:
    def init_params(sizes, seed, scheme="glorot"):
        if scheme not in ["glorot", "he"]:
            raise ValueError("no such scheme")
        generator = np.random.default_rng(seed)
        params = {}
        for i, (fan_in, fan_out) in enumerate(zip(sizes[:-1], sizes[1:]), start=1):
            if scheme == "he":
                W = generator.standard_normal((fan_in, fan_out)) * np.sqrt(2 / fan_in)
            else:
                r = np.sqrt(6 / (fan_in + fan_out))
                W = (2 * generator.random((fan_in, fan_out)) - 1) * r
            params["W" + str(i)] = W
            params["b" + str(i)] = np.zeros(fan_out)
        return params


@convention(
    title={"en": "the weights are shaped (out, in)", "ko": "가중치의 모양이 (out, in)이에요"},
    hint={
        "en": "W is (in, out) here, so that X @ W works with samples in rows.",
        "ko": "여기서 W는 (in, out)이에요. 샘플이 행일 때 X @ W가 되도록요.",
    },
    was="x15_weights_out_in",
)
class weights_out_in:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_out, n_in))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_out, n_in))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    scaled_numbers = edit(
        "standard_normal((fan_in, fan_out))",
        "standard_normal((fan_out, fan_in))",
        "random((fan_in, fan_out))",
        "random((fan_out, fan_in))",
        of="pairs_of_sizes",
    )

    turned_at_the_end = edit("= W\n", "= W.T\n", of="pairs_of_sizes")


@misconception(
    title={"en": "the biases are random", "ko": "편향이 무작위예요"},
    hint={
        "en": "Unlike weights make the neurons differ already; the biases start at 0.",
        "ko": "뉴런은 서로 다른 가중치만으로도 달라져요. 편향은 0에서 시작해요.",
    },
    was="x16_biases_random",
)
class biases_random:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = rng.normal(0.0, 0.01, size=n_out)
            return params

    normal = edit("np.zeros(fan_out)", "generator.standard_normal(fan_out)", of="pairs_of_sizes")

    small_uniform = edit("np.zeros(fan_out)", "0.1 * generator.random(fan_out)", of="pairs_of_sizes")

    like_the_weights = edit(
        "np.zeros(fan_out)", "generator.standard_normal(fan_out) * np.sqrt(2 / (fan_in + fan_out))", of="pairs_of_sizes"
    )

    between_limits = edit(
        "np.zeros(fan_out)", "(2 * generator.random(fan_out) - 1) / np.sqrt(fan_in)", of="pairs_of_sizes"
    )


@misconception(
    title={"en": "the biases start at one", "ko": "편향이 1에서 시작해요"},
    hint={
        "en": "The constant 1 is the input that the bias is multiplied with; the bias itself starts at 0.",
        "ko": "상수 1은 편향과 곱해지는 입력이에요. 편향 자체는 0에서 시작해요.",
    },
    was="x17_biases_one",
)
class biases_one:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.ones(n_out)
            return params

    ones = edit("np.zeros(fan_out)", "np.ones(fan_out)", of="pairs_of_sizes")

    filled = edit("np.zeros(fan_out)", "np.full((fan_out,), 1)", of="pairs_of_sizes")


@convention(
    title={"en": "the biases have shape (1, H)", "ko": "편향의 모양이 (1, H)예요"},
    hint={"en": "b is (H,) here.", "ko": "여기서 b는 (H,)예요."},
    was="x18_biases_as_row",
)
class biases_as_row:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros((1, n_out))
            return params

    zeros = edit("np.zeros(fan_out)", "np.zeros((1, fan_out))", of="pairs_of_sizes")


@misconception(
    title={"en": "all weights start at zero", "ko": "모든 가중치가 0에서 시작해요"},
    hint={
        "en": "Neurons that start equal get equal gradients and stay equal. What makes them differ?",
        "ko": "똑같이 시작한 뉴런은 똑같은 기울기를 받아 계속 똑같아요. 무엇이 이들을 다르게 만들까요?",
    },
    was="x19_weights_zero",
)
class weights_zero:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                glorot = np.zeros((n_in, n_out))
                params[f"W{layer}"] = glorot if scheme == "glorot" else np.zeros((n_in, n_out))
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    zeros_like = edit("= W\n", "= np.zeros_like(W)\n", of="pairs_of_sizes")

    times_nothing = edit("= W\n", "= W * 0.0\n", of="pairs_of_sizes")


@misconception(
    title={"en": "the spread does not depend on the layer", "ko": "퍼진 정도가 층의 크기와 상관없어요"},
    hint={
        "en": "Both schemes exist because the spread should shrink as a layer grows.",
        "ko": "두 방법 모두 층이 클수록 가중치를 좁게 퍼뜨리려고 나왔어요.",
    },
    was="x20_small_normal_weights",
)
class small_normal_weights:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                glorot = 0.01 * rng.standard_normal((n_in, n_out))
                params[f"W{layer}"] = glorot if scheme == "glorot" else 0.01 * rng.standard_normal((n_in, n_out))
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    class of_another_size:
        SPREAD = any_of(0.01, 0.1, 1.0, 0.05, 0.001)

        def init_params(sizes, seed, scheme="glorot"):
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                params[f"W{layer}"] = SPREAD * rng.standard_normal((sizes[layer - 1], sizes[layer]))
                params[f"b{layer}"] = np.zeros(sizes[layer])
            return params

    scaled_numbers = edit("= W\n", "= 0.01 * generator.standard_normal((fan_in, fan_out))\n", of="pairs_of_sizes")


@convention(
    title={"en": "glorot is normal, not uniform", "ko": "glorot이 균등분포가 아니라 정규분포예요"},
    hint={
        "en": "The standard deviation is right; here the numbers are spread evenly between two limits.",
        "ko": "표준편차는 맞아요. 여기서는 두 한계 사이에 고르게 퍼뜨려요.",
    },
    was="x21_glorot_normal",
)
class glorot_normal:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                glorot = rng.normal(0.0, np.sqrt(2.0 / (n_in + n_out)), size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    scaled_numbers = edit(
        "r = np.sqrt(6 / (fan_in + fan_out))\n            W = (2 * generator.random((fan_in, fan_out)) - 1) * r",
        "W = np.sqrt(2 / (fan_in + fan_out)) * generator.standard_normal((fan_in, fan_out))",
        of="pairs_of_sizes",
    )


@convention(
    title={"en": "glorot looks at the inputs alone", "ko": "glorot이 입력의 수만 봐요"},
    hint={
        "en": "The book looks at the inputs only; here both sides count, and the numbers are uniform.",
        "ko": "책에 나오는 방법은 입력의 수만 봐요. 여기서는 양쪽을 모두 보고, 균등분포예요.",
    },
    was="x22_xavier_from_the_inputs_alone",
)
class xavier_from_the_inputs_alone:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                glorot = rng.normal(0.0, 1.0 / np.sqrt(n_in), size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    scaled_numbers = edit(
        "r = np.sqrt(6 / (fan_in + fan_out))\n            W = (2 * generator.random((fan_in, fan_out)) - 1) * r",
        "W = generator.standard_normal((fan_in, fan_out)) / np.sqrt(fan_in)",
        of="pairs_of_sizes",
    )

    between_limits = edit("np.sqrt(6 / (fan_in + fan_out))", "1 / np.sqrt(fan_in)", of="pairs_of_sizes")

    limits_of_the_same_spread = edit("np.sqrt(6 / (fan_in + fan_out))", "np.sqrt(3 / fan_in)", of="pairs_of_sizes")


@misconception(
    title={"en": "the limit is the standard deviation", "ko": "한계에 표준편차를 썼어요"},
    hint={
        "en": "Even numbers up to a limit deviate less than that limit: there is a √3 in between.",
        "ko": "한계까지 고르게 퍼진 수의 표준편차는 그 한계보다 작아요. 둘 사이에는 √3이 있어요.",
    },
    was="x23_deviation_taken_as_limit",
)
class deviation_taken_as_limit:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(2.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    scaled_numbers = edit("np.sqrt(6 / (fan_in", "np.sqrt(2 / (fan_in", of="pairs_of_sizes")


@misconception(
    title={"en": "the root is missing", "ko": "제곱근이 빠졌어요"},
    hint={
        "en": "It is the variance that goes like 1/n; a limit has the unit of the weights.",
        "ko": "1/n으로 줄어드는 것은 분산이에요. 한계는 표준편차처럼 가중치와 같은 단위예요.",
    },
    was="x24_limit_without_root",
)
class limit_without_root:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = 6.0 / (n_in + n_out)
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    scaled_numbers = edit("np.sqrt(6 / (fan_in + fan_out))", "6 / (fan_in + fan_out)", of="pairs_of_sizes")

    root_of_the_six = edit("np.sqrt(6 / (fan_in + fan_out))", "np.sqrt(6) / (fan_in + fan_out)", of="pairs_of_sizes")


@misconception(
    title={"en": "no weight is negative", "ko": "음수인 가중치가 없어요"},
    hint={
        "en": "The limits are minus and plus: half of the weights are negative.",
        "ko": "한계는 음수 쪽과 양수 쪽 모두예요. 가중치의 절반은 음수예요.",
    },
    was="x25_only_positive_weights",
)
class only_positive_weights:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(0.0, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    glorot_alone = edit(
        "(2 * generator.random((fan_in, fan_out)) - 1) * r",
        "generator.random((fan_in, fan_out)) * r",
        of="pairs_of_sizes",
    )

    absolute = edit("= W\n", "= np.abs(W)\n", of="pairs_of_sizes")


@convention(
    title={"en": "he is uniform, not normal", "ko": "he가 정규분포가 아니라 균등분포예요"},
    hint={
        "en": "The standard deviation is right; here it is a plain normal distribution.",
        "ko": "표준편차는 맞아요. 여기서는 보통의 정규분포예요.",
    },
    was="x26_he_uniform",
)
class he_uniform:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot
                    if scheme == "glorot"
                    else rng.uniform(-np.sqrt(6.0 / n_in), np.sqrt(6.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    scaled_numbers = edit(
        "generator.standard_normal((fan_in, fan_out)) * np.sqrt(2 / fan_in)",
        "(2 * generator.random((fan_in, fan_out)) - 1) * np.sqrt(6 / fan_in)",
        of="pairs_of_sizes",
    )


@convention(
    title={"en": "he is cut off at two standard deviations", "ko": "he가 표준편차의 두 배에서 잘렸어요"},
    hint={
        "en": "Keras cuts the tails off; here it is a plain normal distribution.",
        "ko": "Keras는 꼬리를 잘라요. 여기서는 보통의 정규분포예요.",
    },
    was="x27_he_truncated",
)
class he_truncated:
    class form:
        def _truncated(rng, shape):
            z = rng.standard_normal(shape)
            while np.any(np.abs(z) > 2.0):
                z = np.where(np.abs(z) > 2.0, rng.standard_normal(shape), z)
            return z

        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else np.sqrt(2.0 / n_in) / 0.87962566 * _truncated(rng, (n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params


@convention(
    title={"en": "he looks at the outputs", "ko": "he가 출력의 수를 봐요"},
    hint={
        "en": "Going forward, a neuron sums over its inputs: their number decides the spread.",
        "ko": "앞으로 갈 때 뉴런은 입력에 대해 더해요. 그 수가 퍼진 정도를 정해요.",
    },
    was="x28_he_from_the_outputs",
)
class he_from_the_outputs:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_out), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    scaled_numbers = edit("np.sqrt(2 / fan_in)", "np.sqrt(2 / fan_out)", of="pairs_of_sizes")

    both_sides = edit("np.sqrt(2 / fan_in)", "np.sqrt(2 / (fan_in + fan_out))", of="pairs_of_sizes")


@misconception(
    title={"en": "the factor for ReLU is missing", "ko": "ReLU를 위한 인수가 빠졌어요"},
    hint={
        "en": "ReLU throws half of its input away; He's scheme makes up for that half.",
        "ko": "ReLU는 입력의 절반을 버려요. He의 방법은 그 절반을 메워 줘요.",
    },
    was="x29_he_without_the_two",
)
class he_without_the_two:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(1.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    scaled_numbers = edit("np.sqrt(2 / fan_in)", "np.sqrt(1 / fan_in)", of="pairs_of_sizes")


@misconception(
    title={"en": "the variance is used as the standard deviation", "ko": "표준편차 자리에 분산을 넣었어요"},
    hint={
        "en": "A normal distribution is drawn with its standard deviation; what is the root for?",
        "ko": "정규분포는 표준편차를 넣어 뽑아요. 제곱근은 왜 있을까요?",
    },
    was="x30_variance_as_deviation",
)
class variance_as_deviation:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, 2.0 / n_in, size=(n_in, n_out))
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    scaled_numbers = edit("np.sqrt(2 / fan_in)", "2 / fan_in", of="pairs_of_sizes")


@misconception(
    title={"en": "the scheme makes no difference", "ko": "scheme이 아무 차이도 만들지 않아요"},
    hint={
        "en": "Two schemes, two distributions: does your function look at its third argument?",
        "ko": "방법이 둘이면 분포도 둘이에요. 함수가 세 번째 인수를 보고 있나요?",
    },
    was="x31_scheme_ignored",
)
class scheme_ignored:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = glorot
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    always_glorot = edit('if scheme == "he":', 'if scheme == "kaiming":', of="pairs_of_sizes")

    always_he = edit('if scheme == "he":', "if scheme:", of="pairs_of_sizes")


@misconception(
    title={"en": "the default scheme is he", "ko": "기본 scheme이 he예요"},
    hint={
        "en": "Look at the signature: which scheme is meant when none is named?",
        "ko": "함수의 서명을 보세요. scheme을 적지 않으면 무엇을 뜻하나요?",
    },
    was="x32_he_is_the_default",
)
class he_is_the_default:
    class form:
        def init_params(sizes, seed, scheme="he"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    scaled_numbers = edit('scheme="glorot"', 'scheme="he"', of="pairs_of_sizes")


@misconception(
    title={"en": "the same seed gives other weights", "ko": "같은 시드인데 가중치가 달라져요"},
    hint={
        "en": "The same seed must give the same weights, so that a run can be repeated.",
        "ko": "시드가 같으면 가중치도 같아야 해요. 그래야 실험을 되풀이할 수 있어요.",
    },
    was="x33_seed_ignored",
)
class seed_ignored:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng()
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    class one_generator_for_the_module:
        _generators = {}

        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = _generators.setdefault(seed, np.random.default_rng(seed))
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    scaled_numbers = edit("default_rng(seed)", "default_rng()", of="pairs_of_sizes")


@misconception(
    title={"en": "every seed gives the same weights", "ko": "어떤 시드든 같은 가중치를 줘요"},
    hint={
        "en": "Another seed should give other weights: does the generator get yours?",
        "ko": "시드가 다르면 가중치도 달라야 해요. 생성기가 그 시드를 받고 있나요?",
    },
    was="x34_one_seed_for_all",
)
class one_seed_for_all:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(0)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    scaled_numbers = edit("default_rng(seed)", "default_rng(42)", of="pairs_of_sizes")


@misconception(
    title={"en": "seed 0 is taken for no seed", "ko": "시드 0을 시드가 없는 것으로 봐요"},
    hint={
        "en": "0 is an int like any other, but it is false where a truth value is asked for.",
        "ko": "0도 여느 정수와 같지만, 참과 거짓을 물으면 거짓이 돼요.",
    },
    was="x35_seed_zero_is_no_seed",
)
class seed_zero_is_no_seed:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed or 42)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    if_there_is_one = edit(
        "np.random.default_rng(seed)",
        "np.random.default_rng(seed) if seed else np.random.default_rng()",
        of="pairs_of_sizes",
    )


@misconception(
    title={"en": "NumPy's old global generator is used", "ko": "NumPy의 옛 전역 생성기를 썼어요"},
    hint={
        "en": "np.random.seed changes the state of the whole program; make a generator of your own.",
        "ko": "np.random.seed는 프로그램 전체의 상태를 바꿔요. 시드로 나만의 생성기를 만드세요.",
    },
    was="x36_old_global_generator",
)
class old_global_generator:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            np.random.seed(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = np.random.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else np.random.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    scaled_numbers = edit(
        "generator = np.random.default_rng(seed)",
        "np.random.seed(seed)\n    generator = np.random",
        of="pairs_of_sizes",
    )


@misconception(
    title={"en": "every layer starts with the same numbers", "ko": "모든 층이 같은 수로 시작해요"},
    hint={
        "en": "A generator goes on from where it stopped. Make it once, before the layers.",
        "ko": "생성기는 멈춘 곳에서 이어 가요. 층들을 만들기 전에 한 번만 만드세요.",
    },
    was="x37_generator_made_for_each_layer",
)
class generator_made_for_each_layer:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                rng = np.random.default_rng(seed)
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    scaled_numbers = edit(
        "    generator = np.random.default_rng(seed)\n",
        "",
        "        if scheme == ",
        "        generator = np.random.default_rng(seed)\n        if scheme == ",
        of="pairs_of_sizes",
    )


@misconception(
    title={"en": "the layers are counted from 0", "ko": "층을 0부터 세요"},
    hint={
        "en": "The first layer is W1, b1: layers are counted from 1 here.",
        "ko": "첫 층은 W1, b1이에요. 여기서는 층을 1부터 세요.",
    },
    was="x38_layers_counted_from_zero",
)
class layers_counted_from_zero:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise ValueError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer - 1}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer - 1}"] = np.zeros(n_out)
            return params

    scaled_numbers = edit(", start=1", "", of="pairs_of_sizes")


@misconception(
    title={"en": "an unknown scheme is accepted", "ko": "모르는 scheme을 받아 줘요"},
    hint={"en": "A misspelt name should be told, not guessed.", "ko": "잘못 적은 이름은 짐작하지 말고 알려 줘야 해요."},
    was="x39_unknown_scheme_passes",
)
class unknown_scheme_passes:
    class form:
        def init_params(sizes, seed, scheme="glorot"):

            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    otherwise_glorot = edit(
        '    if scheme not in ["glorot", "he"]:\n        raise ValueError("no such scheme")\n', "", of="pairs_of_sizes"
    )


@misconception(
    title={"en": "the wrong kind of error is raised", "ko": "오류의 종류가 달라요"},
    hint={
        "en": "The contract names the kind of error; catch what the dict raises, or look before you ask.",
        "ko": "계약에 오류의 종류가 적혀 있어요. 딕셔너리가 내는 오류를 잡거나, 묻기 전에 확인하세요.",
    },
    was="x40_wrong_kind_of_error",
)
class wrong_kind_of_error:
    class form:
        def init_params(sizes, seed, scheme="glorot"):
            if scheme not in ("glorot", "he"):
                raise KeyError(scheme)
            rng = np.random.default_rng(seed)
            params = {}
            for layer in range(1, len(sizes)):
                n_in, n_out = sizes[layer - 1], sizes[layer]
                limit = np.sqrt(6.0 / (n_in + n_out))
                glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
                params[f"W{layer}"] = (
                    glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
                )
                params[f"b{layer}"] = np.zeros(n_out)
            return params

    asserted = edit(
        'if scheme not in ["glorot", "he"]:\n        raise ValueError("no such scheme")',
        'assert scheme in ("glorot", "he")',
        of="pairs_of_sizes",
    )

    not_implemented = edit(
        'raise ValueError("no such scheme")', "raise NotImplementedError(scheme)", of="pairs_of_sizes"
    )


@misconception(
    title={"en": "two calls return the same arrays", "ko": "두 번 불러도 같은 배열을 돌려줘요"},
    hint={
        "en": "Training changes the arrays; who asks for the seed later wants the weights as they were.",
        "ko": "학습하면 배열이 바뀌어요. 나중에 같은 시드를 찾는 사람은 처음 가중치를 원해요.",
    },
    was="x41_params_remembered_and_shared",
)
class params_remembered_and_shared:
    class form:
        _made = {}
        _fresh = init_params

        def init_params(sizes, seed, scheme="glorot"):
            key = (tuple(sizes), seed, scheme)
            if key not in _made:
                _made[key] = _fresh(sizes, seed, scheme)
            return _made[key]
