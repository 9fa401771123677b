import { cleanData } from './clean';

test('the data of a write is as it will be stored', () => {
  const data = {
    title: ' Title ',
    summary: { id: 3, line1: 'foo ', line2: '• foo', line3: null },
    sections: [{ heading: ' \u200b' }, { heading: '' }, { heading: ' A ' }, {}],
    slug: ' a-slug ',
    publicationDate: '2025-12-12T09:00:00.000Z',
  };
  expect(cleanData(data)).toEqual({
    ...data,
    summary: { id: 3, line1: 'foo', line2: 'foo', line3: null },
    sections: [{ heading: null }, { heading: null }, { heading: ' A ' }, {}],
    slug: 'a-slug',
    publicationDate: '2025-12-12',
  });
});

test.each([
  {},
  { summary: null, slug: null, publicationDate: null },
  { publicationDate: '2025-12-12 or so' },
  { slug: '', publicationDate: '', title: 'Only a title' },
])('%j stays as it is', (data) => {
  expect(cleanData(data)).toEqual(data);
});
