import type { ExpectsKind } from '../domain/expects.ts';
import { isWishing } from '../domain/expects.ts';
import type { Lines } from '../domain/line.ts';
import { linesOf, spanOf } from '../domain/line.ts';
import type { Language } from '../domain/locale.ts';
import type { Verdict } from '../domain/verdicts.ts';
import type { ClinicWords } from './clinic-words.ts';
import { clinicWords } from './clinic-words.ts';
import type { Criterion, SessionFacts } from './criteria.ts';
import { judgeCriterion, noFacts } from './criteria.ts';
import type { Judged } from './rule.ts';
import { rules } from './rules.ts';
import { contradictsDanger, opinionOf, verdictFrom } from './second-voice.ts';

export type JudgeInput = {
  text: string;
  /** The call's language. Rules look for both; it is here for what a clinic configures later. */
  language: Language;
  /** The state the call rests in: names of the rules it adds. */
  state: { guardrails: readonly string[] };
  expects: ExpectsKind | null;
  /** From the policy: `escalation.criteria`. */
  criteria?: readonly Criterion[];
  /** From the policy: `escalation.blockedKeywords`. */
  keywords?: ClinicWords;
  /** `rules`: without the classifier; for measuring only. Both by default. */
  voices?: 'rules' | 'both';
  /** What the session knows; needed by criteria on anything but words. */
  facts?: SessionFacts;
};

/** Longer than any turn may be; what comes after is not judged. */
const longestTextUnits = 4_000;

const severity = { escalate: 0, ask: 1, refuse: 2 } as const;

/**
 * What the guardrails say of an utterance, most severe first; empty when it is ordinary. Pure; each rule gives at most one verdict. Spans are
 * of `text`.
 */
export const judge = (input: JudgeInput): Verdict[] => {
  const text = input.text.slice(0, longestTextUnits);
  const lines = linesOf(text);
  const judged: Judged = { text, lines, expects: input.expects, ownRules: input.state.guardrails };
  const verdicts: Verdict[] = [];
  for (const rule of rules) {
    const finding = rule.judge(judged);
    if (finding)
      verdicts.push({ rule: rule.name, action: finding.action ?? rule.action, span: finding.span, confidence: finding.confidence });
  }
  if (input.voices !== 'rules') hearSecondVoice(lines, verdicts, input);
  for (const criterion of input.criteria ?? []) {
    const verdict = judgeCriterion(criterion, lines.full, text.length, input.facts ?? noFacts);
    if (verdict) verdicts.push(verdict);
  }
  const blocked = input.keywords ? clinicWords(input.keywords).find(lines.full) : null;
  if (blocked)
    verdicts.push({ rule: 'keyword', action: 'refuse', span: spanOf(lines.full, blocked.from, blocked.to), confidence: 1 });
  return verdicts.sort((a, b) => severity[a.action] - severity[b.action]);
};

const dangers: ReadonlySet<string> = new Set(['medicalEmergency', 'selfHarm']);

/** What the classifier adds, and what it makes of a danger that a rule is sure of and it does not hear at all: then the caller is asked. */
const hearSecondVoice = (lines: Lines, verdicts: Verdict[], input: JudgeInput): void => {
  const sure = verdicts.filter(({ rule, action }) => dangers.has(rule) && action === 'escalate');
  if (sure.length > 0 && contradictsDanger(lines.full)) for (const verdict of sure) verdict.action = 'ask';
  const likely = likelyVerdict(lines, verdicts, input);
  if (likely) verdicts.push(likely);
};

/**
 * What the classifier adds where the rules are silent: a danger beside anything but another danger, anything else only alone. What its rule
 * knows for a look-alike stays none, unless the classifier is surer than that.
 */
const likelyVerdict = ({ full, plain }: Lines, verdicts: readonly Verdict[], { expects, state }: JudgeInput): Verdict | null => {
  if (verdicts.some(({ rule }) => dangers.has(rule))) return null;
  const opinion = opinionOf(full, !isWishing(expects));
  if (!opinion || (verdicts.length > 0 && !dangers.has(opinion.rule))) return null;
  const rule = rules.find(({ name }) => name === opinion.rule);
  return opinion.probability < sureOfLookAlike && rule?.looksLike?.(plain, state.guardrails) ? null : verdictFrom(full, opinion);
};

const sureOfLookAlike = 0.9;
