/** The style of this page alone. */
export const LOCAL_STYLE = `
.zone-title{font-size:1.125rem;font-weight:700}
.or{margin:.3rem 0 .6rem!important}
.saves{list-style:none;border-top:1px solid var(--rule)}
.saves>li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.3rem 1.2rem;align-items:center;padding:.7rem .3rem;border-bottom:1px solid var(--rule)}
.saves .choices{display:flex;flex-wrap:wrap;align-items:center;justify-content:flex-end;gap:.4rem}
.draft-list{margin-top:1.4rem}
.made .actions+.note{margin-top:.5rem}
.draft-name{display:flex;flex-wrap:wrap;gap:.2rem .9rem;align-items:baseline}
.text-button{font:inherit;font-size:.875rem;color:var(--accent);background:none;border:0;padding:0;cursor:pointer;text-decoration:underline;text-underline-offset:.2em;text-decoration-thickness:1px}
.open{list-style:none;margin:.2rem 0 1.3rem}
.open li{padding:.2rem 0 .2rem 1.3rem;position:relative}
.open li::before{content:"";position:absolute;left:.1rem;top:.75em;width:.6em;height:.6em;border:1.5px solid var(--hard);border-radius:50%}
.open .complete::before{background:var(--easy);border-color:var(--easy)}
.preview{height:70vh;border:1px solid var(--rule);margin-top:1rem;display:flex;flex-direction:column}
.preview .bar{padding:.4rem .8rem}
@media screen and (max-width:46rem){
.saves>li{grid-template-columns:minmax(0,1fr)}
.saves .choices{justify-content:flex-start}
}
`;
