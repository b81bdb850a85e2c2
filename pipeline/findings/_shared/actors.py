"""Who acts in council prose: bodies, people and offices, as atoms of regular expressions that mind upper and lower case."""

_CAPITAL = r"[A-Z\u00d3][\w&'\u2019.-]*"
_LINK = r"(?:and|of|for|&|the|to|on)"

BODY = (
    rf"(?-i:(?:(?:[Tt]he|THE|[Tt]his|[Aa]ll|[Bb]oth|[Tt]hose) )?(?:{_CAPITAL},? (?:{_LINK} ){{0,2}}){{0,6}}?"
    r"(?:(?:[Ss]ub-?|[Ss]ub )?(?:[Cc]ommittees?|COMMITTEE|[Cc]ouncil|COUNCIL|[Bb]oard|[Mm]embers|MEMBERS|[Pp]anel"
    r"|[Cc]abinet|CABINET|[Ee]xecutive|[Ff]orum"
    r"|[Mm]eeting|[Cc]ouncillors|[Cc]ommission|[Aa]uthority|[Pp]artnership|[Gg]roup|[Gg]overnors|[Tt]rustees"
    r"|[Aa]ssembly|[Bb]ench|[Cc]onvener"
    r"|[Ss]crutiny|(?:[Cc]abinet|[Ee]xecutive|[Ll]ead) [Mm]ember|[Pp]ortfolio [Hh]older|[Ll]eader of the [Cc]ouncil)))"
)
"""A meeting that speaks or resolves as one: "the Audit Committee", "Members"."""

PERSON = (
    r"(?-i:(?:[Cc]llrs?|CLLR|[Cc]ouncillors?|Ald(?:erman)?|Mr|Mrs|Ms|Miss|Dr|Rev|Sir|Dame|Lady|Lord|Baroness"
    r"|Cathaoirleach)\.? ?(?:[A-Z]\.? ?)*"
    rf"(?:(?:Mrs|Ms|Mr|O[\u2019'] ?|Mc|Mac|\u00d3 )?{_CAPITAL} ?){{1,3}}(?<! ))"
)
"""A person with a title: "Cllr Ash", "Mrs J Birch"."""

_ROLE = (
    r"(?:[Oo]fficers?|OFFICERS|[Cc]lerk|CLERK|[Dd]irectors?|[Mm]anagers?|[Cc]hair(?:man|woman|person)?|[Hh]ead"
    r"|[Cc]hief|[Ee]xecutive|[Ss]ecretary|[Tt]reasurer|[Aa]dministrator"
    r"|[Ee]ngineers?|[Ss]olicitor|[Hh]andyman|[Cc]ontractors?|[Ll]eads?|[Cc]o-?ordinator|[Aa]dvis[eo]rs?|[Aa]ccountant"
    r"|[Ss]uperintendent|[Ii]nspector|[Ss]ervices?|[Dd]epartment"
    r"|[Tt]eam|[Ss]taff|[Pp]olice|[Dd]irectorate)"
)
ACTOR = (
    rf"(?-i:{PERSON}(?:(?: and|,) {PERSON})*|(?:(?:[Tt]he|[Aa]n?|[Aa]ll) )?(?:(?:{_CAPITAL}|{_ROLE}|[Ll]ocum|[Aa]cting"
    rf"|[Aa]ssistant|[Dd]eputy|[Ss]enior|[Ii]nterim),?"
    rf" (?:{_LINK} ){{0,2}}){{0,7}}?(?:{_ROLE}|[A-Z]{{2,4}}\b)(?: (?:of|for) (?:{_CAPITAL},? ?(?:(?:and"
    rf"|&) )?){{1,6}}(?<! ))?(?:, [A-Z][^,.;]{{2,50}},)?)"
)
"""Someone who can be told to act: a person, an office ("the Head of Housing"), initials."""
