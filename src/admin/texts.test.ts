import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Texts } from './shared/feature';

/** All folders of the panel. */
const folders = readdirSync(__dirname, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isDirectory())
  .map(({ parentPath, name }) => relative(__dirname, join(parentPath, name)));
const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  .map((path) => ({ path, text: readFileSync(join(__dirname, path), 'utf8') }));

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && 'en' in value && 'ko' in value;
const textsOf = (folder: string): Texts[] => {
  const hasTexts = sources.some(({ path }) => RegExp(`^${folder}/texts(/index)?\\.ts$`).test(path));
  return hasTexts
    ? Object.values(jest.requireActual<Record<string, unknown>>(`./${folder}/texts`)).filter(
        isTexts,
      )
    : [];
};
const all = folders.flatMap((folder) => textsOf(folder).map((texts) => ({ folder, texts })));

/** A key in quotes, or in a template. */
const ASKED = /['"`]((?:threeline|readiness|summary)\.(?:\$\{[^}]*\}|[^'"`\s$])+)['"`]/g;

/** The names of the values that a text takes. */
const valuesOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();

test.each(all)('the texts of $folder are there in both languages', ({ texts: { en, ko } }) => {
  // The server's messages of failed deliveries are in English already.
  const needed = Object.keys(ko).filter((key) => !key.startsWith('threeline.webhooks.reason.'));
  expect(needed.sort()).toEqual(Object.keys(en).sort());
  expect([...Object.values(en), ...Object.values(ko)]).not.toContain('');
  for (const [key, text] of Object.entries(en)) {
    expect([key, valuesOf(ko[key] ?? '')]).toEqual([key, valuesOf(text)]);
  }
});

test('every feature of the panel with texts hands them to Strapi', () => {
  const app = readFileSync(join(__dirname, 'app.tsx'), 'utf8');
  for (const { folder } of all) {
    expect(app).toContain(`from './${folder}'`);
    const index = sources.find(({ path }) => RegExp(`^${folder}/index\\.tsx?$`).test(path));
    expect([folder, index?.text]).toEqual([folder, expect.stringMatching(/\btexts\b/)]);
  }
});

describe('every text that the panel asks for', () => {
  const known = all.flatMap(({ texts }) => Object.keys(texts.en));
  const prefixes = [...new Set(known.map((key) => key.split('.').slice(0, -1).join('.')))];
  // These are also the names of fields.
  const isField = (key: string) => /^summary\.line\d$/.test(key);
  const asked = sources
    .flatMap(({ path, text }) =>
      path.includes('texts')
        ? []
        : [...text.matchAll(ASKED)].map(([, key = '']) => ({ path, key })),
    )
    .filter(({ key }) => !isField(key));

  test('is looked for in a way that this test sees', () => {
    expect(asked.length).toBeGreaterThan(60);
    expect(prefixes.length).toBeGreaterThan(5);
  });

  test('is there', () => {
    const missing = asked.filter(({ key }) => {
      // A placeholder of a template matches any name.
      const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
      const pattern = new RegExp(`^${parts.join('.+')}$`);
      return !known.some((one) => pattern.test(one));
    });
    expect(missing).toEqual([]);
  });
});

test.each(all)('the Korean of $folder has no particle for both cases', ({ texts: { ko } }) => {
  // `이(가)` reads like a form. Reword the sentence so that no particle follows an inserted value.
  const double = /[이은을과]\([가는를와]\)|[가는를와]\([이은을과]\)|\(으\)로/;
  const afterValue = /\{\w+\}[”’)]*(?:이|가|은|는|을|를|과|와|로|으로)(?=[\s,.])/;
  const wrong = Object.entries(ko).filter(([, text]) => double.test(text) || afterValue.test(text));
  expect(wrong).toEqual([]);
});
