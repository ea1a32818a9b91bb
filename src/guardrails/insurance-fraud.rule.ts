import type { Rule } from './rule.ts';
import { anyBenign, findingAt, firstMeant, sense } from './rule.ts';

const lender = `brother|sister|cousin|friend|friends|buddy|roommate|neighbor|boyfriend|girlfriend|uncle|aunt|coworker|co worker|ex|ex wife|ex husband|nephew|niece|brother in law|sister in law|boss|twin|twin brother|twin sister|other person|somebody else|someone else|another person|other people|grandson|grandma|grandmother|grandpa|grandfather|late (husband|wife|father|mother)|dead (husband|father|mother|wife)|deceased *`;
const kin = `${lender}|husband|wife|mother|father|mom|dad|son|daughter|parent`;
const card =
  'insurance|card|insurance card|plan|medicaid|medicare|coverage|member id|policy|medicaid card|id|benefits|member number|health insurance|health plan|insurance number|group number|insurance id';
const prestador =
  'hermano|hermana|primo|prima|amigo|amiga|vecino|vecina|cuñado|cuñada|tio|tia|novio|novia|compañero|compañera|sobrino|sobrina|gemelo|gemela|otra persona|alguien mas|ex|jefe|abuelo|abuela|difunt* *|yerno|nuera';
const seguro =
  'seguro|aseguranza|tarjeta|poliza|medicaid|medicare|plan|cobertura|identificacion|tarjeta del seguro|numero de miembro';

const english = sense(
  `
  (do not have|no|lost my|without) (any|health)? (insurance|coverage) ~6 (use|using|borrow|go under|put it on|go with) (my|his|her|a)? (${lender}|husband|wife|mom|dad) ('s|s)
  (use|using|borrow|used|go under|put it under|seen under|be seen under|go on|through|with) (my|his|her|a|our) (${lender}) ('s|s)? ~1 (${card})
  (borrow|borrowing|lend|lends|lending|loan|loaned|share) (me|his|her|their|a|my)* ~2 (${card})
  use (her|his|their) (${card})
  (make|have) (the|my|that)* (paperwork|record|records|form|bill|claim|note|chart) (say|show|look) ~8
  (list|put|add|sign|register|write) (me|him|her|us) ~1 (as|down as|up as) (my|his|her|a|the)* (wife|husband|spouse|dependent|child|son|daughter) ~6 (even though|not|so|cover*|but)
  (pretend|say|act like|tell them) ~3 (still active|still covered|still have (it|insurance)|i am still|it is active|has not (expired|ended)|is current)
  (insurance|plan|coverage|policy) ~1 (ended|expired|lapsed|ran out|cancelled) ~6 (pretend|act like|say it|use it anyway|still use)
  (say|tell them) (that)? i am the (subscriber|policy holder|policyholder|member) ~3
  (put|use|write|change|make|mark|enter|list|date) ~4 (date|dated) ~8 (so|cover*|insurance|pay*|before) ~4 (cover*|insurance|pay*|lapsed|ended)?
  (say|write|put|call it|claim|document|code|mark|tell them) ~4 (work injury|work accident|injury at work|car accident|workers comp|work related|preventive|an accident|an emergency|wellness) ~6 (so|pay*|cover*|comp|insurance) ~3
  (give|use|take) ~2 (friend|cousin|sister|brother|neighbor|roommate|coworker) ('s|s)? ~2 (member id|card|insurance|number|id) ~6
  (bill|file|charge|submit|put|book|schedule|register|claim) (it|this|that|the visit|me|the claim|the appointment|us)* (under|to|with|in|on) (a|an|the|some|my|to)* (different|another|other|fake|someone else 's|somebody else 's|someone else|somebody else|false) ~1 (name|person|patient|identity|policy|insurance|plan|card|birthday|account)?
  (put|use|write|change|pick|enter|bill) (a|an|the|it|down|under|for|to|different|another|earlier|later)* (different|another|earlier|later|other|previous|old|fake) (date|diagnosis|code|reason|doctor|service) ~6 (insurance|cover*|claim|pay*|coverage|approved|so (it|they|that))
  (pretend*|pose|posing|go|going|come|coming|sign in|check in|say*) (to|be|as|in|i am|like|that)* (my|his|her|the) (${kin}) ~6 (insurance|plan|cover*|card|policy|pay*)
  (code|bill|write|put|list|mark|submit|call) (it|this|that|down|up|the visit)* (as|like) (a|an|my)* ~3 so (they|it|my insurance|insurance|that|the insurance) ~3 (pay*|cover*|free|accept*|approve*)
  (doctor|you|nurse|they) ~2 (write|put|say|document|code) ~2 (different|another|fake|false|wrong) ~2 (so|diagnosis|condition|reason)
  (bill|charge|claim|submit) ~4 (visit|appointment|test|procedure|service) ~2 (i|that|we) (did not|never) (have|had|happen*|go|get|attend*)
  (use|using|borrow|borrowing|put|put it on|bill|run|go under|get seen|give you|charge|apply|used|be seen|see the doctor|come in|get it|do it|pay|book it|schedule|book|go on|try|submit|seen|visit) (it|this|that|me|on|with|under|through|to|the|him|her|in)* (my|his|her|a|our) (${lender}) ('s|s)? (${card})
  (use|using|borrow|borrowing|borrowed|share|sharing|lend|lent|lending|rent|buy|bought) (his|her|their|a|the|my|someone|me|somebody|another|else|our)* ('s|else 's|person 's|his|her)? (${card}) (instead|for (me|my|this|him|her|myself)|even though|anyway|without|from|because i (do not|am not)|since i (do not|am not)|and say|and pretend|if i|but i am not)
  (brothers|sisters|cousins|friends|roommates|neighbors|boyfriends|girlfriends|coworkers|someone elses|somebody elses) (${card})
  (someone|somebody|another person) (else)? 's (${card})
  (under|on|with|using|through) (my|his|her) (${lender}) ('s|s)? (name|identity|id|${card}|social|social security number)
  (pretend|pretending|say|claim|act like|tell them|tell you|make believe|lie|lying|impersonate|impersonating|pose as|posing as) (to be|that|i am|like|i|about|being|as|it is|he is|she is|we are|you|them)* (my|the|her|his|someone|somebody|a) ~1 (${kin}|subscriber|policy holder|policyholder|member|dependent|spouse|husband|wife|insurance)
  (pretend|say|claim|lie|put|put down|write|tell (them|the insurance|my insurance|insurance)|report|make it look like|code it|bill it|document) (that|it|this|down|as|was|is|he|she|i|we|am|are|like|it as|it was|are still)* (married|my dependent|a dependent|still employed|employed|an accident|accident|work related|happened at work|not a pre existing|on my plan) (so|when|even though|if|instead|for|to)*
  (say|claim|put|put down|write|tell (them|the insurance|my insurance)|report|make it look like|code it|bill it|document) (that|it|this|down|as|was|is|like|it as|it was)* (a|an)? (physical|preventive|different|something else|another|medically necessary|emergency|checkup|wellness|routine|cheaper) ~8 (insurance|covered|cover|covers|pay|pays|cheaper)
  (be seen|get seen|seen|treated|book|come in|go in|put it|put me|bill it|checked in|check in) ~2 (under|using|with|on) (his|her|their) (name|insurance|card|id|identity|plan)
  (fake|false|forged|phony|made up|stolen|counterfeit|bogus|photoshopped|someone 's|altered) ~1 (${card}|insurance information|id)
  (backdate|back date|backdating|antedate) ~4
  (change|changing|alter|fudge|falsify|fix|adjust|switch|edit|modify) (the|my|a|your|that)* (date of service|service date|diagnosis|diagnosis code|billing code|code|codes|dates|claim|visit date|medical record|paperwork) ~1 (so|to (get|make)|for (the|my) insurance|so that|in order)
  (bill|charge|submit|file|claim) (my|the|them|to|for)* (insurance|plan|medicare|medicaid|it)? (for)? ~3 (that|which)? (never|did not|not)? (happened|had|did not happen|did not have|never had|twice|two times|did not get|never got|never done|not done|didn't)
  (not|never) (my|actually my|really my) (own)? (insurance|card|plan|medicaid|policy) ~3 (use|but|can|anyway|bill)
  (waive|waiving|write off|hide|forgive) (my|the)? (copay|co pay|deductible|coinsurance) ~2 (and|but|illegal|bill|charge)
  (expired|cancelled|canceled|terminated|old|inactive) (${card}) ~6 (use it anyway|still use it|bill it anyway|as if|like it is|pretend|say it is|anyway|run it)
  (do not|will not|not going to) (tell|report|let|mention|inform) (to|it|that|this|them|my|the|about|him|her)* (insurance|insurer|medicaid|medicare|insurance company) ~2
  (cheat|trick|fool|scam|defraud|get around|game|deceive) (my|the|on|an|your)* (insurance|insurer|insurance company|medicaid|medicare|system to get)
  insurance fraud
  (go|come|be seen|see the doctor|get seen|come in) as (my|a) (${kin})
  (i am|i will be) (using|going by|giving) (my|his|her) (${lender}) ('s|s) (name|id|identity)
  (add|put|list|sign) (my|a|him|her)* (${lender}|boyfriend|girlfriend|friend) ~3 (to|on|as|onto|under) (my|a)? ~1 (insurance|plan|dependent|spouse|policy) (so|even though|and say|but)`,
  `
  (on|under|through) (my) (husband|wife|mom|dad|mother|father|parent|spouse|parents) 's
  (i am|he is|she is|we are|am i|is he|been|currently|still) (on|under|covered (by|under|on)|insured (through|under|by)|a dependent on|listed on) (my|his|her|our) ~2 (${card})
  (not|never) (use|using|going to use|want to use) ~3 (${card})
  (report|reporting|suspect|worried about|victim of|concerned about|think there (is|was)) ~2 (insurance)? fraud
  (stole|stolen|took|someone used|somebody used|somebody else used|someone else used|used without) ~3 (${card})
  (someone|somebody) ~2 (used|using|stole|stolen|is using) (my|his|her) ~1 (${card}|identity)
  (my (brother|sister|uncle|aunt|grandmother|grandma|grandfather|grandpa) is (my|the) (legal)? (guardian))
  (schedule|book|appointment|calling) for my (${lender})`,
);

const spanish = sense(
  `
  (usar|uso|use|utilizar|atender*|ir|pasar|consultar*|venir) ~3 (el|la|con el|con la) (${seguro})? ~1 (de) (mi|un|una|otra|otro|la|el|su)* (${prestador}) !(para llamar)
  (presta|presto|prestan|prestar*|prestaron|preste) ~1 (su|la|el|mi)? (tarjeta|seguro|credencial|identificacion|poliza) ~3
  (uso|usar|usare|uso yo|voy a usar) (el|la) (seguro|tarjeta|poliza|plan) de (ella|el|ellos|otra persona) ~2
  (papel|papeles|recibo|expediente|factura|registro|nota) (diga|digan|muestre|ponga) que ~6
  (pongame|ponme|registreme|apunteme|anoteme|agregueme|metame) (como|de) (su|la|el|mi)? (esposa|esposo|dependiente|hija|hijo|conyuge) ~8 (aunque|para que|no estamos|cubra)
  (digale*|diga*|decir*|digo) que soy (el|la) titular ~4
  (cobr*|factur*|ponga*) (lo|la)? ~1 como (otra cosa|otro|chequeo|accidente|emergencia|si fuera) ~6
  (no tengo|sin|perdi) ~1 (${seguro}) ~6 (el|la) de (mi|un|una) (${prestador}|esposo|esposa|mama|papa)
  (poner|ponga|pongan|pongale|ponerle|cambie|cambien|cambiar|mover|muevan|use|usar|apunte|escriba|registre) ~1 (una|la|otra|el|otro|un) ~2 (fecha|diagnostico|motivo|codigo|servicio|nombre) ~6 (seguro|cubr*|pag*|aseguranza|acept*|aprueb*)
  (cobr*|factur*|ponga*|ponerlo|registr*|mand*|cargu*) ~2 (a|con|bajo|en) (el)? (nombre) de (mi|otra|otro|un|una|alguien) ~2
  (ponga|pongan|diga|digan|escriba|apunte|registre|codifique) que ~2 (fue|es|era|soy|paso|tuve) ~6 (para que|y asi|asi) ~3 (cubr*|pag*|seguro|salga gratis)
  (no) (le|les) ~1 (diga|digan|avise|avisen|informe|cuente|mencione|reporte) ~2 (seguro|aseguranza|aseguradora|medicaid|medicare)
  (me hago|hacerme|hago|nos hacemos|hacerse) pasar por ~2
  (decir|digo|diciendo|dire) que soy (el|ella|mi|su|otra) ~2
  (usar|uso|use|utilizar|prestar*|presto|pedir prestad*|pasar|poner|pagar|cobrar|cargar|atenderme|ir|venir|entrar|dar|ponerlo|cobrarle|meter*) (me|con|a|bajo|el|la|lo|por|al|en)* (${seguro}) (medico|medica)? (de|del) (mi|un|una|otra|otro|la|el|su)* (${prestador})
  (con|bajo|usando|a) (el|la|su)? (nombre|identidad|${seguro}|numero) (medico|de seguro)? (de|del) (mi|un|una|otra|otro|la|el)* (${prestador})
  (${seguro}) (prestad*|fals*|robad*|ajen*|de otra persona|vencid* ~3 (usar|anyway|como si))
  (hacerme|hacer|hacerse) pasar por (mi|la|el|un|una)? ~1
  (fingir|finjo|digo|decir|diga|digamos|invento|mentir|miento|hacer creer|poner|ponga|pongale) (que|como)* (soy|es|fue|estoy|estamos|somos) (mi|su|el|la|un|una|casad*|dependiente|accidente)* (${prestador}|esposa|esposo|titular|dependiente|casad*|accidente|de trabajo|en el trabajo|chequeo|otra cosa|hermano|hermana|hijo|hija|una emergencia) ~3 (para|seguro|cubra|cubran|asi)
  (cambiar|cambie|alterar|modificar|poner otra|falsificar|arreglar|mover) (la|el|mi)? (fecha (de servicio|del servicio|de la visita|de la consulta)|diagnostico|codigo) ~3 (para que|seguro|cubra|asi)
  (cobrar|facturar|cobrenle|facturenle) (al|a mi|le al|a)* (seguro|aseguranza|medicaid) ~4 (no (hicieron|hice|me hicieron|tuve)|nunca|dos veces|doble)
  (engañar|estafar|transar|hacerle trampa) (a|al|a la|mi)* (seguro|aseguranza|medicaid|aseguradora)
  fraude (al|con el|de) seguro
  (no) (le digan|les digan|le diga|reporten|reporte|le avisen) (al|a mi|a la) (seguro|aseguranza|medicaid)
  (pongan|ponga|agregar|poner) (a)? (mi) (${prestador}) ~3 (en|a) (mi) (${seguro}) ~2 (aunque|para que|y decir)`,
  `
  (estoy|esta|estamos|soy|es) (en|bajo|cubiert* por|dependiente de|con) (el|la) (${seguro}) ~3
  (reportar|denunciar|sospecho|victima de) ~2 fraude
  (alguien) (uso|esta usando|robo) mi (${seguro})`,
);

/** Care on somebody else's insurance, or a claim made to look like what it is not. Being on a spouse's or parent's plan is ordinary. */
export const insuranceFraud: Rule = {
  name: 'insuranceFraud',
  action: 'refuse',
  looksLike: anyBenign(english, spanish),
  judge: ({ lines }) => findingAt(lines.plain, firstMeant(lines.plain, english, spanish), 0.85),
};
