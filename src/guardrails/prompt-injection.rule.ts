import type { Rule } from './rule.ts';
import { anyBenign, findingAt, firstMeant, sense } from './rule.ts';

const english = sense(
  `
  (tell|show|say|give|share|explain|describe|reveal) (me|us|exactly|to|precisely)* what (were you|you were|you are|you have been|have you been|did they) (told|instructed|programmed|ordered|given|tell you|asked|configured) ~1
  (what|which) (rules|instructions|orders|commands|guidelines|prompt|restrictions) (were you|have you been|did they|did your|do you|are you) ~2 (given|told|follow|following|have to follow|give you|programmed|get|operate)
  what (did|does|do) (your|the) (developer*|programmer*|creator*|maker*|company|engineers) ~1 (tell|say|told|want|instruct|program*) ~1 you ~3
  (drop|forget|leave|ditch|lose|ignore) (your|the) (script|scripts|persona|programming|role) ~4
  (system|admin|developer) (message|notice|command|note) ~5 (authenticated|verified|proceed|authorized|approved|granted)
  (new|updated) (instructions|rules|orders) ~1 you (must|will|should|have to) ~3
  (start|begin|end) every (answer|sentence|reply|response) (with|by) ~3
  (no|not|never) ~2 attention to ~4 (told|instructions|rules|programm*|prompt|guidelines)
  (ignore|disregard|forget|override|bypass|drop|break|not follow|not obey|stop following|suspend|circumvent) ~4 (instructions|guidelines|programming|restrictions|filters|safeguards|guardrails|protocols|your rules|safety rules|the rules)
  (rules|instructions|restrictions|guidelines|limits|filters) (do not|no longer|are|is|should not|will not) ~1 (apply|off|gone|ignored|matter|suspended|lifted|disabled|count)
  (whole|entire|full|original|initial|starting|system|hidden|secret|your|first) prompt
  (in|into|under) (test|debug|developer|dev|admin|maintenance|training|god|diagnostic) mode
  what (were you|have you been) ~1 (told|instructed|programmed|given) ~3
  (rules|instructions|guidelines|prompt|commands|restrictions) ~4 (cancelled|canceled|void|no longer apply|do not apply|are gone|overridden|suspended|replaced|revoked)
  new (rules|instructions|orders) ~1 (apply|start|now|for you|take over|replace)
  (list|name|show|tell|print|what|which|describe) (me|all|of|the|your|out|are)* (tools|functions|apis|commands|plugins|function calls|api keys|endpoints) ~2 (you|have|available|access|use|do)
  you are (no longer|not) (a|an|the)? ~2 (assistant|scheduling|receptionist|bot|agent|ai)
  (imagine|pretend|suppose|act like|act as if|assume|say) (that)? (you|there) (have|had|has|were|are|are under) (no|without|free of|not bound by) ~1 (rules|restrictions|limits|filters|limitations|guidelines|instructions|boundaries)
  (enable|enter|activate|switch to|turn on|go into|start|engage|switch into|unlock|boot into|put yourself in) ~1 (admin|administrator|developer|debug|god|maintenance|test|root|superuser|super user|dev|diagnostic|unrestricted|service|engineer*) mode
  (with|an ai with|assistant with|has|have) no (filter|filters|restrictions|rules|limits|guardrails|censorship)
  (simulate|emulate|impersonate) (being)? ~3 (database|system|terminal|server|admin*|doctor|computer|hospital 's)
  (bypass|turn off|disable|remove|switch off|shut off|deactivate|lift|drop) ~2 (safety|filters|filter|guardrails|restrictions|safeguards|content policy|moderation)
  (read|tell|show|give|print|repeat|recite|what is|what are|reveal|see) (me|out|back|the|your|from|beginning|whole|full|entire|exact|internal|starting|first|initial|to|us|all|of)* (prompt|system prompt|starting instructions|initialization|initialization string|initial instructions|internal rules|hidden instructions) !(from (my|the) doctor|attention|care|refill)
  (see|need|show|display|output|print|encode|decode|dump) ~3 (system prompt|system instructions|system configuration|initialization string|hidden prompt|starting instructions|initial prompt)
  (your|the|of your) (system|hidden|internal|initial|starting) (instructions|prompt|message|configuration|rules) !(for (my|the))
  what are your (instructions|rules|guidelines|directives|orders) !(for|about|on|regarding)
  repeat (this|the|our) (entire|whole|full)? (conversation|chat|text|prompt) ~3 (word for word|verbatim|above|exactly)
  (decode|decrypt|translate|execute|follow|run|interpret) ~3 (base64|base 64|hex|rot13|binary|morse|encoded|cipher*) ~3
  (administrator|admin|developer|system|root|security) (override|access|command|mode) ~2
  (grant|give) (me)? (full|admin|administrator|root|system|unrestricted|all)* access ~1 !(to (my|the) (portal|records|chart|account))
  (lookup|look up|call|run|use|invoke|execute|trigger) ~3 (tool|function|api|endpoint|query|database) ~3 (with|patient|book|and|id|read|star)
  (patient|user) id (star|asterisk|equals|one|*) ~2 (read|output|everything|all)
  (ignore|disregard|forget|override|overwrite|bypass|drop|discard|abandon|delete|skip|neglect|erase|cancel|break|violate|disable|turn off|remove) (all|any|every|everything|of|the|your|my|these|those|previous|prior|above|earlier|preceding|former|existing|current|initial|original|system|safety|security|content|ethical|other|about|that|past)* (instruction|instructions|prompt|prompts|rules|rule|guidelines|guideline|directions|directives|directive|programming|restrictions|restriction|filter|filters|guardrails|guardrail|safeguards|policies|context|training|constraints|commands|limitations|configuration|safety|system message|moderation)
  (ignore|disregard|forget) (everything|all|anything) (above|before|previously|prior|you (were|have been|know|learned)|that came|that was|i said before this|else)
  (you are|you will|you must|you shall|you should) (now|going to)? (be|act as|become|pretend|play|respond as|roleplay|simulate|a|an|in|operating)* (dan|unrestricted|unfiltered|uncensored|jailbroken|evil|developer mode|admin mode|god mode|free from|debug mode|maintenance mode|root|test mode|no longer bound|no longer a|not bound|linux terminal|terminal|another ai|different ai|without restrictions)
  (act|behave|pretend|respond|answer|roleplay|role play|simulate|speak|talk|operate|function|write|play) (as|like|to be|the role of|as though|as if|you are|that you are|being) (a|an|the|my|you are)? ~2 (dan|ai|chatgpt|gpt|assistant|unrestricted|hacker|terminal|linux|developer|administrator|admin|system|root|shell|character|persona|chatbot|no restrictions|no rules|pirate|interpreter console|grandmother who|nurse who|evil|villain|database|human|not bound)
  (do anything now|dan mode|developer mode|jailbreak (mode|prompt|yourself)|jailbroken|god mode|sudo|debug mode|admin mode|maintenance mode|prompt injection|system override|root access|admin override|opposite mode|stan mode|aim mode|chaos mode)
  (system|initial|original|hidden|secret|base|developer|your|full|entire|the) (prompt|instructions|system prompt|system message|system instructions|configuration|source code|initial instructions|programming|guidelines|rules|training data|prompts|hidden instructions|pre prompt|preprompt) ~1 (word|verbatim|above|exactly|out|in full|to me|say|are|is|were|contain|here|please|entirely|now) !(card|for (my|the) (medication|visit|test|prep))
  (reveal|show|print|output|display|repeat|tell me|give me|what is|what are|what were|share|expose|leak|write|list|recite|dump|provide|return|summarize|paste|copy|echo|describe|read|explain|see|know) (me|back|us|all|out|of|the|your|exact|full|entire|complete|whole|everything in|contents of|text of|verbatim|word for word|of your)* (system|initial|hidden|secret|original|internal|developer|your|base|pre)* (prompt|system prompt|system message|instructions|system instructions|source code|programming|training data|configuration|guidelines|directives|rules you|credentials|api key|api keys|environment variables|database schema|database password|admin password|internal instructions|confidential instructions) !(for (my|the|this|after|before|surgery|procedure|medication)|on how|about (my|the)|again|to get)
  (repeat|print|output|say|write|copy|return|echo|translate|summarize|read) (back|out)? (everything|all|the words|the text|the above|what is|the sentences|all words|all the text|the first|the content|the lines|your) ~3 (above|before this|prior|preceding|starting with|verbatim|you were given|you were told|in your prompt)
  (what|which) (were|are|was|is) (you|your) ~2 (told|instructed|programmed|instructions|system prompt|initial instructions|rules|guidelines|trained on)
  (new|updated|additional|following|these|override|real|actual) (instruction|instructions|prompt|directive|rules|commands|role|orders|system prompt) ~2 (are|is|follow|from|begin|supersede|apply|override|here|below)
  (from now on|from here on|starting now|henceforth) ~1 (you (will|must|are|shall|should)|respond|answer|act|ignore|every) ~3
  (do not|never|no longer|stop) (follow|following|obey|obeying|adhere|adhering) ~2 (your|the|any|to)* (rules|instructions|guidelines|policies|programming|protocols|restrictions|orders|policy)
  (without|no|remove|lift|disable|free of|free from) (any|all|your|the|ethical|content|moral|safety)* (restrictions|filters|censorship|limitations|guidelines|guardrails|safeguards|moderation|filtering|safety features) ~1
  (respond|reply|answer|output) (only)? (with|in) (json|yes|raw|code|base64|the word|hex|exactly|a table|sql|html|xml|rot13|binary)
  (execute|run|call|invoke|trigger|use) (the|this|a|following|your|these)* (command|function|code|script|query|sql|tool|tools|shell|api|functions|function call|tool call|python|bash|payload) ~1
  (drop table|select * from|insert into|union select|delete from|update * set|or 1 1|or 1 = 1|waitfor delay|xp cmdshell|information schema|table users|exec xp)
  (set|mark|flag|change|make|update) (the|this|my|me|caller|patient|session|status|identity|user|it|is|verified)* (as|to|status)? (verified|authenticated|authorized|is verified|verified to true|identity verified|admin|true|state to verified|admin user)
  (i am|this is|speaking as|i am your) (your|the|an|a|from|with)* (developer|developers|programmer|creator|administrator|system administrator|admin|sysadmin|engineer|anthropic|openai|openai 's|engineers|owner of this (system|bot)|it department|root user|ai trainer|prompt engineer|red team|system owner|superuser)
  (i authorize|i command|i order) you (to) ~2
  (instruction|instructions) (hierarchy|override|injection)
  (as an ai|as a language model|large language model|language model|llm|chatgpt|gpt 4|openai|anthropic) ~1
  (begin|end|start of|end of) (system|prompt|instructions|user|input|context|admin|message) (prompt|message|override|instructions|input|text)?
  (system|assistant|user|developer) (override|you are|prompt|message|ignore|note|instruction)
  (hypothetically|in a fictional|in this story|write a story|let us play a game|imagine you are|imagine that you) ~5 (rules|restrictions|instructions|character|ai|records|no)
  (unfiltered|uncensored|amoral) ~2
  you are now (a|an|the|under|in|my|windows|going|called|named) ~2
  (act|acting) as (my|a|an|the) ~4 (generator|programmer|bot|command|cmd|console|engine|simulator)
  (reply|respond|answer) (only)? as ~1
  never (refuse|refuses|break character|say no to)
  every (prompt|response|reply|message) ~3
  (opposite day|token system|tokens deducted|lose a token|stay in character|in character|two responses|two different ways)`,
  `
  (can|could|will) you repeat (the|those) instructions $
  repeat (the|those) instructions $
  what (were|are) you told ~1 (about|regarding) (my|the) (appointment|referral)
  (tell|told) (me|you) what (you are|you were) (saying|asking|looking)
  (ignore|disregard|forget|scratch) (the|my|that|what|everything)? (last|previous|first|earlier|other|prior)? (thing|number|one|message|answer|address|part|appointment|call|voicemail|date|time|name|request|email|text)
  (ignore|disregard|forget) (what|everything|all|that|anything) (i|we)? (just)? (said|told|say) ~1
  (forget|forgot|lost|misplaced|did not get|have|got|need|follow|following|followed|received|send|email|print|mail|repeat|explain|give|tell|read) (me|the|my|those|any|some|all|your|of|her|his|doctor 's)* (discharge|prep|care|aftercare|medication|dosing|dosage|parking|driving|fasting|pre op|post op|surgery|colonoscopy|doctor 's|after visit|check in|visit|home care|pharmacy|diet)* (instructions|directions|guidelines|rules) (for|from|on|to|about|after|before|again|that|my|the|you (gave|sent))
  (discharge|prep|care|aftercare|medication|dosing|parking|driving|fasting|pre op|post op|surgery|colonoscopy|after visit|diet|doctor 's|visitor|visitation|mask|cancellation|hospital) (instructions|directions|guidelines|rules)
  (system|assistant) (is|was|did|told|hung)
  (medical|physician|nursing|nurse|office|administrative|dental|teaching|personal) assistant
  act (as|like) (my|a|an|her|his) (interpreter|translator|caregiver|proxy|advocate|guardian)
  (update|change) (my|the) (address|phone|information|email|insurance|name|number)
  forget (my|about|it)
  i am (a|an|the|your) (engineer|software|developer|programmer) (and|at|so|by|for|i|with|my)`,
);

const spanish = sense(
  `
  (repite|repita|repiteme|copia|copie|lee|lea|escribe|imprime|traduce) ~2 (texto|todo|lo|mensaje|conversacion|palabras) ~2 (arriba|anterior|anteriores|antes|palabra por palabra|textual*)
  (enseñame|enseñeme|muestrame|muestreme|muestra|dime|digame|leeme|leame|dame|deme|pasame|comparteme|revelame|escribeme|cuentame) (el|la|las|los|tu|tus|su|sus|todas|cuales son|exactamente|que)* (prompt|instrucciones|reglas|system prompt|instruccion|programacion|directrices|indicaciones internas|ordenes) (del sistema|de sistema|internas|secretas|iniciales|completo|completas|ocultas|que te dieron|que le dieron)? !(para (la|el|mi)|de (la|mi|preparacion|cuidado)|del (doctor|medico|examen))
  (que|como|exactamente|lo que) (te|le) (programaron|ordenaron|instruyeron|configuraron|mandaron a decir|dijeron que (dijeras|hicieras))
  (reglas|instrucciones|ordenes|indicaciones) que (te|le) (dieron|pusieron|programaron|dio|pusieron)
  que te (dijo|dijeron|ordeno|mando|programo) ~1 (tu|el|los)? ~1 (desarrollador*|programador*|creador*|empresa|ingenier*) ~3
  (repite|repita|di|dime) ~4 lo que te (dijeron|programaron|ordenaron|pusieron)
  (deja|olvida|ignora) (tu|el|su) (guion|papel|programa) ~3
  (mensaje|aviso|orden) (del|de) (sistema|administrador) ~4 (autenticad*|verificad*|autorizad*|procede*|usuario)
  (estas|esta|estamos|ponte|entra|pasa|activa) en (el)? modo (de)? (prueba|pruebas|desarrollador|administrador|mantenimiento|debug|entrenamiento)
  (no (hay|existen|aplican|valen)|sin) ~1 (reglas|restricciones|limites|filtros) ~1
  (no|nunca|deja de|olvida*|ignor*) ~4 (lo que te (programaron|dijeron|enseñaron|ordenaron)|tus instrucciones|tus reglas|tu programacion|las reglas)
  (obedeceme|obedezcame) ~3
  cuales son (tus|sus) (instrucciones|reglas|ordenes|directrices|indicaciones|limitaciones) !(para|de pago|de cancelacion)
  (no (hagas|haga|le hagas) caso|no (obedezcas|obedezca)|haz caso omiso|haga caso omiso|ya no (sigas|obedezcas)|deja de (seguir|obedecer)|deje de seguir|desobedece|desobedezca) (a|de|las|tus|sus|los|tu|todas)* (instrucciones|reglas|indicaciones|ordenes|programacion|limitaciones|restricciones|lineamientos)
  (tus|sus) nuevas (instrucciones|reglas|ordenes)
  (borra|borre|elimina|elimine|cancela|cancele|reinicia|resetea|anula|cambia|cambie) (todas|todos|las|tus|sus|los|tu)* (instrucciones|reglas|restricciones|programacion|memoria|filtros|limites)
  (olvida|olvide|olvidate|ignora) ~2 (todo lo que|todo) ~2 (dijeron|dieron|enseñaron|programaron|sabes|anterior)
  (finge|finja|imagina|imagine|imaginate|simula|simule|supon|suponga|pretende|pretenda|haz de cuenta|haga de cuenta|juguemos|actua|actue) ~4 (no tienes|no tiene|sin|no hay|que eres|que es|eres|es otra|como|otra|un) ~3 (reglas|limites|restricciones|filtros|inteligencia artificial|ia|administrador|doctor sin|hacker|asistente|base de datos|sistema|robot|desarrollador)
  (activa|active|activar|entra|entre|entrar|pon|ponte|cambia|cambie|pasa|habilita|inicia) (el|en|a|al|te|en el)* modo (administrador|desarrollador|dios|prueba|pruebas|debug|depuracion|mantenimiento|tecnico|sin restricciones|root|libre)
  (eres|seras|es) (ahora)? (un|una)? (asistente|ia|inteligencia artificial|doctor|robot) ~1 (sin|libre de|que no tiene) (filtro*|restriccion*|regla*|limite*|censura)
  (dame|deme|lista|muestra|dime|muestrame) (la|una|el)* (lista|base de datos|nombres) de (todos)? ~1 (pacientes|usuarios)
  (ignora|ignore|ignoren|olvida|olvide|olvidate|omite|omita|descarta|descarte|haz caso omiso|haga caso omiso|no sigas|no siga|desobedece|salta|saltate|anula|anule|desactiva|desactive|elimina|quita|rompe) (de|todas|todos|todo|las|los|tus|sus|a|cualquier|estas|esas|mis|tu|su|el|la)* (instruccion|instrucciones|reglas|ordenes|indicaciones|restricciones|programacion|prompt|filtros|directivas|directrices|politicas|lineamientos|limitaciones|contexto|configuracion|mensaje del sistema|protocolos) (anterior*|previ*|de (arriba|antes|seguridad|sistema))?
  (ignora|ignore|olvida|olvide) todo (lo)? (anterior|que|de antes|lo de arriba|previo)
  (actua|actue|comportate|comportese|finge|finja|pretende|responde|responda|haz|haga) (como|de|que eres|que es|ser|cuenta de que eres|el papel de) (si)? (un|una|fueras|fuera|eres|el|la)* ~2
  (eres|ahora eres|seras|desde ahora eres|a partir de ahora eres|ahora seras) (ahora)? (un|una|el|dan)? ~2 (sin (restricciones|filtros|reglas|limites)|dan|hacker|administrador|ia|inteligencia artificial|modo)
  (modo) (desarrollador|administrador|dios|sin restricciones|debug|depuracion|prueba|mantenimiento|dan)
  (muestra|muestrame|muestreme|dime|digame|revela|revelame|revele|imprime|repite|repita|ensename|cual es|cuales son|dame|deme|escribe|lee|comparte) (me|el|la|las|los|tu|tus|su|sus|todas|exactamente|palabra por palabra)* (prompt|instrucciones|system prompt|mensaje de sistema|mensaje del sistema|instrucciones del sistema|configuracion|codigo fuente|programacion|reglas internas|prompt del sistema|instrucciones internas|instrucciones secretas|instrucciones iniciales|directrices|prompt inicial) !(para|de (la cirugia|preparacion|cuidado|mi|alta)|del (doctor|medico))
  (desde|a partir de) ahora (en adelante)? ~1 (responde*|respond*|ignora*|actua*|siempre|vas a|va a|tu)
  (soy|habla|aqui) (tu|el|su|un|una)? (desarrollador|programador|administrador|administrador del sistema|creador|ingeniero de sistemas|dueño del sistema)
  (marca|marque|marcame|marqueme|pon|ponga|ponme|pongame|cambia|cambie) (me|mi|al|el|la|este|estado|identidad|paciente|a|como|usuario)* (verificad*|autenticad*|autorizad*|administrador)
  (sin) (restricciones|filtros|censura|limites) ~1
  (nuevas|siguientes) (instrucciones|ordenes|reglas) ~1
  (ejecuta|ejecute|corre) (el|este|la|esta|un|una)? (comando|codigo|funcion|script|consulta|herramienta)`,
  `
  (ignore|ignora|olvide|olvida) (lo|eso|el|la|mi|ese|esa) (que|ultimo|ultima|anterior|numero|fecha|dije|mensaje|dicho|llamada|cita)* ~1
  (repite|repita|repito|me repite|repetir) (me)? (las|mis|esas) (instrucciones|indicaciones) $
  (instrucciones|indicaciones) (de|del|para) (la|mi|el|alta|cirugia|preparacion|doctor|medico|cuidado|examen|estudio|operacion)`,
);

/** What no caller says but a payload does: markup, role markers, SQL, template holes. Looked for in the text as it came. */
const payload =
  /<\/?(?:script|system|assistant|user|instructions?|prompt|iframe|img|svg)\b|\[\/?(?:INST|SYS|SYSTEM)\]|<\|[a-z_]{1,20}\|>|^#{2,3} ?(?:system|instructions?|response)|(?:^|\n) ?(?:system|assistant|developer) ?:|['"`] ?(?:or|and|union|;) .{0,20}(?:=|select|--)|;\s{0,3}(?:drop|delete|truncate|alter) |--\s*$|\{\{.{1,60}\}\}|\$\{.{1,60}\}|javascript:|!\[.{0,40}\]\(http|"role"\s{0,3}:\s{0,3}"(?:system|assistant|tool|developer)|(?:^|[.!?\n] ?)(?:assistant|user|system) ?: |\b[A-Za-z0-9+/]{20,200}={1,2}(?![A-Za-z0-9])|data:text\/html|<(?:a|div|body|meta|object|embed|form|input|style|link|base|video|audio|marquee|table|button)\b[^>]{0,40}[=>]|\bon(?:error|load|click|mouseover|focus)\s{0,2}=|\b(?:insert into \w+ ?\(|drop table\b|union select\b|delete from \w+ where\b|select [\w*, ]{1,40} from \w+ ?(?:where\b|;|--))|\balert\(|document\.cookie|console\.log\(|\bwaitfor delay\b|\bxp_/im;

/** Words that try to change what the system is, or to make it tell what it was told. */
export const promptInjection: Rule = {
  name: 'promptInjection',
  action: 'refuse',
  looksLike: anyBenign(english, spanish),
  judge: ({ lines, text }) => {
    const said = findingAt(lines.plain, firstMeant(lines.plain, english, spanish), 0.88);
    if (said) return said;
    const raw = payload.exec(text);
    return raw && { span: [raw.index, raw.index + raw[0].length], confidence: 0.9 };
  },
};
