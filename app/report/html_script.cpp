#include "app/report/html_script.h"

#include "app/report/html_escape.h"

#include <QCoreApplication>

namespace story::report {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

constexpr char script[] = R"js('use strict';
(() => {
const tools = document.querySelector('.tools');
const table = document.querySelector('table.timeline');
const rows = Array.from(table.tBodies[0].rows);
const filter = tools.querySelector('input');
const zone = tools.querySelector('select');
const said = tools.querySelector('[role=status]');
const head = table.tHead.rows[0].cells[0];
const words = said.dataset;
const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

let texts = null;
function show() {
  texts = texts || rows.map(row => plain(Array.from(row.cells, cell => cell.textContent).join(' ')));
  const wanted = plain(filter.value).split(/\s+/).filter(word => word);
  let shown = 0;
  rows.forEach((row, i) => {
    row.hidden = !wanted.every(word => texts[i].includes(word));
    if (!row.hidden) shown += 1;
  });
  said.textContent = wanted.length ? words.count.replace('%1', shown).replace('%2', rows.length) : '';
}
filter.addEventListener('input', show);

const under = cell => cell.querySelector(':scope > .second');
const first = new Map();
function tell() {
  const n = zone.value;
  head.textContent = zone.selectedOptions[0].textContent;
  for (const [cell, was] of first) {
    const link = cell.querySelector(':scope > .at');
    if (link) link.textContent = cell.dataset['time' + n] || was.text;
    const note = cell.dataset['note' + n] ?? was.note;
    let second = under(cell);
    if (!second && note) {
      second = document.createElement('span');
      second.className = 'second';
      cell.append(second);
    }
    if (second) second.textContent = note || '';
  }
  texts = null;
  show();
}
if (zone) {
  table.querySelectorAll('[data-time1],[data-time2],[data-note1],[data-note2]').forEach(cell => {
    const link = cell.querySelector(':scope > .at');
    first.set(cell, {text: link && link.textContent, note: under(cell) && under(cell).textContent});
  });
  zone.addEventListener('change', tell);
}

function answer(link, sentence) {
  const note = document.createElement('span');
  note.className = 'answer';
  note.setAttribute('aria-hidden', 'true');
  note.textContent = sentence;
  link.after(note);
  said.textContent = sentence;
  setTimeout(() => { note.remove(); show(); }, 3000);
}
table.addEventListener('click', event => {
  const link = event.target.closest('a.at');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !navigator.clipboard) return;
  event.preventDefault();
  navigator.clipboard.writeText(link.href).then(() => answer(link, words.copied), () => { location.hash = link.hash; });
});

// Whoever follows a link to an event sees it, whatever the filter hides.
addEventListener('hashchange', () => {
  const row = rows.find(one => one.id === location.hash.slice(1));
  if (!row || !row.hidden) return;
  filter.value = '';
  show();
  row.scrollIntoView();
});

tools.hidden = false;
})();)js";

QByteArray said(const QString &text)
{
    return htmlEscaped(text);
}

} // namespace

QByteArray htmlScript()
{
    return script;
}

QByteArray htmlTools(const Table &timeline)
{
    QByteArray out = "<div class=\"tools\" hidden=\"\">\n<label>" + said(Words::tr("Filter the timeline"))
        + " <input type=\"search\" autocomplete=\"off\" spellcheck=\"false\"></label>\n";
    if (!timeline.zones.isEmpty()) {
        out += "<label>" + said(Words::tr("Its times in")) + " <select autocomplete=\"off\">";
        QStringList titles{timeline.columns.first().title};
        titles += timeline.zones;
        for (qsizetype i = 0; i < titles.size(); ++i)
            out += "<option value=\"" + QByteArray::number(i) + "\">" + said(titles[i]) + "</option>";
        out += "</select></label>\n";
    }
    return out + "<p class=\"quiet\">" + said(Words::tr("Each time is a link to its event; choosing it copies that link."))
        + "</p>\n<p class=\"quiet\" role=\"status\" data-count=\"" + said(Words::tr("%1 of %2 events"))
        + "\" data-copied=\"" + said(Words::tr("Link copied")) + "\"></p>\n</div>\n";
}

} // namespace story::report
