import { summarise, type RowIdentity } from './summarise';

const row = (published: boolean, locale = 'ko', documentId = 'd'): RowIdentity => ({
  documentId,
  locale,
  published,
});
const draft = row(false);
const live = row(true);

type Rows = [number, RowIdentity | null][];

function sum(
  before: Rows,
  after: [number, RowIdentity][],
  { drafts = true, touched = [] as number[] } = {},
): string[] {
  return summarise({
    uid: 'api::article.article',
    draftAndPublish: drafts,
    before: new Map(before),
    touched: new Set(touched),
    after: new Map(after),
  }).map(({ action, locale, created, published }) =>
    [action, locale, created ? 'created' : '', published ? 'published' : '']
      .filter(Boolean)
      .join(' '),
  );
}

test.each<[string, Rows, [number, RowIdentity][], string[]]>([
  ['a new draft', [[1, null]], [[1, draft]], ['create ko created']],
  [
    'new and published at once',
    [
      [1, null],
      [2, null],
    ],
    [
      [1, draft],
      [2, live],
    ],
    ['publish ko created published'],
  ],
  ['a draft written', [[1, draft]], [[1, draft]], ['update ko']],
  [
    'a draft written beside a published row',
    [[1, draft]],
    [
      [1, draft],
      [2, live],
    ],
    ['update ko'],
  ],
  [
    'a published row written',
    [[2, live]],
    [
      [1, draft],
      [2, live],
    ],
    ['update ko published'],
  ],
  [
    'published',
    [[2, null]],
    [
      [1, draft],
      [2, live],
    ],
    ['publish ko published'],
  ],
  [
    'published again',
    [
      [2, live],
      [3, null],
    ],
    [
      [1, draft],
      [3, live],
    ],
    ['publish ko published'],
  ],
  ['a row that becomes published', [[1, draft]], [[1, live]], ['publish ko published']],
  ['unpublished', [[2, live]], [[1, draft]], ['unpublish ko published']],
  [
    'a draft discarded',
    [
      [1, draft],
      [3, null],
    ],
    [
      [2, live],
      [3, draft],
    ],
    ['update ko'],
  ],
  ['a draft deleted, the published row left', [[1, draft]], [[2, live]], ['update ko']],
  [
    'deleted',
    [
      [1, draft],
      [2, live],
    ],
    [],
    ['delete ko published'],
  ],
  ['a draft deleted', [[1, draft]], [], ['delete ko']],
  ['came and went', [[1, null]], [], []],
  ['one locale of two', [[1, draft]], [[2, row(false, 'en')]], ['delete ko']],
  [
    'moved to another locale',
    [[1, draft]],
    [[1, row(false, 'en')]],
    ['delete ko', 'create en created'],
  ],
])('%s', (_name, before, after, expected) => {
  expect(sum(before, after)).toEqual(expected);
});

test('a touched row is an update of its locale alone', () => {
  expect(
    sum(
      [],
      [
        [1, draft],
        [2, live],
        [3, row(true, 'en')],
      ],
      { touched: [2] },
    ),
  ).toEqual(['update ko published']);
  expect(
    sum(
      [],
      [
        [1, draft],
        [2, live],
      ],
      { touched: [1] },
    ),
  ).toEqual(['update ko']);
});

test('a type without drafts is created, updated and deleted', () => {
  const options = { drafts: false };
  expect(sum([[1, null]], [[1, live]], options)).toEqual(['create ko created published']);
  expect(sum([[1, live]], [[1, live]], options)).toEqual(['update ko published']);
  expect(sum([[1, live]], [], options)).toEqual(['delete ko published']);
});

test.each<[string, Rows, number[], boolean]>([
  ['a draft written', [[1, draft]], [], true],
  ['a new draft', [[1, null]], [], true],
  [
    'a draft written with its published row',
    [
      [1, draft],
      [2, live],
    ],
    [],
    true,
  ],
  ['only the published row written', [[2, live]], [], false],
  ['only what both show written', [], [1, 2], false],
])('%s is told as such', (_name, before, touched, expected) => {
  const [change] = summarise({
    uid: 'api::article.article',
    draftAndPublish: true,
    before: new Map(before),
    touched: new Set(touched),
    after: new Map([
      [1, draft],
      [2, live],
    ]),
  });
  expect(change?.draftWritten).toBe(expected);
});
