import { readFileSync } from 'node:fs';
import { renderMermaidASCII } from 'beautiful-mermaid';
import { describe, expect, it } from 'vitest';
import { generatedPages } from '../../scripts/docs/generated.ts';

describe.each(Object.entries(generatedPages()))('%s', (path, text) => {
  it('is what the code says today: run "npm run docs" when it is not', () => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('holds diagrams that can be drawn', () => {
    const diagrams = Array.from(text.matchAll(/```mermaid\n([\s\S]*?)```/g), (match) => match[1] ?? '');
    expect(diagrams).toHaveLength(path.startsWith('docs/machines/') ? 1 : 0);
    for (const diagram of diagrams) {
      const states = Array.from(diagram.matchAll(/^ {2}(\w+) --> \w+/gm), (match) => match[1] ?? '');
      const drawn = renderMermaidASCII(diagram);
      for (const state of states) expect(drawn).toContain(state);
    }
  });
});
