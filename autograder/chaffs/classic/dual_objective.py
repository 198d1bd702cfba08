"""The wrong ideas about `dual_objective`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "the double sum is not halved", "ko": "이중합을 반으로 나누지 않았어요"},
    hint={
        "en": "½ in front of the double sum; it counts every pair twice.",
        "ko": "이중합 앞에 ½이 있어요. 쌍마다 두 번 세니까요.",
    },
)
class dual_half_missing:
    form = edit("0.5 * signed", "signed")

    class loops:
        def dual_objective(alphas, K, y):
            a, K, y = np.array(alphas, float), np.array(K, float), np.array(y, float)
            total = sum(a)
            for i in range(len(a)):
                for j in range(len(a)):
                    total -= a[i] * a[j] * y[i] * y[j] * K[i, j]
            return float(total)

    class outer:
        def dual_objective(alphas, K, y):
            ay = np.asarray(alphas, float) * np.asarray(y, float)
            return float(np.sum(alphas) - np.sum(np.outer(ay, ay) * np.asarray(K, float)))


@misconception(
    title={"en": "each pair is counted once, or only the diagonal", "ko": "쌍을 한 번만 세거나 대각선만 셌어요"},
    hint={"en": "i and j both run over all samples.", "ko": "i와 j가 모두 전체 샘플을 돌아요."},
)
class dual_pairs_once:
    upper = edit("signed @ K @ signed", "signed @ np.triu(K) @ signed")

    diagonal = edit("signed @ K @ signed", "signed**2 @ np.diag(K)")

    class loops:
        def dual_objective(alphas, K, y):
            a, K, y = np.array(alphas, float), np.array(K, float), np.array(y, float)
            total = a.sum()
            for i in range(len(a)):
                for j in range(i + 1):
                    total -= 0.5 * a[i] * a[j] * y[i] * y[j] * K[i, j]
            return float(total)


@misconception(
    title={"en": "the sign is turned, or the first sum missing", "ko": "부호가 거꾸로이거나 첫 합이 없어요"},
    hint={
        "en": "The dual is made large: Σα minus half the double sum.",
        "ko": "쌍대 문제는 크게 만들어요. Σα에서 이중합의 반을 빼요.",
    },
)
class dual_sign:
    minimised = edit(
        "float(alphas.sum() - 0.5 * signed @ K @ signed)", "-float(alphas.sum() - 0.5 * signed @ K @ signed)"
    )

    added = edit("alphas.sum() - 0.5", "alphas.sum() + 0.5")

    class loops:
        def dual_objective(alphas, K, y):
            a, K, y = np.array(alphas, float), np.array(K, float), np.array(y, float)
            pairs = 0.0
            for i in range(len(a)):
                for j in range(len(a)):
                    pairs += a[i] * a[j] * y[i] * y[j] * K[i, j]
            return float(pairs / 2 - a.sum())
