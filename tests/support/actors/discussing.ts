import { z } from 'zod';
import type { Answer } from '../app/answers';
import type { TestApplication } from '../app/application';
import { COMMENT, documents, publishArticle, SITE } from '../fixtures/documents';

/** Changes the site's settings in one language. */
export async function changeSite(
  app: TestApplication,
  data: Record<string, unknown>,
  locale = 'ko',
): Promise<void> {
  const site = await documents(app, SITE).findMany({});
  await documents(app, SITE).update({ documentId: site[0]?.documentId, locale, data });
}

/** Publishes an article with this value of its comments switch. */
export const publishedArticle = (
  app: TestApplication,
  commentsSwitch: 'disabled' | 'open' | 'closed' = 'open',
): Promise<string> => publishArticle(app, { commentsSwitch });

/** Approves a pending comment, as an editor does in the admin panel. */
export async function approve(app: TestApplication, body: string): Promise<void> {
  const [comment] = await documents(app, COMMENT).findMany({ filters: { body } });
  await documents(app, COMMENT).update({
    documentId: comment?.documentId,
    data: { moderation: 'approved' },
  });
}

export const countComments = (app: TestApplication): Promise<number> =>
  app.strapi.db.query(COMMENT).count();

const commentPage = z.object({
  data: z.array(z.looseObject({ body: z.string(), authorName: z.string() })),
  meta: z.looseObject({
    discussion: z.object({ state: z.string(), count: z.number(), notice: z.string().nullable() }),
    pagination: z.looseObject({}),
  }),
});

export interface Thread {
  documentId: string;
  body: string;
  parent: string | null;
  replyCount: number;
  replies: Thread[];
}

const thread: z.ZodType<Thread> = z.lazy(() =>
  z.strictObject({
    documentId: z.string(),
    authorName: z.string(),
    body: z.string(),
    createdAt: z.iso.datetime(),
    parent: z.string().nullable(),
    replyCount: z.number(),
    replies: z.array(thread),
  }),
);

export const threadPage = z.object({
  data: z.array(thread),
  meta: z.object({
    discussion: z.looseObject({ state: z.string(), count: z.number() }),
    pagination: z.looseObject({ total: z.number(), pageCount: z.number() }),
  }),
});

let addresses = 0;

/** Requests of readers about comments. The application must trust `X-Forwarded-For`. */
export function readersOf(app: TestApplication) {
  const newAddress = () => {
    addresses += 1;
    return `203.0.113.${String(addresses)}`;
  };
  /** Posts a comment, from a new client address when none is given. */
  const comment = (article: string, data: unknown, address = newAddress()): Promise<Answer> =>
    app.post(
      `/api/articles/${article}/comments`,
      { data },
      { headers: { 'X-Forwarded-For': address } },
    );
  return {
    newAddress,
    comment,
    say: (article: string, body: string, address?: string) =>
      comment(article, { authorName: 'Reader', body }, address),
    commentsOf: async (article: string, query = '') => {
      const { body } = await app.get(`/api/articles/${article}/comments`, { query });
      return commentPage.parse(body);
    },
    stored: (body: string) => documents(app, COMMENT).findMany({ filters: { body } }),
  };
}
