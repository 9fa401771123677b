import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { VARIANT_FORMS } from './variants/plan';

const listed = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

const width = z.string().transform(Number).pipe(z.int().min(16).max(4096));

const variants = z.object({
  make: z.boolean(),
  widths: listed.pipe(z.array(width).min(1).max(20)),
  forms: listed
    .pipe(z.array(z.enum(VARIANT_FORMS)))
    .transform((named) => VARIANT_FORMS.filter((form) => named.includes(form))),
  avifEffort: z.int().min(0).max(9),
});

/** Which variants pictures have, and whether this process makes them. */
export type VariantSettings = z.output<typeof variants>;

const settings = z.object({
  maxBytes: z.int().positive(),
  maxPixels: z.int().positive(),
  variants,
});

/** The limits of the media library in bytes and pixels, and its variants. See `config/media.ts`. */
export const mediaSettings = (strapi: Core.Strapi) => settings.parse(strapi.config.get('media'));
