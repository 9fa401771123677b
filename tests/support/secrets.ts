import type { TestApplication } from './application';
import { articleInput, paragraphs } from './builders';
import { documents } from './documents';

/** A word that stands in every text of an unpublished state, and nowhere else. */
export const MARKER = 'quixotryxyzzy';

const secret = (what: string) => ({
  title: `${MARKER} ${what}`,
  slug: `${MARKER}-${what}`,
  lead: `${MARKER} lead`,
  summary: { line1: `${MARKER} 1`, line2: `${MARKER} 2`, line3: `${MARKER} 3` },
  sections: [{ heading: `${MARKER} heading`, body: paragraphs(`${MARKER} body`) }],
  seo: { metaTitle: `${MARKER} meta` },
});

/** Articles in every state that readers must not see, beside one that they may. */
export interface Secrets {
  author: string;
  /** Published as it is. */
  open: string;
  /** Never published. */
  draft: string;
  /** Published once, and taken back. */
  unpublished: string;
  /** Published, and changed since. */
  modified: string;
  /** Published in Korean, a draft in English. */
  halfTranslated: string;
}

export async function keepSecrets(app: TestApplication): Promise<Secrets> {
  const { documentId: author } = await documents(app, 'api::author.author').create({
    data: { name: 'Open author' },
  });
  const create = async (data: object, status: 'draft' | 'published') =>
    (await documents(app).create({ data: { author, ...data }, status })).documentId;

  const open = await create(articleInput({ title: 'Open' }), 'published');
  const draft = await create(secret('draft'), 'draft');
  const unpublished = await create(secret('unpublished'), 'published');
  await documents(app).unpublish({ documentId: unpublished });
  const modified = await create(articleInput({ title: 'Open before' }), 'published');
  await documents(app).update({ documentId: modified, data: secret('modified') });
  const halfTranslated = await create(articleInput({ title: 'Open in Korean' }), 'published');
  await documents(app).update({
    documentId: halfTranslated,
    locale: 'en',
    data: secret('english'),
  });
  return { author, open, draft, unpublished, modified, halfTranslated };
}
