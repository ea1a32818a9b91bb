/**
 * Signs that are an emergency by themselves, by what is wrong; the Spanish of Mexico, Central America and the Caribbean as callers in the
 * United States speak it. `{esta}*` is what may stand between a part of the body and what it does, `{quien}` whoever is spoken of.
 */
export const spanishSigns: Record<string, string> = {
  corazon: `
    (dolor|dolores|presion|opresion|peso|ardor|punzada|punzadas|piquete|pesadez|apretamiento|apreton|quemazon) ~4 (en|de|del|sobre|encima) ~2 (pecho|corazon|quijada|esternon)
    (me|le|se) ~2 (duele|dolio|aprieta|oprime|punza|pesa|arde|quema|presiona|apachurra|parte) ~3 (pecho|corazon|esternon)
    pecho {esta}* (apretado|oprimido|cerrado|apachurrado|doliendo|duele|aprieta|pesado|ardiendo)
    (agarrando|agarra|agarro|tocando|sujetando|apretando) ~1 (el|su) (pecho|corazon)
    (siento|siente) ~3 (elefante|piedra|peso|presion|algo) ~3 pecho
    (corazon) ~2 (se me|se le) (sale|quiere salir|va a salir|para|paro)
    (se me|se le) ~1 (sale|quiere salir|va a salir|para|paro|parando|detuvo) (el|mi|su) corazon
    (corazon|pulso) ~3 (rapido|fuerte|acelerado|desbocado|loco|mil) ~6 (desmay*|falta el aire|no se me quita|no se me baja|mareado|mareada|pecho|sudando)
    (me|le) ~1 (dando|da|dio|va a dar|esta dando) (algo|un (ataque|infarto|paro|derrame|ictus|preinfarto)|una embolia|el infarto|un ataque (al|de) ~1 corazon)
    (marcapasos|desfibrilador) ~3 (descarga*|toques|disparando|disparo)`,
  derrame: `
    (cara|boca|labio|ojo|sonrisa|parpado) {esta}* ~1 (caida|caido|chueca|chueco|torcida|torcido|ladeada|ladeado|de lado|paralizad*|dormid*|colgad*|colgando|virad*|entumid*|adormecid*|jalad*|desviad*)
    (se me|se le|se nos|me|le) ~1 (duerme|durmio|durmiendo|entume|entumio|entumiendo|adormecio|adormece|paralizo|paraliza|torcio|tuerce|cayo|cae|chueco|volteo|va) ~1 (la|media|el|medio|todo el|toda la|un|mitad|la mitad|todo) ~1 (cara|boca|lado|cuerpo|ojo|brazo|mitad|mano|de la cara|del cuerpo|lengua|media cara|medio cuerpo) !(cuando me siento|en las noches|a veces|hace (meses|años))
    (mitad|medio|media|lado|todo el lado) (de la|del|de)? ~1 (cuerpo|cara|derecho|izquierdo|boca) {esta}* (paralizad*|dormid*|entumid*|adormecid*|debil|no ~2 (mueve|siento|siente))
    (no) (siento|siente|mueve|muevo|puedo|puede|pudo|logra) ~1 (mover|levantar|sentir|alzar|usar)? ~1 ({limb}|lado|dedos|nada ~2 lado|pie|pies|mitad)
    (no) (puede|pudo|logra|alcanza a) ~1 (hablar|decir|articular|pronunciar|tragar|ver|pararse|sostenerse|levantar la) !(ahorita esta|ahora esta en|por telefono|ingles|español|porque esta en el trabajo|venir)
    (habla|hablar|hablando|hablaba|arrastra|arrastrando|traba|trabando|balbucea*|enreda*) ~2 (raro|rara|enredado|las palabras|la lengua|arrastrad*|incoherencias|sin sentido|cosas raras|como borrach*|mal de repente|trabad*|tonterias)
    (no se le|no le|no se) (entiende|entendemos) ~1 (lo que (dice|habla)|nada|cuando habla|bien)?
    (dice|diciendo|habla|hablando) (cosas)? ~1 (incoherente*|incoherencias|sin sentido|disparates)
    (perdi|perdio|perdiendo|pierde|perdida) ~2 (vista|vision|habla|fuerza) ~4 (ojo|derecho|izquierdo|de repente|de pronto|brazo|pierna|lado|ahorita|hoy|$)
    (de repente|de pronto|de un momento a otro|repentinamente|de la nada|de golpe) ~6 (no (veo|ve|puedo|puede|siento|siente|habla)|ver (todo)? (negro|doble|borroso)|negro|vista|ciego|ciega|debil|sin fuerza|perdi*|confundid*|paraliz*)
    (veo|ve|viendo|ver) (todo)? (negro|doble) ~2
    (peor) dolor de cabeza
    dolor de cabeza ~3 (de mi vida|que he tenido|como (un)? (trueno|explosion)|explosivo)
    {quien} ~3 (embolia|derrame|ictus) (ahorita|ahora|hace rato|hoy|en este momento)
    (dio|dando|da|dando un|esta dando) (un|una|otro|otra) (embolia|derrame|ictus|isquemia)`,
  respiracion: `
    (no) {esta}* (puedo|puede|podia|pudo|logro|logra|respira|respiro|respirando|respiraba|entra|llega|alcanza|pasa|jala|jalo) ~3 (respirar|respira|aire|oxigeno|aliento) !(por la nariz)
    (no) (respira|esta respirando|respiraba|ha respirado)
    (casi|apenas|apenitas|batalla|batallo|batallando|trabajo|dificil|dificultad|cuesta|costando|cuesta mucho|esforzando) ~4 (respira|respirar|respirando|respiro|jalar aire|agarrar aire|el aire) !(por la nariz)
    (falta|faltando|va|acaba|acabando|corta) ~2 (el aire|la respiracion|aire|oxigeno|el aliento)
    (me|se) (esta|estoy|esta como)? ~1 (ahogo|ahoga|ahogando|asfixia*|sofoca*|atraganta*|atragant*|atoro|atora|atorando|ahogo $) !(en (trabajo|deudas|papeles|un vaso)|de (trabajo|calor|risa))
    (atoro|atorado|atorada|atorad*|atragantado|atragantada|atraganto|atrancado|atascado|trabado) ~4 (garganta|uva|hueso|comida|pedazo|dulce|moneda|carne|algo|salchicha|hablar|respirar|juguete|espina)
    (algo|comida|hueso|moneda|espina|juguete|pastilla) ~3 (atorad*|trabad*|atascad*) ~3 garganta
    (labios|cara|bebe|dedos|uñas|boca|{kin}|niño|niña|se|esta|puso|poniendo) {esta}* ~1 (azul|azules|azulad*|morad*|amoratad*|cenizo|ceniza)
    (respira|respirando|respiracion|respirar) {esta}* ~2 (rapido|rapida|agitad*|muy mal|raro|feo|con dificultad|dificultad|cortad*|entrecortad*) ~6 (costilla*|panza|pecho|hunden|hunde|silba*|bebe|niñ*|labios|fiebre|$)
    (hunden|hunde|hundiendo|sumen|sume) ~2 (costillas|pecho|cuello|panza|costillitas)
    ataque de asma ~8 (inhalador|no|ahorita|ahora|respirar|fuerte|aire)
    (dando|tiene|tengo|esta con) (un)? (ataque|crisis) (de)? (asma|asmatic*)
    (inhalador|nebulizador|bombita|salbutamol) ~3 (no) ~2 (hace|funciona|sirve|ayuda|ayudando|efecto|nada)
    (oxigeno|oximetro|saturacion|saturando|satura) ~5 (bajo|bajando|baja|70|75|78|80|81|82|83|84|85|86|87|88|setenta*|ochenta*)
    (tosiendo|tose|tosio|tosi|toso|escupiendo|escupe|escupi|echando|arrojando|arrojo) ~2 sangre
    (dejo|paro) de respirar
    (sin aire|sin respirar|sin respiracion|falta de aire)`,
  alergia: `
    (garganta|lengua|labios|labio|boca|cara|ojos|cuello) {esta}* ~1 (cerrad*|cierra|cerrando|cerro|hinch*|inflamad*|inflam*|apretad*|entumid*)
    (se|me|le) ~1 {esta}* (cierra|cerrando|cerro|hincha|hinchan|hinchando|hincho|hincharon|inflama|inflaman|inflamando|inflamo|inflamaron) ~2 (la|el|los|las|toda la)? ~1 (garganta|lengua|labios|labio|boca|cara|ojos|cuello|traquea)
    (ronchas|ronchitas|urticaria|sarpullido) ~10 (tragar|respirar|garganta|lengua|labios|mare*|hinch*|aire)
    (tragar|garganta|lengua|labios|respirar) ~8 (ronchas|urticaria)
    (pico|picaron|picado|comio|comi|cacahuate*|mani|camaron*|mariscos|abeja|avispa|inyeccion|medicina|penicilina|nuez|nueces) ~10 (hinch*|inflam*|no puede (respirar|tragar)|ronchas|garganta|lengua|aire)
    (reaccion alergica|choque|shock) ~4 (garganta|hinch*|respirar|fuerte|grave|severa|anafil*|horrible|lengua|cara)
    (anafila*|epipen|epinefrina|adrenalina) ~4 (no (sirve|funciona|hace|ayuda)|otra vez|puse|puso|reaccion|dando)`,
  sangre: `
    (sangr*|hemorragia|cortada|herida|nariz|cortadura) ~3 (no) ~1 (para|paran|deja|se detiene|se quita|se corta|cierra|parar|detiene|ha parado)
    (no) (se)? (me|le|nos|lo)? ~1 (para|deja|detiene|quita|corta|paraba|podemos parar|puedo parar|puedo detener|podemos detener) ~2 (sangre|sangrado|sangrar|hemorragia|de sangrar)
    (sale|salio|saliendo|sali|brota|chorrea*|escurre) ~2 (mucha|muchisima|demasiada|un chorro de|chorros de|bastante|pura|harta|tanta|un monton de) ~1 (sangre)
    (mucha|muchisima|demasiada|harta|pura|charco* de|tanta) sangre
    (sangre) {esta}* (por todos lados|por todas partes|a chorros|a borbotones|sin parar|en todos lados|por la (boca|nariz|oreja)|por los oidos)
    (sangra|sangrando|sangrar|sangre) {esta}* (mucho|muchisimo|demasiado|bastante|sin parar|un monton|a chorros|horrible)
    (evacu*|obr*|popo|excremento|defec*|orin*|vomit*|devolv*|escup*|arroj*|heces|ensucia*) ~3 (con|pura|mucha)? sangre
    sangre ~2 (en (el|la) (excremento|popo|vomito)|al (vomitar|evacuar)) ~4 (mucha|debil|mareo*|desmay*)
    (desangr*|hemorragia)
    (corto|corte|cortada|abrio|abri|rajo|machetazo|navajazo|tajo) ~6 (profund*|hasta el hueso|hondo|honda|la vena|la arteria|muy fea|abiert*|sangre|machete|sierra)`,
  veneno: `
    {crio} ~3 (tomo|trago|comio|bebio|ingirio|agarro|metio a la boca|chupo|inhalo|tomado|tragado|comido) ~2 (mis|mi|las|los|unas|unos|una|un|varias|varios|muchas|todas|todo|el|la|del|de la)* ~3 (pastilla*|medicina*|medicamento*|cloro|veneno|jabon|detergente|liquido|limpiador|limpieza|perfume|alcohol|pila|pilas|bateria*|iman*|moneda*|gasolina|raticida|fabuloso|vitamina*|gomita*|marihuana|shampoo|desinfectante|pinol|acetona|tylenol|quimico*|planta|hongo*)
    (tomo|tome|trago|trague|bebio|bebi|ingirio|comio|tragaron|respiro|inhalo) ~3 (cloro|veneno|pila|pilas|bateria|iman|imanes|gasolina|raticida|detergente|quimico*|anticongelante|blanqueador|fabuloso|pinol|limpiador|liquido de|acido|sosa|insecticida|tiner|thinner|vidrio|desinfectante|amoniaco)
    (tome|tomo|tomado|trago|trague|puse|puso|inyecte|inyecto|inyectado|dio|di|tomaron|aplique) ~3 (demasiad*|de mas|muchas|muchos|un monton|todas|todo el frasco|el frasco|un frasco|un bote|doble|dobles|diez|doce|quince|veinte|treinta|mas de la cuenta|equivocad*) ~3 (pastilla*|insulina|dosis|medicina*|tabletas|capsulas|medicamento*|frasco|de pastillas|gotas|jarabe)
    (inyecte|inyecto|puse|puso|inyectado|tome|tomo) (de mas|demasiada|mucha) (la|de)? ~1 (insulina|medicina|dosis|pastillas)
    (paso|pase|pasado|pasaron) (de|con) (la|las|los)? ~1 (drogas|pastillas|dosis|medicina|droga|insulina|heroina|fentanilo|cocaina)
    (metio|inyecto|uso|consumio|fumo|tomo) ~2 (fentanilo|heroina|cocaina|cristal|drogas|metanfetamina)
    (sobredosis|intoxic*|envenen*|monoxido|fuga de gas|inhalando gas|oliendo (mucho)? (a)? gas)`,
  convulsion: `
    (convulsion*|convulsiona*|epilept*) !(pastilla*|medicina*|clinica|medicamento*)
    ataque* (epileptico*|de epilepsia|convulsiv*)
    (temblando|temblar|tiembla|sacudiendo|sacude|brincando|saltando|retorciendo) ~2 (todo|toda|mucho|el cuerpo|todo el cuerpo|horrible|en el piso) ~6 (ojos|responde|espuma|reacciona|no|desmay*|tieso|tiesa)
    (ojos) {esta}* ~1 (blanco|volteados|volteando|en blanco|para atras|idos|hacia arriba|perdidos)
    (volteando|volteo|blanqueo|blanqueando|puso|pone|va|van) ~2 ojos (en blanco|para atras|hacia arriba)?
    (espuma) ~3 boca
    (cuerpo|esta|puso|quedo|se puso) ~2 (tieso|tiesa|todo tieso|rigido|rigida) ~6 (ojos|tiembla|temblando|responde|no|respira)`,
  conciencia: `
    (no) {esta}* (despierta|despertar|reacciona|reaccionar|reaccionando|responde|respondiendo|responder|contesta|mueve|moverse|vuelve en si|volver en si|abre los ojos|pulso|late) !(el telefono|mis llamadas|llamadas|mensajes|la llamada|temprano|al (medicamento|tratamiento)|por (telefono|correo))
    (no) (lo|la|los|le)? (podemos|puedo|logro|logramos|pude|encuentro|siento|hallo) ~1 (despertar|reanimar|el pulso|pulso|hacer reaccionar)
    (perdio|perdi|perdiendo|pierde|perdieron|perdido) ~1 (conocimiento|conciencia|sentido|la conciencia|el conocimiento)
    (inconsciente|desmayad*|desvanecid*|sin conocimiento|sin sentido|noquead*|privad*)
    (acaba|acaban|acabo) de (desplomar*|desmayar*|desvanecer*|colapsar*|convulsionar*|caer* (muert*|redond*|tieso|desmay*))
    no (veo|ve|vemos) ~2 (ojo|ojos|nada de repente)
    (se|me) (desmayo|desmaye|desvanecio|desplomo|desvaneci|privo|fue de lado|colapso)
    {quien} ~2 (desmayo|desvanecio|desplomo|colapso)
    (cayo|caido|caida|tirad*|tumbad*|acostad*) ~3 (redond*|piso|suelo|tirad*|seco|desmayad*) ~6 (no|inconsciente|desmay*|sin)
    (me|se) {esta}* ~2 (desmayando|desmayar|desmayo|desvaneciendo|desmaya) ~2
    (azucar|glucosa) ~4 (20|25|28|30|32|35|38|40|42|45|48|veinte|veinti*|treinta|cuarenta|bajisima|muy baja|por los suelos|baja y)
    (apenas|casi no|medio) (despierta|reacciona|responde|consciente|abre los ojos)`,
  embarazo: `
    {embarazo} ~12 (sangr*|contraccion*|fuente|no (siento|se mueve|se ha movido|lo siento)|moverse|lucecitas|luces|borroso|dolor (muy)? fuerte|dolor de cabeza|duele (mucho|muchisimo)? ~1 (cabeza|la cabeza|vientre)|hinchad*|me cai|caida|liquido|mancha roja|sale agua|dejo de moverse|mueve)
    (sangr*|contraccion*|no se ha movido|no se mueve|no siento|dejo de mover*|lucecitas) ~10 {embarazo}
    (bebe) {esta}* (no) {esta}* (mueve|movido|mueva|moverse|patea|pateado)
    (no) {esta}* (siento|mueve|movido|sentido|he sentido|ha movido) ~4 bebe
    (rompio|reventar|revento|rompieron|reventado|rota) ~1 (fuente|bolsa|agua)
    (contracciones) ~4 (minuto*|seguid*|fuertes|cada|juntas|ya)
    (tengo|tiene|con|teniendo|empezaron|siento) ~2 contracciones
    (viene|saliendo|nace|naciendo|nacer|sale|asoma|asomando) ~2 (el|mi|la|su)? (bebe|niño|niña|criatura|cabeza del bebe|cordon)
    (cordon) ~3 (salio|saliendo|sale|afuera|salid*)
    (labor de parto|trabajo de parto|parto) (ya|ahorita|y|prematuro|$)`,
  recienNacido: `
    {recien} ~8 (fiebre|calentura|temperatura|hirviendo|ardiendo|treinta y (ocho|nueve)|38*|39*|40*|100*|101*|102*|flojit*|aguad*|no (come|quiere comer|despierta|respira|llora)|morad*|azul|amarill*)
    (bebe|niño|niña|recien nacido|criatura|nene|nena) {esta}* ~1 (flojit*|aguad*|guang*|flacid*|desguanzad*|como trapo|morad*|azul|letargic*|desmayad*|sin fuerza*|decaidisim*|muy dormid*)
    mollera ~2 (hundida|salida|abultada|sumida)`,
  heridas: `
    (cayo|cai|caido|caida|aventaron|brinco) ~2 (de|del|desde|por) ~3 (escalera*|techo|azotea|arbol|segundo|ventana|caballo|balcon|andamio|moto|bici*|cama|litera) ~10 (no|cabeza|sangr*|inconsciente|desmay*|piernas|cuello|espalda|mover|siente|vomit*|hueso)
    (cayo|cai|golpe*|pego|pegue|dio|di|azoto|cabeza) ~6 cabeza ~10 (vomit*|sangr*|desmay*|confundid*|inconsciente|maread*|dormid*|no (despierta|responde|reacciona|reconoce|se acuerda)|convuls*|perdio|raro|sueño|doble)
    (atropell*|arrollo|arrollaron)
    (acabo|acaba|acabamos|acaban) de ~2 (chocar|accident*|volcar*|atropellar*|caer*|tener un (accidente|choque)) ~8
    (choque|chocamos|chocaron|volcamos|accidente) ~8 (golpead*|herid*|sangr*|atrapad*|inconsciente|cuello|prensad*|no se mueve|no responde|prensado)
    hueso {esta}* (salido|afuera|fuera|expuesto|salio|sale|asoma|ve|viendo)
    (se me|se le|le|me) (ve|mira|salio|asoma|esta viendo|sale) ~1 hueso
    (aceite|agua|caldo|sopa|cafe|frijoles) (hirviendo|caliente) ~8
    (quemo|queme|quemado|quemada|quemaron|quemaduras|quemadura) ~6 (hirviendo|aceite|fuego|gasolina|lumbre|quimico|acido|grave*|toda|todo|fea|tercer grado|cara|vapor|electric*|ampollas)
    (electrocut*|toque electrico|descarga electrica|toco un cable|rayo)
    (ahogo|ahogando|ahoga|casi se ahoga|sacamos|hundio) ~3 (en|de)? (la|el)? (alberca|piscina|mar|rio|tina|agua|lago|bañera)
    (mordio|pico|mordida|picadura|mordedura|pico un|picado) ~3 (vibora|serpiente|culebra|alacran|cascabel|viuda negra|escorpion|coralillo)
    (acuchill*|apuñal*|apuñalaron|dispar*|balea*|balazo*|balazo|tiro en|tiros|navajazo*|navajearon|machetaz*|cuchillad*|baleado) !(cocina)
    (vole|volo|rebane|rebano|moche|trozo) ~1 (el|un|los|dos|la) (dedo*|mano|pie|pulgar)
    (desguanz*|aflojo|se me puso flojo|se puso flojit*) ~4
    (corto|corte|amputo|arranco|arrancaron|mocho|trozo|volo|cortaron) ~1 (el|la|un|los|una|dos|completo|mi|su)* (dedo*|mano|pie|brazo|pierna|dedos) ~4 (sierra|maquina|completo|cuchillo|machete|entero|casi|puerta|molino|$)
    (no) (siente|siento|mueve|muevo|puede mover|puedo mover) ~1 (piernas|pies|brazos|cuello|manos|cuerpo)
    (quimico*|cloro|acido|cal|cemento|pegamento) ~4 (ojo|ojos)
    (aplast*|atrapad*|prensad*) ~4 (maquina|carro|coche|pared|piedra|debajo|camion|tractor)`,
  peligro: `
    {agresor} {esta}* ~1 (pegando|golpeando|ahorcando|matando|atacando|pateando|violando|lastimando|amenazando|estrangulando|maltratando) ~2 !(la espalda)
    {agresor} {esta}* (me)? (quiere|va a|trata de|intenta|amenaza con|amenazo con|quieren) (matar|pegar|golpear|matarme|pegarme|golpearme|lastimarme|violarme) ~10 (afuera|cuchillo|pistola|ahorita|ayuda|aqui|casa|encerr*|escond*|auxilio|arma|machete)
    (me|nos) (esta|estan) (pegando|golpeando|ahorcando|atacando|violando) !(la (gripe|tos|gripa))
    {agresor} ~4 (tiene|trae|saco|con) (un|una|el|su) (cuchillo|pistola|arma|machete|navaja|rifle|escopeta)
    (encerrad*|escondid*|encerre|escondi) ~3 (baño|cuarto|closet|de el|de mi) ~8
    (se metio|se esta metiendo|quiere entrar|tumbando la puerta|rompiendo la puerta) ~5
    (no estoy|no estamos) (segura|seguro|seguras|a salvo) ~3`,
  infeccion: `
    {fiebre} ~12 (confundid*|desorientad*|delir*|cuello|no sabe donde|cuello ~1 (rigido|tieso)|tieso|manchas|convuls*|no despierta|respira* (muy)? rapido|alucin*|morad*|moretones|no orina|luz|temblando mucho|desvari*)
    (confundid*|desorientad*|delir*|desvari*|alucin*|cuello (rigido|tieso|duro)|no puede doblar|doblar el cuello) ~10 {fiebre}
    (cuello) ~2 (rigido|tieso|duro|no (puede|puedo) (mover|doblar)) ~6 (fiebre|calentura|cabeza|luz|vomit*)
    (quimioterapia|quimio|trasplant*|leucemia|defensas bajas|sin defensas) ~10 ({fiebre}|escalofrio*|38*|39*|treinta y)
    (infeccion|infectad*|herida|septicemia|sepsis) ~10 (confundid*|delir*|escalofrios|frio sudor|presion (muy)? baja|desmay*|lineas rojas|raya roja)
    (40|41|42|cuarenta|cuarenta y (uno|dos)|104|105) ~3 de (fiebre|calentura|temperatura)
    (fiebre|calentura|temperatura) ~4 (40|41|42|cuarenta|cuarenta y (uno|dos)|104|105|ciento (cuatro|cinco))
    (septicemia|sepsis|meningitis) (ahorita|creo|otra vez)`,
  llamada: `
    (es|hay|tengo|tenemos|esto es|traigo|trae) (una|un|mi|la)? (emergencia|urgencia) (grave|medica|por favor|de vida|ayud*|auxilio|mi|se|no|$|y|ahorita)
    (ayuda|auxilio|ayudeme|ayudenme|socorro|apurense) ~6 (muere|muriendo|respira|sangr*|ambulancia|emergencia|911|matar|desmay*|inconsciente|pegando|ahoga*|despierta)
    (necesit*|mand*|llam*|envi*|pid*|quiero|ocup*|urge|habl*|marque*) ~2 (ambulancia|paramedicos|911|nueve once|nueve uno uno) !(cuenta|cobro|factura|me cobr*)
    {quien} ~2 (se|me)? ~1 {esta}* (muriendo|muere|esta muriendo|murio ahorita|va a morir) !(de (hambre|risa|ganas|sueño|frio|calor|pena|nervios|miedo|sed|aburrimiento|cancer hace|verguenza))
    (auxilio|socorro)
    (me estoy|se esta|se nos|se me) ~1 (muriendo|muere) !(de (hambre|risa|ganas|sueño|frio|calor|pena|nervios|miedo|sed|aburrimiento|verguenza))`,
};
