/**
 * What is filled in, ticked or answered in a contract, as statements or labels with values.
 *
 * <p>{@code Questionnaire} makes a statement of a question and its answer, which {@code Verdict}
 * reads; {@code TickedChoice} and {@code MarkedColumns} take boxes and crosses for answers. {@code
 * LabelledValues} reads cover pages, order forms and tables of terms into {@code Label}s, {@code
 * SubcontractorTable} the places of subcontractors. Sentences are read by {@code contracts.text}.
 */
@NullMarked
package org.inshore.contracts.answer;

import org.jspecify.annotations.NullMarked;
