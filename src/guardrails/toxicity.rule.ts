import type { Rule } from './rule.ts';
import { anyBenign, findingAt, firstMeant, sense } from './rule.ts';

const english = sense(
  `
  (show|send) (me|us) (your|some) ~1 (tits|boobs|ass|nudes|pussy|dick|body|naked pictures)
  (they are|you are|those|these) all ~1 (animals|criminals|rapists|terrorists|vermin|thieves|monkeys)
  (i will|going to|gonna|i am going to) (find|track|hunt|get|come for|come after|follow|wait for) (out|you|where|your|down|them|all|of|the)* ~3 (live|hurt|kill|house|family|pay|home|regret|car)
  (worthless|useless|filthy|disgusting|dumb|stupid|ignorant|fat|ugly|lazy|damn|fucking|goddamn) (fucking|ass|piece of|little|old|white|black|brown)* (piece of (shit|crap|garbage|trash)|bitch|whore|slut|hag|cow|pig|immigrants|foreigners|mexican|mexicans|muslim|muslims|jew|jews|indians|trash|scum|cunt)
  (fuck|screw|damn|curse) (you|u|yourself|off|all of you|your (mother|mom|face)|y'all|you all|you guys|ya)
  (go) (fuck|screw|kill|hang|to hell|die) (yourself|in hell|in a fire|to hell)?  !(to|for|with|and|the|on|in (a|the) (month|week|few))
  (bitch|bitches|cunt|cunts|asshole|assholes|bastard|bastards|dickhead|dipshit|shithead|motherfucker|motherfuckers|cocksucker|whore|slut|douchebag|douche|you prick|a prick|twat|wanker|scumbag|fuckface|jackass|dumbass|fuckwit|skank|pussy|piece of shit|sack of shit|son of a bitch|shitbag|fucktard|arsehole)
  (nigger|niggers|nigga|niggas|faggot|faggots|fag|fags|spic|spics|wetback|wetbacks|chink|chinks|kike|kikes|gook|gooks|tranny|trannies|retard|retards|raghead|ragheads|towelhead|beaner|beaners|sandnigger|paki|pakis|gypped|jap|japs|cracker trash|white trash|camel jockey)
  (i will|i am going to|i am gonna|gonna|going to|i want to|somebody should|someone should|i hope (you|they)|i ought to) (come|go|find|down|there|over|and|to|drive|your|you)* (kill|shoot|hurt|beat|stab|murder|bomb|blow up|burn down|rape|strangle|smash|punch|choke|attack|burn) (you|the|your|every|everyone|everybody|all|that|this|up|down|him|her|them|those|in)* ~1 (clinic|office|building|doctor|nurse|place|people|staff|face|you|all|there|hell|everyone|everybody|them|up|hospital|receptionist|in hell|yourself)?
  i hope (you|they|you all|all of you) ~1 (die|rot|burn|choke)
  (kill|shoot|hurt|beat|stab|murder) (you|all of you|everyone there|everybody there|that doctor|your staff|that nurse|the doctor|the nurse|the staff|your doctor|the receptionist)
  (bomb|shoot up|burn down|blow up) (the|your|that|this) (clinic|office|building|place|hospital)
  (suck|eat|lick) (my) (dick|cock|balls|ass|pussy)
  (eat shit|drop dead|kill yourself|kys|rot in hell|burn in hell|go to hell|hope you die|suck it|suck my)
  (you are|you|you all are|they are|these|those|all|your|that|stupid|dumb|ugly|fat|dirty|filthy|lazy) (a|an|such|so|such a|the|fucking|goddamn|worthless|disgusting)* (idiot|idiots|moron|morons|imbecile|coon|darkie|fudgepacker|jigaboo|jiggerboo|mong|mongoloid|shemale|slanteye|slant eye|dyke|homo|poof|poofter|spaz|spastic|gimp|cripple|golliwog|wop|dago|pikey|half breed|redskin|squaw|zipperhead|porch monkey|jungle bunny|dickweed|numbnuts|halfwit|nitwit|twit|cretin|jerk|creep|lowlife|pig|pigs|animal|animals|scum|trash|garbage|cow|loser|losers|pervert|freak|freaks|vermin|subhuman|monkey|monkeys|savages|illegals|immigrants|foreigner) !(bite|bites|product|insurance|shelter|dander|health|form|status|visa|physical|exam|allerg*|flu|heart|can|in the)
  (send|sending|go) (them|you|her|him|all|those|back)* (back) to (mexico|africa|china|india|(your|her|his|their) (own)? country|where (you|they|she|he) came from)
  (do not want|refuse|will not see|rather not have|no) (to see|a|any|an|see a|to be seen by a)* (black|mexican|asian|indian|muslim|jewish|arab|foreign|gay|trans|brown|colored|immigrant|hispanic|african|chinese) (doctor|doctors|nurse|nurses|person|people|woman|man|provider)
  (what are you wearing|talk dirty|are you single|are you horny|you sound (sexy|hot)|show me your|have sex with (me|you)|sleep with me|want to fuck|are you naked|send nudes|phone sex|i am horny)`,
  `
  (boss|wife|husband|mom|mother|dad|kids|teacher|doctor|he|she|they) ~2 (going to|gonna|will|would) (kill|murder|strangle|shoot) (me|us)
  to retard
  (fuck|screw) (yourself)? (this|it|up)
  (pain in the ass)
  (tubes|drown|flu|cough|pain|this|stress|allergies|back|headache) ~2 (kill|killing) (me|you|him|her|us)
  (son of a bitch) (this|that|it|hurts)
  (bitch) (and moan|session)
  (bitten|bit|scratched|attacked) by (a|an|my|his|her|the) ~2
  (pig|animal|monkey|cow) ~1 (bite|allergy|heart|valve|tissue|fever|pox|milk)
  go (die|to hell)? (on a cruise)
  (punched|beat|hit|attacked|choked|hurt) (me|him|her|us)`,
);

const spanish = sense(
  `
  (cierra|cierre|callate|callese) (el|la|tu|su) (hocico|boca|pico|trompa) ~1
  me cago en (tu|la|su|tus|sus|dios|todos) ~2
  (vete|vayase|vayanse|larguese|largate|que se vaya|vayan) (a|al) ~1 (mierda|carajo|diablo|infierno|chingada|verga|demonio|cono) ~1
  que (te|se|les|los) (jodan|den|follen|pudra*|chingue*|muera*|mueran|vaya al)
  (maldit*|pinche|put*|asqueros*|estupid*|jodid*|cochin*) (puta|perra|zorra|vieja|negr*|indi*|idiota|imbecil|inutil|gringo|doctor*|enfermera|gata|cerda|bastard*)
  (eres|son|usted es|es usted|pedazo de|bola de) (una|un|unos|unas|la|el|puro|pura)? ~1 (perra|zorra|puta|puto|mierda|imbecil*|pendej*|basura|rata*|animal*|asco|idiota*|estupid*|desgraciad*|cerd*|marica*)
  (te|los|las|les|le|la|lo) (voy|vamos) a (matar|golpear|romper|partir|quemar|reventar|encontrar y|dar una|acuchillar|disparar|destrozar|violar|balear|cortar) ~2
  (voy|vamos) a (ir|quemar|volar|poner|romper|matar) ~4 (matar*|bomba|quemar*|clinica|golpear*|balazo*|todos|cara|edificio|madre)
  (desgraciad*|malnacid*|imbecil*|idiota*|bastard*|infeliz|cretin*) $
  (enseñame|mandame|muestrame) ~1 (las|los|tus) ~1 (tetas|chichis|nalgas|fotos)
  (chinga|chingue|chinguen|vete|vayase|vayanse|vete a|que te|que se|jodete|jodase|pudrete|pudranse|muerete|mueranse) (a|tu|su|al|la|sus|te|le|den|mucho|por)* (madre|chingada|mierda|verga|diablo|carajo|culo|infierno|madres|puta|joder) 
  (pendejo|pendeja|pendejos|pendejas|cabron|cabrona|cabrones|puto|puta|putos|putas|culero|culera|culeros|hijo de (puta|perra|la chingada)|hija de (puta|perra|la chingada)|hijos de (puta|la chingada)|hijueputa|malparido|malparida|gonorrea|maricon|maricones|joto|jotos|mamon|mamona|maldita perra|pinche perra|eres una (perra|zorra)|gilipollas|imbecil|imbeciles|idiota|idiotas|mierdero|cerdo asqueroso|cerda|ojete|pinche (vieja|viejo|negro|negra|indio|india|gringo|gringa|doctor|doctora|gente|bola)|tarado|tarada|retrasado mental|retrasada mental|naco|naca|prieto asqueroso|sudaca|sudacas|indio pata rajada|gata igualada|escoria|basura humana)
  (te|los|las|la|lo|les|le|voy a|vamos a) (voy a|vamos a|ir a|quiero)* (matar|golpear|partir la (madre|cara)|romper la (madre|cara)|quemar (la|el|su) (clinica|edificio|lugar)|violar|balacear|poner una bomba|dar un balazo|dar en la madre)
  (matarlos|matarte|golpearte|golpearlos|quemar la clinica|poner una bomba|volar la clinica)
  (no quiero|no acepto) (un|una|que me (vea|atienda) (un|una))? (doctor|doctora|medico|enfermera|negro|negra|indio|india|chino|china|gay)* (negro|negra|indio|india|chino|china|gay|musulman|arabe|judio)
  (callate|callese|callense) (el|la)? (hocico|puta|pendej*|estupid*|idiota)
  (regresate|regresense|larguense|largate) a (tu|su|mexico|africa) ~1
  (eres|es usted|son|usted es) (un|una|unos|unas)? (animal*|cerd*|rata*|basura|asco de persona|porqueria de persona)
  (chupa*|mama*) (me)? (la|el)? (verga|pito|huevos)
  (que llevas puesto|eres soltera|quiero (coger|follar)|estas buena|mandame fotos)`,
  `
  (vete|vaya|vayase) (a|al) (mierda|diablo|carajo)? (medico|doctor|hospital)
  (mordio|mordedura|mordida|ataco|arañ*) (de|un|una|el|la|mi)* (perra|cerd*|rata*|animal*)
  (mi|la|una) perra
  (alergia|alergic*) a (los|las)? (animal*|cerd*|rata*)
  (carne) de cerd*`,
);

/** Slurs, abuse of a person, threats, lewdness. Swearing at the machine is frustration. */
export const toxicity: Rule = {
  name: 'toxicity',
  action: 'refuse',
  looksLike: anyBenign(english, spanish),
  judge: ({ lines }) => findingAt(lines.plain, firstMeant(lines.plain, english, spanish), 0.9),
};
