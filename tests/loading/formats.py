def answer():
    return [f'{1234.5:n}', '{!r:>5}'.format('가'), '%5.2f' % 3.14159]
