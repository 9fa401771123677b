import { createHash } from 'node:crypto';
import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PreviewedArticle } from './article';
import type { View } from './links';
import { renderArticle, type Notice } from './render-article';
import { STYLE } from './style';
import { textsFor } from './texts';

/** Reloads the page when the panel posts `strapiUpdate` to its frame after a save. Strapi documents it. */
const RELOAD = `addEventListener('message',function(e){if(e.origin===location.origin&&e.data&&e.data.type==='strapiUpdate')location.reload()})`;

/**
 * Keeps links in the panel's frame out of the history of the tab: its button that closes the preview
 * steps back. The links of the article open in a new tab.
 */
const KEEP_HISTORY = `if(self!==top)addEventListener('click',function(e){var a=e.target.closest('a[href]');if(!a)return;e.preventDefault();if(a.closest('nav')||a.hash&&a.pathname===location.pathname)location.replace(a.href);else open(a.href,'_blank','noopener')})`;

const SCRIPT = `${RELOAD};${KEEP_HISTORY}`;

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
  const title = article?.title ?? textsFor(frame.locale).untitled;
  const content = articleOrNotice(article, discussion, frame);
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
  const side = textsFor(frame.locale)[statusOf(frame)];
  return document(
    frame.locale,
    side,
    h(
      'main',
      { 'aria-label': side, className: 'side' },
      h('p', { className: 'which' }, side),
      articleOrNotice(article, discussion, frame, ` (${side})`),
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

const statusOf = ({ view }: Frame) => (view === 'published' ? 'published' : 'draft');

/** Renders the article, or a notice if the article does not have that version. */
function articleOrNotice(
  article: PreviewedArticle | null,
  discussion: Notice | undefined,
  frame: Frame,
  side = '',
): ReactNode {
  if (article !== null) return renderArticle(article, discussion, frame.locale, side);
  return h('p', { className: 'notice' }, textsFor(frame.locale).notThere[statusOf(frame)]);
}

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
