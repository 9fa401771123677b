import { z } from 'zod';

const MESSAGE = 'must be a whole number';

/**
 * A whole number in an address, which consists of digits only. Strapi also reads `1e2`, `0x64`, `
 * 100` and an empty text as numbers.
 */
export const wholeNumber = z
  .string(MESSAGE)
  .regex(/^\d{1,16}$/, MESSAGE)
  .transform(Number)
  .pipe(z.int(MESSAGE));
