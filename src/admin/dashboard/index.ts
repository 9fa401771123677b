import { CheckCircle, Pencil, BulletList } from '@strapi/icons';
import type { Feature } from '../shared/feature';
import { replaceLastPublishedWidget } from '../strapi/widgets';
import { dashboardTexts } from './texts';

const READ = [{ action: 'plugin::content-manager.explorer.read' }];

/**
 * Widgets of the articles that were published last, of the drafts that nobody works on, and of the
 * articles that have no summary yet.
 */
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
      {
        icon: BulletList,
        title: {
          id: 'threeline.dashboard.without-summary',
          defaultMessage: 'Without three lines',
        },
        component: async () => (await import('./WithoutSummaryWidget')).WithoutSummaryWidget,
        id: 'threeline-without-summary',
        permissions: READ,
      },
    ]);
  },
};
