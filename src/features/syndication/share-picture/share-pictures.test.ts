import sharp from 'sharp';
import { BusyError, isDispensable, SharePictures } from './share-pictures';
import { versionOf, type SharedText } from './shared-text';
import { undrawable } from './undrawable';

/** No font has it. */
const NOWHERE = '\u{10fffd}';

const shared = (changes: Partial<SharedText> = {}): SharedText => ({
  locale: 'en',
  title: 'Night buses',
  lines: ['Nine lines run.', 'They meet at City Hall.', 'One fare.'],
  site: 'Threeline',
  ...changes,
});

test('a picture is a PNG of 1200 by 630 pixels that takes less than 100 kB', async () => {
  const { png } = await new SharePictures().get(shared({ title: 'Buses '.repeat(40) }));
  const { width, height, format } = await sharp(png ?? '').metadata();
  expect([width, height, format]).toEqual([1200, 630, 'png']);
  expect(png?.byteLength).toBeLessThan(100_000);
  const title = { left: 100, top: 60, width: 1000, height: 200 };
  const pixels = await sharp(png ?? '')
    .greyscale()
    .extract(title)
    .raw()
    .toBuffer();
  expect(Math.min(...new Set(pixels))).toBeLessThan(60);
});

test('a text with a letter of no font has none and is reported, and emoji are left out', async () => {
  const missing: string[] = [];
  const pictures = new SharePictures((character) => missing.push(character));
  expect((await pictures.get(shared({ title: `Night ${NOWHERE}` }))).png).toBeNull();
  expect(pictures.has(shared({ title: `Night ${NOWHERE}` }))).toBe(true);
  expect(missing).toEqual([NOWHERE]);
  const emoji = '\u{1fae8}';
  expect((await pictures.get(shared({ title: `Night ${emoji}` }))).png).not.toBeNull();
});

test.each(['😀', '\u{1f3fd}', '🇰', '✈'])('a text does without %s', (character) => {
  expect(isDispensable(character)).toBe(true);
});

test.each(['㈜', '℃', '㎡', '①', '가', '→'])('a text does not do without %s', (character) => {
  expect(isDispensable(character)).toBe(false);
});

test('missing letters are told from those that look like the box of one', async () => {
  const missing = await undrawable(['□HIO0|[].ltE', `${NOWHERE}\ue9f3`]);
  expect([...missing].sort()).toEqual(['\ue9f3', NOWHERE].sort());
});

test('one text is drawn once, a bounded number waits, and a stop draws no more', async () => {
  const pictures = new SharePictures();
  const same = await Promise.all([pictures.get(shared()), pictures.get(shared())]);
  expect(same[0].png).toBe(same[1].png);
  const many = Array.from({ length: 40 }, (_one, index) =>
    pictures.get(shared({ title: `Night ${String(index)}` })),
  );
  const settling = Promise.allSettled(many);
  await pictures.stop();
  const refused = (await settling).filter(({ status }) => status === 'rejected');
  expect(refused.length).toBeGreaterThanOrEqual(30);
  await expect(pictures.get(shared({ title: 'After' }))).rejects.toThrow(BusyError);
});

test('the version follows everything that is shown', () => {
  const versions = [
    shared(),
    shared({ title: 'Day buses' }),
    shared({ lines: ['Nine lines run.', 'They meet.', 'One fare.'] }),
    shared({ site: 'Four lines' }),
    shared({ locale: 'ko' }),
  ].map(versionOf);
  expect(new Set(versions).size).toBe(versions.length);
  expect(versionOf(shared())).toBe(versions[0]);
});
