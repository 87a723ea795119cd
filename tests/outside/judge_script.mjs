// Uses the report's own script as a reader does: judge_script.mjs FILE EVENTS. Prints a JSON list of what is not as it should be.
// The file is the report of the sample; it has that many events, one of which is the pager's.
import { guardedPage, start } from './chromium.mjs';

const [file, events] = [process.argv[2], Number(process.argv[3])];
const browser = await start();
const wrong = [];
const check = (right, sentence) => { if (!right) wrong.push(sentence); };

const { page, open, tried } = await guardedPage(browser);
await open(file);
const state = () => page.evaluate(() => {
  const rows = Array.from(document.querySelectorAll('table.timeline tbody tr'));
  return {
    rows: rows.length,
    shown: rows.filter(row => row.offsetParent !== null).map(row => row.textContent),
    said: document.querySelector('.tools [role=status]').textContent,
    times: rows.map(row => row.querySelector('.at').textContent),
    head: document.querySelector('table.timeline th').textContent,
    tools: document.querySelector('.tools').offsetParent !== null,
    name: document.querySelector('.tools input').labels[0].textContent.trim(),
  };
});
const before = await state();
check(before.tools, 'the controls are not shown');
check(before.rows === events && before.shown.length === events, `there are ${before.rows} rows, ${before.shown.length} shown`);
check(before.said === '', `at first it says "${before.said}"`);
check(before.name !== '', 'the filter has no label');

const type = async text => {
  await page.focus('.tools input');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
  return state();
};
const pager = await type('PAGER fired');
check(pager.shown.length === 1 && pager.shown[0].includes('Pager fired'), `the filter leaves ${pager.shown.length} rows`);
check(pager.said === `1 of ${events} events`, `the filter says "${pager.said}"`);
const none = await type('<b>$&%2');
check(none.shown.length === 0 && none.said === `0 of ${events} events`, `of nothing it says "${none.said}"`);
await page.emulateMediaType('print');
check((await state()).shown.length === events, 'the printed page leaves out what the filter hides');
await page.emulateMediaType('screen');
// Following a link to an event that the filter hides shows it.
await page.evaluate(() => { location.hash = '#event-1'; });
await new Promise(resolve => setTimeout(resolve, 100));
check((await state()).shown.length === events, 'a link to a hidden event does not show it');

const zones = await page.$$eval('.tools option', all => all.map(one => one.textContent));
check(zones.length === 2 && zones[0] === before.head && zones[1] === 'UTC', `the zones are ${zones}`);
await page.select('.tools select', '1');
const utc = await state();
check(utc.head === 'UTC', `the head of the times is "${utc.head}" in UTC`);
const minutes = text => { const match = /(\d\d):(\d\d)/.exec(text); return match ? Number(match[1]) * 60 + Number(match[2]) : null; };
check(before.times.filter(minutes).length > 3, 'too few times to compare');
before.times.forEach((text, i) => {
  if (minutes(text) !== null) // Berlin in November
    check((minutes(text) - minutes(utc.times[i]) + 1440) % 1440 === 60, `"${text}" is "${utc.times[i]}" in UTC`);
  else if (!/^\d?\d:\?\?/.test(text))
    check(text === utc.times[i], `"${text}" became "${utc.times[i]}"`);
});
const found = await type(utc.times.find(minutes));
check(found.shown.length > 0, 'the filter does not find the times as they are shown');
await type('');
await page.select('.tools select', '0');
check(JSON.stringify(await state()) === JSON.stringify(before), 'back in the first zone it is not as it was');

await page.bringToFront();
await page.click('#event-3 .at');
await new Promise(resolve => setTimeout(resolve, 200));
const said = (await state()).said;
check(said === 'Link copied', `after copying it says "${said}"`);
await type('');
await page.keyboard.down('Control');
await page.keyboard.press('v');
await page.keyboard.up('Control');
const pasted = await page.$eval('.tools input', one => one.value);
check(pasted.startsWith('file://') && pasted.endsWith('#event-3'), `what was copied is "${pasted}"`);
for (const [what, list] of Object.entries(tried))
  check(list.length === 0, `${what}: ${list}`);
await page.close();

// On a phone the rows stand as cards; to a screen reader they stay a table.
const phone = await guardedPage(browser, { width: 320 });
await phone.open(file);
const roles = [];
const walk = node => { roles.push(node.role); (node.children || []).forEach(walk); };
walk(await phone.page.accessibility.snapshot({ interestingOnly: false }));
check(roles.filter(role => role === 'row').length >= events, `on a phone there are ${roles.filter(role => role === 'row').length} rows`);
check(roles.includes('columnheader') && roles.includes('table'), 'on a phone the table is none');
await phone.page.close();

// Without it nothing is missing, and nothing is there that does not work.
const plain = await guardedPage(browser);
await plain.page.setJavaScriptEnabled(false);
await plain.open(file);
const bare = await plain.page.evaluate(() => [document.querySelectorAll('table.timeline tbody tr').length, document.querySelector('.tools').offsetParent]);
check(bare[0] === events && bare[1] === null, 'without its script the report is another');
await plain.page.close();

await browser.close();
process.stdout.write(JSON.stringify(wrong));
