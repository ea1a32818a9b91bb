import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  createAlwaysRecordSampler,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';

type Environment = Record<string, string | undefined>;

/**
 * The sampler that `OTEL_TRACES_SAMPLER` and `OTEL_TRACES_SAMPLER_ARG` name, `parentbased_always_on` by default; an unknown name counts as
 * none. What it turns down is still recorded, because a trace is worth keeping for how it ends: see `keepEventful`.
 */
export const recordingSampler = (env: Environment): Sampler => createAlwaysRecordSampler(samplerOf(env));

const samplerOf = (env: Environment): Sampler => {
  const name = env['OTEL_TRACES_SAMPLER']?.trim().toLowerCase() || 'parentbased_always_on';
  const own = rootSampler(name.replace(/^parentbased_/, ''), ratioOf(env['OTEL_TRACES_SAMPLER_ARG']));
  return name.startsWith('parentbased_') ? new ParentBasedSampler({ root: own }) : own;
};

const rootSampler = (name: string, ratio: number): Sampler => {
  if (name === 'traceidratio') return new TraceIdRatioBasedSampler(ratio);
  return name === 'always_off' ? new AlwaysOffSampler() : new AlwaysOnSampler();
};

/** What is no share between 0 and 1 counts as all. */
const ratioOf = (text: string | undefined): number => {
  const ratio = Number(text?.trim() || 1);
  return ratio >= 0 && ratio <= 1 ? ratio : 1;
};
