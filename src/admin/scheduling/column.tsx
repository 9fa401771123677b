import type { ListFieldLayout, ListLayout } from '@strapi/content-manager/strapi-admin';
import { ARTICLE } from '../server';
import { ScheduleCell } from './ScheduleCell';

interface ListView {
  displayedHeaders: ListFieldLayout[];
  layout: ListLayout;
}

/** Adds what is scheduled to the list of articles; the layout does not say whose list it is. */
export function withScheduleColumn({ displayedHeaders, layout }: ListView): ListView {
  if (!window.location.pathname.includes(`/${ARTICLE}`)) return { displayedHeaders, layout };
  const column = {
    name: 'schedule',
    label: { id: 'threeline.schedule.title', defaultMessage: 'Schedule' },
    searchable: false,
    sortable: false,
    cellFormatter: (row: { documentId?: string; locale?: string }) => <ScheduleCell {...row} />,
  };
  // Strapi types a column as one of the content type's fields, which this is not.
  return { displayedHeaders: [...displayedHeaders, column as ListFieldLayout], layout };
}
