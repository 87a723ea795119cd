// Asks ajv whether reports and archives are what their published schemas (draft 2020-12) say.
//
//     node judge_json.mjs SCHEMAS FOLDER            judges what write_formats wrote there
//     node judge_json.mjs SCHEMAS FOLDER --trial    shows that it refuses what is broken
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { end, endTrial, filesIn, needed } from "./judge.mjs";

const { default: Ajv } = await needed("ajv/dist/2020.js");
const { default: addFormats } = await needed("ajv-formats");

const [schemas, folder] = process.argv.slice(2);
const ajv = new Ajv({ strict: true, allErrors: false });
addFormats(ajv);
for (const name of ["report.v1.schema.json", "archive.v1.schema.json"])
    ajv.addSchema(JSON.parse(readFileSync(join(schemas, name), "utf8")));

function judge(json) {
    const validate = ajv.getSchema(json.$schema ?? "");
    if (!validate)
        return [`no schema is called ${json.$schema}`];
    return validate(json) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

function changed(json, change) {
    const copy = structuredClone(json);
    change(copy);
    return judge(copy);
}

const reports = filesIn(folder, ".json").map(({ name, text }) => ({ name, json: JSON.parse(text) }));
if (process.argv.includes("--trial")) {
    const find = (name) => reports.find((one) => one.name === name).json;
    const report = find("checkout.inside.json");
    const archive = find("every-field.archive.json");
    const section = (one, type) => one.sections.flatMap((s) => [s, ...(s.sections ?? [])]).flatMap((s) => s.blocks).find((b) => b.type === type);
    endTrial([
        ["a report", judge(report), null],
        ["an archive", judge(archive), null],
        ["no schema", changed(report, (r) => delete r.$schema), "no schema"],
        ["a member too many", changed(report, (r) => { r.private_notes = []; }), "additional"],
        ["a title too few", changed(report, (r) => delete r.title), "required"],
        ["another audience", changed(report, (r) => { r.audience = "everyone"; }), "allowed"],
        ["another version", changed(report, (r) => { r.version = 2; }), "constant"],
        ["a block of an unknown type", changed(report, (r) => { r.sections[0].blocks[0].type = "html"; }), "oneOf"],
        ["a cell with more in it", changed(report, (r) => { section(r, "table").rows[0][0].html = "<b>"; }), "oneOf"],
        ["a cell that is text", changed(report, (r) => { section(r, "table").rows[0][0] = "text"; }), "oneOf"],
        ["a script as a link", changed(report, (r) => {
            section(r, "table").rows[0][0].markup = [{ type: "paragraph", inlines: [{ type: "link", href: "javascript:alert(1)", children: [] }] }];
        }), "oneOf"],
        ["an id in capitals", changed(archive, (a) => { a.review.id = a.review.id.toUpperCase() + "A"; }), "pattern"],
        ["an unknown field", changed(archive, (a) => { a.entities.event[0].blame = "x"; }), "additional"],
        ["an unknown kind", changed(archive, (a) => { a.entities.culprit = []; }), "additional"],
        ["an unknown choice", changed(archive, (a) => { a.entities.action[0].status = "late"; }), "allowed"],
        ["a day that is none", changed(archive, (a) => { a.entities.action[0].due = "2026-02-30"; }), "date"],
        ["a time as a number", changed(archive, (a) => { a.entities.event[0].start.earliest = 5; }), "string"],
        ["a line of two lines", changed(archive, (a) => { a.entities.event[0].system = "a\nb"; }), "pattern"],
        ["a person twice", changed(archive, (a) => { a.entities.event[0].people = Array(2).fill(a.entities.person[0].id); }), "NOT"],
        ["a picture that is no base64", changed(archive, (a) => { a.blobs[Object.keys(a.blobs)[0]] = "%"; }), "pattern"],
    ]);
}
end(reports.length, "files", reports.flatMap(({ name, json }) => judge(json).map((said) => ({ name, said }))));
