"""Licences under which data are published, by the names that the Open Definition gives them."""

from pipeline.errors import UsageProblem

LICENCES = {
    "CC-BY-4.0": ("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC-BY-SA-4.0": ("Creative Commons Attribution Share-Alike 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    "CC0-1.0": ("Creative Commons CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    "MIT": ("MIT License", "https://opensource.org/license/mit"),
    "ODC-BY-1.0": ("Open Data Commons Attribution License 1.0", "https://opendatacommons.org/licenses/by/1-0/"),
    "ODbL-1.0": ("Open Data Commons Open Database License 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    "OGL-UK-3.0": (
        "Open Government Licence 3.0 (United Kingdom)",
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    ),
    "PDDL-1.0": ("Open Data Commons Public Domain Dedication and Licence 1.0", "https://opendatacommons.org/licenses/pddl/1-0/"),
}


def licence(name: str) -> dict[str, str]:
    """Return a licence as a data package names it; raises :class:`UsageProblem` for one that is not known."""
    for known, (title, path) in LICENCES.items():
        if known.casefold() == name.casefold():
            return {"name": known, "title": title, "path": path}
    raise UsageProblem(f"The licence {name!r} is not known.", f"Name one of: {', '.join(LICENCES)}.")
