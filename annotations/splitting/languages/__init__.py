"""What the steps know about a language, as data: one module a language, loaded when it is first asked for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

from annotations.splitting.phrases import Phrases, PhraseTable, lists, table, words

__all__ = ["FALLBACK", "Language", "lists", "load", "loaded", "table", "words"]


_REMEMBERED = 50_000  # words of which it is known whether they are verbs


@dataclass(frozen=True, kw_only=True, eq=False)
class Language:
    """The words and patterns of one language. Everything is lower case (casefolded) and may be empty.

    Phrases of several words hold single blanks. What a field means is said where its step reads it. There is one object
    a language, compared and hashed as such, so that a step may keep what it has worked out of one.
    """

    code: str
    abbreviations: frozenset[str] = frozenset()  # "Prof.", "Jl.": a name follows, so that no sentence ends there
    abbreviations_ending: frozenset[str] = frozenset()  # "Tbk.", "U.S.": a sentence may end there
    abbreviations_counting: frozenset[str] = frozenset()  # "No. 5", "Jan. 3": one before a number alone

    # Layout
    link: re.Pattern[str] | None = None  # what a link to something else begins with, as a line or in the flow
    credit: re.Pattern[str] | None = None  # what a line of credits begins with
    caption: re.Pattern[str] | None = None  # what a caption ends with: "(Foto: …)", "AP Photo/…"
    courtesy: re.Pattern[str] | None = None  # what a sentence begins with that greets, thanks, appeals or announces
    share_words: frozenset[str] = frozenset()  # what stands in a share bar beside the names of networks
    question_words: frozenset[str] = frozenset()

    # Quotations
    title_heads: frozenset[str] = frozenset()  # "bertajuk", "the novel": what is quoted behind one is a name

    # Attribution
    cues: frozenset[str] = frozenset()  # "X mengatakan", "X said": subject before, content after
    cues_nominal: frozenset[str] = frozenset()  # those of cues that are nouns too: "wind power PROJECTS"
    cues_strict: frozenset[str] = frozenset()  # those whose subject must be somebody: "neraca MENCATAT surplus"
    cues_inverted: frozenset[str] = frozenset()  # "kata X", "said X": speaker after
    cues_pronoun: frozenset[str] = frozenset()  # "katanya": cue and pronoun in one word
    cues_source: frozenset[str] = frozenset()  # "menurut", "according to": a preposition before the speaker
    cues_perfect: frozenset[str] = frozenset()  # those of cues that speak behind an auxiliary alone: "ha DICHO"
    cues_reply: frozenset[str] = frozenset()  # "membantah", "denied": the sentence is itself the claim
    addressees: frozenset[str] = frozenset()  # "mengimbau kepada warga": nothing is said behind one of these
    cues_relay: frozenset[str] = frozenset()  # "adding", "sambil menambahkan": goes on with the last speaker
    report_heads: frozenset[str] = frozenset()  # "laporan X", "data X" speak as X
    complementisers: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()  # third person speakers
    pronouns_thing: frozenset[str] = frozenset()  # "it": an institution
    pronouns_plural: frozenset[str] = frozenset()  # subjects of a verb without an ending
    pronouns_self: frozenset[str] = frozenset()  # first person
    roles: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()  # those of the roles that open a name
    role_ends: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    not_sources: frozenset[str] = frozenset()  # "menurut RENCANA": nobody says so
    preludes: frozenset[str] = frozenset()  # "DITEMUI di lokasi, X mengatakan": opens an adverbial before the subject
    prelude_shape: re.Pattern[str] | None = None  # "ASKED about it, X said"
    observed: re.Pattern[str] | None = None  # "Pantauan Antara di lokasi, …": seen by the outlet itself
    people: frozenset[str] = frozenset()  # "AUTHORITIES fear": many who speak
    until: frozenset[str] = frozenset()  # "hingga 2027": a date behind one of these is no forecast
    potentials: frozenset[str] = frozenset()  # "BISA menyerap": foretold before a verb of this shape
    potential_shape: re.Pattern[str] | None = None
    as_words: frozenset[str] = frozenset()  # "AS X has said, …"
    qualities: frozenset[str] = frozenset()  # "people FAMILIAR with the matter": goes on with who speaks
    cues_told: frozenset[str] = frozenset()  # take whom it is said to: "she TOLD the court"
    cue_objects: frozenset[str] = frozenset()  # "meminta MAAF": what follows is done and not said
    bodies: frozenset[str] = frozenset()  # "the COMPANY said": the last institution that was spoken of
    grounds: frozenset[str] = frozenset()  # those of cues_source that need a report behind them
    report_links: frozenset[str] = frozenset()  # "data from X"
    pronouns_any: frozenset[str] = frozenset()  # those of the pronouns that an institution may stand behind
    relays: frozenset[str] = frozenset()  # ", adding that": the same speaker goes on
    frame_openers: frozenset[str] = frozenset()  # may open a frame behind what is said
    name_links: frozenset[str] = frozenset()  # may stand inside the name of an institution or a title
    name_particles: frozenset[str] = frozenset()  # "Bill DE Blasio"
    indefinites: frozenset[str] = frozenset()  # "salah seorang warga, Siti": the name alone is the speaker
    institutions: frozenset[str] = frozenset()  # words of names that are nobody's own
    platforms: frozenset[str] = frozenset()
    speaker_stops: frozenset[str] = frozenset()  # end a speaker's noun phrase
    gerund_endings: tuple[str, ...] = ()
    adverb_ending: tuple[str, ...] = ()
    adverbs: frozenset[str] = frozenset()  # may stand between subject and cue, or before the subject
    places: frozenset[str] = frozenset()
    announcers: re.Pattern[str] | None = None  # "I can share news about": a frame inside what is said

    # Clauses
    coordinators: frozenset[str] = frozenset()  # "dan", "and": split where both sides stand alone
    connectives: frozenset[str] = frozenset()  # "sementara itu": joins sentences, belongs to neither
    consequents: frozenset[str] = frozenset()  # "jadi", "however": join clauses behind a comma alone
    contrasts: frozenset[str] = frozenset()  # "sedangkan", "but": split more readily
    contrasts_apart: frozenset[str] = frozenset()  # those that are of time but behind a comma: "while"
    subordinators: frozenset[str] = frozenset()
    binding: frozenset[str] = frozenset()  # what follows one of these up to a comma hangs together
    degrees: frozenset[str] = frozenset()  # "LEBIH kecil": with an adjective it is a predicate
    adjectives: frozenset[str] = frozenset()
    clausal: frozenset[str] = frozenset()  # those of them behind which a clause must follow: not "after the vote"
    also: frozenset[str] = frozenset()  # behind a contrast it goes on with the same clause
    durations: frozenset[str] = frozenset()  # "sementara WAKTU": no contrast before one of these
    agents: frozenset[str] = frozenset()  # "states led BY": one of the participles before one of these is no predicate
    participles: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()  # "pointing OUT that"
    joint_adverbs: frozenset[str] = frozenset()  # "and then", "dan kemudian"
    relatives: frozenset[str] = frozenset()
    demonstratives: frozenset[str] = frozenset()  # those of the relatives that may open a subject: "and THAT place is"
    possessives: frozenset[str] = frozenset()
    determined: frozenset[str] = frozenset()  # "hal bahwa": no complementiser behind one of these
    measure_verbs: frozenset[str] = frozenset()  # "sebanyak": a predicate behind its subject, not before it
    verbless: bool = False  # "tiga di antaranya anak-anak": a clause may do without a verb
    existentials: frozenset[str] = frozenset()  # predicates whose subject follows
    negations: frozenset[str] = frozenset()
    passives: frozenset[str] = frozenset()  # auxiliaries of the passive: no cue behind one of these
    labels: frozenset[str] = frozenset()  # "called it «a relief»": a quoted judgement and no claim
    prepositions: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()  # always a predicate
    bases: frozenset[str] = frozenset()  # verbs without an ending, nouns too: predicates behind a plural subject
    verb_shape: re.Pattern[str] | None = None
    not_verbs: frozenset[str] = frozenset()  # have the shape and are none
    auxiliaries: frozenset[str] = frozenset()
    clitics: frozenset[str] = frozenset()  # "SE espera": the word behind is a predicate
    infinitive: frozenset[str] = frozenset()  # a verb after one of these is no predicate of its own
    subject_words: frozenset[str] = frozenset()  # pronouns and determiners that open a subject

    # Quantities
    decimal_comma: bool = False
    blank_groups: int = 3  # so many groups of digits with blanks between are one number: "1 414 021"; 2: "12 000"
    numbers: dict[str, int] = field(default_factory=dict)
    multipliers: dict[str, int] = field(default_factory=dict)  # "puluh", "ratus", "hundred": times the digit before
    teens: frozenset[str] = frozenset()  # "belas": ten more than the digit before
    scales: dict[str, int] = field(default_factory=dict)
    scale_letters: dict[str, int] = field(default_factory=dict)
    scale_openers: dict[str, int] = field(default_factory=dict)  # "seribu", "mil": a scale without a number before it
    lengths_before: frozenset[str] = frozenset()  # "1.8m TALL": the letter is a unit and no scale
    number_and: frozenset[str] = frozenset()  # "two hundred AND six"
    number_tens: frozenset[str] = frozenset()  # "treinta Y cinco": number_and goes on behind one of these
    decimal_word: str = ""
    negatives: frozenset[str] = frozenset()
    fractions: dict[str, str] = field(default_factory=dict)  # "setengah", "half": a fraction in one word
    denominators: dict[str, int] = field(default_factory=dict)  # "two THIRDS"
    of_words: frozenset[str] = frozenset()  # between a fraction or vague number and what it counts
    vague: dict[str, str] = field(default_factory=dict)  # "ribuan": ">= 1000"; "belasan": "range 11 19"
    comparators: dict[str, str] = field(default_factory=dict)
    comparators_after: dict[str, str] = field(default_factory=dict)
    range_words: frozenset[str] = frozenset()
    between: dict[str, str] = field(default_factory=dict)  # opener -> word between the two bounds
    change_openers: frozenset[str] = frozenset()  # "FROM 3 to 5" is a change and no range
    change_verbs: frozenset[str] = frozenset()  # "SUBIÓ de 3 a 5": before the opener of a range it is a change
    during: frozenset[str] = frozenset()  # comparators that tell how long before one of the periods
    periods: frozenset[str] = frozenset()
    than_words: frozenset[str] = frozenset()  # "3 kapal lebih DARI rencana": the comparator belongs to what follows
    currencies: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    greater_units: dict[str, str] = field(default_factory=dict)  # "feet": may be followed by a smaller one of its kind
    lesser_units: dict[str, str] = field(default_factory=dict)  # "inches: length 12": its kind, how many make one
    magnitudes: frozenset[str] = frozenset()
    number_names: frozenset[str] = frozenset()  # "pasal", "nomor": the number after it is a name
    clock_words: frozenset[str] = frozenset()  # "9.30 WIB", "10 A.M.": the number before it is a time of day
    clock_openers: frozenset[str] = frozenset()  # "A LAS 9.30": the number after it is a time of day
    not_counted_before: frozenset[str] = frozenset()  # "usia", "salah": the number after it counts nothing
    year_words: frozenset[str] = frozenset()  # "tahun 2003": no count
    shares: frozenset[str] = frozenset()  # "one in five": a share and no count
    singulars: frozenset[str] = frozenset()  # "THIS one", "NO one": a pronoun and no count
    ordinal_endings: frozenset[str] = frozenset()  # "5TH": a rank or a day
    age_endings: frozenset[str] = frozenset()  # "70 years OLD"
    about_endings: frozenset[str] = frozenset()  # "70-AN pegawai": about so many
    aged: frozenset[str] = (
        frozenset()
    )  # "un HOMBRE de 45 años": of_words between one of these and the number make it an age
    age_units: frozenset[str] = frozenset()  # "Budi (45 tahun)"
    not_counted_after: frozenset[str] = frozenset()
    unit_stops: frozenset[str] = frozenset()
    scale_links: frozenset[str] = frozenset()  # "tres millones DE euros": between a scale and what it counts
    head_first: bool = False  # the counted noun comes first in its phrase
    states: frozenset[str] = frozenset()  # "12 dead", but "12 dead trout": part of the unit before a noun alone
    street_words: frozenset[str] = frozenset()  # "131 West 23rd STREET"
    fillers: frozenset[str] = frozenset()  # may stand between comparator and number: "up to AN ADDITIONAL 15"
    of_them: frozenset[str] = frozenset()  # "lima DI ANTARANYA": of what was counted before
    not_compounds: frozenset[str] = frozenset()  # "three-WAY": no noun that is counted
    others: frozenset[str] = frozenset()  # "tiga lainnya", "two others": of what was counted before
    units_alone: frozenset[str] = frozenset()  # measures: what follows them is no part of the unit

    # Dates
    months: dict[str, int] = field(default_factory=dict)
    weekdays: dict[str, int] = field(default_factory=dict)
    date_homonyms: frozenset[str] = frozenset()  # "may", "minggu": these mean something else as well
    ordinals: dict[str, int] = field(default_factory=dict)  # "twenty-first": the words for days of the month
    day_words: frozenset[str] = frozenset()  # "tanggal 5", "the 5th": may open a day without its month
    date_nouns: frozenset[str] = frozenset()  # "besok, hari Senin": may stand between two names of one day
    day_openers: frozenset[str] = frozenset()  # "on 22/04", "on the 5th": a day and no fraction or rank
    day_links: frozenset[str] = frozenset()  # "3 to 5 May"
    day_parts: frozenset[str] = frozenset()  # "Senin malam (12/5)"
    days: dict[str, int] = field(default_factory=dict)  # "kemarin": -1
    weeks_relative: dict[str, int] = field(default_factory=dict)  # "Friday next week": no date without its weekday
    months_relative: dict[str, int] = field(default_factory=dict)
    years_relative: dict[str, int] = field(default_factory=dict)
    same_day: tuple[str, ...] = ()
    spans: dict[str, str] = field(default_factory=dict)  # what is counted in `ago` -> days, weeks, months or years
    spans_one: dict[str, str] = field(default_factory=dict)  # "setahun": the unit with its number in one word
    ago: dict[str, int] = field(default_factory=dict)  # "two years AGO": -1
    ago_from: dict[str, int] = field(default_factory=dict)  # "two weeks FROM TOMORROW": from which day, ahead
    marks_before: dict[str, str] = field(default_factory=dict)  # "NEXT Friday": back, ahead, or in which week
    marks_behind: dict[str, str] = field(default_factory=dict)  # "Jumat LALU"
    past_openers: frozenset[str] = frozenset()  # "sejak", "since": the date behind lies in the past
    future_openers: frozenset[str] = frozenset()  # "menjelang", "ahead of"
    deadlines: frozenset[str] = frozenset()  # "BY June": ahead, where the verb does not look back
    compared: frozenset[str] = frozenset()  # "THAN forecast in July": what is compared with lies in the past
    year_openers: frozenset[str] = frozenset()
    not_in_year: frozenset[str] = frozenset()  # "the third QUARTER of 2019": neither a date nor is its year
    plurals: frozenset[str] = frozenset()  # those without a sign of it: "2000 people" are no year
    not_dates: frozenset[str] = frozenset()  # "9/11": what happened and not when
    date_prefixes: frozenset[str] = frozenset()  # "mid-November"
    month_only: frozenset[str] = frozenset()  # "IN May 20 people died": no day behind the month
    month_first: bool = False
    ahead: frozenset[str] = frozenset()  # "will", "is due": the verb looks ahead
    back: frozenset[str] = frozenset()  # "would have", "telah": it looks back
    past_shape: re.Pattern[str] | None = None
    calendar_small: bool = False  # "el lunes 3 de enero": weekdays and months have no capital
    calendar_openers: frozenset[str] = frozenset()  # "said ON Monday that"
    ago_before: dict[str, int] = field(default_factory=dict)  # "HACE tres días": -1
    plural_endings: tuple[str, ...] = ()

    # Modality
    projection: frozenset[str] = frozenset()
    projection_shape: re.Pattern[str] | None = None  # "SUBIRÁ": a tense that foretells
    than: frozenset[str] = frozenset()  # "than expected": what follows is compared with, not foretold
    conditionals: frozenset[str] = frozenset()  # "KALAU hujan, kami pulang": what hangs on a condition is foretold
    settled: frozenset[str] = frozenset()  # "telah", "have": the predicate is done
    opinion: frozenset[str] = frozenset()
    opinion_said: frozenset[str] = frozenset()  # judgements only where somebody says so: "X said they MUST go"
    cues_projection: frozenset[str] = frozenset()
    cues_opinion: frozenset[str] = frozenset()

    # Check-worthiness: the words that each feature of checkworthiness.WORTH_LISTS counts, by its name
    worth: Mapping[str, frozenset[str]] = field(default_factory=dict)
    told_shape: re.Pattern[str] | None = None  # "past" counts these, too: verbs that tell of what has happened

    # Statement
    pronoun_heads: dict[str, str] = field(default_factory=dict)

    _verbs: dict[str, bool] = field(default_factory=dict, init=False, repr=False, compare=False)
    _unions: dict[tuple[str, ...], Phrases] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Give each set and table the marks by which phrase_at() passes over most words."""
        for name, value in vars(self).items():
            if isinstance(value, frozenset) and not isinstance(value, Phrases):
                object.__setattr__(self, name, Phrases(value))
            elif isinstance(value, dict) and not name.startswith("_"):
                object.__setattr__(self, name, PhraseTable(value))

    def union(self, *names: str) -> Phrases:
        """Return the words of all the fields `names`, joined once."""
        made = self._unions.get(names)
        if made is None:
            made = self._unions[names] = Phrases(word for name in names for word in getattr(self, name))
        return made

    def is_plural(self, word: str) -> bool:
        """Return whether the casefolded `word` is a plural, in a language that has one: "ships", "people"."""
        return word.endswith(self.plural_endings) or word in self.plurals

    def is_verb(self, word: str) -> bool:
        """Return whether the casefolded `word` can be the predicate of a clause."""
        known = self._verbs.get(word)
        if known is None:
            shaped = self.verb_shape and word not in self.not_verbs and self.verb_shape.fullmatch(word)
            known = word in self.verbs or word in self.auxiliaries or bool(shaped)
            if len(self._verbs) >= _REMEMBERED:
                self._verbs.clear()
            self._verbs[word] = known
        return known

    def foretells(self, word: str) -> bool:
        """Return whether the casefolded `word` alone makes its clause a projection."""
        if word in self.projection:
            return True
        return bool(self.projection_shape and word not in self.not_verbs and self.projection_shape.fullmatch(word))

    def is_existential(self, word: str) -> bool:
        """Return whether the casefolded `word` opens a clause whose subject comes later ("ada", "there")."""
        return word in self.existentials


FALLBACK = Language(code="und")


@lru_cache(maxsize=64)
def load(tag: str) -> Language:
    """Return the language of a BCP 47 tag ("id", "en-GB"), or FALLBACK, which knows no words, where it has no file."""
    code = re.match(r"[a-z]{2,3}(?=-|\Z)", tag.casefold())
    if code is None or find_spec(f"{__name__}.{code[0]}") is None:
        return FALLBACK
    language: Language = import_module(f"{__name__}.{code[0]}").LANGUAGE
    return language


def loaded() -> list[Language]:
    """Return every language that has a file: for what a person does to a text of unknown language."""
    return [load(info.name) for info in iter_modules(__path__)]
