import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { valuesOf, withKnex } from '../../platform/database';
import {
  decode,
  jsonValue,
  jsonDialect,
  selectEntity,
  shapeOf,
  type OnDocument,
  type Shape,
} from '../../platform/entity-json';
import { FILE } from '../../strapi';
import { libraryFile, type GivenImage, type LibraryFile } from './image';

/** A statement with `?` for its values and one column, `value`. */
export interface FilesStatement {
  text: string;
  values: string[];
}

/** Finds the files of images. */
export interface FoundFiles {
  /** The file of an image, or `null` if the media library does not have it. */
  of(image: GivenImage): LibraryFile | null;
}

/** The identifiers of a file, the most reliable first. */
type Key = ['documentId', string] | ['id', number] | ['hash', string];

/**
 * Document ids survive a transfer to another installation, and numeric ids do not. Strapi's editor
 * writes neither, so an image that it has just inserted is identified by its hash.
 */
function keyOf({ id, documentId, hash }: GivenImage): Key | null {
  if (documentId) return ['documentId', documentId];
  if (typeof id === 'number') return ['id', id];
  // `id: null` means that an earlier write did not find the file.
  if (id === undefined && hash) return ['hash', hash];
  return null;
}

/**
 * The statement that reads the files of images, or `null` if they identify none. Its text does not
 * depend on the number of images, so that a database can reuse the prepared statement.
 */
export function filesStatement(
  strapi: Core.Strapi,
  images: readonly GivenImage[],
): FilesStatement | null {
  const keys = images.flatMap((image) => {
    const key = keyOf(image);
    return key === null ? [] : [key];
  });
  const valuesOf = (kind: Key[0]) => [
    ...new Set(keys.flatMap(([name, value]) => (name === kind ? [value] : []))),
  ];
  const [ids, documentIds, hashes] = [valuesOf('id'), valuesOf('documentId'), valuesOf('hash')];
  if (ids.length + documentIds.length + hashes.length === 0) return null;
  const { byIds, withHashes } = statementsOf(strapi);
  const values = [JSON.stringify(ids), JSON.stringify(documentIds)];
  // The hash has no index, so only images without an id search by it.
  return hashes.length === 0
    ? { text: byIds, values }
    : { text: withHashes, values: [...values, JSON.stringify(hashes)] };
}

interface Statements {
  shape: Shape;
  byIds: string;
  withHashes: string;
}

/** Cached, because reading the schema takes longer than running a statement. */
const cache = new WeakMap<Core.Strapi, Statements>();

function statementsOf(strapi: Core.Strapi): Statements {
  const known = cache.get(strapi) ?? buildStatements(strapi);
  cache.set(strapi, known);
  return known;
}

function buildStatements(strapi: Core.Strapi): Statements {
  const shape = shapeOf(strapi, FILE, {});
  const file = selectEntity(jsonDialect(strapi), shape, 'f');
  // A union uses the indexes. "or" would scan the whole table.
  const where = (column: string, type: 'integer' | 'text') =>
    `select "id" from "files" where "${column}" in ${valuesOf(strapi, type)}`;
  const ids = `${where('id', 'integer')} union ${where('document_id', 'text')}`;
  const statement = (wanted: string) =>
    `select ${file} as value from "files" as f where f."id" in (${wanted}) order by f."id"`;
  return {
    shape,
    byIds: statement(ids),
    withHashes: statement(`${ids} union ${where('hash', 'text')}`),
  };
}

/**
 * Parses the rows of a `filesStatement`.
 *
 * @param onDocument called for each file
 */
export function filesIn(
  strapi: Core.Strapi,
  values: readonly unknown[],
  onDocument: OnDocument,
): FoundFiles {
  const { shape } = statementsOf(strapi);
  const files = values.map((value) => libraryFile.parse(decode(shape, value, onDocument)));
  // If several files have one hash, use the first.
  const newestFirst = [...files].reverse();
  const by = {
    id: new Map(files.map((file) => [file.id, file])),
    documentId: new Map(files.map((file) => [file.documentId, file])),
    hash: new Map(newestFirst.map((file) => [file.hash, file])),
  };
  return {
    of(image) {
      const key = keyOf(image);
      if (key === null) return null;
      const [kind, value] = key;
      if (kind === 'id') return by.id.get(value) ?? null;
      return by[kind].get(value) ?? null;
    },
  };
}

const rows = z.array(z.object({ value: jsonValue }));
const answer = z.union([rows, z.object({ rows }).transform((result) => result.rows)]);

/** Reads the files of images in the current transaction, by at most one statement. */
export async function findFiles(
  strapi: Core.Strapi,
  images: readonly GivenImage[],
): Promise<FoundFiles> {
  const statement = filesStatement(strapi, images);
  if (statement === null) return { of: () => null };
  const { text, values } = statement;
  const found: unknown = await withKnex<unknown>(strapi, (knex) => knex.raw(text, values));
  const read = answer.parse(found).map(({ value }) => value);
  return filesIn(strapi, read, () => undefined);
}
