import { always, lexemes, numbered } from '../lexicon.ts';

/** Number words, ordinals, months, weekdays and letters of Spanish, folded: no accents, `ñ` kept. */
export const spanishWords = lexemes({
  unit: [
    ...numbered('cero uno|un|una dos tres cuatro cinco seis siete ocho nueve', 0),
    ...numbered('ceros unos doses treses cuatros cincos seises sietes ochos nueves', 0),
  ],
  small: [
    ...numbered('diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve', 10),
    ...numbered(
      'veinte veintiuno|veintiun|veintiuna veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
      20,
    ),
  ],
  tens: numbered('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa', 20, 10),
  hundreds: numbered(
    'cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas',
    100,
    100,
  ),
  thousand: always('mil'),
  ordinal: [
    ...numbered(
      'primero|primer|primera segundo|segunda tercero|tercer|tercera cuarto|cuarta quinto|quinta sexto|sexta septimo|septima octavo|octava noveno|novena decimo|decima undecimo|decimoprimero|decimoprimer duodecimo|decimosegundo decimotercero|decimotercer decimocuarto decimoquinto decimosexto decimoseptimo decimoctavo decimonoveno vigesimo',
      1,
    ),
    ...numbered(
      'vigesimoprimero|vigesimoprimer vigesimosegundo vigesimotercero|vigesimotercer vigesimocuarto vigesimoquinto vigesimosexto vigesimoseptimo vigesimoctavo vigesimonoveno trigesimo',
      21,
    ),
  ],
  month: [
    ...numbered('enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre', 1),
    ...numbered('ene feb mar abr may jun jul ago sep|sept|set oct nov dic', 1),
  ],
  weekday: [
    ...numbered('lunes martes miercoles jueves viernes sabado|sabados domingo|domingos', 1),
    ...numbered('lun mier|mie jue vie sab dom', 1).map(([word, day]): [string, number] => [word, day === 1 ? 1 : day + 1]),
  ],
  times: [
    ['doble', 2],
    ['triple', 3],
    ['cuadruple', 4],
  ],
  letter: [
    ...[...'abcdefghijklmnñopqrstuvwxyz'].map((letter): [string, string] => [letter, letter.toUpperCase()]),
    ...'be:B ce:C de:D efe:F ge:G hache:H jota:J ka:K ele:L eme:M ene:N eñe:Ñ pe:P cu:Q erre:R ere:R ese:S te:T uve:V ve:V equis:X zeta:Z ceta:Z ye:Y'
      .split(' ')
      .map((cell): [string, string] => cell.split(':') as [string, string]),
  ],
  nato: [],
});
