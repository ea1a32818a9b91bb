import { englishPairs } from './emergency-pairs.ts';
import { englishSigns } from './emergency-signs.en.ts';
import type { EmergencyWords } from './medical-emergency.rule.ts';

/** A reading of the blood sugar that takes an ambulance, in mg/dL. */
const lowSugar =
  'twenty|twenty *|thirty|thirty *|forty|forty *|2|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|43|44|45|46|47|48|49';

export const englishEmergency: EmergencyWords = {
  macros: {
    who: 'my|his|her|the|their|our',
    kin: 'grandson|granddaughter|nana|mama|cousin|nephew|niece|coworker|boy|girl|little one|husband|wife|son|daughter|mother|mom|father|dad|baby|grandmother|grandma|grandfather|grandpa|brother|sister|child|kid|friend|newborn|infant|toddler|partner|boyfriend|girlfriend|roommate|neighbor|aunt|uncle',
    am: 'am|is|are|was|feels|feel|feeling|gets|getting|got|has been|have been|been|went|keeps|keep|starts|started',
    very: 'so|very|really|super|all|kind of|sort of|a bit|a little|still|now|suddenly|completely|extremely|pretty|like',
    limb: 'arm|arms|leg|legs|face|side|hand|hands|left arm|right arm|left side|right side|left leg|right leg|body|jaw',
    be: "am|is|are|was|were|'s|be|been|being|has|have|had|got|get|gets|getting|going|went|feels|feel|feeling|keeps|keep|started|starting|starts|seems|looks|look|looking|like|all|so|very|super|suddenly|now|kind of|sort of|a bit|pretty|too|even|still|completely|also|both|bad|badly|big|really",
    one: 'i|he|she|they|it|husband|wife|son|daughter|mother|mom|mama|mommy|father|dad|daddy|papa|baby|grandmother|grandma|nana|grandfather|grandpa|brother|sister|child|kid|friend|newborn|infant|toddler|partner|boyfriend|girlfriend|roommate|neighbor|aunt|uncle|cousin|grandson|granddaughter|boy|girl|teenager|man|woman|guy|lady|coworker|patient|somebody|someone',
    child:
      'son|daughter|baby|child|kid|toddler|infant|grandson|granddaughter|grandchild|grandbaby|boy|girl|twins|nephew|niece|year old|month old|little one|kids|brother|sister',
    infant:
      'newborn|new born|infant|(week|weeks|day|days) old|(one|two|1|2) months old|(one|two|1|2) month old|preemie|premature baby',
    pregnant: 'pregnant|weeks along|months along|weeks|trimester|expecting|pregnancy',
    fever: 'fever|high temperature|temperature|temp|fevers|feverish|burning up',
    low: lowSugar,
    abuser:
      'husband|boyfriend|ex|ex husband|ex boyfriend|wife|girlfriend|partner|dad|father|stepdad|stepfather|brother|son|he|she|someone|somebody|man|guy|roommate|neighbor|uncle',
  },
  strong: `${Object.values(englishSigns).join('\n')}
    (chest|chests) (pain|pains|pressure|tightness|heaviness)
    (chest|heart) ('s|{am})? ({very}|really)* (hurts|hurt|hurting|aching|aches|killing (me|him|her)|tight|tightening|heavy|crushing|squeezing|squeezed|painful|in pain|on fire|constricted|constricting|burning)
    (pain|pains|pressure|tightness|tight|tightening|squeezing|crushing|stabbing|heaviness|weight|ache|pressing|band) ~3 (in|on|across|around|inside) {who} ~2 (chest|heart)
    (elephant|brick|ton of bricks) ~5 chest
    pain ~3 (going|shooting|running|radiating|spreading|moving|travelling|traveling)? ~1 (down|into|up|to|in) {who} (left (arm|shoulder)|jaw)
    (clutching|grabbing|holding) {who} chest
    (having|is having|am having|could be having|might be having|be having|having like|signs of|symptoms of|it is|think it is|feels like|like) (a|an)? (mild|massive|possible)? (heart attack|stroke|cardiac arrest|brain bleed|anaphylaxis|anaphylactic (shock|reaction)|aneurysm)
    (had|has had) (a|another) (heart attack|stroke) {just}
    ({just}|think (he|she|i|they)|thinks (he|she)|may have|might have|i think {who} {kin}) ~1 (had|having|having had|has had|is having) (a|another) ~1 (heart attack|stroke|seizure)
    (can|could|able) (not|barely|hardly) ~1 (breathe|breath|catch {who} breath|get (any|enough)? air|get a (full|deep)? breath|get {who} breath)
    (barely|hardly|not|stopped|quit) (breathing|breathe)
    (trouble|difficulty|difficult|problem|problems|hard time|struggling|struggles|struggle|hard|harder|labored|tough|not able) (with|in)? (to)? (breathing|breathe|breath|catch {who} breath|catching {who} breath|getting air|get air)
    breathing ~2 (hard|heavy|heavily|fast|funny|weird|difficult|labored|shallow|problem|problems|trouble)
    (short|shortness) (of)? breath
    gasping
    (choking|choked) !(up|hazard|me up)
    (lips|face|fingers|skin|baby|he|she|{kin}) (is|are|'s|has|have|also|all|now)* (turning|turned|turn|going|gone|is|are|looking) (very|all|kind of|really|a bit|a little)? (blue|purple|gray|grey)
    (face|mouth|lip|eye|smile) ('s|{am})? ~1 (drooping|droopy|drooped|sagging|crooked|lopsided|numb|paralyzed)
    (one|left|right|whole) side (of)? ~3 ({am}|'s|went)? ~2 (numb|numbness|droop*|weak|weakness|paraly*|limp|tingling)
    (slurring|slurred|slurs) ~2 (speech|words|his words|her words)
    (speech|words|talking) ~2 (slurred|slurring|garbled)
    (can not|could not|unable to|not able to|can hardly) (move|feel|lift|raise|use) (my|his|her|one|the|their) ~2 (arm|leg|side|face|legs|arms|body)
    (suddenly|all of a sudden) ~4 (can not|could not) (see|speak|talk|walk|stand|move)
    (sudden|suddenly|all of a sudden) ~3 (blind|confused|confusion|weakness|weak|vision loss|loss of vision|numb|numbness|blindness|paraly*)
    (lost|losing|loss of) (my|his|her)? ~1 (vision|sight|eyesight|speech) (suddenly|all of a sudden|in (one|my) eye|today|this morning)
    (can not|could not|not able to) (speak|talk) (properly|right|clearly|straight|normally)
    (talking|speaking) (gibberish|nonsense)
    worst headache ~3 (life|ever|had)
    thunderclap headache
    (passed|passing|blacked|blacking) out
    (unconscious|unresponsive|nonresponsive)
    not (responding|responsive|waking|moving at all|waking up|conscious) !(to (the|my) (messages|calls|medication|treatment|medicine|antibiotic*))
    (will|can|does|did|could|would) not (wake|wake up|be woken|respond|open (his|her) eyes) !(up (in|at|on time|early)|me|to (my|the) (messages|calls|email))
    (can|could) not (wake|get) (him|her|them|my {kin}|the {kin}) ~1 (up|to wake|awake|to respond)
    (lost|losing|loses|loss of) consciousness
    in and out of consciousness
    (he|she|{kin}|someone|patient|i|just) ~1 collapsed
    (is|am|are|he 's|having|has|having like|in the middle of) ~1 (seizing|convulsing|convulsion|convulsions)
    (is|am|are|been|keeps|started|now) (having|have) ~3 (seizure|seizures|convulsion|convulsions)
    foaming at the mouth
    bleeding ~3 (will|would|does|is|has|can|could) not (stop|stopped|stopping|clot)
    (can|could|will|would|does|not able to|unable to) (not)? ~1 (stop|get|control) (the|it|her|his|this|my)? ~2 (bleeding|blood)
    (bleeding|blood) ~3 (heavily|profusely|uncontrollably|nonstop|non stop|out of control|everywhere|pouring|gushing|spurting|soaking|badly|really bad|so bad|to death|so much|a lot|all over)
    (gushing|spurting|pouring) ~1 blood
    (lost|losing|loses) (a lot of|so much|too much|lots of) blood
    (coughing|coughed|cough|throwing|threw|throw|vomiting|vomited|spitting|puking|puked|peeing|pooping) (up)? ~2 blood
    vomit ~4 coffee grounds
    (been|got|was|is|were|has been|getting) (stabbed|shot) !(in the (back|foot)|down|at work vaccin*|for)
    (stab|gunshot|gun shot|bullet) wound
    (throat) ~4 (closing|closed|swelling|swollen|swelling shut|closing up|tightening|constricting)
    (tongue|lips|lip|face|mouth|throat|airway) ~3 (swelling|swollen|swelled|swelling up|blowing up|puffing up) (up|shut)?
    (severe|serious|bad|massive|terrible|major|life threatening) allergic reaction
    (anaphylaxis|anaphylactic)
    (used|gave|injected|stabbed|administered|using) ~3 (epipen|epi pen|epinephrine)
    (overdosed|overdosing|od'd|od 'd|oding)
    (took|taken|taking|had) an overdose
    (took|taken|swallowed|ate|drank|ingested|takes|given) (way)? (too many|too much|a bunch of|a whole|the whole|the entire|a lot of|a handful of|all of|all|twenty|thirty|fifty|forty|double) ~3 (pills|pill|tablets|medication|medications|medicine|meds|tylenol|ibuprofen|aspirin|insulin|bottle|opioids|oxycodone|fentanyl|xanax|sleeping pills|acetaminophen|blood pressure pills)
    (swallowed|swallow|drank|drunk|drink|ate|eaten|ingested|got into|inhaled) ~4 (bleach|poison|battery|batteries|magnet|magnets|cleaner|detergent|antifreeze|gasoline|chemical|chemicals|laundry pod|tide pod|nicotine|mushrooms|lye|drano|rat poison|lighter fluid|pesticide)
    (been|was|is|got) poisoned
    carbon monoxide
    water (has|have)? (just)? (broke|broken|breaking)
    (in|going into|gone into|went into|think i am in) (early|preterm|active|premature)? labor !(day)
    (having|have|contractions) ~2 contractions ~2
    contractions (are|every|apart|started|coming) ~4
    (pregnant|weeks along|weeks pregnant|months pregnant) ~8 (bleeding|contractions|water|gush|not moving|severe pain)
    (bleeding|spotting heavily) ~8 (pregnant|weeks along)
    (baby|fetus) ~1 (is|has|have|was)? (not|stopped) ~2 (moving|moved|kicking|kicked|move)
    (baby|{kin}|he|she) ~2 (is)? ~1 (limp|floppy|not breathing|lethargic)
    baby is coming
    (bone|bones) ~2 (sticking|poking|coming|popping) (out|through)
    (hit|banged|cracked|bumped|smacked|slammed|struck|hurt) ~3 head ~10 (bleeding|blood|passed out|vomiting|throwing up|vomited|threw up|confused|unconscious|knocked out|dizzy|memory|sleepy|will not|can not|seeing double|blacked out|slurring|drowsy)
    (cracked|split|fractured) ~2 (skull|head) open
    {just} ~3 (in|into|had) (a|an)? (bad|terrible|serious)? (car|motorcycle|bike|auto|vehicle) (accident|crash|wreck)
    (hit|struck|run over) by (a|the) (car|truck|bus|van|train)
    (broke|broken|fractured) (my|his|her) (neck|skull|spine)
    (third degree|severe|serious|bad|terrible) (burn|burns)
    burned (over|all over|most of)
    (electrocuted|drowning|drowned|hypothermia|heatstroke|heat stroke)
    (cut|chopped|sliced|ripped|tore|severed) ~2 (off)? (my|his|her|a|the)? (finger|toe|hand|thumb|foot|fingers|fingertip|tip of) (off|clean off)?  !(nail)
    (cut|slit|sliced) ~2 (artery|wrist open|vein)
    (bit|bitten) by (a|an)? (snake|rattlesnake|copperhead|black widow|venomous)
    (this|it|that) is (an|a medical|a real|a true|a life or death|a life threatening|kind of an|a big|definitely an) emergency
    (medical|life threatening) emergency
    (having|have|got) (an|a medical|a real) emergency
    ^ (help)? emergency $
    (need|needs|send|get|call|want|called) (me|us|him|her)? (an|a) ambulance
    (need|needs|send) (the)? (paramedics|an ems|ems)
    (call|dial|need|calling|get|phone) (911|nine one one|9 1 1|9 11)
    (i|he|she|{kin}) ~2 (am|is|are|might be|may be|could be|gonna be|feel like i am|think i am|going to) (dying|die) !(to|for|of boredom|of hunger|of curiosity|laughing|from laughing|of laughter|here waiting|of thirst|from boredom|of embarrassment)
    heart (has)? stopped (beating)?
    no pulse
    (is|am|feel like i am|about to|going to|feel like|might|think i am going to|gonna) ~2 (pass out|faint|black out|collapse|lose consciousness|passing out|fainting|blacking out)
    (diabetic|insulin) (coma|shock)
    (blood sugar|glucose|sugar) ~4 (dangerously|crashing|twenty|thirty|forty|20|30|40) ~2 (low|shaking|and)
    severe (chest|bleeding|abdominal pain ~4 (fever|pregnant|vomiting blood))`,
  serious: {
    ...englishPairs,
    armPain: `(left)? (arm|jaw|left shoulder) ('s|{am})? ~2 (hurts|hurting|hurt|pain|aches|aching|heavy|killing me)\n(pain|ache) in ~2 (left)? (arm|jaw)`,
    numb: `({limb}) ('s|{am}|are)? ~2 (numb|numbness|weak|heavy|tingling|tingly|asleep|limp|paralyzed)\n(numb|numbness|tingling|weakness|no feeling|lost feeling|can not feel) ~3 ({limb})`,
    heart: `heart ('s|{am})? ~3 (racing|pounding|fluttering|beating|skipping|palpitating|out of my chest|fast|irregular*)\n(palpitations|heart palpitations|racing heart)`,
    discomfort:
      'chest ~2 (discomfort|feels (weird|funny|strange|off)|bothering|uncomfortable|cramp*|twinge*)\n(discomfort|something|weird feeling|funny feeling|burning) ~2 (in|across) {who} chest',
    confused:
      '(he|she|i|{kin}) ~2 (confused|disoriented|not making (any)? sense|hallucinating|delirious|incoherent|does not know where|does not recognize)',
    vision:
      '(vision|sight|eye|eyes|eyesight) ~3 (gone|went (black|dark|blurry)|blurry|blurred|double|lost|black)\n(seeing double|can not see (out of|from|clearly out|with) ~3|can not see $|lost vision|going blind|went blind)',
    headache:
      '(severe|terrible|worst|intense|sudden|splitting|horrible|excruciating|awful|unbearable|pounding) (headache|head pain|migraine)\nheadache ~4 (severe|sudden|worst|unbearable|stiff neck)',
    pain: '(severe|intense|terrible|excruciating|unbearable|worst|horrible|extreme|agonizing|unreal) ~2 (pain|pains|cramps|stomach pain|abdominal pain|stomach ache)\n(pain) ~4 (severe|unbearable|excruciating|ten out of ten|10 out of 10|a ten|out of control|worst)\n(in|so much) (agony|excruciating)',
    faint: '(fainted|fainting|faint) !(smell|line|spot)',
    seizure: '(had|has|have|having) (a|another|some|a couple of)? (seizure|seizures|convulsion)',
    head: '(hit|banged|cracked|bumped|smacked|hurt) (my|his|her|the) head\n(head injury|concussion)',
    allergic: 'allergic reaction\nhives all over',
    fever:
      '(fever|temperature|temp) ~4 (104|105|106|107|104.* |105.* |one oh (four|five|six)|hundred and (four|five|six)|hundred (four|five|six)|40|41|over a hundred and three)\n(newborn|week old|weeks old|one month old|two month old|month old baby|infant) ~6 (fever|temperature)',
    vomiting:
      '(can not|could not) (keep anything|hold anything|keep any food|keep food|keep water) (down)?\n(throwing up|vomiting|puking) ~3 (nonstop|non stop|constantly|all (day|night)|for hours|everything|uncontrollably|can not stop)',
    pressure:
      'blood pressure ~4 (200|210|220|190|two hundred|one ninety|through the roof|dangerously|sky high|two (ten|twenty))\n(blood sugar|sugar|sugars|glucose) ~4 (400|450|500|550|600|650|700|four (hundred|fifty)|five (hundred|fifty)|six hundred|through the roof)',
    abuse:
      '(hitting|beating|hurting|attacking|threatening) me ~2 (now|right now|with a)\n(being|been|was just) (attacked|assaulted|raped)',
  },
  mild: {
    dizzy: 'dizzy|dizziness|lightheaded|light headed|woozy|room is spinning|vertigo|unsteady|off balance',
    sweat: 'sweating|cold sweat|cold sweats|clammy|sweaty|pale',
    sick: 'nauseous|nauseated|nausea|throwing up|vomiting|sick to my stomach|puking',
    weak: 'weak|weakness|shaky|shaking|can not stand|can not walk',
    breathless: 'out of breath|winded|breathless|wheezing|wheezy',
    neck: 'stiff neck|neck ~2 stiff',
    swallow: '(can not|hard to|trouble|difficult*|hurts to|hard time) ~1 (swallow*)',
    chills: 'chills|shivering',
    bleeding: 'bleeding',
    swelling: 'swelling|swollen|hives',
  },
  acute: `
    right now|suddenly|all of a sudden|sudden|this (very)? (minute|moment|second)|as we speak|out of nowhere|at this moment|just (now|happened|started|began)|(minute|minutes|hour|hours) ago
    (getting|got|keeps getting|becoming|much) worse
    now !(i (want|need|would)|that|and (i|then)|it is fine|my insurance)
    (again|happening again|back again|coming back)
    (today|tonight|this morning|this afternoon|this evening|since last night|since this morning)
    (severe|intense|terrible|crushing|unbearable|excruciating)
    (can not|could not) (breathe|move|feel|speak|see|stand|walk)
    (started|began) (a|an|this|about|like|half|ten|twenty|thirty|five)`,
  past: `
    (in|since|from|around|of) (19*|20*)
    (in|since) (nineteen|twenty) *
    (in|since|last|back in) (january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|winter)
    (year|years|months|decade|decades) (ago|back|earlier|before)
    (a|couple|few|two|three|four|five|six|several|many|some) (of)? ~1 (years|months|year|month) (ago|back|prior)
    (week|weeks) (ago|back)
    stitches (come|came|out|removed)
    (last|that) (year|month|spring|summer|fall|winter|christmas|time)
    (long time|while) (ago|back)
    (in|over|during|last|this past) (the)? (spring|summer|fall|winter|holidays)
    (history|hx) of
    (family|medical) history
    runs in (my|the) family
    (used to (have|get|be|feel)|previously|in the past|formerly|back then|before covid)
    when (i|he|she) (was|were) (a|in|young|younger|little|pregnant|ten|twelve|fifteen|twenty|thirty|forty|fifty|*)
    as a (child|kid|teenager|baby)
    (survivor|survived|recovering|recovered|recovery|rehab|rehabilitation|after (my|his|her|the|a) (stroke|heart attack|surgery|operation|seizure|accident|overdose|procedure|hospital*|er|bypass|stent)|following (my|his|her|a)|post) ~1
    (follow up|followup|check up|checkup|followed up) (for|from|on|after|about|of|appointment|visit|with)?
    (died|passed away|passed on|killed) (of|from|by|in|after)?
    (discharged|released) ~2 (from|after)
    (was|were) (in|at|taken to|admitted to) ~1 (hospital|er|emergency room|icu)
    (went to|came from|go to|seen at|been to|visit to) (the)? (hospital|er|emergency room|emergency department|urgent care|icu) ~3 (for|because|with|last|yesterday|on)
    already (seen|been|went|treated|cleared|had it checked)
    (it is|that is|is|was) (gone|over|better|fine|resolved|under control|stable|okay) now
    (went|gone|goes) away`,
  mitigating: `
    (for|over|past|last) (the)? (past|last)? (a|couple|few|two|three|four|five|six|several|many|about|like|almost|some|eight|ten)? (of)? ~1 (weeks|months|years|year|month|week)
    on and off|off and on|come and go|comes and goes|every now and then|once in a while|from time to time|now and again|sometimes|occasionally|occasional|at times|lately|intermittent*
    when (i|he|she) (exercise|exercises|walk|run|runs|climb|work out|lie down|lay down|cough|coughs|sneeze|laugh|bend|lift|eat|swallow|press|push|am stressed|get stressed|get anxious|get nervous|take a deep)
    (a little|a bit of|slight|slightly|mild|minor|some mild|small)
    (last|the other) (week|night|day)
    yesterday
    (what if|in case|if i (have|get|start|feel|ever|had|was|am|were)|if (he|she|my *) (has|gets|starts|had)|should i (have|get)|what (do|should) i do if|when should i (worry|go|call)|worried (about|that i (might|could|may))|afraid (of|that)|scared (of|that)|prevent*|risk of|at risk|signs of|symptoms of|would that be|could that be|is that)
    (appointment|visit|seen|see (a|the) ~2|checked|test|tests|tested|evaluated|evaluation|referral|referred|consult|consultation|checkup) (for|about|regarding|because of|due to) (my|some|the|his|her|recurring|chronic)?
    (do|does) you (treat|see|handle|take)
    (chronic|recurring|recurrent|ongoing|long term)
    (usually|normally|generally|every (day|night|morning|time|winter|spring|allergy season))
    (panic|anxiety) attack*
    (heartburn|acid reflux|reflux|gerd|muscle strain|pulled a muscle)`,
  negation: `
    (no|any|zero|not|without|without any|never|denies|deny|nor|neither|nothing like) (a|an|any|more|real|actual|really|medical|urgent|signs of|symptoms of|history of)*
    (do|does|did|am|is|are|was|has|have|had|would|will) not (have|having|feel|feeling|feel any|experiencing|got|had|get|getting|really|been|be|call|think|need|want|felt)* (any sort of|any kind of|a|an|any|real|medical|like|this|that|it|to|him|her)*
    (not|never) (really|exactly|necessarily|had|having|felt|an|a|the|been|in|any)*`,
  benign: `
    (chest|heart|stroke|seizure|bleeding|breathing|asthma|allergy|epipen|epi pen|emergency|choking|overdose|labor|anaphylaxis|burn|trauma|head injury|concussion|chest pain) (x|xray|x ray|x rays|ct|scan|mri|doctor|specialist|clinic|center|department|medication|medications|medicine|pill|pills|meds|test|tests|exam|screening|class|classes|support|group|education|treatment|disorder|evaluation|study|procedure|surgery|therapy|exercises|machine|monitor|shots|shot|season|contact|contacts|room (bill|visit|copay|records|follow)|rooms|refill|prescription|unit|prevention|awareness|training|survivor|questionnaire|ward|and delivery|day|plan|center|hotline|bill|renewal|renewals|replacement|expired)
    (gave|give|gives|giving|nearly gave|almost gave|almost had) (me|him|her|us|you|my *)? (a|an)? (mini)? (heart attack|stroke|seizure|aneurysm)
    (choked|choking) up
    (dying|die) (to|of (laughter|boredom|curiosity|embarrassment|hunger|heat)|laughing|for a)
    killing time
    (bleeding|bled) (me|us) dry
    (out|short|shortness) of breath (from|because) (running|i ran|rushing|the stairs|hurrying)
    (emergency) (contact|number|services line|exit)
    (i am|am) (in|on|at) (a)? (emergency)? (room) waiting
    (if|is) this (is)? (an|the)? emergency (line|number|room|department|call)?
    (not|no|non|isn't|nothing) ~2 (emergency|urgent|life threatening)
    stroke of (luck|genius|midnight)
    heart (set|goes out|felt)
    breath (of fresh air|test)
    (flu|booster|allergy|covid|tetanus|vaccine) (shot|shots)
    got (shot|shots) (for|of|at)
    breathing (exercise*|treatment*|machine|test)
    (trouble|difficulty|hard|problem*) (breathing|to breathe) (through|out of) (my|his|her|the) (nose|mask)
    (can|could) not (breathe|breath) (through|out of) (my|his|her|one|the) ~1 (nose|nostril|mask)
    (blocked|stuffy|congested) nose
    (cpap|sleep apnea|snoring)
    blackout curtains
    passed out (flyers|papers|candy|forms)
    (seizure|seizures) (dog|free|meds|medication*)
    labor (day|law|union)
    (bandaid|band aid)
    worst case
    (call|dial) 911 (for|if) (an)? (emergency|emergencies)
    (laugh|laughed|laughing) ~6 (can|could) not (breathe|breath)
    (can|could) not (breathe|breath) (laughing|from laughing)
    (i am|he is|she is|we are|am|is|are)? chok* (on|over) (the|these|this|all|my|that|those)* (copay*|bill*|price*|cost*|debt|paperwork|words|deductible*|premium*|smoke)
    (drown*|suffocat*|buried|choking) in
    (traffic|job|boss|commute|kids|line|wait) ~2 (gave|give|giving|is giving) me a (stroke|heart attack)
    heart skipped a beat
    broke (my|his|her) (heart|phone)
    (bleeding|bleed) (into|a little|when i (brush|floss)|gums)
    (knock|knocked) (me|it|that|this) out (a|of)
    blocked artery ~2 (last|years)
    in labor for`,
};
