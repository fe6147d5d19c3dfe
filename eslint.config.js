import tseslint from 'typescript-eslint';
import noFloatingResult from './test/lint/noFloatingResult.js';

export default tseslint.config(
  { ignores: ['**/dist', 'coverage', 'reports', 'node_modules', '.stryker-tmp'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { local: { rules: { 'no-floating-result': noFloatingResult } } },
    rules: {
      'local/no-floating-result': 'error',
      // `report` notes a problem and returns undefined, so that a reader can return what it returns.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A number reads well in a message.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    // The page is compiled with its own settings: it has a document, and markup in its code.
    files: ['docs/examples/web/**/*.{ts,tsx}', 'docs/playground/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: './docs/examples/web/tsconfig.json' } },
  },
  {
    // What must not compile is written down, and not used.
    files: ['test/types/**/*.ts', 'test/package/consumer/**/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      'local/no-floating-result': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Time, identity and the outside world are arguments; nothing here has them from elsewhere.
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'console', 'setTimeout', 'setInterval', 'fetch', 'crypto', 'performance', 'navigator', 'window'],
        ...['Intl', 'globalThis', 'structuredClone'],
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random' },
        { object: 'Date', property: 'now' },
        ...['toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase', 'localeCompare'].map((property) => ({
          property,
        })),
      ],
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is an argument.' },
        { selector: 'ClassDeclaration', message: 'Functions and data, no classes.' },
        { selector: 'TSEnumDeclaration', message: 'Unions of texts, no enums.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'ExportAllDeclaration', message: 'Every public name is listed by hand.' },
        { selector: 'ThrowStatement', message: 'Return a Result.' },
      ],
    },
  },
  {
    // A language writes numbers and dates by Intl.
    files: ['src/messages/formats.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
);
