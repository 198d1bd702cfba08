"""The wrong ideas about `bootstrap`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, essential, misconception

essential("distribution")


@misconception(
    title={"en": "numbers are not put back", "ko": "뽑은 번호를 도로 넣지 않아요"},
    hint={
        "en": "Put each one back: of 50 some come several times.",
        "ko": "하나 뽑을 때마다 도로 넣으세요. 50개 가운데 여러 번 나오는 것이 있어요.",
    },
)
class k35_without_replacement:
    permutation = edit(
        "np.random.default_rng(seed).integers(0, n, size=n)", "np.random.default_rng(seed).permutation(n)"
    )

    class choice:
        def bootstrap(n, seed):
            return np.random.default_rng(seed).choice(n, size=n, replace=False)

    class shuffled:
        def bootstrap(n, seed):
            rows = np.arange(n)
            np.random.default_rng(seed).shuffle(rows)
            return rows


@misconception(
    title={"en": "the seed is not used, or not alone", "ko": "시드를 쓰지 않거나 다른 것도 써요"},
    hint={
        "en": "np.random.default_rng(seed): the same seed, the same numbers.",
        "ko": "np.random.default_rng(seed)예요. 시드가 같으면 수도 같아요.",
    },
)
class bootstrap_seed_unused:
    fresh = edit("return np.random.default_rng(seed)", "return np.random.default_rng()")

    class global_generator:
        def bootstrap(n, seed):
            return np.random.randint(0, n, n)

    class always_zero:
        def bootstrap(n, seed):
            rng = np.random.default_rng(0)
            return rng.choice(n, size=n, replace=True)


@misconception(
    title={"en": "the last row, or the first, is never drawn", "ko": "마지막 행이나 첫 행이 뽑히지 않아요"},
    hint={"en": "0 … n − 1, both ends among them.", "ko": "0 … n − 1이에요. 양 끝도 들어가요."},
)
class bootstrap_range:
    last_missing = edit("integers(0, n, size=n)", "integers(0, max(n - 1, 1), size=n)")

    first_missing = edit("integers(0, n, size=n)", "integers(min(1, n - 1), n, size=n)")

    class choice:
        def bootstrap(n, seed):
            rng = np.random.default_rng(seed)
            return rng.choice(np.arange(max(n - 1, 1)), size=n)


@misconception(
    title={"en": "numbers run to n", "ko": "번호가 n까지 나와요"},
    hint={"en": "0 … n − 1: row n does not exist.", "ko": "0 … n − 1이에요. n번 행은 없어요."},
)
class bootstrap_beyond:
    form = edit("integers(0, n, size=n)", "integers(0, n + 1, size=n)")

    class inclusive:
        def bootstrap(n, seed):
            return np.random.default_rng(seed).integers(0, n, size=n, endpoint=True)

    class from_one:
        def bootstrap(n, seed):
            rng = np.random.default_rng(seed)
            return np.array([rng.integers(1, n + 1) for _ in range(n)])
