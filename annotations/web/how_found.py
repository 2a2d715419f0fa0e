"""How the splitter came to a claim, in words: its rules, and what made the claim worth checking. Codes it may add later
are shown as they are."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

SHOWN = 6
RULES: Mapping[str, Any] = {
    "sentence": gettext_lazy("It is a sentence of the article."),
    "headline": gettext_lazy("It is the headline."),
    "marked": gettext_lazy("Somebody marked it in the text."),
    "split": gettext_lazy("Its sentence says several things; this is one of them."),
    "opening:colon": gettext_lazy("It begins behind a colon that announces it."),
    "opening:announcement": gettext_lazy("It begins behind words that announce it."),
    "quote": gettext_lazy("It stands in quotation marks."),
    "frame:before": gettext_lazy("Who says it stands before it."),
    "frame:behind": gettext_lazy("Who says it stands behind it."),
    "frame:inverted": gettext_lazy("Who says it stands behind it, the verb first."),
    "frame:source": gettext_lazy("Behind it the article names where it has it from."),
    "frame:source-before": gettext_lazy("Before it the article names where it has it from."),
    "frame:pronoun": gettext_lazy("Behind it stands a word such as “he said”."),
    "frame:pronoun-before": gettext_lazy("Before it stands a word such as “he said”."),
    "frame:as": gettext_lazy("Words such as “as somebody said” come with it."),
    "frame:relay": gettext_lazy("It goes on from what somebody said before."),
    "speaker:named": gettext_lazy("The speaker is named there."),
    "speaker:fullest": gettext_lazy("The speaker's name is the fullest that the article gives."),
    "speaker:pronoun": gettext_lazy("A pronoun stands for the speaker, who was named before."),
    "speaker:role": gettext_lazy("A role stands for the speaker, who was named with it before."),
    "speaker:described": gettext_lazy("A description stands for the speaker, who was named before."),
    "speaker:body": gettext_lazy("An institution that was named before is meant."),
    "speaker:self": gettext_lazy("“I” or “we” is who is quoted."),
    "speaker:goes-on": gettext_lazy("The quotation goes on from the one before it."),
    "modality:default": gettext_lazy("No word makes it a forecast or an opinion."),
    "modality:cue-projection": gettext_lazy("The word that tells of saying is one of promising or expecting."),
    "modality:cue-opinion": gettext_lazy("The word that tells of saying is one of thinking or judging."),
}
FEATURES: Mapping[str, Any] = {
    "quantity": gettext_lazy("a number"),
    "more-quantities": gettext_lazy("several numbers"),
    "percent": gettext_lazy("a percentage"),
    "money": gettext_lazy("a sum of money"),
    "large-number": gettext_lazy("a large number"),
    "comparator": gettext_lazy("bounds of a number"),
    "date": gettext_lazy("a date"),
    "name": gettext_lazy("names"),
    "acronym": gettext_lazy("an abbreviation"),
    "length": gettext_lazy("its length"),
    "question": gettext_lazy("a question mark"),
    "speaker": gettext_lazy("somebody says it"),
    "projection": gettext_lazy("a forecast or promise"),
    "opinion": gettext_lazy("an opinion"),
    "past": gettext_lazy("told as past"),
    "present": gettext_lazy("told as present"),
    "future": gettext_lazy("told as to come"),
    "duty": gettext_lazy("what should be"),
    "possibility": gettext_lazy("what could be"),
    "first-person": gettext_lazy("“I” or “we”"),
    "third-person": gettext_lazy("“he”, “she” or “they”"),
    "question-word": gettext_lazy("a question word"),
    "comparison": gettext_lazy("a comparison"),
    "all-or-none": gettext_lazy("all or none"),
    "period": gettext_lazy("a stretch of time"),
    "change": gettext_lazy("a rise or fall"),
    "deed": gettext_lazy("deeds on record"),
    "harm": gettext_lazy("violence, disaster or disease"),
    "public-matter": gettext_lazy("public matters"),
    "institution": gettext_lazy("law and state"),
    "office": gettext_lazy("offices and professions"),
    "evidence": gettext_lazy("data and studies"),
    "stance": gettext_lazy("judgement and feeling"),
    "talk": gettext_lazy("words about talking"),
    "values": gettext_lazy("values"),
    "headline": gettext_lazy("it is the headline"),
}


def rule_words(rule: str) -> str:
    """A rule of the splitter as a sentence."""
    if rule in RULES:
        return str(RULES[rule])
    family, colon, word = rule.partition(":")
    if family == "modality" and colon:
        return _("The word “%(word)s” makes it a forecast or an opinion.") % {"word": word}
    if family == "splitter" and colon:
        return _("The second splitter chose it: %(name)s.") % {"name": word}
    return rule


def feature_words(feature: str) -> str:
    """A feature of the check-worthiness as a few words."""
    return str(FEATURES[feature]) if feature in FEATURES else feature.replace("-", " ").replace("_", " ")


def for_and_against(reasons: list[list[Any]]) -> tuple[list[str], list[str]]:
    """What raised the check-worthiness and what lowered it, a few of each, the strongest first."""
    raised = [feature_words(name) for name, share in reasons if share > 0]
    lowered = [feature_words(name) for name, share in reasons if share < 0]
    return raised[:SHOWN], lowered[:SHOWN]
