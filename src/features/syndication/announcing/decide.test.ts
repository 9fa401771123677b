import { decide, type SluggedVersion } from './decide';

const version = (slug: string, locale = 'ko', documentId = 'k3'): SluggedVersion => ({
  documentId,
  locale,
  slug,
});
const CHANGED = [{ documentId: 'k3', locale: 'ko' }];
const A = version('a');
const B = version('b');

const nothing = { told: [], store: [], forget: [] };

test.each([
  ['publish', [A], [], { ...nothing, told: [A], store: [A] }],
  ['change', [A], [A], { ...nothing, told: [A] }],
  ['change of the slug', [B], [A], { ...nothing, told: [A, B], store: [B] }],
  ['unpublish, a delete or a noindex', [], [A], { ...nothing, told: [A], forget: CHANGED }],
  ['change of an article that is not listed', [], [], nothing],
])('after a %s', (_, listed, known, decision) => {
  expect(decide(CHANGED, listed, known)).toMatchObject(decision);
});

test('an article that changed twice is told once', () => {
  expect(decide([...CHANGED, ...CHANGED], [A], [])).toEqual({ ...nothing, told: [A], store: [A] });
});

test('other languages and articles are left alone', () => {
  const others = [version('a', 'en'), version('a', 'ko', 'x1')];
  expect(decide(CHANGED, [A, ...others], others)).toEqual({ ...nothing, told: [A], store: [A] });
});
