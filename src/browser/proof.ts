/** Opens all the proof of a page when the reader asks for it, and remembers that on this device alone. */
import { keep } from './keep.ts';

const allProof = document.querySelector<HTMLInputElement>('#all-proof');
const page = document.documentElement.dataset;

if (allProof) {
  const show = () => {
    for (const proof of document.querySelectorAll<HTMLDetailsElement>('.proof'))
      proof.open = allProof.checked;
  };
  allProof.checked = page['proof'] === 'all';
  if (allProof.checked) {
    show();
    // From here on each proof is as open as it says.
    delete page['proof'];
  }
  allProof.onchange = () => {
    show();
    keep('proof', allProof.checked ? 'all' : '');
  };
}
