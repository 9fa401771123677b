import { mergeForms, shapesOf } from '../shared/merge-form';
import { asNewArticle } from './as-new-article';
import type { KeptText } from './store';

const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Typed.' }] }];
const cover = { id: 4, name: 'a.png', url: '/uploads/a.png' };
const tag = (id: number, apiData: object) => ({ id, label: `tag ${String(id)}`, apiData });

const kept: KeptText = {
  id: 'form',
  user: '1',
  documentId: 'deleted',
  locale: 'ko',
  title: 'Title',
  base: { title: 'Before', editVersion: 3 },
  values: {
    documentId: 'deleted',
    title: 'Title',
    lead: null,
    editVersion: 3,
    summary: { id: 7, line1: 'a', line2: 'b' },
    sections: [
      { id: 1, heading: 'One', body, __temp_key__: 'a0' },
      { heading: 'Two', body, __temp_key__: 'a1' },
    ],
    cover,
    tags: {
      connect: [
        tag(5, { id: 5, documentId: 'five', position: { before: 'another', locale: 'ko' } }),
        tag(6, { id: 6, documentId: 'six', isTemporary: true }),
      ],
      disconnect: [tag(8, { id: 8, documentId: 'eight' })],
    },
  },
  at: 1,
};

test('the text of a deleted article becomes that of a new one, without what only the server had', () => {
  expect(asNewArticle(kept)).toEqual({
    ...kept,
    documentId: null,
    base: {},
    values: {
      title: 'Title',
      lead: null,
      summary: { line1: 'a', line2: 'b' },
      sections: [
        { heading: 'One', body, __temp_key__: 'a0' },
        { heading: 'Two', body, __temp_key__: 'a1' },
      ],
      cover,
      tags: {
        connect: [
          tag(5, { id: 5, documentId: 'five' }),
          tag(6, { id: 6, documentId: 'six', isTemporary: true }),
        ],
        disconnect: [],
      },
    },
  });
});

test('an empty form takes all of it over', () => {
  const shapes = shapesOf(
    {
      title: { type: 'string' },
      lead: { type: 'text' },
      summary: { type: 'component', component: 'lines' },
      sections: { type: 'component', component: 'section', repeatable: true },
      cover: { type: 'media' },
      tags: { type: 'relation' },
      editVersion: { type: 'integer' },
    },
    {
      lines: { attributes: { line1: { type: 'string' }, line2: { type: 'string' } } },
      section: { attributes: { heading: { type: 'string' }, body: { type: 'blocks' } } },
    },
  );
  const empty = { summary: { line1: '' }, sections: [], tags: { connect: [], disconnect: [] } };
  const { base, values } = asNewArticle(kept);
  expect(mergeForms(base, values, empty, shapes).values).toEqual({ ...values, lead: undefined });
});
