/**
 * Views of encoded text: what automata and validators read.
 *
 * <p>{@code TextView} gives the class of the character at a byte offset and the way to the next and
 * the previous one, for UTF-8 and GB 18030; nothing is decoded that is not asked for, and
 * characters that count as nothing are passed over. {@code TextInput} joins the blocks of a text,
 * so that the cut does not matter; {@code Lines} counts lines on the way and {@code DocumentHead}
 * keeps the first of them. {@code ValueText} is one value as validators see it. Fields of the views
 * are read in inner loops and are public for that reason; they are no interface for others.
 */
@NullMarked
package org.inshore.engine.text;

import org.jspecify.annotations.NullMarked;
