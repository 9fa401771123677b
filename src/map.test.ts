import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { preProcessFile } from 'typescript';

/** `docs/architecture.md` is the map. What it draws is what the code does. */
const SRC = __dirname;
const MAP = readFileSync(path.join(SRC, '../docs/architecture.md'), 'utf8');
const GROUPS: ReadonlySet<string> = new Set(['platform', 'articles', 'features']);
/** Files directly in `src` set the application up together. */
const ENTRANCE = 'src/index.ts';

/** The room of a file below `src`: `src/platform/http`, `src/api` or `src/index.ts`. */
function roomOf(file: string): string {
  const [first = '', second = '', ...rest] = file.split(path.sep);
  if (second === '') return ENTRANCE;
  return GROUPS.has(first) && rest.length > 0 ? `src/${first}/${second}` : `src/${first}`;
}

const shortName = (room: string): string => path.basename(room);

/** Every file below `src` but tests, with its text. JSON files are data: they have no arrows. */
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) => /\.tsx?$/.test(file) && !/(?:\.test\.tsx?|test-support\.ts|\.d\.ts)$/.test(file),
  )
  .map((file) => ({ file, text: readFileSync(path.join(SRC, file), 'utf8') }));

/** The rooms that each room imports, by their short names. Type imports count. */
function arrowsOfCode(): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const { file, text } of files) {
    const room = roomOf(file);
    const imported = arrows.get(room) ?? new Set();
    arrows.set(room, imported);
    for (const { fileName } of preProcessFile(text).importedFiles) {
      if (!fileName.startsWith('.') || fileName.endsWith('.json')) continue;
      const target = path.join(path.dirname(file), fileName);
      if (target.startsWith('..')) continue;
      const isFile = ['.ts', '.tsx'].some((ext) => existsSync(path.join(SRC, target + ext)));
      const other = roomOf(isFile ? `${target}.ts` : path.join(target, 'index.ts'));
      if (other !== room) imported.add(shortName(other));
    }
  }
  return arrows;
}

interface Row {
  sentence: string;
  imports: string[];
}

/** The rows of the tables of rooms, by room. */
const rows = new Map<string, Row>(
  [...MAP.matchAll(/^\| *`(src\/[\w./-]+)` *\|([^|]*)\|([^|]*)\|$/gm)].map(
    ([, room = '', sentence = '', imports = '']) => [
      room,
      { sentence: sentence.trim(), imports: imports.match(/[\w.-]+/g) ?? [] },
    ],
  ),
);

/** Every folder that is a room, `src/index.ts` too. */
function rooms(): string[] {
  const foldersIn = (folder: string) =>
    readdirSync(path.join(SRC, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => path.posix.join('src', folder, name));
  const outside = foldersIn('').filter((folder) => !GROUPS.has(shortName(folder)));
  return [...outside, ...[...GROUPS].flatMap(foldersIn), ENTRANCE].sort();
}

test('the map has at most 250 lines', () => {
  expect(MAP.split('\n').length - 1).toBeLessThanOrEqual(250);
});

test('each folder has its sentence, and each group its heading', () => {
  expect([...rows.keys()].sort()).toEqual(rooms());
  for (const [room, { sentence }] of rows) expect(`${room}: ${sentence}`).toMatch(/: It \S.*\.$/);
  for (const group of GROUPS)
    expect(MAP).toMatch(new RegExp(`^### \`src/${group}\`\n\n\\S.*\\.$`, 'm'));
});

test('no two rooms share the name by which arrows call them', () => {
  const names = rooms().map(shortName);
  expect(names).toEqual([...new Set(names)]);
});

test('the arrows of the map are the imports of the code', () => {
  const code = arrowsOfCode();
  const faults = rooms().flatMap((room) => {
    const imported = [...(code.get(room) ?? [])].sort();
    const { sentence = '', imports: drawn = [] } = rows.get(room) ?? {};
    if (imported.join() === drawn.join()) return [];
    const added = imported.filter((name) => !drawn.includes(name)).map((name) => `+${name}`);
    const gone = drawn.filter((name) => !imported.includes(name)).map((name) => `-${name}`);
    return [
      [...added, ...gone].join(' ') || 'order',
      `| \`${room}\` | ${sentence} | ${imported.join(', ') || '–'} |`,
    ];
  });
  // What changed, and the row to paste into docs/architecture.md; Prettier aligns it.
  expect(faults.join('\n')).toBe('');
});

/** The lines of one part of the picture: `1 change-log registerChangeLog …`. */
function drawn(begin: string, end: string): { room: string; name: string }[] {
  const start = MAP.indexOf(begin);
  const part = MAP.slice(start, MAP.indexOf(end, start));
  return [...part.matchAll(/^ │ +\d+ ([\w-]+) +(\w+) /gm)].map(([, room = '', name = '']) => ({
    room,
    name,
  }));
}

/** The rooms that call one of these functions with `strapi`, beside the files that define them. */
function callersOf(names: string): string[] {
  const calls = new RegExp(`\\b(?:${names})\\(\\s*strapi,`);
  const defines = new RegExp(`^export (?:function|const) (?:${names})\\b`, 'm');
  const callers = files.filter(({ text }) => calls.test(text) && !defines.test(text));
  return [...new Set(callers.map(({ file }) => shortName(roomOf(file))))].sort();
}

test.each([
  ['DOCUMENT MIDDLEWARES', 'BEFORE THE COMMIT', 'onDocuments|onDocumentWrites'],
  ['BEFORE THE COMMIT', 'AFTER IT', 'beforeCommit|writeInCommitOrder'],
  ['AFTER IT', 'SOON, ON EVERY', 'onLocalCommit'],
  ['SOON, ON EVERY', 'an anonymous read', 'followChanges'],
])('the picture has all of %s, in the order of src/index.ts', (begin, end, names) => {
  const lines = drawn(begin, end);
  expect([...new Set(lines.map(({ room }) => room))].sort()).toEqual(callersOf(names));

  const index = files.find(({ file }) => file === 'index.ts')?.text ?? '';
  const calls = index.slice(index.lastIndexOf(" from './"));
  const place = (name: string) => calls.search(`\\b${name}\\b`);
  expect(lines.filter(({ name }) => place(name) === -1)).toEqual([]);
  const inOrder = [...lines].sort((a, b) => place(a.name) - place(b.name));
  const listed = (some: typeof lines) => some.map(({ room, name }) => `${room} ${name}`).join('\n');
  expect(listed(lines)).toBe(listed(inOrder));
});
