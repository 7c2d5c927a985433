/** Lets the reader choose light, dark or the system's own colours, and remembers it on this device alone. */
import { keep } from './keep.ts';

const { dataset } = document.documentElement;

/** Gives the browser's own bar the colour of the page, whatever the system's scheme. */
function colourBar(): void {
  for (const bar of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]'))
    bar.content = getComputedStyle(document.documentElement).backgroundColor;
}

if (dataset['scheme']) colourBar();
for (const input of document.querySelectorAll<HTMLInputElement>('.scheme input')) {
  input.checked = input.value === (dataset['scheme'] ?? '');
  input.onchange = () => {
    dataset['scheme'] = input.value;
    colourBar();
    keep('scheme', input.value);
  };
}
