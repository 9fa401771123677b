import { createRequire } from 'node:module';
import path from 'node:path';

interface BlocksValidatorModule {
  blocksValidator: () => {
    validateSync: (value: unknown, options: { strict: boolean }) => unknown;
  };
}

const FILE = path.join(
  __dirname,
  '../../node_modules/@strapi/core/dist/services/entity-validator/blocks-validator.js',
);

/**
 * Validates a body as Strapi's server does before it stores one. For unit tests. The package does not
 * export the validator, so this loads `services/entity-validator/blocks-validator.js` of `@strapi/core` by
 * its path.
 *
 * @throws the validator's error
 */
export function validateBlocks(body: readonly unknown[]): void {
  const { blocksValidator } = createRequire(__filename)(FILE) as BlocksValidatorModule;
  blocksValidator().validateSync(body, { strict: true });
}
