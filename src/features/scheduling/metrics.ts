import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withKnex } from '../../platform/database';
import { declareMetrics } from '../../platform/metrics';
import { TABLE } from './store';

const earliest = z.array(z.object({ at: z.union([z.null(), z.coerce.date()]) }));

/** Declares what `/_metrics` tells of schedules. */
export function declareSchedulingMetrics(strapi: Core.Strapi): void {
  declareMetrics(strapi, [
    {
      name: 'schedule_lateness_seconds',
      help: 'For how long the most overdue schedule has been due; 0 if none is.',
      kind: 'gauge',
      read: async () => {
        const found: unknown = await withKnex(strapi, (knex) => knex(TABLE).min('due_at as at'));
        const at = earliest.parse(found)[0]?.at ?? null;
        return at === null ? 0 : Math.max(0, Date.now() - at.getTime()) / 1000;
      },
    },
  ]);
}
