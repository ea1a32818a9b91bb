import type { Line } from './line.ts';
import type { Hit } from './phrases.ts';
import { phrases } from './phrases.ts';

/**
 * A caller's wish for a person instead of this system, however worded, in English and Spanish. The reader makes an act of it and the
 * guardrails a verdict: one table, so that they never disagree.
 */

const human = `human|humans|human being|(a|an|the)? (real|live|actual|living|breathing)? (person|human|human being|people|agent|operator|representative|attendant)|rep|reps|csr|customer service|customer care|customer support|patient services|front desk|reception|receptionist|secretary|scheduler|staff|staff member|team member|employee|office|someone real|somebody real|someone (else|live|human|in charge|there|at the (office|clinic|desk|front desk))?|somebody (else|live|human|there|at the (office|clinic|desk))?|anyone|anybody|supervisor|manager|associate|specialist|nurse line|triage nurse|nurse|live agent|doctor 's (office|assistant|nurse)|assistant|coordinator|billing (department|person|office)|scheduling (department|desk)|the (desk|clinic|doctor|office)|dr *|doctor *|my doctor|a doctor`;
const bare = `human|humans|person|agent|operator|representative|rep|receptionist|reception|front desk|customer service|human being|live agent|real person|real human|live person|live human|actual person|actual human|customer representative|service representative|customer care|somebody real|someone real|attendant|supervisor|manager|staff|secretary`;

const strict = `human|humans|human being|person|people|agent|operator|representative|rep|receptionist|live agent|live person|real person|actual person|attendant|employee|staff member|somebody real|someone real`;
const machine = `machine|machines|robot|robots|computer|computers|bot|bots|recording|recordings|answering machine|voicemail|automated (system|voice|thing|line)|automation|ai|virtual (assistant|agent)|computer voice|phone tree`;

const wanted = phrases(
  `
  (talk|speak|talking|speaking|chat|chatting|converse|communicate|deal|dealing|spoke) (directly)? (to|with|2) (a|an|the|your|some|my|one of your|any|another|actual|real|live|different)* (${human})
  (talk|speak) (to|with) (a|an|the|your)? (${bare})
  (get|transfer|connect|put|pass|patch|hand|switch|direct|forward|send|route|take|let) (me|us|this call|the call|my call|this) (on|through|over|back|straight|directly|out|right|off|along|up|across)? (to|with|2) (a|an|the|your|some|my|one of your|any|another|actual|real|live|whoever)* (${human}) !(appointment|note)
  (transfer|connect|patch|forward) (me|us|my call|this call) (through|over|now|already|$)
  (transfer|connect|patch) (to|with|through to) (a|an|the)? (${bare})
  put me through
  (get|give) me (somebody|someone|anybody|anyone) (now|please|else|already|real|human)? $
  find me (somebody|someone) (now|real|human|to (talk|speak) (to|with)) $
  ^ (the|your)? * team $
  (get|give|find|need|want|like|prefer|rather have|send|could i have|can i have|get me|give me|gimme|looking for|asking for|asked for|waiting for) (me|us|to get)? (to)? (a|an|the|your|some|another|actual|real|live)* (${bare}) (on the (line|phone)|to (help|talk|speak|assist|call|answer)|now|please|who|instead|already|here)? !(from|of|at|appointment|services plan|who can|named)
  (get|need|want|have|is there|can) ~1 (somebody|someone|anyone|anybody|a person|a human|an actual person|a real person|people) (else)? ~1 (on the (line|phone)|to (talk|speak) (to|with)|i (can|could) (talk|speak) (to|with)|who can (help|actually help|talk|understand)|that can (help|actually help|talk|understand)|to (help|assist) me|available to (talk|speak)|to call me|to pick up|call me back|call me|call back)
  (not|instead of|stop|hate|tired of|done|refuse to|rather not|sick of|do not feel comfortable|comfortable) (want to|like to|wanna|want|like|be|going to|keep|to be|would like to|feel comfortable|comfortable)* (talk|talking|speak|speaking|deal|dealing|share|sharing|interact|interacting|this|discuss|give|giving) ~5 (machine|machines|robot|robots|computer|computers|bot|bots|recording|ai|automated system|automated|system|automation)
  (no more|no|hate|get rid of|get me (out of|off)|enough (of|with)) (this|the|these|talking to|you)? (machine|machines|robot|robots|computer|computers|bot|bots|automated (system|machine|voice)|automation|phone tree)
  (are|is) there (a|an|any|anybody|anyone|somebody|someone)? (${bare}|human|anyone|anybody|somebody|someone)? ~2 (i can (talk|speak) (to|with)|to (talk|speak) (to|with)|available to (talk|speak)|who can help|there i can|who could help)
  ^ (is)? (anybody|anyone|somebody|someone) (there|home|alive|real|human) $
  ^ (a|an|the|just|get|uh|no|i said|yes)? (${bare}) (now|already|${bare})? $
  (${bare}) (${bare})
  (real|live|actual) (person|human|agent|representative|operator) (now|instead|already|only)? $
  (person|human|agent|representative|operator) (now|instead|already) $
  press (zero|0)
  (hit|dial) (zero|0)
  (leave|take) ~2 message for (the|my|a) (doctor|nurse|dr)
  (call|ring) me back
  (have|get|ask) (someone|somebody|a nurse|the nurse|the doctor|dr *|the office|a person|a human|an agent|your manager|the manager) (to)? (call|ring|phone) (me|us)
  (talk|speak|talking|speaking|chat) (a|an|the|real|live|actual|with)* (person|human|agent|somebody|someone|representative|operator|receptionist|people|rep)
  (talk|speak|chat) (to|with) (people|humans|whoever|any human|any person|a lady|the lady|the girl|the ladies|the guy|the switchboard|the front|the team|the help desk|support)
  (reach|reaching|contact|(get|getting|got) (a hold|hold|ahold) of|(get|getting) (to|through to)|put through to) (a|an|the|some|any|one of your|real|live|actual)* (${strict}|somebody|someone|the office)
  (can|could|may|will|would|does|do|let|have) (a|an|some|any|one of your|real|live|actual|living)* (${strict}) (to)? (call|help|answer|take over|take this|pick up|get on|assist|handle|talk|speak|do this|work|respond|step in|come on|get back)
  (is|are) there (any|a|an|real|live|actual)* (${strict}) (there|around|here|working|available|on|at|in|that|who|i (can|could)|to|$)
  (is|are) (anybody|anyone|somebody|someone|any human|any person|people|humans|a human|a person) (out there|there|around|home|available|at the (desk|office|clinic)|in the (office|clinic|building)|working|listening) (today|right now|now|at all)? $
  (put|get) (a|an|some|real|live|actual)* (${strict}|somebody|someone|anybody) (on|on the (line|phone)|here) (now)? $
  (someone|somebody|anyone|anybody) (pick up|to talk to|to speak to|to speak with|to talk with|answer (the|this|your)? (phone|call|line)|come to the phone)
  (rather|prefer|want|need|like|only|a|the|real|hear|hearing) ~1 (human|real|live|actual|person 's) (voice|touch|contact)
  (rather|prefer|want|like) (to)? (have|use|do (this|it) with|deal with|work with|go through|it be|be helped by|get help from|be with)? (a|an|some|real|live|actual)* (${strict}) !(appointment|with|named)
  help from (a|an|some|real|live|actual)* (${strict}|somebody|someone)
  (${strict}) (not|instead of|rather than|over|and not) (to|with)? (a|an|another|some|this|the|your|talking to)* ({machine})
  (^ not|^ no|instead of|rather than|without|not with|not to) (to|with|a|an|another|this|the|your|talking to|using)* ({machine}) $
  (i|we) (do|can|will) not (do|trust|use|talk to|speak to|deal with|work with|understand|like|want) (well with)? (a|an|this|the|these|your|talking to|to (talk|speak) (to|with))* ({machine})
  (get|let|take) me (out of|off|away from|past) (this|the|your)? ({machine}|menu|loop)
  ^ (a)? (call)? transfer (call|this call|the call|to (a|an|the)? *)? $
  ^ (i)? (need|want)? (to get)? (a|an|the)? (switchboard|help desk|main desk|live operator|human operator|human agent|human representative|live representative|live rep|real people|human person|nurse|clerk|someone human|customer support|patient services|real one) (now)? $`,
  { machine },
);

const gente = `de citas|la de (las)? citas|persona|personas|alguien|gente|agente|representante|operador|operadora|telefonista|humano|humana|ser humano|recepcionista|recepcion|asesor|asesora|ejecutivo|ejecutiva|encargado|encargada|gerente|supervisor|supervisora|secretaria|secretario|muchacha|muchacho|joven|chica|empleado|empleada|enfermera|enfermero|trabajador|trabajadora|administracion|oficina|mostrador|centralita|servicio al cliente|atencion al cliente|atencion al paciente`;
const aparato = `maquina|robot|computadora|ordenador|grabacion|contestadora|bot|aparato|sistema|sistema automatico`;

const wantedEs = phrases(
  `
  (hablar|platicar|comunica|comunican|comunicas|comunicarme|comunicar|comunique|comuniqueme|comunicame|comuniquenme|conversar|hablo|atienda|atiendan|conecte|conecteme|conectarme|conectame|contactar|contactarme|hable|transferir|tratar) (directamente)? (con|a) (un|una|el|la|otro|otra|algun|alguna|su|mi|los|las|al)* (persona|personas|alguien|agente|representante|operador|operadora|humano|humana|ser humano|recepcionista|recepcion|asesor|asesora|encargado|encargada|gerente|supervisor|supervisora|señorita|empleado|empleada|enfermera|enfermero|secretaria|ejecutivo|ejecutiva|doctor|doctora|medico|dr|dra|trabajador|servicio|atencion|consultorio|clinica|oficina|quien) !(maquina)
  (pasar|paseme|pasame|pase|paso|pasarme|paseme con|transferirme|transfierame|transfiereme|transferir|transfiera|comunicarme|comuniqueme|comunicame|conecteme|conectame|enlaceme|mandeme) (la|mi)? (llamada)? (con|a) (un|una|el|la|otro|otra|algun|alguna|su)* (persona|alguien|agente|representante|operador|operadora|humano|recepcionista|recepcion|asesor|asesora|encargado|encargada|gerente|supervisor|señorita|enfermera|secretaria|doctor|doctora|medico)
  (quiero|necesito|quisiera|deme|dame|me da|prefiero|busco|ocupo|pongame|consigame|llame a|exijo|solicito) (a|hablar con|que me atienda|que me conteste)? (un|una|el|la|otra)? (agente|representante|operador|operadora|humano|ser humano|persona real|persona de verdad|persona viva|persona|recepcionista|asesor|asesora|supervisor|supervisora|gerente|encargado) !(que (no|se llama|hable|me (revise|vea|cheque|examine|opere|cure|lleve|cuide))|llamad*|para cita)
  (que)? (me)? (atienda|ayude|conteste|atienden|puede atender|puede ayudar|hable) (una persona|un humano|alguien|un agente|un representante|una persona real|un ser humano|una operadora|un operador) (real|humano|de verdad|mas)?
  (hay|esta|no hay|tienen) (una persona|alguien|algun humano|un humano|alguna persona) ~3 (con quien|que me (pueda)? (ayud*|atend*|atiend*)|ahi|disponible !(el|la|para|mañana|hoy|en|lunes|martes|miercoles|jueves|viernes)|real|para hablar|que conteste|con la que)
  no (quiero|me gusta|voy a|quisiera|deseo) (hablar|tratar|platicar|estar hablando) con (una|un|esta|la|este)? (maquina|maquinas|robot|robots|computadora|grabacion|contestadora|sistema|bot)
  ^ (un|una|el|la|con|a|no|si|que)* (agente|representante|operador|operadora|humano|persona|persona real|recepcionista|recepcion|asesor|asesora|ser humano|supervisor|gerente|atencion al cliente|servicio al cliente|alguien real) (ahora|ya|ahorita|agente|representante)? $
  (persona|humano|alguien) (real|de verdad|de carne y hueso|viva|vivo) $
  (atencion|servicio) (al|a) (cliente|clientes|paciente)
  (oprima|presione|marque) (cero|0)
  (que)? (me) (llame|llamen|hablen|regresen la llamada|devuelvan la llamada|marquen) (una persona|alguien|un|una|la|el|de regreso|de vuelta|la llamada)?
  sacame de (esta|este) (maquina|robot|sistema)
  (platicar|charlar|hablar|hable|entenderme|conversar|comunicarme|contactar|dar|tratar|verlo|arreglarlo|arreglar esto) (directo|directamente|mejor)? (con|al|a) (un|una|el|la|otro|otra|algun|alguna|su|los|las)* {gente}
  (me)? (pone|ponga|pongan|pones|ponme|pongame|ponganme|poneme|poner|ponerme|pasa|pasas|pasan|pasen|paseme|pasenme|pasame|pasar|pasarme|comunica|comunican|comunique|comuniquen|comunicarme|transfiere|transfieren|transfiera|transfieran|transfierame|transferirme|conecta|conectan|conecte|conecteme|conectarme|enlaza|enlace|enlaceme|derive|deriveme|derivar|derivarme|manda|mande|mandeme|rediri*) (la|mi|esta)? (llamada)? (con|al|a) (un|una|el|la|otro|otra|algun|alguna|su)* {gente}
  (comuniqueme|comunicame|paseme|pasame|pongame|ponme|transfierame|transfiereme|conecteme|conectame) (con|a|al)? (alguien|quien sea|quien pueda|recepcion|la recepcion|el mostrador|otra persona|la oficina|la clinica|las oficinas)
  (transfierame|transfiereme|comuniqueme|comunicame|transferencia) (la llamada)? (ya|ahora|mejor)? $
  (hablar|platicar|comunicarme|comunicar|comuniqueme|paseme|pasame|pase|pasar|pasarme|comunique|comunicame) (directo|directamente)? (con|a) (una|la|alguna|otra|un|el) ($|que|del|encargada|de (la|las))
  (que)? (me)? (atienda|conteste|ayude) (una|la|alguna|otra|un) $
  ayuda de (una|un|alguna|algun|otra)* {gente}
  (hablar|platicar|comunicarme|conversar|tratar) ~2 (con) (un|una|algun|alguna|otra|otro|la|el|su)* {gente}
  (con|a) (una|un|esta|este|las|los|estas|estos)* (maquina|maquinas|robot|robots|computadora|contestadora|grabacion|grabaciones) no
  ^ (llameme|llamenme|llamame|devuelvanme la llamada|regresenme la llamada|me (puede|pueden|podria|podrian) (llamar|regresar la llamada|devolver la llamada|marcar)) (alguien|despues|luego|mas tarde)? $
  (dejar|dejarle|deje|dejo) (un|una)? (mensaje|recado|razon) (con|para|a|al|a la) (el|la|mi)? (doctor|doctora|dr|dra|medico|enfermera|enfermero)
  (necesito|quiero|ocupo|quisiera|puede) que (alguien|una persona) (me)? (ayude|atienda|hable|conteste|llame|explique|escuche)
  con quien (puedo|podria|podemos|tengo que|hay que|debo|deberia) (hablar|comunicarme|platicar|tratar|dirigirme)
  (hay|habra|tienen|tendran|esta|no hay|no tienen) (alguien|alguna persona|una persona|algun humano|un humano|nadie|gente|alguna señorita|alguna muchacha) (real|viva|vivo|humano|de verdad|ahi|por ahi|en (la|el)? *|disponible !(el|la|para|mañana|hoy|en|lunes|martes|miercoles|jueves|viernes)|que (me)? (atienda|conteste|ayude|hable|escuche|entienda|pueda *)|con quien|con el que|para (hablar|atender*|ayudar*)|$)
  nadie (me)? (atiende|contesta) $
  alguien (de verdad|real|vivo|viva|de carne y hueso|humano|que me (entienda|escuche)|con quien (hablar|pueda hablar))
  (no quiero|odio|detesto|no me gustan|no me gusta|no soporto|no confio en|no le entiendo a|no entiendo a|estoy hart* de|ya me canse de|me choca|me chocan|me desespera|me desesperan) (hablar|hablar con|hablarle a|tratar con|las|los|estar hablando con)? (una|un|las|los|esta|este|estas|estos|la|el)* (maquina*|robot*|computadora*|grabacion*|contestadora*|bot|bots|aparato*|sistema automatico|sistemas automaticos)
  {gente} (y no|no|en vez de|en lugar de) (con)? (una|un|esta|este|la|el)* {aparato}
  (en vez de|en lugar de|y no|no con) (con)? (una|un|esta|este|la|el)* {aparato} $
  (prefiero|preferiria|mejor|quiero|necesito|ocupo|quisiera|deseo|exijo) (que sea|que me atienda|que me conteste|hablar con|hablarlo con|tratar con|tratarlo con|a|con)? (un|una|algun|alguna|otra)* (persona|humano|ser humano|gente|alguien) (real|de verdad|humano|vivo|viva|de carne y hueso|de la (clinica|oficina)|$)
  (que)? (me|nos) (atienda|ayude|conteste|hable|atiendan|ayuden|contesten|puede atender|puede ayudar|puede contestar|pueda atender|pueda ayudar|podria atender|podria ayudar) (por favor)? (una|un|alguna|algun|otra|otro|la|el)* {gente}
  ^ (con|a|un|una|el|la|quiero|necesito|mejor|ya)* (operadora|operador|representante|agente|humano|persona|recepcionista|recepcion|secretaria|encargada|encargado|enfermera|asesor|asesora|gente real|gente|persona humana|persona viva|persona de verdad|agente humano|otra persona|ejecutivo|ejecutiva|telefonista|central) (ya|ahora|ahorita)? $`,
  { gente, aparato },
);

/** What takes such words another way: not a wish, or a wish for something else. */
const otherwise = phrases(`
  (not|without|no need to) (need|want|have|like|trying|wish|necessary)? (you)? (to)? (to be|be)? (talk*|speak*|transfer*|connected|connect|put|pass)
  (do|does|did|will|would) not (need|want|have) (you)? (to)? (to be|be)? (talk*|speak*|transfer*|connect*|a human|a person|an agent|a representative|an operator)
  (talk|speak) (to|with) (a|the|my)? ~1 (doctor|dr *|nurse) about (my|a|his|her|the|some|this|these|getting)
  (appointment|visit) ~2 (to)? (talk|speak) (to|with)
  (named|called) *
  (is|are) (this|you|that|it) ~2 (real|human|person|robot)
  (spoke|talked) (to|with)
  (talk|speak) (to|with) * * (during|at|in) (the|my|our|his|her) (visit|appointment|consultation)
  (someone|somebody) (who|that) (speaks|specializes|treats|does|deals|takes|handles)
  (am i|if i am|are you|is this|if you are|like a|be a|you are|you a|sound like|or a|or an) ~7 (real|live|actual|human|person|machine|robot|bot|computer|recording) ~2
  was (talking|speaking) (to|with)
  insurance (agent|representative)
  (if|before|after|when|unless|until|because|since) (i|we|you|they) (talk|speak|spoke|talked) (to|with)
  number for (the|a|my)
  (i am|he is|she is|you are|it is|is) not (a|an) *
  (like|as) (a|an) *`);
const otherwiseEs = phrases(`
  no (necesito|quiero|quisiera|hace falta|es necesario|tengo que) (que me|hablar|comunicarme|un agente|una persona|que me pase) !(con una maquina|con un robot|con maquinas|con una computadora|con una grabacion|con la maquina)
  (es|eres) (usted)? (una|un) (persona|humano|robot|maquina) (real)?
  hable con
  (estoy|estaba) hablando con
  hablar con (un|una|el|la|mi)? (doctor|doctora|medico|dr|dra) (sobre|de|acerca|por) (mi|el|la|un|una|mis)
  alguien que (hable|habla|se especialice|atienda)
  (llamad*|se llama) *`);

export const personWish = (line: Line): Hit | null => wish(line, wanted, otherwise) ?? wish(line, wantedEs, otherwiseEs);

const wish = (line: Line, known: typeof wanted, not: typeof wanted): Hit | null => {
  const hits = known.all(line);
  if (hits.length === 0) return null;
  const blocked = not.all(line);
  const free = hits.find((hit) => !blocked.some((other) => other.from < hit.to && hit.from < other.to && !machineIn(line, hit)));
  return free ?? null;
};

/** "I don't want to talk to a machine" is the wish itself. */
const machineIn = (line: Line, { from, to }: Hit): boolean => line.tokens.slice(from, to).some(({ text }) => machines.has(text));
const machines = new Set(
  'machine machines robot robots computer computers bot bots recording ai system automated automation maquina maquinas computadora grabacion contestadora sistema'.split(
    ' ',
  ),
);
