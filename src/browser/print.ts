/** Prints when the reader asks for it; no dialog opens by itself. */
for (const button of document.querySelectorAll<HTMLElement>('.print')) {
  button.onclick = () => {
    print();
  };
}
