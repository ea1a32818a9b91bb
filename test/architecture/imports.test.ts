import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composing, environmentReaders, longFiles, maxLines, packages, pureRooms, rooms } from './rooms.ts';
import { filesUnder, importsOf, readSource, type Source, targetOf } from './sources.ts';

const sources = filesUnder('src')
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readSource('src', path));
const inRooms = sources.filter(({ room }) => !composing.includes(room));

/** Every import with its file, as `file: import`. */
const each = (from: Source[], offends: (source: Source, specifier: string) => boolean): string[] =>
  from.flatMap((source) =>
    source.imports.filter((specifier) => offends(source, specifier)).map((specifier) => `${source.path}: ${specifier}`),
  );

/** The longest entry of the table of packages that the import begins with. */
const packageOf = (specifier: string): string | undefined =>
  Object.keys(packages)
    .filter((name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`))
    .sort((a, b) => b.length - a.length)[0];

describe('imports', () => {
  it('are found in all their forms', () => {
    const text =
      "import a from 'a';\nimport type {\n  B,\n} from './b.ts';\nexport * from 'c';\nimport 'd';\nconst e = await import('e');\n";
    expect(importsOf(text)).toEqual(['a', './b.ts', 'c', 'd', 'e']);
    expect(sources.length).toBeGreaterThan(50);
  });

  it('stay in the rooms of the table', () => {
    expect([...new Set(inRooms.map(({ room }) => room))].filter((room) => !(room in rooms))).toEqual([]);
  });

  it('go from room to room only as the table allows', () => {
    const strays = each(inRooms, (source, specifier) => {
      const target = targetOf(source, specifier);
      if (target === null) return false;
      const room = target.includes('/') ? (target.split('/')[0] ?? '') : '';
      return room !== source.room && !rooms[source.room]?.includes(room);
    });
    expect(strays, 'may this room know that one? see test/architecture/rooms.ts').toEqual([]);
  });

  it('of packages stay in the rooms that may know them', () => {
    const strays = each(inRooms, (source, specifier) => {
      if (specifier.startsWith('.') || specifier.startsWith('#')) return false;
      const name = packageOf(specifier);
      return name === undefined || !packages[name]?.includes(source.room);
    });
    expect(strays, 'a package is known to the rooms that packages in test/architecture/rooms.ts names').toEqual([]);
  });

  it('name a file that exists, with its ending, inside src; what puts the service together may also name a mock', () => {
    const strays = each(sources, (source, specifier) => {
      const target = targetOf(source, specifier);
      if (target?.startsWith('../mocks/') && source.room === '') return !existsSync(join('src', target));
      return target !== null && (target.startsWith('..') || !/\.(ts|json)$/.test(target) || !existsSync(join('src', target)));
    });
    expect(strays).toEqual([]);
  });

  it('are relative: the short names of package.json are for tests and scripts', () => {
    expect(each(sources, (_, specifier) => specifier.startsWith('#'))).toEqual([]);
  });
});

describe('a source file', () => {
  it('reads the environment only where settings are read', () => {
    const strays = sources.filter(
      ({ path, text }) => /\bprocess\.env\b/.test(text) && !environmentReaders.some((reader) => path.startsWith(reader)),
    );
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  it('in a pure room asks neither the clock nor chance', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bTemporal\.Now\b|\brandomUUID\(|\bsetTimeout\(/;
    const strays = sources.filter(({ room, text }) => [...pureRooms, 'policy'].includes(room) && impure.test(text));
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  it(`has at most ${maxLines} lines, or a reason in the table`, () => {
    const strays = sources.filter(({ path, text }) => text.split('\n').length > maxLines && !(path in longFiles));
    expect(strays.map(({ path, text }) => `${path}: ${text.split('\n').length}`)).toEqual([]);
    expect(Object.keys(longFiles).filter((path) => !existsSync(join('src', path)))).toEqual([]);
  });
});
