import type { Line } from '../../domain/line.ts';
import type { Language } from '../../domain/locale.ts';
import type { Hit, Phrases } from '../../domain/phrases.ts';
import { phrases } from '../../domain/phrases.ts';

/** Acts of the conversation itself: they carry no value and no goal. */
export const conversationActs = ['repeat', 'goBack', 'nothingElse', 'wait', 'refuse'] as const;
export type ConversationAct = (typeof conversationActs)[number];

type Table = Record<ConversationAct, Phrases>;

const english: Record<ConversationAct, string> = {
  repeat: `
    (repeat|repeating) (that|it|this|them|yourself|the|what|your|again|those|one|please|everything|all|me|for)
    repeat $
    repeated ~3
    (one more|another|once more|one last) time $
    (one more|once more) time (please|again)
    (hear|know) (that|it|this|what (you|i) ~3|the ~3) again
    (restate|replay|rephrase|reread|re read|reiterate|retell)
    (what|which) (question|thing|words)? (did|do|have) you (just)? (say|said|ask|asked|mention|mean|tell me|told me)
    (say|speak|tell|repeat) (it|that|me|what you (said|have said))* ~1 (again|one more time)
    (say|read|tell|give|ask|run|go over|go through) (me)? (that|it|this|them|those|me that|the (options|times|question|number|date|last (part|one|thing))) (again|once more|one more time|over again|by me again|over|back|slower|slowly)
    (say|read|tell) (that|it|them|me)? again
    (come again|once more|one more time|say what|how is that|what is that|what was (that|it|the question|the last one|the first one|the second one|the time|the date)|pardon|pardon me|beg your pardon|i beg your pardon|excuse me|sorry what|what sorry|sorry i missed that|you said what|what again|again please)
    (what|which|when|where) (did|do|was|were) (you|the|it|that) ~1 (say|said|saying|ask|asking|asked|read|mean|again)
    what (are|were) (you saying|you asking|the (options|choices|times) again|my (options|choices) again|they again|those again)
    (did|do|could|can) not (quite)? (hear|catch|get|understand|follow|make out|hear what|catch what|get what) (that|you|it|what|this|the|a word|anything|all of that|any of that) ~3
    (did|could|can) not (hear|catch|understand|follow) $
    (i)? missed (that|what you|the|it)
    (you are|you were|it is|the line is|you keep|your voice is|the connection is) ~2 (breaking up|cutting out|too fast|too quick|garbled|muffled|fading|static|choppy|going in and out|hard to hear)
    (speak|talk|go) (up|slower|slowly|more slowly|louder|a little slower|a bit slower|a little louder)
    (slow down|louder|slower)
    ^ (what|sorry|again|i am sorry|come again|eh|wait what|say again|what did you|what is it|hear me|what now) $
    what do you mean
    (can|could) you (clarify|explain that|rephrase|rephrase that|elaborate)`,
  goBack: `
    (go|going|take me|get|step|went|move) (me)? back (to|a step|one|up|please|from)?
    go back
    back up
    (start|starting|begin|do it|do this|do that|try) (all)? (over|again|from scratch|from the beginning|afresh|anew)
    start again from
    (from|back to|to) the (beginning|start|top|previous|last (question|step|one|part))
    previous (question|step|menu|screen|one|page)
    (undo|revert) (that|this|it)?
    return to (the)? ~2 (menu|start|beginning|question|step)
    main menu
    (i)? (made|make) a mistake
    (i)? (messed|screwed) (that|it)? up
    (i)? (misspoke|mis spoke|said (it|that) wrong|gave (you)? the wrong|told you (the)? wrong)
    (change|fix|correct|redo|edit) (my|the|that|an) (last|previous|first|earlier)? ~1 (answer|response|answers|mistake|birthday|date of birth|birth date|zip|zip code|member id)
    (change|fix|correct) (something|what i said|that)
    (scratch|strike) that $`,
  nothingElse: `
    (that|this) (is|will be|would be|was|should be|about does) (all|everything|all for now|it for now|all i need|all i needed|all i wanted|it for today|all for today|about it|good for now|it)? !(i have|i know|i got|correct|right|the|my|a|an|for|on|in|is|not|fine|good|okay|i can|wrong|what|great|perfect|it|sounds|works) (i need|i needed|for now|for today|thank you|i wanted|then)? $
    (that|this) (is|will be|would be|should be|going to be|is going to be|will do|should do|does) (it|all|everything) for (me|us|now|today) ~2
    (that|this) (is|will be|would be) (all|everything) (i need|i will need|i needed|i wanted|for now|for today|today|then|folks|thank|i got for|on my end|from me|i called for) ~2
    that (about)? (does|covers|wraps|takes care of|should do) (it|everything|that)
    (nothing|no thing|not anything|no more|none) (else|more|further|other|that i can think of|at the moment|for now|right now|today|comes to mind|additional|at this time)
    ^ (no)? nothing $
    no (more)? (questions|other questions|further questions|that is (all|it|everything)|that will be all|that is all i|i am (good|done|all set|fine|okay|set|finished)|we are (good|done|all set)|i am not $|nothing|not (right now|today|at the moment|anymore)|thank you|thanks|bye|goodbye|that does it|i think (that is|i am|we are) ~2|it is fine|not really)
    (i am|we are|i think i am|think we are) (all set|all done|done|good to go|all good|finished|good for now|good for today|good now|set)
    (all set|all done|all good) $
    (bye|goodbye|good bye|bye bye|see you|see ya|take care|so long|laters|cheers|ciao|adios|peace out|farewell|until next time|talk to you later|talk later|have a (good|nice|great|wonderful|lovely|blessed) ~2) (bye|night|now|later|then)? $
    (bye|goodbye|bye bye)
    good (bye|night)
    hang up
    for (your|all your|the|all the|all of your|everything|all of the|being so) (help|assistance|time|support|information|info|service|helpful|patience|kind)? (today|again|though|everyone|so much)? $
    (see|talk to|catch|speak to) (you|ya) (later|soon|around|tomorrow|then|next time|in a)? ~2 $
    (i am|gotta|got to|have to|need to|i will) (leaving|go|going|heading out|hit the road|run|let you go|be going) (now)? $
    (do|does) not (need|have|want|require) (anything|any more|any other|nothing|any|any further) (else|more|further|help|questions|assistance)? (else|today|now|in mind|thank|right now)? $
    (stop|abort|halt|discontinue|terminate|quit|end) (that|this|it|everything|(the|your|this|that|current)? ~1 (task|request|process|conversation|call|action))? (now|immediately)? $
    (cancel) (that|this|the (task|request|process|last (request|task|thing|command)|whole thing)) $
    (never mind|nevermind|nvm|forget it|forget about it|forget that|not anymore|do not bother|do not worry about it|drop it|leave it|no need|skip the whole thing|changed my mind|change my mind)
    (stop|quit|end) (this|the|this call|the call|it)? $
    (end|cancel|stop) (the|this)? (call|conversation)
    have (all|everything) (the (information|info))? ~1 (i need|i needed)
    (i appreciate it|appreciate (it|your help|the help)) $
    ^ (you have)? ~1 (been (very|a great|so|really|a big)? helpful|helped (a lot|me)|answered (all)? my questions?) ~2`,
  wait: `
    (one|a|just a|hang on a|hold on a|hold on one|give me a|give me one|wait a|wait one|need a|take a|half a|in a|for a) (moment|second|sec|minute|min|minutes|couple of minutes|few minutes|few seconds|couple of seconds|couple seconds|quick second|tick|bit|mo|few|couple minutes|few more seconds|little bit|little while|little time|hot second|beat|short moment|while) !(ago|appointment)
    ^ (two|three|five|couple|few|ten) (seconds|secs|minutes) $
    (hold|hang|hold on|hang on|hold up|wait up|hang tight|bear with me|be right back|hold the line|stand by|standby|hold please|brb|not so fast|wait)
    (let|allow) me (find|get|grab|check|look|see|pull|think|go get|dig|locate|ask|go|have a look|take a look|open|turn|write|get a pen|put|read|reach)
    (i am|still) (looking|checking|finding|getting|searching|trying to find|grabbing|pulling it up|looking for it|thinking|driving|going to get) !(for (a|an|some|any|another)|a|an|of|it is|into)
    (i)? (need to|have to|got to|will|am going to) (find|get|grab|look for|look up|check|go get|locate|ask|pull over) (my|it|the|that|a pen|him|her|over)
    where (did i put|is my card|is it)
    (give|gimme) me (a|some) (time|chance|minute)
    (not ready|i am not ready) (yet)?`,
  refuse: `
    (do|did|does) not (have|know|got|recall|remember|carry|keep|remember what|know what|know it|have it|have that|have one|have any|have my|have the) (it|that|one|this|them|any of that|my|the|a|what|off|by heart|mine|his|her|an|any|those|on|with|handy|either)* ~3
    (do|did) not (know|remember|recall)
    (have|got) no (idea|clue|recollection)
    no (idea|clue)
    (do|does) not have (a|an|any) (social|ssn|number|card|phone|mrn|medical record|zip|member)
    (can|could) not (remember|recall|find|locate|think of|tell you|give|share|provide|give you|read|see|say|get to|access) (it|that|my|the|you|this|what|right|them)? ~3
    (forgot|forget|forgotten|lost|misplaced|left) (it|that|my|the|what) ~3
    (rather|prefer|like|want|comfortable|going|care|wish|willing|feel comfortable|okay|planning|supposed|allowed|inclined|ready) (to)? not ~6
    (not|never) ~1 (comfortable|going to|willing|giving|sharing|telling|want|like|feel|wish|prepared|allowed|supposed|care|ready|interested|say|give|gonna|okay) (to|in|with|you|my|that|it|comfortable|giving)? ~1 (give|giving|share|sharing|tell|telling|say|saying|provide|providing|disclose|disclosing|answer|answering|do that|this|that|it|my|out|read|reading|over)
    (will|would|do) not (give|share|tell|say|provide|disclose|answer|want to) (you|that|it|my|this|the|answer|say|give|share|provide)? ~3
    (not|none) (of)? your business
    (that|it|this) is (private|personal|confidential|none of your|too personal|sensitive|not something i)
    (i)? (pass|decline|refuse)
    (skip|pass on) (that|this|it|one|the|to|ahead|over)
    skip $
    can (i|we|you) skip
    (not|is not) (with me|on me|handy|in front of me|at hand|nearby|available|sure|certain|positive|at home|applicable)
    (never|have not|has not|did not) (had|got|gotten|received|been given|get|receive|been issued|have) (one|it|a|that|the|my|any) ~2
    (am|i am|we are) (not|unsure|uncertain) ~1 (sure|certain|positive)
    (hard|impossible|difficult) to (tell|say|remember)
    can not (tell|say|be sure) $
    (clueless|doubtful)
    unsure|dunno|idk|beats me|who knows|not a clue|i wish i knew
    (i would|i had) rather not ~3
    prefer not ~4
    (rather|prefer to|would like to) (tell|talk to|discuss it|discuss that|keep (it|that)|explain (it|that)) ~4
    (can|could|may) (i|we) (give|use|tell|do|try) (you)? ~5 instead
    (does|do) not (matter|care|mind|have a preference) ~3
    (no|not) (a)? (preference|particular|picky) ~2
    (whichever|whatever|whoever) (is|one is|comes|is available|opens up|has (something|an opening)) ~1 (first|soonest|earliest|sooner|earlier)
    (any|either) of (the two|them|those) ~2 $
    ^ (any|any time|anytime|anything|whenever|whatever|whichever|any day|anyone|anybody|anywhere) (is|works|will|would)? ~2 (fine|good|okay|work|do|works|best)? $
    (is|are) not (any of your|something|anything)
    ^ (i have)? none $`,
};

const spanish: Record<ConversationAct, string> = {
  repeat: `
    (repita|repite|repitame|repiteme|repitalo|repitamelo|repetir|repetirme|repetirlo|repetirmelo|repitan|repetiria)
    ^ (digame|diga|y|a ver)? (otra vez|una vez mas|de nuevo|nuevamente) $
    (que|como|cuando|cual|cuales|donde) (dijo|dice|dijiste|fue|era|es que dijo|me dijo|me dice|me pregunto|eran|me preguntaste)
    (mande|como dice|como dijo|que dice|que dijo|diga|digame otra vez|digame de nuevo|digalo otra vez|me lo dice otra vez|me lo puede decir otra vez|como asi|que fue)
    no (le|te|lo|la|se|les)? (entendi|entiendo|escuche|escucho|oi|oigo|oyo|alcance a|escuche bien|comprendi|comprendo|capte|oigo bien|entiende|escucha|pude (oir|escuchar|entender)) ~3
    (mas despacio|mas lento|mas fuerte|mas alto|hable mas|hable despacio|mas despacito)
    se (corta|corto|escucha mal|oye mal|entrecorta|esta cortando)
    ^ (que|como|perdon|mande|como perdon|perdon que|perdone|disculpe|eh|que perdon|otra vez|no entendi) $
    (cuales|que) (eran|son) (las|mis|los)? (opciones|horas|horarios) (otra vez|de nuevo)?
    (puede|podria|puedes|me puede) (aclarar|explicar)`,
  goBack: `
    (volver|vuelva|vuelve|regresar|regrese|regresa|regreso|ir|regresame|regreseme|regresemos|volvamos|vamos) (para|hacia|un paso|una|al|a la)? (atras|anterior|inicio|principio|menu|pregunta anterior|comienzo)
    (regresar|regrese|volver|atras|regresa|regresame) $
    (regresemos|volvamos|regresar|volver|regrese|vuelva) (un paso|uno|a lo (anterior|de antes)|a la (anterior|de antes)|a eso)
    (empezar|empiece|comenzar|empecemos|comencemos|empieza|iniciar) (de nuevo|otra vez|desde (el principio|cero)|nuevamente|de cero)
    (volver|vuelvo) a (empezar|comenzar)
    (me equivoque|cometi un error|lo dije mal|dije mal|le di mal|me confundi|la regue)
    (cambiar|corregir|arreglar) (mi|la|lo|el|un) ~1 (respuesta|error|dato|datos|nombre|fecha de nacimiento|telefono|numero|codigo postal|que dije|anterior)
    (menu|pregunta|paso) (principal|anterior)
    desde el principio`,
  nothingElse: `
    (eso|esto|seria|es|con eso|ya con eso|ya) (es|seria|fue|sera|era|ya es)? (todo|nomas|nada mas|seria todo|es todo|estuvo|basta|estamos|fue todo) ~2
    (nada mas|ninguna otra cosa|ninguna otra|no nada mas|no mas|mas nada|ya no) $
    ^ (no|pues)? nada $
    (nada|ninguna otra cosa|nada de) (mas|por ahora|por el momento|por hoy|otro)
    no (gracias|nada mas|seria todo|es todo|eso es todo|ya no|ya es todo|por ahora|muchas gracias|por el momento|asi esta bien|ninguna|tengo mas)
    (asi|ya) (esta bien|estoy bien|estamos|quedo|esta|es todo|termine|acabe) $
    (adios|hasta luego|hasta pronto|bye|chao|chau|nos vemos|que tenga (un|una|buen*|feliz|lind*|bonit*) ~2|que este bien|que pase ~3|hasta mañana|que le vaya bien|que dios lo bendiga) ~2
    (olvidelo|olvidalo|dejelo|dejalo|dejelo asi|ya no importa|mejor no|mejor ya no|ya no quiero nada|cambie de opinion|mejor despues|mejor luego|no se preocupe|dejemoslo)
    (colgar|cuelgo|terminar la llamada|cuelgue|cancelar la llamada)`,
  wait: `
    (un|dame un|deme un|espere un|espereme un|me da un|me permite un|un ratito|solo un|denme un|en un|aguante un|ahorita un|permitame un|dejame un|espera un|tantito) (momento|momentito|segundo|segundito|minuto|minutito|rato|ratito|seg|tantito|chance|instante)
    (espere|espereme|esperame|espera|esperate|esperese|aguarde|aguanteme|aguante|permitame|permiteme|aguanta|aguantame|tantito|ahorita|un ratito|momento|momentito|un tantito|no cuelgue|ahi voy|ya voy|espereme tantito|dame chance|deme chance|deme tiempo|dame tiempo)
    (dejeme|deje|dejame|deja|voy a|tengo que|necesito|permitame) (lo|la|me|le)? (ver|buscar|busco|checar|checo|revisar|reviso|encontrar|traer|traigo|veo|buscarlo|buscarla|agarrar|sacar|saco|preguntar|pregunto|pensar|pienso|consultar|ir por|fijarme|apuntar|anotar|agarro|encuentro|ir a buscar) !(una cita|cita|un doctor|un medico|una consulta)
    (lo|la|estoy) (estoy)? (buscando|checando|viendo|revisando|pensando)`,
  refuse: `
    no (me)? (lo|la|los|las)? (se|sabia|sabria|recuerdo|acuerdo|tengo|traigo|encuentro|cuento con|conozco|ubico|memorice) (el|la|mi|lo|de|ese|esa|eso|aqui|a la mano|conmigo|ahorita|memoria|cual|que|numero|los|las|ninguno|ninguna|bien|un|una|nada|cuanto|muy|yo|donde|quien)* ~3
    no (me)? (lo|la)? (se|recuerdo|acuerdo|tengo|traigo)
    no (puedo|podria|quiero|quisiera|voy a|deseo|pienso|me gusta|me gustaria|me siento|estoy dispuest*|le voy a|se lo voy a|te voy a|doy|le doy|prefiero|estoy comod*) (como* )? (dar|darle|darlo|darla|darselo|decir|decirle|decirlo|decirselo|compartir*|proporcionar*|dando|darte|comod* dando|dartelo|decirte|contestar|responder|encontrar*|recordar*|ver*|leer*|dandole) ~4
    (prefiero|preferiria|mejor) no ~4
    (se me|lo|la) (olvido|perdi|perdio|deje|olvide|extravie|extravio) ~3
    (olvide|perdi|extravie) (el|la|mi|ese|esa) ~2
    (ni|no tengo) (idea|la menor idea|ni idea|la mas minima idea)
    (ni idea|quien sabe|sabra dios|no estoy segur*|a saber)
    (eso|es|esa informacion es|ese dato es) (es)? (privado|personal|confidencial|muy personal|privada)
    (saltar|saltarme|saltarnos|omitir|salteme|saltese|omita|saltemos|brincar|paso) (esa|esta|eso|ese|la|el|de)? ~1
    (nunca|jamas) (me)? (lo|la)? (dieron|he tenido|tuve|recibi|he recibido) ~2
    (no tengo|ninguna) preferencia
    (me da igual|me da lo mismo|da igual|da lo mismo|no importa|cuando sea|cualquier (dia|hora|doctor)|el que sea|la que sea) ~2 $
    (lo|el|la|los|las|quien|cual) que (sea|salga|haya|este|esten|se desocupe|se abra|tenga|se pueda) (disponible|libre)? (primero|antes|mas pronto|mas temprano)
    (quien|el que|la que) (sea|este|pueda) (disponible|libre|antes) ~1
    (el|la|lo) primer* (que (tenga|tengan|haya|se pueda|salga)|disponible)
    (cualquiera|alguno|alguna) de (los|las|ellos|ellas|esos|esas) (dos|tres)? ~2 $
    (prefiero) (decirle|decirselo|contarle|hablarlo|platicarlo|contarselo) ~4
    no es asunto suyo
    no le (importa|incumbe)`,
};

const compile = (source: Record<ConversationAct, string>): Table =>
  Object.fromEntries(conversationActs.map((act) => [act, phrases(source[act])])) as Table;

const tables: Record<Language, Table> = { en: compile(english), es: compile(spanish) };

export type ConversationHit = Hit & { act: ConversationAct };

/** Each act of the conversation that was said, at its first place. */
export const findConversationActs = (line: Line, language: Language): ConversationHit[] =>
  conversationActs.flatMap((act) => {
    const hit = tables[language][act].find(line);
    return hit ? [{ act, ...hit }] : [];
  });
