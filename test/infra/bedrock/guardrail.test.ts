import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { verdictOf } from '#src/agents/assist/findings.ts';
import { addGuardrail } from '../../../infra/bedrock/guardrail.ts';

type Config = Record<string, string | boolean | string[]>;
type Properties = {
  TopicPolicyConfig: { TopicsConfig: Config[] };
  ContentPolicyConfig: { FiltersConfig: Config[] };
  WordPolicyConfig: { ManagedWordListsConfig: Config[] };
  SensitiveInformationPolicyConfig: { PiiEntitiesConfig: Config[]; RegexesConfig: Config[] };
};

let template: Template;
let guardrail: Properties;
beforeAll(() => {
  const stack = new Stack(new App({ analyticsReporting: false }), 'Test');
  addGuardrail(stack, { name: 'callwell', release: '1' });
  template = Template.fromStack(stack);
  guardrail = Object.values(template.findResources('AWS::Bedrock::Guardrail'))[0]?.['Properties'] as Properties;
});

describe('the guardrail', () => {
  it('masks nothing, and looks for no identifier in what callers say', () => {
    expect(JSON.stringify(guardrail)).not.toContain('ANONYMIZE');
    const { PiiEntitiesConfig: kinds, RegexesConfig: patterns } = guardrail.SensitiveInformationPolicyConfig;
    expect(kinds.length + patterns.length).toBeGreaterThan(6);
    for (const one of [...kinds, ...patterns])
      expect(one).toMatchObject({ InputEnabled: false, InputAction: 'NONE', OutputAction: 'BLOCK' });
  });

  it('lets callers tell of violence and of what ails them', () => {
    const strengths = Object.fromEntries(
      guardrail.ContentPolicyConfig.FiltersConfig.map((one) => [one['Type'], one['InputStrength']]),
    );
    expect(strengths).toEqual({
      PROMPT_ATTACK: 'HIGH',
      VIOLENCE: 'NONE',
      SEXUAL: 'NONE',
      INSULTS: 'HIGH',
      HATE: 'HIGH',
      MISCONDUCT: 'NONE',
    });
    const clinical = guardrail.TopicPolicyConfig.TopicsConfig.find((one) => one['Name'] === 'clinical-advice');
    expect(clinical).toMatchObject({ InputEnabled: false, OutputAction: 'BLOCK' });
    expect(guardrail.WordPolicyConfig.ManagedWordListsConfig[0]).toMatchObject({ InputEnabled: false });
  });

  it('blocks for reasons that the service has a line for', () => {
    const topics = guardrail.TopicPolicyConfig.TopicsConfig.map((one) => ({ policy: 'topic' as const, type: String(one['Name']) }));
    const contents = guardrail.ContentPolicyConfig.FiltersConfig.filter((one) => one['InputStrength'] !== 'NONE').map((one) => ({
      policy: 'content' as const,
      type: String(one['Type']),
    }));
    const rules = [...topics, ...contents].map((one) => verdictOf([{ ...one, action: 'BLOCKED' }], 1)?.rule);
    expect(rules).toEqual([
      'clinicalQuestion',
      'verificationBypass',
      'insuranceFraud',
      'otherPatientRecord',
      'promptInjection',
      'toxicity',
      'toxicity',
    ]);
  });

  it("keeps to Amazon's limits", () => {
    for (const one of guardrail.TopicPolicyConfig.TopicsConfig) {
      expect(String(one['Definition']).length).toBeLessThanOrEqual(200);
      for (const example of one['Examples'] as string[]) expect(example.length).toBeLessThanOrEqual(100);
    }
    const attack = guardrail.ContentPolicyConfig.FiltersConfig.find((one) => one['Type'] === 'PROMPT_ATTACK');
    expect(attack).toMatchObject({ OutputStrength: 'NONE' });
  });

  it('is used by the number of a version', () => {
    template.resourceCountIs('AWS::Bedrock::GuardrailVersion', 1);
    expect(Object.keys(template.findOutputs('*'))).toEqual(['GuardrailId', 'GuardrailVersionNumber']);
  });
});
