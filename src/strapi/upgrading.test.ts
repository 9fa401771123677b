import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const ROOT = path.resolve(__dirname, '../..');
const ROOMS = ['src/strapi', 'src/admin/strapi'];

/** Files that reach into Strapi: all of the two rooms but tests, their support and the index. */
const reaches = ROOMS.flatMap((room) => {
  const folder = path.join(ROOT, room);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => `${room}/${name.replaceAll(path.sep, '/')}`)
    .filter((file) => !/\/(index|test-support)\.tsx?$/.test(file));
});

interface Line {
  file: string;
  sources: string[];
  tests: string[];
}

const quoted = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []);

const UPGRADING = readFileSync(path.join(__dirname, 'UPGRADING.md'), 'utf8');

const lines: Line[] = UPGRADING.split('\n')
  .filter((line) => line.startsWith('- ['))
  .map((line) => {
    const [, head = '', source = '', test = ''] = /^(.*) Source: (.*) Test: (.*)$/.exec(line) ?? [];
    return {
      file: quoted(head || line)[0] ?? line,
      sources: quoted(source),
      tests: quoted(test).filter((name) => name.startsWith('src/') || name.startsWith('tests/')),
    };
  });

test('the version that was checked last is the installed one', () => {
  const { version } = z
    .object({ version: z.string() })
    .parse(
      JSON.parse(readFileSync(path.join(ROOT, 'node_modules/@strapi/strapi/package.json'), 'utf8')),
    );
  expect(UPGRADING).toContain(`Last checked with ${version}.`);
});

const lineOf = (file: string) => lines.find((line) => line.file === file);

test.each(reaches)('%s has a line with its source in UPGRADING.md', (file) => {
  expect(lineOf(file)?.sources).not.toEqual([]);
  expect(lines.filter((line) => line.file === file)).toHaveLength(1);
});

test.each(reaches)('%s has a contract test that exists', (file) => {
  const tests = lineOf(file)?.tests ?? [];
  expect(tests).not.toEqual([]);
  expect(tests.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
});

test.each(lines)('$file of UPGRADING.md exists', ({ file }) => {
  expect(reaches).toContain(file);
});

/** A file of a package, such as `@strapi/core/dist/index.js`. */
const SOURCE = /(?:@[\w-]+\/)?[a-z][\w.-]*\/(?:dist|lib|src)\/[\w./-]+\.m?js\b/g;
const isWholeSource = (name: string): boolean => name.replace(SOURCE, '') === '';

/** Redux is the test bench of a test, and no assumption. */
const BENCH = /^@reduxjs\//;

const sourcesIn = (file: string): string[] =>
  existsSync(path.join(ROOT, file))
    ? (readFileSync(path.join(ROOT, file), 'utf8').match(SOURCE) ?? [])
    : [];

test.each(reaches)('%s names its Strapi source in a docstring', (file) => {
  expect(sourcesIn(file)).not.toEqual([]);
});

test.each(reaches)('the line of %s has every source that the file and its test name', (file) => {
  const { sources = [], tests = [] } = lineOf(file) ?? {};
  const named = [file, ...tests]
    .flatMap(sourcesIn)
    .filter((name) => !BENCH.test(name) && existsSync(path.join(ROOT, 'node_modules', name)));
  expect(named.filter((name) => !sources.includes(name))).toEqual([]);
});

const sources = lines.flatMap((line) => line.sources);

test('sources are written as package and path', () => {
  expect(sources.filter((name) => !isWholeSource(name))).toEqual([]);
});

/** Packages of others that Strapi uses too, such as `knex`. */
const shared = new Set(
  sources.flatMap((name) => /^(?!@strapi\/)(?:@[\w-]+\/)?[^/]+/.exec(name) ?? []),
);

test.each([...shared])(
  'no package of Strapi has another copy of %s than the one that is tested',
  (name) => {
    const strapi = path.join(ROOT, 'node_modules/@strapi');
    const others = readdirSync(strapi).filter((owner) =>
      existsSync(path.join(strapi, owner, 'node_modules', name)),
    );
    expect(others).toEqual([]);
  },
);

test.each([...new Set(sources)])('the source %s is installed', (source) => {
  const file = path.join(ROOT, 'node_modules', source);
  expect(existsSync(file) && statSync(file).isFile()).toBe(true);
});
