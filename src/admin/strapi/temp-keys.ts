/** The digits of a fractional index, in their order. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Returns the `__temp_key__` that Strapi gives to an entry of a repeatable component by its place. A
 * form makes further keys from those it has, so they must be of this kind.
 *
 * Relies on `prepareTempKeys` in @strapi/content-manager/dist/admin/pages/EditView/utils/data.mjs and
 * on fractional-indexing/src/index.js.
 */
export function tempKeyAt(index: number): string {
  const digit = (place: number) => DIGITS.charAt(place);
  if (index < DIGITS.length) return `a${digit(index)}`;
  const further = index - DIGITS.length;
  return `b${digit(Math.floor(further / DIGITS.length))}${digit(further % DIGITS.length)}`;
}
