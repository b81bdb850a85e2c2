"""Regular expressions of the printed forms, by rule id: those that say most come first."""

from pipeline.dates.words import DASH, DAY, MONTH, ORDINAL, ORDINAL_WORD, PLAIN_YEAR, SHORT_YEAR, THAT_YEAR, WEEKDAY, YEAR

_TAIL = rf"(?:[\s,]*(?P<year>{YEAR})|\s?(?P<short>{SHORT_YEAR})|,?\s+(?P<turn>{THAT_YEAR}))"
_SHORT_TAIL = r"(?:\s(?P<two>[1-3]\d)(?=[\s]*(?:$|[.,;:)\]]))(?!\.\d))"
_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY})\.?,?\s*(?:the\s+)?)?"
_PAIR = rf"(?P<pair>{PLAIN_YEAR}\s?(?:/|{DASH})\s?(?:{PLAIN_YEAR}|\d\d(?![\d/]|-\d)))"
PLAIN_PAIR = _PAIR.replace("?P<pair>", "?:")
_SHORT_PAIR = r"(?P<pair2>\d\d/\d\d(?![\d/]))"
_OF = r"[\s,]+(?:of\s+|in\s+|for\s+)?(?:the\s+)?(?:(?i:(?P<calendar>calendar)|financial|FY)\s*(?:year)?\s*)?"
_YEARS = rf"(?:{_PAIR}|{_SHORT_PAIR}|(?P<year>{YEAR}))"
_QUARTER = (
    r"(?i:Q(?:tr|uarter)?\.?\s?(?P<figure>[1-4])\b|quarter\s(?P<word>one|two|three|four)\b"
    r"|(?P<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th)\s+quarter\b)"
)
# "The first quarter of next year" may be of a calendar year or of a financial one.
_TURNED = (
    r"(?:[\s,]+(?:of\s+)?(?P<turned>(?i:this|next|last|the\s+(?:next|following|coming))\s+"
    r"(?i:(?:financial|fiscal)\s+)?(?i:year)\b))?"
)
# "The Summer Fete", "the autumn half term", "winter maintenance": named after a season, not of its three months.
_NAMED_AFTER = (
    r"(?!\s+(?:(?i:half[- ]?term|recess|holidays?|breaks?|vacation|maintenance|pressures?|fuel|shelters?|payments?|schools?"
    r"|season|reading|playscheme|timetable)\b|(?!The\b|Term\b|Half\b)[A-Z][a-z]))"
)
_SEASON = r"(?i:(?P<season>spring|summer|autumn|winter))(?:\s?[/–-]\s?(?i:(?P<until>summer|autumn|winter)))?\b" rf"{_NAMED_AFTER}"
_STYLE = r"financial|fiscal|academic|school|municipal|civic|council"
_KIND_OF_YEAR = rf"(?i:(?P<style>{_STYLE})\s+year|FY)"
_SHUT = r"(?=\s*(?:$|[.,;:)\]–-]|/[A-Z]))"
# What a feast is named for is no date.
_NOT_A_DAY = r"(?!\s+(?:lights?|holidays?|trees?|cards?|fairs?|part(?:y|ies)|events?|markets?|parade|lunch|carols?|hamper))"
_FEAST = r"easter(?:\s+(?:sunday|monday))?|good\s+friday|may\s+day(?!\s+bank)|christmas(?:\s+(?:day|eve))?"
_FEAST += r"|boxing\s+day|new\s+year[’']s\s+(?:day|eve)"

PATTERNS = {
    "day.range": rf"{_WEEKDAY}(?P<first>{DAY}){ORDINAL}?(?P<more>(?:,\s*{DAY}{ORDINAL}?)*)"
    rf"\s*(?:{DASH}|/|(?i:to|and|or|until|through)\b|&)\s*(?:{WEEKDAY},?\s*)?"
    rf"(?:the\s+)?(?P<last>{DAY}){ORDINAL}?\s*(?:of\s+)?(?P<month>{MONTH})\.?(?:{_TAIL}|{_SHORT_TAIL})?",
    "day": rf"{_WEEKDAY}(?P<day>{DAY})(?:{ORDINAL}?\s*(?:day\s+)?(?:of\s+)?|{DASH}|/)(?P<month>{MONTH})\.?"
    rf"(?:{_TAIL}|[-/ ](?P<dashed>\d\d){_SHUT}|[-/](?P<dashed4>{YEAR}))?",
    "day.worded": rf"{_WEEKDAY}(?P<word>{ORDINAL_WORD})\s+(?:day\s+)?of\s+(?P<month>{MONTH})\.?(?:{_TAIL})?",
    "day.american": rf"{_WEEKDAY}(?P<month>{MONTH})\.?\s+(?P<day>{DAY})(?:{ORDINAL},?|(?=,?\s+{YEAR})),?(?:{_TAIL})?",
    "day.iso": r"(?P<year>(?:19|20)\d\d)[-/](?P<number>\d\d)[-/](?P<day>\d\d)(?![\d/-])",
    "day.numeric": r"(?P<day>\d{1,2})(?P<mark>[./-])(?P<number>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)",
    "day.month": r"(?P<day>(?:0[1-9]|[12]\d|3[01]))/(?P<number>0?[1-9]|1[0-2])(?![\d/%]|\.\d)",
    "month.numeric": r"(?P<number>0?[1-9]|1[0-2])/(?P<year>20\d\d)(?![\d/])",
    "quarter": rf"{_QUARTER}(?:{_OF}{_YEARS}|{_TURNED})?",
    "half": rf"(?:(?-i:H)(?P<figure>[12])|(?i:(?P<nth>first|second|last|1st|2nd)\s+(?:half|six\s+months))){_OF}{_YEARS}",
    "quarter.after": rf"{_YEARS}[\s,]+{_QUARTER}",
    "term": rf"(?:{PLAIN_PAIR}\s+)?(?i:(?P<term>autumn|spring|summer)\s+term)\b(?:{_OF}(?:{PLAIN_PAIR}|(?P<year>{YEAR})))?",
    "season": rf"(?:(?P<year>{YEAR})\s+(?i:(?P<season2>spring|summer|autumn|winter))|{_SEASON}"
    rf"(?:[\s,]+(?:of\s+)?(?:{_PAIR}|(?P<year2>{YEAR}))|\s?{SHORT_YEAR})?)\b",
    "holiday": rf"(?i:(?P<feast>{_FEAST})\b{_NOT_A_DAY})(?:\s+(?P<year>{YEAR}))?",
    "month.year": rf"(?P<month>{MONTH})(?:\.?(?:[\s,]+(?:of\s+)?(?P<year>{YEAR})|\s?(?P<short>{SHORT_YEAR})"
    rf"|{DASH}(?P<dashed>\d\d(?!\d)|{YEAR})|\s+(?P<turn>{THAT_YEAR}))|\.?\s(?P<two>[1-3]\d){_SHUT})(?!\d)",
    "year.pair": rf"(?:{_KIND_OF_YEAR}\s*)?{_PAIR}(?:\s+(?i:(?P<style2>{_STYLE})\s+year))?",
    "year.short": rf"(?:(?P<named>{_KIND_OF_YEAR})\s*)?{_SHORT_PAIR}",
    "month.iso": r"(?P<year>20\d\d)-(?P<number>0[1-9]|1[0-2])(?![\d-])",
    "month": rf"(?P<month>{MONTH})(?!\s+(?i:day)\b)",
    "year": rf"(?P<year>{YEAR})(?![/–-]\d)",
}
