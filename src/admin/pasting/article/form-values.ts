import type { ImageBlock } from '../../strapi/image-block';
import { tempKeyAt } from '../../strapi/temp-keys';
import { pastedBody, type EditorBlock, type Picture } from '../editor-blocks';
import { MAX_PICTURES } from '../pictures';
import type { PastedArticle } from './pasted-article';

type Values = Readonly<Record<string, unknown>>;

/** Stores a picture. Returns `null` if it cannot be had. */
type Store = (picture: Picture) => Promise<ImageBlock | null>;

interface Filled {
  values: Values;
  /** How many pictures are missing. */
  missing: number;
}

/** Returns the values of a form that takes an article over. What the text lacks stays as it is. */
export async function filledValues(
  before: Values,
  article: PastedArticle,
  store: Store,
): Promise<Filled> {
  const { title, publicationDate, lead, summary, sections } = article;
  const given = Object.entries({ title, publicationDate, lead, summary }).filter(
    ([, value]) => value !== null,
  );
  let left = MAX_PICTURES;
  let missing = 0;
  const bodies: (EditorBlock | ImageBlock)[][] = [];
  for (const { body } of sections) {
    const { blocks, pictures } = pastedBody({ blocks: body, conversions: [] });
    const filled: (EditorBlock | ImageBlock)[] = [...blocks];
    const images: (ImageBlock | null)[] = [];
    for (const picture of pictures) {
      left -= 1;
      images.push(left < 0 ? null : await store(picture));
    }
    // The last one first, so that the places of those before it stay right.
    for (const [index, { after }] of [...pictures.entries()].reverse()) {
      const image = images[index] ?? null;
      if (image === null) missing += 1;
      else filled.splice(after, 0, image);
    }
    bodies.push(filled);
  }
  const written = sections.map(({ heading }, index) => ({
    heading,
    body: bodies[index]?.length === 0 ? null : bodies[index],
    __temp_key__: tempKeyAt(index),
  }));
  const values = {
    ...before,
    ...Object.fromEntries(given),
    ...(written.length === 0 ? {} : { sections: written }),
  };
  return { values, missing };
}
