import { resolve } from 'node:path';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { adminToken } from './admin';
import type { Answer } from '../app/answers';
import type { TestApplication } from '../app/application';

const ZONE = 'Asia/Seoul';

/** The site's wall-clock time in so many minutes, or so many minutes ago where negative. */
export const inMinutes = (minutes: number): string =>
  DateTime.now().setZone(ZONE).plus({ minutes }).toFormat("yyyy-MM-dd'T'HH:mm");

const said = z.object({
  local: z.string(),
  offset: z.string(),
  at: z.string(),
  isRepeated: z.boolean(),
});
const answered = z.object({
  data: z.object({
    timeZone: z.string(),
    offset: z.string(),
    schedule: z
      .object({
        publishAt: said.nullable(),
        unpublishAt: said.nullable(),
        version: z.string(),
        setBy: z.string().nullable(),
        failure: z
          .object({
            deed: z.string(),
            code: z.string().optional(),
            message: z.string(),
            errors: z.array(z.object({ path: z.array(z.string()), message: z.string() })),
          })
          .nullable(),
      })
      .nullable(),
  }),
});

export const scheduleIn = (answer: Answer) => answered.parse(answer.body).data.schedule;

interface ScheduleRequest {
  publishAt?: string | null;
  unpublishAt?: string | null;
  version?: string | null;
  timeZone?: string;
}

/** The requests of an editor about schedules, and control over when they are due. */
export function schedulingOf(app: TestApplication) {
  const path = (documentId: string) => `/threeline/schedules/${documentId}`;
  return {
    set: async (documentId: string, wish: ScheduleRequest, locale = 'ko'): Promise<Answer> => {
      const body = { publishAt: null, unpublishAt: null, version: null, timeZone: ZONE, ...wish };
      return app.put(path(documentId), body, { token: await adminToken(app), query: { locale } });
    },
    see: async (documentId: string, locale = 'ko'): Promise<Answer> =>
      app.get(path(documentId), { token: await adminToken(app), query: { locale } }),
    /** Makes schedules due now. */
    makeDue: async (documentIds: string[], columns = ['publish_at']): Promise<void> => {
      // The driver does not recognise a Date of Jest's sandbox.
      const at = Date.now() - 60_000;
      const past = testHost.database === 'sqlite' ? at : new Date(at).toISOString();
      await app.strapi.db
        .connection('threeline_schedules')
        .whereIn('document_id', documentIds)
        .update(Object.fromEntries([...columns, 'due_at'].map((column) => [column, past])));
    },
    /** Runs the due schedules in the running application. */
    drainOnce: (): Promise<number> => {
      const { runDueSchedules } = testHost.require(
        resolve(__dirname, '../../../dist/src/features/scheduling'),
      ) as typeof import('../../../src/features/scheduling');
      return runDueSchedules(app.strapi);
    },
  };
}
