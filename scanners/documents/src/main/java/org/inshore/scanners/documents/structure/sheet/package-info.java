/**
 * Sheets as lines of text by which spreadsheet programs hand them to each other: SYLK, DIF,
 * SocialCalc.
 */
@NullMarked
package org.inshore.scanners.documents.structure.sheet;

import org.jspecify.annotations.NullMarked;
