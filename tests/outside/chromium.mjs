// Chromium for the judges: every page without a network, and with a record of what it tried.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
export const skipped = 77; // CTest's word for "this machine cannot": see SKIP_RETURN_CODE

// The library and the browser, or the end of the program with a sentence.
export async function start() {
  let puppeteer;
  try {
    puppeteer = (await import('puppeteer-core')).default;
  } catch {
    console.error('skipped: puppeteer-core is not there; installer/test fetches it');
    process.exit(skipped);
  }
  if (!program) {
    console.error('skipped: there is no Chromium');
    process.exit(skipped);
  }
  const args = ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'];
  if (process.getuid() === 0) args.push('--no-sandbox');
  return puppeteer.launch({ executablePath: program, headless: true, args });
}

// A page that may load nothing but what it is told to. `tried` collects what it did besides being read: addresses asked for,
// scripts that called ran(), dialogs, windows, what its own policy stopped, errors.
export async function guardedPage(browser, { width = 1280, height = 900, dark = false, policy = true } = {}) {
  const page = await browser.newPage();
  const tried = { requests: [], ran: [], dialogs: [], windows: [], stopped: [], errors: [] };
  let allowed = '';
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.setBypassCSP(!policy);
  await page.exposeFunction('ran', what => { tried.ran.push(String(what)); });
  await page.exposeFunction('stopped', what => { tried.stopped.push(what); });
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', event => window.stopped(`${event.violatedDirective} ${event.blockedURI}`));
  });
  page.on('dialog', dialog => { tried.dialogs.push(dialog.message()); dialog.dismiss(); });
  page.on('popup', () => tried.windows.push('popup'));
  page.on('pageerror', error => tried.errors.push(error.message));
  await page.setRequestInterception(true);
  page.on('request', request => {
    if (request.url() === allowed || request.url().startsWith('data:image/')) {
      request.continue();
      return;
    }
    tried.requests.push(request.url());
    request.abort();
  });
  const clear = () => { for (const list of Object.values(tried)) list.length = 0; };
  return {
    page,
    tried,
    async open(file) {
      clear();
      allowed = pathToFileURL(file).href;
      await page.goto(allowed, { waitUntil: 'load' });
    },
    async show(html) {
      clear();
      allowed = 'about:blank';
      await page.goto(allowed);
      await page.setContent(html, { waitUntil: 'load' });
    },
  };
}
