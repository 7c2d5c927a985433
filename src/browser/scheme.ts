/** Lets the reader choose light, dark or the system's own colours, and remembers it on this device alone. */
const box = document.querySelector<HTMLFieldSetElement>('.scheme');
const { dataset } = document.documentElement;

/** Gives the browser's own bar the colour of the page, whatever the system's scheme. */
function colourBar(): void {
  for (const bar of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]'))
    bar.content = getComputedStyle(document.documentElement).backgroundColor;
}

if (box) {
  box.hidden = false;
  if (dataset['scheme']) colourBar();
  for (const input of box.querySelectorAll('input')) {
    input.checked = input.value === (dataset['scheme'] ?? '');
    input.onchange = () => {
      dataset['scheme'] = input.value;
      colourBar();
      try {
        localStorage.setItem('scheme', input.value);
      } catch {
        // A browser that keeps nothing still shows the choice on this page.
      }
    };
  }
}
