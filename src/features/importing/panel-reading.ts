import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { siteTimeZone } from '../../articles/site';
import { ARTICLE } from '../../articles/uids';
import { addEditorRoutes, fieldError, forbiddenError, parseBody } from '../../platform/admin-http';
import { defaultLocale, installedLocales } from '../../platform/locales';
import { contentPermissionChecker, editorAbility } from '../../strapi';
import type { PastedArticle } from './read-pasted';

/** The longest content, as base64: files up to 1 MB. */
const MAX_LENGTH = 1_400_000;

const pasted = z.object({
  /** The name of the file, such as `article.md`. */
  name: z.string().min(1).max(255),
  /** The bytes of the file as base64. They may be text in any encoding that the import reads. */
  content: z.base64().max(MAX_LENGTH),
});

/** Lets people who may create articles have a text read as the import reads it. Nothing is stored. */
export function registerPanelReading(strapi: Core.Strapi): void {
  addEditorRoutes(strapi, [
    { method: 'POST', path: '/pasted-article', handler: (ctx) => read(strapi, ctx) },
  ]);
}

async function read(strapi: Core.Strapi, ctx: Context): Promise<PastedArticle> {
  if (contentPermissionChecker(strapi, editorAbility(ctx), ARTICLE)('create', undefined)) {
    throw forbiddenError('ROLE_LACKS_PERMISSION', 'Your role does not let you create articles.');
  }
  const { name, content } = parseBody(pasted, ctx);
  // A server that starts loads no parser.
  const { readPasted } = await import('./read-pasted.js');
  const reading = readPasted(name, Buffer.from(content, 'base64'), {
    keys: new Map(),
    dates: { timeZone: await siteTimeZone(strapi), format: null },
    locales: {
      installed: await installedLocales(strapi),
      standard: await defaultLocale(strapi),
      chosen: null,
    },
  });
  if (reading.ok) return reading.article;
  throw fieldError(
    'content',
    'ARTICLE_UNREADABLE',
    `Line ${reading.line} cannot be read as part of an article. Correct it, or paste the article in parts.`,
    { line: String(reading.line) },
  );
}
