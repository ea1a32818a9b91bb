import { ApiError, readSession, startSession, takeTurn } from './api.js';
import { renderCast } from './cast-list.js';
import { addInput, addNote, addRecorded, addReply, clearConversation, setAnswering } from './conversation.js';
import { byId, el, show } from './dom.js';
import { setUpKeypad } from './keypad.js';
import { followQueue, renderQueue } from './queue.js';
import { clearStanding, renderStanding, restoreStanding, takeStanding } from './standing.js';
import { canListen, canSpeak, listen, readAloud, stopReading } from './voice.js';
import { language, phrasesFor, setLanguage, words } from './words.js';

/** One call at a time: its last answer, how it is made, and whether a turn is under way. */
const call = { answer: null, channel: 'voice', isBusy: false };

const kept = { session: 'callwell.session', channel: 'callwell.channel', language: 'callwell.language' };
const hasTouch = window.matchMedia('(pointer: coarse)');
const field = byId('words');

const isActive = () => call.answer?.status === 'active';

/** Said aloud by screen readers, so only when it is news. */
const tellStatus = (text) => {
  const status = byId('line-status');
  if (status.textContent !== text) status.textContent = text;
};

/** Unless the caller is busy with the keypad or another button. On a telephone the keyboard would cover what was said. */
const focusField = () => {
  const { activeElement } = document;
  // What had the focus may just have been hidden: the browser moves the focus away only later.
  const isElsewhere = activeElement !== document.body && activeElement?.checkVisibility() && !byId('say').contains(activeElement);
  if (!hasTouch.matches && !byId('say').hidden && !isElsewhere) field.focus();
};

const render = () => {
  const t = words();
  const { answer, isBusy } = call;
  show(byId('start'), answer === null);
  show(byId('talk'), answer !== null);
  show(byId('hang-up'), isActive());
  show(byId('over'), answer !== null && !isActive());
  byId('phone').dataset.status = answer?.status ?? 'ready';
  document.querySelector('.answer').hidden = !isActive();
  for (const button of document.querySelectorAll('.be')) button.disabled = isActive();
  if (answer === null) tellStatus(isBusy ? t.ringing : t.ready);
  else tellStatus(isActive() ? t.inCall : `${t.ended} · ${t.statuses[answer.status]}`);
  renderChips();
};

const renderChips = () => {
  const { answer } = call;
  const chips = isActive() ? chipsFor(answer) : [];
  byId('chips').replaceChildren(
    ...chips.map(({ label, input, lang }) => el('button', { type: 'button', lang, click: () => say(input, label) }, label)),
  );
  show(byId('chips'), chips.length > 0);
};

/** An offer is pressed where the keypad is taken, and said where it is not. */
const chipsFor = ({ expects, reply: { locale } }) => {
  const options = (expects.options ?? []).map(({ id, label }) => ({
    label,
    input: expects.dtmf ? { type: 'dtmf', digits: id } : spoken(label),
  }));
  const phrases = options.length > 0 ? [] : phrasesFor(expects.kind, locale);
  return [...options, ...phrases.map((phrase) => ({ label: phrase, input: spoken(phrase) }))].map((chip) => ({
    ...chip,
    lang: locale,
  }));
};

const spoken = (text) => ({ type: call.channel === 'voice' ? 'speech' : 'text', text });

const take = (answer) => {
  call.answer = answer;
  addReply(answer.reply);
  takeStanding(answer);
  if (byId('aloud').checked) readAloud(answer.reply.text, answer.reply.locale);
};

const explain = (error) => {
  const t = words();
  return error instanceof ApiError ? `${t.refused} ${error.message}` : t.lost;
};

/** Runs one exchange with the service; a second one does not begin meanwhile. */
const exchange = async (work) => {
  if (call.isBusy) return;
  call.isBusy = true;
  render();
  try {
    await work();
  } catch (error) {
    tellWrong(explain(error));
  } finally {
    call.isBusy = false;
    setAnswering(false);
    render();
  }
};

/** Before a call there is no log to write in. */
const tellWrong = (text) => {
  if (call.answer === null) byId('start-wrong').textContent = text;
  else addNote(text, 'wrong');
};

const say = (input, label) =>
  exchange(async () => {
    if (!isActive()) return;
    stopReading();
    const { sessionId, reply } = call.answer;
    addInput(input, reply.locale, label);
    setAnswering(true);
    take(await takeTurn(sessionId, input, () => tellStatus(words().retrying)));
    afterTurn();
  });

const afterTurn = () => {
  render();
  if (isActive()) return focusField();
  sessionStorage.removeItem(kept.session);
  byId('again').focus();
};

const isPhoneNumber = (text) => /^\+[1-9]\d{6,14}$/.test(text);

const startCall = () => {
  const form = new FormData(byId('start'));
  const phoneNumber = form.get('number').replace(/[\s().-]/g, '');
  const isWrong = phoneNumber !== '' && !isPhoneNumber(phoneNumber);
  byId('number').setAttribute('aria-invalid', String(isWrong));
  byId('start-wrong').textContent = isWrong ? words().numberWrong : '';
  if (isWrong) return byId('number').focus();
  return exchange(async () => {
    call.channel = form.get('channel');
    clearConversation();
    take(await startSession({ locale: form.get('locale'), channel: call.channel, phoneNumber }));
    sessionStorage.setItem(kept.session, call.answer.sessionId);
    sessionStorage.setItem(kept.channel, call.channel);
    render();
    focusField();
  });
};

/** A call that was under way when the page was loaded again goes on. */
const restoreCall = async () => {
  const sessionId = sessionStorage.getItem(kept.session);
  if (!sessionId) return;
  await exchange(async () => {
    const session = await readSession(sessionId).catch(() => null);
    if (session?.status !== 'active') {
      sessionStorage.removeItem(kept.session);
      return;
    }
    call.channel = sessionStorage.getItem(kept.channel) ?? 'voice';
    addRecorded(session.transcript ?? [], session.reply.locale);
    call.answer = session;
    restoreStanding(session, session.timeline ?? []);
    render();
    focusField();
  });
};

const newCall = () => {
  call.answer = null;
  clearStanding();
  render();
  byId('call').focus();
};

/** Being somebody: their number and language are filled in before a call; in a call only their words. */
const beSomebody = (person) => {
  if (call.answer !== null && !isActive()) newCall();
  if (call.answer !== null) return;
  byId('number').value = person.phone;
  byId('locale').value = person.locale;
  byId('call').focus();
};

const putWords = (text) => {
  field.value = text;
  if (isActive()) field.focus();
};

const switchLanguage = (chosen) => {
  setLanguage(chosen);
  localStorage.setItem(kept.language, chosen);
  renderAll();
};

const renderAll = () => {
  render();
  renderStanding();
  renderQueue();
  renderCast({ onBe: beSomebody, onSay: putWords });
};

const setUpForms = () => {
  byId('start').addEventListener('submit', (event) => {
    event.preventDefault();
    void startCall();
  });
  byId('say').addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '' || call.isBusy) return;
    field.value = '';
    void say(spoken(text));
  });
  byId('silence').addEventListener('click', () => say({ type: 'silence' }));
  byId('hang-up').addEventListener('click', () => say({ type: 'hangup' }));
  byId('again').addEventListener('click', newCall);
  setUpKeypad((digits) => say({ type: 'dtmf', digits }));
};

const setUpVoice = () => {
  const speak = byId('speak');
  show(speak, canListen);
  byId('aloud').disabled = !canSpeak;
  byId('aloud').addEventListener('change', stopReading);
  let stop = null;
  const onEnd = () => {
    stop = null;
    speak.setAttribute('aria-pressed', 'false');
    render();
  };
  speak.addEventListener('click', () => {
    if (stop) return stop();
    if (!isActive()) return undefined;
    speak.setAttribute('aria-pressed', 'true');
    tellStatus(words().listening);
    stop = listen(call.answer.reply.locale, (input) => say(call.channel === 'voice' ? input : spoken(input.text)), onEnd);
    return undefined;
  });
};

const setUpLanguage = () => {
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => {
      switchLanguage(button.dataset.language);
      if (call.answer === null) byId('locale').value = language() === 'es' ? 'es-US' : 'en-US';
    });
  }
  const first = localStorage.getItem(kept.language) ?? navigator.language.slice(0, 2);
  setLanguage(first);
  byId('locale').value = language() === 'es' ? 'es-US' : 'en-US';
};

setUpLanguage();
setUpForms();
setUpVoice();
renderAll();
followQueue();
await restoreCall();
