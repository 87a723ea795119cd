// What pages do that are made of hostile texts: judge_payloads.mjs FOLDER. Each .html of it is opened as it is, each .md made a page
// of by a renderer that lets raw HTML and any address through. Their own policy is switched off, so that what got through runs.
// Prints a JSON object: file name → what it tried, the elements and handlers in it, its addresses, and the text that is to be seen.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { guardedPage, start } from './chromium.mjs';

const markdown = new MarkdownIt({ html: true });
markdown.validateLink = () => true;

const folder = process.argv[2];
const files = readdirSync(folder).sort();
const browser = await start();
const answer = {};

async function work() {
  const guarded = await guardedPage(browser, { policy: false });
  for (let file = files.shift(); file; file = files.shift()) {
    const path = join(folder, file);
    if (file.endsWith('.md'))
      await guarded.show('<!DOCTYPE html>\n<main>' + markdown.render(readFileSync(path, 'utf8')) + '</main>');
    else
      await guarded.open(path);
    const seen = await guarded.page.evaluate(() => {
      const all = Array.from(document.querySelectorAll('*'));
      // What only runs when it is pointed at has its chance, too.
      for (const element of all) {
        for (const kind of ['mouseover', 'focus', 'error', 'toggle'])
          element.dispatchEvent(new Event(kind));
      }
      return {
        elements: Array.from(new Set(all.map(one => one.localName))),
        handlers: all.flatMap(one => Array.from(one.attributes)).filter(one => one.name.startsWith('on')).map(one => one.name + '=' + one.value),
        addresses: Array.from(new Set(all.flatMap(one => ['href', 'src', 'action', 'formaction', 'xlink:href', 'srcset', 'background', 'data', 'poster', 'style']
          .filter(name => one.hasAttribute(name)).map(name => one.getAttribute(name))))),
        text: document.title + '\n' + document.body.innerText,
      };
    });
    await new Promise(resolve => setTimeout(resolve, 0));
    answer[basename(file)] = { ...seen, ...structuredClone(guarded.tried) };
  }
  await guarded.page.close();
}
await Promise.all([work(), work()]);
await browser.close();
process.stdout.write(JSON.stringify(answer));
