import { errors } from '@strapi/utils';
import { UnsupportedMediaTypeError } from '../../http';

/** A fault of one file of an upload. */
export interface FileFault {
  code: 'TYPE_NOT_ALLOWED' | 'HEIC_NOT_ALLOWED' | 'UNREADABLE_IMAGE' | 'TOO_MANY_PIXELS';
  message: string;
  /** What the text of the panel names. */
  values: Record<string, string>;
}

/** The media library does not accept the file. */
export class RefusedFile extends Error {
  constructor(
    readonly fault: FileFault,
    options?: ErrorOptions,
  ) {
    super(fault.message, options);
    this.name = 'RefusedFile';
  }
}

const ACCEPTED = 'The media library accepts JPEG, PNG, GIF, WebP, AVIF, PDF, audio and video';

/** @param mime the type of the content, or `null` for text and unknown content */
export const typeNotAllowed = (name: string, mime: string | null): FileFault => ({
  code: 'TYPE_NOT_ALLOWED',
  message: `"${name}" is ${mime ?? 'text or of an unknown type'} by its content. ${ACCEPTED}.`,
  values: { file: name, type: mime ?? 'none' },
});

/** The fault of a HEIC picture, with what to do instead. */
export const heicNotAllowed = (name: string): FileFault => ({
  code: 'HEIC_NOT_ALLOWED',
  message: `"${name}" is a HEIC picture, which most browsers cannot show. Export it as JPEG and upload that; on an iPhone, Settings → Camera → Formats → Most Compatible takes JPEG from now on.`,
  values: { file: name },
});

/** The fault of a picture that cannot be decoded. */
export const unreadableImage = (name: string): FileFault => ({
  code: 'UNREADABLE_IMAGE',
  message: `"${name}" begins as a picture but cannot be decoded: it is damaged, cut off, or not a picture. Export it again from where it came and upload that.`,
  values: { file: name },
});

/** @param pixels the pixels of all frames together */
export const tooManyPixels = (name: string, pixels: number, limit: number): FileFault => ({
  code: 'TOO_MANY_PIXELS',
  message: `"${name}" has ${megapixels(pixels)} megapixels with all its frames; the limit is ${megapixels(limit)} (MAX_IMAGE_PIXELS). Upload it smaller.`,
  values: { file: name, megapixels: megapixels(pixels), limit: megapixels(limit) },
});

const megapixels = (pixels: number) => String(Math.ceil(pixels / 100_000) / 10);

/**
 * The error for an upload with these faults: 413 if every file is only too large, otherwise 415.
 *
 * @param faults at least one
 */
export function refusalOf(faults: readonly FileFault[]): Error {
  const message = faults.map((fault) => fault.message).join('\n');
  const details = {
    code: faults[0]?.code ?? 'TYPE_NOT_ALLOWED',
    errors: faults.map((fault) => ({ path: ['files'], ...fault })),
  };
  return faults.every(({ code }) => code === 'TOO_MANY_PIXELS')
    ? new errors.PayloadTooLargeError(message, details)
    : new UnsupportedMediaTypeError(message, details);
}
