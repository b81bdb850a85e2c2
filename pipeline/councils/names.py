"""Printed names made comparable: what of a name says which council, and what only which sort of council it is."""

import re
import unicodedata
from collections.abc import Iterator

_PREFIX = re.compile(
    r"^(?:the )?(?:council of the |cyngor (?:dinas |bwrdeistref sirol )?)?"
    r"(?:(?:lbc?(?: of)?|rb(?: of)?|(?:london|royal|metropolitan|county) borough of|royal county of|borough council of"
    r"|corporation of|(?:city|county|district|borough) (?:council )?of(?: the)?|city and county of|city and borough of|sir) )?"
)
_SUFFIX = re.compile(
    r"(?: (?:council|councils|metropolitan|borough|district|city|county|unitary|authority|london borough"
    r"|(?:london borough|royal borough|borough|city|county) of|mbc|mdc|ccc|cc|dc|bc|lbc|ca|ua))+$"
)
_LOCAL_SUFFIX = re.compile(r"(?: (?:council|parish|town|community|village|pc|tc))+$")
_LOCAL = {"parish", "town", "community", "village", "pc", "tc"}
# "Newcastle" is two councils, "Kingston" too: a bare first part names every council that has it.
_HEAD = re.compile(r"^(.+?) (?:upon|under|on|with) ")
_SHORT = {
    "beds": "bedfordshire",
    "berks": "berkshire",
    "boro": "borough",
    "bucks": "buckinghamshire",
    "cambs": "cambridgeshire",
    "co": "county",
    "derbys": "derbyshire",
    "glos": "gloucestershire",
    "gloucs": "gloucestershire",
    "hants": "hampshire",
    "herts": "hertfordshire",
    "lancs": "lancashire",
    "leics": "leicestershire",
    "lincs": "lincolnshire",
    "northants": "northamptonshire",
    "notts": "nottinghamshire",
    "oxon": "oxfordshire",
    "saint": "st",
    "staffs": "staffordshire",
    "warks": "warwickshire",
    "wilts": "wiltshire",
    "worcs": "worcestershire",
    "yorks": "yorkshire",
}
_QUARTERS = {"n": "north", "s": "south", "e": "east", "w": "west", "ne": "north east", "nw": "north west", "sth": "south"}
_INITIALS = re.compile(r"\b(l) (b|b c)\b")


def key_of(name: str) -> str:
    """Return the name as it is compared: lower case, no accents, "and" for "&", usual short forms written out."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("&", " and "))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", plain))
    words = [_SHORT.get(word, word) for word in words]
    if len(words) > 1:
        # "Bath & NE Somerset", "N. Lincolnshire", but "Bexley S" is none.
        words = [*(_QUARTERS.get(word, word) for word in words[:-1]), words[-1]]
    return _INITIALS.sub(lambda found: found[0].replace(" ", ""), " ".join(words))


def core_of(key: str) -> str:
    """Return the key without the words that only say what sort of council it is."""
    suffix = _LOCAL_SUFFIX if tier_of(key) == "local" else _SUFFIX
    return suffix.sub("", _PREFIX.sub("", key)).strip() or key


def tier_of(key: str) -> str | None:
    """Return "county", "district" or "local" (a parish's, town's or community's council), None where the key does not tell."""
    words = set(key.split())
    if words & _LOCAL:
        return "local"
    if "county" in words:
        return None if words & {"borough", "city"} else "county"
    return "district" if words & {"city", "borough", "district", "metropolitan"} else None


def may_be(key: str, known: str) -> bool:
    """Return whether two keys may name councils of one sort: no "Durham City" for Durham County Council.

    A parish's council is only what is called so, and a royal borough or a London one too.
    """
    printed, other = tier_of(key), tier_of(known)
    if "local" in (printed, other):
        return printed == other
    return printed is None or other is None or printed == other


def bare_names(name: str) -> Iterator[str]:
    """Yield the cores of a name: whole, its first part ("Newcastle"), run together or without "and" as in addresses."""
    core = core_of(key_of(name))
    yield core
    head = _HEAD.match(core)
    if head:
        yield head[1]
    yield core.replace(" and ", " ")
    yield core.replace(" ", "")
    for short, county in _SHORT.items():
        if core.endswith(f" {county}"):
            yield core.removesuffix(county).replace(" ", "") + short
