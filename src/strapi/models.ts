import type { Core } from '@strapi/strapi';

/** An attribute of a content type or component, as far as it leads to another model. */
export interface ModelAttribute {
  type: string;
  /** The content type that a relation leads to. */
  target?: string;
  /** The component of a component attribute. */
  component?: string;
  private?: boolean;
}

/** A content type or component of Strapi, read without Strapi's types for each single one. */
export interface Model {
  uid: string;
  attributes: Readonly<Record<string, ModelAttribute>>;
}

/**
 * A content type or component by its uid; `undefined` for an unknown one. Strapi types the uid as
 * the literals of known types, and the result as always present. Source:
 * `@strapi/core/dist/Strapi.js`.
 */
export function findModel(strapi: Core.Strapi, uid: string): Model | undefined {
  const getModel: (uid: never) => object | undefined = (known) => strapi.getModel(known);
  return getModel(uid as never) as Model | undefined;
}

/** The uid of the model that an attribute leads to; `undefined` for any other attribute. */
export const targetOf = ({ type, target, component }: ModelAttribute): string | undefined =>
  type === 'media' ? 'plugin::upload.file' : (target ?? component);
