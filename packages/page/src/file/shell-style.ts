/** The style that all pages of one file share, beside that of the reports: zone for files, steps, tabs, frames, buttons. */
export const SHELL_STYLE = `
.shell{min-height:100vh;min-height:100dvh;display:flex;flex-direction:column}
.shell>.top{width:100%;max-width:76rem;margin:0 auto;padding:.9rem 1.25rem}
.shell>main>section{background:none;border:0;border-radius:0;padding:0;margin:0}
.shell h1,.shell h2,.shell h3{border:0;padding:0}
.visually-hidden{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.button{display:inline-block;font:inherit;font-size:.9375rem;line-height:1.5;color:var(--accent);background:var(--paper);border:1px solid var(--accent);border-radius:4px;padding:.4rem 1.1rem;cursor:pointer;text-align:center}
.button:hover{background:var(--soft)}
.button.primary{color:var(--paper);background:var(--accent);font-weight:700}
.button.primary:hover{text-decoration:underline;text-underline-offset:.25em}
.button[disabled]{color:var(--quiet);border-color:var(--rule);background:none;cursor:default}
.button.small{font-size:.8125rem;padding:.15rem .7rem}
.visually-hidden:focus-visible+.button{outline:3px solid var(--accent);outline-offset:2px}
.zone{border:2px dashed var(--quiet);border-radius:6px;background:var(--paper);padding:clamp(1.8rem,6vw,3.2rem) 1.25rem;text-align:center}
.zone.over,.slot.over{border-color:var(--accent);border-style:solid;background:var(--soft)}
.zone .note{margin-top:1rem}
.step-list{list-style:none;border-top:1px solid var(--rule)}
.step-list li{display:flex;justify-content:space-between;gap:1rem;padding:.6rem 0 .6rem 2rem;border-bottom:1px solid var(--rule);position:relative;color:var(--quiet)}
.step-list li::before{content:"";position:absolute;left:.3rem;top:1.1rem;width:.75rem;height:.75rem;border:2px solid var(--rule);border-radius:50%}
.step-list .current{color:var(--ink);font-weight:700}
.step-list .current::before{border-color:var(--accent)}
.step-list .done::before{background:var(--accent);border-color:var(--accent)}
.step-list .state{font-size:.8125rem;font-weight:400;color:var(--quiet);white-space:nowrap}
.tabs{display:flex;gap:.2rem;overflow-x:auto;scrollbar-width:none}
.tabs [role=tab]{font:inherit;font-size:.9375rem;color:var(--quiet);background:none;border:0;border-bottom:3px solid transparent;padding:.45rem .9rem;cursor:pointer;white-space:nowrap}
.tabs [role=tab]:hover{color:var(--ink)}
.tabs [aria-selected=true]{color:var(--ink);font-weight:700;border-bottom-color:var(--seal)}
.tabs [role=tab]:focus-visible{outline-offset:-3px}
.document{display:block;width:100%;height:100%;border:0;background:var(--ground)}
.sheet{background:var(--paper);border:1px solid var(--rule);border-radius:4px;padding:1.6rem clamp(1rem,3vw,2.2rem) 2rem}
.problem-text{white-space:pre-line;overflow-wrap:anywhere}
@media (prefers-reduced-motion:no-preference){
.step-list .current::before{animation:akashi-wait 1.2s ease-in-out infinite alternate}
@keyframes akashi-wait{from{background:transparent}to{background:var(--accent)}}
}
`;
