import type { ScheduledAction } from './schedule-states';
import { instantOf, localTime } from './wall-clock';

/** The times that an editor chooses, as local times of the site. `null` plans nothing. */
export interface ScheduleRequest {
  publishAt: string | null;
  unpublishAt: string | null;
}

/** When an article is to be published and unpublished. */
export interface Plan {
  publishAt: Date | null;
  unpublishAt: Date | null;
}

/** Why a request cannot be planned. */
interface PlanFault {
  field: keyof ScheduleRequest;
  code: 'TIME_INVALID' | 'TIME_SKIPPED' | 'TIME_PAST' | 'END_BEFORE_START';
  message: string;
  values: Record<string, string>;
}

/**
 * Converts local times of a zone to instants. If a clock shows a time twice, the plan takes the first
 * one. A time that the clock skips is a fault.
 *
 * @param now the earliest time that is refused as past
 */
export function planOf(
  request: ScheduleRequest,
  zone: string,
  now: Date,
): { plan: Plan } | { fault: PlanFault } {
  const plan: Plan = { publishAt: null, unpublishAt: null };
  for (const field of ['publishAt', 'unpublishAt'] as const) {
    const local = request[field];
    if (local === null) continue;
    const instant = instantOf(local, zone);
    const values = { time: spaced(local), zone, now: spaced(localTime(now, zone)) };
    switch (instant.kind) {
      case 'invalid':
        return {
          fault: {
            field,
            code: 'TIME_INVALID',
            message: `"${local}" is not a time. Write it like 2026-12-31T09:00.`,
            values,
          },
        };
      case 'never':
        return {
          fault: {
            field,
            code: 'TIME_SKIPPED',
            message: `${spaced(local)} does not exist in ${zone}: clocks are set forward over it. Choose a time an hour earlier or later.`,
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
              message: `${spaced(local)} is past: it is ${values.now} in ${zone}. Choose a later time.`,
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

const spaced = (local: string): string => local.replace('T', ' ');

/**
 * Returns the action that is due. If both times have passed while no instance ran, the article is not
 * published for a moment: the action is `miss`, which only unpublishes it.
 */
export function dueAction({ publishAt, unpublishAt }: Plan, now: Date): ScheduledAction | null {
  const ends = unpublishAt !== null && unpublishAt <= now;
  const starts = publishAt !== null && publishAt <= now;
  if (ends) return starts ? 'miss' : 'unpublish';
  return starts ? 'publish' : null;
}

/** The rest of a plan after an action succeeded or failed for good. */
export function planAfter(plan: Plan, action: ScheduledAction): Plan {
  return action === 'publish'
    ? { ...plan, publishAt: null }
    : { publishAt: action === 'miss' ? null : plan.publishAt, unpublishAt: null };
}

/** The earlier of the two times, or `null` for an empty plan. */
export const nextDue = ({ publishAt, unpublishAt }: Plan): Date | null =>
  [publishAt, unpublishAt]
    .filter((at) => at !== null)
    .sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
