import fc from 'fast-check';
import { revisionsOf } from '../support/actors/revisions';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs, uniqueTitle } from '../support/fixtures/builders';
import { documents, publishArticle, republishArticle } from '../support/fixtures/documents';
import { seedOf } from '../support/fixtures/random';

const app = useApplication();
const { list, published, drafts, comparing, differences, restore } = revisionsOf(app);

/** What readers get, less what is new with every publish. */
async function publicJson(documentId: string): Promise<unknown> {
  const { text } = await app.get(`/api/articles/${documentId}`);
  const bare = JSON.parse(text, (key, value: unknown) =>
    ['id', 'createdAt', 'updatedAt', 'publishedAt'].includes(key) ? undefined : value,
  ) as unknown;
  return bare;
}

test('a replaced draft is compared and restored like a revision', async () => {
  const documentId = await publishArticle(app, { lead: 'Published.' });
  await documents(app).update({ documentId, data: { lead: 'Not published.' } });
  await documents(app).update({ documentId, data: { lead: 'Another text.' } });
  const [replaced] = await drafts(documentId);

  const fields = await differences(documentId, replaced?.id, 'draft');
  expect(fields.map(({ path }) => path)).toEqual(['lead']);
  expect(await restore(documentId, replaced?.id)).toEqual([]);

  expect(await documents(app).findOne({ documentId })).toMatchObject({ lead: 'Not published.' });
  expect((await list(documentId)).draft).toMatchObject({ actor: { name: 'Editor In Chief' } });
  expect(await publicJson(documentId)).toMatchObject({ data: { lead: 'Published.' } });
});

test('two revisions differ field by field, word by word', async () => {
  const documentId = await publishArticle(app, { lead: 'Buses after midnight.' });
  await republishArticle(app, documentId, { lead: 'Trains after midnight.' });
  const [second, first] = await published(documentId);

  const answer = await comparing(documentId, first?.id, second?.id);

  expect(answer.body).toMatchObject({
    data: {
      differences: [
        {
          path: 'lead',
          parts: [
            { text: 'Buses', kind: 'removed' },
            { text: 'Trains', kind: 'added' },
            { text: ' after midnight.', kind: 'same' },
          ],
        },
      ],
    },
  });
});

describe('a restored revision', () => {
  test('is the draft, and readers see nothing of it', async () => {
    const documentId = await publishArticle(app, { lead: 'first' });
    await republishArticle(app, documentId, { lead: 'second' });
    const [, first] = await published(documentId);

    expect(await restore(documentId, first?.id)).toEqual([]);

    expect(await documents(app).findOne({ documentId })).toMatchObject({ lead: 'first' });
    expect(await publicJson(documentId)).toMatchObject({ data: { lead: 'second' } });
  });

  test('takes the place of a draft that is kept', async () => {
    const documentId = await publishArticle(app, { lead: 'first' });
    await documents(app).update({ documentId, data: { lead: 'not published yet' } });
    const [first] = await published(documentId);

    await restore(documentId, first?.id);
    const [replaced] = await drafts(documentId);
    expect(replaced).toMatchObject({ kind: 'draft', actor: { kind: 'system' } });
    await restore(documentId, replaced?.id);

    expect(await documents(app).findOne({ documentId })).toMatchObject({
      lead: 'not published yet',
    });
  });

  test('keeps the bodies of its sections', async () => {
    const documentId = await publishArticle(app, {
      sections: [{ heading: 'Kept', body: paragraphs('A body.', 'Two of them.') }],
    });
    const [first] = await published(documentId);
    await republishArticle(app, documentId, {
      sections: [{ heading: 'Other', body: paragraphs('Else.') }],
    });
    await restore(documentId, first?.id);

    const draft = await documents(app).findOne({ documentId, populate: { sections: true } });

    expect(draft?.sections).toMatchObject([
      { heading: 'Kept', anchor: 'kept', body: paragraphs('A body.', 'Two of them.') },
    ]);
  });

  test('keeps every byte', async () => {
    // Decomposed Hangul and a decomposed accent, which are stored composed. All kinds of line ends
    // and spaces, a joined emoji, and characters that JSON or HTML escape.
    const odd =
      'x \u1112\u1161\u11ab e\u0301\r\n\ttab \u00a0\u3000\u200b👩‍👩‍👧 "quoted" \\ \\u0041 \u007f <&> y';
    const input = {
      title: `${uniqueTitle('Bytes')} ${odd.replace('\r\n', '')}`,
      lead: `  ${odd}  `,
      sections: [{ heading: odd.replace('\r\n', ''), body: paragraphs(odd, ` ${odd}\n`) }],
    };
    const documentId = await publishArticle(app, input);
    const held = async () => {
      const populate = { summary: true, sections: true };
      const row = await documents(app).findOne({ documentId, populate });
      const { title, lead, summary, sections } = { ...row };
      const text = JSON.stringify({ title, lead, summary, sections }, (key, value: unknown) =>
        key === 'id' ? undefined : value,
      );
      return Buffer.from(text).toString('hex');
    };
    const before = await held();
    await republishArticle(app, documentId, articleInput({ title: 'Another', slug: '' }));
    expect(await held()).not.toBe(before);
    const [, first] = await published(documentId);

    expect(await restore(documentId, first?.id)).toEqual([]);

    expect(await held()).toBe(before);
    const composed = odd.normalize('NFC');
    expect(composed).not.toBe(odd);
    expect(Buffer.from(before, 'hex').toString()).toContain(JSON.stringify(composed).slice(1, -1));
  });

  test('published again, is to readers what it was, over generated articles', async () => {
    const seed = seedOf();
    const author = await documents(app, 'api::author.author').create({ data: { name: 'Kim' } });
    const category = await documents(app, 'api::category.category').create({ data: { name: 'C' } });
    const tags = await Promise.all(
      ['one', 'two'].map((name) => documents(app, 'api::tag.tag').create({ data: { name } })),
    );
    const text = fc.string({
      unit: fc.constantFrom('가', '나', ' ', 'a', '<b>', '.', '🌊', '&'),
      maxLength: 20,
    });
    const say = text.map((some) => `x${some}y`);
    const block = fc.oneof(
      say.map((some) => ({
        type: 'paragraph',
        children: [{ type: 'text', text: some, bold: true }],
      })),
      say.map((some) => ({ type: 'heading', level: 3, children: [{ type: 'text', text: some }] })),
      say.map((some) => ({
        type: 'list',
        format: 'ordered',
        children: [{ type: 'list-item', children: [{ type: 'text', text: some }] }],
      })),
      say.map((some) => ({
        type: 'paragraph',
        children: [
          { type: 'link', url: 'https://a.example/', children: [{ type: 'text', text: some }] },
        ],
      })),
    );
    const article = fc.record({
      lead: fc.option(say),
      publicationDate: fc.option(fc.constantFrom('2020-02-29', '2025-01-01')),
      summary: fc.record({ line1: say, line2: say, line3: say }),
      sections: fc.array(
        fc.record({ heading: say, body: fc.array(block, { minLength: 1, maxLength: 3 }) }),
        { minLength: 1, maxLength: 4 },
      ),
      author: fc.constantFrom(null, author.documentId),
      category: fc.constantFrom(null, category.documentId),
      tags: fc.subarray(tags.map(({ documentId }) => documentId)),
      seo: fc.option(fc.record({ metaTitle: say, noIndex: fc.boolean() })),
      commentsSwitch: fc.constantFrom('disabled', 'open', 'closed'),
    });
    const [generated, others] = [
      fc.sample(article, { seed, numRuns: 25 }),
      fc.sample(article, { seed: seed + 1, numRuns: 25 }),
    ];
    const different: unknown[] = [];
    for (const [index, data] of generated.entries()) {
      const documentId = await publishArticle(app, {
        ...data,
        title: uniqueTitle(`Seed ${String(seed)}`),
      });
      const before = await publicJson(documentId);
      const [first] = await published(documentId);
      await republishArticle(app, documentId, {
        ...others[index],
        title: 'Another title',
        slug: '',
      });

      const lost = await restore(documentId, first?.id);
      await documents(app).publish({ documentId });

      const after = await publicJson(documentId);
      if (JSON.stringify(after) !== JSON.stringify(before) || lost.length > 0) {
        different.push({ seed, before, after, lost });
      }
    }
    expect(different).toEqual([]);
  }, 300_000);
});
