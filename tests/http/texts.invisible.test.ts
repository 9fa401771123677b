import { changeSite, publishedArticle, readersOf } from '../support/actors/discussing';
import { fullAccessToken } from '../support/actors/tokens';
import { faultsIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { COMMENT, documents, SITE } from '../support/fixtures/documents';
import { upload } from '../support/fixtures/media';

const app = useApplication();
const { comment } = readersOf(app);

beforeAll(() => changeSite(app, { commentsEnabled: true }));

const INVISIBLE = [
  '\u3164',
  '\u2060',
  '\u00AD',
  '\u200B\u200C\u200D',
  '\uFE0F',
  '\u115F',
  '\u1160',
  '\uFFA0',
  '\u2800',
  '\u202E',
  '\u2066\u2069',
  '\u034F',
  '\u180E',
  '\u{E0001}',
  ' \u3000\t',
  '\uFEFF',
];

describe.each(INVISIBLE.map((text) => [JSON.stringify(escape(text)), text]))(
  '%s is blank',
  (_said, text) => {
    test.each([
      ['title', 'title', articleInput({ title: text, slug: null })],
      ['line', 'summary.line2', articleInput({ summary: { line1: 'a', line2: text, line3: 'c' } })],
      [
        'heading',
        'sections.0.heading',
        articleInput({
          sections: [text, 'x'].map((heading) => ({ heading, body: paragraphs('x') })),
        }),
      ],
      [
        'body',
        'sections.0.body',
        articleInput({ sections: [{ heading: 'x', body: paragraphs(text) }] }),
      ],
    ])('as a %s', async (_what, path, data) => {
      const answer = await app.post(
        '/api/articles',
        { data },
        { token: await fullAccessToken(app.strapi) },
      );
      expect([answer.status, faultsIn(answer).map((fault) => fault.split(':')[0])]).toEqual([
        400,
        [path],
      ]);
    });

    test.each(['authors', 'categories', 'tags'])('as a name among %s', async (type) => {
      const answer = await app.post(
        `/api/${type}`,
        { data: { name: text } },
        { token: await fullAccessToken(app.strapi) },
      );
      expect([answer.status, faultsIn(answer)]).toEqual([
        400,
        ['name: name shows a reader nothing. Write something in it.'],
      ]);
    });

    test('as a comment, its author, and a search', async () => {
      const id = await publishedArticle(app);
      const faults = async (data: object) =>
        faultsIn(await comment(id, data)).map((fault) => fault.split(':')[0]);
      expect(await faults({ authorName: text, body: 'x' })).toEqual(['data.authorName']);
      expect(await faults({ authorName: 'x', body: text })).toEqual(['data.body']);
      expect((await app.get('/api/search', { query: { q: text } })).status).toBe(400);
    });

    test('as the name of the site', async () => {
      await expect(changeSite(app, { name: text })).rejects.toThrow('name shows a reader nothing');
    });
  },
);

/** As an escape, so that the name of a test shows it. */
function escape(text: string): string {
  return Array.from(
    text,
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  ).join(' ');
}

test('a tab in a comment becomes a space', async () => {
  const id = await publishedArticle(app);
  await comment(id, { authorName: 'a\tb', body: 'one\ttwo\n\tthree' });
  expect(
    await documents(app, COMMENT).findMany({ filters: { article: { documentId: id } } }),
  ).toMatchObject([{ authorName: 'a b', body: 'one two\n three' }]);
});

describe.each([
  [
    'a lone surrogate',
    'x\uD83Dy',
    'LONE_SURROGATE',
    'half of a character (the lone surrogate U+D83D)',
  ],
  ['a NUL', 'x\u0000y', 'NUL_CHARACTER', 'a NUL character (U+0000)'],
])('%s is refused with where it is', (_what, text, code, said) => {
  test('over REST', async () => {
    const data = articleInput({ sections: [{ heading: 'x', body: paragraphs(text) }] });
    const answer = await app.post(
      '/api/articles',
      { data },
      { token: await fullAccessToken(app.strapi) },
    );
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: { details: { code } } });
    expect(faultsIn(answer)).toEqual([
      expect.stringMatching(
        /^data\.sections\.0\.body\.0\.children\.0\.text: The text at .* holds /,
      ),
    ]);
    expect(answer.text).toContain(said);
  });

  test('over GraphQL', async () => {
    const query = 'mutation ($name: String!) { createTag(data: { name: $name }) { documentId } }';
    const { errors, status } = await app.graphql(
      query,
      { name: text },
      { token: await fullAccessToken(app.strapi) },
    );
    expect([status, errors?.[0]?.message]).toEqual([
      400,
      expect.stringContaining(`at name holds ${said}`),
    ]);
  });

  test.each([
    ['a draft', { title: text }, 'title'],
    ['a lead', { lead: text }, 'lead'],
    ['a line', { summary: { line1: text, line2: 'b', line3: 'c' } }, 'summary.line1'],
    ['a body', { sections: [{ heading: 'x', body: paragraphs(text) }] }, 'sections.0.body'],
  ])('by the Document Service in %s', async (_where, changes, path) => {
    const creating = documents(app).create({ data: articleInput(changes) });
    await expect(creating).rejects.toMatchObject({
      message: expect.stringContaining(said),
      details: { code, errors: [{ path: path.split('.'), code }] },
    });
  });

  test('by the database layer, and in the media library', async () => {
    await expect(
      app.strapi.db.query('api::tag.tag').create({ data: { name: text } }),
    ).rejects.toThrow(said);
    await expect(upload(app, { fileInfo: { caption: text } })).rejects.toThrow(said);
    await expect(documents(app, SITE).findMany({})).resolves.toHaveLength(1);
  });
});
