import { list, phrases, phraseTable, wordSet } from '../lexicon.ts';
import type { PartOfDay } from '../parts-of-day.ts';
import type { TimeWords } from '../time-words.ts';

export const spanishTimes: TimeWords = {
  parts: phraseTable<PartOfDay>({
    morning:
      'por la mañana, en la mañana, de la mañana, a la mañana, la mañana, las mañanas, por las mañanas, en las mañanas, de mañana, por la mañanita, mañanas, de la madrugada',
    earlyMorning:
      'temprano, tempranito, temprano por la mañana, temprano en la mañana, muy temprano, a primera hora, a primera hora de la mañana, a primeras horas de la mañana, de madrugada, en la mañana temprano, por la mañana temprano, la mañana temprano, bien temprano, temprano de la mañana, principios de la mañana, a principios de la mañana',
    midMorning: 'a media mañana, media mañana',
    lateMorning:
      'al final de la mañana, a finales de la mañana, a ultima hora de la mañana, tarde en la mañana, a ultimas horas de la mañana',
    midday: 'a medio dia, alrededor del mediodia, cerca del mediodia',
    lunch:
      'a la hora del almuerzo, a la hora de almuerzo, a la hora de comer, a la hora de la comida, durante el almuerzo, a la hora de lonche, la hora del almuerzo',
    afternoon:
      'por la tarde, en la tarde, de la tarde, a la tarde, la tarde, las tardes, por las tardes, en las tardes, tardes, por la tardecita',
    earlyAfternoon:
      'temprano por la tarde, temprano en la tarde, a primeras horas de la tarde, temprano esta tarde, a primera hora de la tarde, al principio de la tarde, tarde temprano, la tarde temprano, a principios de la tarde, principios de la tarde',
    midAfternoon: 'a media tarde, media tarde',
    lateAfternoon:
      'al final de la tarde, a ultimas horas de la tarde, a finales de la tarde, a ultima hora de la tarde, ultima hora de la tarde, tarde por la tarde, tarde en la tarde, ya tarde en la tarde, mas tarde en la tarde, tarde de la tarde, ya en la tarde, final de la tarde',
    endOfDay: 'al final del dia, a ultima hora, a ultima hora del dia, al fin del dia, al finalizar el dia',
    evening: 'al atardecer, al anochecer, tarde noche, la tarde noche',
    earlyEvening: 'temprano por la noche, temprano en la noche, a primeras horas de la noche',
    lateEvening: 'tarde por la noche, tarde en la noche, a ultimas horas de la noche',
    night: 'por la noche, en la noche, de la noche, a la noche, la noche, las noches, por las noches, en las noches, noches',
    beforeLunch: 'antes del almuerzo, antes de almorzar, antes de comer, antes de la comida',
    afterLunch: 'despues del almuerzo, despues de almorzar, despues de comer, despues de la comida, luego del almuerzo',
    beforeWork: 'antes del trabajo, antes de trabajar, antes de ir al trabajo, antes de entrar al trabajo',
    afterWork:
      'despues del trabajo, despues de trabajar, saliendo del trabajo, al salir del trabajo, cuando salga del trabajo, cuando salgo del trabajo, luego del trabajo, saliendo de trabajar',
    beforeSchool: 'antes de la escuela',
    afterSchool: 'despues de la escuela, saliendo de la escuela, despues de clases, cuando salen de la escuela',
    anyTime:
      'a cualquier hora, cualquier hora, a la hora que sea, a la hora que tenga, en cualquier momento, la hora que sea, cualquier horario',
  }),
  pointedParts: new Map([
    ['mañana', 'morning'],
    ['tarde', 'afternoon'],
    ['noche', 'night'],
    ['madrugada', 'morning'],
  ]),
  greeting: wordSet('buenas buenos anoche ayer'),
  points: phrases([
    ['las doce del mediodia', 720],
    ['doce del mediodia', 720],
    ['12 del mediodia', 720],
    ['doce del dia', 720],
    ['las doce del dia', 720],
    ['12 del dia', 720],
    ['al mediodia', 720],
    ['mediodia', 720],
    ['medio dia', 720],
    ['la medianoche', 0],
    ['medianoche', 0],
    ['media noche', 0],
  ]),
  halves: phraseTable({ am: 'am, a m', pm: 'pm, p m' }),
  oclock: phrases(list('en punto, hrs, h, y pico').map((words) => [words, true] as const)),
  minutes: phrases([
    ['cuarto pasadas', 15],
    ['media pasadas', 30],
    ['cuarto pasada', 15],
    ['cuarto para', -15],
    ['un cuarto para', -15],
    ['cuarto a', -15],
  ]),
  past: wordSet('pasadas pasada'),
  to: wordSet('para'),
  minuteNoun: wordSet('minutos minuto mins min'),
  at: phrases(
    list(
      'a las, a la, las, la, como a las, como a la, a eso de las, a eso de la, alrededor de las, alrededor de la, sobre las, cerca de las, cerca de la, mas o menos a las, aproximadamente a las, tipo, hacia las, para las, es a las, de las, de la, el de las, la de las',
    ).map((words) => [words, true] as const),
  ),
  the: wordSet('las la'),
  before: phrases(
    list(
      'antes de las, antes de la, hasta las, hasta la, no mas tarde de las, no despues de las, a mas tardar a las, antes que las, mas temprano de las, mas temprano que las, antes de, antes del, hasta el, hasta',
    ).map((words) => [words, true] as const),
  ),
  after: phrases(
    list(
      'despues de las, despues de la, a partir de las, a partir de la, pasadas las, pasada la, luego de las, desde las, desde la, no antes de las, no antes de la, mas tarde de las, mas tarde que las, despues de, despues del, a partir de, a partir del, luego de',
    ).map((words) => [words, true] as const),
  ),
  orLater: phraseTable<'after' | 'before'>({
    after: 'o mas tarde, o despues, en adelante, para adelante, pa adelante, en delante',
    before: 'o antes, o mas temprano, a mas tardar',
  }),
  between: wordSet('entre'),
  rangeFrom: wordSet('de desde'),
  rangeAnd: wordSet('y a'),
  rangeTo: wordSet('a hasta'),
  or: wordSet('o'),
  not: wordSet('no ni menos excepto salvo tampoco'),
  half: 30,
  hourWords: new Map([
    ['media', 30],
    ['cuarto', 15],
  ]),
  nouns: wordSet(
    'proximas proximos siguientes dias dia semanas semana meses mes años año personas veces horas hora minutos minuto segundos por dolares de',
  ),
};
