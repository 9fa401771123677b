import { DAY, HOUR, type DraftHistorySettings } from './settings';

/** How far an entry has been thinned: all saves are kept, one an hour, or one a day. */
export type Thinned = 0 | 1 | 2;

/** A replaced draft, as far as thinning looks at it. Times are in milliseconds. */
export interface ReplacedDraft {
  id: string;
  at: number;
  replacedAt: number;
  thinned: Thinned;
}

export interface Thinning {
  remove: string[];
  /** The ids of the entries that reach a further stage, by stage. */
  advance: Record<1 | 2, string[]>;
}

const STAGE_MS = { 1: HOUR, 2: DAY };

/**
 * Decides which replaced drafts of one article are removed. The age of a draft counts from the save
 * that replaced it, so a draft that nobody touched for a year is not old when somebody overwrites it.
 * Of the drafts that were replaced in one hour or day, the one that had stood longest is kept. The
 * result does not depend on how often this ran before. Pure.
 *
 * @param drafts in the order in which they were saved
 * @param now in milliseconds
 */
export function thin(
  drafts: readonly ReplacedDraft[],
  now: number,
  { everySaveHours, hourlyDays, dailyDays, maxSaves }: Omit<DraftHistorySettings, 'thins'>,
): Thinning {
  const stageOf = ({ replacedAt, thinned }: ReplacedDraft, newer: number): Thinned | 'over' => {
    const isRecent = now - replacedAt < everySaveHours * HOUR && newer < maxSaves;
    if (isRecent && thinned === 0) return 0;
    // An hour or a day leaves its stage as a whole. Otherwise the one draft that is left of it could
    // leave before others would have that were removed in its favour.
    const ageOf = (ms: number) => now - Math.floor(replacedAt / ms) * ms;
    if (ageOf(DAY) >= dailyDays * DAY) return 'over';
    return ageOf(HOUR) >= hourlyDays * DAY || thinned === 2 ? 2 : 1;
  };
  const thinning: Thinning = { remove: [], advance: { 1: [], 2: [] } };
  const kept = new Map<string, ReplacedDraft>();
  for (const [index, draft] of drafts.entries()) {
    const stage = stageOf(draft, drafts.length - 1 - index);
    if (stage === 0) continue;
    if (stage === 'over') {
      thinning.remove.push(draft.id);
      continue;
    }
    if (stage !== draft.thinned) thinning.advance[stage].push(draft.id);
    const period = `${String(stage)} ${String(Math.floor(draft.replacedAt / STAGE_MS[stage]))}`;
    const rival = kept.get(period);
    const stays = rival === undefined || stood(draft) >= stood(rival);
    if (stays) kept.set(period, draft);
    if (rival !== undefined) thinning.remove.push(stays ? rival.id : draft.id);
  }
  const removed = new Set(thinning.remove);
  for (const stage of [1, 2] as const) {
    thinning.advance[stage] = thinning.advance[stage].filter((id) => !removed.has(id));
  }
  return thinning;
}

const stood = ({ at, replacedAt }: ReplacedDraft): number => replacedAt - at;
