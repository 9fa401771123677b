import type { Core } from '@strapi/strapi';
import type { OnDocument } from '../../platform/entity-json';
import { addressesOf, fileForReaders, type FileAddresses } from '../../platform/media';
import {
  filesIn,
  filesStatement,
  findFiles,
  type FilesStatement,
  type FoundFiles,
} from './find-files';
import { imageOf, imagesOf, publicImage, storedImage, type GivenImage } from './image';
import { mapEntity } from './walk';

/** Reads the rows of a statement on the caller's own connection. */
export interface FilesReader {
  values: (statement: FilesStatement) => Promise<unknown[]>;
  /** Called for each file that was read. */
  onDocument: OnDocument;
}

/**
 * Prepares entities for readers: fills in the images of bodies from the current files, and prepares
 * all other files, see `fileForReaders`.
 *
 * @param reader reads in the current transaction if omitted
 */
export async function withFilesForReaders<T>(
  strapi: Core.Strapi,
  uid: string,
  entities: T,
  reader?: FilesReader,
): Promise<T> {
  const images = imagesIn(strapi, uid, entities);
  const files = await read(strapi, images, reader);
  const addresses = addressesOf(strapi);
  // The mapped value has the type of the original.
  return mapEntity(strapi, uid, entities, {
    relations: true,
    body: (body) => forReaders(body, files, addresses),
    file: (file) => fileForReaders(file, addresses),
  }) as T;
}

/** Prepares bodies for readers, in the given order. */
export async function bodiesForReaders(
  strapi: Core.Strapi,
  bodies: readonly unknown[],
): Promise<unknown[]> {
  const files = await findFiles(strapi, bodies.flatMap(imagesOf));
  const addresses = addressesOf(strapi);
  return bodies.map((body) => forReaders(body, files, addresses));
}

const forReaders = (body: unknown, files: FoundFiles, addresses: FileAddresses): unknown =>
  mapImages(body, (image) => publicImage(image, files.of(image), addresses) ?? image, NO_TEXT);

/** What the types of Strapi's renderer allow. Nothing shows a text in an image. */
const NO_TEXT = { children: [{ type: 'text', text: '' }] };

/**
 * Prepares entities for an editor's form. Their images are complete enough for Strapi's validator
 * when the form sends them back. Their addresses are relative to the server of the panel.
 */
export async function withFilesForEditors<T>(
  strapi: Core.Strapi,
  uid: string,
  entities: T,
): Promise<T> {
  const images = imagesIn(strapi, uid, entities);
  if (images.length === 0) return entities;
  const files = await findFiles(strapi, images);
  return mapEntity(strapi, uid, entities, {
    relations: true,
    body: (body) =>
      mapImages(body, (image) => {
        const file = files.of(image);
        return file === null ? image : storedImage(file, image);
      }),
  }) as T;
}

/** The images in all bodies of entities. */
function imagesIn(strapi: Core.Strapi, uid: string, entities: unknown): GivenImage[] {
  const images: GivenImage[] = [];
  mapEntity(strapi, uid, entities, {
    relations: true,
    body(body) {
      for (const image of imagesOf(body)) images.push(image);
      return body;
    },
  });
  return images;
}

async function read(
  strapi: Core.Strapi,
  images: readonly GivenImage[],
  reader: FilesReader | undefined,
): Promise<FoundFiles> {
  if (reader === undefined) return findFiles(strapi, images);
  const statement = filesStatement(strapi, images);
  if (statement === null) return findFiles(strapi, []);
  return filesIn(strapi, await reader.values(statement), reader.onDocument);
}

/**
 * Replaces the images of a body.
 *
 * @param more further properties of their blocks
 */
export function mapImages(
  body: unknown,
  replace: (image: GivenImage) => object,
  more: object = {},
): unknown {
  if (!Array.isArray(body) || !body.some((block) => imageOf(block) !== null)) return body;
  return body.map((block: unknown) => {
    const image = imageOf(block);
    return image === null ? block : { ...(block as object), image: replace(image), ...more };
  });
}
