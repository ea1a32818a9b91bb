import { always, lexemes, numbered } from '../lexicon.ts';

const natoAlphabet =
  'alpha|alfa bravo charlie delta echo foxtrot golf hotel india juliet|juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey|whisky xray yankee zulu';

/** Number words, ordinals, months, weekdays and letters of English. */
export const englishWords = lexemes({
  unit: [
    ...numbered('zero one two three four five six seven eight nine', 0),
    ['oh', 0],
    ['o', 0],
    ['nought', 0],
    ['naught', 0],
    ['aught', 0],
    ['ought', 0],
    ['niner', 9],
    ['zeros', 0],
    ['zeroes', 0],
    ['ones', 1],
    ['twos', 2],
    ['threes', 3],
    ['fours', 4],
    ['fives', 5],
    ['sixes', 6],
    ['sevens', 7],
    ['eights', 8],
    ['nines', 9],
  ],
  weak: always('oh o ought'),
  homophone: [
    ['won', 1],
    ['to', 2],
    ['too', 2],
    ['tree', 3],
    ['for', 4],
    ['fore', 4],
    ['ate', 8],
  ],
  small: numbered('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10),
  tens: numbered('twenty thirty forty|fourty fifty sixty seventy eighty ninety|ninty', 20, 10),
  hundred: always('hundred'),
  thousand: always('thousand'),
  ordinal: [
    ...numbered(
      'first second third fourth fifth sixth seventh eighth ninth|nineth tenth eleventh twelfth|twelveth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
      1,
    ),
    ['thirtieth', 30],
  ],
  month: [
    ...numbered('january february march april may june july august september october november december', 1),
    ...numbered('jan feb mar apr', 1),
    ...numbered('jun jul aug sep|sept oct nov dec', 6),
  ],
  weekday: [
    ...numbered('monday tuesday wednesday thursday friday saturday sunday', 1),
    ...numbered('mondays tuesdays wednesdays thursdays fridays saturdays sundays', 1),
    ...numbered('mon tue|tues wed|weds thu|thur|thurs fri sat sun', 1),
  ],
  times: [
    ['double', 2],
    ['triple', 3],
    ['treble', 3],
    ['quadruple', 4],
  ],
  letter: [
    ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter): [string, string] => [letter, letter.toUpperCase()]),
    ['zee', 'Z'],
    ['zed', 'Z'],
    ['dee', 'D'],
    ['gee', 'G'],
    ['jay', 'J'],
    ['kay', 'K'],
    ['aitch', 'H'],
    ['ess', 'S'],
    ['vee', 'V'],
    ['cee', 'C'],
    ['bee', 'B'],
    ['tee', 'T'],
    ['pee', 'P'],
    ['ar', 'R'],
    ['em', 'M'],
    ['en', 'N'],
    ['el', 'L'],
    ['eff', 'F'],
    ['ex', 'X'],
    ['cue', 'Q'],
    ['queue', 'Q'],
    ['wye', 'Y'],
  ],
  nato: natoAlphabet
    .split(' ')
    .flatMap((cell) => cell.split('|').map((word): [string, string] => [word, (word[0] ?? '').toUpperCase()])),
});
