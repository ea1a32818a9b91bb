/** Seed sentences: templates by class, made into sentences in the same way every time. */

/** `family`: the template that it was made from, by number; sentences of a list have one each. */
export type Example = { label: string; text: string; family?: number };

type Template = { label: string; source: string };
type Seeds = { names: Map<string, string>; templates: Template[] };

/** Sentences of one template that is a mere list are all taken, up to this. */
const mostOfList = 400;

/** `mostOfOne`: sentences of one template at most; a template with many choices says much of the same. */
export const examplesOf = (source: string, chance: () => number, mostOfOne: number): Example[] => {
  const { names, templates } = parse(source);
  const openings = optionsOf(names.get('hi') ?? '');
  const endings = optionsOf(names.get('please') ?? names.get('por') ?? '');
  return templates.flatMap(({ label, source: template }, at) => {
    const list = isList(template);
    const texts = list ? optionsOf(template.slice(1, -1)).slice(0, mostOfList) : sampled(template, names, chance, mostOfOne);
    return texts.flatMap((text, i) => {
      const family = at * (mostOfList + 1) + (list ? i + 1 : 0);
      return [text, ...dressed(text, openings, endings, chance)].map((said) => ({ label, text: said, family }));
    });
  });
};

/** Whether a family is one sentence of a list. */
export const isWhole = (family: number): boolean => family % (mostOfList + 1) > 0;

const parse = (source: string): Seeds => {
  const seeds: Seeds = { names: new Map(), templates: [] };
  let label = '';
  for (const line of source.split('\n')) {
    const named = /^\{(\w+)\} = (.+)$/.exec(line);
    if (line.trim() === '' || line.startsWith('#')) continue;
    else if (named?.[1] && named[2]) seeds.names.set(named[1], named[2]);
    else if (line.startsWith('== ')) label = line.slice(3).trim();
    else seeds.templates.push({ label, source: line.trim() });
  }
  return seeds;
};

const optionsOf = (options: string): string[] => options.split('|');

/** One bracket around all, without names: a list of whole sentences. */
const isList = (template: string): boolean => /^\([^(){}]+\)$/.test(template);

const sampled = (template: string, names: Map<string, string>, chance: () => number, mostOfOne: number): string[] => {
  const found = new Set<string>();
  for (let i = 0; i < mostOfOne * 2 && found.size < mostOfOne; i++) found.add(oneOf(template, names, chance));
  return [...found];
};

const oneOf = (template: string, names: Map<string, string>, chance: () => number): string => {
  let text = template;
  for (let depth = 0; depth < 6 && /[({]/.test(text); depth++) {
    text = text
      .replace(/\(([^(){}]*(?:\{\w+\}[^(){}]*)*)\)/g, (_, options: string) => pick(optionsOf(options), chance))
      .replace(/\{(\w+)\}/g, (_, name: string) => pick(optionsOf(names.get(name) ?? missing(name)), chance));
  }
  return text.replace(/\s+/g, ' ').trim();
};

const missing = (name: string): never => {
  throw new Error(`no list {${name}}`);
};

const pick = (options: string[], chance: () => number): string => options[Math.floor(chance() * options.length)] ?? '';

/** As callers dress it: with a greeting before, or a courtesy after. */
const dressed = (text: string, openings: string[], endings: string[], chance: () => number): string[] => {
  const dice = chance();
  if (dice < 0.25) return [`${pick(openings, chance)} ${text}`];
  if (dice < 0.4) return [`${text} ${pick(endings, chance)}`];
  return [];
};
