import { CheckCircle, Pencil } from '@strapi/icons';
import type { Feature } from '../shared/feature';
import { replaceLastPublishedWidget } from '../strapi/widgets';
import { dashboardTexts } from './texts';

const READ = [{ action: 'plugin::content-manager.explorer.read' }];

/** Widgets of the articles that were published last, and of the drafts that nobody works on. */
export const dashboard: Feature = {
  texts: dashboardTexts,
  register(app) {
    replaceLastPublishedWidget(app, [
      {
        icon: CheckCircle,
        title: { id: 'threeline.dashboard.published', defaultMessage: 'Published lately' },
        component: async () => (await import('./widgets')).PublishedWidget,
        id: 'threeline-published',
        permissions: READ,
      },
      {
        icon: Pencil,
        title: { id: 'threeline.dashboard.left-drafts', defaultMessage: 'Drafts left for a week' },
        component: async () => (await import('./widgets')).LeftDraftsWidget,
        id: 'threeline-left-drafts',
        permissions: READ,
      },
    ]);
  },
};
