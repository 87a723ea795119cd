// Ends well where Chromium starts and the judges' libraries are there; else says what is missing, and ends as a skipped test does.
import { skipped, start } from './chromium.mjs';

for (const name of ['axe-core', 'markdown-it']) {
  try {
    await import(name);
  } catch {
    console.error(`skipped: ${name} is not there; installer/test fetches it`);
    process.exit(skipped);
  }
}
await (await start()).close();
