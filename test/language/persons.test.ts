import { describe, expect, it } from 'vitest';
import type { ExpectsKind } from '../../src/domain/expects.ts';
import type { Language } from '../../src/domain/locale.ts';
import { valuesIn } from './read.ts';

type Row = [text: string, expects: ExpectsKind | null, given: string | null, family: string | null, language?: Language];

describe('names', () => {
  it.each<Row>([
    ['my name is ana ruiz and I need an appointment', null, 'Ana', 'Ruiz'],
    ["I'm Ana Ruiz, March fourth 1980", null, 'Ana', 'Ruiz'],
    ['hi this is maria lopez calling to reschedule', 'request', 'Maria', 'Lopez'],
    ["it's under O'Brien", null, null, "O'Brien"],
    ['Ana Ruiz here, I need to cancel', 'request', 'Ana', 'Ruiz'],
    ['calling for my son Leo Ruiz', 'request', 'Leo', 'Ruiz'],
    ["john o'brien", 'personName', 'John', "O'Brien"],
    ["yes it's dick van dyke", 'personName', 'Dick', 'Van Dyke'],
    ['maria de la cruz', 'personName', 'Maria', 'de la Cruz'],
    ['mary ann smith', 'personName', 'Mary Ann', 'Smith'],
    ['Smith-Jones', 'personName', null, 'Smith-Jones'],
    ['first name Ana last name Ruiz', 'personName', 'Ana', 'Ruiz'],
    ['last name Ruiz, first name Ana', 'personName', 'Ana', 'Ruiz'],
    ['Ruiz, R U I Z', 'personName', null, 'Ruiz'],
    ["john smith, that's S M Y T H", 'personName', 'John', 'Smyth'],
    ['tom, no wait, tim johnson', 'personName', 'Tim', 'Johnson'],
    ['my name is may april', null, 'May', 'April'],
    ['me llamo Ana Ruiz López', null, 'Ana', 'Ruiz López', 'es'],
    ['mi nombre es José Luis Pérez Gómez', null, 'José Luis', 'Pérez Gómez', 'es'],
    ['soy ana garcía, quiero una cita', null, 'Ana', 'García', 'es'],
    ['la cita está a nombre de Carmen Ortega', null, 'Carmen', 'Ortega', 'es'],
    ['maría del carmen vega', 'personName', 'María del Carmen', 'Vega', 'es'],
    ['apellido Ruiz, erre u i zeta', 'personName', null, 'Ruiz', 'es'],
    ['this is Tom Long', 'request', 'Tom', 'Long'],
    ['will patel', 'personName', 'Will', 'Patel'],
    ['last name day, first name rich', 'personName', 'Rich', 'Day'],
    ["it's Mark, um, Nguyen", 'personName', 'Mark', 'Nguyen'],
    ['Keisha K E I S H A, Tanaka T-A-N-A-K-A', 'personName', 'Keisha', 'Tanaka'],
    ['omar van horn, spelled v a n h o r n', 'personName', 'Omar', 'Van Horn'],
    ['Van Horn', 'personName', null, 'Van Horn'],
    ['last name first, Ruiz Ana', 'personName', 'Ana', 'Ruiz'],
    ['Ruiz comma Ana', 'personName', 'Ana', 'Ruiz'],
    ['ana smith hyphen jones', 'personName', 'Ana', 'Smith-Jones'],
    ['Renata Kowalski, October fifth 1956', 'identityFactor', 'Renata', 'Kowalski'],
    ['apellido vega ruiz, nombre carmen', 'personName', 'Carmen', 'Vega Ruiz', 'es'],
    ['es dolores vega', 'personName', 'Dolores', 'Vega', 'es'],
    ['maría de la cruz vega ruiz', 'personName', 'María', 'de la Cruz Vega Ruiz', 'es'],
  ])('reads «%s» when %s is expected', (text, expects, given, family, language = 'en') => {
    expect(valuesIn(text, expects, language)['personName']).toEqual({ given, family });
  });

  it.each<[string, ExpectsKind | null, Language?]>([
    ["I'm calling about my appointment", 'request'],
    ["I'm sorry", 'request'],
    ['all day long', 'personName'],
    ['for how long', 'personName'],
    ['Oak Harbor, April 4th 2027', 'request'],
    ["i'm diabetic", 'request'],
    ['this is urgent', 'request'],
    ["I'd like to see Dr. Chen", 'request'],
    ['Ana Ruiz', 'zipCode'],
    ["I don't want to give my name", 'personName'],
    ['no', 'personName'],
    ['soy la mamá de', 'request', 'es'],
  ])('hears no name in «%s»', (text, expects, language = 'en') => {
    expect(valuesIn(text, expects, language)).not.toHaveProperty('personName');
  });
});

describe('what the patient is to the subscriber', () => {
  it.each<[string, ExpectsKind | null, string | undefined, Language?]>([
    ["it's my husband's plan", 'relationship', 'spouse'],
    ["I'm on my dad's", 'relationship', 'child'],
    ["it's mine", 'relationship', 'self'],
    ["I'm the subscriber", 'relationship', 'self'],
    ["she's my daughter", 'relationship', 'child'],
    ["it's my grandmother's", 'relationship', 'other'],
    ["I have insurance through my wife's plan", null, 'spouse'],
    ['es el plan de mi esposo', 'relationship', 'spouse', 'es'],
    ['estoy en el seguro de mi papá', 'relationship', 'child', 'es'],
    ['es mío', 'relationship', 'self', 'es'],
    ["I'm calling for my son", null, undefined],
  ])('reads «%s» when %s is expected as %s', (text, expects, value, language = 'en') => {
    expect(valuesIn(text, expects, language)['relationship']).toBe(value);
  });
});
