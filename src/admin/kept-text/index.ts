import { Archive } from '@strapi/icons';
import type { Feature } from '../shared/feature';
import { contentManager } from '../strapi/content-manager';
import { beforeSignOut } from '../strapi/sign-out';
import { askToSignOut } from './ask-to-sign-out';
import { KeptTextPanel } from './KeptTextPanel';
import { ListNote } from './ListNote';
import { keptTextTexts } from './texts';

/** Keeps what editors type in the browser until the server has it. */
export const keptText: Feature = {
  texts: keptTextTexts,
  register(app) {
    app.widgets.register((others) => [
      {
        icon: Archive,
        title: { id: 'threeline.kept-text.widget', defaultMessage: 'Unsaved in this browser' },
        component: async () => (await import('./KeptTextWidget')).KeptTextWidget,
        id: 'threeline-kept-text',
        permissions: [{ action: 'plugin::content-manager.explorer.read' }],
      },
      ...others,
    ]);
  },
  bootstrap(app) {
    beforeSignOut(askToSignOut);
    contentManager(app).addEditViewSidePanel((panels) => [KeptTextPanel, ...panels]);
    app.getPlugin('content-manager').injectComponent('listView', 'actions', {
      name: 'threeline-kept-text',
      Component: ListNote,
    });
  },
};
