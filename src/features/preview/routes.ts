import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { addEditorRoutes } from '../../platform/admin-http';
import {
  authorizedArticle,
  authorizeArticle,
  type ArticleAddress,
} from '../../articles/permissions';
import { currentEditorAbility, setPreviewHandler, type PreviewRequest } from '../../strapi';
import { defaultLocale } from '../../platform/locales';
import { siteTimeZone } from '../../articles/site';
import { previewedArticle, SHOWN_FIELDS } from './article';
import { frontendAddress } from './frontend-address';
import { checkTicket, issueTicket, PREVIEW_PATH, previewAddress, VIEWS } from './links';
import {
  articlePage,
  CONTENT_SECURITY_POLICY,
  refusalPage,
  sideBySidePage,
  sidePage,
  type Frame,
} from './page';
import type { Notice } from './render-article';
import { previewSettings } from './settings';
import { ARTICLE } from '../../articles/uids';

/** How long a link in the panel's frame is valid. The panel asks for a new one whenever it opens. */
const FRAME_SECONDS = 3600;

/** Reads the discussions of articles, by the `id` of their rows. */
type Discussions = (
  strapi: Core.Strapi,
  articles: readonly { id: number }[],
) => Promise<ReadonlyMap<number, Notice>>;

/**
 * Registers the preview of articles, in Strapi's panel and for holders of a signed link.
 *
 * @param discussionsOf reads the discussions of articles
 */
export function registerPreview(strapi: Core.Strapi, discussionsOf: Discussions): void {
  setPreviewHandler(strapi, ARTICLE, (request) => addressInPanel(strapi, request));
  addEditorRoutes(strapi, [
    {
      method: 'POST',
      path: '/previews/:documentId/link',
      handler: async (ctx) => {
        const article = await authorizedArticle(strapi, ctx, 'read', SHOWN_FIELDS);
        const { secret, linkHours } = previewSettings(strapi);
        const ticket = issueTicket(secret, article, new Date(), linkHours * 3600);
        return {
          path: previewAddress(article, ticket, 'draft'),
          until: new Date(ticket.until * 1000),
          timeZone: await siteTimeZone(strapi),
        };
      },
    },
  ]);
  strapi.server.routes({
    type: 'admin',
    routes: [
      {
        method: 'GET',
        path: `${PREVIEW_PATH}/:documentId`,
        handler: async (ctx: Context) => {
          await respondWithPage(strapi, discussionsOf, ctx);
        },
        info: { pluginName: 'threeline', type: 'admin' },
        // The signature in the link grants access, with or without a session.
        config: { auth: false },
      },
    ],
  });
}

/**
 * The address that Strapi's panel shows in its frame.
 *
 * @throws ForbiddenError if the editor may not read all of the fields
 */
async function addressInPanel(
  strapi: Core.Strapi,
  { documentId, locale, status: requested }: PreviewRequest,
): Promise<string> {
  const article = { documentId, locale: locale ?? (await defaultLocale(strapi)) };
  await authorizeArticle(strapi, currentEditorAbility(strapi), article, 'read', SHOWN_FIELDS);
  const { url, secret } = previewSettings(strapi);
  const status = requested === 'published' ? 'published' : 'draft';
  if (url === '') {
    const ticket = issueTicket(secret, article, new Date(), FRAME_SECONDS);
    return previewAddress(article, ticket, status);
  }
  const found = await strapi.documents(ARTICLE).findOne({ ...article, status, fields: ['slug'] });
  return frontendAddress(url, { ...article, slug: found?.slug ?? '', status });
}

const address = z.object({
  documentId: z.string().max(255),
  locale: z.string().max(64).catch(''),
  view: z.enum(VIEWS).catch('draft'),
  until: z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).catch(0),
  signature: z.string().max(100).catch(''),
  bare: z.literal('1').optional().catch(undefined),
});

async function respondWithPage(
  strapi: Core.Strapi,
  discussionsOf: Discussions,
  ctx: Context,
): Promise<void> {
  ctx.set({
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'Cache-Control': 'private, no-store',
    // The address grants access, so no other site may see it.
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
  });
  ctx.type = 'html';
  const { documentId } = ctx.params as Record<string, unknown>;
  const parsed = address.safeParse({ ...ctx.query, documentId });
  if (!parsed.success) {
    // No link is ever signed for such an id.
    ctx.status = 403;
    ctx.body = refusalPage('en', 'forged');
    return;
  }
  const { view, until, signature, bare, ...article } = parsed.data;
  const check = checkTicket(
    previewSettings(strapi).secret,
    article,
    { until, signature },
    new Date(),
  );
  if (check !== 'valid') {
    ctx.status = 403;
    ctx.body = refusalPage(languageOf(article), check);
    return;
  }
  const frame: Frame = {
    locale: article.locale,
    view,
    validUntil: await formatExpiry(strapi, until, article.locale),
    addressOf: (other) => previewAddress(article, { until, signature }, other),
  };
  if (view === 'both') {
    const draft = await previewedArticle(strapi, article, 'draft');
    ctx.body = sideBySidePage(draft?.title ?? null, frame);
    return;
  }
  const found = await previewedArticle(strapi, article, view);
  const discussion =
    found === null ? undefined : (await discussionsOf(strapi, [found])).get(found.id);
  ctx.body = (bare === undefined ? articlePage : sidePage)(found, discussion, frame);
  if (found === null && view === 'draft') ctx.status = 404;
}

/** The locale for the `lang` attribute. It comes from an unsigned address, so it is validated. */
const languageOf = ({ locale }: ArticleAddress): string =>
  /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(locale) ? locale : 'en';

/** Formats the expiry of a link in the site's time zone. */
async function formatExpiry(strapi: Core.Strapi, until: number, locale: string): Promise<string> {
  const timeZone = await siteTimeZone(strapi);
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone,
  });
  return `${format.format(new Date(until * 1000))} (${timeZone})`;
}
