import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const settings = z.object({ days: z.int().min(1).max(3650), run: z.boolean() });

/** The settings of `config/bin.ts`. */
export const binSettings = (strapi: Core.Strapi) => settings.parse(strapi.config.get('bin'));

const DAY_MS = 24 * 60 * 60 * 1000;

/** When an article that was deleted at a time leaves the bin. */
export const expiryOf = (strapi: Core.Strapi, deletedAt: Date): Date =>
  new Date(deletedAt.getTime() + binSettings(strapi).days * DAY_MS);

/** Articles that were deleted before this time have left the bin. */
export const expiredBefore = (strapi: Core.Strapi, now = new Date()): Date =>
  new Date(now.getTime() - binSettings(strapi).days * DAY_MS);
