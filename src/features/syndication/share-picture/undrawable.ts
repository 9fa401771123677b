import { LRUCache } from 'lru-cache';
import sharp from 'sharp';
import { escaped, FONTS } from './draw';

/** The size of a cell in pixels, and of the letter in it. */
const CELL = 64;
const SIZE = 32;
const COLUMNS = 20;

/**
 * Code points that no font has. Pango draws a missing character as a box with its hexadecimal digits. So there
 * are two sizes of boxes: for four digits, and for more.
 */
const MISSING = ['\ufdd0', '\u{1fffe}'];

/** What is drawn with the letter before it, or not at all. */
const WITHOUT_INK = /[\p{Z}\p{M}\p{Cc}\p{Cf}\p{Cs}]/u;

/** Fonts are installed while the process does not run, so what is known stays true. */
const known = new LRUCache<string, boolean>({ max: 20_000 });

/**
 * Finds the characters of texts that no installed font has. Fontconfig does not say it, so the characters
 * are drawn and compared with the box that stands for a missing one.
 */
export async function undrawable(texts: readonly string[]): Promise<Set<string>> {
  const characters = new Set(
    texts.flatMap((text) => Array.from(text)).filter((one) => !WITHOUT_INK.test(one)),
  );
  const unknown = [...characters].filter((one) => !known.has(one));
  if (unknown.length > 0) await draw(unknown);
  return new Set([...characters].filter((one) => known.get(one) === false));
}

const HANGUL = '가';

/** Whether an installed font has Hangul. */
export const drawsHangul = async (): Promise<boolean> => (await undrawable([HANGUL])).size === 0;

async function draw(characters: readonly string[]): Promise<void> {
  const [short, long, ...frames] = await framesOf([...MISSING, ...characters]);
  for (const [index, character] of characters.entries()) {
    const frame = frames[index] ?? null;
    known.set(character, frame !== null && frame !== short && frame !== long);
  }
}

/** Draws characters and returns the frame of each; `null` without ink. */
async function framesOf(characters: readonly string[]): Promise<(string | null)[]> {
  const width = COLUMNS * CELL;
  const height = Math.ceil(characters.length / COLUMNS) * CELL;
  const texts = characters.map((character, index) => {
    const { x, y } = placeOf(index);
    return `<text x="${String(x + 8)}" y="${String(y + 44)}">${escaped(character)}</text>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" font-family="${FONTS}" font-size="${String(SIZE)}"><rect width="100%" height="100%" fill="#fff"/>${texts.join('')}</svg>`;
  const pixels = await sharp(Buffer.from(svg)).removeAlpha().greyscale().raw().toBuffer();
  return characters.map((_character, index) => {
    const { x, y } = placeOf(index);
    const rows = Array.from({ length: CELL }, (_row, row) => {
      const start = (y + row) * width + x;
      return pixels.subarray(start, start + CELL);
    });
    return frameOf(rows);
  });
}

const placeOf = (index: number) => ({
  x: (index % COLUMNS) * CELL,
  y: Math.floor(index / COLUMNS) * CELL,
});

/** Edges of letters are grey. */
const isInk = (value: number | undefined): boolean => value !== undefined && value < 250;

/** The box around the ink of a letter, and whether the box itself is drawn, as around a missing one. */
function frameOf(rows: readonly Buffer[]): string | null {
  const down = rows.flatMap((row, y) => (row.some(isInk) ? [y] : []));
  const across = [...Array(CELL).keys()].filter((x) => rows.some((row) => isInk(row[x])));
  const [top, bottom, left, right] = [down[0], down.at(-1), across[0], across.at(-1)];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) {
    return null;
  }
  const isDrawn =
    down.every((y) => isInk(rows[y]?.[left]) && isInk(rows[y]?.[right])) &&
    across.every((x) => isInk(rows[top]?.[x]) && isInk(rows[bottom]?.[x]));
  return JSON.stringify({ top, bottom, left, right, isDrawn });
}
