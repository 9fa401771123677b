import sharp from 'sharp';
import { HOSTILE } from '../test-support';
import { HEIGHT, sharePictureSvg, WIDTH } from './draw';
import type { SharedText } from './shared-text';

const shared = (text: string): SharedText => ({
  locale: 'ko',
  title: text,
  lines: [text, text, text],
  site: text,
});

/** The pixels between the texts and the right and lower edges: all white. */
async function marginsOf(text: string): Promise<number[]> {
  const svg = Buffer.from(sharePictureSvg(shared(text)));
  const edges = [
    { left: WIDTH - 12, top: 20, width: 12, height: HEIGHT - 20 },
    { left: 0, top: HEIGHT - 30, width: WIDTH, height: 30 },
  ];
  return Promise.all(
    edges.map(async (edge) => {
      const pixels = await sharp(svg).greyscale().extract(edge).raw().toBuffer();
      return pixels.reduce((least, value) => Math.min(least, value), 255);
    }),
  );
}

test.each([...HOSTILE, '', ' ', "it's \u0000 & <b>"])(
  'the text %j is drawn as text',
  async (text) => {
    const svg = sharePictureSvg(shared(text));
    expect(svg.match(/<(?!\/?(?:svg|rect|text)[ />])/g)).toBeNull();
    const { width, height, format } = await sharp(Buffer.from(svg)).metadata();
    expect([width, height, format]).toEqual([WIDTH, HEIGHT, 'svg']);
  },
);

test.each([
  ['wide letters', 'WWW mmm @@@ %%% '.repeat(40)],
  ['one long word', 'Donaudampfschifffahrtsgesellschaft'.repeat(12)],
  ['Hangul', '가나다라 마바사 아자차카 '.repeat(40)],
  ['Hangul without spaces', '뷁'.repeat(400)],
  ['Chinese and Japanese', '東京都は来年度から。'.repeat(40)],
  ['emoji', '😀👩‍👩‍👧‍👦'.repeat(100)],
  ['capitals and digits', 'AGQO 0123456789 '.repeat(30)],
])('no ink of %s reaches the edge', async (_what, text) => {
  expect(await marginsOf(text)).toEqual([255, 255]);
});

test('the picture has every word of the title, of the lines and of the site', () => {
  const texts = {
    locale: 'ko',
    title: 'Night buses & 밤에 달리는 버스',
    lines: ['Nine lines run.', '시청에서 만난다.', 'One fare.'],
    site: 'Three lines',
  };
  const svg = sharePictureSvg(texts);
  const shown = svg
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .split(/\s+/);
  const words = [texts.title, ...texts.lines, texts.site].flatMap((text) => text.split(' '));
  expect(shown.filter((word) => word !== '')).toEqual(words);
});

test('the text is dark', async () => {
  const dark = async (title: string) => {
    const svg = sharePictureSvg({ locale: 'en', title, lines: [], site: '' });
    const place = { left: 60, top: 60, width: 1000, height: 100 };
    const pixels = await sharp(Buffer.from(svg)).greyscale().extract(place).raw().toBuffer();
    return Math.min(...new Set(pixels));
  };
  expect(await dark('Night buses')).toBeLessThan(60);
  expect(await dark('')).toBe(255);
});
