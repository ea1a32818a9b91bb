import type { Rule } from './rule.ts';
import { findingAt, firstMeant, sense } from './rule.ts';

const factor = `date of birth|birth date|birthdate|birthday|dob|social|social security|social security number|ssn|last four|zip|zip code|verification|verifying|verify|identity|identity check|identification|security|security questions|security question|security check|questions|these questions|all these questions|all the questions|authentication|id check|mrn|medical record number|phone number|personal information|that step|this step|the step|identity part|verification part|identity stuff|verification step|verification process|security part|security stuff|all that stuff|all this stuff|the formalities`;
const dato = `fecha de nacimiento|seguro social|numero de seguro|codigo postal|verificacion|identidad|preguntas|preguntas de seguridad|seguridad|identificacion|datos personales|autenticacion|paso|esa parte|esta parte|telefono|expediente`;

const english = sense(
  `
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
  (give|tell) me (a)? (hint|clue|the first digit|the first number|the first letter|the answer)
  (how many|which) (digits|of them|factors|answers|numbers) (do i|did i|are|were|have i|was) ~2 (need|right|wrong|correct|get wrong|get right|matched|match)
  (which) (one|part|answer|factor|number) (was|is|did|of those was) ~2 (wrong|incorrect|not match|did not match|right|correct)
  (was|is) (it|that|the) ~3 (digit|number|date|zip) (right|wrong|correct|close|off)
  (try|guess|let me guess|let me try|keep trying|keep guessing|try another|try all) (again|another|a different|with|all|it with)* (ssn|social|date of birth|birthday|combination|zip)
  (i am|this is|calling as) (a|an|the|with|from|dr|doctor|officer|agent|detective|his|her)* ~1 (police|police officer|detective|fbi|law enforcement|insurance company|hospital|it department|sheriff|it support|security team|medical director|corporate|his doctor|her doctor|billing office|another clinic|doctor 's office|government) (and|so|i|calling|here|officer|agent)* ~1 (need|require|have authority|am authorized|want|demand|authorized|give) ~3
  (i work|i am an employee|i am a (doctor|nurse|staff)) (here|there|for you|at (the|your) (clinic|hospital)|for (the|your) (clinic|hospital)) ~3 (so|just|skip|give|no need|let|i do not|you can)
  (my|the|your) (manager|supervisor|boss|doctor|nurse|other agent|last agent|other person|last person|person before|receptionist|rep) (said|told me|says|always) (i|you|we|that i|to|that you)* (could|can|do not have to|do not need to|skip|would|will|did not need to|would not need to)* (skip|verify|verification|give|bypass|just|without|do without) ~2
  (last time|before|usually|normally|other times) (i|you|they|we)? (did not|do not|never) (have to|need to|need|ask|had to|asked) ~1 (verify|this|that|for (that|this|my)|give|it|all this|any of this)
  (can not|can|could not|could|why not|why can not) you (just)? (look|pull|find|check|tell|give|see) (me|it|my|up|that|at|the|just)* ~4 (without (all|asking|this|that|verifying|me|the|my|any|having)|anyway)
  (do|does) (it|that) (really)? matter (who|if)`,
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
  judge: ({ lines, ownRules }) => {
    const own = ownRules.includes('verificationBypass') ? [ownEnglish] : [];
    return findingAt(lines.plain, firstMeant(lines.plain, english, spanish, ...own), 0.85);
  },
};
