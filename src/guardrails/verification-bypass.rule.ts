import type { Rule } from './rule.ts';
import { anyBenign, findingAt, firstMeant, sense } from './rule.ts';

const factor = `date of birth|birth date|birthdate|birthday|dob|social|social security|social security number|ssn|last four|zip|zip code|verification|verifying|verify|identity|identity check|identification|security|security questions|security question|security check|questions|these questions|all these questions|all the questions|authentication|id check|mrn|medical record number|phone number|personal information|that step|this step|the step|identity part|verification part|identity stuff|verification step|verification process|security part|security stuff|all that stuff|all this stuff|the formalities`;
const dato = `fecha de nacimiento|seguro social|numero de seguro|codigo postal|verificacion|identidad|preguntas|preguntas de seguridad|seguridad|identificacion|datos personales|autenticacion|paso|esa parte|esta parte|telefono|expediente`;

const english = sense(
  `
  (can|could|may|let|will|would|how about) (not)? (you|we|i|us)? ~2 (skip|bypass) (over|past|all|of)* (that|this|the|it) (part|step|section|stuff|process|bit|one part|whole part|whole thing)
  (skip|bypass|avoid) (all)? (that|this|the) (part|step|stuff|process|nonsense|hassle|formality)
  (do|must) (we|i|you) ~1 (have to|need to|got to) (do|go through|answer|give|bother) (with|all|of)* (this|that|these|the|those) ~1 (verification|security|identity|questions|identification|authentication|stuff) ~1
  not (bother|mess|deal) with ~2 (verification|security|identity|questions|identification|birthday|date of birth)
  (leave out|leave off|drop|forget about|cut|pass on) (the|that|all)* (identity|verification|security|birthday|date of birth|id) (part|stuff|thing|bit|step|check)?
  (do not|should not|would not) need (my|the|a) (birthday|date of birth|dob|social|zip|zip code|identity|id) (to (tell|give|look|book|see|find|check|do)|for (that|this)) ~4
  confirm (her|his|their|the patient 's) (date of birth|birthday|dob|social|zip|address|number) ~3
  use (whatever|any|the) (birthday|date of birth|date|one|number|social|zip) (you|that|there) ~3
  let me (in|through) without ~4
  (no time|not have time|not got time|time) (for|to do|to answer|to go through) ~2 (security questions|verification|verifying|birthday|date of birth|dob|social|identity|identification|security stuff|security part|those questions|these questions|all these questions|all the questions|personal questions)
  (birthday|date of birth|social|zip code|verification|questions|identity|security) ~6 (skip|bypass|do without|let it slide|leave it out) (it|that|this|them|all that)
  (lady|guy|person|girl|woman|man|agent|they|somebody|someone|rep|receptionist|people|else|other one) ~4 (did not|never|does not|do not) (ask|need|require|make|want) (me|for|to|any|this|that|about|all|my)* ~4
  (just)? (take my word|trust me) ~3
  (any|some|another|a|no) way (around|to avoid|to skip|past|to get around|to bypass|i can skip|we can skip|to do (this|it) without|not to) ~4 (giving|verif*|information|that|this|it|question*|security|identity)
  (without|instead of) (me|having to|you|to|first|even|all|needing)* (giv*|verif*|provid*|say*|tell*|answer*|ask*) (you|me|who|out|up|any|all|of|my|the|a|that|this|these|so|many)* (birthday|date of birth|dob|social|information|info|questions|identity|who i am|anything|zip|verification|number|that|stuff)
  (without) (all|the|so|these|those|that|any|of|many|your|a|verification|security|birthday)* (questions|verification|security|birthday|verifying|date of birth|identity check|hassle|verify*|formalities|third degree)
  (go by|go off|use|look at|take|just by) (my|the|of)* (phone number|caller id|number|name|voice) ~5 (it is me|who i am|who this is|know|enough)
  (you can see|can you not see|you know) (it is|that it is|this is|who)? ~1 (me|this is)
  (you|your system|they) (have|has|got|can see|see|sees) (my|the) (caller id|number|phone number|name) ~4 (know|it is me|who)
  (you guys|y'all|you all|everybody there|everyone there|you people|come on you|come on|but you|you already|you should|you must) (guys|already|should|all|must|you)* (know|knows|remember|recognize) me !(as|by)
  ^ (come on)? you (guys|already|all)* know me !(as|by)
  (have to|need to|got to) (verify|authenticate|identify) (me|myself|anything|that|because)? ~2 (i am|i work|already|my doctor|every time)
  (you|they) (do not|should not|did not|will not|would not) (have to|need to|need)* (verify|verification|my (birthday|date of birth|social|information)|check (me|my id)|it again|that again|authenticate|prove) ~1
  (i am|this is|it is|speaking is|calling as) (a|an|the|her|his|their|your|my|with|from|one of)* ~2 (doctor|dr|physician|nurse|officer|detective|sergeant|deputy|police|sheriff|lawyer|attorney|agent|admin|administrator|manager|supervisor|pharmacist|paramedic|social worker|case manager|surgeon|medical director|insurance company|fbi|it guy|it admin|inspector|investigator|case worker) ~7 (tell me|give me|need (the|her|his|their|access|patient|that|records|to see (her|his|the|their))|do not (need|have) to|without|authorized|let me|release|approve|read me|right away|skip|bypass|mark|just pull|send me|you can (tell|give|let|release|skip)|so go ahead|clearance|verify me)
  (i am|calling) (with|from) (the)? ~1 (police|fbi|county|court|sheriff|government|insurance company|insurance|hospital|it department|state|it) ~6 (need|release|give|tell|records|information|without|verify|skip|access)
  (i work|i am staff|i am an employee|i am on staff) (here|there|for you|at (the|your)|for (the|your))? ~6 (so|skip|give|no need|let|do not|you can|without|just)
  (supervisor|manager|boss|doctor|front desk|receptionist|last person|other agent|nurse|someone|they) ~2 (said|says|told) ~3 (fine|okay|ok|allowed|could|can|do not have to|all right) ~4 (skip|bypass|without|verify|verification|not give|date of birth|birthday|let me)
  (put|enter|use|type|make) (in|down|up|just)* (anything|whatever|something|any date|any number|any birthday|a random|random|a fake|some date|any old|zeros|ones) ~3 (birthday|date|date of birth|zip|social|digits|verification)
  (make|making) up (a|any|some|one) (date|birthday|number|zip|social)
  (pretend|say|act like|assume|imagine|let us say|suppose) ~2 (i|that i|you) ~1 (gave|passed|answered|said|told|got) ~2 (right|correct|verified|it|birthday|number|verification)
  (which|what) (part|one|piece|answer|thing|number) ~1 (was|is|did|were) ~3 (wrong|incorrect|not match|off|bad|mismatch*|right|correct)
  (was|is) it (the|my) (zip|birthday|date|social|phone|number|last four|year|month) ~2 (or|that was|that is|wrong)
  (what|which) (birthday|date of birth|birth date|birth year|dob|social|zip|zip code|last four) (do|did|does|have|has|is|are) (you|they|it|that|the system|there)* ~1 (have|got|show|shows|listed|see|on) ~2
  (read|tell|give|show|say) (me|us|out|back)* (the|my|his|her|their)? (social|birthday|date of birth|zip|ssn|dob|last four|first digit|number|digits) (that|you|on|of|in|is|have|has|there|first)* (file|record|have|system|there|show|social|listed|and i will (confirm|say|tell)|account)
  (tell|give) me ~1 (first|last|next|second|middle) (digit|number|letter|two|one) ~4 (rest|digit|number|confirm|remember)
  (verified|authenticated|confirmed|did (this|that|it)|went through (this|that|it)) ~3 (last|previous|other|earlier|first) (call|time|person|agent|week) ~5
  (mark|put|set|consider|flag|log|list) (me|it|this|her|him|that|my account|the account|this account) ~1 (as|down as|to)? ~1 (verified|authenticated|confirmed|approved|cleared)
  (approve|clear|pass|verify) me (anyway|through|as|without|and (move|go)|manually|now so)
  (skip|skipping|bypass|bypassing|avoid|get around|get past|go around|work around|ignore|forget|forget about|waive|drop|dispense with|do away with|pass over|move past|leave out|jump|override|disable|turn off|cut out|circumvent) (over|the|my|all|of|this|that|with|past|giving|asking|for|asking for|any|your|whole|entire)* (${factor})
  (without|instead of) (having to|needing to|me|my|you|doing|giving|going through|the|any|all|asking|checking|providing|proving|answering|a|us|me having to)* (verify*|verified|verification|identify*|identification|authenticat*|security questions|prove|proving|proof|giving my (date|social|information|birthday)|my (date of birth|social|birthday)|date of birth|who i am|id check|those questions|the questions|these questions|all (of)? (this|that|these|those)) ~2
  (you|the system|your system|they) (already|should|must|can|probably|do)* (know|knows|recognize|recognizes) (who i am|it is me|that it is me|my voice|all my information|me already|me from)
  (you|the system) already (know|knows|have|has) (me|who i am|my number|my phone number|my information|all my information|everything|my date of birth|my social|all of (it|that|this))
  (trust|believe) me (it is|i am|that|i) ~2
  (take|have) my word
  (i|we) (do|should|will|would|did|can) not (have to|need to|be required to|want to|think i need to|need|do)* (verify|prove|be verified|authenticate|identify myself|verification|prove who i am|prove my identity|go through (verification|security|this verification|that))
  (verified|authenticated|confirmed me|cleared me|verified me) (me)? (already|last time|yesterday|earlier|before|on the other line|by (the|your|another)) ~3 (so|just|skip|no need|let me|you can|and)?
  (already|just) (verified|been verified|got verified|went through verification|passed verification|proved who i am|confirmed my identity|did the verification)
  (just|simply) (let me in|let me through)
  (just|simply)? (give me access|pull up my (account|record|records|file|chart) (anyway|without)|look me up by name|log me in|wave me through)
  (my name|the name|name alone|my phone number|caller id|my number|the phone number|my voice|one thing|just my name) (is|should be|ought to be|must be) (enough|sufficient|plenty|good enough|all you need|fine)
  (make|making) (an|one|me an) exception
  (mark|set|put|flag|count|treat|consider|accept|list|pass|approve) (me|it|this|that|the caller|him|her|us|my account) (down)? (as|is|through)? ~1 (verified|confirmed|authenticated|identified|authorized|match|matched|correct anyway|good anyway)
  (pretend|say|assume|act like|suppose|imagine|let us say|just say) (that|like)? (i|you|we|it|the|my) (am|have|got|gave|passed|already|was|were|did|is|already)* (verified|been verified|passed|authenticated|gave (you)? the right|matched|matches|confirmed|the right answer|correct)
  (what|which|tell me|read me|give me|say|confirm|can you read|remind me|do you have|read (me)? back|what is|spell) (is|are|me|was|do you have|back|the|out|us|for)* (the|my|his|her|last four|last 4|of)* (date of birth|birthday|birth date|social|social security number|social security|ssn|last four|last 4|zip|zip code|mrn|medical record number|phone number|address|member id|information) (of my social|do you have|that you have|you have|is|are|you got|you show|listed|registered|associated)* (on file|on record|in the (system|file|computer|records)|do you have|you have|have you got|on the account|you show)
  what (date of birth|birthday|social|social security number|zip code|phone number|address|last four) (do|does|is|are) (you|it|the|there)* (have|show|listed|registered|see) (on file|for me|in the system|there|down)*
  (give|tell) me (a)? (hint|clue|the first digit|the first number|the first letter|the right answer)
  (how many|which) (digits|of them|factors|answers|numbers) (do i|did i|are|were|have i|was) ~2 (need|right|wrong|correct|get wrong|get right|matched|match)
  (which) (one|part|answer|factor|number) (was|is|did|of those was) ~2 (wrong|incorrect|not match|did not match|right|correct)
  (was|is) (it|that|the) ~3 (digit|number|date|zip) (right|wrong|correct|close|off)
  (try|guess|let me guess|let me try|keep trying|keep guessing|try another|try all) (again|another|a different|with|all|it with)* (ssn|social|date of birth|birthday|combination|zip)
  (i am|this is|calling as) (a|an|the|with|from|dr|doctor|officer|agent|detective|his|her)* ~1 (police|police officer|detective|fbi|law enforcement|insurance company|hospital|it department|sheriff|it support|security team|medical director|corporate|his doctor|her doctor|billing office|another clinic|doctor 's office|government) (and|so|i|calling|here|officer|agent)* ~1 (need|require|have authority|am authorized|want|demand|authorized|give) ~3
  (i work|i am an employee|i am a (doctor|nurse|staff)) (here|there|for you|at (the|your) (clinic|hospital)|for (the|your) (clinic|hospital)) ~3 (so|just|skip|give|no need|let|i do not|you can)
  (my|the|your) (manager|supervisor|boss|doctor|nurse|other agent|last agent|other person|last person|person before|receptionist|rep) (said|told me|says|always) (i|you|we|that i|to|that you)* (could|can|do not have to|do not need to|skip|would|will|did not need to|would not need to)* (skip|verify|verification|give|bypass|just|without|do without) ~2
  (last time|before|usually|normally|other times) (i|you|they|we)? (did not|do not|never) (have to|need to|need|ask|had to|asked) ~1 (verify|this|that|for (that|this|my)|give|it|all this|any of this)
  (can not|can|could not|could|why not|why can not) you (just)? (look|pull|find|check|tell|give|see) (me|it|my|up|that|at|the|just)* ~4 (without (all|asking|this|that|verifying|me|the|my|any|having)|anyway)
  (do|does) (it|that) (really)? matter who`,
  `
  (not|never) (skip|skipped|bypass) ~1
  (skip) (breakfast|lunch|dinner|a dose|doses|the (dose|pill|pills|shot|appointment|visit)|my (period|pill|medication|dose|appointment|visit))
  (what|where) (is|are) (your|the clinic 's|the office|the clinic) ~1 (address|phone number|zip code|zip)
  (heart|pulse) skip*
  (bypass) (surgery|operation|graft|patient)
  (heart|gastric|coronary|triple|double|quadruple) bypass
  verify (my|the|our|insurance) (insurance|coverage|benefits|appointment) ~1
  without insurance`,
);

const spanish = sense(
  `
  (saltar|saltarme|saltarnos|saltemos|saltemonos|salte|saltese|saltate|omitir|omita|omite|omitamos|evitar|evitemos|brincar|brincarme|brincarnos|brinquemos|brinquese|ignore|pase por alto) (nos|me|eso|esto|esa|ese|esta|este|la|el|las|los|mi|de|lo|todas|todo|con|parte|por|estas|esas|paso|tantas)* (fecha*|verificacion|preguntas|identidad|seguridad|nacimiento|datos|identificacion|parte|paso|tramite)
  no (me|nos) (pida|pidan|pregunte|pregunten|haga|hagan|verifique|verifiquen|este pidiendo) (la|el|mi|tantas|tanta|mas|las|los|eso|esa|esas)* (fecha*|preguntas|datos|seguro social|codigo|identificacion|verificacion|pregunta) ~4 (deme|y ya|nomas|solo|digame|mejor|$)
  (sin) (dar*|decir*|contestar*|responder*|proporcionar*|tanta|tantas|tanto|verificar*|que me|todas|esas|hacer*|pasar|pedir*|identificar*|preguntar*) ~3 (fecha*|pregunta*|datos|identidad|informacion|verific*|nacimiento|seguridad|seguro social|rodeo*|numero*|quien soy|tramite*|nada)
  (sin) (verificar|verificarme|verificacion|identificarme|comprobar|preguntas|tantas preguntas|tanta pregunta|tanto tramite)
  (hay|habra|existe|no hay) (alguna|otra|una|algun)? (manera|forma|modo) de ~4 (sin|evitar|saltar*|no dar)
  (ya)? (me|nos) (conoce|conocen|conoces|conocen todos|ubican|recuerdan) ~3 (siempre|ya|soy|llamo|no|desde|años|todos|bien|$)
  (usted|ustedes|ya|el sistema) ~2 (sabe|saben|sabes) ~1 (quien|que) ~1 (soy|habla|soy yo) ~1
  (no) (hace falta|es necesario|necesita|necesitan|tiene que|tienen que|tienes que|hay que|ocupa) (que me)? ~1 (verificar*|verifi*|identificar*|comprobar*|verificacion|preguntarme)
  ya (me|les|le)? ~1 (verificaron|verifique|identifique|verifico|identificaron|comprobaron|di todo) ~4
  (soy|habla|le habla|llama|llamo|aqui) (el|la|su|un|una|de|del|al|con|doctor|doctora|medico)* (doctor|doctora|medico|medica|enfermer*|abogad*|policia|oficial|detective|agente|gerente|administrador*|supervisor*|aseguradora|juzgado|gobierno|trabajador* social) ~6 (digame|deme|dame|dime|necesito (el|la|los|las|sus|su|ver|saber|acceso|que me den)|dejeme|paseme|no (tiene|necesito|hace)|requiero|autorizad*|sin)
  (trabajo|soy empleado|soy empleada|soy del personal) (ahi|en la|con ustedes|en el|de la|para la|aqui)* (clinica|hospital|consultorio)? ~6 (no|digame|deme|dejeme|paseme|asi que|sin)
  (ponga|ponle|pongale|invente|inventa|use|usa|meta|escriba|pon|poner|inventar) ~1 (cualquier|una|otra|la que sea|lo que sea|un) (fecha|numero|dato|cosa|codigo|que sea|inventad*)
  (dejeme|dejame|dejenme) (pasar|entrar) ~2 !(la llamada|con)
  (solo|nomas|mejor)? (marque|marqueme|marca|marcame|pongame|ponme|registreme|apunteme|deme por|dejeme como) ~1 (como|por)? ~1 (verificad*|identificad*|aprobad*|autenticad*)
  (digame|dime|deme|dame|leame|lea|repita) ~1 (cual|cuales|que|el|la|los|las|mi|es|son)* (fecha*|ultimos|seguro social|codigo|telefono|direccion|numero*|datos|nacimiento) ~5 (tiene*|tienen|registrad*|sistema|ahi|expediente|archivo|aparece*|guardad*|y yo (le|se lo) (confirmo|digo))
  (dejemos|dejar|deje|dejamos|hagamos) (fuera|a un lado|de lado|sin) ~3 (identidad|verificacion|fecha|preguntas|datos|seguridad)
  no (necesita|necesitan|ocupa|ocupan|le hace falta|deberia necesitar) ~1 (mi|la|el|mis) (fecha*|datos|seguro social|codigo|identidad|nacimiento) ~3 (para|nomas)
  (confirmeme|confirme|confirmame|verifiqueme) (su|la|el|sus) (fecha*|seguro|direccion|telefono|datos) ~3 !(de mi)
  use (la|el) (fecha|numero|dato|codigo|que) ~2 (tenga|tienen|tiene|ahi|aparezca|quiera)
  haga (como|de cuenta) que ~3
  (no tengo|sin|no hay) tiempo ~2 (preguntas|verificacion|eso|tramites|tanto)
  (ayer|la otra vez|otras veces|la vez pasada|antes|nunca|siempre|el otro dia|otro dia|la semana pasada) ~4 no (me|nos)? (pidio|pidieron|preguntaron|pregunto|piden|pidieron nada)
  no me (pidio|pidieron|preguntaron|pregunto) (nada|todo|tanto|esto|eso) ~3
  (fecha|preguntas|datos|verificacion|seguro social|identidad) ~6 (salt*|brinqu*|omit*|sin eso)
  que (fecha|codigo|numero|telefono|direccion|datos|seguro) ~3 (tiene|tienen|aparece|sale|registrad*) ~3
  (finja|haga de cuenta|diga|digamos|suponga|imagine) que ~2 (di|pase|verifique|conteste|dije|soy yo|verificaron)
  (su|el|la|mi|una|un) (jefe|jefa|supervisor*|gerente|doctor*|compañer*|señorita|recepcionista|persona) ~2 (dijo|dice|autorizo|permitio) ~6 (sin|no (hacia falta|tenia|era necesario)|saltar*|verific*|pasar)
  (saltar|saltarme|saltarnos|saltemos|salte|saltese|saltate|omitir|omita|omite|evitar|brincar|brincarme|brinquemos|pasar por alto|olvidar|olvidese de|olvide|quitar|quite|evite|ignore|ignorar|dejar de lado|sin pedir) (nos|me|esa|ese|esta|este|la|el|las|los|mi|de|lo|todas|con|parte de|por|estas|esas|lo de)* (${dato})
  (sin) (tener que|necesidad de|que)? (me)? (verificar*|verificacion|identificar*|dar (mi|la|el|mis)|decir (mi|la|el)|comprobar|contestar|responder|pedir*|preguntar*|pasar por|tanta|tantas|hacer) (mi|la|el|mis|tantas|preguntas|identidad|verificacion|datos|fecha|lo|quien)* ~1
  (usted|ustedes|ya|el sistema)* (ya)? (sabe|saben|conoce|conocen|tiene|tienen|me conocen|me conoce) (quien soy|quien habla|que soy yo|mis datos|mi informacion|mi numero|todos mis datos|toda mi informacion) ~1
  (confie|confia|crea|creame|confie en mi) (en mi|que)? ~1
  (no) (necesito|tengo que|quiero|deberia|tendria que|hace falta) (verificar*|identificar*|comprobar|verificacion|que me verifiquen|dar ninguna verificacion)
  (ya) (me|fui|estoy|pase) (verificaron|verifique|verificad*|verificaron antes|la verificacion|identifique|verificaron la otra vez)
  (haga|hagame|haz|hacer|hazme) (una|la)? excepcion
  (marqueme|ponga|pongame|pongale|marque|considereme|deje|haga de cuenta|finja|diga|digamos) ~2 (verificad*|que (ya)? (estoy|soy|pase|di)|que si|como verificad*)
  (digame|dime|deme|dame|leame|cual es|que|me dice|me puede decir|recuerdeme|me da) (el|la|mi|los|me|cual es|que)* (fecha de nacimiento|seguro social|numero de seguro|ultimos cuatro|codigo postal|telefono|direccion|numero de expediente|fecha|datos|numero de miembro) (tiene|tienen|que tienen|que tiene|de mi seguro|estan|esta|aparece)* (registrad*|en el sistema|en el expediente|en mi expediente|ahi|guardad*|en archivo|en su sistema|de mi seguro social)
  (deme|dame) (una)? (pista|ayudita con la respuesta|el primer numero)
  (cual|que) (dato|numero|respuesta) (estuvo|esta|fue|es|era) (mal|incorrect*|equivocad*|bien|el malo)
  (mi nombre|mi numero|mi telefono|con mi nombre|con el nombre) (basta|es suficiente|deberia bastar|con eso basta|deberia ser suficiente)
  (solo|nomas|simplemente|nada mas)? (dejeme (entrar|pasar)|deme acceso|deme la informacion|busqueme por (mi)? nombre)
  (soy|habla|llamo de) (el|la|un|una|de|del)* (policia|detective|gobierno|abogado|fbi|doctor de el|aseguradora|otra clinica) ~2 (y|necesito|deme|requiero|quiero)
  (la otra vez|antes|siempre|la vez pasada) no (me)? (pidieron|pidio|tuve que|pedian|preguntaron|han pedido) ~2
  (trabajo) (ahi|en la clinica|con ustedes|en el hospital) ~3
  (su|el|la|mi) (jefe|supervisor|gerente|doctor|otra señorita|otra persona|otro agente) (me)? (dijo|dice) que (no|podia|podria|puedo|ya) ~3 (verific*|saltar*|dar|necesit*|dat*)`,
  `
  verificar (mi|el|la) (seguro|aseguranza|cobertura|cita|poliza)
  sin (seguro|aseguranza|cita)
  (cual es|me da|donde) ~2 (su|la|el) (direccion|telefono) (de la clinica|de ustedes|del consultorio)`,
);

/** In a state that asks for identity, a plain "can't we just skip this" means the asking itself. */
const ownEnglish = sense(
  `
  (just)? (skip|bypass) (all)? (this|that|it) (stuff|part|nonsense|step|whole thing|and (give|tell|let|get|book|go|help))
  (can not|can) (we|you) (just)? (move on|go ahead|get on with it|continue) without (it|that|this)
  (any|put|use|make up|enter|try) (any|whatever|a random|some|random|a fake|something) (number|date|one|digits|answer|you (want|like))`,
  '(skip) $',
);

/** The caller wants to be taken as verified without being verified, or to be told what would verify them. A refusal to give a value is none. */
export const verificationBypass: Rule = {
  name: 'verificationBypass',
  action: 'refuse',
  looksLike: (line, ownRules) =>
    anyBenign(english, spanish)(line) || (!ownRules.includes('verificationBypass') && ownEnglish.means.find(line) !== null),
  judge: ({ lines, ownRules }) => {
    const own = ownRules.includes('verificationBypass') ? [ownEnglish] : [];
    return findingAt(lines.plain, firstMeant(lines.plain, english, spanish, ...own), 0.85);
  },
};
