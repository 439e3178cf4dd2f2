/**
 * Records of several lines, each with a tag that tells its kind, as messages of EDI (X12, EDIFACT,
 * HL7) and files of banks with record types have them.
 */
@NullMarked
package org.inshore.scanners.documents.structure.segments;

import org.jspecify.annotations.NullMarked;
