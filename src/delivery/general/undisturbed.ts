import type { Core } from '@strapi/strapi';
import { cacheTagsOf, CHANGES_TABLE, changesAfter, EVERYTHING } from '../../changes';
import type { Answer } from '../answers/answer';
import type { Reader } from '../reader';

const NEWEST = { text: `select max("id") as value from "${CHANGES_TABLE}"`, values: [] };

/**
 * The framework reads an answer by several statements. A publish of any instance between two of
 * them, which replaces the published row, would leave an article without its author: an answer that
 * was never true. So the log is looked at before and after, and such an answer is made once more; if
 * that is overtaken as well, it is given and not kept.
 *
 * @param reader looks at what is committed; `null` where the database is this process's memory
 */
export function undisturbedBy(strapi: Core.Strapi, reader: Reader | null) {
  const newest = async () => Number((await reader?.values(NEWEST))?.[0] ?? 0);

  async function wasOvertaken(tags: ReadonlySet<string>, since: number): Promise<boolean> {
    if ((await newest()) === since) return false;
    const changed = await changesAfter(strapi, since);
    return changed
      .flatMap((change) => cacheTagsOf(strapi, change))
      .some((tag) => tag === EVERYTHING || tags.has(tag));
  }

  return async (make: () => Promise<Answer>): Promise<Answer> => {
    for (let overtaken = 0; ; overtaken += 1) {
      const since = await newest();
      const answer = await make();
      if (answer.tags === null || !(await wasOvertaken(answer.tags, since))) return answer;
      if (overtaken > 0) return { ...answer, tags: null };
    }
  };
}
