/**
 * The name of an entry that a part of the package names (GB/T 33190-2016, 7.2): from the root where it begins with a slash, else from the folder of the
 * part that names it. Steps out of the package end at its root.
 */
export function resolvePackagePath(from: string, location: string): string {
  const path = location.trim().replace(/\\/g, '/');
  const folder = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const steps: string[] = [...folder];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}
