import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { onDocuments, onDocumentWrites } from '../../platform/database';
import { routeOf } from '../../strapi';
import { mapImages, withFilesForEditors } from './fill-in';
import { findFiles, type FoundFiles } from './find-files';
import { imageWithoutFile, imagesOf, isSelfContained, storedImage, type GivenImage } from './image';
import { mapEntity } from './walk';

/**
 * Stores the ids of the files of images for each form that a writer may send: an `id` alone, the
 * image of a response, or the copy of a file that Strapi's editor makes.
 */
export function storeImagesByFile(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, async (call, next) => {
    const { uid, params } = call;
    if (!uid.startsWith('api::') || params.data === undefined) return next();
    const images: { image: GivenImage; path: readonly string[] }[] = [];
    mapEntity(strapi, uid, params.data, {
      relations: false,
      body(body, path) {
        for (const image of imagesOf(body)) images.push({ image, path });
        return body;
      },
    });
    if (images.length === 0) return next();
    const files = await findFiles(
      strapi,
      images.map(({ image }) => image),
    );
    refuseUnknown(images, files);
    const data = mapEntity(strapi, uid, params.data, {
      relations: false,
      body: (body) => mapImages(body, (image) => toStoredImage(image, files)),
    });
    call.params = { ...params, data: data as Record<string, unknown> };
    return next();
  });
}

/** Converts an image to its stored form. */
export function toStoredImage(image: GivenImage, files: FoundFiles): Record<string, unknown> {
  const file = files.of(image);
  return file === null ? imageWithoutFile(image) : storedImage(file, image);
}

/** @throws ValidationError for images that name an unknown file and have no other content */
function refuseUnknown(
  images: readonly { image: GivenImage; path: readonly string[] }[],
  files: FoundFiles,
): void {
  const unknown = images.flatMap(({ image, path }) => {
    if (isSelfContained(image) || files.of(image) !== null) return [];
    const name = image.documentId ?? image.id;
    if (name === undefined || name === null) return [];
    const message = `The media library has no file "${String(name)}"; choose one that it has.`;
    return [{ path: [...path], message, name: 'ValidationError' }];
  });
  const [first] = unknown;
  if (first === undefined) return;
  throw new errors.ValidationError(first.message, { code: 'FILE_UNKNOWN', errors: unknown });
}

const READS: ReadonlySet<string> = new Set(['findOne', 'findFirst', 'findMany']);

/** Fills in the current files for the panel's editor. Other readers use our own API. */
export function fillInForPanel(strapi: Core.Strapi): void {
  onDocuments(strapi, (call, next) => {
    if (!READS.has(call.action) || !call.uid.startsWith('api::')) return next();
    const request = strapi.requestContext.get();
    const isPanel = request !== undefined && routeOf(request)?.plugin === 'content-manager';
    if (!isPanel) return next();
    return next().then((found) => withFilesForEditors(strapi, call.uid, found));
  });
}
