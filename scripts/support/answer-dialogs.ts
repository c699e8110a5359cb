import type { ElectronApplication } from 'playwright';

/** Answers the next dialogs for choosing files or folders with `paths`; no path stands for a person who cancels. */
export async function answerOpenDialog(
  electron: ElectronApplication,
  paths: readonly string[],
): Promise<void> {
  await electron.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
}

/** Answers the next dialogs for saving with `file`; null stands for a person who cancels. */
export async function answerSaveDialog(electron: ElectronApplication, file: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, file);
}
