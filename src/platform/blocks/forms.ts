import { renderToStaticMarkup } from 'react-dom/server';
import { createElement, Fragment } from 'react';
import { markdownBody, writeMarkdown } from './markdown';
import { bodyText } from './plain-text';
import { renderBody } from './render';

/** The forms in which a body may be read instead of blocks. */
export const FORMS = ['html', 'markdown', 'text'] as const;
export type Form = (typeof FORMS)[number];

/**
 * Renders the body of a section in a form. Texts cannot break out of it. Links that could run a
 * script become text.
 *
 * @param anchor the anchor of the section, for the ids of headings in HTML; `null` if it is unknown
 */
export function bodyIn(form: Form, body: unknown, anchor: string | null): string {
  switch (form) {
    case 'html':
      return renderToStaticMarkup(
        createElement(Fragment, null, renderBody(body, undefined, anchor)),
      );
    case 'markdown':
      return writeMarkdown(markdownBody(body));
    case 'text':
      return bodyText(body);
  }
}
