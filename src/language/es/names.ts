import type { NameCue } from '../cues.ts';
import { list, phrases, phraseTable, wordSet } from '../lexicon.ts';

export const spanishNames = {
  cues: phraseTable<NameCue>({
    full: `me llamo, mi nombre es, mi nombre completo es, el nombre es, nombre es, su nombre es, se llama, el paciente es, la paciente es, nombre del paciente es, el nombre del paciente es, el nombre de la paciente es, el nombre completo es, nombre completo, nombre completo es, le habla, habla, te habla, de parte de, llamado, llamada, el titular es, la titular es, el asegurado es, el nombre, mi nombre, nombre`,
    given: 'primer nombre es, primer nombre, mi primer nombre es, nombre de pila, nombre de pila es',
    family:
      'apellido es, mi apellido es, apellido, apellidos son, apellidos, mis apellidos son, apellido paterno es, apellido paterno',
    under: 'a nombre de, bajo el nombre de, bajo el nombre, esta a nombre de, bajo, al nombre de, esta bajo',
    weak: `soy, yo soy, es, para, mi hijo, mi hija, mi esposo, mi esposa, mi mama, mi papa, mi madre, mi padre, mi marido, mi mujer, mi bebe, mi niño, mi niña, mi hermano, mi hermana, mi abuela, mi abuelo, mi nieto, mi nieta, llamo por, paciente, quise decir, dije, con, llamando por, seria, y`,
    title: 'señor, señora, señorita, sr, sra, srta, don, doña',
  }),
  /** After a name at the start. */
  announced: phrases(
    list('habla, hablando, es mi nombre, le habla, al habla, es el nombre, aqui').map((words) => [words, true] as const),
  ),
  particles: wordSet('de la las los del van von der san santa da dos di y e'),
  spelled: wordSet('deletreado deletreo se escribe es con letra deletrea asi que la mayuscula'),
  suffixes: wordSet('jr sr hijo junior'),
  /** Other words that are names too, beside a name. */
  alsoNames: wordSet('dolores consuelo remedios rosario paz mayor bueno calle primo domingo segundo abril'),
  doctors: wordSet('dr doctor dra doctora enfermera medico'),
  stop: wordSet(`coma guion el la los las un una unos unas lo al del de a en y o u e ni que quien cual cuando donde como por para con sin sobre entre desde hasta hacia segun durante tras ante bajo contra pero mas sino aunque porque pues si no ya
    yo tu usted el ella nosotros ellos ellas me te se le les nos mi mis tu tus su sus nuestro nuestra este esta esto estos estas ese esa eso esos esas aquel aquella
    es son era soy eres somos fue ser estar estoy esta estan estaba estamos he ha han hay haber tengo tiene tienen tenia tener hace hacer hago quiero quiere quisiera queria necesito necesita necesitaba puedo puede podria llamo llama llamando llamar llame hablo habla hablar hablando
    trae traen anda andan siente sienten sufre padece calentura calenturas fiebre tos gripa gripe vomito vomitos diarrea alergia alergias dolores cabeza garganta oido estomago vacuna vacunas revision
    ver voy va vamos ir vine viene venir quedar cambiar cambio cancelar cancelo agendar agendo reagendar programar confirmar confirmo reservar hacer sacar pedir mover pregunta preguntar saber consultar verificar buscar
    hola buenos buenas dias tardes noches gracias favor bien mal bueno claro ok okay perdon disculpe perdone señor señora señorita doctor doctora dr dra enfermera paciente clinica hospital consultorio medico medica cita citas consulta chequeo examen resultados receta medicina dolor enfermo enferma
    nacimiento nacio naci nacido nacida fecha telefono numero codigo postal seguro social miembro poliza grupo plan tarjeta expediente historia registro nombre apellido apellidos primer segundo completo
    hijo hija mama papa madre padre esposo esposa marido mujer pareja hermano hermana abuelo abuela nieto nieta niño niña bebe tio tia tutor titular suscriptor dependiente amigo amiga cuidador cuidadora encargado encargada familiar suegra suegro prima primo
    uno dos tres cuatro cinco seis siete ocho nueve diez cero hoy mañana ayer ahora luego despues antes tarde temprano noche mediodia lunes martes miercoles jueves viernes sabado domingo semana mes año
    aqui ahi alla muy mucho mucha muchos poco tan tanto tambien tampoco siempre nunca solo solamente otra otro otros cualquier cualquiera alguien alguno alguna nadie nada algo todo toda todos todas mismo misma
    correcto correcta incorrecto nuevo nueva diabetico diabetica alergico alergica embarazada soltero soltera casado casada mayor menor urgente emergencia importante posible dificil facil ingles español
    deletreado deletreo escribe letra asi creo espere momento bueno digamos verdad listo lista gratis disponible ocupado ocupada persona gente alguien agente representante operador medicare medicaid
    de parte llamada sobre acerca acuerdo vez veces hora horas minuto minutos direccion calle ciudad estado correo pregunta problema informacion razon motivo perdido preocupado preocupada cansado cansada asustado`),
};
