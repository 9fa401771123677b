/** Why the variants of a picture could not be made. */
export type PictureFailureCode =
  /** The picture cannot be decoded. */
  | 'UNREADABLE_IMAGE'
  /** The picture exceeds `MAX_UPLOAD_BYTES` or `MAX_IMAGE_PIXELS`, which were larger before. */
  | 'TOO_LARGE'
  /** The storage does not have the picture, or does not send it. */
  | 'ORIGINAL_UNAVAILABLE'
  /** The storage did not accept a variant. */
  | 'STORAGE_FAILED'
  | 'ENCODING_FAILED'
  /** Each process that tried it was ended. The picture may need too much memory. */
  | 'INTERRUPTED';

/** These stay as they are, whenever they are tried again. */
const FINAL: ReadonlySet<PictureFailureCode> = new Set(['UNREADABLE_IMAGE', 'TOO_LARGE']);

/** The variants of a picture could not be made. */
export class PictureFailure extends Error {
  constructor(
    readonly code: PictureFailureCode,
    options?: ErrorOptions,
  ) {
    super(`Making the variants of a picture failed: ${code}.`, options);
    this.name = 'PictureFailure';
  }

  get isFinal(): boolean {
    return FINAL.has(this.code);
  }
}

/** Runs a step, and throws its error as a failure with a code. */
export async function failingWith<Result>(
  code: PictureFailureCode,
  step: () => Promise<Result>,
): Promise<Result> {
  try {
    return await step();
  } catch (cause) {
    throw cause instanceof PictureFailure ? cause : new PictureFailure(code, { cause });
  }
}
