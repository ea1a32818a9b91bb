/** The template and, to be read and compared, what stands in it as one long string or deep inside. Names by file. */
export const filesOf = (template: Record<string, unknown>): Record<string, string> => {
  const resources = template.Resources as Record<string, { Type: string; Properties: Record<string, unknown> }>;
  const flows = Object.entries(resources)
    .filter(([, { Type }]) => Type === 'AWS::Connect::ContactFlow')
    .map(([id, { Properties }]) => [`${kebabOf(id)}.json`, pretty(flowIn(Properties.Content))] as const);
  const bot = Object.values(resources).find(({ Type }) => Type === 'AWS::Lex::Bot');
  return { 'template.json': pretty(template), ...Object.fromEntries(flows), 'bot.json': pretty(bot?.Properties) };
};

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const kebabOf = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/** A flow in a template is text with references between its parts; each reference is shown as `${Resource.Attribute}`. */
const flowIn = (content: unknown): unknown => {
  const parts = typeof content === 'string' ? [content] : (content as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1];
  return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : referenceOf(part as Record<string, unknown>))).join(''));
};

const referenceOf = (part: Record<string, unknown>): string => {
  const attribute = part['Fn::GetAtt'];
  return `\${${Array.isArray(attribute) ? attribute.join('.') : String(part.Ref)}}`;
};
