"""What a cell or a line of a plan says is to be done, told apart from topics."""

import re

from pipeline.findings.recommendation.rules import BEGINS_IMPERATIVE, SAYS_WHAT

# Verbs that are nouns too, or rare: what to do only in a column of actions, before what they are done to
_ALSO_VERB = re.compile(
    r"(?:to )?(?:reconcile|audit|balance|open|plan|brief|cleanse|migrate|procure|tender|negotiate|assign|allocate|approve|adapt"
    r"|adjust|advertise|apply|attend|benchmark|bring|broaden|canvass|challenge|chase|clear|coach|commence|communicate|compile"
    r"|convene|convert|demonstrate|deploy|digitise|drop|equip|escalate|fund|generate|grow|help|host|incorporate|influence"
    r"|instruct|join|learn|lobby|log|look|lower|manage|match|merge|mobilise|modernise|move|nominate|operate|oversee"
    r"|participate|phase|place|press|prevent|progress|protect|pursue|rationalise|reach|rebalance|recommission|redesign|reflect"
    r"|regularise|rehouse|relaunch|reshape|restructure|return|rotate|run|safeguard|screen|select|sell|source|specify|split"
    r"|stabilise|step up|switch|trial|turn|understand|unify|upskill|validate|respond|realign|reopen|rebuild|speak|contact) "
    r"(?:the|an?|all|any|every|each|both|\d+|for|with|to|our|their|its|new|more|quarterly|monthly|annual|regular|and|in|on|at|up|out|into|of|that|how|two"
    r"|three|four|five|six|ten|twelve|[a-z]+ty|staff"
    r"|members"
    r"|children|young|people|[a-z]+s)\b",
    re.IGNORECASE,
)
_SHORT = 4
"""Words: an action of fewer is a topic."""


def says_what(text: str) -> bool:
    """Return whether an action says what to do: an imperative or an obligation, not a topic phrase."""
    words = re.findall(r"\w+", text)
    return len(words) >= _SHORT and any(
        (BEGINS_IMPERATIVE.match(text), SAYS_WHAT.search(text), _ALSO_VERB.match(text), text.startswith("Re-"))
    )
