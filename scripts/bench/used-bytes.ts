import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Memory in use by JavaScript and by what it holds outside its heap, garbage aside. */
export function usedBytes(): number {
  setFlagsFromString('--expose-gc');
  // The flag above is what makes `gc` exist, and it takes and gives nothing.
  const collect = runInNewContext('gc') as () => void;
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
