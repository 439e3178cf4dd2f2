/**
 * The text of a contract: passages, clauses with their numbers and pages, sentences, parties, words
 * that it defines.
 *
 * <p>A sentence is the unit that words are asked for in. What introduces a list ("乙方应当：") stands
 * before each of its items, as does the cell to the left in a table. What is answered, ticked or
 * filled in is read by {@code contracts.answer}.
 *
 * <p>{@code Clauses} reads a contract line by line. {@code Numbering} tells the number of a clause,
 * {@code Titles} and {@code RunInHeading} what is a title and no duty, {@code Headings} which stand
 * above a sentence and {@code Standing} whether it states, defines or recites; {@code
 * ContractParts} knows which clauses and annexes are there.
 */
@NullMarked
package org.inshore.contracts.text;

import org.jspecify.annotations.NullMarked;
