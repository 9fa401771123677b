import * as fc from 'fast-check';
import { articleState } from '../../src/admin/readiness/article-state';
import { dayIn, STANDARD_RULES } from '../../src/articles/rules/pure';
import { useApplication } from '../support/app/application';
import { paragraphs } from '../support/fixtures/builders';
import { WRITE_PATHS } from '../support/actors/write-paths';
import { seedOf } from '../support/fixtures/random';

const app = useApplication();

const ARTICLES = 500;
/** Of these the ways take turns; the others take the one that every other leads to. */
const BY_TURNS = 150;
const SEED = seedOf();

/** A text as an editor leaves one: fine, forgotten, blank in one of many ways, or odd. */
const blank = fc.constantFrom(null, '', ' ', '\u200B', '\u3164', '\u00A0\n');
const fine = fc.constantFrom('Fine.', '글 한 줄', '-5도의 아침', '🌊', '12. 3. 계엄');
const line = fc.oneof(
  { weight: 6, arbitrary: fine },
  blank,
  fc.constantFrom(' - ', '• ', '1. ', 'two\nlines', 'two\u2028lines'),
  fc.constantFrom('x'.repeat(200), 'x'.repeat(201), '🌊'.repeat(200), '- ' + '가'.repeat(200)),
);
const mostly = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fine }, { weight: 2, arbitrary: value });

const body = fc.oneof(
  { weight: 5, arbitrary: fc.constant(paragraphs('Says something.')) },
  fc.constantFrom([], paragraphs(''), paragraphs(' ', '\u200B'), paragraphs('', 'Later.')),
);
const seo = fc.record({
  metaTitle: fc.constantFrom(null, 'Title', 'x'.repeat(70)),
  metaDescription: fc.constantFrom(null, 'x'.repeat(200)),
  canonicalUrl: fc.constantFrom(null, '', 'https://example.com/a', 'example.com', 'http://a b'),
});
const article = fc.record({
  title: mostly(fc.oneof(blank, fc.constant('x'.repeat(200)))),
  lead: fc.oneof(blank, fine, fc.constant('x'.repeat(301))),
  summary: fc.oneof(
    { weight: 8, arbitrary: fc.record({ line1: line, line2: line, line3: line }) },
    fc.constant(null),
  ),
  sections: fc.array(fc.record({ heading: mostly(blank), body }), { maxLength: 4 }),
  seo: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, seo),
  publicationDate: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.constant('2025-12-12') },
    { weight: 1, arbitrary: fc.constant('2999-01-01') },
  ),
});

/** Texts that no draft may hold, either; only a write that publishes gets as far as the rules. */
const overlong = fc.record({
  title: fc.constantFrom('x'.repeat(201), 'Fine.'),
  lead: fc.constantFrom('x'.repeat(5001), null),
  summary: fc.record({ line1: line, line2: fc.constant('🌊'.repeat(201)), line3: line }),
  sections: fc.array(fc.record({ heading: fc.constantFrom('x'.repeat(201), 'Fine.', ' '), body }), {
    maxLength: 2,
  }),
  seo: fc.constantFrom(null, {
    metaTitle: 'x'.repeat(71),
    metaDescription: 'x'.repeat(201),
    canonicalUrl: null,
  }),
});

const surroundings = () => ({
  storedCategory: null,
  languages: [],
  rules: { ...STANDARD_RULES, today: dayIn('Asia/Seoul', new Date()) },
});

/** What the panel says, as the server says it. */
const panelOn = (values: Record<string, unknown>) =>
  articleState(values, surroundings()).faults.map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

test('the panel and the server find the same faults in generated articles, published in every way by turns', async () => {
  const publishing = WRITE_PATHS.filter(({ name }) => !/publish/.test(name));
  const direct = WRITE_PATHS.find(({ name }) => name === 'Document Service create');
  const cases = [
    ...fc.sample(article, { numRuns: ARTICLES - 100, seed: SEED }).map((data, index) => ({
      data,
      way: index < BY_TURNS ? WRITE_PATHS[index % WRITE_PATHS.length] : direct,
    })),
    ...fc.sample(overlong, { numRuns: 100, seed: SEED }).map((data, index) => ({
      data,
      way: index < BY_TURNS / 3 ? publishing[index % publishing.length] : direct,
    })),
  ];
  let ready = 0;
  for (const { data, way } of cases) {
    const prepared = (await way?.prepare?.(app, data)) ?? '';
    const outcome = await way?.publish(app, data, prepared);
    const said = panelOn(data);
    if (said.length === 0) ready += 1;

    expect({ data, way: way?.name, faults: outcome?.refusal ?? [] }).toEqual({
      data,
      way: way?.name,
      faults: said,
    });
  }
  // Both answers were worth comparing.
  expect(ready).toBeGreaterThan(20);
  expect(ready).toBeLessThan(ARTICLES - 100);
}, 240_000);
