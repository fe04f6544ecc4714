import type { BookingState } from '../../contract/bookings.ts';

/** The words of the desk's own screen. */
export const deskWords = {
  notYours: 'The desk is for the people who take the calls. You can request a visit with the form.',
  toForm: 'To the form',
  form: 'The call',

  actions: {
    newCall: 'New call',
    hold: 'Hold',
    resume: 'Resume',
    sameSite: 'Same site',
    anotherSite: 'Another site',
    sheet: 'Shortcuts',
    receipt: 'Receipt',
    copyShort: 'Copy',
    copyWhat: 'job number',
    next: 'Next call',
  },

  /** Said once something was done by a key, which may have changed nothing that is in view. */
  said: {
    held: (name: string) => `Held: ${name}.`,
    nothingToHold: 'There is nothing to hold yet.',
    nothingHeld: 'There are no held calls.',
    nothingToRepeat: 'Nothing has been booked from this browser yet.',
    nothingBooked: 'There is no job number yet.',
    resumed: (name: string) => `Resumed: ${name}.`,
    deleted: (name: string) => `Deleted: ${name}.`,
    restored: (name: string) => `Back in held calls: ${name}.`,
    copied: (number: string) => `Job number ${number} copied.`,
    notCopied: 'Your browser does not allow copying.',
    sameSite: 'Same site again. Enter a title and when.',
    anotherSite: 'The last booking for another site. Choose the site.',
    mending: 'Mend what was refused and request it again.',
  },

  last: {
    booked: (number: string) => `Job ${number}`,
    without: (state?: BookingState) =>
      state === 'refused' ? 'Not booked' : state === 'unresolved' ? 'Not confirmed' : 'Being confirmed',
    forSite: (title: string, site: string) => `${title}, ${site}`,
  },

  mending: (why: string) => `This was not booked: ${why} Mend it and request it again.`,

  calls: {
    heading: 'Held calls',
    empty: 'No held calls. Hold one to take the next: it stays in this browser until you delete it.',
    inTabAlone: 'This browser keeps nothing for this page: held calls are lost when the tab is closed.',
    noTitle: 'No title yet',
    noSite: 'No site yet',
    resume: (name: string) => `Resume ${name}`,
    delete: (name: string) => `Delete ${name}`,
    undo: 'Undo',
    elsewhere: 'Open in another tab',
    states: {
      sending: 'Being sent',
      offline: 'Waiting for a connection',
      held: 'Waiting for you to sign in',
      rejected: 'Not booked. Resume it to mend it.',
      refused: 'Not booked. Resume it to mend it.',
    },
  },

  recent: 'Recent bookings',
  siteJobs: 'This site’s jobs',

  snippets: {
    heading: 'Snippets',
    how: 'In a text of several lines, type one of these and then a space, Tab or Enter. Undo (Ctrl+Z) takes it back.',
  },

  shortcuts: {
    heading: 'Shortcuts',
    close: 'Close',
    question: 'Open this sheet with ?',
    groups: {
      form: 'The form',
      calls: 'Calls',
      lists: 'Lists',
      booked: 'What was booked',
      help: 'Help',
    },
    rowsHeading: 'On a row of a list',
    rows: {
      nextRow: 'Next row',
      previousRow: 'Row before',
      firstRow: 'First row',
      lastRow: 'Last row',
      openRow: 'Open the row, with all that can be done with it. A held call is resumed.',
      closeRow: 'Close the row',
      repeat: 'In Recent bookings: same site again',
      mend: 'In Recent bookings: mend what was refused and send it again',
      deleteCall: 'In Held calls: delete the call. Undo brings it back.',
    },
    does: {
      submit: 'Request the visit. A site that is only marked is taken first: press it again.',
      nextField:
        'Next field. In Site, also takes the marked site. In a text of several lines Enter is a new line: Tab goes on.',
      previousField: 'Field before',
      site: 'Go to Site, or to the first field',
      paste: 'Paste the caller’s message, and choose what of it to use',
      newCall: 'New call. What is being written is held first.',
      hold: 'Hold this call',
      resume: 'Resume the latest held call. What is being written is held first.',
      sameSite:
        'Same site again: the last booking but its title, its time and the caller’s reference, which name one visit',
      anotherSite: 'Repeat for another site: the last booking but its site, its time zone and the caller’s reference',
      heldCalls: 'Go to Held calls',
      recentBookings: 'Go to Recent bookings',
      siteJobs: 'Go to This site’s jobs',
      receipt: 'Open the receipt of the last booking',
      copy: 'Copy the last job number',
      sheet: 'Open this sheet, when no text is being typed',
    },
  },
} as const;
