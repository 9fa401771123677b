import { coverOf, placeImages, type PictureFinder } from './images';

const PICTURE = { id: 1, name: 'a.png', url: '/a.png', width: 1, height: 1, alternativeText: '' };
const findByName: PictureFinder = (reference, { foundByName }) => {
  if (reference.byName === true) foundByName('files/2024/a.png');
  return Promise.resolve(PICTURE);
};
const reference = { url: 'a.png', byName: true, alternativeText: '', line: 3 };
const conversion = {
  line: 3,
  from: 'picture',
  to: 'picture found by its name',
  reason: 'files/2024/a.png',
};

it('reports the picture of a text that was found by its name', async () => {
  const block = { type: 'image-reference' as const, title: null, ...reference };
  const placed = await placeImages([block], findByName);
  expect(placed).toMatchObject({ body: [{ type: 'image' }], conversions: [conversion] });
  expect((await placeImages([{ ...block, byName: false }], findByName)).conversions).toEqual([]);
});

it('reports the cover that was found by its name', async () => {
  expect(await coverOf(reference, findByName)).toEqual({ id: 1, conversions: [conversion] });
});
