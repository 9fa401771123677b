import { createElement as h, Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { renderBody, renderParagraphs } from '../../../platform/blocks';
import { absoluteAddresses } from '../absolute-addresses';
import type { Cover, SyndicatedArticle } from '../article';
import { isBlank } from '../../../platform/text';

/**
 * Renders a whole article as HTML for any page: its three lines as a list, the cover, the lead, then the
 * sections. React escapes all texts. All addresses are absolute.
 */
export function contentOf(article: SyndicatedArticle, server: string): string {
  const { summary, cover, lead, sections } = article;
  const addresses = absoluteAddresses(article.address, server);
  return renderToStaticMarkup(
    h(
      Fragment,
      null,
      summary.length === 0
        ? null
        : h(
            'ul',
            null,
            summary.map((line, index) => h('li', { key: index }, line)),
          ),
      cover && figure(cover),
      lead === null || isBlank(lead) ? null : renderParagraphs(lead),
      sections.map(({ heading, anchor, body }, index) =>
        h(
          Fragment,
          { key: index },
          heading !== null && h('h2', anchor === null ? null : { id: anchor }, heading),
          renderBody(body, addresses),
        ),
      ),
    ),
  );
}

/**
 * Writes lines of text as HTML. Readers that remove elements still get the line breaks. `&LT;` is another
 * name of `<` in HTML (https://html.spec.whatwg.org/#named-character-references): it protects texts from
 * `@extractus/feed-extractor`, which decodes `&lt;` before it removes elements.
 */
export const linesAsHtml = (lines: readonly string[]): string =>
  lines
    .map((line) => renderToStaticMarkup(h(Fragment, null, line)).replaceAll('&lt;', '&LT;'))
    .join('<br>\n');

function figure({ address, srcset, alternativeText, width, height, caption }: Cover): ReactNode {
  return h(
    'figure',
    null,
    h('img', {
      src: address,
      alt: alternativeText,
      ...(srcset !== null && { srcSet: srcset }),
      ...(width !== null && { width }),
      ...(height !== null && { height }),
    }),
    caption ? h('figcaption', null, caption) : null,
  );
}
