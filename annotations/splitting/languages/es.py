"""Spanish: the words and patterns that the steps read. Data only."""

import re

from annotations.splitting.languages import Language, lists, table

_NUMBERS = """cero: 0; un uno una: 1; dos: 2; tres: 3; cuatro: 4; cinco: 5; seis: 6; siete: 7; ocho: 8; nueve: 9; diez: 10; once: 11; doce: 12; trece: 13; catorce: 14; quince: 15; dieciséis dieciseis: 16; diecisiete: 17; dieciocho: 18
diecinueve: 19; veinte: 20; veintiuno veintiún veintiuna: 21; veintidós veintidos: 22; veintitrés veintitres: 23; veinticuatro: 24; veinticinco: 25; veintiséis veintiseis: 26; veintisiete: 27; veintiocho: 28; veintinueve: 29
treinta: 30; cuarenta: 40; cincuenta: 50; sesenta: 60; setenta: 70; ochenta: 80; noventa: 90; cien ciento: 100; doscientos doscientas: 200; trescientos trescientas: 300; cuatrocientos cuatrocientas: 400; quinientos quinientas: 500
seiscientos seiscientas: 600; setecientos setecientas: 700; ochocientos ochocientas: 800; novecientos novecientas: 900"""
_MONTHS = "enero ene: 1; febrero feb: 2; marzo: 3; abril abr: 4; mayo: 5; junio jun: 6; julio jul: 7; agosto ago: 8; septiembre setiembre sept sep: 9; octubre oct: 10; noviembre nov: 11; diciembre dic: 12"
_WEEKDAYS = "lunes: 0; martes: 1; miércoles miercoles: 2; jueves: 3; viernes: 4; sábado sabado: 5; domingo: 6"
_DAYS = "hoy esta_mañana esta_tarde esta_noche: 0; ayer anoche: -1; anteayer: -2; mañana: 1; pasado_mañana: 2"
_NEAR = "este_{0}: 0; {0}_pasado pasado_{0}: -1; {0}_que_viene próximo_{0} {0}_próximo: 1"
_RANKS = {"primero": 1, "primer": 1, "segundo": 2, "tercer": 3, "tercero": 3, "cuarto": 4}
_WEEKS = "esta_semana: 0; semana_pasada la_semana_pasada: -1; próxima_semana la_próxima_semana: 1"
_SCALES = "mil millar millares: 1000; millón millones millon mdp mdd: 1000000; billón billones billon: 1000000000000"
_DENOMINATORS = "medio medios: 2; tercio tercios tercera terceras: 3; cuarto cuartos cuarta cuartas: 4; quinto quintos quinta quintas: 5; sexto sextos sexta: 6; séptimo séptimos: 7; octavo octavos: 8; décimo décimos décima décimas: 10"
_VAGUE = """decenas: >= 10; docenas: >= 24; cientos centenares: >= 100; miles millares: >= 1000; millones: >= 1000000; decenas_de_miles: >= 10000; cientos_de_miles centenares_de_miles: >= 100000; decenas_de_millones: >= 10000000
cientos_de_millones: >= 100000000; miles_de_millones: >= 1000000000; media_docena: = 6; una_docena: = 12; una_decena: ~ 10; una_veintena: ~ 20; medio_centenar: ~ 50; un_centenar: ~ 100"""
_COMPARATORS = """más_de más_del más_que más_alto_que por_encima_de por_encima_del superior_a superiores_a mayor_de mayor_que mayores_que mayor_a mayores_a: >; supera superan superó superaron superaba excede rebasó: >
al_menos por_lo_menos como_mínimo cuando_menos no_menos_de a_partir_de un_mínimo_de mayor_o_igual_a igual_o_mayor_que: >=; unos unas cerca_de cerca_del alrededor_de alrededor_del aproximadamente en_torno_a en_torno_al más_o_menos: ~
menos_de menos_del más_bajo_que casi por_debajo_de por_debajo_del inferior_a inferiores_a menor_de menor_que menores_que menor_a menores_a: <
hasta como_máximo no_más_de un_máximo_de a_lo_sumo menor_o_igual_a menores_o_iguales_a igual_o_menor_que: <="""
_CURRENCIES = """$ us$ u$s u$d usd usd$ dólar dólares dolares dólares_estadounidenses: USD; € eur euro euros: EUR; £ gbp libras_esterlinas: GBP; ¥ jpy yen yenes: JPY; yuan yuanes cny: CNY; mxn mxn$ pesos_mexicanos: MXN; ars pesos_argentinos: ARS
cop pesos_colombianos: COP; clp pesos_chilenos: CLP; soles: PEN; bolívares: VES; bolivianos: BOB; guaraníes: PYG; r$ brl reales: BRL; rublos rub: RUB; francos_suizos chf: CHF; c$ cad: CAD; aud aud$: AUD"""
_UNITS = "% por_ciento por_cien: %; km kilómetro kilómetros: km; kg kilo kilos kilogramo kilogramos: kg; ha hectárea hectáreas: ha; °c ºc grados_celsius grados_centígrados celsius grados_c: °C; °f grados_fahrenheit: °F; mw: Mw"
# Who speaks stands on either side of these, or is left out: "dijo Ruiz", "Ruiz dijo", "Dijo que".
_SAID = """dijo afirmó aseguró señaló explicó indicó sostuvo manifestó declaró añadió agregó apuntó subrayó recalcó destacó precisó detalló comentó
  expresó reiteró insistió advirtió reconoció admitió confesó recordó respondió contestó concluyó puntualizó matizó aclaró argumentó alegó denunció
  lamentó criticó opinó confirmó informó relató narró remarcó enfatizó planteó zanjó celebró auguró prometió prosiguió aseveró exclamó escribió"""
_SAYS = """dice dicen afirma afirman asegura aseguran señala señalan explica explican indica indican sostiene sostienen advierte advierten añade agrega
  apunta subraya recuerda reconoce admite insiste destaca destacan precisa detalla opina lamenta critica concluye denuncia comenta"""
_PERFECT = """dicho afirmado asegurado señalado explicado indicado sostenido declarado añadido agregado subrayado destacado precisado detallado reiterado
  insistido advertido reconocido admitido recordado denunciado lamentado confirmado informado anunciado prometido estimado calculado revelado pedido"""
# Titles, of which women's end in -a: stems that -o or -a is put to, and words that -a is put to.
_STEMS = "ministr exministr viceministr secretari subsecretari diputad consejer delegad magistrad abogad catedrátic médic científic expert empresari vecin"
_TITLES = "senador gobernador director profesor rector doctor investigador fundador entrenador jugador embajador coordinador inspector concejal"
_ROLES = " ".join([f"{stem}o {stem}a" for stem in _STEMS.split()] + [f"{title} {title}a" for title in _TITLES.split()])

_WORDS = lists(f"""
abbreviations: sr sra srta sres dr dra ud uds av avda ing lic arq gral cnel tte sgto sto sta mons prof profa ee d dª dña ma hnos dpto tel aprox fig p.ej s
abbreviations_ending: uu etc cía s.a s.l a.c d.c a.m p.m ee.uu; abbreviations_counting: núm num nº pág págs art vol cap ene feb mar abr jun jul ago sept sep oct nov dic
share_words: compartir tuitear imprimir copiar enlace guardar comentar comentarios correo email facebook twitter whatsapp
title_heads: titulado titulada llamado llamada denominado denominada libro novela película canción disco álbum serie obra artículo lema programa documental palabra expresión
question_words: qué quién quiénes cuándo dónde cómo cuánto cuánta cuántos cuántas cuál cuáles acaso
cues: {_SAID} {_SAYS} {_PERFECT} anunció anuncia anunciaron dijeron afirmaron aseguraron señalaron explicaron indicaron añadieron advirtieron denunciaron informaron confirmaron reveló revelaron estimó estima estiman calculó calcula calculan
  prevé previó pronosticó predijo vaticinó espera esperan cree creen considera consideró piensa piensan confía pidió exigió reclamó propuso sugirió recomendó instó amenazó mostró muestra registró cifró situó halló encontró descubrió
  demostró demuestra publicó defendió promete teme temen
cues_strict: registró halló encontró mostró muestra publicó situó; cues_inverted: {_SAID} {_SAYS} dijeron afirmaron aseguraron señalaron explicaron indicaron informaron anunció; cues_pronoun: {_SAID} dijeron añadieron
cues_source: según según_informó según_dijo según_explicó según_señaló según_indicó según_afirmó según_confirmó según_detalló según_anunció según_recoge según_publica según_informa según_estima según_calcula como_informó como_explicó
  de_acuerdo_con de_acuerdo_a de_acuerdo_al en_palabras_de en_opinión_de a_juicio_de citado_por con_base_en conforme_a
cues_perfect: {_PERFECT}; cues_reply: negó desmintió rechazó niega desmiente rechaza negaron desmintieron rechazaron
cues_relay: añadiendo agregando asegurando diciendo señalando; relays: añadiendo agregando asegurando diciendo señalando; grounds: con_base_en conforme_a
not_sources: plan ley calendario costumbre programa tradición norma reglamento previsto; addressees: a al ante; complementisers: que; frame_openers: así como; as_words: como tal_como
report_heads: informe informes datos estudio encuesta sondeo comunicado cifras estadísticas análisis estimaciones investigación balance censo cálculos nota
report_links: de del publicado publicada elaborado elaborada difundido difundida realizado realizada por; pronouns: él ella ellos ellas este esta; pronouns_any: ellos ellas este esta; pronouns_self: yo nosotros nosotras
roles: {_ROLES} presidente presidenta expresidente expresidenta vicepresidente vicepresidenta alcalde alcaldesa intendente jefe jefa portavoz líder canciller rey reina príncipe papa obispo general coronel capitán teniente comandante
  comisario agente fiscal juez jueza economista analista especialista gerente testigo dirigente responsable titular primer primera ingeniero activista periodista vocero sr sra dr dra don doña ing lic prof gral
honorifics: sr sra srta dr dra don doña ing lic prof gral d dª; indefinites: un una uno otro otra algunos algunas varios varias; people: autoridades expertos fuentes testigos vecinos médicos bomberos analistas sindicatos; until: hasta
bodies: empresa compañía firma aerolínea banco partido ministerio agencia organización asociación universidad ong entidad institución organismo
institutions: ministerio secretaría gobierno ayuntamiento alcaldía banco universidad instituto comisión consejo congreso senado corte tribunal juzgado fiscalía policía guardia ejército fuerza cruz agencia centro hospital colegio escuela
  federación asociación fundación sindicato cámara confederación unión organización comité partido empresa compañía grupo servicio dirección departamento oficina observatorio cooperativa club parlamento informe datos ong
platforms: telegram twitter x facebook instagram tiktok youtube whatsapp threads
places: españa méxico argentina colombia chile perú ecuador bolivia venezuela uruguay paraguay cuba panamá guatemala honduras nicaragua estados unidos ee uu rusia ucrania china francia alemania italia portugal marruecos brasil israel gaza
  madrid barcelona valencia sevilla bogotá lima quito caracas santiago buenos aires europa américa áfrica asia otan onu ue norte sur
name_links: de del para; name_particles: de del la las los y von van
speaker_stops: en durante tras que a al por con desde sobre cuando mientras hoy ayer anoche el este lunes martes miércoles jueves viernes sábado domingo ante hasta quien quienes para según antes después luego y pero aunque entre semana
articles: el la los las un una unos unas; possessives: su sus nuestro nuestra nuestros nuestras mi
subject_words: el la los las un una él ella ellos ellas este esta estos estas ese esa esos esas su sus nadie todos todas muchos muchas algunos algunas varios varias otro otra otros otras ambos ambas cada
prepositions: a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin sobre tras como salvo excepto frente junto debido
adverbs: también además ya ahora luego después antes entonces asimismo ayer hoy aún todavía siempre solo sólo incluso así finalmente posteriormente igualmente recientemente actualmente previamente oficialmente públicamente nuevamente
  paralelamente tampoco nunca apenas anoche
also: también además; joint_adverbs: que también luego después además; negations: no nunca tampoco; coordinators: y e o u ni; contrasts: pero mientras sino aunque; consequents: así luego entonces
connectives: además por_otra_parte por_otro_lado por_su_parte en_cambio sin_embargo no_obstante mientras_tanto al_mismo_tiempo asimismo
subordinators: porque cuando si después antes tras desde hasta como donde mientras para sin con pues conforme según; binding: porque cuando si que como donde quien quienes cuyo cuya aunque pues; clausal: porque si que como cuando quien
relatives: que quien quienes cual cuales cuyo cuya cuyos cuyas donde; determined: hecho ya más menos mayor menor mejor peor tanto tan así lo la los las otro mismo; labels: llamó calificó tildó tachó califica
existentials: hay hubo habrá habría existe existen murió murieron falleció fallecieron falta faltan queda quedan surgió surgieron llegó llegaron ocurrió ocurrieron aumentó aumentaron subió subieron bajó bajaron creció crecieron cayó cayeron
  resultaron
passives: es son fue fueron era eran será serán sido sea ser
auxiliaries: ha han había habían haya hayan he hemos fue fueron es son era eran será serán está están estaba estaban puede pueden pudo debe deben va van iba iban podrá podrán podría podrían suele suelen sigue siguen
clitics: se le les nos me; infinitive: para sin de a al por
verbs: {_SAYS} niega desmiente rechaza hay hubo habrá habría tiene hace viene llega sale vive cuesta alcanza recibe produce incluye mantiene permite significa requiere supone ofrece aparece ocurre parece crece cae sube aumenta disminuye
  pierde gana pide exige necesita quiere sabe cree considera obliga impide contiene establece prohíbe afecta depende consiste pertenece continúa permanece muestra revela demuestra prevé refleja equivale oscila asciende ocupa posee emplea
  invierte exporta importa vende compra paga recauda concentra registra acumula lidera encabeza dirige preside busca intenta pretende planea evita reduce eleva genera provoca mata muere nace falta cuenta aprueba apoya acusa investiga
  trabaja estudia juega comienza empieza termina acaba abre cierra entra vuelve pasa lleva trae pone da ve funciona existe queda representa dio vio hizo puso tuvo vino trajo supo quiso estuvo dijo sostuvo detuvo obtuvo mantuvo contuvo
  propuso impuso expuso dispuso supuso intervino condujo produjo redujo introdujo contrajo predijo somos tenía hacía decía podía debía quería sabía vivía existía seguía venía salía recibía permitía incluía mantenía requería ocurría pedía
  creía sería tendría haría diría vendría perdería vendería debería
not_verbs: plan pan gran tan can clan fan orden origen imagen margen joven volumen examen régimen crimen virgen resumen dictamen certamen germen bien quien cien alguien también tren gen tramos extremos ramos trabajamos haba traba sílaba
  secretaría maría notaría comisaría máximos últimos desorden abdomen edén sartén almacén andén vagón capitán refrán patrán irán quizá préstamos reclamos hermanos
number_and: y con; number_tens: diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa; negatives: negativo; of_words: de del; scale_links: de; range_words: - – —; change_openers: de del desde
change_verbs: subió subieron pasó pasaron pasar bajó bajaron creció aumentó cayó cayeron subir bajar pasando redujo elevó; than_words: que; fillers: el un los las la una otros otras total_de un_total_de; shares: de_cada sobre
magnitudes: magnitud; lengths_before: alto ancho largo profundidad; year_words: año; age_endings: de_edad; clock_words: h hrs gmt utc am pm; ordinal_endings: er ra ro do da to ta; age_units: años año; aged: hombre mujer joven niño niña menor anciano anciana hijo hija; clock_openers: a_las desde_las hasta_las
not_counted_before: edad cada edades; not_counted_after: de_la_mañana de_la_tarde de_la_noche de_la_madrugada
number_names: artículo ley decreto número núm nº capítulo página sala planta piso vuelo ruta carretera autopista grupo nivel fase etapa temporada episodio volumen título resolución enmienda distrito línea puerta habitación covid- jornada
  puesto posición categoría clase tipo serie fórmula boeing airbus apolo g calle avenida agenda expediente salida sub canal
unit_stops: de del en a al con por para sin sobre entre desde hasta que y e o u ni el la los las un una unos unas su sus este esta estos estas ese esa se lo le les nos no ya más menos también solo sólo como cuando donde porque aunque si
  mientras pero sino según durante tras ante bajo contra hacia mediante cada ayer hoy mañana anoche pasado pasada próximo próxima atrás antes después aproximadamente respectivamente incluidos incluidas además así quienes cuyo todavía
units_alone: metros_cuadrados kilómetros_cuadrados metros_cúbicos toneladas_métricas años año meses mes días día horas hora minutos minuto segundos segundo semanas semana metros metro centímetros milímetros toneladas tonelada litros litro
  grados grado millas milla pies pie pulgadas onzas libras galones acres veces vez puntos punto gramos megavatios kilovatios barriles cm mm ml m mg kwh gw m2 km2
of_them: de_ellos de_ellas de_los_cuales de_las_cuales; others: más restantes; calendar_openers: el este; past_openers: desde; future_openers: en_vísperas_de en_vísperas_del de_cara_a de_cara_al; deadlines: antes_de antes_del para; compared: frente comparado respecto que
date_homonyms: mar sep abr; day_words: día; date_nouns: día el; day_openers: el del al desde hasta día; day_links: al a y o hasta - – —; month_only: en; day_parts: por_la_mañana por_la_tarde por_la_noche noche tarde
not_in_year: trimestre semestre temporada curso; date_prefixes: pos pre
ahead: va_a van_a iba_a iban_a previsto prevista previstos previstas prevé prevén planea pretende podría podrían tiene_que deberá; back: ha han había habían fue fueron era eran estaba hubo dio vio hizo puso tuvo vino dijo
year_openers: en desde hasta de del durante para entre y a hacia tras año antes después que
projection: va_a van_a vamos_a iba_a prevé prevén planea planean pretende pretenden proyecta proyectan previsto prevista previstos previstas se_espera espera esperan quizá quizás tal_vez probablemente posiblemente probable a_punto_de
  promete prometen prometió amenaza_con se_propone tiene_intención puede_que aspira_a podría podrían
than: que; conditionals: si; settled: acordó acordaron ha_acordado decidió
opinion: debería deberían hay_que lamentable inaceptable vergonzoso vergonzosa injusto injusta demasiado demasiada ojalá terrible horrible excelente maravilloso irresponsable absurdo absurda ridículo merece merecen indignante escandaloso
  desgraciadamente lamentablemente afortunadamente inadmisible intolerable vergüenza desastre insuficiente equivocado equivocada
opinion_said: debe deben tiene_que tienen_que importante esencial fundamental necesario necesaria urgente imprescindible mejor peor bueno buena malo mala positivo positiva orgulloso orgullosa valiente crucial
cues_projection: prevé previó pronosticó predijo vaticinó prometió promete auguró amenazó espera esperan
cues_opinion: opinó opina consideró considera cree creen piensa piensan confía criticó critica lamentó lamenta pidió exigió reclamó instó recomendó sugirió propuso defendió teme temen
""")

# What the features of check-worthiness count.
_WORTH = lists("""
past: fue fueron era eran hubo había dio hizo dijo vino tuvo puso hace ayer anoche pasado pasada ya anteriormente; present: es son está están hay tiene tienen sigue siguen existe vive cuesta actualmente
future: será serán va van habrá tendrá podrá próximo próxima mañana pronto futuro plan planes; duty: debe deben debería deberían hay tiene tienen necesita necesario necesaria obligatorio exige
possibility: puede pueden podría podrían quizá quizás tal posible posiblemente probable probablemente si; first-person: yo me mi mí mis conmigo creo; third-person: él ella ellos ellas le les su sus
question-word: qué quién cómo cuándo dónde cuánto por; comparison: más menos mayor menor mejor peor máximo mínimo récord primero primera último doble triple veces promedio media mayoría tasa nivel casi sólo solo
all-or-none: todo toda todos todas cada ningún ninguna nadie nada siempre nunca único; period: desde durante hasta entre antes después año años mes meses semana día días década siglo hoy historia
change: subió bajó creció cayó aumentó disminuyó perdió ganó redujo duplicó aumento alza baja caída subida descenso crecimiento reducción recorte
deed: votó votaron aprobó rechazó firmó prohibió derogó nombró eligió destituyó renunció negoció acordó prometió negó anunció ordenó lanzó impuso cerró abrió construyó compró vendió pagó gastó envió entregó donó investigó
harm: murió murieron muertos muerto mató asesinato heridos herido ataque bomba guerra violencia delito crimen cárcel detenido detenidos condenado droga armas misil tropas soldados incendio terremoto inundación corrupción fraude enfermedad virus
public-matter: impuesto impuestos presupuesto déficit deuda gasto dinero euros dólares pesos salario salarios precio precios empleo paro desempleo economía inflación comercio empresa banco salud hospital vacuna escuela pensiones energía agua
institution: ley leyes decreto constitución tribunal juez congreso senado parlamento gobierno ministerio agencia comisión consejo comité policía partido estado otan onu programa política sanciones acuerdo tratado
evidence: informe estudio encuesta datos cifras estadísticas pruebas según documento censo expertos científicos muestra estima análisis dijo afirmó aseguró; stance: creo espero importante bueno malo mejor peor justo injusto demasiado terrible excelente triste orgulloso
talk: pregunta preguntas respuesta debate hablar gracias favor escuchar tema ejemplo palabra; values: libertad sueño valores futuro fe dios esperanza oportunidad responsabilidad fuerza coraje espíritu corazón dignidad camino
""")

LANGUAGE = Language(
    code="es",
    link=re.compile(
        r"(?i)\(?\[?(?:(?:lea|lee|leer|vea|ver|mira|mire|escucha|consulta)[ \t]+(?:también|más|además|aquí)\b|(?:te|le) (?:puede|podría|recomendamos)\b"
        r"|(?:más información|más noticias|noticias? relacionadas?|sigue leyendo|relacionad[oa]s?|suscríbete|suscríbase|síguenos|síganos|haz clic|únete"
        r"|haga clic|comparte|publicidad|lo más leído|en portada)\s*(?:[:|]|\Z|(?=en\b|a\b|aquí\b)))"
    ),
    credit=re.compile(
        r"(?i)(?:(?:fotos?|fotografía|imagen|vídeo|video|gráfico|infografía|ilustración|fuente|créditos?|redacción|texto|edición|archivo)\b\s*(?:[:©(/]|por\b)"
        r"|por\s+(?-i:[A-ZÁÉÍÓÚÑ])[\w.'-]+(?:\s+(?-i:[A-ZÁÉÍÓÚÑ])[\w.'-]+){1,3}\s*\Z|©|\(c\)|todos los derechos)"
    ),
    caption=re.compile(
        r"(?i)(?:[(\[](?:foto|imagen|archivo|captura|cortesía|efe|afp|reuters|ap|getty)\b[^()\[\]\n]{0,80}[)\]]|(?<=[.!?)])\s{0,3}(?-i:Foto|Imagen|Crédito)s?\s?:\s?[^\n.:!?]{2,60})[)\]]?\.?\s*\Z"
    ),
    courtesy=re.compile(r"(?i)¡?(?:(?:muchas )?gracias|buen[oa]s (?:días|tardes|noches)|saludos|hasta pronto)\b"),
    observed=re.compile(
        r"(?i)(?:según (?:pudo|ha podido) (?:comprobar|constatar|saber) est[ea] \w+|como (?:ya )?(?:se )?(?:informó|publicó)\b[^,.\n]{0,40}|es decir|en resumen"
        r"|en otras palabras|(?:cabe|vale|conviene|hay que) (?:recordar|señalar|destacar|añadir|decir) que|lo cierto es que),?\s+"
    ),
    announcers=re.compile(r"(?i)(?:puedo|podemos|quiero)\s+(?:anunciar|confirmar)\s+(?:\w+\s+){0,3}que\s+"),
    verb_shape=re.compile(r"\w{2,}(?:ó|[ae]n|[ae]ron|aba|(?:[aei]r|dr|br|rr)(?:án?|é)|[ai]ría|amos|emos|imos)"),
    projection_shape=re.compile(
        r"(?!habría|deber)(?:\w*(?:[aei]r|dr|br|rr)(?:án?|é|emos)|\w+(?:ar|ir|dr)ían?|\w+erían|sería)"
    ),
    decimal_comma=True,
    blank_groups=2,
    numbers={word: int(value) for word, value in table(_NUMBERS).items()},
    multipliers={"docena": 12, "docenas": 12},
    scales={word: int(value) for word, value in table(_SCALES).items()},
    scale_letters={"k": 1000, "K": 1000, "M": 10**6},
    scale_openers={"mil": 1000, "millón": 10**6},
    decimal_word="coma",
    fractions={"medio": "0.5", "media": "0.5", "mitad": "0.5"},
    denominators={word: int(value) for word, value in table(_DENOMINATORS).items()},
    vague=table(_VAGUE),
    comparators=table(_COMPARATORS),
    comparators_after=table("o_más al_menos por_lo_menos como_mínimo: >=; o_menos como_máximo: <="),
    between={"entre": "y", "de": "a", "desde": "hasta", "del": "al"},
    currencies=table(_CURRENCIES),
    units=table(_UNITS),
    lesser_units=table("céntimo céntimos centavo centavos: money 100"),
    head_first=True,
    months={word: int(value) for word, value in table(_MONTHS).items()},
    weekdays={word: int(value) for word, value in table(_WEEKDAYS).items()},
    days={word: int(value) for word, value in table(_DAYS).items()},
    months_relative={word: int(value) for word, value in table(_NEAR.format("mes")).items()},
    weeks_relative={word: int(value) for word, value in table(_WEEKS).items()},
    years_relative={word: int(value) for word, value in table(_NEAR.format("año")).items()},
    same_day=("el mismo día", "ese mismo día", "mismo día"),
    spans=table("día días: days; semana semanas: weeks; mes meses: months; año años: years"),
    ago={"atrás": -1, "después": 1},
    ago_before={"hace": -1, "dentro de": 1},
    ago_from={"desde hoy": 0, "a partir de hoy": 0},
    ordinals={word: int(value) for word, value in table(_NUMBERS).items() if 0 < int(value) < 32} | _RANKS,
    past_shape=re.compile(r"\w{2,}(?:ó|[ae]ron)"),
    plural_endings=("s",),
    calendar_small=True,
    marks_before={"pasado": "back", "último": "back", "próximo": "ahead"},
    marks_behind={"pasado": "back", "último": "back", "próximo": "ahead", "que viene": "ahead"},
    worth=_WORTH,
    told_shape=re.compile(r"\w{2,}(?:ó|[ae]ron)"),
    pronoun_heads={"su número": "El número de {}"},
    **_WORDS,
)
