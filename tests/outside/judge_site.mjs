// Chromium opens a site from its folder, without a server: judge_site.mjs FOLDER, as write_site makes it. The search finds by words of the title and by
// words that only the index has, also where index.js does not load; nothing is asked for but files of the site; no script of a review runs; no page
// scrolls sideways at 320 px.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { end, needed } from "./judge.mjs";

const puppeteer = (await needed("puppeteer-core")).default;
const program = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
if (!program) {
    console.log("skipped: there is no Chromium");
    process.exit(77);
}
const folder = resolve(process.argv[2]);
const args = ["--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"];
if (process.getuid() === 0) args.push("--no-sandbox");
const browser = await puppeteer.launch({ executablePath: program, headless: true, args });
const complaints = [];
let looks = 0;

// A page of a site, with all it does beside being read told as complaints.
async function open(site, name, { width = 1280, without = "" } = {}) {
    const page = await browser.newPage();
    const say = (said) => complaints.push({ name: `${site}/${name}`, said });
    await page.setViewport({ width, height: 900 });
    await page.setRequestInterception(true);
    const home = pathToFileURL(join(folder, site)).href + "/";
    const asked = [];
    page.on("request", (request) => {
        const url = request.url();
        if (url.startsWith("data:image/")) {
            request.continue();
        } else if (url.startsWith(home)) {
            asked.push(url.slice(home.length));
            if (without && url.endsWith(without)) request.abort();
            else request.continue();
        } else {
            say(`asks for ${url}`);
            request.abort();
        }
    });
    page.on("dialog", (dialog) => { say(`dialog ${dialog.message()}`); dialog.dismiss(); });
    page.on("pageerror", (error) => say(`error ${error.message}`));
    page.on("console", (message) => { if (!without && ["error", "warn"].includes(message.type())) say(`console ${message.text()}`); });
    await page.goto(home + name, { waitUntil: "load" });
    ++looks;
    return { page, say, asked };
}

const shown = (page) => page.$$eval(".reviews > li", (items) => items.filter((one) => one.getClientRects().length).map((one) => one.id));

for (const site of ["inside", "outside", "deidentified"]) {
    const index = JSON.parse(readFileSync(join(folder, site, "index.json"), "utf8"));
    const wanted = index.reviews.find((one) => one.lessons.some((lesson) => /^xLesson/.test(lesson.text)));
    const checkout = index.reviews.find((one) => /checkout/i.test(one.title));
    for (const without of ["", "index.js"]) {
        const { page, say, asked } = await open(site, "index.html", { without });
        if (!asked.includes("index.js")) say("never asks for its index");
        const search = async (words) => {
            await page.$eval("input", (input) => { input.value = ""; });
            await page.type("input", words);
            return shown(page);
        };
        const all = await shown(page);
        if (all.length !== index.reviews.length) say(`shows ${all.length} of ${index.reviews.length} reviews`);
        const byTitle = await search(checkout.title.toUpperCase());
        if (!byTitle.includes(`r-${checkout.id}`) || byTitle.length === all.length) say(`does not find ${checkout.title}: ${byTitle.length}`);
        const status = await page.$eval("[role=status]", (one) => one.textContent);
        if (!status.includes(String(byTitle.length)) || !status.includes(String(all.length))) say(`says ${status}`);
        if (!without) {
            const lesson = await search(wanted.lessons[0].text.toLowerCase());
            if (lesson.length !== 1 || lesson[0] !== `r-${wanted.id}`) say(`does not find the lesson ${wanted.lessons[0].text}: ${lesson.length}`);
        }
        if ((await search("nowordlikethisanywhere")).length !== 0) say("finds what is not there");
        const none = await page.$eval("[role=status]", (one) => one.textContent);
        if (!none || none === status) say(`says ${none} of nothing`);
        await page.close();
    }
    for (const name of ["index.html", "services.html", "factors.html", "lessons.html", "tags.html",
        ...["reviews", "services", "factors", "tags"].flatMap((group) => readdirSync(join(folder, site, group)).map((file) => `${group}/${file}`))]) {
        const { page, say } = await open(site, name, { width: 320 });
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (beyond > 0) say(`is ${beyond} px wider than a window of 320 px`);
        await page.close();
    }
}
await browser.close();
end(looks, "pages", complaints);
