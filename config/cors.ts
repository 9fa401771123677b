import type { Core } from '@strapi/strapi';

/** The origins with access to the content API. Read as `strapi.config.get('cors')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** The origins that may send cookies, each such as `https://www.example.com`. */
  origins: originsIn(env('CORS_ORIGINS', '')),
});

function originsIn(list: string): string[] {
  const origins = list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  for (const origin of origins) {
    const isOrigin = /^https?:[^*]+$/.test(origin) && URL.canParse(origin);
    if (!isOrigin || new URL(origin).origin !== origin) {
      throw new Error(
        `CORS_ORIGINS names "${origin}", which is not an origin. Write scheme and host in lower case without path or wildcard, such as https://www.example.com.`,
      );
    }
  }
  return origins;
}

export default config;
