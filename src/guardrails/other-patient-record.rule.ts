import type { Rule } from './rule.ts';
import { anyBenign, findingAt, firstMeant, sense } from './rule.ts';

const stranger = `ex|ex wife|ex husband|ex boyfriend|ex girlfriend|exwife|exhusband|ex partner|neighbor|neighbour|neighbor lady|coworker|co worker|colleague|boss|manager|employee|employees|tenant|landlord|roommate|teacher|son 's girlfriend|daughter 's boyfriend|daughter in law 's|brother 's wife|boyfriend 's (wife|ex|mother)|husband 's (ex|girlfriend|mistress|lover)|wife 's (ex|boyfriend|lover)|friend|friend 's husband|friend 's wife|classmate|student|nanny|babysitter|maid|housekeeper|senator|mayor|celebrity|pastor|girlfriend 's ex|stepson 's mother|baby daddy|baby mama|child 's father|kid 's father|ex in laws|late (husband|wife|father|mother)|somebody else|someone else|another (person|patient)|other (patient|patients|people|person)|a patient|different (patient|person)|fiance 's ex`;
const known = stranger.replace(
  /\|(late .*|somebody else|someone else|another .*|other .*|a patient|different .*|student)(?=\||$)/g,
  '',
);
const adult = `husband|wife|boyfriend|girlfriend|fiance|fiancee|brother|sister|mother|father|mom|dad|son|daughter|aunt|uncle|cousin|mother in law|father in law|sister in law|brother in law|spouse|partner|friend|adult (son|daughter)|grown (son|daughter)|teenage (son|daughter)|${stranger}`;
const record = `appointment|appointments|appt|record|records|medical record|medical records|medical history|chart|charts|file|files|test results|results|lab results|labs|diagnosis|medication|medications|prescription|prescriptions|information|info|medical information|health information|visit|visits|schedule|bill|bills|insurance information|date of birth|birthday|address|home address|phone number|social security number|ssn|treatment|condition|std results|pregnancy test|doctor 's notes|account|details|personal information|health records|health`;

const english = sense(
  `
  (does|did|has|when does) (a|an|the|mr|mrs|ms|miss)* !(dr|doctor|it|he|she|this|that|my|your|the|anyone|someone|anybody|insurance|everyone) * * (have|has|had|got|come|been|a|having|coming)* (an appointment|appointment|appointments|a visit|patient (there|of|here)|seen (there|by you)|come in|been in) ~2 (with you|there|today|tomorrow|this week|$|of yours|at your)
  (look up|pull up|check|get|give|read|tell|see|show|send|what are|know|access|find out) (me|up|for|the|on|about|to)* (my|his|her) (girlfriend|boyfriend|fiance|fiancee|roommate|friend|coworker|neighbor|ex|ex *|boss|employee|sister in law|brother in law|mother in law|father in law|crush|date|tenant|student|cousin) ('s|s)? ~2 (results|test results|chart|records|record|file|diagnosis|medications|labs|information|prescriptions|history|appointment|appointments)
  (what|why) (is|did|was|were|has|are|does) (my|his|her) (sister in law|brother in law|mother in law|father in law|boss|cousin|ex *|ex|neighbor|coworker|friend|girlfriend|boyfriend|roommate) ~2 (come|came|coming|go|went|going|seen|there|see|in|treated|taking|on|for|have) ~3
  (tell|know|find out|ask) (me|out|you)* (what|why|if|when|whether) (my|his|her) (sister in law|brother in law|mother in law|boss|cousin|ex|ex *|neighbor|coworker|friend|girlfriend|boyfriend|roommate) ~2 (came|come|went|was|is|has|had|goes|got|takes|sees|saw) ~3 !(to (pick|drive|bring))
  (is|was|are) (my|his|her) (boss|neighbor|coworker|ex|ex *|girlfriend|boyfriend|friend|teacher|cousin|landlord|roommate|employee) ~2 (one of your|a|your|an) ~1 (patient|patients|client)
  when (is|was|does|did) (my|his|her) ~1 (ex|ex husband|ex wife|ex boyfriend|ex girlfriend|neighbor|boss|coworker|girlfriend|boyfriend|roommate) ('s|s)? ~3 (appointment|visit|come|coming|scheduled|go|surgery|next)
  (another|other|a different|someone else 's|somebody else 's|some other|any other|anybody else 's|one of your) (patient|patients|person|people) ('s|s)? ~1 (file|chart|record|records|information|appointment|phone number|name|results|history|address|details|data)
  (phone number|address|name|names|information|birthday|records|email|details|number|list) (of|for|on|about) (one of|all|any of|some of|a|another|other|the)* (your|the|other|another)* (patient|patients|clients)
  who else ~1 (has|have|is|was|are|comes|sees|got|booked) ~3 (appointment|appointments|scheduled|patient|coming|booked|slot) ~1
  (phone number|name|number|address|information|appointment) (of|for) (the|that) (lady|guy|man|woman|person|girl|patient|one) (who|that|with|before|after) ~2 (comes|came|come|appointment|me|seen|sees|scheduled|visit|here|today)
  (who) (has|have|got|is in) ~2 (slot|appointment) (before|after|at|next to) ~1 (me|mine|that)
  (my|her|his|our|your|that|the|some) (${stranger}) ('s|s)? (next|upcoming|last|recent|latest|doctor|medical|health|private|personal|test|lab|hiv|std|drug test|pregnancy)* (${record})
  (exs|exes|ex wifes|ex husbands|neighbors|coworkers|co workers|bosses|employees|roommates|tenants|friends|girlfriends|boyfriends) (next|upcoming|medical|test|lab|doctor)* (${record})
  (${record}) (of|for|on|about|belonging to|regarding|from) (my|a|an|another|some|any|the|her|his)* (${stranger})
  (someone|somebody|anyone|anybody|another (person|patient)|other (patient|person|people)|a different (person|patient)|other patients) (else)? ('s)? (else 's|s)? ~1 (${record})
  (someone|somebody) else 's ~2
  (another|other|different) (patient|patients|person) ('s|s)? (${record})
  (when|what time|what day|where|whether|if|why|did|does|has|is|was|what) (is|was|are|does|did|has|will)? (my|her|his|our) (${stranger}) ('s)? ~4 (appointment|seen|coming|come|scheduled|treated|visit|there|in|patient|sick|pregnant|diagnosed|diagnosis|taking|seeing)
  (what|why) (is|was|has|did|does|were|are) (my|his|her|the|our) (${adult}) ~2 (being treated|treated|been treated|seen|seeing (you|a doctor|the doctor|you guys)|been seeing|there|diagnosed|go (in|there|to)|come in|have been|being seen|coming (in|there)) (for|with|about|in)? ~1
  (has|did|does|is|was) (my|his|her) (${adult}) (been|come|go|really|ever|actually|still|there|get|got|have|had|gone|been in|been there|been seen|visited|visit|show|showed|make|test|tested)* (to see you|to see a doctor|there|a patient|an abortion|an std|tested (for|positive)|pregnant|by (her|his|their|your) ~1|a patient (there|of yours|here)|hiv|show up|to (her|his) appointment|in today|taking (any)?|for an std|tested|been in|seen there|treated)
  (is|was|are) (a|an|there|my|his|her|the)? ~3 (a patient|patients) (there|of yours|here|at your|of your|with you|at the)
  (do|did|does) you (have|see|treat) (a|any|the) (patient|person|client|man|woman|lady|guy) (named|called|by the name|with the (name|last name)|who)
  (which patients|how many patients|what patients|what other patients|who else) ~2 (is|are|has|have|was|were|do|does|did|will) ~2 (seeing|coming|scheduled|patient|patients|booked|seen|appointment|appointments|see|come)
  (list|show me|read me|give me|tell me|print|pull up|access|see|view|export|look at|look up|get|want|need) (of|me|a|the|all|every|a list of|the names of|list of|names of|your|other|access to)* (patients|patient names|patient records|patient list|patient data|patients names|other patients|patient information|everyone 's|everybody 's|patient 's (records|information|appointment)|other people 's) ~1
  (look up|pull up|look into|access|find out about|tell me about|check up on|spy on|information (about|on)|details (about|on)|info (on|about)) (a|the|up|on|my|his|her)* (${known}) !(appointment for|who|to|for|that)
  (without) (him|her|them|my (husband|wife|son|daughter|mom|mother|dad|ex|spouse|girlfriend|boyfriend)) (knowing|finding out|being told|permission|to know|having to know)
  (without|behind) (his|her|their) (knowledge|permission|consent|back|knowing)
  (what|which) (medication|medications|medicine|medicines|pills|treatment|doctor|condition|illness|disease|diagnosis) (does|is|did|has)? (my|his|her) (${known}) ~1 (takes|take|taking|has|have|sees|see|on|got|getting)
  (his|her|their) (private|confidential)? (medical|health) (records|information|history|file) ~1 (without|even though|but he|but she|against)
  (what is|tell me|give me) (his|her|my (${adult}) 's) (date of birth|birthday|social|social security number|ssn|home address|diagnosis|test results|medications) !(is)`,
  `
  (calling|call|here|appointment|schedule|book|cancel|reschedule|make|help|need) (for|on behalf of|to (schedule|book|make)) (a|my|an)* (friend|roommate|neighbor|patient|client|someone else|somebody else)
  (someone|somebody) else (to|who|can|there|please|on|is|at|instead|now|that|available|i|for)
  (speak|talk|transfer|connect|put|give|get) ~3 (someone|somebody|anyone) else
  (did|has|have|was|is) (my|a) (doctor|nurse|physician)
  (friend|neighbor|coworker|boss|roommate|colleague|manager) (told|recommended|referred|said|suggested|gave|is driving|will drive|drove|sees|goes|mentioned|who is a)
  (my|the) (manager|boss|friend) (needs|wants) (a|an|the|my) (doctor 's)? note
  (doctor|dr) ~2 (friend|neighbor)
  (are|is) (you|dr *|doctor *|the doctor|the clinic) (accepting|taking|seeing) (new)? patients
  new patients|patient portal|patient services|patient advocate
  (take|see|accept|treat) (new)? (patients|kids|children)
  (i am|as) a patient (there|of|at|here|with)
  (son|daughter|child|kid|baby) ~1 (is|was) a patient
  (i am) ~2 (legal guardian|power of attorney|guardian|poa)
  (the|a) manager|supervisor
  (speak|talk) (to|with) (a|the|your) ~2
  someone else (made|booked|scheduled|took)
  (get|give|find|need|want|have|ask) (a|the|your) manager`,
);

const ajeno = `ex|ex esposa|ex esposo|ex marido|ex novia|ex novio|exesposa|exesposo|exmarido|exnovia|exnovio|vecina|vecino|compañera|compañero|compañero de trabajo|compañera de trabajo|jefe|jefa|patron|patrona|empleado|empleada|inquilino|inquilina|maestra|maestro|amiga|amigo|cuñada|otra persona|otro paciente|otra paciente|otros pacientes|alguien mas|un paciente|una paciente`;
const expediente = `cita|citas|expediente|expedientes|resultados|historial|historial medico|diagnostico|informacion|datos|analisis|medicinas|medicamentos|receta|direccion|telefono|domicilio|fecha de nacimiento|seguro social|consulta|registros|archivo`;

const spanish = sense(
  `
  que (medicina|medicinas|medicamento|medicamentos|pastillas|tratamiento|enfermedad|doctor|problema) (toma|tiene|le dieron|usa|ve|esta tomando|le dan|padece) ~1 (mi|el|la|su) (${ajeno}|novio|novia|prima|primo|suegra|suegro)
  (deme|dame|digame|dime|muestreme|leame|quiero|necesito|busque|busqueme|pasame|paseme|puede darme|ver) ~2 (los|el|la|las|ver)* (${expediente}|historia clinica|estudios) (medico|medica|clinico)? de (mi|la|el|otro|otra|un|una) (${ajeno}|novio|novia|prima|primo|suegra|suegro|cuñado|otra persona)
  quien* (mas|mas tiene|otro|otros|otra)? ~1 (tiene|tienen|viene|vienen|va|van|hay|agendo|esta) ~2 (cita|citas|agendad*|consulta|a consulta|a ver al doctor) ~3
  (mi|su) (jefe|jefa|vecin*|ex|compañer*|amig*) ~1 (tiene|tenia|va a tener|saco) ~1 (cita|consulta) ~3
  (mi|su) (jefe|jefa|vecin*|ex|${ajeno}) ~1 (es|fue|era|sera) (paciente|cliente) ~3
  (cuando|a que hora|que dia) (tiene|es|sera|va|viene|fue) ~2 (cita|consulta|ir|venir)? ~1 (de)? (mi|la|el)? ~1 (ex|vecin*|jefe|jefa|${ajeno})
  (por que|de que|para que|a que) ~1 (fue|va|vino|se atiende|estuvo|se atendio|viene|esta enferm*|esta yendo) ~1 (mi|la|el) (cuñad*|vecin*|jef*|ex|prim*|suegr*|novi*|compañer*|amig*) ~3
  (ver|leer|abrir|acceder|revisar|dame|deme|mostrar*) ~2 (expediente|historial|archivo|datos|informacion) ~1 (de|del) (otro|otra|otros|otras|algun|un|una|todos) ~1 (paciente*|persona*)
  (${expediente}) (medico|medica|medicos|personal|personales|de salud)? (de|del|de la|de el|sobre|para) (mi|la|el|un|una|otra|otro|su)* (${ajeno})
  (cuando|a que hora|que dia|donde|si|por que|para que|de que) (es|tiene|fue|va|esta|viene|la|lo|le|se|estuvo|esta siendo)* (la|el)? ~1 (de)? (mi|la|el) (${ajeno}) ~3
  (de que|por que|para que|que tiene|que le) (se esta|esta|estan|lo estan|la estan|fue|lo|la|le|se|atiende|trata|tratando|atendiendo|atendieron|dieron|vio|va|ve)* (mi|a mi) (esposa|esposo|marido|mujer|novia|novio|hermana|hermano|mama|papa|hijo|hija|suegra|${ajeno}) ~2 (ahi|con ustedes|al doctor|tratando|atendiendo|el doctor)
  (mi|su) (esposa|esposo|marido|mujer|novia|novio|hermana|hermano|${ajeno}) ~2 (ha ido|fue|estuvo|es|esta) ~1 (a verlos|paciente|con ustedes|embarazada|ahi|enferma de|a consulta)
  (es|son) ~3 (paciente|pacientes) (de ustedes|ahi|de la clinica|de su clinica|suyo|suya)
  (tienen|hay) (un|una|algun|alguna) paciente (llamad*|que se llam*|de nombre|con el nombre)
  (lista|nombres|informacion|datos|expedientes|quienes son|citas) (de|los|de los|de todos los)* (pacientes|otros pacientes|demas pacientes)
  (que|cuales|cuantos) (otros)? pacientes (tienen|hay|vienen|van|atienden) ~2
  (ver|buscar|saber|darme|deme|digame|acceder|revisar|checar|consultar|buscame) (a|el|la|los|las|al|informacion de|de|sobre)* (${expediente})? (de|del)? (mi|un|una|otra|otro|la|el) (${ajeno})
  sin que (el|ella|mi *) (se entere|sepa|se de cuenta)
  (sin) (su) (permiso|consentimiento|conocimiento)`,
  `
  (llamo|hablo) de parte de
  (llamo|cita|para|por|de parte de|ayudar a|agendar|hacer) ~2 (para|por)? (un|una|mi) (amiga|amigo|paciente|vecina|vecino|otra persona)
  (hablar|pasar*|comunic*) ~3 (otra persona|alguien mas|con ~2)
  (amiga|amigo|vecina|vecino|jefe|jefa|cuñada) (me)? (recomendo|dijo|conto|recomienda|va|trae|lleva|me trajo)
  pacientes nuevos|nuevos pacientes|paciente nuev*
  soy paciente|soy (la|el|su) (tutor*|mama|papa|madre|padre)`,
);

/**
 * Asking about somebody whom the caller has no standing to ask for. A parent's call for a child, or an adult's for a relative, is ordinary:
 * there the flow asks for the relation and checks the authorisation.
 */
export const otherPatientRecord: Rule = {
  name: 'otherPatientRecord',
  action: 'refuse',
  looksLike: anyBenign(english, spanish),
  judge: ({ lines }) => findingAt(lines.plain, firstMeant(lines.plain, english, spanish), 0.82),
};
