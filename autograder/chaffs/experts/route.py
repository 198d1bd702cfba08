"""The wrong ideas about `route`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "among equal gates the last wins", "ko": "같은 게이트 가운데 마지막이 뽑혀요"},
    hint={"en": "Of several largest gates the first one is meant.", "ko": "가장 큰 게이트가 여럿이면 그중 첫째예요."},
)
class x08_route_ties_to_the_last:
    flipped = edit("np.argmax(gates, axis=1)", "gates.shape[1] - 1 - np.argmax(gates[:, ::-1], axis=1)")

    sorted_last = edit("np.argmax(gates, axis=1)", "np.argsort(gates, axis=1, kind='stable')[:, -1]")

    class loop:
        def route(gates):
            out = []
            for row in np.asarray(gates, float):
                best = 0
                for e, g in enumerate(row):
                    if g >= row[best]:
                        best = e
                out.append(best)
            return np.array(out)


@misconception(
    title={"en": "the smallest gate is taken", "ko": "가장 작은 게이트를 골랐어요"},
    hint={"en": "The largest gate is where the sample goes.", "ko": "게이트가 가장 큰 곳으로 가요."},
)
class route_to_the_smallest:
    argmin = edit("np.argmax(", "np.argmin(")

    class sorted_first:
        def route(gates):
            return np.argsort(np.asarray(gates, float), axis=1, kind="stable")[:, 0]

    class loop:
        def route(gates):
            out = []
            for row in np.array(gates, dtype=float):
                best = 0
                for e in range(len(row)):
                    if row[e] < row[best]:
                        best = e
                out.append(best)
            return np.array(out)


@misconception(
    title={"en": "for each expert the best sample is found", "ko": "전문가마다 가장 좋은 샘플을 찾았어요"},
    hint={"en": "One number for each sample: the result is (N,).", "ko": "샘플마다 수 하나예요. 결과는 (N,)이에요."},
)
class route_best_sample_of_each_expert:
    axis = edit("axis=1", "axis=0")

    class loop:
        def route(gates):
            gates = np.array(gates, dtype=float)
            return np.array([gates[:, e].argmax() for e in range(gates.shape[1])])

    class transposed:
        def route(gates):
            return np.argmax(np.transpose(np.asarray(gates, float)), axis=1)


@misconception(
    title={"en": "the experts are counted from 1", "ko": "전문가를 1부터 세었어요"},
    hint={"en": "The first expert is number 0.", "ko": "첫 전문가는 0번이에요."},
)
class route_counts_from_one:
    plus = edit("np.argmax(gates, axis=1)", "np.argmax(gates, axis=1) + 1")

    class loop:
        def route(gates):
            out = []
            for row in np.array(gates, dtype=float).tolist():
                out.append(row.index(max(row)) + 1)
            return np.array(out)

    class numbered:
        def route(gates):
            gates = np.asarray(gates, dtype=float)
            experts = np.arange(1, gates.shape[1] + 1)
            return experts[gates.argmax(axis=1)]


@misconception(
    title={"en": "a row of zeros and a one for each sample", "ko": "샘플마다 원-핫 행이에요"},
    hint={"en": "The expert's number is asked for: (N,).", "ko": "전문가의 번호를 물어요. (N,)이에요."},
)
class route_one_hot:
    eye = edit("np.argmax(gates, axis=1)", "np.eye(gates.shape[1])[np.argmax(gates, axis=1)]")

    class loop:
        def route(gates):
            gates = np.array(gates, dtype=float)
            out = np.zeros(gates.shape, dtype=int)
            for n, row in enumerate(gates):
                out[n, np.argmax(row)] = 1
            return out

    class equal_to_the_largest:
        def route(gates):
            gates = np.asarray(gates, dtype=float)
            return (gates == gates.max(axis=1, keepdims=True)).astype(int)


@misconception(
    title={"en": "one expert for all samples", "ko": "모든 샘플에 전문가 하나예요"},
    hint={"en": "Each sample goes its own way.", "ko": "샘플마다 따로 가요."},
)
class route_of_all:
    flat = edit("np.argmax(gates, axis=1)", "np.argmax(gates)")

    class mean_gate:
        def route(gates):
            return int(np.argmax(np.asarray(gates, dtype=float).mean(axis=0)))

    class loop:
        def route(gates):
            best, where, i = -1.0, 0, 0
            for row in gates:
                for g in row:
                    if g > best:
                        best, where = g, i
                    i += 1
            return where


@misconception(
    title={"en": "the numbers of the experts are floats", "ko": "전문가 번호가 실수예요"},
    hint={"en": "An index is an int.", "ko": "번호는 정수예요."},
)
class route_gives_floats:
    floats = edit("np.argmax(gates, axis=1)", "np.argmax(gates, axis=1).astype(float)")

    class zeros:
        def route(gates):
            gates = np.array(gates, dtype=float)
            out = np.zeros(len(gates))
            for n in range(len(gates)):
                out[n] = np.argmax(gates[n])
            return out

    class asked_for_float64:
        def route(gates):
            return np.array([float(np.argmax(row)) for row in gates])
