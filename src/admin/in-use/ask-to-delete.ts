import { createIntl } from 'react-intl';
import { panelLanguage } from '../strapi/panel-language';
import type { InUse } from './read-in-use-error';
import { inUseTexts } from './texts';

/** Formats texts outside of React, where `useIntl` cannot be called. */
export const inUseIntl = () => {
  const locale = panelLanguage(document);
  return createIntl({ locale, messages: inUseTexts[locale] });
};

/**
 * Lists the articles and asks whether to delete anyway.
 *
 * Uses a native `dialog`: it must open above the dialog of Strapi that sent the request, and only the
 * browser's top layer is above that.
 */
export function askToDelete({ count, articles }: InUse): Promise<boolean> {
  const intl = inUseIntl();
  const dialog = document.createElement('dialog');
  const title = append(dialog, 'h2', intl.formatMessage({ id: 'in-use.title' }));
  title.id = 'threeline-in-use';
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', title.id);
  append(dialog, 'p', intl.formatMessage({ id: 'in-use.body' }, { count }));
  const list = append(dialog, 'ul', '');
  for (const article of articles) append(list, 'li', article.title);
  const more = count - articles.length;
  if (more > 0) append(dialog, 'p', intl.formatMessage({ id: 'in-use.more' }, { count: more }));
  const buttons = append(dialog, 'div', '');
  const keep = append(buttons, 'button', intl.formatMessage({ id: 'in-use.keep' }));
  const confirm = append(buttons, 'button', intl.formatMessage({ id: 'in-use.confirm' }));
  style({ dialog, title, list, buttons, keep, confirm });
  document.body.append(dialog);
  dialog.showModal();
  keep.focus();
  return new Promise((resolve) => {
    keep.addEventListener('click', () => {
      dialog.close();
    });
    confirm.addEventListener('click', () => {
      dialog.close('delete');
    });
    // Escape closes the dialog too, without a return value.
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'delete');
    });
  });
}

function append<Name extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement,
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  parent.append(element);
  return element;
}

function style(
  parts: Record<'dialog' | 'title' | 'list' | 'buttons' | 'keep' | 'confirm', HTMLElement>,
) {
  const { dialog, title, list, buttons, keep, confirm } = parts;
  // An open dialog of Strapi disables pointer events on the rest of the page.
  Object.assign(dialog.style, {
    pointerEvents: 'auto',
    maxWidth: '32rem',
    margin: 'auto',
    padding: '2.4rem',
    border: '1px solid #8e8ea9',
    borderRadius: '4px',
    fontSize: '1.4rem',
    lineHeight: '1.5',
    color: '#32324d',
    background: '#ffffff',
  });
  Object.assign(title.style, { fontSize: '1.8rem', fontWeight: '600', marginBottom: '1.2rem' });
  Object.assign(list.style, { listStyle: 'disc', margin: '1.2rem 0', paddingInlineStart: '2rem' });
  Object.assign(buttons.style, {
    display: 'flex',
    justifyContent: 'flex-end',
    gap: '0.8rem',
    marginTop: '1.6rem',
  });
  for (const button of [keep, confirm]) {
    Object.assign(button.style, {
      padding: '0.8rem 1.6rem',
      border: '1px solid currentColor',
      borderRadius: '4px',
      cursor: 'pointer',
      color: button === confirm ? '#b72b1a' : '#32324d',
      background: '#ffffff',
    });
  }
}
