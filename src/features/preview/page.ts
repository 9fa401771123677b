import { createHash } from 'node:crypto';
import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { renderBody, renderParagraphs, safeImage } from '../../platform/blocks';
import type { PreviewedArticle } from './article';
import type { View } from './links';
import { STYLE } from './style';
import { textsFor } from './texts';
import { isBlank } from '../../platform/text';

/** Reloads the page when the panel posts `strapiUpdate` to its frame after a save. Strapi documents it. */
const SCRIPT = `addEventListener('message',function(e){if(e.origin===location.origin&&e.data&&e.data.type==='strapiUpdate')location.reload()})`;

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Allows only the page's own script and style, by their hashes. Content cannot run scripts. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(SCRIPT)}`,
  `style-src ${hashOf(STYLE)}`,
  "img-src 'self' https: data:",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The part of an article's discussion that the page shows. */
export interface Notice {
  state: string;
  notice: string | null;
}

/** The bar above the article. */
export interface Frame {
  locale: string;
  view: View;
  /** When the link expires, in the site's time zone. */
  validUntil: string;
  addressOf: (view: View) => string;
}

/** Renders the page of one article. React escapes every text. */
export const articlePage = (
  article: PreviewedArticle | null,
  discussion: Notice | undefined,
  frame: Frame,
): string => {
  const texts = textsFor(frame.locale);
  const status = frame.view === 'published' ? 'published' : 'draft';
  const content =
    article === null
      ? h('p', { className: 'notice' }, texts.notThere[status])
      : renderArticle(article, discussion, frame.locale);
  const title = article?.title ?? texts.untitled;
  return document(frame.locale, title, [bar(frame), h('main', { key: 'main' }, content)]);
};

/** Renders the draft and the published version side by side. */
export const sideBySidePage = (title: string | null, frame: Frame): string => {
  const texts = textsFor(frame.locale);
  const sides = (['draft', 'published'] as const).map((view) =>
    h('iframe', { key: view, title: texts[view], src: `${frame.addressOf(view)}&bare=1` }),
  );
  return document(frame.locale, title ?? texts.untitled, [
    bar(frame),
    h(
      'main',
      { key: 'main', className: 'pair' },
      h('h1', { className: 'unseen' }, title ?? texts.untitled),
      sides,
    ),
  ]);
};

/** Renders one of the two sides. Its landmarks contain the side's name, because the page has them twice. */
export const sidePage = (
  article: PreviewedArticle | null,
  discussion: Notice | undefined,
  frame: Frame,
): string => {
  const texts = textsFor(frame.locale);
  const status = frame.view === 'published' ? 'published' : 'draft';
  return document(
    frame.locale,
    texts[status],
    h(
      'main',
      { 'aria-label': texts[status], className: 'side' },
      h('p', { className: 'which' }, texts[status]),
      article === null
        ? h('p', { className: 'notice' }, texts.notThere[status])
        : renderArticle(article, discussion, frame.locale, ` (${texts[status]})`),
    ),
  );
};

/** Renders the page for a link that is not valid. */
export const refusalPage = (locale: string, why: 'expired' | 'forged'): string => {
  const texts = textsFor(locale);
  return document(
    locale,
    texts.preview,
    h('main', null, h('h1', null, texts[why]), h('p', null, texts.askAgain)),
  );
};

function document(locale: string, title: string, body: ReactNode): string {
  const head = h(
    'head',
    null,
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', null, title),
    // Constants of this file. React would escape them, but browsers read style and script literally.
    h('style', { dangerouslySetInnerHTML: { __html: STYLE } }),
    h('script', { dangerouslySetInnerHTML: { __html: SCRIPT } }),
  );
  return `<!doctype html>${renderToStaticMarkup(
    h('html', { lang: locale }, head, h('body', null, body)),
  )}`;
}

function bar({ locale, view, validUntil, addressOf }: Frame): ReactNode {
  const texts = textsFor(locale);
  const links = (['draft', 'published', 'both'] as const).map((other) =>
    h(
      'a',
      {
        key: other,
        href: addressOf(other),
        ...(other === view ? { 'aria-current': 'page' as const } : {}),
      },
      texts[other],
    ),
  );
  return h(
    'header',
    { key: 'bar', className: 'bar' },
    h('nav', { 'aria-label': texts.preview }, links),
    h('p', null, texts.validUntil(validUntil)),
  );
}

function renderArticle(
  article: PreviewedArticle,
  discussion: Notice | undefined,
  locale: string,
  which = '',
): ReactNode {
  const texts = textsFor(locale);
  const { title, publicationDate, author, category, readingMinutes, lead, summary } = article;
  const lines = [summary?.line1, summary?.line2, summary?.line3].filter(isText);
  const facts = [
    isText(publicationDate)
      ? h('time', { dateTime: publicationDate }, day(publicationDate, locale))
      : null,
    author ? texts.by(author.name) : null,
    category?.name ?? null,
    readingMinutes ? texts.minutes(readingMinutes) : null,
  ].filter((fact) => fact !== null);
  const cover = safeImage(article.cover?.url);
  return h(
    'article',
    null,
    h('h1', null, isText(title) ? title : texts.untitled),
    h(
      'p',
      { className: 'facts' },
      facts.map((fact, index) => h('span', { key: index }, fact)),
    ),
    isText(lead) ? renderParagraphs(lead, { className: 'lead' }) : null,
    lines.length === 0
      ? null
      : h(
          'section',
          { className: 'summary', 'aria-label': texts.summary + which },
          h('h2', null, texts.summary),
          h(
            'ol',
            null,
            lines.map((line, index) => h('li', { key: index }, line)),
          ),
        ),
    cover === null
      ? null
      : h(
          'figure',
          null,
          h('img', { src: cover, alt: article.cover?.alternativeText ?? '' }),
          isText(article.cover?.caption) ? h('figcaption', null, article.cover.caption) : null,
        ),
    (article.sections ?? []).map(({ heading, anchor, body }, index) =>
      h(
        'section',
        { key: index },
        h(
          'h2',
          { id: anchor ?? `section-${String(index + 1)}` },
          isText(heading)
            ? h('a', { href: `#${anchor ?? `section-${String(index + 1)}`}` }, heading)
            : texts.untitled,
        ),
        renderBody(body),
      ),
    ),
    article.tags?.length
      ? h(
          'ul',
          { className: 'tags' },
          article.tags.map(({ name }, index) => h('li', { key: index }, name)),
        )
      : null,
    discussion === undefined
      ? null
      : h(
          'section',
          { className: 'discussion', 'aria-label': texts.comments + which },
          h('h2', null, texts.comments),
          h(
            'p',
            null,
            discussion.state === 'open' ? texts.commentsOpen : (discussion.notice ?? ''),
          ),
        ),
  );
}

const isText = (value: unknown): value is string => typeof value === 'string' && !isBlank(value);

/** Formats a publication date. It has no time, so it is formatted in UTC. */
function day(date: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
