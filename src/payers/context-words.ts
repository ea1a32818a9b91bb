/** Words around a payer's name: what may stand beside it without changing its meaning, and what makes an uncertain name plausible. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that say nothing of their own in an answer to "what insurance do you have?". */
export const fillers = set(`
  i have ive got we a an the my our it its is thats that im on with through by from work job employer spouse wife husband mom dad
  um uh er hmm well yes yeah yep no ok okay so just think believe guess called name insurance health plan coverage carrier company medical
  provider policy covered and for me us right now currently primary secondary card says hmo ppo epo pos please sure
  tengo tenemos es el la los mi nuestro nuestra seguro aseguranza aseguradora compania cobertura plan medico de del con por trabajo se llama si pues creo que
  este eh mio mia un una salud tarjeta dice`);

/** Words of insurance: one of them directly after a name makes it a payer's. */
export const insuranceWords = set(`
  insurance health healthcare plan plans coverage hmo ppo epo pos medicare medicaid card policy member marketplace exchange silver gold bronze seguro cobertura`);

/** Words that, somewhere in a sentence, say that it is about insurance. */
export const insuranceTopic = set(`
  insurance insured coverage covered carrier payer payor plan policy member hmo ppo deductible copay premium subscriber
  seguro seguros aseguranza aseguradora cobertura asegurado asegurada poliza deducible copago`);

/** Words directly before a name that make it what somebody has. */
export const havingWords = set(
  'have ive got had has use using carry uso tengo tenemos tiene under through with by is its es called llama',
);

/** Of these, the ones that need the topic of insurance as well: "with Molina" may be a visit. */
export const weakHavingWords = set('with by is its es called llama through under');

/** A name after one of these is a person's or a place's. */
export const titles = set(
  'dr doctor doctora mr mrs ms miss sr sra señor señora nurse at on near to street avenue in en calle hospital',
);

/** Words between a family name and the state that tells its members apart. */
export const stateConnectors = set(`
  of in from for the state plan insurance health coverage its is thats out here to de del en el la estado seguro es through`);

export const negations = set('not isnt wasnt dont never lost dropped instead nor');
/** Two words that together negate what follows. */
export const negationPairs = set('no+longer used+to no+tengo no+es ya+no not+have dont+have no+tenemos');
/** Words directly before a name that mean the one a caller came from, where another is named too. */
export const formerWords = set('from had was old previous former antes');
