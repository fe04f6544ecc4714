/**
 * A bin as Lucide draws it (`trash-2`), in one path: its five, in each of a hundred rows, are five hundred for the browser to
 * place and paint.
 */
export const BIN = (
  <svg
    aria-hidden
    fill="none"
    height={15}
    stroke="currentColor"
    strokeLinecap="round"
    strokeLinejoin="round"
    strokeWidth={2}
    viewBox="0 0 24 24"
    width={15}
  >
    <path d="M10 11v6M14 11v6M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6M3 6h18M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2" />
  </svg>
);
