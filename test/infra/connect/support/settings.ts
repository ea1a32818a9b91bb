import { defaultVoices, type FlowSettings } from '../../../../infra/connect/flow/settings.ts';

const instance = 'arn:aws:connect:us-east-1:111122223333:instance/9308c2a1-9bc6-4cea-8290-000000000001';

export const settings: FlowSettings = {
  bridgeArn: 'arn:aws:lambda:us-east-1:111122223333:function:callwell-bridge',
  botAliasArn: 'arn:aws:lex:us-east-1:111122223333:bot-alias/BOT1234567/ALIAS12345',
  queues: [
    { id: 'frontDesk', arn: `${instance}/queue/5cba7cbf-1ecb-4b6d-b8bd-000000000001` },
    { id: 'nurse', arn: `${instance}/queue/5cba7cbf-1ecb-4b6d-b8bd-000000000002` },
  ],
  defaultQueue: 'frontDesk',
  record: true,
  locale: 'en-US',
  voices: defaultVoices,
  queueFlowArn: `${instance}/contact-flow/5cba7cbf-1ecb-4b6d-b8bd-000000000003`,
};
