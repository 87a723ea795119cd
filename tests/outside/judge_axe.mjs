// axe-core reads pages in Chromium: judge_axe.mjs FILE... Each is read light and dark, 1280 and 320 pixels wide, by the rules of WCAG 2.2 A
// and AA and of good practice; and whether the page itself scrolls sideways is measured. Prints a JSON list of what is wrong.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { guardedPage, start } from './chromium.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const browser = await start();
const wrong = [];
let passed = 0;
for (const file of process.argv.slice(2)) {
  for (const width of [1280, 320]) {
    for (const dark of [false, true]) {
      const { page, open } = await guardedPage(browser, { width, dark });
      await open(file);
      const where = `${basename(file)}, ${width} px, ${dark ? 'dark' : 'light'}`;
      await page.evaluate(axe);
      const result = await page.evaluate(tags => window.axe.run({ runOnly: { type: 'tag', values: tags } }), rules);
      passed += result.passes.length;
      for (const violation of result.violations) {
        wrong.push({ where, rule: violation.id, help: violation.help,
          at: violation.nodes.slice(0, 3).map(node => node.html.slice(0, 200) + ' — ' + node.failureSummary) });
      }
      const beyond = await page.evaluate(() => {
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) return null;
        const widest = Array.from(document.body.querySelectorAll('*')).filter(one => one.getBoundingClientRect().right > root.clientWidth
          && !one.closest('.wide, .picture'));
        return { by: root.scrollWidth - root.clientWidth, at: widest.slice(0, 3).map(one => one.outerHTML.slice(0, 200)) };
      });
      if (beyond)
        wrong.push({ where, rule: 'scrolls-sideways', help: `The page is ${beyond.by} px wider than the window`, at: beyond.at });
      await page.close();
    }
  }
}
await browser.close();
console.error(`${passed} rules passed`);
process.stdout.write(JSON.stringify(wrong));
