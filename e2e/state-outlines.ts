import type { StateName } from './client-states.ts';

/** What readers find in the states of a client's pages, as e2e/outline.ts writes it: found right once, and held to it. */
export const OUTLINES = {
  empty: `
banner
  link "Your requests"
main
  heading "Request a visit" [level=1]
  heading "Where and what" [level=2]
  combobox "Site"
  combobox "Job type"
  textbox "Title"
  combobox "Project"
  heading "When" [level=2]
  textbox "Date"
  button "Open calendar"
  group "Usual times"
    button "Morning 8:00 am – 12:00 pm"
    button "Afternoon 12:00 – 5:00 pm"
  textbox "From"
  textbox "To"
  group "Time zone"
    button "Change time zone"
  group "Job details"
    textbox "Scope of work"
    radiogroup "Key needed"
      radio "Yes"
      radio "No"
    textbox "Phone on site"
  heading "Anything else" [level=2]
  textbox "Anything we should know?"
  textbox "PO number"
  region "Your visit"
    heading "Your visit" [level=2]
  button "Request visit"
contentinfo
  link "Call 07 3555 0142"
  link "Email office@brightwater.example"
  combobox "Language"
`,
  'being confirmed': `
banner
  link "Your requests"
main
  heading "Request a visit" [level=1]
  region "We are confirming your request"
    heading "We are confirming your request" [level=2]
    link "Receipt for this request"
    link "Your requests"
contentinfo
  link "Call 07 3555 0142"
  link "Email office@brightwater.example"
  combobox "Language"
`,
  held: `
banner
  link "Your requests"
main
  heading "Request a visit" [level=1]
  region "We are confirming your request"
    heading "We are confirming your request" [level=2]
    link "Receipt for this request"
    link "Your requests"
contentinfo
  link "Call 07 3555 0142"
  link "Email office@brightwater.example"
  combobox "Language"
`,
  booked: `
banner
  link "Your requests"
main
  heading "Request a visit" [level=1]
  region "Visit requested"
    heading "Visit requested" [level=2]
    button "Copy job number"
    button "Request another visit"
    link "Receipt for this request"
    link "Your requests"
contentinfo
  link "Call 07 3555 0142"
  link "Email office@brightwater.example"
  combobox "Language"
`,
  receipt: `
banner
  link "Your requests"
main
  heading "Your request" [level=1]
  region "Visit requested"
    heading "Visit requested" [level=2]
    button "Copy job number"
    heading "When" [level=3]
    button "Add to calendar"
    button "Change visit"
    button "Cancel visit"
    heading "What was asked for" [level=3]
    heading "What happens next" [level=3]
    link "Request another visit"
    button "Print"
contentinfo
  link "Call 07 3555 0142"
  link "Email office@brightwater.example"
  combobox "Language"
`,
  'changing it': `
banner
  link "Your requests"
main
  heading "Your request" [level=1]
  region "Visit requested"
    heading "Visit requested" [level=2]
    button "Copy job number"
    heading "When" [level=3]
    region "Change this visit"
      heading "Change this visit" [level=2]
      heading "What" [level=3]
      textbox "Title": Annual service of the roof units
      heading "When" [level=3]
      textbox "Date": 2 July 2026
      button "Open calendar"
      group "Usual times"
        button "Morning 8:00 am – 12:00 pm"
        button "Afternoon 12:00 – 5:00 pm"
      textbox "From": 9:00 am
      textbox "To": 11:00 am
      group "Time zone"
        button "Change time zone"
      group "Job details"
        textbox "Scope of work": Clean filters, check belts and refrigerant on all four units.
        radiogroup "Key needed"
          button "Clear the answer to Key needed"
          radio "Yes" [checked]
          radio "No"
        textbox "Phone on site"
      heading "Anything else" [level=3]
      textbox "Anything we should know?": The gate code is with reception. Please park behind the workshop.
      textbox "PO number": PO 20417
      button "Save changes"
      button "Keep it as it was"
contentinfo
  link "Call 07 3555 0142"
  link "Email office@brightwater.example"
  combobox "Language"
`,
  'cancelling it': `
banner
  link "Your requests"
main
  heading "Your request" [level=1]
  region "Visit requested"
    heading "Visit requested" [level=2]
    button "Copy job number"
    heading "When" [level=3]
    button "Add to calendar"
    button "Change visit"
    button "Cancel visit"
    heading "What was asked for" [level=3]
    heading "What happens next" [level=3]
    link "Request another visit"
    button "Print"
    dialog "Cancel this visit?"
      heading "Cancel this visit?" [level=2]
      textbox "Reason"
      button "Cancel the visit"
      button "Keep the visit"
contentinfo
  link "Call 07 3555 0142"
  link "Email office@brightwater.example"
  combobox "Language"
`,
  'receipt of a cancelled visit': `
banner
  link "Your requests"
main
  heading "Your request" [level=1]
  region "This visit is cancelled"
    heading "This visit is cancelled" [level=2]
    button "Copy job number"
    heading "When" [level=3]
    heading "What was asked for" [level=3]
    heading "What happens next" [level=3]
    link "Request another visit"
    button "Print"
contentinfo
  link "Call 07 3555 0142"
  link "Email office@brightwater.example"
  combobox "Language"
`,
  'own requests': `
banner
  link "Request a visit"
main
  heading "Your requests" [level=1]
  heading "Annual service" [level=2]
    link "Annual service"
  heading "Annual service of the roof units" [level=2]
    link "Annual service of the roof units"
  heading "Annual service of the roof units" [level=2]
    link "Annual service of the roof units"
contentinfo
  link "Call 07 3555 0142"
  link "Email office@brightwater.example"
  combobox "Language"
`,
  'link that has run out': `
banner: Brightwater Services
main
  heading "Your link has expired" [level=1]
  link "Call 07 3555 0142"
  link "Email office@brightwater.example"
contentinfo
  combobox "Language"
`,
} satisfies Partial<Record<StateName, string>>;
