import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, DefaultStackSynthesizer, type IStackSynthesizer, Stack } from 'aws-cdk-lib';
import { addGuardrail } from './guardrail.ts';

/**
 * `node infra/bedrock/build.ts > guardrail.template.json`: the guardrail as a CloudFormation template of its own, for accounts without the
 * CDK. A number as the argument is the release; a change of the definition needs a new one. Needs neither a network nor an AWS account.
 */
const main = async (release = '1'): Promise<void> => {
  if (!/^\d+$/.test(release)) {
    process.stderr.write('The release must be a number.\n');
    process.exitCode = 2;
    return;
  }
  // CDK wants a folder to write its own files to; only the template is of use.
  const outdir = await mkdtemp(join(tmpdir(), 'callwell-guardrail-'));
  try {
    const app = new App({ outdir, analyticsReporting: false, treeMetadata: false });
    const synthesizer = new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as IStackSynthesizer;
    const stack = new Stack(app, 'CallwellGuardrail', { analyticsReporting: false, synthesizer });
    addGuardrail(stack, { name: 'callwell', release });
    process.stdout.write(`${JSON.stringify(app.synth().getStackByName('CallwellGuardrail').template, null, 2)}\n`);
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
};

await main(process.argv[2]);
