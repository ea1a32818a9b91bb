import { list, phrases, phraseTable, wordSet } from '../lexicon.ts';
import type { PartOfDay } from '../parts-of-day.ts';
import type { TimeWords } from '../time-words.ts';

/** Each of `nouns` with the words that make it a part of the day. */
const beside = (nouns: string): string =>
  list(nouns)
    .flatMap((noun) => besideNouns.map((words) => `${words} ${noun}`))
    .join(', ');
const besideNouns = [
  'por la',
  'en la',
  'de la',
  'durante la',
  'toda la',
  'en horas de la',
  'en el turno de la',
  'una',
  'alguna',
  'cualquier',
];

const early = (noun: string): string =>
  [
    ...['por la', 'en la', 'a la'].flatMap((words) => [
      `temprano ${words} ${noun}`,
      `tempranito ${words} ${noun}`,
      `${words} ${noun} temprano`,
    ]),
    ...[
      'a primera hora',
      'a primeras horas',
      'primera hora',
      'primeras horas',
      'a principios',
      'principios',
      'a comienzos',
      'al inicio',
      'a inicios',
    ].map((words) => `${words} de la ${noun}`),
  ].join(', ');

const late = (noun: string): string =>
  [
    ...['por la', 'en la', 'de la'].flatMap((words) => [
      `tarde ${words} ${noun}`,
      `ya tarde ${words} ${noun}`,
      `mas tarde ${words} ${noun}`,
    ]),
    ...[
      'al final',
      'final',
      'a final',
      'a finales',
      'hacia el final',
      'a ultima hora',
      'a ultimas horas',
      'ultima hora',
      'ultimas horas',
      'a fines',
    ].map((words) => `${words} de la ${noun}`),
  ].join(', ');

export const spanishTimes: TimeWords = {
  parts: phraseTable<PartOfDay>({
    morning: `${beside('mañana, mañanita')}, a la mañana, la mañana, las mañanas, por las mañanas, en las mañanas, de mañana, de mañanita, mañanas, turno mañana, turno matutino, en la matinal`,
    earlyMorning: `temprano, tempranito, muy temprano, bien temprano, bien tempranito, a primera hora, a primera hora del dia, a primeras horas del dia, la mañana temprano, ${early('mañana')},
      por la mañanita temprano, temprano en el dia, temprano de la mañana, al abrir, cuando abran, cuando abren, en cuanto abran, a la hora de abrir`,
    midMorning:
      'a media mañana, media mañana, a mitad de la mañana, a la mitad de la mañana, a mitad de mañana, a mediados de la mañana',
    lateMorning: late('mañana'),
    midday: 'a medio dia, del mediodia, del medio dia, alrededor del mediodia, cerca del mediodia, sobre el mediodia',
    lunch: `a la hora del almuerzo, a la hora de almuerzo, a la hora de comer, a la hora de la comida, durante el almuerzo, a la hora de lonche, a la hora del lonche, la hora del almuerzo, hora de almuerzo, hora del almuerzo, hora de comer, hora de la comida, a la hora de almorzar,
      en el almuerzo, en mi hora de almuerzo, en mi hora de lonche, en mi hora de comida, hora de lonche`,
    afternoon: `${beside('tarde, tardecita')}, a la tarde, la tarde, las tardes, por las tardes, en las tardes, tardes, de tarde, de tardecita, turno tarde, turno vespertino, pasado mediodia, pasado medio dia`,
    earlyAfternoon: `${early('tarde')}, tarde temprano, la tarde temprano, a principio de la tarde, al principio de la tarde, al comienzo de la tarde, temprano esta tarde`,
    midAfternoon:
      'a media tarde, media tarde, a mitad de la tarde, a la mitad de la tarde, a mitad de tarde, a mediados de la tarde',
    lateAfternoon: `${late('tarde')}, ya en la tarde`,
    endOfDay:
      'al final del dia, a final del dia, a finales del dia, a ultima hora, a ultimas horas, a ultima hora del dia, a ultimas horas del dia, al fin del dia, a fin de dia, a fin del dia, al finalizar el dia, al terminar el dia, antes de cerrar, antes de que cierren',
    evening:
      'al atardecer, al anochecer, tarde noche, la tarde noche, por la tarde noche, en la tarde noche, a la caida de la tarde',
    dinner:
      'a la hora de la cena, a la hora de cenar, alrededor de la cena, sobre la cena, durante la cena, hora de la cena, hora de cenar, a la cena, para la cena',
    earlyEvening: 'al caer la tarde',
    earlyNight: `${early('noche')}, al principio de la noche, al caer la noche, apenas anochezca`,
    lateEvening: 'ya entrada la noche',
    night: `${beside('noche, nochecita')}, a la noche, la noche, las noches, por las noches, en las noches, noches, de noche, turno noche, turno nocturno`,
    lateNight: `${late('noche')}, a altas horas de la noche, muy noche, muy de noche, bien tarde en la noche`,
    dawn: 'de madrugada, de la madrugada, en la madrugada, por la madrugada, la madrugada, al amanecer, al alba, durante la madrugada',
    afterBreakfast: 'despues del desayuno, despues de desayunar',
    beforeLunch:
      'antes del almuerzo, antes de almorzar, antes de comer, antes de la comida, antes del lonche, antes de mi almuerzo, antes de la hora del almuerzo, antes de la hora de comer',
    afterLunch:
      'despues del almuerzo, despues de almorzar, despues de comer, despues de la comida, luego del almuerzo, luego de almorzar, luego de comer, tras el almuerzo, tras la comida, pasado el almuerzo, despues del lonche, despues de la hora del almuerzo, despues de la hora de comer, despues de la siesta',
    beforeDinner: 'antes de la cena, antes de cenar',
    afterDinner: 'despues de la cena, despues de cenar, luego de cenar, tras la cena',
    beforeWork:
      'antes del trabajo, antes de trabajar, antes de ir al trabajo, antes de entrar al trabajo, antes de irme al trabajo, antes de ir a trabajar, antes de irme a trabajar, antes de entrar a trabajar, antes de la oficina',
    afterWork: `despues del trabajo, despues de trabajar, saliendo del trabajo, al salir del trabajo, cuando salga del trabajo, cuando salgo del trabajo, luego del trabajo, saliendo de trabajar, al salir de trabajar, cuando salga de trabajar, cuando salgo de trabajar,
      despues de salir del trabajo, despues de la oficina, saliendo de la oficina, al salir de la oficina, cuando salga de la oficina, saliendo de la chamba, saliendo del laburo, despues de la chamba, tras el trabajo, despues de mi turno, al salir de mi turno, fuera de horario de trabajo, saliendo de mi turno`,
    beforeSchool: 'antes de la escuela, antes del colegio, antes del cole, antes de clases, antes de las clases, antes de clase',
    afterSchool: `despues de la escuela, saliendo de la escuela, despues de clases, despues de las clases, despues de clase, cuando salen de la escuela, al salir de la escuela, cuando salgan de la escuela, cuando salga de la escuela, cuando sale de la escuela,
      despues del colegio, saliendo del colegio, al salir del colegio, cuando salgan del colegio, despues del cole, saliendo de clases, al salir de clases, cuando salgan los niños de la escuela, cuando los niños salgan de la escuela, cuando salen los niños de la escuela`,
    anyTime:
      'a cualquier hora, cualquier hora, a la hora que sea, a la hora que tenga, en cualquier momento, la hora que sea, cualquier horario, el horario que sea, no importa la hora, la hora no importa, me da igual la hora, la hora me da igual, a la hora que haya, a la hora que pueda',
  }),
  pointedParts: new Map([
    ['mañana', 'morning'],
    ['tarde', 'afternoon'],
    ['noche', 'night'],
    ['madrugada', 'dawn'],
    ['mañanita', 'morning'],
    ['tardecita', 'afternoon'],
    ['nochecita', 'night'],
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
    ['del mediodia', 720],
    ['del medio dia', 720],
    ['mediodia', 720],
    ['12 m', 720],
    ['doce m', 720],
    ['medio dia', 720],
    ['la medianoche', 0],
    ['medianoche', 0],
    ['media noche', 0],
  ]),
  halves: phraseTable({ am: 'am, a m', pm: 'pm, p m' }),
  oclock: phrases(
    list('en punto, hrs, hs, h, y pico, y piquito, y algo, pasaditas, pasadita, pasadas, pasada, y fraccion').map(
      (words) => [words, true] as const,
    ),
  ),
  minutes: phrases([
    ['cuarto pasadas', 15],
    ['media pasadas', 30],
    ['cuarto pasada', 15],
    ['cuarto para', -15],
    ['un cuarto para', -15],
    ['cuarto a', -15],
    ['un cuarto a', -15],
    ['un cuarto pasadas', 15],
    ['tres cuartos para', -45],
    ['media hora antes de', -30],
    ['media hora despues de', 30],
    ['una hora antes de', -60],
    ['una hora despues de', 60],
    ['un cuarto de hora antes de', -15],
    ['un cuarto de hora despues de', 15],
  ]),
  past: wordSet('pasadas pasada'),
  to: wordSet('para a'),
  minuteNoun: wordSet('minutos minuto mins min'),
  at: phrases(
    list(
      'a las, a la, las, la, como a las, a eso de, circa las, circa, por ahi de las, por ahi a las, por ahi de la, entre eso de las, tipo las, tipo a las, mas o menos las, mas o menos a la, mas o menos a eso de las, casi a las, faltando, faltan, falta, mero a las, justo a las, exactamente a las, apenas a las, como las, para a las, ser a las, como a la, a eso de las, a eso de la, alrededor de las, alrededor de la, sobre las, cerca de las, cerca de la, mas o menos a las, aproximadamente a las, tipo, hacia las, para las, es a las, de las, de la, el de las, la de las',
    ).map((words) => [words, true] as const),
  ),
  the: wordSet('las la'),
  before: phrases(
    list(
      'no mas de, no mas alla de, no mas tarde que las, antes de las, antes de la, hasta las, hasta la, a mas tardar, no mas tardar, lo mas tarde, como maximo, como mucho, maximo, como muy tarde, tan tarde como, cuando mucho, como tarde, un poco antes de, poco antes de, justo antes de, no mas tarde de las, no despues de las, a mas tardar a las, antes que las, mas temprano de las, mas temprano que las, antes de, antes del, hasta el, hasta',
    ).map((words) => [words, true] as const),
  ),
  after: phrases(
    list(
      'despues de las, despues de la, pasaditas las, pasadita la, pasando las, pasando la, pasando el, pasado el, tras las, tras la, tras el, lo mas temprano, como muy pronto, como muy temprano, como minimo, minimo, cuando menos, luego de la, mas tarde de la, mas tarde que la, ya despues de, a partir de las, a partir de la, pasadas las, pasada la, luego de las, desde las, desde la, no antes de las, no antes de la, mas tarde de las, mas tarde que las, despues de, despues del, a partir de, a partir del, luego de',
    ).map((words) => [words, true] as const),
  ),
  orLater: phraseTable<'after' | 'before'>({
    after:
      'o mas tarde, o despues, en adelante, para adelante, pa adelante, en delante, para arriba, o posterior, como minimo, como muy temprano, como muy pronto, hacia adelante, y despues, o mas',
    before: 'o antes, o mas temprano, a mas tardar, como maximo, como muy tarde, maximo, cuando mucho, para abajo',
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
    'primeras primeros ultimas ultimos otras otros quincenas citas pacientes consultas niños hijos personitas proximas proximos siguientes dias dia semanas semana meses mes años año personas veces horas hora minutos minuto segundos por dolares de',
  ),
};
