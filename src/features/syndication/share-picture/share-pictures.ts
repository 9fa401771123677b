import { LRUCache } from 'lru-cache';
import sharp from 'sharp';
import { oneAtATime } from '../../../platform/media';
import { sharePictureSvg, placedTexts } from './draw';
import { versionOf, type SharedText } from './shared-text';
import { undrawable } from './undrawable';

/** The memory for pictures, in bytes. One has 20 to 60 kB. */
const MAX_BYTES = 16_000_000;

/** A text that cannot be drawn takes some memory too. */
const BYTES_OF_NOTHING = 200;

/** The most pictures that wait to be made. One takes some 0.2 s. */
const MAX_WAITING = 30;

/** Too many pictures wait to be made. */
export class BusyError extends Error {
  override name = 'BusyError';
}

/** A picture that was made. */
interface Made {
  /** `null` if a character of the text is in no installed font. */
  png: Buffer | null;
}

/** Emoji, with their skin tones, and flags. */
const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]$/u;

/** Whether a text does without a character. Other symbols, such as ㈜ or ℃, are part of what it says. */
export const isDispensable = (character: string): boolean => EMOJI.test(character);

/**
 * The share pictures that this process has made. It draws one after the other, outside the thread that
 * serves requests, and the memory for them is bounded.
 */
export class SharePictures {
  readonly #made = new LRUCache<string, Made>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ png }) => png?.byteLength ?? BYTES_OF_NOTHING,
  });
  readonly #making = new Map<string, Promise<Made>>();
  readonly #inTurn = oneAtATime();
  readonly #onMissing: (character: string) => void;
  #isStopped = false;

  /** @param onMissing called for a text with a character that no installed font has */
  constructor(onMissing: (character: string) => void = () => undefined) {
    this.#onMissing = onMissing;
  }

  /** Whether the picture of a text is in memory. */
  has(shared: SharedText): boolean {
    return this.#made.has(versionOf(shared));
  }

  /** @throws BusyError if too many pictures wait to be made */
  async get(shared: SharedText): Promise<Made> {
    const version = versionOf(shared);
    const known = this.#made.get(version) ?? this.#making.get(version);
    if (known !== undefined) return known;
    if (this.#making.size >= MAX_WAITING) throw new BusyError('Too many share pictures wait.');
    const making = this.#inTurn(() => {
      if (this.#isStopped) throw new BusyError('The process stops.');
      return this.#make(shared);
    }).finally(() => this.#making.delete(version));
    this.#making.set(version, making);
    const made = await making;
    this.#made.set(version, made);
    return made;
  }

  /** Waits for the picture that is being made. Those that wait for it are not made. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.allSettled(this.#making.values());
  }

  async #make(shared: SharedText): Promise<Made> {
    const missing = await undrawable(placedTexts(shared).map(({ text }) => text));
    const needed = [...missing].find((character) => !isDispensable(character));
    if (needed !== undefined) {
      this.#onMissing(needed);
      return { png: null };
    }
    const drawn = withoutCharacters(shared, missing);
    const png = await sharp(Buffer.from(sharePictureSvg(drawn)))
      .flatten({ background: '#ffffff' })
      .png({ palette: true, colours: 64, compressionLevel: 9 })
      .toBuffer();
    return { png };
  }
}

function withoutCharacters(shared: SharedText, missing: ReadonlySet<string>): SharedText {
  if (missing.size === 0) return shared;
  const drawable = (text: string) =>
    Array.from(text)
      .filter((one) => !missing.has(one))
      .join('');
  const { title, lines, site } = shared;
  return { ...shared, title: drawable(title), lines: lines.map(drawable), site: drawable(site) };
}
