import { createElement as h, type ReactNode } from 'react';
import { renderBody, renderParagraphs, safeImage } from '../../platform/blocks';
import { isBlank } from '../../platform/text';
import type { PreviewedArticle } from './article';
import { textsFor } from './texts';

/** The part of an article's discussion that the page shows. */
export interface Notice {
  state: string;
  notice: string | null;
}

/**
 * Renders an article as readers see it.
 *
 * @param side is appended to the names of landmarks
 */
export function renderArticle(
  article: PreviewedArticle,
  discussion: Notice | undefined,
  locale: string,
  side: string,
): ReactNode {
  const texts = textsFor(locale);
  const { title, lead, tags } = article;
  return h(
    'article',
    null,
    h('h1', null, isText(title) ? title : texts.untitled),
    renderFacts(article, locale),
    isText(lead) ? renderParagraphs(lead, { className: 'lead' }) : null,
    renderSummary(article, locale, side),
    renderCover(article),
    renderSections(article, locale),
    tags?.length
      ? h(
          'ul',
          { className: 'tags' },
          tags.map(({ name }, index) => h('li', { key: index }, name)),
        )
      : null,
    discussion === undefined ? null : renderDiscussion(discussion, locale, side),
  );
}

function renderFacts(article: PreviewedArticle, locale: string): ReactNode {
  const texts = textsFor(locale);
  const { publicationDate, author, category, readingMinutes } = article;
  const facts = [
    isText(publicationDate)
      ? h('time', { dateTime: publicationDate }, formatDate(publicationDate, locale))
      : null,
    author ? texts.by(author.name) : null,
    category?.name ?? null,
    readingMinutes ? texts.minutes(readingMinutes) : null,
  ].filter((fact) => fact !== null);
  return h(
    'p',
    { className: 'facts' },
    facts.map((fact, index) => h('span', { key: index }, fact)),
  );
}

function renderSummary({ summary }: PreviewedArticle, locale: string, side: string): ReactNode {
  const texts = textsFor(locale);
  const lines = [summary?.line1, summary?.line2, summary?.line3].filter(isText);
  if (lines.length === 0) return null;
  return h(
    'section',
    { className: 'summary', 'aria-label': texts.summary + side },
    h('h2', null, texts.summary),
    h(
      'ol',
      null,
      lines.map((line, index) => h('li', { key: index }, line)),
    ),
  );
}

function renderCover({ cover }: PreviewedArticle): ReactNode {
  const src = safeImage(cover?.url);
  if (src === null) return null;
  return h(
    'figure',
    null,
    h('img', { src, alt: cover?.alternativeText ?? '' }),
    isText(cover?.caption) ? h('figcaption', null, cover.caption) : null,
  );
}

function renderSections({ sections }: PreviewedArticle, locale: string): ReactNode {
  return (sections ?? []).map(({ heading, anchor, body }, index, { length }) => {
    const id = anchor ?? `section-${String(index + 1)}`;
    // The only section may lack a heading.
    if (length === 1 && !isText(heading)) return h('section', { key: index, id }, renderBody(body));
    return h(
      'section',
      { key: index },
      h(
        'h2',
        { id },
        isText(heading) ? h('a', { href: `#${id}` }, heading) : textsFor(locale).untitled,
      ),
      renderBody(body),
    );
  });
}

function renderDiscussion({ state, notice }: Notice, locale: string, side: string): ReactNode {
  const texts = textsFor(locale);
  return h(
    'section',
    { className: 'discussion', 'aria-label': texts.comments + side },
    h('h2', null, texts.comments),
    h('p', null, state === 'open' ? texts.commentsOpen : (notice ?? '')),
  );
}

const isText = (value: unknown): value is string => typeof value === 'string' && !isBlank(value);

/** Formats a publication date. It has no time, so it is formatted in UTC. */
function formatDate(date: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
