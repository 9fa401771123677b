import type { ListFieldLayout, ListLayout } from '@strapi/content-manager/strapi-admin';
import { ARTICLE } from '../shared/server';
import { ScheduleCell } from './ScheduleCell';

interface ListView {
  displayedHeaders: ListFieldLayout[];
  layout: ListLayout;
}

/** Adds what is scheduled to the list of articles; the layout does not say whose list it is. */
export function withScheduleColumn({ displayedHeaders, layout }: ListView): ListView {
  if (!window.location.pathname.includes(`/${ARTICLE}`)) return { displayedHeaders, layout };
  const column: object = {
    name: 'schedule',
    label: { id: 'threeline.schedule.title', defaultMessage: 'Schedule' },
    searchable: false,
    sortable: false,
    cellFormatter: (row: { documentId?: string; locale?: string }) => <ScheduleCell {...row} />,
  };
  // Before the languages, which another plugin has added: a list that is wide hides its end.
  const languages = displayedHeaders.findIndex(({ name }) => name === 'locales');
  const place = languages === -1 ? displayedHeaders.length : languages;
  // Strapi types a column as one of the content type's fields, which this is not.
  return {
    displayedHeaders: displayedHeaders.toSpliced(place, 0, column as ListFieldLayout),
    layout,
  };
}
