import { sense } from './rule.ts';

const jest =
  'de ~1 (risa|hambre|pena|verguenza|sueño|frio|calor|ganas|aburrimiento|sed|nervios|miedo|coraje|cansancio|emocion|susto|amor)|por (ver|conocer|saber|ir|un)|trabajando|estudiando|a trabajar';
const deed =
  'matar|suicidar|quitar la vida|ahorcar|colgar|morir|hacer daño|cortar las venas|lastimar|aventar|tirar|envenenar|pegar un tiro|dar un tiro|disparar|cortar|herir|tomar todas';
const oneself =
  'matarme|matarse|suicidarme|suicidarse|quitarme la vida|quitarse la vida|ahorcarme|ahorcarse|colgarme|colgarse|cortarme las venas|cortarse las venas|cortarme|hacerme daño|hacerse daño|lastimarme|lastimarse|autolesion*|herirme|envenenarme|pegarme un tiro|darme un tiro|dispararme|desaparecer para siempre';
const will =
  'quiero|quiere|quisiera|quiso|quise|queria|voy a|va a|iba a|intento|intente|intenta|trato de|trate de|pienso|pienso en|piensa en|piensa|pensando en|pensado en|pense en|planeo|planeando|amenaza con|amenazando con|amenazo con|decidi|decidid* a|dispuest* a|gustaria|ganas de|deseo|puedo|intentando|tratando de|acabo de|acaba de|tengo que|debo|hablando de|habla de';
const ago =
  'hace (años|tiempo|mucho tiempo|muchos años|varios años|unos años|* años|* meses|un año)|de (joven|niñ*|adolescente|chic*)|cuando era|cuando tenia|en el pasado|el año pasado|antes|en (la|mi) (juventud|adolescencia|prepa|secundaria)|en el (19*|20*)|en dos mil';

/** Wishes, plans and acts, of the caller or of somebody who is spoken of as present. */
export const spanish = sense(
  `
  (${oneself}) !(${jest})
  (me|se) (${will}) ~1 (${deed}) !(${jest})
  (${will}) ~2 (${oneself}) !(${jest})
  (quiero|quiere|quisiera|prefiero|preferiria|deseo|ganas de|mejor|tengo ganas de|gustaria|estar|desea|prefiere) (morirme|morirse|morir|estar muert*|desaparecer para siempre|no despertar|no haber nacido|dejar de existir|muert*|quitarme|no existir|irme de este mundo|dejar este mundo|ya no existir|ya no vivir|ya no estar) !(${jest})
  (ya)? no (quiero|quiere|quisiera|puedo|tengo ganas de|tiene ganas de|deseo|aguanto|soporto) (seguir viviendo|vivir|vivir mas|seguir con vida|seguir vivo|seguir viva|estar vivo|estar viva|existir|seguir asi con mi vida|seguir adelante con mi vida|seguir adelante|despertar|despertarme|estar en este mundo|estar aqui en este mundo|estar en esta vida|la vida|esta vida|mi vida|seguir existiendo|mas vivir) !(con (mi|mis) (mama|papa|suegra|padres)|en|ahi|aqui (en|cerca)|lejos|esta vida tan)
  (ya)? no (quiero|quiere|quisiera|aguanto) mas ~3 (vivir|morir*|vida|muert*)
  (no aguanto|no soporto|no puedo mas) ~3 (quisiera|quiero|prefiero|vida|vivir|morir*|muert*)
  (terminar|acabar|acabe|acabo) con (mi vida|su vida|todo de una vez|mi sufrimiento|todo esto de una vez|mi existencia|mi dolor para siempre)
  (suicidio|suicida|suicidas|suicidar*|suicido|suicidando) !(fue|de mi (hermano|papa|tio))
  (no|ya no|que) (tengo|tiene|hay|le veo|veo|encuentro|le encuentro|le hallo|hallo) (ningun|ninguna|nada|razon|razones|motivo|sentido|caso|chiste|el caso|el sentido|objeto)* (para|de|por|a|en) (que)? (vivir|seguir viviendo|la vida|que vivir|mi vida|seguir viv*|seguir con vida|estar viv*|seguir aqui|existir)
  (estarian|estaria|estan|serian|seria|viviria|vivirian) ~2 (mejor|felices|feliz) ~2 (sin mi|si (yo)? ~1 (no existiera|no estuviera|me muriera|desapareciera|muriera|estuviera muert*)) 
  (mejor|preferible) ~2 (muert*|si me muriera|si (yo)? (no existiera|no estuviera|estuviera muert*)|que me muriera|no haber nacido)
  (la vida|vivir|mi vida|esta vida) (ya)? ~1 (no|ya no) ~1 (tiene (ningun)? (sentido|caso|chiste)|vale (la pena|nada)|me importa|sirve)
  (no vale|ya no vale|vale) la pena (vivir|seguir viviendo|seguir con vida|la vida|mi vida|existir|seguir viv*)
  (ojala|quisiera|ojala que|deseo|desearia|quiero) ~3 (no (despertar*|amanecer*|hubiera nacido|haber nacido)|me muriera|estuviera muert*|estar muert*|dormir* y (ya)? (no|nunca) ~1 despertar*|morirme|no existir)
  (dormir*|acostar*) y (ya)? (no|nunca) ~2 (despertar*|levantar* (nunca|jamas))
  (hoy|esta noche|ahora|mañana|ya|mejor)? ~1 me mato !(trabajando|de|por|estudiando)
  (quiero|voy a|quisiera|pienso|pensado en|ganas de) ~2 (acabar|terminar) con todo ~1
  (pensado en|quiero|voy a|ganas de|pienso) ~1 (estrellar*|chocar) ~2 (carro|coche|camioneta|auto|me)
  (ojala|quisiera) ~2 (durmiera|acostara|durmiese) y ~2 (no|nunca) ~1 despert*
  para que (vivo|vivir|existo|sigo vivo|sigo viva|sigo aqui)
  (me|se) (daba|doy|daria|pegaria|pego|da|pegaba|voy a dar|va a dar) un (tiro|balazo|plomazo)
  (tengo miedo|miedo) de hacerme algo
  (para que) ~1 (sigo|seguir|vivo|seguimos|quiero) (viv*|aqui en este mundo|seguir viv*|en este mundo|seguir)
  (me|se) {estar}* (corto|corta|corte|cortando|cortado|cortar|quemo|quema|quemando|lastimo|lastima|lastimando|rasguño|golpeo) ~4 (brazos|venas|muñecas|muñeca|piernas|otra vez|a proposito|adrede|las venas|yo mism*|sol*) !(con (un|el|la)|cocinando|sin querer|ayer|rasurando*)
  (corto|corte|cortar|cortado|cortando|cortarse|cortarme) ~1 las venas
  (a proposito|adrede) ~3 (me|se) (corto|lastimo|hago daño|quemo|corta|lastima|hace daño)
  (hago|hace|hacerme|haciendo|hacerse|haciendome|haciendose) daño (a mi mism*|a si mism*|sol*|yo mism*|a proposito)
  (cansad*|hart*|fastidiad*) de (vivir|la vida|estar viv*|existir|esta vida|mi vida|seguir viv*) !(en|con mi|lejos|aqui en)
  (tome|tomo|trague|trago|tomado|tomar|tomarme|tomarse) ~6 (pastillas|frasco|medicinas|medicamento|veneno|todas) ~5 (morir*|matar*|a proposito|no despertar|acabar|adrede|quitar*)
  (me|se) (las|lo|los|la) (voy|va) a tomar ~1 (todas|todos|todo|el frasco|enter*)
  (voy|va) a (tomarme|tomarse|tragarme|tragarse) ~1 (todas|todo el frasco|el frasco|todo)
  (aventarme|tirarme|lanzarme|aventarse|tirarse|lanzarse|brincar|saltar) (de|del|desde|al|a un|frente a) ~1 (puente|edificio|techo|balcon|tren|metro|carro|azotea|ventana|vacio)
  (tengo|tiene|consegui|compre|traigo|trae|agarro) (una|la|un|las|el)? (pistola|soga|cuerda|pastillas|cuchillo|navaja|arma|veneno) ~8 (matar*|quitar*|cabeza|morir*|suicid*|acabar|tomar todas|las voy a tomar|dispararme|usarla en mi)
  (carta|nota|mensaje) (de)? (despedida|suicida|suicidio)
  (ya)? me (despedi|estoy despidiendo) de (todos|mi familia|mis hijos) ~4
  nadie ~2 (extrañaria|extrañar|importaria|importo|extraña) ~3 (si (me|yo|no)|muero|muriera|desaparezco)`,
  `
  (muero|morir|morirme|muriendo|moria|muera) (${jest})
  (no) (me)? (quiero|pienso|voy a|he pensado en|tengo pensamientos de|tengo ideas de|estoy pensando en|me quiero|tengo ganas de|tengo intencion de|quisiera|pensaria en|intento) (me|de)? ~1 (matarme|morir*|suicidar*|hacerme daño|hacer daño|suicidio|quitarme la vida|suicidas|lastimarme|lastimar|matar|quitar la vida) ~1
  (no) (tengo|hay|he tenido) ~2 (suicid*|hacerme daño|lastimarme)
  (se suicido|murio por suicidio|se quito la vida|se mato|se ahorco) ~3 (hace|el año|en|mi|y (quiero|necesito))
  (prevencion) (del|de) suicidio
  (miedo|temor) (de|a) (morir*|morirme|la muerte)
  (matarme|matarse) (trabajando|estudiando|de hambre|a trabajar|la espalda)
  (pense|creia|crei|sentia) que me (iba a|moria) ~1
  (me|nos|te|lo|la) (va|van) a matar !(solo|sola)
  (${ago}) ~8 (${oneself}|me quise matar|morirme|suicid*) ~2 !(otra vez|ahora|y ahora)
  (${oneself}|suicid*|intente|pensaba|intento) ~6 (${ago}|pero ya (no|estoy bien)|ya no lo pienso) !(y ahora otra vez)
  (intento|intentos) de suicidio ~4 (hace|en el|de joven)
  (lastimarme|lastimarse|hacerme daño|cortarme) ~3 (rodilla|espalda|pie|tobillo|hombro|jugando|trabajando|corriendo|cocinando|gimnasio|el dedo|el pelo|las uñas|el cabello|ejercicio)
  (miedo de|para no|evitar|sin|no vaya a|cuidado) ~2 (lastimarme|hacerme daño|lastimarse|hacerse daño|cortarme)
  (seguro) de vida
  se (corto|corta|estaba cortando) (la llamada|la linea|la voz|digame|repitame|bueno|otra|me lo|me|y)
  se corto ~1 (digame|la llamada|repita*|otra vez|disculpe)`,
  { estar: 'anda|ando|andaba|estoy|esta|he|ha|he estado|ha estado|sigo|sigue|volvi a|vuelto a|estado|suele|suelo' },
);
