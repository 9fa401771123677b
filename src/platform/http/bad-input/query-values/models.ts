/** What is read of a content type or component of Strapi. */
export interface Model {
  uid: string;
  attributes: Readonly<Record<string, Attribute>>;
}

interface Attribute {
  type: string;
  /** Of a relation. */
  target?: string;
  /** Of a component. */
  component?: string;
}

/** Finds a content type or component by its uid. */
export type FindModel = (uid: string) => Model | undefined;

/** The model that a relation, component or media field leads to; `null` for any other field. */
export function modelBehind(attribute: Attribute, findModel: FindModel): Model | null {
  const uid =
    attribute.type === 'media' ? 'plugin::upload.file' : (attribute.target ?? attribute.component);
  return (uid === undefined ? undefined : findModel(uid)) ?? null;
}
