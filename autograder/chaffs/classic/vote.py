"""The wrong ideas about `vote`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "labels are averaged", "ko": "레이블의 평균을 냈어요"},
    hint={"en": "Count, do not average: 0, 0, 3 is 0.", "ko": "평균 내지 말고 세세요. 0, 0, 3이면 0이에요."},
)
class k38_mean_of_labels:
    rounded = edit(
        "return np.array([labels[np.argmax(counts)] for labels, counts in counted])",
        "return np.round(_ints(votes).mean(axis=0)).astype(np.int64)",
    )

    class cut:
        def vote(votes):
            return np.mean(np.asarray(votes), axis=0).astype(int)

    class median:
        def vote(votes):
            return np.array([sorted(column)[len(column) // 2] for column in np.asarray(votes).T.tolist()])


@misconception(
    title={"en": "in a tie not the smallest label wins", "ko": "비길 때 가장 작은 레이블이 이기지 않아요"},
    hint={"en": "Among equals the smallest label wins.", "ko": "비기면 가장 작은 레이블이 이겨요."},
)
class vote_tie_not_smallest:
    largest = edit("labels[np.argmax(counts)]", "labels[len(counts) - 1 - np.argmax(counts[::-1])]")

    class first_tree:
        def vote(votes):
            columns = np.asarray(votes).T.tolist()
            return np.array([max(column, key=column.count) for column in columns])

    class last_of_sorted:
        def vote(votes):
            winners = []
            for column in np.asarray(votes).T.tolist():
                winners.append(max(sorted(set(column), reverse=True), key=column.count))
            return np.array(winners)


@misconception(
    title={"en": "rows are counted instead of columns", "ko": "열이 아니라 행을 세요"},
    hint={
        "en": "votes is (trees, N): one answer for each column.",
        "ko": "votes는 (trees, N)이에요. 열마다 답 하나예요.",
    },
)
class vote_across_trees:
    form = edit("_ints(votes).T", "_ints(votes)")

    class loop:
        def vote(votes):
            return np.array([np.bincount(row).argmax() for row in np.asarray(votes)])

    class counted:
        def vote(votes):
            winners = []
            for row in np.array(votes, dtype=int).tolist():
                winners.append(min(set(row), key=lambda label: (-row.count(label), label)))
            return np.array(winners)


@misconception(
    title={"en": "the index of the label, or its count, is returned", "ko": "레이블의 번호나 개수를 돌려줘요"},
    hint={"en": "The label itself.", "ko": "레이블 자체예요."},
)
class vote_index:
    index = edit("labels[np.argmax(counts)]", "np.argmax(counts)")

    class loop:
        def vote(votes):
            votes = np.array(votes)
            return np.array([np.unique(votes[:, n], return_counts=True)[1].argmax() for n in range(votes.shape[1])])

    class counts:
        def vote(votes):
            votes = np.array(votes)
            labels = np.unique(votes)
            counts = np.array([[np.sum(column == label) for label in labels] for column in votes.T])
            return counts.argmax(axis=1)
