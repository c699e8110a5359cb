/**
 * The program of a thread or a process that lies beside the module whose `import.meta.url` is told: as it is written, or bundled; neither
 * may be able to look into an asar file. `name` is its file without extension.
 */
export function ownProgram(besideModule: string, name: string): URL {
  const extension = besideModule.endsWith('.ts') ? 'ts' : 'js';
  const program = new URL(`./${name}.${extension}`, besideModule);
  program.pathname = program.pathname.replace('/app.asar/', '/app.asar.unpacked/');
  return program;
}
