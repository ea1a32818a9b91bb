/** `part`: parts of the body, which tell least: "a mole on my back" is a mole. */
export type SpecialtyTable = { who: string; what: string; part?: string };

/**
 * Words by which callers name what a visit is for. `who` names a kind of doctor or a department and outweighs `what`, which names complaints,
 * parts of the body and kinds of visit.
 */
export const englishSpecialties: Record<string, SpecialtyTable> = {
  primaryCare: {
    who: `primary care (doctor|provider|physician)?|family (doctor|medicine|physician|practice)|pcp|internist|internal medicine|general practitioner|gp|general doctor|regular doctor`,
    what: `(annual|yearly|regular|routine|general)? (physical|physicals) (exam|examination)?|(routine|regular|annual|yearly|general|health)? (checkup|check up|check ups|checkups|wellness (exam|visit|check))|annual (exam|visit|wellness visit)|
      flu (shot|shots|vaccine)|covid (shot|vaccine|booster|test)|vaccine*|vaccination*|immunization*|shots|booster (shot)?|tetanus (shot)?|(bad)? (cold|flu|cough|coughing|fever|sore throat|strep throat|sinus infection|sinuses|sinus problem*|ear infection|earache|runny nose|stuffy nose|congestion|bronchitis|allergies|hay fever|headache|headaches|migraine|migraines|stomach ache|stomachache|stomach pain|stomach pains|stomach bug|stomach problem*|upset stomach|heartburn|acid reflux|nausea|diarrhea|constipation|vomiting|uti|urinary tract infection|bladder infection|burning when i pee|high blood pressure|blood pressure|diabetes|blood sugar|a1c|thyroid|cholesterol|weight loss|weight gain|fatigue|tired all the time|dizziness|dizzy|insomnia|trouble sleeping|asthma|blood work|bloodwork|lab work|blood test|medication (review|check|management|follow up)|med check|not feeling well|feeling sick|been sick|under the weather|sports physical|school physical|work physical|dot physical|travel vaccines|std (test|testing|check)|general (health)? (concern*|question*)|body aches|sore throats|swollen glands|tonsil*)`,
  },
  pediatrics: {
    who: `pediatrician*|pediatrics|pediatric (doctor|visit|appointment|checkup)|children 's doctor|kids doctor|kid 's doctor`,
    what: `well (child|baby) (visit|check|checkup|exam|check up)|child (visit|check|checkup|exam|check up)|(newborn|baby) (visit|check|checkup|check up|exam)|(child|kid|baby) 's (shots|vaccines|checkup|check up|physical)|teething|diaper rash|growth check|bedwetting|colic|croup`,
  },
  dermatology: {
    who: `dermatolog*|skin (doctor|specialist|clinic|dr)`,
    what: `(skin)? (rash|rashes|acne|eczema|psoriasis|mole|moles|wart|warts|hives|rosacea|skin tag*|skin cancer|skin check|skin problem*|skin condition|skin issue*|skin|pimples|breakout*|itchy|itching|itchiness|hair loss|losing (my)? hair|nail fungus|toenail fungus|ringworm|shingles|blister*|melanoma|cyst|spot on my (back|face|arm|leg|skin|nose|neck)|dry patches|dandruff|birthmark|sunburn|lesion*|dermatitis|scalp)`,
  },
  cardiology: {
    who: `cardiolog*|heart (doctor|specialist|clinic|dr)`,
    what: `(heart (palpitations|murmur|failure|condition|disease|problem*|rhythm|flutter*|check|checkup|issue*|health|racing|rate)|palpitations|irregular heartbeat|arrhythmia|afib|a fib|atrial fibrillation|pacemaker|stress test|ekg|e k g|ecg|echocardiogram|echo|my heart|heart|chest pain|chest pains|chest discomfort|holter monitor|stent|stents)`,
  },
  orthopedics: {
    who: `orthoped*|orthopaed*|ortho|bone (doctor|specialist|dr)|sports medicine|joint (doctor|specialist)|spine (doctor|specialist)`,
    part: `(left|right|bad|sore|my|his|her|both|both my) (knee|knees|hip|hips|shoulder|shoulders|ankle|ankles|wrist|wrists|elbow|elbows|lower back|back|neck|spine|joint|joints|foot|feet|heel|toe|finger|thumb|hand|hands|leg|arm)|(knees|ankles|elbows|hips|shoulders)`,
    what: `((left|right|bad|sore|torn|swollen|my|his|her|both|both my)? (knee|knees|hip|hips|shoulder|shoulders|ankle|ankles|wrist|wrists|elbow|elbows|lower back|back|neck|spine|joint|joints|rotator cuff|collarbone|tailbone|acl|meniscus|achilles|heel|foot|feet|toe|finger|thumb|hand|hands|leg|arm) (pain|pains|problem*|injury|replacement|surgery|issue*|ache|aches|hurts|hurting|is killing me|trouble|spasms|stiffness|bothering me|is sore|swelling))|(knee|hip|shoulder|ankle|wrist|elbow|back|neck|joint|joints|foot|heel|hand|leg|arm|rotator cuff|spine) (pain|pains|problem*|injury|replacement|surgery|issue*|ache|aches|hurts|hurting|spasms|stiffness|specialist)|rotator cuff|(hurt|injured|twisted|broke|tore|hurts) (my|his|her) ~1 (knee|hip|shoulder|ankle|wrist|elbow|back|neck|foot|hand|leg|arm|finger|toe|heel|thumb)|sprain*|fracture*|broken (bone|arm|leg|wrist|ankle|finger|toe|foot|hand|collarbone)|arthritis|carpal tunnel|sciatica|torn (ligament|meniscus|acl|rotator cuff)|tendonitis|tendinitis|scoliosis|back (ache|spasms)|bone (density|pain)|joint pain|pulled (a)? muscle|herniated disc|slipped disc|bunion*|plantar fasciitis`,
  },
  gynecology: {
    who: `gynecolog*|gynaecolog*|ob gyn|obgyn|ob|gyn|obstetric*|women 's (health|doctor|clinic)|midwife`,
    what: `pap smear|pap smears|pap test|pap|pelvic exam|well woman (exam|visit|check)?|woman (exam|visit|check|checkup|check up)|birth control|iud|contracept*|pregnan*|prenatal (visit|care|appointment)?|postpartum (visit|check)?|menopause|hot flashes|(my)? (period|periods|menstrual*)|heavy (bleeding|periods)|vaginal (discharge|itching|infection)?|yeast infection|ovarian|fibroid*|endometriosis|pcos|breast (exam|lump|pain)|lump in my breast|mammogram|fertility|trying to conceive|cramps|depo (shot)?`,
  },
  ophthalmology: {
    who: `ophthalmolog*|optometr*|eye (doctor|specialist|clinic|dr|care)`,
    what: `eye (exam|exams|check|checkup|test|infection|pain|problem*|surgery|pressure)|eyes (checked|examined|hurt|tested|are)|vision (test|exam|check|problem*|loss)?|eyesight|glasses|contact lens*|cataract*|glaucoma|blurry vision|blurred vision|pink eye|pinkeye|conjunctivitis|stye|floaters|macular degeneration|lasik|dry eyes`,
    part: '(left|right|my|his|her|both) (eye|eyes)',
  },
  behavioralHealth: {
    who: `psychiatr*|psycholog*|therapist*|counselor*|counsellor*|behavioral health|mental health (doctor|specialist|clinic|provider|professional)?|shrink`,
    what: `therapy|counseling|counselling|(my)? (anxiety|depression|panic attack*|stress|stressed|adhd|ptsd|bipolar|ocd|eating disorder|grief|addiction|anger management|mood swings|anxious|depressed|burnout|mental health|marriage counseling|couples therapy|substance abuse|alcohol problem|autism evaluation)`,
  },
};

/** Reasons that belong to no specialty by themselves. */
export const englishOtherReasons = `
  (a)? (follow up|followup|follow up visit|second opinion|consultation|consult|new patient (visit|appointment|exam)?|telehealth visit|video visit|lump|bump|pain|pains|swelling|swollen|numbness|tingling|infection|procedure|surgery|post op|post op visit|biopsy|x ray|xray|ultrasound|mri|ct scan|colonoscopy|physical therapy|hearing|hearing test|ear|ears|ear wax|nose|throat|stomach|injury|cut|stitches|stitches removed|sick visit|urgent visit|sick|hurts|hurting|burning|test results|lab results|medication*|prescription*)`;

/** Words before or between that belong to the caller's words for the reason. */
export const englishReasonLead =
  'a|an|my|his|her|the|some|this|these|bad|really|very|severe|constant|weird|strange|itchy|swollen|chronic|persistent|recurring|terrible|awful|little|new|on|in|with|of|and|for|all|over|both|left|right|lower|upper|annual|yearly|pain|pains|problems|problem|trouble|issues|issue|hurts|hurting|hurt|down|around|near|or|routine|regular|been|is|are|has|have|red|sore|high|low|it|that|painful|inner|outer|behind|under';
