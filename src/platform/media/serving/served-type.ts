import path from 'node:path';

/** The headers with which a stored file is served. */
interface ServedAs {
  type: string;
  /** Whether a browser may show it inline. Other files are downloaded. */
  inline: boolean;
}

/** The types of raster images. Browsers run no code in them. */
const IMAGES: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.jpe': 'image/jpeg',
  '.jfif': 'image/jpeg',
  '.png': 'image/png',
  '.apng': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

/** The types that media players need, and PDF. */
const DOCUMENTS: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.aac': 'audio/aac',
  '.aif': 'audio/aiff',
  '.flac': 'audio/flac',
  '.m4a': 'audio/mp4',
  '.mid': 'audio/midi',
  '.mp3': 'audio/mpeg',
  '.oga': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.wav': 'audio/wav',
  '.3gp': 'video/3gpp',
  '.avi': 'video/x-msvideo',
  '.m4v': 'video/mp4',
  '.mkv': 'video/x-matroska',
  '.mov': 'video/quicktime',
  '.mp4': 'video/mp4',
  '.mpg': 'video/mpeg',
  '.ogv': 'video/ogg',
  '.webm': 'video/webm',
};

/**
 * Older versions accepted SVG files. An `<img>` shows one only with this type, and runs no code in
 * it. A browser that opens it directly downloads it, and its sandbox runs no scripts.
 */
const SVG = 'image/svg+xml';

/**
 * The type of a file under `/uploads`. Files from before uploads were checked may have any content.
 * An unknown extension gets a type that no browser interprets.
 */
export function servedAs(fileName: string): ServedAs {
  const ext = path.extname(fileName).toLowerCase();
  const image = IMAGES[ext];
  if (image !== undefined) return { type: image, inline: true };
  if (ext === '.svg') return { type: SVG, inline: false };
  return { type: DOCUMENTS[ext] ?? 'application/octet-stream', inline: false };
}
