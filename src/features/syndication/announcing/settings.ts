import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** https://www.indexnow.org/documentation */
const KEY = /^[A-Za-z0-9-]{8,128}$/;

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const settings = z
  .object({
    indexNowKey: z
      .string()
      .trim()
      .refine((key) => key === '' || KEY.test(key), {
        error: 'INDEXNOW_KEY must be 8 to 128 letters, digits and dashes. Correct or empty it.',
      }),
    indexNowEndpoints: z
      .string()
      .transform((text) => [
        ...new Set(
          text
            .split(',')
            .map((part) => part.trim())
            .filter((part) => part !== ''),
        ),
      ])
      .refine((endpoints) => endpoints.every(isWebAddress), {
        error:
          'INDEXNOW_ENDPOINTS must be addresses that begin with https://, separated by commas. Correct it, or remove it to use the standard ones.',
      }),
    webSubHub: z
      .string()
      .trim()
      .refine((hub) => hub === '' || isWebAddress(hub), {
        error: 'WEBSUB_HUB must be an address that begins with https://. Correct or empty it.',
      }),
  })
  .transform(({ indexNowKey: key, indexNowEndpoints: endpoints, webSubHub }) => ({
    indexNow: key === '' || endpoints.length === 0 ? null : { key, endpoints },
    webSubHub: webSubHub === '' ? null : webSubHub,
  }));

/** `null` for what is switched off. */
export type AnnouncingSettings = z.infer<typeof settings>;

/**
 * The settings of `config/announcing.ts`.
 *
 * @throws Error that names the wrong setting
 */
export function announcingSettings(strapi: Core.Strapi): AnnouncingSettings {
  const parsed = settings.safeParse(strapi.config.get('announcing'));
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ message }) => message).join(' '));
}
