import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { shownProcess, shownProcesses } from '../../../platform/change-log';
import { isPostgres, nowSql } from '../clock';
import { marks, runSql } from '../sql';
import { DELIVERIES } from '../tables';
import { Departures } from './departures';

/** The least pause between two looks, in milliseconds. */
const LOOK_MS = 1000;

/** Marks an owner whose process shows that it is alive. Others keep their leases until these expire. */
const SHOWN = 'process:';

/** The owner of the leases of this process. */
export function leaseOwner(strapi: Core.Strapi): string {
  const shown = shownProcess(strapi);
  return shown === null ? randomUUID() : SHOWN + shown;
}

const owners = z.array(z.object({ owner: z.string() }));

/**
 * Releases the leases of processes that were killed: within seconds on PostgreSQL, at the next start on
 * SQLite. Otherwise their deliveries would wait until the leases expire.
 */
export class AbandonedLeases {
  readonly #departures: Departures;
  /** By the clock of `performance`; `null` before the first look, which a failure repeats. */
  #lookedAt: number | null = null;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly by: string,
  ) {
    this.#departures = new Departures(by);
  }

  /** Looks at most once a second. */
  async release(): Promise<void> {
    const { strapi } = this;
    const isFirst = this.#lookedAt === null;
    if (this.#lookedAt !== null && performance.now() - this.#lookedAt < LOOK_MS) return;
    if (isPostgres(strapi)) {
      if (isFirst) this.#departures.expect(await this.#owners());
      const alive = [...(await shownProcesses(strapi))].map((process) => SHOWN + process);
      this.#lookedAt = performance.now();
      await this.#releaseAll(this.#departures.look(new Set(alive)));
    } else if (isFirst) {
      // One process dispatches on an SQLite file, so the other owners have ended.
      await this.#releaseAll(await this.#owners());
      this.#lookedAt = performance.now();
    }
  }

  /** The owners of leases, as far as this class releases them. */
  async #owners(): Promise<string[]> {
    const found = owners.parse(
      await runSql(
        this.strapi,
        `select distinct leased_by as owner from ${DELIVERIES}
         where state = 'waiting' and leased_by is not null and leased_by <> ?`,
        [this.by],
      ),
    );
    return found
      .map(({ owner }) => owner)
      .filter((owner) => !isPostgres(this.strapi) || owner.startsWith(SHOWN));
  }

  async #releaseAll(dead: readonly string[]): Promise<void> {
    if (dead.length === 0) return;
    const now = nowSql(this.strapi);
    const released = await runSql(
      this.strapi,
      `update ${DELIVERIES} set next_at = ${now}, set_at = ${now}, leased_by = null
       where state = 'waiting' and leased_by in (${marks(dead)}) and next_at > ${now}
       returning id`,
      dead,
    );
    if (released.length === 0) return;
    this.strapi.log.warn(
      'A process has ended without releasing its webhook deliveries; they go on.',
      {
        processes: dead,
        deliveries: released.length,
      },
    );
  }
}
