"""The wrong ideas about `minibatches`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, edit, essential, misconception

essential("up_to_order")


@base
class a_list_of_batches:
    def minibatches(X, y, batch_size, seed, shuffle=True):
        X, y = np.array(X, dtype=float), np.array(y)
        n = X.shape[0]
        if shuffle:
            rng = np.random.default_rng(seed)
            order = rng.permutation(n)
            X, y = X[order], y[order]
        batches = []
        for i in range(int(np.ceil(n / batch_size))):
            start = i * batch_size
            end = start + batch_size
            batches.append((X[start:end], y[start:end]))
        return batches


@base
class a_shrinking_list:
    def minibatches(X, y, batch_size, seed, shuffle=True):
        X, y = np.array(X, dtype=np.float64), np.array(y)
        idx = list(range(len(X)))
        if shuffle:
            np.random.default_rng(seed).shuffle(idx)
        while idx:
            batch, idx = idx[:batch_size], idx[batch_size:]
            yield X[batch], y[batch]


@misconception(
    title={"en": "the short rest is dropped", "ko": "모자라는 나머지를 버려요"},
    hint={
        "en": "The last samples count, too, even if they do not fill a batch.",
        "ko": "배치를 채우지 못해도 마지막 샘플들까지 세요.",
    },
)
class d45_minibatches_rest_dropped:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            for start in range(0, len(X) - batch_size + 1, batch_size):
                batch = order[start : start + batch_size]
                yield X[batch], y[batch]

    whole_batches = edit("int(np.ceil(n / batch_size))", "n // batch_size", of="a_list_of_batches")
    while_enough = edit("while idx:", "while len(idx) >= batch_size:", of="a_shrinking_list")


@misconception(
    title={"en": "the caller's data are shuffled in place", "ko": "호출한 쪽의 데이터를 제자리에서 섞어요"},
    hint={
        "en": "Shuffle an order of indices, not the data themselves.",
        "ko": "데이터 자체가 아니라 번호의 순서를 섞어 보세요.",
    },
)
class d48_minibatches_shuffles_in_place:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.arange(len(X))
            if shuffle:
                np.random.default_rng(seed).shuffle(X)
                np.random.default_rng(seed).shuffle(y)
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                yield X[batch], y[batch]

    by_shuffle = edit(
        "np.array(X, dtype=float), np.array(y)",
        "np.asarray(X, dtype=float), np.asarray(y)",
        "        order = rng.permutation(n)\n        X, y = X[order], y[order]\n",
        "        rng.shuffle(X)\n        np.random.default_rng(seed).shuffle(y)\n",
        of="a_list_of_batches",
    )
    written_back = edit(
        "np.array(X, dtype=np.float64), np.array(y)",
        "np.asarray(X, dtype=np.float64), np.asarray(y)",
        "np.random.default_rng(seed).shuffle(idx)",
        "np.random.default_rng(seed).shuffle(idx)\n        X[:], y[:], idx = X[idx], y[idx], sorted(idx)",
        of="a_shrinking_list",
    )


@misconception(
    title={"en": "the seed is not used", "ko": "시드를 쓰지 않아요"},
    hint={"en": "The same seed must give the same order again.", "ko": "같은 시드면 같은 순서가 다시 나와야 해요."},
)
class d49_minibatches_seed_ignored:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng().permutation(len(X)) if shuffle else np.arange(len(X))
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                yield X[batch], y[batch]

    no_seed = edit("default_rng(seed)", "default_rng()", of="a_list_of_batches")
    of_the_old_kind = edit("np.random.default_rng(seed).shuffle(idx)", "np.random.shuffle(idx)", of="a_shrinking_list")
    of_the_book = edit(
        "        rng = np.random.default_rng(seed)\n        order = rng.permutation(n)",
        "        order = np.random.permutation(n)",
        of="a_list_of_batches",
    )


@misconception(
    title={
        "en": "the samples of the short rest are always the last ones",
        "ko": "모자라는 나머지에 늘 마지막 샘플들이 들어가요",
    },
    hint={
        "en": "Shuffle all the samples first, then cut them into batches.",
        "ko": "먼저 모든 샘플을 섞은 다음 배치로 나눠요.",
    },
    was="x128_minibatches_rest_not_shuffled",
)
class minibatches_rest_not_shuffled:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            if shuffle:
                full = len(X) // batch_size * batch_size
                order = np.concatenate([np.random.default_rng(seed).permutation(full), np.arange(full, len(X))])
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                yield X[batch], y[batch]

    first_the_full_ones = edit(
        "order = rng.permutation(n)",
        "order = np.arange(n)\n        rng.shuffle(order[: n - n % batch_size])",
        of="a_list_of_batches",
    )
    put_at_the_end = edit(
        "np.random.default_rng(seed).shuffle(idx)",
        "full = len(X) - len(X) % batch_size\n        rest, idx = idx[full:], idx[:full]\n        np.random.default_rng(seed).shuffle(idx)\n        idx = idx + rest",
        of="a_shrinking_list",
    )


@misconception(
    title={"en": "every seed gives the same order", "ko": "어떤 시드든 순서가 같아요"},
    hint={"en": "Another seed should give another order.", "ko": "시드가 다르면 순서도 달라야 해요."},
    was="x67_minibatches_one_seed",
)
class minibatches_one_seed:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(0).permutation(len(X)) if shuffle else np.arange(len(X))
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                yield X[batch], y[batch]

    a_constant = edit("default_rng(seed)", "default_rng(42)", of="a_list_of_batches")
    zero = edit("default_rng(seed)", "default_rng(0)", of="a_shrinking_list")


@misconception(
    title={"en": "seed 0 counts as no seed", "ko": "시드 0을 시드가 없는 것으로 여겨요"},
    hint={
        "en": "0 is a seed like any other, though Python calls it false.",
        "ko": "파이썬은 0을 거짓으로 보지만, 0도 여느 시드와 같은 시드예요.",
    },
    was="x68_minibatches_zero_is_no_seed",
)
class minibatches_zero_is_no_seed:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed or None).permutation(len(X)) if shuffle else np.arange(len(X))
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                yield X[batch], y[batch]

    an_if = edit(
        "rng = np.random.default_rng(seed)",
        "rng = np.random.default_rng(seed) if seed else np.random.default_rng()",
        of="a_list_of_batches",
    )
    an_or = edit("default_rng(seed)", "default_rng(seed or None)", of="a_shrinking_list")


@misconception(
    title={"en": "X is shuffled, y is not", "ko": "X만 섞고 y는 섞지 않아요"},
    hint={"en": "A sample and its label must stay together.", "ko": "샘플과 레이블은 함께 다녀야 해요."},
    was="x69_minibatches_labels_left_behind",
)
class minibatches_labels_left_behind:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                yield X[batch], y[start : start + batch_size]

    only_X = edit("X, y = X[order], y[order]", "X = X[order]", of="a_list_of_batches")
    by_position = edit(
        "        batch, idx = idx[:batch_size], idx[batch_size:]\n        yield X[batch], y[batch]",
        "        start = len(X) - len(idx)\n        batch, idx = idx[:batch_size], idx[batch_size:]\n        yield X[batch], y[start : start + len(batch)]",
        of="a_shrinking_list",
    )
    by_shuffle = edit(
        "        order = rng.permutation(n)\n        X, y = X[order], y[order]\n",
        "        rng.shuffle(X)\n",
        of="a_list_of_batches",
    )


@misconception(
    title={"en": "X and y are shuffled each in its own way", "ko": "X와 y를 따로따로 섞어요"},
    hint={
        "en": "A sample and its label must stay together: one order for both.",
        "ko": "샘플과 레이블은 함께 다녀야 해요. 순서 하나를 둘 다에 써요.",
    },
    was="x70_minibatches_shuffled_apart",
)
class minibatches_shuffled_apart:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            other = np.random.default_rng(seed + 1).permutation(len(X)) if shuffle else order
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                yield X[batch], y[other[start : start + batch_size]]

    one_generator = edit(
        "        order = rng.permutation(n)\n        X, y = X[order], y[order]\n",
        "        X = rng.permutation(X)\n        y = rng.permutation(y)\n",
        of="a_list_of_batches",
    )
    two_orders = edit(
        "np.random.default_rng(seed).shuffle(idx)",
        "np.random.default_rng(seed).shuffle(idx)\n        y = np.random.default_rng(seed + 1).permutation(y)",
        of="a_shrinking_list",
    )


@misconception(
    title={"en": "samples are drawn with replacement", "ko": "샘플을 복원 추출해요"},
    hint={
        "en": "In one epoch every sample comes exactly once.",
        "ko": "에포크 한 번에 모든 샘플이 정확히 한 번씩 나와요.",
    },
    was="x71_minibatches_with_replacement",
)
class minibatches_with_replacement:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).integers(0, len(X), len(X)) if shuffle else np.arange(len(X))
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                yield X[batch], y[batch]

    by_choice = edit("rng.permutation(n)", "rng.choice(n, n)", of="a_list_of_batches")
    batch_by_batch = edit(
        "        np.random.default_rng(seed).shuffle(idx)\n",
        "        rng = np.random.default_rng(seed)\n",
        "        yield X[batch], y[batch]",
        "        if shuffle:\n            batch = rng.choice(len(X), len(batch))\n        yield X[batch], y[batch]",
        of="a_shrinking_list",
    )
    by_integers = edit("rng.permutation(n)", "rng.integers(0, n, size=n)", of="a_list_of_batches")


@misconception(
    title={"en": "the rest is filled up with samples from the start", "ko": "나머지를 앞쪽 샘플로 채워요"},
    hint={
        "en": "The last batch may be short; no sample comes twice.",
        "ko": "마지막 배치는 짧아도 돼요. 같은 샘플이 두 번 나오면 안 돼요.",
    },
    was="x72_minibatches_wraps_around",
)
class minibatches_wraps_around:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            for start in range(0, len(X), batch_size):
                batch = np.resize(order, len(order) + batch_size)[start : start + batch_size]
                yield X[batch], y[batch]

    filled_up_before = edit(
        "    batches = []\n",
        "    filled = np.arange(-(-n // batch_size) * batch_size) % n\n    X, y = X[filled], y[filled]\n    batches = []\n",
        of="a_list_of_batches",
    )
    filled_up_at_the_end = edit(
        "    while idx:\n",
        "    first = list(idx)\n    while idx:\n        while len(idx) < batch_size:\n            idx = idx + first[: batch_size - len(idx)]\n",
        of="a_shrinking_list",
    )


@misconception(
    title={
        "en": "an empty batch follows when the size divides evenly",
        "ko": "나누어떨어지면 빈 배치가 하나 더 나와요",
    },
    hint={"en": "How many batches are there when nothing is left over?", "ko": "남는 것이 없을 때 배치는 몇 개일까요?"},
    was="x73_minibatches_empty_last",
)
class minibatches_empty_last:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            for start in range(0, len(X) + 1, batch_size):
                batch = order[start : start + batch_size]
                yield X[batch], y[batch]

    one_more = edit("int(np.ceil(n / batch_size))", "n // batch_size + 1", of="a_list_of_batches")
    until_it_is_short = edit(
        "    while idx:\n        batch, idx = idx[:batch_size], idx[batch_size:]\n        yield X[batch], y[batch]",
        "    batch = idx[:batch_size]\n    while True:\n        yield X[batch], y[batch]\n        if len(batch) < batch_size:\n            break\n        idx = idx[batch_size:]\n        batch = np.array(idx[:batch_size], dtype=int)",
        of="a_shrinking_list",
    )


@misconception(
    title={"en": "only the order of the batches is shuffled", "ko": "배치의 순서만 섞어요"},
    hint={
        "en": "Neighbours in the data should not always meet in the same batch.",
        "ko": "데이터에서 이웃한 샘플이 늘 같은 배치에서 만나면 안 돼요.",
    },
    was="x74_minibatches_order_of_batches",
)
class minibatches_order_of_batches:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            full = len(X) // batch_size
            starts = batch_size * np.arange(full)
            if shuffle:
                starts = np.random.default_rng(seed).permutation(starts)
            rest = [full * batch_size] if len(X) % batch_size else []
            for start in [*starts, *rest]:
                batch = slice(start, start + batch_size)
                yield X[batch], y[batch]

    starts_shuffled = edit(
        "        order = rng.permutation(n)\n        X, y = X[order], y[order]\n",
        "        starts = batch_size * rng.permutation(n // batch_size)\n        order = [i for s in starts for i in range(s, s + batch_size)]\n        order += range(len(order), n)\n        X, y = X[order], y[order]\n",
        of="a_list_of_batches",
    )
    batches_shuffled = edit(
        "    if shuffle:\n        np.random.default_rng(seed).shuffle(idx)\n",
        "    if shuffle:\n        parts = [idx[s : s + batch_size] for s in range(0, len(X) - batch_size + 1, batch_size)]\n        np.random.default_rng(seed).shuffle(parts)\n        idx = [i for part in parts for i in part] + idx[len(parts) * batch_size :]\n",
        of="a_shrinking_list",
    )


@misconception(
    title={"en": "samples are shuffled only inside their batch", "ko": "샘플을 배치 안에서만 섞어요"},
    hint={
        "en": "Every sample should be able to come anywhere in the epoch.",
        "ko": "모든 샘플이 에포크의 어디에서든 나올 수 있어야 해요.",
    },
    was="x75_minibatches_within_batches",
)
class minibatches_within_batches:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if False else np.arange(len(X))
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                if shuffle:
                    batch = np.random.default_rng(seed).permutation(batch)
                yield X[batch], y[batch]

    after_the_cut = edit(
        "        order = rng.permutation(n)\n        X, y = X[order], y[order]\n",
        "        order = np.arange(n)\n        for s in range(0, n, batch_size):\n            rng.shuffle(order[s : s + batch_size])\n        X, y = X[order], y[order]\n",
        of="a_list_of_batches",
    )
    one_order_for_all = edit(
        "        np.random.default_rng(seed).shuffle(idx)\n",
        "        rng = np.random.default_rng(seed)\n",
        "        yield X[batch], y[batch]",
        "        if shuffle:\n            rng.shuffle(batch)\n        yield X[batch], y[batch]",
        of="a_shrinking_list",
    )


@misconception(
    title={"en": "shuffle=False shuffles all the same", "ko": "shuffle=False여도 섞어요"},
    hint={
        "en": "What should happen when the caller asks not to shuffle?",
        "ko": "섞지 말라고 하면 어떤 순서로 나와야 할까요?",
    },
    was="x76_minibatches_always_shuffled",
)
class minibatches_always_shuffled:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X))
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                yield X[batch], y[batch]

    no_question = edit(
        "    if shuffle:\n        rng = np.random.default_rng(seed)\n        order = rng.permutation(n)\n        X, y = X[order], y[order]\n",
        "    order = np.random.default_rng(seed).permutation(n)\n    X, y = X[order], y[order]\n",
        of="a_list_of_batches",
    )
    if_true = edit("if shuffle:", "if True:", of="a_shrinking_list")
    where_it_is_none = edit("if shuffle:", "if shuffle is not None:", of="a_shrinking_list")


@misconception(
    title={"en": "nothing is shuffled unless asked", "ko": "따로 말하지 않으면 섞지 않아요"},
    hint={"en": "Shuffling is the default.", "ko": "섞는 것이 기본이에요."},
    was="x77_minibatches_not_shuffled",
)
class minibatches_not_shuffled:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=False):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                yield X[batch], y[batch]

    by_default = edit("shuffle=True", "shuffle=False", of="a_list_of_batches")
    none_by_default = edit("shuffle=True", "shuffle=None", of="a_shrinking_list")


@misconception(
    title={"en": "labels become floats", "ko": "레이블이 실수가 돼요"},
    hint={
        "en": "Labels are used as indices later on: ints must stay ints.",
        "ko": "레이블은 나중에 인덱스로 쓰여요. 정수는 정수로 남아야 해요.",
    },
    was="x78_minibatches_float_labels",
)
class minibatches_float_labels:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                yield X[batch], y[batch]

    with_X = edit(
        "np.array(X, dtype=float), np.array(y)",
        "np.array(X, dtype=float), np.array(y, dtype=float)",
        of="a_list_of_batches",
    )
    in_the_batch = edit("y[batch]", "y[batch].astype(float)", of="a_shrinking_list")


@misconception(
    title={"en": "every batch is written into the same array", "ko": "모든 배치를 같은 배열에 써요"},
    hint={
        "en": "Whoever keeps a batch finds the next one in it.",
        "ko": "배치를 갖고 있으면 그 안에 다음 배치가 들어가 버려요.",
    },
    was="x79_minibatches_one_buffer",
)
class minibatches_one_buffer:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            room_X, room_y = np.empty_like(X[:batch_size]), np.empty_like(y[:batch_size])
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                room_X[: len(batch)], room_y[: len(batch)] = X[batch], y[batch]
                yield room_X[: len(batch)], room_y[: len(batch)]

    filled_anew = edit(
        "    while idx:\n",
        "    X_batch, y_batch = np.zeros_like(X[:batch_size]), np.zeros_like(y[:batch_size])\n    while idx:\n",
        "        yield X[batch], y[batch]",
        "        X_batch[: len(batch)], y_batch[: len(batch)] = X[batch], y[batch]\n        yield X_batch[: len(batch)], y_batch[: len(batch)]",
        of="a_shrinking_list",
    )
    by_take = edit(
        "    while idx:\n",
        "    X_batch, y_batch = np.empty_like(X[:batch_size]), np.empty_like(y[:batch_size])\n    while idx:\n",
        "        yield X[batch], y[batch]",
        "        n = len(batch)\n        np.take(X, batch, axis=0, out=X_batch[:n], mode='clip')\n        np.take(y, batch, axis=0, out=y_batch[:n], mode='clip')\n        yield X_batch[:n], y_batch[:n]",
        of="a_shrinking_list",
    )


@misconception(
    title={
        "en": "X and y of different length raise no ValueError",
        "ko": "X와 y의 길이가 달라도 ValueError가 나지 않아요",
    },
    hint={
        "en": "Data and labels that do not pair up are a mistake of the caller.",
        "ko": "짝이 맞지 않는 데이터와 레이블은 호출한 쪽의 실수예요. 알려 줘야 해요.",
    },
    was="x80_minibatches_lengths_not_checked",
)
class minibatches_lengths_not_checked:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            X, y = X[: len(y)], y[: len(X)]
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                yield X[batch], y[batch]

    a_list = edit(
        "batches.append((X[start:end], y[start:end]))",
        "batches += [(X[start:end], y[start:end])]",
        of="a_list_of_batches",
    )
    a_generator = edit("while idx:", "while len(idx) > 0:", of="a_shrinking_list")
    the_shorter_one_counts = edit("n = X.shape[0]", "n = min(len(X), len(y))", of="a_list_of_batches")


@misconception(
    title={"en": "the samples are cut into parts of nearly equal size", "ko": "샘플을 거의 같은 크기로 나눠요"},
    hint={
        "en": "Full batches first: only the last one may be short.",
        "ko": "꽉 찬 배치가 먼저예요. 마지막 하나만 짧을 수 있어요.",
    },
    was="x81_minibatches_even_parts",
)
class minibatches_even_parts:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            for batch in np.array_split(order, -(-len(X) // batch_size)):
                yield X[batch], y[batch]

    by_array_split = edit(
        "    batches = []\n    for i in range(int(np.ceil(n / batch_size))):\n        start = i * batch_size\n        end = start + batch_size\n        batches.append((X[start:end], y[start:end]))\n    return batches",
        "    parts = int(np.ceil(n / batch_size))\n    return list(zip(np.array_split(X, parts), np.array_split(y, parts)))",
        of="a_list_of_batches",
    )
    by_linspace = edit(
        "    batches = []\n",
        "    count = int(np.ceil(n / batch_size))\n    edges = np.linspace(0, n, count + 1).round().astype(int)\n    batches = []\n",
        "start = i * batch_size",
        "start = edges[i]",
        "end = start + batch_size",
        "end = edges[i + 1]",
        of="a_list_of_batches",
    )


@misconception(
    title={"en": "the short rest comes first", "ko": "모자라는 나머지가 먼저 나와요"},
    hint={
        "en": "Full batches first: only the last one may be short.",
        "ko": "꽉 찬 배치가 먼저예요. 마지막 하나만 짧을 수 있어요.",
    },
    was="x82_minibatches_rest_first",
)
class minibatches_rest_first:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            rest = len(X) % batch_size
            for stop in range(rest or batch_size, len(X) + 1, batch_size):
                batch = order[max(0, stop - batch_size) : stop]
                yield X[batch], y[batch]

    by_the_remainder = edit(
        "    while idx:\n        batch, idx = idx[:batch_size], idx[batch_size:]\n",
        "    while idx:\n        size = len(idx) % batch_size or batch_size\n        batch, idx = idx[:size], idx[size:]\n",
        of="a_shrinking_list",
    )
    turned_round = edit(
        "return batches", "return batches[-1:] + batches[:-1] if n % batch_size else batches", of="a_list_of_batches"
    )


@misconception(
    title={"en": "the rest is joined to the last full batch", "ko": "나머지를 마지막 배치에 붙여요"},
    hint={"en": "No batch is longer than batch_size.", "ko": "어떤 배치도 batch_size보다 길지 않아요."},
    was="x83_minibatches_rest_joined",
)
class minibatches_rest_joined:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            full = max(1, len(X) // batch_size)
            for k in range(full):
                batch = order[k * batch_size : (k + 1) * batch_size if k < full - 1 else None]
                yield X[batch], y[batch]

    to_the_end = edit(
        "int(np.ceil(n / batch_size))",
        "max(1, n // batch_size)",
        "end = start + batch_size",
        "end = start + batch_size if start + 2 * batch_size <= n else n",
        of="a_list_of_batches",
    )
    while_two_are_left = edit(
        "        batch, idx = idx[:batch_size], idx[batch_size:]\n",
        "        size = batch_size if len(idx) >= 2 * batch_size else len(idx)\n        batch, idx = idx[:size], idx[size:]\n",
        of="a_shrinking_list",
    )


@misconception(
    title={"en": "targets of shape (N, 1) are flattened", "ko": "(N, 1) 모양의 목표를 펴 버려요"},
    hint={
        "en": "A batch of y has the shape of y but for its length.",
        "ko": "y의 배치는 길이만 빼고 y와 모양이 같아요.",
    },
    was="x84_minibatches_flat_targets",
)
class minibatches_flat_targets:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.squeeze(np.asarray(y))
            y = np.atleast_1d(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                yield X[batch], y[batch]

    first_column = edit(
        "np.array(X, dtype=float), np.array(y)",
        "np.array(X, dtype=float), np.array(y)\n    if y.shape[1:] == (1,):\n        y = y[:, 0]",
        of="a_list_of_batches",
    )
    in_the_batch = edit("y[batch]", "y[batch].ravel()", of="a_shrinking_list")
    reshaped = edit(
        "np.array(X, dtype=float), np.array(y)",
        "np.array(X, dtype=float), np.array(y)\n    y = y.reshape(-1) if y.ndim == 2 and y.shape[1] == 1 else y",
        of="a_list_of_batches",
    )


@misconception(
    title={"en": "the batches are (y, X)", "ko": "배치가 (y, X) 순서예요"},
    hint={"en": "The inputs come first, the labels second.", "ko": "입력이 먼저, 레이블이 다음이에요."},
    was="x85_minibatches_labels_first",
)
class minibatches_labels_first:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            for start in range(0, len(X), batch_size):
                batch = order[start : start + batch_size]
                yield y[batch], X[batch]

    a_list = edit("(X[start:end], y[start:end])", "(y[start:end], X[start:end])", of="a_list_of_batches")
    a_generator = edit("yield X[batch], y[batch]", "yield y[batch], X[batch]", of="a_shrinking_list")


@misconception(
    title={"en": "batch_size is taken for the number of batches", "ko": "batch_size를 배치의 개수로 여겨요"},
    hint={"en": "batch_size says how many samples are in a batch.", "ko": "batch_size는 배치 하나에 든 샘플의 수예요."},
    was="x86_minibatches_number_of_batches",
)
class minibatches_number_of_batches:
    class form:
        def minibatches(X, y, batch_size, seed, shuffle=True):
            X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
            if len(X) != len(y):
                raise ValueError("X and y differ in length")
            order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
            for batch in np.array_split(order, min(batch_size, len(X))):
                yield X[batch], y[batch]

    by_array_split = edit(
        "    batches = []\n    for i in range(int(np.ceil(n / batch_size))):\n        start = i * batch_size\n        end = start + batch_size\n        batches.append((X[start:end], y[start:end]))\n    return batches",
        "    return list(zip(np.array_split(X, batch_size), np.array_split(y, batch_size)))",
        of="a_list_of_batches",
    )
    a_size_from_it = edit(
        "    idx = list", "    batch_size = -(-len(X) // batch_size)\n    idx = list", of="a_shrinking_list"
    )
    the_rest_dropped = edit(
        "    n = X.shape[0]\n", "    n = X.shape[0]\n    batch_size = max(1, n // batch_size)\n", of="a_list_of_batches"
    )
