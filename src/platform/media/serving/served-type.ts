import path from 'node:path';

/** How a stored file is handed to a browser. */
export interface ServedAs {
  type: string;
  /** Whether it may be shown in place. Anything else is downloaded. */
  inline: boolean;
}

/** Raster images: no browser runs anything in them. */
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

/** What players need the type of, and PDF. */
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
 * Older versions accepted SVG files. An `<img>` shows one only by its own type, and runs nothing in it.
 * Opened directly, it is downloaded, and its sandbox has no scripts.
 */
const SVG = 'image/svg+xml';

/**
 * The type that a file under `/uploads` is served as. Files that were stored before uploads were
 * checked may be anything; whatever is not in these tables has a type that no browser interprets.
 */
export function servedAs(fileName: string): ServedAs {
  const ext = path.extname(fileName).toLowerCase();
  const image = IMAGES[ext];
  if (image !== undefined) return { type: image, inline: true };
  if (ext === '.svg') return { type: SVG, inline: false };
  return { type: DOCUMENTS[ext] ?? 'application/octet-stream', inline: false };
}
