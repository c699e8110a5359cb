import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), babel({ presets: [reactCompilerPreset()] })],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // The oldest runtime the window is started in.
    target: 'chrome130',
    modulePreload: { polyfill: false },
    // A font inlined as data: would be decoded on every start; served files are loaded as they are needed.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    // The compiler takes most of the time: known, and worth it.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
