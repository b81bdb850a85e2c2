"""What people do after a meeting, as verbs: told to do, said that they will do, and what is then done."""

import re

from pipeline.findings.recommendation.rules import IMPERATIVE

_WORDS = (
    r"action(?! plans?\b| points?\b| logs?\b| by\b)|"
    r"add|feed (?:this|that|it|these|the [\w ]{2,30}?|\w+ comments) back|advertise|advise|apply|approach|arrange|ascertain"
    r"|ask|attend|book|bring|buy|call|carry out|chase|check|circulate"
    r"|clarify"
    r"|clean|clear|collate|collect|come back|compile|complain|complete|confirm|contact|convene|cut back|deal with|deputise"
    r"|design"
    r"|discuss|display|distribute|draft|draw (?:up|(?:this|that|it|the matter) to)|engage|e-?mail|enquire|erect|escalate"
    r"|explore|feed ?back|find out|fix|follow|forward"
    r"|go back|hold|include|inform|inquire|inspect|install|instruct|investigate|invite|issue|lead|let|liaise|look (?:at|into"
    r"|for|to)"
    r"|meet|mend|mention|monitor|re-?erect|turn (?:on|off)|notify|obtain|order|organise|paint|pass|phone|place|prepare"
    r"|produce|provide|publicise|purchase"
    r"|pursue"
    r"|put|raise|re-?circulate|register|remind|remove|repair|replace|reply|report|represent|request|research|respond|return"
    r"|revert"
    r"|review|revisit|ring|seek|send|set (?:this )?up|share|sort|source|speak|strim|submit|supply|telephone|thank|tidy"
    r"|undertake"
    r"|update|visit|write"
    r"|make (?:enquiries|inquiries|arrangements|contact|sure|(?:a|the|another) (?:request|booking|note|list|start|complaint))"
    r"|make booking|have (?:a|another) (?:word|chat|look|discussion|meeting)"
    r"|take (?:(?:this|it|that|the matter|these) )?(?:up|forward|back|away|on|down)|take (?:a look|photographs|photos|advice"
    r"|action)"
    r"|get (?:(?:a|some|two|three|further|more|the|another) )*(?:quotes?|quotations?|prices?|in touch|costs?|information"
    r"|estimates?"
    r"|back|(?:the |an? )?[\w ]{2,40}? to)|give (?:a|an) (?:update|talk|presentation|report)|keep (?:an eye|members|the|us)"
)
ERRAND = re.compile(rf"(?:{_WORDS})\b", re.IGNORECASE)
ANY_ERRAND = re.compile(
    rf"(?:{_WORDS}|{IMPERATIVE}|[a-z]+ (?:up|out|into|back)|be (?:the|our)|act|do|help|draw|join)\b", re.IGNORECASE
)
# The same verbs where they tell no errand: "to meet demand", "to include the cost", "to speak to the report"
NO_ERRAND = re.compile(
    r"hold (?:the|an?) [^.;]{0,40}?(?:sessions?|events?|exhibitions?|fairs?|consultations?)\b|meet (?:the )?(?:needs?"
    r"|demands?|targets?|costs?|\w+ objectives)\b|place (?:on|at)\b|include\b(?! (?:this|it|in)\b)"
    r"|hold (?:the|an?)"
    r" \w+ (?:to account|license)|speak (?:to|on) (?:the|this|these|their|his|her) (?:reports?|items?|papers?|motion"
    r"|application|presentation|petition)\b"
    r"|follow (?:the|on|from)\b|return to (?:normal|school|work)\b|clear (?:the way)\b|lead (?:to|on)\b|provide (?:for)\b",
    re.IGNORECASE,
)
PAPER = re.compile(
    r"\b(?:reports?|updates?|papers?|briefings?|information|details|data|figures|responses?|presentations?|letters?|notes?"
    r"|cop(?:y|ies)"
    r"|breakdown|analysis|answers?|feedback|timetables?|list|minutes|plans?|strategy|slides|links?)\b",
    re.IGNORECASE,
)
_PAPERS = (
    r"e-?mailed|presented(?! with)|brought(?! in\b)|circulated|provided|submitted|shared(?! between| by)|reported|sent"
    r"|updated|included"
    r"|forwarded"
    r"|distributed|prepared|supplied|considered|received|scheduled|added|made available"
    r"|reviewed(?! (?:if|when|annually|every|each|regularly|quarterly|monthly|yearly|by|as)\b)"
)
STUDY = re.compile(r"\b(?:reviews?|investigations?|enquiries|inspections?|checks)\b", re.IGNORECASE)
STUDIED = re.compile(r"(?:undertaken|carried out|conducted)\b(?! (?:as part|annually|every|each|by the))", re.IGNORECASE)
PAPER_DONE = re.compile(rf"(?:{_PAPERS})\b", re.IGNORECASE)
DONE = re.compile(
    r"(?:presented(?! with)|brought (?:to|back)|circulated|provided to|submitted|shared with|reported|sent|forwarded"
    r"|distributed|prepared"
    r"|supplied|considered at|added to|made available"
    r"|advertised|approached|arranged|asked|booked|chased|checked|clarified|collected|compared|confirmed|contacted"
    r"|cut (?:back|down)|discussed (?:at|with|further)|displayed|drawn up|e-?mailed|explored|followed up|informed|initiated"
    r"|installed"
    r"|investigated|invited|looked (?:at|into)|made (?:to|from|with|of|by|about|into)|mended|monitored|notified|obtained|ordered"
    r"|organised"
    r"|passed (?:on|to)|placed (?:on|in|at)|produced|publici[sz]ed|purchased|pursued|put (?:on(?! hold)|in|up)|raised"
    r"|reminded|removed|set up"
    r"|repaired|replaced|requested|researched|returned|reviewed|signed|sought|taken (?:up|forward|by|to)|thanked|trimmed"
    r"|written)\b",
    re.IGNORECASE,
)
# What is done about what was said: "this would be looked into", "the comments would be passed on"
FOLLOWED = re.compile(
    r"(?:looked (?:into|at)|followed up|picked up|fed (?:back|in|into)|passed (?:on|to|back)|taken (?:back|away|up|forward"
    r"|on board"
    r"|into (?:account|consideration)|to)|raised (?:with|at)|investigated|shared|circulated|forwarded|sent|provided"
    r"|supplied|e-?mailed|adjusted|revised|altered"
    r"|checked|chased|clarified|explored|revisited|discussed (?:further|with|at|outside|by)|added|included|incorporated|brought"
    r"|reported|reviewed(?! (?:annually|regularly|monthly|quarterly|every|each|by))|updated|amended|considered (?:at|as|in"
    r"|further|by)"
    r"|presented|submitted|made (?:available|clear\w*)|reflected|corrected|arranged|addressed (?:in|with)|given (?:to|an?) (?:the"
    r"|members|further|update)|written to|contacted|organised|factored|relayed|asked|invited)\b",
    re.IGNORECASE,
)
