// Reads calendars with ical.js, and asks whether they hold the days of the archive of the same review: no more and no less.
//
//     node judge_ics.mjs FOLDER            judges what write_formats wrote there
//     node judge_ics.mjs FOLDER --trial    shows that it objects
import { createHash } from "node:crypto";
import { end, endTrial, filesIn, needed } from "./judge.mjs";

const { default: ICAL } = await needed("ical.js");
const { default: MarkdownIt } = await needed("markdown-it");

const folder = process.argv[2];
const markdown = new MarkdownIt("default", { html: false, linkify: false });

// RFC 9562, 5.5.
function uuid5(namespace, name) {
    const hash = createHash("sha1").update(Buffer.from(namespace.replaceAll("-", ""), "hex")).update(name).digest().subarray(0, 16);
    hash[6] = (hash[6] & 0x0f) | 0x50;
    hash[8] = (hash[8] & 0x3f) | 0x80;
    return hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

// What a reader sees of a Markdown text, and what was typed: letters and digits alone, as other readers show signs in other ways.
const letters = (text) => [...text].filter((c) => /[\p{L}\p{N}]/u.test(c)).join("");
function shown(text) {
    const html = markdown.render(text).replaceAll(/<a href="[^"]*">|<[^>]*>/g, "");
    return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

function expected(archive) {
    const days = new Map();
    for (const action of archive.entities.action ?? []) {
        const status = action.status ?? "idea";
        if (action.due && !["done", "declined"].includes(status))
            days.set(uuid5(action.id, "due"), { day: action.due, begin: "Due: ", text: action.text ?? "" });
        if (action.ask_helped_on && status !== "declined" && (action.helped ?? "not_asked") === "not_asked")
            days.set(uuid5(action.id, "helped"), { day: action.ask_helped_on, begin: "Did it help? ", text: action.text ?? "" });
    }
    return days;
}

function nextDay(day) {
    const next = new Date(`${day}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    return next.toISOString().slice(0, 10);
}

function judge(text, archive) {
    const said = [];
    if (/[^\r]\n|\r[^\n]/.test(text))
        said.push("a line that does not end in CRLF");
    for (const line of text.split("\r\n")) {
        if (Buffer.byteLength(line) > 75)
            said.push(`a line of ${Buffer.byteLength(line)} bytes`);
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f]/.test(line))
            said.push("a control character");
    }
    if (text.includes("\ufffd") && !JSON.stringify(archive).match(/\\u00|[\x7f-\x9f\ufffd]/))
        said.push("a character was torn by the fold");
    let calendar;
    try {
        calendar = new ICAL.Component(ICAL.parse(text));
    } catch (error) {
        return [...said, `not readable: ${error.message}`];
    }
    if (calendar.name !== "vcalendar" || calendar.getFirstPropertyValue("version") !== "2.0" || !calendar.getFirstPropertyValue("prodid"))
        said.push("no calendar of version 2.0 with its maker");
    if (calendar.getAllSubcomponents().length === 0)
        said.push("no component");
    const wanted = expected(archive);
    for (const component of calendar.getAllSubcomponents("vevent")) {
        const event = new ICAL.Event(component);
        const want = wanted.get(event.uid);
        if (!want) {
            said.push(`an event that is not in the review, or twice: ${event.uid} ${event.summary}`);
            continue;
        }
        wanted.delete(event.uid);
        if (!event.startDate.isDate || event.startDate.toString() !== want.day || event.endDate.toString() !== nextDay(want.day))
            said.push(`${event.startDate} to ${event.endDate}, and not the whole day ${want.day}`);
        const shortened = event.summary.endsWith("…");
        const title = letters(event.summary.slice(want.begin.length));
        // Readers differ in what becomes of a definition of a link that may be none.
        const isRight = (whole) => (shortened || want.text.includes("]:") ? title.length > 0 && whole.startsWith(title) : whole === title);
        if (!event.summary.startsWith(want.begin) || !(isRight(letters(shown(want.text))) || isRight(letters(want.text))))
            said.push(`the summary “${event.summary}” of “${want.text}”`);
        if (shortened && !letters(event.description).startsWith(title))
            said.push("a description that does not go on where the summary ends");
        if (component.getFirstPropertyValue("dtstamp")?.toString() !== "2026-11-16T14:02:00Z" || component.getFirstPropertyValue("sequence") !== 214)
            said.push("another time of writing, or edition");
        if (component.getFirstPropertyValue("transp") !== "TRANSPARENT" || component.getAllSubcomponents("valarm").length > 0)
            said.push("takes time, or rings");
    }
    for (const missing of wanted.values())
        said.push(`missing: ${missing.begin}${missing.text} on ${missing.day}`);
    return said;
}

const files = filesIn(folder, ".ics").map(({ name, text }) => ({
    name, text, archive: JSON.parse(filesIn(folder, name.replace(/ics$/, "archive.json"))[0].text),
}));
if (process.argv.includes("--trial")) {
    const { text, archive } = files.find((one) => one.name === "times.ics");
    const broken = (from, to) => {
        if (!text.includes(from))
            throw new Error(`the calendar has no ${from}`);
        return judge(text.replace(from, to), archive);
    };
    const first = text.slice(text.indexOf("BEGIN:VEVENT"), text.indexOf("END:VEVENT") + 12);
    endTrial([
        ["a calendar", judge(text, archive), null],
        ["LF alone", broken("\r\n", "\n"), "CRLF"],
        ["a long line", broken("\r\n ", ""), "bytes"],
        ["an escape", broken("\x41ction", "\x1b[31mAction"), "control"],
        ["no end", broken("END:VEVENT\r\n", ""), "readable"],
        ["an event less", broken(first, ""), "missing"],
        ["an event twice", broken(first, first + first), "twice"],
        ["another day", broken("DTSTART;VALUE=DATE:2028022", "DTSTART;VALUE=DATE:2029022"), "whole day"],
        ["a time of day", broken(/DTSTART;VALUE=DATE:(\d+)/.exec(text)[0], `DTSTART:${/DTSTART;VALUE=DATE:(\d+)/.exec(text)[1]}T090000`), "whole day"],
        ["another word", broken("SUMMARY:Due: Action", "SUMMARY:Due: Reaction"), "summary"],
        ["another edition", broken("SEQUENCE:214", "SEQUENCE:213"), "edition"],
        ["busy", broken("TRANSP:TRANSPARENT", "TRANSP:OPAQUE"), "takes time"],
        ["nothing in it", judge("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n", { entities: {} }), "no component"],
    ]);
}
end(files.length, "calendars", files.flatMap(({ name, text, archive }) => judge(text, archive).map((said) => ({ name, said }))));
