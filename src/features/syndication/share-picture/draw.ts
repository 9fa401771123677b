import { withoutForbiddenCharacters } from '../xml';
import { balancedLines, breakLines } from './break-lines';
import type { SharedText } from './shared-text';

/** The size that https://ogp.me leaves open and all large previews take, in pixels. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** In pixels. The widest fonts exceed the estimated width of a line by less. */
const MARGIN = 64;

/** The fonts that draw texts, the first one that is installed. Fontconfig finds others for what it lacks. */
export const FONTS = "'Noto Sans KR','Noto Sans CJK KR','Pretendard','Nanum Gothic',sans-serif";

const TITLE = { sizes: [66, 58, 50], most: 3, leading: 1.22 };
const LINE = { size: 28, leading: 1.32, gap: 9, indent: 28 };
const SITE_SIZE = 25;
/** Between the title and the lines. */
const GAP = 30;
/** The texts end above the name of the site. */
const BOTTOM = HEIGHT - MARGIN - SITE_SIZE - 12;
/** How far letters reach above their baseline, in parts of their size. */
const ASCENT = 0.92;
/** How far they reach below it. */
const DESCENT = 0.2;
const WIDE = WIDTH - 2 * MARGIN;

/** A line of text at its place. */
interface Placed {
  text: string;
  x: number;
  y: number;
  size: number;
  style: 'title' | 'line' | 'site';
}

const STYLES = {
  title: 'font-weight="700" fill="#14171c"',
  line: 'fill="#3a414c"',
  site: 'font-weight="700" fill="#6a7280"',
};

/** The lines of text of a share picture, and where they are. */
export function placedTexts(shared: SharedText): Placed[] {
  const tried = [2, 1].flatMap((rows) => TITLE.sizes.map((size) => arranged(shared, size, rows)));
  const fitting = tried.filter(({ bottom }) => bottom <= BOTTOM);
  const best = fitting.find(({ isWhole }) => isWhole) ?? fitting.find(({ hasTitle }) => hasTitle);
  // A title that is too long for every size ends in an ellipsis.
  const { texts } = best ?? tried[TITLE.sizes.length - 1] ?? { texts: [] };
  const y = HEIGHT - MARGIN;
  const site = breakLines(shared.site, WIDE / SITE_SIZE, 1).lines.map((text): Placed => {
    return { text, x: MARGIN, y, size: SITE_SIZE, style: 'site' };
  });
  return [...texts, ...site];
}

/**
 * Arranges the title and the three lines.
 *
 * @param size of the title
 * @param rows how many rows each of the three lines may take
 */
function arranged({ title, lines }: SharedText, size: number, rows: number) {
  const heading = balancedLines(title, WIDE / size, TITLE.most);
  let y = MARGIN + size * ASCENT;
  const texts = heading.lines.map((text, index): Placed => {
    return { text, x: MARGIN, y: y + index * size * TITLE.leading, size, style: 'title' };
  });
  y = MARGIN + heading.lines.length * size * TITLE.leading + GAP + LINE.size * ASCENT;
  let isWhole = heading.isWhole;
  for (const line of lines) {
    const broken = breakLines(line, (WIDE - LINE.indent) / LINE.size, rows);
    isWhole &&= broken.isWhole;
    for (const text of broken.lines) {
      texts.push({ text, x: MARGIN + LINE.indent, y, size: LINE.size, style: 'line' });
      y += LINE.size * LINE.leading;
    }
    y += LINE.gap;
  }
  return { texts, bottom: texts.at(-1)?.y ?? 0, isWhole, hasTitle: heading.isWhole };
}

/** Writes the picture as SVG. */
export function sharePictureSvg(shared: SharedText): string {
  const placed = placedTexts(shared);
  const summary = placed.filter(({ style }) => style === 'line');
  const top = (summary[0]?.y ?? 0) - LINE.size * ASCENT;
  const bottom = (summary.at(-1)?.y ?? 0) + LINE.size * DESCENT;
  const texts = placed.map(
    ({ text, x, y, size, style }) =>
      `<text x="${String(x)}" y="${y.toFixed(1)}" font-size="${String(size)}" ${STYLES[style]}>${escaped(text)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(HEIGHT)}" xml:lang="${escaped(shared.locale)}" font-family="${FONTS}">`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    `<rect width="100%" height="14" fill="#2456d6"/>`,
    `<rect x="${String(MARGIN)}" y="${top.toFixed(1)}" width="6" height="${(bottom - top).toFixed(1)}" rx="3" fill="#2456d6"/>`,
    ...texts,
    '</svg>',
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes a text for XML, and removes what XML forbids. */
export const escaped = (text: string): string =>
  withoutForbiddenCharacters(text).replace(
    /[<>&"']/g,
    (character) => ENTITIES[character] ?? character,
  );
