from collections import *


def answer():
    T = namedtuple('T', '값 y')
    return [T(1, 2).값, Counter('aab').most_common(1)]
