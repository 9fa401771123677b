import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { PUBLISHED } from '../../../articles/read';
import { siteSettings } from '../../../articles/site';
import { ARTICLE } from '../../../articles/uids';
import { followChanges, type Change } from '../../../platform/change-log';
import { serverAddress } from '../../../platform/media';
import type { SitePictures } from '../article';
import { sitePictures } from '../site-pictures';
import { BusyError, SharePictures } from './share-pictures';
import type { SharedText } from './shared-text';
import { sharedTextOf } from './shown-when-shared';

/** The most articles that wait for their picture. The others get it when somebody asks for it. */
const MAX_AHEAD = 30;

interface Running {
  pictures: SharePictures;
  stop(): Promise<void>;
}

const running = new WeakMap<Core.Strapi, Running>();

/** The pictures of this process. */
export function sharePicturesOf(strapi: Core.Strapi): SharePictures {
  const started = running.get(strapi);
  if (started === undefined) throw new Error('Share pictures have not been started.');
  return started.pictures;
}

/**
 * Starts to draw share pictures after each publish, on every instance, so that those who share a new article
 * need not wait. Call it in `bootstrap`.
 */
export async function startSharePictures(strapi: Core.Strapi): Promise<void> {
  const pictures = new SharePictures(warnOnce(strapi));
  const { drawnBelow, drawsHangul } = await sitePictures(strapi);
  if (drawnBelow !== null && !drawsHangul) {
    strapi.log.warn(
      'Share pictures of Korean texts skipped: no installed font has Hangul. Install a Korean font, and restart.',
    );
  }
  let ahead = Promise.resolve();
  let waiting = 0;
  const drawAhead = (change: Change & { locale: string }) => {
    if (waiting >= MAX_AHEAD) return;
    waiting += 1;
    ahead = ahead
      .then(async () => {
        const { documentId, locale } = change;
        const found = await sharedText(strapi, documentId, locale);
        if (found === null || (await hasPicture(strapi, documentId, locale))) return;
        await pictures.get(found.shared);
      })
      .catch((error: unknown) => {
        if (error instanceof BusyError) return;
        const { documentId, locale } = change;
        strapi.log.warn('Drawing a share picture failed.', { documentId, locale, error });
      })
      .finally(() => {
        waiting -= 1;
      });
  };
  const follower = followChanges(strapi, {
    from: 'now',
    onChanges: (changes) => {
      changes.filter(isPublish).forEach(drawAhead);
    },
    onGap: () => undefined,
  });
  await follower.ready;
  running.set(strapi, {
    pictures,
    async stop() {
      await follower.stop();
      await pictures.stop();
      await ahead;
    },
  });
}

/** Stops what `startSharePictures` started. Call it in `destroy`. */
export async function stopSharePictures(strapi: Core.Strapi): Promise<void> {
  await running.get(strapi)?.stop();
  running.delete(strapi);
}

const isPublish = (change: Change): change is Change & { locale: string } =>
  change.uid === ARTICLE && change.action === 'publish' && change.locale !== null;

/** Logs once that a font is missing: it is the same for most texts. */
function warnOnce(strapi: Core.Strapi): (character: string) => void {
  let isTold = false;
  return (character) => {
    if (isTold) return;
    isTold = true;
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    strapi.log.warn(
      'Drawing a share picture failed: no installed font has a character of its text. Install a font that has it, and restart.',
      { codePoint },
    );
  };
}

const identified = z.object({ id: z.number() }).nullish();
const withPictures = z
  .object({ cover: identified, seo: z.object({ picture: identified }).nullish() })
  .nullable();

/** Whether a published article is shared with a picture of its own. */
async function hasPicture(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<boolean> {
  const row: unknown = await strapi.db.query(ARTICLE).findOne({
    select: ['id'],
    where: { documentId, locale, ...PUBLISHED },
    populate: {
      cover: { select: ['id'] },
      seo: { populate: { picture: { select: ['id'] } } },
    },
  });
  const article = withPictures.parse(row);
  return Boolean(article?.cover ?? article?.seo?.picture);
}

/** What the share picture of an article shows, and the pictures of the site. */
interface Shared {
  shared: SharedText;
  pictures: SitePictures;
}

const withLines = z
  .object({
    title: z.string(),
    summary: z.object({ line1: z.string(), line2: z.string(), line3: z.string() }).nullable(),
  })
  .nullable();

/**
 * Reads what the share picture of an article shows.
 *
 * @returns `null` if there is none: the site draws none, or no visitor can read the article
 */
export async function sharedText(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<Shared | null> {
  const pictures = await sitePictures(strapi);
  if (pictures.drawnBelow === null) return null;
  const row: unknown = await strapi.db.query(ARTICLE).findOne({
    select: ['title'],
    where: { documentId, locale, ...PUBLISHED },
    populate: { summary: true },
  });
  const article = withLines.parse(row);
  if (!article?.summary) return null;
  const { line1, line2, line3 } = article.summary;
  const addresses = { site: await siteSettings(strapi), server: serverAddress(strapi), pictures };
  const text = { locale, title: article.title, summary: [line1, line2, line3] };
  const shared = sharedTextOf(text, addresses);
  return shared && { shared, pictures };
}
