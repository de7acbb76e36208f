import globals from 'globals';
import jsdoc from 'eslint-plugin-jsdoc';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { FLOORS, floorRules } from './tests/support/floors.js';

const max = (lines) => ({
  'max-lines': ['error', { max: lines, skipBlankLines: false, skipComments: false }],
});

export default defineConfig(
  globalIgnores(['build/', '.svelte-kit/', 'static/', '.cache/', 'data/']),
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      ...max(250),
    },
  },
  { files: ['scripts/**', 'tests/site/**'], rules: { 'no-console': 'off' } },
  { files: ['tests/**'], rules: max(400) },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: { 'svelte/no-at-html-tags': 'error', 'svelte/no-navigation-without-resolve': 'off' },
  },
  { files: ['**/*.svelte'], rules: max(150) },
  ...Object.keys(FLOORS).map((floor) => ({
    files: [`src/lib/${floor}/**/*.{ts,svelte}`],
    rules: floorRules(floor),
  })),
  {
    files: ['src/lib/{domain,contract,convert,engine,queries,recompute}/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: ['TSInterfaceDeclaration'],
        },
      ],
    },
  },
);
