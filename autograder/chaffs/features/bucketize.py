"""The wrong ideas about `bucketize`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@convention(
    title={"en": "an x on an edge goes to the lower bucket", "ko": "경계 위의 x가 아래쪽 구간으로 가요"},
    hint={
        "en": "pandas.cut does so; here an edge opens the upper bucket.",
        "ko": "pandas.cut은 그렇게 해요. 여기서는 경계가 위쪽 구간을 열어요.",
    },
)
class f32_bucketize_lower:
    class edges_below:
        def bucketize(x, edges):
            x, edges = np.asarray(x, float), np.asarray(edges, float)
            return (edges < x[:, None]).sum(axis=1)

    class searchsorted_left:
        def bucketize(x, edges):
            return np.searchsorted(np.asarray(edges, float), np.asarray(x, float))

    class digitize_right:
        def bucketize(x, edges):
            return np.digitize(np.asarray(x, float), np.asarray(edges, float), right=True)

    class loops:
        def bucketize(x, edges):
            result = []
            for v in x:
                k = 0
                while k < len(edges) and v > edges[k]:
                    k += 1
                result.append(k)
            return np.array(result)


@misconception(
    title={"en": "the buckets are counted from 1", "ko": "구간을 1부터 세요"},
    hint={
        "en": "Below the first edge is bucket 0: no edge is ≤ x.",
        "ko": "첫 경계 아래는 0번 구간이에요. x 이하인 경계가 없으니까요.",
    },
)
class counted_from_one:
    class plus_one:
        def bucketize(x, edges):
            return np.digitize(np.asarray(x, float), np.asarray(edges, float)) + 1

    class counted:
        def bucketize(x, edges):
            return np.array([1 + sum(e <= v for e in edges) for v in x])

    class loop:
        def bucketize(x, edges):
            out = []
            for v in x:
                bucket = 1
                for edge in edges:
                    if v >= edge:
                        bucket += 1
                out.append(bucket)
            return np.array(out)


@misconception(
    title={"en": "the edges above x are counted", "ko": "x보다 위인 경계를 셌어요"},
    hint={
        "en": "Count the edges at or below x.",
        "ko": "x 이하인 경계를 세세요.",
    },
)
class edges_above_counted:
    class above:
        def bucketize(x, edges):
            return (np.asarray(edges, float) > np.asarray(x, float)[:, None]).sum(axis=1)

    class below:
        def bucketize(x, edges):
            return np.array([sum(e >= v for e in edges) for v in x])

    class from_the_end:
        def bucketize(x, edges):
            edges = np.asarray(edges, dtype=float)
            return len(edges) - np.searchsorted(edges, np.asarray(x, dtype=float), side="right")


@misconception(
    title={
        "en": "one too small: the edge's index, not the number of edges",
        "ko": "하나 작아요: 개수가 아니라 경계의 위치예요",
    },
    hint={
        "en": "Three edges make four buckets, 0 to 3.",
        "ko": "경계가 셋이면 구간은 0부터 3까지 넷이에요.",
    },
)
class starts_below:
    class minus_one:
        def bucketize(x, edges):
            return np.searchsorted(np.asarray(edges, float), np.asarray(x, float), side="right") - 1

    class last_edge_forgotten:
        def bucketize(x, edges):
            return np.digitize(np.asarray(x, float), np.asarray(edges, float)[:-1])

    class clipped_to_inner_buckets:
        def bucketize(x, edges):
            return np.clip(np.digitize(np.asarray(x, float), np.asarray(edges, float)) - 1, 0, len(edges) - 2)


@misconception(
    title={"en": "the nearest edge is looked for", "ko": "가장 가까운 경계를 찾았어요"},
    hint={
        "en": "A bucket lies between two edges; which edge is nearer does not matter.",
        "ko": "구간은 두 경계 사이예요. 어느 경계가 더 가까운지는 상관없어요.",
    },
)
class nearest_edge:
    class argmin:
        def bucketize(x, edges):
            return np.abs(np.asarray(x, float)[:, None] - np.asarray(edges, float)).argmin(axis=1)

    class loop:
        def bucketize(x, edges):
            edges = np.array(edges, dtype=float)
            return np.array([int(np.argmin(abs(edges - v))) for v in np.array(x, dtype=float)])

    class python_min:
        def bucketize(x, edges):
            return np.array([min(range(len(edges)), key=lambda k: abs(edges[k] - v)) for v in x])


@misconception(
    title={"en": "the edges are taken for equally spaced", "ko": "경계의 간격이 같다고 봤어요"},
    hint={
        "en": "Edges may lie anywhere: compare x with each.",
        "ko": "경계는 어디에나 있을 수 있어요. 하나하나 비교하세요.",
    },
)
class equal_widths:
    class divided:
        def bucketize(x, edges):
            edges = np.asarray(edges, float)
            width = (edges[-1] - edges[0]) / max(1, len(edges) - 1) or 1.0
            return (np.floor((np.asarray(x, float) - edges[0]) / width) + 1).clip(0, len(edges)).astype(int)

    class linspace:
        def bucketize(x, edges):
            edges = np.array(edges, dtype=float)
            even = np.linspace(edges[0], edges[-1], len(edges))
            return np.digitize(np.array(x, dtype=float), even)


@misconception(
    title={"en": "x is cut to an int first", "ko": "먼저 x를 정수로 잘랐어요"},
    hint={
        "en": "Where x lies between two whole numbers can decide.",
        "ko": "x가 두 정수 사이 어디에 있는지가 중요할 수 있어요.",
    },
)
class narrowed:
    class ints:
        def bucketize(x, edges):
            return np.digitize(np.asarray(x).astype(int), np.asarray(edges, float))

    class floor:
        def bucketize(x, edges):
            return np.digitize(np.floor(np.asarray(x, float)), np.asarray(edges, float))

    class loop:
        def bucketize(x, edges):
            return np.array([sum(1 for e in edges if e <= int(v)) for v in x])
