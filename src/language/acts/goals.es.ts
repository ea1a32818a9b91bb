/** What callers say in Spanish when they want a goal served. */
export const spanishGoals = {
  rescheduleAppointment: `
    reagendar*|reprogramar*|reagenden|reprogramen|reagendo|reprogramo|reagende|reprograme|recalendarizar*|reschedular*
    (cambiar|cambiarme|cambiarle|cambie|cambien|cambio|mover|moverme|moverle|muevan|mueva|recorrer|recorrerme|posponer|pospongan|aplazar|pasar|pasarme|atrasar|adelantar|adelantarme|modificar|postergar|correr|retrasar|cambio de|un cambio en|cambio de fecha de|cambio de hora de) (la|el|de|mi|a|para|de la|de mi)? (fecha|hora|dia|horario)? (de|para)? ~3 {cita}
    (cambiela|cambiemela|muevala|muevamela|pasela|pasemela|recorrala|aplacela|pospongala|adelantela|cambiela de|cambienla|muevanla)
    (cambiarla|moverla|posponerla|pasarla|recorrerla|aplazarla|adelantarla|atrasarla|cambiarlo|moverlo|pasarlo|cambiarselo|modificarla|postergarla)
    (me la|la|me lo|lo) (puede|puedes|pueden|podria|podrian|quiero|quisiera|necesito|podemos) (cambiar|mover|pasar|adelantar|recorrer|posponer|dejar)
    (cambiar|mover|cambiarme|moverme) (de|la|el|mi)? (fecha|hora|dia|horario)
    no (puedo|voy a poder|podre|alcanzo a|voy a alcanzar a|pudiera|podria|me es posible|voy a llegar|llego) (ir|llegar|asistir|venir|acudir|presentarme|a la|a mi|ese|el)
    (otra|otro|diferente|nueva|nuevo) (fecha|dia|hora|horario) (para|de) (mi|la|esa|esta) {cita}
    (perdi|falte a|se me paso|se me olvido) (mi|la) {cita}
    no voy a poder
    tengo ~2 {cita} ~8 (otro (dia|horario)|otra (fecha|hora))
    (me|le) (surgio|salio) (algo|un compromiso|un imprevisto|una emergencia del trabajo)
    me (cancelaron|cancelo) (mi|la) {cita}
    (mover|cambiar|posponer|correr|pasar|recorrer|aplazar|atrasar|adelantar|reagendar|modificar) (lo|la|el) (de|del|que)
    (me|nos|le) (la|lo) (mueva*|mueve*|cambia*|cambie*|pase*|pasan|pasa|pasaria*|recorra*|corra*|adelant*|atrase*|pospon*|reagend*|reprogram*|podria* (cambiar|mover|pasar))
    (quiero|quisiera|puedo|podria|podemos|necesito|se puede|quiero|me gustaria) (correr|recorrer|adelantar|atrasar|posponer|aplazar|modificar|reponer|mover|cambiar) ~2 {cita}
    (la|lo) (dejamos|podemos (dejar|hacer|pasar|mover|cambiar)|cambiamos|pasamos|movemos) (para|a|al|el|otro|mañana)
    (tengo|tenia) ~2 {cita} ~6 (voy a estar|trabajo|no (puedo|podre|alcanzo)|estoy fuera|salgo)
    la fecha que me dieron
    (cambiar|cambiarle|cambiarme|cambie|cambien|mover|moverle) (el|la|de) (dia|hora|fecha|horario) ~3 {cita}`,
  cancelAppointment: `
    (cancelar|cancelen|cancele|cancelo|canselar|cancela|cancelarme|cancelarle|anular|anulen|eliminar|borrar|quitar|quiten|suspender|dar de baja|deshacer) ~4 {cita}
    cancelar|cancelarla|cancelarlo|cancelarme|cancelen|cancelenla|cancelela|cancelemela|canselar|cancelacion|anularla|anular|cancele|cancelame|cancelamela
    ya no (quiero|necesito|voy a ir a|voy a necesitar|ocupo|voy a|deseo|requiero) ~2 (la|mi|esa|esta) ~2 {cita}
    no (quiero|necesito|voy a ir a|ocupo) (la|mi|esa|esta) {cita}
    (ya no|siempre no|al final no|mejor ya no|tampoco) (voy a ir|voy|vamos a ir|vamos|va a ir|quiero ir|pienso ir|asistire|ire|asistir*|me interesa ir|voy a asistir|voy a querer|queremos ir|la quiero|la ocupo|la necesito|la voy a (ocupar|necesitar|querer|usar)|la vamos a (ocupar|necesitar|usar)|lo quiero|quiero que me (vean|vea)|necesito que me (vean|vea)|hace falta|me hace falta|es necesari*|va a ser necesari*|va a hacer falta|cuenten conmigo|cuente conmigo)
    (avisar|aviso|avisarles|avisarle|decir|decirles) (de)? que (ya)? no (voy|vamos|ire|va|podremos ir|asistir*)
    no voy a (asistir|ir) (ni|y) (no)? ~1 (quiero|necesito|voy)
    no (me|nos|lo|la) (espere*|esperen) (mañana|hoy|el|ya|para|$)
    (quit*|borr*|saque*|saqu*|elimin*|retir*|anul*|desapunt*|desmarq*|desagend*|baje*|tach*|deshaga*|deshacer|suprim*|remuev*|dar de baja|darla de baja|dejar sin efecto|deje sin efecto|echar (para)? atras) ~3 (la lista|la agenda|el calendario|{cita}|lo del|lo de|nombre)
    (quitarme|quiteme|borreme|borrarme|saqueme|desapuntarme|desapunteme|desapuntar|bajeme|darme de baja) (de|del|para|el|lo)
    (de|den|dele|denle|desela|densela|dar|darle|suelte*|libere*|dejele|pase) ~2 (mi (lugar|espacio|cita|turno)|la cita) ~1 (a otr*|a alguien|para otr*)
    (desela|densela|delo|denlo|denla) a (otr*|alguien)
    me arrepenti ~2 (ir|{cita})?
    no (quiero|deseo|pienso) ir (a la {cita})? $`,
  lookUpAppointments: `
    (cuando|a que hora|que dia|donde|en donde|con quien|que fecha|a que horas|para cuando|con que {doctor}|que hora) (es|son|era|tengo|me toca|esta|quedo|seria|tenia|va a ser|le toca|tiene|sera|fue|me dieron) ~4 {cita}
    (cuando|a que hora|que dia|a que horas) (me toca|le toca|tengo que ir|debo ir|tengo que llegar|me tienen)
    (saber|ver|confirmar|revisar|consultar|checar|verificar|preguntar|preguntar por|saber de|informacion de|informacion sobre|detalles de|datos de|recordar|buscar|acuerdo|recuerdo|olvido|olvide|me dice|digame|decirme|chequear|confirme|revise) (si|de|sobre|la|el|cuando|cuando es|por|a que hora es|que dia es|para cuando es|la hora de|la fecha de|el dia de|el estado de|la informacion de|donde es)? (tengo|tenia|hay)? (alguna|una|la|mi|mis|las|todas mis|proxima)? ~3 {cita} !(disponible|disponibles|libre)
    (que|cuantas|cuales) {cita} (tengo|tiene|tenemos|hay|son)
    cuales son mis {cita}
    (mis|mi) (proximas|proxima|futuras) {cita}
    (si|todavia|aun) tengo (una|alguna|mi|la)? {cita}
    (sigue|siguen|esta|estan) (en pie|confirmada|vigente|programada|agendada|registrada) (mi|la) {cita}
    ^ (yo)? tengo (alguna|citas) ~3
    (mi|la) {cita} (sigue|esta confirmada|todavia|quedo)
    ^ mi {cita} $
    (a que hora|a que horas|cuando|que dia|para cuando|con quien|con que {doctor}|donde|en que (clinica|consultorio|edificio)|para que dia|que fecha) (me|le|nos) (toca*|tocaba|dieron|dio|ve|ven|atiende*|tienen|tiene|apunt*|anot*|agend*|program*|pusieron)
    (cuando|a que hora|que dia|donde) (es que)? (tengo|debo|hay) que (ir|llegar|presentarme|estar)
    (a que hora|a que horas) (debo|tengo que|hay que) (ir|llegar|estar|presentarme)
    (con quien|con que {doctor}) (voy|vamos|quede|es|sera|tengo)
    (para que|que|para cuando) (dia)? (quede|quedo|quedamos)
    (estoy|esta|estamos|sigo|sigue|me tienen) (todavia|aun)? (en la lista|en la agenda|apuntad*|anotad*|agendad*|programad*|registrad*) !(una|para sacar)
    (tengo|hay|sale|tienen|tiene|tenemos|aparece) (algo|alguna cosa) ~2 (con ustedes|pendiente|programad*|agendad*|a (mi|su) nombre|apuntad*|reservad*)
    (que|algo) (tengo|tiene|tenemos) (pendiente|programado|agendado|apuntado|con ustedes|para (esta|la) semana)
    (confirmar|confirmo|checar|verificar|preguntar por|saber de) lo (de|del) *
    (quedo|esta|si) (bien)? (agendad*|registrad*|hecha|hecho|confirmad*) (mi|la|lo que)
    (me|nos) (recuerda|recuerdan|recordar|recuerde|puede recordar|podria recordar|dice|puede decir) (la hora|el dia|cuando|la fecha|a que hora|para cuando|que dia)
    se me olvido (el dia|la hora|cuando|a que hora|la fecha|que dia)
    (datos|detalles|informacion) (de|sobre) (mi|la) {cita}
    cuando (vuelvo|volvia|vuelve) (a ver|a ir|con)
    (cuanto|cuantos dias) (falta*) para (mi|la) {cita}`,
  verifyInsurance: `
    (verificar|verifique|verifiquen|revisar|revise|revisen|checar|chequear|cheque|confirmar|confirme|comprobar|validar|actualizar|cambiar|agregar|dar|darle|dejar|saber|preguntar|preguntar por|preguntas sobre|pregunta sobre|pregunta de|duda de|dudas sobre|consultar|verificacion de|verificacion del|actualizacion de|cambio de|ver|poner) (si|de|sobre|el|la|mi|por)? ~3 {seguro}
    (mi|el|la|nuestro|su) (nuevo|nueva)? {seguro} ~2 (cubre|cubren|paga|pagan|esta activ*|sigue activ*|esta vigente|sigue vigente|vence|vencio|cambio|sirve|funciona|es valid*|esta en la red)
    (me|lo|la|nos) (cubre|cubren|cubriria) (el|la|mi|esta|este|todo)? ~2
    (tengo|traigo|saque|consegui|me dieron) (un|una|otro|otra)? (nuevo|nueva|diferente)? (seguro|aseguranza|plan|poliza) (nuevo|nueva|diferente)
    (tengo|me dieron|cambie de|cambie mi|cambiamos de) (un|una|otro|otra|nuevo|nueva|el) ~1 (seguro|aseguranza|plan|poliza)
    (cambie|cambiaron|cambio|cambiamos) (de|el|la|mi|nuestro) (seguro|aseguranza|plan)
    (nuevo|nueva) (seguro|aseguranza)
    (seguro|aseguranza) (nuevo|nueva)
    (estoy|esta|estamos|seguimos|sigo) (cubiert*|asegurad*|dentro de la red|en la red)
    (cuanto|cual) (es|seria|va a ser) (mi|el) (copago|deducible)
    de cuanto es (mi|el) (copago|deducible)
    ^ (mi|el|la)? {seguro} $
    (esta|sigue) (activ*|vigente|al dia) (mi|el|la) {seguro}
    (les|le|me|nos) (sirve|vale|cubre|cubren|va a cubrir|acepta*|toman|cubrira) (ahi|ya|todavia)? (mi|el|la|ese|este) (seguro|plan|aseguranza|poliza|mutua|que)
    (mi|el|la) (plan|mutua|medicaid|medicare|aetna|cigna|seguro|aseguranza|poliza|cobertura) ~2 (cubre|cubren|paga|sirve|vale|entra|va a cubrir|va a pagar|esta al corriente|esta bien|sigue|vencio)
    cuanto (me toca|tengo que|voy a|me sale|me va a|pongo|debo) ~3 (con (mi|el) (seguro|plan)|de (mi)? (bolsa|bolsillo)|mi (plan|seguro)|deducible|copago)
    entra* (en|dentro de) (la red|mi (plan|seguro|cobertura|red))
    (toma|acepta|atiende|trabaja con|recibe|agarra) mi (plan|seguro|aseguranza)
    (de cuanto|cuanto|cual) (es|me falta|queda|seria) ~1 (copago|deducible|del deducible)
    (cambiar|cambio|cambiaron|cambie|renove|renovaron|vencio|actualizar) ~3 (seguro|aseguranza|poliza|medicaid|medicare)
    (tarjeta|numero) (nueva|nuevo) (de|del) (seguro|aseguranza|miembro)
    autorizacion (de|del) (seguro|aseguranza)
    (dentro|fuera) de (la|mi) red`,
  scheduleAppointment: `
    (hacer|hacerme|haga|agendar|agendarme|agende|agenden|agendame|agendeme|sacar|sacarme|programar|programarme|reservar|pedir|pedirle|apartar|concertar|solicitar|conseguir|conseguirme|obtener|marcar|quiero|quisiera|necesito|necesita|ocupo|ocupa|me gustaria|deseo|me da|me dan|me puede dar|deme|denme|darme|dar|tener|busco|buscando|poner|ponerme|hago|agenda|programar|requiero|queria|quiere|quieren|necesitamos|ocupamos|puedo tener|encontrar|para|por|sobre) (sacar|hacer|agendar|programar|pedir|tener|que me den|que me haga|que me agenden|solicitar|reservar)? (de)? (una|otra|mi|la|un|unas|dos|alguna|su|hacer una|nueva|primera|esa|la siguiente|la proxima)? (nueva|primera|proxima)? ~1 {cita}
    (hacer|agendar|sacar|programar|reservar|pedir|apartar|concertar|necesito|quiero|quisiera) ~4 {cita}
    (ver|visitar|ver a|consultar|consultar a|consultar con|ir con|ir a ver|ir al|atenderme con|pasar con|que me vea|que me revise|que me atienda|que me cheque|que lo vea|que la vea|que lo revise|que la revise|que la atienda|que lo atienda|que me examine|hablar con un doctor de) (a|al|con|un|una|el|la|a un|a una|a la|con un|con una|con el|con la|mi|a mi|con mi|algun|alguna)* ~1 {doctor}
    (necesito|quiero|quisiera|busco|ocupo|buscando|me gustaria) (ver|a|un|una|que me vea|con|encontrar|consultar)* ~1 {doctor}
    (que me|que lo|que la|que le) (revisen|vean|atiendan|chequen|examinen|revise|vea|cheque|atienda|chequeen)
    agendar*|programar*|agendeme|agendame
    (tienen|tiene|hay|habra|tendra|tendran) (alguna|algun|algo|algunas)? (cita|citas|disponibilidad|espacio|lugar|disponible|disponibles|abierto|turno|cupo|campo|horario|horarios|libre)
    (cita|turno|espacio|lugar|primera cita|cita mas) (disponible|libre|cercana|pronto|proxima|mas pronto|mas cercana)
    (hacer|sacar|agendar|pedir|quiero|necesito) (otra|una nueva)
    (soy|seria) (paciente nuev*|nuev* paciente)
    ^ (una|la)? (cita|citas|consulta) ~1 $
    ^ (una|hacer)? (cita|consulta) (para|con|el|con el|con la|de|por)
    ^ (agendar|agenda|programar|hacer cita)`,
} as const;

export const spanishNotGoals = `
  (politica|cargo|multa|costo|cobro|cobran|cuesta) (de|por|si|al) (cancelacion|cancelar|cancelo|no ir|cambiar)
  que pasa si ~2 (cancelo|no voy|falto|cambio)
  (nota|justificante|comprobante) (del|de la) (doctor|medico|doctora)
  (tengo|tenia|tenemos) (una|mi) cita`;

export const spanishNegators = `
  (no|nunca|tampoco) (quiero|quisiera|queria|necesito|deseo|estoy|busco|voy a|pienso|pretendo|llamo|llame|pedi|dije|hablo|vengo|es) (que|para|a|por|llamando para)? (me|la|lo)?
  no (me|nos|se|le)? (la|lo|las|los)?
  (en vez de|en lugar de|sin|antes de|mas que)`;
