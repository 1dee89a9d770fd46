/** The style of the views of a page: start, work under way, trouble, and a result with its head, tabs and panels. */
export const VIEWS_STYLE = `
.shell>main{flex:1;display:flex;flex-direction:column;min-height:0;width:100%}
.shell>main>:is(#start,#busy,#problem){width:100%;max-width:46rem;margin:0 auto;padding:clamp(.8rem,5vh,3rem) 1.25rem 4rem}
.statement{font:600 clamp(1.55rem,4.6vw,2.3rem)/1.5 var(--serif);font-feature-settings:"palt";margin-bottom:.9rem}
#start .lead{margin-bottom:1.8rem}
.promise{margin-top:2rem;font-size:.9375rem}
.promise h2{font-size:1rem;margin-bottom:.3rem}
.promise h2::before{content:"";display:inline-block;width:.7em;height:.7em;margin-right:.5em;background:var(--seal);border-radius:1px}
.promise details{margin-top:.5rem}
#busy h1,#problem h1,.panel h2{font-size:1.3rem;margin-bottom:.4rem}
#busy h1:focus,#problem h1:focus,#result-title:focus{outline:none}
.file{color:var(--quiet);font-size:.875rem;margin-bottom:1.3rem;overflow-wrap:anywhere}
#busy-steps{margin-bottom:1.5rem}
.actions{display:flex;flex-wrap:wrap;gap:.7rem;margin-top:1.4rem}
.shell[data-view=result]>main{height:0}
.shell[data-view=result]{height:100vh;height:100dvh}
#result{flex:1;display:flex;flex-direction:column;min-height:0}
.result-head{width:100%;max-width:76rem;margin:0 auto;padding:0 1.25rem;display:grid;grid-template-columns:minmax(0,1fr) auto auto;align-items:end;gap:0 1.4rem}
.result-name{padding-bottom:.4rem;min-width:0}
.result-name h1{font-size:1.05rem;line-height:1.4;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.result-name .note{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.result-head>.button{margin-bottom:.65rem;order:3}
.panel{flex:1;min-height:0;overflow:auto;border-top:1px solid var(--rule)}
.panel:focus-visible{outline-offset:-3px}
.panel>.column{max-width:52rem;margin:0 auto;padding:1.6rem 1.25rem 4rem}
.panel>.filled{height:100%;display:flex;flex-direction:column}
.panel>.filled>.document{flex:1;min-height:0}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem .7rem;width:100%;max-width:76rem;margin:0 auto;padding:.6rem 1.25rem;font-size:.875rem}
.bar>:first-child{margin-right:auto}
.panel .lead{margin-bottom:1.3rem}
.panel .sheet+.sheet{margin-top:1.2rem}
.slots{border-top:1px solid var(--rule);margin-bottom:1.3rem}
.slot{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.3rem 1.2rem;align-items:center;padding:.7rem .3rem;border-bottom:1px solid var(--rule)}
.slot-file{display:flex;flex-wrap:wrap;align-items:center;justify-content:flex-end;gap:.4rem .6rem;max-width:24rem}
.panel .problem-text{color:var(--high);margin:1rem 0}
.print-here{display:none}
@media screen and (max-width:46rem){
.shell>.top{padding:.6rem .9rem;gap:.5rem}
.shell .languages label{padding:.1rem .6rem}
.shell .brand{font-size:.8125rem;gap:.5rem}
.shell .brand svg{width:1.75rem;height:1.75rem}
.shell>main>:is(#start,#busy,#problem){padding-inline:.9rem}
.result-head{grid-template-columns:minmax(0,1fr) auto;padding:0 .9rem;gap:0 .8rem}
.result-head>.button{order:0}
.result-head .tabs{grid-column:1/-1;margin:0 -.4rem}
.tabs [role=tab]{padding:.4rem .7rem}
.panel>.column{padding:1.2rem .9rem 3rem}
.panel .sheet{padding:1.1rem .9rem 1.4rem}
.slot{grid-template-columns:minmax(0,1fr)}
.slot-file{justify-content:flex-start}
.bar{padding:.5rem .9rem}
}
@media print{
.shell,.shell[data-view=result]{display:block;height:auto}
.shell .languages,.result-head .tabs,.result-head>.button,.shell .document{display:none}
.shell[data-view=result]>main{height:auto}
.shell[data-view=result] .print-here{display:block}
.print-here{max-width:76rem;margin:1rem auto;padding:0 1.25rem}
.panel{border:0;overflow:visible}
}
`;
