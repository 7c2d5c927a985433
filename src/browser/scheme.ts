/** Lets the reader choose light, dark or the system's own colours, and remembers it on this device alone. */
const box = document.querySelector<HTMLFieldSetElement>('.scheme');
const { dataset } = document.documentElement;

if (box) {
  box.hidden = false;
  for (const input of box.querySelectorAll('input')) {
    input.checked = input.value === (dataset['scheme'] ?? '');
    input.addEventListener('change', () => {
      if (input.value) dataset['scheme'] = input.value;
      else delete dataset['scheme'];
      try {
        localStorage.setItem('scheme', input.value);
      } catch {
        // A browser that keeps nothing still shows the choice on this page.
      }
    });
  }
}
