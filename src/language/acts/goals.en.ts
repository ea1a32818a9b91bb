/** What callers say when they want a goal served; see `src/domain/phrases.ts` for how a phrase is written. */
export const englishGoals = {
  rescheduleAppointment: `
    (reschedule|rescheduling|reschedules|rebook|rebooking|re schedule|re book) ~5 {appt}
    reschedule|rescheduling|rebook|re schedule
    (move|moving|change|changing|switch|switching|push|pushing|push back|bump|shift|shifting|postpone|postponing|delay|swap|adjust|modify|edit|move up|pull forward) ~5 {appt}
    (move|moving|push|bump|switch|shift|postpone|delay|change|changing) (it|this|that|mine|them|things|one|him|her|me) (to|back|up|out|forward|for|a|until|till|from|around|over|off|ahead|later|earlier|instead)
    (move|push|bump|switch|shift|postpone|delay|change|changing) (it|that|mine) $
    postpone
    (change|changing|switch|move|adjust) (the|my|our|his|her) (date|time|day|schedule|slot)
    (different|another|new|better|earlier|later|sooner) (day|time|date|slot) (for|of) (my|the|that|this|his|her|our) ~2 {appt}
    (can|could) not (make|keep|come to|attend|get to|be at|do) (it|my|the|that|this|our|his|her|there)
    (can|could) not (come|make it|be there) (in|that|this|on|tomorrow|today|anymore)
    not (be)? (able to|going to) (make|keep|come|attend|be there|get there)
    not going to (make|be able|happen|work out) !(appointment|a appointment|an appointment)
    something (came|has come) up
    {appt} ~10 (a|another|any) (different|new|other|better|earlier|later) (day|time|date)
    will not make it
    (have|need|got) to miss (my|the|that|this) {appt}
    (missed|forgot about|no showed) ~3 {appt}
    (get|come|be seen|seen) (in)? ~1 (sooner|earlier) than
    move up (my|the)? {appt}
    {appt} ~4 (moved|changed|rescheduled|pushed back|postponed)
    (moved|rescheduled|pushed) ~1 {appt}
    change ~2 (to|for) (another|a different|a later|an earlier|a new) (day|time|date|week|month)
    (move|moving|change|changing|switch|reschedule|rescheduling|push|bump) (that|this) one
    {appt} (does not|is not going to|will not) work
    conflict ~3 {appt}
    {appt} (got|was|were|has been|is) (cancelled|canceled)
    you (guys)? (cancelled|canceled) (my|our|the) {appt}
    (bring|slide|trade|trading|redo|rearrange|alter|put off|hold off on|roll|exchange|pull) ~4 {appt} !(card)
    bring ~3 {appt} (forward|up|closer|sooner)
    (take|need) a rain check`,
  cancelAppointment: `
    (cancel|canceling|cancelling|cancels|cancle) ~5 {appt}
    (cancel|canceling|cancelling|cancle) !(~3 (insurance|policy|prescription|subscription|card|order|refill|plan|account|membership|that|it is okay|charge))
    (cancel|canceling|cancelling|cancle) (that|this|the (first|second|third|last|next|other)) one
    (cancel|canceling|cancelling|cancle) (it|that|this|mine) ({appt}|for|on|please|entirely|completely|altogether|all together)
    (call off|calling off|get rid of|delete|deleting|remove|drop|dropping|scrap|scratch|void|nix|withdraw|take off|back out of|get out of) ~2 (my|the|that|this|our|his|her|an|both|all) ~5 {appt}
    (get|getting|want|need|have) ~4 {appt} (to be)? (cancelled|canceled|deleted|removed|taken off)
    take (me|us|him|her|it) off ((the|your|of the) (schedule|calendar|books|list))?
    (no longer|not) (need|want|wanting|require|going to need) (my|the|that|this|our|his|her) ~4 {appt}
    (do|will) not need (to be seen|to come in|the {appt}) (anymore|any more|after all)
    (will|would|am) not (be)? needing ~3 {appt}
    (do|will) not need ~3 {appt} (anymore|any more|after all|any longer)
    not (coming|come) to my ~3 {appt}
    (i|we|he|she) (am|are|is|will) not (be)? (coming|showing up|attending|making it) (in)? (anymore|any more|after all|on|to|tomorrow|today|for|this|and (i)? (do not|will not|not)|$)
    (tell|let) ~3 (know)? (that)? (i|we|he|she) (am|are|is|will) not (be)? coming
    like to not come (in)?
    (erase|wipe|pull|strike|nix|free up|release|give up|kill|undo|void|clear|let go of|remove|delete|drop|cancel|scrap|take off|take down|get rid of) ~1 (my|the|our|his|her|that|whatever) ~3 (slot|spot|booking|name|place|reservation|{appt})
    (nix|scrap|scratch|drop|kill|wipe|erase) (the|my|that) (monday|tuesday|wednesday|thursday|friday|saturday|first|second|third|next|other|one on|thing)
    (give|pass|hand|offer) (my|the|that|our|his|her) (slot|spot|time|place|appointment) (away|to)
    let (somebody|someone|another patient|other people) ~1 (have|use|take) (my|the|that|it)
    (erase|take|pull|strike|remove|drop|cross|scratch|get) (me|us|him|her|my name|our name) (off|from|out of) (of)? (the|your|that|for|my|this|tomorrow|today|monday|tuesday|wednesday|thursday|friday|list|schedule)
    (want|like|need|get|getting) out of (my|the|that|this|coming|having) ~4 ({appt}|in|one)
    (back|backing|bail|bailing|pull|pulling|bow) out (of|on) ~4 ({appt}|procedure|surgery|one|visit)
    do not (expect|hold|save|bother holding|bother saving|keep) (us|me|my|the|him|her) ~2 (spot|slot|time|place|appointment|tomorrow|today|anymore|on)
    no (want|need|wanting) (the|my|this|that) {appt}
    (will|do|does|am|going to|going) not (be)? (need|needing|want|wanting) (it|that|this|him|her|the one|that one|to (be seen|see *|come|come in)) (anymore|any more|after all|any longer|either)
    (no longer|not) (need|want|going to need|think i need) to (see (him|her|the doctor|dr *|doctor *|anyone|anybody)|come (in)?|be seen) (anymore|any more|after all|any longer|now)
    (decided|changed my mind|changed our minds) ~1 (against|about coming|not to (come|go|do it|have it|go ahead|see)|on coming)
    (call|calling) (it|that|the whole thing) off
    cancellation`,
  lookUpAppointments: `
    (when|what time|what day|what date|where|which day|what hour|who) (is|are|was|were|did|does|do|am|would|will) ~5 {appt}
    (when|what time|what day|where|who) (am|are|is|do|does|did) (i|we|he|she|my {kinChild}|my {kinAdult}) ~3 (scheduled|booked|coming in|due|supposed to|seeing|see|seen|come in|need to come in|have to be|need to be|down for)
    (when|what time|what day) (i|we|he|she) (am|are|is) ~2 (scheduled|booked|coming in|supposed to|seeing)
    (do|did|does) (i|we|he|she|my {kinChild}|my {kinAdult}) (still)? (have|got) (an|any|my|a|another|two|other|anything) ~4 ({appt}|scheduled|booked|coming up|on the books)
    what (do|have|else do) (i|we) (have|got) (coming up|scheduled|booked|planned|on the (books|calendar|schedule))
    (if|whether) (i|we|he|she) (still)? (have|had|got|has) (an|any|my|a|another|other) ~4 {appt}
    (which|what) (day|time|doctor|provider|location|office|clinic|dr) ~3 (is)? (my|the|our|his|her) ~3 {appt}
    (what|which|how many) ~2 {appt} (do|did|have|are|is|am|does|i have|we have|on)
    (check|checking|confirm|confirming|verify|verifying|look up|looking up|lookup|look at|look into|review|view|double check|find out about|see|pull up|find|tell me about|ask about|remember|forgot|lost|know|get|need|want) (on|for|about|up|me|the (date|time|day|details|status|location|address) (and time)? (of|for|on)|details (of|for|on|about)|status of|the date and time of|you to confirm)? (my|our|his|her|an existing|existing|my {kinChild} 's|my {kinAdult} 's|all my|all of my|the rest of my) (next|upcoming|scheduled|existing|future|current|last|previous|other|{doctor})? ~2 {appt} !(with|changed|moved|cancelled|canceled|rescheduled|to|scheduled|for|pushed)
    (check|checking|confirm|confirming|verify|double check|look up|forgot|remember|reminder|information|info|details|remind) ~5 {appt}
    (my|upcoming|scheduled|existing|future) (upcoming|scheduled|future|next) {appt}
    (am|are|is) (i|we|he|she) (still)? (scheduled|booked|on the schedule|on the books|down for|on for|set for|all set for|good for|confirmed)
    (is|was) (my|our|his|her|the) ~3 {appt} (still|on|at|in|today|tomorrow|next|this|with|confirmed|scheduled|booked|set)
    did (my|our|his|her|the) ~2 {appt} (go|get)
    (know|see|tell me|find out|remember|check|forgot|forget) (when|what time|what day|where) (my|the|our|his|her|it) ~3 {appt}
    (know|see|tell me|find out|remember|check|forgot|forget) (when|what time|what day|where) (i|he|she|we) (am|is|are|need|have|should|supposed|was) ~3 (come in|scheduled|be there|seen|be seen|coming in|booked|appointment)
    status of ~2 {appt}
    ^ my {appt} $
    (when|what time|what day|what date|where|which (day|building|office|clinic|location)) ~1 (do|am|should|did|was|is|are|does) (i|we|he|she|my {kinChild}|my {kinAdult}) ~3 (come|be there|show up|go|expected|due|supposed to|arrive|see (him|her|you|the doctor|dr *|doctor *))
    when do you (want|need|expect) (me|us|him|her)
    (what|which) (time|day|date|hour) (do|did|have) you (guys|all)? (have|put|got|had|wrote|show|showing|schedule|book) (me|us|him|her|my {kinChild}|my {kinAdult})
    (do|did|does|have|are) you (guys|all)? (show|showing|have|see|got|find|book|have got|put) (me|us|him|her|my name|my {kinChild}|my {kinAdult}|anything|something) ~1 (for (me|us|my *|tomorrow|today|next|this)|down|on (the|your)|scheduled|coming up|in (the|your)|there|under|booked|with (dr|doctor) *)
    (have|had|got) me (down|in there|in the (book|books|system|schedule)) (for|as|on|with)?
    what (else)? (is|do i have|have i got|i have|have i|did i) (got|on|coming|scheduled|lined|sign|booked|planned) (up|for)? (for me|coming up|next|this|with|soon|$)
    remind me ~2 (what time|when|what day|which day|what date) (it|i|my|that|we|he|she)
    (did|does|has) (my|the|our|it|that) ~2 (go|gone|went|come) through
    who (am|is|are|was) (i|we|he|she|my {kinChild}) ~1 (seeing|meeting|with|supposed to see|scheduled|booked|see)
    who is my {appt} with
    (is|was) it (the|on|at)? * or (the|on|at)? * (that|when|my)
    (something|anything) (in|on) your (book|books|system|computer|schedule|calendar) (under|for)
    (confirm|confirming|checking on|check on|calling about) (for)? (tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday) $
    (am|are|is) (i|we|he|she|my {kinChild}|my {kinAdult}) ~1 (all)? (set|due in|due|expected|in there) (for|in|on|soon|tomorrow|today|there|$)
    how (long|many (days|weeks)) (till|until|before|to) (my|our|his|her) ~2 {appt}
    how many ~1 {appt} (do|have)
    (make|making|be) sure (that)? (i am|we are|she is|he is) (still)? (on|in|set|scheduled|booked|down)
    see (when|what) ~2 {appt} (i|we) have`,
  verifyInsurance: `
    (verify|verifying|check|checking|check on|confirm|confirming|validate|update|updating|change|changing|switch|add|adding|review|look up|look into|make sure|go over|give you|provide|find out about|understand|ask about|question about|questions about|inquire about|see if|talk about|calling about|know about|know if|know whether|verification of|verification for|about) (if|that|on|about|whether)? (you|you guys)? (have|take|accept)? (my|the|our|his|her|a|an|some|what|new|{kinChild} 's|{kinAdult} 's)* ~3 {insurance}
    (verify|verifying|check|checking|confirm|confirming|validate|update|updating|change|changing|add|adding|switch) ~5 {insurance}
    {insurance} (verification|check|update|status|eligibility|change|question|questions|details)
    (verification|validation) of ~2 {insurance}
    (is|are|was) (my|our|his|her|the) ~3 {insurance} (still)? (active|valid|good|current|accepted|in network|up to date|on file|verified|working|expired|okay|effective)
    (my|our) {insurance} (changed|has changed|is different|expired|is new|just changed|card changed|got changed)
    (am|are|is|will|would) (i|we|he|she|my {kinChild}|my {kinAdult}|this|it|that|my visit|the visit|my appointment) (still|be|be fully|fully)? (covered|insured|in network|eligible|out of network)
    (does|do|will|would|did|is) ~3 {insurance} (cover|pay|include|going to cover)
    (have|got|getting|switched|switching|just got|just switched) (to)? (a|an|some|my)? (new|different|another|other) ~2 {insurance}
    (new|different) (insurance|insurance card|health plan)
    (what|how much) (is|are|would|will) (my|the|our) (copay|co pay|deductible|out of pocket|coinsurance)
    (find out|know|check|tell me) ~3 (copay|co pay|deductible|out of pocket)
    how much ~3 (my|the) (insurance|plan|medicaid|medicare) (cover|covers|pay|pays)
    what ~3 (my|the) (insurance|plan) (cover|covers|pays)
    if ~4 (covered|in network|covers|accepts my)
    (is|are) (my|our|his|her) ~2 (plan|plans) (still)? (active|valid|good|current|accepted|in network|up to date|on file|working|okay|effective)
    (check|verify|confirm|look up) (my|our|his|her) ~2 (plan|plans) !(of)
    (my|our|his|her|the) {insurance} (works|work|is good|is okay|is all right) (there|here|for|with|at|$)
    (am|are|is) covered (through|under) (my|our|his|her)
    (have|got) you got my (new)? {insurance}
    ^ (my)? {insurance} $
    (need|want|get|have|like) (my|our|his|her|the) ~2 {insurance} ~1 (checked|verified|confirmed|validated|looked at|looked into|reviewed)
    (put|get) my ~2 (insurance|card) on file
    (does|do|will|would|did) ({payer}|my plan|our plan|the plan|my policy|my health plan) ~3 (cover|pay|pick up|take care|accept|work|include)
    (is|are|will|would) (the|an|a|my|this|that|these|those|physical|lab|labs|shots|therapy) ~4 (be)? (covered|in network|out of network) !(by the|in)
    (is|are) (dr|doctor) * (in network|in my network|covered|on my plan)
    (in|out of) network (for|with|under)
    {payer} (cover|covers|pay|pays|covering) (for)?
    (is|will|does|do) (my|our|his|her) (plan|insurance|coverage|policy|health plan) ~3 (good|okay|work|works|accepted|any good|usable|run out|still on)
    (got|have|need to give you|give you|you have) ~2 new (insurance|member number|member id|policy|group number|insurance card)
    (what|how much) ~3 (owe|pay|cost me|be|is|come) ~2 (out of (my own)? pocket|with my (plan|insurance)|after (my)? insurance|my (copay|deductible|share))
    my (deductible|copay|co pay|coinsurance|benefits) !(is|was)
    (run|running|rerun|put through) my (insurance|card|plan|coverage)
    (two|different|both) insurances`,
  scheduleAppointment: `
    (make|making|schedule|scheduling|book|booking|set up|setting up|set|get|getting|arrange|arranging|need|needs|want|wants|request|requesting|find|like|looking for|see about|inquire about|calling for|calling about|call for|fix|can i have|could i have|may i have|can we have|could we have|like to have|want to have|reserve|looking to get|trying to get|grab|plan|put in|come in for|sign up for|wanting|needing|give|squeeze|fit|for|about|i need to get) (me|us|him|her|them|myself|my {kinChild}|my {kinAdult}|in)? (for|to get|to make|to have|to book|to schedule|to set up)? (a|an|another|one|my|some|this|that|the next|the first|the soonest|the earliest|your next|your first|your earliest|his|her|our|two|three|couple of|any)? (new|first|initial|follow up|followup|regular|routine|annual|yearly|quick|same day|next available|available|earliest|soonest|urgent|new patient|sick|wellness|well child|telehealth|video|virtual|phone|office|next)? ~3 {appt}
    (make|schedule|book|set up|get|arrange|need|needs|want|wants) ~6 appointment
      (hoping|trying|looking|wanting|able|like|want|need|needs|needing) (to)? (get|be|come)? (in)? (to)? (see|be seen by|talk to a doctor about|consult|meet with|visit with|visit|see a) (a|an|the|my|our|his|her|some|any|your|one of your|one of the|with|dr|doctor)* ~2 {doctor}
    (to|can|could|i|should|must|i will|will|gotta) (get in to|come in and|come and|go)? see (a|an|the|my|our|his|her|some|any|your|one of your|one of the|with)? ~2 {doctor}
    see (dr|doctor|a doctor)
    (would like|need|want|wants|needs) (to get)? (a|an|my|his|her) ~2 (checkup|check up|physical|wellness visit|eye exam|skin check|pap smear) !(result*|form*)
    set (something|one|a time|anything) up
    (schedule|book) (me|us|him|her|it|something|a|an|my|for|with|in|time|one|at|on|an|another|this|that|the|some)
    (schedule|scheduling|book) $
    (be|get|getting|getting him|getting her) (seen|checked out|checked|looked at|evaluated|examined|in to see|in with)
    get (in|me in|us in|him in|her in) (with|for|to|today|tomorrow|this|next|on|soon|as soon|asap|somewhere)
    (come|coming|bring|bringing) (him|her|them|my {kinChild}|my {kinAdult})? in (for|to|with|today|tomorrow|this|next|and|because|on|at|as soon|asap|soon|sometime|about)
    (next|first|earliest|soonest|any|have|got) available ~2 {appt}
    (need|want|get|have|schedule|book|make|like) (another|a new|a different|a second) one
    (do|does|have|got) (you|they|dr *|doctor *|you guys)? (have|got)? (any|some|an|anything)? (openings|opening|availability|available|slots|appointments|open slots|times available|free slots|anything available|anything open|room)
    (any|some) (openings|availability|slots|appointments) (for|on|with|in|today|tomorrow|this|next|available|open|left)?
    (become|becoming|am|as|register as|sign up as|be) (a)? (new patient)
    (have|want|need|get|like) (somebody|someone|a {doctor}|the {doctor}|{doctor}) (to)? (look|take a look|check|examine|see) (at|out|my|me|on|him|her)
    (have|get) (my|his|her|this|these|it) ~4 (looked at|checked out|checked|examined|evaluated|seen)
    (is|are|any chance|would) ~3 (dr|doctor) ~3 (available|free|open|taking (new)? patients|accepting)
    (find|get|recommend|looking for|look for|search for|need|want|needs|wanting|looking|searching for) (me|us|for)? (to (find|see))? (a|an|another|some) (good|new|different|nearby|local)? ~1 {doctor} !(note|'s)
    ^ (an|a|the|one|new|my first)? (new|doctor|doctor 's|medical|first|follow up)? appointment ~1 $
    ^ (a|an)? (new)? appointment (for|with|on|in|next|this|tomorrow|today|at)
    ^ (scheduling|appointments|book|booking|schedule) (department|desk)? $`,
} as const;

/** Sure signs that the clinic does not serve it as a goal: they keep a goal's phrase from being read. */
export const englishNotGoals = `
  cancellation (policy|fee|fees|charge|charges|list|notice|window)
  (policy|fee|fees|charge|charged|charges|penalty) (for|if|to|on) (i)? (cancel*|resched*|missing|a no show)
  what happens if ~3 (cancel|miss|reschedule)
  (doctor|dr|dentist) 's note
  (tell|told) me to (make|schedule|book) (sure)
  make sure`;

/** Before a goal's phrase, they turn it down: "I don't want to …", "instead of …". */
export const englishNegators = `
  (not|never) (want|wanna|need|trying|try|looking|going|like|liking|wish|mean|meaning|asking|calling|planning|wanting|here|interested in|asked|ask|tell|told) (you|for you)? (to|in|for)?
  not (be|be needing)?
  (instead of|rather than|without|besides|other than|no need to|no reason to|than|before i|unless i)
  (did|do|would) not`;
