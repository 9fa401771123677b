/** Relations, media and components by name, each with the ones below it. */
export interface Shown {
  [name: string]: Shown;
}

const CARD: Shown = { summary: {}, cover: {}, category: {}, tags: {} };

/** Strapi puts a relation with a `populate` of its own last, so these stay at the end. */
const NESTED: Shown = { author: { avatar: {} } };

const SEO: Shown = { seo: { picture: {} } };

/**
 * What readers see of an article beside its own columns. This is the only list: REST, GraphQL's
 * fallback pages, delivery, search, webhooks, feeds, the preview and OpenAPI are derived from it.
 * The order is the order of Strapi's own responses.
 */
export const SHAPES = {
  card: { ...CARD, ...NESTED },
  /** A card with what JSON-LD and link previews need. */
  shared: { ...CARD, ...SEO, ...NESTED },
  whole: { ...CARD, sections: {}, ...SEO, ...NESTED },
};

export type ShapeName = keyof typeof SHAPES;

/** A `populate` of the Document Service. */
interface Populate {
  [name: string]: true | { populate: Populate };
}

/** The `populate` that reads a shape by the Document Service. */
export const populateFor = (shape: ShapeName): Populate => populateOf(SHAPES[shape]);

function populateOf(shown: Shown): Populate {
  return Object.fromEntries(
    Object.entries(shown).map(([name, below]) => [
      name,
      Object.keys(below).length === 0 ? true : { populate: populateOf(below) },
    ]),
  );
}
