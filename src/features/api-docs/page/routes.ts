import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { serverPath } from '../../../platform/media';
import { ASSETS_VERSION, assetNamed } from './assets';
import { CONTENT_SECURITY_POLICY, pageHtml } from './page';

const PAGE = '/docs';

const settings = z.object({ enabled: z.boolean() });
const address = z.object({ version: z.string(), file: z.string() });

/** Adds the page that documents the public API, unless the settings disable it. Call it in `register`. */
export function registerDocsPage(strapi: Core.Strapi): void {
  if (!settings.parse(strapi.config.get('docs')).enabled) return;
  const prefix = z.string().parse(strapi.config.get('api.rest.prefix'));
  const base = serverPath(strapi);
  const html = pageHtml(`${base}${PAGE}/${ASSETS_VERSION}/`, `${base}${prefix}/openapi.json`);
  const route = (path: string, handler: (ctx: Context) => unknown) => ({
    method: 'GET' as const,
    path,
    handler,
    info: { pluginName: 'threeline', type: 'admin' as const },
    config: { auth: false as const },
  });
  strapi.server.routes({
    // Not `content-api`: Strapi would add the prefix `/api`.
    type: 'admin',
    routes: [
      route(PAGE, (ctx) => {
        ctx.set({
          'Content-Security-Policy': CONTENT_SECURITY_POLICY,
          'Cache-Control': 'no-cache',
        });
        ctx.type = 'html';
        ctx.body = html;
      }),
      route(`${PAGE}/:version/:file`, sendAsset),
    ],
  });
}

async function sendAsset(ctx: Context): Promise<void> {
  const { version, file } = address.parse(ctx['params']);
  // The response is immutable, so another version must not be served under this URL.
  const asset = version === ASSETS_VERSION ? await assetNamed(file) : null;
  if (asset === null) throw new errors.NotFoundError('There is no such file.');
  ctx.set({
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  });
  ctx.type = asset.type;
  if (ctx.acceptsEncodings('gzip', 'identity') === 'gzip') {
    ctx.set('Content-Encoding', 'gzip');
    ctx.body = asset.gzipped;
  } else {
    ctx.body = asset.plain;
  }
}
