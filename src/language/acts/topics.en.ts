import type { AskTopic } from '../../domain/acts.ts';

/** Questions, and wishes that the clinic's line does not serve, by what they are about. The first in this order that fits wins a word. */
export const englishTopics: Partial<Record<AskTopic, string>> = {
  whyNeeded: `
    why (do|would|are|is|should|did) (you|i|that|this|it|we) (need|needing|have|want|asking|ask|necessary|required|needed|even|give|to)
    why (is|are|do|does) ~2 (necessary|required|needed|matter|relevant|important)
    what (do|would|will|are|is) (you|that|it|this) ~5 (for|with it|with that) $
    what (do|would|will|are) you ~2 (do|doing|going to do) with (it|that|my|this)
    (for what|what for) $
    ^ why (is that|that|not)? $
    (is|are) (that|this|it) (necessary|required|needed|mandatory)
    do (you|i) have to (give|tell|have|know|ask)
    (how|is|what if|are) ~2 (my information|my data|that information|this information) ~1 (safe|secure|private|used|protected)`,
  areYouHuman: `
    (are|is) (you|this|that|it) ~2 (human|real|person|robot|bot|machine|computer|recording|automated|ai|live|alive|artificial|siri|alexa|actual person|chatbot)
    (am|are) (i|we) (talking|speaking|chatting|on the phone) (to|with) (a|an|the)? ~1 (human|person|robot|bot|machine|computer|recording|ai|somebody|someone|real person)
    (if|whether) (you are|this is|i am talking to|i am speaking to|i am talking with) ~4 (real|human|bot|robot|ai|computer|machine|person|artificial)
    (human|real|person|real person) or (a|an)? (robot|bot|ai|computer|machine|artificial|recording|real)
    (call|consider) (you|yourself) (a|an)? ~1 (bot|ai|robot|computer|machine|human|person)
    you (a|an) ~1 (bot|robot|human|real person|computer|machine)
    how real are you
    sound like a (bot|robot|machine|computer|recording)
    (who|what) (are you|am i (talking|speaking) (to|with)|is this) $
    (what is your name|do you have a name)
    you sound like a (robot|machine|recording|computer)`,
  recording: `
    (is|are|will|was|am) ~4 (recorded|recording me|recording this|being recorded|taped)
    (do|are) you (record|recording|taping) (this|the|my|me|calls|it)
    (not|stop) (want|like)? ~3 (recorded|recording)`,
  languages: `
    (what|which|how many|other) languages
    (do|does) (you|anyone|anybody|your) ~2 (have|offer|provide) ~2 (interpreter|interpreters|translator|translation)
    (need|want|have|get|provide|offer|with|is there|use|like) (a|an|some|me)? ~1 (interpreter|interpreters|translator|translators|interpretation)`,
  hours: `
    (what|your|the|opening|business|office|clinic|operating|working|holiday|weekend|about) (are|is|opening|business|office|clinic|your|the)* hours
    hours (of operation|are you open|for|on|today|tomorrow)
    what time (do|does|are|is|will) (you|you guys|you all|the|your|it|y'all) ~3 (open|close|closed|closing|opening|start|shut)
    when (do|does|are|is|will) (you|the|your|it) ~3 (open|close|closed|closing)
    (are|is|will) (you|the|your|it) ~3 (open|closed) !(availab*|slot*)
    (how late|how early|until when|till when|until what time) ~4
    do you (work|open|close) (on|at|over|late|early|weekends|saturdays|sundays)
    (open|closed) (on|over|late|early|until|till|past) (saturday|sunday|weekends|the weekend|holidays|thanksgiving|christmas)
    (saturday|sunday|weekend|evening|holiday) hours`,
  address: `
    (what|where) (is|are|was) (your|the|you|this|that|it)? ~3 (address|location|located|directions|clinic|office|hospital)
    (what|where) (are|is) (you|you guys|your clinic|your office|the clinic|the office) (located|at|again|exactly)? $
    where (are|do) (you|i) ~2 (located|go|at|come|park)? $
    (your|the|street|exact|clinic|office|give me their|give me your|have your) (street|office|clinic|exact)? address
    (how|directions) (do|can|would|to) (i|we|get|your|the) (get|find)? ~1 (there|you|your|to)
    (get|need|give|have) ~2 directions
    which (location|clinic|office|building|floor|suite) (is|do|am|are)
    what (floor|suite|building|street|city|part of town)`,
  parking: `
    (where|is|there|free|have|your|how|about|pay for|find|any|the|cost of|validate|accessible|handicap) ~4 (parking|park) !(avenue|street|road|ave|drive)
    ^ parking
    park my (car|vehicle|truck|van)
    valet`,
  phone: `
    (what|your|the clinic 's|the office|direct|call back|callback|fax|give me (your|the)|what is the|have your|have a) (is|your|the|office|clinic)* (phone|fax|telephone|number to call|callback|direct) (number|line)?
    (what|which) number ~3 (call|dial|reach)
    what is (your|the) (number|fax)
    how (do|can) (i|we) (call|reach|contact) (you|the|back)`,
  cost: `
    how much (does|do|is|are|will|would|it|should|for|to) ~4 (cost|charge|pay|be|visit|appointment|it|consult|consultation|owe for|without insurance|out of pocket)
    (what|how much) (do|does|would|will|is) ~3 (cost|costs|charge|price|prices|fee|fees|rate|rates|run me)
    (cost|price|fee) (of|for) (a|an|the|my|this)
    (is there|are there) ~2 (fee|charge|cost|penalty)
    (cancellation|no show|late) (fee|policy|charge)
    (will|would|do|am) (i|you) (get|be|going to be|have to|charge)? ~1 (charged|pay|a fee)
    (self pay|cash price|sliding scale|payment plan|without insurance|uninsured rate|do not have insurance how)`,
  insuranceAccepted: `
    (do|does|will|would|can|are) (you|they|the clinic|dr *|doctor *|your office|you guys|your clinic|y'all) ~2 (take|accept|honor|work with|contracted with|in network with|participate|bill|contract with|cover|participating|do you take) !(walk*|new|kids|children|credit|cash|card|care|appointments|patients|messages|checks|a message|this)
    (what|which) (insurance|insurances|insurers|insurance plans|plans|health plans|carriers) (do|does|are|is|will) (you|they|the|your|dr|doctor|accepted|taken)
    (is|are) (dr *|doctor *|the doctor|you|your clinic|the clinic|your office) ~2 (in network|in my network|in my plan|a preferred provider)
    (accepting|accept|take|taking) (my|this|our|his|her|that) (insurance|plan|medicaid|medicare|coverage)
    (is|are) ~4 (insurance|medicaid|medicare|tricare) (accepted|taken|okay|good there)`,
  billing: `
    (bill|bills|billing|invoice|statement|balance|charge|charges|refund|payment|collections|overcharged) (question*|department|office|issue|problem|error|from|for|in the mail|statement|due|that|i got|i received|i do not|is wrong|was wrong|on my)
    (about|question on|pay|paying|with|regarding|dispute|owe on|understand|explain|have|got|received|get|for|over|make|made|reach|contact|speak to|speak with|talk to) (a|an|my|the|this|that|your|on|about|off|weird|surprise|some)* (bill|bills|billing|invoice|statement|balance|charge|charges|refund|payment|payments|collections)
    (double|over|wrongly|incorrectly) (charged|billed)
    (i was|was i|been|why was i|got|being) (charged|billed|overcharged|sent to collections)
    (how much|what) do i (still)? owe
    (pay|paying) (online|over the phone|what i owe|my)
    ^ (the)? (billing|bill|payment) (department|question)? $`,
  prescription: `
    (refill|refills|refilled|refilling|prescription|prescriptions|rx|renew|renewal) (for|of|on|request|refill|my|the|ran|is|has|was|called|sent|to|questions)?
    (prescribe|prescribed|write|call in|send in|send over|fill) (me|my|a|him|her|it)? ~2 (prescription|medication|medicine|meds|antibiotic*|something|pharmacy)
    (need|out of|running out of|running low on|more|ran out of|low on|pick up) (my|more|some|the|of my|his|her)? ~2 (medication|medications|medicine|medicines|meds|pills|insulin|inhaler|prescription)
    (pharmacy) (says|said|did not|does not|has not|told|needs|never|is waiting)
    (called|send|sent|transfer|call) ~4 (to)? (my|the|a|another) pharmacy
    prior authorization`,
  results: `
    (result|results|report) (of|from|for|back|in|yet|are|came|available|ready|on)
    (test|lab|labs|blood|blood work|bloodwork|biopsy|imaging|mri|ct|x ray|xray|ultrasound|mammogram|scan|pathology|urine|covid|strep|pap|pap smear|screening|stress test) (test|work|scan|lab|labs)? (result|results|report|back|came back|come back|in yet)
    (my|the|get|about|regarding|his|her|any) (test|lab)? (results|labs|bloodwork|lab work)
    (labs|blood work|bloodwork|lab work|biopsy|mri|scan) ~2 (come|came|are|is|get) (back|in|ready)`,
  referral: `
    (need|get|have|want|request|send|about|for|a|the|my|new|requesting|status of|put in|without|did you get|received) (a|an|my|the|me|on|send|your)* (referral|referrals|referred)
    (referral) (to|for|from|request|status|sent|department|coordinator)
    (refer|referring) (me|him|her|us) (to|out)
    do i need a referral
    ^ referral* $`,
  services: `
    (do|does|can|are) (you|they|the clinic|your clinic|you guys|your office|y'all|there) ~2 (offer|do|provide|perform|have|treat|handle|give|specialize in|see) ~2 (x ray*|xray*|vaccin*|flu shots|shots|physicals|lab*|walk in*|walk ins|telehealth|video visits|virtual visits|urgent care|pediatric*|dermatology|imaging|mri|mris|mammograms|ultrasound*|physical therapy|blood work|bloodwork|std testing|covid test*|sports physicals|kids|children|dental|botox|allergy testing|immunizations|cosmetic*|surgery|same day*|services|testing|tests|counseling|therapy|eye exams|circumcision*|vasectom*)
    (what|which) (services|kinds of services|kind of doctors|specialties|specialists|types of|kind of services|vaccines|doctors) (do|are|can|you|is|of)
    (do|can) you (take|accept|see|allow) (walk ins|walk in|new patients|kids|children)
    (are|is) (you|dr *|doctor *) (accepting|taking|seeing) (any)? new patients
    (is|do you have) ~2 (urgent care|walk in|pharmacy|lab|cafeteria|wheelchair*|elevator) ~2 (there|available|on site|onsite|in the building)?`,
  clinical: `
    should (i|he|she|we|my *) (be)? (take|taking|stop|stopping|use|using|worry|worried|concerned|go to the|ice|put|give|eat|drink|get tested|quarantine|isolate|increase|decrease|double|skip my|apply|change my dose|call 911)
    (is|are) (it|this|that|these|they|my *|the *) ~3 (safe|dangerous|normal|serious|contagious|infected|broken|cancer|cancerous|bad|okay|life threatening|something to worry about|a side effect) (to|for|if|that|or|with)?
    (can|could|may|am i allowed to) (i|he|she|my *) ~1 (take|mix|drink|combine|use|give|have|eat) ~3 (with|while|together|if|for|and|before|after|ibuprofen|tylenol|advil|aspirin|alcohol|antibiotic*|medicine|medication*)
    (how much|how many|what dose|what dosage|how often) ~5 (tylenol|ibuprofen|advil|motrin|medicine|medication*|pills|mg|milligrams|insulin|aspirin|dose|dosage|take|benadryl)
    what (does|do|could|would|is|can|might|are) ~5 (mean|cause|causing|causes|symptoms|side effects)
    (what is|what could be) (wrong with|causing|this rash|this lump|the matter with)
    (do|could|does|might|can|is it possible) (i|he|she|it|this|my *|that) ~2 (have|be) ~2 (covid|cancer|flu|strep|infection|diabetes|broken|fractured|infected|pneumonia|cancerous|shingles|contagious|allergic)
    what (should|can|do) (i|we) ~1 (do|take|use|give|put) (about|for|to treat|to help|on|when|if) ~2 (my|this|the|a|him|her|it|pain|fever|rash|swelling|cough)
    (side effects|interact|interaction|interactions|dosage|overdose) (of|with|from|between|for)
    (diagnose|diagnosis) (me|my|this|him|her)
    (medical advice|a medical question|a clinical question|medical question|health question|question about my (medication|medicine|symptoms|dosage|dose|meds))
    (how do i|how can i|what helps|how should i|how to|best way to) (treat|get rid of|cure|heal|lower my|stop the|help with|reduce the|care for|clean)
    (do you think|you think) (it|i|this|that|he|she) ~2 (is|have|has|could|might|need) ~2`,
  otherAvailability: `
    (do|have|is|are|got|does|would|any|anything|something|nothing|what about|how about|can|could|need) ~5 (earlier|later|sooner|else|other (day|days|time|times|options|slots|openings|appointments|doctors|providers|locations|dates)|another (day|time !(please|$)|date|doctor|provider|location|slot|option|clinic|week)|different (day|time|date|doctor|provider|location|week)|before that|after that|anything else available|more (options|times|openings))
    (anything|something|nothing) (earlier|later|sooner|else|before|after|in the|on|different|closer|available|open|next|this)
    (earlier|later|sooner|other|another|different) (one|ones|time|times|day|days|date|dates|options|option|appointment|appointments|slot|slots|openings|availability|doctor|provider|location|week|place|clinic)
    more (times|days|dates|options|openings|slots|choices|availability|appointments)
    (who|anyone|anybody|someone|somebody|anything|where) else
    (are|is) there (any|some|an|more)? (others|other ones|other *|more|another)
    (find|get|try|show|give|suggest|look for|search for|see) (me)? (a|an|some|any)? (different|another|other|others)
    (what|which) (other|else) ~3 (have|available|times|days|openings|options|got)
    what else (do|have|is|you|can)
    (what|which) (times|days|dates|openings|slots) ~2 (have|available|are|do|is|open)
    none of (those|these|them|that)
    (those|these|that|they) (do|does|did|will) not (work|suit|fit)
    (show|give|tell|read|offer) me (more|other|some other|different|the other|another)
    ^ (earlier|later|sooner|the other|next|more|other times|another time|another day) (please|ones)? $
    (can|could) (i|you|we) (get|do|find|have|go) ~2 (earlier|later|sooner)
    too (early|late|soon|far|far out|far away)
    (another|a different|any other|other|somebody|someone) (doctor|provider|location|clinic|dentist|place|else)`,
  other: `
    (i have|i got|have) (a|another|one|one more|some) (quick)? (question|questions) !(about|on|regarding|for)
    (what|which) (should|do|will) (i|we) (need to|have to)? (bring|wear|expect|eat|fast)
    (do i need to|should i|do i have to) (fast|bring|arrive|come early|wear|show up|print|fill)
    how (long|early) (is|does|will|should|do) ~4 (take|last|visit|appointment|be|arrive|wait)
    (can|may) (i|someone|my *) (bring|come with|accompany)
    (medical|health) records
    (copy|copies|get|send|request|transfer|release) (of|me)? (my|his|her|the) (medical|health)? (records|chart|file)
    (fill out|paperwork|forms|form|patient portal|portal login|password|doctor 's note|work note|school note|fmla|disability form*)`,
};
