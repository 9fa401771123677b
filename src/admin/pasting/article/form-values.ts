import type { ImageBlock } from '../../strapi/image-block';
import { tempKeyAt } from '../../strapi/temp-keys';
import { pastedBody, type EditorBlock, type Picture } from '../editor-blocks';
import { isRecord } from '../is-record';
import { MAX_PICTURES } from '../pictures';
import type { PastedArticle } from './pasted-article';

type Values = Readonly<Record<string, unknown>>;
type Body = (EditorBlock | ImageBlock)[];

/** Stores a picture. Returns `null` if it cannot be had. */
type Store = (picture: Picture) => Promise<ImageBlock | null>;

interface StoredBodies {
  /** The body of each section, with its pictures. */
  bodies: Body[];
  stored: number;
  missing: number;
}

/** Uploads the pictures of an article, and puts them into the bodies of its sections. */
export async function storedBodies(
  { sections }: Pick<PastedArticle, 'sections'>,
  store: Store,
): Promise<StoredBodies> {
  let stored = 0;
  let missing = 0;
  const bodies: Body[] = [];
  for (const { body } of sections) {
    const { blocks, pictures } = pastedBody({ blocks: body, conversions: [] });
    const filled: Body = [...blocks];
    const images: (ImageBlock | null)[] = [];
    for (const picture of pictures) {
      const image = stored + missing < MAX_PICTURES ? await store(picture) : null;
      if (image === null) missing += 1;
      else stored += 1;
      images.push(image);
    }
    // The last one first, so that the places of those before it stay right.
    for (const [index, { after }] of [...pictures.entries()].reverse()) {
      const image = images[index] ?? null;
      if (image !== null) filled.splice(after, 0, image);
    }
    bodies.push(filled);
  }
  return { bodies, stored, missing };
}

/** How many pictures of an article are uploaded. */
export const pictureCount = ({ sections }: Pick<PastedArticle, 'sections'>): number =>
  Math.min(
    MAX_PICTURES,
    sections.flatMap(({ body }) => body).filter(({ type }) => type === 'image-reference').length,
  );

/**
 * Returns the values of a form that takes an article over. What the text lacks stays as it is, and so
 * does what was typed while the pictures were uploaded. Typed sections follow those of the article.
 *
 * @param before the values when the uploads began
 * @param now the present values
 */
export function filledValues(
  { before, now }: { before: Values; now: Values },
  { title, publicationDate, lead, summary, sections }: PastedArticle,
  bodies: readonly Body[],
): Values {
  const isTyped = (part: string) => hasText(now[part]) && !isSame(before[part], now[part]);
  const given = Object.entries({ title, publicationDate, lead, summary }).filter(
    ([part, value]) => value !== null && !isTyped(part),
  );
  const values = { ...now, ...Object.fromEntries(given) };
  if (sections.length === 0) return values;
  const written: Values[] = sections.map(({ heading }, index) => ({
    heading,
    body: bodies[index]?.length === 0 ? null : bodies[index],
  }));
  const present: unknown = now['sections'];
  const typed =
    isTyped('sections') && Array.isArray(present)
      ? present.filter(isRecord).filter((section) => hasText(section))
      : [];
  return {
    ...values,
    sections: [...written, ...typed].map((section, index) => ({
      ...section,
      __temp_key__: tempKeyAt(index),
    })),
  };
}

/** The parts of a form that an article fills, without its date, which a form may propose. */
const PARTS = ['title', 'lead', 'summary', 'sections'] as const;

/** Whether a form has no text that an article could replace. */
export const isEmptyForm = (values: Values): boolean =>
  PARTS.every((part) => !hasText(values[part]));

/** Fields of sections, of a summary and of blocks that have text. */
const WITH_TEXT = ['heading', 'body', 'children', 'text', 'line1', 'line2', 'line3'] as const;

function hasText(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some(hasText);
  if (!isRecord(value)) return false;
  return value['type'] === 'image' || WITH_TEXT.some((field) => hasText(value[field]));
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** Whether an editor has changed a form since. Strapi writes the slug by itself when the title changes. */
export const isChangedSince = (filled: Values, now: Values): boolean =>
  Object.keys({ ...filled, ...now }).some(
    (part) => part !== 'slug' && !isSame(filled[part], now[part]),
  );
