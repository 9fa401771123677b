import type { Core } from '@strapi/strapi';
import type { Field, Fields } from '../content';
import { editedValues } from './edited-values';
import { writtenData } from './written-data';

const text: Field = { kind: 'text' };
const author = { kind: 'relation', many: false, target: 'api::author.author', label: 'name' };
const fields: Fields = new Map<string, Field>([
  ['title', text],
  ['author', author as Field],
  ['tags', { ...author, many: true, target: 'api::tag.tag' } as Field],
  ['cover', { kind: 'media', many: false }],
  ['summary', { kind: 'component', repeatable: false, fields: new Map([['line1', text]]) }],
  ['sections', { kind: 'component', repeatable: true, fields: new Map([['heading', text]]) }],
]);

/** A database in which the document `kim` has the row 7, and everything is named after its key. */
const strapi = {
  db: {
    query: () => ({
      findOne({ where }: { where: { id?: number; documentId?: string } }) {
        const documentId = where.id === 7 ? 'kim' : where.documentId;
        return Promise.resolve({ documentId, name: `named ${String(documentId ?? where.id)}` });
      },
    }),
  },
} as object as Core.Strapi;

const edited = (data: Record<string, unknown>) => editedValues(strapi, fields, data);
const kim = { author: { key: 'kim', label: 'named kim' } };

test('fields that the data lacks, or does not change, are not edited', async () => {
  const untouched = { connect: [], disconnect: [] };
  expect(await edited({ author: untouched, tags: untouched, readingMinutes: 3 })).toEqual({});
});

test.each([
  ['a documentId', 'kim'],
  ['the id of a row', 7],
  ['an entry', { id: 7, documentId: 'kim', locale: 'ko' }],
  ['an entry by its row', { id: 7 }],
  ['a list', ['kim']],
  ['a set', { set: [{ documentId: 'kim' }] }],
  ['a change of the form', { connect: [{ id: 7, documentId: 'kim' }], disconnect: [{ id: 6 }] }],
])('a link is read from %s', async (_form, value) => {
  expect(await edited({ author: value })).toEqual(kim);
});

test.each([
  ['null', null],
  ['an empty set', { set: [] }],
  ['a change that only removes', { connect: [], disconnect: [{ id: 7 }] }],
])('a link is removed by %s', async (_form, value) => {
  expect(await edited({ author: value })).toEqual({ author: null });
});

test('what is no entry is left to Strapi, which refuses it', async () => {
  expect(await edited({ author: { set: [{}] }, cover: 'none' })).toEqual({});
});

test('a list of links is read where the data names all of them', async () => {
  expect(await edited({ tags: { connect: ['new'] } })).toEqual({});
  expect(await edited({ tags: ['kim'] })).toEqual({ tags: [kim.author] });
});

test('a file is read whole or by its id', async () => {
  const cover = { key: 4, label: 'named 4' };
  expect(await edited({ cover: { id: 4, documentId: 'file', name: 'x' } })).toEqual({ cover });
  expect(await edited({ cover: 4 })).toEqual({ cover });
});

test('items keep their ids, and a single component does not', async () => {
  const data = {
    summary: { id: 3, line1: 'a' },
    sections: [{ id: '8', heading: 'b', anchor: 'b' }, { heading: 'c' }],
  };
  const values = { summary: { line1: 'a' }, sections: [{ id: 8, heading: 'b' }, { heading: 'c' }] };
  expect(await edited(data)).toEqual(values);
});

test('merged values are written with links by their keys, and components by their rows', () => {
  const merged = {
    ...kim,
    tags: [kim.author],
    cover: null,
    summary: { id: 3, line1: 'a' },
    sections: [{ id: 8, heading: 'b' }, { heading: 'c' }],
  };
  expect(writtenData(fields, merged)).toEqual({ ...merged, author: 'kim', tags: ['kim'] });
});
