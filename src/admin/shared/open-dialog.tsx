import { darkTheme, DesignSystemProvider, lightTheme } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { panelLanguage } from '../strapi/panel-language';
import { panelTheme } from '../strapi/panel-theme';
import type { Texts } from './feature';

interface DialogOptions {
  texts: Texts;
  /** The key of the text that names the dialog. */
  title: string;
  /** A CSS length. */
  width: string;
}

/**
 * Opens a dialog from outside of React, such as while a request waits for the editor.
 *
 * Uses a native `dialog`: it must open above the dialogs of Strapi, and only the browser's top layer is
 * above them. Nothing in it may open a popover, which would be below.
 *
 * @param render gets a function that closes the dialog with a result
 * @returns the result; `null` if the dialog was closed without one, such as by Escape
 */
export function openDialog<Result>(
  { texts, title, width }: DialogOptions,
  render: (close: (result: Result | null) => void) => ReactNode,
): Promise<Result | null> {
  const language = panelLanguage(document);
  const theme = panelTheme() === 'dark' ? darkTheme : lightTheme;
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', texts[language][title] ?? '');
  Object.assign(dialog.style, {
    // An open dialog of Strapi disables pointer events on the rest of the page.
    pointerEvents: 'auto',
    width: `min(${width}, calc(100vw - 3.2rem))`,
    maxHeight: 'calc(100vh - 3.2rem)',
    margin: 'auto',
    padding: '2.4rem',
    border: `1px solid ${theme.colors.neutral200}`,
    borderRadius: '4px',
    color: theme.colors.neutral800,
    background: theme.colors.neutral0,
  });
  document.body.append(dialog);
  const root = createRoot(dialog);
  let result: Result | null = null;
  root.render(
    <IntlProvider locale={language} messages={texts[language]}>
      <DesignSystemProvider locale={language} theme={theme}>
        {render((chosen) => {
          result = chosen;
          dialog.close();
        })}
      </DesignSystemProvider>
    </IntlProvider>,
  );
  // Strapi's shortcuts, such as that which saves the form, do not reach the form behind the dialog.
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
  });
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      root.unmount();
      dialog.remove();
      resolve(result);
    });
  });
}
