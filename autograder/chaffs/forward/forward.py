"""The wrong ideas about `forward`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class if_chain:
    def forward(X, params, hidden="tanh", output="linear"):
        a = np.array(X, dtype=float)
        count = 0
        while f"W{count + 1}" in params:
            count += 1
        sums = []
        for i in range(1, count + 1):
            z = np.dot(a, params["W" + str(i)]) + params["b" + str(i)]
            sums.append(z)
            name = hidden if i < count else output
            if name == "linear":
                a = z
            elif name == "tanh":
                a = np.tanh(z)
            elif name == "relu":
                a = z * (z > 0)
            elif name == "sigmoid":
                a = 0.5 * (1 + np.tanh(z / 2))
            else:
                e = np.exp(z - np.max(z, axis=1)[:, None])
                a = e / np.sum(e, axis=1)[:, None]
        return a, sums


@base
class lambdas:
    def forward(X, params, hidden="tanh", output="linear"):
        if hidden not in ("tanh", "relu", "sigmoid") or output not in ("linear", "sigmoid", "softmax"):
            raise ValueError("unknown activation")
        functions = {
            "linear": lambda z: z,
            "tanh": lambda z: np.tanh(z),
            "relu": lambda z: np.where(z > 0, z, 0.0),
            "sigmoid": lambda z: np.exp(-np.logaddexp(0, -z)),
            "softmax": lambda z: np.array([np.exp(r - max(r)) / sum(np.exp(r - max(r))) for r in z]),
        }
        layers = len(params) // 2
        outputs = [np.asarray(X, dtype=np.float64)]
        for k in range(layers):
            z = outputs[-1] @ params[f"W{k + 1}"] + params[f"b{k + 1}"]
            f = functions[output if k == layers - 1 else hidden]
            outputs.append(f(z))
        return outputs[-1], outputs


@misconception(
    title={"en": "exp overflows for large logits", "ko": "큰 로짓에서 exp가 넘쳐요"},
    hint={
        "en": "For very positive z, exp(z) is infinite; which form of the sigmoid is safe on that side?",
        "ko": "z가 아주 크면 exp(z)는 무한대예요. 그쪽에서는 sigmoid의 어떤 꼴이 안전한가요?",
    },
)
class a01_sigmoid_overflows:
    class form:
        def _wrong_sigmoid(z):
            return np.exp(z) / (1.0 + np.exp(z))

        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            hidden_f = _wrong_sigmoid if hidden == "sigmoid" else _HIDDEN[hidden]
            output_f = _wrong_sigmoid if output == "sigmoid" else _OUTPUT[output]
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = (output_f if layer == last else hidden_f)(z)
            return a, None

    in_an_if_chain = edit("0.5 * (1 + np.tanh(z / 2))", "np.exp(z) / (np.exp(z) + 1)", of="if_chain")

    from_the_table = edit("np.exp(-np.logaddexp(0, -z))", "np.divide(np.exp(z), 1 + np.exp(z))", of="lambdas")


@misconception(
    title={"en": "the inner factor is missing", "ko": "안쪽 인수가 빠졌어요"},
    hint={
        "en": "sigmoid and tanh are the same curve on different scales, on both axes.",
        "ko": "sigmoid와 tanh는 두 축 모두에서 눈금만 다른 같은 곡선이에요.",
    },
)
class a10_sigmoid_from_tanh_without_half:
    class form:
        def _wrong_sigmoid(z):
            return 0.5 * (1.0 + np.tanh(z))

        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            hidden_f = _wrong_sigmoid if hidden == "sigmoid" else _HIDDEN[hidden]
            output_f = _wrong_sigmoid if output == "sigmoid" else _OUTPUT[output]
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = (output_f if layer == last else hidden_f)(z)
            return a, None

    in_an_if_chain = edit("np.tanh(z / 2)", "np.tanh(z)", of="if_chain")

    doubled_logit = edit("np.logaddexp(0, -z)", "np.logaddexp(0, -2 * z)", of="lambdas")


@misconception(
    title={"en": "ReLU turns the negative part over", "ko": "ReLU가 음수 부분을 뒤집어요"},
    hint={"en": "Cut the negative part off; do not mirror it.", "ko": "음수 부분을 뒤집지 말고 자르세요."},
)
class a16_abs_for_relu:
    class form:
        def _wrong_relu(z):
            return np.abs(z)

        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = _OUTPUT[output](z) if layer == last else (_wrong_relu if hidden == "relu" else _HIDDEN[hidden])(z)
            return a, None

    in_an_if_chain = edit("z * (z > 0)", "np.abs(z)", of="if_chain")

    by_where = edit("np.where(z > 0, z, 0.0)", "np.where(z > 0, z, -z)", of="lambdas")


@misconception(
    title={"en": "ReLU leaks", "ko": "ReLU가 새요"},
    hint={"en": "Plain ReLU cuts the negative part off altogether.", "ko": "보통의 ReLU는 음수 부분을 모두 잘라요."},
)
class a18_leaky_relu_inside:
    class form:
        def _wrong_relu(z):
            return np.where(z > 0.0, z, 0.01 * z)

        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = _OUTPUT[output](z) if layer == last else (_wrong_relu if hidden == "relu" else _HIDDEN[hidden])(z)
            return a, None

    in_an_if_chain = edit("z * (z > 0)", "np.maximum(z, 0.01 * z)", of="if_chain")

    another_slope = edit("np.where(z > 0, z, 0.0)", "np.where(z > 0, z, 0.1 * z)", of="lambdas")

    a_steeper_slope = edit("z * (z > 0)", "np.maximum(z, 0.2 * z)", of="if_chain")


@misconception(
    title={
        "en": "softmax is shifted by the maximum of the whole batch",
        "ko": "softmax에서 배치 전체의 최댓값을 뺐어요",
    },
    hint={
        "en": "A row far below another one's maximum vanishes: each row needs its own.",
        "ko": "다른 행의 최댓값보다 훨씬 작은 행은 사라져요. 행마다 자기 최댓값이 필요해요.",
    },
)
class a22_softmax_shifted_by_the_batch:
    class form:
        def _wrong_softmax(z):
            e = np.exp(z - z.max())
            return e / e.sum(axis=1, keepdims=True)

        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = (
                    (_wrong_softmax if output == "softmax" else _OUTPUT[output])(z)
                    if layer == last
                    else _HIDDEN[hidden](z)
                )
            return a, None

    in_an_if_chain = edit("np.max(z, axis=1)[:, None]", "np.max(z)", of="if_chain")

    row_by_row = edit(
        "[np.exp(r - max(r)) / sum(np.exp(r - max(r))) for r in z]",
        "[np.exp(r) / sum(np.exp(r)) for r in z - z.max()]",
        of="lambdas",
    )


@misconception(
    title={"en": "exp overflows in softmax", "ko": "softmax에서 exp가 넘쳐요"},
    hint={
        "en": "Subtract the same number from all logits of a row: the probabilities do not change.",
        "ko": "한 행의 로짓에서 모두 같은 수를 빼 보세요. 확률은 변하지 않아요.",
    },
)
class a22_softmax_without_shift:
    class form:
        def _wrong_softmax(z):
            e = np.exp(z)
            return e / e.sum(axis=1, keepdims=True)

        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = (
                    (_wrong_softmax if output == "softmax" else _OUTPUT[output])(z)
                    if layer == last
                    else _HIDDEN[hidden](z)
                )
            return a, None

    in_an_if_chain = edit("np.exp(z - np.max(z, axis=1)[:, None])", "np.exp(z)", of="if_chain")

    row_by_row = edit(
        "[np.exp(r - max(r)) / sum(np.exp(r - max(r))) for r in z]",
        "[np.exp(r) / sum(np.exp(r)) for r in z]",
        of="lambdas",
    )


@misconception(
    title={"en": "softmax is normalised over the whole batch", "ko": "softmax를 배치 전체로 정규화했어요"},
    hint={"en": "Each row is its own distribution.", "ko": "행마다 하나의 확률분포예요."},
)
class a24_softmax_over_everything:
    class form:
        def _wrong_softmax(z):
            e = np.exp(z - z.max())
            return e / e.sum()

        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = (
                    (_wrong_softmax if output == "softmax" else _OUTPUT[output])(z)
                    if layer == last
                    else _HIDDEN[hidden](z)
                )
            return a, None

    in_an_if_chain = edit(
        "e / np.sum(e, axis=1)[:, None]", "e / np.sum(e)", "np.max(z, axis=1)[:, None]", "np.max(z)", of="if_chain"
    )

    shifted_row_by_row = edit("e / np.sum(e, axis=1)[:, None]", "e / e.sum()", of="if_chain")

    not_shifted = edit(
        "np.array([np.exp(r - max(r)) / sum(np.exp(r - max(r))) for r in z])",
        "np.exp(z) / np.sum(np.exp(z))",
        of="lambdas",
    )


@misconception(
    title={"en": "softmax runs along the samples", "ko": "softmax가 샘플 방향으로 계산돼요"},
    hint={
        "en": "Classes run along axis 1: which axis must sum to 1?",
        "ko": "클래스는 축 1에 있어요. 어느 축의 합이 1이어야 하나요?",
    },
)
class a25_softmax_along_samples:
    class form:
        def _wrong_softmax(z):
            e = np.exp(z - z.max(axis=0))
            return e / e.sum(axis=0)

        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = (
                    (_wrong_softmax if output == "softmax" else _OUTPUT[output])(z)
                    if layer == last
                    else _HIDDEN[hidden](z)
                )
            return a, None

    in_an_if_chain = edit(
        "np.max(z, axis=1)[:, None]",
        "np.max(z, axis=0)",
        "np.sum(e, axis=1)[:, None]",
        "np.sum(e, axis=0)",
        of="if_chain",
    )

    column_by_column = edit("for r in z])", "for r in z.T]).T", of="lambdas")


@misconception(
    title={"en": "each class has its own sigmoid", "ko": "클래스마다 sigmoid를 따로 썼어요"},
    hint={
        "en": "Exclusive classes share one probability of 1: the rows must sum to 1.",
        "ko": "서로 배타적인 클래스는 확률 1을 나눠 가져요. 행의 합이 1이어야 해요.",
    },
)
class b17_sigmoid_for_classes:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = (_linear if output == "linear" else _sigmoid)(z) if layer == last else _HIDDEN[hidden](z)
            return a, None

    in_an_if_chain = edit("e / np.sum(e, axis=1)[:, None]", "0.5 * (1 + np.tanh(z / 2))", of="if_chain")

    one_row_for_both = edit(
        "np.array([np.exp(r - max(r)) / sum(np.exp(r - max(r))) for r in z])",
        "np.exp(-np.logaddexp(0, -z))",
        of="lambdas",
    )


@convention(
    title={"en": "the output lies in (−1, 1)", "ko": "출력이 (−1, 1)에 있어요"},
    hint={
        "en": "tanh goes with labels −1 and 1, as in Playground; a probability lies in (0, 1).",
        "ko": "tanh는 Playground처럼 레이블이 −1과 1일 때 어울려요. 확률은 (0, 1)에 있어요.",
    },
)
class b18_tanh_for_probabilities:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = (np.tanh if output == "sigmoid" else _OUTPUT[output])(z) if layer == last else _HIDDEN[hidden](z)
            return a, None

    in_an_if_chain = edit(
        "name = hidden if i < count else output",
        'name = hidden if i < count else {"sigmoid": "tanh"}.get(output, output)',
        of="if_chain",
    )

    name_replaced = edit(
        "for k in range(layers):",
        'last = "tanh" if output == "sigmoid" else output\n    for k in range(layers):',
        "functions[output if",
        "functions[last if",
        of="lambdas",
    )


@misconception(
    title={"en": "the layers are sorted as text", "ko": "층을 글자 순서로 정렬했어요"},
    hint={
        "en": 'As text, "W10" comes before "W2". Count with numbers.',
        "ko": '글자로 보면 "W10"이 "W2"보다 앞이에요. 수로 세세요.',
    },
    was="x43_sorts_names_as_text",
)
class sorts_names_as_text:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            names = sorted(key[1:] for key in params if key.startswith("W"))
            for name in names:
                z = dense(a, params["W" + name], params["b" + name])
                a = (_OUTPUT[output] if name == names[-1] else _HIDDEN[hidden])(z)
            return a, None

    sorted_weights = edit(
        "outputs = [",
        'weights = sorted(key for key in params if key[0] == "W")\n    outputs = [',
        'params[f"W{k + 1}"] + params[f"b{k + 1}"]',
        'params[weights[k]] + params["b" + weights[k][1:]]',
        of="lambdas",
    )

    both_sorted = edit(
        "sums = []",
        'Ws = [params[key] for key in sorted(params) if key.startswith("W")]\n    bs = [params[key] for key in sorted(params) if key.startswith("b")]\n    sums = []',
        'np.dot(a, params["W" + str(i)]) + params["b" + str(i)]',
        "np.dot(a, Ws[i - 1]) + bs[i - 1]",
        of="if_chain",
    )


@misconception(
    title={"en": "the params are read in the order of the keys", "ko": "params를 키가 놓인 순서대로 읽어요"},
    hint={
        "en": "A dict is read by name here; the order in which the keys were put in means nothing.",
        "ko": "여기서는 딕셔너리를 이름으로 읽어요. 키를 넣은 순서에는 뜻이 없어요.",
    },
    was="x44_reads_params_in_order_of_keys",
)
class reads_params_in_order_of_keys:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            values = list(params.values())
            for i in range(0, len(values), 2):
                z = dense(a, values[i], values[i + 1])
                a = (_OUTPUT[output] if i + 2 == len(values) else _HIDDEN[hidden])(z)
            return a, None

    two_at_a_time = edit(
        "sums = []",
        "arrays = list(params.values())\n    sums = []",
        'np.dot(a, params["W" + str(i)]) + params["b" + str(i)]',
        "np.dot(a, arrays[2 * i - 2]) + arrays[2 * i - 1]",
        of="if_chain",
    )

    by_an_iterator = edit(
        "outputs = [",
        "arrays = iter(params.values())\n    outputs = [",
        'outputs[-1] @ params[f"W{k + 1}"] + params[f"b{k + 1}"]',
        "outputs[-1] @ next(arrays) + next(arrays)",
        of="lambdas",
    )


@misconception(
    title={"en": "the layers follow the order of the keys", "ko": "층이 키의 순서를 따라가요"},
    hint={
        "en": "W1 comes first because of its number, wherever it stands in the dict.",
        "ko": "W1은 딕셔너리의 어디에 있든 번호 때문에 맨 앞이에요.",
    },
    was="x45_layers_in_order_of_keys",
)
class layers_in_order_of_keys:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            numbers = [key[1:] for key in params if key.startswith("W")]
            for i, number in enumerate(numbers):
                z = dense(a, params["W" + number], params["b" + number])
                a = (_OUTPUT[output] if i + 1 == len(numbers) else _HIDDEN[hidden])(z)
            return a, None

    numbers_as_they_come = edit(
        "sums = []",
        'numbers = [key[1:] for key in params if key[0] == "W"]\n    sums = []',
        'params["W" + str(i)]) + params["b" + str(i)]',
        'params["W" + numbers[i - 1]]) + params["b" + numbers[i - 1]]',
        of="if_chain",
    )

    weights_and_biases_apart = edit(
        "outputs = [",
        'Ws = [params[key] for key in params if "W" in key]\n    bs = [params[key] for key in params if "b" in key]\n    outputs = [',
        'outputs[-1] @ params[f"W{k + 1}"] + params[f"b{k + 1}"]',
        "outputs[-1] @ Ws[k] + bs[k]",
        of="lambdas",
    )


@misconception(
    title={"en": "the hidden activation is also used at the end", "ko": "은닉 활성화를 끝에서도 썼어요"},
    hint={
        "en": "The last layer has its own activation, or none at all: a regression must reach any number.",
        "ko": "마지막 층에는 자기 활성화가 있거나 아무것도 없어요. 회귀는 어떤 수에든 닿아야 해요.",
    },
    was="x46_hidden_activation_at_the_end",
)
class hidden_activation_at_the_end:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = _HIDDEN[hidden](z)
                if layer == last:
                    a = _OUTPUT[output](a)
            return a, None

    class of_regressions:  # where no output activation was asked for
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = _HIDDEN[hidden](z) if layer < last or output == "linear" else _OUTPUT[output](z)
            return a, None

    instead_of_the_output = edit("name = hidden if i < count else output", "name = hidden", of="if_chain")

    before_the_output = edit(
        "f = functions[output if k == layers - 1 else hidden]",
        'z = functions[hidden](z)\n        f = functions[output if k == layers - 1 else "linear"]',
        of="lambdas",
    )


@misconception(
    title={"en": "the hidden activation is missing", "ko": "은닉 활성화가 빠졌어요"},
    hint={
        "en": "Without a bend in between, two linear layers are one linear layer.",
        "ko": "사이에 꺾임이 없으면 선형 층 둘은 선형 층 하나와 같아요.",
    },
    was="x47_no_hidden_activation",
)
class no_hidden_activation:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = _OUTPUT[output](z) if layer == last else z
            return a, None

    in_an_if_chain = edit(
        "name = hidden if i < count else output", 'name = "linear" if i < count else output', of="if_chain"
    )

    one_at_the_end = edit(
        "        f = functions[output if k == layers - 1 else hidden]\n        outputs.append(f(z))\n    return outputs[-1], outputs",
        "        outputs.append(z)\n    return functions[output](outputs[-1]), outputs",
        of="lambdas",
    )


@misconception(
    title={"en": "the hidden activation is always tanh", "ko": "은닉 활성화가 늘 tanh예요"},
    hint={
        "en": "Does your function use the name that it is given, or only the default?",
        "ko": "함수가 받은 이름을 쓰고 있나요, 아니면 기본값만 쓰나요?",
    },
    was="x48_always_tanh",
)
class always_tanh:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = _OUTPUT[output](z) if layer == last else np.tanh(z)
            return a, None

    in_an_if_chain = edit(
        "name = hidden if i < count else output", 'name = "tanh" if i < count else output', of="if_chain"
    )

    name_set_again = edit("layers = len(params) // 2", 'layers = len(params) // 2\n    hidden = "tanh"', of="lambdas")


@misconception(
    title={"en": "the output activation is missing", "ko": "출력 활성화가 빠졌어요"},
    hint={
        "en": "What leaves the last layer are logits; which step makes probabilities of them?",
        "ko": "마지막 층에서 나오는 것은 로짓이에요. 어떤 단계가 이를 확률로 만드나요?",
    },
    was="x49_no_output_activation",
)
class no_output_activation:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = z if layer == last else _HIDDEN[hidden](z)
            return a, None

    in_an_if_chain = edit(
        "name = hidden if i < count else output", 'name = hidden if i < count else "linear"', of="if_chain"
    )

    last_layer_apart = edit(
        "for k in range(layers):",
        "for k in range(layers - 1):",
        "return outputs[-1], outputs",
        'return outputs[-1] @ params[f"W{layers}"] + params[f"b{layers}"], outputs',
        of="lambdas",
    )


@misconception(
    title={"en": "the output activation is used in every layer", "ko": "출력 활성화를 모든 층에서 썼어요"},
    hint={
        "en": "Inside the network is the hidden activation; the output activation comes once, at the end.",
        "ko": "신경망 안에는 은닉 활성화가 있어요. 출력 활성화는 끝에 한 번만 와요.",
    },
    was="x50_output_activation_everywhere",
)
class output_activation_everywhere:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = _OUTPUT[output](z)
            return a, None

    in_an_if_chain = edit("name = hidden if i < count else output", "name = output", of="if_chain")

    from_the_table = edit("functions[output if k == layers - 1 else hidden]", "functions[output]", of="lambdas")


@misconception(
    title={"en": "the inputs are activated, too", "ko": "입력까지 활성화했어요"},
    hint={"en": "The inputs go into the first layer as they are.", "ko": "입력은 있는 그대로 첫 층에 들어가요."},
    was="x51_activation_before_the_first_layer",
)
class activation_before_the_first_layer:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = _HIDDEN[hidden](np.asarray(X, dtype=np.float64))
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = _OUTPUT[output](z) if layer == last else _HIDDEN[hidden](z)
            return a, None

    inputs_from_the_table = edit(
        "outputs = [np.asarray(X, dtype=np.float64)]",
        "outputs = [functions[hidden](np.asarray(X, dtype=np.float64))]",
        of="lambdas",
    )

    activation_first_in_each_layer = edit(
        "outputs[-1] @ params",
        "functions[hidden](outputs[-1]) @ params",
        "functions[output if k == layers - 1 else hidden]",
        'functions[output if k == layers - 1 else "linear"]',
        of="lambdas",
    )


@misconception(
    title={"en": "only two layers are computed", "ko": "두 층만 계산해요"},
    hint={
        "en": "How many layers there are, the params say. Count them.",
        "ko": "층이 몇 개인지는 params가 말해 줘요. 세어 보세요.",
    },
    was="x52_two_layers_only",
)
class two_layers_only:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = _HIDDEN[hidden](dense(np.asarray(X, dtype=np.float64), params["W1"], params["b1"]))
            return _OUTPUT[output](dense(a, params["W2"], params["b2"])), None

    in_an_if_chain = edit(
        'while f"W{count + 1}" in params:', 'while f"W{count + 1}" in params and count < 2:', of="if_chain"
    )

    count_fixed = edit("layers = len(params) // 2", "layers = 2", of="lambdas")


@misconception(
    title={"en": "the last layer is skipped", "ko": "마지막 층을 건너뛰었어요"},
    hint={
        "en": "The output layer has weights, too: count the layers again.",
        "ko": "출력층에도 가중치가 있어요. 층의 수를 다시 세어 보세요.",
    },
    was="x53_last_layer_skipped",
)
class last_layer_skipped:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = max(len(params) // 2 - 1, 1)
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = _OUTPUT[output](z) if layer == last else _HIDDEN[hidden](z)
            return a, None

    range_too_short = edit("range(1, count + 1)", "range(1, count)", of="if_chain")

    counted_one_short = edit("layers = len(params) // 2", "layers = len(params) // 2 - 1", of="lambdas")


@misconception(
    title={"en": "an unknown activation is accepted", "ko": "모르는 활성화를 받아 줘요"},
    hint={
        "en": 'A misspelt "rleu" would silently give a linear network. Tell the caller.',
        "ko": '"rleu"라고 잘못 적으면 말없이 선형 신경망이 돼요. 부른 사람에게 알리세요.',
    },
    was="x54_unknown_names_pass",
)
class unknown_names_pass:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = _OUTPUT.get(output, _linear)(z) if layer == last else _HIDDEN.get(hidden, _linear)(z)
            return a, None

    otherwise_linear = edit(
        '    if hidden not in ("tanh", "relu", "sigmoid") or output not in ("linear", "sigmoid", "softmax"):\n        raise ValueError("unknown activation")\n',
        "",
        "functions[output if k == layers - 1 else hidden]",
        "functions.get(output if k == layers - 1 else hidden, lambda z: z)",
        of="lambdas",
    )

    otherwise_the_sum = edit(
        'if name == "linear":\n            a = z\n        elif',
        "a = z\n        if",
        "else:\n",
        'elif name == "softmax":\n',
        of="if_chain",
    )


@misconception(
    title={"en": "no cache is returned", "ko": "cache를 돌려주지 않아요"},
    hint={
        "en": "Two things come back, (output, cache): the backward pass will want the second.",
        "ko": "(output, cache) 두 가지를 돌려줘요. 역전파에서 두 번째 것이 필요해요.",
    },
    was="x55_output_alone",
)
class output_alone:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = _OUTPUT[output](z) if layer == last else _HIDDEN[hidden](z)
            return a

    in_an_if_chain = edit("return a, sums", "return a", of="if_chain")

    last_of_a_list = edit("return outputs[-1], outputs", "return outputs.pop()", of="lambdas")


@misconception(
    title={"en": "cache and output have changed places", "ko": "cache와 output의 자리가 바뀌었어요"},
    hint={"en": "The output comes first, then the cache.", "ko": "output이 먼저, cache가 그다음이에요."},
    was="x56_cache_first",
)
class cache_first:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = _OUTPUT[output](z) if layer == last else _HIDDEN[hidden](z)
            return None, a

    in_an_if_chain = edit("return a, sums", "return sums, a", of="if_chain")

    dict_first = edit("return outputs[-1], outputs", 'return {"outputs": outputs}, outputs[-1]', of="lambdas")

    tuple_first = edit("return a, sums", "return tuple(sums), a", of="if_chain")

    nothing_first = edit("return a, sums", "return None, a", of="if_chain")


@misconception(
    title={"en": "a linear output is cut off at zero", "ko": "선형 출력이 0에서 잘려요"},
    hint={
        "en": "A regression ends with no activation at all: its targets may be negative.",
        "ko": "회귀는 활성화 없이 끝나요. 목표값이 음수일 수도 있으니까요.",
    },
    was="x57_relu_at_the_end_of_regression",
)
class relu_at_the_end_of_regression:
    class form:
        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = (_relu if output == "linear" else _OUTPUT[output])(z) if layer == last else _HIDDEN[hidden](z)
            return a, None

    in_an_if_chain = edit('"linear":\n            a = z', '"linear":\n            a = z * (z > 0)', of="if_chain")

    from_the_table = edit('"linear": lambda z: z', '"linear": lambda z: np.maximum(0, z)', of="lambdas")


@misconception(
    title={"en": "the default activations are others", "ko": "기본 활성화가 달라요"},
    hint={
        "en": "Look at the signature: which activations are meant when none is named?",
        "ko": "함수의 서명을 보세요. 이름을 적지 않으면 어떤 활성화를 뜻하나요?",
    },
    was="x58_relu_is_the_default",
)
class relu_is_the_default:
    class form:
        def forward(X, params, hidden="relu", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            last = len(params) // 2
            for layer in range(1, last + 1):
                z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
                a = _OUTPUT[output](z) if layer == last else _HIDDEN[hidden](z)
            return a, None

    hidden_alone = edit('hidden="tanh"', 'hidden="relu"', of="if_chain")

    output_alone_is_softmax = edit('output="linear"', 'output="softmax"', of="lambdas")


@misconception(
    title={"en": "two calls return the same array", "ko": "두 번의 호출이 같은 배열을 돌려줘요"},
    hint={
        "en": "A second call must not change what the first one returned.",
        "ko": "두 번째 호출이 첫 번째 호출의 결과를 바꾸면 안 돼요.",
    },
    was="x59_buffer_used_twice",
)
class buffer_used_twice:
    class form:
        _buffers = {}
        _plain_forward = forward

        def forward(X, params, hidden="tanh", output="linear"):
            a, cache = _plain_forward(X, params, hidden, output)
            buffer = _buffers.setdefault(a.shape, np.empty(a.shape))
            buffer[...] = a
            return buffer, cache


@misconception(
    title={"en": "the inputs are changed on the way", "ko": "입력을 도중에 바꿨어요"},
    hint={
        "en": "forward uses X as it is: no scaling of its own, and nothing that was passed in changes.",
        "ko": "forward는 X를 그대로 써요. 스스로 스케일을 바꾸지 않고, 받은 것도 바꾸지 않아요.",
    },
    was="x60_normalises_x_in_place",
)
class normalises_x_in_place:
    class form:
        _plain_forward = forward

        def forward(X, params, hidden="tanh", output="linear"):
            if hidden not in _HIDDEN or output not in _OUTPUT:
                raise ValueError("unknown name")
            a = np.asarray(X, dtype=np.float64)
            a -= a.mean(axis=0)
            return _plain_forward(a, params, hidden, output)

    centred = edit("np.array(X, dtype=float)", "np.asarray(X, dtype=float)\n    a -= a.mean(axis=0)", of="if_chain")
