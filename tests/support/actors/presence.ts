import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Answer } from '../app/answers';
import type { Http } from '../app/http';

const answered = z.object({
  data: z.strictObject({
    others: z.array(
      z.strictObject({
        name: z.string().nullable(),
        field: z.string().nullable(),
        since: z.iso.datetime(),
        isSelf: z.boolean(),
      }),
    ),
    lastWrite: z
      .strictObject({
        action: z.string(),
        kind: z.string(),
        name: z.string().nullable(),
        scheduled: z.boolean(),
        at: z.iso.datetime(),
      })
      .nullable(),
    article: z.strictObject({
      updatedAt: z.iso.datetime(),
      publishedAt: z.iso.datetime().nullable(),
    }),
  }),
});

/** Reads an answer to a heartbeat, which has nothing beside what this names. */
export const presenceIn = (answer: Answer) => answered.parse(answer.body).data;

/** A form of an article that a user has open in a browser. */
export function openForm(http: Pick<Http, 'post' | 'delete'>, token: string, documentId: string) {
  const tab = randomBytes(16).toString('hex');
  const send = (field: string | null, locale: string) =>
    http.post(`/threeline/presence/${documentId}`, { tab, field }, { token, query: { locale } });
  return {
    tab,
    /** Sends a heartbeat. */
    send: (field: string | null = null, locale = 'ko') => send(field, locale),
    /** Sends a heartbeat and returns what it tells. */
    beat: async (field: string | null = null, locale = 'ko') =>
      presenceIn(await send(field, locale)),
    close: () => http.delete(`/threeline/presence/tabs/${tab}`, { token }),
  };
}
