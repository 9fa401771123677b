import path from 'node:path';

const UPLOADS = /^\/uploads(?=\/|$)/i;

/**
 * The place of a requested file under `/uploads`, such as `/a.png`; `null` for any other address.
 *
 * Whether it is one is asked of the decoded path, because Strapi serves the folder `public` by the
 * decoded path as well: `/uploads%2Fa.html` and `/%75ploads/a.html` are the same file, which no rule
 * for the spelling `/uploads/` would see.
 */
export function placeUnderUploads(requestPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(requestPath);
  } catch {
    // Not percent-encoded UTF-8; the middleware `bad-input` refuses it.
    return null;
  }
  const plain = path.posix.normalize(`/${decoded.replaceAll('\\', '/')}`);
  return UPLOADS.test(plain) ? plain.replace(UPLOADS, '') || '/' : null;
}
