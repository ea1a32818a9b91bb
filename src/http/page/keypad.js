import { byId, el, show } from './dom.js';

/** The telephone's keys, by button or typed into the field, in place of the field for words. Only what a keypad has can be entered. */

const letters = { 2: 'ABC', 3: 'DEF', 4: 'GHI', 5: 'JKL', 6: 'MNO', 7: 'PQRS', 8: 'TUV', 9: 'WXYZ' };
const keyNames = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

export const setUpKeypad = (onDigits) => {
  const [form, field, toggle] = [byId('keypad'), byId('keys'), byId('keypad-toggle')];
  const press = (key) => {
    field.value += key;
  };
  byId('key-buttons').append(
    ...keyNames.map((key) =>
      el(
        'button',
        { type: 'button', click: () => press(key) },
        el('b', {}, key),
        el('small', { 'aria-hidden': 'true' }, letters[key] ?? ''),
      ),
    ),
  );
  field.addEventListener('input', () => {
    field.value = field.value.replace(/[^0-9*#]/g, '');
  });
  byId('keys-back').addEventListener('click', () => {
    field.value = field.value.slice(0, -1);
  });
  toggle.addEventListener('click', () => {
    const isOpen = form.hidden;
    show(form, isOpen);
    show(byId('say'), !isOpen);
    toggle.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) field.focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field.value === '') return;
    onDigits(field.value);
    field.value = '';
  });
};
