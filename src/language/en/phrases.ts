import type { Cue, Repair } from '../cues.ts';
import { list, phrases, phraseTable } from '../lexicon.ts';

const hesitations = `uh, uhh, um, umm, uhm, er, erm, err, hm, hmm, mm, mmm, mhm, ah, ahh, eh, huh, you know, let me see, let's see, let me think,
  let me look, let me check, hang on let me see, i think, i believe, i guess, like uh, like um, well, please, basically, kinda, sort of, kind of`;

export const englishPhrases = {
  hesitations: phrases(list(hesitations).map((words) => [words, true] as const)),
  /** No English hesitation is also a word that points. */
  fillerNeedsContext: (_word: string): boolean => false,
  repairs: phraseTable<Repair>({
    strong: `no wait, wait no, no no wait, no no no, no no, oh no, no sorry, sorry no, no actually, actually no, actually, i mean, i meant, i meant to say, no i mean, no i meant,
      sorry i mean, sorry i meant, wait i mean, scratch that, strike that, no scratch that, make that, no make that, make it, no make it, correction, or rather, or actually,
      let me start over, let me start again, start over, let me try again, my mistake, my bad, oops, whoops, that's wrong, that's not right, no that's wrong, that was wrong,
      no that's not right, forget that, no wait sorry, wait sorry, sorry wait, wait wait, hold on, no hold on, no i'm sorry, i'm sorry no, excuse me no, i take that back, no it's, i misspoke,
      let me correct that, let me fix that, let me correct myself, or make that, or no make that, no rather, or no rather, or i mean, or instead, no instead, rather, instead`,
    weak: `no, wait, sorry, i'm sorry, excuse me, pardon me, pardon, nope, or wait, oh wait, oh sorry, well no, or no, ugh`,
  }),
  /** What makes "no" part of what is said. */
  afterPlainNo: new Set([
    'earlier',
    'later',
    'sooner',
    'more',
    'less',
    'mornings',
    'afternoons',
    'evenings',
    'weekends',
    'mondays',
    'tuesdays',
    'wednesdays',
    'thursdays',
    'fridays',
    'saturdays',
    'sundays',
    'before',
    'after',
  ]),
  cues: phraseTable<Cue>({
    phoneNumber: `phone number, phone, telephone number, telephone, cell phone number, cell phone, cell number, cell, cellphone, mobile number, mobile, contact number, callback number,
      call back number, call me back at, call me at, reach me at, home number, home phone, work number, work phone, area code, landline`,
    zipCode: "zip code, zip, zip's, zip code's, zipcode, zip codes, postal code, postcode, area zip code",
    ssnLast4: `social security number, social security, social, ssn, s s n, last four, last 4, last four digits, last 4 digits, last four numbers, last four of my social, last 4 of my social,
      last four of the social, last four digits of my social, final four`,
    medicalRecordNumber: `medical record number, medical record, medical records number, record number, mrn, m r n, chart number, patient number, patient id, patient i d, patient identifier,
      medical number, hospital number, chart id, medical id, medical i d, medical record id`,
    memberId: `member id, member i d, member number, member id number, membership number, membership id, subscriber id, subscriber i d, subscriber number, policy number, policy id, id number,
      i d number, insurance id, insurance i d, insurance number, insurance id number, insurance card number, card number, identification number, medicare number, medicaid number, medicaid id, policy, enrollee id, beneficiary id, member, member id's, id on my card, id on the card, id on my insurance card, i d on my card, i d on the card, number on my card, number on the card, number on my insurance card, card says, my card says, the card says, insurance card says`,
    groupNumber: 'group number, group id, group i d, group num, group no, group code, group plan number, group, grp',
    dateOfBirth: `date of birth, dob, d o b, birth date, birthdate, birthday, bday, born, born on, was born, birth day, day of birth, year of birth, birth year, date of births, birth`,
    extension: 'extension, ext, extension number',
    other: `order number, confirmation number, account number, reference number, address, street, avenue, fax, fax number, suite, apartment, dollars, license number, flight, room number, pin, claim number, case number`,
  }),
  /** Words between a cue and its value, or between a value and the cue after it. */
  copulas: new Set(
    `is are was were be it's its that's that number numbers no my the a of at on in for to code digits digit would will i and it am this you can have here here's sure okay ok yes
    yeah yep so as would'be which just one first two factor id just listed under also his her our their your an plan card says then now date me last four 4 says reads starts from should`.split(
      /\s+/,
    ),
  ),
  isWords: new Set(['is', 'are', 'was', "that's", "it's"]),
  possessives: new Set(['my', 'the', 'his', 'her', 'their', 'our', 'a']),
  and: new Set(['and']),
  of: new Set(['of', 'in']),
  articles: new Set(['the']),
  digitGlue: phrases(
    list('dash, hyphen, minus, dot, point, and, then, and then, comma, space, area code, and the, with, slash, like, okay, so').map(
      (words) => [words, words] as const,
    ),
  ),
};
