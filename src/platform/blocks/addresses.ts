/** Returns an address that is safe as a link, or `null`, for example for `javascript:`. */
export function safeLink(address: unknown): string | null {
  if (typeof address !== 'string') return null;
  const trimmed = address.trim();
  // Browsers ignore control characters inside a scheme.
  if (/[\u0000-\u001f\u007f]/.test(trimmed)) return null;
  if (/^(?:https?:\/\/|mailto:)/i.test(trimmed)) return trimmed;
  return /^(?:#|\/(?![/\\]))/.test(trimmed) ? trimmed : null;
}

/**
 * Returns an address that is safe for an image: http, https, or a path on this server. Otherwise
 * `null`.
 */
export function safeImage(address: unknown): string | null {
  const safe = safeLink(address);
  return safe === null || /^(?:mailto:|#)/i.test(safe) ? null : safe;
}

/**
 * Resolves the addresses of links and images in a body. `null` renders the link as text and omits
 * the image.
 */
export interface Addresses {
  link: (address: unknown) => string | null;
  image: (address: unknown) => string | null;
}

/** Uses safe addresses unchanged. */
export const SAFE_ADDRESSES: Addresses = { link: safeLink, image: safeImage };
