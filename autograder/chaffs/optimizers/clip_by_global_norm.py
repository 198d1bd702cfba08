"""The wrong ideas about `clip_by_global_norm`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class by_a_flat_vector:
    def clip_by_global_norm(grads, max_norm):
        new = {k: np.array(g, dtype=float) for k, g in grads.items()}
        norm = np.linalg.norm(np.concatenate([g.ravel() for g in new.values()]))
        if norm > max_norm:
            new = {k: g * (max_norm / norm) for k, g in new.items()}
        return new


@base
class in_a_loop:
    def clip_by_global_norm(grads, max_norm):
        total = 0.0
        for key in grads:
            total += np.sum(np.array(grads[key], dtype=np.float64) ** 2)
        total_norm = total**0.5
        rate = max_norm / total_norm if total_norm > max_norm else 1
        out = {}
        for key in grads:
            out[key] = np.array(grads[key], dtype=np.float64) * rate
        return out


@misconception(
    title={"en": "the limit itself is the factor", "ko": "한계 자체를 비율로 써요"},
    hint={
        "en": "The factor brings the norm down to the limit: divide the one by the other.",
        "ko": "비율은 노름을 한계까지 낮추는 수예요. 하나를 다른 하나로 나눠요.",
    },
    was="x127_clip_limit_is_factor",
)
class clip_limit_is_factor:
    as_an_edit = edit(
        "factor = max_norm / norm if norm > max_norm else 1.0", "factor = max_norm if norm > max_norm else 1.0"
    )

    flat = edit("g * (max_norm / norm)", "g * max_norm", of="by_a_flat_vector")
    in_the_loop = edit("rate = max_norm / total_norm if", "rate = max_norm if", of="in_a_loop")


@misconception(
    title={"en": "the clipped arrays are put into the caller's dict", "ko": "줄인 배열을 호출한 쪽의 사전에 넣어요"},
    hint={
        "en": "A dict that was passed in is the caller's, too: return a new one.",
        "ko": "받은 사전도 호출한 쪽의 것이에요. 새 사전을 돌려줘요.",
    },
    was="x134_clip_overwrites_the_dict",
)
class clip_overwrites_the_dict:
    class form:
        def clip_by_global_norm(grads, max_norm):
            arrays = {name: np.asarray(g, dtype=np.float64) for name, g in grads.items()}
            norm = np.sqrt(sum(np.sum(g * g) for g in arrays.values()))
            factor = max_norm / norm if norm > max_norm else 1.0
            for name, g in arrays.items():
                grads[name] = g * factor
            return grads

    in_the_loop = edit("    out = {}\n", "", "out[key] =", "grads[key] =", "return out", "return grads", of="in_a_loop")
    by_update = edit("    return new", "    grads.update(new)\n    return grads", of="by_a_flat_vector")


@misconception(
    title={"en": "every array is clipped by its own norm", "ko": "배열마다 자기 노름으로 줄여요"},
    hint={
        "en": "Global: one norm of all entries, one factor for all arrays.",
        "ko": "전역 노름은 모든 원소를 합쳐 하나, 비율도 모든 배열에 하나예요.",
    },
    was="x87_clip_each_array",
)
class clip_each_array:
    class form:
        def clip_by_global_norm(grads, max_norm):
            clipped = {}
            for name, g in grads.items():
                g = np.asarray(g, dtype=np.float64)
                norm = np.sqrt(np.sum(g * g))
                clipped[name] = g * (max_norm / norm if norm > max_norm else 1.0)
            return clipped

    in_one_loop = edit(
        "    total = 0.0\n    for key in grads:\n        total += np.sum(np.array(grads[key], dtype=np.float64) ** 2)\n    total_norm = total**0.5\n    rate = max_norm / total_norm if total_norm > max_norm else 1\n",
        "",
        "        out[key] = np.array(grads[key], dtype=np.float64) * rate\n",
        "        g = np.array(grads[key], dtype=np.float64)\n        norm = np.sqrt(np.sum(g**2))\n        out[key] = g * max_norm / norm if norm > max_norm else g\n",
        of="in_a_loop",
    )
    norms_of_their_own = edit(
        "    norm = np.linalg.norm(np.concatenate([g.ravel() for g in new.values()]))\n    if norm > max_norm:\n        new = {k: g * (max_norm / norm) for k, g in new.items()}\n",
        "    for k, g in new.items():\n        if np.linalg.norm(g.ravel()) > max_norm:\n            new[k] = g * (max_norm / np.linalg.norm(g.ravel()))\n",
        of="by_a_flat_vector",
    )


@misconception(
    title={"en": "every entry is cut at the limit", "ko": "원소마다 한계에서 잘라요"},
    hint={
        "en": "Cutting entries turns the direction; a common factor keeps it.",
        "ko": "원소를 자르면 방향이 바뀌어요. 같은 비율로 줄이면 방향이 남아요.",
    },
    was="x88_clip_by_value",
)
class clip_by_value:
    class form:
        def clip_by_global_norm(grads, max_norm):
            return {name: np.clip(np.asarray(g, dtype=np.float64), -max_norm, max_norm) for name, g in grads.items()}

    by_minimum_and_maximum = edit(
        "        new = {k: g * (max_norm / norm) for k, g in new.items()}\n",
        "        new = {k: np.minimum(np.maximum(g, -max_norm), max_norm) for k, g in new.items()}\n",
        of="by_a_flat_vector",
    )
    whatever_the_norm = edit(
        "np.array(grads[key], dtype=np.float64) * rate",
        "np.clip(np.array(grads[key], dtype=np.float64), -max_norm, max_norm)",
        of="in_a_loop",
    )
    by_masks = edit(
        "        out[key] = np.array(grads[key], dtype=np.float64) * rate\n",
        "        g = np.array(grads[key], dtype=np.float64)\n        g[g > max_norm] = max_norm\n        g[g < -max_norm] = -max_norm\n        out[key] = g\n",
        of="in_a_loop",
    )


@convention(
    title={"en": "a small number is added to the norm, as in PyTorch", "ko": "PyTorch처럼 노름에 작은 수를 더해요"},
    hint={
        "en": "PyTorch adds 1e-6 to the norm. Here the factor is exactly max_norm / norm.",
        "ko": "PyTorch는 노름에 1e-6을 더해요. 여기서 비율은 정확히 max_norm / norm이에요.",
    },
    was="x89_clip_eps",
)
class clip_eps:
    as_an_edit = edit(
        "factor = max_norm / norm if norm > max_norm else 1.0",
        "factor = max_norm / (norm + 1e-6) if norm > max_norm else 1.0",
    )

    as_in_torch = edit(
        "rate = max_norm / total_norm if total_norm > max_norm else 1",
        "rate = min(max_norm / (total_norm + 1e-6), 1.0)",
        of="in_a_loop",
    )
    in_the_factor = edit("(max_norm / norm)", "(max_norm / (norm + 1e-6))", of="by_a_flat_vector")
    whatever_the_norm = edit(
        "if norm > max_norm:",
        "if True:",
        "(max_norm / norm)",
        "min(max_norm / (norm + 1e-6), 1)",
        of="by_a_flat_vector",
    )


@misconception(
    title={"en": "short gradients are made longer", "ko": "짧은 기울기를 늘려요"},
    hint={"en": "Only gradients that are too long are changed.", "ko": "너무 긴 기울기만 바꿔요."},
    was="x90_clip_always",
)
class clip_always:
    as_an_edit = edit(
        "factor = max_norm / norm if norm > max_norm else 1.0", "factor = max_norm / norm if norm > 0 else 1.0"
    )

    flat = edit("    if norm > max_norm:\n        new =", "    if norm > 0:\n        new =", of="by_a_flat_vector")
    in_the_loop = edit("if total_norm > max_norm else 1", "if total_norm != 0 else 1", of="in_a_loop")
    zero_by_zero = edit(" if total_norm > max_norm else 1", "", of="in_a_loop")


@misconception(
    title={"en": "the norms of the arrays are added up", "ko": "배열의 노름을 그냥 더해요"},
    hint={
        "en": "Lengths of perpendicular parts do not simply add: think of the triangle 3, 4, 5.",
        "ko": "수직인 부분들의 길이는 그냥 더해지지 않아요. 3, 4, 5 삼각형을 떠올려 보세요.",
    },
    was="x91_clip_sum_of_norms",
)
class clip_sum_of_norms:
    as_an_edit = edit(
        "norm = np.sqrt(sum(np.sum(g * g) for g in arrays.values()))",
        "norm = sum(np.sqrt(np.sum(g * g)) for g in arrays.values())",
    )

    flat = edit(
        "np.linalg.norm(np.concatenate([g.ravel() for g in new.values()]))",
        "sum([np.linalg.norm(g) for g in new.values()])",
        of="by_a_flat_vector",
    )
    in_the_loop = edit(
        "total += np.sum(np.array(grads[key], dtype=np.float64) ** 2)",
        "total += np.sqrt(np.sum(np.array(grads[key], dtype=np.float64) ** 2))",
        "total**0.5",
        "total",
        of="in_a_loop",
    )


@misconception(
    title={"en": "the norm has no root", "ko": "노름에 루트가 없어요"},
    hint={"en": "A norm is a length, not a squared length.", "ko": "노름은 길이예요. 길이의 제곱이 아니에요."},
    was="x92_clip_no_root",
)
class clip_no_root:
    as_an_edit = edit(
        "norm = np.sqrt(sum(np.sum(g * g) for g in arrays.values()))",
        "norm = sum(np.sum(g * g) for g in arrays.values())",
    )

    flat = edit(
        "np.linalg.norm(np.concatenate([g.ravel() for g in new.values()]))",
        "sum(np.sum(np.square(g)) for g in new.values())",
        of="by_a_flat_vector",
    )
    in_the_loop = edit("total**0.5", "total", of="in_a_loop")


@misconception(
    title={"en": "the largest entry stands for the norm", "ko": "가장 큰 원소를 노름으로 써요"},
    hint={
        "en": "The norm asked for is the root of the sum of squares.",
        "ko": "여기서 노름은 제곱을 모두 더한 값의 루트예요.",
    },
    was="x93_clip_largest_entry",
)
class clip_largest_entry:
    as_an_edit = edit(
        "norm = np.sqrt(sum(np.sum(g * g) for g in arrays.values()))",
        "norm = max(np.max(np.abs(g)) for g in arrays.values())",
    )

    flat = edit(
        "np.linalg.norm(np.concatenate([g.ravel() for g in new.values()]))",
        "np.abs(np.concatenate([g.ravel() for g in new.values()])).max()",
        of="by_a_flat_vector",
    )
    in_the_loop = edit(
        "total += np.sum(np.array(grads[key], dtype=np.float64) ** 2)",
        "total = max(total, np.max(np.abs(grads[key])))",
        "total**0.5",
        "total",
        of="in_a_loop",
    )


@misconception(
    title={"en": "the caller's gradients are changed in place", "ko": "호출한 쪽의 기울기를 제자리에서 바꿔요"},
    hint={"en": "The gradients given must stay as they are.", "ko": "받은 기울기는 그대로 있어야 해요."},
    was="x94_clip_in_place",
)
class clip_in_place:
    class form:
        def clip_by_global_norm(grads, max_norm):
            arrays = {name: np.asarray(g, dtype=np.float64) for name, g in grads.items()}
            norm = np.sqrt(sum(np.sum(g * g) for g in arrays.values()))
            factor = max_norm / norm if norm > max_norm else 1.0
            if factor < 1:
                for g in arrays.values():
                    g *= factor
            return arrays

    multiplied_in_place = edit(
        "np.array(g, dtype=float)",
        "np.asarray(g, dtype=float)",
        "        new = {k: g * (max_norm / norm) for k, g in new.items()}\n",
        "        for g in new.values():\n            g *= max_norm / norm\n",
        of="by_a_flat_vector",
    )
    by_out = edit(
        "out[key] = np.array(grads[key], dtype=np.float64) * rate",
        "g = np.asarray(grads[key], dtype=np.float64)\n        out[key] = np.multiply(g, rate, out=g)",
        of="in_a_loop",
    )


@misconception(
    title={"en": "the squares are averaged, not summed", "ko": "제곱을 더하지 않고 평균해요"},
    hint={"en": "The norm sums the squares of all entries.", "ko": "노름은 모든 원소의 제곱을 더해요."},
    was="x95_clip_mean_square",
)
class clip_mean_square:
    as_an_edit = edit(
        "norm = np.sqrt(sum(np.sum(g * g) for g in arrays.values()))",
        "norm = np.sqrt(sum(np.mean(g * g) for g in arrays.values()))",
    )

    flat = edit(
        "np.linalg.norm(np.concatenate([g.ravel() for g in new.values()]))",
        "np.sqrt(np.mean(np.concatenate([g.ravel() for g in new.values()]) ** 2))",
        of="by_a_flat_vector",
    )
    of_each_array = edit("total += np.sum(", "total += np.mean(", of="in_a_loop")
    in_the_loop = edit("total**0.5", "(total / sum(np.size(g) for g in grads.values())) ** 0.5", of="in_a_loop")


@misconception(
    title={
        "en": "gradients that are not clipped come back as they were given",
        "ko": "줄이지 않을 때는 받은 것을 그대로 돌려줘요",
    },
    hint={
        "en": "Results are float64 arrays, whether anything had to be clipped or not.",
        "ko": "줄였든 줄이지 않았든 결과는 float64 배열이에요.",
    },
    was="x96_clip_untouched_kind",
)
class clip_untouched_kind:
    class form:
        def clip_by_global_norm(grads, max_norm):
            arrays = {name: np.asarray(g, dtype=np.float64) for name, g in grads.items()}
            norm = np.sqrt(sum(np.sum(g * g) for g in arrays.values()))
            if norm <= max_norm:
                return dict(grads)
            factor = max_norm / norm if norm > max_norm else 1.0
            return {name: g * factor for name, g in arrays.items()}

    flat = edit("    return new", "    return new if norm > max_norm else grads", of="by_a_flat_vector")
    in_the_loop = edit(
        "    rate = max_norm / total_norm if total_norm > max_norm else 1\n",
        "    if total_norm <= max_norm:\n        return dict(grads)\n    rate = max_norm / total_norm\n",
        of="in_a_loop",
    )
