#include "app/report/html_style.h"

namespace story::report {

namespace {

// Colours are those of the program's light and dark theme; a report has no high contrast of its own, because browsers bring one.
constexpr char colours[] = R"css(:root{color-scheme:light;
--window:#f4f6f8;--surface:#fff;--raised:#fbfcfd;--line:#dde2e8;--text:#1a222d;--muted:#5a6675;--accent:#1d6b74;--soft:#e3f0f1;--focus:#2f6fde;--warn:#8a5d00;
--change:#5b5bd6;--alert:#b26a00;--observation:#2b6cb0;--communication:#8248b0;--decision:#0f766e;--action:#2a7a4b;--escalation:#b3261e;--recovery:#3f7d20;--note:#6b7480;
--edge:#7b8796;--veil:#eef0f3;--impact-fill:#f6d9d3;--impact-edge:#c4432b;--impact-text:#9c2f1a}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;
--window:#12161b;--surface:#191f26;--raised:#20272f;--line:#323b46;--text:#e7ebf0;--muted:#9ba7b5;--accent:#5fc3bf;--soft:#1e3437;--focus:#7fb0ff;--warn:#e6b450;
--change:#a5a3ff;--alert:#f0b454;--observation:#7db8f5;--communication:#cf9bf2;--decision:#5fd0c5;--action:#7fd39b;--escalation:#ff9389;--recovery:#a3d977;--note:#9ba7b5;
--edge:#76828f;--veil:#232b34;--impact-fill:#43231d;--impact-edge:#ff8b73;--impact-text:#ff8b73}}
)css";

// Sizes of type stand on lines of 4 px; running text is 70 characters wide, tables and pictures take the whole page.
constexpr char style[] = R"css(*,*::before,*::after{box-sizing:border-box}
html{font:100%/1.5 Inter,"Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;background:var(--window);color:var(--text);scroll-padding-top:1rem;overflow-wrap:break-word;text-size-adjust:100%;-webkit-text-size-adjust:100%}
body{margin:0}
.page{background:var(--surface);max-width:59rem;margin:0 auto;padding:1.5rem 1.25rem 2rem}
h1,h2,h3{text-wrap:balance;max-width:38rem}
h1{font-size:2.25rem;line-height:2.75rem;font-weight:700;letter-spacing:-.022em;margin:.25rem 0 .5rem}
h2{font-size:1.375rem;line-height:1.75rem;font-weight:700;letter-spacing:-.012em;margin:3rem 0 .75rem}
h3{font-size:1.0625rem;line-height:1.5rem;font-weight:650;margin:2rem 0 .5rem}
strong{font-weight:650}
p,ul,ol,blockquote,pre,.items{max-width:38rem}
p{margin:0 0 .75rem;text-wrap:pretty}
ul,ol{margin:0 0 .75rem;padding-left:1.5rem}
li{margin:0 0 .25rem}
li>ul,li>ol{margin:.25rem 0 .5rem}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:2px}
code,pre{font-family:ui-monospace,"JetBrains Mono","Noto Sans Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.86em}
code{background:var(--raised);border:1px solid var(--line);border-radius:3px;padding:.06em .3em;overflow-wrap:anywhere}
pre{background:var(--raised);border:1px solid var(--line);border-radius:6px;padding:.75rem 1rem;margin:.25rem 0 1rem;line-height:1.25rem;white-space:pre-wrap;overflow-wrap:anywhere}
pre code{background:none;border:0;padding:0;font-size:1em}
blockquote{margin:.25rem 0 1rem;padding:0 0 0 1rem;border-left:3px solid var(--line);color:var(--muted)}
blockquote>:last-child{margin-bottom:0}
hr{border:0;border-top:1px solid var(--line);margin:1.5rem 0}
.skip{position:absolute;left:.75rem;top:-6rem;z-index:2;background:var(--surface);color:var(--text);padding:.5rem 1rem;border:1px solid var(--accent);border-radius:4px}
.skip:focus{top:.75rem}
.shapes{position:absolute;width:0;height:0}
.draft{float:right;margin:0 0 .5rem 1rem;border:1px solid var(--warn);color:var(--warn);border-radius:4px;padding:.125rem .5rem;font-size:.8125rem;line-height:1.25rem}
.kind,.subtitle{color:var(--muted);margin:0}
.subtitle{max-width:44rem}
.summary{font-size:1.1875rem;line-height:1.75rem;max-width:42rem;margin:1.75rem 0 0}
.summary+.summary{margin-top:.75rem}
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:1.25rem 2rem;margin:0 0 .5rem;padding:1rem 0 1.25rem;border-bottom:1px solid var(--line)}
.figures.three{grid-template-columns:repeat(3,1fr)}
.figures div{display:flex;flex-direction:column}
.figures dt{order:2;font-size:.875rem;line-height:1.25rem}
.figures dd{margin:0}
.figures .value{order:1;font-size:1.75rem;font-weight:700;letter-spacing:-.02em;line-height:2.25rem}
.figures .definition{order:3;color:var(--muted);font-size:.8125rem;line-height:1.25rem;text-wrap:pretty}
.key{border-top:2px solid var(--text);margin-top:2rem}
.second,.quiet{color:var(--muted);font-size:.875rem;line-height:1.25rem}
.second p,.second:last-child{margin-bottom:0}
.items{list-style:none;padding:0;margin:0}
.items>li{margin:0 0 1.25rem;padding-left:1rem;border-left:2px solid var(--line)}
.items>li>*:last-child{margin-bottom:0}
.items>li>p{margin-bottom:.5rem}
.items>li>.quiet{margin-top:-.25rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.375rem;margin:0 0 1rem}
caption{text-align:start;color:var(--muted);font-size:.8125rem;line-height:1.25rem;padding:0 0 .25rem}
th,td{text-align:start;vertical-align:top;padding:.625rem .75rem;border-bottom:1px solid var(--line);overflow-wrap:break-word}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
th{color:var(--muted);font-size:.8125rem;line-height:1.25rem;font-weight:550;padding-top:.375rem;padding-bottom:.375rem;vertical-align:bottom}
thead th{border-bottom-color:var(--edge)}
td p,td ul,td ol,td pre{margin-bottom:.5rem}
td p:last-child,td ul:last-child,td ol:last-child,td pre:last-child{margin-bottom:0}
td .second{display:block;font-size:.8125rem}
.n{width:1%}
.t{font-variant-numeric:tabular-nums lining-nums}
td.t.n,.k{white-space:nowrap}
td.t.long{white-space:normal;min-width:10rem}
.n .second{white-space:normal}
td.w{min-width:5.5rem;overflow-wrap:anywhere}
.at{color:inherit;font-weight:550;text-decoration-color:transparent}
.at:hover,.at:focus{text-decoration-color:currentColor}
.center{text-align:center}.right{text-align:right}
.wide{overflow-x:auto;margin:0 0 1rem}
.wide table{width:auto;min-width:50%;margin:0}
.wide td,.wide th{padding:.375rem .625rem;overflow-wrap:normal}
.shape{width:.72em;height:.72em;margin-right:.45em;fill:currentColor;stroke:none}
.change{color:var(--change)}.alert{color:var(--alert)}.observation{color:var(--observation)}.communication{color:var(--communication)}.decision{color:var(--decision)}.action{color:var(--action)}.escalation{color:var(--escalation)}.recovery{color:var(--recovery)}.note{color:var(--note)}
.picture{margin:0 0 1.5rem;border:1px solid var(--line);border-radius:6px;background:var(--surface);overflow-x:auto}
.picture .drawing{display:block;width:100%;min-width:50rem}
figure.evidence{margin:0 0 .5rem;break-inside:avoid}
figure.evidence img{display:block;max-width:100%;height:auto;border:1px solid var(--line);border-radius:4px}
figure.evidence figcaption{margin:.5rem 0 0}
.toc{margin:2rem 0 0;font-size:.875rem;line-height:1.25rem}
.toc p{font-weight:650;margin:0 0 .25rem}
.toc ol{list-style:none;margin:0;padding:0;max-width:none;display:flex;flex-wrap:wrap;gap:0 1.25rem}
.toc li{margin:0}
.toc a{color:var(--muted);text-decoration-color:transparent;display:block;padding:.25rem 0}
.toc a:hover{color:var(--accent);text-decoration-color:currentColor}
.tools{display:flex;flex-wrap:wrap;align-items:end;gap:.5rem 1.5rem;margin:0 0 1.5rem;font-size:.875rem;line-height:1.25rem}
.tools label{display:flex;flex-direction:column;gap:.25rem;color:var(--muted)}
.tools input,.tools select{font:inherit;color:var(--text);background:var(--surface);border:1px solid var(--edge);border-radius:4px;padding:.375rem .5rem;height:2.25rem;max-width:100%}
.tools input{width:18rem}
.tools p{margin:0;font-size:.8125rem}
.tools .quiet:not([role]){order:1;flex-basis:100%;max-width:none}
.tools [role]{padding-bottom:.5rem;font-variant-numeric:tabular-nums}
.tools [role]:empty{padding:0}
.answer{display:block;color:var(--accent);font-size:.8125rem;line-height:1.25rem}
footer{margin:3rem 0 0;padding-top:.75rem;border-top:1px solid var(--line);color:var(--muted);font-size:.8125rem;line-height:1.25rem;display:flex;flex-wrap:wrap;gap:.25rem 2rem;justify-content:space-between}
footer p{margin:0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:target{scroll-margin-top:1rem}
tr:target td{background:var(--soft)}
@media screen{
[hidden]{display:none!important}
}
@media (min-width:44rem){
.page{padding:2.5rem 3.5rem;margin:2rem auto;border:1px solid var(--line);border-radius:6px}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 3rem}
}
@media screen and (min-width:78rem){
body{padding-left:14.5rem}
.toc{position:fixed;top:5rem;left:calc(50vw - 36.75rem);width:12rem;margin:0;max-height:calc(100vh - 7rem);overflow-y:auto;padding:.25rem}
.toc ol{display:block}
}
@media screen and (max-width:43.99rem){
h1{font-size:1.75rem;line-height:2.25rem}
h2{font-size:1.25rem;margin-top:2.5rem}
.draft{float:none;display:inline-block;margin:0 0 .5rem}
.summary{font-size:1.0625rem;line-height:1.625rem;margin-top:1.25rem}
.figures,.figures.three{grid-template-columns:1fr 1fr;gap:1.25rem}
.figures .value{font-size:1.5rem;line-height:2rem}
.tools label,.tools input,.tools select{width:100%}
.cards,.cards tbody,.cards td{display:block}
.cards caption{display:block}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards tr{display:flex;flex-wrap:wrap;column-gap:1rem;padding:.75rem 0;border-bottom:1px solid var(--line)}
.cards td,.cards td.n,.cards td.w{flex:0 0 100%;width:auto;max-width:100%;border:0;padding:0 0 .125rem;min-width:0;overflow-wrap:anywhere}
.cards td.t,.cards td.k{flex:0 1 auto}
.cards td.main{font-size:1rem;line-height:1.5rem}
.cards td.main>.second{margin:.125rem 0 .25rem}
.cards td:empty{display:none}
.cards td[data-label]::before{content:attr(data-label) ": ";color:var(--muted);font-size:.8125rem}
.cards td.t br{display:none}
.cards td.t .second{display:inline;margin-left:.5rem}
.cards td.t.n,.cards td.t.long{white-space:normal;min-width:0}
.cards td.t::before,.cards td.k::before,.cards td.main::before{display:none}
}
@media print{
@page{margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt Inter,"Noto Sans",sans-serif;color:#5a6675}}
html{font-size:9.6pt;background:none}
.page{max-width:none;padding:0;margin:0;border:0}
.toc,.tools,.skip,.answer{display:none}
tr[hidden]{display:table-row}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 3rem}
h2{margin-top:2.25rem}
h1,h2,h3,caption{break-after:avoid}
thead{display:table-header-group;break-inside:avoid;break-after:avoid}
tbody tr:first-child{break-before:avoid}
tr,.items>li,.figures div,pre,.picture{break-inside:avoid}
.picture .drawing{min-width:0}
td.w{min-width:6.25rem}
p{orphans:3;widows:3}
a{color:inherit}
footer{margin-top:1.5rem}
}
@media (prefers-contrast:more){:root{--muted:var(--text);--line:var(--edge)}}
@media (forced-colors:active){.shape,.picture{forced-color-adjust:none}}
)css";

// In a box of 12 x 12. Told apart by their outline, so that colour is never alone.
constexpr struct {
    EventKind kind;
    const char *path;
} shapes[] = {
    {EventKind::Note, "M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zm0 2.2a2.3 2.3 0 1 0 0 4.6a2.3 2.3 0 0 0 0-4.6z"},
    {EventKind::Change, "M1 1h10v10H1z"},
    {EventKind::Alert, "M6 .8L11.8 11H.2z"},
    {EventKind::Observation, "M6 .8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 6 .8z"},
    {EventKind::Communication, "M.5 1.5h11v7H6L3.2 11.3V8.5H.5z"},
    {EventKind::Decision, "M6 0l6 6-6 6-6-6z"},
    {EventKind::Action, "M1.5.2L11.5 6 1.5 11.8z"},
    {EventKind::Escalation, "M6 .2L11.5 5.7H.5zM6 6.2l5.5 5.5H.5z"},
    {EventKind::Recovery, "M.2 6.6L2.1 4.7 4.6 7.2 10 1.7l1.9 1.9-7.3 7.4z"},
};

QByteArray nameOf(EventKind kind)
{
    return Choices<EventKind>::list[static_cast<size_t>(kind)].name;
}

} // namespace

QByteArray htmlColours()
{
    return colours;
}

QByteArray htmlStyle()
{
    return QByteArray(colours) + style;
}

QByteArray htmlShapeSymbols()
{
    QByteArray out = "<svg class=\"shapes\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\">";
    for (const auto &shape : shapes)
        out += "<symbol id=\"shape-" + nameOf(shape.kind) + "\" viewBox=\"0 0 12 12\"><path d=\"" + shape.path + "\"/></symbol>";
    return out + "</svg>\n";
}

QByteArray htmlShape(EventKind kind)
{
    const QByteArray name = nameOf(kind);
    // The size counts where styles are off.
    return "<svg class=\"shape " + name + "\" width=\"12\" height=\"12\" aria-hidden=\"true\"><use href=\"#shape-" + name + "\"/></svg>";
}

} // namespace story::report
