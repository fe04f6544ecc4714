/** The messages as the page uses them. Made from `languages/en.json` by `npm run words`: change that, not this. */
export interface Messages {
  /** Callout */
  product: string;
  /** Request a visit */
  title: string;
  /** Desk */
  desk: string;
  /** {heading} – {business} */
  pageTitle: (values: { heading: string; business: string }) => string;
  /** Sandbox */
  sandbox: string;
  /** Practice only. Nothing reaches a real office. */
  sandboxNote: string;
  /** (optional) */
  optional: string;
  /** Try again */
  tryAgain: string;
  /** This page stopped working. What you typed and what you sent are kept. Load it again to go on. */
  broken: string;
  /** Load the page again */
  loadAgain: string;
  /** Loading the form… */
  loadingPage: string;
  /** We could not load this form. */
  pageFailed: string;
  /** Your request */
  receiptHeading: string;
  /** Request a visit */
  newVisit: string;
  tooMany: {
    /** There were too many requests at once. Try again in a minute. */
    soon: string;
    /** There were too many requests at once. Try again in about {count, plural, one {# second} other {# seconds}}. */
    seconds: (values: { count: number }) => string;
    /** There were too many requests at once. Try again in about {count, plural, one {# minute} other {# minutes}}. */
    minutes: (values: { count: number }) => string;
  };
  /** Cancel */
  cancel: string;
  /** Choose… */
  choose: string;
  /** None */
  none: string;
  /** No longer offered */
  noLongerOffered: string;
  /** Clear */
  clear: string;
  /** the answer to {label} */
  theAnswerTo: (values: { label: string }) => string;
  /** {left, plural, one {# character left} other {# characters left}} */
  charactersLeft: (values: { left: number }) => string;
  /** {over, plural, one {# character too many} other {# characters too many}} */
  charactersOver: (values: { over: number }) => string;
  language: {
    /** Language */
    label: string;
    /** That language could not be loaded. Try again in a moment. */
    failed: string;
  };
  contact: {
    /** Call {phone} */
    call: (values: { phone: string }) => string;
    /** Email */
    email: string;
    /** Questions? */
    questions: string;
  };
  sections: {
    /** Where and what */
    what: string;
    /** When */
    when: string;
    /** Job details */
    details: string;
    /** For the office */
    office: string;
    /** Anything else */
    other: string;
  };
  labels: {
    /** Site */
    site: string;
    /** Job type */
    job_type: string;
    /** Title */
    title: string;
    /** Project */
    project: string;
    /** Date */
    date: string;
    /** From */
    from: string;
    /** To */
    to: string;
    /** Time zone */
    time_zone: string;
    /** Notes for the office */
    notes: string;
    /** PO number */
    purchase_order_number: string;
    /** Your reference */
    external_id: string;
  };
  hints: {
    /** Type any part of the name or address. */
    site: string;
    /** Not every site is listed. If yours is missing, enter its site ID. */
    siteCutOff: string;
    /** A few words, such as Leaking tap in the kitchen. */
    title: string;
    /** For the scheduling team only. The technician does not see these. */
    notes: string;
  };
  site: {
    /** {found, plural, =0 {No site matches what you typed.} one {# site matches} other {# sites match}} */
    matches: (values: { found: number }) => string;
    /** From earlier bookings */
    fromBookings: string;
    /** Enter a site ID */
    enterId: string;
    /** Site ID */
    idLabel: string;
    /** Use this site */
    useId: string;
    /** The only site you can choose */
    only: string;
    /** Site {id} */
    byId: (values: { id: string }) => string;
    /** The site you had chosen is no longer listed. Choose another. */
    gone: string;
    /** The link you followed names a site that is not listed here. Choose one below. */
    unknownInLink: string;
  };
  lookups: {
    names: {
      /** sites */
      sites: string;
      /** job types */
      'job-types': string;
      /** projects */
      projects: string;
      /** job details */
      'custom-fields': string;
      /** customers */
      customers: string;
      /** choices */
      any: string;
    };
    /** Loading {what}… */
    loading: (values: { what: string }) => string;
    /** Still loading {what}… Fill in the rest meanwhile. */
    slow: (values: { what: string }) => string;
    /** We could not load the {what}. We keep trying. */
    failed: (values: { what: string }) => string;
    /** There are no {what} to choose from. */
    empty: (values: { what: string }) => string;
    /** Nothing can be booked here yet.{phone, select, undefined {} other { Call {phone}.}} */
    nothingToBook: (values: { phone: string | undefined }) => string;
  };
  errors: {
    /** There is a problem */
    heading: string;
    required: {
      /** Choose a site. */
      site: string;
      /** Choose a job type. */
      job_type: string;
      /** Enter a title. */
      title: string;
    };
    notOffered: {
      /** That site is no longer listed. Choose another. */
      site: string;
      /** That job type is no longer offered. Choose another. */
      job_type: string;
      /** That project is no longer offered. Choose another, or none. */
      project: string;
    };
    /** {label} can have {limit} characters at most. Take out {over}. */
    tooLong: (values: { label: string; limit: string; over: string }) => string;
    /** The job details have not loaded yet, so what you typed there cannot be sent. Load them again. */
    detailsUnread: string;
    /** A site ID has digits only, such as 3065756. */
    siteId: string;
    /** Check {label}. */
    other: (values: { label: string }) => string;
  };
  summary: {
    /** Your visit */
    heading: string;
    /** Start with the site. Your visit takes shape here as you fill in the form. */
    empty: string;
    /** A visit */
    aVisit: string;
    /** {jobType} at {site} */
    sentence: (values: { jobType: string; site: string }) => string;
    /** Still needed: {names}. */
    missing: (values: { names: string }) => string;
    names: {
      /** site */
      site: string;
      /** job type */
      job_type: string;
      /** title */
      title: string;
      /** date */
      date: string;
      /** start time */
      from: string;
      /** end time */
      to: string;
    };
    /** On your clock: {window} */
    forYou: (values: { window: string }) => string;
    /** A visit at {site} */
    atSite: (values: { site: string }) => string;
  };
  submit: {
    /** Request visit */
    idle: string;
    /** Requesting… */
    sending: string;
    /** Waiting for a connection */
    offline: string;
    /** Sending your request. This takes a few seconds. */
    sendingNote: string;
    /** Many requests are coming in. Yours is kept on this device and is sent again in a moment. */
    crowdedNote: string;
    /** More requests are waiting than we can pass on at the moment, so nothing has been sent yet. Yours is kept on this device and is tried again by itself while this page is open. */
    roomNote: string;
    /** The answer got lost on the way. We are asking again. It will not be booked twice. */
    lostNote: string;
    /** The form was still loading when you pressed, so nothing was sent. Check it, then press again. */
    early: string;
    /** The last part of this form is still on its way. Your request goes out once it is here. */
    preparing: string;
    /** A part of this form could not be loaded, so nothing was sent. What you typed is kept. Check your connection and try again. */
    unprepared: string;
    /** The office confirms the final time. */
    note: string;
  };
  offline: {
    /** You are offline. What you type is kept on this device. */
    banner: string;
    /** You are offline. Your request is kept on this device and is sent once you are back online. */
    queued: string;
    /** You are back online. Sending your request now. */
    sent: string;
    /** You went offline while we were sending. We find out what became of it once you are back online. */
    attempted: string;
    /** Change the request */
    change: string;
  };
  outcome: {
    /** Visit requested */
    booked: string;
    /** Job {number} */
    job: (values: { number: string }) => string;
    /** The office has your request and will confirm the time. */
    bookedText: string;
    /** Copy job number */
    copy: string;
    /** Copied */
    copied: string;
    /** Your browser does not allow copying */
    copyFailed: string;
    /** Request another visit */
    another: string;
    /** Receipt for this request */
    permalink: string;
    /** Reference {key} */
    reference: (values: { key: string }) => string;
    /** Request ID {id} */
    requestId: (values: { id: string }) => string;
    /** We are confirming your request */
    confirming: string;
    /** We have your request and are confirming it with the office. Do not send it again. */
    confirmingText: string;
    /** Sending your request */
    sending: string;
    /** Sending */
    sendingText: string;
    /** Sending, about {seconds, number} s */
    sendingFor: (values: { seconds: number }) => string;
    /** We have your request. It is safe to leave this page. */
    sendingMore: string;
    /** The booking system is not answering. We have kept your request and will keep trying; reference {key}. */
    heldText: (values: { key: string }) => string;
    /** We cannot take bookings at the moment */
    misconfigured: string;
    /** We have kept your request and will send it when bookings are open again. Do not send it again.{phone, select, undefined {} other { If it is urgent, call {phone}.}} */
    misconfiguredText: (values: { phone: string | undefined }) => string;
    /** We could not request this visit */
    refused: string;
    /** Nothing was booked. */
    refusedClosed: string;
    /** We could not confirm your request */
    unresolved: string;
    /** We do not know if the office has your request. Do not send it again.{phone, select, undefined {} other { Call {phone}.}} Quote the reference below. */
    unresolvedText: (values: { phone: string | undefined }) => string;
    /** This request was sent earlier. What you have typed since has not been sent. */
    earlier: string;
    /** Go on with what you typed */
    keepTyped: string;
    /** Next try in about {seconds, number} s */
    nextTry: (values: { seconds: number }) => string;
    /** We look again in about {seconds, number} s */
    nextLook: (values: { seconds: number }) => string;
    /** We look for news every few seconds. */
    checking: string;
  };
  problems: {
    /** You were signed out, so this was not sent. Once you are signed in again, send it once more: nothing is done twice. */
    unsent: string;
    /** Nothing was booked. Change what is named below and request it again. */
    'invalid-booking': string;
    /** Nothing was booked. The {lookups} on offer have changed since you opened this page. We have loaded them again: check your choices and request it again. */
    'stale-lookup': (values: { lookups: string }) => string;
    /** Nothing was booked yet. Your browser and our system disagree about the clock at this place. By ours, the visit is {window}. If that is right, request it again. */
    'clock-rules-differ': (values: { window: string }) => string;
    /** Nothing was booked. The request is too long. Shorten the longest answers and request it again. */
    'body-too-large': string;
    /** Nothing was booked. The link you used has expired or does not cover this. Ask for a new one. */
    unauthorized: string;
    /** Nothing was booked. Your link does not cover this. What you typed is kept here.{phone, select, undefined {} other { Ask for another link on {phone}.}} */
    'not-allowed': (values: { phone: string | undefined }) => string;
    /** We cannot take bookings at the moment. Nothing was sent, and what you typed is kept here.{phone, select, undefined {} other { You can also call {phone}.}} */
    misconfigured: (values: { phone: string | undefined }) => string;
    /** We could not keep your request, so nothing was booked. What you typed is kept here. Try again in a few minutes.{phone, select, undefined {} other { You can also call {phone}.}} */
    'storage-unavailable': (values: { phone: string | undefined }) => string;
    /** We cannot check your choices at the moment, so nothing was booked. What you typed is kept here. Try again in a few minutes.{phone, select, undefined {} other { You can also call {phone}.}} */
    'lookup-unavailable': (values: { phone: string | undefined }) => string;
    /** Something went wrong at our end. What you typed is kept here, and requesting it again will not book it twice.{phone, select, undefined {} other { You can also call {phone}.}} */
    internal: (values: { phone: string | undefined }) => string;
    /** Nothing was booked. This form was already used for another request. Request it again to send this one. */
    'idempotency-key-reused': string;
    /** Nothing was booked. What you typed is kept here.{phone, select, undefined {} other { You can also call {phone}.}} */
    other: (values: { phone: string | undefined }) => string;
  };
  details: {
    /** {count, plural, one {{labels} was added} other {{labels} were added}} */
    added: (values: { count: number; labels: string }) => string;
    /** {count, plural, one {{labels} was changed} other {{labels} were changed}} */
    changed: (values: { count: number; labels: string }) => string;
    /** {count, plural, one {{labels} was removed} other {{labels} were removed}} */
    removed: (values: { count: number; labels: string }) => string;
    /** {count, plural, one {# other} other {# others}} */
    others: (values: { count: number }) => string;
    /** Job details changed: {changes}. */
    news: (values: { changes: string }) => string;
    /** ;  */
    between: string;
    /** {found, plural, =0 {No answer matches what you typed.} one {# answer matches} other {# answers match}} */
    matches: (values: { found: number }) => string;
    /** Nothing set */
    nothingSet: string;
  };
  kinds: {
    /** Enter an answer. */
    answer: string;
    /** Choose an answer. */
    choose: string;
    /** Enter a number, such as {example}. */
    number: (values: { example: string }) => string;
    /** Enter {range}. */
    range: (values: { range: string }) => string;
    /** {typed} can be read in two ways. Enter {one} or {other}. */
    eitherNumber: (values: { typed: string; one: string; other: string }) => string;
    /** Enter a phone number with + and its country code. */
    phone: string;
    /** Enter a phone number. For one outside {country}, start with + and the country code. */
    phoneOf: (values: { country: string }) => string;
    /** Enter an email address, such as name@example.com. */
    email: string;
    /** Enter a web address, such as example.com or https://example.com/plans. */
    webAddress: string;
    /** Such as {digits} or {words}. */
    dateHint: (values: { digits: string; words: string }) => string;
    /** Such as 9, 9:30 or 2pm. */
    timeHint: string;
    /** That answer is no longer offered. Choose another. */
    noLongerOffered: string;
    /** {range}. */
    rangeHint: (values: { range: string }) => string;
    ranges: {
      /** {min} to {max} */
      between: (values: { min: string; max: string }) => string;
      /** at least {min} */
      atLeast: (values: { min: string }) => string;
      /** at most {max} */
      atMost: (values: { max: string }) => string;
    };
    /** Write this on one line. */
    oneLine: string;
  };
  window: {
    hints: {
      /** Such as {example}, tomorrow or next Tue */
      date: (values: { example: string }) => string;
      /** Such as 9, 9:30 or 2pm */
      from: string;
      /** Next day: add +1d */
      to: string;
    };
    calendar: {
      /** Open calendar */
      open: string;
      /** Calendar */
      name: string;
      /** Loading the calendar… */
      loading: string;
      /** The calendar could not be loaded. Type the date instead. */
      failed: string;
      /** Previous month */
      previous: string;
      /** Next month */
      next: string;
      /** today */
      today: string;
      /** chosen */
      chosen: string;
    };
    /** Usual times */
    presets: string;
    zone: {
      /** Change time zone */
      change: string;
      /** Keep {zone} */
      keep: (values: { zone: string }) => string;
      /** Use {zone}, the site’s own */
      siteOwn: (values: { zone: string }) => string;
      source: {
        /** set by the office for this site */
        site: string;
        /** set by the office for this site */
        rule: string;
        /** from the site’s address */
        address: string;
        /** the office’s usual zone */
        default: string;
        /** as it was booked */
        booking: string;
      };
      /** your choice */
      yours: string;
      /** The time zone comes from the site. */
      noSite: string;
      /** Type a city or a region… */
      placeholder: string;
      /** We could not tell it from the site’s address. All times are on the clock there. */
      ask: string;
      /** {found, plural, =0 {No time zone matches what you typed.} one {# time zone matches} other {# time zones match}} */
      matches: (values: { found: number }) => string;
      /** Choose the time zone of the place. */
      required: string;
      /** This browser does not know that time zone. Choose another. */
      unknown: string;
    };
    /** {time}, the next day, {day} */
    nextDay: (values: { time: string; day: string }) => string;
    /** {time}, on {day} */
    laterDay: (values: { time: string; day: string }) => string;
    /** Read as {time}, in the early morning. */
    earlyMorning: (values: { time: string }) => string;
    fixes: {
      /** Use {what} */
      use: (values: { what: string }) => string;
      /** Start at {time} */
      startAt: (values: { time: string }) => string;
    };
    occurrence: {
      /** The clocks go back and {time} comes twice on {day}. Which one? */
      question: (values: { time: string; day: string }) => string;
      /** {time}, first time ({offset}) */
      earlier: (values: { time: string; offset: string }) => string;
      /** {time}, second time ({offset}) */
      later: (values: { time: string; offset: string }) => string;
      /** Choose which {time} you mean. */
      required: (values: { time: string }) => string;
    };
    problems: {
      /** There is no {time} on {day} in {place}: the clocks skip it. Choose a time before or after. */
      skipped: (values: { time: string; day: string; place: string }) => string;
      /** The visit would end when it starts, at {start}. Choose a later end. */
      endIsStart: (values: { start: string }) => string;
      /** The end, {end}, is before the start, {start}. Choose a later end. */
      endBeforeStart: (values: { end: string; start: string }) => string;
    };
    /** {time}, {day} */
    momentOn: (values: { time: string; day: string }) => string;
  };
  place: {
    /** {place} time */
    zone: (values: { place: string }) => string;
    /** {text} ({offset}) */
    withOffset: (values: { text: string; offset: string }) => string;
    /** {day}, {times} */
    dayAndTimes: (values: { day: string; times: string }) => string;
    /** {from} – {to} */
    span: (values: { from: string; to: string }) => string;
    /** {times}, {zone} */
    window: (values: { times: string; zone: string }) => string;
    /** {window}, {length} long because the clocks change */
    clocksChange: (values: { window: string; length: string }) => string;
    problems: {
      /** That start has already passed. Choose a later one. */
      past: string;
      /** The end is not after the start. Choose a later end or an earlier start. */
      endNotAfterStart: string;
      /** This window is {length} long. The longest is {longest}. */
      tooLong: (values: { length: string; longest: string }) => string;
      /** {offset} is not an offset that {zone} has at that time. Check the time again. */
      offset: (values: { offset: string; zone: string }) => string;
    };
    limits: {
      /** We need notice of {length}. Choose a later start. */
      notice: (values: { length: string }) => string;
      /** We take bookings up to {date}. Choose an earlier date. */
      ahead: (values: { date: string }) => string;
    };
    hours: {
      /** We visit {hours}. */
      open: (values: { hours: string }) => string;
      /** {days}, {times} */
      daysAndTimes: (values: { days: string; times: string }) => string;
      /** ;  */
      between: string;
      /** We are closed on {date}. {open} */
      closedDay: (values: { date: string; open: string }) => string;
      /** That start is outside our hours. {open} */
      startOutside: (values: { open: string }) => string;
      /** That end is outside our hours: on {day} we visit {times}. */
      endOutside: (values: { day: string; times: string }) => string;
      /** all day */
      allDay: string;
      /** every day */
      everyDay: string;
      /** {from} to {to} */
      range: (values: { from: string; to: string }) => string;
      /** midnight */
      midnight: string;
      /** midday */
      midday: string;
    };
    date: {
      /** Enter a date such as {examples}. */
      empty: (values: { examples: string }) => string;
      /** Type a date such as {examples}. */
      type: (values: { examples: string }) => string;
      /** Type the day and the month, such as {examples}. */
      incomplete: (values: { examples: string }) => string;
      /** Which day of the month? Type a date such as {examples}. */
      whichDay: (values: { examples: string }) => string;
      /** That could be read two ways. Type a date such as {examples}. */
      ambiguous: (values: { examples: string }) => string;
      /** That date is {date}, another day of the week. Type a date such as {examples}. */
      otherWeekday: (values: { date: string; examples: string }) => string;
      /** There is no month {month}. Type a date such as {examples}. */
      noMonth: (values: { month: string; examples: string }) => string;
      /** The year {year} is out of reach. Type a date such as {examples}. */
      noYear: (values: { year: string; examples: string }) => string;
      /** There is no {day}. Type a date such as {examples}. */
      noDay: (values: { day: string; examples: string }) => string;
      /** {digits}, {words} or tomorrow */
      examples: (values: { digits: string; words: string }) => string;
    };
    time: {
      /** Enter a time such as 9, 9:30, 2pm or 1430. */
      empty: string;
      /** Type a time such as 9, 9:30, 2pm or 1430. */
      type: string;
      /** No clock shows {typed}. Type a time such as 9, 9:30, 2pm or 1430. */
      impossible: (values: { typed: string }) => string;
    };
  };
  receipt: {
    /** We do not know this reference. Check that the link is complete.{phone, select, undefined {} other { You can also call {phone}.}} */
    unknown: (values: { phone: string | undefined }) => string;
    /** The office has set this job to: {status}. */
    jobStatus: (values: { status: string }) => string;
    /** We could not load this receipt. */
    failed: string;
    /** Loading your receipt… */
    loading: string;
    /** Print */
    print: string;
    /** Request another visit */
    another: string;
    headings: {
      /** Visit requested */
      open: string;
      /** This visit is cancelled */
      cancelled: string;
      /** This job is closed */
      closed: string;
    };
    status: {
      /** Status */
      label: string;
      /** as of {time} */
      asOf: (values: { time: string }) => string;
      /** With the office */
      none: string;
    };
    /** When */
    when: string;
    /** Was: {value} */
    was: (values: { value: string }) => string;
    /** Was empty */
    wasEmpty: string;
    /** Empty */
    empty: string;
    /** What was asked for */
    details: string;
    /** requested {time} */
    requestedAt: (values: { time: string }) => string;
    sections: {
      /** What */
      what: string;
      /** When */
      when: string;
    };
    next: {
      /** What happens next */
      heading: string;
      /** The office looks at your request and confirms the time. */
      confirms: string;
      /** If another time suits better, they call you. Until then, the time above is what you asked for. */
      otherTime: string;
      /** To change or cancel the visit, use the buttons on this page. */
      change: string;
      /** To change or cancel the visit, use the buttons on this page, or call {phone} and say job {number}. */
      changeOrCall: (values: { phone: string; number: string }) => string;
      /** To change or cancel the visit, call {phone} and say job {number}. */
      changeOnPaper: (values: { phone: string; number: string }) => string;
      /** If that is not what you expected, call {phone} and say job {number}. */
      overCall: (values: { phone: string; number: string }) => string;
      /** No more is done about it. */
      over: string;
      /** You can request another visit at any time. */
      again: string;
    };
    calendar: {
      /** Add to calendar */
      add: string;
      /** Getting the file… */
      loading: string;
      /** The calendar file is in your downloads. Open it to add the visit. */
      done: string;
      /** We could not get the calendar file. Try again in a moment. */
      failed: string;
      /** There is no calendar file for this visit. */
      gone: string;
    };
    change: {
      /** Change visit */
      open: string;
      /** Change this visit */
      heading: string;
      /** Change what is different now. Only that is sent to the office. */
      text: string;
      /** Site, job type and project stay as they are.{phone, select, undefined {} other { To change those, call {phone}.}} */
      fixed: (values: { phone: string | undefined }) => string;
      /** Save changes */
      save: string;
      /** Saving… */
      saving: string;
      /** Keep it as it was */
      discard: string;
      /** You have not changed anything, so nothing was sent. */
      nothing: string;
      meanwhile: {
        /** This job was changed while you had it open */
        heading: string;
        /** Nothing of yours was saved. This is how the job is now: */
        text: string;
        /** Yours: {value} */
        mine: (values: { value: string }) => string;
        /** Send mine anyway */
        send: string;
        /** Start from the new */
        start: string;
      };
    };
    cancel: {
      /** Cancel visit */
      open: string;
      /** Cancel this visit? */
      heading: string;
      /** {visit} is taken off the office’s list. This cannot be undone here. */
      text: (values: { visit: string }) => string;
      /** Reason */
      reason: string;
      /** The scheduling team gets this by email. */
      help: string;
      /** Cancel the visit */
      confirm: string;
      /** Cancelling… */
      cancelling: string;
      /** Keep the visit */
      keep: string;
    };
  };
  orders: {
    change: {
      /** your change */
      it: string;
      /** Your change is saved */
      done: string;
      /** The office has it, and this receipt shows it. */
      doneText: string;
      /** Nothing was changed. */
      nothing: string;
      /** save it again */
      again: string;
      /** Save */
      send: string;
    };
    cancel: {
      /** your cancellation */
      it: string;
      /** Your visit is cancelled */
      done: string;
      /** The office has been told. */
      doneText: string;
      /** The visit is not cancelled. */
      nothing: string;
      /** cancel it again */
      again: string;
      /** Cancel */
      send: string;
    };
    'new-site': {
      /** the new site */
      it: string;
      /** The site is added */
      done: string;
      /** It is chosen for this visit. */
      doneText: string;
      /** No site was added. */
      nothing: string;
      /** add it again */
      again: string;
      /** Add */
      send: string;
    };
    /** Sending. This takes a few seconds. */
    sending: string;
    /** The answer got lost on the way. We are asking again. It will not be done twice. */
    lost: string;
    /** There is a lot going on. It is sent in a moment. */
    crowded: string;
    /** Too much is waiting to be sent at the moment, so nothing has been sent yet. It is tried again by itself while this page is open. */
    room: string;
    /** You are offline. We keep {it} on this device and send it once you are back online. */
    offline: (values: { it: string }) => string;
    /** You went offline while we were sending. We find out what became of it once you are back online. */
    attempted: string;
    /** Your link has run out. We keep {it} on this device and send it once you open a fresh link. */
    held: (values: { it: string }) => string;
    /** Waiting for a connection */
    waiting: string;
    /** Waiting for a fresh link */
    waitingForLink: string;
    /** Take it back */
    takeBack: string;
    /** We are confirming {it} */
    confirming: (values: { it: string }) => string;
    /** We have it and are confirming it with the office. Do not send it again. It is safe to leave this page. */
    confirmingText: string;
    /** We have it and send it when the booking system is open again. Do not send it again.{phone, select, undefined {} other { If it is urgent, call {phone}.}} */
    heldText: (values: { phone: string | undefined }) => string;
    /** We could not confirm {it} */
    unresolved: (values: { it: string }) => string;
    /** We do not know if the office has it. Do not send it again.{phone, select, undefined {} other { Call {phone}.}} Quote reference {key}. */
    unresolvedText: (values: { phone: string | undefined; key: string }) => string;
    /** There is a problem */
    problem: string;
    problems: {
      /** The office has already taken this job further, so it can no longer be changed here. What you see is how it stands now.{phone, select, undefined {} other { To change anything, call {phone}.}} */
      'editing-locked': (values: { phone: string | undefined }) => string;
      /** The office has already taken this job further, so it can no longer be cancelled here. What you see is how it stands now.{phone, select, undefined {} other { To change anything, call {phone}.}} */
      'cancellation-locked': (values: { phone: string | undefined }) => string;
      /** Only the office can cancel a visit.{phone, select, undefined {} other { Call {phone}.}} */
      'cancel-not-configured': (values: { phone: string | undefined }) => string;
      /** The office no longer has this job under its number.{phone, select, undefined {} other { To change anything, call {phone}.}} */
      'not-found': (values: { phone: string | undefined }) => string;
      /** Change what is named below and {again}. */
      invalid: (values: { again: string }) => string;
      /** The {what} on offer have changed since you opened this page. We have loaded them again: check them and {again}. */
      stale: (values: { what: string; again: string }) => string;
      /** Your browser and our system disagree about the clock at this place. By ours, the visit is {window}. If that is right, {again}. */
      clock: (values: { window: string; again: string }) => string;
      /** It is too long to send. Shorten the longest answers and {again}. */
      tooLong: (values: { again: string }) => string;
      /** Too much was sent from here in a short time. Wait a minute and {again}. */
      crowded: (values: { again: string }) => string;
      /** Another tab of this browser was first. Check how things stand and {again}. */
      reused: (values: { again: string }) => string;
      /** The link you used has expired or does not cover this. Ask for a new one. */
      pass: string;
      /** Something went wrong at our end. What you typed is kept here. Wait a few minutes and {again}.{phone, select, undefined {} other { To change anything, call {phone}.}} */
      ours: (values: { again: string; phone: string | undefined }) => string;
      /** Something went wrong at our end. What you typed is kept here. If you {again}, it will not be done twice.{phone, select, undefined {} other { To change anything, call {phone}.}} */
      unclear: (values: { again: string; phone: string | undefined }) => string;
    };
  };
  requests: {
    /** Your requests */
    own: string;
    /** All requests */
    all: string;
  };
  mine: {
    /** Loading the requests… */
    loading: string;
    /** We could not load the requests. */
    failed: string;
    /** Nothing has been requested with this link yet. */
    empty: string;
    /** Only the newest requests are listed. Older ones open by their own receipt. */
    more: string;
    /** Job {number} */
    job: (values: { number: string }) => string;
    /** Receipt for {title} */
    open: (values: { title: string }) => string;
    /** Site */
    site: string;
    /** Job type */
    jobType: string;
    states: {
      /** Requested */
      booked: string;
      /** Being confirmed */
      underway: string;
      /** Waiting to be sent */
      waiting: string;
      /** Not booked */
      refused: string;
      /** Call the office */
      unresolved: string;
    };
  };
  refused: {
    problems: {
      'pass-required': {
        /** You need a link to book here */
        heading: string;
        /** This page opens from the link in an email or a text message from the office. */
        text: string;
        /** Open that link again. If you do not have one, ask {whom} for it. */
        next: (values: { whom: string }) => string;
      };
      'pass-expired': {
        /** Your link has expired */
        heading: string;
        /** Links work for a limited time, and yours has run out. */
        text: string;
        /** Ask {whom} for a new link, and open it on this device. */
        next: (values: { whom: string }) => string;
      };
      'pass-not-yet-valid': {
        /** Your link does not work yet */
        heading: string;
        /** It is made for a later time. */
        text: string;
        /** Open it again then. If you need to book before, ask {whom} for another link. */
        next: (values: { whom: string }) => string;
      };
      'pass-revoked': {
        /** Your link has been withdrawn */
        heading: string;
        /** The office has ended it, so it does not work any more. */
        text: string;
        /** Ask {whom} for a new link, and open it on this device. */
        next: (values: { whom: string }) => string;
      };
      'pass-invalid': {
        /** Your link does not work */
        heading: string;
        /** It may have been cut off on its way to you. */
        text: string;
        /** Open the whole link from the message once more. If that does not help, ask {whom} for a new one. */
        next: (values: { whom: string }) => string;
      };
      'channel-off': {
        /** Booking is switched off here at the moment */
        heading: string;
        /** Nothing can be requested from here for now. What was requested before stays as it is. */
        text: string;
        /** To request a visit, ask {whom} directly. */
        next: (values: { whom: string }) => string;
      };
    };
    framed: {
      expired: {
        /** This form has timed out */
        heading: string;
        /** It works for a limited time after the page is loaded, and that is over. */
        text: string;
      };
      unopened: {
        /** This form cannot be opened */
        heading: string;
        /** The page around it could not show who you are. */
        text: string;
      };
      /** Load the page again. If that does not help, ask {whom}. */
      next: (values: { whom: string }) => string;
      kept: {
        /** What you typed is kept on this device. It is here again when the form opens. */
        typed: string;
        /** Your request is kept on this device. It is sent once, when the form opens. */
        waiting: string;
      };
    };
    /** the office */
    theOffice: string;
    /** Try this link again */
    tryAgain: string;
    /** Request ID {id} */
    requestId: (values: { id: string }) => string;
    kept: {
      /** What you typed is kept on this device. It is here again when you open the new link. */
      typed: string;
      /** Your request is kept on this device. It is sent once, when you open the new link. */
      waiting: string;
      /** We have your request and go on with it. Do not send it again. Reference {key}. */
      underway: (values: { key: string }) => string;
      /** Your visit is requested: job {number}. It stays as it is. */
      booked: (values: { number: string }) => string;
    };
    panel: {
      /** What you typed stays here and is kept on this device. */
      typed: string;
      /** Your new link is open. Everything you typed is still here. */
      renewed: string;
    };
  };
  pass: {
    held: {
      /** Waiting for a new link */
      button: string;
      /** Your link has run out. Your request is kept on this device and is sent once you open a new one. */
      note: string;
      /** Your link has run out. We find out what became of your request once you open a new one. */
      attempted: string;
    };
    /** Set by your link */
    fixed: string;
  };
  signedIn: {
    /** You are signed in */
    heading: string;
    /** This window can be closed. The page that you came from goes on. */
    text: string;
    /** Go to the form */
    goOn: string;
  };
  signIn: {
    /** Sign in */
    signIn: string;
    /** Signed in as */
    signedInAs: string;
    /** Sign out */
    signOut: string;
    /** You are still signed in: signing out did not work. Try again. */
    signOutFailed: string;
  };
  signInAgain: {
    required: {
      /** Sign in to book */
      heading: string;
      /** This page is for the desk. If you were sent a link to book with, open that link again. */
      text: string;
    };
    ended: {
      /** You are signed out */
      heading: string;
      /** Your sign-in is over: its time has run out, or somebody signed out in this browser. */
      text: string;
    };
    /** What you typed stays here and is kept on this device. */
    typed: string;
    /** What you typed is kept on this device. It is here again once you have signed in. */
    kept: string;
    /** Sign in again */
    again: string;
    /** It opens in a small window. This page goes on when you are done there. */
    inWindow: string;
    /** You are signed in again. Everything you typed is still here. */
    back: string;
  };
  addSite: {
    /** Add a new site */
    add: string;
    /** Add “{typed}” as a new site */
    addTyped: (values: { typed: string }) => string;
    /** Press Enter to add it as a new site. */
    addHint: string;
  };
  newSite: {
    /** Add a new site */
    heading: string;
    /** It is added for the office, and chosen for this visit. */
    text: string;
    labels: {
      /** Customer */
      customer: string;
      /** Business name */
      business_name: string;
      /** Address */
      address: string;
      /** Contact’s first name */
      first_name: string;
      /** Contact’s last name */
      last_name: string;
      /** Phone */
      mobile_number: string;
      /** Email */
      email: string;
      /** Notes about the site */
      notes: string;
    };
    hints: {
      /** For a private home, give the contact’s name instead. */
      business_name: string;
      /** Street, suburb, state and postcode. The time zone is read from it. */
      address: string;
      /** In any form, with the area code. */
      mobile_number: string;
      /** Technicians see these: gate codes, parking, the dog. */
      notes: string;
    };
    errors: {
      /** Choose a customer. */
      customer: string;
      /** Enter the address of the site. */
      address: string;
      /** Enter a business name, or the contact’s name. */
      name: string;
      /** Enter an email address, such as name@example.com. */
      email: string;
    };
    /** Add site */
    save: string;
    /** Adding… */
    saving: string;
    /** Close */
    close: string;
    /** {name} is added and chosen. */
    added: (values: { name: string }) => string;
    /** {name} is added. Choose it under Site where you need it. */
    addedAlone: (values: { name: string }) => string;
  };
  startAnew: {
    /** Start with an empty form? */
    heading: string;
    /** What you typed here is cleared. What you have sent stays as it is. */
    text: string;
    /** Start again */
    yes: string;
    /** Keep what I typed */
    no: string;
  };
  relay: {
    said: {
      /** Choose a site from the list. */
      'choose-site': string;
      /** Choose a job type from the list. */
      'choose-job-type': string;
      /** Choose a project from the list, or none. */
      'choose-project': string;
      /** Enter a title. */
      'enter-title': string;
      /** Enter the date and the time the visit may start. */
      'enter-start': string;
      /** Enter the time the visit may end. */
      'enter-end': string;
      /** Enter text here. */
      'enter-text': string;
      /** Choose a time zone from the list. */
      'choose-time-zone': string;
      /** Shorten the {field} by {over, plural, one {# character} other {# characters}}: it can have {limit}. */
      shorten: (values: { field: string; over: number; limit: string }) => string;
      /** This form has no such field. */
      'no-such-field': string;
      /** This site is not on the list. Choose a site from the list. */
      'site-not-listed': string;
      /** This job type is not on the list. Choose a job type from the list. */
      'job-type-not-listed': string;
      /** This project is not on the list. Choose another project, or none. */
      'project-not-listed': string;
      /** This form takes no project. */
      'project-not-taken': string;
      /** This form takes no notes. */
      'notes-not-taken': string;
      /** This form takes no PO number. */
      'po-number-not-taken': string;
      /** This form takes no reference. */
      'reference-not-taken': string;
      /** This is set by your link and cannot be changed. Reload the page to have it as it was. */
      'set-by-link': string;
      /** This cannot be changed here. Call the office, or cancel this visit and request another. */
      'fixed-once-booked': string;
      /** Send what was seen of the job, by the fields of a change. */
      'send-what-was-seen': string;
      /** Send both times of a changed window. */
      'send-both-times': string;
      /** Shorten this, or call the office and tell them. */
      'notes-full': string;
      /** “{label}” does not belong to this job type. */
      'detail-of-other-job-type': (values: { label: string }) => string;
      /** The office no longer asks for “{label}”. */
      'detail-no-longer-asked': (values: { label: string }) => string;
      /** “{label}” is not asked for with these answers. Leave it empty. */
      'detail-not-asked-now': (values: { label: string }) => string;
      /** This is always “{value}” and cannot be changed. */
      'detail-is-always': (values: { value: string }) => string;
      /** Enter an answer. */
      'enter-answer': string;
      /** Write this on one line. */
      'write-on-one-line': string;
      /** Enter a number in plain digits, such as 12 or 12.5. */
      'enter-number': string;
      /** Enter a number: {min} to {max}{unit, select, undefined {} other { {unit}}}. */
      'number-between': (values: { min: string; max: string; unit: string | undefined }) => string;
      /** Enter a number: at least {min}{unit, select, undefined {} other { {unit}}}. */
      'number-at-least': (values: { min: string; unit: string | undefined }) => string;
      /** Enter a number: at most {max}{unit, select, undefined {} other { {unit}}}. */
      'number-at-most': (values: { max: string; unit: string | undefined }) => string;
      /** Enter a date, such as 2026-07-01. */
      'enter-date': string;
      /** Enter a time on the 24-hour clock, such as 09:30. */
      'enter-time': string;
      /** Choose one of the options. */
      'choose-option': string;
      /** Choose {yes} or {no}. */
      'choose-yes-or-no': (values: { yes: string; no: string }) => string;
      /** Enter a phone number with its country code, such as +61298765432. */
      'enter-phone': string;
      /** Enter an email address, such as name@example.com. */
      'enter-email': string;
      /** Enter a web address, such as https://example.com. */
      'enter-web-address': string;
      /** Choose a customer from the list. */
      'choose-customer': string;
      /** This customer is not on the list. Choose a customer from the list. */
      'customer-not-listed': string;
      /** Choose another customer from the list. */
      'choose-other-customer': string;
      /** Enter the name of the business, or of a person. */
      'enter-site-name': string;
      /** Enter the address. */
      'enter-site-address': string;
      /** Enter a phone number with its area code, or with + and its country code. */
      'enter-site-phone': string;
      /** Enter an email address such as office@example.com. */
      'enter-site-email': string;
      /** Enter a web address that starts with https:// or http://. */
      'enter-site-web-address': string;
      /** Nothing was booked. Check the marked answers, then request the visit again. */
      'booking-needs-change': string;
      /** Some choices have changed since this page was opened, and nothing was booked. Check the marked answers, then request the visit again. */
      'booking-choices-changed': string;
      /** This page and the booking system read the clock at this place differently, and nothing was booked. Check the times, then request the visit again. */
      'booking-clocks-differ': string;
      /** Nothing was changed. Check the marked answers, then send the change again. */
      'change-needs-change': string;
      /** Some choices have changed since this page was opened, and nothing was changed. Check the marked answers, then send the change again. */
      'change-choices-changed': string;
      /** This page and the booking system read the clock at this place differently, and nothing was changed. Check the times, then send the change again. */
      'change-clocks-differ': string;
      /** The visit is like that already, so there is nothing to change. */
      'change-is-nothing': string;
      /** Somebody has changed this job since it was opened here, and nothing was changed now. Look at it as it is, then send the change again. */
      'job-changed': string;
      /** No site was made. Check the marked answers, then add the site again. */
      'site-needs-change': string;
      /** The details of this request were erased on {date}, as we do not keep them for ever.{number, select, undefined {} other { The office had it as Job {number}.}} Start a new request if you need another visit. */
      erased: (values: { date: string; number: string | undefined }) => string;
      /** We have your request and are sending it to the office{wait, select, undefined {} other { in about {wait}}}. */
      'booking-received': (values: { wait: string | undefined }) => string;
      /** We are sending your request to the office now. */
      'booking-sending': string;
      /** We have your request. The booking system is busy, so we will send it{wait, select, undefined {} other { in about {wait}}}. Do not send it again. */
      'booking-busy': (values: { wait: string | undefined }) => string;
      /** We have your request. The booking system is not answering. We will keep trying, so do not send it again. */
      'booking-unreachable': string;
      /** We cannot take bookings at the moment. We have kept your request and will send it once this is mended. Do not send it again. */
      'booking-misconfigured': string;
      /** We have your request and are confirming it with the office. Do not send it again. */
      'booking-unanswered': string;
      /** The office has your request as Job {number}. */
      'booking-booked': (values: { number: string }) => string;
      /** Job {number} is cancelled. */
      'booking-cancelled': (values: { number: string }) => string;
      /** We could not confirm whether the office has your request. Someone is checking it by hand. Do not send it again. Call the office if it is urgent. */
      'booking-unresolved': string;
      /** The office has looked into this request and closed it. No visit was booked. Call the office if you still need one. */
      'booking-closed': string;
      /** The booking system did not accept these details, and nothing was booked. Check the site, the job type and the times, then request the visit again. */
      'booking-refused': string;
      /** The job details have changed since this page was opened, and nothing was booked. Check the job details, then request the visit again. */
      'booking-refused-details': string;
      /** This project can no longer be used, and nothing was booked. Choose another project or none, then request the visit again. */
      'booking-refused-project': string;
      /** This site can no longer be used, and nothing was booked. Choose another site, then request the visit again. */
      'booking-refused-site': string;
      /** The booking system does not take one of the details you filled in, and nothing was booked. Clear the optional details, then request the visit again. */
      'booking-refused-field': string;
      /** This site or job type no longer exists, and nothing was booked. Choose again, then request the visit again. */
      'booking-refused-gone': string;
      /** The booking system did not accept this request, and nothing was booked. Call the office to book this visit. */
      'booking-refused-locked': string;
      /** We have your change and are sending it to the office. */
      'change-received': string;
      /** We are sending your change to the office now. */
      'change-sending': string;
      /** We have your change. The booking system is busy, so we will send it shortly. Do not send it again. */
      'change-busy': string;
      /** We have your change. The booking system is not answering. We will keep trying, so do not send it again. */
      'change-unreachable': string;
      /** We cannot change visits at the moment. We have kept your change and will send it once this is mended. Do not send it again. */
      'change-misconfigured': string;
      /** We have your change and are confirming it with the office. Do not send it again. */
      'change-unanswered': string;
      /** The office has your change. */
      'change-done': string;
      /** We could not confirm whether the office has your change. Someone is checking it by hand. Do not send it again. Call the office if it is urgent. */
      'change-unresolved': string;
      /** The office has looked into this change and closed it. The visit was not changed. Call the office if it still needs to be. */
      'change-closed': string;
      /** The booking system did not accept this change, and nothing was changed. Check what you changed, or call the office. */
      'change-refused': string;
      /** The job details have changed since this page was opened, and nothing was changed. Check the job details, then send the change again. */
      'change-refused-details': string;
      /** The booking system does not let one of these details be changed here, and nothing was changed. Call the office to change it. */
      'change-refused-field': string;
      /** There is no room left for more notes at this visit, and nothing was changed. Shorten your notes, or call the office and tell them. */
      'change-refused-notes': string;
      /** The office has already planned this visit, so it can no longer be changed here. Nothing was changed. Call the office to change it. */
      'change-refused-locked': string;
      /** The office no longer has this visit under this number, so nothing was done. Call the office. */
      'job-gone': string;
      /** We have your cancellation and are sending it to the office. */
      'cancel-received': string;
      /** We are sending your cancellation to the office now. */
      'cancel-sending': string;
      /** We have your cancellation. The booking system is busy, so we will send it shortly. Do not send it again. */
      'cancel-busy': string;
      /** We have your cancellation. The booking system is not answering. We will keep trying. Call the office if the visit is soon. */
      'cancel-unreachable': string;
      /** We cannot cancel visits at the moment. We have kept your cancellation and will send it once this is mended. Call the office if the visit is soon. */
      'cancel-misconfigured': string;
      /** We have your cancellation and are confirming it with the office. Do not send it again. */
      'cancel-unanswered': string;
      /** The visit is cancelled. */
      'cancel-done': string;
      /** We could not confirm whether the visit is cancelled. Someone is checking it by hand. Call the office if it is urgent. */
      'cancel-unresolved': string;
      /** The office has looked into this cancellation and closed it. The visit was not cancelled. Call the office if it still needs to be. */
      'cancel-closed': string;
      /** The booking system did not accept this cancellation, so the visit still stands. Call the office to cancel it. */
      'cancel-refused': string;
      /** This visit can no longer be cancelled here: the office has already planned, closed or cancelled it. Call the office if it still needs to be cancelled. */
      'cancel-refused-locked': string;
      /** Visits cannot be cancelled here, so this one still stands. Call the office to cancel it. */
      'cancel-not-configured': string;
      /** We have the new site and are sending it to the office. */
      'new-site-received': string;
      /** We are sending the new site to the office now. */
      'new-site-sending': string;
      /** We have the new site. The booking system is busy, so we will send it shortly. Do not send it again. */
      'new-site-busy': string;
      /** We have the new site. The booking system is not answering. We will keep trying, so do not send it again. */
      'new-site-unreachable': string;
      /** We cannot add sites at the moment. We have kept the new site and will send it once this is mended. Do not send it again. */
      'new-site-misconfigured': string;
      /** We have the new site and are confirming it with the office. Do not send it again. */
      'new-site-unanswered': string;
      /** The new site is there. */
      'new-site-done': string;
      /** We could not confirm whether the new site was made. Check the list of sites for it, or call the office, before you add it again. */
      'new-site-unresolved': string;
      /** The office has looked into this new site and closed it. No site was made. Call the office if you still need one. */
      'new-site-closed': string;
      /** The booking system did not accept these details, and no site was made. Check them, or call the office. */
      'new-site-refused': string;
      /** This customer can no longer be used, and no site was made. Choose another customer. */
      'new-site-refused-customer': string;
    };
    fields: {
      /** title */
      title: string;
      /** notes */
      notes: string;
      /** PO number */
      purchase_order_number: string;
      /** reference */
      external_id: string;
      /** business name */
      business_name: string;
      /** address */
      address: string;
      /** first name */
      first_name: string;
      /** last name */
      last_name: string;
      /** phone number */
      mobile_number: string;
      /** email address */
      email: string;
      /** web address */
      url: string;
      /** reason */
      reason: string;
    };
    calendar: {
      /** {what} – {site} */
      summary: (values: { what: string; site: string }) => string;
      /** Job {number} */
      job: (values: { number: string }) => string;
      /** This visit is cancelled. */
      cancelled: string;
      /** The office confirms the time. */
      confirms: string;
      /** Call {phone} */
      call: (values: { phone: string }) => string;
      /** Call {business} on {phone} */
      callBusiness: (values: { business: string; phone: string }) => string;
    };
    panel: {
      switchedOff: {
        /** Booking is switched off here at the moment */
        heading: string;
        /** Nothing can be requested from this page for now. What was requested before stays as it is. */
        text: string;
      };
      noForm: {
        /** There is no booking form here */
        heading: string;
        /** The address may be misspelt. */
        text: string;
      };
      /** To request a visit, reach {business} directly: */
      reach: (values: { business: string }) => string;
      /** To request a visit, reach the office directly: */
      reachOffice: string;
      /** Call {phone} */
      call: (values: { phone: string }) => string;
      /** Email {email} */
      email: (values: { email: string }) => string;
    };
    signIn: {
      /** Sign in again */
      again: string;
      /** Sign in as somebody else */
      asOther: string;
      /** Sign in */
      signIn: string;
      /** Request ID {id} */
      requestId: (values: { id: string }) => string;
      down: {
        /** Sign-in does not answer */
        heading: string;
        /** The service that you sign in with cannot be reached at the moment. What you typed is kept on this device. Try again in a minute. */
        text: string;
      };
      failed: {
        /** You are not signed in */
        heading: string;
        /** The sign-in did not come to a good end, so nobody was signed in. What you typed is kept on this device. */
        text: string;
      };
      declined: {
        /** You are not signed in */
        heading: string;
        /** The sign-in was cancelled. What you typed is kept on this device. */
        text: string;
      };
      late: {
        /** This sign-in is over */
        heading: string;
        /** It took too long, was used before, or was begun in another browser. What you typed is kept on this device. */
        text: string;
      };
      signedOut: {
        /** You are signed out */
        heading: string;
        /** Drafts stay on this device until they are sent or deleted. */
        text: string;
      };
      notDesk: {
        /** You do not have the desk */
        heading: string;
        /** You are signed in as {name}, who may not book for the desk here. Ask whoever looks after Callout to add you. */
        text: (values: { name: string }) => string;
      };
    };
  };
}
