"""The wrong ideas about `generate`, in the order in which diagnosis tries them."""

# generate_draws has one form: each way to draw gives other symbols, and none tells another.
from autograder.chaffs import base, edit, misconception


@base
class one_hot_rows:
    def generate(params, start, steps):
        Wx, Wh, b, Wy, by = (np.array(params[k], dtype=float) for k in ("Wx", "Wh", "b", "Wy", "by"))
        C, H = len(by), len(b)
        x = np.zeros(C)
        x[start] = 1
        h = np.zeros(H)
        symbols = []
        for _ in range(steps):
            h = np.tanh(x @ Wx + h @ Wh + b)
            logits = h @ Wy + by
            k = int(np.argmax(logits))
            symbols.append(k)
            x = np.zeros(C)
            x[k] = 1
        return np.array(symbols)


@base
class rows_of_Wx:
    def generate(params, start, steps):
        P = {k: np.asarray(v, dtype=np.float64) for k, v in params.items()}
        h = np.zeros_like(P["b"])
        out = np.zeros(steps, dtype=int)
        symbol = start
        for i in range(steps):
            h = np.tanh(P["Wx"][symbol] + np.dot(h, P["Wh"]) + P["b"])
            z = np.dot(h, P["Wy"]) + P["by"]
            symbol = z.argmax()
            out[i] = symbol
        return out


@misconception(
    title={"en": "the start is among the symbols", "ko": "시작 기호가 결과에 들어 있어요"},
    hint={
        "en": "What the network *says* is asked for; the start was said to it.",
        "ko": "신경망이 *한* 말만 돌려줘요. 시작 기호는 신경망이 들은 말이에요.",
    },
)
class generate_includes_start:
    one_more = edit("return np.array(said)", "return np.array([start, *said])")
    last_dropped = edit("return np.array(said)", "return np.array([start, *said[:-1]])")
    one_hot_rows = edit("symbols = []", "symbols = [start]", of="one_hot_rows")
    rows_of_Wx = edit(
        "symbol = z.argmax()\n        out[i] = symbol", "out[i] = symbol\n        symbol = z.argmax()", of="rows_of_Wx"
    )


@misconception(
    title={"en": "the state is forgotten between symbols", "ko": "기호 사이에 상태를 잊어버려요"},
    hint={
        "en": "Zero is the state before the start only; afterwards it is carried on.",
        "ko": "상태가 0인 것은 시작할 때뿐이에요. 그다음부터는 이어져요.",
    },
)
class generate_forgets_state:
    form = edit(
        "h = rnn_step(one_hot[[symbol]], h, Wx, Wh, b)",
        "h = rnn_step(one_hot[[symbol]], np.zeros((1, len(b))), Wx, Wh, b)",
    )
    one_symbol_network = edit(
        "h = rnn_step(one_hot[[symbol]], h, Wx, Wh, b)", "h = np.tanh(one_hot[[symbol]] @ Wx + b)"
    )
    one_hot_rows = edit("h @ Wh", "np.zeros(H) @ Wh", of="one_hot_rows")


@misconception(
    title={"en": "the start is fed again and again", "ko": "시작 기호를 계속 다시 넣어요"},
    hint={
        "en": "After the start, the network hears what it said itself.",
        "ko": "시작 다음부터는 신경망이 자기가 한 말을 들어요.",
    },
)
class generate_feeds_start:
    form = edit("one_hot[[symbol]]", "one_hot[[start]]")
    zeros_later = edit("one_hot[[symbol]]", "one_hot[[symbol]] * (len(said) == 0)")
    one_hot_rows = edit("        x = np.zeros(C)\n        x[k] = 1\n", "", of="one_hot_rows")
    rows_of_Wx = edit('P["Wx"][symbol]', 'P["Wx"][start]', of="rows_of_Wx")


@misconception(
    title={"en": "logits or probabilities are fed back", "ko": "로짓이나 확률을 되먹였어요"},
    hint={
        "en": "The chosen symbol is fed as a one-hot row, not the numbers it was chosen by.",
        "ko": "고른 기호를 원-핫 행으로 넣어요. 고를 때 쓴 수를 넣지 않아요.",
    },
)
class generate_feeds_logits:
    class logits:
        def generate(params, start, steps):
            Wx, Wh, b, Wy, by = _floats(*[params[name] for name in ("Wx", "Wh", "b", "Wy", "by")])
            x, h, said = np.eye(len(by))[[start]], np.zeros((1, len(b))), []
            for _ in range(steps):
                h = np.tanh(x @ Wx + h @ Wh + b)
                x = h @ Wy + by
                said.append(int(np.argmax(x)))
            return np.array(said)

    class probabilities:
        def generate(params, start, steps):
            Wx, Wh, b, Wy, by = _floats(*[params[name] for name in ("Wx", "Wh", "b", "Wy", "by")])
            x, h, said = np.eye(len(by))[[start]], np.zeros((1, len(b))), []
            for _ in range(steps):
                h = np.tanh(x @ Wx + h @ Wh + b)
                z = h @ Wy + by
                x = np.exp(z - z.max())
                x /= x.sum()
                said.append(int(np.argmax(x)))
            return np.array(said)

    one_hot_rows = edit("x = np.zeros(C)\n        x[k] = 1", "x = logits", of="one_hot_rows")
    softmax = edit(
        "x = np.zeros(C)\n        x[k] = 1",
        "x = np.exp(logits - logits.max())\n        x = x / np.sum(x)",
        of="one_hot_rows",
    )


@misconception(
    title={"en": "the largest is looked for after squashing", "ko": "눌러 놓은 다음에 가장 큰 것을 찾았어요"},
    hint={
        "en": "Large logits all become 1, or nan, on the way through. Compare the logits themselves.",
        "ko": "큰 로짓은 지나면서 모두 1이나 nan이 돼요. 로짓끼리 비교하세요.",
    },
)
class generate_saturates:
    sigmoid = edit("np.argmax(h @ Wy + by)", "np.argmax(np.tanh(h @ Wy + by))")

    class exp:
        def generate(params, start, steps):
            Wx, Wh, b, Wy, by = _floats(*[params[name] for name in ("Wx", "Wh", "b", "Wy", "by")])
            h, symbol, said = np.zeros((1, len(b))), start, []
            for _ in range(steps):
                h = np.tanh(Wx[[symbol]] + h @ Wh + b)
                e = np.exp(h @ Wy + by)
                symbol = int(np.argmax(e / e.sum()))
                said.append(symbol)
            return np.array(said)

    one_hot_rows = edit("np.argmax(logits)", "np.argmax(np.exp(logits) / np.sum(np.exp(logits)))", of="one_hot_rows")
    rows_of_Wx = edit("z.argmax()", "(1 / (1 + np.exp(-z))).argmax()", of="rows_of_Wx")


@misconception(
    title={"en": "the symbols are drawn at random", "ko": "기호를 무작위로 뽑았어요"},
    hint={"en": "The symbol with the largest logit is taken, always.", "ko": "언제나 로짓이 가장 큰 기호를 골라요."},
)
class generate_draws:
    class form:
        def generate(params, start, steps):
            Wx, Wh, b, Wy, by = _floats(*[params[name] for name in ("Wx", "Wh", "b", "Wy", "by")])
            rng, h, symbol, said = np.random.default_rng(0), np.zeros((1, len(b))), start, []
            for _ in range(steps):
                h = np.tanh(Wx[[symbol]] + h @ Wh + b)
                z = (h @ Wy + by)[0]
                p = np.exp(z - z.max())
                symbol = int(rng.choice(len(by), p=p / p.sum()))
                said.append(symbol)
            return np.array(said)


@misconception(
    title={"en": "the smallest logit is taken", "ko": "가장 작은 로짓을 골랐어요"},
    hint={"en": "The largest logit belongs to the likeliest symbol.", "ko": "가장 큰 로짓이 가장 그럴듯한 기호예요."},
)
class generate_smallest:
    form = edit("np.argmax", "np.argmin")
    by_size = edit("np.argmax(h @ Wy + by)", "np.argmax(np.abs(h @ Wy + by))")
    sorted_first = edit("np.argmax(logits)", "np.argsort(logits)[0]", of="one_hot_rows")


@misconception(
    title={"en": "the output's bias is missing", "ko": "출력의 편향이 빠졌어요"},
    hint={"en": "With Wy zero, by alone decides.", "ko": "Wy가 0이면 by만으로 정해져요."},
)
class generate_bias_forgotten:
    form = edit("h @ Wy + by", "h @ Wy")
    one_hot_rows = edit("h @ Wy + by", "h @ Wy", of="one_hot_rows")
    rows_of_Wx = edit(' + P["by"]', "", of="rows_of_Wx")


@misconception(
    title={"en": "one symbol too few or too many", "ko": "기호가 하나 모자라거나 남아요"},
    hint={"en": "`steps` symbols, no more and no fewer.", "ko": "기호는 꼭 `steps`개예요."},
)
class generate_count:
    one_more = edit("range(steps)", "range(steps + 1)")
    one_less = edit("range(steps)", "range(steps - 1)")
    while_too_few = edit("for _ in range(steps):", "while len(symbols) <= steps:", of="one_hot_rows")


@misconception(
    title={"en": "the symbols are not ints in an array", "ko": "기호가 정수 배열이 아니에요"},
    hint={"en": "An int array (steps,) is asked for.", "ko": "정수 배열 (steps,)을 돌려주세요."},
)
class generate_other_kind:
    floats = edit("return np.array(said)", "return np.array(said, dtype=np.float64)")
    list_of_them = edit("return np.array(said)", "return said")
    one_hot_rows = edit("return np.array(said)", "return one_hot[said]")
    column = edit("return np.array(said)", "return np.array(said)[:, np.newaxis]")


@misconception(
    title={"en": "the start is not a zero state", "ko": "상태가 0에서 시작하지 않아요"},
    hint={"en": "Before the start symbol the state is zero.", "ko": "시작 기호를 듣기 전의 상태는 0이에요."},
)
class generate_other_start:
    form = edit("np.zeros((1, len(b)))", "np.ones((1, len(b)))")
    bias = edit('np.zeros_like(P["b"])', 'P["b"]', of="rows_of_Wx")
    tanh_of_bias = edit("np.zeros(H)", "np.tanh(b)", of="one_hot_rows")
