"""The wrong ideas about `top_k_gates`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@convention(
    title={"en": "the kept gates are not normalised again", "ko": "남긴 게이트를 다시 정규화하지 않았어요"},
    hint={
        "en": "After choosing, the shares make 1 again (Shazeer, Mixtral). Switch keeps the softmax over all; here the sum of a row is 1.",
        "ko": "고른 다음에 몫의 합이 다시 1이 돼요(Shazeer, Mixtral). Switch는 전체의 소프트맥스를 그대로 두지만, 여기서는 행의 합이 1이에요.",
    },
)
class x09_top_k_not_renormalised:
    checked = edit(
        "shares / shares.sum(axis=1, keepdims=True)",
        "shares / np.exp(logits - logits.max(axis=1, keepdims=True)).sum(axis=1, keepdims=True)",
    )

    class unchecked:
        def top_k_gates(logits, k):
            z = np.array(logits, dtype=float)
            e = np.exp(z - z.max(axis=1, keepdims=True))
            p = e / e.sum(axis=1, keepdims=True)
            order = np.argsort(-p, axis=1, kind="stable")
            for n in range(len(p)):
                p[n, order[n, k:]] = 0.0
            return p

    class masked:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if not 1 <= k <= logits.shape[1]:
                raise ValueError("k")
            z = logits
            e = np.exp(z - z.max(axis=1, keepdims=True))
            p = e / e.sum(axis=1, keepdims=True)
            mask = np.zeros(z.shape)
            np.put_along_axis(mask, np.argsort(-z, axis=1, kind="stable")[:, :k], 1.0, axis=1)
            return p * mask


@misconception(
    title={
        "en": "what is not kept is set to 0 before the softmax",
        "ko": "남기지 않은 로짓을 소프트맥스 앞에서 0으로 두었어요",
    },
    hint={
        "en": "exp(0) is 1, not 0: which logit has the gate 0?",
        "ko": "exp(0)은 0이 아니라 1이에요. 어떤 로짓이라야 게이트가 0인가요?",
    },
)
class x10_zeros_before_the_softmax:
    checked = edit("-np.inf", "0.0")

    class masked:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if not 1 <= k <= logits.shape[1]:
                raise ValueError("k")
            mask = np.zeros(logits.shape)
            np.put_along_axis(mask, np.argsort(-logits, axis=1, kind="stable")[:, :k], 1.0, axis=1)
            z = logits * mask
            e = np.exp(z - z.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)

    class unchecked:
        def top_k_gates(logits, k):
            z = np.array(logits, dtype=float)
            for row in z:
                row[np.argsort(-row, kind="stable")[k:]] = 0.0
            e = np.exp(z - z.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)


@misconception(
    title={
        "en": "what is not kept gets a small number instead of none",
        "ko": "남기지 않은 로짓에 그저 작은 수를 넣었어요",
    },
    hint={
        "en": "Logits may be −1e4: what is surely below them all?",
        "ko": "로짓이 −1e4일 수도 있어요. 그 모두보다 확실히 작은 것은 무엇인가요?",
    },
)
class top_k_fill_not_low_enough:
    hundred = edit("-np.inf", "-100.0")

    thousand = edit("-np.inf", "-1000.0")

    smallest = edit("-np.inf", "logits.min() - 1.0")


@misconception(
    title={"en": "all logits from the k-th on are kept, ties too", "ko": "k번째 값과 같은 로짓을 모두 남겼어요"},
    hint={
        "en": "Exactly k: how many are kept of [1, 1, 1, 0] with k = 2?",
        "ko": "정확히 k개예요. [1, 1, 1, 0]에서 k = 2이면 몇 개가 남나요?",
    },
)
class x11_keeps_all_equals:
    checked = edit(
        'kept = np.argsort(-logits, axis=1, kind="stable")[:, :k]',
        "kth = np.sort(logits, axis=1)[:, [-k]]",
        "np.put_along_axis(chosen, kept, np.take_along_axis(logits, kept, axis=1), axis=1)",
        "chosen = np.where(logits >= kth, logits, chosen)",
    )

    class unchecked:
        def top_k_gates(logits, k):
            z = np.array(logits, dtype=float)
            kth = np.sort(z, axis=1)[:, ::-1][:, k - 1 : k]
            e = np.where(z < kth, 0.0, np.exp(z - z.max(axis=1, keepdims=True)))
            return e / e.sum(axis=1, keepdims=True)

    class loop:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if not 1 <= k <= logits.shape[1]:
                raise ValueError("k")
            out = np.zeros(logits.shape)
            for row, into in zip(logits, out):
                least = sorted(row)[-k]
                keep = row >= least
                e = np.exp(row[keep] - row.max())
                into[keep] = e / e.sum()
            return out


@misconception(
    title={"en": "the k smallest are kept", "ko": "가장 작은 k개를 남겼어요"},
    hint={"en": "argsort begins with the smallest.", "ko": "argsort는 작은 것부터예요."},
)
class x12_keeps_the_smallest:
    checked = edit("np.argsort(-logits", "np.argsort(logits")

    class unchecked:
        def top_k_gates(logits, k):
            z = np.array(logits, dtype=float)
            z[np.arange(len(z))[:, None], np.argsort(z, axis=1, kind="stable")[:, k:]] = -np.inf
            e = np.exp(z - z.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)

    class loop:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if not 1 <= k <= logits.shape[1]:
                raise ValueError("k")
            out = np.zeros(logits.shape)
            for row, into in zip(logits, out):
                keep = sorted(range(len(row)), key=lambda e: row[e])[:k]
                e = np.exp(row[keep] - row[keep].max())
                into[keep] = e / e.sum()
            return out


@misconception(
    title={"en": "a small number is added to the sum", "ko": "합에 작은 수를 더해 나눴어요"},
    hint={
        "en": "No fudge: the sum is never 0, and the shares must be exact.",
        "ko": "더하지 마세요. 합은 0이 되지 않고, 몫은 정확해야 해요.",
    },
)
class x13_divides_by_a_bit_more:
    checked = edit("shares.sum(axis=1, keepdims=True)", "(shares.sum(axis=1, keepdims=True) + 1e-6)")

    class after_all:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if not 1 <= k <= logits.shape[1]:
                raise ValueError("k")
            z = logits
            e = np.exp(z - z.max(axis=1, keepdims=True))
            p = e / e.sum(axis=1, keepdims=True)
            out = np.zeros(z.shape)
            kept = np.argsort(-z, axis=1, kind="stable")[:, :k]
            np.put_along_axis(out, kept, np.take_along_axis(p, kept, axis=1), axis=1)
            return out / (out.sum(axis=1, keepdims=True) + 1e-6)

    class unchecked:
        def top_k_gates(logits, k):
            z = np.array(logits, dtype=float)
            e = np.exp(z - z.max(axis=1, keepdims=True))
            p = e / e.sum(axis=1, keepdims=True)
            for row in p:
                row[np.argsort(-row, kind="stable")[k:]] = 0
            return p / (np.sum(p, axis=1)[:, None] + 1e-6)


@misconception(
    title={"en": "among equal logits the higher index is kept", "ko": "로짓이 같으면 번호가 큰 쪽을 남겼어요"},
    hint={
        "en": "Among equals the lower index stays: turn a stable argsort round and the ties turn round, too.",
        "ko": "같으면 번호가 작은 쪽이 남아요. 안정 정렬을 뒤집으면 같은 것들의 순서도 뒤집혀요.",
    },
)
class top_k_ties_to_the_last:
    checked = edit(
        'kept = np.argsort(-logits, axis=1, kind="stable")[:, :k]',
        'kept = np.argsort(logits, axis=1, kind="stable")[:, -k:]',
    )

    class turned:
        def top_k_gates(logits, k):
            z = np.array(logits, dtype=float)
            kept = np.argsort(z, axis=1, kind="stable")[:, ::-1][:, :k]
            out = np.zeros(z.shape)
            for n, keep in enumerate(kept):
                e = np.exp(z[n, keep] - z[n].max())
                out[n, keep] = e / e.sum()
            return out

    class loop:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if k < 1 or k > logits.shape[1]:
                raise ValueError("k")
            out = np.zeros(logits.shape)
            for n, row in enumerate(logits):
                order = sorted(range(len(row)), key=lambda e: (row[e], e), reverse=True)
                keep = order[:k]
                e = np.exp(row[keep] - max(row))
                out[n, keep] = e / e.sum()
            return out


@misconception(
    title={"en": "exp overflows for large logits", "ko": "로짓이 크면 exp가 넘쳐요"},
    hint={
        "en": "What is exp(1000), and what exp(−1000)/exp(−1000)?",
        "ko": "exp(1000)은 얼마인가요? exp(−1000)/exp(−1000)은요?",
    },
)
class x03_top_k_overflows:
    checked = edit("np.exp(chosen - chosen.max(axis=1, keepdims=True))", "np.exp(chosen)")

    class unchecked:
        def top_k_gates(logits, k):
            z = np.array(logits, dtype=float)
            out = np.zeros(z.shape)
            for row, into in zip(z, out):
                keep = np.argsort(-row, kind="stable")[:k]
                into[keep] = np.exp(row[keep]) / sum(np.exp(row[keep]))
            return out

    one_shift = edit("np.exp(chosen - chosen.max(axis=1, keepdims=True))", "np.exp(chosen - logits.max())")


@misconception(
    title={"en": "k is not looked at", "ko": "k를 보지 않았어요"},
    hint={
        "en": "With k = E nothing is left out, with k = 1 all but one.",
        "ko": "k = E이면 아무도 빠지지 않고, k = 1이면 하나만 남아요.",
    },
)
class top_k_ignores_k:
    one = edit("[:, :k]", "[:, :1]")

    all = edit("[:, :k]", "[:, :]")

    class two:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if k < 1 or k > logits.shape[1]:
                raise ValueError("k")
            out = np.zeros(logits.shape)
            for n, row in enumerate(logits):
                keep = np.argsort(-row, kind="stable")[:2]
                e = np.exp(row[keep] - row.max())
                out[n, keep] = e / e.sum()
            return out

    class plain_softmax:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if k < 1 or k > logits.shape[1]:
                raise ValueError("k")
            e = np.exp(logits - logits.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)


@misconception(
    title={"en": "one expert too few or too many is kept", "ko": "하나 덜, 또는 하나 더 남겼어요"},
    hint={"en": "k gates are not 0: count them.", "ko": "0이 아닌 게이트가 k개예요. 세어 보세요."},
)
class top_k_one_off:
    more = edit("[:, :k]", "[:, : k + 1]")

    fewer = edit("[:, :k]", "[:, : max(1, k - 1)]")

    class loop:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if k < 1 or k > logits.shape[1]:
                raise ValueError("k")
            out = np.zeros(logits.shape)
            for n, row in enumerate(logits):
                order = list(np.argsort(-row, kind="stable"))
                keep = [e for rank, e in enumerate(order) if rank <= k]
                e = np.exp(row[keep] - row.max())
                out[n, keep] = e / e.sum()
            return out


@misconception(
    title={"en": "the kept experts share evenly", "ko": "남은 전문가가 똑같이 나눠요"},
    hint={
        "en": "Softmax over the kept logits: the larger one gets more.",
        "ko": "남은 로짓에 소프트맥스를 씌워요. 큰 쪽이 더 가져요.",
    },
)
class top_k_even_shares:
    even = edit("np.exp(chosen - chosen.max(axis=1, keepdims=True))", "np.where(np.isfinite(chosen), 1.0, 0.0)")

    class loop:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if k < 1 or k > logits.shape[1]:
                raise ValueError("k")
            out = np.zeros(logits.shape)
            for n, row in enumerate(logits):
                for e in np.argsort(-row, kind="stable")[:k]:
                    out[n, e] = 1 / k
            return out

    class mask:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if not 1 <= k <= logits.shape[1]:
                raise ValueError("k")
            ranks = np.argsort(np.argsort(-logits, axis=1, kind="stable"), axis=1, kind="stable")
            mask = (ranks < k).astype(float)
            return mask / mask.sum(axis=1, keepdims=True)


@misconception(
    title={"en": "the k best samples of each expert are kept", "ko": "전문가마다 가장 좋은 샘플 k개를 남겼어요"},
    hint={"en": "Each row keeps k experts.", "ko": "행마다 전문가 k명이 남아요."},
)
class top_k_over_samples:
    class columns:
        def top_k_gates(logits, k):
            (z,) = _floats(logits)
            if not 1 <= k <= z.shape[1]:
                raise ValueError("k")
            z = z.T
            out = np.zeros(z.shape)
            for row, into in zip(z, out):
                keep = np.argsort(-row, kind="stable")[:k]
                e = np.exp(row[keep] - row.max())
                into[keep] = e / e.sum()
            return out.T

    class rows_of_the_transpose:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if not 1 <= k <= logits.shape[1]:
                raise ValueError("k")
            kept = np.argsort(-logits, axis=0, kind="stable")[:k]
            chosen = np.full(logits.shape, -np.inf)
            np.put_along_axis(chosen, kept, np.take_along_axis(logits, kept, axis=0), axis=0)
            e = np.exp(chosen - chosen.max(axis=0))
            return e / e.sum(axis=0)

    class loop:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            N, E = logits.shape
            if not 1 <= k <= E:
                raise ValueError("k")
            out = np.zeros((N, E))
            for j in range(E):
                column = logits[:, j]
                keep = sorted(range(N), key=lambda n: -column[n])[:k]
                e = np.exp(column[keep] - column.max())
                out[keep, j] = e / e.sum()
            return out


@misconception(
    title={"en": "gates that should be 0 are only nearly 0", "ko": "0이어야 할 게이트가 0에 가깝기만 해요"},
    hint={
        "en": "An expert that is not kept is not computed at all: exactly 0.",
        "ko": "남지 않은 전문가는 아예 계산하지 않아요. 정확히 0이에요.",
    },
)
class top_k_almost_zeros:
    floor = edit(
        "shares / shares.sum(axis=1, keepdims=True)", "np.maximum(shares / shares.sum(axis=1, keepdims=True), 1e-12)"
    )

    added = edit(
        "np.exp(chosen - chosen.max(axis=1, keepdims=True))",
        "np.exp(chosen - chosen.max(axis=1, keepdims=True)) + 1e-10",
    )

    class large_penalty:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if not 1 <= k <= logits.shape[1]:
                raise ValueError("k")
            out = np.full(logits.shape, 1e-15)
            for n, row in enumerate(logits):
                keep = np.argsort(-row, kind="stable")[:k]
                e = np.exp(row[keep] - row.max())
                out[n, keep] = e / e.sum()
            return out


@misconception(
    title={"en": "the logits that were passed in are changed", "ko": "받은 로짓을 바꿔 놓아요"},
    hint={
        "en": "asarray makes no copy of an array: writing into it writes into the caller's.",
        "ko": "asarray는 배열을 복사하지 않아요. 거기에 쓰면 부른 쪽의 배열에 써요.",
    },
)
class top_k_writes_into_logits:
    class checked:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if not 1 <= k <= logits.shape[1]:
                raise ValueError("k")
            order = np.argsort(-logits, axis=1, kind="stable")[:, k:]
            np.put_along_axis(logits, order, -np.inf, axis=1)
            e = np.exp(logits - logits.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)

    class shifted:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if not 1 <= k <= logits.shape[1]:
                raise ValueError("k")
            kept = np.argsort(-logits, axis=1, kind="stable")[:, :k]
            logits -= logits.max(axis=1, keepdims=True)
            mask = np.zeros(logits.shape)
            np.put_along_axis(mask, kept, 1.0, axis=1)
            e = mask * np.exp(logits)
            return e / e.sum(axis=1, keepdims=True)

    class loop:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            if k < 1 or k > logits.shape[1]:
                raise ValueError("k")
            for row in logits:
                keep = np.argsort(-row, kind="stable")[:k]
                e = np.exp(row[keep] - row.max())
                row[:] = 0
                row[keep] = e / e.sum()
            return logits


@misconception(
    title={"en": "a k that cannot be is let pass", "ko": "있을 수 없는 k를 그냥 넘겨요"},
    hint={
        "en": "Nobody, or more experts than there are: raise ValueError.",
        "ko": "아무도 안 남기거나 있는 것보다 많이 남길 수는 없어요. ValueError를 내세요.",
    },
)
class top_k_any_k:
    unchecked = edit("if not 1 <= k <= logits.shape[1]:", "if False:")

    too_large_only = edit("1 <= k <= logits.shape[1]", "k <= logits.shape[1]")

    too_small_only = edit("1 <= k <= logits.shape[1]", "1 <= k")

    clipped = edit("if not 1 <= k <= logits.shape[1]:", "k = min(max(k, 1), logits.shape[1])\n    if False:")


@misconception(
    title={"en": "another error than ValueError", "ko": "ValueError가 아닌 오류를 내요"},
    hint={
        "en": "`assert` raises AssertionError; of `top_k_gates` the contract says ValueError.",
        "ko": "`assert`는 AssertionError를 내요. `top_k_gates`의 약속은 ValueError예요.",
    },
)
class top_k_asserts:
    assertion = edit("if not 1 <= k <= logits.shape[1]:", "assert 1 <= k <= logits.shape[1]\n    if False:")

    index_error = edit("raise ValueError(", "raise IndexError(")

    class two_asserts:
        def top_k_gates(logits, k):
            (logits,) = _floats(logits)
            assert k >= 1, "k must be at least 1"
            assert k <= logits.shape[1], "k must be at most E"
            out = np.zeros(logits.shape)
            for n, row in enumerate(logits):
                keep = np.argsort(-row, kind="stable")[:k]
                e = np.exp(row[keep] - row.max())
                out[n, keep] = e / e.sum()
            return out


@misconception(
    title={"en": "the arguments are not made into floats first", "ko": "인수를 먼저 실수로 바꾸지 않았어요"},
    hint={
        "en": "What does `top_k_gates` do with a list, and what is 200 + 100 in eight bits?",
        "ko": "`top_k_gates`에 리스트를 주면 어떻게 되나요? 8비트에서 200 + 100은 얼마인가요?",
    },
)
class top_k_keeps_kind:
    no_lists = edit("(logits,) = _floats(logits)", "pass")

    class as_given:
        def top_k_gates(logits, k):
            N, E = logits.shape
            if k < 1 or k > E:
                raise ValueError("k")
            out = np.zeros((N, E))
            for n in range(N):
                keep = np.argsort(-logits[n], kind="stable")[:k]
                e = np.exp(logits[n, keep] - logits[n].max())
                out[n, keep] = e / e.sum()
            return out

    class array_of_whatever:
        def top_k_gates(logits, k):
            z = np.array(logits)
            if not 1 <= k <= z.shape[1]:
                raise ValueError("k")
            kept = np.argsort(-z, axis=1, kind="stable")[:, :k]
            e = np.exp(z - z.max(axis=1, keepdims=True))
            mask = np.zeros(z.shape)
            np.put_along_axis(mask, kept, 1, axis=1)
            return e * mask / (e * mask).sum(axis=1, keepdims=True)
