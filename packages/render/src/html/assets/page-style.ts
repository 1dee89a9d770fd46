/** The style sheet of a report page. Its digest stands in `digests.ts`; a test says so when the two differ. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;
--paper:#fff;--ground:#f3f5f6;--ink:#191d21;--quiet:#55606b;--rule:#d6dce1;--soft:#eaeef1;--accent:#1d4c7a;--seal:#b3261e;
--high:#a81e17;--medium:#7d5200;--low:#2f5d86;--info:#55606b;
--delicate:#b23a1e;--hard:#8a5d00;--easy:#1f6f78;--other:#586674;
--delicate-fill:#fbe6df;--hard-fill:#f8ecd0;--easy-fill:#dceff0;--other-fill:#e6eaee;
--sans:"Noto Sans JP","Noto Sans CJK JP","Hiragino Sans","Hiragino Kaku Gothic ProN","Yu Gothic",YuGothic,Meiryo,system-ui,sans-serif;
--serif:"Noto Serif JP","Noto Serif CJK JP","Hiragino Mincho ProN","Yu Mincho",YuMincho,Georgia,serif;
--mono:ui-monospace,"SFMono-Regular",Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{
--paper:#16191c;--ground:#0e1113;--ink:#e6e9eb;--quiet:#a3aeb8;--rule:#333b42;--soft:#22282d;--accent:#8fbfec;--seal:#d9534a;
--high:#ff9287;--medium:#e6bb6a;--low:#9ac5ee;--info:#a3aeb8;
--delicate:#ff9d80;--hard:#e3b75c;--easy:#6fc6cf;--other:#a9b5c0;
--delicate-fill:#43231a;--hard-fill:#3a2e12;--easy-fill:#16363a;--other-fill:#2a3138}}
*{box-sizing:border-box}
html{font:400 16px/1.8 var(--sans);color:var(--ink);background:var(--ground);-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;overflow-wrap:anywhere;line-break:strict}
:lang(ja){word-break:auto-phrase;text-spacing-trim:trim-start}
body:has(#language-ja:checked) [lang=en]:not(.keep){display:none}
body:has(#language-en:checked) [lang=ja]:not(.keep){display:none}
h1,h2,h3,h4{line-height:1.4;font-weight:700;font-feature-settings:"palt";margin:0}
p,ul,ol,dl,dd,figure{margin:0;padding:0}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
code{font:.86em/1.6 var(--mono);unicode-bidi:isolate;overflow-wrap:anywhere}
.unseen{font:.75em/1 var(--mono);border:1px solid var(--high);color:var(--high);border-radius:2px;padding:0 .25em;margin:0 .1em}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--accent);color:var(--paper);padding:.4rem 1rem;z-index:2}
.skip:focus{top:.5rem}
[hidden]{display:none!important}
.page{max-width:76rem;margin:0 auto;padding:0 1.25rem 4rem;display:grid;grid-template-columns:minmax(0,1fr);gap:0 3rem}
.top{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;justify-content:space-between;padding:1.25rem 0 0}
.brand{display:flex;align-items:center;gap:.7rem;color:var(--quiet);font-size:.875rem}
.brand svg{width:2.25rem;height:2.25rem;flex:none}
.seal{fill:var(--seal)}
.languages{border:0;margin:0;padding:0;display:flex;font-size:.875rem}
.languages legend{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.languages label{position:relative;border:1px solid var(--rule);background:var(--paper);padding:.2rem .9rem;cursor:pointer}
.languages label+label{border-left:0}
.languages input{position:absolute;inset:0;opacity:0;margin:0;cursor:pointer}
.languages label:has(:checked){background:var(--accent);border-color:var(--accent);color:var(--paper)}
.languages label:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
@media screen{.framed .head{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}}
.framed .contents{margin-top:1.1rem}
.framed .top{display:none}
.title{padding:2.2rem 0 1.6rem}
.title h1{font-size:clamp(1.7rem,5vw,2.6rem);letter-spacing:.01em}
.title p{color:var(--quiet)}
.contents{font-size:.875rem;line-height:1.5}
.contents h2{border:0;padding:0;font-size:.8125rem;color:var(--quiet);font-weight:400;margin-bottom:.4rem}
.contents ol{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;border-block:1px solid var(--rule);padding:.55rem 0}
.contents a{display:block;padding:.3rem 0;color:inherit;text-decoration:none}
.contents a:hover{color:var(--accent);text-decoration:underline}
.count{font-weight:400;font-size:.8em;color:var(--quiet);font-variant-numeric:tabular-nums}
main>section{background:var(--paper);border:1px solid var(--rule);border-radius:4px;padding:1.6rem clamp(1rem,3vw,2.2rem) 2rem;margin-top:1.4rem}
h2{font-size:1.3rem;padding-bottom:.55rem;border-bottom:2px solid var(--accent);margin-bottom:1rem}
h3{font-size:1.05rem;margin:2rem 0 .7rem}
h4{font-size:.95rem;margin:1.3rem 0 .5rem}
.lead{color:var(--quiet);max-width:46em;margin-bottom:1.1rem;font-size:.9375rem}
.note,.at,.source,.version,.certainty,.of,.country{color:var(--quiet);font-size:.8125rem}
.note{line-height:1.65}
.alert{color:var(--high);font-weight:700}
#answer{border-top:5px solid var(--seal)}
#answer h2{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.verdict{font:600 clamp(1.3rem,3.4vw,1.85rem)/1.6 var(--serif);font-feature-settings:"palt";max-width:30em;margin-bottom:1.5rem}
.besides{max-width:46em;margin:-.7rem 0 1.4rem}
.questions>div{display:grid;grid-template-columns:minmax(0,15rem) minmax(0,1fr);gap:.3rem 2rem;padding:.95rem 0;border-top:1px solid var(--rule)}
.questions dt{font-weight:700;font-size:.9375rem}
.names,.names-in-cell,.chips,.counts,.types,.plain,.evidence,.urls,.occurrences,.steps,.path,.legend{list-style:none}
.names{columns:2;column-gap:2rem}
.names li{break-inside:avoid}
.chips,.counts{display:flex;flex-wrap:wrap;gap:.4rem}
.class-name{font-size:.8125rem;font-weight:700;margin:.5rem 0 .3rem}
.class-name:first-child{margin-top:0}
.class-name.delicate{color:var(--delicate)}.class-name.hard{color:var(--hard)}.class-name.easy{color:var(--easy)}.class-name.other{color:var(--other)}
.chip{border:1.5px solid;border-radius:3px;padding:0 .55em;font-size:.875rem;line-height:1.75}
.chip.claimed{border-style:dashed;border-width:1px}
.chip.delicate{color:var(--delicate)}.chip.hard{color:var(--hard)}.chip.easy{color:var(--easy)}.chip.other{color:var(--other)}
.chip.read.delicate{background:var(--delicate-fill)}.chip.read.hard{background:var(--hard-fill)}.chip.read.easy{background:var(--easy-fill)}.chip.read.other{background:var(--other-fill)}
.counts a{display:flex;align-items:center;gap:.4rem;text-decoration:none;color:inherit;border:1px solid var(--rule);border-radius:3px;padding:.15rem .6rem}
.counts a:hover{border-color:var(--accent)}
.counts b{font-variant-numeric:tabular-nums}
.chips+.note{margin-top:.6rem}
.more{margin-left:.6em;font-size:.875rem}
.mark{display:inline-block;border:1px solid;border-left-width:5px;padding:0 .45em;font-size:.75rem;font-weight:700;line-height:1.6;border-radius:2px;white-space:nowrap}
.mark.severity-high{color:var(--high)}.mark.severity-medium{color:var(--medium)}.mark.severity-low{color:var(--low)}.mark.severity-info{color:var(--info);border-left-width:1px}
.type{white-space:normal}
.type::before{content:"";display:inline-block;width:.6em;height:.6em;margin-right:.4em;border-radius:1px;background:currentColor}
.type.delicate{color:var(--delicate)}.type.hard{color:var(--hard)}.type.easy{color:var(--easy)}.type.other{color:var(--other)}
.types li,.names-in-cell li{line-height:1.6}
.types li{padding-left:1em;text-indent:-1em}
td .types{min-width:9.5em}
.short,.protection,.coverage{white-space:nowrap}
.types .flows .type::before,.types .may-flow .type::before{border-radius:0;clip-path:polygon(0 0,60% 0,100% 50%,60% 100%,0 100%)}
.types .not-seen .type::before,.types .may-read .type::before{background:none;border:1px solid}
.types .may-read .type::before{background:linear-gradient(90deg,currentColor 50%,transparent 50%)}
.in-code{font-size:.8125rem;color:var(--quiet)}
.in-code::before{content:"";display:inline-block;width:.7em;height:.7em;border:1.5px solid currentColor;border-radius:50%;margin-right:.35em}
.in-code.reads{color:var(--ink)}
.in-code.reads::before{background:currentColor}
.in-code.may-read::before{background:linear-gradient(90deg,currentColor 50%,transparent 50%)}
.in-code.flows,.in-code.may-flow{color:var(--ink)}
.in-code.flows{font-weight:700}
.in-code.flows::before,.in-code.may-flow::before{border:0;border-radius:0;background:currentColor;clip-path:polygon(0 0,60% 0,100% 50%,60% 100%,0 100%)}
.followed{display:inline-block;font-size:.8125rem;padding-bottom:.1em;border-bottom:3px solid var(--accent);white-space:nowrap}
.followed.possible{border-bottom:2px dashed var(--quiet);color:var(--quiet)}
.flows-short li{padding:.15rem 0;line-height:1.6}
.flows-short .note{display:block}
.flows-short+.more{margin-left:0}
.changed-before{font-weight:700}
.steps-of-flow{list-style:none;counter-reset:step}
.note+.steps-of-flow{margin-top:.9rem}
ol.steps-of-flow li{counter-increment:step;position:relative;padding:.15rem 0 .45rem 2rem;line-height:1.5}
ol.steps-of-flow li::before{content:counter(step);position:absolute;left:0;top:.2rem;width:1.35rem;height:1.35rem;border:1.5px solid var(--quiet);border-radius:50%;font-size:.72rem;line-height:1.2rem;text-align:center;font-variant-numeric:tabular-nums}
ol.steps-of-flow li+li::after{content:"";position:absolute;left:.66rem;top:-.35rem;height:.5rem;border-left:1.5px solid var(--quiet)}
.steps-of-flow .read::before,.steps-of-flow .send::before{background:var(--accent);border-color:var(--accent);color:var(--paper);font-weight:700}
.steps-of-flow b{font-size:.8125rem;margin-right:.35em}
.steps-of-flow .what{overflow-wrap:anywhere}
.steps-of-flow .at{display:block;overflow-wrap:anywhere}
.off{font-size:.75rem;border:1px solid var(--easy);color:var(--easy);border-radius:2px;padding:0 .4em;white-space:nowrap}
.ladder{display:inline-block;width:4rem;height:.55rem;vertical-align:baseline;margin-right:.5rem;background:linear-gradient(90deg,var(--accent) calc(var(--steps)*12.5%),var(--rule) 0);-webkit-mask:repeating-linear-gradient(90deg,#000 0 .43rem,transparent .43rem .5rem);mask:repeating-linear-gradient(90deg,#000 0 .43rem,transparent .43rem .5rem);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.step-1{--steps:1}.step-2{--steps:2}.step-3{--steps:3}.step-4{--steps:4}.step-5{--steps:5}.step-6{--steps:6}.step-7{--steps:7}.step-8{--steps:8}
.flow{width:100%;height:auto;font-family:var(--sans);overflow:visible}
.flow.narrow{display:none}
.flow-heads{display:grid;grid-template-columns:220fr 145fr 230fr 145fr 220fr;font-size:.8125rem;color:var(--quiet);margin-bottom:.4rem}
.flow-heads span:nth-child(2){grid-column:3}.flow-heads span:nth-child(3){grid-column:5}
.flow text{fill:var(--ink)}
.flow .note{fill:var(--quiet);font-size:.86em}
.flow rect{fill:var(--soft)}
.flow .handler text{font-weight:700}
.flow .handler .note{font-weight:400}
.flow .bar{fill:var(--accent)}
.flow .recipient .bar{fill:var(--quiet)}
.flow .delicate .bar{fill:var(--delicate)}.flow .hard .bar{fill:var(--hard)}.flow .easy .bar{fill:var(--easy)}.flow .other .bar{fill:var(--other)}
.link{fill:none;stroke:var(--quiet);opacity:.75}
.link.read{stroke-dasharray:9 5;opacity:.9}
.link.claimed{stroke-dasharray:.1 4.5;stroke-linecap:round;opacity:.9}
.link.followed{opacity:.55}
.flow-sample{width:2.75rem;height:.75rem;vertical-align:-.1em}
.link.delicate{stroke:var(--delicate)}.link.hard{stroke:var(--hard)}.link.easy{stroke:var(--easy)}.link.other{stroke:var(--other)}
.flow.tracing .link{opacity:.1}
.flow.tracing .link.traced{opacity:1}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;font-size:.8125rem;margin:1rem 0 .4rem}
.legend li::before{content:"";display:inline-block;width:.9em;height:.9em;background:currentColor;margin-right:.4em;vertical-align:-.1em;border-radius:1px}
.legend.lines li::before{content:none}
.legend .delicate{color:var(--delicate)}.legend .hard{color:var(--hard)}.legend .easy{color:var(--easy)}.legend .other{color:var(--other)}
.table{margin-top:.5rem}
.tools{display:flex;flex-wrap:wrap;align-items:center;gap:.8rem;margin-bottom:.6rem;font-size:.875rem}
.tools input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--quiet);border-radius:3px;padding:.2rem .6rem;margin-left:.4rem;min-width:0;width:15rem;max-width:100%}
.tools output{color:var(--quiet);font-variant-numeric:tabular-nums}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.65}
caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
thead th{text-align:left;font-weight:400;color:var(--quiet);font-size:.8125rem;border-bottom:1px solid var(--quiet);padding:.35rem .8rem .35rem 0;vertical-align:bottom}
tbody th,td{text-align:left;vertical-align:top;border-bottom:1px solid var(--rule);padding:.6rem .9rem .6rem 0}
tbody th{font-weight:400;min-width:11rem}
tbody th>a,tbody th>.type,tbody th .label{font-weight:700}
tbody th .label{display:block}
tbody th .note{display:block}
td .ladder{display:block;margin:.5em 0 .15em}
tr.quiet th,tr.quiet td{color:var(--quiet)}
thead button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:left}
thead button::after{content:"";display:inline-block;width:0;height:0;margin-left:.35em;border:.28em solid transparent;border-top-color:currentColor;opacity:.6;vertical-align:-.05em}
thead [aria-sort=ascending] button::after{border-top-color:transparent;border-bottom-color:currentColor;opacity:1;vertical-align:.2em}
thead [aria-sort=descending] button::after{opacity:1}
thead [aria-sort] button{color:var(--ink);font-weight:700}
.protection.dangerous{color:var(--delicate);font-weight:700}
.protection.appop,.protection.unknown{color:var(--hard)}
.use.unused,.state.not-explained,.state.denied,.unknown,.cleartext{color:var(--medium);font-weight:700}
td .quiet,.use.not-checkable{color:var(--quiet)}
.coverage.none{color:var(--delicate);font-weight:700}.coverage.partial{color:var(--hard);font-weight:700}.coverage.full{color:var(--easy)}
details{margin:.25rem 0}
summary{cursor:pointer;color:var(--accent);font-size:.875rem;padding:.15rem 0}
summary:hover{text-decoration:underline;text-underline-offset:.2em}
.unfolded{border-left:2px solid var(--rule);padding:.35rem 0 .35rem .9rem;margin:.2rem 0 .4rem}
.evidence li{padding:.15rem 0;line-height:1.55}
.evidence .at{display:block}
.path{counter-reset:path}
.path li{padding-left:1.2em;text-indent:-1.2em}
.path li::before{content:"\\2192";display:inline-block;width:1.2em;text-indent:0;color:var(--quiet)}
.urls{font-size:.8125rem;color:var(--quiet)}
.articles>.module{border-top:1px solid var(--rule)}
.articles>.module:last-child{border-bottom:1px solid var(--rule)}
.module>details>summary{padding:.6rem 0;color:inherit;font-size:.9375rem}
.module-name{font-weight:700;margin-right:.8em}
.module>details>.unfolded{padding-bottom:1rem}
.facts>div{display:grid;grid-template-columns:minmax(0,11rem) minmax(0,1fr);gap:.1rem 1.2rem;padding:.3rem 0;font-size:.875rem}
.facts{padding:.4rem 0}
.facts+.facts{border-top:1px solid var(--rule);margin-top:.4rem}
.facts dt{color:var(--quiet)}
.steps li{padding:.35rem 0}
.rows>li{border-top:1px solid var(--rule);padding:.5rem 0;font-size:.875rem}
.api{padding:.2rem 0 .2rem 1rem}
.finding{border:1px solid var(--rule);border-left:5px solid var(--info);border-radius:3px;padding:.9rem 1.1rem 1rem;margin-bottom:.8rem;font-size:.9375rem}
.finding.severity-high{border-left-color:var(--high)}.finding.severity-medium{border-left-color:var(--medium)}.finding.severity-low{border-left-color:var(--low)}
.finding h4{margin:0 0 .4rem;font-size:1rem;display:flex;flex-wrap:wrap;gap:.3rem .6rem;align-items:baseline}
.finding p{max-width:48em}
.action{margin-top:.4rem}
.action b{font-size:.8125rem;color:var(--quiet);margin-right:.5em}
.occurrences{margin-top:.7rem;border-top:1px solid var(--rule);font-size:.875rem}
.occurrences>li{padding:.45rem 0;border-bottom:1px solid var(--soft)}
.details{color:var(--quiet);font-size:.8125rem}
.details span>span{margin:0}
.details>span{margin-right:1.2em}
.rule-id{margin-top:.5rem;color:var(--quiet);font-size:.8125rem}
.guide>div{display:grid;grid-template-columns:minmax(0,17rem) minmax(0,1fr);gap:.1rem 1.2rem;padding:.35rem 0;font-size:.875rem}
.guide dt,.steps p{display:flex;align-items:baseline;flex-wrap:wrap}
.guide .of,.step+.of{margin-left:.5em}
.change{font-weight:700;font-size:.8125rem;margin-right:.6em}
.change.added{color:var(--delicate)}.change.removed{color:var(--easy)}.change.changed{color:var(--hard)}
.sides{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem}
.sides h3{margin-top:0}
:is(#to-mend-table,#open-table,#agree-table) table{table-layout:fixed}
footer{margin-top:2rem;color:var(--quiet);font-size:.8125rem}
@media screen and (min-width:70rem){
.page{grid-template-columns:12.5rem minmax(0,1fr)}
.head,footer{grid-column:1/-1}
.contents{position:sticky;top:1.4rem;align-self:start;margin-top:1.4rem}
.contents ol{display:block}
main{grid-column:2}
}
@media screen and (max-width:46rem){
html{line-height:1.75}
.page{padding-inline:.75rem}
.title{padding:1.4rem 0 1rem}
.names{columns:1}
.flow.wide{display:none}.flow.narrow{display:block}
.flow-heads{font-size:.75rem;line-height:1.3;grid-template-columns:92fr 30fr 96fr 30fr 80fr}
.questions>div,.facts>div,.guide>div{grid-template-columns:minmax(0,1fr)}
.sides{grid-template-columns:minmax(0,1fr)}
main>section{margin-inline:-.75rem;border-inline:0;border-radius:0;padding-inline:.9rem}
table,tbody{display:block}
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
tbody tr{display:block;border:1px solid var(--rule);border-radius:3px;padding:.5rem .75rem;margin-bottom:.6rem}
tbody th,td{display:block;border:0;padding:.15rem 0}
td{display:grid;grid-template-columns:minmax(0,6.5rem) minmax(0,1fr);gap:.6rem}
td::before{content:attr(data-en);color:var(--quiet);font-size:.8125rem}
body:has(#language-ja:checked) td::before{content:attr(data-ja)}
td:has(>div:empty){display:none}
.tools label{display:flex;align-items:center;flex:1}
.tools input{flex:1;width:auto}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}.link{transition:opacity .15s}}
@media print{
:root{--paper:#fff;--ground:#fff;--ink:#000;--quiet:#444;--rule:#bbb;--soft:#f2f2f2;--accent:#1d4c7a;--high:#a81e17;--medium:#7d5200;--low:#2f5d86;--info:#555;--delicate:#b23a1e;--hard:#8a5d00;--easy:#1f6f78;--other:#586674;--delicate-fill:#fbe6df;--hard-fill:#f8ecd0;--easy-fill:#dceff0;--other-fill:#e6eaee;color-scheme:light}
@page{margin:16mm 14mm}
html{font-size:9.5pt;line-height:1.6}
.page{display:block;max-width:none;padding:0}
.languages,.contents,.skip,.tools,.more{display:none}
main>section{border:0;padding:0;margin-top:1.6rem}
#answer{border-top:0}
h2,h3,h4,summary{break-after:avoid}
tr,.finding,.questions>div,.node,.legend,.flow{break-inside:avoid}
a{color:inherit;text-decoration:none}
.chip,.bar,.link,ol.steps-of-flow li::before,.type::before,.legend li::before,.ladder{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
