import tseslint from 'typescript-eslint';

const LONG_LISTS = {
  selector:
    'CallExpression[callee.property.name=/^(?:push|unshift|splice|toSpliced|concat|max|min|fromCharCode|fromCodePoint|apply)$/] > SpreadElement',
  message: 'A list in the arguments of a call throws a RangeError where it is long. Use a loop.',
};

/** Parts of Strapi that it does not document, and that src/strapi reads for all others. */
const PRIVATE_STRAPI = [
  "MemberExpression[object.property.name='db'][property.name=/^(?:metadata|entityManager)$/]",
  "MemberExpression[property.name='getKnexQuery']",
  "MemberExpression[object.property.name='state'] > Literal[value='userAbility']",
  "MemberExpression[object.property.name='server'][property.name='app']",
  "CallExpression[callee.object.name='strapi'][callee.property.name='get']",
  'ImportDeclaration[source.value=/^@strapi\\/[\\w-]+\\/(?:dist|_internal)/]',
].map((selector) => ({
  selector,
  message: 'Strapi does not document this. Use src/strapi, and add a contract test there.',
}));

const ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only config/ reads settings from the environment. Use strapi.config.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'build/',
      '.cache/',
      '.strapi/',
      '.tmp/',
      'node_modules/',
      'types/generated/',
      'docs/client/',
      // Each is a project of its own, whose packages are not installed here.
      'examples/',
      'public/',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/admin/tsconfig.json', './tests/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A name that begins with `_` says that it is there for its place only.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Numbers read well in messages; what else would become "[object Object]" stays refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['**/*.test.ts'],
    // Arguments lie on the stack, which ends at some hundred thousand.
    rules: { 'no-restricted-syntax': ['error', LONG_LISTS] },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', LONG_LISTS, ...PRIVATE_STRAPI] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts', 'src/strapi/**', 'src/admin/**', 'src/cli/**'],
    rules: { 'no-restricted-syntax': ['error', LONG_LISTS, ...PRIVATE_STRAPI, ENVIRONMENT] },
  },
  {
    // jest's expect and supertest are typed loosely where they take apart answers of any shape.
    files: ['tests/**/*.ts', '**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);
