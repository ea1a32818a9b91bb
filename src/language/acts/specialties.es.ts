import type { SpecialtyTable } from './specialties.en.ts';

/** As in English: `who` names a kind of doctor, `what` a complaint, a part of the body or a kind of visit. */
export const spanishSpecialties: Record<string, SpecialtyTable> = {
  primaryCare: {
    who: `medico (general|familiar|de cabecera|de familia)|doctor (general|familiar|de cabecera|de familia)|doctora (general|familiar|de cabecera)|medicina (general|familiar|interna)|internista|atencion primaria`,
    what: `chequeo* (general|medico|anual|de rutina)?|revision (general|medica|anual|de rutina)?|examen (fisico|medico|anual|general) (anual)?|fisico anual|control (anual|general|de rutina)?|vacuna*|gripe|gripa|influenza|resfriado|resfrio|catarro|tos|fiebre|calentura|temperatura|(dolor|dolores|ardor) de (garganta|cabeza|estomago|panza|barriga|oido|oidos|cuerpo|vientre)|me duele (la|el) (garganta|cabeza|estomago|panza|barriga|oido|vientre|cuerpo)|migraña*|infeccion (de orina|urinaria|en la garganta|de garganta|de oido|en las vias urinarias)|sinusitis|alergia*|presion (alta)?|hipertension|diabetes|azucar|tiroides|colesterol|cansancio|mareo*|mareado|mareada|insomnio|no puedo dormir|asma|analisis (de sangre)?|examenes (de sangre)?|diarrea|estreñimiento|vomito*|nausea*|agruras|reflujo|gastritis|acidez|me siento mal|no me siento bien|se siente mal|enferm*|congestion|mocos|amigdala*|bronquitis`,
  },
  pediatrics: {
    who: `pediatr*|doctor de niños|doctora de niños|medico de niños`,
    what: `control (del)? niño sano|niño sano|chequeo (del|de mi|de la)? (bebe|niño|niña)|vacunas (del|de mi|de la|para el|para la|para mi) (bebe|niño|niña|hijo|hija)|rozadura*|pañalitis|le estan saliendo los dientes`,
  },
  dermatology: {
    who: `dermatolog*|doctor de la piel|doctora de la piel|especialista (de|en) (la)? piel`,
    what: `sarpullido|salpullido|erupcion*|roncha*|acne|espinilla*|barro*|granito*|grano*|eczema|eccema|psoriasis|lunar|lunares|verruga*|mezquino*|urticaria|comezon|picazon|picor|piel|manchas (en la piel|en la cara)?|mancha|caida del (pelo|cabello)|se me cae el (pelo|cabello)|hongo* (en las uñas|en los pies|en la piel)?|rosacea|tiña|dermatitis|caspa|herpes zoster|culebrilla|quiste`,
  },
  cardiology: {
    who: `cardiolog*|doctor del corazon|doctora del corazon|especialista (del|de|en) corazon`,
    what: `corazon|palpitaciones|soplo|arritmia|marcapasos|electrocardiograma|ecocardiograma|prueba de esfuerzo|(dolor|dolores|molestia|molestias|presion|opresion|punzada*) (de|en el|del) pecho|taquicardia|fibrilacion`,
  },
  orthopedics: {
    who: `ortoped*|traumatolog*|doctor de (los)? huesos|medicina deportiva`,
    what: `((dolor|dolores|molestia|molestias|lesion|problema|problemas|me duele|me duelen|le duele|le duelen|lastime|torci|lesione) ~2 (rodilla|rodillas|espalda|cintura|hombro|hombros|cadera|tobillo|tobillos|muñeca|muñecas|codo|codos|cuello|columna|pie|pies|mano|manos|pierna|piernas|brazo|brazos|hueso|huesos|talon|dedo|dedos|articulacion*))|esguince|torcedura|fractura*|hueso (roto|fracturado)|artritis|ciatica|tunel carpiano|tendinitis|hernia de disco|escoliosis|juanete*|me torci|desgarre`,
    part: 'rodilla|rodillas|espalda|hombro|hombros|cadera|tobillo|muñeca|codo|columna|articulaciones',
  },
  gynecology: {
    who: `ginecolog*|obstetra|obstetric*|partera|doctor de mujeres|doctora de mujeres`,
    what: `papanicolau|papanicolaou|pap|embaraz*|prenatal|control prenatal|anticoncept*|diu|dispositivo|menopausia|bochornos|(mi)? (regla|periodo|menstruacion)|sangrado (vaginal|abundante|irregular)|flujo (vaginal)?|infeccion vaginal|mamografia|mamograma|bolita en (el pecho|el seno|la mama)|ovario*|quistes en los ovarios|fibroma*|mioma*|endometriosis|examen pelvico|colicos menstruales|fertilidad|posparto`,
  },
  ophthalmology: {
    who: `oftalmolog*|oculista|optometrista|doctor de (los)? ojos|doctora de (los)? ojos|especialista (de|en) (los)? ojos`,
    part: 'ojo|ojos',
    what: `vista|lentes (de contacto)?|anteojos|gafas|cataratas|catarata|glaucoma|vision (borrosa)?|examen de (la vista|los ojos|vista|ojos)|conjuntivitis|orzuelo|perrilla|carnosidad|veo borroso`,
  },
  behavioralHealth: {
    who: `psicolog*|psiquiatr*|terapeuta|consejer*|salud mental`,
    what: `terapia (de pareja|familiar)?|ansiedad|depresion|deprimid*|estres|estresad*|ataque* de (panico|ansiedad)|tdah|deficit de atencion|duelo|adiccion*|nervios|bipolar|trastorno|consejeria|problemas emocionales|manejo de la ira`,
  },
};

export const spanishOtherReasons = `
  (un|una)? (seguimiento|segunda opinion|consulta de seguimiento|bolita|bulto|dolor|dolores|hinchazon|hinchad*|adormecimiento|hormigueo|infeccion|procedimiento|cirugia|operacion|biopsia|radiografia|ultrasonido|resonancia|tomografia|colonoscopia|terapia fisica|oido|oidos|nariz|garganta|estomago|golpe|herida|cortada|puntos|me duele|le duele|me arde|resultados|medicamento*)`;

export const spanishReasonLead =
  'un|una|unos|unas|mi|mis|su|sus|el|la|los|las|este|esta|mucho|mucha|muy|fuerte|fuertes|mal|raro|rara|en|con|de|del|y|por|me|le|dolor|dolores|problema|problemas|duele|duelen|arde|pica|cronico|cronica|constante|derecha|derecho|izquierda|izquierdo|ambos|ambas|anual|rutina|al|alta|alto|baja|bajo';
