/**
 * The state machine of a webhook delivery: one message on its way to one subscription. Every state
 * is in the row of the delivery, so any instance can go on after a crash.
 *
 *                     ┌────────────── retry / lease lost ──────────────┐
 *                     ▼                                                │
 *   held ─release─► due ──lease──► leased ──attempt──► recorded ──► waiting
 *                     ▲                                    ├──────► succeeded ─┐
 *                     │                                    └──────► failed ────┤
 *                     └────────────────── redeliver ───────────────────────────┘
 *
 * | shown as    | stored as                                         |
 * | ----------- | ------------------------------------------------- |
 * | held        | state `waiting`, `held` 1                         |
 * | due         | state `waiting`, `held` 0, `next_at` is past, whatever `leased_by` says |
 * | leased      | state `waiting`, `leased_by` set, `next_at` is the end of the lease, and not past |
 * | retry later | state `waiting`, `leased_by` null, `next_at` is the time of the retry |
 * | succeeded   | state `succeeded`, `finished_at` set              |
 * | failed      | state `failed`, `finished_at` set, `error_code`   |
 *
 * | event                                           | from              | to          | file |
 * | ----------------------------------------------- | ----------------- | ----------- | ---- |
 * | a change commits                                | –                 | due or held | `capture/store.ts` |
 * | the earlier delivery of the document had its first attempt | held   | due         | `dispatch/release-next.ts`, `prune.ts` |
 * | an instance has capacity                        | due               | leased      | `dispatch/lease.ts`, `dispatch/capacity.ts` |
 * | its instance crashed                            | leased            | due         | `dispatch/abandoned-leases.ts`, or the clock: `next_at` passes |
 * | the instance shuts down or cannot sign          | leased            | due         | `dispatch/lease.ts` (`releaseLeases`) |
 * | 2xx whose body ends in time and is not too large | leased           | succeeded   | `sending/read-response.ts`, `retries/outcome.ts`, `dispatch/record.ts` |
 * | any other result, and the schedule has a retry left | leased        | retry later | `retries/outcome.ts`, `retries/retry-schedule.ts`, `dispatch/record.ts` |
 * | any other result, and no retry is left, or 410  | leased            | failed      | `retries/outcome.ts`, `dispatch/record.ts` |
 * | its message was deleted                         | leased            | failed      | `dispatch/lost-messages.ts` |
 * | an editor sends it again                        | any but leased    | due         | `admin/redeliver.ts` |
 * | its subscription was deleted, or stays off for too long | not finished | failed   | `prune.ts` |
 * | the retention period ends                       | succeeded, failed | deleted     | `prune.ts` |
 * | the clock of the database jumps                 | not finished      | same, with `next_at` corrected | `dispatch/clock-jumps.ts` |
 *
 * Only the instance that `leased_by` names may change the state by a failure. Any instance may by a
 * success: the receiver has the message. An attempt that ends has a row, unless the database refuses it.
 * `attempts` counts the attempts that changed the state, including those that failed before a request,
 * such as for an unreadable secret. Only these change the health of the subscription. `tries` counts
 * those of the present retry schedule: sending again resets it to 0. A request that a shutdown aborts or
 * a crash cuts short has no row and does not count. An instance whose database refuses to record even
 * the new state does not lease the delivery again.
 */
export const DELIVERY_STATES = ['waiting', 'succeeded', 'failed'] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];
