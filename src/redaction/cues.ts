import { list, type Phrases, phraseAt, phrases, wordSet } from '../language/lexicon.ts';
import type { RedactionKind } from './kinds.ts';
import type { Pieces } from './lex.ts';

/** What words announce which identifier, in both languages. */
const table: Partial<Record<RedactionKind, string>> = {
  phone: `phone number, phone, telephone number, telephone, cell phone number, cell phone, cell number, cell, cellphone, mobile number, mobile, contact number, callback number,
    call back number, call me back at, call me at, reach me at, home number, home phone, work number, work phone, area code, landline, text me at, calling from,
    numero de telefono, telefono, numero de celular, numero celular, celular, numero de movil, movil, cel, numero de contacto, codigo de area, me puede llamar al, llameme al, llamame al, numero de casa, telefono de casa`,
  fax: 'fax number, fax, numero de fax, fax to',
  zip: 'zip code, zip, zip codes, zipcode, postal code, postcode, codigo postal, codigo zip, zona postal, codigo de zip, apartado postal',
  ssn: `social security number, social security, full social, social, ssn, s s n, itin, i t i n, taxpayer id, tax id, taxpayer identification number, seguro social, numero de seguro social, numero del seguro social, numero social, nss`,
  ssnLast4: `last four, last 4, last four digits, last 4 digits, last four numbers, final four, final four digits, last four of my social, last 4 of my social, last four of the social, last four of my ssn, last four of my social security, last four digits of my social, last four of my social security number, social ends in, ssn ends in, social security ends in,
    social security ends with, ultimos cuatro, ultimos 4, ultimos cuatro digitos, ultimos 4 digitos, ultimos cuatro numeros, cuatro ultimos, ultimas cuatro, ultimas cuatro cifras, ultimos cuatro de mi seguro social, ultimos cuatro de mi social, social termina en, seguro social termina en`,
  medicalRecordNumber: `medical record number, medical record, medical records number, record number, mrn, m r n, chart number, patient number, patient id, patient i d, patient identifier, chart id, medical number, hospital number, chart, medical id,
    numero de expediente, expediente, expediente medico, numero de expediente medico, historia clinica, numero de historia clinica, historial medico, numero de historial medico, registro medico, numero de registro medico, numero de registro, numero de record medico, record medico, numero medico, numero de paciente, eme erre ene, numero de archivo`,
  memberId: `member id, member i d, member number, member id number, membership number, membership id, subscriber id, subscriber i d, subscriber number, policy number, policy id, id number, i d number, insurance id, insurance i d, insurance number, insurance card number, identification number, medicare number, medicaid number, medicaid id, policy,
    enrollee id, beneficiary id, beneficiary number, id on my card, id on the card, i d on the card, number on my card, number on the card, number on my insurance card, card says, group number, group id, group i d, group no, group code, plan number, plan id, health plan number, member,
    numero de miembro, numero de membresia, membresia, id de miembro, identificacion de miembro, numero de identificacion de miembro, numero de afiliado, numero de afiliacion, numero de socio, numero de asegurado, numero de poliza, poliza, numero de suscriptor, id del seguro, numero del seguro, numero de seguro, numero de seguro medico, numero de identificacion, id del miembro, tarjeta dice, numero de grupo, id de grupo, codigo de grupo`,
  account: `account number, account, bank account number, bank account, banking account number, routing number, guarantor number, guarantor account, statement number, invoice number, checking account, savings account, numero de cuenta, cuenta bancaria, cuenta, numero de ruta, numero de factura`,
  card: `credit card number, credit card, debit card number, debit card, card number, my visa, my mastercard, my amex, cvv, security code, cc, numero de tarjeta, numero de la tarjeta, tarjeta de credito, numero de tarjeta de credito, tarjeta de debito, my card, card`,
  iban: 'iban, i b a n',
  licence: `driver's license number, driver's license, drivers license number, drivers license, driver license number, driver license, license number, licence number, license, licence, driver's licence, passport number, passport, passportnumber, npi, dea number, certificate number, state id, numero de licencia, licencia de conducir, licencia de manejo, licencia, numero de pasaporte, pasaporte, certificado numero, cedula, curp`,
  plate: `license plate number, license plate, licence plate, plate number, plates, plate, vin, vin number, vehicle identification number, tag number, placa, placas, numero de placa, matricula, numero de matricula, numero de serie del carro`,
  device: `serial number, device id, device number, device identifier, serial no, imei, udi, lot number, model number, pump number, pacemaker number, numero de serie, numero de dispositivo, serie numero`,
  date: `date of birth, dob, d o b, birth date, birthdate, birthday, bday, born, born on, was born, day of birth, year of birth, birth year, birth, fecha de nacimiento, naci, nacio, nacimiento, nacido, nacida, cumpleaños, fecha en que naci, dia de nacimiento, año de nacimiento, cumplo`,
  number: `confirmation number, confirmation code, reference number, reference, order number, claim number, case number, ticket number, tracking number, authorization number, referral number, prescription number, rx number, booking number, pin, pin number, pin code, passcode, access code, verification code, extension, ext, contact id, session id,
    numero de confirmacion, codigo de confirmacion, numero de referencia, como referencia, la referencia, referencia, numero de orden, numero de reclamo, numero de caso, numero de autorizacion, codigo de acceso, codigo de verificacion, interno, anexo, receta numero`,
};

const cuePhrases: Phrases<RedactionKind> = phrases(
  (Object.keys(table) as RedactionKind[]).flatMap((kind) => list(table[kind] ?? '').map((words) => [words, kind] as const)),
);

/** A cue and its place; `next` is the piece after it. */
export type CueAt = { kind: RedactionKind; at: number; next: number };

/** In order, none inside another. */
export const cuesOf = (pieces: Pieces): CueAt[] => {
  const cues: CueAt[] = [];
  let at = 0;
  while (at < pieces.length) {
    const cue = phraseAt(cuePhrases, pieces, at) ?? contracted(pieces, at);
    if (cue) cues.push({ kind: cue.value, at, next: cue.next });
    at = cue?.next ?? at + 1;
  }
  return cues;
};

/** "My zip's 98101" */
const contracted = (pieces: Pieces, at: number): { value: RedactionKind; next: number } | null => {
  const word = pieces[at]?.text;
  if (!word?.endsWith("'s")) return null;
  const cue = phraseAt(cuePhrases, [{ text: word.slice(0, -2) }], 0);
  return cue ? { value: cue.value, next: at + 1 } : null;
};

const reachBefore = 9;
const reachAfter = 5;

/** The cue that what stands from `from` to `to` answers to: the nearest before it, else one that follows ("98101 is my zip"). */
export const cueFor = (pieces: Pieces, cues: readonly CueAt[], from: number, to: number): RedactionKind | null => {
  const place = firstAfter(cues, from);
  const before = cues[place - 1];
  if (before && from - before.next <= reachBefore) return before.kind;
  const after = cues[place];
  return after && after.at >= to && after.at - to <= reachAfter && pointsBack(pieces, to, after) ? after.kind : null;
};

const copulas = wordSet("is was es era as como that's for del de en on mi my");

/** Not "206-555-0142, zip 98101". */
const pointsBack = (pieces: Pieces, to: number, { at, next }: CueAt): boolean =>
  at === to ? pieces[next]?.kind !== 'numeral' && pieces[next]?.lexeme.unit === undefined : copulas.has(pieces[to]?.text ?? '');

/** Whether a cue ends at most so many pieces before. */
export const cueBefore = (cues: readonly CueAt[], at: number, reach: number): RedactionKind | null => {
  const before = cues[firstAfter(cues, at) - 1];
  return before && at - before.next <= reach ? before.kind : null;
};

/** How many cues end at `at` or before. */
const firstAfter = (cues: readonly CueAt[], at: number): number => {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.next ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};
