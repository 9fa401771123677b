import { instantOf, localTime } from './wall-clock';

/** What an editor asks for, in local times; `null` for not at all. */
export interface ScheduleRequest {
  publishAt: string | null;
  unpublishAt: string | null;
}

/** When an article is to be published and unpublished. */
export interface Plan {
  publishAt: Date | null;
  unpublishAt: Date | null;
}

/** Why a wish cannot be planned. */
export interface PlanFault {
  field: keyof ScheduleRequest;
  code: 'TIME_INVALID' | 'TIME_SKIPPED' | 'TIME_PAST' | 'END_BEFORE_START';
  message: string;
  values: Record<string, string>;
}

/**
 * The instants of a wish, in a time zone. A time that a clock shows twice, when it is set back, is
 * the first of the two; one that it skips is refused.
 */
export function planOf(
  wish: ScheduleRequest,
  zone: string,
  now: Date,
): { plan: Plan } | { fault: PlanFault } {
  const plan: Plan = { publishAt: null, unpublishAt: null };
  for (const field of ['publishAt', 'unpublishAt'] as const) {
    const local = wish[field];
    if (local === null) continue;
    const instant = instantOf(local, zone);
    const values = { time: said(local), zone, now: said(localTime(now, zone)) };
    switch (instant.kind) {
      case 'invalid':
        return {
          fault: {
            field,
            code: 'TIME_INVALID',
            message: `"${local}" is no time; write it like 2026-12-31T09:00.`,
            values,
          },
        };
      case 'never':
        return {
          fault: {
            field,
            code: 'TIME_SKIPPED',
            message: `${said(local)} does not exist in ${zone}: clocks are set forward over it. Choose a time an hour earlier or later.`,
            values,
          },
        };
      case 'once':
      case 'twice':
        if (instant.at <= now) {
          return {
            fault: {
              field,
              code: 'TIME_PAST',
              message: `${said(local)} is past: it is ${values.now} in ${zone}. Choose a later time.`,
              values,
            },
          };
        }
        plan[field] = instant.at;
    }
  }
  if (plan.publishAt !== null && plan.unpublishAt !== null && plan.unpublishAt <= plan.publishAt) {
    return {
      fault: {
        field: 'unpublishAt',
        code: 'END_BEFORE_START',
        message: 'The article would be unpublished before it is published. Choose a later end.',
        values: {},
      },
    };
  }
  return { plan };
}

const said = (local: string): string => local.replace('T', ' ');

/** What to do with an article whose time has come. */
export type ScheduledAction = 'publish' | 'unpublish' | 'miss';

/**
 * What is due. Where the whole time between the two has passed while nothing ran, the article is
 * not published for an instant: its time was missed, and it ends unpublished.
 */
export function dueAction({ publishAt, unpublishAt }: Plan, now: Date): ScheduledAction | null {
  const ends = unpublishAt !== null && unpublishAt <= now;
  const starts = publishAt !== null && publishAt <= now;
  if (ends) return starts ? 'miss' : 'unpublish';
  return starts ? 'publish' : null;
}

/** What remains of a plan once a deed is done, or has failed for good. */
export function planAfter(plan: Plan, deed: ScheduledAction): Plan {
  return deed === 'publish'
    ? { ...plan, publishAt: null }
    : { publishAt: deed === 'miss' ? null : plan.publishAt, unpublishAt: null };
}

/** When to look at a plan next. */
export const nextDue = ({ publishAt, unpublishAt }: Plan): Date | null =>
  [publishAt, unpublishAt]
    .filter((at) => at !== null)
    .sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
