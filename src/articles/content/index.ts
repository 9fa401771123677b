export {
  contentIn,
  contentOf,
  draftContents,
  identifiedContentIn,
  linkShape,
  selectContent,
  type Content,
  type ItemIds,
  type Link,
} from './content';
export { fieldsOf, type Field, type Fields } from './fields';
export { isPermitted, permittedContent, type MayField } from './permitted';
export { refusedFields, type RefusedField } from './refused-fields';
export { short, writableData, type Gone } from './writable';
