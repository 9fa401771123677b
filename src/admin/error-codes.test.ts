import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { binTexts } from './bin/texts';
import { errorTexts } from './error-texts/texts';
import { readinessTexts } from './readiness/texts';
import { revisionTexts } from './revisions/texts';
import { textsOf } from './shared/feature';
import { webhookTexts } from './webhooks/texts';

const SOURCE = resolve(__dirname, '..');

/** The folders with the panel's routes, and with the rules for writes of the content manager. */
const FOLDERS = [
  'articles',
  'features/bin',
  'features/in-use',
  'features/preview',
  'features/revisions',
  'features/scheduling',
  'features/webhooks',
  'platform/admin-http',
  'platform/database',
  'platform/media',
  'platform/text',
];

/** Codes that only the public API returns, or requests that the panel does not send. */
const NOT_IN_PANEL = new Set([
  ...['COMMENTS_RATE_LIMITED', 'COMMENT_UNKNOWN', 'DRAFTS_FORBIDDEN', 'EDIT_VERSION_STALE'],
  ...['INVALID_JSON', 'INVALID_MULTIPART', 'MULTIPART_NOT_ALLOWED'],
]);

/** Codes with a dialog of their own, whose texts have other keys. */
const OWN_TEXT = new Set(['IN_USE']);

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|test-support/.test(file))
    .map((file) => ({ file, text: readFileSync(join(SOURCE, folder, file), 'utf8') })),
);

/** Where a code is written: `code: 'X'`, a type `code: 'X' | 'Y'`, or an argument of these calls. */
const WRITTEN = [
  /\b(?:code|reason)(?::| =)((?:\s*\|?\s*(?:\w+ \? )?'[\w-]+'(?: as const)?(?: : '[\w-]+')?)+)/g,
  /(?:type \w*Code =)((?:\s*\|?\s*'[\w-]+')+)/g,
  /\b(?:fault|refuse)\(\s*(?:'[^']*'|\w+|\[[^\]]*\]),\s*('[\w-]+')/g,
];

const codes = sources.flatMap(({ file, text }) =>
  WRITTEN.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, written = '']) =>
      [...written.matchAll(/'([\w-]+)'/g)].map(([, code = '']) => ({ file, code })),
    ),
  ),
);
const distinct = [...new Set(codes.map(({ code }) => code))].sort();

const texts = textsOf([
  { texts: binTexts },
  { texts: errorTexts },
  { texts: readinessTexts },
  { texts: revisionTexts },
  { texts: webhookTexts },
]);
const hasText = (language: 'en' | 'ko', code: string) =>
  Object.keys(texts[language]).some((key) => key.endsWith(`.${code}`));

test('the codes are found in the sources', () => {
  expect(distinct.length).toBeGreaterThan(50);
  expect(distinct).toEqual(
    expect.arrayContaining(['TITLE_MISSING', 'TIME_PAST', 'SLUG_TAKEN', 'FIELD_GONE', 'TIMEOUT']),
  );
});

test.each(distinct)('%s is UPPER_SNAKE_CASE', (code) => {
  expect(code).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/);
});

test.each(distinct.filter((code) => !NOT_IN_PANEL.has(code) && !OWN_TEXT.has(code)))(
  '%s has a text in both languages',
  (code) => {
    expect([hasText('en', code), hasText('ko', code)]).toEqual([true, true]);
  },
);
