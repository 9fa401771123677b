import { absoluteFile, type FileAddresses } from './address';
import { ownSrcset, sizesByForm, sourcesOf, type PictureSource } from './srcset';
import { withoutVariants } from './variants/plan';

type Fields = Record<string, unknown>;

/** What a page needs to show a picture, beside the columns of its file. */
export interface PictureFields {
  /** The smaller files in the form of the original, by name. */
  formats: Record<string, unknown> | null;
  /** The `srcset` of the `<img>`; `null` if there is only one size. */
  srcset: string | null;
  /** A `sizes` for all of them; `null` if there is nothing to choose from. */
  sizes: string | null;
  /** Other forms for a `<picture>`, the best one first. Empty until they are made. */
  sources: PictureSource[];
}

/** @param file with its formats and its width */
export function pictureFields(server: string, file: Fields): PictureFields {
  const { formats, width } = file;
  const byForm = sizesByForm(server, file);
  const srcset = ownSrcset(byForm);
  const sources = sourcesOf(byForm);
  return {
    formats: withoutVariants(formats),
    srcset,
    sizes: srcset === null && sources.length === 0 ? null : sizesHint(width),
    sources,
  };
}

/**
 * A picture is as wide as the page's layout makes it, which only a browser knows before it loads a lazy
 * one. It is at most as wide as the window, and as it is itself.
 * https://html.spec.whatwg.org/#sizes-attributes
 */
const sizesHint = (width: unknown): string =>
  typeof width === 'number' ? `auto, min(100vw, ${String(width)}px)` : 'auto, 100vw';

/**
 * A file (or some of its fields) as readers get it: a picture with what a page needs to show it, and
 * addresses that are absolute if `PUBLIC_URL` is set. A request that selects fields of a picture without
 * `formats` gets nothing else. A file that was prepared before stays unchanged.
 */
export function fileForReaders(file: Fields, addresses: FileAddresses): Fields {
  if ('sources' in file) return file;
  const shown = isPicture(file) ? { ...file, ...pictureFields(addresses.server, file) } : file;
  return addresses.isPublic ? absoluteFile(shown, addresses) : shown;
}

/** A request may have left the type out. */
const isPicture = ({ mime, ...file }: Fields): boolean =>
  'formats' in file && (typeof mime !== 'string' || mime.startsWith('image/'));
