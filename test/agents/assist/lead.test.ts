import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkLead } from '#src/agents/assist/check-lead.ts';
import { askForWords, type Lead, leadOf, withLead } from '#src/agents/assist/lead.ts';
import { loadReplies } from '#src/agents/replies.ts';
import { createMessages, type Messages } from '#src/agents/wording/messages.ts';
import { type WordingContext, word } from '#src/agents/wording/word.ts';
import type { Language } from '#src/domain/locale.ts';
import type { Emitted, ExpectsToSay, SayParams } from '#src/machines/events.ts';
import type { Policy } from '#src/policy/schema.ts';
import { defaultPolicy } from '#test/support/callwell.ts';

let policy: Policy;
let messages: Messages;
beforeAll(async () => {
  policy = await defaultPolicy();
  const { timeZone, name } = policy.clinic;
  messages = createMessages({ replies: loadReplies(), timeZone, clinicName: name });
});

const contextIn = (language: Language): WordingContext => ({ language, policy, last: null, messages });

const when = (dateTime: string, provider: string): SayParams => ({
  when: { is: 'dateTime', dateTime },
  provider: { is: 'name', name: provider },
  location: { is: 'name', name: 'Bellevue' },
});
const openings = [when('2026-12-01T09:00:00-08:00', 'Dr. Mei Chen'), when('2026-12-04T16:30:00-08:00', 'Dr. Luis Rivera')];
const expects: ExpectsToSay = { kind: 'choice' };
const offer: Emitted = {
  type: 'ask',
  key: 'scheduling.offer',
  level: 0,
  expects,
  params: {
    visit: { is: 'label', label: { en: 'skin check', es: 'revisión de la piel' } },
    openings: { is: 'list', items: openings.map((params) => ({ is: 'phrase' as const, key: 'scheduling.option', params })) },
    count: { is: 'count', count: 2 },
  },
};
const say = (key: string): Emitted => ({ type: 'say', key, params: {} });

const leadIn = (language: Language, emitted: Emitted[] = [offer]): Lead => {
  const lead = leadOf(emitted, contextIn(language));
  if (!lead) throw new Error('nothing to word');
  return lead;
};

describe('what a model may word', () => {
  it('stands before the question, with every value taken out', () => {
    const lead = leadIn('en', [say('common.noted'), offer]);
    expect(lead).toMatchObject({
      template: "Thank you, I've noted that. For your {1}, I have {2}.",
      question: { text: 'Which one would you like?' },
    });
    const sent = JSON.stringify(askForWords({ text: 'Word.', version: 'word.1' }, lead));
    expect(sent).not.toMatch(/Chen|Rivera|Bellevue|December|9:00|skin/);
  });

  it.each<[string, Emitted[]]>([
    ['a question alone', [{ type: 'ask', key: 'scheduling.reason', params: {}, level: 0, expects: { kind: 'visitReason' } }]],
    ['what was done', [{ type: 'say', key: 'scheduling.booked', params: openings[0]! }, offer]],
    ['what a guardrail says', [say('guardrails.promptInjection'), offer]],
    ['a repetition', [{ type: 'repeat' }]],
    ['an answer to a question', [{ type: 'answer', topic: 'hours' }, offer]],
    ['what was read back of an identity', [{ ...offer, expects: { kind: 'confirmation', sensitive: true } }]],
  ])('is not %s', (_, emitted) => {
    expect(leadOf(emitted, contextIn('en'))).toBeNull();
  });
});

describe("a model's words", () => {
  const checked = (before: unknown, language: Language = 'en') => {
    const lead = leadIn(language);
    return checkLead({ before }, lead, messages.vocabulary(language));
  };

  it.each<[Language, string]>([
    ['en', 'For your {1}, there is {2}.'],
    ['en', 'Good news: for your {1} I can see {2}.'],
    ['es', 'Para su {1}, veo {2}.'],
  ])('are taken in %s: %s', (language, before) => {
    expect(checked(before, language)).toEqual({ kind: 'good', before });
  });

  it.each<[string, unknown, Language, string]>([
    ['of another form', 7, 'en', 'form'],
    ['empty', '', 'en', 'form'],
    ['too long', `For your {1}, I have {2}. ${'It is so very good to hear from you again. '.repeat(8)}`, 'en', 'length'],
    ['without a value', 'For your {1}, I have some times.', 'en', 'values'],
    ['with values in another order', 'I have {2} for your {1}.', 'en', 'values'],
    ['with a value twice', 'For your {1}, I have {2}, yes {2}.', 'en', 'values'],
    ['with a value that is not there', 'For your {1}, I have {2} and {3}.', 'en', 'values'],
    ['that ask', 'For your {1}, I have {2}. Is that good?', 'en', 'question'],
    ['with markup', 'For your {1}, I have <break time="10s"/> {2}.', 'en', 'markup'],
    ['with an address', 'For your {1}, I have {2} (see https://x.example).', 'en', 'markup'],
    ['with a time of their own', 'For your {1}, I have {2}, or 5 pm.', 'en', 'ungrounded'],
    ['with a day of their own', 'For your {1}, I have {2}, or December 24.', 'en', 'ungrounded'],
    ['with a weekday of their own', 'For your {1}, I have {2}, or Friday.', 'en', 'ungrounded'],
    ['with a spelled number', 'For your {1}, I have {2}, twenty in all.', 'en', 'ungrounded'],
    ['with a name of their own', 'For your {1}, I have {2} and Gonzalez.', 'en', 'ungrounded'],
    ['with an amount', 'For your {1}, I have {2} at $20.', 'en', 'ungrounded'],
    ['that deny', 'For your {1}, I do not have {2}.', 'en', 'negation'],
    ['that claim', 'For your {1}, I booked {2}.', 'en', 'claim'],
    ['that promise', 'For your {1}, we will call about {2}.', 'en', 'claim'],
    ['in another language', 'Para su {1}, tengo {2}.', 'en', 'language'],
    ['in another language', 'For your {1}, I have {2}.', 'es', 'language'],
  ])('%s are not: %s', (_, before, language, why) => {
    expect(checked(before, language)).toEqual({ kind: 'rejected', why });
  });

  it('whatever they are, have each value once and in order, and no figure, question or markup of their own', () => {
    const pieces = [
      'For your',
      '{1}',
      ', I have',
      '{2}',
      '.',
      ' ',
      '?',
      '5',
      'two',
      '<s>',
      'not',
      'Friday',
      'here',
      'good',
      'para',
      '{3}',
      '\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 9 }), (said) => {
        const result = checked(said.join(''));
        if (result.kind !== 'good') return;
        expect(result.before.match(/\{\d\}/g)).toEqual(['{1}', '{2}']);
        expect(result.before.replace(/\{\d\}/g, '')).not.toMatch(/[\d?<>{}\n]|\b(two|not|Friday|para)\b/);
      }),
      { numRuns: 300 },
    );
  });

  it('are said with the values and the question of the template, and expect the same', () => {
    const own = word([offer], contextIn('en'));
    const reply = withLead('For your {1}, there is {2}.', leadIn('en'));
    expect(reply.text).toBe(own.text.replace('I have', 'there is'));
    expect(reply.ssml).toBe(own.ssml.replace('I have', 'there is').replace('. Which', '.</s> <s>Which'));
    expect(reply.expects).toEqual(own.expects);
  });
});
