import warnings


def answer():
    warnings.warn('말')
    return warnings.formatwarning('말', UserWarning, 'f', 1)
