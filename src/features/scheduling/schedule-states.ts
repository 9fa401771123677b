/**
 * The state machine of a schedule: when an article in one locale is published and unpublished. A row
 * exists only while something is planned or has failed.
 *
 *              ┌── retry (`postpone`) ──┐
 *              ▼                        │
 *   planned ─due─► claimed ─────────────┤
 *      ▲             ├─ done, more planned ──► planned
 *      │             ├─ done, nothing left ──► row deleted
 *      │             └─ failed for good ─────► failed ─┐
 *      └──────────── an editor saves a new plan ───────┘
 *
 * | state   | stored as                                                          |
 * | ------- | ------------------------------------------------------------------ |
 * | planned | `publish_at` or `unpublish_at` set, `due_at` is the earlier of them |
 * | claimed | a row lock, which ends with the transaction (`claim.ts`)            |
 * | retry   | `attempts` above 0, `due_at` is the time of the retry               |
 * | failed  | `failure` set; what is still planned stays planned                  |
 *
 * | event                                | who moves it                      | file |
 * | ------------------------------------ | --------------------------------- | ---- |
 * | an editor saves a plan               | a user with `article.schedule`, who holds the article's lock and names the version seen | `routes.ts` |
 * | `due_at` passes                      | one instance, by `skip locked`    | `run-due-schedules.ts`, `claim.ts` |
 * | the publish or unpublish succeeds    | the same transaction              | `run-due-schedules.ts` |
 * | the article's rules refuse it        | the scheduler, after the rollback | `schedule-failures.ts` |
 * | the system fails, up to 8 times      | the scheduler, after the rollback | `schedule-failures.ts` |
 * | a person publishes or unpublishes    | the transaction of that write     | `sync-schedules.ts` |
 * | the article is deleted               | the transaction of the delete     | `sync-schedules.ts` |
 *
 * Each change writes a new `version`. A write that names an older version changes nothing.
 *
 * Locks are always taken in one order: the article, then its schedule. The scheduler claims the schedule
 * first, so it only tries to lock the article; if another transaction holds it, the scheduler releases
 * the schedule and starts anew in the usual order.
 */
export const SCHEDULED_ACTIONS = ['publish', 'unpublish', 'miss'] as const;

/** `miss` unpublishes an article whose whole time between publish and unpublish has passed. */
export type ScheduledAction = (typeof SCHEDULED_ACTIONS)[number];
