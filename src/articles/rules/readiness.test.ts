import * as fc from 'fast-check';
import { isArchiveArticle } from './archive';
import { STANDARD_RULES } from './publish-rules';
import { readinessFaults } from './readiness';

const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Says something.' }] }];
const READY = {
  title: 'Title',
  summary: { line1: 'One.', line2: 'Two.', line3: 'Three.' },
  sections: [{ heading: 'Heading', body }],
};

const pathsOf = (article: object) => readinessFaults(article).map(({ path }) => path.join('.'));

describe('readiness', () => {
  test('finds no fault in a ready article without a lead', () => {
    expect(readinessFaults(READY)).toEqual([]);
  });

  test.each([
    ['2025-12-12', '2025-12-12', []],
    ['2025-12-11', '2025-12-12', []],
    ['2025-12-13', '2025-12-12', ['DATE_AHEAD']],
    ['2025-12-13T00:00:00.000Z', '2025-12-12', ['DATE_AHEAD']],
    ['9999-12-31', '2025-12-12', ['DATE_AHEAD']],
    ['2025-12-13', null, []],
    ['tomorrow', '2025-12-12', []],
    [null, '2025-12-12', []],
  ])('a publication date of %j on %j has the faults %j', (publicationDate, today, codes) => {
    const found = readinessFaults({ ...READY, publicationDate }, { ...STANDARD_RULES, today });
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  test('names every missing field of an empty article, in the order of the form', () => {
    const expected = ['title', 'summary.line1', 'summary.line2', 'summary.line3', 'sections'];

    expect(pathsOf({})).toEqual(expected);
    expect(pathsOf({ title: null, summary: null, sections: null })).toEqual(expected);
    expect(pathsOf({ title: ' ', summary: {}, sections: [] })).toEqual(expected);
  });

  test('names the faults of each section with their path', () => {
    const sections = [
      { heading: 'Fine', body },
      { heading: '\u3164', body: [] },
      null,
      { heading: 'No body' },
    ];

    expect(pathsOf({ ...READY, sections })).toEqual([
      'sections.1.heading',
      'sections.1.body',
      'sections.2.heading',
      'sections.2.body',
      'sections.3.body',
    ]);
  });

  test.each([[undefined], [null], ['']])(
    'accepts a heading of %j in the only section',
    (heading) => {
      expect(pathsOf({ ...READY, sections: [{ heading, body }] })).toEqual([]);
      expect(pathsOf({ ...READY, sections: [{ heading, body: [] }] })).toEqual(['sections.0.body']);
    },
  );

  test.each([
    ['blank', ' \u200B', 'Line 2 of the three-line summary is missing.'],
    ['a bullet only', ' - ', 'Line 2 of the three-line summary is missing.'],
    ['two lines', 'a\nb', 'Line 2 of the summary holds a line break; keep it to one line.'],
    [
      'a line separator',
      'a\u2028b',
      'Line 2 of the summary holds a line break; keep it to one line.',
    ],
    ['too long', '가'.repeat(201), 'Line 2 of the summary has 201 characters; at most 200 fit.'],
    [
      'too long in emoji',
      '🌊'.repeat(201),
      'Line 2 of the summary has 201 characters; at most 200 fit.',
    ],
  ])('refuses a summary line that is %s', (_what, line2, message) => {
    const summary = { ...READY.summary, line2 };

    expect(readinessFaults({ ...READY, summary })).toEqual([
      expect.objectContaining({ path: ['summary', 'line2'], message }),
    ]);
  });

  test.each([
    ['title', { title: 'x'.repeat(201) }, 'title'],
    ['lead', { lead: 'x'.repeat(5001) }, 'lead'],
    ['heading', { sections: [{ heading: 'x'.repeat(201), body }] }, 'sections.0.heading'],
    ['title for search engines', { seo: { metaTitle: 'x'.repeat(71) } }, 'seo.metaTitle'],
    ['address', { seo: { canonicalUrl: 'example.com' } }, 'seo.canonicalUrl'],
    ['list of sections', { sections: Array(201).fill({ heading: 'x', body }) }, 'sections'],
  ])('refuses a value that Strapi would refuse: a %s', (_what, changes, path) => {
    expect(pathsOf({ ...READY, ...changes })).toEqual([path]);
  });

  test.each([
    ['200 emoji', '🌊'.repeat(200)],
    ['200 characters behind a bullet', `- ${'x'.repeat(200)}`],
    ['a break at its end', 'text\n'],
  ])('accepts a summary line of %s', (_what, line2) => {
    expect(readinessFaults({ ...READY, summary: { ...READY.summary, line2 } })).toEqual([]);
  });

  test('counts a summary line by the limit of the site', () => {
    const faultsOf = (length: number, summaryLineLength: number) =>
      readinessFaults(
        { ...READY, summary: { ...READY.summary, line2: '🌊'.repeat(length) } },
        { ...STANDARD_RULES, summaryLineLength },
      ).map(({ code, values }) => [code, values]);

    expect(faultsOf(400, 400)).toEqual([]);
    expect(faultsOf(320, 300)).toEqual([['LINE_TOO_LONG', { number: 2, length: 320, max: 300 }]]);
  });

  test.each([
    ['2019-12-31', '2020-01-01', null, true],
    ['2019-12-31', '2020-01-01', { line1: ' ', line2: '- ', line3: '\u200b' }, true],
    ['2019-12-31', '2020-01-01', { line1: 'One.' }, false],
    ['2020-01-01', '2020-01-01', null, false],
    ['2019-12-31', null, null, false],
    [null, '2025-12-12', null, false],
    [null, '2025-12-13', null, true],
  ])(
    'of %j with an archive before %j and the summary %j: may be published without three lines',
    (publicationDate, archiveBefore, summary, may) => {
      const rules = { ...STANDARD_RULES, today: '2025-12-12', archiveBefore };
      const article = { ...READY, publicationDate, summary };
      expect(readinessFaults(article, rules).length === 0).toBe(may);
      expect(isArchiveArticle(article, rules)).toBe(may);
    },
  );

  test('asks nothing of an article of the archive that has its lines', () => {
    const rules = { ...STANDARD_RULES, archiveBefore: '2020-01-01' };
    expect(isArchiveArticle({ ...READY, publicationDate: '2019-12-31' }, rules)).toBe(false);
  });

  test('returns a list of faults for any value', () => {
    const article = fc.record({
      title: fc.anything(),
      summary: fc.anything(),
      sections: fc.anything(),
    });
    fc.assert(
      fc.property(article, (any) => {
        for (const { path, message } of readinessFaults(any)) {
          expect(path.length).toBeGreaterThan(0);
          expect(message).toMatch(/\.$/);
        }
      }),
    );
  });
});
