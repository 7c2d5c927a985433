/** Prints when the reader asks for it; no dialog opens by itself. */
for (const button of document.querySelectorAll('.print')) {
  button.addEventListener('click', () => {
    print();
  });
}
