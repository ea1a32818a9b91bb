import { type Seen, type Step, scriptedServer } from '#test/support/scripted-server.ts';
import { applied } from './wires.ts';

/** One server for a model and a guardrail; what each answers can be changed at any time. */
export const modelServer = async () => {
  let model: Step = (response) => void response.destroy();
  let guardrail: Step = applied();
  const server = await scriptedServer((response, seen) => (isGuardrail(seen) ? guardrail : model)(response, seen));
  return {
    ...server,
    answer: (step: Step): void => {
      model = step;
    },
    filter: (step: Step): void => {
      guardrail = step;
    },
    /** What was asked since the last time, of the model and of the guardrail. */
    taken: () => {
      const all = server.seen.splice(0);
      return { model: all.filter((seen) => !isGuardrail(seen)), guardrail: all.filter(isGuardrail) };
    },
  };
};

const isGuardrail = ({ url }: Seen): boolean => url.startsWith('/guardrail/');
