"""Spanish, the language that came third: all that is known of it stands in one file. Texts and names are made up."""

import pytest

from annotations.splitting import detect_language, find_dates, find_quantities
from annotations.splitting.languages import load
from annotations.splitting.layout import find_blocks
from annotations.splitting.sentences import find_sentences
from tests.splitting.reading import DAY, check_invariants, said, split

MINISTER = "ministra de Sanidad, Ana Belmonte"
MAYOR = "alcalde Julián Ortega"

CASES = {
    "a sentence of the article's own": (
        "El puente de Valdehermoso se derrumbó el lunes por la noche.",
        [("El puente de Valdehermoso se derrumbó el lunes por la noche", None)],
    ),
    "said before, the short name resolved": (
        f"La {MINISTER}, dijo que las reservas de vacunas son suficientes. Belmonte añadió que el precio subió un 5 %.",
        [("las reservas de vacunas son suficientes", MINISTER), ("el precio subió un 5 %", MINISTER)],
    ),
    "said behind, inverted": (
        f"«Cerraremos tres mercados», afirmó el {MAYOR} en rueda de prensa el miércoles.",
        [("Cerraremos tres mercados", MAYOR)],
    ),
    "a day between cue and speaker": (
        "La inflación cayó al 3,2 % en abril, informó ayer el Instituto de Estadística.",
        [("La inflación cayó al 3,2 % en abril", "Instituto de Estadística")],
    ),
    "several sentences in one quotation, between straight marks": (
        f'"Tenemos reservas. El precio también bajó un 10 %", señaló el {MAYOR}.',
        [("Tenemos reservas", MAYOR), ("El precio también bajó un 10 %", MAYOR)],
    ),
    "a cue whose pronoun is left out": (
        f"La {MINISTER}, compareció ayer. Dijo que murieron tres personas. «Lo lamento de verdad», añadió.",
        [
            (f"La {MINISTER}, compareció ayer", None),
            ("murieron tres personas", MINISTER),
            ("Lo lamento de verdad", MINISTER),
        ],
    ),
    "the perfect speaks": (
        f"El {MAYOR} ha asegurado que la obra terminó en marzo.",
        [("la obra terminó en marzo", MAYOR)],
    ),
    "a participle does not speak": (
        "El plan anunciado por el Gobierno incluye 20 medidas.",
        [("El plan anunciado por el Gobierno incluye 20 medidas", None)],
    ),
    "whose report it is": (
        "Según el informe de la Fundación Ribera Verde, el año pasado ardieron 3.100 hectáreas.",
        [("el año pasado ardieron 3.100 hectáreas", "Fundación Ribera Verde")],
    ),
    "according to, behind": (
        "La temperatura alcanzó los 37 grados, según la Agencia de Meteorología.",
        [("La temperatura alcanzó los 37 grados", "Agencia de Meteorología")],
    ),
    "in agreement with a body named before": (
        "El Banco Central prevé que la economía crecerá. De acuerdo con la entidad, el déficit bajó un 2 %.",
        [("la economía crecerá", "Banco Central"), ("el déficit bajó un 2 %", "Banco Central")],
    ),
    "a denial is itself the claim": (
        f"El {MAYOR} negó que falten médicos.",
        [(f"El {MAYOR} negó que falten médicos", None)],
    ),
    "two clauses, each with its subject": (
        "La policía detuvo a cuatro personas y dos sospechosos siguen prófugos.",
        [("La policía detuvo a cuatro personas", None), ("dos sospechosos siguen prófugos", None)],
    ),
    "two predicates under one subject are one claim": (
        "La policía detuvo a cuatro personas y confiscó 12 motocicletas.",
        [("La policía detuvo a cuatro personas y confiscó 12 motocicletas", None)],
    ),
    "subjects behind their verbs": (
        "Murieron al menos 27 personas y hubo más de 200 heridos.",
        [("Murieron al menos 27 personas", None), ("hubo más de 200 heridos", None)],
    ),
    "contrasted clauses share the speaker": (
        f"El {MAYOR} dijo que la gasolina subió, mientras que el gas bajó un 3 %.",
        [("la gasolina subió", MAYOR), ("el gas bajó un 3 %", MAYOR)],
    ),
    "but, behind a comma": (
        "La empresa vendió 300 coches en mayo, pero las pérdidas aumentaron.",
        [("La empresa vendió 300 coches en mayo", None), ("las pérdidas aumentaron", None)],
    ),
    "a cause stays with its claim": (
        "El trigo subió porque falló la cosecha y se retrasó el transporte.",
        [("El trigo subió porque falló la cosecha y se retrasó el transporte", None)],
    ),
    "a relative clause stays with its noun": (
        "El tren que descarriló el martes llevaba 80 pasajeros.",
        [("El tren que descarriló el martes llevaba 80 pasajeros", None)],
    ),
    "the same speaker goes on with another cue": (
        "El ministro de Economía, Pedro Salas, celebró el dato y dijo que el paro bajará.",
        [
            ("El ministro de Economía, Pedro Salas, celebró el dato", None),
            ("el paro bajará", "ministro de Economía, Pedro Salas"),
        ],
    ),
    "questions and thanks are no claims": (
        "¿Bajarán los precios? Muchas gracias por leernos. El trigo se acumula en los almacenes.",
        [("El trigo se acumula en los almacenes", None)],
    ),
    "an exclamation is read without its marks": (
        f"«¡El puente se cayó anoche!», exclamó un vecino. El {MAYOR} lo confirmó.",
        [("El puente se cayó anoche", "vecino"), (f"El {MAYOR} lo confirmó", None)],
    ),
}


@pytest.mark.parametrize("text_and_claims", CASES.values(), ids=CASES.keys())
def test_claims(text_and_claims: tuple[str, list[tuple[str, str | None]]]) -> None:
    text, claims = text_and_claims
    assert said(text, "es") == claims


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("El Gobierno gastó 300 millones de euros en trenes.", "fact"),
        ("El Gobierno ha gastado mucho.", "fact"),
        ("El precio subirá el lunes.", "projection"),
        ("Los precios subirían un 4 %.", "projection"),
        ("La empresa va a despedir a 900 trabajadores.", "projection"),
        ("El Gobierno prevé gastar 300 millones de euros.", "projection"),
        ("Si llueve, el partido no se juega.", "projection"),
        (f"El {MAYOR} prometió que el puente abre en junio.", "projection"),
        ("El Gobierno debería dimitir.", "opinion"),
        ("La decisión es vergonzosa.", "opinion"),
        ("La oposición considera que la medida llega tarde.", "opinion"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    assert [claim.modality for claim in split(text, "es")] == [modality]


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("Llegaron 3.000 soldados.", [("=", "3000", None, "soldados")]),
        ("Costó 12 000 euros.", [("=", "12000", None, "EUR")]),
        ("La inflación cayó al 3,2 %.", [("=", "3.2", None, "%")]),
        ("Costó 3.500 millones de dólares.", [("=", "3500000000", None, "USD")]),
        ("Costó tres mil quinientos millones de pesos.", [("=", "3500000000", None, "pesos")]),
        ("Costó 3 mil 500 millones de pesos.", [("=", "3500000000", None, "pesos")]),
        ("Hay un billón de células.", [("=", "1000000000000", None, "células")]),
        ("Vinieron doscientas treinta y dos personas.", [("=", "232", None, "personas")]),
        ("Perdió dos millones y medio de votos.", [("=", "2500000", None, "votos")]),
        ("Vendió dos docenas de huevos.", [("=", "24", None, "huevos")]),
        ("Hubo más de 200 heridos.", [(">", "200", None, "heridos")]),
        ("Hubo al menos 27 muertos.", [(">=", "27", None, "muertos")]),
        ("Acudieron unas 450 familias.", [("~", "450", None, "familias")]),
        ("Tiene casi 2 millones de clientes.", [("<", "2000000", None, "clientes")]),
        ("Caben hasta 500 pasajeros.", [("<=", "500", None, "pasajeros")]),
        ("Marcharon decenas de miles de vecinos.", [(">=", "10000", None, "vecinos")]),
        ("Subió entre un 5 y un 6 por ciento.", [("range", "5", "6", "%")]),
        ("Tiene de 300 a 450 alumnos.", [("range", "300", "450", "alumnos")]),
        ("El paro pasó de 300 a 450 personas.", [("=", "300", None, "personas"), ("=", "450", None, "personas")]),
        ("Un hombre de 45 años vino a las 9 de la mañana y otro a las 12.30.", []),
    ],
)
def test_quantities(text: str, quantities: list[tuple[str, str, str | None, str]]) -> None:
    assert [(q.comparator, q.value, q.max, q.unit) for q in find_quantities(text, "es")] == quantities


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("El acuerdo se firmó el 28 de octubre de 2024.", ["2024-10-28"]),
        ("Se firmó el domingo 11 de mayo de 2025.", ["2025-05-11"]),
        ("Empezó en marzo de 2023 y acabó en 2024.", ["2023-03", "2024"]),
        ("Subió un 3 % en abril.", ["2025-04"]),
        ("Llegó ayer y se irá pasado mañana.", ["2025-05-14", "2025-05-17"]),
        ("Murió el lunes.", ["2025-05-12"]),
        ("Entrará en vigor el lunes.", ["2025-05-19"]),
        ("Llovió el pasado domingo y el mes pasado.", ["2025-05-11", "2025-04"]),
        ("La obra empezó hace tres años y acabará el año que viene.", ["2022", "2026"]),
        ("Empezó por la mañana con más de 2000 personas.", []),
    ],
)
def test_dates(text: str, days: list[str]) -> None:
    assert [mention.date for mention in find_dates(text, "es", DAY)] == days


def test_a_weekday_that_does_not_fit_is_marked() -> None:
    [mention] = find_dates("Ocurrió el martes 11 de mayo de 2025.", "es", DAY)
    assert (mention.date, mention.weekday_agrees) == ("2025-05-11", False)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("El Sr. Gómez y la Dra. Ruiz viven en la Av. Central núm. 5. No se conocen.", 2),
        ("EE. UU. enviará tropas. Nadie lo esperaba.", 2),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(find_sentences(text, 0, len(text), load("es"))) == count


WATER = """Valdehermoso cierra tres mercados por falta de agua
VALDEHERMOSO, 14 may (Agencia Ribera).- El Ayuntamiento cerró ayer tres mercados y trasladó a unos 450 comerciantes. \
El alcalde, Julián Ortega, aseguró que la medida durará como máximo dos semanas.
«No vamos a poner en riesgo la salud de nadie», afirmó Ortega en rueda de prensa. «El agua volverá el lunes», añadió.
Según la Asociación de Comerciantes, las pérdidas superan los 2,3 millones de euros.
Lea también: El río baja con menos agua que nunca
Foto: Ayuntamiento de Valdehermoso"""

PRICES = """La inflación anual de Montelar se situó en el 3,2 % en abril, frente al 4,1 % de marzo, informó el \
miércoles el Instituto de Estadística. Los alimentos subieron entre un 5 y un 6 por ciento, mientras que la \
energía bajó un 12 %.
El ministro de Economía, Pedro Salas, dijo que el paro bajará del 10 % antes de fin de año. «Es una noticia \
excelente», señaló."""

RAIN = """Al menos 27 personas murieron y más de 200 resultaron heridas por las lluvias. Decenas de miles de vecinos \
siguen sin luz.
La directora de Protección Civil, Elena Quiroga, explicó que 12 000 viviendas están dañadas. También dijo que harán \
falta unos mil quinientos millones de pesos. Quiroga pidió que nadie vuelva a su casa.
¿Cuándo terminará el temporal?"""

ARTICLES = {
    WATER: [
        ("Valdehermoso cierra tres mercados por falta de agua", None, "fact"),
        ("El Ayuntamiento cerró ayer tres mercados y trasladó a unos 450 comerciantes", None, "fact"),
        ("la medida durará como máximo dos semanas", "alcalde, Julián Ortega", "projection"),
        ("No vamos a poner en riesgo la salud de nadie", "alcalde, Julián Ortega", "projection"),
        ("El agua volverá el lunes", "alcalde, Julián Ortega", "projection"),
        ("las pérdidas superan los 2,3 millones de euros", "Asociación de Comerciantes", "fact"),
    ],
    PRICES: [
        (
            "La inflación anual de Montelar se situó en el 3,2 % en abril, frente al 4,1 % de marzo",
            "Instituto de Estadística",
            "fact",
        ),
        ("Los alimentos subieron entre un 5 y un 6 por ciento", None, "fact"),
        ("la energía bajó un 12 %", None, "fact"),
        ("el paro bajará del 10 % antes de fin de año", "ministro de Economía, Pedro Salas", "projection"),
        ("Es una noticia excelente", "ministro de Economía, Pedro Salas", "opinion"),
    ],
    RAIN: [
        ("Al menos 27 personas murieron", None, "fact"),
        ("más de 200 resultaron heridas por las lluvias", None, "fact"),
        ("Decenas de miles de vecinos siguen sin luz", None, "fact"),
        ("12 000 viviendas están dañadas", "directora de Protección Civil, Elena Quiroga", "fact"),
        (
            "harán falta unos mil quinientos millones de pesos",
            "directora de Protección Civil, Elena Quiroga",
            "projection",
        ),
        ("nadie vuelva a su casa", "directora de Protección Civil, Elena Quiroga", "opinion"),
    ],
}


@pytest.mark.parametrize("article", ARTICLES, ids=("water", "prices", "rain"))
def test_articles(article: str) -> None:
    claims = split(article, detect_language(article))
    check_invariants(article, claims)
    assert [(claim.text, claim.speaker, claim.modality) for claim in claims] == ARTICLES[article]


def test_layout() -> None:
    kinds = ["headline", "dateline", "body", "body", "body", "link", "credit"]
    assert [block.kind for block in find_blocks(WATER, load("es"))] == kinds
