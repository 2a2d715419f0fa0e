"""English: the words and patterns that the steps read. Data only."""

import re

from annotations.splitting.languages import Language, table, words

_MONTHS = """
january jan: 1
february feb: 2
march mar: 3
april apr: 4
may: 5
june jun: 6
july jul: 7
august aug: 8
september sept sep: 9
october oct: 10
november nov: 11
december dec: 12
"""
_WEEKDAYS = """
monday mon: 0
tuesday tue tues: 1
wednesday wed: 2
thursday thu thurs: 3
friday fri: 4
saturday sat: 5
sunday sun: 6
"""
_ORDINALS = """
first: 1
second: 2
third: 3
fourth: 4
fifth: 5
sixth: 6
seventh: 7
eighth: 8
ninth: 9
tenth: 10
eleventh: 11
twelfth: 12
thirteenth: 13
fourteenth: 14
fifteenth: 15
sixteenth: 16
seventeenth: 17
eighteenth: 18
nineteenth: 19
twentieth: 20
thirtieth: 30
"""
_NUMBERS = """
zero naught nought nil: 0
one: 1
two: 2
three: 3
four: 4
five: 5
six: 6
seven: 7
eight: 8
nine: 9
ten: 10
eleven: 11
twelve: 12
thirteen: 13
fourteen: 14
fifteen: 15
sixteen: 16
seventeen: 17
eighteen: 18
nineteen: 19
twenty: 20
thirty: 30
forty fourty: 40
fifty: 50
sixty: 60
seventy: 70
eighty: 80
ninety: 90
"""
_SCALES = """
thousand thousands: 1000
million millions mln: 1000000
billion billions bln: 1000000000
lakh lakhs lac lacs lkh: 100000
crore crores cr krores koti: 10000000
trillion trillions trn tln: 1000000000000
quadrillion: 1000000000000000
quintillion: 1000000000000000000
"""
_SCALE_LETTERS = """
k K: 1000
m M mn mln: 1000000
b B bn Bn: 1000000000
t T tn tln: 1000000000000
"""
_DENOMINATORS = """
half halves: 2
third thirds: 3
quarter quarters fourth fourths: 4
fifth fifths: 5
sixth sixths: 6
seventh sevenths: 7
eighth eighths: 8
ninth ninths: 9
tenth tenths: 10
hundredth hundredths: 100
thousandth thousandths: 1000
"""
_LESSER_UNITS = """
cent cents c pence penny p sen sens: money 100
inch inches in: length 12
ounce ounces oz: weight 16
"""
_COMPARATORS = """
more_than over above exceeding in_excess_of upwards_of greater_than bigger_than higher_than larger_than north_of: >
at_least no_fewer_than no_less_than not_less_than a_minimum_of minimum starting_at: >=
greater_or_equal_than bigger_or_equal_than higher_or_equal_than more_or_equal_than equal_to_or_more_than: >=
greater_than_or_equal_to more_than_or_equal_to equal_to_or_greater_than no_fewer_than: >=
exceed exceeds exceeded surpass surpasses surpassed surpassing topping: >
about around approximately roughly some nearly_about an_estimated estimated circa approx approx. close_to_about: ~
less_than fewer_than below under nearly almost close_to just_under smaller_than lower_than shy_of just_shy_of: <
less_or_equal_than smaller_or_equal_than lower_or_equal_than equal_to_or_less_than less_than_or_equal_to: <=
up_to at_most no_more_than not_more_than as_many_as as_much_as a_maximum_of maximum: <=
"""
_CURRENCIES = """
$ us$ usd dollar dollars us_dollar us_dollars u.s._dollars u.s._dollar american_dollars: USD
s$ sgd singapore_dollar singapore_dollars: SGD
a$ aud australian_dollar australian_dollars: AUD
c$ ca$ cad canadian_dollar canadian_dollars: CAD
hk$ hkd hong_kong_dollar hong_kong_dollars: HKD
nz$ nzd new_zealand_dollar new_zealand_dollars: NZD
nt$ twd taiwan_dollar taiwan_dollars: TWD
€ eur euro euros: EUR
£ gbp pounds_sterling sterling british_pounds: GBP
¥ jpy yen: JPY
yuan renminbi cny rmb chinese_yuan: CNY
rp rp. idr rupiah rupiahs: IDR
ringgit ringgits rm myr: MYR
won krw: KRW
₹ rs rs. rupee rupees inr indian_rupees: INR
pakistani_rupees pakistani_rupee pkr: PKR
baht thb: THB
ruble rubles rouble roubles rub: RUB
franc francs swiss_francs chf: CHF
peso pesos philippine_pesos ₱ php: PHP
mex$ mexican_pesos mxn: MXN
r$ reais brazilian_reais brl: BRL
lira turkish_lira try: TRY
swedish_crowns swedish_kronor swedish_krona sek: SEK
norwegian_crowns norwegian_kroner nok: NOK
danish_crowns danish_kroner dkk: DKK
zloty zlotys pln: PLN
forint forints huf: HUF
shekel shekels ils: ILS
rand zar: ZAR
naira ngn: NGN
dirham dirhams aed: AED
riyal riyals sar: SAR
egyptian_pounds egp: EGP
dong vnd: VND
taka bdt: BDT
cedi cedis ghs: GHS
kenyan_shillings kes: KES
hryvnia hryvnias uah: UAH
"""
_UNITS = """
% percent per_cent pct: %
km kilometer kilometers kilometre kilometres: km
kg kilogram kilograms kilo kilos: kg
ha hectare hectares: ha
°c degrees_celsius degree_celsius celsius: °C
mw: Mw
"""


def _ordinals() -> dict[str, int]:
    """Return the words for the days of a month, in one word or two: "twenty-first", "twenty first"."""
    found = {word: int(value) for word, value in table(_ORDINALS).items()}
    for tens, ten in (("twenty", 20), ("thirty", 30)):
        for word, unit in tuple(found.items()):
            if unit < 10 and ten + unit <= 31:
                found |= {f"{tens}-{word}": ten + unit, f"{tens} {word}": ten + unit}
    return found


_WORTH = {
    "past": words(
        "was were wasn't weren't did didn't had hadn't been became began came fell rose gave got grew held kept "
        "lost made met paid put ran sent said spoke stood took went won wrote broke brought built bought caught "
        "chose cut drew drove fled flew fought found hit led left let read saw sold set shot shook shut sank "
        "spent spread stole struck swept taught threw woke ago last previously already"
    ),
    "first-person": words("i me my mine myself i'm i've i'd i'll"),
    "third-person": words("he she they him her them his their theirs he's she's they're they've he'd she'd they'd"),
    "present": words(
        "is are am isn't aren't has have hasn't haven't does doesn't he's she's they're we're we've they've i've who's says "
        "wants gives takes makes costs pays spends owns supports opposes calls happens remains stands means shows lives"
    ),
    "future": words(
        "will won't shall going gonna i'll we'll you'll he'll she'll they'll it'll tomorrow next soon future plan plans"
    ),
    "duty": words("should shouldn't must ought need needs needed gotta let let's supposed require requires"),
    "possibility": words(
        "can can't cannot could couldn't may might would wouldn't i'd we'd perhaps maybe possible possibly "
        "probably if unless whether likely rather chance"
    ),
    "comparison": words(
        "more less fewer than most least higher lower larger smaller greater bigger fewest lowest highest largest "
        "smallest biggest longest richest poorest wealthiest worst record first last only half third quarter "
        "double doubled triple tripled twice times average majority minority percentage rate rates ratio level "
        "levels total per ever compared faster slower cheaper older younger top almost thirds bottom size high "
        "low nearly much many"
    ),
    "all-or-none": words("all every everyone each always never none no nobody nothing entire whole only single"),
    "period": words(
        "since during until ago between after before under year years month months week weeks day days decade decades "
        "century today now annual annually recently recent history"
    ),
    "change": words(
        "increase increases increased increasing decrease decreases decreased rise rises rising rose risen fall "
        "falls falling fell fallen grows growing grew grown shrink shrank drop drops dropped decline declines "
        "declined declining gain gained lose loses losing lost double doubled doubling triple tripled halved "
        "reduce reduced reduces reducing raise raises raised raising climb climbed jump jumped plunged soared "
        "slumped surged fewer expand expanded added created adding eliminated reductions"
    ),
    "deed": words(
        "vote votes voted voting support supported supports oppose opposed opposes propose proposed proposes "
        "proposing endorsed veto vetoed passed signed ban banned repeal repealed enacted approved rejected "
        "adopted appointed nominated elected dismissed resigned fired hired negotiated agreed promised pledged "
        "denied admitted called announced ordered launched introduced imposed lifted suspended closed opened "
        "bought sold spent sent moved deployed withdrew released seized confiscated donated awarded granted "
        "funded investigated sued indicted advocated fought tried refused failed provided delivered distributed "
        "received provides gives creates covers covered cover doing done used uses taken given left joined merged "
        "replaced rescued recalled searched wants against giving paying leaving pushed offered saved ended "
        "continues continuing paid built"
    ),
    "harm": words(
        "kill killed killing kills die died dies dead death deaths murder murdered wounded injured attack "
        "attacked attacks attacking bomb bombed bombing shot shooting invasion invaded terrorism terrorist "
        "terrorists violence crime crimes criminal criminals prison jail jailed arrested convicted charged trial "
        "drug drugs gun guns weapon weapons missile missiles nuclear troops soldiers military army fire flood "
        "earthquake crash collapsed destroyed damaged missing evacuated disease virus epidemic outbreak poverty "
        "hunger fraud corruption illegal illegally abuse fighting destruction terror hostages hostage victims "
        "victim suspect suspects raid riots bankrupt bankruptcy arms destroy"
    ),
    "public-matter": words(
        "tax taxes taxpayer taxpayers budget budgets deficit deficits surplus debt spending fund funds funding "
        "money dollars wages wage income incomes salary pay price prices costs jobs unemployment unemployed "
        "employment workers economy economic inflation growth trade export exports import imports tariff tariffs "
        "market markets industry manufacturing production company companies business businesses bank banks loan "
        "loans investment investments insurance premiums health hospital hospitals patients vaccine vaccines "
        "medicine doctors schools students teachers college welfare pension pensions benefits housing homes "
        "energy oil gas coal electricity water pollution emissions agriculture farmers food population children "
        "women immigrants immigration refugees border borders voters ballots relief credit crisis access security "
        "salaries rent passengers vehicles cars roads bridges airport rice fuel subsidy product products "
        "industrial financial medical agricultural employees employers property revenue wealth treatment patient "
        "clinics"
    ),
    "institution": words(
        "law laws bill bills act amendment legislation treaty agreement agreements sanctions constitution court "
        "courts congress senate parliament government federal administration department ministry agency "
        "commission council committee police authorities treasury cabinet union nato nations state states program "
        "programs policy plan regulation regulations permit license licence ban embargo quota quotas subsidy "
        "subsidies party parties ministers officials bipartisan opposition congressional attorney board agencies "
        "authority embassy policies controls"
    ),
    "evidence": words(
        "report reports study studies survey data figures statistics numbers evidence fact facts research "
        "according records record document documents census poll economists experts scientists shows showed found "
        "indicated indicates proves estimated estimates analysis audit accurate said says saying claim claims "
        "claimed stated statement suggested told sources information"
    ),
    "stance": words(
        "think believe feel hope suppose mean want wish love agree opinion view certain certainly obviously "
        "frankly honestly important good bad best wrong fair unfair tough difficult dangerous wonderful terrible "
        "strong weak smart nice interesting simple essential vital appropriate too glad happy sorry hopefully "
        "thinks believes feels appreciate deserve deserves greatest extraordinary decent beautiful concerned "
        "interested especially absolutely"
    ),
    "talk": words(
        "question questions answer answers ask asked asking debate debates discuss talk talking talked speak "
        "thank thanks please welcome listen hear tell respond response comment mention mentioned topic issue "
        "issues example words word"
    ),
    "values": words(
        "freedom dream dreams values future faith god hope opportunity opportunities responsibility strength "
        "courage character experience vision judgment judgement challenge challenges risk threat sacrifice spirit "
        "heart mind love moral dignity fairness way something direction approach role chance step success "
        "politics presidency priorities relationships purpose"
    ),
    "question-word": words("what who whom whose why how"),
}

LANGUAGE = Language(
    code="en",
    abbreviations=words(
        "mr mrs ms mx dr drs prof rev hon gen gov sen rep reps sens lt col maj sgt cpl capt cmdr adm brig supt det insp pvt "
        "pres fr br st ste mt ft messrs mme mlle vs v e.g i.e al cf viz est approx asst atty attys comdr fmr p.s ps"
    ),
    abbreviations_ending=words(
        "inc ltd co corp llc plc pte bros cos assn jr sr esq u.s u.k u.n e.u u.s.a u.a.e d.c n.y l.a a.m p.m ph.d m.d "
        "b.a m.a b.sc m.sc m.b.a r.n ave blvd rd dept univ calif conn fla ill kan ky md mich minn mo mont neb nev okla ore "
        "pa tenn tex va vt wash wis wyo ariz ark colo del ga ind la mass miss n.c n.d n.h n.j n.m s.c s.d r.i w.va ont que"
    ),
    abbreviations_counting=words(
        "no nos vol fig figs pp p art sec ch para jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    link=re.compile(
        r"[(\[]?['\"“‘•*-]?\s?(?:"
        r"(?:read|see|watch|listen|view) (?:more|also|next|the full (?:story|article|report)|the latest)\b\s*(?:[:|>»-]|(?:on|about|from|at|here|in)\b|\Z|(?=[\"“'‘])|(?=(?-i:[A-Z])))"
        r"|also (?:read|see|watch)\b|(?:read|see|watch|listen)\s*:"
        r"|(?:related|recommended|more on this|most (?:read|popular|viewed)|don't miss|editor'?s'? picks?|up next|trending|"
        r"in this story|related (?:stories|articles?|topics|video|coverage|news|content)|more (?:stories|news|coverage)|"
        r"further reading|topics|tags?|filed under)\s*(?:[:|]|\Z)"
        r"|more from [\w' ]{2,30}\s*(?:[:|]|\Z)"
        r"|(?:sign up|subscribe|register)\b[^\n.]{0,80}\b(?:newsletters?|alerts?|updates|emails?|inbox|podcast|channel)\b"
        r"|follow (?:us|him|her|them|@\w+|(?-i:[A-Z])[\w' ]{2,40} on (?:twitter|x|facebook|instagram|threads|bluesky|tiktok|whatsapp|telegram))\b"
        r"|share (?:this|on|via)\b|click (?:here|on|to)\b|advertisement\s*(?:\Z|[-–—:])|(?:article|story) continues (?:below|after)"
        r"|(?:continue|keep) reading|scroll (?:to|down|for)\b|skip (?:to|advert|past|ad)\b|(?:download|get) (?:the|our) [\w ]{0,30}app\b"
        r"|join (?:our|us|the conversation)\b[^\n.]{0,60}(?:channel|whatsapp|telegram|newsletter|community|conversation|facebook|here)"
        r"|(?:this|a version of this) (?:article|story|post)\b[^\n.]{0,40}\b(?:published|appeared|updated|produced|republished|written|corrected)\b|listen to this (?:article|story)"
        r"|load(?:ing)? (?:more|comments)|(?:view|show|leave a|\d+) comments?\b\s*\Z|comments\s*\Z|photos?:\s|gallery\s*:)",
        re.IGNORECASE,
    ),
    credit=re.compile(
        r"[(\[*]*\s?(?:(?:photo|photograph|image|picture|video|graphic|illustration|source|caption|file photo|credit|photo credit|"
        r"image credit|main image credit|editing|reporting|writing|additional reporting|editor|reporter|author|edited|written|"
        r"compiled|produced|copyright|translation)s?\b\s*(?:[:©]|/(?-i:[A-Z])|by (?-i:[A-Z])|credits?\s*:|courtesy of\b)"
        r"|file (?:photo\s*)?[-–—:]\s|(?:a )?(?:file|stock|undated|handout) (?:photo|image|picture) of [^.!?\n]{0,90}\.?\Z"
        r"|copyright\s*©?\s*\d{4}|by (?-i:[A-Z])[\w.'-]+(?:\s+(?-i:[A-Z])[\w.'-]+){1,3}(?:,? (?:and|for|in) (?-i:[A-Z])[\w.' -]{2,60})?\s*\Z"
        r"|©|\(c\)\s|all rights reserved|[^\n]{2,90} contributed (?:to th(?:is|e) (?:report|story|article)|reporting)\b|the (?:author|writer) is (?:an?|the)\b)",
        re.IGNORECASE,
    ),
    caption=re.compile(
        r"(?:[(\[](?:photo|image|picture|file photo|photograph|illustration|ap photo|reuters/|afp/|getty|courtesy|credit|"
        r"screenshot|shutterstock|handout|pool photo)\b[^()\[\]\n]{0,80}[)\]]"
        r"|(?<=[.!?)|])\s{0,3}(?-i:Photo|Image|Photograph|Picture|Photo [Cc]redit|Image [Cc]redit|Credit)\s?:\s?[^\n.:!?]{2,60}"
        r"|(?<=[.!?)|])\s{0,3}(?-i:Photo)(?:graph)? (?:by|courtesy of) [^\n.:!?]{2,60}"
        r"|\b(?-i:AFP|REUTERS|AP|EPA|Getty Images)\s?(?:PHOTO)?\s?/\s?[^\n.:!?,]{2,40}|/ ?(?-i:AFP|AP|REUTERS|EPA|Getty Images))"
        r"[)\]]?\.?\s*\Z",
        re.IGNORECASE,
    ),
    courtesy=re.compile(
        r"(?:thank you|thanks|good (?:morning|evening|afternoon|night)|welcome to|dear readers?|stay safe|goodbye|"
        r"best wishes|congratulations|happy new year|please (?:share|subscribe|follow|contact|send|visit|email|let us)|"
        r"e-?mail (?:the|us|him|her|your)|contact (?:the (?:author|reporter|writer|newsroom)|us|him at|her at)|"
        r"(?:reach|write to) (?:the (?:author|reporter)|us) |send (?:us|your|tips|comments|letters)|"
        r"(?:do you )?have (?:a (?:story|tip|question)|something to)|got a (?:tip|story)|tell us|let us know|"
        r"(?:read|see|watch) (?:more|also) |here(?:'s|’s| is| are) (?:what|how|why|a look|the list|a list|some|everything)|"
        r"below (?:is|are) )",
        re.IGNORECASE,
    ),
    share_words=words(
        "share tweet print copy link url email e-mail save reddit linkedin pinterest flipboard comment comments like follow "
        "post listen bookmark"
    ),
    question_words=words("what who whom whose when where why how is are do does did can could will would should"),
    title_heads=words(
        "titled entitled called named dubbed nicknamed termed headlined labeled labelled captioned book novel film movie song "
        "album single show series play poem essay article documentary memoir painting podcast slogan motto hashtag theme word "
        "words term phrase game column editorial magazine musical opera tune track episode reading read"
    ),
    cues=words(
        "complain complains signalled signaled shouted quipped calculate calculates allege estimate pointed said says say heard told tells added adds warned warns announced announces reported reports claimed claims estimated estimates predicted predicts noted notes "
        "stated states insisted insist insists argued argues argue believe believes believed expect expects expected forecast "
        "forecasts projected projects projecting showed shows show found finds suggested suggests explained explains wrote writes "
        "tweeted posted acknowledged acknowledges conceded admitted admits confirmed confirms revealed reveals indicated indicates "
        "concluded concludes maintained maintains alleged alleges accused recalled testified pledged pledges vowed vows promised promises "
        "emphasized emphasised stressed stresses reiterated replied responded commented remarked observed cautioned cautions declared "
        "declares disclosed figures hoped hopes hope fear fears feared think thinks thought urged recorded described called "
        "asserted asserts contended contends complained boasted joked quipped projected"
    )
    - {"figures", "accused", "described", "called"},
    cues_strict=words("heard claimed"),
    cues_nominal=words(
        "estimate projects forecasts forecast reports claims estimates estimated projected shows hopes hope fears fear finds notes states "
        "figures expect expects expected recorded thinks described urged promises pledges found"
    ),
    cues_inverted=words(
        "estimates quipped joked shouted replied complained conceded testified declared stressed remarked observed acknowledged admitted "
        "said says added adds warned wrote noted explained told announced argued insisted recalled cautioned stated"
    ),
    cues_source=words(
        "as_reported_by as_quoted_by as_cited_by as_stated_by according_to as_per citing in_the_words_of based_on"
    ),
    not_sources=words("plan schedule custom tradition law"),
    preludes=words("asked speaking addressing responding referring citing writing following quoting commenting"),
    prelude_shape=re.compile(r"[a-z]{2,}(?:ing|ed)"),
    observed=re.compile(
        r"(?:as (?:previously|earlier) reported|as is known|for (?:reference|comparison|context)|as a reminder|"
        r"in summary|in short|(?:what\s+)?(?:i|we)\s+(?:would|must|can|will|have\s+to|want\s+to|should)\s+(?:also\s+)?"
        r"(?:say|tell\s+you|add|stress|note|point\s+out)\s+(?:is\s+)?that|in other words|it is understood that|it is known that),?\s+",
        re.IGNORECASE,
    ),
    cues_reply=words("denied denies deny rejected dismissed refuted"),
    addressees=words("to for"),
    particles=words("out"),
    cues_relay=words("pointing adding noting saying warning stressing explaining claiming arguing predicting"),
    report_heads=words("report data figures study survey statement analysis poll research estimates findings results"),
    complementisers=words("that"),
    pronouns=words("he she they it"),
    pronouns_thing=words("it"),
    pronouns_plural=words("they we you i who people police children men women"),
    pronouns_self=words("i we"),
    roles=words(
        "envoy negotiator delegate forecaster striker winger midfielder defender goalkeeper skipper magistrate firefighter "
        "paramedic nurse surgeon dean rector archbishop cardinal rabbi imam sheikh "
        "president minister secretary governor mayor chief director chairman chairwoman chair spokesman spokeswoman spokesperson "
        "commissioner senator representative congressman congresswoman ambassador chancellor premier general colonel captain "
        "major lieutenant officer sergeant professor prof dr mr mrs ms sir lord lady king queen prince princess pope bishop "
        "ceo cfo head deputy vice prime analyst economist researcher scientist expert doctor lawyer attorney prosecutor "
        "judge justice inspector detective sheriff coach manager founder owner executive official officials leader "
        "daughter son mother father wife husband widow brother sister friend neighbour neighbor colleague "
        "correspondent reporter editor author co-author spokespeople treasurer administrator coordinator manager engineer epidemiologist activist resident superintendent principal "
        "speaker acting former interim gov sen rep gen col lt capt sgt rev hon foreign finance defense defence interior "
        "health trade energy education environment transport"
    ),
    honorifics=words("mr mrs ms sir lord lady dr prof sen rep gov gen col lt capt sgt rev hon"),
    role_ends=frozenset(),
    cues_told=words("told tells"),
    people=words(
        "authorities officials police rescuers medics witnesses residents experts organisers organizers campaigners firefighters "
        "exporters farmers parents teachers workers unions employers investors retailers aides allies neighbours neighbors"
    ),
    until=words("until till through"),
    as_words=words("as"),
    qualities=words("familiar briefed close involved"),
    states=words("dead injured wounded missing homeless"),
    bodies=words(
        "company firm airline group bank retailer carrier manufacturer agency ministry department institute charity union "
        "association organisation organization party court newspaper university hospital watchdog regulator automaker lender"
    ),
    articles=words("the a an"),
    grounds=words("based_on"),
    report_links=words(
        "from by of released published compiled analysed analyzed gathered collected conducted obtained"
    ),
    pronouns_any=words("they it"),
    relays=words("pointing adding noting saying warning stressing explaining claiming arguing predicting"),
    frame_openers=frozenset(),
    name_links=words("for of"),
    name_particles=words("de la le van von bin ibn al el der den du dos da del di ten ter"),
    indefinites=words("a an one another some several"),
    institutions=words(
        "department ministry bank agency university company committee commission council group party police court board "
        "institute office center centre centers centres association inc corp corporation llc ltd union service authority bureau foundation "
        "organization organisation federation coalition government house senate congress parliament army navy force news "
        "times post journal press network hospital college school team club society fund administration report data survey"
    ),
    platforms=words("telegram twitter x facebook instagram tiktok youtube whatsapp threads truth_social"),
    speaker_stops=words(
        "on in at during after before when while as who whom which that to by with via through told speaking from late "
        "early of yesterday today monday tuesday wednesday thursday friday saturday sunday last this earlier later and but "
        "adding for"
    ),
    gerund_endings=("ing",),
    adverb_ending=("ly",),
    adverbs=words(
        "also later earlier then has had have however but and meanwhile still yet again recently previously separately "
        "now already repeatedly publicly only initially since was were is are officially further reportedly additionally "
        "meanwhile nevertheless moreover furthermore did do does not never"
    )
    - words("was were is are did do does not never"),
    places=words(
        "ukraine russia korea south north china japan america united states kingdom britain england france germany spain "
        "italy india pakistan iran iraq israel gaza egypt turkey canada mexico brazil australia indonesia malaysia "
        "philippines vietnam thailand singapore new york california texas florida london paris washington moscow kyiv "
        "beijing tokyo jakarta nato un eu european africa asia europe ohio nevada arizona oregon virginia carolina city county"
    ),
    announcers=re.compile(
        r"(?:(?:i|we)\s+(?:have\s+|can\s+|will\s+|want\s+to\s+|would\s+like\s+to\s+)?"
        r"(?:shared?|announce|received|report|confirm)\s+(?:\w+\s+){0,3}(?:about|that|on)\s+)",
        re.IGNORECASE,
    ),
    coordinators=words("and or"),
    connectives=words("in_addition on_the_other_hand in_contrast at_the_same_time as_a_result"),
    consequents=words("however so"),
    contrasts=words("but while whereas yet"),
    contrasts_apart=words("while yet"),
    subordinators=words(
        "because since after before when if unless until although as so once despite whether though where whenever amid how why"
    ),
    binding=words("because since after before when if unless until although so that who which whether how why until"),
    clausal=words("how why whether if because that when who which"),
    also=words("also"),
    agents=words("by"),
    participles=words(
        "led held made found built brought sold thought caught fought hit hurt struck taught told kept left lost met paid put "
        "sent set shot spent won bought cut run read said used owned"
    ),
    joint_adverbs=words("then also"),
    relatives=words("that which who whom whose where"),
    demonstratives=words("that"),
    possessives=words("his her its their our your my"),
    determined=words("all now so"),
    measure_verbs=frozenset(),
    existentials=words("there"),
    negations=words("not never"),
    passives=words("is are was were be been being am isn't aren't wasn't weren't"),
    labels=words("called calls described describes dubbed branded labeled labelled hailed"),
    prepositions=words(
        "of in on at to for from by with about into over after before under between among against during through "
        "without within along across behind beyond near per than as like despite toward towards upon via including until amid"
    ),
    verbs=words(
        "fell rose went took began became came gave got grew held kept knew left lost made met paid put ran sent shot spoke "
        "stood won wrote broke brought built bought caught chose cost cut drew drove fled flew found fought hit hurt led "
        "lay let meant read rode saw sold set shook shut sank spent split spread stole struck swept taught tore thought "
        "threw understood woke wore said told says remains remain remained stays stay live lives need needs want wants "
        "believe think know goes gets takes makes includes contains means costs expects plans hopes faces holds shows "
        "accounts stands reaches falls rises runs begins comes works helps keeps gives sees continues leads agree oppose "
        "support face plan expect use say make take give get go come find ask become die died used owned rely attend receive own pay spend earn eat drink join hope see comprise represent represents suffers declines declined "
        "occurs appears seems becomes provides requires allows suggests indicates involves produces offers serves exists "
        "lies follows leaves moves brings builds buys sells sends spends wins loses meets pays puts reads writes speaks "
        "tells asks knows thinks believes sees hears feels finds grows flies carries catches chooses breaks "
        "creates causes affects reduces prevents protects improves enables ensures threatens raises rejects denies "
        "argues insists urges warns refuses agrees admits accepts adopts approves opposes defends criticises criticizes "
        "blames accuses considers discusses describes explains  observes recommends responds "
        "reveals confirms contradicts proves demonstrates consists belongs depends relies focuses "
        "operates manages employs hires produces manufactures delivers receives obtains acquires "
        "owns borrows lends invests earns saves adds exceeds rises slows widens "
        "narrows shrinks expands spreads arrives departs enters joins quits resigns retires dies "
        "kills injures detains convicts frees investigates seizes "
        "invades bombs occupies withdraws retreats surrenders negotiates "
        "ratifies elects appoints nominates prohibits permits regulates governs applies affects "
        "cures infects vaccinates teaches learns graduates attends "
        "defeats competes qualifies celebrates commemorates opens closes starts "
        "stops waits speaks contains comprises resembles differs varies equals weighs "
        "indicate suggest occur appear seem become provide require allow involve produce offer exist lie remain belong "
        "depend rely consist began became led hear heard forgot forgave withdrew withstood overcame undertook underwent "
        "sought lent bent dealt dug fed froze hid hung knelt lit proved rang rose sang sewed shone shrank slept slid swam "
        "swore swung threw wept overtook overturned outlined aims risks threatens seeks owed put casts"
    ),
    bases=words(
        "cover deny blame accuse earn spend cost fear oppose back support demand require offer sell buy make run hold own use "
        "work live travel move return enter join vote pay charge treat rank rate share call tell believe think feel know "
        "fall rise drop grow increase decrease decline change remain report claim estimate predict warn argue insist agree "
        "disagree refuse plan hope aim seek try start begin end close open lead drive carry cause create build produce "
        "grow provide serve receive get give take lose win play meet face fight attack kill help protect prevent reduce "
        "cut raise lower improve affect limit block ban allow control manage store ship export import trade invest borrow "
        "lend owe save waste recycle burn emit contain include suggest show indicate point prove test study teach learn"
    ),
    verb_shape=re.compile(r"[a-z]{2,}[a-z]ed|[a-z]+n't"),
    not_verbs=words(
        "united hundred indeed need speed seed breed exceed feed bed red shed weed wed unprecedented crowded "
        "armed limited advanced so-called aged sacred naked wicked estimated alleged proposed talented skilled "
        "experienced retired detailed related based located named linked mixed planned affected embed"
    ),
    auxiliaries=words(
        "is are was were am has have had will would can could may might shall should must do does did isn't aren't "
        "wasn't weren't won't wouldn't can't cannot couldn't didn't doesn't don't hasn't haven't hadn't it's"
    ),
    infinitive=words("to"),
    subject_words=words(
        "he she they it we i you there this these those that their his her its our the a an no some all"
    ),
    numbers={word: int(value) for word, value in table(_NUMBERS).items()},
    multipliers={"hundred": 100, "dozen": 12, "dozens": 12},
    scales={word: int(value) for word, value in table(_SCALES).items()},
    scale_letters={word: int(value) for word, value in table(_SCALE_LETTERS).items()},
    lengths_before=words("tall high wide long deep away above below"),
    number_and=words("and"),
    decimal_word="point",
    scale_openers={"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12},
    negatives=words("minus negative"),
    fractions={"half": "0.5", "quarter": "0.25"},
    denominators={word: int(value) for word, value in table(_DENOMINATORS).items()},
    of_words=words("of"),
    vague={
        "dozens": ">= 24",
        "scores of": ">= 40",
        "hundreds": ">= 100",
        "thousands": ">= 1000",
        "millions": ">= 1000000",
        "billions": ">= 1000000000",
        "trillions": ">= 1000000000000",
        "tens of thousands": ">= 10000",
        "tens of millions": ">= 10000000",
        "tens of billions": ">= 10000000000",
        "hundreds of thousands": ">= 100000",
        "hundreds of millions": ">= 100000000",
        "hundreds of billions": ">= 100000000000",
        "a dozen": "= 12",
        "thousands of": ">= 1000",
        "dozens of": ">= 24",
        "hundreds of": ">= 100",
        "millions of": ">= 1000000",
    },
    comparators=table(_COMPARATORS),
    comparators_after={
        "or more": ">=",
        "and more": ">=",
        "or greater": ">=",
        "or higher": ">=",
        "or above": ">=",
        "and above": ">=",
        "or lower": "<=",
        "or below": "<=",
        "or less": "<=",
        "or fewer": "<=",
        "at least": ">=",
        "or so": "~",
        "plus": ">=",
    },
    range_words=words("to - – — through"),
    between={"between": "and"},
    change_openers=words("from"),
    than_words=words("than"),
    during=words("over"),
    periods=words(
        "years months weeks days hours minutes seconds decades seasons games matches spells rounds year decade quarters"
    ),
    greater_units=table("foot feet ft: length\npound pounds lb lbs: weight"),
    lesser_units=table(_LESSER_UNITS),
    currencies=table(_CURRENCIES),
    units=table(_UNITS),
    magnitudes=words("magnitude"),
    number_names=words(
        "kilometer kilometre milepost marker article chapter section page no number nos route highway interstate flight group room level phase stage episode season volume "
        "act part ward district division type grade class version line platform gate pier unit title proposition resolution "
        "order amendment schedule appendix rule step day formula boeing airbus covid- apollo area"
    ),
    not_counted_before=words("aged age ages per ranked rank no"),
    singulars=words("no any each every this that the another which"),
    clock_words=words("am pm a p gmt utc o'clock"),
    ordinal_endings=words("st nd rd th"),
    age_endings=words("old of_age"),
    year_words=words("year fiscal"),
    shares=words("in out_of"),
    not_counted_after=words("another thing"),
    unit_stops=words(
        "others of in on at to for from by with about into over after before under between among against during through without "
        "within along across behind beyond near per than as despite toward towards and or but while that which who "
        "is are was were has have had will would can could may might shall should must do does did a an the this last next since "
        "each every more less fewer ago later earlier not because if when where it he she they we their his her its "
        "were up down out off so yet until this today yesterday including amid worth dead injured wounded missing homeless nationwide "
        "every overnight nationally worldwide globally locally alone apiece altogether annually monthly daily now also still already total combined overall by"
    ),
    street_words=words("highway street st avenue ave road rd boulevard blvd lane drive"),
    fillers=words("an_additional additional another an_extra extra a_further further a_total_of a_combined the_first"),
    of_them=words("of_them of_whom of_which"),
    not_compounds=words("way fold sided star time part dimensional page year-old years-old thirds piece"),
    others=words("others more"),
    units_alone=words(
        "percentage_point percentage_points square_kilometers square_kilometres square_miles square_feet square_metres square_meters cubic_metres cubic_meters times time years months weeks days hours minutes seconds year month week day hour minute second miles mile metres meters "
        "metre meter feet foot inches inch acres acre tonnes tons ton tonne litres liters gallons barrels degrees points m mm cm ml mg mph kph kmph kwh mw gw m2 km2"
    ),
    months={word: int(value) for word, value in table(_MONTHS).items()},
    weekdays={word: int(value) for word, value in table(_WEEKDAYS).items()},
    date_homonyms=words("may march mar sun sat wed mon second"),
    ordinals=_ordinals(),
    day_words=words("the"),
    date_nouns=words("on"),
    day_openers=words("on by for until till since before after from of"),
    day_links=words("to and through until till or - – —"),
    day_parts=words("morning afternoon evening night"),
    days={
        "today": 0,
        "yesterday": -1,
        "tomorrow": 1,
        "tmrw": 1,
        "tonight": 0,
        "last night": -1,
        "the day before yesterday": -2,
        "day before yesterday": -2,
        "the day after tomorrow": 2,
        "day after tomorrow": 2,
    },
    weeks_relative={"this week": 0, "last week": -1, "next week": 1, "previous week": -1},
    months_relative={"this month": 0, "last month": -1, "next month": 1, "previous month": -1},
    years_relative={"this year": 0, "last year": -1, "next year": 1, "previous year": -1},
    same_day=("on the same day", "the same day", "that same day", "same day"),
    spans=table("day days: days\nweek weeks: weeks\nmonth months: months\nyear years: years"),
    ago={"ago": -1, "from now": 1},
    ago_from={"from today": 0, "after today": 0, "from tomorrow": 1, "after tomorrow": 1},
    marks_before={
        "last": "back",
        "past": "back",
        "coming": "ahead",
        "upcoming": "ahead",
        "next": "week 1",
        "this": "week 0",
    },
    past_openers=words("since"),
    compared=words("than"),
    future_openers=words("ahead_of"),
    deadlines=words("by"),
    year_openers=words(
        "in since by from until during of before after for between to through late early mid year than over throughout "
        "fiscal below above around about till circa"
    ),
    plurals=words("people men women children police staff"),
    not_in_year=words("quarter quarters season semester half"),
    not_dates=words("9/11"),
    date_prefixes=words("mid early late pre post"),
    month_only=words("in"),
    month_first=True,
    ahead=words(
        "will won't shall would may might could must should i'll we'll he'll she'll they'll it'll is_to are_to was_to were_to "
        "be_to is_due are_due was_due were_due due_to_be due_on due_in due_by due_for going_to about_to set_to set_for fixed_for ready_to "
        "expected_to expected_on expected_by expected_in expects_to expect_to scheduled_to scheduled_for scheduled_on "
        "slated_to slated_for poised_to likely_to planned_for plan_to plans_to planned_to planning_to aim_to aims_to aiming_to "
        "hope_to hopes_to hoping_to intend_to intends_to agreed_to vowed_to promised_to pledged_to threatened_to preparing_to "
        "has_to have_to needs_to need_to starts begins opens closes takes_place resumes meets"
    ),
    back=words(
        "would_have may_have might_have could_have must_have should_have could_not couldn't was were wasn't weren't had hadn't did "
        "didn't been fell rose went took began became came gave got grew held kept knew left lost made met paid sent shot spoke "
        "stood won wrote broke brought built bought caught chose cut drew drove fled flew found fought hit led lay read rode saw "
        "sold set shook shut sank spent split spread stole struck swept taught tore thought threw understood woke wore said told"
    ),
    past_shape=re.compile(r"[a-z]{2,}[a-z]ed"),
    calendar_openers=words("on"),
    plural_endings=("s",),
    projection=words(
        "will would could may might shall won't wouldn't i'll we'll he'll she'll they'll it'll you'll "
        "expected expected_to is_expected are_expected be_expected expects expect set_to is_due are_due due_to_be due_in due_on "
        "likely_to is_likely are_likely most_likely projected_to is_projected are_projected forecast_to is_forecast "
        "are_forecast predicted_to is_predicted are_predicted predicts predict scheduled_to is_scheduled are_scheduled "
        "scheduled_for slated_to slated_for poised_to planned_for plans_to plan_to planning_to aims_to aim_to aiming_to "
        "aims_for hopes_to hope_to intends_to intend_to wants_to want_to seeks_to vowed_to vows_to pledged_to pledges_to "
        "promised_to promises_to threatened_to threatens_to going_to about_to chance_of anticipates anticipate "
        "promised promises vowed pledged threatened headed_to heading_to on_track_to bound_to risks_becoming "
        "is_planned are_planned forecasts is_set_for are_set_for is_to are_to was_to were_to"
    ),
    than=words("than"),
    settled=words("agreed could_not couldn't"),
    opinion_said=words(
        "must need_to needs_to important crucial essential good better best bad worse worst great cautious vital welcome "
        "delighted sorry proud grateful too_many too_much too_little too_few too_high too_low too_slow too_late"
    ),
    conditionals=words("if unless"),
    opinion=words(
        "should ought terrible wonderful amazing unfair unacceptable shameful disgraceful hopefully "
        "unfortunately sadly beautiful ugly awful believe think feel disappointing outrageous reckless irresponsible "
        "brave deserve deserves wrong foolish impressive remarkable excellent tragic "
        "encouraging unjust let's urged urges urge too_early too_far too_long too_expensive too_cheap "
        "ridiculous absurd scandalous inexcusable cruel heartless unthinkable misguided shortsighted "
        "overdue welcome proud grateful sorry delighted nonsense mistake disgrace scandal disaster triumph shame"
    ),
    cues_projection=words(
        "forecast forecasts projected projects predicted predicts pledged pledges vowed vows promised promises expect expects expected"
    ),
    cues_opinion=words(
        "insist insists insisted argued argues argue believe believes believed hope hopes hoped urged think thinks thought "
        "fear fears feared complained boasted"
    ),
    worth=_WORTH,
    told_shape=re.compile(r"[a-z]{2,}[a-z]ed"),
    pronoun_heads={"their number": "the number of {}", "their numbers": "the number of {}"},
)
