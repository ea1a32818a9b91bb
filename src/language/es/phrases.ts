import type { Cue, Repair } from '../cues.ts';
import { list, phrases, phraseTable } from '../lexicon.ts';

const hesitations = `eh, ehh, eeh, em, emm, ehm, mmm, mm, hmm, ah, uh, um, pues, este, esteee, a ver, dejeme ver, dejame ver, dejeme pensar, digamos, o sea, bueno, creo que, creo, por favor, verdad, fijese, mire`;

export const spanishPhrases = {
  hesitations: phrases(list(hesitations).map((words) => [words, true] as const)),
  /** "este" before a day or a month points at it; elsewhere it is a pause. */
  fillerNeedsContext: (word: string): boolean => word === 'este',
  repairs: phraseTable<Repair>({
    strong: `no espere, no espera, espere no, espera no, no no, no no no, no perdon, perdon no, ay no perdon, ay perdon, no perdone, quiero decir, no quiero decir, perdon quiero decir, quise decir, no quise decir, perdon quise decir,
      mejor dicho, no mejor dicho, o mejor dicho, perdon digo, no digo, digo, corrijo, me equivoque, no me equivoque, perdon me equivoque, mas bien, no mas bien, o mas bien, no disculpe, disculpe no, ay no, uy no, miento, no miento, empiezo de nuevo,
      empiezo otra vez, otra vez, de nuevo, borre eso, olvide eso, borra eso, olvida eso, esta mal, eso esta mal, no es cierto, en realidad, no en realidad, bueno no, o sea no, no bueno, correccion, rectifico, mejor, no mejor`,
    weak: `no, espere, espera, perdon, perdone, perdoname, disculpe, disculpa, lo siento, ay, uy, momento, un momento`,
  }),
  /** What makes "no" part of what is said. */
  afterPlainNo: new Set(['antes', 'despues', 'mas', 'puedo', 'quiero', 'me', 'los', 'por', 'en', 'tengo', 'se']),
  cues: phraseTable<Cue>({
    phoneNumber: `numero de telefono, telefono, numero de celular, numero celular, celular, numero de movil, movil, cel, numero de contacto, codigo de area, me puede llamar al, llameme al, llamame al, numero de casa, telefono de casa`,
    zipCode: 'codigo postal, codigo zip, zip code, zip, zona postal, codigo de zip, area postal, apartado postal',
    ssnLast4: `seguro social, numero de seguro social, numero social, social, ssn, ultimos cuatro, ultimos 4, ultimos cuatro digitos, ultimos 4 digitos, ultimos cuatro numeros, cuatro ultimos, cuatro ultimos digitos, cuatro ultimos numeros, ultimas cuatro`,
    medicalRecordNumber: `numero de expediente, expediente, expediente medico, numero de expediente medico, historia clinica, numero de historia clinica, historial medico, numero de historial medico, numero de historial, registro medico, numero de registro medico,
      numero de registro, numero de record medico, record medico, numero de record, numero medico, numero de paciente, mrn, m r n, eme erre ene, numero de archivo, archivo medico`,
    memberId: `numero de miembro, numero de membresia, membresia, id de miembro, identificacion de miembro, identificador de miembro, numero de identificacion de miembro, numero de afiliado, numero de afiliacion, numero de socio, numero de asegurado, numero de poliza, poliza, numero de suscriptor,
      id del seguro, numero del seguro, numero de mi seguro, numero de seguro, numero de seguro medico, numero de identificacion, id del miembro, numero de la tarjeta, numero de tarjeta, miembro, afiliado, id, tarjeta dice, en la tarjeta dice, la tarjeta dice, mi tarjeta dice, en mi tarjeta dice, la tarjeta del seguro dice, numero en la tarjeta, numero en mi tarjeta`,
    groupNumber: 'numero de grupo, grupo, id de grupo, codigo de grupo, numero del grupo',
    dateOfBirth: `fecha de nacimiento, naci, nacio, nacimiento, nacido, nacida, cumpleaños, fecha en que naci, dia de nacimiento, año de nacimiento, fecha nacimiento, cumplo, cumplo años`,
    extension: 'extension, ext, interno, anexo',
    other: `numero de orden, numero de confirmacion, numero de cuenta, direccion, calle, avenida, fax, apartamento, departamento, dolares, numero de referencia, numero de licencia, pin`,
  }),
  copulas: new Set(
    `es son era fue el la los las mi mis de del al en a que numero numeros codigo digitos digito con y yo soy su sus para por lo seria ahi aqui le doy si claro esta ahora cuatro ultimos ultimas 4 un una me tu se termina tengo ese esa eso dice empieza desde seran tarjeta
    pues nuestro nuestra plan fecha dia`.split(/\s+/),
  ),
  isWords: new Set(['es', 'son', 'era']),
  possessives: new Set(['mi', 'mis', 'el', 'la', 'los', 'su', 'un']),
  and: new Set(['y', 'e']),
  of: new Set(['de', 'del', 'en', 'd']),
  articles: new Set(['el', 'la', 'los', 'al']),
  digitGlue: phrases(
    list('guion, menos, punto, coma, raya, y, luego, y luego, despues, espacio, codigo de area, con, diagonal, y despues').map(
      (words) => [words, words] as const,
    ),
  ),
};
