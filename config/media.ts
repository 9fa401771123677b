import type { Core } from '@strapi/strapi';

/** The limits of the media library. Read as `strapi.config.get('media')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** The largest uploaded file, in bytes. */
  maxBytes: env.int('MAX_UPLOAD_BYTES', 50_000_000),
  /** The largest picture, in pixels: width times height, times the frames of an animation. */
  maxPixels: env.int('MAX_IMAGE_PIXELS', 50_000_000),
});

export default config;
