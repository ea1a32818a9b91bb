import { expect, it } from 'vitest';
import { filesUnder, readSource } from '../architecture/sources.ts';

/** What a service without a model would pay for at its start. */
it('nothing of the models is loaded before it is configured', () => {
  const sources = filesUnder('src')
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readSource('src', path));
  const outside = sources.filter(({ room, path }) => room !== 'models' && path !== 'cli/read-with-model.ts');
  const eager = outside.filter(({ text }) => /^import (?!type\b)[^;]*from '[^']*\/models\//m.test(text));
  expect(eager.map(({ path }) => path)).toEqual([]);
  const start = sources.find(({ path }) => path === 'models/create-model.ts');
  expect(start?.text).not.toMatch(/^import (?!type\b)[^;]*from '(?:@aws-sdk|\.\/(?:bedrock|openai))/m);
});
