import type { Line } from '../../domain/line.ts';
import type { Language } from '../../domain/locale.ts';
import type { Hit, Phrases } from '../../domain/phrases.ts';
import { phrases } from '../../domain/phrases.ts';
import type { SlotValues } from '../../domain/slots.ts';
import { english, spanish } from './macros.ts';

export type Shift = SlotValues['shift'];

type Table = { ways: [Shift, Phrases][]; orAnyone: Phrases };

const comparative = (words: string, too: string): string => `
  (anything|something|nothing|any|some|an|a|another|maybe a|openings|times) (a (bit|little))? (${words}) (one|time|times|appointment|appointments|slot|slots|opening|openings|date|day|in the (day|week|morning|afternoon)|that (day|week)|than (that|those))?
  (do|does|have|has|got|is|are|can|could|would|prefer|rather|need|want|like|get|what about|how about) ~3 (anything|something|nothing|any|it|in|be|go|come|one|much|bit|little|about|rather) (${words}) !(one|option|of|slot|time)
  ^ !(the|that) ~1 (${words}) (please|if possible|if you have (it|one|any)|than (that|those))? $
  (is|are|bit|little|way|much|those|that|these|it) too (${too})`;

const masQue = (words: string, too: string): string => `
  (algo|nada|una hora|una cita|otra cita|un horario|puede ser|podria ser|que sea|seria|tiene|tienen|tendra|tendran|hay|habra|prefiero|quiero|quisiera|para|pero) (un poco|un poquito|algo)? (${words}) !(de|del|posible|que pueda|que tenga)
  ^ ~1 (un poco|un poquito)? (${words}) (por favor|si se puede|si es posible|si tiene)? $
  (muy|demasiado|tan|bastante) (${too}) !(en la|de la|por la)`;

const tables: Record<Language, Table> = {
  en: {
    ways: [
      [
        'earlier',
        phrases(
          `${comparative('earlier|sooner', 'late|far out|far off|far in the future|far ahead|long a wait')}\n(anything|something|nothing|any) before (that|those|then)`,
        ),
      ],
      [
        'later',
        phrases(`${comparative('later|further out', 'early|soon')}\n(anything|something|nothing|any) after (that|those|then)`),
      ],
      [
        'otherProvider',
        phrases(
          `(another|different|any other|some other|other|a second) ({doctor})
          (with|see|have|about|prefer|want|like|is there|get)? (someone|somebody|anyone|anybody|who) else
          (not|rather not) (with|see|to see|for)? (dr|doctor) *
          (anyone|anybody|someone|somebody) (but|except|other than) (her|him|them|(dr|doctor) *)`,
          english,
        ),
      ],
      [
        'otherLocation',
        phrases(`(another|different|any other|some other|other) (location|locations|place|places|clinic|clinics|office|offices|branch|site)
          (somewhere|someplace|anywhere|some place) else
          too far (away|from (me|home|here|my *)|to (drive|go)|for me)? $
          (anything|something|somewhere|a clinic|a place|one) (closer|nearer)`),
      ],
    ],
    orAnyone: phrases(
      `(or|or else|or otherwise|otherwise|if not) (with|just|maybe|really|then|honestly)? (anyone|anybody|someone|somebody|whoever|any of (the|your) (doctors|others)|any (other)? ({doctor})|another ({doctor})|the first available) (else|available|at all)?`,
      english,
    ),
  },
  es: {
    ways: [
      ['earlier', phrases(masQue('mas temprano|mas pronto|antes|mas cercano|mas cercana', 'tarde|lejana|lejano'))],
      ['later', phrases(masQue('mas tarde|despues|mas adelante', 'temprano|pronto'))],
      [
        'otherProvider',
        phrases(
          `(otro|otra|algun otro|alguna otra|diferente|distinto|distinta) ({doctor}|persona)
          (doctor|doctora|medico|medica|dr|dra) (diferente|distint*)
          (alguien|quien|quienes) mas
          (no|que no sea) (con)? (el|la)? (doctor|doctora|dr|dra) *`,
          spanish,
        ),
      ],
      [
        'otherLocation',
        phrases(`(en)? (otro|otra|algun otro|alguna otra|diferente) (lugar|clinica|sitio|ubicacion|oficina|sede|sucursal|lado|consultorio)
          (lugar|clinica|sitio|ubicacion|oficina|sede|sucursal|consultorio) (diferente|distint*)
          (muy|demasiado|queda|bastante) lejos
          (algo|una clinica|un lugar|alguna) mas (cerca|cercan*)`),
      ],
    ],
    orAnyone: phrases(
      `(o|o si no|si no|o bien) (con)? (cualquiera|cualquier (otro|otra)? ({doctor}|persona)|cualquier (otro|otra)|alguien|quien sea|el que sea|la que sea|quien este|el que este|la que este|otro ({doctor})|otra ({doctor})) (mas|disponible|libre)?`,
      spanish,
    ),
  },
};

/** How the caller wants other openings to differ from those just offered: "anything earlier?", "another doctor", "too far away". */
export const findShift = (line: Line, language: Language): (Hit & { value: Shift }) | null => {
  for (const [value, known] of tables[language].ways) {
    const hit = known.find(line);
    if (hit) return { value, ...hit };
  }
  return null;
};

/** "Dr. Chen or anyone in Bellevue": the one who is named is preferred, and others would do. */
export const findOrAnyone = (line: Line, language: Language): Hit | null => tables[language].orAnyone.find(line);
