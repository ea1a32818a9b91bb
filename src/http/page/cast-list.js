import { cast } from './cast.js';
import { byId, el } from './dom.js';
import { language, words } from './words.js';

/** The people to be, each with what they know about themselves. */

const dateOf = (iso) =>
  new Intl.DateTimeFormat(language() === 'es' ? 'es-US' : 'en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

const phoneOf = (number) => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');

const factsOf = ({ born, phone, zip, ssn, mrn, plan }) => {
  const t = words();
  const facts = [
    [t.born, dateOf(born)],
    [t.phone, phoneOf(phone)],
    [t.zip, zip],
    [t.ssn, ssn],
    [t.mrn, mrn],
    [t.plan, plan],
  ];
  return el(
    'dl',
    { class: 'facts' },
    ...facts.flatMap(([name, value]) => (value ? [el('dt', {}, name), el('dd', {}, value)] : [])),
  );
};

const personOf = (person, isOpen, { onBe, onSay }) => {
  const t = words();
  return el(
    'details',
    { name: 'cast', open: isOpen },
    el('summary', {}, el('b', {}, person.name), el('span', { class: 'small' }, person.shows[language()])),
    factsOf(person),
    el(
      'div',
      { class: 'lines' },
      ...person.say.map((line) =>
        el('button', { type: 'button', class: 'line', lang: person.locale, click: () => onSay(line) }, `“${line}”`),
      ),
    ),
    el('button', { type: 'button', class: 'be', click: () => onBe(person) }, t.callAs(person.name)),
  );
};

/** Those who speak the page's language come first. */
const inOrder = () => {
  const isOwn = ({ locale }) => locale.startsWith(language());
  return [...cast.filter(isOwn), ...cast.filter((person) => !isOwn(person))];
};

export const renderCast = (handlers) => {
  const list = byId('cast');
  const open = [...list.children].findIndex((details) => details.open);
  const opened = list.children.length === 0 ? 0 : open;
  list.replaceChildren(...inOrder().map((person, index) => personOf(person, index === opened, handlers)));
};
