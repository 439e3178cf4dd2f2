/**
 * The verdict of an audit before outsourcing, as pdf to sign and docx to edit.
 *
 * <p>{@code AuditPage} says what stands where, once; {@code PdfPaper} and {@code DocxPaper} write
 * it down.
 */
@NullMarked
package org.inshore.reports.audit;

import org.jspecify.annotations.NullMarked;
