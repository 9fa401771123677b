import { combine } from './declarations';

const none = {
  parameters: {},
  rootRoutes: [],
  aliases: {},
  streamedRoutes: [],
  laggingTables: [],
};
const declared = combine([
  { ...none, parameters: { search: ['q'] }, laggingTables: ['search_'] },
  { ...none, parameters: { feed: ['tag'] }, streamedRoutes: ['sitemap'], rootRoutes: ['llms.txt'] },
]);

test('combines the declarations of several features', () => {
  expect(declared.parameters.get('search')).toEqual(new Set(['q']));
  expect(declared.parameters.get('feed')).toEqual(new Set(['tag']));
  expect(declared.rootRoutes).toEqual(new Set(['llms.txt']));
  expect(declared.streamedRoutes).toEqual(new Set(['sitemap']));
});

test('recognises a statement on a lagging table, however the name is quoted', () => {
  expect(declared.readsLaggingTable('select * from search_words')).toBe(true);
  expect(declared.readsLaggingTable('select * from "search_words"')).toBe(true);
  expect(declared.readsLaggingTable('select * from `articles`')).toBe(false);
  expect(combine([]).readsLaggingTable('select * from search_words')).toBe(false);
});
