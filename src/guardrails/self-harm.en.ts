import { sense } from './rule.ts';

const person =
  'i|he|she|they|my *|husband|wife|son|daughter|mother|mom|father|dad|brother|sister|friend|child|kid|teenager|boyfriend|girlfriend|roommate|partner|patient|cousin|uncle|aunt|neighbor';
const self = 'myself|himself|herself|themselves|themself|yourself|ourselves';
const whose = 'my|his|her|their|your|the';
/** What is no wish of now: it was long ago, or somebody grieves. */
const ago =
  'years ago|year ago|months ago|a (long time|while) (ago|back)|in (college|high school|school|the past|my twenties|my teens|19*|20*|twenty *|nineteen *)|back in|back when|when i was|as a (teen*|kid|child)|last year|long ago|used to';
const passed = 'committed|died by|died from|died of|lost|passed|grief|grieving|funeral';

/** Wishes, plans and acts, of the caller or of somebody who is spoken of as present. */
export const english = sense(
  `
  (kill|killing|hurt|hurting|harm|harming|cut|cutting|burn|burning|shoot|shooting|hang|hanging|hung|poison|poisoning|starve|starving|stab|stabbing|drown|drowning|strangle|choke|injure|injuring|punish|punishing) (${self})
  (want|wants|wanted|wanting|wish|wishes|ready|rather|hope|hoping|prefer|feel like|feels like|planning|plan|plans|trying|tried|threatening|threatened|thinking|thoughts|considering|urge|urges|pray|prays) (to|about|of|that|i|i was|i were|i am|he was|she was|he|she|be|just|would|could|were|was)* (die|dying|dead)
  (want|wants|wanted|wanting|like|wish|wishes|ready|going|about|need|rather|hope|prefer|feel like|feels like|planning|plan|plans|trying|tried|threatening|threatened|thinking|think|thought|thoughts|thinks|considering|urge|urges|decided|talking|talks|talked) (to|about|of|that|i|i was|i were|he was|she was|he|she|be|just|on)* (suicide|end it|ending it|end it all|ending it all|end everything|ending everything|not exist|not existing|disappear (forever|for good|and never)|kill (${self})|jump off|jumping off|jump in front|jumping in front|overdose|overdosing|not wake up|not waking up|never wake up|step in front)
  (end|ending|take|taking|ended|took|takes|ends) (${whose}) (own)? (life|lives)
  (end|ending|ended) (it all|it all tonight|everything for good|it tonight|it for good)
  (do|does|did|can) not (want|wanna|care|wish) (to|if i|if he|if she)? (live|be alive|be here|exist|go on living|live anymore|wake up|keep living|be around|live like this|go on|be in this world|see tomorrow|keep going|carry on) !(with (the|my|that)|a|the|those|any|my|medication*|it|statins|insulin|pills|vacation|this (pill|medication)|to (long|late)|early|at|so early|in (this|that) (area|city|town|state)|all day|on hold|for (hours|an hour|long))
  (do|does|can) not (want to)? (go on|live|keep going|live like this) (anymore|any more|any longer|with this life|like this|like that)
  (do not|can not|will not) (think|know if|see how|believe)? ~1 (i|he|she)? ~1 (can|will)? (keep|go on|continue|keep on|carry on) (living|being alive|with life|existing)
  (thinking|thought|planning|plan|figured|researched|decided) ~3 how ~1 (i would|i will|i am going to|he would|she would) ~1 (do it|end it|kill|die)
  how to (end it all|kill (myself|himself|herself)|die without)
  (driv*|steer*|crash*|ram*) (my|the) (car|truck) (off|into|in) (the|a|of)* (road|bridge|tree|wall|cliff|traffic|river)
  not safe (with|from) (myself|himself|herself)
  (can not|do not) trust myself ~2 (alone|pills|tonight|right now|not to)
  (point|sense|reason) (of|in|for) (me|my|him|her)? ~1 (being alive|living|existing|life anymore)
  if i had (a|the) (gun|rope|knife|pills|bridge) ~4
  (all|it) ~2 (to be over|to end|to stop) ~4 (die|forever|for good|kill)
  (no|not any|nothing|any|a|see the|see any|see a|much|without|lost the|lost all) (reason|point|purpose|will|desire|sense) (to|in|of|for) (live|be alive|living|left to live|go on|going on|keep living|being alive|keep going|continue living|life|existing|being here|being around) !(in (this|the) (line|queue))
  (what is|is there|where is|what 's) (the|any|a) (point|reason|sense) (in|of|to|for) (living|going on|being alive|keep going|live|go on|existing|being here anymore)
  (nothing|nobody) (to live for|left to live for|worth living|left for me)
  (life|living|it) (is|does|has|feels|seems) (not|hardly|no longer|meaningless|pointless|hopeless) (worth (living|it anymore|it to live|going on)|have any meaning|mean anything|living)
  (not worth|life is not worth|is life worth) (living|going on)
  (better|happier|easier|off|relieved) (off)? (dead|without me (around|here|alive)?|if i (was|were|am|just)? ~1 (dead|gone|died|not here|not around|never born|disappeared|did not exist))
  (would be|everyone is|everybody is|they are|family is|kids are|world is) ~1 (better|happier|better off) (off)? (without|if) (me|him|her|i was gone|i were gone|i died)
  (suicide|suicidal|suicidality|self harm|self harming|self harmed|selfharm|self injury|self injuring)
  (wish|wished|wishes) (i|he|she) ~2 (was|were|would|had|could|had never been) ~1 (dead|never born|never been born|not alive|die|not here|gone|not wake up|never wake up|born|disappear)
  (go|going|fall|went) (to|back to)? (sleep|bed) and (never|not) ~1 (wake|waking) ~1
  (never|not) (wake|waking) up (again|tomorrow|ever|one day|anymore|in the morning and)
  (been|is|am|keeps|keep|started|was|are|'s) (cutting|burning|hurting|scratching|harming|picking at|slicing) ~2 (arm|arms|wrist|wrists|legs|leg|thigh|thighs|skin|body|again|on purpose)
  (cut|slit|slash|slashed|sliced|cutting|slitting) (${whose}) (wrist|wrists|throat|veins)
  (cut|burn|hurt|scratch|hit|burning|cutting|injure|harm|hurting|poison) ~4 on purpose
  (took|taken|swallowed|take|swallow) ~6 (pill|pills|medication|tylenol|bottle|meds|medicine) ~5 (die|on purpose|end it|kill|not wake|never wake|be over)
  (going to|gonna|will|want to|about to|might) (take|swallow) (them|these|it|all|the whole|every)* (all|pills|bottle|whole bottle) !(with (food|water)|for|off|the time)
  (jump|jumping|throw myself|leap|leaping) (off|from|in front of|into) (a|the|of a)? ~1 (bridge|building|roof|train|balcony|traffic|ledge|window|overpass|subway)
  (have|has|got|bought|holding|found|keep|there is) (a|the|my|his|her)? (gun|rope|pills|knife|noose|razor|pistol) ~8 (to my head|to kill|use it|on myself|and i want|and i am going|in my hand|in front of me|end|take them|take it|do it|by my (bed|side)|himself|herself)
  (put|putting) a (bullet|gun) (in|to|through) (${whose}) (head|brain|mouth)
  (blow|blowing) (${whose}) (brains|head) out
  (planning|planned|have a plan|has a plan|made a plan) ~2 (to)? (end|kill|my death|die|my suicide)
  (wrote|written|left|writing|leaving|found) ~2 (suicide|goodbye|good bye|farewell) (note|letter|notes|letters|text)
  (wrote|written|writing) (a|the|my) note ~4 (ready|go|die|over|done|life|goodbye)
  (said|saying|say) (my|his|her|their) (final|last)? (goodbyes|good byes)
  (can|could) not (take|stand|bear|face|do) (life|living|being alive|existing|another day) (anymore|any longer|again)?
  (nobody|no one|anybody|anyone) would ~1 (miss|care|notice) (me|if i) ~4
  (tired|sick|done|finished|exhausted|over|through) (of|with|from|about|by)? (living|being alive|life|existing|being here on earth|my life) !(at home|with (my|roommates)|in|on|insurance|alone|long)
  (hate|hates) (being alive|my life and|living and)
  i (should|deserve to|need to|have to|must) die !(to)`,
  `
  (dying|die) (to (see|know|hear|meet|get|try|go|find|talk|eat|have|schedule|make)|of (laughter|boredom|curiosity|embarrassment|hunger|thirst|heat)|laughing|for a|over)
  (rather|sooner) die than
  (hurt|cut|burn|burned|burnt) (myself|himself|herself) (shaving|cooking|playing|working|at|on|with (a|the|hot)|while|when|falling|running|lifting|in|by accident|accidentally|doing|slicing|chopping|skating|yesterday|last|jumping|badly|pretty|this|again (playing|lifting|running|at)) !(on purpose|purpose)
  (accidentally|i) (hurt|cut|burned|burnt|harmed) (myself|himself|herself) !(on purpose|again|because|to feel|when i am sad|when i get)
  (he|she|my *) (hurt|cut|burned) (himself|herself) !(on purpose|again|because)
  (fall|falls|falling|fell|trip|trips|slip|slips) ~4 (hurt|hurting|cut|hurts) (myself|himself|herself)
  (cut|cutting) (myself|him|her) (some )?(slack|off|short)
  (hang|hanging) (himself|myself) up
  (suicide|suicidal) (prevention (class|training|week|month|walk)|prevention ~2|squad|awareness|squeeze|door|doors|lane|burger|wings|screening form|hotline number)
  (is|was|be|deadline|career|political|social|financial|commercial) (career|political|social|financial|just|basically)? suicide (for|to|with|at|in (this|traffic)|$)
  (not|no|never|without|deny|denies) (feeling|been|being|having|have|any|feel|feeling|felt|am|really|currently|actively|in any way|at all|a|had|history of)* (suicidal|suicide|thoughts of (suicide|self harm|hurting|harming|killing)|self harm|thinking about (suicide|hurting|killing)|thoughts of)
  (do|does|did|would|will|could|am|is) (not|never) (ever|want|plan|intend|have|feel|think|like|thinking|planning|going|trying|wanting)* (to|thoughts of|plans to|any thoughts of|about|of|suicidal|any)* (die|kill|hurt|harm|end|suicidal|suicide|killing|hurting|harming|dying|ending) ~2 !(want|wake)
  (${passed}) ~4 (suicide|killed|hung|hanged|shot) ~1
  suicide of (my|a|his|her)
  committed suicide !(thoughts)
  (brother|sister|father|mother|dad|mom|friend|uncle|aunt|cousin|grandfather|grandmother|husband|wife|son|daughter) ~1 (committed|died by|attempted|took) (suicide|his own life|her own life) ~2 (in|years|ago|last|when)
  (attempted|tried|attempt|attempts|thought|thoughts|suicidal|struggled|struggle|hurt|hurting|cut|cutting|harm|harmed|self harm|overdosed|suicide) ~8 (${ago}) !(and (now|again|lately)|but (now i|lately|recently|it is back))
  (${ago}) ~8 (attempted|tried|suicidal|suicide|self harm|hurt myself|cut myself|kill myself|hurting myself|end my life|cutting) ~2 !(again|now)
  (history of|past|previous|prior|old) (suicid*|self harm*)
  (afraid|scared|fear|terrified) ~2 (of|that i am|i am) (dying|death)
  (pills|stairs|commute|this wait|job) (is|are) (killing|gonna kill)
  kill (time|the call)
  (thought|think|felt like|thinking) i (was|am|is) (dying|going to die|gonna die)
  (if i have to|if you make me) ~4 (hold|wait|repeat)
  (end|ending|ended) (it|everything) (early|now|today|at|by|here|on)
  (live|living) (in|at|on|with|near|far)
  (life) (insurance|alert)
  (end|ending) of ~1 life
  (take|took|taking) (my|his|her) life (insurance|story)`,
);

/** Asked how, or said to be wanted: no accident explains it away. */
export const englishWanted = sense(
  `
  (how (do|can|could|would|to)|ways to|want to|wants to|going to|gonna|might|will|urge to|urges to|thinking about|thinks about|talking about|thoughts of|keep|keeps|been|planning to|threatening to|threatened to|tried to|trying to|need to|feel like|feels like|says (he|she) (will|wants to|is going to)|decided to|about to|stop) (i|he|she|me|we|just|you|to|of|about|she is|he is)* (kill|killing|hurt|hurting|harm|harming|cut|cutting|burn|burning|starve|starving|shoot|hang|poison|stab|drown) (${self}) !(shaving|cooking|off (my|the))
  how many ~2 pills ~6 (overdose|kill|die)
  (lethal|fatal|deadly) dose
  (${person}) ~2 (killed|hung|hanged|shot) (himself|herself|themselves) (right now|now|today|just now|tonight)`,
  `
  (not|never) (want|going|trying|planning|thinking|want to|going to|trying to|about)? ~2 (kill|hurt|harm|cut|burn|killing|hurting|harming) (myself|himself|herself)
  (would|will|could) (never|not) ~1 (kill|hurt|harm|cut|burn) (myself|himself|herself)
  (careful|fall|falls|fell|trip|slip|stairs|ladder|tub|shower) ~6 (hurt|hurting|cut|burn) (myself|himself|herself)
  (hurt|hurting|cut) (myself|himself|herself) ~3 (fall*|slip*|work*|lifting|stairs|playing|running|exercis*|gym)
  (tried|used|wanted|trying) ~6 (myself|himself|herself) ~6 (${ago})
  (${ago}) ~5 (tried|used|wanted|trying) ~3 (myself|himself|herself)`,
);
