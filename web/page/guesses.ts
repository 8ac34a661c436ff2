/** What is said about a choice; the answer itself stands on the page. */
const said = (choice: string, isRight: boolean): string =>
  `You said: ${choice}. ${isRight ? "So it is." : "It is otherwise."}`;

/** A choice opens the answer under it. Without scripts the answer opens by itself. */
export function hearGuesses(): void {
  for (const guess of document.querySelectorAll<HTMLElement>("fieldset.guess")) {
    guess.addEventListener("change", ({ target }) => {
      const choice = (target as HTMLInputElement).closest("label");
      const answer = guess.querySelector("details");
      const status = guess.querySelector(".said");
      if (!choice || !answer || !status) return;
      answer.open = true;
      status.textContent = said(choice.textContent.trim(), choice.hasAttribute("data-right"));
    });
  }
}
