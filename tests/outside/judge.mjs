// What the judges in JavaScript share.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// A package of installer/test; where it is not there the test is skipped, and says so.
export async function needed(name) {
    try {
        return await import(name);
    } catch (error) {
        console.log(`skipped: ${name} is not there; installer/test fetches it (${error.code})`);
        process.exit(77);
    }
}

// Files of the folder with that ending, with their names.
export function filesIn(folder, ending) {
    return readdirSync(folder).filter((name) => name.endsWith(ending)).sort()
        .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

// Each case: [name, complaints, a word that one of them has to say; null: there are to be none]. Ends the process.
export function endTrial(cases) {
    let wrong = 0;
    for (const [name, complaints, word] of cases) {
        if (word === null ? complaints.length > 0 : !complaints.some((one) => one.includes(word))) {
            ++wrong;
            console.log(`${name}: ${complaints.slice(0, 3).join("; ") || "nothing was said"}`);
        }
    }
    console.log(`${cases.length} cases, ${wrong} judged wrongly`);
    process.exit(wrong ? 1 : 0);
}

// Prints at most five complaints for each file, and ends the process.
export function end(count, what, complaints) {
    const perFile = new Map();
    for (const { name, said } of complaints) {
        perFile.set(name, (perFile.get(name) ?? 0) + 1);
        if (perFile.get(name) <= 5)
            console.log(`${name}: ${said.slice(0, 600)}`);
    }
    console.log(`${count} ${what}, ${complaints.length} complaints`);
    process.exit(complaints.length || !count ? 1 : 0);
}
