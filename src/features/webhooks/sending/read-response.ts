import type { Readable } from 'node:stream';
import type { Failure } from './attempt';

/** The part of the body that is stored. */
const STORED_BYTES = 4096;
/** A body within this size is read whole, so that its connection can be reused. */
const READ_BYTES = 256 * 1024;

export interface ResponseBody {
  text: string;
  truncated: boolean;
  failure: Failure | null;
}

/**
 * Reads the body of a response and returns its beginning. Stops at a body that is too large.
 *
 * @param isTimedOut whether a stream error was caused by the timeout
 */
export async function readResponse(
  body: Readable,
  timeoutMs: number,
  isTimedOut: () => boolean,
): Promise<ResponseBody> {
  const stored: Buffer[] = [];
  let size = 0;
  const end = (failure: Failure | null): ResponseBody => ({
    text: asText(Buffer.concat(stored).subarray(0, STORED_BYTES)),
    truncated: size > STORED_BYTES,
    failure,
  });
  try {
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk as Uint8Array);
      if (size < STORED_BYTES) stored.push(bytes.subarray(0, STORED_BYTES - size));
      size += bytes.length;
      // Leaving the loop destroys the stream and its connection.
      if (size > READ_BYTES) return end(TOO_LARGE);
    }
    return end(null);
  } catch (cause) {
    if (isTimedOut()) return end(neverEnds(timeoutMs));
    return end({
      code: 'CONNECTION_CLOSED',
      message: `The receiver's answer broke off: ${cause instanceof Error ? cause.message : String(cause)}.`,
    });
  }
}

const TOO_LARGE: Failure = {
  code: 'ANSWER_TOO_LARGE',
  message: `The receiver's answer is larger than ${READ_BYTES / 1024} KB and was not read to its end. Answer with a status and no body.`,
};

const neverEnds = (timeoutMs: number): Failure => ({
  code: 'ANSWER_NEVER_ENDS',
  message: `The receiver began to answer and did not end within ${timeoutMs / 1000} seconds. Answer with a status and no body.`,
});

/** PostgreSQL refuses NUL in a text. Bytes that are not UTF-8 become replacement characters. */
const asText = (bytes: Buffer): string => bytes.toString('utf8').replaceAll('\u0000', '\ufffd');
