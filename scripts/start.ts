import { buildApplication } from './building/build-application.ts';
import { hasDisplay } from './runtime/display.ts';
import { resolveElectron } from './runtime/electron-runtime.ts';
import { projectFolder } from './runtime/project-folder.ts';
import { runVisibly } from './runtime/run-command.ts';
import { runScript } from './runtime/run-script.ts';
import { sandboxParameters } from './runtime/sandbox.ts';
import { tell } from './runtime/tell.ts';

await runScript(async () => {
  if (hasDisplay()) {
    const electron = await resolveElectron();
    await buildApplication();
    tell(`Starting with Electron ${electron.version}.`);
    process.exitCode = await runVisibly(electron.executable, [
      ...sandboxParameters(),
      projectFolder,
      ...process.argv.slice(2),
    ]);
  } else {
    tell(
      'There is no display here, so no window can open. Run `npm run demo` to see the application at work:',
    );
    tell('it leaves numbered screenshots and a printed PDF in demo-output/.');
    process.exitCode = 1;
  }
});
