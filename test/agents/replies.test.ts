import { readdirSync, readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { loadReplies, type Wording } from '#src/agents/replies.ts';
import { escalationReasons } from '#src/domain/escalation.ts';
import { expectsKinds } from '#src/domain/expects.ts';
import { factorNames } from '#src/domain/identity.ts';
import { ruleNames } from '#src/domain/verdicts.ts';

const replies = loadReplies();
const keys = [...replies.en.keys()];

/** Names of the parameters in a message, each once. */
const parametersOf = (message: string): string[] => {
  const names = (elements: MessageFormatElement[]): string[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.plural || element.type === TYPE.select)
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => names(value))];
      return element.type === TYPE.argument ? [element.value] : [];
    });
  return [...new Set(names(parse(message)))].sort();
};

const parameters = (wording: Wording | undefined): string[] =>
  wording === undefined
    ? []
    : [...new Set((typeof wording === 'string' ? [wording] : Object.values(wording)).flatMap(parametersOf))].sort();

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  // What a model may do is told by state, whose paths look like keys.
  .filter((path) => /^(machines|agents|sessions)\/.*\.ts$/.test(path) && !path.startsWith('agents/assist/'))
  .map((path) => readFileSync(`src/${path}`, 'utf8'));

describe('the replies', () => {
  it('have the same keys in both languages', () => {
    expect([...replies.es.keys()].sort()).toEqual([...keys].sort());
    expect(keys.length).toBeGreaterThan(100);
  });

  it.each(keys)('%s takes the same parameters in both languages, and has as many wordings', (key) => {
    const { en, es } = { en: replies.en.get(key), es: replies.es.get(key) };
    expect(parameters(es)).toEqual(parameters(en));
    expect(typeof es).toBe(typeof en);
  });

  it('never ask again in the same words', () => {
    const same = (['en', 'es'] as const).flatMap((language) =>
      [...replies[language]].filter(([, wording]) => typeof wording !== 'string' && new Set(Object.values(wording)).size < 3),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });

  it('offer a person the third time', () => {
    const without = [...replies.en].filter(
      ([key, wording]) => typeof wording !== 'string' && !/agent/.test(wording.last) && !mayLack.has(key),
    );
    expect(without.map(([key]) => key)).toEqual([]);
  });

  it('hold every key that the code names', () => {
    const named = sources.flatMap((text) =>
      Array.from(
        text.matchAll(/'((?:common|safety|reception|authentication|insurance|scheduling|callback|resumption)\.[A-Za-z.]+)'/g),
        ([, key]) => key ?? '',
      ),
    );
    // State paths look alike; a reply is asked for by `key` or in a prompt.
    const missing = named.filter((key) => !replies.en.has(key) && !key.endsWith('.'));
    expect([...new Set(missing)]).toEqual([]);
    expect(named.length).toBeGreaterThan(60);
  });

  it('hold no key that nothing says', () => {
    const all = sources.join('\n');
    const unsaid = keys.filter((key) => !composedFamilies.test(key) && !all.includes(`'${key}'`));
    expect(unsaid).toEqual([]);
  });

  it('explain every question, name every refusal and every reason for a person', () => {
    const composed = [
      ...expectsKinds.map((kind) => `why.${kind}`),
      ...[
        'promptInjection',
        'verificationBypass',
        'otherPatientRecord',
        'insuranceFraud',
        'toxicity',
        'clinicalQuestion',
        'keyword',
        'other',
      ].map((rule) => `guardrails.${rule}`),
      ...escalationReasons.map((reason) => `transfer.${reason}`),
      ...factorNames.flatMap((factor) => ['own', 'patients'].map((whose) => `authentication.${factor}.${whose}`)),
      ...factorNames
        .filter((factor) => factor !== 'ssnLast4')
        .flatMap((factor) => ['plain', 'spelled'].map((how) => `factors.${factor}.${how}`)),
      ...['payer', 'memberId', 'groupNumber', 'subscriber', 'birthDate'].map((part) => `insurance.detail.${part}`),
    ];
    expect(composed.filter((key) => !replies.en.has(key))).toEqual([]);
    expect(ruleNames.length).toBeGreaterThan(0);
  });

  it('have no sentence for the last four of the SSN: it is never spoken back', () => {
    expect(keys.filter((key) => key.startsWith('factors.ssnLast4'))).toEqual([]);
  });
});

/** Questions whose third wording offers staff by name, or that may be left unanswered. */
const mayLack = new Set(['reception.offerPerson', 'insurance.groupNumber']);

/** Families whose keys are put together from a name: of a factor, a rule, a reason, a kind of question. */
const composedFamilies =
  /^(why|guardrails|transfer|factors|answers|insurance\.detail|authentication\.(phoneNumber|dateOfBirth|ssnLast4|zipCode|medicalRecordNumber))\./;
