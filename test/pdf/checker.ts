// A structural checker for finished PDFs: what PDF/UA-1 (ISO 14289-1), PDF/A-2a (ISO 19005-2) and
// PDF 1.7 ask of a book, as far as a program can see it. It reads bytes and shares no code with
// what it checks.
import { checkContents } from './checker/contents.ts';
import type { Finding } from './checker/finding.ts';
import { checkFonts } from './checker/fonts.ts';
import { checkMetadata } from './checker/metadata.ts';
import { checkNavigation } from './checker/navigation.ts';
import { checkPages } from './checker/pages.ts';
import { readPdf } from './checker/read.ts';
import { checkRoles } from './checker/roles.ts';
import { checkStructure } from './checker/structure.ts';
import type { PdfTree } from './checker/values.ts';

/** Checks a book that claims both standards. */
export function checkPdf(bytes: Uint8Array): Finding[] {
  return checkTree(readPdf(bytes));
}

/** Checks sheets for the press: a sound file with embedded fonts that claims neither standard. */
export function checkSheets(bytes: Uint8Array): Finding[] {
  const pdf = readPdf(bytes);
  return [...frame(pdf), ...checkFonts(pdf), ...checkPages(pdf), ...checkClaimless(pdf)];
}

function checkTree(pdf: PdfTree): Finding[] {
  const checks = [
    checkContents,
    checkStructure,
    checkRoles,
    checkFonts,
    checkMetadata,
    checkNavigation,
    checkPages,
  ];
  return [...frame(pdf), ...checks.flatMap((check) => check(pdf))];
}

function frame(pdf: PdfTree): Finding[] {
  return pdf.problems.map((sentence) => ({ id: 'xref', sentence }));
}

function checkClaimless(pdf: PdfTree): Finding[] {
  const missing = checkMetadata(pdf).filter(({ id }) => id === 'claims');
  return missing.length === 3
    ? []
    : [{ id: 'claims', sentence: 'Untagged sheets claim a standard' }];
}
