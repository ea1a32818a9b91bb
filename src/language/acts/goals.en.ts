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
    you (guys)? (cancelled|canceled) (my|our|the) {appt}`,
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
    (put|get) my ~2 (insurance|card) on file`,
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
