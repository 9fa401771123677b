import { File as FileIcon } from '@strapi/icons';
import { ARTICLE } from '../shared/article';
import type { Feature } from '../shared/feature';
import { noteEditors } from '../strapi/blocks-editor';
import { ArticleFiller } from './article/ArticleFiller';
import { EditViewForPaste } from './EditViewForPaste';
import { listenForPastes } from './listen';
import { pasteTexts } from './texts';

/** Takes formatted text, Markdown and pictures into bodies, and whole articles into new ones. */
export const pasting: Feature = {
  texts: pasteTexts,
  register(app) {
    noteEditors(app);
    app.widgets.register((others) => [
      {
        icon: FileIcon,
        title: { id: 'threeline.paste.article.widget', defaultMessage: 'New article from a text' },
        component: async () => (await import('./article/PasteWidget')).PasteWidget,
        id: 'threeline-paste',
        permissions: [{ action: 'plugin::content-manager.explorer.create', subject: ARTICLE }],
      },
      ...others,
    ]);
  },
  bootstrap(app) {
    listenForPastes();
    for (const Component of [EditViewForPaste, ArticleFiller]) {
      app.getPlugin('content-manager').injectComponent('editView', 'right-links', {
        name: `threeline-${Component.name}`,
        Component,
      });
    }
  },
};
