"""Who has been named so far: short forms, titles and pronouns are resolved to the fullest form of a name."""

from annotations.splitting.languages import Language
from annotations.splitting.nameparts import links_name
from annotations.splitting.tokens import Token

_LONGEST = 14
_PERSONAL = 4  # at most so many words behind a title are the person's own name


class NameBook:
    """The names of one article, in reading order.

    `speaker` spoke last, `person` is the last who is a person, `body` the last institution spoken of.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.speaker: str | None = None
        self.person: str | None = None
        self.body: str | None = None
        self._by_word: dict[str, str] = {}
        self._by_role: dict[str, str] = {}
        self._by_initials: dict[str, str] = {}
        self._persons: set[str] = set()

    def read(self, text: str, tokens: list[Token]) -> None:
        """Note the names among `tokens`: runs of capitals, with an acronym in brackets inside."""
        at, end = 0, len(tokens)
        while at < end:
            if not tokens[at].is_name:
                at += 1
                continue
            after = self._run(tokens, at)
            if after - at >= 2:
                self.note(text, tokens[self._title_start(tokens, at) : after])
            at = max(after, at + 1)

    def _title_start(self, tokens: list[Token], at: int) -> int:
        """Return where a title in small letters before a name starts: "chief commercial officer Ann Lee"."""
        roles, start = self.language.roles, at
        while start and not tokens[start - 1].is_name and tokens[start - 1].low in roles:
            start -= 1
            if start > 1 and tokens[start - 2].low in roles and tokens[start - 1].text.islower():
                start -= 1
        return start

    def note(self, text: str, run: list[Token]) -> None:
        """Note one name with what stands before it as its title."""
        run = self._without_openers(run)
        if not run or not any(token.is_name for token in run):
            return
        if len(run) == 2 and run[0].low in self.language.honorifics and run[-1].low in self._by_word:
            return  # "Mr Lee", whose name was given in full
        full = text[run[0].start : run[-1].end]
        roles = [token.low for token in run if token.low in self.language.roles]
        own = self._own_words(run)
        if roles and own and run[-1].text != ")":
            for role in roles:
                self._by_role[role] = full
        else:
            self._note_body(run, full)
        if not own and not roles and len(run) > 1 and run[-1].is_word and not run[-1].text.isupper():
            own = [run[-1].low]  # "Harbour City"
        for word in own:
            self._keep(word, full)
        if ")" in full:
            self._note_acronym(text, run)

    def fullest(self, mention: str, tokens: list[Token]) -> str:
        """Return the fullest form so far of the name that `mention`, made of `tokens`, stands for; itself if none."""
        words = [token.low for token in tokens if token.is_word]
        while len(words) > 1 and words[0] in self.language.honorifics:
            del words[0]
        if not words or (not tokens[-1].is_name and tokens[-1].text != ")"):
            return mention
        known = self._by_word.get(words[-1])
        if known is None and len(words) == 1:
            spelled = self._by_initials.get(words[0]) if tokens[0].text.isupper() else None
            return spelled or self._by_role.get(words[0], mention)
        if known is None or len(known) <= len(mention):
            return mention
        held = known.casefold().replace("’", "'").split()
        return known if all(word in held or f"({word})" in held for word in words) else mention

    def holder(self, roles: list[str]) -> str | None:
        """Return who was last named with one of these words: "the minister", "presiden itu", "the ministry"."""
        return next((self._by_role[role] for role in reversed(roles) if role in self._by_role), None)

    def is_person(self, name: str) -> bool:
        """Return whether a name is a person's: by its title, or as two to four words of no institution."""
        if name in self._persons:
            return True
        words = name.split()
        lows = [word.casefold().strip(".,()") for word in words]
        if any(low in self.language.roles for low in lows[:3]) and any(word[:1].isupper() for word in words[1:]):
            return True
        is_group = any(low in self.language.institutions for low in lows) or any(map(str.isupper, words))
        named = [
            word
            for word, low in zip(words, lows, strict=True)
            if word[:1].isupper() and low not in self.language.places
        ]
        return 2 <= len(named) == len(words) <= 4 and not is_group

    def spoke(self, name: str) -> None:
        """Remember that `name` spoke: what the next pronoun refers to."""
        self.speaker = name
        is_person = self.is_person(name)
        if is_person or self.person is None:
            self.person = name
        if not is_person:
            self.body = name

    def note_report(self, head: str, maker: str) -> None:
        """Note who made a report: "the report said" is what they said."""
        self._by_role[head] = maker

    def note_person(self, name: str) -> None:
        """Note that a name is a person's, whatever it looks like."""
        self._persons.add(name)

    def _run(self, tokens: list[Token], at: int) -> int:
        start = at
        while at < len(tokens) and at - start < _LONGEST:
            token = tokens[at]
            if token.is_word and token.is_name:
                at += 1
            elif at > start and token.text == "(" and self._is_acronym(tokens, at + 1):
                at += 3
            elif at > start and token.low in self.language.coordinators and self._goes_on(tokens, at):
                at += 1
            elif at > start and links_name(tokens, start, at, len(tokens), self.language):
                at += 1 if tokens[at + 1].is_name else 2
            elif at > start and token.text == "." and len(tokens[at - 1].text) <= 4 and at + 1 < len(tokens):
                if not (tokens[at + 1].is_name and tokens[at - 1].low in self.language.abbreviations):
                    break
                at += 1
            else:
                break
        return at

    def _goes_on(self, tokens: list[Token], at: int) -> bool:
        """Return whether a name goes on behind "dan" up to its acronym: "Badan Riset dan Inovasi Nasional (BRIN)"."""
        i = at + 1
        while i < min(len(tokens), at + 6) and tokens[i].is_name:
            i += 1
        return at + 1 < i < len(tokens) and tokens[i].text == "(" and self._is_acronym(tokens, i + 1)

    def _is_acronym(self, tokens: list[Token], at: int) -> bool:
        return at + 1 < len(tokens) and tokens[at].is_name and tokens[at].is_word and tokens[at + 1].text == ")"

    def _without_openers(self, run: list[Token]) -> list[Token]:
        words = self.language
        openers = words.union(
            "adverbs", "contrasts", "coordinators", "prepositions", "subordinators", "articles", "report_heads"
        )
        while run and run[0].low in openers and run[0].low not in words.roles:
            run = run[1:]
        return run

    def _own_words(self, run: list[Token]) -> list[str]:
        own: list[str] = []
        for token in reversed(run):
            is_title = token.low in self.language.roles or token.low in self.language.places
            is_acronym = token.text.isupper() and len(token.text) > 1
            if is_acronym and not own and len(token.text) < 4 and len(run) > 2:
                continue  # a degree: "Ari Wibowo SH"
            if not token.is_word or is_title or is_acronym or len(own) == _PERSONAL:
                break
            if token.is_name:
                own.append(token.low)
        return own

    def _note_body(self, run: list[Token], full: str) -> None:
        """Note an institution by the word for what it is ("the ministry") and by its initials ("IMF")."""
        for token in run:
            if token.low in self.language.institutions:
                self._by_role[token.low] = full
        capitals = [token.text[0] for token in run if token.is_name]
        if len(capitals) > 1 and all(not token.text.isupper() for token in run):
            self._by_initials["".join(capitals).casefold()] = full

    def _note_acronym(self, text: str, run: list[Token]) -> None:
        close = max(place for place, token in enumerate(run) if token.text == ")")
        first = 0
        while first < close - 3 and run[first].low in self.language.roles:
            first += 1
        if close >= 3:
            self._keep(run[close - 1].low, text[run[first].start : run[close].end])

    def _keep(self, word: str, full: str) -> None:
        known = self._by_word.get(word)
        if known is None or (len(full) > len(known) and known.casefold().split()[-1] in full.casefold().split()):
            self._by_word[word] = full
        elif known.casefold() not in full.casefold() and full.casefold() not in known.casefold():
            is_fuller = len(full.split()) > 2 or len(known.split()) <= 2
            self._by_word[word] = full if is_fuller else known
