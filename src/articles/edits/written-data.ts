import type { Field, Fields } from '../content';
import { isLink, isValues, type Values } from './shape';

/** Merged values as the data of a write, for the Document Service. */
export const writtenData = (fields: Fields, merged: Values): Values =>
  Object.fromEntries(
    [...fields].flatMap(([name, field]) =>
      name in merged ? [[name, written(field, merged[name])]] : [],
    ),
  );

function written(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'relation':
    case 'media':
      if (Array.isArray(value)) return value.filter(isLink).map(({ key }) => key);
      return isLink(value) ? value.key : null;
    case 'component': {
      const one = (item: Values) => ({
        ...('id' in item ? { id: item['id'] } : {}),
        ...writtenData(field.fields, item),
      });
      if (Array.isArray(value)) return value.filter(isValues).map(one);
      return isValues(value) ? one(value) : value;
    }
    default:
      return value;
  }
}
