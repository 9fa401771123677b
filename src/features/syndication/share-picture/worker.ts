import type { Core } from '@strapi/strapi';
import { publicActions, publishedArticleReader } from '../../../articles/read';
import { siteSettings } from '../../../articles/site';
import { ARTICLE } from '../../../articles/uids';
import { followChanges, type Change } from '../../../platform/change-log';
import { serverAddress } from '../../../platform/media';
import { syndicatedArticle } from '../article';
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
  const pictures = new SharePictures();
  let ahead = Promise.resolve();
  let waiting = 0;
  const drawAhead = (change: Change & { locale: string }) => {
    if (waiting >= MAX_AHEAD) return;
    waiting += 1;
    ahead = ahead
      .then(async () => {
        const shared = await sharedText(strapi, change.documentId, change.locale);
        if (shared !== null) await pictures.get(shared);
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

/**
 * Reads what the share picture of an article shows.
 *
 * @returns `null` if there is none: the site draws none, or no visitor can read the article
 */
export async function sharedText(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<SharedText | null> {
  const pictures = await sitePictures(strapi);
  if (pictures.drawnBelow === null) return null;
  if (!(await publicActions(strapi)).has(`${ARTICLE}.findOne`)) return null;
  const article = await publishedArticleReader(strapi)(documentId, locale);
  if (article === null) return null;
  const addresses = { site: await siteSettings(strapi), server: serverAddress(strapi), pictures };
  return sharedTextOf(syndicatedArticle(article, addresses), addresses);
}
