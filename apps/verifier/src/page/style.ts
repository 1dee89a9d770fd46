/** The style of this page alone. */
export const VERIFIER_STYLE = `
#start-title:focus,.verdict:focus{outline:none}
.given{padding-top:.4rem}
.given .slots{border-top:0}
.given .slot{padding:1rem .3rem}
.given .slot b,.moment b{font-size:1.0625rem}
.given .slot .note,.moment .note{max-width:34em}
.given .chosen{white-space:pre-line;text-align:right}
.given .button.primary{padding:.55rem 2.4rem;font-size:1.0625rem}
.given .slot .button{font-size:.9375rem;padding:.35rem 1.1rem}
.moment{padding:0 .3rem;margin-bottom:1.4rem}
.moment-input{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem .8rem;margin-top:.4rem}
.moment input{font:inherit;font-size:.9375rem;color:inherit;background:var(--paper);border:1px solid var(--quiet);border-radius:4px;padding:.3rem .6rem;max-width:100%}
#start-problem:empty{display:none}
#verdict-panel h2{border:0;padding:0}
.answer{border-top:5px solid var(--seal);margin:-1.6rem calc(-1*clamp(1rem,3vw,2.2rem)) 0;padding:1.6rem clamp(1rem,3vw,2.2rem) 0}
.answer.holds{border-color:var(--easy)}
.answer .verdict{margin-bottom:.9rem;max-width:none}
.reason{margin:.3rem 0;font-size:.9375rem}
.reason code{color:var(--quiet)}
.remedy{font-size:.9375rem;padding-left:1.5em;text-indent:-1.5em}
.remedy::before{content:"\\2192";display:inline-block;width:1.5em;text-indent:0;color:var(--quiet)}
.limit{margin-top:.9rem;padding:.7rem .9rem;background:var(--soft);font-size:.9375rem}
.as-of{margin-top:.6rem}
.part{margin-top:2.2rem}
.part>h3{font-size:1.15rem;margin:0 0 .6rem;padding-bottom:.4rem!important;border-bottom:1px solid var(--rule)!important}
.levels{list-style:none}
.level{padding:.9rem 0;border-bottom:1px solid var(--rule)}
.level:last-child{border-bottom:0}
.level-head{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.2rem 1rem}
.level-head h4{margin:0;font-size:1rem}
.state{display:inline-flex;align-items:center;gap:.45em;font-weight:700;white-space:nowrap}
.sign{display:inline-block;width:1.5em;height:1.5em;line-height:1.4;text-align:center;border:1.5px solid;border-radius:50%;font-size:.8125rem}
.state.passed{color:var(--easy)}.state.failed{color:var(--high)}.state.unknown{color:var(--medium)}.state.not-done{color:var(--quiet)}
.state.not-done .sign{border-style:dashed}
.state.failed .sign{background:var(--high);border-color:var(--high);color:var(--paper)}
.passed-checks{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;font-size:.875rem;color:var(--quiet);margin-top:.3rem}
.passed-check::before{content:"\\2713";margin-right:.4em;color:var(--easy)}
.open-checks{list-style:none;margin-top:.5rem}
.open-checks>li{border-left:3px solid var(--rule);padding:.2rem 0 .2rem .9rem;margin-top:.5rem}
.check-name{display:flex;flex-wrap:wrap;gap:.1rem .9rem;font-size:.9375rem}
.check-name .state{font-size:.875rem}
.check-name .sign{display:none}
.freshness{font-size:1.0625rem;font-weight:700}
.freshness[data-state=authentic-and-current]{color:var(--easy)}
.freshness:is([data-state=revoked],[data-state=corrected]){color:var(--high)}
.correction{border:1px solid var(--rule);border-left:5px solid var(--high);border-radius:3px;padding:.8rem 1rem;margin-top:.8rem}
.plain-list{list-style:none}
.plain-list>li{padding-left:1em;text-indent:-1em}
.plain-list>li::before{content:"\\30fb";display:inline-block;width:1em;text-indent:0}
.plain-list code{text-indent:0}
.part .facts dt::first-letter,.freshness::first-letter,.level>.note::first-letter{text-transform:uppercase}
.subject{line-height:1.6}
.subject code{color:var(--quiet)}
.differences{list-style:none}
.differences>li{border-top:1px solid var(--rule)}
.differences>li:first-child{border-top:0}
.confirmations .differ th,.confirmations .differ td{color:var(--high)}
.unattested{color:var(--high);font-weight:700}
.attested{color:var(--easy);font-weight:700}
.problem-text.bar:empty{display:none}
@media screen and (max-width:46rem){
.given .chosen{text-align:left}
.answer{margin:-1.1rem -.9rem 0;padding:1.2rem .9rem 0}
}
@media print{
#start,#busy,#problem,.panel .actions,.level details:not([open]){display:none}
.shell>.top,.result-head{max-width:none;padding:0 0 .4rem}
.panel>.column{max-width:none;padding:0}
.panel .sheet{border:0;padding:0}
.answer{margin:0;padding:.6rem 0 0}
.limit{border:1px solid var(--rule)}
.part{margin-top:1.3rem}
.level,.correction,.differences>li,.facts>div{break-inside:avoid}
.state .sign,.answer{print-color-adjust:exact;-webkit-print-color-adjust:exact}
#record-panel .bar{display:none}
}
`;
