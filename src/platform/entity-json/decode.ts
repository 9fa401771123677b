import { fieldFromDatabase } from '../../strapi';
import type { Shape } from './shape';

/** Called for each document that is read. */
export type OnDocument = (uid: string, documentId: string) => void;

export type Entity = Record<string, unknown>;

/** Turns the list of values that `selectEntity` reads into an entity with field names. */
export function decode(shape: Shape, values: unknown, onDocument: OnDocument): Entity | null {
  if (!Array.isArray(values)) return null;
  const entity: Entity = {};
  let position = 0;
  for (const { name, type } of shape.columns) {
    entity[name] = fieldFromDatabase(type, values[position]);
    position += 1;
  }
  for (const { name, many, shape: below } of shape.children) {
    const value: unknown = values[position];
    position += 1;
    entity[name] = many
      ? (Array.isArray(value) ? value : []).map((item) => decode(below, item, onDocument))
      : decode(below, value, onDocument);
  }
  const { documentId } = entity;
  if (shape.isDocument && typeof documentId === 'string') onDocument(shape.uid, documentId);
  return entity;
}
