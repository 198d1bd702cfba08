def answer():
    return "\N{GREEK SMALL LETTER ALPHA}\N{HANGUL SYLLABLE GA}"
