#include "app/report/site_style.h"

namespace story::report {

namespace {

constexpr char rules[] = R"css(body.lists{padding:0}
.lists .page{margin-left:auto;margin-right:auto}
.lists main>ul{margin-top:1.5rem}
.site{margin:0 0 1.5rem;font-size:.875rem;line-height:1.25rem}
.site ul{list-style:none;margin:0;padding:0;max-width:none;display:flex;flex-wrap:wrap;gap:0 1.5rem}
.site li{margin:0}
.site a{display:block;padding:.375rem 0}
.site [aria-current]{color:inherit;font-weight:650;text-decoration:none}
.reviews h3{margin:0 0 .25rem}
.words{list-style:none;padding:0;columns:16rem;column-gap:2rem;max-width:none}
footer p{min-width:0}
.words li{break-inside:avoid;padding:.25rem 0}
.search{margin:1.5rem 0 0;display:flex;flex-wrap:wrap;align-items:end;gap:.5rem 1.5rem;font-size:.875rem;line-height:1.25rem}
.search label{display:flex;flex-direction:column;gap:.25rem;flex:0 1 24rem}
.search input{font:inherit;font-size:1rem;color:var(--text);background:var(--surface);border:1px solid var(--edge);border-radius:4px;padding:.375rem .5rem;height:2.5rem;width:100%;min-width:0}
.search p{margin:0;padding:0 0 .625rem;color:var(--muted)}
.search[hidden]{display:none}
@media print{
.site,.search{display:none}
}
)css";

constexpr char script[] = R"js((() => {
'use strict';
const box = document.querySelector('.search');
const input = box.querySelector('input');
const status = box.querySelector('[role=status]');
const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const listed = Array.from(document.querySelectorAll('.reviews > li'));
const groups = Array.from(document.querySelectorAll('main > section'));
const known = new Map(typeof secondStoryIndex === 'undefined' ? [] : secondStoryIndex.reviews.map(review => ['r-' + review.id, review]));
const textOf = item => {
  const review = known.get(item.id);
  if (!review) return item.textContent;
  return [item.textContent, ...review.services, ...review.tags, ...review.factors.map(one => one.kind + ' ' + one.text),
    ...review.lessons.map(one => one.text + ' ' + (one.holds_where || ''))].join('\n');
};
let texts = null;
const search = () => {
  const words = plain(input.value).split(/\s+/).filter(word => word);
  if (!texts) texts = listed.map(item => plain(textOf(item)));
  let found = 0;
  listed.forEach((item, i) => {
    item.hidden = !words.every(word => texts[i].includes(word));
    if (!item.hidden) found += 1;
  });
  for (const group of groups) group.hidden = !group.querySelector('li:not([hidden])');
  status.textContent = words.length === 0 ? '' : found === 0 ? status.dataset.none
    : status.dataset.found.replace('%1', found).replace('%2', listed.length);
};
input.addEventListener('input', search);
box.hidden = false;
if (input.value) search();
})();)js";

} // namespace

QByteArray siteRules()
{
    return rules;
}

QByteArray siteScript()
{
    return script;
}

} // namespace story::report
