/**
 * The program of a thread that lies beside the module whose `import.meta.url` is told: as it is written, or bundled; a thread may not be
 * able to look into an asar file. `name` is its file without extension.
 */
export function threadProgram(besideModule: string, name: string): URL {
  const extension = besideModule.endsWith('.ts') ? 'ts' : 'js';
  const program = new URL(`./${name}.${extension}`, besideModule);
  program.pathname = program.pathname.replace('/app.asar/', '/app.asar.unpacked/');
  return program;
}
