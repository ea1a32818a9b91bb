import type { DateWords, Edge, Holiday, Season, Unit } from '../date-words.ts';
import { list, phrases, phraseTable, wordSet } from '../lexicon.ts';

const all = (cell: string) => phrases(list(cell).map((words) => [words, true] as const));
const offsets = (table: Record<number, string>) =>
  phrases(Object.entries(table).flatMap(([offset, cell]) => list(cell).map((words) => [words, Number(offset)] as const)));

/** Each with "de" and "del" behind it. */
const ofEach = (cell: string): string =>
  list(cell)
    .flatMap((words) => [`${words} de`, `${words} del`])
    .join(', ');

export const spanishDates: DateWords = {
  days: offsets({
    0: 'hoy, hoy mismo, el dia de hoy, hoy dia, hoy en dia',
    1: 'mañana, el dia de mañana, dia de mañana, mañana mismo, mañanita mismo',
    2: 'pasado mañana, el dia despues de mañana, dia despues de mañana, pasado de mañana, despues de mañana',
  }),
  todayPart: all(
    'esta mañana, esta tarde, esta noche, esta misma tarde, esta misma mañana, esta misma noche, este mediodia, este medio dia, este pasado mediodia, esta mañanita, esta tardecita, esta nochecita, esta madrugada',
  ),
  open: phraseTable<'asap' | 'any'>({
    asap: `lo antes posible, lo mas pronto posible, cuanto antes, lo mas pronto, tan pronto como sea posible, lo mas temprano posible, en cuanto se pueda, lo mas rapido posible, lo primero que tenga, la primera disponible, el primero disponible, la primera cita disponible,
      la proxima disponible, lo mas cercano, la mas pronta, lo mas pronto que pueda, lo mas pronto que se pueda, lo mas antes posible, inmediatamente, de inmediato, en cuanto puedan, la mas cercana, lo mas rapido que se pueda, tan pronto como puedan, tan pronto como se pueda, tan pronto como podamos, tan pronto como pueda, tan pronto se pueda, tan pronto como haya, en cuanto haya, apenas se pueda, apenas haya, apenas puedan, ni bien puedan, a la brevedad, a la brevedad posible, a la mayor brevedad,
      lo antes que se pueda, lo antes que pueda, lo antes que puedan, lo antes que tenga, lo mas antes que se pueda, cuanto antes mejor, entre antes mejor, lo mas pronto que tenga, lo mas pronto que haya, lo mas pronto que puedan, la fecha mas cercana, la fecha mas proxima, la fecha mas pronta, lo mas proximo, la mas proxima, el primer hueco, el primer espacio, el primer turno, el primer espacio disponible,
      la primera fecha disponible, la primera fecha, la primera cita que tenga, la primera que tenga, la primera que haya, lo primero que haya, el dia mas cercano, el dia mas proximo, ahora mismo, ahorita mismo, ya mismo`,
    any: 'cualquier dia, cualquier fecha, el dia que sea, cuando sea, cuando quiera, cuando pueda, el dia que tenga, cualquiera de los dias, no importa el dia, soy flexible, tengo flexibilidad, cuando tenga, cuando haya, todos los dias, cualquiera de esos dias, el dia que haya, el dia que quiera, me da igual el dia, el dia me da igual, el dia no importa, cualquier dia esta bien, cualquier dia me sirve, cuando usted quiera, cuando usted pueda, cuando puedan, cuando se pueda',
  }),
  thisWeekday: all(
    'este, este proximo, el proximo, proximo, este mismo, proxima, el siguiente, siguiente, este que viene, el mismo, este mero, el mero',
  ),
  nextWeekday: all(
    'la semana que sigue el, la semana siguiente el, la semana entrante el, la semana que entra el, la proxima semana el, la semana que viene el, la semana proxima el, la otra semana el, la siguiente semana el',
  ),
  weekdayAfter: phraseTable<'this' | 'next' | 'afterNext'>({
    this: 'de esta semana, esta semana, que viene, proximo, que entra, entrante, que sigue, proximo que viene, mismo',
    next: 'siguiente, de la proxima semana, de la semana que viene, de la semana proxima, la semana que viene, la proxima semana, la semana proxima, de la otra semana, de la semana siguiente, de la siguiente semana, de la semana entrante, de la semana que entra, de la semana que sigue, de la que viene, de la que entra, de la que sigue, de la proxima, de la siguiente, la semana que entra, la semana entrante, la semana siguiente, la semana que sigue, la otra semana, la siguiente semana, no de esta sino de la otra semana, no de esta sino de la otra, no de esta sino de la siguiente, no de esta sino de la siguiente semana, no de esta sino de la que viene, no de esta semana sino de la otra, no de esta semana sino de la siguiente, no de esta semana sino de la que viene, no de esta semana sino de la proxima, no de esta sino de la proxima, no de esta sino de la proxima semana, no de esta sino de la semana que viene, no esta semana sino la otra, no esta semana sino la que viene',
    afterNext:
      'de la semana despues de la proxima, de la semana subsiguiente, subsiguiente, de la semana despues de la que viene, de la semana siguiente a la proxima, dentro de dos semanas',
  }),
  weeks: offsets({
    0: 'esta semana, semana actual, la semana actual, esta misma semana, la semana',
    1: 'la proxima semana, proxima semana, la semana que viene, semana que viene, la semana proxima, semana proxima, la semana entrante, la semana que entra, la otra semana, la siguiente semana, la semana siguiente, semana entrante, esta proxima semana, la semana que sigue, semana que sigue, semana siguiente, siguiente semana, otra semana, la semana venidera, esta semana que viene, esta semana que entra',
    2: 'la semana despues de la proxima, la semana subsiguiente, la semana despues de esa, la semana despues de la que viene, semana despues de la que viene, la semana despues de la siguiente, la semana siguiente a la proxima, la semana siguiente a la que viene, la semana que sigue a la proxima, semana subsiguiente, la semana de despues de la que viene',
  }),
  months: offsets({
    0: 'este mes, el mes, este mismo mes, mes, presente mes',
    1: 'el proximo mes, proximo mes, el mes que viene, mes que viene, el mes proximo, mes proximo, el mes entrante, el mes que entra, el siguiente mes, el otro mes, mes entrante, mes siguiente, el mes siguiente, siguiente mes, el mes que sigue, mes que sigue, mes que entra, otro mes, este proximo mes, este mes que viene, este mes que entra, el mes venidero',
    2: 'el mes despues del proximo, el mes tras el proximo, el mes tras el proximo mes, mes tras el proximo mes, el mes despues del proximo mes, el mes subsiguiente, el mes despues del que viene, mes despues del que viene, el mes despues del siguiente, el mes siguiente al proximo, el mes siguiente al que viene, mes subsiguiente, el mes de despues del que viene',
  }),
  halfMonths: offsets({
    0: 'esta quincena',
    1: 'la proxima quincena, proxima quincena, la quincena que viene, la siguiente quincena, la otra quincena',
  }),
  weekends: offsets({
    0: 'este fin de semana, el fin de semana, fin de semana, los fines de semana, este finde, el finde, finde, los findes, fines de semana, un fin de semana, en fin de semana, este mismo fin de semana, ese fin de semana, este finde semana, algun fin de semana, cualquier fin de semana',
    1: 'el proximo fin de semana, proximo fin de semana, el fin de semana que viene, fin de semana que viene, el otro fin de semana, el siguiente fin de semana, fin de semana siguiente, el fin de semana siguiente, el fin de semana proximo, fin de semana proximo, el fin de semana entrante, el fin de semana que entra, el proximo finde, proximo finde, el finde que viene, finde que viene, el otro finde, el siguiente finde, el finde siguiente, el finde proximo',
    2: 'el fin de semana despues del proximo, fin de semana despues del proximo, el fin de semana despues del que viene, el fin de semana siguiente al proximo, el finde despues del proximo, el fin de semana subsiguiente',
  }),
  everyWeekend: wordSet('findes'),
  weekdays: all(
    'entre semana, dias de semana, dias laborables, dia de semana, los dias de semana, dias entre semana, dias habiles, un dia de semana, en dia de semana, en dias de semana, dias de entre semana, cualquier dia entre semana, cualquier dia de semana, algun dia de semana, algun dia entre semana, los dias entre semana, de entre semana, en dia habil, en dias habiles',
  ),
  year: offsets({
    0: 'este año, el año, año',
    1: 'el proximo año, el año que viene, año que viene, proximo año, el año entrante, el año que entra, el otro año, el siguiente año, el año siguiente, el año proximo',
  }),
  edges: phraseTable<Edge>({
    early: `${ofEach('a principios, principios, a principio, principio, al principio, primeros, a primeros, a comienzos, comienzos, al comienzo, a comienzo, comienzo, a inicios, inicios, al inicio, inicio, los primeros dias, primeros dias, en los primeros dias, hacia principios, para principios, la primera mitad, en la primera mitad, la primera parte')}, al empezar, al comenzar, al iniciar`,
    mid: `${ofEach('a mediados, mediados, a la mitad, a mitad, la mitad, en la mitad, por la mitad, en medio, hacia mediados, para mediados, hacia la mitad')}, a media`,
    late: `${ofEach('hacia finales, en la segunda mitad, la segunda mitad, en la ultima parte')}, ya tarde en`,
    end: `${ofEach('a finales, finales, final, al final, a final, ultimos, a ultimos, a fines, fines, a fin, fin, al fin, para finales, para fines, para fin, para el final, hacia fines, hacia fin, los ultimos dias, ultimos dias, en los ultimos dias')}, al terminar, al acabar, al finalizar`,
    rest: `${ofEach('el resto, resto, lo que queda, lo que resta, durante el resto')}, mas adelante en, mas tarde en, mas adelante, despues en, mas tarde`,
  }),
  weekOf: all(
    'semana del, la semana del, semana de, la semana de, la semana que va del, semana del dia, semana que empieza el, la semana que empieza el, semana que comienza el, la semana que comienza el, semana que inicia el, la semana que inicia el, la semana que arranca el, la semana del dia, la semana que empiece el, la semana que comience el, la semana que inicie el, semana que empiece el, la semana en que cae',
  ),
  weekFrom: all(
    'una semana a partir del, una semana a partir de, una semana desde el, una semana empezando el, una semana que empiece el',
  ),
  weekendOf: all('fin de semana del, el fin de semana del, fin de semana de, el fin de semana de'),
  weekWord: wordSet('semana'),
  weekendWord: phraseTable({ weekend: 'fin de semana' }),
  bareNouns: new Map([
    ['semana', 'week'],
    ['mes', 'month'],
    ['año', 'year'],
  ]),
  past: wordSet('pasado pasada ultimo'),
  pastAfter: wordSet('pasado pasada'),
  last: wordSet('ultima ultimo'),
  ofWords: wordSet('de del en'),
  in: wordSet('en'),
  within: all(
    'proximos, proximas, los siguientes, las siguientes, siguientes, en el transcurso de los proximos, en el transcurso de las proximas, durante los proximos, durante las proximas, en el plazo de, en no mas de, en un plazo de, en los proximos, en las proximas, dentro de los proximos, dentro de las proximas, los proximos, las proximas, en menos de, dentro de menos de, en los siguientes, en las siguientes, antes de',
  ),
  some: phrases([
    ['un par de', 2],
    ['par de', 2],
    ['una docena de', 12],
    ['unos', 3],
    ['unas', 3],
    ['pocos', 3],
    ['pocas', 3],
    ['algunos', 3],
    ['algunas', 3],
    ['un', 1],
    ['una', 1],
    ['otra', 1],
    ['otro', 1],
    ['varios', 3],
    ['varias', 3],
    ['unos cuantos', 3],
    ['unas cuantas', 3],
    ['unos pocos', 3],
    ['unas pocas', 3],
  ]),
  unitAdjectives: new Map<string, Unit | null>([
    ['proximas', null],
    ['proximos', null],
    ['siguientes', null],
    ['mas', null],
  ]),
  units: new Map<string, Unit>([
    ['año', 'year'],
    ['años', 'year'],
    ['dia', 'day'],
    ['dias', 'day'],
    ['semana', 'week'],
    ['semanas', 'week'],
    ['mes', 'month'],
    ['meses', 'month'],
    ['quincena', 'fortnight'],
    ['quincenas', 'fortnight'],
    ['semanita', 'week'],
    ['semanitas', 'week'],
    ['diitas', 'day'],
  ]),
  fromNow: all(
    'a partir de hoy, desde hoy, de hoy, despues de hoy, a partir de ahora, contando desde hoy, a contar de hoy, a contar desde hoy, mas, despues, mas tarde',
  ),
  fromDay: all(
    'luego del, luego de, tras, tras el, a contar del, a contar desde el, contando desde el, contando a partir del, despues del, a partir del, desde el, despues de, desde, a partir de',
  ),
  between: wordSet('entre'),
  from: wordSet('de del desde'),
  to: all('a, al, hasta, hasta el, y, y el, a el'),
  and: wordSet('y e'),
  or: wordSet('o u'),
  bounds: phraseTable<'after' | 'from' | 'before' | 'by'>({
    after:
      'despues de, despues del, despues de el, despues de la, despues de los, pasando, pasando la, pasada la, pasados los, tras, tras el, tras la, despues de que pase, despues que pase, despues de que pase el, despues que pase el, cuando pase, cuando pase el, ya pasado el, posterior al, posterior a, luego del, luego de, mas tarde del, mas alla del, pasado el, pasando el',
    from: 'a partir de, a partir del, a partir de la, desde la, empezando la, comenzando la, desde, desde el, empezando, empezando el, no antes del, comenzando el, iniciando el, arrancando el, a contar del, a partir de este, desde este, no antes de, no antes que el, ya a partir del, de',
    before:
      'antes de, antes del, antes de el, antes que el, antes de que sea, antes de la, antes de los, antes de que llegue, antes que llegue, antes que sea, antes de que empiece, antes de que empiece el, antes de que sea el, previo al, previo a',
    by: 'hasta la, hasta, hasta el, a mas tardar el, a mas tardar, no mas tarde del, no despues del, para antes del, de aqui al, de aqui a, de aca al, de aca a, de ahora al, de ahora a, de aqui hasta el, como maximo el, como mucho el, como muy tarde el, maximo el, lo mas tarde el, a mas tardar para el, a mas tardar este, no mas alla del, antes de que acabe, antes de que termine, antes de que se acabe, antes que acabe, antes que termine, antes que se acabe, antes de que finalice, antes de que concluya, antes de que cierre',
  }),
  onwards: all(
    'en adelante, o despues, para adelante, o mas tarde, pa adelante, en delante, para delante, hacia adelante, o posterior, o mas adelante',
  ),
  articles: wordSet('el los al del'),
  monthIntro: wordSet('en de para durante hasta antes despues desde este proximo del a mes por'),
  links: wordSet(
    'o y el los la las en de del este quiza quizas tal vez tambien a lo mejor cualquier dia por u e para ya sea sino pero al que mejor si incluso hasta solo solamente bien digamos algun',
  ),
  holidays: phraseTable<Holiday>({
    blackFriday: 'viernes negro, el viernes negro, black friday',
    threeKings: 'dia de reyes, reyes magos, los reyes magos, dia de los reyes, dia de los reyes magos, epifania, los reyes',
    ashWednesday: 'miercoles de ceniza',
    palmSunday: 'domingo de ramos',
    holyThursday: 'jueves santo',
    goodFriday: 'viernes santo',
    easterMonday: 'lunes de pascua',
    workersDay:
      'dia internacional de los trabajadores, dia internacional del trabajo, dia del trabajador, dia de los trabajadores, dia internacional del trabajador',
    allSaints: 'dia de todos los santos, todos los santos, dia de los santos',
    allSouls: 'dia de muertos, dia de los muertos, dia de difuntos, dia de los difuntos, dia de los fieles difuntos',
    christmasEve: 'nochebuena, noche buena, la nochebuena, vispera de navidad, la vispera de navidad',
    newYearsEve:
      'nochevieja, noche vieja, la nochevieja, fin de año, vispera de año nuevo, la vispera de año nuevo, vispera del año nuevo, dia de fin de año',
    martinLutherKing: 'dia de martin luther king',
    valentines: 'dia de san valentin, san valentin, dia de los enamorados, dia del amor y la amistad',
    presidentsDay: 'dia de los presidentes',
    saintPatrick: 'dia de san patricio, san patricio',
    mothersDay: 'dia de la madre, dia de las madres, dia de la mama',
    fathersDay: 'dia del padre',
    juneteenth: 'juneteenth',
    columbusDay: 'dia de colon, dia de la raza',
    veteransDay: 'dia de los veteranos',
    thanksgiving: 'dia de accion de gracias, accion de gracias, thanksgiving',
    christmas: 'navidad, la navidad, navidades, las navidades, dia de navidad, pascua de navidad',
    newYear: 'año nuevo, el año nuevo, dia de año nuevo, primero de año',
    independenceDay: 'dia de la independencia, dia de independencia',
    laborDay: 'labor day, dia del trabajo',
    memorialDay: 'memorial day, dia de los caidos, dia de conmemoracion, dia de la conmemoracion, dia de la recordacion',
    halloween: 'halloween',
    easter: 'pascua, domingo de pascua, pascuas, domingo de resurreccion, domingo de gloria, pascua florida',
  }),
  seasons: phraseTable<Season>({
    spring: 'en primavera, en la primavera, esta primavera, la proxima primavera, la primavera que viene, durante la primavera',
    summer: 'en verano, en el verano, este verano, el proximo verano, el verano que viene, durante el verano',
    fall: 'en otoño, en el otoño, este otoño, el proximo otoño, el otoño que viene, durante el otoño',
    winter: 'en invierno, en el invierno, este invierno, el proximo invierno, el invierno que viene, durante el invierno',
  }),
  holidayWeeks: phrases([
    ['semana santa', 'easter'],
    ['la semana santa', 'easter'],
  ]),
  idioms: offsets({ 7: 'de hoy en ocho, de hoy en ocho dias', 14: 'de hoy en quince, de hoy en quince dias' }),
  shifts: offsets({ 7: 'en ocho, en ocho dias, en 8, en 8 dias', 14: 'en quince, en quince dias, en 15, en 15 dias' }),
  atLeast: all(
    'mas de, al menos, por lo menos, no menos de, como minimo, cuando menos, dentro de mas de, en mas de, al menos de aqui a',
  ),
  ahead: all('de aqui a, de aca a, de aqui en, de hoy a, de ahora a, de aqui dentro de'),
};
