export type Progress = {
  tell: (message: string) => void;
  stage: <Value>(name: string, work: () => Value | Promise<Value>) => Promise<Value>;
};

/** Tells what is being done, with the seconds since the start and those that each stage took. */
export function createProgress(tell: (message: string) => void): Progress {
  const start = performance.now();
  const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(0);
  const say = (message: string): void => {
    tell(`${seconds(start).padStart(5)} s  ${message}`);
  };
  return {
    tell: say,
    stage: async (name, work) => {
      say(`${name} …`);
      const began = performance.now();
      const value = await work();
      say(`${name}: done in ${seconds(began)} s`);
      return value;
    },
  };
}
