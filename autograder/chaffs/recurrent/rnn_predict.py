"""The wrong ideas about `rnn_predict`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, edit, misconception


@base
class written_out:
    def rnn_predict(X, params):
        X = np.array(X, dtype=float)
        Wx, Wh, b = (np.array(params[k], dtype=float) for k in ("Wx", "Wh", "b"))
        Wy, by = (np.array(params[k], dtype=float) for k in ("Wy", "by"))
        h = np.zeros((X.shape[0], b.shape[0]))
        for t in range(X.shape[1]):
            h = np.tanh(X[:, t] @ Wx + h @ Wh + b)
        return h @ Wy + by


@base
class sample_by_sample:
    def rnn_predict(X, params):
        p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
        outputs = []
        for sequence in np.asarray(X, dtype=np.float64):
            h = np.zeros(len(p["b"]))
            for x in sequence:
                h = np.tanh(x @ p["Wx"] + h @ p["Wh"] + p["b"])
            outputs.append(h @ p["Wy"] + p["by"])
        return np.array(outputs)


@misconception(
    title={"en": "an activation stands at the end", "ko": "끝에 활성화가 있어요"},
    hint={
        "en": "The output is h_T·Wy + by itself: logits, or numbers of a regression.",
        "ko": "출력은 h_T·Wy + by 그대로예요. 로짓이거나 회귀의 수예요.",
    },
)
class predict_activates_output:
    tanh = edit("return output", "return np.tanh(output)")
    sigmoid = edit("return output", "return 1.0 / (1.0 + np.exp(-output))")
    softmax = edit("return output", "return np.exp(output) / np.exp(output).sum(axis=1, keepdims=True)")


@misconception(
    title={"en": "labels come back instead of outputs", "ko": "출력 대신 레이블을 돌려줘요"},
    hint={
        "en": "All C numbers of each sample are asked for: (N, C).",
        "ko": "샘플마다 수 C개를 모두 돌려줘요. (N, C)예요.",
    },
)
class predict_labels:
    form = edit("return output", "return output.argmax(axis=1)")
    written_out = edit("return h @ Wy + by", "return np.argmax(h @ Wy + by, axis=1)", of="written_out")
    sample_by_sample = edit(
        'outputs.append(h @ p["Wy"] + p["by"])',
        'outputs.append(int(np.argmax(h @ p["Wy"] + p["by"])))',
        of="sample_by_sample",
    )


@misconception(
    title={"en": "another state than the last", "ko": "마지막이 아닌 상태를 썼어요"},
    hint={
        "en": "Only the state after the last input has heard everything.",
        "ko": "마지막 입력 뒤의 상태만이 모든 것을 들었어요.",
    },
)
class predict_other_state:
    first = edit("H[:, -1]", "H[:, 0]")
    mean = edit("H[:, -1]", "H.mean(axis=1)")
    one_before = edit("H[:, -1]", "H[:, max(-2, -H.shape[1])]")
    largest = edit("H[:, -1]", "H.max(axis=1)")


@misconception(
    title={"en": "an output for every step", "ko": "단계마다 출력이 있어요"},
    hint={"en": "One output for each sequence: (N, C).", "ko": "시퀀스마다 출력 하나예요. (N, C)예요."},
)
class predict_every_step:
    form = edit("H[:, -1] @ Wy", "H @ Wy")
    written_out = edit(
        "h = np.zeros(",
        "outputs = []\n    h = np.zeros(",
        "h = np.tanh(X[:, t] @ Wx + h @ Wh + b)",
        "h = np.tanh(X[:, t] @ Wx + h @ Wh + b)\n        outputs.append(h @ Wy + by)",
        "return h @ Wy + by",
        "return np.array(outputs).swapaxes(0, 1)",
        of="written_out",
    )
    time_first = edit(
        "h = np.zeros(",
        "outputs = []\n    h = np.zeros(",
        "h = np.tanh(X[:, t] @ Wx + h @ Wh + b)",
        "h = np.tanh(X[:, t] @ Wx + h @ Wh + b)\n        outputs.append(h @ Wy + by)",
        "return h @ Wy + by",
        "return np.array(outputs)",
        of="written_out",
    )


@misconception(
    title={"en": "samples and steps have changed places", "ko": "샘플과 단계가 바뀌었어요"},
    hint={
        "en": "The last *step* is asked for, not the last sample: axis 1 is time.",
        "ko": "마지막 샘플이 아니라 마지막 *단계*예요. 축 1이 시간이에요.",
    },
)
class predict_last_sample:
    form = edit("H[:, -1]", "H[-1]")
    time_first = edit(
        "X.shape[0], b.shape[0]",
        "len(X[0]), b.shape[0]",
        "range(X.shape[1])",
        "range(len(X))",
        "X[:, t]",
        "X[t]",
        of="written_out",
    )

    class of_all_states:
        def rnn_predict(X, params):
            H = rnn_forward(X, np.zeros((len(X), len(params["b"]))), params["Wx"], params["Wh"], params["b"])
            return np.dot(H[-1, :, :], np.asarray(params["Wy"], dtype=float)) + np.asarray(params["by"], dtype=float)


@misconception(
    title={"en": "the output's bias is missing", "ko": "출력의 편향이 빠졌어요"},
    hint={"en": "With Wy zero the output must be by.", "ko": "Wy가 0이면 출력은 by여야 해요."},
)
class predict_bias_forgotten:
    form = edit("H[:, -1] @ Wy + by", "H[:, -1] @ Wy")
    written_out = edit("h @ Wy + by", "h @ Wy", of="written_out")
    sample_by_sample = edit('h @ p["Wy"] + p["by"]', 'h @ p["Wy"]', of="sample_by_sample")


@misconception(
    title={"en": "the start is not zero", "ko": "0에서 시작하지 않아요"},
    hint={"en": "The state before the first input is zero here.", "ko": "여기서 첫 입력 앞의 상태는 0이에요."},
)
class predict_other_start:
    ones = edit("np.zeros((len(X), len(b)))", "np.ones((len(X), len(b)))")
    bias = edit("np.zeros((len(X), len(b)))", "np.tile(b, (len(X), 1))")
    carried_over = edit(
        "    outputs = []\n",
        '    outputs, h = [], np.zeros(len(p["b"]))\n',
        '        h = np.zeros(len(p["b"]))\n',
        "",
        of="sample_by_sample",
    )


@misconception(
    title={"en": "the network is not a tanh network", "ko": "tanh 신경망이 아니에요"},
    hint={"en": "Nothing is said of an activation: tanh is meant.", "ko": "활성화를 말하지 않으면 tanh예요."},
)
class predict_other_activation:
    relu = edit("Wx, Wh, b)\n", 'Wx, Wh, b, "relu")\n')
    linear = edit("Wx, Wh, b)\n", 'Wx, Wh, b, "linear")\n')
    written_out = edit(
        "np.tanh(X[:, t] @ Wx + h @ Wh + b)", "np.maximum(0, X[:, t] @ Wx + h @ Wh + b)", of="written_out"
    )
    sigmoid = edit(
        'np.tanh(x @ p["Wx"] + h @ p["Wh"] + p["b"])',
        '1 / (1 + np.exp(-(x @ p["Wx"] + h @ p["Wh"] + p["b"])))',
        of="sample_by_sample",
    )


@misconception(
    title={"en": "params are read in the order of their keys", "ko": "params를 키의 순서로 읽었어요"},
    hint={
        "en": "A dict has names; the order of its keys is chance.",
        "ko": "딕셔너리에는 이름이 있어요. 키의 순서는 우연이에요.",
    },
)
class predict_reads_by_order:
    values = edit('[params[name] for name in ("Wx", "Wh", "b", "Wy", "by")]', "params.values()")
    sorted_names = edit(
        '[params[name] for name in ("Wx", "Wh", "b", "Wy", "by")]', "[params[name] for name in sorted(params)]"
    )
    written_out = edit(
        'Wx, Wh, b = (np.array(params[k], dtype=float) for k in ("Wx", "Wh", "b"))\n'
        '    Wy, by = (np.array(params[k], dtype=float) for k in ("Wy", "by"))',
        "Wx, Wh, b, Wy, by = [np.array(array, dtype=float) for array in params.values()]",
        of="written_out",
    )


@misconception(
    title={"en": "a batch of one, or one output, loses an axis", "ko": "샘플이나 출력이 하나면 축이 사라져요"},
    hint={"en": "(N, C), also for N = 1 or C = 1.", "ko": "N = 1이나 C = 1이어도 (N, C)예요."},
)
class predict_squeezes:
    form = edit("return output", "return np.squeeze(output)")
    flat = edit("return output", "return output[:, 0] if output.shape[1] == 1 else output")
    written_out = edit("return h @ Wy + by", "return (h @ Wy + by).squeeze()", of="written_out")
    one_sample = edit(
        "return np.array(outputs)",
        "return np.array(outputs) if len(outputs) > 1 else outputs[0]",
        of="sample_by_sample",
    )


@misconception(
    title={"en": "the inputs are not turned into float64", "ko": "입력을 float64로 바꾸지 않았어요"},
    hint={
        "en": "X may be a list, params ints or float32.",
        "ko": "X는 리스트일 수 있고, params는 정수나 float32일 수 있어요.",
    },
)
class predict_keeps_kind:
    form = edit("(X,) = _floats(X)", "N = X.shape[0]")

    class output_in_their_kind:
        def rnn_predict(X, params):
            H = rnn_forward(X, np.zeros((len(X), len(params["b"]))), params["Wx"], params["Wh"], params["b"])
            output = H[:, -1] @ params["Wy"] + params["by"]
            return output.astype(np.result_type(params["Wy"], np.float32))

    sample_by_sample = edit(
        "np.asarray(value, dtype=np.float64)",
        "value",
        "np.asarray(X, dtype=np.float64)",
        "np.asarray(X)",
        of="sample_by_sample",
    )
