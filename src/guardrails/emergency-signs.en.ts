/**
 * Signs that are an emergency by themselves, by what is wrong: part of the body, what it does, and of whom. `{be}*` is what may stand between
 * the two ("is", "has been getting", "feels so"), `{who}` whose it is, `{one}` of whom is spoken.
 */
export const englishSigns: Record<string, string> = {
  heart: `
    (heavy|weird|tight|tightening|crushing|squeezing|burning|pressing|stabbing|sharp|bad|awful|radiating|shooting) (feeling|sensation|pain|pressure|ache)? ~6 (chest|breastbone|sternum)
    (squeezing|crushing|gripping|pressing) ~2 (my|his|her) (heart|chest)
    (chest|heart) ~4 (elephant|brick|bricks|anvil|vise|truck) ~4
    (chest|breastbone|sternum) {be}* (burning|pounding|exploding|caving in|in a vise|crushed|hurting)
    (pacemaker|defibrillator|icd) ~3 (shocking|shocked|shocks|going off|went off|fired|firing)
    (heart|pulse|heart rate|heartbeat) ~6 (150|160|170|180|190|200|210|220|one (fifty|sixty|seventy|eighty|ninety)|two hundred|will not slow down|not slowing down|out of control)
    (grabbing|clutching|grabbed|clutched|holding) {who} (chest|heart)
    {one} ~2 (gray|grey|ashen|white as a (sheet|ghost)) ~4 (sweat*|chest|face|clammy)`,
  stroke: `
    (face|mouth|smile|eyelid|lip) {be}* ~2 (droop*|sagging|sags|crooked|lopsided|uneven|numb|paraly*|hanging|sliding|slid|to one side|on one side|twisted)
    (half|side|part) (of)? {who} (face|body|mouth) ~3 (numb|droop*|paraly*|not move|not moving|limp|dead|weak|frozen|tingl*)
    ({limb}|fingers|foot|feet|half my face) (will|does|do|did|can) not (move|work|respond|lift)
    ({limb}|fingers|foot|feet) ~1 (stopped (working|moving)|quit (working|moving)|gave out|gone limp|went limp|went dead|is paralyzed|are paralyzed|went numb)
    (can|could) (not|barely|hardly) (move|lift|raise|use|feel|control) ~3 ({limb}|fingers|foot|feet)
    ({limb}|left|right) ~3 (or|and) (the|my|his|her)? (leg|arm|face|hand) {be}* (numb|weak|dead|paraly*|tingl*)
    (talking|speaking|sounds|talks|speaks) ~2 (funny|weird|strange|gibberish|nonsense|like (he|she|i) (is|am) drunk|slurred|garbled|jumbled)
    (speech|words|sentences|talking|voice) {be}* (coming out|sounding|sounds)? ~2 (slurr*|garbl*|jumbl*|mumbled|mixed up|scrambled|backwards)
    (can|could) (not|barely|hardly) (get|find|form) {who} words
    (he|she|it|mom|dad|'s|{kin}) ~1 (can|could) (not|barely|hardly) (talk|speak|swallow|see|stand up|walk straight|hold (his|her) head) !(now|to you|on the phone|at the moment|english|spanish|today|yet|very well|until|because (he|she) is (at|deaf)|over)
    (lost|losing|loss of|no) ~1 (vision|sight|eyesight|feeling) (in|on|out of) ~2 (eye|eyes|side|arm|leg|face|{limb})
    (vision|sight|eye|everything) ~1 (went|gone|goes|going|turned|turning) (all|completely)? (black|dark|blind|white)
    (worst|most (horrible|terrible|awful)) (headache|head pain|migraine) ~3 (life|ever|had)
    {kin} ~3 (having|had) (a|another) stroke (now|right now|today)
    (mini stroke|tia) (now|right now|again|today)`,
  breathing: `
    (struggling|struggles|fighting|gasping|trying|straining|not able|unable|fights) (to|for) (get|take|catch|pull|draw|find)* (any|some|in|enough|a|the|his|her|my)* (breath|breaths|breathe|air) !(test|through)
    (can|could) (not|barely|hardly) (get|take|catch|draw|pull) (any|enough|in|a|my|his|her|the|deep|full|good|in any|much)* (breath|breaths|air|oxygen)
    (having|has|have|in|had) (a|an|another|bad|severe|terrible|the|worst)* asthma attack !(last|in|years|when|that)
    (inhaler|nebulizer|puffer|rescue inhaler|breathing treatment) {be}* (does|do|did|will)? (not|nothing) ~2 (work*|help*|doing|anything|touching)
    (oxygen|o2|o two|sat|sats|saturation|pulse ox) ~6 (dropping|falling|low seventies|70|71|72|73|74|75|76|77|78|79|80|81|82|83|84|85|86|87|88|seventy|eighty|seventies|eighties)
    (suffocat*|asphyxiat*|strangl*) !(in (paper*|work|bills|debt|email*))
    (stuck|lodged|caught) (in|down) {who} (throat|windpipe|airway|air pipe) ~6 (can|could|not|breathe|talk|chok*|blue|swallow|gag*)
    {one} ~2 (chok*) (on|to death|and|right|now|$)
    {one} ~2 (choking) !(up|hazard)
    (ribs|chest|belly|stomach|neck) {be}* (sucking|sucked|pulling|pulled|caving|sinking|retracting) ~1 (in)?
    (stopped|stops|not|quit) ~1 (breathing|breathe) (for|again|and|$)
    {one} (turned|turning|turns|went|going|is|are|all|getting|goes|looks|'s|looking|has|have|gone) (turned|turning|going|all|very|kind of|really)* (blue|purple|dusky) !(cross|shield|light*|room)
    breathing {be}* ~1 (fast|rapid|rapidly|quick|shallow|weird|noisy|hard|heavy|labored|funny|raspy) ~4 (and|ribs|blue|lips|grunt*|not)
    (so|very|really|too|getting|this|extremely) (short of breath|breathless|winded|out of breath) ~3
    (cough*|spit*|hack*|bring*) (up)? ~2 (bright|red|fresh|pink)? ~1 blood`,
  allergy: `
    (throat|tongue|lips|lip|face|mouth|airway|eyes|neck) {be}* ~1 (swell*|swollen|puff*|ballooning|closing|closed|tight|tightening|constrict*|blowing up|huge|itchy and|getting big*)
    hives ~8 (throat|swallow|breath*|tongue|lips|dizzy|swell*|face)
    (throat|tongue|lips|breath*|swallow) ~8 hives
    (having|have|has|going into|gone into) (a|an)? ~1 (anaphyla*)
    (stung|sting|ate|eaten|bitten|allergic|peanut*|shellfish|shrimp|bee|bees|wasp|wasps|nuts) ~12 (swell*|swollen|can not breathe|wheez*|hives|throat|tongue|can not swallow)
    (epipen|epi pen|epinephrine) ~6 (not (help*|work*)|nothing|again|still (can|swell*|not|short)|worse)`,
  bleeding: `
    (nosebleed|nose bleed|nose|cut|wound|bleeding|blood|gash|bleed|period|stitches) {be}* (will|does|would|did|do|can|could)? not {be}* (stop*|quit*|clot*|slow*|stopped bleeding|stop bleeding)
    (blood|cut|wound|leg|arm|hand|head|it|neck|finger) ~2 (gush*|spurt*|squirt*|pour*|pumping|spraying|stream*) ~1 (blood|out|everywhere|down|$)
    (gush*|spurt*|squirt*|pour*|spraying|pumping) ~2 blood
    (soaked|soaking|filled|filling|bled|bleeding|going) (all the way)? through ~4 (pad|pads|towel|towels|tampons|bandage*|dressing*|sheets|shirt|gauze|diaper*)
    (pooping|passing|peeing|pooped|vomit*|throwing|threw|puking|puked|spitting|coughing) ~6 (blood|bloody|blood clots) ~6 (lot|ton|faint|dizzy|weak|bright|everywhere|red|clots|dark|black|$)
    (losing|lost|lose|loses) (a lot of|so much|too much|lots of|tons of|a ton of|way too much|much) blood
    (tons|lots|pools|pool|puddle|a lot|a ton) of blood
    (sliced|cut|gashed|slashed|ripped|split|laid|tore|tearing|chopped) ~4 (open|to the bone|artery|all the way|really deep|very deep|wide open)
    (bleeding|hemorrhag*) (out|internally|to death|from (my|his|her) (ears|eyes|mouth|head|eye))
    blood ~2 (coming|pouring|running) (out)? ~2 (ear|ears|eyes|mouth|head)`,
  poison: `
    (accidentally|mistake|mistakenly|accident) ~6 (pill|pills|dose|doses|tablets|insulin|medicine|medication) ~3
    (took|taken|swallowed|had|given|gave|injected|ate|drank|injecting|taking) (him|her|me|myself|like|about|maybe|almost|around|over|more than|way|accidentally)* (too much|too many|a bunch of|a handful|extra|the wrong|all|ten|twelve|fifteen|twenty|thirty|forty|fifty|8|9|10|12|15|20|25|30|40|50|eight|nine) (of)? ~3 (pill|pills|tablet|tablets|capsules|insulin|dose|doses|medication|medicine|meds|edibles|gummies|aspirin|tylenol|ibuprofen)
    {child} ~3 (swallowed|swallow|ate|eaten|drank|drunk|drinking|got into|gotten into|got a hold of|got ahold of|chewed|inhaled|put|took) ~2 (a bunch of|some|several|a lot of|a whole|my|our|the|grandma 's|grandpa 's|whole|one of my|one of|a few|all|of)* ~2 (pill|pills|medicine|medicines|medication|medications|meds|vitamins|edible|edibles|gummy|gummies|tablets|cabinet|cleaner|detergent|soap|perfume|nicotine|vape*|paint|mushroom*|berries|plant|hand sanitizer|alcohol|pod|pods|battery|batteries|magnet*|bleach|gasoline|poison|drano|chemical*|tylenol|ibuprofen|benadryl|melatonin)
    (took|taken|gave) ~6 (twice|three times|double|four times) ~8 (bleeding|dizzy|faint|sleepy|not wake|can not|weak|heart|confus*|accident|mistake)
    (swallowed|ate|drank|drunk|inhaled|ingested|swallow*|bit into|breathed in|sprayed) ~4 (pod|pods|bleach|poison|battery|batteries|magnet*|antifreeze|gasoline|chemical*|rat poison|lye|ammonia|fumes|glass|needle|needles|lighter fluid|paint thinner|pesticide*|disinfectant|cleaner|lysol|drano)
    (took|shot up|snorted|injected|did|using|used|smoked|given) ~4 (fentanyl|heroin|meth|cocaine|crack|oxycodone|oxycontin|opioids|xanax|pills) ~10 (blue|not|will not|can not|wake|breath*|purple|limp|responding|out|unconscious|snoring)
    {one} ~3 (overdos*|od)
    (carbon monoxide|gas leak|co alarm|smoke inhalation|toxic fumes)
    (narcan|naloxone) ~4 (not|gave|given|need|used)`,
  seizure: `
    (is|'s|are|been|keeps|keep|stop|stopped|stops|started|still|was|be|having|in) (seizing|convulsing|convulsions|fitting)
    (shaking|jerking|twitching|convulsing|trembling|thrashing) (all over|uncontrollably|violently|on the floor|on the ground|and (foam*|not|unresponsive|his eyes|her eyes))
    (whole|entire|his|her) body {be}* (jerking|shaking|convulsing|stiff|rigid|twitching|stiffened|locked up)
    eyes {be}* (roll|rolled|rolling) (back|up|into|in)
    (a|another|having|first|grand mal|febrile) (grand mal|febrile)? (seizure|convulsion|fit) ~4 (right now|now|never had one|first time|ever|not stopping|will not stop|again|today|minutes)`,
  consciousness: `
    (can|could) (not|barely|hardly) (find|feel|get|detect|hear) (a|any|his|her|the)* (pulse|heartbeat)
    (out cold|knocked out|knocked unconscious|blacked out|blacking out|barely conscious|semi conscious|not conscious|half conscious|barely awake|barely responsive|barely responding|hardly responding)
    (is|are|'s|was|still|'s still|be) not (waking|responding|responsive|breathing|moving|conscious|awake|answering|reacting|coming to|coming around) !(my|to (my|the) (message*|medication|treatment|medicine)|forward|well with|in|until)
    (lying|laying|passed out|sprawled|collapsed|slumped|down) ~6 not (moving|breathing|responding|getting up)
    (dropped|fell|went|slumped|collapsed|keeled|laying|lying|passed) ~3 (over|ground|floor|down) ~6 (not|out|unconscious|will not|can not wake|unresponsive|cold|limp)
    {one} ~2 (collapsed|keeled over|dropped dead|went limp|gone limp|is limp|unconscious|unresponsive|passed out|fainted and)
    (sugar|glucose|blood sugar|sugars|reading) {be}* (at|down|to|reading|dropped|dropping|reads|as low as|low|of|like|about)* {low}
    (barely|hardly|not) (awake|conscious|responsive|coherent|alert)
    (will|can|does|do) not (wake|wake up|come to|come around|open (his|her) eyes|get up off|stay awake|be woken) !(me|us|for (school|work)|up (for|early|on))
    (hard|difficult|impossible|unable|trouble) (to)? (wake|waking|rouse|arouse) (him|her|up)? ~2`,
  pregnancy: `
    {pregnant} ~12 (bleed*|blood|gush*|contraction*|water|not (felt|feel|move|moving|moved|kick*|kicking)|cramping|spots|flashing lights|blurry|severe|terrible headache|horrible headache|bad headache|headache|swelling|swollen|seizure|fell|passed out|fluid|leaking|has not moved|stopped moving)
    (bleed*|blood|gush*|contraction*|stopped moving|not moved|spots|cramping) ~10 {pregnant}
    baby {be}* ~1 (not|stopped|hardly|barely|quit) ~1 (moved|moving|kicked|kicking|move|kick) ~1
    (not|not been able to|can not|do not|haven't|stopped) (felt|feel|feeling) ~3 (baby|baby 's) ~1 (move|moving|kick|kicking|movement|movements|moves|kicks)?
    (see|feel|feels|showing) ~3 (baby|baby 's|baby's) ~1 (head|foot|feet|cord|hand|bottom|coming)
    (cord|umbilical cord) {be}* (coming|hanging|came|out|sticking|around)
    baby {be}* (coming|crowning|about to come|being born) (now|right|out|fast|and|early|$)
    water {be}* (broke|broken|breaking)
    contractions ~4 (minute|minutes|apart|every|close|together|strong|nonstop)
    (in|into|going into|having) (labor|preterm labor|premature labor) !(day|law|union|and delivery (tour|class))
    (miscarr*) (right now|now|and|i am|bleed*)`,
  infant: `
    {infant} ~8 (fever|temperature|temp|burning up|hot|one oh|100.*|101*|102*|103*|104*|lethargic|limp|floppy|blue|purple|not eating|will not eat|will not feed|not feeding|will not wake|not waking|grunting|no wet diapers|hard to wake|listless|jaundice*|yellow)
    (baby|infant|newborn|little one) {be}* ~1 (limp|floppy|lethargic|listless|blue|purple|gray|grey|unresponsive|not breathing|grunting|like a rag doll)
    (soft spot) ~3 (sunken|bulging|sticking)`,
  injury: `
    (fell|fallen|falls|jumped|thrown|falling) (off|from|down|out of|on) ~4 (roof|ladder|stairs|balcony|tree|window|horse|building|steps|bridge|floor|bike|truck|scaffold*|counter|table) ~14 (not|unconscious|can not|head|knocked out|bleeding|move|neck|back hurts|legs|feel|blood|numb|confused|vomit*|out cold|hip|will not)
    (fell|fall|hit|banged|cracked|smacked|slammed|bumped|struck|head) ~6 head ~12 (vomit*|throw*|threw|confus*|passed out|sleepy|unconscious|bleeding|blood|knocked out|not waking|will not wake|not responding|drowsy|seizure|acting weird|acting strange|slurr*|double|memory|does not remember|clear fluid|not making sense)
    (hit|struck|run over|ran over|got hit|been hit|knocked down) by (a|the|an) ~1 (car|truck|bus|van|train|motorcycle|bike|suv|vehicle|tractor|forklift)
    (car|motorcycle|bike|motorbike|atv|truck|auto|vehicle) (accident|crash|wreck) (now|right now|and|minutes|an hour|i am|she is|he is|my) ~8 (hurt*|neck|bleeding|trapped|pain|tingl*|numb|can not|unconscious|stuck|head|chest|back)
    bone {be}* (sticking|poking|coming|popping|showing|exposed|out|through|visible) ~1
    (see|seeing|can see) (the|his|her|my) bone
    (burned|burnt|scalded|burning|poured|spilled|splashed|burns) ~5 (boiling|hot oil|oil|fire|grease|chemical*|acid|third degree|steam|gasoline|flames|boiling water|explosion)
    (third degree|chemical|electrical) burn*
    (electrocut*|electric shock|struck by lightning|shocked by)
    (almost|nearly) (drown*)
    (drowned|drowning|under water|underwater|pulled ~2 out of the (pool|water|lake|tub)) !(in (work|paperwork|bills|debt|emails|calls))
    (snake|rattlesnake|copperhead|cottonmouth|black widow|scorpion|viper) (bit|bite|bites|stung)
    (chemical|chemicals|acid|bleach|cleaner|lye|ammonia) ~3 (in|into) {who} (eye|eyes)
    (got|been|was|is|are|were|am|'s been|has been|being) (stabbed|shot) !(down|at work|in the (dark|foot))
    {one} ~1 (stabbed|shot) (me|him|her|us|my *|himself|herself|in the|with|by|twice)
    (cut|chopped|sliced|ripped|tore|severed|lost|took) (off|clean off)? (my|his|her|a|the) ~1 (finger|fingers|toe|toes|hand|thumb|foot|arm|leg|fingertip) (off|with|in|clean|completely|almost) ~2 (saw|machine|knife|off|mower|blender|door|clean|completely|entirely)?
    (finger*|toe*|thumb|hand|foot|arm|leg) {be}* (hanging|dangling|cut|sliced|chopped|torn) (off|by a thread|open) ~3
    (cut|chopped|sliced|sawed) off ~2 (finger*|toe*|hand|thumb|foot|arm|leg)
    (can|could) not (feel|move) (my|his|her) ~1 (legs|feet|hands|arms|body|neck|toes)
    (crushed|pinned|trapped) (under|by|beneath|between|in the (car|machine))`,
  danger: `
    {abuser} {be}* (trying to|keeps|keep|threatening to|going to|about to)* (hitting|hit|hits|beating|beat|choking|choke|strangling|strangle|attacking|attack|punching|kicking|stabbing|hurting|shoot|shooting|kill|stab|rape|raping) (me|us|my (mom|mother|sister|kids|son|daughter|brother)|her|him|the kids) !(up|with (this|that|these)|if i (am|do not|miss|forget|cancel|change)|when (he|she) (sees|hears|finds)|over the (bill|price))
    {abuser} {be}* (trying to|about to)? (break|breaking|broke|get|getting) (in|into|down the door) ~6 (knife|gun|hurt|kill|scared|now|help|house|weapon|apartment)
    (locked|hiding|hide) (myself|ourselves)? ~2 (in|from) (the|my|him|her|a) ~1 (bathroom|closet|bedroom|room|husband|boyfriend|basement|car)? ~8 (he|she|hit*|hurt*|gun|knife|help|scared|afraid|kill*|him|her)
    {abuser} ~3 (has|have|got|with|pulled|waving|holding|pointing) (a|the|his|her) (knife|gun|weapon|machete|bat) !(in|safe|shop|show)
    (pointing|waving|holding|pulled) (a|his|the|her) (gun|knife) (at|on|to) (me|us|my|her|him)
    (someone|somebody|there is (someone|a man|somebody)) ~3 (in my house|breaking in|broke in|following me|with a gun|with a knife)
    (not|do not feel|am not) safe (right now|at home right now|here right now|with him right now)
    (being|been|was) (attacked|assaulted|raped|beaten|strangled|choked) (now|right now|today|tonight|an hour ago|by)`,
  infection: `
    {fever} ~14 (stiff neck|neck {be}* (stiff|rigid)|neck|confus*|delirious|rash|light hurts|not making sense|can not (stay awake|wake)|seizure|breathing (really|so|very)? (fast|hard)|hallucinat*|lethargic|purple|will not wake|disoriented|stiff|mottled|not peeing)
    (stiff neck|neck is so stiff|can not bend (my|his|her) neck|confus*|hallucinat*|disoriented) ~12 {fever}
    (stiff neck|neck {be}* (stiff|rigid)) ~8 (rash|light|headache|vomit*|fever)
    rash ~5 (not|does not|do not|will not) ~1 (fade|blanch|go away when|disappear when)
    (chemo|chemotherapy|transplant|immunosuppress*|leukemia|neutropen*|no spleen) ~10 ({fever}|chills|temperature|temp|one oh|hundred)
    (infection|infected|incision|wound|sepsis|septic|uti|kidney infection) ~12 (confus*|shaking chills|rigors|cold and clammy|clammy|delirious|disoriented|blood pressure (is|dropped) ~1 low|faint*|passing out|mottled|red streak*)
    (shaking chills|rigors|uncontrollable shivering)
    (septic shock|sepsis|going septic|meningitis) (again|now|right now|i think)`,
  plain: `
    (is|it is|this is|'s|having|have|got) (an|a|my|a real|really an|a medical|a true|a total|an actual)* emergency !(contact|room|number|department|line|fund|c section|clinic|dentist|appointment|visit|supply|refill|shelter|exit|inhaler|doctor|surgery)
    emergency (please)? (help|hurry|come|send)
    (help|hurry) ~3 (dying|not breathing|ambulance|911|unconscious|hurt bad*)
    (help|hurry) ~2 (he|she|it) is ~1 (dead|an emergency)
    (need|send|get|call|want|needs) (me|us|him|her|an|the|for|somebody|someone|to|please|out)* (ambulance|paramedics|paramedic|911|nine one one|nine eleven|emergency services|ems) !(bill|copay|claim|ride bill|record*|last|two|was|came)
    (somebody|someone) ~1 (help|call) (me|us|him|her|quick|fast|right away|911|an ambulance) (now|hurry|he|she|quick|$)
    (life or death|matter of life)
    (i|he|she|we|they|{kin}) {be}* ~2 (dying) (right now|here|help|please|on me|$)`,
};
