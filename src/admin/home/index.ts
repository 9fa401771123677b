import { CheckCircle, Pencil } from '@strapi/icons';
import type { Feature } from '../feature';
import { homeTexts } from './texts';

const READ = [{ action: 'plugin::content-manager.explorer.read' }];

/** What was published lately, and what has been left, on the home page. */
export const home: Feature = {
  texts: homeTexts,
  register(app) {
    app.widgets.register([
      {
        icon: CheckCircle,
        title: { id: 'threeline.home.published', defaultMessage: 'Published lately' },
        component: async () => (await import('./widgets')).PublishedWidget,
        id: 'threeline-published',
        permissions: READ,
      },
      {
        icon: Pencil,
        title: { id: 'threeline.home.left-drafts', defaultMessage: 'Drafts left for a week' },
        component: async () => (await import('./widgets')).LeftDraftsWidget,
        id: 'threeline-left-drafts',
        permissions: READ,
      },
    ]);
  },
};
