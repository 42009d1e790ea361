// What the linter holds the code to. Which room may import which is .dependency-cruiser.mjs's business.
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Heavy packages are loaded by `await import()` where they are used, so that activation stays fast. */
const lazyOnly = ['libphonenumber-js/max', 'hono'];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.vscode-test/'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', { max: 300 }],
      eqeqeq: 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/demo/**', 'src/domain/phoneNumber.ts', 'src/domain/internationalNumber.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: lazyOnly.map((name) => ({
            name,
            allowTypeImports: true,
            message: 'Heavy: load it where it is used.',
          })),
        },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // node:test returns promises that the runner itself awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach'],
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-exports': 'off', 'no-undef': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
