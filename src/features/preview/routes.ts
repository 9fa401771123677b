import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { addEditorRoutes } from '../../platform/admin-http';
import { articleFor, checkAllowed, type ArticleAddress } from '../../articles/permissions';
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
  type Notice,
} from './page';
import { previewSettings } from './settings';
import { ARTICLE } from '../../articles/uids';

/** For how long the panel's own frame shows an article; it asks anew whenever it is opened. */
const FRAME_SECONDS = 3600;

/** What the preview takes of the discussion of articles, by the `id` of their rows. */
type Discussions = (
  strapi: Core.Strapi,
  articles: readonly { id: number }[],
) => Promise<ReadonlyMap<number, Notice>>;

/** Shows articles before readers see them, through Strapi's preview, or to the holder of a link. */
export function registerPreview(strapi: Core.Strapi, discussionsOf: Discussions): void {
  strapi.config.set('admin.preview.config.handler', (uid: string, params: unknown) =>
    uid === ARTICLE ? addressInPanel(strapi, params) : undefined,
  );
  addEditorRoutes(strapi, [
    {
      method: 'POST',
      path: '/previews/:documentId/link',
      answer: async (ctx) => {
        const article = await articleFor(strapi, ctx, 'read', SHOWN_FIELDS);
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
          await answerPage(strapi, discussionsOf, ctx);
        },
        info: { pluginName: 'threeline', type: 'admin' },
        // Whoever has a signed link sees it, signed in or not; others see nothing.
        config: { auth: false },
      },
    ],
  });
}

const askedByPanel = z.object({
  documentId: z.string(),
  locale: z.string().nullish(),
  status: z.string().optional(),
});

/** The address that Strapi's panel shows in its frame; none where the editor may not read it. */
async function addressInPanel(strapi: Core.Strapi, params: unknown): Promise<string | undefined> {
  const { documentId, locale, status: askedStatus } = askedByPanel.parse(params);
  const article = { documentId, locale: locale ?? (await defaultLocale(strapi)) };
  const ability: unknown = strapi.requestContext.get()?.state['userAbility'];
  await checkAllowed(strapi, ability, article, 'read', SHOWN_FIELDS);
  const { url, secret } = previewSettings(strapi);
  const status = askedStatus === 'published' ? 'published' : 'draft';
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

async function answerPage(
  strapi: Core.Strapi,
  discussionsOf: Discussions,
  ctx: Context,
): Promise<void> {
  ctx.set({
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'Cache-Control': 'private, no-store',
    // The address lets whoever has it see the article.
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
  });
  ctx.type = 'html';
  const { documentId } = ctx.params as Record<string, unknown>;
  const asked = address.safeParse({ ...ctx.query, documentId });
  if (!asked.success) {
    // No document has such an id, so no link was ever signed for it.
    ctx.status = 403;
    ctx.body = refusalPage('en', 'forged');
    return;
  }
  const { view, until, signature, bare, ...article } = asked.data;
  const check = checkTicket(
    previewSettings(strapi).secret,
    article,
    { until, signature },
    new Date(),
  );
  if (check !== 'good') {
    ctx.status = 403;
    ctx.body = refusalPage(languageOf(article), check);
    return;
  }
  const frame: Frame = {
    locale: article.locale,
    view,
    validUntil: await said(strapi, until, article.locale),
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

/** A language that a page may be said to be in; an unsigned address may say anything. */
const languageOf = ({ locale }: ArticleAddress): string =>
  /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(locale) ? locale : 'en';

async function said(strapi: Core.Strapi, until: number, locale: string): Promise<string> {
  const timeZone = await siteTimeZone(strapi);
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone,
  });
  return `${format.format(new Date(until * 1000))} (${timeZone})`;
}
