import { createIntl } from 'react-intl';
import { panelLanguage } from '../shared/panel-language';
import type { InUse } from './refusal';
import { inUseTexts } from './texts';

/** The panel's words; `fetch` is called outside of React, where there is no `useIntl`. */
export const words = () => {
  const locale = panelLanguage();
  return createIntl({ locale, messages: inUseTexts[locale] });
};

/**
 * Names the articles and asks whether to delete all the same.
 *
 * A `dialog` of the browser, because it must open over whichever dialog of Strapi sent the request,
 * and the top layer is the one place that is above those.
 */
export function askToDelete({ count, articles }: InUse): Promise<boolean> {
  const intl = words();
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
    // Escape closes it too, and is no confirmation.
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

/** The colours follow the theme: the dialog inherits those of the page behind it. */
function style(
  parts: Record<'dialog' | 'title' | 'list' | 'buttons' | 'keep' | 'confirm', HTMLElement>,
) {
  const { dialog, title, list, buttons, keep, confirm } = parts;
  // Strapi's dialogs let no pointer through to the rest of the page.
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
