import type { DateWords, Edge, Holiday, Unit } from '../date-words.ts';
import { list, phrases, phraseTable, wordSet } from '../lexicon.ts';

const all = (cell: string) => phrases(list(cell).map((words) => [words, true] as const));
const offsets = (table: Record<number, string>) =>
  phrases(Object.entries(table).flatMap(([offset, cell]) => list(cell).map((words) => [words, Number(offset)] as const)));

export const spanishDates: DateWords = {
  days: offsets({
    0: 'hoy, hoy mismo, el dia de hoy',
    1: 'mañana, el dia de mañana, mañana mismo',
    2: 'pasado mañana, pasado',
  }),
  todayPart: all('esta mañana, esta tarde, esta noche, esta misma tarde, esta misma mañana'),
  open: phraseTable<'asap' | 'any'>({
    asap: `lo antes posible, lo mas pronto posible, cuanto antes, lo mas pronto, tan pronto como sea posible, lo mas temprano posible, en cuanto se pueda, lo mas rapido posible, lo primero que tenga, la primera disponible, el primero disponible, la primera cita disponible,
      la proxima disponible, lo mas cercano, la mas pronta, lo mas pronto que pueda, lo mas pronto que se pueda, lo mas antes posible, inmediatamente, de inmediato, en cuanto puedan, la mas cercana, lo mas rapido que se pueda`,
    any: 'cualquier dia, cualquier fecha, el dia que sea, cuando sea, cuando quiera, cuando pueda, el dia que tenga, cualquiera de los dias, no importa el dia, soy flexible, tengo flexibilidad, cuando tenga, cuando haya',
  }),
  thisWeekday: all('este, este proximo, el proximo, proximo, este mismo, proxima, el siguiente, siguiente'),
  nextWeekday: all('la proxima semana el, la semana que viene el, la semana proxima el, la otra semana el, la siguiente semana el'),
  weekdayAfter: phraseTable<'this' | 'next' | 'afterNext'>({
    this: 'de esta semana, esta semana, que viene, proximo, que entra, proximo que viene, siguiente',
    next: 'de la proxima semana, de la semana que viene, de la semana proxima, la semana que viene, la proxima semana, la semana proxima, de la otra semana, de la semana siguiente, de la siguiente semana, de la semana entrante, de la semana que entra',
    afterNext: 'de la semana despues de la proxima, de la semana subsiguiente, subsiguiente, dentro de dos semanas',
  }),
  weeks: offsets({
    0: 'esta semana, semana actual, la semana actual, esta misma semana, la semana',
    1: 'la proxima semana, proxima semana, la semana que viene, semana que viene, la semana proxima, semana proxima, la semana entrante, la semana que entra, la otra semana, la siguiente semana, la semana siguiente, semana entrante, esta proxima semana',
    2: 'la semana despues de la proxima, la semana subsiguiente, la semana despues de esa',
  }),
  months: offsets({
    0: 'este mes, el mes, este mismo mes, mes, presente mes',
    1: 'el proximo mes, proximo mes, el mes que viene, mes que viene, el mes proximo, mes proximo, el mes entrante, el mes que entra, el siguiente mes, el otro mes, mes entrante, mes siguiente',
    2: 'el mes despues del proximo',
  }),
  weekends: offsets({
    0: 'este fin de semana, el fin de semana, fin de semana, los fines de semana, este finde, el finde, finde, los findes, fines de semana, un fin de semana, en fin de semana',
    1: 'el proximo fin de semana, proximo fin de semana, el fin de semana que viene, fin de semana que viene, el otro fin de semana',
  }),
  weekdays: all(
    'entre semana, dias de semana, dias laborables, dia de semana, los dias de semana, dias entre semana, dias habiles, un dia de semana',
  ),
  year: offsets({ 0: 'este año, el año, año', 1: 'el proximo año, el año que viene, año que viene, proximo año' }),
  edges: phraseTable<Edge>({
    early:
      'a principios de, a principios del, principios de, principios del, al principio de, al principio del, a comienzos de, a comienzos del, al comienzo de, al inicio de, a inicios de, principio de, al empezar, a inicios del, al inicio del',
    mid: 'a mediados de, a mediados del, mediados de, mediados del, a la mitad de, a mitad de, en medio de, a media',
    late: 'hacia finales de, ya tarde en, en la segunda mitad de, la segunda mitad de',
    end: 'a finales de, a finales del, finales de, finales del, al final de, al final del, a fines de, a fines del, fines de, fin de, a fin de, final de, final del, para finales de, fin del, al terminar, al fin de',
    rest: 'el resto de, el resto del, resto de, lo que queda de, lo que queda del, mas adelante en, mas tarde en, lo que resta de, mas adelante, despues en',
  }),
  weekOf: all(
    'semana del, la semana del, semana de, la semana de, semana que empieza el, la semana que empieza el, semana del dia',
  ),
  weekWord: wordSet('semana'),
  last: wordSet('ultima ultimo'),
  ofWords: wordSet('de del en'),
  in: wordSet('en'),
  within: all(
    'en los proximos, en las proximas, dentro de los proximos, dentro de las proximas, los proximos, las proximas, en menos de, en los siguientes, en las siguientes, antes de',
  ),
  some: phrases([
    ['un par de', 2],
    ['unos', 3],
    ['unas', 3],
    ['pocos', 3],
    ['pocas', 3],
    ['algunos', 3],
    ['algunas', 3],
    ['un', 1],
    ['una', 1],
    ['otra', 1],
  ]),
  units: new Map<string, Unit>([
    ['dia', 'day'],
    ['dias', 'day'],
    ['semana', 'week'],
    ['semanas', 'week'],
    ['mes', 'month'],
    ['meses', 'month'],
  ]),
  fromNow: all('a partir de hoy, desde hoy, de hoy, despues de hoy, a partir de ahora, contando desde hoy, mas'),
  fromDay: all('despues del, a partir del, desde el, despues de, desde'),
  between: wordSet('entre'),
  from: wordSet('de del desde'),
  to: all('a, al, hasta, hasta el, y, y el, a el'),
  and: wordSet('y e'),
  or: wordSet('o u'),
  bounds: phraseTable<'after' | 'from' | 'before' | 'by'>({
    after: 'despues de, despues del, despues de el, luego del, luego de, mas tarde del, mas alla del, pasado el, pasando el',
    from: 'a partir de, a partir del, desde, desde el, empezando, empezando el, no antes del, comenzando el, de',
    before: 'antes de, antes del, antes de el, antes que el, antes de que sea',
    by: 'hasta, hasta el, a mas tardar el, a mas tardar, no mas tarde del, no despues del, para antes del',
  }),
  onwards: all('en adelante, o despues, para adelante, o mas tarde, pa adelante'),
  articles: wordSet('el los al del'),
  monthIntro: wordSet('en de para durante hasta antes despues desde este proximo del a mes por'),
  links: wordSet(
    'o y el los la las en de del este quiza quizas tal vez tambien a lo mejor cualquier dia por u e para ya sea sino pero al que',
  ),
  holidays: phraseTable<Holiday>({
    thanksgiving: 'dia de accion de gracias, accion de gracias, thanksgiving',
    christmas: 'navidad, la navidad, navidades',
    newYear: 'año nuevo, el año nuevo',
    independenceDay: 'dia de la independencia',
    laborDay: 'labor day, dia del trabajo',
    memorialDay: 'memorial day',
    halloween: 'halloween',
    easter: 'pascua, domingo de pascua',
  }),
};
