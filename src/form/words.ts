/** Every word the page shows, in one place: a plain string, or a function of what it is about. */
export const words = {
  product: 'Callout',
  title: 'Request a visit',
  desk: 'Desk',
  pageTitle: (heading: string, business?: string) => (business ? `${heading} – ${business}` : heading),
  sandbox: 'Sandbox',
  sandboxNote: 'Practice only. Nothing reaches a real office.',
  optional: '(optional)',
  tryAgain: 'Try again',
  broken: 'This page stopped working. What you typed and what you sent are kept. Load it again to go on.',
  loadAgain: 'Load the page again',
  loadingPage: 'Loading the form…',
  pageFailed: 'We could not load this form.',
  cancel: 'Cancel',
  choose: 'Choose…',
  none: 'None',
  noLongerOffered: 'No longer offered',
  clear: 'Clear',
  theAnswerTo: (label: string) => `the answer to ${label}`,
  charactersLeft: (left: number) =>
    left < 0 ? `${count(-left, 'character')} too many` : `${count(left, 'character')} left`,

  contact: {
    call: (phone: string) => `Call ${phone}`,
    email: 'Email',
    questions: 'Questions?',
  },

  sections: {
    what: 'Where and what',
    when: 'When',
    details: 'Job details',
    office: 'For the office',
    other: 'Anything else',
  },

  labels: {
    site: 'Site',
    job_type: 'Job type',
    title: 'Title',
    project: 'Project',
    date: 'Date',
    from: 'From',
    to: 'To',
    time_zone: 'Time zone',
    notes: 'Notes for the office',
    purchase_order_number: 'PO number',
    external_id: 'Your reference',
  },

  hints: {
    site: 'Type any part of the name or address.',
    siteCutOff: 'Not every site is listed. If yours is missing, enter its site ID.',
    title: 'A few words, such as Leaking tap in the kitchen.',
    notes: 'For the scheduling team only. The technician does not see these.',
  },

  site: {
    matches: (found: number) =>
      found === 0 ? 'No site matches what you typed.' : `${count(found, 'site')} match${found === 1 ? 'es' : ''}`,
    fromBookings: 'From earlier bookings',
    enterId: 'Enter a site ID',
    idLabel: 'Site ID',
    useId: 'Use this site',
    only: 'The only site you can choose',
    byId: (id: string) => `Site ${id}`,
    gone: 'The site you had chosen is no longer listed. Choose another.',
    unknownInLink: 'The link you followed names a site that is not listed here. Choose one below.',
  },

  lookups: {
    names: {
      sites: 'sites',
      'job-types': 'job types',
      projects: 'projects',
      'custom-fields': 'job details',
      any: 'choices',
    },
    loading: (what: string) => `Loading ${what}…`,
    slow: (what: string) => `Still loading ${what}… Fill in the rest meanwhile.`,
    failed: (what: string) => `We could not load the ${what}.`,
    empty: (what: string) => `There are no ${what} to choose from.`,
    nothingToBook: (phone?: string) => `Nothing can be booked here yet.${callUs(phone, 'Call')}`,
  },

  errors: {
    heading: 'There is a problem',
    required: {
      site: 'Choose a site.',
      job_type: 'Choose a job type.',
      title: 'Enter a title.',
    },
    notOffered: {
      site: 'That site is no longer listed. Choose another.',
      job_type: 'That job type is no longer offered. Choose another.',
      project: 'That project is no longer offered. Choose another, or none.',
    },
    tooLong: (label: string, limit: number, over: number) =>
      `${label} can have ${limit} characters at most. Take out ${over}.`,
    detailsUnread: 'The job details have not loaded yet, so what you typed there cannot be sent. Load them again.',
    siteId: 'A site ID has digits only, such as 3065756.',
    other: (label: string) => `Check ${label}.`,
  },

  summary: {
    heading: 'Your visit',
    empty: 'Start with the site. Your visit takes shape here as you fill in the form.',
    sentence: (jobType = 'A visit', site?: string) => `${jobType}${site ? ` at ${site}` : ''}`,
    missing: (names: string[]) => `Still needed: ${new Intl.ListFormat('en-AU').format(names)}.`,
    names: { site: 'site', job_type: 'job type', title: 'title', date: 'date', from: 'start time', to: 'end time' },
    forYou: (window: string) => `On your clock: ${window}`,
  },

  submit: {
    idle: 'Request visit',
    sending: 'Requesting…',
    offline: 'Waiting for a connection',
    sendingNote: 'Sending your request. This takes a few seconds.',
    crowdedNote: 'Many requests are coming in. Yours is kept on this device and is sent again in a moment.',
    lostNote: 'The answer got lost on the way. We are asking again. It will not be booked twice.',
    note: 'The office confirms the final time.',
  },

  offline: {
    banner: 'You are offline. What you type is kept on this device.',
    queued: 'You are offline. Your request is kept on this device and is sent once you are back online.',
    sent: 'You are back online. Sending your request now.',
    attempted: 'You went offline while we were sending. We find out what became of it once you are back online.',
    change: 'Change the request',
  },

  outcome: {
    booked: 'Visit requested',
    job: (number: string) => `Job ${number}`,
    bookedText: 'The office has your request and will confirm the time.',
    copy: 'Copy job number',
    copied: 'Copied',
    copyFailed: 'Your browser does not allow copying',
    another: 'Request another visit',
    permalink: 'Receipt for this request',
    reference: (key: string) => `Reference ${key}`,
    requestId: (id: string) => `Request ID ${id}`,
    confirming: 'We are confirming your request',
    confirmingText: 'We have your request and are confirming it with the office. Do not send it again.',
    sending: 'Sending your request',
    sendingText: (seconds: number | undefined) => (seconds === undefined ? 'Sending' : `Sending, about ${seconds} s`),
    sendingMore: 'We have your request. It is safe to leave this page.',
    heldText: (key: string) =>
      `The booking system is not answering. We have kept your request and will keep trying; reference ${key}.`,
    misconfigured: 'We cannot take bookings at the moment',
    misconfiguredText: (phone?: string) =>
      `We have kept your request and will send it when bookings are open again. Do not send it again.${callUs(phone, 'If it is urgent, call')}`,
    refused: 'We could not request this visit',
    refusedClosed: 'Nothing was booked.',
    unresolved: 'We could not confirm your request',
    unresolvedText: (phone?: string) =>
      `We do not know if the office has your request. Do not send it again.${callUs(phone, 'Call')} Quote the reference below.`,
    earlier: 'This is the request you sent earlier. What you have typed since has not been sent.',
    keepTyped: 'Go on with what you typed',
    nextTry: (seconds: number) => `Next try in about ${seconds} s`,
    nextLook: (seconds: number) => `We look again in about ${seconds} s`,
    checking: 'We look for news every few seconds.',
  },

  problems: {
    'invalid-booking': 'Nothing was booked. Change what is named below and request it again.',
    'stale-lookup': (lookups: string) =>
      `Nothing was booked. The ${lookups} on offer have changed since you opened this page. We have loaded them again: check your choices and request it again.`,
    'clock-rules-differ': (window: string) =>
      `Nothing was booked yet. Your browser and our system disagree about the clock at this place. By ours, the visit is ${window}. If that is right, request it again.`,
    'body-too-large': 'Nothing was booked. The request is too long. Shorten the longest answers and request it again.',
    unauthorized: 'Nothing was booked. The link you used has expired or does not cover this. Ask for a new one.',
    'not-allowed': (phone?: string) =>
      `Nothing was booked. Your link does not cover this. What you typed is kept here.${callUs(phone, 'Ask for another link on')}`,
    'too-many-requests': (waitMs?: number) => `There were too many requests at once. Try again ${inWords(waitMs)}.`,
    misconfigured: (phone?: string) =>
      `We cannot take bookings at the moment. Nothing was sent, and what you typed is kept here.${callUs(phone)}`,
    'storage-unavailable': (phone?: string) =>
      `We could not keep your request, so nothing was booked. What you typed is kept here. Try again in a few minutes.${callUs(phone)}`,
    'lookup-unavailable': (phone?: string) =>
      `We cannot check your choices at the moment, so nothing was booked. What you typed is kept here. Try again in a few minutes.${callUs(phone)}`,
    internal: (phone?: string) =>
      `Something went wrong at our end. What you typed is kept here, and requesting it again will not book it twice.${callUs(phone)}`,
    'idempotency-key-reused':
      'Nothing was booked. This form was already used for another request. Request it again to send this one.',
    other: (phone?: string) => `Nothing was booked. What you typed is kept here.${callUs(phone)}`,
  },

  receipt: {
    heading: 'Your request',
    unknown: (phone?: string) => `We do not know this reference. Check that the link is complete.${callUs(phone)}`,
    jobStatus: (status: string) => `The office has set this job to: ${status}.`,
    failed: 'We could not load this receipt.',
    loading: 'Loading your receipt…',
    print: 'Print',
    newVisit: 'Request a visit',
    when: 'When',
  },
} as const;

/** "in about 30 seconds", from ms; "in a minute" where nobody knows. */
function inWords(waitMs: number | undefined): string {
  if (waitMs === undefined) return 'in a minute';
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return `in about ${seconds < 100 ? count(seconds, 'second') : count(Math.ceil(seconds / 60), 'minute')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A sentence with the operator's phone, led by a space; nothing when no phone is configured. */
function callUs(phone: string | undefined, lead = 'You can also call'): string {
  return phone ? ` ${lead} ${phone}.` : '';
}
