import { createHash } from 'node:crypto';

/** What a share picture shows. */
export interface SharedText {
  locale: string;
  title: string;
  /** The three lines. */
  lines: readonly string[];
  /** The name of the site. */
  site: string;
}

/** Raise it with every change of the drawing, so that clients fetch the pictures again. */
const DRAWING = 1;

/** Identifies what a picture shows. */
export const versionOf = ({ locale, title, lines, site }: SharedText): string =>
  createHash('sha256')
    .update(JSON.stringify([DRAWING, locale, title, lines, site]))
    .digest('base64url')
    .slice(0, 12);

/** The segment of the path of share pictures, below the prefix of the API. */
export const SHARE_PICTURES = 'share-pictures';

/** The path of a share picture below the prefix of the API. */
export const sharePicturePath = (
  { documentId, locale }: { documentId: string; locale: string },
  version: string,
): string =>
  `/${SHARE_PICTURES}/${encodeURIComponent(locale)}/${encodeURIComponent(documentId)}.png?v=${version}`;
