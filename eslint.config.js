import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Which other rooms a room may import (docs/architecture.md has the same table). */
const mayImport = {
  core: [],
  archive: ['core'],
  cli: ['core', 'archive'],
  electron: ['core'],
  'electron/archive-process': ['core', 'archive'],
  'electron/preload': ['core'],
  renderer: ['core'],
  scripts: ['core', 'archive'],
};
const rooms = ['core', 'archive', 'cli', 'electron', 'renderer', 'scripts', 'tests'];
const nodeOnly = { regex: '^node:', message: 'This room runs without Node.' };

/** Lint configuration that refuses imports across the walls of one room. */
function wall(room) {
  const own = room.split('/')[0];
  const patterns = rooms
    .filter((other) => other !== own && !mayImport[room].includes(other))
    .map((other) => ({ regex: `^#${other}/`, message: `${room} may not import ${other}.` }));
  if (['core', 'renderer', 'electron/preload'].includes(room)) patterns.push(nodeOnly);
  if (room !== 'electron' && room !== 'electron/preload' && room !== 'electron/archive-process')
    patterns.push({ regex: '^electron$', message: `${room} may not import electron.` });
  if (room === 'electron/preload')
    patterns.push({ regex: '^#core/(?!contract/)', message: 'The preload imports core/contract only.' });
  patterns.push({
    regex: `^(\\.\\./)+(${rooms.filter((other) => other !== own).join('|')})/`,
    message: 'Other rooms are imported as #room/…',
  });
  return { files: [`${room}/**/*.{ts,tsx}`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

export default tseslint.config(
  { ignores: ['dist', 'release', '.tsbuild', '.cache', 'demo-output', 'test-results', 'tests/fixtures'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'Use an `as const` list.' },
        {
          selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier",
          message: 'Use `import * as z`: what is not called stays out of the bundles then.',
        },
      ],
    },
  },
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  ...Object.keys(mayImport).map(wall),
  { files: ['cli/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
);
