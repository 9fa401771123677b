import { z } from 'zod';
import { adminToken } from './admin';
import type { Answer } from '../app/answers';
import type { TestApplication } from '../app/application';

const entry = z.object({
  id: z.string(),
  kind: z.string(),
  at: z.iso.datetime(),
  title: z.string(),
  actor: z.object({ kind: z.string(), name: z.string().nullable(), scheduled: z.boolean() }),
});
const listed = z.object({
  data: z.object({ kept: z.number(), draft: entry.nullable(), revisions: z.array(entry) }),
});
const compared = z.object({
  data: z.object({
    differences: z.array(
      z.object({
        path: z.string(),
        parts: z.array(z.object({ text: z.string(), kind: z.string() })),
      }),
    ),
  }),
});
const restored = z.object({
  data: z.object({
    lost: z.array(z.looseObject({ field: z.string(), label: z.string(), reason: z.string() })),
  }),
});

/** The requests about revisions that an administrator's panel sends. */
export function revisionsOf(app: TestApplication) {
  const options = async (query: object = {}) => ({
    token: await adminToken(app),
    query: { locale: 'ko', ...query },
  });
  const list = async (documentId: string, locale = 'ko') =>
    listed.parse(
      (await app.get(`/threeline/revisions/${documentId}`, await options({ locale }))).body,
    ).data;
  const comparing = async (
    documentId: string,
    from: string | undefined,
    to: string | undefined,
  ): Promise<Answer> =>
    app.get(`/threeline/revisions/${documentId}/compare`, await options({ from, to }));
  const restoring = async (documentId: string, id: string | undefined): Promise<Answer> =>
    app.post(`/threeline/revisions/${documentId}/${String(id)}/restore`, {}, await options());
  return {
    list,
    /** Lists the revisions that publishes stored, the newest first. */
    published: async (documentId: string, locale = 'ko') =>
      (await list(documentId, locale)).revisions.filter(({ kind }) => kind === 'published'),
    /** Lists the drafts that a later save replaced, the newest first. */
    drafts: async (documentId: string) =>
      (await list(documentId)).revisions.filter(({ kind }) => kind === 'draft'),
    comparing,
    /** Lists the fields in which two revisions differ. */
    differences: async (documentId: string, from: string | undefined, to: string | undefined) =>
      compared.parse((await comparing(documentId, from, to)).body).data.differences,
    restoring,
    /** Restores a revision, and returns what could not be restored. */
    restore: async (documentId: string, id: string | undefined) =>
      restored.parse((await restoring(documentId, id)).body).data.lost,
  };
}
