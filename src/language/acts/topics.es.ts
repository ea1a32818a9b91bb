import type { AskTopic } from '../../domain/acts.ts';

/** Questions in Spanish, and wishes that the clinic's line does not serve, by what they are about. */
export const spanishTopics: Partial<Record<AskTopic, string>> = {
  whyNeeded: `
    (por que|porque|para que) (me|lo|la|los|necesita*|ocupa*|quiere*|pide*|tengo|debo|hace|es|pregunta*|le|se) (necesita*|pide*|preguntan*|pregunta*|quiere*|que dar*|falta|necesario|ocupa*|da|dar|doy|necesario)?
    (es|hace) (necesario|falta|obligatorio|obligatoria)
    ^ (por que|porque|para que|y eso por que|y para que|y por que) (eso)? $
    tengo que dar*
    que (va*|hacen) (a hacer)? con (mi|mis|esa|esta|eso|esos)`,
  areYouHuman: `
    (es|eres|esto es|usted es|tu eres|sera) (un|una)? (usted|tu)? (un|una)? (robot|maquina|persona|humano|humana|computadora|grabacion|bot|real|contestadora|inteligencia artificial|grabadora)
    (estoy|estamos) (hablando|platicando) con (un|una)? (persona|maquina|robot|computadora|humano|grabacion|alguien real|persona real|bot)
    (con quien hablo|quien habla|quien es|quien eres|con quien estoy hablando|como se llama usted|como te llamas|cual es su nombre)`,
  recording: `
    (esta|estan|se|me|va a|sera|siendo|quedo) ~3 (grabando|grabada|grabado|graba|grabar|grabaron)
    (no quiero|no deseo|no autorizo) ~2 (graben|grabe|grabacion)`,
  languages: `
    (que|cuales|otros) idiomas
    (necesito|quiero|tienen|hay|con|un|una|ocupo) (un|una|algun|servicio de)? (interprete|traductor|traductora|interpretes|traductores)`,
  hours: `
    (cual|que|cuales|el|su|sus|los|de|a) (es|son|el|su|sus|los|tienen)* (horario|horarios|horas de atencion|horas de servicio|horas de oficina) (de|tienen|atienden)?
    (a que hora|a que horas|que hora|que dias|cuando|hasta que hora|desde que hora|hasta que horas|hasta cuando) (abren|cierran|abre|cierra|atienden|trabajan|estan abiertos|estan|tienen abierto|dan servicio|esta abierto|esta abierta)
    (estan|esta|van a estar|estaran|tienen) (abiert*|cerrad*|servicio)
    (abren|cierran|trabajan|atienden|dan servicio) (los|el|en|hoy|mañana|sabado*|domingo*|fin|fines|al|dias)`,
  address: `
    (donde|en donde|cual es|por donde) (esta|estan|queda|quedan|se encuentra*|es|la|su|ubicad*|tengo que ir|tengo que llegar|voy|hay que) (ubicad*|la|su|el|ustedes|clinica|consultorio|oficina|direccion)*
    (la|su|cual es la|cual es su|me da la|tienen la|que|digame la|su|mandar la) (direccion|ubicacion|domicilio)
    como (llego|llegar|le hago para llegar|puedo llegar|se llega)
    (en que|que) (piso|edificio|calle|parte|ciudad|direccion)`,
  parking: `
    (estacionamiento|estacionar*|parqueo|parqueadero|parquear*|aparcar|aparcamiento|parking|cochera)
    donde (dejo|puedo dejar) (el|mi) (carro|coche|auto)`,
  phone: `
    (cual es|me da|tienen|dame|deme|digame|que|numero de|otro|su|el) (el|su|un|numero de|de)* (telefono|fax|numero de telefono|numero directo) (de|del|directo)?
    a que (numero|telefono) ~2 (llamo|llamar|marco|marcar|hablo|hablar)`,
  cost: `
    (cuanto|que) (cuesta*|cobra*|vale*|sale|costaria*|cobrarian|es lo que cobran|me va a costar|me van a cobrar|me cobran|tengo que pagar|hay que pagar|se paga|debo pagar|me sale|va a ser)
    (cual es|cuales son|que) (el|los|la|las)? (costo|precio|precios|tarifa|tarifas|costos)
    (costo|precio) (de|por|del)
    (hay|tiene|cobran|me cobran|van a cobrar) ~2 (cargo|multa|costo|penalizacion)
    (politica|multa|cargo|cobro) (de|por) cancel*
    (sin seguro|plan de pagos|pagar en efectivo|pago en efectivo)`,
  insuranceAccepted: `
    (aceptan|acepta|toman|toma|reciben|recibe|trabajan con|trabaja con|manejan|atienden con|agarran|acepten|tienen convenio con) (mi|el|la|ese|este|seguro|medicaid|medicare|aetna|cigna|blue|united|*) ~1
    (si|que) (me)? (lo|la|los) (aceptan|toman|reciben|acepta)
    (que|cuales) (seguros|aseguranzas|planes|aseguradoras) (aceptan|toman|reciben|manejan|son|tienen)
    (estan|esta) ~3 (en la red|dentro de la red|en mi red)`,
  billing: `
    (factura|facturas|facturacion|cobro|cobros|recibo|bill|biles|estado de cuenta|saldo|reembolso|cuenta por pagar|pago|pagos|cargo|cargos) (que|de|por|del|me|no|pendiente*|equivocad*|incorrect*|en|duplicad*)
    (de|sobre|pagar|una|la|mi|un|el|con|por|mis) (factura|facturas|facturacion|bill|biles|saldo|reembolso|estado de cuenta|cobro|cobros|recibo)
    (me cobraron|me estan cobrando|me cobran|me llego un cobro|cuanto debo|hacer un pago|pagar (mi|la|una|lo que debo)|me facturaron|doble cobro)
    ^ (facturacion|pagos|cobros)`,
  prescription: `
    (resurtir|resurtido|resurtan|resurta|surtir|surtan|rellenar|refil|refill|renovar|renueven|renovacion) ~3
    (receta|recetas|prescripcion|prescripciones)
    (me|le) (receten|recete|recetar|recetaron)
    (se me acabo|se me acabaron|se me termino|se me terminaron|ya no tengo|me quede sin|necesito|ocupo|se me estan acabando|quiero|mas) (mi|mis|la|las|el|los|de|mas|mas de)* (medicina|medicinas|medicamento|medicamentos|pastillas|insulina|inhalador)
    (la|mi) farmacia (dice|dijo|no|me|necesita)`,
  results: `
    (resultado|resultados) (de|del|mi|mis|ya|estan|que|para)?
    (analisis|laboratorio|laboratorios|examenes|estudios|prueba|pruebas|biopsia|radiografia|ultrasonido) (ya|estan|salieron|listos|listo|llegaron|salio)`,
  referral: `
    (referencia|referido|referidos|remision|pase|orden medica|derivacion|interconsulta) (para|al|a|con|de|del)?
    (me|lo|la) (refiera*|refieran|manden|remitan|canalicen|deriven) (a|con|al)
    (un|una|necesito|la|mi) (referencia|referido|remision|referral|derivacion)`,
  services: `
    (hacen|tienen|ofrecen|dan|ponen|realizan|aplican|atienden|hay|cuentan con|tratan|ven) (servicio de|alguna|a|pruebas de|examenes de)* (radiografias|rayos x|vacuna*|analisis|laboratorio|ultrasonido*|examenes|fisicos|pediatria|pediatra|dermatolog*|urgencias|terapia*|dentista|telemedicina|videollamada*|niños|mamografia*|pruebas de covid|pacientes nuevos|nuevos pacientes|sin cita|farmacia)
    (que|cuales) (servicios|especialidades|especialistas|doctores|vacunas) (ofrecen|tienen|hay|dan|son|hacen)
    (aceptan|reciben|atienden) (a)? (pacientes nuevos|nuevos pacientes|niños|sin cita)`,
  clinical: `
    (debo|deberia|tengo que|puedo|podria|sera que puedo|conviene|es bueno) (de|seguir|dejar de)* (tomar*|dejar de tomar|usar|suspender|ponerme|ponerle|darle|preocupar*|ir a urgencias|mezclar|combinar|aplicar*|comer|beber|aumentar|doblar|dar|parar)
    (es|sera|esta) (normal|peligros*|grave|contagios*|cancer|infectad*|infeccion) (que|tomar|si|esto|eso|o|esta|la|el|para)?
    (es|sera) (segur*|mal*) (que|tomar|si)
    (cuanto|cuanta|cuantos|cuantas|cada cuanto|que dosis|que cantidad) ~4 (tylenol|ibuprofeno|paracetamol|medicina|pastillas|medicamento|tomar|tomo|dar|doy|dosis|miligramos|aspirina|jarabe)
    que (significa*|quiere decir|puede ser|sera|me puedo tomar|puedo tomar|tomo|me tomo|hago) ~2 (esta|este|mi|el|la|para|si|con|cuando|eso)
    (cuales son|tiene|que) ~2 (efectos secundarios|sintomas de)
    (tendre|tengo|sera|cree que|puede ser) ~2 (covid|cancer|infeccion|diabetes|gripe|fractura)
    (que) (hago|puedo hacer|debo hacer|me recomienda|se toma|es bueno) (para|con|contra|si) ~2
    (consejo medico|pregunta medica|duda medica|orientacion medica)
    (como) (trato|curo|quito|le bajo|puedo curar|se cura|bajo|le quito|puedo bajar)`,
  otherAvailability: `
    (tiene|tienen|hay|no tiene|no hay|habra|no tendra*|algo|que|puede ser|podria ser|otra|otro|quiero|necesito|prefiero|seria) ~4 (mas temprano|mas tarde|antes|despues|otra (hora|fecha|opcion)|otro (dia|horario|doctor|lugar)|otros (dias|horarios|doctores)|otras (horas|fechas|opciones)|otra cosa|mas opciones|mas pronto)
    (algo|nada) (mas|antes|despues|por la|en la|para el|disponible)
    ^ (mas temprano|mas tarde|otro dia|otra hora|otro horario|mas pronto|otras|otros|otro doctor|otra doctora|mas opciones)
    (que|cuales) (otro|otra|otros|otras|mas) ~2
    ninguno|ninguna|ninguno de esos|ninguna de esas
    (esas|esos|esa|ese) (horas|horarios|dias|hora|dia)? no (me)? (sirve*|funciona*|queda*|conviene*|puedo)
    (no me) (sirve*|queda*|funciona*|conviene*|acomoda*) (ninguno|ninguna|esa|ese|esos|esas)?
    (muy|demasiado) (temprano|tarde|lejos|pronto)
    (otro|otra|algun otro|alguna otra) (doctor|doctora|clinica|lugar|medico)
    (que|cuales) (dias|horas|horarios|fechas) (tiene*|hay|estan|tendra*)`,
  other: `
    (tengo|quiero hacer|una) (una|otra|unas)? (pregunta|duda|preguntas|dudas) !(de|sobre)
    (que) (tengo que|debo|necesito|hay que|puedo) (llevar|traer|ponerme)
    (tengo que|debo) (ir en ayunas|llegar antes|llevar)
    (cuanto|cuanto tiempo) (dura|tarda|se tarda|demora|toma)
    (expediente|historial|registros medicos|formularios|papeleo|portal del paciente|contraseña|nota para el trabajo|justificante)`,
};
