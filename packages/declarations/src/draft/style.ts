/**
 * The style sheet of a page for users. No text is smaller than 16 CSS pixels, and nothing is wider than the screen at 360: the law asks
 * for letters of a fitting size without any operation (施行規則22条の2の28第1項2号); the figures are this system's own.
 */
export const DRAFT_STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ground:#f4f6f7;--ink:#1a1f24;--quiet:#4f5a65;--rule:#cfd6dc;--accent:#14508c;--warn:#9a1c13;--warn-ground:#fdeeec}
@media (prefers-color-scheme:dark){:root{--paper:#181c20;--ground:#0f1214;--ink:#e9ecee;--quiet:#aab4bd;--rule:#3a434b;--accent:#8fc1f2;--warn:#ff9d92;--warn-ground:#3a1714}}
*{box-sizing:border-box}
html{font:400 17px/1.8 "Noto Sans JP","Noto Sans CJK JP","Hiragino Sans","Hiragino Kaku Gothic ProN","Yu Gothic",YuGothic,Meiryo,system-ui,sans-serif;color:var(--ink);background:var(--ground);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:46rem;padding:1.5rem 1rem 4rem;overflow-wrap:anywhere;line-break:strict}
:lang(ja){word-break:auto-phrase}
h1,h2,h3{line-height:1.45;font-weight:700;margin:0}
h1{font-size:1.55rem}
h2{font-size:1.25rem;margin:2.4rem 0 .8rem;padding-bottom:.3rem;border-bottom:2px solid var(--accent)}
h3{font-size:1.1rem}
p,ul,dl,dd{margin:0;padding:0}
p{margin:.8rem 0}
ul{padding-left:1.3em}
li{margin:.2rem 0}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.under{color:var(--quiet);margin:.3rem 0}
.small{color:var(--quiet);display:block;font-size:1rem;line-height:1.65}
.unknown{color:var(--warn);font-weight:700}
.banner{background:var(--warn-ground);border:2px solid var(--warn);border-radius:6px;padding:1rem 1.1rem;margin:0 0 1.6rem}
.banner .title{color:var(--warn);font-weight:700;font-size:1.15rem;margin:0}
.card{background:var(--paper);border:1px solid var(--rule);border-radius:6px;padding:1.1rem;margin:1.1rem 0}
.card dt{font-weight:700;color:var(--quiet);font-size:1rem;margin-top:.9rem}
.card dd ul{margin-top:.1rem}
nav ul{list-style:none;padding:0}
nav li{margin:0}
nav a{display:inline-block;padding:.35rem 0}
@media (min-width:40rem){.card dl{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:.7rem 1.2rem;margin-top:.8rem}.card dt{margin:0}}
@media print{html{background:#fff}.card{break-inside:avoid}}
`;

/** SHA-256 of {@link DRAFT_STYLE} as a Content Security Policy names it (CSP Level 3, "hash-source"); a test says so when it differs. */
export const DRAFT_STYLE_DIGEST = "sha256-JkP1eJc9PhitbNZQpfaMGvyCgN7VJV87xAZcoy5coQA=";
