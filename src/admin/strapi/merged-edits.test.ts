import { installedSource } from '../../strapi/test-support';
import { onMergedEdits } from './merged-edits';

test('Strapi returns the JSON of a response without its headers', () => {
  const source = installedSource('@strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs');
  expect(source).toMatch(/return \{\s*data: result\s*\};/);
});

describe('a save', () => {
  const { window: page, fetch: send } = globalThis;
  const told: string[][][] = [];
  let header: string | undefined;
  beforeAll(() => {
    const answer = () =>
      Promise.resolve(
        new Response('{}', { headers: header === undefined ? {} : { 'X-Edit-Merged': header } }),
      );
    Object.assign(globalThis, { window: globalThis, fetch: answer });
    onMergedEdits((paths) => told.push(paths));
  });
  afterAll(() => {
    Object.assign(globalThis, { window: page, fetch: send });
  });

  test('that kept what others have changed tells where', async () => {
    header = encodeURIComponent(JSON.stringify([['lead'], ['sections', '2', 'body']]));
    await window.fetch('/x');
    expect(told).toEqual([[['lead'], ['sections', '2', 'body']]]);
  });

  test.each([undefined, '[]', '%', '{}', '[1]'])(
    'with the header %j tells nothing',
    async (bad) => {
      told.length = 0;
      header = bad;
      await window.fetch('/x');
      expect(told).toEqual([]);
    },
  );
});
