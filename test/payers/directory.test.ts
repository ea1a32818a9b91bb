import { describe, expect, it } from 'vitest';
import { matchPayers, payerById, payerName } from '#src/payers/directory.ts';

/** `one:<id>` with the words matched, `state:<n>`, `plan:<n>`, or `none`. */
const said = (text: string, state: string | null = null, asked = false): string => {
  const match = matchPayers(text, state, { asked });
  if (match.kind === 'one') return `one:${match.payer.id} "${text.slice(...match.span)}"`;
  return match.kind === 'several' ? `${match.ask}:${match.candidates.length}` : 'none';
};

describe('names a payer in a sentence', () => {
  it.each([
    ['I have blue cross of texas through work', 'one:bcbs-tx "blue cross of texas"'],
    ["it's Aetna", 'one:aetna "Aetna"'],
    ['my husband and I have united health care', 'one:unitedhealthcare "united health care"'],
    ['I have United', 'one:unitedhealthcare "United"'],
    ['um BCBS TX I think', 'one:bcbs-tx "BCBS TX"'],
    ['blue cross blue shield of Illinois', 'one:bcbs-il "blue cross blue shield of Illinois"'],
    ['Texas Blue Cross', 'one:bcbs-tx "Texas Blue Cross"'],
    ['I am on medicaid in new york', 'one:medicaid-ny "medicaid in new york"'],
    ['apple health', 'one:medicaid-wa "apple health"'],
    ['it is medi-cal', 'one:medicaid-ca "medi-cal"'],
    ['TennCare', 'one:medicaid-tn "TennCare"'],
    ['humana medicare advantage', 'one:humana-medicare "humana medicare advantage"'],
    ['just regular medicare', 'one:medicare "regular medicare"'],
    ['tri care', 'one:tricare "tri care"'],
    ['I use the VA', 'one:va-health-care "the VA"'],
    ['I have oscar through the marketplace', 'one:oscar "oscar"'],
    ['my insurance is Oscar', 'one:oscar "Oscar"'],
    ['triple s', 'one:triple-s "triple s"'],
    ['anthem blue cross of Indiana', 'one:anthem-in "anthem blue cross of Indiana"'],
    ['bcbs of ma', 'one:bcbs-ma "bcbs of ma"'],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected));
});

describe('in Spanish', () => {
  it.each([
    ['tengo Medicaid de Texas', 'one:medicaid-tx "Medicaid de Texas"'],
    ['es la cruz azul de Illinois', 'one:bcbs-il "la cruz azul de Illinois"'],
    ['el seguro Molina de Washington', 'one:molina-wa "seguro Molina de Washington"'],
    ['tengo el seguro de United', 'one:unitedhealthcare "United"'],
    ['medicaid de nueva york', 'one:medicaid-ny "medicaid de nueva york"'],
    ['ya no tengo Aetna', 'none'],
    ['quiero una cita médica', 'none'],
    ['va a ser el lunes', 'none'],
    ['me llamo Óscar Molina', 'none'],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected));
});

describe('puts right what a recogniser misheard', () => {
  it.each([
    ['etna', 'one:aetna "etna"'],
    ['signa', 'one:cigna "signa"'],
    ['you h c', 'one:unitedhealthcare "you h c"'],
    ['u h c', 'one:unitedhealthcare "u h c"'],
    ['b c b s t x', 'one:bcbs-tx "b c b s t x"'],
    ['humanna', 'one:humana "humanna"'],
    ['my insurance is higmark blue shield of delaware', 'one:highmark-de "higmark blue shield of delaware"'],
    ['blue cross blue shield of washingtons', 'plan:2'],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ['kyzer permanenty', 'one:kaiser-wa "kyzer permanenty"'],
    ['geisenger', 'one:geisinger "geisenger"'],
    ['sig nah', 'one:cigna "sig nah"'],
    ['premeera', 'one:premera-wa "premeera"'],
    ['molena', 'one:molina-wa "molena"'],
  ])('%s, where the payer was asked for', (text, expected) => expect(said(text, 'WA', true)).toBe(expected));
});

describe('asks for what tells payers of one name apart', () => {
  it('asks for the state when nothing tells it', () => {
    expect(matchPayers('blue cross', null)).toMatchObject({ kind: 'several', ask: 'state' });
    expect(matchPayers('Medicaid', null)).toMatchObject({ kind: 'several', ask: 'state' });
    expect(matchPayers('I have kaiser through my husband', null)).toMatchObject({ kind: 'several', ask: 'state' });
  });
  it.each([
    ['blue cross', 'WA', 'one:premera-wa "blue cross"'],
    ['medicaid', 'WA', 'one:medicaid-wa "medicaid"'],
    ['molina', 'WA', 'one:molina-wa "molina"'],
    ['bcbs', 'TX', 'one:bcbs-tx "bcbs"'],
  ])('takes the state of the clinic: %s in %s', (text, state, expected) => expect(said(text, state)).toBe(expected));
  it('prefers the state that was said to that of the clinic', () => {
    expect(said('blue cross of texas', 'WA')).toBe('one:bcbs-tx "blue cross of texas"');
  });
  it('asks for the plan where one state has several', () => {
    expect(matchPayers('bcbs', 'WA')).toMatchObject({
      kind: 'several',
      ask: 'plan',
      candidates: [{ id: 'premera-wa' }, { id: 'regence-wa' }],
    });
  });
  it('asks for the state where the clinic’s has none of that name', () => {
    expect(matchPayers('anthem', 'WA')).toMatchObject({ kind: 'several', ask: 'state' });
  });
  it('asks for the company behind a Medicare Advantage plan', () => {
    expect(matchPayers('I have a medicare advantage plan', 'WA')).toMatchObject({ kind: 'several', ask: 'plan' });
  });
});

describe('minds what was said about a name', () => {
  it.each([
    ['not aetna, cigna', 'one:cigna "cigna"'],
    ['I switched from aetna to cigna', 'one:cigna "cigna"'],
    ["no it's aetna", 'one:aetna "aetna"'],
    ['not sure but I think it is aetna', 'one:aetna "aetna"'],
    ["I don't have aetna anymore", 'none'],
    ['I have medicare and humana', 'plan:2'],
    ['apple health through molina of washington', 'one:molina-wa "apple health through molina of washington"'],
    ['medicaid and aetna', 'state:53'],
    ['blue cross, blue cross of texas', 'one:bcbs-tx "blue cross, blue cross of texas"'],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected));
});

describe('finds no payer in', () => {
  it.each([
    'my name is Oscar Martinez',
    'Dr. Kaiser please',
    'an appointment with molina on tuesday',
    'I want to talk to a human',
    'can I speak to a human about my insurance',
    'united airlines lost my bag',
    'I live in the united states',
    'I need a scan',
    'I need to see a doctor for a medical issue',
    'I need well care for my baby',
    'how is the health plan',
    'I live in the inland empire',
    'oh ana is here',
    'I think I am better',
    'we are all well now',
    'the mark is a high mark on my skin',
    '1199 Bush Street',
    'uh a',
    'I have asthma and my chest is tight',
    'my date of birth is march fourth nineteen eighty',
    'nine eight one oh one',
    'yes please',
    'I would like to cancel my appointment next friday with doctor chen',
    'the second one, the ten thirty',
    '',
  ])('%s', (text) => expect(said(text, 'WA')).toBe('none'));
  it('a text that is far too long', () => expect(said(`${'so '.repeat(400)}aetna`)).toBe('none'));
  it.each([
    'human',
    "I don't know",
    'next tuesday',
    'my name is bob',
    'yes',
    'you got it, man',
    'dr oscar',
    "I don't have insurance",
    'the one from my job',
    'no tengo seguro',
    'el de mi esposo',
  ])('%s, even where the payer was asked for', (text) => expect(said(text, 'WA', true)).toBe('none'));
});

describe('looks payers up by id', () => {
  it('knows their name and kind', () => {
    expect(payerById('medicaid-wa')).toMatchObject({ name: 'Washington Apple Health', kind: 'medicaid', states: ['WA'] });
    expect(payerName('aetna')).toBe('Aetna');
  });
  it('answers null for an id that is none', () => {
    expect(payerById('acme')).toBeNull();
    expect(payerName('toString')).toBeNull();
  });
});
