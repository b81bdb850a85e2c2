"""Where rule and model speak of the same: which functions of a sentence bear a finding out, and which make a proposal."""

# What a sentence does that a proposal is made of, and the kinds of findings beside which none is made.
ASKS = ("recommendation", "undertaking")
MARKED = frozenset({"recommendation", "decision"})
# What a sentence that holds a finding of a kind is seen to do; of the other kinds the model says nothing.
AGREES = {
    "recommendation": ASKS,
    "decision": ("decision",),
    "rag_status": ("rating",),
    "judgement": ("rating",),
}
