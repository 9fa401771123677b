import { resolve } from 'node:path';
import { z } from 'zod';
import type { TestApplication } from './application';

const rows = z.array(
  z.object({
    id: z.coerce.number(),
    uid: z.string(),
    document_id: z.string(),
    locale: z.string().nullable(),
    action: z.string(),
    created: z.coerce.boolean(),
    published: z.coerce.boolean(),
  }),
);

/** What the change log holds after `cursor`, read past the code under test. */
export async function logAfter({ strapi }: TestApplication, cursor = 0) {
  const found: unknown = await strapi.db
    .connection('threeline_changes')
    .select('*')
    .where('id', '>', cursor)
    .orderBy('id');
  return rows.parse(found);
}

/** One change in one line: what readers do not see is in brackets, what is new has a star. */
const line = (change: z.infer<typeof rows>[number]): string => {
  const { uid, document_id, locale, action, created, published } = change;
  const words = `${action}${created ? '*' : ''} ${uid.replace(/^.*\./, '')} ${document_id} ${locale ?? '-'}`;
  return published ? words : `(${words})`;
};

/** The changes that a write leaves in the log, sorted. */
export async function changesOf(app: TestApplication, write: () => unknown): Promise<string[]> {
  const cursor = (await logAfter(app)).at(-1)?.id ?? 0;
  await write();
  return (await logAfter(app, cursor)).map(line).sort();
}

/** The change log of the running application itself, not a second copy in Jest's sandbox. */
export const changeLog = (): typeof import('../../src/platform/change-log') =>
  testHost.require(
    resolve(__dirname, '../../dist/src/platform/change-log'),
  ) as typeof import('../../src/platform/change-log');
