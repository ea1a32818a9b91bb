import type { NameCue } from '../cues.ts';
import { list, phrases, phraseTable, wordSet } from '../lexicon.ts';

export const englishNames = {
  cues: phraseTable<NameCue>({
    full: `my name is, my name's, my full name is, my full name's, my legal name is, the name is, the name's, full name is, name is, name's, patient is, patient name is, patient's name is, the patient is, the patient's name is, his name is, her name is, their name is, his name's, her name's,
      son's name is, daughter's name is, child's name is, husband's name is, wife's name is, subscriber is, subscriber's name is, the subscriber is, subscriber name is, policy holder is, policyholder is, you can call me, they call me, i go by, known as, speaking with, you're speaking with, you are speaking with, name, patient name, my name, full name, name on the card is, name on the account is, name on the policy is, it would be under, on behalf of`,
    given: "first name is, first name, given name is, given name, first name's, my first name is, first is, first name would be",
    family:
      "last name is, last name, surname is, surname, family name is, family name, last name's, my last name is, last is, maiden name is, last name would be, last names are, last name of",
    under:
      "it's under, it is under, under the name of, under the name, under, listed under, in the name of, booked under, that's under, should be under, reservation name is",
    weak: `this is, i am, i'm, it's, it is, that's, that is, for, speaking, here's, here is, calling for, calling about, my son, my daughter, my husband, my wife, my mother, my mom, my father, my dad, my child, my baby, my kid, my partner, my grandmother, my grandfather, my sister, my brother, my grandson,
      my granddaughter, about, i meant, i said, patient, with, his wife, her husband, it should be, it would be, it'll be, yes this is, hi this is, and`,
    title: 'mr, mrs, ms, miss, mister, missus',
  }),
  /** After a name at the start. */
  announced: phrases(
    list('here, speaking, calling, is my name, is the name, is my full name, on the line, here calling').map(
      (words) => [words, true] as const,
    ),
  ),
  particles: wordSet(
    'de la las los del van von der den da dos di du le st saint mac mc bin al el ten ter san santa della delle dela o abu ibn vander',
  ),
  spelled: wordSet("spelled spelt spelling that's that is it's so i spell like with capital letter"),
  suffixes: wordSet('jr sr junior senior ii iii iv'),
  /** Other words that are names too, beside a name. */
  alsoNames: wordSet(
    'long short day may king young will hope rich good love price page case rose grace faith joy low high small moss wise sharp strong hand power park rich guy black white gray brown green cross blue bishop',
  ),
  doctors: wordSet('dr doctor doctors nurse professor doc'),
  stop: wordSet(`comma hyphen dash apostrophe i'm i'd i'll i've it's that's let's thankyou fucking fuck fuckin shit hell damn ass bitch bastard a an the and or but so if then than that this these those there here my your his her its our their mine yours me you him them us we i he she it they who whom whose which what when where why how
    is are was were be been being am do does did done have has had having will would shall should can could may might must not no yes yeah yep yup nope ok okay sure please thanks thank hi hello hey good morning afternoon evening night bye goodbye
    to of in on at by for from with about into over under after before between through during without against as like just only also too very really actually maybe perhaps still already again now today tomorrow yesterday tonight soon later
    calling call called calls looking trying want wants wanted need needs needed like likes love get getting got go going gone come coming make making take taking see seeing say said saying tell told ask asking know think thinking hope guess mean try
    born birth birthday date dob phone number zip code social security member id insurance policy group plan card account record medical appointment appointments appt schedule scheduling scheduled reschedule rescheduling cancel canceling cancelling book booking booked confirm confirming check checking
    doctor dr mr mrs ms nurse patient patients clinic office hospital doctor's dermatologist cardiologist pediatrician therapist dentist visit checkup physical exam test results refill prescription medication medicine pain sick ill hurt hurts hurting feeling feel
    sorry fine well great bad better worse busy free available ready done sure afraid glad happy sad tired new old late early first last middle name names surname given family full maiden spelled spell spelling letter letters correct right wrong
    son daughter mother father mom mom's dad dad's husband wife spouse partner child kid kids baby parent brother sister grandma grandpa grandmother grandfather aunt uncle friend caregiver guardian subscriber dependent self myself
    one two three four five six seven eight nine ten zero oh am pm o'clock time times day days week weeks month months year years next
    monday tuesday wednesday thursday friday saturday sunday weekend noon midnight
    because since while until unless though although however anyway another other others any some all both each every either neither none nothing something anything everything someone anyone everyone somebody anybody everybody nobody
    speaking here there regarding concerning returning waiting holding interested wondering driving working home work school english spanish live living located based currently
    medicare medicaid aetna cigna humana kaiser united unitedhealthcare healthcare blue cross shield anthem
    hard difficult easy possible impossible urgent emergency important serious true false different same pregnant diabetic allergic disabled retired married single divorced older younger year-old not't don't doesn't didn't can't won't isn't aren't i'd i'll i've we're we've you're it's that's there's what's let's he's she's they're
    able unable out back off up down away ok around near far long short high low type kind sort lot bit little much many more most less few enough almost quite rather pretty
    having been gonna wanna gotta uh um er hmm speak talk help thing things way place person people man woman girl boy lady guy sir ma'am madam agent representative operator human robot machine doing changing moving transferring returning missing using
    covered insured enrolled listed registered supposed experiencing scared worried concerned confused frustrated upset annoyed angry dying bleeding vomiting coughing dizzy nauseous running itchy swollen numb stuck locked lost
    address street city state apartment confirmation email mail message voicemail text question questions problem issue issues information info details detail reason concern follow followup up follow-up annual yearly
    male female option options choice earliest latest soonest asap sometime anytime whenever whatever wherever whoever yes'm perfect awesome wonderful excellent alright right`),
};
