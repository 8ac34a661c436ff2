/** The reply to a choice; the explanation is in the page. */
const said = (choice: string, isRight: boolean): string =>
  `You said: ${choice}. ${isRight ? "So it is." : "It is otherwise."}`;

/** Opens the answer below a question when a choice is made. Without scripts readers open it themselves. */
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
