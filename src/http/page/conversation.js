import { byId, el, scrollToEnd } from './dom.js';
import { words } from './words.js';

/** What was said, as bubbles. */

const log = byId('log');

/** The last words stay in sight when the keypad or quick replies take room. */
new ResizeObserver(() => scrollToEnd(log)).observe(log);

const add = (element) => {
  const waiting = log.querySelector('.typing');
  if (waiting) waiting.before(element);
  else log.append(element);
  scrollToEnd(log);
};

const bubble = (speaker, lang, ...content) =>
  el(
    'div',
    { class: `bubble ${speaker}`, lang },
    el('span', { class: 'unseen' }, `${words()[speaker === 'agent' ? 'agent' : 'you']}: `),
    ...content,
  );

export const clearConversation = () => log.replaceChildren();

export const addReply = ({ text, locale }) => {
  if (text !== '') add(bubble('agent', locale, text));
};

/** `label` is what a button said in place of the keys that it sent. */
export const addInput = (input, locale, label) => {
  const t = words();
  switch (input.type) {
    case 'speech':
    case 'text':
      return add(bubble('caller', locale, input.text));
    case 'dtmf':
      return add(bubble('caller', locale, label ?? '', el('span', { class: 'keys-said' }, `${t.keysSaid} ${input.digits}`)));
    case 'silence':
      return addNote(t.silenceSaid);
    case 'hangup':
      return addNote(t.hangUpSaid);
  }
};

/** A line that nobody said. */
export const addNote = (text, look = '') => add(el('p', { class: `note ${look}` }, text));

/** Lines of the service's record, for a call that began before the page was loaded. */
export const addRecorded = (transcript, locale) => {
  for (const { speaker, text } of transcript) if (text !== '') add(bubble(speaker === 'agent' ? 'agent' : 'caller', locale, text));
};

export const setAnswering = (isAnswering) => {
  log.querySelector('.typing')?.remove();
  if (isAnswering) log.append(el('div', { class: 'bubble agent typing', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')));
  scrollToEnd(log);
};
