import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectsKinds } from '../../../src/domain/expects.ts';
import { doings, hear, offers, valuesOf } from './support.ts';

describe('yes and no', () => {
  const yes = [
    'uh yeah',
    'mhm',
    'uh-huh',
    'yes please',
    "that's right",
    'correct',
    'sounds good',
    'you got it',
    'sure, go ahead',
    'please do',
    'yep thanks',
  ];
  const si = [
    'sí',
    'sí, por favor',
    'ándale',
    'claro que sí',
    'así es',
    'está bien',
    'correcto',
    'simón',
    'me parece bien',
    'cómo no',
  ];
  const no = [
    'no',
    'nope',
    'uh no',
    "that's not right",
    "no, that's wrong",
    'absolutely not',
    'I don’t think so',
    "no, that's okay",
  ];
  const noEs = ['no', 'no, gracias', 'claro que no', 'no es correcto', 'para nada', 'está mal', 'nel'];
  it.each(yes)('%s', (text) => expect(doings(hear(text, 'confirmation'))).toEqual(['affirm']));
  it.each(si)('%s', (text) => expect(doings(hear(text, 'confirmation', 'es'))).toEqual(['affirm']));
  it.each(no)('%s (no)', (text) => expect(doings(hear(text, 'confirmation'))).toEqual(['deny']));
  it.each(noEs)('%s (no)', (text) => expect(doings(hear(text, 'confirmation', 'es'))).toEqual(['deny']));

  it('goes with what else is given', () => {
    const acts = hear('yes, and the zip is nine eight one oh one', 'confirmation');
    expect(doings(acts)).toEqual(['affirm', 'provide']);
    expect(valuesOf(acts)).toEqual({ zipCode: '98101' });
  });

  it('takes back what was read, and gives the right value', () => {
    const acts = hear("no, it's March fifth 1980", 'dateOfBirth');
    expect(doings(acts)).toContain('correct');
    expect(valuesOf(acts)).toMatchObject({ dateOfBirth: '1980-03-05' });
  });

  it('is not found in "no sé" or "no problem"', () => {
    expect(doings(hear('no me lo sé', 'ssnLast4', 'es'))).toEqual(['refuse']);
    expect(doings(hear('no problem', 'confirmation'))).toEqual(['affirm']);
  });
});

describe('the end', () => {
  it.each(['no', 'nope', "no that's all thanks", 'nothing else', "that's it", "I'm all set", 'thanks for your help', 'bye'])(
    '%s',
    (text) => expect(doings(hear(text, 'anythingElse'))).toEqual(['nothingElse']),
  );
  it.each(['no gracias', 'eso es todo', 'nada más', 'adiós'])('%s', (text) =>
    expect(doings(hear(text, 'anythingElse', 'es'))).toEqual(['nothingElse']),
  );
  it('is not reached by a yes that something else goes with', () =>
    expect(doings(hear('yes I also need to cancel my appointment', 'anythingElse'))).toEqual([
      'affirm',
      'request:cancelAppointment',
    ]));
  it('is not meant by "that\'s it" to a question of yes or no', () =>
    expect(doings(hear("yes, that's it", 'confirmation'))).toEqual(['affirm']));
});

describe('choosing among what was offered', () => {
  const choices: [string, string][] = [
    ['the second one', '2'],
    ['number two', '2'],
    ['the ten thirty', '2'],
    ['Tuesday', '1'],
    ['the first', '1'],
    ['the earliest one', '1'],
    ['the last one', '3'],
    ['either is fine', '1'],
    ['with Dr. Ruiz', '2'],
    ['the one in Tacoma please', '2'],
    ['Wednesday afternoon', '3'],
    ['two o’clock', '3'],
    ["yes let's do the second one", '2'],
  ];
  const elegidas: [string, string][] = [
    ['la segunda', '2'],
    ['la más temprana', '1'],
    ['cualquiera', '1'],
    ['el martes', '1'],
    ['con el doctor Ruiz', '2'],
    ['la última', '3'],
    ['la de las diez y media', '2'],
  ];
  it.each(choices)('%s', (text, id) =>
    expect(doings(hear(text, 'choice', 'en', { options: offers.en }))).toEqual([`choose:${id}`]),
  );
  it.each(elegidas)('%s', (text, id) =>
    expect(doings(hear(text, 'choice', 'es', { options: offers.es }))).toEqual([`choose:${id}`]),
  );

  it.each(['Wednesday', 'with Dr. Chen', 'none of those work', 'hmm', 'what was that', 'not the first one'])(
    '%s chooses nothing',
    (text) =>
      expect(doings(hear(text, 'choice', 'en', { options: offers.en })).filter((doing) => doing.startsWith('choose'))).toEqual([]),
  );
});

describe('talk about the talk', () => {
  it.each([
    ["I'd rather not say", 'en', 'refuse'],
    ["I don't have it on me", 'en', 'refuse'],
    ['no me sé', 'es', 'refuse'],
    ['no lo tengo a la mano', 'es', 'refuse'],
    ['what did you say', 'en', 'repeat'],
    ['one more time please', 'en', 'repeat'],
    ['¿mande?', 'es', 'repeat'],
    ['hold on let me get my card', 'en', 'wait'],
    ['un momentito', 'es', 'wait'],
    ['go back', 'en', 'goBack'],
    ['empezar de nuevo', 'es', 'goBack'],
    ['never mind', 'en', 'nothingElse'],
    ['I want to talk to a person', 'en', 'askForPerson'],
    ['quiero hablar con alguien', 'es', 'askForPerson'],
    ['why do you need that', 'en', 'ask:whyNeeded'],
    ['para qué lo necesita', 'es', 'ask:whyNeeded'],
    ['are you a robot', 'en', 'ask:areYouHuman'],
    ['es usted una persona real', 'es', 'ask:areYouHuman'],
    ['what are your hours on saturday', 'en', 'ask:hours'],
    ['a qué hora abren', 'es', 'ask:hours'],
    ['where can I park', 'en', 'ask:parking'],
    ['I have a question about my bill', 'en', 'ask:billing'],
    ['tengo una pregunta sobre mi factura', 'es', 'ask:billing'],
    ['I need a refill of my blood pressure medication', 'en', 'ask:prescription'],
    ['are my lab results back', 'en', 'ask:results'],
    ['should I take ibuprofen', 'en', 'ask:clinical'],
    ['asdf qwer', 'en', 'unclear'],
  ] as const)('%s', (text, language, doing) => expect(doings(hear(text, 'ssnLast4', language))).toEqual([doing]));

  it('is silence where there is no word', () => expect(hear(' … ?! ')).toEqual([{ act: 'silence' }]));
});

describe('the language to go on in', () => {
  it.each([
    ['¿habla español?', 'es'],
    ['do you speak Spanish', 'es'],
    ['en español por favor', 'es'],
    ['can we do this in English please', 'en'],
    ["I don't speak English", 'es'],
  ])('%s', (text, language) => expect(valuesOf(hear(text, 'request'))).toMatchObject({ language }));
  it('is not asked for by a mere mention', () =>
    expect(valuesOf(hear('my last doctor was from Spain and spoke Spanish with his nurse', 'request'))).not.toHaveProperty(
      'language',
    ));
});

describe('speech alternatives', () => {
  it('the one that fits what is expected wins', () => {
    const acts = hear('for to one won', 'zipCode', 'en', {
      alternatives: [{ text: 'four two on one' }, { text: 'nine eight one oh one' }],
    });
    expect(valuesOf(acts)).toEqual({ zipCode: '98101' });
  });
  it('the best transcript is kept when it fits', () => {
    const acts = hear('nine eight one oh one', 'zipCode', 'en', { alternatives: [{ text: 'nine eight one oh two' }] });
    expect(valuesOf(acts)).toEqual({ zipCode: '98101' });
  });
});

describe('whatever is said', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'no',
          'yes',
          'my',
          'the',
          'second',
          'appointment',
          'cancel',
          'sí',
          'cita',
          'Dr.',
          'Chen',
          ',',
          '.',
          'in',
          'Tacoma',
          '’s',
          'uh',
          '9',
          'for',
          'son',
        ),
        { maxLength: 25 },
      )
      .map((words) => words.join(' ')),
  );
  it('never throws, always answers, and its spans lie in the text', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...expectsKinds, null),
        fc.constantFrom('en' as const, 'es' as const),
        (said, expects, language) => {
          const acts = hear(said, expects, language, { options: expects === 'choice' ? offers[language] : [] });
          expect(acts.length).toBeGreaterThan(0);
          const spans = acts.flatMap((act) =>
            'slots' in act ? Object.values(act.slots).map(({ span }) => span) : 'span' in act && act.span ? [act.span] : [],
          );
          for (const [start, end] of spans) expect(0 <= start && start <= end && end <= said.length).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});
