import type { Core } from '@strapi/strapi';

/** The media library. Read as `strapi.config.get('media')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** The largest uploaded file, in bytes. */
  maxBytes: env.int('MAX_UPLOAD_BYTES', 50_000_000),
  /** The largest picture, in pixels: width times height, times the frames of an animation. */
  maxPixels: env.int('MAX_IMAGE_PIXELS', 50_000_000),
  variants: {
    /**
     * Whether this process makes the variants of pictures while it serves. Commands do not, except
     * `npm run pictures`.
     */
    make: env.bool('PICTURE_VARIANTS', env.bool('CHANGES_FOLLOW', true)),
    /** The widths of variants in pixels, separated by commas. */
    widths: env('PICTURE_WIDTHS', '320,480,640,960,1280,1920,2560'),
    /** The forms of variants, separated by commas. If empty, pictures get only a placeholder. */
    forms: env('PICTURE_FORMS', 'avif,webp'),
    /** From 0 to 9: how much time the encoder of AVIF spends on a smaller file. */
    avifEffort: env.int('PICTURE_AVIF_EFFORT', 3),
  },
});

export default config;
