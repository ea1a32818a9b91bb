import { byId, el, scrollToEnd, show } from './dom.js';
import { words } from './words.js';

/** Where the call stands: the machine's state and everything that goes with it. */

const agents = ['reception', 'authentication', 'insurance', 'scheduling'];

/** @typedef {{ turn: number, state: string, kind: string }} Step */
/** @type {Step[]} */
let steps = [];
let last = null;

export const clearStanding = () => {
  steps = [];
  last = null;
  renderStanding();
};

export const takeStanding = (answer) => {
  last = answer;
  if (answer.status === 'active' || steps.at(-1)?.state !== answer.state) {
    steps.push({ turn: answer.turn, state: answer.state, kind: answer.expects.kind });
  }
  renderStanding();
};

/** A call that began before the page was loaded: its path is in its timeline. */
export const restoreStanding = (answer, timeline) => {
  last = answer;
  steps = timeline
    .filter(({ event }) => event === 'turn.settled')
    .map(({ data }) => ({ turn: data.turn, state: data.state, kind: data.expects }));
  renderStanding();
};

export const renderStanding = () => {
  renderAgents();
  renderFacts();
  renderEnds();
  renderPath();
};

const renderAgents = () => {
  const t = words();
  const current = last?.state.split('.')[0];
  const visited = new Set(steps.map(({ state }) => state.split('.')[0]));
  // These two take the floor in few calls, and are shown in those.
  const shown = [
    ...['resumption'].filter((agent) => visited.has(agent)),
    ...agents,
    ...['callback'].filter((agent) => visited.has(agent)),
  ];
  byId('agents').replaceChildren(
    ...shown.map((agent) => {
      const isCurrent = agent === current;
      const look = isCurrent ? 'current' : visited.has(agent) ? 'visited' : 'ahead';
      return el('li', { class: look, 'aria-current': isCurrent ? 'step' : null }, el('span', {}, t.agentNames[agent]));
    }),
  );
};

const fact = (name, ...values) => [el('dt', {}, name), el('dd', {}, ...values)];
const tag = (text) => el('span', { class: 'tag' }, text);

const renderFacts = () => {
  const t = words();
  if (!last) {
    byId('facts').replaceChildren(...fact(t.status, t.ready));
    return;
  }
  const { status, state, expects, attempt, goal } = last;
  byId('facts').replaceChildren(
    ...fact(t.status, el('span', { class: `badge ${status}` }, t.statuses[status] ?? status)),
    ...fact(t.state, el('code', {}, state)),
    ...fact(
      t.expects,
      t.kinds[expects.kind] ?? expects.kind,
      expects.dtmf ? tag(t.keypadUpTo(expects.dtmf.maxDigits)) : null,
      expects.sensitive ? tag(t.sensitive) : null,
    ),
    ...fact(t.tries, meter(attempt), t.triesOf(attempt.used, attempt.limit)),
    ...fact(t.goal, goal ? (t.goals[goal] ?? goal) : t.none),
  );
};

const meter = ({ used, limit }) => {
  const dots = Array.from({ length: limit }, (_, index) => el('i', { class: index < used ? 'used' : '' }));
  return el('span', { class: 'meter', 'aria-hidden': 'true' }, ...dots);
};

const renderEnds = () => {
  const t = words();
  const outcomes = (last?.outcomes ?? []).map(({ goal, result, references }) =>
    el(
      'div',
      { class: 'end good' },
      el('strong', {}, `${t.outcome}: ${t.results[result] ?? result}`),
      el('span', { class: 'small' }, goal ? (t.goals[goal] ?? goal) : ''),
      ...references.map((reference) => el('code', {}, reference)),
    ),
  );
  const { escalation } = last ?? {};
  const handed = escalation
    ? el(
        'div',
        { class: `end ${escalation.priority}` },
        el('strong', {}, `${t.escalation}: ${t.reasons[escalation.reason] ?? escalation.reason}`),
        el(
          'span',
          { class: 'small' },
          [escalation.guardrail, `${t.priority} ${t.priorities[escalation.priority]}`, `${t.inQueue} ${escalation.queue}`]
            .filter(Boolean)
            .join(' · '),
        ),
      )
    : null;
  byId('ends').replaceChildren(...outcomes, ...(handed ? [handed] : []));
};

/** Rests in the same place one after the other are one line with a count. */
const merged = () =>
  steps.reduce((list, step) => {
    const before = list.at(-1);
    if (before?.state === step.state && before.kind === step.kind) before.count += 1;
    else list.push({ ...step, count: 1 });
    return list;
  }, []);

const renderPath = () => {
  const t = words();
  const rests = merged();
  const path = byId('path');
  path.replaceChildren(
    ...rests.map(({ turn, state, kind, count }) =>
      el(
        'li',
        { class: state.split('.')[0] },
        el('span', { class: 'turn', title: t.turn(turn) }, String(turn)),
        el('code', {}, state),
        el('span', { class: 'small' }, t.kinds[kind] ?? kind, count > 1 ? ` · ${t.times(count)}` : ''),
      ),
    ),
  );
  show(path, rests.length > 0);
  show(byId('path-empty'), rests.length === 0);
  const record = byId('record');
  show(record, last !== null);
  if (last) record.href = `/v1/sessions/${last.sessionId}`;
  scrollToEnd(path);
};
