import { spanishPairs } from './emergency-pairs.ts';
import { spanishSigns } from './emergency-signs.es.ts';
import type { EmergencyWords } from './medical-emergency.rule.ts';

export const spanishEmergency: EmergencyWords = {
  macros: {
    mi: 'mi|mis|el|la|los|las|su|un|una|al|del',
    kin: 'esposo|esposa|hijo|hija|mama|madre|papa|padre|bebe|abuela|abuelo|abuelita|abuelito|hermano|hermana|niño|niña|amigo|amiga|marido|señora|señor|suegra|suegro|novio|novia|tia|tio|recien nacido',
    limb: 'brazo|brazos|pierna|piernas|cara|lado|mano|manos|cuerpo|mandibula|boca|brazo izquierdo|brazo derecho|lado izquierdo|lado derecho|medio cuerpo|media cara',
    me: 'me|le|nos|se me|se le|te',
    esta: 'esta|estoy|estan|estamos|es|son|tiene|tengo|se|me|le|les|nos|ha|han|he|puso|pone|poniendo|quedo|quedando|siento|siente|muy|bien|todo|toda|todos|todas|un|una|mucho|mas|tan|ya|como|medio|ahorita|empezo|empece|super|demasiado|bastante|poco|el|la',
    quien:
      'yo|el|ella|esposo|esposa|hijo|hija|mama|madre|papa|padre|bebe|abuela|abuelo|abuelita|abuelito|hermano|hermana|niño|niña|amigo|amiga|marido|mujer|suegra|suegro|novio|novia|tia|tio|nieto|nieta|vecino|vecina|primo|prima|alguien|señor|señora|compañero|compañera|pareja|jefe|sobrino|sobrina',
    crio: 'hijo|hija|niño|niña|bebe|nieto|nieta|nene|nena|chiquito|chiquita|muchachito|muchachita|gemelos|sobrino|sobrina|criatura|hermanito|hermanita|niños|hijos|añito|años',
    recien:
      'bebita de ~2 (dias|semanas|un mes|mes)|bebito de ~2 (dias|semanas|un mes|mes)|recien nacido|recien nacida|bebe de ~2 (dias|semanas|un mes|mes|meses)|niño de ~1 (dias|semanas|un mes)|niña de ~1 (dias|semanas|un mes)|bebecito|prematuro|prematura',
    embarazo:
      'embarazada|embarazo|embarazad*|semanas|encinta|preñada|meses de embarazo|ocho meses|siete meses|nueve meses|seis meses',
    fiebre: 'fiebre|calentura|temperatura|fiebres|calenturas',
    agresor:
      'esposo|marido|novio|pareja|ex|padrastro|papa|hermano|hijo|el|hombre|alguien|señor|esposa|novia|ella|viejo|suegro|cuñado|vecino',
  },
  strong: `${Object.values(spanishSigns).join('\n')}
    (dolor|dolores|peso|presion|opresion|punzada|punzadas|ardor fuerte|pesadez|apreton|piquetes) ~2 (en|de|del) (el|mi|su)? (pecho|corazon)
    ({me}) (duele|aprieta|oprime|arde|punza|esta doliendo|dolia|duele mucho|pesa|presiona) ~2 (el|mi)? (pecho|corazon)
    (pecho) ~3 (apretado|oprimido|duele|aprieta|pesado|doliendo)
    (siento|tiene|tengo|siente) ~4 (pecho) ~2 (apretado|oprimido|pesado|cerrado)
    (dolor) ~4 (brazo izquierdo|mandibula)
    (teniendo|tiene|tengo|dando|dio|dando como|esta dando|creo que es|es|le esta dando|me esta dando|sintomas de|parece|sufriendo) (un|una)? (ataque (al corazon|cardiaco)|infarto|derrame|derrame cerebral|embolia|ictus|paro cardiaco|anafilaxia|shock anafilactico)
    (no) (puedo|puede|podia|logro|logra|alcanza a|alcanzo a) ~1 (respirar|respira|jalar aire|agarrar aire)
    (no) (respira|esta respirando|respiraba)
    ({me})? (cuesta|dificil|dificultad|trabajo|batallando|batallo|problemas) (mucho|trabajo)? (para|al|de)? (respirar)
    ({me}) (falta|esta faltando|va|falta mucho) (el)? (aire|respiracion) !(poco)
    falta de aire|falta el aire|le falta aire|me falta aire|sin aire|dejo de respirar|se esta ahogando|me estoy ahogando|se ahoga|me ahogo|asfixia*|se esta atragantando|se atraganto|atragantad*
    (labios|cara|bebe|dedos|piel|esta|se puso|poniendo) ~2 (azul|azules|morado|morada|morados|moradas)
    (cara|boca|lado|media cara|ojo) ~3 (caida|caido|chueca|chueco|torcida|torcido|paralizad*|dormid*|colgad*)
    se ({me})? (torcio|cayo|durmio|paralizo) (la|media|el|un) (cara|boca|lado|lado de la cara|medio cuerpo|brazo)
    ({me}) (durmio|paralizo|torcio) (la|el|medio|media|un)? ~1 (cara|brazo|lado|cuerpo|pierna|boca)
    (no) (puedo|puede|podia) (mover|sentir|levantar) ~2 ({limb})
    (no) (puede|puedo) (hablar|hablar bien|articular|ver de repente|caminar de repente)
    (habla|hablando|arrastra|arrastrando|traba) ~3 (raro|enredado|las palabras|la lengua|arrastrad*|incoherencias)
    (de repente|de pronto|subitamente|repentinamente) ~4 (no (puede|puedo|ve|veo|habla|siento)|ciego|ciega|confundid*|debil*|dormid*|perdio la vista)
    (peor dolor de cabeza) ~3
    (perdio|perdi|perdiendo|pierde) (el conocimiento|la conciencia|el sentido)
    (se|me) (desmayo|desmaye|desmaya|esta desmayando|estoy desmayando|desvanecio|desvaneci|desplomo)
    (voy a|va a|siento que me voy a|creo que me voy a) ~1 (desmayar*|desvanecer*|morir)
    (inconsciente|no reacciona|no responde|no despierta|no se despierta|no lo puedo despertar|no la puedo despertar|no se mueve|colapso|no vuelve en si|no tiene pulso)
    (esta|estan|estoy|le|me|teniendo|tiene|tuvo ahorita|esta teniendo) ~1 (convulsionando|convulsiones|una convulsion|convulsion|un ataque epileptico)
    (echando espuma|espuma por la boca)
    (sangrado|hemorragia|sangre|sangrando|sangra|desangra*) ~3 (no para|no se detiene|no deja de|mucho|mucha|muchisimo|por todos lados|sin parar|a chorros|abundante|demasiado)
    (no) (para|paran|deja|puedo parar|se detiene|podemos parar) ~2 (de sangrar|el sangrado|la sangre|la hemorragia|sangre)
    (sangrando|sangra) (mucho|demasiado|bastante|sin parar|muchisimo)
    (perdio|perdi|perdiendo|ha perdido|he perdido) (mucha|demasiada) sangre
    (desangrando|desangra|hemorragia)
    (vomitando|vomito|vomite|escupiendo|tosiendo|toso|tosio|vomita|orinando|echando) (con)? sangre
    (lo|la|me|fue|le) (apuñal*|dispar*|balear*|acuchill*|picaron con|dieron un balazo|dieron un tiro)
    (herida) (de|por) (bala|cuchillo|arma)
    ({me}) (esta)? ~1 (cerrando|cierra|cerro|hinchando|hincha|hincho) ~1 (la|los|el)? (garganta|lengua|labios|cara)
    (garganta|lengua|labios|cara|boca) ~3 (cerrando|cierra|hinchad*|inflamad*|hinchando|inflamando)
    reaccion alergica (muy)? (fuerte|grave|severa|seria)
    (grave|fuerte|severa) reaccion alergica
    (anafilaxia|anafilactico|choque anafilactico)
    (sobredosis|se intoxico|intoxicad*|envenen*|monoxido de carbono)
    (tome|tomo|trago|se tomo|me tome|tragado|ingirio|comio) (muchas|demasiadas|todo el frasco|un frasco|todas|un monton|cloro|veneno|blanqueador|una pila|pilas|una bateria|gasolina|raticida|detergente) ~3
    (trago|tomo|bebio|comio) ~3 (cloro|veneno|blanqueador|pila|bateria|iman|imanes|gasolina|raticida|detergente|quimico*)
    (rompio|reventar|reventado|rompieron) (la|se me la)? (fuente|bolsa)
    se me (rompio|revento) (la fuente|la bolsa|el agua)
    (trabajo de parto|labor de parto|ya viene el bebe|esta naciendo|va a nacer)
    (tengo|tiene|con) contracciones ~3
    (embarazada|embarazo|semanas) ~8 (sangrando|sangrado|contracciones|no se mueve|dolor fuerte)
    (sangrando|sangrado) ~8 (embarazada|embarazo)
    bebe ~2 (no se mueve|dejo de moverse|no se ha movido|no reacciona|flacido|aguado|no respira)
    no (siento|se mueve) ~3 bebe
    (se)? (golpeo|golpee|pego|pegue|di|dio) ~4 cabeza ~10 (sangr*|vomit*|desmay*|confundid*|inconsciente|mareado|mareada|dormid*)
    (hueso) ~3 (salido|de fuera|afuera|expuesto)
    (acabo|acaba|acabamos|acaban) de (tener|chocar|sufrir|caer*|atropellar*) ~4
    (lo|la|me|fue|fui) (atropellaron|atropellado|atropellada|atropello)
    quemadura* (grave*|de tercer grado|seria*|fuerte*)
    (se)? (electrocuto|ahogo en|ahogando en|se corto el dedo|se corto la mano|se amputo|mordio una (vibora|serpiente|culebra))
    (picadura|mordedura) de (alacran|vibora|serpiente|escorpion)
    me (pico|mordio) (un|una) (alacran|vibora|serpiente|escorpion|viuda negra)
    (es|esto es|tengo|tenemos|hay|se trata de|una) (una)? (emergencia|urgencia) !(de contacto|contacto)
    (emergencia|urgencia) medica
    ^ (ayuda|auxilio)? (emergencia|urgencia) $
    (necesito|necesita|necesitamos|manden|mande|llame|llamen|llamar|quiero|envien|mandeme|pida) (a)? (una|la)? ambulancia
    (llame|llamar|llamen|marcar|marque|hablar|llamo) (al|a)? (911|nueve once|nueve uno uno|9 1 1)
    (me estoy|se esta|me voy a|se va a|se me esta|se nos esta|siento que me) (muriendo|morir|muero) !(de (hambre|risa|ganas|calor|frio|sueño|pena|verguenza))
    golpe de calor
    (azucar|glucosa) ~3 (muy baja|bajisima|por los suelos)`,
  serious: {
    ...spanishPairs,
    armPain: `({me}) duele ~2 (brazo|mandibula|hombro izquierdo)\ndolor (en|de) (el|la)? (brazo|mandibula|hombro izquierdo)`,
    numb: `({limb}) ~3 (dormid*|entumid*|entumecid*|adormecid*|debil|hormigue*|pesad*)\n(adormecimiento|entumecimiento|hormigueo|debilidad|adormecid*|dormid*|entumid*) ~4 ({limb})\nse me (durmio|duerme|entume|entumio|adormece) ~2 ({limb})`,
    heart: 'corazon ~4 (acelerado|rapido|fuerte|brinca|palpita*|late|salta|agitado)\n(palpitaciones|taquicardia)',
    discomfort: '(molestia|algo raro|incomodidad) ~2 (en|de) (el|mi) pecho',
    confused:
      '(esta|estoy|se siente|anda) ~1 (confundid*|desorientad*|delirando|diciendo incoherencias)\n(no sabe donde esta|no me reconoce|no reconoce)',
    vision: '(no veo|veo doble|vista nublada|veo borroso|perdi la vista|perdio la vista|se me nublo la vista)',
    headache:
      'dolor de cabeza ~2 (muy fuerte|terrible|fuertisimo|insoportable|repentino|horrible|intenso)\n(fuerte|terrible|intenso|insoportable|horrible) dolor de cabeza',
    pain: '(dolor|dolores) ~3 (insoportable*|muy fuerte|fuertisimo|terrible|horrible|intenso|severo)\n(no aguanto|no soporto) ~2 dolor',
    faint: '(desmay*|desvanec*)',
    seizure: '(tuvo|tuve|dio|le dio) (una)? (convulsion|convulsiones)',
    head: '(golpeo|golpee|pego|pegue|golpe) ~3 (cabeza)',
    allergic: 'reaccion alergica\nronchas por todo',
    fever:
      '(fiebre|calentura|temperatura) ~4 (40|41|39.5|cuarenta|cuarenta y uno|104|105)\n(recien nacid*|bebe de ~2 (semanas|mes|meses)) ~6 (fiebre|calentura)',
    vomiting: '(vomitando|vomita|no para de vomitar|no retiene nada|no deja de vomitar)',
    pressure: 'presion ~4 (200|190|220|180|doscientos|por las nubes|altisima|muy alta)',
    abuse: '(golpeando|pegando|atacando|amenazando) ~2 (ahorita|ahora)\nme (esta|estan) (golpeando|pegando|atacando)',
  },
  mild: {
    dizzy: 'maread*|mareo|mareos|me da vueltas',
    sweat: 'sudando|sudor frio|sudores|palid*',
    sick: 'nausea*|vomit*|asco',
    weak: 'debil|debilidad|temblando|tembloros*',
    breathless: 'agitad*|silbido en el pecho|chiflido',
    bleeding: 'sangr*',
    swelling: 'hinchad*|ronchas|inflamad*',
  },
  acute: `
    ahorita|ahora mismo|en este momento|de repente|de pronto|repentin*|hace (un|unos|diez|cinco|veinte|media|una) ~1 (minuto|minutos|hora|rato|ratito|momento)
    (cada vez|esta|va|se pone|mucho) (peor|mas fuerte|empeorando)
    (hoy|esta mañana|esta tarde|esta noche|desde anoche|desde hoy|desde la mañana)
    ahora !(quiero|necesito|si)
    otra vez|de nuevo
    (acabo|acaba|acaban) de
    (muy|tan) fuerte|fuertisimo|insoportable|terrible|intenso`,
  past: `
    (en|desde|del) (el)? (19*|20*)
    (en|desde|del) (el)? (año)? (dos mil|mil novecientos) ~2
    hace (muchos|varios|unos|tantos|dos|tres|cuatro|cinco|seis|diez|un|algunos|*) ~1 (años|año|meses|mes|semanas)
    (el|la) (año|mes|verano|invierno|vez) pasad*
    (año|mes) pasado
    en (la primavera|el verano|el otoño|el invierno|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|navidad)
    (antecedentes|historial|historia) (de|familiar*|medico)
    (de niñ*|de chiquit*|de pequeñ*|de bebe|de chic*|cuando era|cuando tenia|cuando estaba|cuando estuve|de joven|antes tenia|solia|en el pasado|hace tiempo|anteriormente)
    (seguimiento|control|revision|chequeo|recuperacion|rehabilitacion|despues de(l)?|tras|sobrevivi*|recuperando*) (de|del|por|al|un|el|mi|su|la)*
    (murio|fallecio|murieron) (de|por)?
    (estuve|estuvo|me internaron|lo internaron|la internaron|salio|sali|fui|fue) (internad*|hospitalizad*|en el hospital|del hospital|al hospital|a urgencias|a emergencias)
    ya (se me quito|paso|estoy bien|esta bien|se le quito|me vieron|lo vieron)`,
  mitigating: `
    (desde hace|hace|por|llevo|lleva|durante|como) (como)? (unas|unos|varias|varios|dos|tres|cuatro|un|una|muchos|muchas|meses|*)? (semanas|meses|semana|mes|años|año)
    a veces|de vez en cuando|va y viene|en ocasiones|ocasionalmente|ultimamente|por ratos|de rato en rato
    cuando (hago|camino|corro|subo|me acuesto|toso|tose|como|respiro hondo|me agacho|me estreso|me pongo nervios*)
    (un poco|un poquito|leve|ligero|ligera|poquito)
    (ayer|anoche|la semana pasada|el otro dia|antier)
    (que pasa si|que hago si|en caso de|si (tengo|tuviera|me da|le da|siento|llego a)|me preocupa|tengo miedo de|riesgo de|sintomas de|prevenir)
    (cita|consulta|estudio|prueba|ver al ~2|ver a un ~1|referencia|examen) (para|por|de)
    (cronic*|recurrente)
    (normalmente|usualmente|siempre|cada (noche|dia|mañana))
    (ataque|ataques) de (panico|ansiedad)
    (acidez|agruras|reflujo)`,
  negation: `
    (no|sin|nunca|ningun|ninguna|tampoco|ni|niega) (tengo|tiene|siento|siente|he tenido|hay|me|le|es|ha tenido|tenia|presenta|era|estoy|esta|se|un|una|ningun|ninguna|mas|nada de|ya)*`,
  benign: `
    (radiografia|rayos x|placa|ultrasonido|tomografia|estudio|examen|prueba|doctor|doctora|especialista|medico|clinica|medicina|pastilla|pastillas|medicamento) ~2 (del|de|para el|para la|para) (el|la)? (pecho|corazon|torax|presion|convulsiones|respirar|alergia*)
    (contacto|numero) de (emergencia|emergencias)
    (no) (es|se trata de) ~2 (emergencia|urgencia|urgente|grave)
    (me|nos|le) (muero|morir|muriendo) de (hambre|risa|ganas|calor|frio|sueño|pena|verguenza|aburrimiento)
    (casi|por poco) ~1 (me|le|nos) ~1 (da|dio|muero) ~1 (infarto|ataque|algo|derrame|patatus|paro)
    (me llamo|mi nombre es|se llama|mi apellido es|apellido) (*)*
    (estan|esta) (matando) ~1
    (robo|rompio|roto) (el|mi) corazon
    (es|si es) (esta|esto) (la)? linea de emergencia
    (no puedo|no puede|cuesta|dificil) (respirar)? (respirar)? por la nariz
    nariz (tapada|congestionada)
    (vacuna|clase|clases|terapia|ejercicios) ~2
    sala de emergencia* (la|el) (semana|mes|año)
    (dolor|pena|carga) (del|de) alma`,
};
