/**
 * Looks through long texts in parts, with the help of workers that have nothing else to do.
 *
 * <p>{@code TextReading} gathers the blocks of a text, cuts what it has at line ends and hands the
 * parts to {@code Hands}; it works too, and hands the matches on in the order of the text.
 */
@NullMarked
package org.inshore.core.scan.text;

import org.jspecify.annotations.NullMarked;
