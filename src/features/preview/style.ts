/** The style of the built-in page: one column of readable width, with a light and a dark theme. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d1d27; --faint: #5b5b70; --paper: #fff; --wash: #f4f4f8; --line: #d9d9e3; --link: #2f2fbf; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececf4; --faint: #adadc2; --paper: #15151d; --wash: #21212c; --line: #3a3a4a; --link: #a9a9ff; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 4rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.75 system-ui, "Apple SD Gothic Neo", "Noto Sans KR", "Malgun Gothic", sans-serif; word-break: keep-all; overflow-wrap: anywhere; }
a { color: var(--link); }
.bar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; justify-content: space-between; padding: .5rem 1rem; background: var(--wash); border-bottom: 1px solid var(--line); font-size: .875rem; }
.bar p { margin: 0; color: var(--faint); }
.bar nav { display: flex; gap: .25rem; }
.bar a { padding: .25rem .75rem; border-radius: 4px; text-decoration: none; }
.bar a[aria-current] { background: var(--ink); color: var(--paper); }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { margin: 0 0 .5rem; font-size: clamp(1.6rem, 5vw, 2.25rem); line-height: 1.3; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.375rem; line-height: 1.4; }
h2 a { color: inherit; text-decoration: none; }
h2 a:hover, h2 a:focus { text-decoration: underline; }
.facts { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0 0 1.5rem; color: var(--faint); font-size: .9375rem; }
.lead { font-size: 1.1875rem; white-space: pre-line; }
.summary { margin: 2rem 0; padding: 1rem 1.25rem; background: var(--wash); border-radius: 8px; }
.summary h2 { margin: 0 0 .5rem; font-size: 1rem; color: var(--faint); }
.summary ol { margin: 0; padding-left: 1.5rem; }
.summary li + li { margin-top: .375rem; }
figure { margin: 1.5rem 0; }
img { display: block; max-width: 100%; height: auto; border-radius: 4px; }
figcaption { color: var(--faint); font-size: .875rem; }
blockquote { margin: 1.5rem 0; padding-left: 1rem; border-left: 4px solid var(--line); }
pre { padding: 1rem; overflow-x: auto; background: var(--wash); border-radius: 4px; font-size: .9375rem; line-height: 1.5; word-break: normal; overflow-wrap: normal; }
:not(pre) > code { padding: .1em .3em; background: var(--wash); border-radius: 3px; }
section p { white-space: pre-line; }
.tags { display: flex; flex-wrap: wrap; gap: .5rem; margin: 2.5rem 0 0; padding: 0; list-style: none; font-size: .875rem; }
.tags li { padding: 0 .75rem; border: 1px solid var(--line); border-radius: 1rem; }
.discussion { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--faint); }
.discussion h2 { margin-top: 1.5rem; color: var(--ink); }
.notice { padding: 1rem; background: var(--wash); border-radius: 8px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; max-width: none; height: calc(100vh - 3.25rem); padding: 0; }
.pair iframe { width: 100%; height: 100%; border: 0; }
.pair iframe + iframe { border-left: 1px solid var(--line); }
.side { padding-top: 1rem; }
.which { margin: 0 0 1rem; color: var(--faint); font-size: .875rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (max-width: 48rem) {
  .pair { grid-template-columns: 1fr; height: auto; }
  .pair iframe { height: 80vh; }
  .pair iframe + iframe { border-left: 0; border-top: 1px solid var(--line); }
}
`;
