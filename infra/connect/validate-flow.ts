import { actionProblems, type FlowKind } from './flow/check-actions.ts';
import { graphProblems } from './flow/check-graph.ts';
import { pathProblems } from './flow/check-paths.ts';
import type { Flow } from './flow-language.ts';

/** Sizes that Connect accepts: actions in a flow, and characters of its text (API `UpdateContactFlowContent`). */
const flowLimits = { actions: 250, characters: 256_000 } as const;

/**
 * What is wrong with a flow, in sentences that begin with the action; none for a flow that may be deployed. Parameters and branches are held
 * against the flow language, ways through the flow against three rules: nobody is left without a goodbye, a person or a queue; nobody goes
 * round in a circuit that nothing ends; nothing is read that was not set.
 */
export const validateFlow = (flow: Flow, kind: FlowKind): string[] => {
  const problems = [...documentProblems(flow), ...actionProblems(flow, kind)];
  // Ways can be followed only where all of them lead somewhere.
  const isWhole = !problems.some((problem) => /does not exist|two actions/.test(problem));
  return isWhole ? [...problems, ...graphProblems(flow), ...pathProblems(flow)] : problems;
};

const documentProblems = (flow: Flow): string[] => {
  const first = flow.Actions.find(({ Identifier }) => Identifier === flow.StartAction);
  return [
    ...(flow.Version === '2019-10-30' ? [] : ['the flow: has a version that Connect does not know']),
    ...(first === undefined ? [`the flow: starts with "${flow.StartAction}", which does not exist`] : []),
    // What Connect logs of a flow holds what callers keyed and what was found for them.
    ...(first !== undefined && first.Type !== 'UpdateFlowLoggingBehavior'
      ? ['the flow: does not begin with turning its log off']
      : []),
    ...(flow.Actions.length > flowLimits.actions ? [`the flow: has more than ${flowLimits.actions} actions`] : []),
    ...(JSON.stringify(flow).length > flowLimits.characters
      ? [`the flow: is longer than ${flowLimits.characters} characters`]
      : []),
  ];
};
