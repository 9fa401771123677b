import { CheckCircle, Pencil } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';
import type { Feature } from '../shared/feature';
import { homeTexts } from './texts';

const READ = [{ action: 'plugin::content-manager.explorer.read' }];

/** What was published lately, and what has been left, on the home page. */
export const home: Feature = {
  texts: homeTexts,
  register(app) {
    const ours: WidgetArgs[] = [
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
    ];
    // Strapi's own of the last published entries tells the same, of tags and authors as well.
    app.widgets.register((widgets) => [
      ...ours,
      ...widgets.filter(({ id }) => id !== 'last-published-entries'),
    ]);
  },
};
