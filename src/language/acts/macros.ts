import type { Macros } from '../../domain/phrases.ts';

/** Words that several tables share, by what they mean. Forms are those of `Line`: folded, contractions written out. */
export const english: Macros = {
  appt: 'appointment|appointments|visit|visits|booking|reservation|appointment time|appointment slot|time slot',
  kinChild:
    `son|daughter|kid|kids|child|children|baby|toddler|newborn|infant|little (boy|girl|one)|boy|girl|teenager|stepson|stepdaughter|step
    (son|daughter|child)|foster (son|daughter|child)|(year|month|week) old`.replace(/\s+/g, ' '),
  kinAdult: `mother|mom|mama|mum|mommy|father|dad|daddy|papa|wife|husband|hubby|spouse|partner|fiance|fiancee|parents|parent|grandmother|grandma|granny|grandfather|grandpa|aunt|uncle|cousin|niece|nephew|brother|sister|friend|roommate|girlfriend|boyfriend|neighbor|boss|client|patient|grandson|granddaughter|grandchild|(mother|father|brother|sister|son|daughter) in law|stepmother|stepfather|stepmom|stepdad|foster (mother|father)`,
  doctor: `doctor|doctors|doc|dr|physician|provider|specialist|nurse practitioner|gp|pcp|clinician|practitioner|surgeon|therapist|counselor|dermatologist|cardiologist|pediatrician|gynecologist|ob|obgyn|ophthalmologist|optometrist|psychiatrist|psychologist|orthopedist|orthopedic|podiatrist|neurologist|dentist|dentists|dermatologists|cardiologists|pediatricians|therapists|specialists|physicians|providers|somebody|someone`,
  payer:
    'aetna|cigna|medicaid|medicare|humana|kaiser|molina|anthem|united|united healthcare|blue cross|blue shield|blue cross blue shield|premera|regence|tricare|ambetter|oscar|health net',
  insurance:
    'insurance|insurances|coverage|benefits|eligibility|insurance plan|health plan|medicaid|medicare|insurance card|policy|copay|co pay|deductible|insurance information|insurance info',
};

export const spanish: Macros = {
  cita: 'cita|citas|consulta|consultas|turno|citita|visita|reservacion|reserva',
  mi: 'mi|la|una|un|el|esta|esa|otra|mis|las|nuestra|su|alguna|ese|este|unas|dos|tres',
  nino: 'hijo|hija|hijos|hijas|hijito|hijita|niño|niña|niños|bebe|bebita|bebito|nene|nena|chiquito|chiquita|muchachito|muchachita|hijastro|hijastra|muchacho|muchacha|chamaco|chamaca|pequeño|pequeña',
  pariente: `mama|mami|madre|papa|papi|padre|esposa|esposo|marido|mujer|pareja|señora|abuela|abuelita|abuelo|abuelito|tia|tio|prima|primo|sobrina|sobrino|hermana|hermano|amiga|amigo|vecina|vecino|suegra|suegro|cuñada|cuñado|novia|novio|nieta|nieto|yerno|nuera|patron|jefe|jefa|cliente|paciente|padrastro|madrastra|papas|padres`,
  doctor: `doctor|doctora|doctores|dr|dra|medico|medica|especialista|dermatologo|dermatologa|cardiologo|cardiologa|pediatra|ginecologo|ginecologa|oftalmologo|oftalmologa|oculista|ortopedista|ortopeda|psicologo|psicologa|psiquiatra|terapeuta|enfermera|enfermero|internista|medico general|medico familiar|proveedor|alguien`,
  seguro:
    'seguro|seguros|aseguranza|aseguradora|cobertura|poliza|plan|beneficios|copago|medicaid|medicare|seguro medico|elegibilidad|tarjeta del seguro|deducible',
};
