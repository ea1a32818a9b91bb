import type { Rule } from './rule.ts';
import { anyBenign, findingAt, firstMeant, sense } from './rule.ts';

const swear =
  'fuck|fucking|fuckin|effing|freaking|friggin|frigging|fricking|goddamn|goddamned|damn|damned|dang|bloody|shitty|crappy|stupid|dumb|idiotic|useless|worthless|ridiculous|god awful|awful|terrible|horrible|piece of (shit|crap|junk|garbage)|moronic|lousy|godforsaken|retarded|annoying|brain dead';
const machine =
  'machine|system|robot|bot|computer|phone system|recording|thing|ai|automated (system|thing|voice|machine)|service|program|phone tree|menu|assistant|phone line|app|technology|software|voice';

const english = sense(
  `
  (why|how come) (do|are|is|does) (you|it|this thing|they) (keep|always|still)? ~1 (asking|ask|repeating|repeat|saying|say) (me|the|that|this)* ~1 (same|again|over|question|thing|that)
  (for) (god|christ|heaven|heavens|pete|fuck|goodness) 's sake
  (lose|losing|lost|about to lose|out of) my (mind|temper|patience|cool|shit)
  (this|it|that|your|the) ~2 (service|experience|system|process) ~1 (is|was)? (terrible|horrible|awful|atrocious|the worst|a nightmare|a disaster|garbage|unacceptable)
  (been|i have been) (on|holding|waiting|on hold|calling|talking)* ~3 (for)? (an hour|hours|forever|thirty minutes|forty minutes|half an hour|all day|two hours|so long|way too long)
  (getting|i am getting|so|really|very|pretty|extremely|super) (really|very|pretty|so|extremely)* (annoyed|irritated|angry|frustrated|fed up|mad|upset) !(with my (knee|doctor|weight|skin|husband|wife))
  (it) (is|has been|was) (so|such|a|absolutely|completely|totally|beyond|very|all)* (ridiculous|useless|unacceptable|absurd|outrageous|pathetic|hopeless|a joke|joke|waste of time|waste of my time|bullshit|bs|crap|garbage|driving me (crazy|nuts|insane|up the wall))
  (this|that|you|the whole thing|the call) (is|are|has been|was|keeps being) (so|such|a|an|getting|really|absolutely|just|completely|totally|beyond|very|being|all)* (ridiculous|useless|frustrating|infuriating|unacceptable|absurd|insane|maddening|outrageous|pathetic|pointless|hopeless|stupid|nonsense|a joke|joke|waste of time|waste of my time|nightmare|bullshit|bs|crap|garbage|annoying|terrible service|horrible service|aggravating|driving me (crazy|nuts|insane|up the wall)|irritating|exasperating|not helping|not helpful|unhelpful|horrible|a mess|exhausting|messed up|crazy) !(but|pain|rash|itch*)
  (i am|i am getting|you are making me|this makes me|i feel|getting|makes me|we are) (so|really|very|extremely|beyond|pretty|incredibly|fairly|quite|a bit|a little)* (frustrated|angry|pissed|pissed off|mad|furious|irritated|annoyed|fed up|losing (my)? patience|out of patience|done with this|sick of this|tired of this|livid|upset with (you|this)|aggravated) !(about my (weight|hair|knee|skin)|lately)
  (fed up with|fed up of|sick and tired of|sick of|tired of|had enough of|had it with|enough of) (this|you|your|these|repeating|waiting|talking to|being|calling|explaining|going|the|all of this|all this)
  (waste|wasting|wasted) (of)? (my|so much|all my|everybody 's)? time
  (you|it|this (thing|system|machine|robot)|system) (is|are|was|were|do|does|did|can|keep|keeps)? (not|never) (listening|understand me|understanding me|understanding (what|anything|a word)|listening to me|hearing me|getting it|helping me|listen|listening at all|understand (a word|what i am saying|anything))
  (you|you guys) (are|do) not (helping|help)
  (are|is) (you|it|anyone|this thing) (even|ever)? (listening|deaf|stupid|dumb|kidding me|kidding|freaking kidding me|serious right now|joking)
  you (have got to|got to|must) be (kidding|joking)
  (how many times|how many more times) (do|must|am|should|will|did) (i|we|you) ~1 (have|need|going|repeat|tell|say|got|want|ask|keep|supposed)
  how many times (have|did) i (told|tell|said|say|repeat*|explain*|given|give)
  (for|this is) the (last|third|fourth|fifth|tenth|hundredth|millionth|umpteenth|thousandth) time
  (i|we) (have|had)? (already)? (told|said|given|gave|answered|repeated|explained) (you|it|that|this|the same thing|you that|you this)* (already)? (twice|two times|three times|four times|five times|ten times|a (hundred|million|thousand|dozen) times|multiple times|several times|over and over|so many times|many times|again and again|like ten times|repeatedly)
  (i)? already (told|gave|said) (you)? (that|this|it|you)? $
  (you|it|system) (keep|keeps|kept) (asking|saying|repeating|getting|hanging|giving|cutting|transferring|interrupting|misunderstanding|making) ~5
  (going|running|go|going around) (around)? in circles
  (stop|quit) (asking|saying|repeating|interrupting|wasting|playing|talking|making) (me)? !(to (machine*|robot*)) ~4
  (${swear}) (${swear})? (${machine}) !(rash|pain|hurts)
  (${machine}) (is|are|'s)? (not|never|does not|can not|will not) (ever|even|actually)? (working|work|getting it right|hear me|understand)
  (${machine}) (is|are|'s)? (so|such a|really|a|total|totally)* (${swear}|sucks|suck|stinks|joke) !(rash)
  (i)? hate (this|these|your|talking to|dealing with|automated|the|you) (${swear})? ~1 (${machine}|machines|systems|robots|bots|computers|phone trees|clinic|place|menus)
  (this|it|you|that|your (service|system)|service) (really|totally|just|absolutely|all)* (sucks|suck|blows|stinks|bites)
  (what|why) (the|in the) (hell|fuck|heck|f|fudge|f word|hells|devil|fucking hell) ~3
  (fuck|fucking|fuckin|shit|goddamn|goddammit|god damn|god damn it|damn it|dammit|for fuck 's sake|for god 's sake|for christ 's sake|jesus christ|for crying out loud|for the love of god|oh my god|son of a bitch|motherfucker|motherfucking|holy shit|bullshit|crap|fudge off|screw this|to hell with this|fuck this|fuck it|fuck off|kiss my ass|my ass|shut up|shut the (fuck|hell) up|what a joke|good grief|ugh this|wtf|omfg|ffs)
  (worst|terrible|horrible|awful|lousy|poor|bad) (service|customer service|experience|clinic|system|hospital|phone service|ever)
  (been|i have been|was|have been) ~2 (on hold|waiting|on (this|the) (call|phone|line)|transferred|calling|trying) ~2 (for)? (over|almost|like|about|more than)? (an hour|hours|half an hour|thirty minutes|forty five minutes|forty minutes|all (day|morning|week)|forever|days|twenty minutes|ages|two hours|three hours|so long)
  (nobody|no one) (is|ever|can|will|has|there)? ~1 (helps|helping|help|listens|answers|listening|calls (me)? back|called (me)? back|cares|picks up|answered|answering|knows what)
  (this|conversation|the conversation|this conversation) (is|does) not (working at all|going anywhere|leading anywhere|helping|getting me anywhere|getting us anywhere)
  (this|conversation|this system|this line) is not working !(for me|day|time)
  (getting|going|got) (me|us|absolutely)? nowhere
  (i want to|i would like to|file|make|filing|like to) (a|file a|make a|formal)* (complain|complaint|grievance)
  (not|never) ~1 (good enough|what i (asked|said)|acceptable)
  (i)? (give up|am done (with (this|you|talking|repeating|it)|trying|repeating|explaining)|have had enough|have had it (with|up to)|am over this|can not take (this|it) anymore|can not deal with this|can not do this anymore) !(with (my|the) (treatment|shots|antibiotic*|pills|medicine))
  (that is|that was) not what i (said|asked|told you|wanted|meant) (at all|again|either)
  (you are|you) (so|such|being|an|a|really|totally)* (useless|incompetent|stupid|dumb|idiot|idiots|moron|morons|worthless|no help|hopeless|pathetic|terrible|unhelpful|rude|deaf)
  (losing|lost|lose|out of) (my)? (mind|temper|patience|cool) !(memory)
  (report|sue|suing) (you|this (clinic|place|hospital))`,
  `
  (sick|tired) of (waiting for (spring|summer|winter|the (snow|rain|weather))|winter|the (snow|rain|cold|heat))
  no shit
  (oh)? my god i am so (dead|sorry|late|happy|dumb|silly)
  (oh)? (crap|damn|shit|dammit|damn it|damn it is|oh my god|shoot|hell|holy shit|oh my gosh) ~3 (i (forgot|lost|left|missed|dropped|am sorry|need to|almost)|it is (already|late|friday|monday|tuesday|wednesday|thursday|sunday|saturday|so soon)|already|my (card|phone|dog|kid|baby|battery|bad)|wrong number|hold on|sorry|that is (great|soon|fast|early|good|perfect)|forgot)
  (irritating|annoying|frustrating|horrible|terrible|awful) (in|on|for|to|when) ~1 (my|his|her|the|me) ~2
  (knee|back|rash|pain|itch|itching|leg|skin|cough|headache|tooth|shoulder|ankle|neck|allergies|symptom*|condition|weight|acne) ~4 (frustrating|ridiculous|annoying|driving me (crazy|nuts|insane)|terrible|horrible|awful|killing)
  (i am|i feel|feeling|been) ~2 (angry|frustrated|mad|upset|irritated) ~3 (all the time|lately|at my|with my|because of my|about my)
  (anger|frustration) (management|issues)
  (sick|tired) of (being sick|being in pain|feeling|my|living|this (pain|rash|cough|cold|weight|headache*|infection))
  (feel|feels|feeling|felt|look|looking|looks) ~2 (shit|shitty|crap|crappy)
  (not|no) (frustrated|angry|upset|complain*|in a hurry)
  (stop|quit) (taking|smoking|drinking|using|eating|working)
  (oh my god) (thank|yes|that is great|perfect|great|wonderful|i am so happy|you are)
  damn (good|right)
  (you keep) (breaking up|cutting out|fading|going in and out)
  (it|system) (keeps) (hurting|getting worse|coming back|swelling|bleeding)
  (my|his|her) (hearing aid|inhaler|machine|cpap|cpap machine|pump|monitor|phone|glucose monitor) ~3 (not|broken|work*)
  immune system|digestive system|nervous system`,
);

const spanishMachine = 'maquina|sistema|robot|computadora|grabacion|contestadora|cosa|servicio|aparato|chingadera|bot';
const spanish = sense(
  `
  (nunca|jamas|ni siquiera) (me|nos) ~1 (entiende*|escucha*|hace caso|ayuda*)
  no (me|nos) (esta|estan) (escuchando|entendiendo|oyendo|ayudando)
  otra vez (lo mismo|la misma|con lo mismo) ~1
  (por que|para que) (me|sigue|siguen|vuelve|tanto|todo)* (pregunta*|pide*|repite*|preguntan*|vuelve a) ~2 (lo mismo|otra vez|mismo|de nuevo)
  (me|nos) (esta|estan|hace|hacen|estas) ~1 (perder|perdiendo) (el|mi|mucho|tanto)? tiempo
  no sirve (para nada|de nada) ~1
  (me|nos) (tiene|tienen|traen|trae) ~1 (hart*|cansad*|fastidiad*|desesperad*|hasta la madre|hasta el gorro|loc*)
  (que|pesimo|mal|muy mal|que mal) ~1 (mal|pesimo|horrible|terrible|malo) (servicio|sistema|atencion)
  (llevo|tengo|llevamos) (ya|mas de|como|casi)* (una|media|dos|tres|horas|mucho|toda|todo) ~1 (hora|horas|rato|tiempo|mañana|dia)? ~1 (en (el|la) (telefono|linea|llamada)|esperando|hablando|en espera|llamando|con esto)
  (esto|eso|esta|este|usted|es|que|ya|la verdad|tu) (es|esta|son|eres|fue|una|un|muy|tan|bien|realmente|verdaderamente)* (ridiculo|ridicula|inutil|una burla|burla|frustrante|inaceptable|absurdo|desesperante|el colmo|colmo|una porqueria|porqueria|una perdida de tiempo|perdida de tiempo|una basura|basura|pesimo|pesima|una tonteria|estupidez|una estupidez|una falta de respeto|una locura|de locos|un desastre|una mierda|mierda|un asco|una verguenza|estupido|estupida|imposible con ustedes)
  (estoy|me siento|me tienen|me tiene|ya estoy|me esta*) (muy|tan|bien|ya|super)* (frustrad*|enojad*|molest* con|hart*|desesperad*|furios*|harta|harto|hasta la madre|cansad* de (esto|repetir|esperar|ustedes|llamar)|encabronad*|fastidiad*|desesperando|volviendo loc*)
  (perdiendo|perder|perdida de|pierdo|haciendo perder|me hace* perder) (mi|el|mi valioso|tanto)? tiempo
  (no) (me|nos) (esta|estan|estas)? (entiende|entienden|escucha|escuchan|ayuda|ayudan|hace caso|hacen caso|entendiendo|escuchando|ayudando|entiendes|escuchas|ayudas) (nada|para nada|lo que (digo|le digo)|nunca|usted|ni)
  (cuantas|cuanta) veces (tengo|quiere|mas|se lo|le|hay|te) ~2
  (ya) (se)? (le|les|te|lo) (dije|lo dije|he dicho|repeti|he repetido|di|conteste|explique) ~3 (veces|mil veces|varias|muchas veces|antes|tres veces|dos veces)
  ya (se)? (le|les|te|lo)? (lo)? (dije|he dicho|di) $
  (por) (ultima|enesima|tercera|cuarta|quinta|milesima) vez
  (me) (sigue|siguen|vuelve|vuelven) (preguntando|pidiendo|a preguntar) (lo mismo)? ~1
  (lo mismo) (una y otra vez|otra vez y otra vez|y lo mismo)
  (estupid*|pinche|maldit*|chingad*|jodid*|put*|porqueria de|basura de|tont*|inutil|mugre|mugros*|condenad*) (${spanishMachine}|sistema)
  (${spanishMachine}) (estupid*|de mierda|inutil|de porqueria|del demonio|no sirve|no funciona|es una (porqueria|basura|mierda)|maldit*|tont*|del carajo|no entiende)
  (no sirve|no sirven) (para)? (nada|de nada|esta|este)
  (odio|detesto|no soporto|no aguanto) (hablar con)? (esta|este|estas|estos|las|los|la|el)? (${spanishMachine}|maquinas|robots|sistemas)
  (que) (diablos|demonios|carajo|carajos|chingados|mierda|chingaos|coño|putas|madres|rayos|pasa con ustedes|poca madre|coraje|desesperacion|falta de respeto|pesimo servicio|mal servicio)
  (chingada|chingado|chinga|carajo|mierda|puta madre|a la verga|me lleva|por el amor de dios|hijo de puta|no manches|no mames|no chingues|no jodas|coño|pendejada|pendejadas|con una chingada|me vale|vayanse al (diablo|carajo)|vaya mierda|ya basta|basta ya|ya estuvo bueno|callese|callate)
  (pesimo|mal|horrible|terrible|peor) (servicio|atencion|sistema|clinica)
  (llevo|tengo|he estado|estoy) ~3 (esperando|llamando|intentando|horas|en espera) ~2 (horas|una hora|media hora|rato|todo el dia|dias|minutos esperando|toda la mañana|mucho tiempo)
  (nadie) (me|nos)? (ayuda|contesta|atiende|escucha|hace caso|resuelve|regresa la llamada)
  (poner|quiero|levantar|presentar|hacer) (una|poner una|levantar una|presentar una)? (queja|reclamo|reclamacion)
  (ya me|me) (canse|harte|cansaron|hartaron|desespere|tienen hart*|enoje) ~1
  (asi no) (se puede|llegamos a nada)
  (deje|dejen|pare|paren) de (preguntar*|repetir*|hacerme perder)
  (dando|damos|dandome) (vueltas) ~2
  (es usted|eres|usted es|son) (un|una|unos)? (inutil*|estupid*|idiota*|tont*|inservible*|incompetente*)`,
  `
  no (manches|mames|chingues|jodas) ~1 (que|tan|muy|gracias)? ~1 (rapido|bien|bueno|buena|padre|pronto|temprano|gracias|chido)
  (carajo|chin|chihuahua|diablos|caray|mierda) ~2 (se me|olvide|perdi|mi tarjeta|ya es)
  (no estoy|no me siento) (enojad*|molest*|frustrad*)
  sistema (inmune|inmunologico|nervioso|digestivo)
  (manejo) (de la)? (ira|enojo)
  (rodilla|espalda|dolor|piel|comezon|tos|alergia) ~4 (desesperante|frustrante|horrible)`,
);

/** Anger at the call or at the system, said outright or by swearing at it. Anger about an illness is none. */
export const frustration: Rule = {
  name: 'frustration',
  action: 'escalate',
  looksLike: anyBenign(english, spanish),
  judge: ({ lines }) => findingAt(lines.plain, firstMeant(lines.plain, english, spanish), 0.85),
};
