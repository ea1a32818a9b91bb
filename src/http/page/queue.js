import { waitingEscalations } from './api.js';
import { byId, el, show } from './dom.js';
import { language, words } from './words.js';

/** Everybody who waits for a person, live. */

const ranks = ['emergency', 'high', 'normal'];
const refreshEveryMs = 30_000;
/** By id. */
const waiting = new Map();

/** So long before it is due, a promised call back moves up. */
const remindMs = 30 * 60_000;

const isPromised = ({ callback }) => callback?.status === 'promised';
const untilDueMs = ({ callback }) => Date.parse(callback.promisedBy) - Date.now();

/** As the service lists them: a promise that is nearly due, or overdue, is at least as urgent as `high`. */
const rankOf = (escalation) => {
  const rank = ranks.indexOf(escalation.priority);
  return isPromised(escalation) && untilDueMs(escalation) <= remindMs ? Math.min(rank, ranks.indexOf('high')) : rank;
};

const byUrgency = (a, b) => rankOf(a) - rankOf(b) || a.createdAt.localeCompare(b.createdAt);

const take = (escalation) => {
  if (escalation.status === 'waiting') waiting.set(escalation.id, escalation);
  else waiting.delete(escalation.id);
};

const dueFormat = { weekday: 'short', hour: 'numeric', minute: '2-digit' };

const callbackLine = (escalation) => {
  if (!isPromised(escalation)) return null;
  const t = words();
  const { phoneNumber, promisedBy } = escalation.callback;
  const isOverdue = untilDueMs(escalation) <= 0;
  const time = new Date(promisedBy).toLocaleString(language(), dueFormat);
  return el(
    'span',
    { class: isOverdue ? 'call-back overdue' : 'call-back' },
    [t.callBack(phoneNumber ?? '', time), isOverdue ? t.overdue : null].filter(Boolean).join(' · '),
  );
};

const item = (escalation) => {
  const { priority, reason, queue, createdAt, summary } = escalation;
  const t = words();
  const minutes = Math.floor((Date.now() - Date.parse(createdAt)) / 60_000);
  const goal = summary?.goal ? (t.goals[summary.goal] ?? summary.goal) : null;
  return el(
    'li',
    {},
    el('span', { class: `badge ${priority}` }, t.priorities[priority] ?? priority),
    el('span', { class: 'reason' }, t.reasons[reason] ?? reason),
    callbackLine(escalation),
    el('span', { class: 'small' }, [`${t.inQueue} ${queue}`, goal, t.waitingFor(minutes)].filter(Boolean).join(' · ')),
  );
};

export const renderQueue = () => {
  const items = [...waiting.values()].sort(byUrgency);
  byId('queue').replaceChildren(...items.map(item));
  byId('queue-count').textContent = String(items.length);
  show(byId('queue'), items.length > 0);
  show(byId('queue-empty'), items.length === 0);
};

/** The stream is opened first: what comes while the list is read is not missed. The browser connects again by itself. */
export const followQueue = () => {
  const stream = new EventSource('/v1/escalations/stream');
  const onEvent = ({ data }) => {
    take(JSON.parse(data));
    renderQueue();
  };
  stream.addEventListener('escalation.created', onEvent);
  stream.addEventListener('escalation.updated', onEvent);
  stream.addEventListener('open', async () => {
    const items = await waitingEscalations().catch(() => []);
    for (const escalation of items) take(escalation);
    renderQueue();
  });
  setInterval(renderQueue, refreshEveryMs);
};
