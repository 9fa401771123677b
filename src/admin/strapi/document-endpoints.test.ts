import { installedSource } from '../../strapi/test-support';

const source = installedSource('@strapi/content-manager/dist/admin/services/documents.mjs');

/** The endpoints by their names, with their source. */
const endpoints = new Map(
  source.split(/\n {12}(?=(?:\/\*\*|\w+: builder\.))/).flatMap((text) => {
    const name = /(\w+): builder\.mutation\(/.exec(text)?.[1];
    return name === undefined ? [] : [[name, text] as const];
  }),
);

test('Strapi writes documents by the mutations that are translated here, and by no others', () => {
  const withData = [...endpoints].filter(([, text]) =>
    /query: \(\{[^}]*(?:data|\.\.\.body|sourceId)/.test(text),
  );
  expect(withData.map(([name]) => name).sort()).toEqual([
    'autoCloneDocument',
    'cloneDocument',
    'createDocument',
    'deleteManyDocuments',
    'publishDocument',
    'publishManyDocuments',
    'unpublishDocument',
    'unpublishManyDocuments',
    'updateDocument',
  ]);
});

test('Strapi updates the cached document before the server confirms it in onQueryStarted only', () => {
  const optimistic = [...endpoints].filter(([, text]) => text.includes('onQueryStarted'));
  expect(optimistic.map(([name]) => name)).toEqual(['updateDocument']);
  expect(endpoints.get('updateDocument')).toContain('updateQueryData');
  expect(endpoints.get('updateDocument')).toContain('patchResult.undo()');
});

test('Strapi sets no transformErrorResponse on them that would be replaced', () => {
  expect(source).not.toContain('transformErrorResponse');
});

test('Strapi tags the document of a form with Document', () => {
  expect(installedSource('@strapi/content-manager/dist/admin/services/api.mjs')).toContain(
    "'Document'",
  );
  expect(source).toMatch(/getDocument: builder\.query[\s\S]*?providesTags[\s\S]*?type: 'Document'/);
});
