import { css } from "lit";

/** Styles of the transport controls and the time slider, for every figure that has them. */
export const transportStyles = css`
  .transport .primary {
    min-width: 5.5rem;
  }
  .timeline {
    flex-wrap: nowrap;
  }
  .time {
    flex: 1;
    min-width: 0;
  }
  .time input {
    flex: 1;
    min-width: 4rem;
    width: 100%;
  }
  .epoch {
    display: inline-block;
    min-width: 15ch;
    white-space: nowrap;
  }
  .now:disabled {
    visibility: hidden;
  }
  @container (max-width: 30rem) {
    .transport button {
      min-width: 0;
      padding-inline: 0.6rem;
    }
    .transport .primary {
      min-width: 5.25rem;
    }
    .time span {
      display: none;
    }
    .timeline {
      gap: 0.25rem;
    }
    .epoch {
      font-size: 0.8125rem;
      min-width: 14ch;
    }
  }
`;
