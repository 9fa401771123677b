export { contentIn, contentOf, linkShape, selectContent, type Content, type Link } from './content';
export { fieldsOf, type Field, type Fields } from './fields';
export { isPermitted, permittedContent, type MayField } from './permitted';
