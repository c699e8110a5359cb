import { buildApplication } from './building/build-application.ts';
import { ensureDebianPackages } from './debian-packages.ts';
import { packUnpacked } from './packing/pack-unpacked.ts';
import { smokeTest } from './packing/smoke-test.ts';
import { withDisplay } from './runtime/display.ts';
import { resolveElectron } from './runtime/electron-runtime.ts';
import { runScript } from './runtime/run-script.ts';
import { tell } from './runtime/tell.ts';

await runScript(async () => {
  if (process.platform === 'linux') {
    await ensureDebianPackages();
    await buildApplication();
    const executable = await packUnpacked(await resolveElectron());
    await withDisplay((environment) => smokeTest(executable, environment));
    tell(`Packed and tried: ${executable}`);
  } else {
    tell('npm run pack:dir makes the unpacked Linux application and runs on Linux only.');
    process.exitCode = 1;
  }
});
