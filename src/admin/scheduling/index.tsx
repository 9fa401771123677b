import { Clock } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';
import { ARTICLE } from '../shared/article';
import type { Feature } from '../shared/feature';
import { contentManager } from '../strapi/content-manager';
import { addListColumn } from '../strapi/list-column';
import { ScheduleCell } from './ScheduleCell';
import { SchedulePanel } from './SchedulePanel';
import { scheduleTexts } from './texts';

/** The schedules of articles: beside the form, in the list, and in a widget. */
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
    addListColumn(app, ARTICLE, {
      name: 'schedule',
      label: { id: 'threeline.schedule.title', defaultMessage: 'Schedule' },
      cell: (row) => <ScheduleCell {...row} />,
    });
  },
};
