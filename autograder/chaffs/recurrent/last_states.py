"""The wrong ideas about `last_states`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, edit, misconception


@base
class one_by_one:
    def last_states(H, lengths):
        H = np.array(H, dtype=float)
        T = H.shape[1]
        out = []
        for n, length in enumerate(lengths):
            if length < 1 or length > T:
                raise ValueError(length)
            out.append(H[n, length - 1])
        return np.array(out)


@base
class by_a_mask:
    def last_states(H, lengths):
        H, lengths = np.asarray(H, dtype=np.float64), np.array(lengths)
        T = H.shape[1]
        if lengths.min() < 1 or lengths.max() > T:
            raise ValueError("lengths")
        last = np.arange(T) == lengths[:, None] - 1
        return H[last]


@misconception(
    title={"en": "the index is the length itself", "ko": "길이를 그대로 번호로 썼어요"},
    hint={
        "en": "The fifth state has index 4. What happens with a full-length sequence?",
        "ko": "다섯 번째 상태의 번호는 4예요. 꽉 찬 시퀀스에서는 어떻게 되나요?",
    },
)
class r26_index_is_length:
    checked = edit("counts - 1]", "counts]")

    class loop:
        def last_states(H, lengths):
            H = np.asarray(H, dtype=np.float64)
            return np.array([H[n, lengths[n]] for n in range(len(H))])

    class cut_at_the_end:
        def last_states(H, lengths):
            H, k = np.asarray(H, dtype=np.float64), np.asarray(lengths)
            if k.min() < 1 or k.max() > H.shape[1]:
                raise ValueError("lengths")
            return H[np.arange(len(H)), np.minimum(k, H.shape[1] - 1)]

    class wraps_round:
        def last_states(H, lengths):
            H = np.asarray(H, dtype=np.float64)
            T = H.shape[1]
            if any(n < 1 or n > T for n in lengths):
                raise ValueError("lengths")
            return np.stack([h[n % T] for h, n in zip(H, lengths, strict=False)])


@misconception(
    title={"en": "the state two before the end", "ko": "한 칸 더 앞의 상태예요"},
    hint={
        "en": "A sequence of one step ends with its first state, index 0.",
        "ko": "한 단계짜리 시퀀스는 0번 상태로 끝나요.",
    },
)
class last_states_one_early:
    form = edit("counts - 1]", "counts - 2]")
    stopped_at_0 = edit("counts - 1]", "np.maximum(counts - 2, 0)]")
    by_a_mask = edit("lengths[:, None] - 1", "lengths[:, None] - 2", of="by_a_mask")


@misconception(
    title={"en": "always the last state of all", "ko": "언제나 맨 끝 상태예요"},
    hint={
        "en": "What stands behind a sequence's own length means nothing.",
        "ko": "시퀀스의 길이 뒤에 있는 것은 뜻이 없어요.",
    },
)
class last_states_lengths_ignored:
    checked = edit("H[np.arange(len(H)), counts - 1]", "H[:, -1]")

    class longest:
        def last_states(H, lengths):
            H = np.asarray(H, dtype=np.float64)
            if min(lengths) < 1 or max(lengths) > H.shape[1]:
                raise ValueError("lengths")
            return H[:, int(max(lengths)) - 1]

    class unchecked:
        def last_states(H, lengths):
            return np.asarray(H, dtype=np.float64)[:, -1, :]


@misconception(
    title={"en": "every length is applied to every sequence", "ko": "모든 길이를 모든 시퀀스에 적용했어요"},
    hint={
        "en": "One state for each sequence: the result is (N, H).",
        "ko": "시퀀스마다 상태 하나예요. 결과는 (N, H)예요.",
    },
)
class last_states_all_pairs:
    form = edit("H[np.arange(len(H)), counts - 1]", "H[:, counts - 1]")
    one_by_one = edit("H[n, length - 1]", "H[:, length - 1]", of="one_by_one")
    taken = edit(
        "last = np.arange(T) == lengths[:, None] - 1\n    return H[last]",
        "return np.take(H, lengths - 1, axis=1)",
        of="by_a_mask",
    )


@misconception(
    title={"en": "samples and steps have changed places", "ko": "샘플과 단계가 바뀌었어요"},
    hint={"en": "Axis 0 is the samples, axis 1 time.", "ko": "축 0이 샘플, 축 1이 시간이에요."},
)
class last_states_axes_swapped:
    form = edit("H[np.arange(len(H)), counts - 1]", "H[counts - 1, np.arange(len(H))]")
    one_by_one = edit("T = H.shape[1]", "T = H.shape[0]", "H[n, length - 1]", "H[length - 1, n]", of="one_by_one")
    unchecked_steps = edit("H[n, length - 1]", "H[length - 1, n]", of="one_by_one")


@misconception(
    title={"en": "the axis of time stays", "ko": "시간 축이 남아 있어요"},
    hint={
        "en": "One state has no time axis: (N, H), not (N, 1, H).",
        "ko": "상태 하나에는 시간 축이 없어요. (N, 1, H)가 아니라 (N, H)예요.",
    },
)
class last_states_keeps_axis:
    form = edit("H[np.arange(len(H)), counts - 1]", "H[np.arange(len(H)), counts - 1][:, np.newaxis]")
    squeezed = edit("H[np.arange(len(H)), counts - 1]", "np.squeeze(H[np.arange(len(H)), counts - 1])")
    along_axis = edit(
        "last = np.arange(T) == lengths[:, None] - 1\n    return H[last]",
        "return np.take_along_axis(H, lengths[:, None, None] - 1, axis=1)",
        of="by_a_mask",
    )


@misconception(
    title={"en": "the states up to the end are averaged", "ko": "끝까지의 상태를 평균했어요"},
    hint={"en": "The last real state alone is asked for.", "ko": "진짜 마지막 상태 하나만 돌려주세요."},
)
class last_states_mean:
    form = edit("H[np.arange(len(H)), counts - 1]", "np.array([h[:n].mean(axis=0) for h, n in zip(H, counts)])")
    one_by_one = edit("H[n, length - 1]", "H[n, :length].mean(axis=0)", of="one_by_one")
    of_all_steps = edit("return H[last]", "return H.mean(axis=1)", of="by_a_mask")


@misconception(
    title={"en": "the length is counted from the end", "ko": "길이를 끝에서부터 셌어요"},
    hint={
        "en": "A sequence fills the first `length` steps; the padding comes after.",
        "ko": "시퀀스는 앞쪽 `length` 단계를 채우고, 채움은 그 뒤에 와요.",
    },
)
class last_states_from_the_end:
    form = edit("counts - 1]", "-counts]")
    one_by_one = edit("H[n, length - 1]", "H[n, T - length]", of="one_by_one")
    by_a_mask = edit("lengths[:, None] - 1", "T - lengths[:, None]", of="by_a_mask")


@misconception(
    title={"en": "the lengths that were passed in are changed", "ko": "받은 길이를 바꿔 놓아요"},
    hint={"en": "`-=` writes into the caller's array.", "ko": "`-=`는 부른 쪽의 배열에 써요."},
)
class last_states_changes_lengths:
    class form:
        def last_states(H, lengths):
            (H,) = _floats(H)
            lengths = np.asarray(lengths)
            if np.any(lengths < 1) or np.any(lengths > H.shape[1]):
                raise ValueError("lengths")
            lengths -= 1
            return H[np.arange(len(H)), lengths]

    by_a_mask = edit(
        "np.array(lengths)",
        "np.asarray(lengths)",
        "last = ",
        "lengths -= 1\n    last = ",
        "lengths[:, None] - 1",
        "lengths[:, None]",
        of="by_a_mask",
    )

    class one_by_one:
        def last_states(H, lengths):
            H = np.asarray(H, dtype=float)
            out = []
            for n in range(len(lengths)):
                if not 1 <= lengths[n] <= H.shape[1]:
                    raise ValueError("length")
                lengths[n] -= 1
                out.append(H[n][lengths[n]])
            return np.array(out)


@misconception(
    title={"en": "the states keep the kind of H", "ko": "상태의 종류가 H를 따라가요"},
    hint={
        "en": "Results are float64, whatever comes in; lengths may be a list.",
        "ko": "무엇을 받든 결과는 float64예요. 길이는 리스트일 수도 있어요.",
    },
)
class last_states_keeps_kind:
    form = edit("(H,) = _floats(H)", "H = np.asarray(H)")

    class no_lists:
        def last_states(H, lengths):
            if (lengths < 1).any() or (lengths > H.shape[1]).any():
                raise ValueError("lengths")
            return H[np.arange(len(H)), lengths - 1]

    one_by_one = edit("np.array(H, dtype=float)", "np.array(H)", of="one_by_one")


@misconception(
    title={"en": "a length outside 1 … T is let pass", "ko": "1 … T를 벗어난 길이를 그냥 넘겨요"},
    hint={
        "en": "Index −1 is the last entry in NumPy, so length 0 would silently give a wrong state.",
        "ko": "NumPy에서 −1번은 마지막 원소예요. 길이 0이면 말없이 틀린 상태가 나와요.",
    },
)
class last_states_any_length:
    class unchecked:
        def last_states(H, lengths):
            H = np.asarray(H, dtype=np.float64)
            return H[np.arange(len(H)), np.asarray(lengths) - 1]

    too_short_only = edit(" or np.any(counts > H.shape[1])", "")
    too_long_only = edit("np.any(counts < 1) or ", "")
    zero = edit("counts < 1", "counts < 0")
    all_of_them = edit(
        "np.any(counts < 1) or np.any(counts > H.shape[1])", "np.all(counts < 1) or np.all(counts > H.shape[1])"
    )
    clipped = edit(
        "if np.any(counts < 1) or np.any(counts > H.shape[1]):",
        "counts = np.clip(counts, 1, H.shape[1])\n    if False:",
    )


@misconception(
    title={"en": "another error than ValueError", "ko": "ValueError가 아닌 오류를 내요"},
    hint={
        "en": "The contract says ValueError, not AssertionError or IndexError.",
        "ko": "약속은 ValueError예요. AssertionError나 IndexError가 아니에요.",
    },
)
class last_states_asserts:
    form = edit("raise ValueError(", "raise IndexError(")

    class asserts:
        def last_states(H, lengths):
            (H,) = _floats(H)
            counts = np.asarray(lengths, dtype=np.int64)
            assert counts.min() >= 1 and counts.max() <= H.shape[1]
            return H[np.arange(len(H)), counts - 1]

    by_a_mask = edit('raise ValueError("lengths")', 'raise TypeError("lengths")', of="by_a_mask")
