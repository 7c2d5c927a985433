/** Prints when the reader asks for it; no dialog opens by itself. Without a script there is no button. */
for (const button of document.querySelectorAll<HTMLElement>('.print')) {
  button.hidden = false;
  button.onclick = () => {
    print();
  };
}
