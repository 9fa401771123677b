import { Clock } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';
import { contentManager, type Feature } from '../shared/feature';
import { withScheduleColumn } from './column';
import { SchedulePanel } from './SchedulePanel';
import { scheduleTexts } from './texts';

/** When articles are published and unpublished: beside the form, in the list, on the home page. */
export const scheduling: Feature = {
  texts: scheduleTexts,
  register(app) {
    const scheduled: WidgetArgs = {
      icon: Clock,
      title: { id: 'threeline.schedule.widget.title', defaultMessage: 'Scheduled' },
      component: async () => (await import('./ScheduledWidget')).ScheduledWidget,
      id: 'threeline-scheduled',
      permissions: [{ action: 'plugin::content-manager.explorer.read' }],
    };
    app.widgets.register((widgets) => [scheduled, ...widgets]);
  },
  bootstrap(app) {
    contentManager(app).addEditViewSidePanel([SchedulePanel]);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', withScheduleColumn);
  },
};
