import { targetOf, type Model, type ModelAttribute } from '../../../../strapi';

/** Finds a content type or component by its uid. */
export type FindModel = (uid: string) => Model | undefined;

/** The model that a relation, component or media field leads to; `null` for any other field. */
export function modelBehind(attribute: ModelAttribute, findModel: FindModel): Model | null {
  const uid = targetOf(attribute);
  return (uid === undefined ? undefined : findModel(uid)) ?? null;
}
