/**
 * The text of a contract: passages, clauses with their numbers and pages, sentences, parties, words
 * that it defines.
 *
 * <p>A sentence is the unit that words are asked for in. What introduces a list ("乙方应当：") stands
 * before each of its items, as does the cell to the left in a table; a question with its answer is
 * the statement that it makes.
 */
@NullMarked
package org.inshore.contracts.text;

import org.jspecify.annotations.NullMarked;
