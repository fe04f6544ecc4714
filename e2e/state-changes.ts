import type { StateName } from './client-states.ts';

/** The title of the window in each state of a client's pages. */
export const TITLES = {
  empty: 'Request a visit – Brightwater Services',
  'list of sites open': 'Request a visit – Brightwater Services',
  'calendar open': 'Request a visit – Brightwater Services',
  problems: 'There is a problem – Brightwater Services',
  filled: 'Request a visit – Brightwater Services',
  sending: 'Request a visit – Brightwater Services',
  'being confirmed': 'We are confirming your request – Brightwater Services',
  held: 'We are confirming your request – Brightwater Services',
  booked: 'Visit requested – Brightwater Services',
  refused: 'We could not request this visit – Brightwater Services',
  receipt: 'Your request – Brightwater Services',
  'changing it': 'Your request – Brightwater Services',
  'cancelling it': 'Your request – Brightwater Services',
  'receipt of a cancelled visit': 'Your request – Brightwater Services',
  'own requests': 'Your requests – Brightwater Services',
  'link that has run out': 'Your link has expired – Brightwater Services',
} satisfies Record<StateName, string>;

/** What is otherwise in the states of the form than in the empty one, which e2e/state-outlines.ts has whole. */
export const CHANGES = {
  'list of sites open': `
- combobox "Site"
+ combobox "Site" [expanded]: s
+ listbox "Site"
+ option "Acme Depot, 12 Brand Street, Archerfield QLD 4108" [selected]
+ option "Kurrajong Primary School, 3 School Lane, Toowoomba QLD 4350"
`,
  'calendar open': `
+ dialog "Calendar"
+ button "Previous month" [disabled]
+ button "Next month"
+ grid "July 2026"
`,
  problems: `
- combobox "Site"
- combobox "Job type"
- textbox "Title"
- textbox "Date"
- textbox "From"
- textbox "To"
- textbox "Scope of work"
+ alert
+ heading "There is a problem" [level=2]
+ link "Choose a site."
+ link "Choose a job type."
+ link "Enter a title."
+ link "Enter a date such as 30/06/2026, 30 June or tomorrow."
+ link "From: Enter a time such as 9, 9:30, 2pm or 1430."
+ link "To: Enter a time such as 9, 9:30, 2pm or 1430."
+ link "Scope of work: Enter an answer."
+ combobox "Site" [invalid]
+ combobox "Job type" [invalid]
+ textbox "Title" [invalid]
+ textbox "Date" [invalid]
+ textbox "From" [invalid]
+ textbox "To" [invalid]
+ textbox "Scope of work" [invalid]
`,
  filled: `
- combobox "Site"
- textbox "Title"
- textbox "Date"
- textbox "From"
- textbox "To"
- textbox "Scope of work"
+ combobox "Site": Acme Depot, 12 Brand Street, Archerfield QLD 4108
+ textbox "Title": Annual service
+ textbox "Date": 2 July 2026
+ textbox "From": 9:00 am
+ textbox "To": 11:00 am
+ textbox "Scope of work": Clean the filters.
`,
  sending: `
- combobox "Site"
- textbox "Title"
- textbox "Date"
- button "Open calendar"
- button "Morning 8:00 am – 12:00 pm"
- button "Afternoon 12:00 – 5:00 pm"
- textbox "From"
- textbox "To"
- button "Change time zone"
- textbox "Scope of work"
- radio "Yes"
- radio "No"
- button "Request visit"
+ combobox "Site": Acme Depot, 12 Brand Street, Archerfield QLD 4108
+ textbox "Title": Annual service
+ textbox "Date": 2 July 2026
+ button "Open calendar" [disabled]
+ button "Morning 8:00 am – 12:00 pm" [disabled]
+ button "Afternoon 12:00 – 5:00 pm" [disabled]
+ textbox "From": 9:00 am
+ textbox "To": 11:00 am
+ button "Change time zone" [disabled]
+ textbox "Scope of work": Clean the filters.
+ radio "Yes" [disabled]
+ radio "No" [disabled]
+ button "Requesting…" [disabled]
`,
  refused: `
- combobox "Site"
- textbox "Title"
- textbox "Date"
- textbox "From"
- textbox "To"
- textbox "Scope of work"
+ alert
+ heading "We could not request this visit" [level=2]
+ combobox "Site": Acme Depot, 12 Brand Street, Archerfield QLD 4108
+ textbox "Title": Annual service
+ textbox "Date": 2 July 2026
+ textbox "From": 9:00 am
+ textbox "To": 11:00 am
+ textbox "Scope of work": Clean the filters.
`,
} satisfies Partial<Record<StateName, string>>;
