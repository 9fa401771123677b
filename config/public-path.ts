import type { Core } from '@strapi/strapi';

/** The path of `PUBLIC_URL`, such as `/cms`; empty at the root of a host. */
export function publicPath(env: Core.Config.Shared.ConfigParams['env']): string {
  const value = env('PUBLIC_URL', '');
  return URL.canParse(value) ? new URL(value).pathname.replace(/\/+$/, '') : '';
}
