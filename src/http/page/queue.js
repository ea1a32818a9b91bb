import { waitingEscalations } from './api.js';
import { byId, el, show } from './dom.js';
import { words } from './words.js';

/** Everybody who waits for a person, live. */

const ranks = ['emergency', 'high', 'normal'];
const refreshEveryMs = 30_000;
/** By id. */
const waiting = new Map();

const byUrgency = (a, b) => ranks.indexOf(a.priority) - ranks.indexOf(b.priority) || a.createdAt.localeCompare(b.createdAt);

const take = (escalation) => {
  if (escalation.status === 'waiting') waiting.set(escalation.id, escalation);
  else waiting.delete(escalation.id);
};

const item = ({ priority, reason, queue, createdAt, summary }) => {
  const t = words();
  const minutes = Math.floor((Date.now() - Date.parse(createdAt)) / 60_000);
  const goal = summary?.goal ? (t.goals[summary.goal] ?? summary.goal) : null;
  return el(
    'li',
    {},
    el('span', { class: `badge ${priority}` }, t.priorities[priority] ?? priority),
    el('span', { class: 'reason' }, t.reasons[reason] ?? reason),
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
