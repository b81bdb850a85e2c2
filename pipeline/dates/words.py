"""The words and figures that dates are written with: atoms of the forms' regular expressions."""

import re

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBERS = {word: value for value, word in enumerate(_UNITS.split(), 1)} | _TENS | {"a": 1, "an": 1}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

_ORDINAL_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth"
    " seventeenth eighteenth nineteenth twentieth"
)
_ORDINAL_DAYS = {word: value for value, word in enumerate(_ORDINAL_UNITS.split(), 1)} | {"thirtieth": 30, "thirty-first": 31}
_ORDINAL_DAYS |= {f"twenty-{word}": 20 + value for value, word in enumerate(_ORDINAL_UNITS.split()[:9], 1)}
ORDINAL_WORD = "(?i:" + "|".join(word.replace("-", "[- ]") for word in sorted(_ORDINAL_DAYS, key=len, reverse=True)) + r")\b"

MONTH = (
    # Misprints that clerks make: "Febuary", "Septemeber".
    r"(?i:jan(?:u?r?ary)?|feb(?:r?u[ar]*y)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:em[be]{1,3}r)?|oct(?:ober)?"
    r"|nov(?:em[be]{1,3}r)?|dec(?:em[be]{1,3}r)?)(?![a-z])"
)
WEEKDAY = (
    r"(?i:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![a-z])"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
# Poor OCR reads the raised "th" as a quotation mark, a degree or an asterisk, and loses the spaces behind it.
ORDINAL = rf"(?i:\s?(?:st|nd|rd|th)(?:\b\.?|(?={MONTH}))|[\"”“°º*]{{1,2}}(?=[\s,]))"
# A typist's "2O24" has the letter for the nought.
YEAR = r"(?:(?:19|20)\d|2O\d|2[0O]O)\d(?!\d)"
PLAIN_YEAR = r"(?:19|20)\d\d(?!\d)"
DASH = r"[-–—−]"
SHORT_YEAR = r"[’'‘`]\d\d\b"
THAT_YEAR = r"(?:of\s+)?(?i:this|next|last|the\s+(?:following|same))\s+year"
WORD_NUMBER = "|".join([*_UNITS.split(), *(f"{tens}(?:[- ](?:{'|'.join(_UNITS.split()[:9])}))?" for tens in _TENS)])
NUMBER = rf"(?:\d{{1,3}}|(?i:{WORD_NUMBER}|an?))\b"


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(word.lower()[:3]))


def weekday_number(word: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name or abbreviation."""
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(word.lower()[:3]))


def number_value(word: str) -> int:
    """Return the value of figures or of a number in words up to ninety-nine."""
    if word.isdigit():
        return int(word)
    return sum(NUMBERS[part] for part in re.split(r"[-\s]", word.lower()))


def ordinal_value(word: str) -> int:
    """Return the day of "5" or of "twenty-first"."""
    return int(word) if word.isdigit() else _ORDINAL_DAYS[re.sub(r"\s", "-", word.lower())]


def full_year(figures: str) -> int:
    """Return the year of four figures, or of two as 20yy."""
    figures = figures.replace("O", "0")
    number = int(figures[-4:] if len(figures) >= 4 else figures[-2:])
    return number if number >= 100 else 2000 + number
