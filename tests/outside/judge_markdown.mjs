// Asks markdownlint about reports in Markdown, and whether two renderers that have nothing in common, cmark-gfm (GitHub's) and
// markdown-it, make the same HTML of them: the same elements with the same text.
//
//     node judge_markdown.mjs FOLDER            judges what write_formats wrote there
//     node judge_markdown.mjs FOLDER --trial    shows that it objects
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { end, endTrial, filesIn, needed } from "./judge.mjs";

const { lint } = await needed("markdownlint/sync");
const { default: MarkdownIt } = await needed("markdown-it");
const { parseFragment } = await needed("parse5");

const folder = process.argv[2];
const rules = JSON.parse(readFileSync(new URL("report.markdownlint.json", import.meta.url), "utf8").replaceAll(/^\s*\/\/.*$/gm, ""));

// HTML in the source is shown as text by the one and left out by the other; that there is none is asked of both.
const markdownIt = new MarkdownIt("default", { html: true, linkify: false });
// Neither makes links of bare addresses here: what is taken for one differs between all readers.
const renderers = {
    "cmark-gfm": (text) => execFileSync("cmark-gfm", ["--unsafe", "--to", "html", "-e", "table", "-e", "strikethrough"], { input: text, encoding: "utf8" }),
    "markdown-it": (text) => markdownIt.render(text),
};

// Element names with what matters of them, and text with white space simplified.
function outline(html) {
    const lines = [];
    const alike = { s: "del" };
    const walk = (node, depth) => {
        for (const child of node.childNodes) {
            if (child.nodeName === "#text") {
                const text = child.value.replaceAll(/[ \t\n]+/g, " ");
                const inPre = node.nodeName === "code" && node.parentNode?.nodeName === "pre";
                if (inPre)
                    lines.push(`${" ".repeat(depth)}"${child.value.replace(/\n$/, "")}"`);
                else if (text.trim() || (text && lines.length && ["p", "td", "th", "strong", "em", "a", "li"].includes(node.nodeName)))
                    lines.push(`${" ".repeat(depth)}"${text.trim()}"`);
                continue;
            }
            if (child.nodeName === "#comment") {
                lines.push(`${" ".repeat(depth)}comment`);
                continue;
            }
            const kept = child.attrs.filter(({ name }) => ["href", "src", "start", "align", "class"].includes(name)).map(({ name, value }) => `${name}=${decoded(value)}`);
            // The one says the alignment of a cell by an attribute, the other by a style.
            const style = child.attrs.find(({ name }) => name === "style")?.value.match(/text-align:\s*(\w+)/);
            if (style)
                kept.push(`align=${style[1]}`);
            lines.push(`${" ".repeat(depth)}${alike[child.nodeName] ?? child.nodeName} ${kept.sort().join(" ")}`.trimEnd());
            walk(child, depth + 1);
        }
    };
    walk(parseFragment(html), 0);
    return lines.filter((line) => line.trim() !== '""');
}

// Readers escape other signs of an address; what it leads to is the same.
function decoded(address) {
    try {
        return decodeURI(address);
    } catch {
        return address;
    }
}

const ours = new Set(["h1", "h2", "h3", "h4", "p", "strong", "em", "del", "a", "code", "pre", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "th",
                      "td", "hr", "br"]);

function judge(text) {
    const said = [];
    const [[first, one], [second, other]] = Object.entries(renderers).map(([name, render]) => [name, outline(render(text))]);
    for (const line of one) {
        const element = /^ *([a-z0-9]+)/.exec(line)?.[1];
        if (element && !ours.has(element))
            said.push(`HTML in the source: ${line.trim()}`);
    }
    for (let i = 0; i < Math.max(one.length, other.length); ++i) {
        if (one[i] !== other[i]) {
            said.push(`renderers differ: ${first} has ${(one[i] ?? "nothing").slice(0, 200)}, ${second} has ${(other[i] ?? "nothing").slice(0, 200)}`);
            break;
        }
    }
    for (const one of lint({ strings: { report: text }, config: rules }).report)
        said.push(`line ${one.lineNumber}: ${one.ruleNames.join("/")} ${one.ruleDescription}: ${one.errorDetail ?? ""} ${one.errorContext ?? ""} | `
            + text.split("\n")[one.lineNumber - 1].slice(0, 200));
    return said;
}

if (process.argv.includes("--trial")) {
    endTrial([
        ["a text", judge("# Title\n\nText with **strong** and ~~struck~~ words.\n\n| a | b |\n| --- | :-: |\n| 1 | 2 \\| 3 |\n"), null],
        ["no title", judge("Text\n"), "MD041"],
        ["two blank lines", judge("# Title\n\n\nText\n"), "MD012"],
        ["a skipped level", judge("# Title\n\n### Third\n"), "MD001"],
        ["two headings alike", judge("# Title\n\n## A\n\n## A\n"), "MD024"],
        ["raw HTML", judge("# Title\n\nText <u>x</u>\n"), "HTML in the source"],
        ["a script", judge("# Title\n\n<script>x</script>\n"), "HTML in the source"],
        ["one tilde", judge("# Title\n\nText ~struck~ text\n"), "differ"],
        ["emphasis beside CJK", judge("# Title\n\nText *a*\u3000**「x」**y\n"), null],
        ["a table that is short of cells", judge("# Title\n\n| a | b |\n| --- | --- |\n| 1 |\n"), "MD056"],
        ["a bare address", judge("# Title\n\nText https://host.example/ text\n"), "MD034"],
    ]);
}
const files = filesIn(folder, ".md");
end(files.length, "reports", files.flatMap(({ name, text }) => judge(text).map((said) => ({ name, said }))));
