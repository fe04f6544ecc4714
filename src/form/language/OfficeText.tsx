import { createContext, type ReactNode, useContext } from 'react';
import { currentLocale } from './language.ts';

/** The language (BCP 47) that the office writes its own names and texts in: `business.language` of its config. */
export const OfficeLanguageContext = createContext('en-AU');

/** What `lang` the office's own words need: none on a page that speaks their language. */
export function useOfficeLang(): string | undefined {
  const office = useContext(OfficeLanguageContext);
  return baseOf(office) === baseOf(currentLocale()) ? undefined : office;
}

/** Words of the office's own, such as the name of a job type: in their language and direction, whatever the page's (WCAG 3.1.2). */
export function OfficeText({ children }: { children: ReactNode }) {
  return <bdi lang={useOfficeLang()}>{children}</bdi>;
}

/** The same of a text that may not be there. */
export function ofOffice(text: string | undefined): ReactNode {
  return text === undefined ? undefined : <OfficeText>{text}</OfficeText>;
}

function baseOf(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0];
}
