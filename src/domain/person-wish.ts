import type { Line } from './line.ts';
import type { Hit } from './phrases.ts';
import { phrases } from './phrases.ts';

/**
 * A caller's wish for a person instead of this system, however worded, in English and Spanish. The reader makes an act of it and the
 * guardrails a verdict: one table, so that they never disagree.
 */

const human = `human|humans|human being|(a|an|the)? (real|live|actual|living|breathing)? (person|human|human being|people|agent|operator|representative|attendant)|rep|reps|csr|customer service|customer care|customer support|patient services|front desk|reception|receptionist|secretary|scheduler|staff|staff member|team member|employee|office|someone real|somebody real|someone (else|live|human|in charge|there|at the (office|clinic|desk|front desk))?|somebody (else|live|human|there|at the (office|clinic|desk))?|anyone|anybody|supervisor|manager|associate|specialist|nurse line|triage nurse|nurse|live agent|doctor 's (office|assistant|nurse)|assistant|coordinator|billing (department|person|office)|scheduling (department|desk)|the (desk|clinic|doctor|office)|dr *|doctor *|my doctor|a doctor`;
const bare = `human|humans|person|agent|operator|representative|rep|receptionist|reception|front desk|customer service|human being|live agent|real person|real human|live person|live human|actual person|actual human|customer representative|service representative|customer care|somebody real|someone real|attendant|supervisor|manager|staff|secretary`;

const wanted = phrases(`
  (talk|speak|talking|speaking|chat|chatting|converse|communicate|deal|dealing|spoke) (directly)? (to|with|2) (a|an|the|your|some|my|one of your|any|another|actual|real|live|different)* (${human})
  (talk|speak) (to|with) (a|an|the|your)? (${bare})
  (get|transfer|connect|put|pass|patch|hand|switch|direct|forward|send|route|take|let) (me|us|this call|the call|my call|this) (on|through|over|back|straight|directly|out|right)? (to|with|2) (a|an|the|your|some|my|one of your|any|another|actual|real|live)* (${human}) !(appointment|note)
  (transfer|connect|patch|forward) (me|us|my call|this call) (through|over|now|already|$)
  (transfer|connect|patch) (to|with|through to) (a|an|the)? (${bare})
  put me through
  (get|give) me (somebody|someone|anybody|anyone) (now|please|else|already|real|human)? $
  find me (somebody|someone) (now|real|human|to (talk|speak) (to|with)) $
  ^ (the|your)? * team $
  (get|give|find|need|want|like|prefer|rather have|bring|send|could i have|can i have|get me|give me|gimme|looking for|asking for|asked for|waiting for) (me|us|to get)? (to)? (a|an|the|your|some|another|actual|real|live)* (${bare}) (on the (line|phone)|to (help|talk|speak|assist|call|answer)|now|please|who|instead|already|here)? !(from|of|at|appointment|services plan|who can|named)
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
  (have|get|ask) (someone|somebody|a nurse|the nurse|the doctor|dr *|the office|a person|a human|an agent|your manager|the manager) (to)? (call|ring|phone) (me|us)`);

const wantedEs = phrases(`
  (hablar|platicar|comunica|comunican|comunicas|comunicarme|comunicar|comunique|comuniqueme|comunicame|comuniquenme|conversar|hablo|atienda|atiendan|conecte|conecteme|conectarme|conectame|contactar|contactarme|hable|transferir|tratar) (directamente)? (con|a) (un|una|el|la|otro|otra|algun|alguna|su|mi|los|las|al)* (persona|personas|alguien|agente|representante|operador|operadora|humano|humana|ser humano|recepcionista|recepcion|asesor|asesora|encargado|encargada|gerente|supervisor|supervisora|señorita|empleado|empleada|enfermera|enfermero|secretaria|ejecutivo|ejecutiva|doctor|doctora|medico|dr|dra|trabajador|servicio|atencion|consultorio|clinica|oficina|quien) !(maquina)
  (pasar|paseme|pasame|pase|paso|pasarme|paseme con|transferirme|transfierame|transfiereme|transferir|transfiera|comunicarme|comuniqueme|comunicame|conecteme|conectame|enlaceme|mandeme) (la|mi)? (llamada)? (con|a) (un|una|el|la|otro|otra|algun|alguna|su)* (persona|alguien|agente|representante|operador|operadora|humano|recepcionista|recepcion|asesor|asesora|encargado|encargada|gerente|supervisor|señorita|enfermera|secretaria|doctor|doctora|medico)
  (quiero|necesito|quisiera|deme|dame|me da|prefiero|busco|ocupo|pongame|consigame|llame a|exijo|solicito) (a|hablar con|que me atienda|que me conteste)? (un|una|el|la|otra)? (agente|representante|operador|operadora|humano|ser humano|persona real|persona de verdad|persona viva|persona|recepcionista|asesor|asesora|supervisor|supervisora|gerente|encargado) !(que (no|se llama|hable)|llamad*|para cita)
  (que)? (me)? (atienda|ayude|conteste|atienden|puede atender|puede ayudar|hable) (una persona|un humano|alguien|un agente|un representante|una persona real|un ser humano|una operadora|un operador) (real|humano|de verdad|mas)?
  (hay|esta|no hay|tienen) (una persona|alguien|algun humano|un humano|alguna persona) ~3 (con quien|que me (pueda)? (ayud*|atend*|atiend*)|ahi|disponible|real|para hablar|que conteste|con la que)
  no (quiero|me gusta|voy a|quisiera|deseo) (hablar|tratar|platicar|estar hablando) con (una|un|esta|la|este)? (maquina|maquinas|robot|robots|computadora|grabacion|contestadora|sistema|bot)
  ^ (un|una|el|la|con|a|no|si|que)* (agente|representante|operador|operadora|humano|persona|persona real|recepcionista|recepcion|asesor|asesora|ser humano|supervisor|gerente|atencion al cliente|servicio al cliente|alguien real) (ahora|ya|ahorita|agente|representante)? $
  (persona|humano|alguien) (real|de verdad|de carne y hueso|viva|vivo) $
  (atencion|servicio) (al|a) (cliente|clientes|paciente)
  (oprima|presione|marque) (cero|0)
  (que)? (me) (llame|llamen|hablen|regresen la llamada|devuelvan la llamada|marquen) (una persona|alguien|un|una|la|el|de regreso|de vuelta|la llamada)?
  sacame de (esta|este) (maquina|robot|sistema)`);

/** What takes such words another way: not a wish, or a wish for something else. */
const otherwise = phrases(`
  (not|without|no need to) (need|want|have|like|trying|wish|necessary)? (you)? (to)? (to be|be)? (talk*|speak*|transfer*|connected|connect|put|pass)
  (do|does|did|will|would) not (need|want|have) (you)? (to)? (to be|be)? (talk*|speak*|transfer*|connect*|a human|a person|an agent|a representative|an operator)
  (talk|speak) (to|with) (a|the|my)? ~1 (doctor|dr *|nurse) about (my|a|his|her|the|some|this|these|getting)
  (appointment|visit) ~2 (to)? (talk|speak) (to|with)
  (named|called) *
  (is|are) (this|you|that|it) ~2 (real|human|person|robot)
  (spoke|talked) (to|with)
  (someone|somebody) (who|that) (speaks|specializes|treats|does|deals|takes|handles)
  (am i|if i am|are you|is this|if you are|like a|be a|you are|you a|sound like|or a|or an) ~7 (real|live|actual|human|person|machine|robot|bot|computer|recording) ~2
  was (talking|speaking) (to|with)
  insurance (agent|representative)
  (if|before|after|when|unless|until|because|since) (i|we|you|they) (talk|speak|spoke|talked) (to|with)
  number for (the|a|my)`);
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
