import type { Rule } from './rule.ts';
import { anyBenign, findingAt, firstMeant, sense } from './rule.ts';

const drug = `ibuprofen|tylenol|advil|aleve|motrin|aspirin|acetaminophen|benadryl|antibiotic|antibiotics|amoxicillin|penicillin|medicine|medicines|medication|medications|meds|pill|pills|insulin|metformin|lisinopril|antihistamine*|claritin|zyrtec|melatonin|prednisone|steroids|steroid|nyquil|dayquil|mucinex|pepto|imodium|xanax|adderall|lipitor|statin*|blood thinner*|warfarin|vitamin*|supplement*|cough syrup|cough medicine|painkiller*|pain killer*|pain reliever*|cold medicine|birth control|plan b|ozempic|viagra|antidepressant*|zoloft|prozac|lexapro|inhaler|albuterol|drops|ointment|cream|cbd|marijuana|alcohol`;
const ill = `rash|fever|temperature|cough|cold|flu|pain|headache|headaches|migraine|bump|lump|mole|spot|swelling|sore throat|infection|wound|cut|burn|bite|symptoms|symptom|results|test results|lab results|labs|blood pressure|blood sugar|cholesterol|a1c|numbers|bleeding|discharge|itching|hives|diarrhea|vomiting|nausea|dizziness|constipation|earache|ear infection|pink eye|sprain|ankle|knee|back|stomach|chest|throat|tooth|eye|eyes|skin|foot|toe|finger|hand|arm|leg|shoulder|neck|head|x ray|mri|biopsy|diagnosis|condition|covid|cancer|pregnancy|period|cramps|poop|pee|urine|stool|heart rate|pulse|heart|reaction|cyst|blister|baby|son|daughter`;

const english = sense(
  `
  what does it mean (if|when|that) (my|his|her|the|i) ~5
  (go up|go down|cut back|cut down|bump up|back off) on (my|the|his|her) (${drug}|dose|dosage)
  (missed|skipped|forgot|forgot to take|ran out of|took an extra) (a|my|one|two|the|my last)* ~2 (dose|doses|pill|pills|shot|medication|medicine|insulin|birth control) ~6 (what (do|should) i|should i|is that (ok|okay|bad)|now what|can i)
  (is it|would it be|it is|was it) (safe|okay|ok|dangerous|bad|fine|normal|all right|harmful) (to|for|if|that|while|when) ~6 (${drug}|${ill}|pregnant|surgery|breastfeed*|pills|mixing|swollen|hurt*|bleed*)
  what (do|would|could|might) (you|the doctor) (think|say|guess) ~2 (this|it|that|my *|causes|causing) ~2 (is|be|could be|looks like|means|looks)? $
  what (do you think|could|might) (this|it|that|my|the)* (rash|bump|lump|mole|spot|swelling|pain|cough|discharge|sore|growth|itching) (is|be|could be|from)?
  what is (this|that) (rash|bump|lump|mole|spot|swelling|discharge|sore|growth)
  (what is|what are|what would be) the (right|correct|proper|normal|usual|max|maximum|safe|recommended|best)* (dose|dosage) ~1
  why (does|do|is|are|am|would|did|has|have) (my *|i|he|she|it|the *|his *|her *) ~3 (hurt*|ache*|swell*|swollen|bleed*|itch*|burn*|sore|numb|ting*|dizzy|tired|throw*|vomit*|cough*|sick|headache*|rash|pee*|red|spin*|so (bad|tired|weak))
  (could|can|might|does|is|would) (this|it|that|i|he|she) (be|have|sound|look|mean|indicate)* (like|a|an|the|some|kind of)* (strep|flu|covid|infection|infected|cancer|broken|fracture|allergy|allergic|pneumonia|uti|migraine|appendicitis|diabetes|shingles|arthritis|hernia|serious|contagious|blood clot|stroke|heart attack|normal|anemia|virus|asthma|sinus*|mono|*itis) ~1
  (is|are) my (blood pressure|blood sugar|cholesterol|a1c|heart rate|temperature|numbers|levels|labs|pulse|weight|bmi) ~3 (high|low|normal|okay|ok|bad|dangerous|good|too|concerning)
  (what|anything|something) (can|should|could|do|would) i (do|take|use|try|give) (to|for|about) (help|ease|relieve|stop|get rid of|treat|lower|the|my|a|this|his|her)* (${ill})
  do you think (it|this|that|he|she|i|my *) ~1 (is|has|have|need*|should|am|could be|might be|looks) ~3 (infected|broken|serious|contagious|normal|cancer*|pregnant|covid|flu|bad|sick|allergic|strep|an infection|stitches|hospital|antibiotic*|*itis|worse|ok|okay|dangerous)
  (mix|mixing|combine|combining|take|taking|drink) ~3 (with|and|together) ~2 (${drug}|zoloft|alcohol|wine|beer) !(appointment)
  (can|should|could|may) (i|we|he|she|my *) (mix|combine|take) ~4 (with|and|before|after|while) ~3 (${drug}|zoloft|surgery|food|test)
  (suggest|recommend|prescribe|give me) (some|a|any|me|us|the)* (medication*|medicine*|treatment*|drug*|antibiotic*|pills|therapy) (for|to)
  (professional|psychiatric|medical|emotional) (help|treatment|diagnosis|advice|opinion) (for|to|about|on)? ~1
  should (i|he|she|we|they|my *) (just|still|keep|be|even|also|go ahead and|continue|start|not)* (take|taking|stop|stopping|stop taking|start taking|worry|worried|concerned|ice|increase|decrease|double|skip (a|my|the) dose|change (my|the) (dose|dosage|medication)|mix|exercise|quarantine|isolate|get tested|go to the (er|hospital|emergency room)|go to (er|urgent care|the emergency)|see a doctor or|wrap|pop|drain|induce|scared|alarmed|be taking|lower|raise|elevate|soak|remove the|clean) !(~2 (bus|elevator|stairs|train|highway|freeway|exit|steps|trip|flight)|about (any|the) (travel|weather)|parking|my (card|insurance card|id|records|paperwork)|a (bus|cab|taxi)|this time|that (one|slot|time)|it (then|as)|with me)
  should (i|he|she|we|they|my *) (just|still|keep|be|even|also|continue|start|not)* (use|using|put|give|giving|apply|eat|drink) ~3 (${drug}|${ill}|ice|heat|before surgery|after surgery|him|her)
  (is|are|would|was|could) (it|this|that|these|they|my *|the *|there|what i have)? ~2 (safe|okay|ok|dangerous|normal|healthy|bad|harmful|alright|all right|fine|risky) (to|for me to|for him to|for her to|if i|that|for (my|a|someone|kids|children|pregnant)|while|with) ~2 (take|mix|combine|exercise|stop taking|breastfeed*|smoke|pregnant|bleed|hurt|(use|drink|eat|have|give|fly|stop|keep|be|feel) ~3 (${drug}|${ill}|pregnant|surgery|breastfeed*|sick|tired|dizzy|numb|sore)|${drug}|${ill}) !(an appointment|appointment|appointments|someone|somebody|with me|a video|late|my insurance|my (husband|wife|mom|mother|dad|father|son|daughter|friend) (come|with))
  (is|are|was) (it|this|that|my *|the *|these|what i have|what he has|what she has|strep|covid|shingles|pink eye|the flu|ringworm|impetigo) ~2 (normal|serious|contagious|dangerous|infected|broken|cancer|cancerous|fractured|sprained|life threatening|something (serious|to worry about|bad|i should worry about)|an infection|an allergic reaction|a side effect|high|too high|too low|a heart attack|a stroke|covid|strep|shingles|pink eye|poison ivy|an emergency) ~1 (that|to|for|or|if)?
  (can|could|may|am i allowed to|is it okay if|would it be okay to) (i|he|she|we|my *|you|a pregnant woman|kids) (still|also|just|safely)? (take|mix|drink|combine|use|stop taking|double|crush|give (him|her|my *)|eat|breastfeed|have alcohol|exercise|smoke|keep taking|overdose on|get addicted to|switch from) ~4 (${drug}|with|while|together|if|before surgery|after surgery|and)
  (how much|how many|what dose|what dosage|how often|how long|which|what kind of|what) (of|milligrams|mg|milligrams of|mg of|dose of|doses of)? ~3 (${drug}) (should|can|do|could|may|is|to|would|must|will|does)
  (how much|how many|how often|what dose) (${drug}|of (it|them|these|those)|of (this|the|my) ~1|doses)? (should|can|do|may|could|must) (i|he|she|my *|we|you) ~2 (take|give|use) !(off|the bus|with me on)
  how long ~2 (should|can|do|may|could|must) (i|he|she|my *|we|you) ~2 (wait (between|before taking)|be on (it|this|the)|stay on (it|this|the)|ice|isolate|quarantine|take (it|this|the|my|these))
  (what|which) (does|do|could|would|can|might|is|are|'s) (this|that|it|these|my|the|a|causing|cause|causes|wrong|mean|high|low|positive|negative|abnormal|all|be|having)* (${ill}|diagnosis|number|reading|level|levels|test|medication) ~3 (mean|means|be|cause|indicate|due to|show) !(on my (bill|statement)|my (copay|insurance|deductible)|number (for|is)|number to|test (results)? (number|portal)|numbers for|baby 's name|office)
  what (causes|cause|is causing|would cause|could cause|can cause|might cause|could be causing|are the causes of|are the symptoms of|are the signs of|are symptoms of|are signs of) ~3 (${ill}|this|it|cancer|diabetes|stroke|infection|*itis)
  what (is|could be|might be|do you think is|could) (wrong|the matter) with (me|my *|him|her|us)
  what (is|could be|might be) going on with (me|him|her|my (${ill}))
  what (do|does|would|could) (i|he|she|my *) (have|got) ~1 (if|doc|when|with)
  what (is|are) the (side effects|symptoms|treatment|treatments|best treatment|dosage|dose|risks|recovery time|best (medicine|medication|cream|way to treat)) (of|for|from)? ~2
  (side effects|drug interactions|interactions|contraindications) (of|with|from|between|for)
  (does|do|will|would|can|could) (${drug}|this (medication|medicine|pill)|it|my (medication|medicine)) (interact|cause|make|affect|help with|raise|lower|work with|react|hurt|harm|mess with) ~2 (me|with|my|the|a|drowsy|sick|pain|weight|dizz*|alcohol|the baby|pregnancy)
  (do|does|could|might|can|would|am|is) (i|he|she|my *|it|this|that|we) ~1 (have|be|need|having|get|getting|sound like|look like) (a|an|the|some|kind of|surgery|having a|maybe)* (covid|cancer|the flu|flu|strep|strep throat|pneumonia|diabetes|diabetic|infection|infected|fracture|fractured|concussion|concussed|surgery|stitches|antibiotics|appendicitis|shingles|lupus|uti|allergic|hernia|ulcer|anemia|anemic|blood clot|meningitis|adhd|depression|autism|tetanus shot|pregnant|broken|sepsis|rabies) !(appointment|shot appointment|screening)
  (what|how) (should|can|do|could|would) (i|we|he|she|you) ~1 (do|take|use|give|put on|treat|get rid of|stop|help|relieve|lower|reduce|cure|clean|recommend|suggest|prevent|bring down|handle|heal|fix) (about|for|to|on|if|with|when|him|her|my *|this|the|a|it|treat|help|get rid of)* ~2 (${ill}) !(appointment)
  (what) (should|can) (i|we) (do|take|give|use) (for|about|to treat|if) (a|an|my|the|his|her|this|it)? ~1 (${ill}|it hurts|he is vomiting|it swells)
  (do|would) you (think|recommend|suggest|advise|prescribe|believe) (i|it|this|that|he|she|my *|we)? (should|need|needs|could|might|is|has|have|take|taking|a|going to)* (${drug}|stitches|surgery|broken|infected|serious|cancer|antibiotics|covid|strep|go to the er|the er|urgent care|hospital|an x ray|dangerous|an infection|to take|contagious|worried|normal|treatment|for (my|a|this) (${ill}))
  (can|could|will|would|do) (you|the doctor|somebody) (just)? (prescribe|diagnose) ~3
  (if|whether) (i|he|she|we|my *) (should|can|need to|could) (stop|take|start|keep|change|mix|double|lower|increase|quit) ~3 (${drug}|prescribed|taking|dose|it)
  (am|is) (i|he|she|my *) (bipolar|depressed|diabetic|autistic|anemic|pregnant|psychotic|schizophrenic|allergic|infected|contagious|going blind)
  (could|might) (i|he|she|my *|this|it) (have|be) (a|an)? ~3 (disorder|disease|syndrome|infection|paranoia|dementia|psychotic|psychosis|depression|anxiety|adhd|allergy|deficiency|virus|fracture|tumor|serious|contagious|bipolar)
  (can|could|may) (i|he|she) (stop|quit|start|skip|double|halve) (taking|using|giving)? ~3 (${drug}|it|them|prescribed)
  (diagnose|diagnosing) (me|my *|this|him|her|what)
  (interpret|explain|read|go over|tell me) (me|my|the|what|these|this)* (test|lab|blood|mri|x ray|biopsy|ct|cholesterol)* (results|labs|report|numbers|lab values) (mean|say|for me|to me|are|show)
  (medical|clinical|health) (advice|opinion|question|questions|recommendation) !(form|line|department)
  (question|questions|ask|advice|concerned|concern|wondering) (about|on|regarding|concerning|you about) (my|the|a|his|her|this|some)* (dosage|dose|dosing|side effects|symptoms|symptom|medication interactions|drug interactions|how to take)
  (how|when) (long|soon|much|many)? (will|does|do|is|until|before|can) (it|this|my|i|he|she|the|a) ~3 (heal|be contagious|contagious|go away|recover|stay sick|get better|clear up|wear off|incubat*|drive after|last in my system)
  (how do i|how can i|what helps|how should i|how to|best way to|how would i) (treat|get rid of|cure|heal|lower|stop|help with|relieve|reduce|care for|clean|remove|pop|inject|take|taper|manage|check|bring down) ~2 (${ill}|${drug}|stitches)
  how (do|can|would) i (know|tell) if (i have|it is (broken|infected|serious|contagious|cancer)|he has|she has|my *)
  (can|could|does|will) ~3 (kill|cure|cause) (me|cancer|a miscarriage|liver damage|you|weight gain|infertility|death)
  (am i|is (he|she)|are we) (dying|having a (reaction|panic attack|miscarriage)|going to die|contagious|pregnant|overdosing|in labor) $`,
  `
  (can|should|could|may) (i|you|we|he|she|my *) take (that|this|the|it|a (picture|photo|look|message|later|different)|off|my (card|insurance|time|kids)|over|the (first|second|third|next|last|earlier|later|one|ten|nine|eight|eleven|two|three|four|appointment|slot)|care|us|me|one|an appointment|an earlier|a later) ~1
  normal to (get|receive|wait|pay|have) (a|an|the|my)* ~1 (text|email|message|call|bill|reminder|so long|letter)
  (is it|would it be) (okay|ok|fine|all right|normal) (to|if|for) ~1 (me|i|we)? ~1 (bring|come|change|cancel|move|reschedule|call|book|arrive|park|use|be late|pay|have my|do|switch|speak)
  should (i|we) (bring|wear|come|arrive|call|expect|fast|schedule|book|make|cancel|reschedule|get there|be there|check in|pay|give|fill|sign|park|go to (the)? (front|desk|first|second|third|lab|downtown|other))
  (what|how) (should|do|can) (i|we) (do|need to do) (to|about|for) (cancel|reschedule|schedule|change|get|make|book|verify|my (appointment|insurance|bill|coverage)|an appointment|a refill|the appointment)
  (how long|how much) ~4 (appointment|visit|wait|copay|cost|take to get|last|be there)
  (do|does|can|could) (i|you|we) ~1 (have|need|get) (an)? (appointment|referral|insurance|to (come|bring|fast|pay|schedule))
  (take|accept|use|mix up) (my|this|that|our)? (insurance|card|plan|appointment|credit card|medicaid|medicare|cash)
  (take) (that|this|the) (one|slot|time|appointment|opening)
  (is it|is that|would it be) (okay|ok|fine|alright|possible|safe to say) (if|to|for)? (i|me|we|us)? ~1 (change|reschedule|cancel|book|make|schedule|come|bring|call|come early|be late|have someone|do (a|it by) (video|phone)|switch|pay|get)
  (normal) (hours|business hours|appointment|office hours)
  (high) (deductible|copay)
  (temperature|weather) ~2 (outside|today|inside)
  credit|loan|account|gas
  what (is|are) (my|the) (results|copay|appointment|number|phone) (ready|for|on|in|number)?
  (want|need|like|make|schedule|book|get|have) ~4 (appointment|seen|visit|checkup|see (a|the|dr|doctor)) ~14 (should|worried|concerned|is it|if it is)
  (diagnosed) (with)`,
);

const spanish = sense(
  `
  (debo|puedo|deberia|tengo que|hay que) (subir|bajar|aumentar|reducir|cambiar|quitar|dejar|duplicar) (me|le)? (la|el|mi|las|los)* (insulina|dosis|medicina*|pastilla*|medicamento*|metformina)
  (olvido|olvide|salte|se me paso|se me olvido) ~3 (pastilla*|dosis|medicina*|insulina|inyeccion|medicamento*) ~6 (que|puedo|debo|hay)
  (mezclar|combinar|tomar|juntar) ~5 (con|y|junto) ~3 (antibiotico*|pastilla*|medicina*|alcohol|paracetamol|ibuprofeno|tylenol|aspirina|presion|cerveza|metformina)
  que (dosis|cantidad) ~3 (toca|tomo|doy|debo|le doy|es|recomienda|puedo|debe|jarabe|medicina)
  que (efectos|reacciones|contraindicaciones) ~2 (tiene|causa|produce|da|hace)
  (por que|a que se debe|de que sera) (que)? (me|le|se|nos|tengo|tiene|estoy) ~3 (duele*|dolor*|sangr*|hinch*|pica*|arde*|vomit*|maread*|mareo*|cans*|fiebre|tos|ronch*|duermen|entum*|inflam*)
  (usted)? (cree|creen|piensa|opina|considera) que ~2 (es|sea|tengo|tenga|sera|este|esta|necesit*|deb*|sean) ~3 (infeccion|grave|cancer|normal|contagios*|rot*|alerg*|seri*|gripa|gripe|covid|fractura*|infectad*|malo|operar*|antibiotico*|hospital|urgencias|*itis)
  que (puedo|podria|debo|hago|hacer|tomo|sirve|es bueno|me pongo|le doy|recomienda*|me recomienda*) (hacer|tomar|usar|darle|ponerme|aplicar*)? (para|por|con|contra) (el|la|los|las|mi|este|esta|un|una)* (dolor*|tos|fiebre|calentura|gripa|gripe|diarrea|vomito*|infeccion|alergia|migraña|presion|garganta|espalda|cabeza|comezon|estreñimiento|acidez|insomnio|ansiedad|mareo*|quemadura|picadura|hinchazon|inflamacion)
  (sera|es|estara|seria) (grave|malo|peligros*|contagios*|cancer*|normal|infeccion|seri*) (este|esta|esto|eso|el|la|lo|mi|que) ~2
  (debo|deberia|tengo que|debemos|hay que|convendria|conviene|sera bueno|es bueno|es mejor|puedo|podria|se puede|puede|sera que puedo) (de|seguir|dejar de|empezar a|yo|el|ella|mi *|me)* (tomar*|tomarme|tomando|suspender*|usar*|ponerme|ponerle|darle|dejar de tomar|preocupar*|ir a (urgencias|emergencias|la sala)|mezclar*|combinar*|aplicar*|aumentar|bajar la dosis|doblar la dosis|inyectar*|beber alcohol|tomar alcohol|amamantar|hacer ejercicio|comer|reventar*) !(cita|una cita|la cita|el autobus|esa cita|el seguro|mi seguro)
  (es|sera|esta|estara|seria|son) (esto|eso|esta|este|mi *|el *|la *|algo|muy|un|una|de)* (normal|peligros*|grave|graves|contagios*|seri*|mal*|cancer|cancer*|infectad*|infeccion|rot*|fractura*|segur*) (que|tomar|si|esto|eso|o|esta|la|el|para|un|mi|tener|dar|mezclar)
  (es|sera|esta) (normal|peligros*|grave|contagios*|seri*|cancer|infectad*) $
  (cuanto|cuanta|cuantos|cuantas|cada cuanto|cada cuantas|que dosis|que cantidad|por cuanto tiempo) ~4 (tylenol|ibuprofeno|paracetamol|acetaminofen|medicina|pastillas|pastilla|medicamento|tomo|tomar|tomarme|dar|doy|le doy|darle|dosis|miligramos|aspirina|jarabe|antibiotico*|insulina|gotas)
  (que) (significa|significan|quiere decir|quieren decir|puede ser|podria ser|sera|causa|provoca|me recomienda|me aconseja|recomienda|hago|puedo hacer|debo hacer|me puedo tomar|puedo tomar|puedo tomarme|tomo|me tomo|le doy|le puedo dar|me pongo|es bueno) (para|con|contra|si|este|esta|esto|eso|el|la|mi|un|una|mis|los|las|cuando|que)* (dolor|fiebre|tos|roncha*|sarpullido|mancha*|bolita|lunar|resultado*|analisis|presion|azucar|me duele|le duele|tengo|tiene|gripe|gripa|vomit*|diarrea|infeccion|colesterol|garganta|cabeza|estomago|herida|quemadura|alergia|comezon|sangrado|hinchazon|calentura|erupcion|examen|examenes|estudio*|picadura|pie|rodilla|espalda|piel|pecho|oido|ojo|mareo*|nausea*|granito*|esto)
  (cuales son los|tiene|que|hay) ~1 (efectos secundarios|sintomas de|contraindicaciones) ~1
  (efectos secundarios) (de|del)
  (tendre|tengo|sera|cree que|puede ser|podria ser|estare|estoy|tiene|tendra) (que)? (es|tengo|tenga|sea|yo|el|ella|un|una|el)* (covid|cancer|infeccion|diabetes|diabetic*|gripe|fractura|fracturad*|apendicitis|neumonia|embarazada|alergic*|contagios*|grave) $
  (cree|piensa) (usted)? que (sea|es|tengo|tenga|deba|debo|debería|deberia|necesito|necesite) (algo|una|un|ir|tomar|grave|cancer|infeccion|antibiotico*|operacion|cirugia|puntadas|seri*|rot*|urgencias|fractura)* ~1
  (consejo|opinion|orientacion|pregunta|duda|consulta) (medico|medica|clinica) !(cita)
  (como) (curo|le bajo|se cura|bajo|le quito|trato|me quito|puedo (curar|bajar|quitar|tratar|aliviar)|se trata|alivio|limpio|controlo|se quita) (la|el|mi|una|un|esta|este|esto|me|los|las)? ~2
  (me puede|puede|podria) (recetar|diagnosticar|decir que tengo|decir si (es|tengo)|explicar mis (resultados|analisis)|interpretar) ~2
  (que tengo|que tendra|que tendre|que enfermedad tengo) $`,
  `
  (tomar|puedo tomar|tomo) (la|el|esa|ese|una|otra) (cita|hora|de las|del|segunda|primera|siguiente|ultima|foto)
  puedo usar (el|la|mi|otro|otra) (seguro|de mi|tarjeta|estacionamiento)
  (debo|tengo que|puedo|puede|podria|hay que|deberia) ~1 (llevar|traer|llegar|llamar|agendar|cancelar|cambiar|hacer (una|la) cita|pagar|ir en ayunas|venir|ir (el|a la cita|a la clinica|mañana)|tomar (esa|la|una) (cita|hora))
  (cuanto) ~3 (dura|cuesta|cobran|tarda|copago|la cita|la consulta|pagar)
  que (hago|tengo que hacer|debo hacer) para (cancelar|cambiar|hacer|agendar|sacar|verificar|mi cita)`,
);

/** A question that takes a clinician to answer. How to prepare for a visit, or what it costs, is none. */
export const clinicalQuestion: Rule = {
  name: 'clinicalQuestion',
  action: 'refuse',
  looksLike: anyBenign(english, spanish),
  judge: ({ lines }) => findingAt(lines.plain, firstMeant(lines.plain, english, spanish), 0.82),
};
