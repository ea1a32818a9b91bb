import { list, type Phrases, phrases, wordSet } from '../language/lexicon.ts';

/** Words that end the name of a street. `loose` ones are everyday words as well and need a number of two digits or a capital before them. */
export const streetWords =
  wordSet(`street avenue ave road rd boulevard blvd lane ln parkway pkwy highway hwy terrace ter circle cir court ct drive dr place pl way st square sq trail trl loop alley aly turnpike tpke expressway
  plaza crescent row run path pike crossing heights straat strasse street's`);
export const looseStreets = wordSet(
  'way place court drive dr st ct pl circle square run path row crossing heights loop plaza ter trail highway alley',
);
/** Words that begin one, in Spanish. */
export const streetOpeners = wordSet(
  'calle avenida av avda carretera camino paseo callejon bulevar calzada privada colonia fraccionamiento cra apartado',
);
export const unitWords = wordSet(
  'apt apartment suite ste unit floor building bldg lot room apartamento departamento depto piso edificio interior casa numero apto',
);
export const directions = wordSet(
  'north south east west n s e w ne nw se sw northeast northwest southeast southwest norte sur este oeste',
);

const stateNames = `alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota,
  mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington, west virginia, wisconsin, wyoming, puerto rico, nuevo mexico, nueva york`;

/** States may stay; they tell where a city stands before them. */
export const states: Phrases<true> = phrases(list(stateNames).map((words) => [words, true] as const));
export const stateCodes = wordSet(
  'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr',
);

/** Large cities of the United States. Those that are ordinary words ("mobile", "reading") are not among them. */
export const cities: Phrases<true> = phrases(
  list(`new york city, los angeles, chicago, houston, phoenix, philadelphia, san antonio, san diego, dallas, san jose, austin, jacksonville, fort worth, columbus, charlotte, san francisco, indianapolis, seattle, denver, boston, el paso, nashville, detroit,
  oklahoma city, portland, las vegas, memphis, louisville, baltimore, milwaukee, albuquerque, tucson, fresno, sacramento, mesa arizona, kansas city, atlanta, omaha, colorado springs, raleigh, miami, long beach, virginia beach, oakland, minneapolis, tulsa, tampa, arlington, new orleans, wichita, cleveland, bakersfield,
  honolulu, anaheim, santa ana, riverside, corpus christi, stockton, pittsburgh, saint paul, st paul, cincinnati, anchorage, henderson, greensboro, plano, newark, saint louis, st louis, lincoln nebraska, toledo, orlando, chula vista, irvine, laredo, durham, chandler, fort wayne, lubbock, scottsdale, reno, glendale, winston salem, gilbert arizona, norfolk,
  chesapeake, hialeah, fremont, garland, baton rouge, boise, richmond, san bernardino, spokane, tacoma, bellevue, everett, renton, kirkland, redmond, olympia, vancouver, modesto, yonkers, fontana, rochester, des moines, salt lake city, oxnard, amarillo, huntsville, grand rapids, little rock, akron, augusta, tallahassee, fayetteville, worcester, mobile alabama, knoxville, brownsville,
  santa clarita, providence, newport news, fort lauderdale, chattanooga, tempe, oceanside, garden grove, rancho cucamonga, cape coral, santa rosa, sioux falls, peoria, pembroke pines, elk grove, salem oregon, lancaster, corona california, eugene oregon, palmdale, salinas, springfield, pasadena, hayward, pomona, escondido, sunnyvale, mcallen, paterson, naperville,
  bridgeport, syracuse, savannah, dayton, fullerton, torrance, hartford, new haven, stamford, waterbury, cambridge massachusetts, lowell, brockton, quincy, lynn massachusetts, somerville, hampton, ann arbor, berkeley, santa clara, santa monica, santa barbara, yakima, bellingham, kennewick, shoreline, lakewood, brooklyn, queens, bronx, manhattan, staten island, harlem`).map(
    (words) => [words, true] as const,
  ),
);

/** What says that a place where somebody lives is named next. */
export const livesIn: Phrases<true> = phrases(
  list(
    `live in, lives in, living in, i'm from, i am from, she's from, he's from, is from, comes from, came from, originally from, moved to, moved from, moved here from, born in, grew up in, city of, town of, city is, my city is, based in, located in, residing in, reside in, calling from, county of, vivo en, vive en, viven en, vivimos en, soy de, nacio en, naci en, ciudad de, ciudad es, mude a, pueblo de, condado de, arrived at, arrives in, staying in, conference in, business trip to`,
  ).map((words) => [words, true] as const),
);

/** What says that a street address follows. */
export const addressCues: Phrases<true> = phrases(
  list(
    `my address is, address is, the address is, home address is, new address is, mailing address is, billing address is, address to, address with, address, i live at, lives at, live at, living at, i live on, located at, mail it to, send it to, sent to, deliver to, return to, taxi to, meet me at, arrived at, office is at, billing address with, my address, address of,
     same, mi direccion es, direccion es, la direccion es, direccion, vivo en la, vivo en el, vivo en, domicilio es, mi domicilio es, domicilio, enviar a, enviarlo a, mandelo a, envielo a, mandar a, mude a, mude a la, vivo al`,
  ).map((words) => [words, true] as const),
);

export const countries: ReadonlySet<string> = new Set(
  'mexico guatemala honduras salvador nicaragua colombia venezuela peru ecuador bolivia chile argentina brazil brasil cuba canada china india japan korea vietnam philippines filipinas spain españa france germany italy russia ukraine poland england ireland america africa europe usa u.s states unidos haiti jamaica dominicana panama ethiopia somalia nigeria egypt iran iraq syria israel turkey greece portugal kenya'.split(
    ' ',
  ),
);

/** The town after these is the clinic's own. */
export const clinics: ReadonlySet<string> = wordSet('clinic clinica hospital center centre office branch sucursal campus');
